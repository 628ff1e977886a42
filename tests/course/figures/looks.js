// How each picture of the page looks: <figure data-name="…"> holds it as <svg> or as <img>. What is wrong with one, and
// what was seen of it, is written into <pre id="seen"> as JSON.

// The corners of a text's letters on the page, without the room for accents and the deepest tails.
function corners(text) {
  const box = text.getBBox();
  const top = box.y + 0.17 * box.height, bottom = box.y + 0.92 * box.height;
  const toPage = text.getScreenCTM();
  return [[box.x, top], [box.x + box.width, top], [box.x + box.width, bottom], [box.x, bottom]]
    .map(([x, y]) => new DOMPoint(x, y).matrixTransform(toPage));
}

// Two slanted boxes are apart if they are along a side of one of them.
function touch(one, other) {
  for (const box of [one, other])
    for (const [from, to] of [[box[0], box[1]], [box[1], box[2]]]) {
      const along = point => point.x * (to.x - from.x) + point.y * (to.y - from.y);
      const [a, b] = [one.map(along), other.map(along)];
      if (Math.max(...a) <= Math.min(...b) || Math.max(...b) <= Math.min(...a)) return false;
    }
  return true;
}

// Where a text may be: in the picture, and where it is not clipped.
function room(text, svg) {
  const page = svg.getBoundingClientRect();
  const clip = text.closest("[clip-path]")?.getAttribute("clip-path").match(/#([^)]+)/)[1];
  const rect = clip && svg.querySelector(`#${clip} rect`);
  const at = name => parseFloat(rect.getAttribute(name) ?? 0);
  return !rect ? page : {
    left: page.left + at("x"), right: page.left + at("x") + at("width"),
    top: page.top + at("y"), bottom: page.top + at("y") + at("height"),
  };
}

function wrongTexts(svg) {
  const texts = [...svg.querySelectorAll("text")].filter(text => text.textContent.trim() !== "");
  const boxes = texts.map(corners);
  const name = i => JSON.stringify(texts[i].textContent);
  const wrong = texts.length === 0 ? ["there is no text"] : [];
  boxes.forEach((box, i) => {
    const area = room(texts[i], svg);
    if (box.some(at => at.x < area.left || at.x > area.right || at.y < area.top || at.y > area.bottom))
      wrong.push(`${name(i)} is cut off`);
    for (let j = i + 1; j < boxes.length; j++)
      if (touch(box, boxes[j])) wrong.push(`${name(i)} and ${name(j)} overlap`);
  });
  return wrong;
}

// How many pixels have a colour; black, white and grey are none.
async function coloured(source) {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
  let count = 0;
  for (let i = 0; i < pixels.length; i += 4)
    if (Math.max(pixels[i], pixels[i + 1], pixels[i + 2]) - Math.min(pixels[i], pixels[i + 1], pixels[i + 2]) > 40)
      count++;
  return count;
}

async function look(figure) {
  const svg = figure.querySelector("svg");
  const source = svg
    ? "data:image/svg+xml," + encodeURIComponent(new XMLSerializer().serializeToString(svg))
    : figure.querySelector("img").src;
  return {
    name: figure.dataset.name,
    texts: svg ? svg.querySelectorAll("text").length : 0,
    coloured: await coloured(source),
    wrong: svg ? wrongTexts(svg) : [],
  };
}

Promise.all([...document.querySelectorAll("figure")].map(look))
  .then(seen => JSON.stringify(seen), error => `${error}`)
  .then(text => document.getElementById("seen").textContent = text);
