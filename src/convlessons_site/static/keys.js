// One key of the book's own: "/" goes to the search. It can be switched off on the first page, as WCAG 2.1.4 asks of
// shortcuts without a modifier, and it is nobody's while a reader types or a widget has the focus.
{
  const KEY = "convlessons-slash";
  const on = () => {
    try { return localStorage.getItem(KEY) !== "off"; } catch { return true; }
  };
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !on()) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable], .convlesson")) return;
    event.preventDefault();
    const field = [...document.querySelectorAll("input[type=search]")].find((input) => input.checkVisibility());
    if (field) field.focus();
    else document.querySelector("[data-search]")?.click();
  });
  const box = document.getElementById("slash");
  if (box) {
    box.checked = on();
    box.addEventListener("change", () => {
      try { localStorage.setItem(KEY, box.checked ? "on" : "off"); } catch { /* it then stays on */ }
    });
  }
}
