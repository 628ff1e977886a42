"use strict";

// The model writes: characters appear one by one, and for each one you can see where the model looked when it wrote it.

class Writer {
  constructor(place, data) {
    this.model = new WritingModel(data);
    const of = name => place.querySelector(`[name="${name}"]`);
    [this.prompt, this.temperature, this.topK, this.step, this.view] = ["prompt", "temperature", "top-k", "step", "view"].map(of);
    [this.one, this.many, this.said, this.written] = ["one", "many", "said", "written"].map(name => place.querySelector(`.${name}`));
    this.one.onclick = () => this.write(1);
    this.many.onclick = () => (this.writing ? (this.writing = false) : this.write(200));
    this.prompt.oninput = () => this.restart();
    this.step.oninput = () => this.show(Number(this.step.value));
    this.view.oninput = () => this.show(Number(this.step.value));
    place.querySelector(".about").textContent = `Trained for ${data.steps} steps on ${data.text.replaceAll("_", " ")}.`;
    for (let block = 0; block < this.model.blocks; block++)
      for (let head = 0; head < this.model.heads; head++)
        this.view.add(new Option(`block ${block + 1}, head ${head + 1}`, `${block} ${head}`));
    this.restart();
  }

  restart() {
    this.writing = false;
    try {
      this.ids = this.model.encode(this.prompt.value);
      this.problem = this.ids.length === 0 ? "The model continues a text: give it at least one character." : "";
    } catch (error) {
      [this.ids, this.problem] = [[], error.message];
    }
    this.given = this.ids.length;
    this.looks = [];
    this.written.replaceChildren(...this.ids.map(id => this.letter(id, "prompt")));
    [this.step.max, this.step.disabled] = [1, true];
    this.one.disabled = this.many.disabled = this.problem !== "";
    this.said.textContent = this.problem;
  }

  letter(id, kind) {
    const letter = document.createElement("span");
    letter.textContent = this.model.characters[id];
    letter.className = kind;
    return letter;
  }

  async write(count) {
    this.writing = true;
    this.many.textContent = "Stop";
    for (let i = 0; i < count && this.writing; i++) {
      this.add();
      await new Promise(resolve => setTimeout(resolve));
    }
    this.writing = false;
    this.many.textContent = "Write 200 characters";
  }

  /** One more character. */
  add() {
    const from = Math.max(0, this.ids.length - this.model.context);
    const { logits, maps } = this.model.next(this.ids.slice(from));
    const chances = WritingModel.chances(logits, Number(this.temperature.value), Number(this.topK.value));
    const id = WritingModel.draw(chances);
    this.ids.push(id);
    this.looks.push({ from, maps, chance: chances[id] });
    const letter = this.letter(id, "");
    const step = this.looks.length;
    letter.onmouseenter = () => this.writing || this.show(step);
    this.written.append(letter);
    [this.step.max, this.step.disabled] = [step, false];
    this.show(step);
  }

  /** Where the model looked when it wrote the character of a step. */
  show(step) {
    const look = this.looks[step - 1];
    if (!look) return;
    this.step.value = step;
    const [block, head] = this.view.value.split(" ").map(Number);
    const weights = look.maps[block][head];
    [...this.written.children].forEach((letter, place) => {
      letter.style.setProperty("--weight", weights[place - look.from] ?? 0);
      letter.classList.toggle("asked", place === this.given + step - 1);
    });
    const name = place => ({ " ": "the space", "\n": "the end of a line" })[this.model.characters[this.ids[place]]]
      ?? `“${this.model.characters[this.ids[place]]}”`;
    const most = weights.indexOf(Math.max(...weights));
    this.said.textContent = `Step ${step}: it wrote ${name(this.given + step - 1)}, which had a chance of ${look.chance.toFixed(2)}. `
      + `This head looked most at ${name(look.from + most)}, ${weights.length - most} back, with weight ${weights[most].toFixed(2)}.`;
  }
}

addEventListener("DOMContentLoaded", () => {
  for (const place of document.querySelectorAll(".writer")) new Writer(place, globalThis.workbenchModel);
});
