"use strict";

// Attention of a few words, in plain numbers: the arithmetic behind the explorer. A matrix is an array of rows.

const dot = (a, b) => a.reduce((sum, number, i) => sum + number * b[i], 0);
const product = (rows, matrix) => rows.map(row => matrix[0].map((_, j) => row.reduce((sum, number, i) => sum + number * matrix[i][j], 0)));

const softmax = scores => {
  const largest = Math.max(...scores);
  const powers = scores.map(score => Math.exp(score - largest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map(power => power / sum);
};

class Attention {
  /** x: (T, d_in); query, key, value: (d_in, d_out), or null for the words themselves. */
  constructor({ x, query, key, value, heads, output }) {
    const project = matrix => (matrix ? product(x, matrix) : x);
    this.heads = heads;
    this.output = output;
    [this.queries, this.keys, this.values] = [query, key, value].map(project);
    this.width = this.keys[0].length / heads;
  }

  /** The columns of one head. */
  part(rows, head) {
    return rows.map(row => row.slice(head * this.width, (head + 1) * this.width));
  }

  /** One head: its scores, weights, values and contexts. dropped: what each weight is multiplied by; null for 1. */
  head(head, { scaled, masked, dropped }) {
    const [queries, keys, values] = [this.queries, this.keys, this.values].map(rows => this.part(rows, head));
    const scores = queries.map((query, i) => keys.map((key, j) => (masked && j > i ? -Infinity : dot(query, key))));
    const divisor = scaled ? Math.sqrt(this.width) : 1;
    const weights = scores
      .map(row => softmax(row.map(score => score / divisor)))
      .map((row, i) => row.map((weight, j) => (dropped ? weight * dropped[i][j] : weight)));
    return { scores, divisor, weights, values, contexts: product(weights, values) };
  }

  /** The contexts of all heads side by side, (T, d_out). */
  contexts(settings) {
    const each = Array.from({ length: this.heads }, (_, head) => this.head(head, settings).contexts);
    return each[0].map((_, i) => each.flatMap(contexts => contexts[i]));
  }

  /** What leaves the layer: the contexts, through the output layer where there is one. */
  outputs(settings) {
    const contexts = this.contexts(settings);
    return this.output ? product(contexts, this.output.weight).map(row => row.map((n, i) => n + this.output.bias[i])) : contexts;
  }
}

/** A tensor as it is printed on this page: its numbers one after the other; null where it is not printed. */
const printedNumbers = name => {
  const printed = [...document.querySelectorAll("pre.printed")].map(block => `\n${block.textContent}\n`).join("");
  const start = printed.indexOf(`\n${name} (`);
  const tensor = start < 0 ? null : printed.slice(start).match(/\ntensor\(([\s\S]*?)\)\n/);
  return tensor && [...tensor[1].matchAll(/-?(?:\d+\.\d*(?:e[-+]\d+)?|inf)/g)].map(([number]) => Number(number.replace("inf", "Infinity")));
};

/**
 * How computed rows and a printed tensor agree: "" where they do to 4 decimals, else what is different. Of a printed batch,
 * the first text is compared; of a row that is printed in part, that part.
 */
const difference = (name, rows, printed) => {
  if (!printed?.length) return `${name} is not printed on this page`;
  const width = rows[0].length;
  const at = printed.slice(0, rows.length * width).findIndex((number, i) => {
    const here = rows[Math.floor(i / width)]?.[i % width];
    return !(here === number || Math.abs(here - number) <= 0.000051);
  });
  return at < 0 ? "" : `${name}, row ${Math.floor(at / width) + 1}, column ${(at % width) + 1}: `
    + `${rows[Math.floor(at / width)]?.[at % width]?.toFixed(4)} here, ${printed[at]} in print`;
};

