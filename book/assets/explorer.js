"use strict";

// The attention explorer: choose a word, a head, what is switched on, and see how its context vector is made.

/** An element with properties and children; what is null is left out. */
const make = (tag, properties = {}, ...children) => {
  const { style, ...plain } = properties;
  const made = Object.assign(document.createElement(tag), plain);
  for (const [name, value] of Object.entries(style ?? {})) made.style.setProperty(name, value);
  made.append(...children.filter(child => child !== null));
  return made;
};

const short = number => (Number.isFinite(number) ? number.toFixed(4) : "−∞").replace("-", "−");
const vector = numbers => `[${numbers.slice(0, 3).map(short).join(", ")}${numbers.length > 3 ? ", …" : ""}]`;

class Explorer {
  constructor(place, data) {
    this.place = place;
    this.data = data;
    this.attention = new Attention(data);
    this.dropped = null;
    const mask = printedNumbers(data.dropout ?? "");
    if (mask) this.dropped = data.tokens.map((_, i) => mask.slice(i * data.tokens.length, (i + 1) * data.tokens.length));
    this.settings = { scaled: data.scaled, masked: data.masked, dropped: null };
    [this.word, this.chosenHead] = [1, 0];
    this.map = make("div", { className: "scroll" });
    this.row = make("div", { className: "scroll" });
    this.said = make("p", { className: "said" });
    this.said.setAttribute("aria-live", "polite");
    place.append(this.choices(), this.map, this.said, this.row, this.agreement());
    if (data.generates) new Generation(place, data, this.attention);
    this.draw();
  }

  /** Radio buttons of one kind, side by side. */
  static radios(legend, name, texts, chosen, choose) {
    const choices = make("div", { className: "choices" });
    texts.forEach((text, i) => {
      const input = make("input", { type: "radio", name, checked: i === chosen, onchange: () => choose(i) });
      choices.append(make("label", { onmouseenter: () => name.startsWith("word") && !input.checked && (input.checked = true, choose(i)) }, input, text));
    });
    return make("fieldset", {}, make("legend", { textContent: legend }), choices);
  }

  choices() {
    const { tokens, heads } = this.data;
    const id = Explorer.count = (Explorer.count ?? 0) + 1;
    const box = (text, key, on, off = false) => make("label", {}, make("input", {
      type: "checkbox", checked: this.settings[key] === on && on !== false,
      onchange: event => { this.settings[key] = event.target.checked ? on : off; this.draw(); },
    }), text);
    return make("div", {},
      Explorer.radios("query: the word that looks", `word-${id}`, tokens, this.word, i => { this.word = i; this.draw(); }),
      heads < 2 ? null : Explorer.radios("head", `head-${id}`, Array.from({ length: heads }, (_, i) => `head ${i + 1}`), 0,
        i => { this.chosenHead = i; this.draw(); }),
      make("fieldset", {}, make("legend", { textContent: "switched on" }), make("div", { className: "choices" },
        box("scores divided by √d_k", "scaled", true), box("causal mask", "masked", true),
        this.dropped && box("dropout, as drawn above", "dropped", this.dropped, null))));
  }

  draw() {
    const result = this.attention.head(this.chosenHead, this.settings);
    this.drawMap(result);
    this.drawRow(result);
    const [token, weights] = [this.data.tokens[this.word], result.weights[this.word]];
    const most = weights.indexOf(Math.max(...weights));
    this.said.textContent = `${token} looks most at ${this.data.tokens[most]}: ${short(weights[most])}. `
      + `Its context vector is ${vector(result.contexts[this.word])}.`;
    reachable();
  }

  drawMap({ weights }) {
    const { tokens } = this.data;
    const head = make("tr", {}, make("th", { scope: "col", textContent: "query ↓  key →" }),
      ...tokens.map(token => make("th", { scope: "col", textContent: token })));
    const rows = weights.map((row, i) => make("tr", { className: i === this.word ? "chosen" : "", onmouseenter: () => this.choose(i) },
      make("th", { scope: "row", textContent: tokens[i] }),
      ...row.map((weight, j) => make("td", {
        className: this.settings.masked && j > i ? "hidden" : "",
        style: { "--weight": Math.min(1, weight) },
        textContent: this.settings.masked && j > i ? "0" : weight.toFixed(2),
      }))));
    this.map.replaceChildren(make("table", { className: "map" },
      make("caption", { textContent: "attention weights: a row is a query, a column is a key" }),
      make("thead", {}, head), make("tbody", {}, ...rows)));
  }

  /** As if the word's button had been pressed. */
  choose(word) {
    if (word === this.word) return;
    this.place.querySelectorAll("input[name^=word]")[word].checked = true;
    this.word = word;
    this.draw();
  }

  drawRow({ scores, divisor, weights, values }) {
    const { tokens } = this.data;
    let sum = values[0].map(() => 0);
    const columns = ["key", "score", ...(divisor === 1 ? [] : ["÷ √d_k"]), "weight", "value", "sum of weight × value"];
    const rows = tokens.map((token, j) => {
      const [score, weight] = [scores[this.word][j], weights[this.word][j]];
      sum = sum.map((number, i) => number + weight * values[j][i]);
      return make("tr", {}, make("th", { scope: "row", textContent: token }),
        make("td", { textContent: short(score) }),
        divisor === 1 ? null : make("td", { textContent: short(score / divisor) }),
        make("td", {}, short(weight), make("span", { className: "bar", style: { "--weight": Math.min(1, weight) } })),
        make("td", { textContent: vector(values[j]) }), make("td", { textContent: vector(sum) }));
    });
    const total = weights[this.word].reduce((a, b) => a + b, 0);
    this.row.replaceChildren(make("table", {},
      make("caption", { textContent: `the row of ${tokens[this.word]}, added up from the top` }),
      make("thead", {}, make("tr", {}, ...columns.map(name => make("th", { scope: "col", textContent: name })))),
      make("tbody", {}, ...rows),
      make("tfoot", {}, make("tr", {}, make("th", { scope: "row", textContent: "in all" }),
        make("td"), divisor === 1 ? null : make("td"), make("td", { textContent: short(total) }),
        make("td", { textContent: "context" }), make("td", { className: "context", textContent: vector(sum) })))));
  }

  /** Whether what is computed here is what the chapter printed. */
  agreement() {
    const wrong = this.data.printed.map(check => difference(check.name, this.computed(check), printedNumbers(check.name)))
      .filter(text => text !== "");
    if (this.data.printed.length === 0)
      return make("p", { textContent: "Computed in this page; the chapter prints none of it to compare with." });
    const names = this.data.printed.map(check => check.name).join(", ");
    return wrong.length === 0
      ? make("p", { className: "agrees", textContent: `✓ Computed in this page, and equal to 4 decimals to what the chapter printed: ${names}.` })
      : make("p", { className: "differs", textContent: `✗ Not what the chapter printed: ${wrong.join("; ")}.` });
  }

  computed({ part, masked, dropped, last }) {
    const settings = { scaled: this.data.scaled, masked, dropped: dropped ? this.dropped : null };
    const rows = part === "outputs" ? this.attention.outputs(settings) : this.attention.head(0, settings)[part];
    return last ? rows.slice(-1) : rows;
  }
}

/** A text continued word by word: what is computed for each word, with a cache and without. */
class Generation {
  constructor(place, data, attention) {
    this.data = data;
    this.attention = attention;
    this.width = data.x[0].length;
    this.cached = make("input", { type: "checkbox", checked: true, onchange: () => this.draw() });
    this.next = make("button", { type: "button", textContent: "Next word", onclick: () => this.step() });
    this.table = make("div", { className: "scroll" });
    this.said = make("p");
    this.said.setAttribute("aria-live", "polite");
    place.append(make("h3", { textContent: "Word by word" }), make("div", { className: "choices" },
      make("label", {}, this.cached, "with a cache"), this.next,
      make("button", { type: "button", textContent: "From the beginning", onclick: () => this.restart() })),
    this.said, this.table);
    this.restart();
  }

  restart() {
    this.words = 1;
    this.draw();
  }

  step() {
    this.words = Math.min(this.words + 1, this.data.tokens.length);
    this.draw();
  }

  /** Multiplications for the word at a place: four projections of d · d, then scores and averages over what it sees. */
  cost(place, cached) {
    const rows = cached ? 1 : place;
    return rows * (4 * this.width * this.width + 2 * place * this.width);
  }

  /** How far the last output, computed from its own row alone, is from that of the whole text. */
  gap() {
    const settings = { scaled: true, masked: true, dropped: null };
    const upTo = new Attention({ ...this.data, x: this.data.x.slice(0, this.words) });
    const whole = this.attention.outputs(settings)[this.words - 1];
    return Math.max(...upTo.outputs(settings)[this.words - 1].map((number, i) => Math.abs(number - whole[i])));
  }

  draw() {
    const [n, cached] = [this.words, this.cached.checked];
    const sum = how => Array.from({ length: n }, (_, i) => this.cost(i + 1, how)).reduce((a, b) => a + b, 0);
    const count = number => number.toLocaleString("en");
    this.next.disabled = n === this.data.tokens.length;
    this.said.textContent = `${this.data.tokens[n - 1]}: ${count(this.cost(n, cached))} multiplications. So far `
      + `${count(sum(true))} with a cache, ${count(sum(false))} without. `
      + `Its output is the same as all at once${this.gap() < 1e-9 ? "" : " to " + this.gap().toExponential(0)}.`;
    const rows = this.data.tokens.slice(0, n).map((token, i) => make("tr", { className: i === n - 1 ? "chosen" : "" },
      make("th", { scope: "row", textContent: token }),
      make("td", { textContent: cached && i < n - 1 ? "from the cache" : "computed now" }),
      make("td", { textContent: cached && i < n - 1 ? "–" : `asks ${i + 1} ${i === 0 ? "key" : "keys"}` })));
    this.table.replaceChildren(make("table", {}, make("caption", { textContent: `what is done for ${this.data.tokens[n - 1]}` }),
      make("thead", {}, make("tr", {}, ...["word", "key and value", "query"].map(name => make("th", { scope: "col", textContent: name })))),
      make("tbody", {}, ...rows)));
    reachable();
  }
}

addEventListener("DOMContentLoaded", () => {
  for (const place of document.querySelectorAll(".explorer"))
    new Explorer(place, JSON.parse(place.querySelector("script").textContent));
});
