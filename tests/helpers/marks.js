// What a widget draws now, mark by mark: its paints, and what would be left of it without colours.
(root) => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  /** [red, green, blue], or null for what is not painted or has the colour of the ground. */
  const paint = (colour, alpha = 1) => {
    if (!colour || colour === "none") return null;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return (a / 255) * alpha < 0.06 || near([r, g, b], ground) ? null : [r, g, b];
  };
  const near = (one, other) => Math.max(...one.map((n, i) => Math.abs(n - other[i]))) < 14;
  let ground = [-99, -99, -99];
  ground = paint(getComputedStyle(root).backgroundColor);
  const seen = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const opacity = (e) => (e && e !== root ? Number(getComputedStyle(e).opacity) * opacity(e.parentElement) : 1);
  const round = (length) => Math.round(2 * parseFloat(length)) / 2;
  const words = (e) => e.textContent.trim();

  // ---- shapes of a drawing
  /** round, boxes or lines; how large it is counts for dots alone: bars and curves differ by their data. */
  const shape = (e, filled) => {
    if (e.matches("rect")) return "box";
    if (e.matches("circle")) return `dot ${Math.round(e.r.baseVal.value)}`;
    const [first] = e.getAttribute("d").split(/(?=M)/);
    const arc = /^M[^a]*a\s*([\d.]+)/.exec(first);
    if (arc) return `dot ${Math.round(arc[1])}`;
    const steps = first.replace(/[^a-zA-Z]/g, "");
    return filled ? `path ${steps.slice(0, 6)}` : /[CQ]/i.test(steps) ? "curve" : /^M[HV]+$/i.test(steps) ? "rule" : "line";
  };
  const patternOf = (style) => {
    const id = /url\("?#([^")]+)/.exec(style.fill)?.[1];
    const pattern = id && document.getElementById(id);
    return pattern ? `${pattern.getAttribute("patternTransform")} ${pattern.getAttribute("width")}` : null;
  };
  /** Does a word stand in every part of a shape, or in the group that it is drawn in? */
  const named = (e, texts) => {
    if (e.parentElement.matches("g") && [...e.parentElement.children].some((t) => t.matches("text") && words(t) && seen(t))) return true;
    const parts = (e.getAttribute("d") ?? "").split("M").length - 1 || 1;
    const back = e.getScreenCTM().inverse();
    return texts.filter((at) => e.isPointInFill(at.matrixTransform(back))).length >= parts;
  };
  const shapes = (svg) => {
    const texts = [...svg.querySelectorAll("text")].filter((t) => words(t) && seen(t)).flatMap((t) => {
      const signs = t.x.baseVal.numberOfItems > 1 ? t.getNumberOfChars() : 0; // each in a place of its own
      const boxes = signs ? Array.from({ length: signs }, (_, i) => t.getExtentOfChar(i)) : [t.getBBox()];
      return boxes.map(({ x, y, width, height }) => new DOMPoint(x + width / 2, y + height / 2).matrixTransform(t.getScreenCTM()));
    });
    for (const canvas of svg.parentElement.querySelectorAll(":scope > .cl-words")) {
      const { left, top } = canvas.getBoundingClientRect();
      for (const { x, y, size } of window.writtenOn(canvas)) texts.push(new DOMPoint(left + x, top + y - size / 3));
    }
    const places = new Map(); // marks of one place are one mark: a ground and its hatching, a frame and its halo
    const parents = [...svg.querySelectorAll("g")];
    for (const e of svg.querySelectorAll("path, rect, circle")) {
      if (e.closest("defs") || !seen(e) || (e.matches("path") && !e.getAttribute("d"))) continue;
      const style = getComputedStyle(e);
      const pattern = patternOf(style);
      const fill = pattern ? null : paint(style.fill, style.fillOpacity);
      const stroke = round(style.strokeWidth) ? paint(style.stroke, style.strokeOpacity) : null;
      if (!fill && !stroke && !pattern) continue;
      const cue = [
        e.parentElement.matches("g[transform]") ? "a sign of its own" : shape(e, fill), fill ? "full" : "hollow", pattern,
        stroke ? `${style.strokeDasharray} ${round(style.strokeWidth)}` : "no edge", `${Math.round(3 * opacity(e))}/3`,
      ];
      const place = ["d", "x", "y", "cx", "cy", "r", "width", "height"].map((name) => e.getAttribute(name))
        .concat(parents.indexOf(e.parentElement)).join();
      const before = places.get(place);
      const mark = { name: e.getAttribute("class") ?? e.localName, paints: [fill, stroke], cue: cue.join(" · "), named: named(e, texts) };
      places.set(place, before ? {
        name: `${before.name} + ${mark.name}`, paints: [...before.paints, ...mark.paints], cue: `${before.cue} + ${mark.cue}`,
        named: before.named || mark.named,
      } : mark);
    }
    return [...places.values()];
  };

  // ---- bars and keys of HTML
  const boxes = [...root.querySelectorAll("i, em, [class*=title], [class*=lane], [class*=row], [class*=meter], fieldset label")].flatMap((e) => {
    if (!seen(e) || e.closest("svg")) return [];
    const style = getComputedStyle(e);
    const { width, height } = e.getBoundingClientRect();
    if (!width || !(height || parseFloat(style.borderTopWidth))) return [];
    const gradient = style.backgroundImage.replace(/(?:rgba?|color|oklab|oklch)\([^)]*\)/g, "ink");
    const edges = ["Top", "Right", "Bottom", "Left"].map((side) => ({
      paint: style[`border${side}Style`] === "none" || !parseFloat(style[`border${side}Width`]) ? null : paint(style[`border${side}Color`]),
      cue: `${style[`border${side}Style`]} ${style[`border${side}Width`]}`,
    }));
    const inks = [...style.backgroundImage.matchAll(/(?:rgba?|color|oklab|oklch)\([^)]*\)/g)].map(([ink]) => paint(ink));
    const paints = [paint(style.backgroundColor), ...inks, ...edges.map((edge) => edge.paint)].filter(Boolean);
    if (!paints.length) return [];
    const key = /key/.test(e.className) ? ` ${Math.round(width / 3)}×${Math.round(height / 3)}` : "";
    return [{
      name: e.className || e.localName, paints,
      cue: [`html${key}`, style.backgroundImage === "none" ? "" : gradient, edges.map((edge) => edge.paint && edge.cue), style.borderRadius,
        style.clipPath, style.boxShadow === "none" ? "" : "marked", `${Math.round(3 * opacity(e))}/3`].join(" · "),
      named: words(e) !== "",
      row: e.closest("[class*=lane], [class*=stack]")?.firstElementChild?.textContent ?? null,
    }];
  });
  // A scale is one mark in many shades: its ends have numbers, and it grows lighter all along (a test of thumbnails says so).
  const drawings = [...root.querySelectorAll("svg")].filter((svg) => seen(svg) && !svg.closest(".cl-scale"));
  return [...drawings.map(shapes), boxes];
}
