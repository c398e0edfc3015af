/**
 * Keep plain keys inside a widget: JupyterLab takes the arrows and Enter for its own, such as folding headings.
 * What has a modifier (Ctrl+S, Shift+Enter) still reaches it, and so does Escape.
 */
export function keepKeys(root) {
  root.addEventListener("keydown", (event) => {
    if (staysInside(event)) event.stopPropagation();
  });
  if (!document.body.dataset.notebook) return;
  // Notebook 7 listens on the document, before any widget can; only the window hears a key earlier. A mark on the
  // element with the focus makes it leave that one key alone.
  const mark = (event) => {
    if (root.contains(event.target)) event.target.toggleAttribute("data-lm-suppress-shortcuts", staysInside(event));
    else removeEventListener("keydown", mark, true);
  };
  root.addEventListener("focusin", () => addEventListener("keydown", mark, true));
}

function staysInside({ key, shiftKey, ctrlKey, metaKey, altKey }) {
  const modified = ctrlKey || metaKey || altKey || (shiftKey && key === "Enter");
  return !modified && key !== "Escape";
}
