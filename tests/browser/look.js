// What a person would see of a page: where it overflows, which texts are hard to read.
const width = document.documentElement.clientWidth;
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const channels = (color) => color.match(/[\d.]+/g).map(Number);
const opaque = (color) => { const [, , , alpha = 1] = channels(color); return alpha === 1; };

function luminance(color) {
  const [red, green, blue] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ground(element) {
  for (let at = element; at; at = at.parentElement) {
    const color = getComputedStyle(at).backgroundColor;
    if (opaque(color)) return color;
  }
  return null;
}

const wide = [], faint = [];
let read = 0, lowest = 21;
for (let text = texts.nextNode(); text; text = texts.nextNode()) {
  const element = text.parentElement;
  if (!text.data.trim() || !element.checkVisibility() || element.closest("style, .wi-unseen")) continue;
  const range = document.createRange();
  range.selectNodeContents(text);
  for (const box of range.getClientRects()) {
    if (box.left < -0.5 || box.right > width + 0.5) { wide.push(text.data.slice(0, 60)); break; }
  }
  const back = ground(element), color = getComputedStyle(element).color;
  if (back === null || !opaque(color)) { faint.push(["not opaque", text.data.slice(0, 60)]); continue; }
  const [dark, light] = [luminance(color), luminance(back)].sort((one, other) => one - other);
  const ratio = (light + 0.05) / (dark + 0.05);
  read += 1;
  lowest = Math.min(lowest, ratio);
  if (ratio < 4.5) faint.push([ratio, color, back, text.data.slice(0, 60)]);
}
return {
  overflow: document.documentElement.scrollWidth - width,
  wide, faint, read, lowest,
  boxes: Array.from(document.querySelectorAll(".wi-box"), (box) =>
    Object.fromEntries(Array.from(box.querySelectorAll("[data-key]"), (field) =>
      [field.dataset.key, Array.from(field.querySelectorAll("a[href]"), (link) => link.href)]))),
  hrefs: Array.from(document.querySelectorAll("a[href]"), (link) => link.href),
};
