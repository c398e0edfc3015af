// What a screen reader is told. A widget draws at every step of a gesture; one message follows when it rests.
import { text } from "./dom.js";

const PAUSE = 500; // milliseconds without a change, after which a gesture is over
export const MOST_WORDS = 24;

const words = {
  nothing: "Nothing changes: this is as far as it goes.",
  changed: (label, now, before) => `${label}: ${now}, before ${before}.`,
};

/**
 * @param node a live region that is not shown
 * @param now  what is shown: { said: [sentence, detail], numbers: Map of name to [label, shown] }
 */
export function createSpeech(node, now) {
  let told = null; // what was shown when it was last spoken of
  let timer = null;
  let asked = ""; // a message of the widget's own, in place of what changed
  let otherwise = null; // what to say where nothing has changed

  function speak() {
    const shown = snapshot(now());
    text(node, asked || whatChanged(told, shown) || otherwise?.() || "");
    [told, asked, otherwise] = [shown, "", null];
  }
  const soon = () => {
    if (told === null) return; // nothing is said of the first drawing
    text(node, ""); // the same words again are a new message
    clearTimeout(timer);
    timer = setTimeout(speak, PAUSE);
  };

  return {
    soon,
    /** A key or a control was used: if nothing that is told comes of it, say this. */
    answer(message = () => words.nothing) {
      otherwise = message;
      soon();
    },
    /** Say this when the gesture rests, whatever else has changed. */
    announce(message) {
      if (told !== null) asked = message;
      soon();
    },
    /** The first drawing is done: from now on, changes are spoken. */
    begin: () => (told ??= snapshot(now())),
    /** What is drawn now is no change of the reader's, and nothing is said of it. */
    silently(draw) {
      const before = told;
      told = null;
      draw();
      told = before && snapshot(now());
    },
    stop: () => clearTimeout(timer),
  };
}

const snapshot = ({ said, numbers }) => ({ said: [...said], numbers: new Map(numbers) });

/** The detail under the reader's finger, then the numbers, as many as fit; the sentence where neither is new. */
export function whatChanged(before, after) {
  const parts = [];
  if (after.said[1] && after.said[1] !== before.said[1]) parts.push(...sentences(after.said[1]));
  for (const [name, [label, shown]] of after.numbers) {
    const old = before.numbers.get(name)?.[1];
    if (old !== shown) parts.push(words.changed(plainly(label), shown, old ?? "none"));
  }
  if (after.said[0] !== before.said[0]) parts.push(...sentences(after.said[0]));
  return parts.length ? fitting(parts) : "";
}

const count = (words) => words.split(/\s+/).filter(Boolean).length;
const sentences = (words) => words.match(/.+?[.!?](?=\s|$)|.+$/g).map((each) => each.trim());
/** What stands in brackets, or behind a comma, is for the eye. */
const plainly = (label) => label.replace(/ ?\(.*?\)/g, "").replace(/,.*/, "");

/** As many parts as fit; of a first one that is too long, what comes before its last break that fits. */
function fitting(parts) {
  const first = count(parts[0]) <= MOST_WORDS ? parts[0] : clipped(parts[0]);
  const chosen = [first];
  for (const part of parts.slice(1)) {
    if (count([...chosen, part].join(" ")) <= MOST_WORDS) chosen.push(part);
  }
  return chosen.join(" ");
}

function clipped(sentence) {
  const breaks = [...sentence.matchAll(/[,;:](?=\s\p{L})/gu)].map(({ index }) => sentence.slice(0, index));
  const fits = breaks.filter((part) => count(part) <= MOST_WORDS).at(-1);
  return `${fits ?? sentence.split(/\s+/).slice(0, MOST_WORDS).join(" ")}.`;
}
