// The meaning of a glossary term, shown where its link is hovered or focused. Escape puts it away; the pointer may move
// onto it (WCAG 1.4.13). Without this script the link's title says the same.
{
  const tip = document.createElement("div");
  Object.assign(tip, { id: "meaning", className: "meaning", role: "tooltip", popover: "manual" });
  let shown = null;
  let timer = 0;

  function show(link) {
    hide();
    shown = link;
    link.dataset.meaning = link.title; // "术语: meaning"
    const [term, ...meaning] = link.title.split(": ");
    tip.replaceChildren(Object.assign(document.createElement("span"), { lang: "zh-Hans", textContent: term }), `: ${meaning.join(": ")}`);
    link.removeAttribute("title"); // or the browser shows it too
    link.setAttribute("aria-describedby", tip.id);
    document.body.append(tip);
    tip.showPopover();
    const { left, top, bottom } = link.getClientRects()[0];
    const below = bottom + 6 + tip.offsetHeight < innerHeight;
    tip.style.left = `${Math.max(8, Math.min(left, innerWidth - tip.offsetWidth - 8))}px`;
    tip.style.top = `${below ? bottom + 6 : top - 6 - tip.offsetHeight}px`;
  }
  function hide() {
    clearTimeout(timer);
    if (!shown) return;
    shown.title = shown.dataset.meaning;
    shown.removeAttribute("aria-describedby");
    tip.remove();
    shown = null;
  }
  function soon(what, milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(what, milliseconds);
  }

  if (tip.showPopover) {
    for (const link of document.querySelectorAll("a.term")) {
      link.addEventListener("focus", () => link.matches(":focus-visible") && show(link));
      link.addEventListener("blur", hide);
      link.addEventListener("pointerenter", (event) => {
        if (event.pointerType === "mouse" && link !== shown) soon(() => show(link), 250);
        else clearTimeout(timer);
      });
      link.addEventListener("pointerleave", () => soon(hide, 250));
    }
    tip.addEventListener("pointerenter", () => clearTimeout(timer));
    tip.addEventListener("pointerleave", () => soon(hide, 250));
    addEventListener("keydown", (event) => event.key === "Escape" && hide());
    addEventListener("scroll", hide, { passive: true });
  }
}
