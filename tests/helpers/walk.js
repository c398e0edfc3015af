// Walks a widget through what a reader can reach with its controls: each list's options, each button, all sliders at their
// ends. `each(what)` hears of every state, drawn to its end.
(() => {
  window.walk = async (root, each) => {
    const drawn = async () => {
      for (let i = 0; i < 2 || document.querySelector("[data-working]"); i++) await new Promise(requestAnimationFrame);
    };
    const all = (kinds) => [...root.querySelectorAll(kinds)].filter((e) => e.checkVisibility({ visibilityProperty: true }));
    const usable = (e) => e.isConnected && e.checkVisibility() && !e.matches(":disabled") && e.ariaDisabled !== "true";
    const tell = (e, ...types) => types.forEach((type) => e.dispatchEvent(new Event(type, { bubbles: true })));
    const nameOf = (e) => e.dataset.control ?? e.ariaLabel ?? e.textContent.trim();
    const state = async (what) => {
      await drawn();
      await each(what);
    };
    const reset = () => root.querySelector("[data-role=reset]").click();
    const ends = async (end) => {
      for (let round = 0; round < 2; round++) { // one raises another's, and lowers it
        for (const slider of all("input[type=range]")) {
          slider.value = slider[end];
          tell(slider, "input", "change");
          await drawn();
        }
      }
      await state(`sliders at ${end}`);
    };

    await state("as it begins");
    for (const end of ["max", "min"]) await ends(end);
    reset();
    for (const list of all("select")) {
      for (let i = 0; i < list.options.length; i++) {
        if (list.options[i].disabled || !usable(list)) continue;
        list.selectedIndex = i;
        tell(list, "change");
        await state(`${nameOf(list)}: ${list.options[i].text}`);
      }
      reset();
    }
    await drawn();
    for (const button of all("button:not([data-role], [data-control=own-picture])")) { // that opens a window of the system
      if (!usable(button)) continue;
      button.click();
      await state(nameOf(button));
    }
    await ends("max"); // once more, from where the buttons have led
    reset();
    await drawn();
  };

  // What is too small to be read, and what is too small to be hit, as [what, pixels].
  window.smallLetters = (root, least) => {
    const seen = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const hidden = (e) => e.closest(".cl-spoken, .cl-keys, .cl-skip, .cl-end, option");
    const found = [];
    for (const e of root.querySelectorAll("*")) {
      if (hidden(e) || ![...e.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) || !seen(e)) continue;
      const scale = e.ownerSVGElement ? Math.abs(e.getScreenCTM().a) : 1;
      found.push([e.textContent.trim().slice(0, 30), parseFloat(getComputedStyle(e).fontSize) * scale]);
    }
    for (const canvas of root.querySelectorAll("canvas")) found.push(...writtenOn(canvas).map(({ word, size }) => [word, size]));
    return found.filter(([word, size]) => word && size < least - 0.05);
  };
  window.smallTargets = (root, least) => [...root.querySelectorAll("button, select, input, summary, a, .cl-body *")].flatMap((e) => {
    const { touchAction } = getComputedStyle(e);
    const dragged = touchAction !== "auto" && touchAction !== "manipulation" && e.parentElement
      && getComputedStyle(e.parentElement).touchAction !== touchAction;
    if (!e.matches("button, select, input, summary, a") && !dragged) return [];
    if (e.closest(".cl-skip, .cl-mirror") || !e.checkVisibility({ visibilityProperty: true })) return [];
    const { width, height } = e.getBoundingClientRect();
    const name = e.dataset.control ?? e.ariaLabel ?? (e.textContent.trim() || e.getAttribute("class"));
    return Math.min(width, height) < least - 0.5 ? [[name, Math.round(width), Math.round(height)]] : [];
  });
})();
