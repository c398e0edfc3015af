// The reader's own picture: chosen, dropped or pasted, made small here in the browser, kept nowhere, sent nowhere.
// It lives in the view that it was given to, in no trait, and so in no saved notebook and in no address.
import { button } from "./controls.js";
import { h, text } from "./dom.js";
import { greyRows, toTensor } from "./photograph.js";

const MOST_BYTES = 64 * 2 ** 20;
const MOST_PIXELS = 120e6; // a file of a few bytes may claim any size: this is half a gigabyte when it is decoded

const words = {
  choose: "Your own picture…",
  hint: "Or drop or paste one here. It stays in your browser.",
  reading: "Reading your picture…",
  shown: "Your own picture is shown. It has left no copy and goes nowhere.",
  none: "That holds no picture.",
  unreadable: "This browser cannot read that file as a picture. JPEG, PNG, WebP and GIF work everywhere.",
  heavy: `That file is larger than ${MOST_BYTES / 2 ** 20} MB. Choose a smaller copy of it.`,
  large: (width, height) => `That picture has ${width} × ${height} pixels, too many for a browser to read. Choose a smaller copy of it.`,
};

/**
 * @param side      rows and columns that the widget wants now, a number or a function: the middle square of the picture
 *                  is scaled to them
 * @param root      where pictures may be dropped and pasted: the widget
 * @param onPicture hears a tensor (3, side, side), 0 … 1
 * @param announce  speaks a sentence
 */
export function createOwnPicture({ side, root, onPicture, announce }) {
  let latest = 0; // a picture that is read slowly does not replace a later one
  const message = h("p", { class: "cl-caption", "data-role": "own-picture" }, words.hint);
  const say = (sentence) => {
    text(message, sentence);
    if (sentence !== words.reading) announce(sentence);
  };
  const take = async (file) => {
    if (!file) return say(words.none);
    const turn = (latest += 1);
    say(words.reading);
    try {
      const edge = typeof side === "function" ? side() : side;
      const picture = toTensor(await squareOf(file, edge), edge);
      if (turn !== latest) return;
      onPicture(picture);
      say(words.shown);
    } catch (error) {
      if (turn === latest) say(error instanceof Refusal ? error.message : words.unreadable);
    }
  };

  const input = h("input", {
    type: "file", accept: "image/*", hidden: true, tabindex: -1,
    onchange() {
      if (input.files.length) take(input.files[0]);
      input.value = ""; // the same file can be chosen again
    },
  });
  const choose = button({ label: words.choose, name: "own-picture", onclick: () => input.click() });
  const listeners = {
    dragover(event) {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
    },
    drop(event) {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      take(pictureAmong(event.dataTransfer.files));
    },
    paste(event) {
      const file = pictureAmong(event.clipboardData.files);
      if (!file) return; // words that are pasted into a field are no business of ours
      event.preventDefault();
      take(file);
    },
  };
  for (const [name, listener] of Object.entries(listeners)) root.addEventListener(name, listener);

  return {
    el: h("div", { class: "cl-own" }, choose.el, input, message),
    /** Another picture is shown: forget the reader's. */
    clear() {
      latest += 1;
      text(message, words.hint);
    },
  };
}

/**
 * The reader's picture in a widget whose setting `image` is rows of whole numbers from 0 to `white`. It stands in for that
 * image and has its shape, so that all that Python knows of the setting stays true; the setting itself is not touched.
 * `redraw` is called when it comes and goes; `rows()` is what to draw: null without a picture of the reader's.
 */
export function createOwnRows({ model, frame, white, redraw }) {
  let mine = null;
  const shape = () => [model.get("image").length, model.get("image")[0].length];
  const own = createOwnPicture({
    side: () => Math.max(...shape()), root: frame.root, announce: frame.announce,
    onPicture(picture) {
      const [rows, columns] = shape();
      const [top, left] = [rows, columns].map((n) => Math.floor((picture.shape[1] - n) / 2));
      mine = greyRows(picture, white).slice(top, top + rows).map((line) => line.slice(left, left + columns));
      redraw();
    },
  });
  const clear = () => {
    if (!mine) return;
    mine = null;
    own.clear();
    redraw();
  };
  frame.onReset(clear);
  model.on("change:image", clear);
  return { el: own.el, clear, rows: () => mine, dispose: () => model.off("change:image", clear) };
}

class Refusal extends Error {}

/** A file's own type is only a guess of the system's: what is not called a picture is tried all the same. */
const pictureAmong = (files) => [...files].find(({ type }) => type.startsWith("image/")) ?? files[0];

/** The middle square of a picture as it is meant to be seen, its first frame if it moves. */
async function squareOf(file, side) {
  if (file.size > MOST_BYTES) throw new Refusal(words.heavy);
  const [width, height] = await sizeOf(file); // from its header: nothing is decoded yet
  if (width * height > MOST_PIXELS) throw new Refusal(words.large(width, height));
  const whole = await createImageBitmap(file, { imageOrientation: "from-image" }); // photographs of phones lie on their side
  const edge = Math.min(whole.width, whole.height);
  const [left, top] = [(whole.width - edge) / 2, (whole.height - edge) / 2].map(Math.floor);
  const square = await createImageBitmap(whole, left, top, edge, edge, {
    resizeWidth: side, resizeHeight: side, resizeQuality: "high",
  });
  whole.close();
  return square;
}

async function sizeOf(file) {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    await new Promise((resolve, reject) => {
      Object.assign(image, { onload: resolve, onerror: reject, src: address });
    });
    return [image.naturalWidth, image.naturalHeight];
  } finally {
    URL.revokeObjectURL(address);
  }
}
