// lib/dom.js
var SVG = "http://www.w3.org/2000/svg";
function fill(node, props, children) {
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === null || value === void 0 || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== void 0 && child !== false));
  return node;
}
var h = (tag, props, ...children) => fill(document.createElement(tag), props, children);
var s = (tag, props, ...children) => fill(document.createElementNS(SVG, tag), props, children);
function attrs(node, values) {
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === void 0 || value === false) node.removeAttribute(key);
    else if (node.getAttribute(key) !== String(value)) node.setAttribute(key, String(value));
  }
  return node;
}
function text(node, value) {
  if (node.textContent === String(value)) return node;
  const only = node.childNodes.length === 1 && node.firstChild;
  if (only && only.nodeType === Node.TEXT_NODE && value !== "") only.data = value;
  else node.textContent = value;
  return node;
}
var counter = 0;
var uid = (stem) => `cl-${stem}-${counter += 1}-${Math.random().toString(36).slice(2, 7)}`;

// lib/area.js
var ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
function createArea({ class: name, role, label, big = 5, onStep, onHome, onEnd, onKey }, ...children) {
  return h("div", {
    class: name,
    tabindex: 0,
    role: "application",
    "data-role": role,
    "aria-label": label,
    onkeydown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = ARROWS[event.key];
      if (step) onStep(step.map((n) => n * (event.shiftKey ? big : 1)));
      else if (event.key === "Home") onHome?.();
      else if (event.key === "End") onEnd?.();
      else if (!onKey?.(event.key)) return;
      event.preventDefault();
    }
  }, ...children);
}
function pickable(svg, { hit, onPoint, onPick }) {
  let pointed = null;
  const point = (target) => {
    if (String(target) === String(pointed)) return;
    pointed = target;
    onPoint(target);
  };
  if (onPoint) {
    svg.addEventListener("pointermove", (event) => event.pointerType === "mouse" && point(hit(...svgPoint(svg, event))));
    svg.addEventListener("pointerleave", () => point(null));
  }
  svg.addEventListener("click", (event) => {
    const target = hit(...svgPoint(svg, event));
    if (target !== null) onPick(target);
  });
}
function svgPoint(svg, event) {
  const box = svg.getBoundingClientRect();
  const view = svg.viewBox.baseVal;
  return [
    view.x + (event.clientX - box.left) / box.width * view.width,
    view.y + (event.clientY - box.top) / box.height * view.height
  ];
}
var between = (low, high, value) => Math.max(low, Math.min(high, value));

// lib/shapes.js
var hatching = (id, size, width, name) => s(
  "pattern",
  { id, width: size, height: size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
  s("rect", { width, height: size, class: name })
);

// lib/width.js
function createWidth(el, fallback, onResize) {
  let width = 0;
  const observer = new ResizeObserver(() => {
    if (el.clientWidth === width) return;
    width = el.clientWidth;
    onResize();
  });
  observer.observe(el);
  return {
    /** The width there is, asked for once: a question after every change would lay the page out again. */
    now: () => (width ||= el.clientWidth) || fallback,
    dispose: () => observer.disconnect()
  };
}

// lib/words.js
var PAPER = 4;
var MIDDLE = 0.36;
function createWords() {
  const el = h("canvas", { class: "cl-words", "aria-hidden": "true", width: 1, height: 1 });
  const context = el.getContext("2d");
  const stop = new AbortController();
  const styles = /* @__PURE__ */ new Map();
  let last = null;
  let asked = 0;
  const soon = () => {
    asked ||= requestAnimationFrame(() => setTimeout(() => {
      asked = 0;
      paint(...last);
    }));
  };
  el.addEventListener("transitionrun", () => {
    styles.clear();
    if (last) soon();
  });
  function styleOf(name) {
    if (!styles.has(name)) {
      const probe = el.appendChild(h("span", { class: name }));
      const { color, fontWeight, fontFamily } = getComputedStyle(probe);
      if (!color) return null;
      styles.set(name, { color, font: (size) => `${fontWeight} ${size}px ${fontFamily}` });
      probe.remove();
    }
    return styles.get(name);
  }
  for (const [event, pixels] of [["beforeprint", () => PAPER], ["afterprint", () => devicePixelRatio]]) {
    addEventListener(event, () => last && paint(...last, pixels()), { signal: stop.signal });
  }
  function paint(words8, view, width, pixels = devicePixelRatio) {
    const scale = width / view[2] * pixels;
    const [wide, high] = [view[2], view[3]].map((n) => Math.round(n * scale));
    if (el.width !== wide || el.height !== high) Object.assign(el, { width: wide, height: high });
    else {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, wide, high);
    }
    context.setTransform(scale, 0, 0, scale, -view[0] * scale, -view[1] * scale);
    context.textAlign = "center";
    for (const [word, x, y, size, name] of words8) {
      const style = styleOf(name);
      if (!style) return;
      context.font = style.font(size);
      context.fillStyle = style.color;
      context.fillText(word, x, y + MIDDLE * size);
    }
  }
  return {
    el,
    /**
     * [word, x, y, size, class] each, centred at (x, y), in units of `view`: the drawing's viewBox, `width` pixels wide.
     * They are painted in the frame after that which shows the drawing: many take as long, and a canvas that writes has
     * the page laid out first.
     */
    write(words8, view, width) {
      last = [words8, view, width];
      soon();
    },
    dispose: () => stop.abort()
  };
}

// lib/cell_map.js
var UNIT = 40;
var LEAST = 9;
var DIGIT = 0.64;
var GREYS = 10;
var NEGATIVES = 3;
var level = (value, white) => value < 0 ? -Math.min(NEGATIVES, Math.ceil(-value / white * NEGATIVES)) : Math.min(GREYS - 1, Math.round(value / white * (GREYS - 1)));
var square = ([row, column]) => `M${column * UNIT} ${row * UNIT}h${UNIT}v${UNIT}h-${UNIT}z`;
var squares = (cells) => cells.map(square).join("");
var short = (value) => String(Math.round(value * 10) / 10).replace("-", "−");
function createMap({ role, label, onPoint, onPick, onHome, getCell, onResize }) {
  const [hatch, struck] = ["hatch", "struck"].map(uid);
  const shades = /* @__PURE__ */ new Map();
  for (let n = -NEGATIVES; n < GREYS; n++) {
    shades.set(n, s("path", { class: n < 0 ? `cl-below-${-n}` : `cl-grey-${n}` }));
  }
  const below = Array.from({ length: NEGATIVES }, () => s("path", { fill: `url(#${struck})` }));
  const around = s("path", { class: "cl-map-around", fill: `url(#${hatch})` });
  const unread = s("path", { class: "cl-map-unread" });
  const lines = s("path", { class: "cl-map-lines" });
  const badges = s("path", { class: "cl-map-badges cl-worded" });
  const hull = s("rect", { class: "cl-map-hull" });
  const frames = ["cl-map-halo", "cl-map-frames"].map((name) => s("path", { class: name }));
  const svg = s(
    "svg",
    { "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatching(hatch, 8, 1.5, "cl-map-hatch"), hatching(struck, 8, 2, "cl-map-struck")),
    around,
    ...shades.values(),
    ...below,
    lines,
    unread,
    badges,
    hull,
    ...frames
  );
  const words8 = createWords();
  let numbers = [];
  let fill2 = 1;
  let labels = [];
  let view = [0, 0, UNIT, UNIT];
  let shape2 = [0, 0];
  let cell = UNIT;
  const el = createArea({
    class: "cl-map",
    role,
    label,
    onHome,
    onStep: (step) => shape2.every((n) => n > 0) && onPick(getCell().map((n, axis) => between(0, shape2[axis] - 1, n + step[axis]))),
    onEnd: () => shape2.every((n) => n > 0) && onPick(shape2.map((n) => n - 1))
  }, svg, words8.el);
  pickable(svg, {
    hit(x, y) {
      const cell2 = [y, x].map((n) => Math.floor(n / UNIT));
      return cell2.every((n, axis) => n >= 0 && n < shape2[axis]) ? cell2 : null;
    },
    onPoint,
    onPick
  });
  const width = createWidth(el, 320, onResize);
  function write() {
    const covered = new Set(labels.map(([place]) => String(place)));
    const placed = (all, share) => all.map(([[row, column], word, name]) => [word, (column + 0.5) * UNIT, (row + 0.5) * UNIT, (sizeOf(word, cell, share) ?? LEAST) * UNIT / cell, name]);
    words8.write([...placed(numbers.filter(([place]) => !covered.has(String(place))), fill2), ...placed(labels, 1)], view, width.now());
  }
  return {
    el,
    svg,
    dispose() {
      width.dispose();
      words8.dispose();
    },
    /** `values`: rows of numbers; `side`: cells along a side of the drawing, a square with the values in its middle.
     * Says whether the numbers found room to be read. */
    draw({ values, side, white, padding = 0, isUnread = () => false }) {
      shape2 = [values.length, values[0]?.length ?? 0];
      cell = width.now() / side;
      view = [...[1, 0].map((axis) => (shape2[axis] - side) / 2), side, side].map((n) => n * UNIT);
      attrs(svg, { viewBox: view.join(" ") });
      fill2 = Math.min(1.3, Math.max(1, side / 12));
      const digits = values.flat().every((value) => sizeOf(short(value), cell, fill2));
      const buckets = new Map([...shades.keys()].map((n) => [n, []]));
      const skipped = [];
      const written = [];
      values.forEach((line, row) => line.forEach((value, column) => {
        const shade = level(value, white);
        buckets.get(shade).push([row, column]);
        if (isUnread(row, column)) skipped.push([row, column]);
        if (digits) written.push([[row, column], short(value), shade > 4 || shade === -NEGATIVES ? "cl-on-light" : "cl-on-dark"]);
      }));
      shades.forEach((path, n) => attrs(path, { d: squares(buckets.get(n)) }));
      below.forEach((path, i) => attrs(path, { d: digits ? "" : squares(buckets.get(-1 - i)) }));
      const border = [];
      for (let row = -padding; row < shape2[0] + padding; row++) {
        for (let column = -padding; column < shape2[1] + padding; column++) {
          if (row < 0 || column < 0 || row >= shape2[0] || column >= shape2[1]) border.push([row, column]);
        }
      }
      attrs(around, { d: squares(border) });
      attrs(lines, { d: squares(values.flatMap((line, row) => line.map((_, column) => [row, column]))) });
      attrs(unread, { d: skipped.map(([row, column]) => `M${(column + 1) * UNIT} ${row * UNIT}l-${UNIT} ${UNIT}`).join("") });
      numbers = digits ? [...written, ...border.map((place) => [place, "0", "cl-on-padding"])] : [];
      write();
      return digits;
    },
    /** Frame cells; `labels` are [cell, text] that cover what stands there; `hull` is [first, last] of a window. */
    mark({ cells = [], labels: covers = [], hull: ends = null }) {
      const isRoom = covers.every(([, word]) => sizeOf(word, cell, 1));
      for (const path of frames) attrs(path, { d: squares(cells) });
      attrs(badges, { d: squares(covers.map(([place]) => place)) });
      if (covers.length || labels.length) {
        labels = covers.map(([place, word]) => [place, isRoom ? word : word.replace("×", ""), "cl-on-badge"]);
        write();
      }
      attrs(hull, ends ? {
        x: ends[0][1] * UNIT,
        y: ends[0][0] * UNIT,
        visibility: "visible",
        width: (ends[1][1] - ends[0][1] + 1) * UNIT,
        height: (ends[1][0] - ends[0][0] + 1) * UNIT
      } : { visibility: "hidden" });
    }
  };
}
function sizeOf(word, cell, fill2) {
  const size = Math.min(0.425 * cell * fill2, 1.15 * cell / word.length);
  if (size >= LEAST) return size;
  return DIGIT * LEAST * word.length <= cell + 1 ? LEAST : null;
}

// lib/roving.js
var words = {
  buttons: "Arrow keys go from button to button.",
  numbers: "Left and right arrow keys go from number to number, up and down change it."
};
function rove(el, kind, keys, columns = 0) {
  const all = () => [...el.querySelectorAll(kind)];
  const stopAt = (stop) => {
    const items = all();
    attrs(el, { "data-keys": items.length > 1 && keys });
    for (const each of items) each.tabIndex = each === stop ? 0 : -1;
  };
  const refresh = () => stopAt(all().find((each) => each.tabIndex === 0 && each.hasAttribute("tabindex")) ?? all()[0]);
  el.addEventListener("focusin", ({ target }) => target.matches(kind) && stopAt(target));
  el.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const items = all();
    const place = items.indexOf(event.target);
    const to = {
      ArrowLeft: place - 1,
      ArrowRight: place + 1,
      Home: 0,
      End: items.length - 1,
      ...columns && { ArrowUp: place - columns, ArrowDown: place + columns }
    }[event.key];
    if (place < 0 || to === void 0) return;
    event.preventDefault();
    items[event.key.startsWith("Arrow") && columns && items[to] === void 0 ? place : between(0, items.length - 1, to)].focus();
  });
  refresh();
  return refresh;
}

// lib/controls.js
function slider({ label, format = String, oninput, name }) {
  const id = uid("slider");
  const input = h("input", {
    id,
    type: "range",
    step: 1,
    "data-control": name,
    oninput: () => oninput(Number(input.value))
  });
  const shown = h("span", { class: "cl-value", "aria-hidden": "true" });
  const caption = h("label", { for: id }, label);
  return {
    el: h("div", { class: "cl-control" }, caption, input, shown),
    input,
    update({ value, min, max, label: newLabel }) {
      attrs(input, { min, max, "aria-valuetext": format(value), "aria-disabled": min === max });
      if (input.value !== String(value)) input.value = value;
      text(shown, format(value));
      if (newLabel) text(caption, newLabel);
    }
  };
}
function choice({ label, options, onchange, name }) {
  const id = uid("choice");
  const select = h("select", {
    id,
    "data-control": name,
    onchange: () => onchange(options[select.selectedIndex][0])
  });
  return {
    el: h("div", { class: "cl-control" }, h("label", { for: id }, label), select),
    update({ value, allowed = () => true }) {
      if (select.options.length !== options.length) {
        select.replaceChildren(...options.map(([, name2]) => h("option", {}, name2)));
      }
      [...select.options].forEach((option, i) => {
        const disabled = !allowed(options[i][0]);
        if (option.disabled !== disabled) option.disabled = disabled;
      });
      const place = options.findIndex(([each]) => each === value);
      if (select.selectedIndex !== place) select.selectedIndex = place;
    }
  };
}
function button({ label, onclick, name, title }) {
  const el = h("button", {
    type: "button",
    class: "cl-button",
    "data-control": name,
    title,
    onclick: () => el.ariaDisabled !== "true" && onclick()
  }, label);
  return {
    el,
    update({ disabled = false, pressed, label: newLabel } = {}) {
      attrs(el, { "aria-disabled": disabled });
      if (pressed !== void 0) attrs(el, { "aria-pressed": pressed });
      if (newLabel) text(el, newLabel);
    }
  };
}
function group(label, ...children) {
  const el = h("div", { class: "cl-group", role: "group", "aria-label": label }, ...children);
  rove(el, "button", words.buttons);
  return el;
}
var pace = (milliseconds) => matchMedia("(prefers-reduced-motion: reduce)").matches ? 2 * milliseconds : milliseconds;

// lib/convolution.js
var extent = (k, dilation) => dilation * (k - 1) + 1;
var outputSize = (size, k, stride, padding, dilation) => Math.max(0, Math.floor((size + 2 * padding - extent(k, dilation)) / stride) + 1);
var shape = (rows) => [rows.length, rows[0].length];
var outputShape = ({ image, kernel, stride, padding, dilation }) => shape(image).map((size, axis) => outputSize(size, shape(kernel)[axis], stride, padding, dilation));
function terms({ image, kernel, stride, padding, dilation }, [row, column]) {
  return kernel.map((weights, u) => weights.map((weight, v) => {
    const place = [row * stride + u * dilation - padding, column * stride + v * dilation - padding];
    const value = image[place[0]]?.[place[1]];
    return { place, weight, value: value ?? 0, inside: value !== void 0 };
  }));
}
function productSum({ image, kernel, stride, padding, dilation }, [row, column]) {
  let sum = 0;
  for (let u = 0; u < kernel.length; u++) {
    const from = image[row * stride + u * dilation - padding];
    for (let v = 0; from && v < kernel[u].length; v++) sum += (from[column * stride + v * dilation - padding] ?? 0) * kernel[u][v];
  }
  return sum;
}
function convolve(setting) {
  const [rows, columns] = outputShape(setting);
  const line = (length, at) => Array.from({ length }, (_, i) => at(i));
  return columns === 0 ? [] : line(rows, (i) => line(columns, (j) => productSum(setting, [i, j])));
}
function readersAlong(n, count2, k, stride, padding, dilation) {
  const found = [];
  for (let tap = k - 1; tap >= 0; tap--) {
    const start = n + padding - tap * dilation;
    if (start >= 0 && start % stride === 0 && start / stride < count2) found.push([start / stride, tap]);
  }
  return found;
}
function readers({ image, kernel, stride, padding, dilation }, [row, column]) {
  const counts = outputShape({ image, kernel, stride, padding, dilation });
  const [down, across] = [row, column].map((n, axis) => readersAlong(n, counts[axis], shape(kernel)[axis], stride, padding, dilation));
  return down.flatMap(([i, u]) => across.map(([j, v]) => ({ cell: [i, j], weight: kernel[u][v] })));
}
function readAlong({ image, kernel, stride, padding, dilation }) {
  const counts = outputShape({ image, kernel, stride, padding, dilation });
  return shape(image).map((size, axis) => Array.from({ length: size }, (_, n) => readersAlong(n, counts[axis], shape(kernel)[axis], stride, padding, dilation).length > 0));
}
function resize(kernel, rows, columns) {
  const [oldRows, oldColumns] = shape(kernel);
  const [down, across] = [oldRows - rows, oldColumns - columns].map((more) => Math.trunc(more / 2));
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_2, j) => kernel[i + down]?.[j + across] ?? 0));
}
var turn = (kernel) => [...kernel].reverse().map((row) => [...row].reverse());
var fits = (setting) => outputShape(setting).every((count2) => count2 > 0);

// lib/format.js
var words2 = {
  counts: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  listed: (first, last) => `${first} and ${last}`
};
var grouped = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
var plural = (count2, one, many = `${one}s`) => `${grouped(count2)} ${count2 === 1 ? one : many}`;
var capital = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
var listed = (items) => items.length < 2 ? items.join("") : words2.listed(items.slice(0, -1).join(", "), items.at(-1));

// lib/host_keys.js
function keepKeys(root) {
  root.addEventListener("keydown", (event) => {
    if (staysInside(event)) event.stopPropagation();
  });
  if (!document.body.dataset.notebook) return;
  const mark = (event) => {
    if (root.contains(event.target)) event.target.toggleAttribute("data-lm-suppress-shortcuts", staysInside(event));
    else removeEventListener("keydown", mark, true);
  };
  root.addEventListener("focusin", () => addEventListener("keydown", mark, true));
}
function staysInside({ key, shiftKey, ctrlKey, metaKey, altKey }) {
  const modified = ctrlKey || metaKey || altKey || shiftKey && key === "Enter";
  return !modified && key !== "Escape";
}

// lib/setting_parts.js
var PART = /^(\w+)(?:\.(\d{1,4}))?:(.*)$/s;
function parts(address) {
  return decoded(address.replace(/^#/, "")).split("&").map((each) => PART.exec(each)).filter(Boolean).map(([, name, number, settings]) => [name, Number(number ?? 1), settings]);
}
function decoded(text2) {
  try {
    return decodeURIComponent(text2);
  } catch {
    return text2;
  }
}

// lib/setting_links.js
var words3 = { nobody: "No kernel answers. Run this widget’s cell, then follow the link again." };
var NOTEBOOK = ".jp-Notebook";
var PATIENCE = 4e3;
function followLinks({ root, model, widget, tell }) {
  if (!document.querySelector(NOTEBOOK)) return () => {
  };
  let waiting;
  function said(link) {
    const notebook = link?.closest(NOTEBOOK);
    if (!notebook?.contains(root)) return void 0;
    const place = [...notebook.querySelectorAll(`[data-widget="${widget}"]`)].indexOf(root) + 1;
    return parts(link.getAttribute("href")).find(([name, number]) => name === widget && number === place)?.[2];
  }
  function onClick(event) {
    const setting = said(event.target.closest?.('a[href^="#"]'));
    if (setting === void 0) return;
    event.preventDefault();
    root.scrollIntoView({ block: "nearest" });
    clearTimeout(waiting);
    try {
      model.send({ setting });
      waiting = setTimeout(() => tell(words3.nobody), PATIENCE);
    } catch {
      tell(words3.nobody);
    }
  }
  function onAnswer({ notice }) {
    clearTimeout(waiting);
    tell(notice);
  }
  document.addEventListener("click", onClick, true);
  model.on("msg:custom", onAnswer);
  return () => {
    clearTimeout(waiting);
    document.removeEventListener("click", onClick, true);
    model.off("msg:custom", onAnswer);
  };
}

// lib/speech.js
var PAUSE = 500;
var MOST_WORDS = 24;
var words4 = {
  nothing: "Nothing changes: this is as far as it goes.",
  changed: (label, now, before) => `${label}: ${now}, before ${before}.`
};
function createSpeech(node, now) {
  let told = null;
  let timer = null;
  let asked = "";
  let otherwise = null;
  function speak() {
    const shown = snapshot(now());
    text(node, asked || whatChanged(told, shown) || otherwise?.() || "");
    [told, asked, otherwise] = [shown, "", null];
  }
  const soon = () => {
    if (told === null) return;
    text(node, "");
    clearTimeout(timer);
    timer = setTimeout(speak, PAUSE);
  };
  return {
    soon,
    /** A key or a control was used: if nothing that is told comes of it, say this. */
    answer(message = () => words4.nothing) {
      otherwise = message;
      soon();
    },
    /** Say this when the gesture rests, whatever else has changed. */
    announce(message) {
      if (told !== null) asked = message;
      soon();
    },
    /** The first drawing is done: from now on, changes are spoken. */
    begin: () => told ??= snapshot(now()),
    /** What is drawn now is no change of the reader's, and nothing is said of it. */
    silently(draw) {
      const before = told;
      told = null;
      draw();
      told = before && snapshot(now());
    },
    stop: () => clearTimeout(timer)
  };
}
var snapshot = ({ said, numbers }) => ({ said: [...said], numbers: new Map(numbers) });
function whatChanged(before, after) {
  const parts2 = [];
  if (after.said[1] && after.said[1] !== before.said[1]) parts2.push(...sentences(after.said[1]));
  for (const [name, [label, shown]] of after.numbers) {
    const old = before.numbers.get(name)?.[1];
    if (old !== shown) parts2.push(words4.changed(plainly(label), shown, old ?? "none"));
  }
  if (after.said[0] !== before.said[0]) parts2.push(...sentences(after.said[0]));
  return parts2.length ? fitting(parts2) : "";
}
var count = (words8) => words8.split(/\s+/).filter(Boolean).length;
var sentences = (words8) => words8.match(/.+?[.!?](?=\s|$)|.+$/g).map((each) => each.trim());
var plainly = (label) => label.replace(/ ?\(.*?\)/g, "").replace(/,.*/, "");
function fitting(parts2) {
  const first = count(parts2[0]) <= MOST_WORDS ? parts2[0] : clipped(parts2[0]);
  const chosen = [first];
  for (const part of parts2.slice(1)) {
    if (count([...chosen, part].join(" ")) <= MOST_WORDS) chosen.push(part);
  }
  return chosen.join(" ");
}
function clipped(sentence) {
  const breaks = [...sentence.matchAll(/[,;:](?=\s\p{L})/gu)].map(({ index }) => sentence.slice(0, index));
  const fits2 = breaks.filter((part) => count(part) <= MOST_WORDS).at(-1);
  return `${fits2 ?? sentence.split(/\s+/).slice(0, MOST_WORDS).join(" ")}.`;
}

// lib/work.js
var SLICE = 3;
var REST = "rest";
function createWork(el) {
  let [frame, timer] = [0, 0];
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    el.removeAttribute("data-working");
  };
  return {
    stop,
    start(work) {
      const isHurried = el.hasAttribute("data-working");
      stop();
      const go = (slice) => {
        const end = performance.now() + slice;
        let [done, value] = [false, null];
        do
          ({ done, value } = work.next());
        while (!done && (isHurried || value !== REST) && performance.now() < end);
        el.toggleAttribute("data-working", !done);
        if (!done) frame = requestAnimationFrame(() => {
          timer = setTimeout(go, 0, SLICE);
        });
      };
      go(0);
    }
  };
}
function createSecond(el) {
  const work = createWork(el);
  let isFirst = true;
  return {
    stop: work.stop,
    draw(...parts2) {
      if (isFirst) for (const draw of parts2) draw();
      else work.start(later(parts2));
      isFirst = false;
    }
  };
}
function createReading(root) {
  const queued = /* @__PURE__ */ new Map();
  let [frame, timer] = [0, 0];
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = 0;
    root.removeAttribute("data-working");
  };
  const flush = () => {
    stop();
    for (const write of queued.values()) write();
    queued.clear();
  };
  const wait = (patient) => {
    frame = requestAnimationFrame(() => {
      if (patient && root.querySelector("[data-working]")) wait(false);
      else timer = setTimeout(flush);
    });
  };
  return {
    stop,
    flush,
    /** Of several by one name, the last one counts. */
    write(name, write) {
      queued.set(name, write);
      if (frame) return;
      root.toggleAttribute("data-working", true);
      wait(true);
    }
  };
}
function* later(parts2) {
  for (const draw of parts2) {
    yield REST;
    draw();
  }
}

// lib/frame.js
var words5 = {
  copy: "Copy",
  copied: "Copied",
  selected: "Selected",
  reset: "Reset",
  copiedLine: "The line of PyTorch is copied.",
  selectedLine: "The line of PyTorch is selected: copy it with the usual keys.",
  chosen: (label, option) => `${label}: ${option}.`,
  toggled: (label, on) => `${label}: ${on ? "on" : "off"}.`,
  same: "Nothing changes.",
  pressed: (label) => `${label}: pressed.`,
  idle: (label) => `${label}: nothing to do now.`,
  asAtFirst: "Everything is as it was at first.",
  where: (keys) => `${keys} The key ? says what is shown.`,
  skip: "Skip this widget",
  end: (label) => `End of the widget: ${label}.`
};
var JOINTS = /(?<=[([])(?=.)|(?<=[A-Za-z_]\w*\.)(?=[A-Za-z_])/;
var LEAVES = '[data-role="skip"], [data-role="copy"], [data-control="own-picture"]';
var KEYS = /^(Arrow(Up|Down|Left|Right)|Home|End)$/;
var ACTS = /^(Enter| )$/;
function createFrame({ model, el, widget, label }) {
  const stage = h("div", { class: "cl-stage" });
  const panel = h("div", { class: "cl-panel" });
  const said = [h("span"), h("span")];
  const notice = h("span", { class: "cl-notice" });
  const status = h(
    "p",
    { class: "cl-status", id: uid("status"), role: "status", "aria-live": "off" },
    h("span", {}, said[0], " ", said[1], " ", notice)
  );
  const spoken = h("div", { class: "cl-spoken", "aria-live": "polite", "aria-atomic": "true" });
  const keys = h("p", { class: "cl-keys", "aria-hidden": "true" }, h("span"));
  const numbers = h("dl", { class: "cl-numbers" });
  const code = h("code", { "data-role": "pytorch" });
  const copy = h("button", { type: "button", class: "cl-button", "data-role": "copy", onclick: copyLine }, words5.copy);
  const reset = h("button", { type: "button", class: "cl-button", "data-role": "reset", onclick: resetTraits }, words5.reset);
  const line = h("div", { class: "cl-code" }, h("pre", {}, code), copy);
  const foot = h("div", { class: "cl-foot" }, numbers, reset);
  const end = h("span", { class: "cl-end", tabindex: -1, lang: "en", dir: "ltr" }, words5.end(label));
  const skip = h("button", { type: "button", class: "cl-button cl-skip", "data-role": "skip", onclick: () => end.focus() }, words5.skip);
  const root = h(
    "section",
    // Its words are English, wherever the page's own run from right to left.
    { class: "convlesson", "data-widget": widget, "aria-label": label, lang: "en", dir: "ltr" },
    skip,
    h("div", { class: "cl-body" }, stage, panel),
    keys,
    status,
    spoken,
    foot,
    line
  );
  el.append(root, end);
  keepKeys(root);
  root.addEventListener("keydown", onKey);
  for (const use of ["click", "change"]) root.addEventListener(use, onUse, true);
  root.addEventListener("focusin", ({ target }) => {
    const hint = target.matches("[role=application]") ? target.getAttribute("aria-label") : target.closest("[data-keys]")?.dataset.keys;
    if (hint) text(keys.firstChild, words5.where(hint));
  });
  root.addEventListener("convlesson:notice", ({ detail }) => tell(detail));
  const unfollow = followLinks({ root, model, widget, tell });
  const listeners = [];
  const resets = [];
  const quantities = /* @__PURE__ */ new Map();
  const reading = createReading(root);
  let isBegun = false;
  const write = (name, words8) => isBegun ? reading.write(name, words8) : words8();
  const speech = createSpeech(spoken, () => {
    reading.flush();
    return {
      said: said.map((span) => span.textContent),
      numbers: new Map([...quantities].map(([name, { dt, dd }]) => [name, [dt.textContent, dd.textContent]]))
    };
  });
  let copied;
  let disposed = false;
  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "?") {
      reading.flush();
      speech.announce(status.textContent);
    } else if (KEYS.test(event.key) && event.target.matches("button, [role=application]")) {
      if (event.target.matches("[role=application]")) speech.answer();
    } else if (ACTS.test(event.key) && !event.shiftKey && event.target.matches("[role=application]")) speech.answer(() => words5.same);
    else return;
    event.preventDefault();
  }
  function tell(sentence) {
    text(notice, sentence);
    if (sentence) speech.announce(sentence);
  }
  function set(changes) {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    model.save_changes();
  }
  function onUse({ type, target }) {
    const button2 = type === "click" && target.closest("button");
    if (button2 && !button2.matches(LEAVES)) {
      const { textContent: name, ariaPressed, ariaDisabled } = button2;
      speech.answer(() => {
        if (button2.dataset.role) return `${button2.textContent}.`;
        if (ariaPressed) return words5.toggled(name, button2.ariaPressed === "true");
        return ariaDisabled === "true" ? words5.idle(name) : words5.pressed(name);
      });
    } else if (type === "change" && target.matches("select")) {
      speech.answer(() => words5.chosen(target.labels[0]?.textContent ?? target.ariaLabel, target.selectedOptions[0].text));
    }
  }
  function resetTraits() {
    speech.answer(() => words5.asAtFirst);
    set(structuredClone(model.get("initial")));
    for (const listener of resets) listener();
  }
  async function copyLine() {
    reading.flush();
    try {
      await navigator.clipboard.writeText(code.textContent);
      text(copy, words5.copied);
      speech.announce(words5.copiedLine);
    } catch {
      getSelection().selectAllChildren(code);
      text(copy, words5.selected);
      speech.announce(words5.selectedLine);
    }
    clearTimeout(copied);
    copied = setTimeout(() => text(copy, words5.copy), 1600);
  }
  return {
    root,
    stage,
    panel,
    status,
    set,
    /** What a slider of this setting may show: as much as Python accepts. */
    bounds(name) {
      const { minimum: min, maximum: max } = model.get("schema")[name];
      return { min, max };
    },
    /** Reset what is no trait, too. */
    onReset: (listener) => resets.push(listener),
    /** Draw now and whenever one of the traits changes; several changes at once are drawn once. */
    bind(traits, draw) {
      let asked = false;
      const soon = () => {
        if (asked) return;
        asked = true;
        queueMicrotask(() => {
          asked = false;
          if (disposed) return;
          draw();
          speech.soon();
        });
      };
      for (const trait of traits) {
        model.on(`change:${trait}`, soon);
        listeners.push([`change:${trait}`, soon]);
      }
      draw();
      for (const area of root.querySelectorAll("[role=application]")) attrs(area, { "aria-describedby": status.id });
      speech.begin();
      isBegun = true;
    },
    /**
     * What is shown now, in words: the whole, then the part under the reader's finger. Both have room for the `longest`,
     * so that nothing moves under it.
     */
    say(sentence, detail = "", longest = null) {
      write("sentence", () => {
        attrs(status, { "data-room": longest });
        text(said[0], sentence);
        text(said[1], detail);
      });
      speech.soon();
    },
    /** Draw what has arrived by itself, a picture that is decoded, say: nobody asked, so nothing is said. */
    silently: (draw) => !disposed && speech.silently(draw),
    /** Speak of what is no part of the sentence or the numbers, once the gesture rests. */
    announce: (message) => speech.announce(message),
    /** { name: [label, value] } or { name: [label, value, shown] }; `value` is plain digits for machines. */
    measure(values) {
      for (const [name, [caption, value, shown = grouped(value)]] of Object.entries(values)) {
        write(name, () => {
          if (!quantities.has(name)) {
            const dt2 = h("dt");
            const dd2 = h("dd", { "data-quantity": name });
            quantities.set(name, { dt: dt2, dd: dd2 });
            numbers.append(h("div", {}, dt2, dd2));
          }
          const { dt, dd } = quantities.get(name);
          text(dt, caption);
          text(dd, shown);
          attrs(dd, { "data-value": value });
        });
      }
    },
    /** The one line of Python that builds what is shown. It has room for the `longest`, so that nothing moves under a finger. */
    pytorch(python, longest = null) {
      write("code", () => {
        attrs(code.parentElement, { "data-room": longest && longest.split(JOINTS).join("​") });
        if (code.textContent !== python) code.replaceChildren(...python.split(JOINTS).flatMap((part, i) => i ? [h("wbr"), part] : [part]));
      });
    },
    dispose() {
      disposed = true;
      for (const [event, listener] of listeners) model.off(event, listener);
      clearTimeout(copied);
      unfollow();
      speech.stop();
      reading.stop();
      root.remove();
      end.remove();
    }
  };
}

// lib/mirror.js
function createMirror(...drawings) {
  const copies = drawings.map(() => s("svg", { focusable: "false" }));
  const el = h("div", { class: "cl-mirror cl-in-sight", "aria-hidden": "true" }, ...copies);
  let asked = false;
  const shape2 = () => drawings.forEach((svg, i) => attrs(copies[i], { viewBox: svg.getAttribute("viewBox"), "data-kind": svg.dataset.kind }));
  const copy = () => {
    asked = false;
    shape2();
    drawings.forEach((svg, i) => {
      const shown = [...svg.children].filter((child) => !child.matches("defs, .cl-worded"));
      copies[i].replaceChildren(...shown.map((child) => child.cloneNode(true)));
      for (const word of copies[i].querySelectorAll("text")) word.remove();
    });
  };
  const soon = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(copy);
  };
  queueMicrotask(shape2);
  const watch = new MutationObserver(() => {
    shape2();
    soon();
  });
  new ResizeObserver(([{ contentRect }]) => {
    watch.disconnect();
    if (!contentRect.width) return;
    for (const svg of drawings) watch.observe(svg, { attributes: true, characterData: true, childList: true, subtree: true });
    soon();
  }).observe(el);
  return el;
}

// lib/number_grid.js
function numberGrid({ label, name, low, high, onedit }) {
  const el = h("div", { class: "cl-number-grid", role: "group", "aria-label": label });
  const refresh = rove(el, "input", words.numbers);
  const inputs = [];
  let shown = [];
  let size = "";
  function create(row, column) {
    const input = h("input", {
      type: "number",
      min: low,
      max: high,
      step: 1,
      autocomplete: "off",
      "data-control": `weight-${row}-${column}`,
      "aria-label": name(row, column),
      oninput() {
        const value = input.valueAsNumber;
        if (Number.isInteger(value) && value >= low && value <= high) onedit(row, column, value);
      },
      onchange: () => input.value = shown[row][column]
      // what was not taken does not stay
    });
    return input;
  }
  function place(wanted) {
    for (const child of [...el.children]) if (!wanted.includes(child)) child.remove();
    wanted.forEach((input, i) => el.children[i] !== input && el.insertBefore(input, el.children[i] ?? null));
  }
  return {
    el,
    update(rows) {
      shown = rows;
      const now = [rows.length, rows[0].length].join();
      if (size !== now) {
        size = now;
        rows.forEach((line, row) => line.forEach((_, column) => (inputs[row] ??= [])[column] ??= create(row, column)));
        el.style.setProperty("--columns", rows[0].length);
        place(rows.flatMap((line, row) => line.map((_, column) => inputs[row][column])));
        refresh();
      }
      rows.forEach((line, row) => line.forEach((value, column) => {
        const input = inputs[row][column];
        if (input.valueAsNumber !== value) input.value = value;
      }));
    }
  };
}

// lib/photograph.js
function toTensor(image, side) {
  const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.fillStyle = "#fff";
  context.fillRect(0, 0, side, side);
  context.drawImage(image, 0, 0, side, side);
  image.close?.();
  const pixels = context.getImageData(0, 0, side, side).data;
  const area = side * side;
  const data = new Float32Array(3 * area);
  for (let i = 0; i < area; i++) {
    for (let c = 0; c < 3; c++) data[c * area + i] = pixels[4 * i + c] / 255;
  }
  return { data, shape: [3, side, side] };
}
var LUMA = [0.299, 0.587, 0.114];
function greyRows({ data, shape: [, rows, columns] }, white) {
  const area = rows * columns;
  const grey = (i) => Math.round(white * LUMA.reduce((sum, share, c) => sum + share * data[c * area + i], 0));
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_2, column) => grey(row * columns + column)));
}

// lib/own_picture.js
var MOST_BYTES = 64 * 2 ** 20;
var MOST_PIXELS = 12e7;
var words6 = {
  choose: "Your own picture…",
  hint: "Or drop or paste one here. It stays in your browser.",
  reading: "Reading your picture…",
  shown: "Your own picture is shown. It has left no copy and goes nowhere.",
  none: "That holds no picture.",
  unreadable: "This browser cannot read that file as a picture. JPEG, PNG, WebP and GIF work everywhere.",
  heavy: `That file is larger than ${MOST_BYTES / 2 ** 20} MB. Choose a smaller copy of it.`,
  large: (width, height) => `That picture has ${width} × ${height} pixels, too many for a browser to read. Choose a smaller copy of it.`
};
function createOwnPicture({ side, root, onPicture, announce }) {
  let latest = 0;
  const message = h("p", { class: "cl-caption", "data-role": "own-picture" }, words6.hint);
  const say = (sentence) => {
    text(message, sentence);
    if (sentence !== words6.reading) announce(sentence);
  };
  const take = async (file) => {
    if (!file) return say(words6.none);
    const turn2 = latest += 1;
    say(words6.reading);
    try {
      const edge = typeof side === "function" ? side() : side;
      const picture = toTensor(await squareOf(file, edge), edge);
      if (turn2 !== latest) return;
      onPicture(picture);
      say(words6.shown);
    } catch (error) {
      if (turn2 === latest) say(error instanceof Refusal ? error.message : words6.unreadable);
    }
  };
  const input = h("input", {
    type: "file",
    accept: "image/*",
    hidden: true,
    tabindex: -1,
    onchange() {
      if (input.files.length) take(input.files[0]);
      input.value = "";
    }
  });
  const choose = button({ label: words6.choose, name: "own-picture", onclick: () => input.click() });
  const listeners = {
    dragover(event) {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
    },
    drop(event) {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      take(pictureAmong(event.dataTransfer.files));
    },
    paste(event) {
      const file = pictureAmong(event.clipboardData.files);
      if (!file) return;
      event.preventDefault();
      take(file);
    }
  };
  for (const [name, listener] of Object.entries(listeners)) root.addEventListener(name, listener);
  return {
    el: h("div", { class: "cl-own" }, choose.el, input, message),
    /** Another picture is shown: forget the reader's. */
    clear() {
      latest += 1;
      text(message, words6.hint);
    }
  };
}
function createOwnRows({ model, frame, white, redraw }) {
  let mine = null;
  const shape2 = () => [model.get("image").length, model.get("image")[0].length];
  const own = createOwnPicture({
    side: () => Math.max(...shape2()),
    root: frame.root,
    announce: frame.announce,
    onPicture(picture) {
      const [rows, columns] = shape2();
      const [top, left] = [rows, columns].map((n) => Math.floor((picture.shape[1] - n) / 2));
      mine = greyRows(picture, white).slice(top, top + rows).map((line) => line.slice(left, left + columns));
      redraw();
    }
  });
  const clear = () => {
    if (!mine) return;
    mine = null;
    own.clear();
    redraw();
  };
  frame.onReset(clear);
  model.on("change:image", clear);
  return { el: own.el, clear, rows: () => mine, dispose: () => model.off("change:image", clear) };
}
var Refusal = class extends Error {
};
var pictureAmong = (files) => [...files].find(({ type }) => type.startsWith("image/")) ?? files[0];
async function squareOf(file, side) {
  if (file.size > MOST_BYTES) throw new Refusal(words6.heavy);
  const [width, height] = await sizeOf2(file);
  if (width * height > MOST_PIXELS) throw new Refusal(words6.large(width, height));
  const whole = await createImageBitmap(file, { imageOrientation: "from-image" });
  const edge = Math.min(whole.width, whole.height);
  const [left, top] = [(whole.width - edge) / 2, (whole.height - edge) / 2].map(Math.floor);
  const square2 = await createImageBitmap(whole, left, top, edge, edge, {
    resizeWidth: side,
    resizeHeight: side,
    resizeQuality: "high"
  });
  whole.close();
  return square2;
}
async function sizeOf2(file) {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    await new Promise((resolve, reject) => {
      Object.assign(image, { onload: resolve, onerror: reject, src: address });
    });
    return [image.naturalWidth, image.naturalHeight];
  } finally {
    URL.revokeObjectURL(address);
  }
}

// conv_arithmetic.js
var PACE = 700;
var SETTINGS = ["image", "kernel", "divisor", "stride", "padding", "dilation"];
var OWN = "own";
var words7 = {
  title: "Convolution, cell by cell",
  input: "Input cells. Arrow keys move to a cell and show which outputs read it; Home returns to the marked output.",
  output: "Output cells. Arrow keys move the marked output, Shift moves five cells, Home goes to the first.",
  picture: "Picture",
  kernel: "Kernel",
  own: "Your own",
  weights: "Weights of the kernel",
  weight: (row, column) => `Weight in row ${row}, column ${column}`,
  turn: "Turn by 180°",
  stride: "Stride",
  padding: "Padding",
  dilation: "Dilation",
  rows: "Kernel rows",
  columns: "Kernel columns",
  divisor: "Divide by",
  walk: "Walk the window",
  play: "Play",
  pause: "Pause",
  step: "Step",
  back: "Step back",
  outputSize: "Output",
  window: "Window",
  unread: "Never read",
  params: "Weights (no bias)",
  macs: "MACs",
  flops: "FLOPs (2 × MACs)",
  refused: "The kernel does not fit into the padded picture.",
  inputCaption: (size, padded) => padded ? `Input ${size}, padded to ${padded} (hatched)` : `Input ${size}`,
  /** `ends`: how values below zero are drawn; nothing where there are none. */
  outputCaption: (size, most, ends) => ({
    written: `Output ${size}: orange −${most}, black 0, white ${most}`,
    hatched: `Output ${size}: hatched orange −${most}, black 0, white ${most}`
  })[ends] ?? `Output ${size}: black 0, white ${most}`,
  noOutput: "No output",
  sum: (cell) => `Output (${cell}): picture × weight, added up`,
  shares: (cell, times) => times === 1 ? `Input (${cell}) is read once` : `Input (${cell}) is read ${times} times`,
  products: "One product for each framed output.",
  noWindow: "No window reads it.",
  formulas: (rows, columns) => rows === columns ? `Rows and columns: ${rows}` : `Rows: ${rows}. Columns: ${columns}`,
  /** What a sentence is about. */
  setting: (size, stride, padding, dilation) => `A ${size} kernel with ${listed([
    `stride ${stride}`,
    padding ? `padding ${padding}` : "no padding",
    ...dilation > 1 ? [`dilation ${dilation}`] : []
  ])}`,
  turns: (setting, from, to) => `${setting} turns ${from} cells into ${to}.`,
  doesNotFit: (setting, cells) => `${setting} does not fit into ${cells} cells.`,
  remainder(rows, columns, isPadded) {
    const ends = listed([
      ...rows ? [rows === 1 ? "the last row" : `the last ${rows} rows`] : [],
      ...columns ? [columns === 1 ? "the last column" : `the last ${columns} columns`] : []
    ]);
    return isPadded ? `The division leaves a remainder: no window reaches ${ends} of the padded picture.` : `The division leaves a remainder: no window reaches ${ends}.`;
  },
  struckOut: (count2) => count2 === 1 ? "1 cell of the picture (struck out) is never read." : `${grouped(count2)} cells of the picture (struck out) are never read.`,
  walking: "The window is walking.",
  reads: (row, column, cells, padding, value) => padding ? `The output in row ${row}, column ${column} reads ${plural(cells, "cell")}, ${grouped(padding)} of them padding, and is ${value}.` : `The output in row ${row}, column ${column} reads ${plural(cells, "cell")}, and is ${value}.`,
  isRead: (row, column, weights) => weights.length ? `The input cell in row ${row}, column ${column} is read by ${plural(weights.length, "output")}, multiplied by ${listed(weights)}.` : `The input cell in row ${row}, column ${column} is read by no output.`
};
var conv_arithmetic_default = { render, refuses };
function refuses(settings) {
  return outputShape(settings).includes(0) && words7.refused;
}
function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "ConvArithmetic", label: words7.title });
  const limits = model.get("limits");
  const { kernel: { items: { items: weight }, maxItems: largestKernel } } = model.get("schema");
  const own = createOwnRows({ model, frame, white: 9, redraw: () => draw() });
  const get = () => {
    const setting = Object.fromEntries(SETTINGS.map((name) => [name, model.get(name)]));
    return { ...setting, image: own.rows() ?? setting.image };
  };
  const inside = (setting, cell) => outputShape(setting).map((n, axis) => Math.max(0, Math.min(n - 1, cell[axis])));
  const marked = () => inside(get(), model.get("cell"));
  const change = (settings) => frame.set({ ...settings, cell: inside({ ...get(), ...settings }, model.get("cell")) });
  let hovered = null;
  let probe = null;
  const choose = (cell) => {
    probe = null;
    frame.set({ cell });
    mark();
  };
  const input = createMap({
    role: "input",
    label: words7.input,
    onPoint: (cell) => point(cell && { input: cell }),
    onPick: (cell) => setProbe(cell),
    onHome: () => setProbe(null),
    getCell: () => probe ?? middle(get(), marked()),
    onResize: () => frame.silently(resized)
  });
  const output = createMap({
    role: "output",
    label: words7.output,
    onPoint: (cell) => point(cell && { output: cell }),
    onPick: choose,
    onHome: () => choose([0, 0]),
    getCell: marked,
    onResize: () => frame.silently(resized)
  });
  const captions = [h("figcaption"), h("figcaption")];
  const [title, sum, result] = [h("p", { class: "cl-sum-title" }), h("div", { class: "cl-terms" }), h("p", { class: "cl-sum-result" })];
  const formula = h("p", { class: "cl-caption", "data-role": "formula" });
  const walk = createWalk({
    next: (by2) => {
      const [rows, columns] = outputShape(get());
      const [row, column] = marked();
      const at = (row * columns + column + by2 + rows * columns) % (rows * columns);
      choose([Math.floor(at / columns), at % columns]);
    },
    isLast: () => String(marked()) === String(outputShape(get()).map((n) => n - 1)),
    onPause: () => speak()
  });
  frame.stage.append(
    h("div", { class: "cl-maps" }, ...[input, output].map((map, i) => h("figure", {}, map.el, captions[i]))),
    h("div", { class: "cl-under" }, h("div", { class: "cl-sum" }, title, sum, result), h("div", {}, walk.el, formula))
  );
  const second = createSecond(frame.stage);
  const pictures = limits.pictures.map(([name, image]) => ({ name, image }));
  const pictureOf = new Map(limits.pictures.map(([name, image]) => [JSON.stringify(image), name]));
  const kernels = limits.kernels.map(([name, kernel, divisor]) => ({ name, kernel, divisor }));
  const names = (of) => [...of.map(({ name }) => [name, capital(name)]), [OWN, words7.own]];
  const named = (of, name) => {
    const { name: _, ...settings } = of.find((each) => each.name === name);
    return settings;
  };
  const picture = choice({
    label: words7.picture,
    name: "picture",
    options: names(pictures),
    onchange(name) {
      if (name === OWN) return;
      own.clear();
      change(named(pictures, name));
    }
  });
  const preset = choice({
    label: words7.kernel,
    name: "kernel",
    options: names(kernels),
    onchange: (name) => name !== OWN && change(named(kernels, name))
  });
  const weights = numberGrid({
    label: words7.weights,
    low: weight.minimum,
    high: weight.maximum,
    name: words7.weight,
    onedit: (row, column, value) => frame.set({
      kernel: get().kernel.map((line, i) => line.map((old, j) => i === row && j === column ? value : old))
    })
  });
  const turned = button({ label: words7.turn, name: "turn", onclick: () => frame.set({ kernel: turn(get().kernel) }) });
  const sized = (axis) => (n) => {
    const { kernel } = get();
    change({ kernel: resize(kernel, ...shape(kernel).map((old, i) => i === axis ? n : old)) });
  };
  const sliders = {
    stride: slider({ label: words7.stride, name: "stride", oninput: (stride) => change({ stride }) }),
    padding: slider({ label: words7.padding, name: "padding", oninput: (padding) => change({ padding }) }),
    dilation: slider({ label: words7.dilation, name: "dilation", oninput: (dilation) => change({ dilation }) }),
    rows: slider({ label: words7.rows, name: "rows", oninput: sized(0) }),
    columns: slider({ label: words7.columns, name: "columns", oninput: sized(1) }),
    divisor: slider({ label: words7.divisor, name: "divisor", oninput: (divisor) => frame.set({ divisor }) })
  };
  frame.panel.append(
    createMirror(input.svg, output.svg),
    h("div", { class: "cl-side" }, picture.el, own.el, preset.el, h("div", { class: "cl-conv-kernel" }, weights.el, turned.el)),
    h("div", { class: "cl-side" }, ...Object.values(sliders).map((each) => each.el))
  );
  function point(at) {
    hovered = at;
    mark();
  }
  function setProbe(cell) {
    probe = cell;
    walk.pause();
    mark();
    speak();
  }
  function mark() {
    const setting = get();
    if (!fits(setting)) {
      for (const map of [input, output]) map.mark({});
      text(title, words7.noOutput);
      table([], false);
      text(result, "–");
      return;
    }
    const shown = hovered ?? (probe ? { input: probe } : { output: marked() });
    if (shown.output) {
      const cell = inside(setting, shown.output);
      const window = terms(setting, cell);
      const places = window.flat().map(({ place }) => place);
      input.mark({ cells: places, hull: setting.dilation > 1 ? [places[0], places.at(-1)] : null });
      output.mark({ cells: [cell] });
      writeSum(setting, cell, window);
    } else {
      const cell = shown.input.map((n, axis) => Math.min(shape(setting.image)[axis] - 1, n));
      const found = readers(setting, cell);
      input.mark({ cells: [cell] });
      output.mark({
        cells: found.map((each) => each.cell),
        labels: found.map((each) => [each.cell, `×${short(each.weight)}`])
      });
      writeShares(setting, cell, found);
    }
  }
  function writeSum(setting, cell, window) {
    text(title, words7.sum(cell.join(", ")));
    table(window.map((line) => line.map(({ value, weight: weight2, inside: real }) => [`${value}×${short(weight2)}`, real ? weight2 ? null : "cl-nothing" : "cl-of-padding"])), true);
    const total = productSum(setting, cell);
    const over = setting.divisor === 1 ? "" : ` ÷ ${setting.divisor} = ${decimal(total / setting.divisor)}`;
    text(result, `= ${short(total)}${over}`);
  }
  function writeShares(setting, cell, found) {
    const value = setting.image[cell[0]][cell[1]];
    text(title, words7.shares(cell.join(", "), found.length));
    const width = new Set(found.map((each) => each.cell[1])).size;
    const line = (i) => found.slice(i * width, (i + 1) * width);
    table(Array.from({ length: found.length / (width || 1) }, (_, i) => line(i).map(({ weight: weight2 }) => [`${value}×${short(weight2)}`, weight2 ? null : "cl-nothing"])), false);
    text(result, found.length ? words7.products : words7.noWindow);
  }
  function table(lines, added) {
    const [, columns] = shape(get().kernel);
    sum.style.setProperty("--columns", lines[0]?.length ?? columns);
    attrs(sum, { "data-added": added });
    const products = lines.flat();
    while (sum.childElementCount > products.length) sum.lastChild.remove();
    while (sum.childElementCount < products.length) sum.append(h("span"));
    products.forEach(([product, name], i) => text(attrs(sum.children[i], { class: name }), product));
  }
  function speak() {
    const setting = get();
    const detail = !fits(setting) ? "" : probe ? probeSentence(setting, probe) : cellSentence(setting, marked());
    frame.say(summary(setting), walk.playing() ? words7.walking : detail);
  }
  let before = "";
  let fields = "";
  const draw = () => {
    const setting = get();
    const now = JSON.stringify(setting);
    if (now !== before) {
      walk.pause();
      probe = probe?.map((n, axis) => Math.min(shape(setting.image)[axis] - 1, n)) ?? null;
      drawInput(setting);
      const isResized = fields !== String(shape(setting.kernel));
      fields = String(shape(setting.kernel));
      if (!isResized) weights.update(setting.kernel);
      second.draw(
        () => {
          drawOutput(setting);
          mark();
        },
        () => isResized && weights.update(setting.kernel)
        // fields for numbers are slow to lay out
      );
      drawControls(setting);
      showNumbers(setting);
      before = now;
    } else {
      mark();
    }
    if (walk.moved()) walk.pause();
    speak();
  };
  frame.bind([...SETTINGS, "cell"], draw);
  function resized() {
    const setting = get();
    drawInput(setting);
    drawOutput(setting);
    mark();
  }
  function drawInput(setting) {
    const { image, padding } = setting;
    const [readRow, readColumn] = readAlong(setting);
    input.draw({
      values: image,
      side: sideOf(setting),
      padding,
      white: 9,
      isUnread: (row, column) => !(readRow[row] && readColumn[column])
    });
    text(captions[0], words7.inputCaption(by(shape(image)), padding ? by(paddedShape(setting)) : null));
  }
  function drawOutput(setting) {
    const values = convolve(setting).map((line) => line.map((sum2) => sum2 / setting.divisor));
    const [rows, columns] = outputShape(setting);
    const most = Math.max(9, ...values.flat().map(Math.abs));
    const digits = output.draw({ values, side: sideOf(setting), white: most });
    const ends = values.flat().some((value) => value < 0) ? digits ? "written" : "hatched" : null;
    text(captions[1], rows * columns ? words7.outputCaption(by([rows, columns]), short(most), ends) : words7.noOutput);
  }
  function drawControls(setting) {
    const { image, kernel, stride, padding, dilation, divisor } = setting;
    const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
    const chosen = {
      picture: pictureOf.get(JSON.stringify(image)) ?? OWN,
      kernel: kernels.find((each) => same(each.kernel, kernel) && each.divisor === divisor)?.name ?? OWN
    };
    const fit = (changes) => fits({ ...setting, ...changes });
    picture.update({
      value: chosen.picture,
      allowed: (name) => name === OWN ? chosen.picture === OWN : fit(named(pictures, name))
    });
    preset.update({
      value: chosen.kernel,
      allowed: (name) => name === OWN ? chosen.kernel === OWN : fit(named(kernels, name))
    });
    const largest = (most, changes) => {
      while (most > 1 && !fit(changes(most))) most -= 1;
      return most;
    };
    let least = 0;
    while (least < padding && !fit({ padding: least })) least += 1;
    const [rows, columns] = shape(kernel);
    sliders.stride.update({ value: stride, ...frame.bounds("stride") });
    sliders.padding.update({ value: padding, min: least, max: frame.bounds("padding").max });
    sliders.dilation.update({ value: dilation, min: 1, max: largest(frame.bounds("dilation").max, (n) => ({ dilation: n })) });
    sliders.rows.update({ value: rows, min: 1, max: largest(largestKernel, (n) => ({ kernel: resize(kernel, n, columns) })) });
    sliders.columns.update({ value: columns, min: 1, max: largest(largestKernel, (n) => ({ kernel: resize(kernel, rows, n) })) });
    sliders.divisor.update({ value: divisor, ...frame.bounds("divisor") });
    turned.update({ disabled: same(kernel, turn(kernel)) });
  }
  function showNumbers(setting) {
    const { kernel, stride, padding, dilation } = setting;
    const [[rows, columns], [k, l]] = [outputShape(setting), shape(kernel)];
    const weight2 = k * l;
    const span = [k, l].map((n) => extent(n, dilation));
    walk.enable(rows * columns > 1);
    text(formula, formulas(setting));
    frame.measure({
      "output-size": [words7.outputSize, rows * columns, by([rows, columns])],
      "receptive-field": [words7.window, span[0] * span[1], by(span)],
      unread: [words7.unread, countUnread(setting)],
      params: [words7.params, weight2],
      macs: [words7.macs, weight2 * rows * columns],
      flops: [words7.flops, 2 * weight2 * rows * columns]
    });
    const size = k === l ? k : `(${k}, ${l})`;
    frame.pytorch(`nn.Conv2d(1, 1, ${size}, stride=${stride}, padding=${padding}, dilation=${dilation}, bias=False)`);
  }
  return () => {
    walk.pause();
    second.stop();
    own.dispose();
    input.dispose();
    output.dispose();
    frame.dispose();
  };
}
function createWalk({ next, isLast, onPause }) {
  let timer = null;
  let stepping = false;
  const pause = () => {
    if (timer === null) return;
    clearInterval(timer);
    timer = null;
    play.update({ label: words7.play });
    onPause();
  };
  const step = (by2) => {
    stepping = true;
    next(by2);
  };
  const tick = () => {
    step(1);
    if (isLast()) pause();
  };
  const back = button({ label: words7.back, name: "step-back", onclick: () => (pause(), step(-1)) });
  const play = button({
    label: words7.play,
    name: "play",
    onclick() {
      if (timer !== null) return pause();
      play.update({ label: words7.pause });
      timer = setInterval(tick, pace(PACE));
      tick();
    }
  });
  const forth = button({ label: words7.step, name: "step", onclick: () => (pause(), step(1)) });
  return {
    el: group(words7.walk, back.el, play.el, forth.el),
    pause,
    playing: () => timer !== null,
    /** Has somebody else moved the mark since the last drawing? */
    moved() {
      const other = !stepping;
      stepping = false;
      return other;
    },
    enable: (able) => [back, play, forth].forEach((each) => each.update({ disabled: !able }))
  };
}
var paddedShape = ({ image, padding }) => shape(image).map((n) => n + 2 * padding);
var sideOf = (setting) => Math.max(8, ...paddedShape(setting));
var by = ([rows, columns]) => `${rows}×${columns}`;
var decimal = (value) => String(Math.round(value * 100) / 100).replace("-", "−");
function middle(setting, cell) {
  const places = terms(setting, cell).flat();
  return places[Math.floor(places.length / 2)].place.map((n, axis) => Math.max(0, Math.min(shape(setting.image)[axis] - 1, n)));
}
function countUnread(setting) {
  const [rows, columns] = shape(setting.image);
  const [down, across] = readAlong(setting).map((axis) => axis.filter(Boolean).length);
  return rows * columns - down * across;
}
function formulas({ image, kernel, stride, padding, dilation }) {
  const one = (axis) => {
    const [size, k] = [shape(image)[axis], shape(kernel)[axis]];
    const room = size + 2 * padding - extent(k, dilation);
    return `⌊(${size} + 2·${padding} − ${dilation}·(${k} − 1) − 1) / ${stride}⌋ + 1 = ⌊${room} / ${stride}⌋ + 1 = ${Math.max(0, Math.floor(room / stride) + 1)}`;
  };
  const [rows, columns] = [one(0), one(1)];
  return words7.formulas(rows, columns);
}
function summary(setting) {
  const { image, kernel, stride, padding, dilation } = setting;
  const what = words7.setting(by(shape(kernel)), stride, padding, dilation);
  if (!fits(setting)) return words7.doesNotFit(what, by(shape(image)));
  const left = shape(image).map((size, axis) => (size + 2 * padding - extent(shape(kernel)[axis], dilation)) % stride);
  const unread = countUnread(setting);
  return [
    words7.turns(what, by(shape(image)), by(outputShape(setting))),
    ...left.some(Boolean) ? [words7.remainder(...left, padding > 0)] : [],
    ...unread ? [words7.struckOut(unread)] : []
  ].join(" ");
}
function cellSentence(setting, cell) {
  const window = terms(setting, cell).flat();
  const outside = window.filter((each) => !each.inside).length;
  const value = decimal(productSum(setting, cell) / setting.divisor);
  return words7.reads(...cell, window.length, outside, value);
}
function probeSentence(setting, cell) {
  return words7.isRead(...cell, readers(setting, cell).map(({ weight }) => short(weight)));
}
export {
  conv_arithmetic_default as default
};
