"use strict";

// The language model of chapter 5, forward only: the same layers as lib/models/language_model.csx, in plain JavaScript.
// Rows are arrays of numbers, one for each character.

const numbersOf = base64 => new Float32Array(Uint8Array.from(atob(base64), letter => letter.charCodeAt(0)).buffer);

// erf by its series, or by its continued fraction where that converges faster: to about 1e-12.
const erf = x => {
  const a = Math.abs(x);
  if (a > 6) return Math.sign(x);
  if (a < 2.5) {
    let [term, sum] = [a, a];
    for (let n = 1; Math.abs(term) > 1e-17; n++) {
      term *= (-a * a) / n;
      sum += term / (2 * n + 1);
    }
    return Math.sign(x) * (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = a;
  for (let n = 60; n > 0; n--) fraction = a + n / 2 / fraction;
  return Math.sign(x) * (1 - Math.exp(-a * a) / Math.sqrt(Math.PI) / fraction);
};

const gelu = x => (x / 2) * (1 + erf(x / Math.SQRT2));

class WritingModel {
  constructor(data) {
    Object.assign(this, data.options);
    this.characters = data.characters;
    this.weights = Object.fromEntries(Object.entries(data.weights).map(([name, base64]) => [name, numbersOf(base64)]));
  }

  /** The numbers of a text's characters; throws on one that the model does not know. */
  encode(text) {
    return [...text].map(character => {
      const id = this.characters.indexOf(character);
      if (id < 0) throw new Error(`The model does not know "${character}": its text had none.`);
      return id;
    });
  }

  /** rows (T, in) times a weight (out, in), transposed, plus its bias. */
  linear(rows, name, hasBias = true) {
    const [weight, bias] = [this.weights[`${name}.weight`], hasBias ? this.weights[`${name}.bias`] : null];
    const from = rows[0].length;
    return rows.map(row => Float64Array.from({ length: weight.length / from }, (_, out) => {
      let sum = bias ? bias[out] : 0;
      for (let i = 0, at = out * from; i < from; i++) sum += row[i] * weight[at + i];
      return sum;
    }));
  }

  /** Each row brought to mean 0 and standard deviation 1, then scaled and shifted. */
  norm(rows, name) {
    const [weight, bias] = [this.weights[`${name}.weight`], this.weights[`${name}.bias`]];
    return rows.map(row => {
      const mean = row.reduce((a, b) => a + b) / row.length;
      const variance = row.reduce((sum, number) => sum + (number - mean) ** 2, 0) / row.length;
      return row.map((number, i) => ((number - mean) / Math.sqrt(variance + 1e-5)) * weight[i] + bias[i]);
    });
  }

  /** Causal multi-head attention; also the last row of each head's weights. */
  attend(rows, name) {
    const [queries, keys, values] = ["W_query", "W_key", "W_value"].map(part => this.linear(rows, `${name}.${part}`, false));
    const width = this.width / this.heads;
    const contexts = rows.map(() => new Float64Array(this.width));
    const last = [];
    for (let head = 0; head < this.heads; head++) {
      const first = head * width;
      queries.forEach((query, i) => {
        const weights = softmax(keys.slice(0, i + 1).map(key => {
          let sum = 0;
          for (let d = first; d < first + width; d++) sum += query[d] * key[d];
          return sum / Math.sqrt(width);
        }));
        weights.forEach((weight, j) => {
          for (let d = first; d < first + width; d++) contexts[i][d] += weight * values[j][d];
        });
        if (i === rows.length - 1) last.push(weights);
      });
    }
    return { attended: this.linear(contexts, `${name}.out_proj`), last };
  }

  /** The scores of the next character after these, and where each head of each block looks from the last of them. */
  next(ids) {
    const add = (rows, change) => rows.map((row, i) => row.map((number, j) => number + change[i][j]));
    const row = (name, i) => Float64Array.from(this.weights[name].subarray(i * this.width, (i + 1) * this.width));
    let x = add(ids.map(id => row("tokens.weight", id)), ids.map((_, place) => row("places.weight", place)));
    const maps = [];
    for (let block = 0; block < this.blocks; block++) {
      const name = `blocks.${block}`;
      const { attended, last } = this.attend(this.norm(x, `${name}.norm1`), `${name}.attention`);
      x = add(x, attended);
      const wide = this.linear(this.norm(x, `${name}.norm2`), `${name}.feed_forward.up`).map(row => row.map(gelu));
      x = add(x, this.linear(wide, `${name}.feed_forward.down`));
      maps.push(last);
    }
    return { logits: [...this.linear(this.norm(x.slice(-1), "norm"), "tokens", false)[0]], maps };
  }

  /** The chance of each character to be drawn; temperature 0 takes the likeliest, topK 0 means all. */
  static chances(logits, temperature, topK) {
    const smallest = topK > 0 && topK < logits.length ? [...logits].sort((a, b) => b - a)[topK - 1] : -Infinity;
    const kept = logits.map(logit => (logit < smallest ? -Infinity : logit));
    if (temperature > 0) return softmax(kept.map(logit => logit / temperature));
    const best = kept.indexOf(Math.max(...kept));
    return kept.map((_, i) => (i === best ? 1 : 0));
  }

  /** Draws a character's number. */
  static draw(chances) {
    let left = Math.random();
    const drawn = chances.findIndex(chance => (left -= chance) < 0);
    return drawn < 0 ? chances.indexOf(Math.max(...chances)) : drawn;
  }
}
