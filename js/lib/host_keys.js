/**
 * Keep plain keys inside a widget: JupyterLab takes the arrows and Enter for its own, such as folding headings.
 * What has a modifier (Ctrl+S, Shift+Enter) still reaches it, and so does Escape.
 */
export function keepKeys(root) {
  root.addEventListener("keydown", (event) => {
    const forHost = event.ctrlKey || event.metaKey || event.altKey || event.key === "Escape";
    if (!forHost && !(event.shiftKey && event.key === "Enter")) event.stopPropagation();
  });
}
