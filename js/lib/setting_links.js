// In JupyterLab and Notebook 7 a link such as `#DilationGrid:dilations=2,2,2` sets the widget of its notebook: the
// kernel reads what it says, and the traits there judge it. On the book's pages `host/address.js` does both.
import { parts } from "./setting_parts.js";

const words = { nobody: "No kernel answers. Run this widget’s cell, then follow the link again." };
const NOTEBOOK = ".jp-Notebook";
const PATIENCE = 4000; // milliseconds in which a kernel that is there answers

/**
 * Follow the links of the notebook in which a widget stands.
 * @param tell tells the reader a sentence; an empty one takes the last back
 * @returns what ends it
 */
export function followLinks({ root, model, widget, tell }) {
  if (!document.querySelector(NOTEBOOK)) return () => {};
  let waiting;

  /** What a link says of this widget, the first of its kind in the notebook or the one that is counted. */
  function said(link) {
    const notebook = link?.closest(NOTEBOOK);
    if (!notebook?.contains(root)) return undefined;
    const place = [...notebook.querySelectorAll(`[data-widget="${widget}"]`)].indexOf(root) + 1;
    return parts(link.getAttribute("href")).find(([name, number]) => name === widget && number === place)?.[2];
  }

  function onClick(event) {
    const setting = said(event.target.closest?.('a[href^="#"]'));
    if (setting === undefined) return;
    event.preventDefault();
    root.scrollIntoView({ block: "nearest" });
    clearTimeout(waiting);
    try {
      model.send({ setting });
      waiting = setTimeout(() => tell(words.nobody), PATIENCE);
    } catch {
      tell(words.nobody); // the widget knows that its kernel is gone
    }
  }

  function onAnswer({ notice }) {
    clearTimeout(waiting);
    tell(notice);
  }

  document.addEventListener("click", onClick, true);
  model.on("msg:custom", onAnswer);
  return () => {
    clearTimeout(waiting);
    document.removeEventListener("click", onClick, true);
    model.off("msg:custom", onAnswer);
  };
}
