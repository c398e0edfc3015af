// lib/dom.js
var SVG = "http://www.w3.org/2000/svg";
function fill(node, props, children) {
  for (const [key2, value] of Object.entries(props ?? {})) {
    if (value === null || value === void 0 || value === false) continue;
    if (key2.startsWith("on")) node.addEventListener(key2.slice(2), value);
    else node.setAttribute(key2, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== void 0 && child !== false));
  return node;
}
var h = (tag, props, ...children) => fill(document.createElement(tag), props, children);
var s = (tag, props, ...children) => fill(document.createElementNS(SVG, tag), props, children);
function attrs(node, values) {
  for (const [key2, value] of Object.entries(values)) {
    if (value === null || value === void 0 || value === false) node.removeAttribute(key2);
    else if (node.getAttribute(key2) !== String(value)) node.setAttribute(key2, String(value));
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
function createArea({ class: name, role, label: label2, big = 5, onStep, onHome, onEnd, onKey }, ...children) {
  return h("div", {
    class: name,
    tabindex: 0,
    role: "application",
    "data-role": role,
    "aria-label": label2,
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
function drag(handle, svg, { start, move, end }) {
  handle.addEventListener("pointerdown", (down) => {
    if (down.button !== 0) return;
    down.preventDefault();
    handle.setPointerCapture(down.pointerId);
    let held = false;
    const hold = () => {
      held = true;
      start?.(...svgPoint(svg, down), down);
    };
    const onMove = (event) => {
      const [across, along] = [event.clientX - down.clientX, event.clientY - down.clientY].map(Math.abs);
      if (!held && across > along) hold();
      if (held) move(...svgPoint(svg, event), event);
    };
    const onEnd = (event) => {
      handle.removeEventListener("pointermove", onMove);
      handle.removeEventListener("pointerup", onEnd);
      handle.removeEventListener("pointercancel", onEnd);
      if (!held && event.type === "pointerup") hold();
      if (held) end?.(event);
    };
    if (down.pointerType !== "touch" || getComputedStyle(handle).touchAction !== "pan-y") hold();
    handle.addEventListener("pointermove", onMove);
    handle.addEventListener("pointerup", onEnd);
    handle.addEventListener("pointercancel", onEnd);
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
function rove(el, kind, keys2, columns = 0) {
  const all = () => [...el.querySelectorAll(kind)];
  const stopAt = (stop) => {
    const items = all();
    attrs(el, { "data-keys": items.length > 1 && keys2 });
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
function slider({ label: label2, format = String, oninput, name }) {
  const id = uid("slider");
  const input = h("input", {
    id,
    type: "range",
    step: 1,
    "data-control": name,
    oninput: () => oninput(Number(input.value))
  });
  const shown = h("span", { class: "cl-value", "aria-hidden": "true" });
  const caption = h("label", { for: id }, label2);
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
function button({ label: label2, onclick, name, title }) {
  const el = h("button", {
    type: "button",
    class: "cl-button",
    "data-control": name,
    title,
    onclick: () => el.ariaDisabled !== "true" && onclick()
  }, label2);
  return {
    el,
    update({ disabled = false, pressed, label: newLabel } = {}) {
      attrs(el, { "aria-disabled": disabled });
      if (pressed !== void 0) attrs(el, { "aria-pressed": pressed });
      if (newLabel) text(el, newLabel);
    }
  };
}
function group(label2, ...children) {
  const el = h("div", { class: "cl-group", role: "group", "aria-label": label2 }, ...children);
  rove(el, "button", words.buttons);
  return el;
}

// lib/format.js
var grouped = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

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
function staysInside({ key: key2, shiftKey, ctrlKey, metaKey, altKey }) {
  const modified = ctrlKey || metaKey || altKey || shiftKey && key2 === "Enter";
  return !modified && key2 !== "Escape";
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
var words2 = { nobody: "No kernel answers. Run this widget’s cell, then follow the link again." };
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
      waiting = setTimeout(() => tell(words2.nobody), PATIENCE);
    } catch {
      tell(words2.nobody);
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
var words3 = {
  nothing: "Nothing changes: this is as far as it goes.",
  changed: (label2, now, before) => `${label2}: ${now}, before ${before}.`
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
    answer(message = () => words3.nothing) {
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
  for (const [name, [label2, shown]] of after.numbers) {
    const old = before.numbers.get(name)?.[1];
    if (old !== shown) parts2.push(words3.changed(plainly(label2), shown, old ?? "none"));
  }
  if (after.said[0] !== before.said[0]) parts2.push(...sentences(after.said[0]));
  return parts2.length ? fitting(parts2) : "";
}
var count = (words8) => words8.split(/\s+/).filter(Boolean).length;
var sentences = (words8) => words8.match(/.+?[.!?](?=\s|$)|.+$/g).map((each) => each.trim());
var plainly = (label2) => label2.replace(/ ?\(.*?\)/g, "").replace(/,.*/, "");
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
var words4 = {
  copy: "Copy",
  copied: "Copied",
  selected: "Selected",
  reset: "Reset",
  copiedLine: "The line of PyTorch is copied.",
  selectedLine: "The line of PyTorch is selected: copy it with the usual keys.",
  chosen: (label2, option) => `${label2}: ${option}.`,
  toggled: (label2, on) => `${label2}: ${on ? "on" : "off"}.`,
  same: "Nothing changes.",
  pressed: (label2) => `${label2}: pressed.`,
  idle: (label2) => `${label2}: nothing to do now.`,
  asAtFirst: "Everything is as it was at first.",
  where: (keys2) => `${keys2} The key ? says what is shown.`,
  skip: "Skip this widget",
  end: (label2) => `End of the widget: ${label2}.`
};
var JOINTS = /(?<=[([])(?=.)|(?<=[A-Za-z_]\w*\.)(?=[A-Za-z_])/;
var LEAVES = '[data-role="skip"], [data-role="copy"], [data-control="own-picture"]';
var KEYS = /^(Arrow(Up|Down|Left|Right)|Home|End)$/;
var ACTS = /^(Enter| )$/;
function createFrame({ model, el, widget, label: label2 }) {
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
  const keys2 = h("p", { class: "cl-keys", "aria-hidden": "true" }, h("span"));
  const numbers = h("dl", { class: "cl-numbers" });
  const code = h("code", { "data-role": "pytorch" });
  const copy = h("button", { type: "button", class: "cl-button", "data-role": "copy", onclick: copyLine }, words4.copy);
  const reset = h("button", { type: "button", class: "cl-button", "data-role": "reset", onclick: resetTraits }, words4.reset);
  const line = h("div", { class: "cl-code" }, h("pre", {}, code), copy);
  const foot = h("div", { class: "cl-foot" }, numbers, reset);
  const end = h("span", { class: "cl-end", tabindex: -1, lang: "en", dir: "ltr" }, words4.end(label2));
  const skip = h("button", { type: "button", class: "cl-button cl-skip", "data-role": "skip", onclick: () => end.focus() }, words4.skip);
  const root = h(
    "section",
    // Its words are English, wherever the page's own run from right to left.
    { class: "convlesson", "data-widget": widget, "aria-label": label2, lang: "en", dir: "ltr" },
    skip,
    h("div", { class: "cl-body" }, stage, panel),
    keys2,
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
    if (hint) text(keys2.firstChild, words4.where(hint));
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
    } else if (ACTS.test(event.key) && !event.shiftKey && event.target.matches("[role=application]")) speech.answer(() => words4.same);
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
        if (ariaPressed) return words4.toggled(name, button2.ariaPressed === "true");
        return ariaDisabled === "true" ? words4.idle(name) : words4.pressed(name);
      });
    } else if (type === "change" && target.matches("select")) {
      speech.answer(() => words4.chosen(target.labels[0]?.textContent ?? target.ariaLabel, target.selectedOptions[0].text));
    }
  }
  function resetTraits() {
    speech.answer(() => words4.asAtFirst);
    set(structuredClone(model.get("initial")));
    for (const listener of resets) listener();
  }
  async function copyLine() {
    reading.flush();
    try {
      await navigator.clipboard.writeText(code.textContent);
      text(copy, words4.copied);
      speech.announce(words4.copiedLine);
    } catch {
      getSelection().selectAllChildren(code);
      text(copy, words4.selected);
      speech.announce(words4.selectedLine);
    }
    clearTimeout(copied);
    copied = setTimeout(() => text(copy, words4.copy), 1600);
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
  const shape = () => drawings.forEach((svg, i) => attrs(copies[i], { viewBox: svg.getAttribute("viewBox"), "data-kind": svg.dataset.kind }));
  const copy = () => {
    asked = false;
    shape();
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
  queueMicrotask(shape);
  const watch = new MutationObserver(() => {
    shape();
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

// lib/residual.js
function layersOf(depth, width = 16, imageSize = 8, inChannels = 1, classes = 10) {
  const n = (depth - 2) / 6;
  const layers = [{ kind: "3×3", inputs: inChannels, outputs: width, size: imageSize, stage: 1, block: 0 }];
  for (let block = 1; block <= 3 * n; block++) {
    const stage = Math.ceil(block / n);
    const first = stage > 1 && (block - 1) % n === 0;
    const [outputs, size] = [width * 2 ** (stage - 1), halved(imageSize, stage - 1)];
    layers.push({ kind: "3×3", inputs: first ? outputs / 2 : outputs, outputs, size, stage, block });
    layers.push({ kind: "3×3", inputs: outputs, outputs, size, stage, block });
  }
  layers.push({ kind: "linear", inputs: 4 * width, outputs: classes, size: 1, stage: 4, block: 0 });
  return layers;
}
var halved = (size, times) => times ? halved(Math.ceil(size / 2), times - 1) : size;
function costOf({ depth, residual, batch_norm: batchNorm, cut = 0 }, width = 16) {
  let [params, macs] = [0, 0];
  const convolution = (k, { inputs, outputs, size }) => {
    const weights = k * k * inputs * outputs;
    params += weights + (batchNorm ? 2 * outputs : 0);
    macs += weights * size * size;
  };
  for (const layer of layersOf(depth, width)) {
    if (layer.kind === "linear") {
      params += (layer.inputs + 1) * layer.outputs;
      macs += layer.inputs * layer.outputs;
    } else {
      convolution(3, layer);
      if (residual && layer.block && layer.block !== cut && layer.inputs !== layer.outputs) convolution(1, layer);
    }
  }
  return { params, macs };
}
var projects = (depth, block) => {
  const n = (depth - 2) / 6;
  return block > n && (block - 1) % n === 0;
};
function wiresOf(wires, { depth, residual, cut = 0, wires: way }, block) {
  if (!wires) return { before: null, branch: null, shortcut: null, behind: null };
  const i = block - 1;
  const standing = Array.from({ length: (depth - 2) / 2 }, (_, b) => b + 1).filter((b) => projects(depth, b) && b !== cut);
  const isBack = way === "back";
  const behind = isBack ? wires.arriving[i] : wires.out[block];
  const before = isBack ? wires.arriving[i - 1] ?? null : wires.out[i];
  const projected = wires.projections[standing.indexOf(block)]?.[isBack ? 1 : 0];
  return {
    before,
    behind,
    branch: isBack ? wires.through[i] : wires.branch[i],
    shortcut: residual && block !== cut ? projected ?? (isBack ? behind : before) : null
  };
}
function powersOf(recordings, way) {
  const names = way === "back" ? ["arriving", "through"] : ["out", "branch"];
  const powers = recordings.filter(Boolean).flatMap((each) => names.flatMap((name) => each[name])).filter((value) => value > 0).map(Math.log10);
  return [Math.min(...powers), Math.max(...powers)];
}
function medians(rows) {
  return rows[0].map((_, i) => {
    const column = rows.map((row) => row[i] ?? Infinity).sort((a, b) => a - b);
    const middle = (column[column.length - 1 >> 1] + column[column.length >> 1]) / 2;
    return Number.isFinite(middle) ? middle : null;
  });
}
var SUPERSCRIPTS = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };
var powerOfTen = (exponent) => `10${[...String(exponent)].map((sign) => SUPERSCRIPTS[sign]).join("")}`;
var brief = (value) => {
  const written = rough(value);
  return written.includes("×") ? powerOfTen(Math.round(Math.log10(Math.abs(value)))) : written;
};
function rough(value) {
  if (value === 0) return "0";
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  const rounded = Number(value.toPrecision(2));
  if (exponent >= -3 && exponent < 5) return String(rounded).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");
  const [digits, power] = value.toExponential(1).split("e");
  return `${digits} × ${powerOfTen(Number(power))}`;
}

// lib/shapes.js
var fix = (value) => Math.round(100 * value) / 100;
var rect = (x, y, width, height) => `M${fix(x)} ${fix(y)}h${fix(width)}v${fix(height)}h${fix(-width)}z`;
var polyline = (points) => points.map(([x, y], i) => `${i ? "L" : "M"}${fix(x)} ${fix(y)}`).join("");
function keepNodes(parent, count2, tag, set) {
  while (parent.childElementCount > count2) parent.lastChild.remove();
  while (parent.childElementCount < count2) parent.append(s(tag, {}));
  [...parent.children].forEach(set);
}
var keepTexts = (parent, count2, set) => keepNodes(parent, count2, "text", set);

// lib/residual_blocks.js
var HEIGHT = 166;
var LEAST = 150;
var MOST = 2;
var [TOP, MAIN] = [42, 108];
var BOX = 32;
var PILL = [46, 24];
var PLUS = 9;
var ASIDE = 25;
var words5 = { block: (n) => `block ${n}`, kernel: "3×3", projection: "1×1", cut: "cut", mend: "mend" };
function windowOf(width, blocks, marked) {
  const count2 = Math.max(1, Math.min(MOST, blocks, Math.floor(width / LEAST)));
  return [Math.max(1, Math.min(blocks - count2 + 1, marked - (count2 >> 1))), count2];
}
function createBlocks({ onCut, onPick }) {
  const thin = s("path", { class: "cl-flow-thin" });
  const wires = s("g", { class: "cl-flow-wires" });
  const gap = s("path", { class: "cl-flow-gap" });
  const boxes = s("path", { class: "cl-flow-box" });
  const ring = s("path", { class: "cl-flow-ring" });
  const plus = s("path", { class: "cl-flow-plus" });
  const pills = s("g", {});
  const names = s("g", {});
  const svg = s(
    "svg",
    { class: "cl-flow-blocks", "aria-hidden": "true", focusable: "false", height: HEIGHT },
    thin,
    gap,
    wires,
    boxes,
    plus,
    ring,
    pills,
    names
  );
  let hits = [];
  svg.addEventListener("click", ({ clientX, clientY }) => {
    const corner = svg.getBoundingClientRect();
    const [x, y] = [clientX - corner.left, clientY - corner.top];
    const away = ({ at, reach: [across, down] }) => Math.max(0, Math.abs(at[0] - x) - across) + Math.max(0, Math.abs(at[1] - y) - down);
    const nearest2 = hits.reduce((best, each) => away(each) < away(best) ? each : best);
    if (nearest2.block) onCut(nearest2.block);
    else onPick(nearest2.layer);
  });
  return {
    el: svg,
    draw(width, state, layers, norms, watched, [low, high], blocks, marked) {
      const [first, count2] = windowOf(width, blocks, marked);
      const cell = width / count2;
      const parts2 = { thin: [], gap: [], boxes: [], ring: [], plus: [] };
      const thick = [];
      const labels = [];
      const pilled = [];
      const wide = (value) => 1.5 + 7.5 * Math.max(0, Math.min(1, (Math.log10(value) - low) / (high - low || 1)));
      const wire = (value, data) => value ? thick.push([data, wide(value)]) : parts2.thin.push(data);
      const say = (value, x, y, anchor = "middle") => value !== null && labels.push([brief(value), x, y, anchor, "cl-flow-carried"]);
      hits = [];
      for (let shown = 0; shown < count2; shown++) {
        const block = first + shown;
        const own = [2 * block, 2 * block + 1].map((n) => layers[n - 1]);
        const left = shown * cell;
        const split = left + 18;
        const end = left + cell - 30;
        const room = (end - PLUS - split - 2 * BOX) / 3;
        const at = [split + room * 1.05, split + BOX + room * 2.05];
        const { before, branch, shortcut, behind } = wiresOf(watched, state, block);
        const isBack = state.wires === "back";
        wire(before, `M${fix(left)} ${MAIN}H${fix(split)}`);
        wire(isBack ? branch : before, `M${fix(split)} ${MAIN}H${fix(at[0])}`);
        parts2.thin.push(`M${fix(at[0] + BOX)} ${MAIN}H${fix(at[1])}`);
        wire(isBack ? behind : branch, `M${fix(at[1] + BOX)} ${MAIN}H${fix(end - PLUS)}`);
        wire(behind, `M${fix(end + PLUS)} ${MAIN}H${fix(left + cell)}`);
        say(branch, isBack ? split + 2 : end - 4, MAIN + ASIDE);
        say(behind, left + cell - (shown === count2 - 1 ? 0 : 6), MAIN - ASIDE, shown === count2 - 1 ? "end" : "middle");
        own.forEach(({ outputs }, i) => {
          const box = [at[i], MAIN - BOX / 2, BOX, BOX];
          parts2.boxes.push(rect(...box));
          if (2 * block + i === state.layer) parts2.ring.push(rect(box[0] - 2, box[1] - 2, BOX + 4, BOX + 4));
          labels.push([words5.kernel, at[i] + BOX / 2, MAIN - 7, "middle", "cl-flow-layer"], [String(outputs), at[i] + BOX / 2, MAIN + 7, "middle", "cl-flow-layer"]);
          if (norms) labels.push([brief(norms[2 * block + i - 1]), at[i] + BOX / 2, MAIN + 44, "middle", "cl-flow-weight"]);
          hits.push({ layer: 2 * block + i, at: [at[i] + BOX / 2, MAIN], reach: [BOX / 2, BOX / 2] });
        });
        labels.push([words5.block(block), split, 13, "start", "cl-flow-name"]);
        if (!state.residual) {
          parts2.thin.push(`M${fix(end - PLUS)} ${MAIN}H${fix(end + PLUS)}`);
          continue;
        }
        const isCut = block === state.cut;
        const isProjection = projects(state.depth, block);
        const way = `M${fix(split)} ${MAIN}V${TOP}H${fix(end)}V${MAIN - PLUS}`;
        if (isCut) parts2.gap.push(way);
        else wire(shortcut, way);
        parts2.plus.push(`M${fix(end - PLUS)} ${MAIN}a${PLUS} ${PLUS} 0 1 0 ${2 * PLUS} 0a${PLUS} ${PLUS} 0 1 0 ${-2 * PLUS} 0M${fix(end - 4)} ${MAIN}h8M${fix(end)} ${MAIN - 4}v8`);
        const middle = (split + end) / 2 + (isProjection ? 17 : 0);
        if (isProjection && !isCut) {
          parts2.boxes.push(rect(split + 10, TOP - 11, 28, 22));
          labels.push([words5.projection, split + 24, TOP, "middle", "cl-flow-layer"]);
        }
        say(shortcut, middle, TOP + 24);
        pilled.push([middle, block, isCut]);
        hits.push({ block, at: [middle, TOP], reach: [PILL[0] / 2, PILL[1] / 2] });
      }
      attrs(svg, { viewBox: `0 0 ${fix(width)} ${HEIGHT}`, width: fix(width), "data-first": first, "data-shown": count2 });
      for (const [node, data] of [[thin, parts2.thin], [gap, parts2.gap], [boxes, parts2.boxes], [ring, parts2.ring], [plus, parts2.plus]]) {
        attrs(node, { d: data.join("") });
      }
      keepNodes(wires, thick.length, "path", (node, i) => {
        attrs(node, { d: thick[i][0] });
        node.style.strokeWidth = `${fix(thick[i][1])}px`;
      });
      keepNodes(pills, pilled.length, "rect", (node, i) => {
        const [x, block, isCut] = pilled[i];
        attrs(node, {
          class: `cl-flow-pill${isCut ? " cl-flow-is-cut" : ""}`,
          "data-block": block,
          x: fix(x - PILL[0] / 2),
          y: TOP - PILL[1] / 2,
          width: PILL[0],
          height: PILL[1],
          rx: 12
        });
        labels.push([isCut ? words5.mend : words5.cut, x, TOP, "middle", "cl-flow-do"]);
      });
      keepTexts(names, labels.length, (node, i) => {
        const [content, x, y, anchor, name] = labels[i];
        text(attrs(node, { x: fix(x), y: fix(y), class: name, "text-anchor": anchor }), content);
      });
    }
  };
}

// lib/residual_charts.js
var WIDTH = 400;
var LEFT = 44;
var RIGHT = 8;
var NETWORK = 58;
var CHART = 150;
var LOSSES = 150;
var PANEL = 84;
var GUESSING = Math.log(10);
var TOP_LOSS = 2.8;
var words6 = {
  norm: "Size of each layer’s gradient (its norm, logarithmic): median of ten seeds, and their range",
  agreement: "Cosine between each layer’s gradients on two batches: median of ten seeds, and their range",
  ratio: (block) => `Each layer’s gradient with shortcut ${block} cut, as a multiple of the whole network’s (medians of ten seeds, untrained)`,
  gone: "diverged: no gradient left",
  shown: (kind) => `${kind}, shown`,
  compared: (kind, isLeft) => `${kind}, ${isLeft ? "to compare" : "has diverged"}`,
  bars: "over the line: larger with the cut; under it: smaller",
  plain: "plain",
  residual: "residual",
  moments: "The same at four moments, with the median loss of the steps there",
  untrained: "untrained",
  step: (moment) => `step ${moment}`,
  loss: (loss) => `loss ${loss}`,
  diverged: "diverged",
  losses: "Training loss, ten seeds and their median. Drag the line to another moment.",
  guessing: "guessing, ln 10",
  steps: (count2) => `${count2} steps`,
  first: (none, one) => `${none}, ${one}`,
  lost: (count2, seeds, step) => `✕ ${count2} of ${seeds} seeds diverge by step ${step}`,
  stage: (stage) => `stage ${stage}`,
  input: "input",
  output: "output"
};
var profile = (run, measure, moment) => run[measure][moment];
var signed = (cosine) => cosine.toFixed(2).replace(/^-(?=.*[1-9])/, "−").replace("-", "");
var label = (x, y, content, className) => s("text", { x, y, class: className }, content);
var keepLabels = (parent, labels) => keepTexts(parent, labels.length, (node, i) => {
  const [x, y, content, name] = labels[i];
  text(attrs(node, { x: fix(x), y: fix(y), class: name }), content);
});
var kindOf = (residual) => residual ? "residual" : "plain";
var ticksOf = (measure, low, high, most = 8) => {
  const step = measure === "norm" ? 2 * Math.ceil((high - low) / (2 * most)) : measure === "ratio" ? high - low > 4 ? 2 : 1 : 0.4;
  const first = Math.ceil(low / step - 1e-9);
  return Array.from({ length: Math.floor(high / step + 1e-9) - first + 1 }, (_, i) => (first + i) * step).map((value) => [
    value,
    measure === "norm" ? powerOfTen(value) : measure === "ratio" ? value < 0 ? `÷${2 ** -value}` : `×${2 ** value}` : signed(value).slice(0, -1)
  ]);
};
var scaleOf = (measure) => measure === "norm" ? Math.log10 : measure === "ratio" ? Math.log2 : Number;
function createProfile({ onPick, onFocus }) {
  const bottom = NETWORK + CHART;
  const clip = uid("clip");
  const path = (name) => s("path", { class: `cl-flow-${name}` });
  const [grid, boxes, shortcuts, projections, missing, band, other, median, bars, one, hover, marker] = ["grid", "layers", "shortcuts", "projections", "missing", "band", "other", "median", "bars", "one", "hover", "marker"].map(path);
  const ticks = s("g", { class: "cl-flow-ticks", "aria-hidden": "true" });
  const dot = s("circle", { class: "cl-flow-dot", r: 5 });
  const gone = label(WIDTH / 2 + LEFT / 2, NETWORK + CHART / 2, words6.gone, "cl-flow-gone");
  const svg = s(
    "svg",
    { class: "cl-flow-profile", viewBox: `0 0 ${WIDTH} ${bottom + 36}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, s("clipPath", { id: clip }, s("rect", { x: LEFT, y: NETWORK, width: WIDTH - LEFT - RIGHT, height: CHART }))),
    grid,
    ticks,
    shortcuts,
    projections,
    missing,
    boxes,
    bars,
    one,
    hover,
    s("g", { "clip-path": `url(#${clip})` }, band, other, median),
    marker,
    dot,
    gone
  );
  const caption = h("p", { class: "cl-caption" });
  const legend = h("div", { class: "cl-flow-legend", "aria-hidden": "true" });
  let depth;
  const x = (layer) => LEFT + (layer - 0.5) / depth * (WIDTH - LEFT - RIGHT);
  const under = (px) => Math.ceil((px - LEFT) / (WIDTH - LEFT - RIGHT) * depth);
  const upright = (layer) => `M${fix(x(layer))} 6V${bottom}`;
  drag(svg, svg, {
    start(px) {
      onFocus();
      onPick(under(px));
    },
    move: (px) => onPick(under(px))
  });
  svg.addEventListener("pointermove", (event) => {
    const layer = under(svgPoint(svg, event)[0]);
    attrs(hover, { d: event.pointerType === "mouse" && layer >= 1 && layer <= depth ? upright(layer) : null });
  });
  svg.addEventListener("pointerleave", () => attrs(hover, { d: null }));
  return {
    svg,
    caption,
    legend,
    /** `ratios`: of a cut, each layer's gradient over the whole network's; else null. */
    draw(state, layers, runs, moment, ranges, ratios) {
      ({ depth } = state);
      const { residual, layer } = state;
      const measure = ratios ? "ratio" : state.measure;
      const [low, high] = ranges[measure];
      const scale = scaleOf(measure);
      const y = (value) => bottom - (scale(value) - low) / (high - low) * CHART;
      const points = (values) => values.map((value, i) => [x(i + 1), y(value)]);
      const own = ratios ? null : profile(runs[Number(residual)], measure, moment);
      const rival = ratios ? null : profile(runs[Number(!residual)], measure, moment);
      const middle = ratios ?? own?.[1];
      const wide = Math.min(12, (WIDTH - LEFT - RIGHT) / depth * 0.7);
      attrs(band, { d: own && `${polyline([...points(own[2]), ...points(own[0]).reverse()])}Z` });
      attrs(median, { d: own && polyline(points(own[1])) });
      attrs(other, { d: rival && polyline(points(rival[1])) });
      attrs(bars, { d: ratios && ratios.map((value, i) => rect(x(i + 1) - wide / 2, y(value), wide, y(1) - y(value))).join("") });
      attrs(one, { d: ratios && `M${LEFT} ${fix(y(1))}H${WIDTH - RIGHT}` });
      attrs(marker, { d: upright(layer) });
      attrs(dot, middle ? { cx: fix(x(layer)), cy: fix(y(middle[layer - 1])), visibility: "visible" } : { visibility: "hidden" });
      attrs(gone, { visibility: middle ? "hidden" : "visible" });
      attrs(hover, { d: null });
      attrs(svg, { "data-kind": kindOf(residual) });
      drawNetwork(layers, state);
      drawAxes(layers, measure, low, high);
      text(caption, ratios ? words6.ratio(state.cut) : words6[measure]);
      const of = ratios ? "cut" : `${kindOf(residual)}${rival ? "" : " alone"}`;
      if (legend.dataset.of !== of) legend.replaceChildren(...ratios ? [key("bars", "residual", words6.bars)] : keys(residual, rival));
      legend.dataset.of = of;
    }
  };
  function drawNetwork(layers, { residual, cut }) {
    const wide = Math.min(9, (WIDTH - LEFT - RIGHT) / depth * 0.62);
    const tall = ({ outputs, kind }) => kind === "linear" ? 7 : 4 + outputs / 4;
    const floor = NETWORK - 8;
    attrs(boxes, {
      d: layers.map((layer, i) => {
        const [left, height] = [x(i + 1) - wide / 2, tall(layer)];
        return `M${fix(left)} ${floor}v-${height}h${fix(wide)}v${height}z`;
      }).join("")
    });
    const arcs = { identity: [], projection: [], missing: [] };
    layers.forEach((layer, i) => {
      if (!residual || !layer.block || layers[i - 1].block === layer.block) return;
      const [from, to, top] = [x(i + 0.5), x(i + 2.5), floor - tall(layer)];
      if (layer.block === cut) {
        const [cx, cy, r] = [(from + to) / 2, top - 12, 4];
        arcs.missing.push(`M${fix(cx - r)} ${fix(cy - r)}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`);
        return;
      }
      const arc = `M${fix(from)} ${floor}C${fix(from)} ${top - 16} ${fix(to)} ${top - 16} ${fix(to)} ${floor}`;
      arcs[layer.inputs === layer.outputs ? "identity" : "projection"].push(arc);
    });
    attrs(shortcuts, { d: arcs.identity.join("") });
    attrs(projections, { d: arcs.projection.join("") });
    attrs(missing, { d: arcs.missing.join("") });
  }
  function drawAxes(layers, measure, low, high) {
    const values = ticksOf(measure, low, high);
    const at = (value) => bottom - (value - low) / (high - low) * CHART;
    const stages = [1, 2, 3].map((stage) => layers.findIndex((layer) => layer.stage === stage) + 1);
    const edges = [...stages.slice(1), depth].map((layer) => x(layer - 0.5));
    attrs(grid, {
      d: values.map(([value]) => `M${LEFT} ${fix(at(value))}H${WIDTH - RIGHT}`).join("") + edges.map((edge) => `M${fix(edge)} ${NETWORK}V${bottom + 16}`).join("") + `M${LEFT} ${NETWORK - 8}H${WIDTH - RIGHT}`
    });
    const of = [depth, measure, low, high].join();
    if (ticks.dataset.of === of) return;
    ticks.dataset.of = of;
    const middles = stages.map((_, i) => ((i ? edges[i - 1] : LEFT) + edges[i]) / 2);
    keepLabels(ticks, [
      ...middles.map((middle, i) => [middle, bottom + 15, words6.stage(i + 1), "cl-flow-stage"]),
      [LEFT, bottom + 31, words6.input, "cl-flow-end"],
      [WIDTH - RIGHT, bottom + 31, words6.output, "cl-flow-end cl-flow-output"],
      ...values.map(([value, written]) => [LEFT - 5, at(value) + 4, written, "cl-flow-tick"])
    ]);
  }
}
var key = (name, kind, meaning) => h("span", {}, h("i", { class: `cl-flow-key-${name} cl-flow-is-${kind}` }), meaning);
function keys(residual, isLeft) {
  const [own, rival] = [kindOf(residual), kindOf(!residual)];
  return [key("own", own, words6.shown(words6[own])), key("other", rival, words6.compared(words6[rival], isLeft))];
}
function createMoments({ moments, every, onMoment }) {
  const path = (name) => s("path", { class: `cl-flow-${name}` });
  const wide = (WIDTH - LEFT - RIGHT) / moments.length;
  const left = (i) => LEFT + i * wide;
  const [top, bottom] = [20, 20 + PANEL];
  const grid = path("grid");
  const panels = moments.map((moment, i) => ({
    other: path("other"),
    median: path("median"),
    box: s("path", { class: "cl-flow-panel", d: rect(left(i) + 2, top, wide - 4, PANEL) }),
    loss: label(left(i) + wide / 2, bottom + 15, "", "cl-flow-stage"),
    gone: label(left(i) + wide / 2, (top + bottom) / 2, "", "cl-flow-stage"),
    title: label(left(i) + wide / 2, 13, moment ? words6.step(moment) : words6.untrained, "cl-flow-title")
  }));
  const ticks = s("g", {});
  const svg = s(
    "svg",
    { class: "cl-flow-moments", viewBox: `0 0 ${WIDTH} ${bottom + 22}`, "aria-hidden": "true", focusable: "false" },
    grid,
    ticks,
    ...panels.flatMap(({ box, other, median, loss, gone, title }) => [box, other, median, loss, gone, title])
  );
  svg.addEventListener("click", (event) => {
    const i = Math.floor((svgPoint(svg, event)[0] - LEFT) / wide);
    onMoment(moments[Math.max(0, Math.min(moments.length - 1, i))]);
  });
  return {
    el: h("figure", {}, h("p", { class: "cl-caption" }, words6.moments), svg),
    draw({ depth, residual, moment, measure }, runs, ranges) {
      const [low, high] = ranges[measure];
      const scale = scaleOf(measure);
      const y = (value) => bottom - (scale(value) - low) / (high - low) * PANEL;
      const values = ticksOf(measure, low, high, 3);
      attrs(svg, { "data-kind": kindOf(residual) });
      attrs(grid, { d: values.map(([value]) => `M${LEFT} ${fix(bottom - (value - low) / (high - low) * PANEL)}H${WIDTH - RIGHT}`).join("") });
      keepLabels(ticks, values.map(([value, written]) => [LEFT - 5, bottom - (value - low) / (high - low) * PANEL + 4, written, "cl-flow-tick"]));
      panels.forEach((panel, i) => {
        const line = (found) => found && polyline(found[1].map((value, n) => [left(i) + 5 + (n + 0.5) / depth * (wide - 10), y(value)]));
        const own = profile(runs[Number(residual)], measure, i);
        attrs(panel.median, { d: line(own) });
        attrs(panel.other, { d: line(profile(runs[Number(!residual)], measure, i)) });
        attrs(panel.box, { class: `cl-flow-panel${moments[i] === moment ? " cl-flow-chosen" : ""}` });
        text(panel.gone, own ? "" : words6.diverged);
        const losses = medians(runs[Number(residual)].loss);
        const loss = losses[Math.min(losses.length - 1, Math.floor(moments[i] / every))];
        text(panel.loss, loss === null ? "" : words6.loss(brief(loss)));
      });
    }
  };
}
function createLosses({ moments, steps, onMoment }) {
  const floor = LOSSES - 22;
  const x = (step) => LEFT + 8 + step / steps * (WIDTH - LEFT - RIGHT - 24);
  const y = (loss) => 6 + (1 - Math.min(loss, TOP_LOSS) / TOP_LOSS) * (floor - 6);
  const rivals = s("path", { class: "cl-flow-seeds cl-flow-other-seeds" });
  const seeds = s("path", { class: "cl-flow-seeds" });
  const other = s("path", { class: "cl-flow-other" });
  const median = s("path", { class: "cl-flow-median" });
  const cursor = s("path", { class: "cl-flow-marker" });
  const gone = label(x(steps * 0.06), y(0.25), "", "cl-flow-note");
  const handles = moments.map((moment) => s("circle", { cx: fix(x(moment)), cy: floor, r: 4.5 }));
  const svg = s(
    "svg",
    { class: "cl-flow-losses", viewBox: `0 0 ${WIDTH} ${LOSSES}`, "aria-hidden": "true", focusable: "false" },
    s("path", { class: "cl-flow-grid", d: [0, 1, 2].map((loss) => `M${LEFT} ${y(loss)}H${WIDTH - RIGHT}`).join("") }),
    s("path", { class: "cl-flow-guess", d: `M${LEFT} ${fix(y(GUESSING))}H${WIDTH - RIGHT}` }),
    ...[0, 1, 2].map((loss) => label(LEFT - 5, y(loss) + 4, String(loss), "cl-flow-tick")),
    label(x(steps * 0.6), y(GUESSING) - 5, words6.guessing, "cl-flow-stage"),
    // between two moments, whose lines would cross it
    rivals,
    other,
    seeds,
    median,
    cursor,
    gone,
    ...handles,
    ...moments.slice(1).map((moment, i) => moment === steps ? label(WIDTH - RIGHT, LOSSES - 4, words6.steps(moment), "cl-flow-end cl-flow-output") : label(x(moment), LOSSES - 4, i ? String(moment) : words6.first(moments[0], moment), "cl-flow-stage"))
  );
  const pick = (px) => onMoment(moments[nearest(moments.map((moment) => [x(moment), 0]), [px, 0])]);
  drag(svg, svg, { start: pick, move: pick });
  const curve = (values) => {
    const every = steps / values.length;
    const known = values.map((loss, i) => [x((i + 0.5) * every), loss]).filter(([, loss]) => loss !== null);
    return polyline(known.map(([px, loss]) => [px, y(loss)]));
  };
  return {
    el: h("figure", {}, h("p", { class: "cl-caption" }, words6.losses), svg),
    draw({ residual, moment }, runs) {
      const [own, rival] = [runs[Number(residual)], runs[Number(!residual)]];
      attrs(svg, { "data-kind": kindOf(residual) });
      attrs(cursor, { d: `M${fix(x(moment))} 6V${floor}` });
      handles.forEach((handle, i) => attrs(handle, { class: moments[i] === moment ? "cl-flow-moment cl-flow-now" : "cl-flow-moment" }));
      if (svg.dataset.of === `${own.depth} ${own.residual} ${own.batch_norm}`) return;
      svg.dataset.of = `${own.depth} ${own.residual} ${own.batch_norm}`;
      attrs(seeds, { d: own.loss.map(curve).join("") });
      attrs(median, { d: curve(medians(own.loss)) });
      attrs(rivals, { d: rival.loss.map(curve).join("") });
      attrs(other, { d: curve(medians(rival.loss)) });
      const lost = own.diverged.filter((step) => step !== null);
      text(gone, lost.length ? words6.lost(lost.length, own.diverged.length, Math.max(...lost)) : "");
    }
  };
}

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

// residual_flow.js
var TRAITS = ["depth", "residual", "batch_norm", "moment", "measure", "layer", "cut", "wires"];
var CUTTABLE = { residual: true, batch_norm: true, moment: 0, measure: "norm" };
var words7 = {
  label: "Gradients and losses of plain and residual networks",
  layers: "Blocks and layers from input to output. Left and right arrow keys move the marked layer, Shift moves five layers, Home and End go to the first and the last. Enter cuts the shortcut over it, or mends it.",
  keys: "Click “cut” to take a shortcut away; the chart then shows what changes in every layer. Keys: arrows, Home, End; Enter cuts and mends.",
  about: "All of it is recorded, not computed here: medians of ten seeds; cuts before training, with batch normalisation. BN and ReLU are not drawn.",
  carries: {
    back: "Wires: the gradient on its way back (norm), thicker for larger, on a logarithmic scale. Under each layer: the gradient of its weights.",
    forward: "Wires: the signal on its way forward (root mean square), thicker for larger, on a logarithmic scale. Under each layer: the gradient of its weights."
  },
  depth: "Layers",
  kind: "Blocks",
  norm: "Batch normalisation",
  measure: "Of each layer’s gradient show",
  wires: "Along the wires show",
  kinds: [[false, "Plain"], [true, "Residual"]],
  isNorm: [[true, "With"], [false, "Without"]],
  measures: [["norm", "Its size"], ["agreement", "How two batches agree"]],
  ways: [["back", "Gradient back"], ["forward", "Signal forward"]],
  moment: "After step",
  layer: "Layer",
  cut: (block) => `Cut shortcut ${block}`,
  mend: (block) => `Mend shortcut ${block}`,
  none: "No shortcut to cut here",
  plain: "A plain network has no shortcuts",
  shortcut: "Shortcut",
  measuredOnes: {
    params: "Parameters, biases and BN counted",
    macs: "MACs of a digit, 8×8",
    ratio: "Untrained: first layer’s gradient to the last’s",
    to: (ratio) => `${ratio} to 1`,
    learned: "Seeds that end below a loss of 1",
    whole: "Seeds that end below a loss of 1, uncut",
    of: (some, all) => `${some} of ${all}`
  },
  refuses: "cut must be 0, or at most the number of blocks, with residual, batch_norm, moment 0 and measure norm: so it was recorded.",
  network: (depth, residual, norm, moment) => `${depth} layers, ${residual ? "residual" : "plain"}, ${norm ? "with" : "without"} batch normalisation, ${words7.trained(moment)}`,
  trained: (steps) => steps === 0 ? "untrained" : steps === 1 ? "after 1 step" : `after ${steps} steps`,
  withCut: (network, block) => `${network}, the shortcut of block ${block} cut`,
  gradients: (network, first, last) => `${network}: the first layer’s gradient is ${first}, the last one’s ${last}.`,
  cosines: (network, median, last) => `${network}: two batches agree with a cosine of ${median} in the median layer, ${last} in the last one.`,
  cutGradients: (network, [first, last], [firstWhole, lastWhole]) => `${network}: the first layer’s gradient is ${first}, with all shortcuts ${firstWhole}; the last one’s ${last}, with all ${lastWhole}.`,
  ends: (low, high) => `Training ends at a loss of ${low === high ? low : `${low} to ${high}`}; guessing has 2.3.`,
  diverges: (steps) => `Training diverges within ${steps} steps: the loss is no longer a number.`,
  noGradient: (network, steps) => `${network}: no gradient is left to measure, for training diverges within ${steps} steps: the loss is no longer a number.`,
  linear: (layer) => `Layer ${layer}, the linear one`,
  convolution: (layer, inputs, outputs, stage) => `Layer ${layer}, a 3×3 convolution of ${inputs} to ${outputs} channels in stage ${stage}`,
  onlyLayer: (layer) => `${layer}.`,
  changed: (layer, gradient, ratio, whole) => `${layer}: gradient ${gradient}, ${ratio} times what it is with all shortcuts (${whole}).`,
  lastLayer: (layer, gradient, low, high, cosine) => `${layer}: gradient ${gradient} (seeds ${low} to ${high}); two batches agree with a cosine of ${cosine}.`,
  anyLayer: (layer, gradient, low, high, ratio, cosine) => `${layer}: gradient ${gradient} (seeds ${low} to ${high}), ${ratio} times the last layer’s; two batches agree with a cosine of ${cosine}.`
};
var residual_flow_default = { render, refuses };
var blocksOf = (depth) => (depth - 2) / 2;
function refuses(settings) {
  const { cut, depth } = settings;
  return cut > 0 && (cut > blocksOf(depth) || !isCuttable(settings)) && words7.refuses;
}
var isCuttable = (settings) => Object.entries(CUTTABLE).every(([name, value]) => settings[name] === value);
function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "ResidualFlow", label: words7.label });
  const { depth: { enum: depths }, moment: { enum: moments } } = model.get("schema");
  const recording = readRecording(model.get("recording"));
  const get = () => {
    const state = Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
    return { ...state, layer: Math.min(state.layer, state.depth), cut: refuses(state) ? 0 : state.cut };
  };
  const pick = (layer2) => frame.set({ layer: Math.max(1, Math.min(get().depth, layer2)) });
  const change = (part) => {
    const next = { ...get(), ...part };
    frame.set({ ...part, cut: refuses(next) ? 0 : next.cut });
  };
  const blockAt = (state) => layersOf(state.depth)[state.layer - 1].block;
  function toggle(block = blockAt(get())) {
    const state = get();
    if (!block || !state.residual) return;
    const marked = blockAt(state) === block ? state.layer : 2 * block;
    frame.set(state.cut === block ? { cut: 0, layer: marked } : { ...CUTTABLE, cut: block, layer: marked });
  }
  const blocks = createBlocks({ onCut: (block) => (focus(), toggle(block)), onPick: (layer2) => (focus(), pick(layer2)) });
  const chart = createProfile({ onPick: pick, onFocus: focus });
  const carries = h("p", { class: "cl-caption" });
  const area = createArea({
    class: "cl-flow-area",
    role: "layers",
    label: words7.layers,
    onStep: ([, columns]) => columns && pick(get().layer + columns),
    onHome: () => pick(1),
    onEnd: () => pick(get().depth),
    onKey(name) {
      if (name !== "Enter" && name !== " ") return false;
      toggle();
      return true;
    }
  }, blocks.el, carries, chart.caption, chart.svg);
  const width = createWidth(area, 420, () => frame.silently(draw));
  function focus() {
    area.focus({ preventScroll: true });
  }
  const several = createMoments({ moments, every: recording.every, onMoment: (moment2) => change({ moment: moment2 }) });
  const losses = createLosses({ moments, steps: recording.steps, onMoment: (moment2) => change({ moment: moment2 }) });
  frame.root.classList.add("cl-flow");
  frame.stage.append(area, chart.legend, h("p", { class: "cl-caption" }, words7.keys));
  const choices = [
    row(words7.depth, "depth", depths.map((depth) => [depth, String(depth)])),
    row(words7.kind, "residual", words7.kinds),
    row(words7.norm, "batch_norm", words7.isNorm),
    row(words7.wires, "wires", words7.ways),
    row(words7.measure, "measure", words7.measures)
  ];
  function row(caption, trait, options) {
    const buttons = options.map(([value, label2]) => button({ label: label2, name: `${trait}-${value}`, onclick: () => change({ [trait]: value }) }));
    return {
      el: h("div", {}, h("p", { class: "cl-caption" }, caption), group(caption, ...buttons.map((each) => each.el))),
      update: (now) => buttons.forEach((each, i) => each.update({ pressed: options[i][0] === now[trait] }))
    };
  }
  const moment = slider({
    label: words7.moment,
    name: "moment",
    format: (i) => String(moments[i]),
    oninput: (i) => change({ moment: moments[i] })
  });
  const layer = slider({ label: words7.layer, name: "layer", oninput: pick });
  const scissors = button({ label: words7.none, name: "cut", onclick: () => toggle() });
  frame.panel.append(createMirror(blocks.el, chart.svg), layer.el, group(words7.shortcut, scissors.el), moment.el, ...choices.map((each) => each.el), frame.status);
  const below = h("div", { class: "cl-flow-second" }, several.el, losses.el);
  frame.stage.parentElement.after(below, h("p", { class: "cl-caption" }, words7.about));
  const second = createSecond(below);
  function draw() {
    const state = get();
    const at = moments.indexOf(state.moment);
    const runs = [false, true].map((residual) => recording.find({ ...state, residual }));
    const run = runs[Number(state.residual)];
    const cut = state.cut ? recording.cut(state.depth, state.cut) : null;
    const whole = profile(run, "norm", at)?.[1];
    const norms = cut?.norm ?? whole;
    const ratios = cut && norms.map((value, i) => value / whole[i]);
    const layers = layersOf(state.depth);
    const block = blockAt(state);
    const ranges = { ...recording.ranges(state.batch_norm), ratio: recording.changes(state.depth) };
    blocks.draw(
      width.now(),
      state,
      layers,
      norms,
      cut ? cut.wires : run.wires[at],
      recording.powers(state),
      blocksOf(state.depth),
      block || (state.layer === 1 ? 1 : blocksOf(state.depth))
    );
    text(carries, words7.carries[state.wires]);
    chart.draw(state, layers, runs, at, ranges, ratios);
    second.draw(() => {
      several.draw(state, runs, ranges);
      losses.draw(state, runs);
    });
    for (const each of choices) each.update(state);
    moment.update({ value: at, min: 0, max: moments.length - 1 });
    layer.update({ value: state.layer, min: 1, max: state.depth });
    const isCut = block > 0 && state.cut === block;
    scissors.update({ disabled: !block || !state.residual, label: !state.residual ? words7.plain : !block ? words7.none : isCut ? words7.mend(block) : words7.cut(block) });
    frame.say(summary(state, run, moments, norms), layerSentence(state, layers, run, moments, norms, ratios));
    const { params, macs } = costOf(state);
    const untrained = cut?.norm ?? run.norm[0][1];
    const learned = run.loss.filter((curve) => curve.at(-1) !== null && curve.at(-1) < 1).length;
    const ratio = untrained[0] / untrained.at(-1);
    const { measuredOnes: names } = words7;
    frame.measure({
      params: [names.params, params],
      macs: [names.macs, macs],
      ratio: [names.ratio, plain(ratio), names.to(rough(ratio))],
      learned: [cut ? names.whole : names.learned, learned, names.of(learned, run.loss.length)]
    });
    frame.pytorch(
      `convlessons.networks.${state.residual ? "residual" : "plain"}_net(${state.depth}, 16, batch_norm=${state.batch_norm ? "True" : "False"}, in_channels=1${cut ? `, cut=${state.cut}` : ""})`
    );
  }
  frame.bind([...TRAITS, "recording"], draw);
  attrs(blocks.el, { style: `height:${HEIGHT}px` });
  return () => {
    second.stop();
    width.dispose();
    frame.dispose();
  };
}
var plain = (value) => value.toFixed(Math.max(1, 2 - Math.floor(Math.log10(value))));
function readRecording({ runs, cuts, steps }) {
  const kept = /* @__PURE__ */ new Map();
  const once = (name, make) => kept.has(name) ? kept.get(name) : kept.set(name, make()).get(name);
  const find = ({ depth, residual, batch_norm: batchNorm }) => runs.find((run) => run.depth === depth && run.residual === residual && run.batch_norm === batchNorm);
  return {
    steps,
    find,
    every: steps / runs[0].loss[0].length,
    cut(depth, block) {
      const { norm, wires } = cuts.find((each) => each.depth === depth);
      return { norm: norm[block - 1], wires: wires[block - 1] };
    },
    ranges: (batchNorm) => once(`ranges ${batchNorm}`, () => {
      const own = runs.filter((run) => run.batch_norm === batchNorm);
      const all = (name) => own.flatMap((run) => run[name].flat(2)).filter((value) => value !== null && value !== void 0);
      const powers = all("norm").filter((value) => value > 0).map(Math.log10);
      return {
        norm: [Math.floor(Math.min(...powers)), Math.ceil(Math.max(...powers))],
        agreement: [Math.floor(Math.min(...all("agreement")) * 5) / 5, 1]
      };
    }),
    /** Powers of two between which any cut changes any layer's gradient. */
    changes: (depth) => once(`changes ${depth}`, () => {
      const whole = find({ depth, ...CUTTABLE }).norm[0][1];
      const changed = cuts.find((each) => each.depth === depth).norm.flatMap((norm) => norm.map((value, i) => Math.log2(value / whole[i])));
      return [Math.floor(Math.min(...changed)), Math.ceil(Math.max(...changed))];
    }),
    /** Of wires: what networks of this depth carry, with BN or without, at any moment and with any cut. */
    powers: ({ depth, batch_norm: batchNorm, wires: way }) => once(`powers ${depth} ${batchNorm} ${way}`, () => powersOf([
      ...runs.filter((run) => run.depth === depth && run.batch_norm === batchNorm).flatMap((run) => run.wires),
      ...batchNorm ? cuts.find((each) => each.depth === depth).wires : []
    ], way))
  };
}
function summary({ depth, residual, batch_norm: batchNorm, moment, measure, cut }, run, moments, norms) {
  const whole = words7.network(depth, residual, batchNorm, moment);
  const network = cut ? words7.withCut(whole, cut) : whole;
  const values = profile(run, measure, moments.indexOf(moment))?.[1];
  const ends = run.loss.map((curve) => curve.at(-1));
  const diverged = ends.includes(null) && Math.max(...run.diverged);
  if (!values) return words7.noGradient(network, diverged);
  const outer = (all) => [rough(all[0]), rough(all.at(-1))];
  if (cut) return words7.cutGradients(network, outer(norms), outer(values));
  const gradients = measure === "norm" ? words7.gradients(network, ...outer(values)) : words7.cosines(network, signed(medians(values.map((value) => [value]))[0]), signed(values.at(-1)));
  const trained = diverged ? words7.diverges(diverged) : words7.ends(rough(Math.min(...ends)), rough(Math.max(...ends)));
  return `${gradients} ${trained}`;
}
function layerSentence({ layer, moment }, layers, run, moments, all, ratios) {
  const { kind, inputs, outputs, stage } = layers[layer - 1];
  const name = kind === "linear" ? words7.linear(layer) : words7.convolution(layer, inputs, outputs, stage);
  const at = moments.indexOf(moment);
  const norms = profile(run, "norm", at);
  if (!norms) return words7.onlyLayer(name);
  const [low, middle, high] = norms.map((each) => rough(each[layer - 1]));
  if (ratios) return words7.changed(name, rough(all[layer - 1]), rough(ratios[layer - 1]), middle);
  const cosine = signed(profile(run, "agreement", at)[1][layer - 1]);
  return layer === layers.length ? words7.lastLayer(name, middle, low, high, cosine) : words7.anyLayer(name, middle, low, high, rough(norms[1][layer - 1] / norms[1].at(-1)), cosine);
}
export {
  residual_flow_default as default
};
