// The photograph that a widget shows: one that travels with the book, or Python's, or the reader's own.
import { choice } from "./controls.js";
import { createOwnPicture } from "./own_picture.js";
import { PHOTOGRAPHS, photograph, placeholder, SIDE, titleOf } from "./photograph.js";

const OWN = "own"; // the reader's own picture, or Python's: it has no name

const words = { picture: "Picture", own: "Your own" };

/**
 * @param prepare what is made of a photograph before it is shown, once for each
 * @param redraw  hears that another one is to be shown: the one that was chosen has come, or the reader's own
 */
export function createChosenPhotograph({ model, frame, redraw, prepare = (photo) => photo }) {
  const list = choice({
    label: words.picture, name: "picture", options: [...PHOTOGRAPHS.map((name) => [name, titleOf(name)]), [OWN, words.own]],
    onchange(name) {
      if (name === OWN) return;
      dropOwn();
      frame.set({ picture: name });
    },
  });
  let mine = null; // the reader's own picture: in this view alone
  function dropOwn() {
    if (!mine) return;
    mine = null;
    own.clear();
    redraw();
  }
  const own = createOwnPicture({
    side: SIDE, root: frame.root, announce: frame.announce,
    onPicture(picture) {
      mine = prepare(picture);
      redraw();
    },
  });

  const known = new Map(); // what was prepared, by name
  const learn = async (name) => known.has(name) || known.set(name, prepare(await photograph(name)));
  list.el.addEventListener("focusin", () => PHOTOGRAPHS.forEach(learn), { once: true }); // so that a choice is answered at once
  let shown = { of: null, photo: prepare(placeholder()) };
  function show(name) {
    if (shown.of === name) return;
    shown = { of: name, photo: known.get(name) ?? shown.photo };
    if (known.has(name)) return;
    learn(name).then(() => {
      if (shown.of !== name) return; // another one was chosen meanwhile
      shown.photo = known.get(name);
      if (!mine) frame.silently(redraw);
    });
  }

  frame.onReset(dropOwn);
  model.on("change:picture", dropOwn);
  return {
    els: [list.el, own.el],
    /** What to draw now: until the chosen one has come, the one before. */
    now() {
      const picture = model.get("picture");
      show(picture);
      const named = mine || !PHOTOGRAPHS.includes(picture) ? OWN : picture;
      list.el.toggleAttribute("data-working", !mine && !known.has(picture)); // until the chosen one has come
      list.update({ value: named, allowed: (name) => name !== OWN || named === OWN });
      return mine ?? shown.photo;
    },
    dispose() {
      shown = { of: null };
      model.off("change:picture", dropOwn);
    },
  };
}
