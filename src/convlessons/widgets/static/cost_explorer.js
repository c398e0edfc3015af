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
function nearest(places, [x, y], reach = Infinity) {
  const away = places.map((place) => Math.hypot(place[0] - x, place[1] - y));
  const least = Math.min(...away);
  return least <= reach ? away.indexOf(least) : -1;
}
var between = (low, high, value) => Math.max(low, Math.min(high, value));

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

// lib/explorer.js
var words2 = {
  params: { name: "Parameters", label: "Parameters, log" },
  macs: { name: "MACs", label: "MACs of one picture, log" },
  latency: { name: "Milliseconds", label: "Milliseconds a picture, log" },
  accuracy: { name: "Digits read", label: "Digits read correctly, log of the misses" }
};
var QUANTITIES = {
  params: { ...words2.params, best: -1 },
  macs: { ...words2.macs, best: -1 },
  latency: { ...words2.latency, best: -1 },
  accuracy: { ...words2.accuracy, best: 1 }
};
function median(values) {
  if (!values?.length) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[sorted.length - 1 >> 1] + sorted[sorted.length >> 1]) / 2;
}
function valueOf(item, quantity) {
  if (quantity === "latency") return item.latency[1];
  return quantity === "accuracy" ? median(item.accuracy) : item[quantity];
}
var points = (items, x, y) => items.map((item) => ({ key: item.key, x: valueOf(item, x), y: valueOf(item, y) })).filter((point) => point.x !== null && point.y !== null);
function dominates(a, b, x, y) {
  const gains = [(a.x - b.x) * QUANTITIES[x].best, (a.y - b.y) * QUANTITIES[y].best];
  return Math.min(...gains) >= 0 && Math.max(...gains) > 0;
}
var front = (all, x, y) => all.filter((point) => !all.some((other) => dominates(other, point, x, y))).sort((a, b) => (b.x - a.x) * QUANTITIES[x].best || (b.y - a.y) * QUANTITIES[y].best);
function ordered(items, column, descending) {
  const sign = descending ? -1 : 1;
  const known = new Map(items.map((item) => [item, column === "label" ? item.label.toLowerCase() : valueOf(item, column)]));
  return [...items].sort((a, b) => {
    const [one, other] = [known.get(a), known.get(b)];
    if (one === null || other === null) return (one === null) - (other === null);
    return one < other ? -sign : one > other ? sign : 0;
  });
}
function ranks(values) {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    return below + (values.filter((other) => other === value).length + 1) / 2;
  });
}
function rankCorrelation(all) {
  if (all.length < 3) return null;
  const mean = (all.length + 1) / 2;
  const [a, b] = [all.map((point) => point.x), all.map((point) => point.y)].map((values) => ranks(values).map((rank) => rank - mean));
  const product = (one, other) => one.reduce((sum, value, i) => sum + value * other[i], 0);
  const size = Math.sqrt(product(a, a) * product(b, b));
  return size ? product(a, b) / size : null;
}
var LEAST = 1e-4;
var misses = (share) => -Math.log10(Math.max(1 - share, LEAST));
var SHARES = [0.2, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999];
function axis(values, quantity) {
  const to = quantity === "accuracy" ? misses : Math.log10;
  const [low, high] = [to(Math.min(...values)), to(Math.max(...values))];
  const margin = (high - low || 1) * 0.07;
  const [first, last] = [low - margin, high + margin];
  const round = quantity === "accuracy" ? SHARES : powers(first, last);
  return {
    at: (value) => (to(value) - first) / (last - first),
    ticks: round.filter((value) => to(value) >= first && to(value) <= last)
  };
}
function powers(first, last) {
  const factors = last - first < 1 ? [1, 2, 5] : last - first < 2 ? [1, 3] : [1];
  const all = [];
  for (let power = Math.floor(first); power <= last; power++) {
    for (const factor of factors) all.push(Number(`${factor}e${power}`));
  }
  return all;
}
function neighbour(all, key, along2, step) {
  const sorted = [...all].sort((a, b) => a[along2] - b[along2]);
  const place = sorted.findIndex((point) => point.key === key);
  return sorted[place < 0 ? 0 : Math.max(0, Math.min(sorted.length - 1, place + step))]?.key ?? key;
}
function short(value, digits = 3) {
  const units = ["", "k", "M", "G"].map((unit) => unit && ` ${unit}`);
  const power = Math.max(0, Math.min(3, Math.floor(Math.log10(Math.max(value, 1)) / 3)));
  return `${Number((value / 1e3 ** power).toPrecision(digits))}${units[power]}`;
}
var threeDigits = (value) => String(Number(value.toPrecision(3)));
function shown(quantity, value) {
  if (value === null) return "–";
  if (quantity === "accuracy") return `${(100 * value).toFixed(1)} %`;
  return quantity === "latency" ? threeDigits(value) : short(value);
}
function pythonLine({ build, options }) {
  const given = Object.entries(options).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return `convlessons.networks.${build}(${given.join(", ")})`;
}

// lib/cost_chart.js
var RADII = { wide: 5, narrow: 3, network: 4.5 };
var KEPT = 9;
var kindOf = ({ build, options }) => build !== "digit_net" ? "network" : options.width > 16 ? "wide" : "narrow";
var AIR = 2;
var UP = 0.78;
var DOWN = 0.24;
function layout({ items, found, state, width, height, font, measure }) {
  const frame = { left: 4.1 * font, right: width - 10, top: 2 * font, bottom: height - 2.9 * font };
  const scales = { x: axis(found.map((point) => point.x), state.x), y: axis(found.map((point) => point.y), state.y) };
  const px = (value) => frame.left + scales.x.at(value) * (frame.right - frame.left);
  const py = (value) => frame.bottom - scales.y.at(value) * (frame.bottom - frame.top);
  const placed = found.map((point) => ({ key: point.key, kind: kindOf(items.get(point.key)), x: px(point.x), y: py(point.y) }));
  const at = new Map(placed.map((each) => [each.key, each]));
  const own = at.get(state.selected);
  const best = front(found, state.x, state.y).map(({ key }) => at.get(key));
  const stair = best.flatMap(({ x, y }, i) => i ? [[x, best[i - 1].y], [x, y]] : [[x, y]]);
  const range = own ? ranges(items.get(own.key), state, own, frame, px, py) : [];
  const chosen = [state.selected, ...state.compared].filter((key) => at.has(key));
  const reach = ({ key, kind }) => chosen.includes(key) ? KEPT : RADII[kind];
  const obstacles = [
    ...placed.map((each) => around(each.x, each.y, reach(each) + AIR)),
    ...stair.slice(1).map((to, i) => boxOfLine(stair[i], to)),
    ...range.map(([from, to]) => boxOfLine(from, to))
  ];
  const order = [.../* @__PURE__ */ new Set([...chosen, ...best.map(({ key }) => key), ...placed.map(({ key }) => key)])];
  const names = placeNames(
    order.map((key, i) => ({ ...at.get(key), reach: reach(at.get(key)), width: measure(items.get(key).label, key === state.selected), far: i < chosen.length })),
    obstacles,
    font,
    frame
  );
  const boxes = names.map(({ box }) => box);
  const ticks = {
    x: scales.x.ticks.map((value) => ({ value, at: px(value), lines: without(frame.top, frame.bottom, boxes.filter(({ left, right }) => left < px(value) && px(value) < right).map(({ top, bottom }) => [top, bottom])) })),
    y: scales.y.ticks.map((value) => ({ value, at: py(value), lines: without(frame.left, frame.right, boxes.filter(({ top, bottom }) => top < py(value) && py(value) < bottom).map(({ left, right }) => [left, right])) }))
  };
  return { frame, placed, at, own, stair, range, names, ticks };
}
function ranges(item, { x, y }, own, frame, px, py) {
  const ends = (quantity) => quantity === "latency" ? [item.latency[0], item.latency[2]] : quantity === "accuracy" && valueOf(item, quantity) !== null ? [Math.min(...item.accuracy), Math.max(...item.accuracy)] : null;
  const [across, up] = [ends(x)?.map((value) => between(frame.left, frame.right, px(value))), ends(y)?.map((value) => between(frame.top, frame.bottom, py(value)))];
  return [
    ...across ? [[[across[0], own.y], [across[1], own.y]]] : [],
    ...up ? [[[own.x, up[0]], [own.x, up[1]]]] : []
  ];
}
var around = (x, y, reach) => ({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
var boxOfLine = ([x1, y1], [x2, y2]) => ({
  left: Math.min(x1, x2) - AIR,
  right: Math.max(x1, x2) + AIR,
  top: Math.min(y1, y2) - AIR,
  bottom: Math.max(y1, y2) + AIR
});
var overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
var inside = (box, frame) => box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
var AROUND = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [-1, -1], [1, 1], [-1, 1]];
var TURNS = Array.from({ length: 24 }, (_, turn) => [Math.cos(turn * Math.PI / 12), Math.sin(turn * Math.PI / 12)]);
var FARTHEST = 12;
function placeNames(names, obstacles, height, frame) {
  const taken = [];
  const found = [];
  for (const name of names) {
    for (const { box, anchor, line } of placesOf(name, height)) {
      if (!inside(box, frame) || [taken, obstacles].some((some) => some.some((other) => overlap(box, other)))) continue;
      const way = line ? along(line) : [];
      if (way.some((step) => taken.some((other) => overlap(step, other)))) continue;
      taken.push(box, ...way);
      const x = anchor === "start" ? box.left : anchor === "end" ? box.right : (box.left + box.right) / 2;
      found.push({ key: name.key, x, y: box.bottom - DOWN * height, anchor, box, line });
      break;
    }
  }
  return found;
}
function* placesOf({ x, y, reach, width, far }, height) {
  for (const [dx, dy] of AROUND) yield boxAt(x, y, dx, dy, reach + AIR + 1, width, height);
  if (!far) return;
  for (let away = 1; away <= FARTHEST; away += 0.5) {
    for (const [dx, dy] of TURNS) {
      const out = reach + away * height;
      const end = [x + dx * out, y + dy * out];
      const line = [[x + dx * reach, y + dy * reach], end];
      const [across, down] = [dx, dy].map((part) => Math.abs(part) < 0.2 ? 0 : Math.sign(part));
      yield { ...boxAt(...end, across, down, 2, width, height), line };
      if (across && down) yield { ...boxAt(...end, 0, down, 2, width, height), line };
    }
  }
}
function boxAt(x, y, dx, dy, gap, width, height) {
  const high = (UP + DOWN) * height;
  const away = dx && dy ? 0.7 * gap : gap;
  const left = dx > 0 ? x + away : dx < 0 ? x - away - width : x - width / 2;
  const top = dy > 0 ? y + away : dy < 0 ? y - away - high : y - high / 2;
  const anchor = dx > 0 ? "start" : dx < 0 ? "end" : "middle";
  return { box: { left, right: left + width, top, bottom: top + high }, anchor, line: null };
}
function along([[x1, y1], [x2, y2]]) {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 4);
  return Array.from({ length: steps }, (_, i) => around(x1 + (x2 - x1) * i / steps, y1 + (y2 - y1) * i / steps, 1));
}
function without(low, high, stretches) {
  const left = [];
  let start = low;
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    if (from > start) left.push([start, from]);
    start = Math.max(start, to);
  }
  if (start < high) left.push([start, high]);
  return left;
}

// lib/format.js
var words3 = {
  counts: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  listed: (first, last) => `${first} and ${last}`
};
var grouped = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
var plural = (count2, one, many = `${one}s`) => `${grouped(count2)} ${count2 === 1 ? one : many}`;
var capital = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
var listed = (items) => items.length < 2 ? items.join("") : words3.listed(items.slice(0, -1).join(", "), items.at(-1));

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
var words4 = { nobody: "No kernel answers. Run this widget’s cell, then follow the link again." };
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
      waiting = setTimeout(() => tell(words4.nobody), PATIENCE);
    } catch {
      tell(words4.nobody);
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
var words5 = {
  nothing: "Nothing changes: this is as far as it goes.",
  changed: (label, now, before) => `${label}: ${now}, before ${before}.`
};
function createSpeech(node, now) {
  let told = null;
  let timer = null;
  let asked = "";
  let otherwise = null;
  function speak() {
    const shown2 = snapshot(now());
    text(node, asked || whatChanged(told, shown2) || otherwise?.() || "");
    [told, asked, otherwise] = [shown2, "", null];
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
    answer(message = () => words5.nothing) {
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
  for (const [name, [label, shown2]] of after.numbers) {
    const old = before.numbers.get(name)?.[1];
    if (old !== shown2) parts2.push(words5.changed(plainly(label), shown2, old ?? "none"));
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
  const fits = breaks.filter((part) => count(part) <= MOST_WORDS).at(-1);
  return `${fits ?? sentence.split(/\s+/).slice(0, MOST_WORDS).join(" ")}.`;
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

// lib/frame.js
var words6 = {
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
  const copy = h("button", { type: "button", class: "cl-button", "data-role": "copy", onclick: copyLine }, words6.copy);
  const reset = h("button", { type: "button", class: "cl-button", "data-role": "reset", onclick: resetTraits }, words6.reset);
  const line = h("div", { class: "cl-code" }, h("pre", {}, code), copy);
  const foot = h("div", { class: "cl-foot" }, numbers, reset);
  const end = h("span", { class: "cl-end", tabindex: -1, lang: "en", dir: "ltr" }, words6.end(label));
  const skip = h("button", { type: "button", class: "cl-button cl-skip", "data-role": "skip", onclick: () => end.focus() }, words6.skip);
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
    if (hint) text(keys.firstChild, words6.where(hint));
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
    } else if (ACTS.test(event.key) && !event.shiftKey && event.target.matches("[role=application]")) speech.answer(() => words6.same);
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
        if (ariaPressed) return words6.toggled(name, button2.ariaPressed === "true");
        return ariaDisabled === "true" ? words6.idle(name) : words6.pressed(name);
      });
    } else if (type === "change" && target.matches("select")) {
      speech.answer(() => words6.chosen(target.labels[0]?.textContent ?? target.ariaLabel, target.selectedOptions[0].text));
    }
  }
  function resetTraits() {
    speech.answer(() => words6.asAtFirst);
    set(structuredClone(model.get("initial")));
    for (const listener of resets) listener();
  }
  async function copyLine() {
    reading.flush();
    try {
      await navigator.clipboard.writeText(code.textContent);
      text(copy, words6.copied);
      speech.announce(words6.copiedLine);
    } catch {
      getSelection().selectAllChildren(code);
      text(copy, words6.selected);
      speech.announce(words6.selectedLine);
    }
    clearTimeout(copied);
    copied = setTimeout(() => text(copy, words6.copy), 1600);
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
      for (const [name, [caption, value, shown2 = grouped(value)]] of Object.entries(values)) {
        write(name, () => {
          if (!quantities.has(name)) {
            const dt2 = h("dt");
            const dd2 = h("dd", { "data-quantity": name });
            quantities.set(name, { dt: dt2, dd: dd2 });
            numbers.append(h("div", {}, dt2, dd2));
          }
          const { dt, dd } = quantities.get(name);
          text(dt, caption);
          text(dd, shown2);
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

// lib/keep.js
function createKeeper() {
  const kept = /* @__PURE__ */ new Map();
  return (name, of, make) => {
    const old = kept.get(name);
    if (old && old.of.length === of.length && old.of.every((each, i) => each === of[i])) return old.result;
    const result = make();
    kept.set(name, { of, result });
    return result;
  };
}

// lib/shapes.js
var fix = (value) => Math.round(100 * value) / 100;
var rect = (x, y, width, height) => `M${fix(x)} ${fix(y)}h${fix(width)}v${fix(height)}h${fix(-width)}z`;
var square = (x, y, reach) => rect(x - reach, y - reach, 2 * reach, 2 * reach);
var dot = (x, y, radius) => `M${fix(x - radius)} ${fix(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
var polyline = (points2) => points2.map(([x, y], i) => `${i ? "L" : "M"}${fix(x)} ${fix(y)}`).join("");

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

// cost_explorer.js
var NARROW = 400;
var MANY = 4;
var IN_SIGHT = 10;
var AT_ONCE = 10;
var REACH = 26;
var TRAITS = ["selected", "compared", "x", "y", "sort", "descending", "show"];
var SHOW = ["digits", "photographs", "all"];
var NAMES = Object.keys(QUANTITIES);
var words7 = {
  title: "Costs of blocks and networks",
  points: "Items as points. Left and right arrow keys select the next one along, up and down the next one in height, Home and End the outermost.",
  table: "All items shown, the selected one and those kept first",
  keys: "Choose a head to sort, a row to select. ↑ ↓ Home End go from row to row.",
  x: "Across",
  y: "Up",
  across: (label) => `${label} →`,
  up: (label) => `↑ ${label}`,
  show: { label: "Data that networks read", caption: "Data", digits: "Digits", photographs: "Photographs", all: "All" },
  selected: "Selected",
  compare: "Compare: keep one, then select another",
  keep: "Keep beside others",
  remove: "Remove from these",
  clear: "Clear",
  legend: { wide: "block, 32 channels", narrow: "16 channels", network: "network", front: "nothing beats these" },
  columns: { label: "Item", params: "Parameters", macs: "MACs", latency: "ms", accuracy: "Digits" },
  sort: (column) => `Sort by ${column}`,
  isSelected: "(selected)",
  isKept: "(kept)",
  nothing: ["Networks for photographs were not trained on the digits.", "Choose another quantity."],
  first: "This is the first row.",
  last: "This is the last row.",
  sorted: (column, descending) => descending ? `Sorted by ${column}, descending.` : `Sorted by ${column}, ascending.`,
  beside: (labels) => labels.length ? `Side by side with the selected one: ${listed(labels)}.` : "Nothing stands beside the selected one.",
  same: (quantity) => `x and y must differ; both are ${quantity}.`,
  /** How many points there are; `lacking` more have no accuracy. `rank` is a number that is written out, or null. */
  drawn: (count2, lacking, rank) => [
    lacking ? `${plural(count2, "item")} drawn, ${lacking} more without an accuracy.` : `${plural(count2, "item")} drawn.`,
    ...rank === null ? [] : [`Rank correlation ${rank} (1: the same order).`]
  ].join(" "),
  block: (label) => `${label} channels, four times in the skeleton`,
  costs: (name, chapter, params, macs, sampling) => sampling ? `${name} (chapter ${chapter}): ${plural(params, "parameter")}, ${plural(macs, "MAC")}, and ${grouped(sampling)} more for sampling, not counted here.` : `${name} (chapter ${chapter}): ${plural(params, "parameter")}, ${plural(macs, "MAC")}.`,
  reads: (share, seeds, least, most) => `It reads ${share} % of the digits (median of ${seeds} seeds, ${least} to ${most}).`,
  untrained: "It is made for photographs and was not trained on the digits.",
  undrawn: "It is not drawn: it is not among the items shown, or one of the two quantities is not known of it.",
  onFront: "Nothing drawn beats it in both quantities: it is on the front.",
  beaten: (name, x, y, more) => more === 0 ? `${name} beats it, with ${x} and ${y}.` : more === 1 ? `${name} beats it, with ${x} and ${y}; so does one more on the front.` : `${name} beats it, with ${x} and ${y}; so do ${more} more on the front.`,
  of: {
    params: (count2) => `${count2} parameters`,
    macs: (count2) => `${count2} MACs`,
    latency: (time) => `${time} ms`,
    accuracy: (share) => `${share} of the digits`
  },
  params: "Parameters, biases and BN counted",
  macs: { digits: () => "MACs of one digit, 8×8", photographs: (rows, columns) => `MACs of one photograph, ${rows}×${columns}` },
  latency: { digits: "Milliseconds a digit, of 64 at once", photographs: "Milliseconds a photograph" }
};
var cost_explorer_default = { render, refuses };
function refuses({ x, y }) {
  return x === y && words7.same(x);
}
function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "CostExplorer", label: words7.title });
  const { items } = model.get("recording");
  const byKey = new Map(items.map((item2) => [item2.key, item2]));
  const room = model.get("schema").compared.maxItems;
  const get = () => Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const select = (selected) => frame.set({ selected });
  const scatter = createScatter({ byKey, onPick: select, getSelected: () => get().selected });
  frame.stage.append(scatter.el);
  const axes = ["x", "y"].map((name) => choice({
    label: words7[name],
    name,
    options: NAMES.map((each) => [each, QUANTITIES[each].name]),
    onchange(quantity) {
      const other = name === "x" ? "y" : "x";
      const now = get();
      frame.set(now[other] === quantity ? { [name]: quantity, [other]: now[name] } : { [name]: quantity });
    }
  }));
  const seen = (show) => items.filter(({ group: reads }) => show === "all" || show === reads);
  const shows = SHOW.map((show) => button({
    label: words7.show[show],
    name: `show-${show}`,
    onclick() {
      const { x, y, selected, compared } = get();
      const visible = seen(show);
      const keys = visible.map(({ key }) => key);
      const changes = { show, compared: compared.filter((key) => keys.includes(key)) };
      if (!keys.includes(selected)) changes.selected = keys[0];
      if (!points(visible, x, y).length) {
        const [lacking, other] = x === "accuracy" ? ["x", y] : ["y", x];
        changes[lacking] = other === "latency" ? "macs" : "latency";
      }
      frame.set(changes);
    }
  }));
  const item = choice({ label: words7.selected, name: "selected", options: items.map(({ key, label }) => [key, label]), onchange: select });
  const keep = button({
    label: words7.keep,
    name: "keep",
    onclick() {
      const { selected, compared } = get();
      const without2 = compared.filter((key) => key !== selected);
      const kept = without2.length < compared.length ? without2 : [...compared, selected];
      frame.set({ compared: kept });
      frame.announce(words7.beside(kept.map((key) => byKey.get(key).label)));
    }
  });
  const clear = button({ label: words7.clear, name: "clear", onclick: () => (frame.set({ compared: [] }), frame.announce(words7.beside([]))) });
  frame.root.classList.add("cl-cost");
  frame.panel.append(
    h("div", { class: "cl-cost-axes" }, ...axes.map((each) => each.el)),
    group(words7.show.label, h("span", { class: "cl-caption", "aria-hidden": "true" }, words7.show.caption), ...shows.map((each) => each.el)),
    item.el,
    group(words7.compare, keep.el, clear.el),
    frame.status
  );
  const table = createTable({
    byKey,
    onPick: select,
    onHover: scatter.hover,
    onEdge: (end) => frame.announce(words7[end]),
    onSort(column) {
      const now = get();
      const first = QUANTITIES[column]?.best === 1;
      const descending = now.sort === column ? !now.descending : first;
      frame.set({ sort: column, descending });
      frame.announce(words7.sorted(words7.columns[column], descending));
    }
  });
  frame.stage.parentElement.after(table.el);
  const work = createWork(frame.stage);
  let isFirst = true;
  function* after(rows) {
    if (!isFirst) yield;
    if (scatter.name()) yield REST;
    yield* rows(isFirst ? Infinity : AT_ONCE);
    isFirst = false;
  }
  frame.bind([...TRAITS, "recording"], () => {
    const state = get();
    const chosen = byKey.get(state.selected);
    const visible = seen(state.show);
    const isKnown = (quantity) => quantity === "accuracy" ? visible.some(({ accuracy }) => accuracy) : true;
    axes.forEach((each, i) => each.update({ value: state["xy"[i]], allowed: isKnown }));
    shows.forEach((each, i) => each.update({ pressed: SHOW[i] === state.show }));
    item.update({ value: state.selected, allowed: (key) => visible.includes(byKey.get(key)) });
    const kept = state.compared.includes(state.selected);
    keep.update({ disabled: !kept && state.compared.length >= room, label: kept ? words7.remove : words7.keep });
    clear.update({ disabled: state.compared.length === 0 });
    const found = points(visible, state.x, state.y);
    scatter.draw(state, found, visible.length);
    const rows = table.draw(state, visible);
    work.start(after(rows));
    frame.say(summary(chosen), relation(state, found, byKey));
    frame.measure({
      params: [words7.params, chosen.params],
      macs: [words7.macs[chosen.group](...chosen.input.slice(2)), chosen.macs],
      latency: [words7.latency[chosen.group], plain(chosen.latency[1]), threeDigits(chosen.latency[1])]
    });
    frame.pytorch(pythonLine(chosen));
  });
  return () => {
    work.stop();
    scatter.dispose();
    frame.dispose();
  };
}
var plain = (value) => Number.isInteger(value) ? value.toFixed(1) : String(value);
var percent = (share) => (100 * share).toFixed(1);
function summary(item) {
  const { label, chapter, build, params, macs, sampling_macs: sampling, accuracy } = item;
  const what = build === "digit_net" ? words7.block(capital(label)) : capital(label);
  const learned = accuracy ? words7.reads(percent(valueOf(item, "accuracy")), accuracy.length, percent(Math.min(...accuracy)), percent(Math.max(...accuracy))) : words7.untrained;
  return `${words7.costs(what, chapter, params, macs, sampling)} ${learned}`;
}
function relation({ selected, x, y }, found, byKey) {
  const own = found.find((point) => point.key === selected);
  if (!own) return words7.undrawn;
  const winners = front(found, x, y).filter((other) => dominates(other, own, x, y));
  if (!winners.length) return words7.onFront;
  const [winner] = winners;
  return words7.beaten(capital(byKey.get(winner.key).label), inWords(x, winner.x), inWords(y, winner.y), winners.length - 1);
}
var inWords = (quantity, value) => words7.of[quantity](shown(quantity, value));
var MARKS = { wide: dot, narrow: dot, network: square };
var segments = (lines) => lines.map(([from, to]) => polyline([from, to])).join("");
function createRuler() {
  const context = document.createElement("canvas").getContext("2d");
  return (content, size, weight, family) => {
    context.font = `${weight} ${size}px ${family}`;
    return context.measureText(content).width;
  };
}
function createScatter({ byKey, onPick, getSelected }) {
  const path = (name) => s("path", { class: `cl-cost-${name}` });
  const [grid, stair, range, kept, leaders] = ["grid", "front", "range", "kept", "leader"].map(path);
  const marks = Object.fromEntries(Object.keys(MARKS).map((kind) => [kind, path(kind)]));
  const ring = s("circle", { class: "cl-cost-ring", r: KEPT });
  const hovered = s("circle", { class: "cl-cost-hovered", r: KEPT });
  const texts = s("g", { "aria-hidden": "true" });
  const card = s("rect", { class: "cl-cost-card", rx: 4 });
  const lines = [s("text", { class: "cl-cost-tip" }), s("text", { class: "cl-cost-tip-detail" })];
  const tip = s("g", { visibility: "hidden" }, hovered, card, ...lines);
  const svg = s(
    "svg",
    { "aria-hidden": "true", focusable: "false" },
    grid,
    stair,
    ...Object.values(marks),
    range,
    leaders,
    kept,
    ring,
    texts,
    tip
  );
  const area = createArea({
    class: "cl-cost-area",
    role: "points",
    big: 1,
    label: words7.points,
    onStep: ([rows, columns]) => rows ? go("y", -rows) : go("x", columns),
    onHome: () => go("x", -Infinity),
    onEnd: () => go("x", Infinity)
  }, svg);
  const go = (along2, by) => last && onPick(neighbour(last.found, getSelected(), along2, by));
  const caption = h("p", { class: "cl-caption cl-cost-drawn", "data-role": "correlation" });
  const legend = h(
    "div",
    { class: "cl-cost-legend", "aria-hidden": "true" },
    ...Object.entries(words7.legend).map(([key, name]) => h("span", {}, h("i", { class: `cl-cost-key-${key}` }), name))
  );
  const ruler = createRuler();
  const widths = /* @__PURE__ */ new Map();
  const keep = createKeeper();
  let last;
  let size = [0, 0];
  let placed = [];
  let font = 12;
  pickable(svg, {
    hit: (x, y) => placed[nearest(placed.map((each) => [each.x, each.y]), [x, y], REACH)]?.key ?? null,
    onPoint: hover,
    onPick
  });
  svg.addEventListener("click", () => area.focus({ preventScroll: true }));
  function measure(content, isBold) {
    const id = `${font} ${isBold} ${content}`;
    if (!widths.has(id)) widths.set(id, ruler(content, font, isBold ? 600 : 400, getComputedStyle(svg).fontFamily));
    return widths.get(id);
  }
  function hover(key) {
    const dot2 = placed.find((each) => each.key === key);
    attrs(tip, { visibility: dot2 ? "visible" : "hidden" });
    if (!dot2) return;
    const item = byKey.get(key);
    const said = [item.label, ["x", "y"].map((way) => inWords(last.state[way], valueOf(item, last.state[way]))).join(", ")];
    const width = Math.max(...said.map((words8) => measure(words8, true))) + 14;
    const high = 2.9 * font;
    const left = Math.max(0, Math.min(size[0] - width, dot2.x - width / 2));
    const top = dot2.y > high + 16 ? dot2.y - high - 13 : dot2.y + 13;
    attrs(hovered, { cx: fix(dot2.x), cy: fix(dot2.y) });
    attrs(card, { x: fix(left), y: fix(top), width: fix(width), height: fix(high) });
    lines.forEach((line, i) => attrs(text(line, said[i]), { x: fix(left + 7), y: fix(top + (1.2 + 1.25 * i) * font), "font-size": font }));
  }
  function redraw() {
    const { state, found, count: count2 } = last;
    const width = room.now();
    font = width < NARROW ? 11 : 12.5;
    size = [width, Math.round(width < NARROW ? 0.74 * width : Math.min(380, 0.8 * width))];
    const [, height] = size;
    attrs(svg, { viewBox: `0 0 ${size.join(" ")}` });
    const rank = rankCorrelation(found)?.toFixed(2).replace("-", "−") ?? null;
    text(caption, words7.drawn(found.length, count2 - found.length, rank));
    attrs(tip, { visibility: "hidden" });
    const label = (id, x, y, content, anchor, name) => ({ id, x, y, content, anchor, name });
    if (!found.length) {
      placed = [];
      for (const node of [grid, stair, range, kept, leaders, ...Object.values(marks)]) attrs(node, { d: null });
      attrs(ring, { visibility: "hidden" });
      write(words7.nothing.map((line, i) => label(`line-${i}`, width / 2, height / 2 + 1.6 * font * i, line, "middle", "cl-cost-tick")));
      return;
    }
    const chart = layout({ items: byKey, found, state, width, height, font, measure });
    placed = chart.placed;
    for (const [kind, node] of Object.entries(marks)) {
      attrs(node, { d: placed.filter((dot2) => dot2.kind === kind).map((dot2) => MARKS[kind](dot2.x, dot2.y, RADII[kind])).join("") });
    }
    attrs(stair, { d: polyline(chart.stair) });
    attrs(range, { d: segments(chart.range) });
    attrs(leaders, { d: segments(chart.names.map(({ line }) => line).filter(Boolean)) });
    attrs(kept, { d: state.compared.filter((key) => key !== state.selected && chart.at.has(key)).map((key) => square(chart.at.get(key).x, chart.at.get(key).y, KEPT)).join("") });
    attrs(ring, chart.own ? { cx: fix(chart.own.x), cy: fix(chart.own.y), visibility: "visible" } : { visibility: "hidden" });
    attrs(grid, {
      d: segments(chart.ticks.x.flatMap(({ at, lines: lines2 }) => lines2.map(([from, to]) => [[at, from], [at, to]]))) + segments(chart.ticks.y.flatMap(({ at, lines: lines2 }) => lines2.map(([from, to]) => [[from, at], [to, at]])))
    });
    write([
      ...chart.ticks.x.map(({ value, at }) => label(`x-${value}`, at, chart.frame.bottom + 1.2 * font, tick(state.x, value), "middle", "cl-cost-tick")),
      ...chart.ticks.y.map(({ value, at }) => label(`y-${value}`, chart.frame.left - 5, at + 0.35 * font, tick(state.y, value), "end", "cl-cost-tick")),
      label("across", chart.frame.right, height - 0.5 * font, words7.across(QUANTITIES[state.x].label), "end", "cl-cost-title"),
      label("up", 2, font, words7.up(QUANTITIES[state.y].label), "start", "cl-cost-title"),
      ...chart.names.map(({ key, x, y, anchor }) => label(`item-${key}`, x, y, byKey.get(key).label, anchor, key === state.selected ? "cl-cost-name cl-cost-own" : "cl-cost-name"))
    ]);
  }
  const nodes = /* @__PURE__ */ new Map();
  let unnamed = [];
  function write(labels) {
    const ids = new Set(labels.map(({ id }) => id));
    for (const [id, node] of nodes) {
      if (!ids.has(id)) nodes.delete(id) && node.remove();
    }
    const fresh = labels.filter(({ id }) => !nodes.has(id));
    unnamed = nodes.size && fresh.length > MANY ? fresh : [];
    put(labels.filter((each) => !unnamed.includes(each)));
  }
  function put(labels) {
    for (const { id, x, y, content, anchor, name } of labels) {
      if (!nodes.has(id)) nodes.set(id, texts.appendChild(s("text")));
      text(attrs(nodes.get(id), { x: fix(x), y: fix(y), "text-anchor": anchor, "font-size": font, class: name }), content);
    }
  }
  const room = createWidth(svg, 440, () => {
    if (!last) return;
    redraw();
    put(unnamed.splice(0));
  });
  return {
    el: h("div", {}, area, legend, caption),
    hover,
    /** Write what `draw` left for another frame; was there any? */
    name() {
      put(unnamed);
      return unnamed.splice(0).length > 0;
    },
    /** A table that is sorted leaves the drawing as it is: to place its names takes longer than all the rest. */
    draw(state, found, count2) {
      const { selected, compared, x, y, show } = state;
      keep("drawing", [selected, compared.join(), x, y, show], () => {
        last = { state, found, count: count2 };
        redraw();
      });
    },
    dispose: room.dispose
  };
}
var tick = (quantity, value) => quantity === "accuracy" ? `${Number((100 * value).toFixed(1))} %` : quantity === "latency" ? threeDigits(value) : short(value);
function createTable({ byKey, onPick, onHover, onEdge, onSort }) {
  const columns = ["label", ...NAMES];
  const heads = columns.map((column) => {
    const sort = button({ label: words7.columns[column], name: `sort-${column}`, title: words7.sort(words7.columns[column]), onclick: () => onSort(column) });
    return { column, th: h("th", { scope: "col" }, sort.el) };
  });
  const contents = new Map([...byKey].map(([key, item]) => [key, [item.label, ...NAMES.map((name) => shown(name, valueOf(item, name)))]]));
  const rows = [...byKey].map(() => h("tr", { tabindex: -1 }, h("th", { scope: "row" }), ...NAMES.map(() => h("td"))));
  const pinned = h("tbody", { class: "cl-cost-compare" });
  const body = h("tbody", { class: "cl-cost-rows" });
  const table = h(
    "table",
    { class: "cl-cost-table", role: "grid", "aria-label": words7.table },
    h("thead", {}, h("tr", {}, ...heads.map(({ th }) => th))),
    pinned,
    body
  );
  rove(table.tHead, "button", words.buttons);
  const scroll = h("div", { class: "cl-cost-list" }, table);
  const keyOf = (target) => target.closest?.("tr[data-key]")?.dataset.key ?? null;
  const keep = createKeeper();
  let sorted = [];
  let selectedBefore = null;
  let owed = false;
  let [first, high] = [0, 28];
  function fill2(place, selected, compared) {
    const key = sorted[place];
    if (place >= body.childElementCount) body.append(rows[place]);
    contents.get(key).forEach((content, column) => text(rows[place].children[column], content));
    mark(attrs(rows[place], { "data-key": key }), key, selected, compared);
  }
  function mark(row, key, selected, compared) {
    const entrance = sorted.includes(selected) ? selected : sorted[0];
    attrs(row, {
      class: compared.includes(key) ? "cl-cost-row-kept" : null,
      "aria-current": key === selected ? "true" : null,
      tabindex: key === entrance ? 0 : -1
    });
  }
  function* order(selected, compared, chosen, atOnce) {
    keep("pinned", chosen, () => pinned.replaceChildren(...chosen.map((item, i) => besides(item, i ? chosen[0] : null, chosen))));
    if (body.childElementCount > sorted.length) {
      while (body.childElementCount > sorted.length) body.lastChild.remove();
      yield REST;
    }
    const own = sorted.indexOf(selected);
    const top = owed && own >= 0 ? between(own - IN_SIGHT + 1, own, first) : first;
    const isSeen = (place) => place >= top - 1 && place <= top + IN_SIGHT;
    const places = [...sorted.keys()];
    const isLonger = body.childElementCount < sorted.length;
    let written = 0;
    for (const place of isLonger ? places : [...places.filter(isSeen), ...places.filter((each) => !isSeen(each))]) {
      const isNew = place >= body.childElementCount || rows[place].dataset.key !== sorted[place];
      fill2(place, selected, compared);
      written += Number(isNew);
      if (written < atOnce) continue;
      written = 0;
      yield REST;
    }
    if (owed) requestAnimationFrame(() => reveal(selected));
    owed = false;
  }
  scroll.addEventListener("scroll", () => {
    first = Math.floor(scroll.scrollTop / high);
  });
  body.addEventListener("click", (event) => choose(keyOf(event.target)));
  body.addEventListener("pointerover", (event) => onHover(keyOf(event.target)));
  body.addEventListener("pointerleave", () => onHover(null));
  body.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = sorted.indexOf(keyOf(event.target));
    const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: sorted.length - 1, Enter: place, " ": place }[event.key];
    if (to === void 0) return;
    event.preventDefault();
    if (sorted[to] === void 0 || to === place && /Home|End/.test(event.key)) onEdge(to > 0 ? "last" : "first");
    else choose(sorted[to]);
  });
  function choose(key) {
    if (!key) return;
    onPick(key);
    rows[sorted.indexOf(key)].focus({ preventScroll: true });
    reveal(key);
  }
  function reveal(key) {
    const row = rows[sorted.indexOf(key)];
    if (!row) return;
    const covered = pinned.offsetTop - scroll.scrollTop + pinned.offsetHeight;
    if (row.offsetTop - scroll.scrollTop < covered) scroll.scrollTop = row.offsetTop - covered;
    high = row.offsetHeight;
    const below = row.offsetTop + high - scroll.clientHeight;
    if (scroll.scrollTop < below) scroll.scrollTop = below;
  }
  return {
    el: h("div", { class: "cl-cost-all" }, scroll, h("p", { class: "cl-caption" }, words7.keys)),
    /** The heads now, and what is chosen where rows stay; all below them by what is returned, which hears how many rows may be written at once. */
    draw({ selected, compared, sort, descending }, visible) {
      const before = sorted.join();
      sorted = ordered(visible, sort, descending).map(({ key }) => key);
      for (const { column, th } of heads) attrs(th, { "aria-sort": column === sort ? descending ? "descending" : "ascending" : null });
      owed ||= before !== sorted.join() || selected !== selectedBefore;
      selectedBefore = selected;
      const chosen = [selected, ...compared.filter((key) => key !== selected)].map((key) => byKey.get(key));
      sorted.forEach((key, place) => rows[place].dataset.key === key && mark(rows[place], key, selected, compared));
      return (atOnce) => order(selected, compared, chosen, atOnce);
    }
  };
}
var ratio = (times) => times < 1e-3 ? "<0.001×" : `${Number(times.toPrecision(2))}×`;
function besides(item, first, all) {
  const mark = h("i", { class: first ? "cl-cost-key-kept" : "cl-cost-key-own", "aria-hidden": "true" });
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, mark, item.label, " ", h("span", { class: "cl-cost-unseen" }, first ? words7.isKept : words7.isSelected)),
    ...NAMES.map((quantity) => {
      const value = valueOf(item, quantity);
      const base = first && valueOf(first, quantity);
      const hasRatio = first && quantity !== "accuracy";
      const bar = quantity !== "accuracy" && h("i", { class: "cl-cost-bar", "aria-hidden": "true" });
      if (bar) bar.style.width = `${Math.max(1, 100 * value / Math.max(...all.map((each) => valueOf(each, quantity))))}%`;
      return h("td", {}, shown(quantity, value), hasRatio ? h("span", { class: "cl-cost-ratio" }, ` ${ratio(value / base)}`) : null, bar);
    })
  );
}
export {
  cost_explorer_default as default
};
