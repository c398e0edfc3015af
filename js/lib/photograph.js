// The photographs that widgets share: they travel in the bundle, so a page needs no network for them.
// scikit-learn's sample images, CC BY 2.0: a temple by danielbuechele, a dahlia by vultilion.
import flower from "../photographs/flower.webp";
import temple from "../photographs/temple.webp";

export const SIDE = 96; // pixels
const words = { temple: "Temple", flower: "Flower" };
const FILES = { temple, flower };
export const PHOTOGRAPHS = /* @__PURE__ */ Object.keys(FILES); // pure: who names none of them carries none

/** What readers call a photograph. */
export const titleOf = (name) => words[name];

/** A photograph by its name, or a picture that Python sent as a `data:` address: a promise of a tensor (3, 96, 96), 0 … 1. */
export async function photograph(name) {
  const base64 = FILES[name] ?? name.slice(name.indexOf(",") + 1);
  const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
  // The pixels as they are stored: what PyTorch would read from the same file.
  const bitmap = await createImageBitmap(new Blob([bytes]), { colorSpaceConversion: "none" });
  return toTensor(bitmap, SIDE);
}

/** What an image shows, on white where it is transparent: a tensor (3, side, side), red, green and blue from 0 to 1. */
export function toTensor(image, side) {
  const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.fillStyle = "#fff";
  context.fillRect(0, 0, side, side);
  context.drawImage(image, 0, 0, side, side);
  image.close?.();
  const pixels = context.getImageData(0, 0, side, side).data;
  const area = side * side;
  const data = new Float32Array(3 * area);
  for (let i = 0; i < area; i++) {
    for (let c = 0; c < 3; c++) data[c * area + i] = pixels[4 * i + c] / 255;
  }
  return { data, shape: [3, side, side] };
}

/** A tensor of the same size that is grey all over: it holds a photograph's place until that is decoded. */
export const placeholder = () => ({ data: new Float32Array(3 * SIDE * SIDE).fill(0.5), shape: [3, SIDE, SIDE] });

const LUMA = [0.299, 0.587, 0.114]; // of red, green and blue, as ITU-R BT.601 and Pillow have it

/** One brightness a pixel, as rows of numbers from 0 to `white`, for widgets that work on small grey pictures. */
export function greyRows({ data, shape: [, rows, columns] }, white) {
  const area = rows * columns;
  const grey = (i) => Math.round(white * LUMA.reduce((sum, share, c) => sum + share * data[c * area + i], 0));
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => grey(row * columns + column)));
}
