// The little markup that a sentence needs: `code` and *emphasis*.
import { h } from "./dom.js";

export function inline(sentence) {
  return sentence.split(/(`[^`]+`|\*[^*]+\*)/).filter(Boolean).map((part) => {
    if (part.startsWith("`")) return h("code", {}, part.slice(1, -1));
    if (/^\*.+\*$/.test(part)) return h("em", {}, part.slice(1, -1));
    return part;
  });
}
