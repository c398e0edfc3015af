// What of a widget's pictures changes, and how much of that is in sight.
(() => {
  const LEAST = 40; // pixels: what is smaller is a sign, not a picture
  const box = (e) => {
    const { left, top, width, height } = e.getBoundingClientRect();
    return { left, top, width: Math.max(1, width), height: Math.max(1, height) };
  };
  const area = ({ width, height }) => width * height;
  const pictureOf = (e) => {
    let svg = e.closest("svg");
    while (svg?.parentElement.closest("svg")) svg = svg.parentElement.closest("svg");
    return svg ?? e.closest("figure, .cl-in-sight, [role=application], .cl-stage, .cl-panel");
  };
  /** Parts of a drawing: pixels, shapes, and boxes without a word; no control is one. */
  const isPart = (e) => {
    if (e.matches("canvas")) return true;
    if (e.childElementCount || e.closest("defs, .cl-scale, button, label, .cl-control input, .cl-control select")) return false;
    return e.ownerSVGElement ? true : !e.textContent.trim() && !e.matches("svg, input, select, option, wbr, br");
  };
  const lookOf = (e) => {
    if (e.matches("canvas")) return `${e.toDataURL()} ${e.style.cssText}`;
    const { transform } = getComputedStyle(e.parentElement);
    return e.outerHTML + (e.ownerSVGElement ? transform : "");
  };

  /** For each picture the look and the place of its parts. */
  window.pictures = (root) => {
    const found = new Map();
    for (const e of root.querySelectorAll(".cl-body *, .cl-body ~ :not(.cl-foot, .cl-code, .cl-status) *")) {
      if (!isPart(e) || !e.checkVisibility({ visibilityProperty: true })) continue;
      const picture = pictureOf(e);
      if (!picture) continue;
      if (!found.has(picture)) found.set(picture, []);
      found.get(picture).push([lookOf(e), box(e)]);
    }
    return found;
  };

  /** Of the pictures that differ: the largest share in sight, of one of them or of what is new in it. Nothing where none differs. */
  window.inSight = (before, after) => {
    const held = [...document.querySelectorAll(".cl-in-sight")].filter((e) =>
      getComputedStyle(e).position === "sticky" && e.checkVisibility() && e.getBoundingClientRect().top < 1);
    const seen = ({ left, top, width, height }, picture) => {
      const covers = held.filter((e) => !e.contains(picture)).map((e) => e.getBoundingClientRect().bottom);
      const [high, low] = [Math.max(0, top, ...covers), Math.min(innerHeight, top + height)];
      return Math.max(0, Math.min(innerWidth, left + width) - Math.max(0, left)) * Math.max(0, low - high);
    };
    const shares = [...after].flatMap(([picture, parts]) => {
      const whole = box(picture);
      if (Math.min(whole.width, whole.height) < LEAST) return [];
      const left = (before.get(picture) ?? []).map(([look]) => look);
      const changed = parts.filter(([look]) => {
        const at = left.indexOf(look);
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      }).map(([, place]) => place);
      if (!changed.length && !left.length) return [];
      const sum = (places, of) => places.reduce((total, place) => total + of(place), 0);
      return [seen(whole, picture) / area(whole), changed.length ? sum(changed, (each) => seen(each, picture)) / sum(changed, area) : 0];
    });
    return shares.length ? Math.max(...shares) : null;
  };

  const drawn = async () => {
    for (let i = 0; i < 2 || document.querySelector("[data-working]"); i++) await new Promise(requestAnimationFrame);
  };
  /** What a control's value goes through: a slider's range, all that a list offers, a number beside that of a field. */
  function steps(control) {
    const [low, high, now] = [control.min, control.max, control.value].map(Number);
    if (control.type === "range") return [...Array.from({ length: 7 }, (_, i) => Math.round(low + (i * (high - low)) / 6)), now];
    if (control.type === "number") return [now < high ? now + 1 : now - 1];
    return control.options ? [...control.options].flatMap((each, i) => (each.disabled || each.selected ? [] : [i])) : [null];
  }
  /** Use a control where `block` says that it stands on the screen: at every step [height of the widget, place of the control, share in sight]. */
  window.useInSight = async (control, block) => {
    const root = control.closest(".convlesson");
    const found = [];
    await drawn();
    control.scrollIntoView({ block });
    await drawn();
    let before = pictures(root);
    for (const step of steps(control)) {
      if (step === null) control.click();
      else {
        if (control.options) control.selectedIndex = step;
        else control.value = step;
        for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
      }
      await drawn();
      const after = pictures(root);
      found.push([root.offsetHeight, control.getBoundingClientRect().top, inSight(before, after)]);
      before = after;
    }
    root.querySelector("[data-role=reset]").click();
    await drawn();
    return found;
  };
})();
