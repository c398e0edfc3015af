// The ledger's filter: verdict, chapter and source, by what each entry says of itself. It needs no server and no module.
{
  const words = { shown: (count, all) => `${count} of ${all} claims shown.` };
  const form = document.querySelector(".ledger-filter");
  const entries = [...document.querySelectorAll(".ledger article")];

  function apply() {
    const wanted = [...new FormData(form)].filter(([, value]) => value);
    let shown = 0;
    for (const entry of entries) {
      entry.hidden = !wanted.every(([name, value]) => entry.dataset[name] === value);
      shown += !entry.hidden;
    }
    for (const section of document.querySelectorAll(".ledger > section")) {
      section.hidden = !section.querySelector("article:not([hidden])");
    }
    form.querySelector("[role=status]").textContent = wanted.length ? words.shown(shown, entries.length) : "";
  }

  if (form) {
    const asked = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll("select")) {
      const value = asked.get(select.name);
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    apply(); // a reload keeps what was chosen
  }
}
