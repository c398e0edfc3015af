/**
 * Keep plain keys inside a widget: JupyterLab takes the arrows and Enter for its own, such as folding headings.
 * What has a modifier (Ctrl+S, Shift+Enter) still reaches it, and so does Escape.
 * Notebook 7 listens before any widget can; a mark on the element with the focus makes it leave all keys alone.
 */
export function keepKeys(root) {
  if (document.body.dataset.notebook) {
    root.addEventListener("focusin", ({ target }) => target.setAttribute("data-lm-suppress-shortcuts", "true"));
  }
  root.addEventListener("keydown", (event) => {
    const forHost = event.ctrlKey || event.metaKey || event.altKey || event.key === "Escape";
    if (!forHost && !(event.shiftKey && event.key === "Enter")) event.stopPropagation();
  });
}
