// Light or dark, decided before the first paint: the reader's choice if there is one, else the system's.
// <html data-theme="light|dark"> is what every style sheet and widget reads.
(() => {
  const key = "convlessons-theme";
  const system = matchMedia("(prefers-color-scheme: dark)");
  let chosen = null;

  const read = () => {
    try { chosen = localStorage.getItem(key); } catch { /* storage is closed to some pages on disk */ }
    apply();
  };
  const apply = () => {
    const theme = chosen ?? (system.matches ? "dark" : "light");
    if (document.documentElement.dataset.theme !== theme) document.documentElement.dataset.theme = theme;
  };

  read();
  system.addEventListener("change", apply);
  addEventListener("storage", read);
  addEventListener("beforeprint", () => { document.documentElement.dataset.theme = "light"; }); // paper is white
  addEventListener("afterprint", apply);
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-toggle-theme]")) return;
    chosen = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    try { localStorage.setItem(key, chosen); } catch { /* it then lasts as long as the page */ }
    apply();
  });
})();
