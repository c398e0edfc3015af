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
  if (node.textContent !== value) node.textContent = value;
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
var between = (low, high, value) => Math.max(low, Math.min(high, value));

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
      options.forEach(([each], i) => {
        select.options[i].disabled = !allowed(each);
      });
      select.selectedIndex = options.findIndex(([each]) => each === value);
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
var group = (label, ...children) => h("div", { class: "cl-group", role: "group", "aria-label": label }, ...children);

// lib/format.js
var grouped = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
var plural = (count2, one, many = `${one}s`) => `${grouped(count2)} ${count2 === 1 ? one : many}`;
var capital = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
var rounded = (value, places = 2) => String(Math.round(value * 10 ** places) / 10 ** places + 0).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",").replace("-", "−");

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

// lib/speech.js
var PAUSE = 500;
var MOST_WORDS = 24;
var words = {
  nothing: "Nothing changes: this is as far as it goes.",
  changed: (label, now, before) => `${label}: ${now}, before ${before}.`
};
function createSpeech(node, now) {
  let told = null;
  let timer = null;
  let asked = "";
  let pressed = false;
  function speak() {
    const shown = snapshot(now());
    text(node, asked || whatChanged(told, shown) || (pressed ? words.nothing : ""));
    [told, asked, pressed] = [shown, "", false];
  }
  const soon = () => {
    if (told === null) return;
    text(node, "");
    clearTimeout(timer);
    timer = setTimeout(speak, PAUSE);
  };
  return {
    soon,
    /** A key was pressed: if nothing comes of it, that is said. */
    press() {
      pressed = true;
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
  const parts = [];
  if (after.said[1] && after.said[1] !== before.said[1]) parts.push(...sentences(after.said[1]));
  for (const [name, [label, shown]] of after.numbers) {
    const old = before.numbers.get(name)?.[1];
    if (old !== shown) parts.push(words.changed(plainly(label), shown, old ?? "none"));
  }
  if (after.said[0] !== before.said[0]) parts.push(...sentences(after.said[0]));
  return parts.length ? fitting(parts) : "";
}
var count = (words5) => words5.split(/\s+/).filter(Boolean).length;
var sentences = (words5) => words5.match(/.+?[.!?](?=\s|$)|.+$/g).map((each) => each.trim());
var plainly = (label) => label.replace(/ ?\(.*?\)/g, "").replace(/,.*/, "");
function fitting(parts) {
  const first = count(parts[0]) <= MOST_WORDS ? parts[0] : clipped(parts[0]);
  const chosen = [first];
  for (const part of parts.slice(1)) {
    if (count([...chosen, part].join(" ")) <= MOST_WORDS) chosen.push(part);
  }
  return chosen.join(" ");
}
function clipped(sentence) {
  const breaks = [...sentence.matchAll(/[,;:](?=\s\p{L})/gu)].map(({ index }) => sentence.slice(0, index));
  const fits = breaks.filter((part) => count(part) <= MOST_WORDS).at(-1);
  return `${fits ?? sentence.split(/\s+/).slice(0, MOST_WORDS).join(" ")}.`;
}

// lib/frame.js
var words2 = {
  copy: "Copy",
  copied: "Copied",
  selected: "Selected",
  reset: "Reset",
  copiedLine: "The line of PyTorch is copied.",
  selectedLine: "The line of PyTorch is selected: copy it with the usual keys."
};
var KEYS = /^(Arrow(Up|Down|Left|Right)|Home|End)$/;
function createFrame({ model, el, widget, label }) {
  const stage = h("div", { class: "cl-stage" });
  const panel = h("div", { class: "cl-panel" });
  const said = [h("span"), h("span")];
  const notice = h("span", { class: "cl-notice" });
  const status = h("p", { class: "cl-status", id: uid("status"), role: "status", "aria-live": "off" }, said[0], " ", said[1], " ", notice);
  const spoken = h("div", { class: "cl-spoken", "aria-live": "polite", "aria-atomic": "true" });
  const numbers = h("dl", { class: "cl-numbers" });
  const code = h("code", { "data-role": "pytorch" });
  const copy = h("button", { type: "button", class: "cl-button", "data-role": "copy", onclick: copyLine }, words2.copy);
  const reset = h("button", { type: "button", class: "cl-button", "data-role": "reset", onclick: resetTraits }, words2.reset);
  const line = h("div", { class: "cl-code" }, h("pre", {}, code), copy);
  const foot = h("div", { class: "cl-foot" }, numbers, reset);
  const root = h(
    "section",
    { class: "convlesson", "data-widget": widget, "aria-label": label },
    h("div", { class: "cl-body" }, stage, panel),
    status,
    spoken,
    foot,
    line
  );
  el.append(root);
  keepKeys(root);
  root.addEventListener("keydown", onKey);
  root.addEventListener("convlesson:notice", ({ detail }) => {
    text(notice, detail);
    if (detail) speech.announce(detail);
  });
  const listeners = [];
  const resets = [];
  const quantities = /* @__PURE__ */ new Map();
  const speech = createSpeech(spoken, () => ({
    said: said.map((span) => span.textContent),
    numbers: new Map([...quantities].map(([name, { dt, dd }]) => [name, [dt.textContent, dd.textContent]]))
  }));
  let copied;
  let disposed = false;
  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "?") speech.announce(status.textContent);
    else if (KEYS.test(event.key) && event.target.matches("button, [role=application]")) {
      if (event.target.matches("[role=application]")) speech.press();
    } else return;
    event.preventDefault();
  }
  function set(changes) {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    model.save_changes();
  }
  function resetTraits() {
    set(structuredClone(model.get("initial")));
    for (const listener of resets) listener();
  }
  async function copyLine() {
    try {
      await navigator.clipboard.writeText(code.textContent);
      text(copy, words2.copied);
      speech.announce(words2.copiedLine);
    } catch {
      getSelection().selectAllChildren(code);
      text(copy, words2.selected);
      speech.announce(words2.selectedLine);
    }
    clearTimeout(copied);
    copied = setTimeout(() => text(copy, words2.copy), 1600);
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
    },
    /** What is shown now, in words: the whole, then the part under the reader's finger. */
    say(sentence, detail = "") {
      text(said[0], sentence);
      text(said[1], detail);
      speech.soon();
    },
    /** Draw what has arrived by itself, a picture that is decoded, say: nobody asked, so nothing is said. */
    silently: (draw) => !disposed && speech.silently(draw),
    /** Speak of what is no part of the sentence or the numbers, once the gesture rests. */
    announce: (message) => speech.announce(message),
    /** { name: [label, value] } or { name: [label, value, shown] }; `value` is plain digits for machines. */
    measure(values) {
      for (const [name, [caption, value, shown = grouped(value)]] of Object.entries(values)) {
        if (!quantities.has(name)) {
          const dt2 = h("dt");
          const dd2 = h("dd", { "data-quantity": name });
          quantities.set(name, { dt: dt2, dd: dd2 });
          numbers.append(h("div", {}, dt2, dd2));
        }
        const { dt, dd } = quantities.get(name);
        text(dt, caption);
        text(dd, shown);
        dd.dataset.value = String(value);
      }
    },
    /** The one line of Python that builds what is shown. */
    pytorch: (python) => text(code, python),
    dispose() {
      disposed = true;
      for (const [event, listener] of listeners) model.off(event, listener);
      clearTimeout(copied);
      speech.stop();
      root.remove();
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

// lib/number_grid.js
function numberGrid({ label, name, low, high, onedit }) {
  const el = h("div", { class: "cl-number-grid", role: "group", "aria-label": label });
  let inputs = [];
  let shown = [];
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
  return {
    el,
    update(rows) {
      shown = rows;
      if (inputs.length !== rows.length || inputs[0].length !== rows[0].length) {
        inputs = rows.map((line, row) => line.map((_, column) => create(row, column)));
        el.style.setProperty("--columns", rows[0].length);
        el.replaceChildren(...inputs.flat());
      }
      rows.forEach((line, row) => line.forEach((value, column) => {
        const input = inputs[row][column];
        if (input.valueAsNumber !== value) input.value = value;
      }));
    }
  };
}

// photographs/flower.webp
var flower_default = "UklGRpQOAABXRUJQVlA4IIgOAAAQOACdASpgAGAAPjESh0KiIQx1Zz4QAYJbACdMri9j7B+U38o9xiq/2v8Ob3uU3ug5gPmx6Hf7Z6gHO7803nD+iT+ueoB/Wv9H1nv7d+yJ0qv+E/8GMQyNdAPBn8W+b/wP63f7rlRxC/k/3L/Tf3z8XfdH/c+LPyC/tvUL/Ff5x/j/OPiz6Regv7PfYP9l4SOrLkAfyf+lf8rkAqAH9J/vf/k9lb+r/9v+Z8935x/lP/D/p/gE/l39a/639+7YH7Sezd+vv/zcSuYnblAYwFwOUnyb7ANt+L/iidNyBgTV4xQK8jnqx3+6S5fL49ntpX1heZLMPcqt/I1PztH6d/4tY4FxP1nhR/PrqXTJm+wRTR15xWy3vfUFD+FTpzT7yzUCFXRPLWFhflCVtTneS58r2+tuyqigAbGkgp+94t8tbZVYKU7BHHaNDWMmrWTMnyonrmLCAGRC/aK3BNfmsFwdbLuDGTYtXhoFUEMke82u7zut8EmTPgo14zjYX1B3NNRg6OBSwELVZFfWnWgd2m3/+KT5dz0z9DBGfE6JJ/eTTLhgJ33gVgxkv2/I4MdHR8Dd+ywu400jiF+sg4rtcr8NsIvpOptP6GCAAP7/+tb4oobVDSgWR/uwySU2TB/3AmsnFExfgM4pKQh2WLOJXxgpR03xr8O0PSMEBPnoqwixXvXfG7h5sfkhWbKaaAmuka9nAPd91wa1Jbyv/5lrDJ/zKD4/2a49jpD3JHADUc3RyFeNHg8s19XrQNCddkpdC6X549nl53yeyJf07+b7oA7rz453upiN55GJg2x8Yp8curQ51WVAnEAUbfWp5Ubhfnd/kcaQ/XhfVEtVVJfmClvYX8aTvXxO5xkAt4wW7vhcUsRhBT7mwoH5oo99n2nAA46ow8cqjGK74cvAgp6WqMQtYuV9aHHEdOZbDBJngGT7nSdtEqWKEY4ENsU6GFtxIxlC2I7xbwHjxVIBcFSlyIoEOq0RpXN84kMeO9SKSUTskse+EjWAULNIHYH4mrVG0QfifFxuaBCTDSp6SWZ0bVq6ZTT9wSyBpeqS5Rn2nVJnD9pqM1NTfOAxJY/S/8zVGNI6OfPK7DR7jX3ugkS7diRZLoqOsN4D80/u19B7x/cdEBOtqxQz15X/pDa81Po8+76nU2rOlUcXu8OPZW0ZVbj4BB/SLUnOl3/FkvU3SawpE9axYfg+f2PFfea7xfILAorrdcbHpG8jvEaWG0fReP+zQtvdT2J2YIITXhe9HqtA/JXMczySsdheJWnqImU4umP+KVzfvfA7L6c+Qn2YGszStOfcdQ6WODq7ymx133Ylw7V9ZhuVKlE/r8CeuxLCfgJ2CHOiBYmh1KZBtCzIjAHmJj3vdz3veum4gkRi5QebKWOcXDCIkPVf88bfob7A/uWCmW3MjSxEnzdnkYogFWC9/blasiziPkal1oFVgzqWqwXv4XeUhfEnjJKT6YWOCC8qXx+pu6pwfqlwd1LDjdE6b9K9hgwn9GOJN/ExH1A6K0zbOGIo9dX5eT8G3biumMvqt75RNtWGiXBDzPtAZTftG1byul2VKSWx/w3y+Z+2wfDJjKWy2bpBGLOy2KeOvqPHKH3onqwJncCHXwAHEH060/nOE+/Wv3n4Vs9vbnuAI5sfUAI4mrRBxxgRc3drDfA1e9N78TLJzAknnvQt9h04PCUQsMueNIoBdF3bGCzLOFtpmLII1Lbr4ghP79sYYxILAes4S9EZGg/ajJApZMr86V2HCBYt8P6hJJmLtlcCl6/dqucDBGsFAe/hoyuHrCA0xC6UnTLwpZIKTN9m5pnYkrk//6GnOIVmbYf7qoCspdu66va7/d0qk/K57YJ8MrnarccZh2L7Mi8ccgVZtj0uKDQnkXXQ7zA9lpmdbvVgmvkE5ZmQ562O0zu/1Dc8iTLrjReUk8fj7uoeLXGxlEKXq2P/6Yvv+YPN/WZ6ccvg+Wfx1JXvVxW4GJHP1GoMWvUaUrUzr7PcupPOV0mTADwXemVywEtnjSiax33dyFHMxeiKwboBHRLwe2yg4zScP7YJba9Le8Qw28zoi0sup0Rer/tu94PJjdk5UP/kQPU92oI8rygzvt9gZ56IMpwANSguJcYV3FDoWtSoG00/Neqp2AekHWNOR3YgpGCmuQPpiCwdijL3I8xMFVF54wQ4obLwq3WrBNrwvUIpvIpf8RUZQg6Ko9dxryQaaVDM04UHzaCsfBPXYNIckLOyu3eTt5Aee+GcYN5HVgtHizN9zUE2zdJnJerOQZmTUppBd+A2BJ0hPUfDxVN0Ql5F3SKFoRlZJA02B2Bq4DqeTneZkjab6GXKzKehK1ssVyJM7BKs/W4DREU1gCcxzyBBExtI3TryMt4/Lb5aN7hxhvXXE77DerZ1TPlmRs+/PaHG8yTVxjYWkyoES+lfDG4T+IDymkQGiFKEe75alPS8Z3onf7IAHUWaRtZqoPWbnEQ6ao9IMRNtNEVVTpcvEc0jndRkDBC+g3cu4f4TRfdk2rqhLIr9G16M50Y+Lq++Qf1kbS/BvL4L2aBJgv3qyFkjEKU16/hkbaEmcZOEyTvZ+qdNeCgCMsIRWr299IBPw05t98xhkOnJKPPQ+JHS6OJru0Qu37zGskdAH2IE9sJssEyUlYxzi5l67FJi768CnCv8BlBVTw4tL4Nq7MO83dinjuvGM2hlG2ch/o0rFEnC+HlviTBvRmqcKi8EUksZT33e9lNzM6W0sxXVhuGeNk2XAKH989LspdzhXWkpg96eenWgKaAy5e9q7gYbSytkM7pzj2Do9KMiwSsMiz9+FPLR6VUjJ2el6H3yqr6iqObSTN/NvXxx83ZfvO0Z+pSxCGniOccKVQMlNR9LMhdJPDRViFYyHXiH35BwEaRF1mvya7+1kWc9AQnucpZHoUFK//udFNb2zogYaKd9z5VZbfYfAo9pOXpCXuKdLcGadcucfjjMmq00i6YYkV+T26DwkS4q/BIzCK3164mNeoe74rTtB/bJobSjGtJSWndPGCZLVp9KBfaPvtJZkyhaFaXTE1RLac89yR2jv+fn+Mr1PC02gtfpTcpQc6aCrxRDTlBlNFkF2G+W1KxFsHtkf87YBBpnuU05CMUBQCtQzxxV0GiQ/scpruzPHCf5S+PWPyNjELEP8J3TMQs9IoPCiUmM7Cr3Sj8N2/Pq9bzayngckDYX5aaDGV7qgl97+atOKdpZlwm0+89xVf9TutowoAjOgJ/etyPWFwwLk8o1ub2iG9P9cnpl8ISmrk9bdS0PMXVSJN47F4e2V1oukvSQNR9O82yCqt7HHDahggzoyITmE4q+juo65L7kMInXxf/Lr4ag3guyBC/IxI5+wMZcb7tP7figuBy3/6h5bdRTFJIpjjHiP7z2PK1j9+qegnGWXMuAQWLETc2tyWdBSW5kZC9kCzYWFxhgXqqZIFEuan11zvvz6WqCzuJ4ivMFHxksaD191r5QFWwtIhfKpn6yoW9JfNYTTp41XjfLUPNEV7pmASSf/e78p8y2p6bFh5kZ79kLEDR1T8wj6C+SWGzu4K9lpZjgOsf+58e+NdFwLfGVUHbFux8aE0uY+D6f4wF34srLOnE4eBF9yhxvEkkvLt81bLeQwWoOWeG1qwzEAG3KNI6byo7FzQlihcFGCTzhfvqzgWSCjoIiJhNzBqOO4C7Zvorm2V1Fv0dMzVlU0pTjzjH+ECTAyQZjSbGDozvCy3xSNSn0id1tiVEv5yRLyHHMmLlIgJ/6XtqUwDQDTCvS3t6h42BKHGuk2NmJ1nLxTw+6Tr/ynEbdEGAkljDxwIlpiHWxXL40RV9aILf3B1jcaYlCSg55Jz4G+wQIGtKOEuZfZuws9gTZYbQRcFGLkx8DTwIfQOkc6rH9u8cZRZ4SNZ0L/c+nz+o7/75ll5SYJRGyutuFbFrOijexPo5ms2QisOP66Y1Wg8Xc2C0vk1En7TJhxBaTQScS8ViD6+ZG/ZKP6Hucex9rW5+3SqOWG1fj3UPmZ5BrcJdP5wD9ZN2YEIO4J8SF98Fwj92UVxB/JqQ95GWVqgzum9HggO26SedHdNW9YQ2oogPzlV0H/wooOv40qPFpSpIzDZVjq7eKpfJcXULaP9rqA1BuM4J8g4pYUQtUkL7mjrtUF4WjIy6L+hnWWbGDnlHC644teX/gBztathfQ2G0LcqYHPip5Xj+dAmNUbJQwL4OXAD5ZjQHcOBpLoOR40V5FWmITpOY6x14vvYnb8bt15dVkRUonkrL8hirO+RWq+GAn4pIeNjdT9qvpJgTwZgbS+09EpqtUIT6uEM6toI0t0858bkzuVvG2lLEu0K7NC49KMhLjoPGMhMnRMq7waNqvOmXDP19fA8Ar8CCxwlg45yuaqD+qZrKOJTJjc1SZmwxZ3wAX4D9tFl65b3XXVE8jTB11HiQkNCqooS08XZXfK2BNX7luPYcFctPIewcvdS1XsMZ/DUHciD2LI9mO7S5UHjQ6mJQzdEa2aQ+clzIFwgql0kPUfq3yKH+fYbVK/zzG8oJ8MkoCbGAs0HP6+A67DtnLGExrQPm3TKTcUJ5iBQpHTOICeqA9iONljzYlCYIVagtYlCTypO5b6bhJkiytIY8V1kiPFl3l+PdYjmsw+cKcuB66z4tpzpio0RZxO5m94/HamEomAdJMPR+/6P42O/uFR/hYdvRUPfz50mrI5eRNE7/sPgnL8ALt6BXC9yUnrTdC+/qUausWr1j/6jxq5+kSr3mHaPsBlKqkO/Hrt9cGR9OizkyQrCumnfylWbjksb0A/knM/F/ijKo6WCl4zDTaM9IeMRnc/iR1wrCZrg7wMor0+qFOHydotHWN5g4hon6sRCYArMBGJp7hs5gOl5Oa+/4m4prBi9egf2F2oLsdpjGT3ab3YNS5/cI1D3zi7B11cEKyR3kEvDB5CRe9yKrC7pZWI8BwyteqTLUDO/AJzsOwAAA=";

// photographs/temple.webp
var temple_default = "UklGRu4NAABXRUJQVlA4IOINAADwMwCdASpgAGAAPjEUh0KiIQzlRwAQAYJQDCAOzOq8Z1nH0vmbV5/aboWaSxj6nvzh6Inpr/x/6we/PzJfr3/zv8970/of/vXqHf0fqIvQa8tz9xfhM/s//D/bT2nv//emn17wP/GPmH8T+XvKU5X/5foJ/K/u7+8/MX2C70fgb/heoF+K/zX/J+d57j2r+hf4v9cvYL9ifoP+y/t/4++npqF99/Rl/W/976rf8HwKfuP+j9gD+X/3//i/3j3WP6v9qPPF+h/5P9mfgH/mX9n/6Hrwez30fv2oXE2TFgjctPJ0nfaMQJb9XxlewJpZGKVcgF59a0vqoLhZ2Kqzzr8n6PSs3afa4WXx77rpmJ5vqbccqCGB7wx8C3QbEFurR5XT9xogYptJzebb5S98s/UnusMQ2Dvf5bfzhoJ02nvL07Qqi7fRUyjU/xm/vzd1JLp+M5XEFVjV5fdFx6G/chvsguzn9lOzkwDFrQ7qjF9jXHPBaEOBJkgkGinsDZ7q05k9tgPMmZyTqsuR0j9Cb+9iBxxsDVTNZhN5CNlSjnFnZHIf73J7+zQAAP799GKp3Sf5XZ1t7ObkP5HnlZBCdjD11jDYl/xaWQoaZFKa+8v2Qnr5m5/pzfy0UVPzFABaslA/7lzNnqjgkt/ExZk360vQbG6PvHBPbFYcN4LtZDhPGMv8uclzAbRb8nMB/6d+EOmo9mPp+BQrSHTQmhm5aenC63+J1al+aw+5zaGj/eofiafXQLuwYN/kYFRvKYBSFCSkT995skJmJAABcIBthU2IPyuv6Hx9Vp7xF9HU2zUUx2g+c4W+oATU6t1jmefHKod9uFCQ4mzeMyehvCkg+x+r6j3HmaUwG/MTJBftFX8moXZZ4ePzcWnMom/uu3OpthnZ7eUItV/bcEAiufYp1p4P9uZFF8oxp4Q5XR48kWvKqKsxcYXpS3xMMuzL4HFQnKbepn5nwtf7trUJ1uRnlgDuYaEngRFL72GnsWFkABPUj4RuVPAfmkM8Dz+Ryls4LY4vm0VLpv/8t14QpHACYorpDoCnE4mp6Oecfz+EvpoJna9KCdUjSOnOxdOtWW9jovgyFhoSVZJQKUJtbGQHoVuhniNtn6GNmj4pX95B6DrflCqgzixTfYJOodNyOttfobydlvqGy6rDD76J9PlTQpvKOR+IWg/JaV3xdbfh6kBuEalwFOvULGmZPna8VVOukL/PPVrDkezsKdcak7hnN24khHqYAQikzHQctRZ5akq7Hu5wGOgBQSmB+HaR/Epu7dEtp7f/+O3ZiXUy1Nqjg6r93B/ItDXV2RQ64FlXPMeQJmJD4zZu5xZCUGNrgkmWk1+0Kuuxvqv/pjCmc/T/M9Noq35aP8u5gW8zJDPYgbcMb+ZdiRh9q1yK1NV46F+mK9yiIMKUgAAJxvBxRJaX6d/nP2P/GL8q66eirtez90x93GHsPkhqUAyC7R1Kb5zuccO00Y6IoWmmcPqHsuVXryAONoy9rxuO766TLrb6pPPg/hLYFzUNBHZ+XVbVjqIyEi0owKyz8t2zOdffuOhwrmoi40H0atrEVoyu4VFy/ZLj4C1/16FmqfTUOc6+XA30lCfcfB4JvhvXkT9UnEbWn9viJ/wUX7UH7DT0IWEZ7ad/5ksW+0aHzb9J3FZPc5hFRkg6b22451AkaOY4mGDzdTDFAypP2fC0GASWGVgYimUEoO/68Vbh4cmiUhVZ9PXfFbkJW/EXKG3rsARpPfwtzzAwomZSsXhTOr3RL9gdwMdfURDHqxFJoOu/+YD1014JI7suP07fTkDrIHYDzygxqAJEqjS1fDqDD+HXMIbGcPgF183TIGpmVjW+0fjwzZQaAUzod/Oim3adE20FiscMbvl6QOHkd8Yv/xgOhmqKV0Tn+3Zz2BIRS/Vp0F/jGXO1m2xKU/A6Gfw48dwep0zmErRS4Id7MvOzXiNTr3yaR4GBRtSmRB/mAzwU44CCmqzfzR25yELIabtMb1YQWCqy/gC+S/xfhIgHMk5jobYXfluLI/aFTvztm6XHz8ymfnZP9njKaffd+NdlfUJ0kyRAag59Nc1JNH/MZ9Ehw1Wxpv8viTZ/6Ew5rnsN69G1tkr1Rqoc5xEKYWRmGCH9p64GaY99eiMwan1n+FeXmeT+MpjTk27en3z8C0KbPyRySjtLrPdilmV7kNSNc+DqO0PXOh47t65tpOUrOAmZSTebN5yNw/6JLVMjvfDhtVHeNopNCxyGe/NydWchIc8CuIz7drR3y4dmxCgK7Z7JRJYaKR80wK4N6KSAWM94WF+zM9ZqvAfUcx6exSB84ITDROwbvYY/uz3AOUoFDRGK05dwGFa9Sbgpk1UWhXHQM/iUGuTDyjYx6I6Alq2lAL/r5QXkROwv/gUgQfKjVV6wJv2kPCZRJF3f1xfiGRZuYPI7nCJS2XTXpAmYUYuai/QaXTBUON6dpQDeb7pyIca6QqtsLUldN524l54daj/nxgiNHIzuE9PKyDf1lgFuw6CbxsRFoavkZto26DrkhoUQdE4I5zXTe8sCGPA+Cj7Zpaq6TaurbBPLqmD1AT+mN3/NuvFi4ojuYPWk3rEYt4s4Bf8xmPRtehorWg7CgnIlKNLmbmcFM3sMYLMiHBfiQspr+EgJGPuYCyG8hoCwXM/f3B572zNOLqjGMtNeD2v4rRwQi8/T6hUULYiqlS1iJdnxtGx7fl+xW+EhAA1OaoxfppL/YjseBSnGSNC7fSXB39tvDCEwPKTi/00wbkoQWs//VbPbepfRCzRi//RHwOsx82fP/EKo5XmLUCzixA9Rw49rfzCrsUR/WVr7U+8k9ROoss8AwJtkSWUJGcBbBwiwYq0jepLXM/q8MNDBEu0k+WzANMtc+MWCto5c6XbrNgYrgKuSDqZ/LNGspumMuu9UdyYOufaIQ1hk06/mvN2CWycLtJYbQx0PWY3fdkyrUDV5kS+//KsMFYNbEpsZcgCB6S+anQh/Kfv/qPbBjGL2sre9uFumk3DnzpYvTj0C++8QXX8mp6QbjREOHM4Q5wN5LPkGu/5bMO85heP0o5LvO6W4+KrEvynRTvymT6/hyG6c313bibrjNHq+Wm92rJVo7FceZtfAf1DehbidDj19rEIubwfyoqmqsIAaYjmoquSOynXXoVlhvV4J+IU4f1oHah3NAIByX3Q+SlfLUXjqMkJJUFHJ9F5k2RIhTjW1o9UqdZJAJZy4pkgKckZywuerEiXQ6/EzF5+zalrVBQoNvHtGEVmr9f5+qqJi3MpuqUAVFe4dtC3SPO6lTrLkEggGbKQ/htT7PU0UQIhjK+9IBm91NMh1eZwrzLeoTA0riOi9Xa6cEws7+kEJA9gAP+6CKogKrfUQDjC2Q1lP+WpKJmiceO5JRn9fuXuXcTR133gBWtkeYy7DnpQeo4/6zF8Lc/o81swtCbup/T3xuwYS0980D4IRFfeoioCnVWJq7/rvO2CJ4effvTF42wIxgdUWtyYMqm5ZvfCAzwyv8Kc2lxTQB1sdoBUn/2Byh9jXccgI7b6ajtWpT+UswVEI16YSPPqOpgZVyFgMSDW8lgIg0z56hHHsSigWv2F7BzpA/Dg8nNf7puhYOsbAxs6eFvDR8wGFV36rJIUOeRftbey67GYSsshCwhOuYRJ5QtPE7POONPHC1b3aWwBHb628AU7iOZX7i+Xsan9+sq8HfXMoV0xWpdCAxsXpWIbkWl3Uvf3MZPCs9X8pg/2HP31+/buiIJHYFh2nn1OExGsu+3+Z+91oTI1wCokixHhQNCvp6oVDY417Ccx8zZvRf4AUhjIXo9WzfzRpVqI4GEvSrMiOgIyZfsd0EaABvKF41EytVL8PKLwW+oXGhGc4xQ4IX4psI+flwDRSj38mjRwnFkrMtEa2GgDlju2RIcxsk1izZYyJoatNblg9TB0X0WqLrpHJ0oyoItu4VpzD17cBDN73vwj5RuTI3oidHX3XB+PhxOq+I/aZ9WCnl49XKVdCR+W8qxtxP3ax8qMiNc59Qki3gmW8YGoHRQQ4wImDSsPrxnJb2G/8d2upVl+pVWyEZVFYuvR5+Pl99Y4AbBhI1It6gJnt/eI+DiNaa/vD9mUHrkJstiRN08SUeVs8Mn2dZkqxwGgGBLonyQUgd668KYAgGslwjoUGxAqMxhSMUhAsVQtyrjnqR96/mEPmoeC452CM+1MIdMOE9HpXMYAnfffK7OqAu4DGm0Yp4/9OGj7hN0fF0NPEhx9D4+tOp22/nU8FzJmO6qE9HTZbJoSTSKBXAtAO9qvYm/sEkjYd4Pn6Yys50cF4wG7xI8QkKhDbdbqn4TYpsEKgqkW1FWFJTrIbCy86COicBLzzu1Q3WjPmW69/h5dY20d+d7xSgTfZWzqcuvEx1tgIGicy09rlx7ZsfivoqYSdhcDFVEEXk93sjnsoN1UojWz/JWdn7EwnyxbDTyvC/rf24E1wQxpz+ZOtj/d0LboYR7jTg51uJHKKWAfb6DWa6LLFLc7CnBR0RZVMlw73twVn77te+JuAajfp/QmiuGGV6X5mWsncPWkKtUVY1d4mPhVy2iKqAE9wIw2O9I7vhS+lQme+DjYlSi9jgPdwn2QhTyV2jY3k613JG/1Qd9BwRmkUwaVFroWCPAsN4DFonCUdl3TQn2RqN/6JiUOMfKr4zzEysxn79kOD6UoNhHYdhG6BcIgDfPCh217MpiqZ0BYDl7ZLtMOjiZ4o44tlOjj6TcAAAA==";

// lib/photograph.js
var SIDE = 96;
var FILES = { temple: temple_default, flower: flower_default };
var PHOTOGRAPHS = Object.keys(FILES);
async function photograph(name) {
  const base64 = FILES[name] ?? name.slice(name.indexOf(",") + 1);
  const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]), { colorSpaceConversion: "none" });
  return toTensor(bitmap, SIDE);
}
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
var placeholder = () => ({ data: new Float32Array(3 * SIDE * SIDE).fill(0.5), shape: [3, SIDE, SIDE] });

// lib/own_picture.js
var MOST_BYTES = 64 * 2 ** 20;
var MOST_PIXELS = 12e7;
var words3 = {
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
  const message = h("p", { class: "cl-caption", "data-role": "own-picture" }, words3.hint);
  const say = (sentence) => {
    text(message, sentence);
    if (sentence !== words3.reading) announce(sentence);
  };
  const take = async (file) => {
    if (!file) return say(words3.none);
    const turn = latest += 1;
    say(words3.reading);
    try {
      const edge = typeof side === "function" ? side() : side;
      const picture = toTensor(await squareOf(file, edge), edge);
      if (turn !== latest) return;
      onPicture(picture);
      say(words3.shown);
    } catch (error) {
      if (turn === latest) say(error instanceof Refusal ? error.message : words3.unreadable);
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
  const choose = button({ label: words3.choose, name: "own-picture", onclick: () => input.click() });
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
      text(message, words3.hint);
    }
  };
}
var Refusal = class extends Error {
};
var pictureAmong = (files) => [...files].find(({ type }) => type.startsWith("image/")) ?? files[0];
async function squareOf(file, side) {
  if (file.size > MOST_BYTES) throw new Refusal(words3.heavy);
  const [width, height] = await sizeOf(file);
  if (width * height > MOST_PIXELS) throw new Refusal(words3.large(width, height));
  const whole = await createImageBitmap(file, { imageOrientation: "from-image" });
  const edge = Math.min(whole.width, whole.height);
  const [left, top] = [(whole.width - edge) / 2, (whole.height - edge) / 2].map(Math.floor);
  const square = await createImageBitmap(whole, left, top, edge, edge, {
    resizeWidth: side,
    resizeHeight: side,
    resizeQuality: "high"
  });
  whole.close();
  return square;
}
async function sizeOf(file) {
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

// lib/tensor.js
var pair = (n) => Array.isArray(n) ? n : [n, n];
var zeros = (shape) => ({ data: new Float32Array(shape[0] * shape[1] * shape[2]), shape });
var channel = ({ data, shape: [, rows, columns] }, c) => data.subarray(c * rows * columns, (c + 1) * rows * columns);
var outputSize = (n, kernel, stride, padding, dilation) => Math.max(0, Math.floor((n + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1);
function conv2d(x, weight, { kernelSize, stride = 1, padding = 0, dilation = 1, groups = 1, bias = null }) {
  const [channels, height, width] = x.shape;
  const [[kh, kw], [sh, sw], [ph, pw], [dh, dw]] = [kernelSize, stride, padding, dilation].map(pair);
  const perGroup = channels / groups;
  const outputs = weight.length / (perGroup * kh * kw);
  if (!Number.isInteger(perGroup) || !Number.isInteger(outputs) || outputs % groups) {
    throw new RangeError(`weight has ${weight.length} numbers: it does not fit ${channels} channels in ${groups} groups and a kernel of ${kh}×${kw}`);
  }
  const [rows, columns] = [outputSize(height, kh, sh, ph, dh), outputSize(width, kw, sw, pw, dw)];
  const out = zeros([outputs, rows, columns]);
  const [sums, values] = [out.data, x.data];
  const outputsOfGroup = outputs / groups;
  for (let o = 0; o < outputs; o++) {
    const first = Math.floor(o / outputsOfGroup) * perGroup;
    const [top, end] = [o * rows * columns, (o + 1) * rows * columns];
    if (bias) sums.fill(bias[o], top, end);
    for (let c = 0; c < perGroup; c++) {
      const map = (first + c) * height * width;
      for (let u = 0; u < kh; u++) {
        const [firstRow, lastRow] = reached(rows, height, u * dh - ph, sh);
        for (let v = 0; v < kw; v++) {
          const w = weight[((o * perGroup + c) * kh + u) * kw + v];
          if (w === 0) continue;
          const [firstColumn, lastColumn] = reached(columns, width, v * dw - pw, sw);
          for (let row = firstRow; row < lastRow; row++) {
            let from = map + (row * sh + u * dh - ph) * width + firstColumn * sw + v * dw - pw;
            const line = top + row * columns;
            for (let to = line + firstColumn; to < line + lastColumn; to++, from += sw) sums[to] += w * values[from];
          }
        }
      }
    }
  }
  return out;
}
var reached = (outputs, inputs, shift, stride) => [
  Math.max(0, Math.ceil(-shift / stride)),
  Math.max(0, Math.min(outputs, Math.floor((inputs - 1 - shift) / stride) + 1))
];
function avgPool2d(x, options) {
  const out = pooled(x, options, false);
  const [kh, kw] = pair(options.kernelSize);
  out.data.forEach((sum, i) => {
    out.data[i] = sum / (kh * kw);
  });
  return out;
}
function pooled(x, { kernelSize, stride = kernelSize, padding = 0 }, largest) {
  const [channels, height, width] = x.shape;
  const [[kh, kw], [sh, sw], [ph, pw]] = [kernelSize, stride, padding].map(pair);
  const [rows, columns] = [outputSize(height, kh, sh, ph, 1), outputSize(width, kw, sw, pw, 1)];
  const out = zeros([channels, rows, columns]);
  let to = 0;
  for (let c = 0; c < channels; c++) {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++, to++) {
        let held = largest ? -Infinity : 0;
        const [top, left] = [row * sh - ph, column * sw - pw];
        for (let i = Math.max(0, top); i < Math.min(height, top + kh); i++) {
          for (let j = Math.max(0, left); j < Math.min(width, left + kw); j++) {
            const value = x.data[(c * height + i) * width + j];
            if (!largest) held += value;
            else if (value > held) held = value;
          }
        }
        out.data[to] = held;
      }
    }
  }
  return out;
}
var relu = ({ data, shape }) => ({ data: data.map((value) => value > 0 ? value : 0), shape });

// lib/thumbnail.js
var GREY = [[24, 24, 26], [250, 250, 250]];
var SIGNED = [[5, 26, 84], [58, 110, 186], [128, 128, 130], [232, 160, 84], [255, 240, 200]];
var tables = [GREY, SIGNED].map((stops) => Uint32Array.from({ length: 256 }, (_, i) => {
  const at = i / 255 * (stops.length - 1);
  const low = Math.min(stops.length - 2, Math.floor(at));
  const [r, g, b] = stops[low].map((n, c) => Math.round(n + (at - low) * (stops[low + 1][c] - n)));
  return (255 << 24 | b << 16 | g << 8 | r) >>> 0;
}));
var around = (most) => most > 0 ? [-most, most] : [-1, 1];
function createThumbnail({ label = null, class: name = "", side = null } = {}) {
  const el = h("canvas", {
    class: `cl-thumbnail ${name}`.trim(),
    "aria-hidden": "true"
  });
  const say = (sentence) => {
    if (sentence === el.getAttribute("aria-label")) return;
    el.removeAttribute("aria-hidden");
    el.setAttribute("role", "img");
    el.setAttribute("aria-label", sentence);
  };
  if (label) say(label);
  const context = el.getContext("2d");
  let image = null;
  let words5 = null;
  const sized = (rows, columns) => {
    if (el.width !== columns || el.height !== rows || !image) {
      Object.assign(el, { width: columns, height: rows });
      image = context.createImageData(columns, rows);
      words5 = new Uint32Array(image.data.buffer);
    }
    return words5;
  };
  return {
    el,
    label: say,
    /** One channel. `scale`: [lo, hi], the values that are drawn darkest and lightest; `signed`: its middle is a zero. */
    map(values, [rows, columns], scale, { signed = false } = {}) {
      const [high, wide] = [side ?? rows, side ?? columns];
      const [pixels, table] = [sized(high, wide), tables[Number(signed)]];
      const [low, step] = [scale[0], 255 / (scale[1] - scale[0] || 1)];
      for (let row = 0, last = -1; row < high; row++) {
        const from = Math.floor(row * rows / high);
        const line = row * wide;
        if (from === last) pixels.copyWithin(line, line - wide, line);
        for (let column = 0; from !== last && column < wide; column++) {
          const level = (values[from * columns + Math.floor(column * columns / wide)] - low) * step + 0.5;
          pixels[line + column] = table[level < 0 ? 0 : level > 255 ? 255 : level | 0];
        }
        last = from;
      }
      context.putImageData(image, 0, 0);
    },
    /** One channel in shades of one colour, [red, green, blue] from 0 to 1. */
    tinted(values, [rows, columns], colour) {
      sized(rows, columns);
      for (let i = 0; i < values.length; i++) {
        for (let c = 0; c < 3; c++) image.data[4 * i + c] = 255 * values[i] * colour[c];
        image.data[4 * i + 3] = 255;
      }
      context.putImageData(image, 0, 0);
    },
    /** A tensor of three channels, red, green and blue, from 0 to 1. */
    rgb({ data, shape: [, rows, columns] }) {
      sized(rows, columns);
      const area = rows * columns;
      for (let i = 0; i < area; i++) {
        for (let c = 0; c < 3; c++) image.data[4 * i + c] = 255 * data[c * area + i];
        image.data[4 * i + 3] = 255;
      }
      context.putImageData(image, 0, 0);
    }
  };
}
function createScale({ signed = false } = {}) {
  const ends = [h("span"), h("span")];
  const shades = Array.from({ length: 32 }, (_, i) => {
    const colour = tables[Number(signed)][Math.round(i * 255 / 31)];
    return s("rect", { x: i, width: 1.05, height: 1, fill: `rgb(${[0, 8, 16].map((shift) => colour >> shift & 255)})` });
  });
  return {
    el: h(
      "span",
      { class: "cl-scale" },
      ends[0],
      s("svg", { viewBox: "0 0 32 1", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" }, shades),
      ends[1]
    ),
    update([low, high]) {
      text(ends[0], rounded(low));
      text(ends[1], rounded(high));
    }
  };
}

// lib/separable.js
var EDITABLE = 4;
var FITTED = 16;
function weightsOf({ in_channels: C, out_channels: outputs, kernel_size: k }) {
  const depthwise = C * k * k;
  return { standard: depthwise * outputs, depthwise, pointwise: C * outputs, separable: depthwise + C * outputs };
}
var drawn = (count2) => count2 <= EDITABLE ? count2 : EDITABLE - 1;
var PLANS = {
  "upright edges": (u, v) => Math.sign(v) * (u === 0 ? 2 : 1),
  "level edges": (u, v) => Math.sign(u) * (v === 0 ? 2 : 1),
  blur: () => 1,
  outline: (u, v) => u === 0 && v === 0 ? 8 : Math.max(Math.abs(u), Math.abs(v)) === 1 ? -1 : 0,
  copy: (u, v) => u === 0 && v === 0 ? 1 : 0,
  nothing: () => 0
};
var PATTERNS = Object.keys(PLANS);
function pattern(name, k, times = 1) {
  const reach2 = (k - 1) / 2;
  return Array.from({ length: k * k }, (_, i) => {
    const [u, v] = [Math.floor(i / k) - reach2, i % k - reach2];
    const plan = k === 1 && name !== "nothing" ? 1 : PLANS[name](u, v);
    return times * plan || 0;
  });
}
var STANDARD = [["upright edges", [1, 2, 1]], ["level edges", [1, 2, 1]], ["blur", [2, 0, -2]], ["outline", [1, 1, 1]]];
var MIX = [[10, 20, 10], [-10, -20, -10], [30, 0, -10], [0, 10, 0]];
function standardKernel({ kernel_size: k, standard_kernels: standard }, o, c) {
  const area = k * k;
  if (o < EDITABLE && c < EDITABLE && standard.length === EDITABLE * EDITABLE * area) {
    return standard.slice((o * EDITABLE + c) * area, (o * EDITABLE + c + 1) * area);
  }
  const [name, times] = STANDARD[o % 4];
  return pattern(name, k, times[c % 3]);
}
function depthwiseKernel({ kernel_size: k, depthwise_kernels: depthwise }, c) {
  const area = k * k;
  if (c < EDITABLE && depthwise.length === EDITABLE * area) return depthwise.slice(c * area, (c + 1) * area);
  return pattern("upright edges", k);
}
function mixWeight({ mixing: mix }, o, c) {
  if (o < EDITABLE && c < EDITABLE && mix.length === EDITABLE * EDITABLE) return mix[o * EDITABLE + c];
  return MIX[o % 4][c % 3];
}
function editable(setting) {
  const four = [0, 1, 2, 3];
  return {
    standard_kernels: four.flatMap((o) => four.flatMap((c) => standardKernel(setting, o, c))),
    depthwise_kernels: four.flatMap((c) => depthwiseKernel(setting, c)),
    mixing: four.flatMap((o) => four.map((c) => mixWeight(setting, o, c)))
  };
}
var sideFor = (C) => C <= EDITABLE ? 96 : C <= 16 ? 48 : C <= 64 ? 24 : 12;
function inputMaps(photo, C) {
  const side = sideFor(C);
  const times = photo.shape[1] / side;
  const small = times === 1 ? photo : avgPool2d(photo, { kernelSize: times });
  if (C <= 3) return { data: small.data.slice(0, C * side * side), shape: [C, side, side] };
  const seen = PATTERNS.slice(0, 5).map((name) => [0, 1, 2].map((colour) => filtered(single(small, colour), pattern(name, 3), 3)));
  const x = zeros([C, side, side]);
  for (let c = 0; c < C; c++) {
    const blend = [(c + 3) % 5 - 1, (3 * c + 5) % 7 - 2, 3 - c % 4];
    seen[(c + 2) % 5].forEach(({ data }, colour) => add(channel(x, c), data, blend[colour]));
  }
  return relu(x);
}
function factors(kernel, k) {
  const first = kernel.findIndex((w) => w !== 0);
  if (first < 0) return null;
  const top = first - first % k;
  const row = kernel.slice(top, top + k);
  const column = Array.from({ length: k }, (_, u) => kernel[u * k + first - top] / kernel[first]);
  return kernel.every((w, i) => w === column[Math.floor(i / k)] * row[i % k]) ? [column, row] : null;
}
function filtered(map, kernel, k) {
  const reach2 = (k - 1) / 2;
  const over = (weights) => weights.map((w) => w / (k * k));
  const [column, row] = factors(kernel, k) ?? [];
  if (!column) return conv2d(map, over(kernel), { kernelSize: k, padding: reach2 });
  return conv2d(conv2d(map, row, { kernelSize: [1, k], padding: [0, reach2] }), over(column), { kernelSize: [k, 1], padding: [reach2, 0] });
}
var single = (x, c) => ({ data: channel(x, c), shape: [1, ...x.shape.slice(1)] });
function sourcesOf(x) {
  const [channels, rows, columns] = x.shape;
  const sources = Array.from({ length: Math.min(EDITABLE, channels) }, (_, c) => ({ c, map: single(x, c) }));
  for (let first = EDITABLE; first < Math.min(EDITABLE + 3, channels); first++) {
    const map = zeros([1, rows, columns]);
    for (let c = first; c < channels; c += 3) add(map.data, channel(x, c), 1);
    sources.push({ c: first, map });
  }
  return sources;
}
function createMaps() {
  const keep = createKeeper();
  return (x, setting) => {
    const k = setting.kernel_size;
    const sources = keep("sources", [x], () => sourcesOf(x));
    const through = (name, map, kernel) => keep(name, [map, String(kernel)], () => filtered(map, kernel, k));
    const depthwise = sources.map(({ map, c }) => through(`depthwise ${c}`, map, depthwiseKernel(setting, c)));
    const output = (o) => {
      const parts = sources.map(({ map, c }) => through(`standard ${o} ${c}`, map, standardKernel(setting, o, c)));
      const weights = sources.map(({ c }) => mixWeight(setting, o, c) / 10);
      return {
        target: keep(`target ${o}`, parts, () => mixed(parts, parts.map(() => 1))),
        mix: keep(`mix ${o}`, [...depthwise, String(weights)], () => mixed(depthwise, weights))
      };
    };
    const { target, mix } = output(setting.selected[1]);
    const now = keep("now", [target, mix], () => comparison(target, mix));
    if (x.shape[0] > FITTED) return { depthwise, output, now, nearest: null };
    const all = keep("channels", [x], () => Array.from({ length: x.shape[0] }, (_, c) => single(x, c)));
    const basis = all.map((map, c) => c < EDITABLE ? depthwise[c] : through(`alone ${c}`, map, depthwiseKernel(setting, c)));
    return { depthwise, output, now, nearest: keep("nearest", [target, ...basis], () => nearestMix(basis, target)) };
  };
}
function mixed(maps, weights) {
  const out = zeros(maps[0].shape);
  maps.forEach(({ data }, c) => add(out.data, data, weights[c]));
  return out;
}
function add(sum, data, weight) {
  if (weight !== 0) for (let i = 0; i < sum.length; i++) sum[i] += weight * data[i];
}
var dot = (a, b) => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
};
function nearestMix(maps, target) {
  const n = maps.length;
  const L = maps.map(() => new Float64Array(n));
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum2 = dot(maps[i].data, maps[j].data);
      const whole = sum2;
      for (let m = 0; m < j; m++) sum2 -= L[i][m] * L[j][m];
      if (i !== j) L[i][j] = L[j][j] ? sum2 / L[j][j] : 0;
      else L[i][i] = sum2 > 1e-7 * whole ? Math.sqrt(sum2) : 0;
    }
    let sum = dot(maps[i].data, target.data);
    for (let m = 0; m < i; m++) sum -= L[i][m] * y[m];
    y[i] = L[i][i] ? sum / L[i][i] : 0;
  }
  const weights = new Array(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    if (!L[i][i]) continue;
    let sum = y[i];
    for (let m = i + 1; m < n; m++) sum -= L[m][i] * weights[m];
    weights[i] = sum / L[i][i];
  }
  return { weights, ...comparison(target, mixed(maps, weights)) };
}
function comparison(target, mix) {
  const left = { data: target.data.map((value, i) => value - mix.data[i]), shape: target.shape };
  const energy = dot(target.data, target.data);
  const share = energy ? dot(left.data, left.data) / energy : 0;
  return { mix, left, share: share < 1e-9 ? 0 : share };
}
var spread = ({ data }) => 3 * Math.sqrt(dot(data, data) / data.length);

// lib/work.js
var [FIRST, SLICE] = [1, 6];
function createWork(el) {
  let [frame, timer] = [0, 0];
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  return {
    stop,
    start(work) {
      stop();
      const go = (slice) => {
        const end = performance.now() + slice;
        let done = false;
        while (!done && performance.now() < end) ({ done } = work.next());
        el.toggleAttribute("data-working", !done);
        if (!done) frame = requestAnimationFrame(() => {
          timer = setTimeout(go, 0, SLICE);
        });
      };
      go(FIRST);
    }
  };
}

// depthwise_separable.js
var LAYER = ["in_channels", "out_channels", "kernel_size"];
var TRAITS = [...LAYER, "standard_kernels", "depthwise_kernels", "mixing", "picture", "window", "selected", "input_size"];
var PRESETS = [
  ["3 → 4, 3×3", [3, 4, 3, 96]],
  ["3 → 256, 3×3", [3, 256, 3, 56]],
  ["512 → 512, 3×3", [512, 512, 3, 14]],
  ["8 → 1, 3×3", [8, 1, 3, 56]]
];
var [STANDARD2, DEPTHWISE, MIXING] = [0, 1, 2];
var COLOURS = ["red", "green", "blue"];
var TINTS = [[1, 0.5, 0.45], [0.45, 0.9, 0.45], [0.55, 0.7, 1]];
var OWN = "own";
var NOTHING = "nothing";
var WIDEST = 5;
var KERNEL = 45;
var words4 = {
  label: "Standard beside depthwise separable convolution",
  keys: "Arrow keys choose a kernel or a weight, + and − change a mixing weight; drag on a colour to move the window.",
  walk: "Kernels and mixing weights. Arrow keys choose one, Home the first, End the last; plus and minus change a mixing weight.",
  standard: "Standard convolution",
  photo: "photo",
  sum: "Σ →",
  separable: "Depthwise, then pointwise",
  own: (C, k, side) => `Every output has a kernel of its own for each channel: ${grouped(C)} × ${k * k} = ${plural(C * k * k, "weight")} an output.` + (C <= 3 ? "" : ` These channels are ${side}×${side} maps that a fixed first layer makes of the photo.`),
  more: (n) => `+ ${grouped(n)}`,
  moreOutputs: (n, each) => `+ ${plural(n, "output")}, ${plural(each, "weight")} each`,
  channelName: (C, c) => C <= 3 && COLOURS[c] || `channel ${c + 1}`,
  shown: (o, fitted, misses, now) => [
    `Standard output ${o + 1}`,
    `This mix misses ${now}`,
    fitted ? "The nearest mix" : "No fit: too many channels",
    !fitted ? "What this mix misses" : misses === NOTHING ? "Nothing is out of reach" : `No mix reaches ${misses}`
  ],
  take: (o) => `Take the nearest mix for output ${o + 1}`,
  kernelOf: (kind, name, o) => kind === STANDARD2 ? `Standard kernel, ${name} to output ${o + 1}` : `Depthwise kernel of ${name}`,
  mixOf: (o) => `Mix of output ${o + 1}`,
  wide: "Kernels wider than 5×5 are set by their pattern."
};
var depthwise_separable_default = { render };
function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "DepthwiseSeparable", label: words4.label });
  const kernelBounds = model.get("schema").standard_kernels.items;
  const mixBounds = model.get("schema").mixing.items;
  const get = () => {
    const setting = Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
    const [kind, o, c] = setting.selected;
    const [C, outputs] = [drawn(setting.in_channels), drawn(setting.out_channels)];
    return { ...setting, selected: [Math.min(kind, MIXING), Math.min(o, outputs - 1), Math.min(c, C - 1)] };
  };
  let touched = "selected";
  const change = (settings) => frame.set({
    ...settings,
    ..."kernel_size" in settings && settings.kernel_size !== model.get("kernel_size") ? { standard_kernels: [], depthwise_kernels: [] } : {}
  });
  const select = (selected) => {
    touched = "selected";
    frame.set({ selected });
  };
  const edit = (name, at, values) => {
    touched = "selected";
    const all = editable(get())[name];
    all.splice(at, values.length, ...values);
    frame.set({ [name]: all });
  };
  const editKernel = (values) => {
    const { selected: [kind, o, c], kernel_size: k } = get();
    if (kind === STANDARD2) edit("standard_kernels", (o * EDITABLE + c) * k * k, values);
    else edit("depthwise_kernels", c * k * k, values);
  };
  const editMix = (o, c, tenths) => {
    const values = editable(get()).mixing;
    touched = "selected";
    values[o * EDITABLE + c] = between(mixBounds.minimum, mixBounds.maximum, Math.round(tenths));
    frame.set({ mixing: values, selected: [MIXING, o, c] });
  };
  const moveWindow = (window) => {
    touched = "window";
    frame.set({ window: window.map((n) => between(0, SIDE - 1, Math.round(n))) });
  };
  const handlers = { select, editMix, moveWindow, get };
  const [standard, separable] = [createSide(STANDARD2, handlers), createSide(MIXING, handlers)];
  const places = () => {
    const { in_channels, out_channels } = get();
    const across = [...Array(drawn(in_channels)).keys()];
    const rows = [...Array(drawn(out_channels)).keys()];
    return [
      [...across.map(() => null), ...across.map((c) => [DEPTHWISE, 0, c])],
      ...rows.map((o) => [...across.map((c) => [STANDARD2, o, c]), ...across.map((c) => [MIXING, o, c])])
    ];
  };
  const area = createArea(
    {
      class: "cl-sep",
      role: "walk",
      label: words4.walk,
      big: 2,
      onStep([down, right]) {
        const grid = places();
        const { selected: [kind, o, c] } = get();
        const half = grid[0].length / 2;
        const row = between(0, grid.length - 1, (kind === DEPTHWISE ? 0 : o + 1) + down);
        const column = between(row === 0 ? half : 0, 2 * half - 1, c + (kind === STANDARD2 ? 0 : half) + right);
        select(grid[row][column]);
      },
      onHome: () => select([STANDARD2, 0, 0]),
      onEnd: () => select(places().at(-1).at(-1)),
      onKey(key) {
        const by = { "+": 1, "=": 1, "-": -1, "−": -1 }[key];
        if (!by) return false;
        const setting = get();
        const [, o, c] = setting.selected;
        editMix(o, c, mixWeight(setting, o, c) + by);
        return true;
      }
    },
    standard.el,
    separable.el
  );
  const compared = Array.from({ length: 4 }, () => ({ map: createThumbnail({ label: "", side: SIDE }), caption: h("figcaption") }));
  const scale = createScale({ signed: true });
  const take = button({
    label: words4.take(0),
    name: "take-mix",
    onclick() {
      const { selected: [, o], in_channels: C } = get();
      touched = "selected";
      const all = editable(get()).mixing;
      nearest.weights.forEach((w, c) => {
        if (c < C) all[o * EDITABLE + c] = between(mixBounds.minimum, mixBounds.maximum, Math.round(10 * w));
      });
      frame.set({ mixing: all, selected: [MIXING, o, 0] });
    }
  });
  const bars = createBars();
  frame.stage.append(
    area,
    h("p", { class: "cl-caption" }, words4.keys),
    bars.el
  );
  const presets = PRESETS.map(([label, [C, outputs, k, size]]) => button({
    label,
    onclick: () => change({ in_channels: C, out_channels: outputs, kernel_size: k, input_size: size })
  }));
  const sliders = {
    in_channels: slider({ label: "Channels in", name: "in-channels", oninput: (n) => change({ in_channels: n }) }),
    out_channels: slider({ label: "Channels out", name: "out-channels", oninput: (n) => change({ out_channels: n }) }),
    kernel_size: slider({
      // whole steps of two: an even kernel has no middle
      label: "Kernel",
      name: "kernel",
      format: (reach2) => `${2 * reach2 + 1}×${2 * reach2 + 1}`,
      oninput: (reach2) => change({ kernel_size: 2 * reach2 + 1 })
    })
  };
  const windows = ["Window row", "Window column"].map((label, axis) => slider({
    label,
    name: `window-${axis ? "column" : "row"}`,
    oninput: (n) => moveWindow(model.get("window").with(axis, n))
  }));
  const mixes = Array.from({ length: EDITABLE }, (_, c) => slider({
    label: "",
    name: `mix-${c + 1}`,
    format: (tenths) => rounded(tenths / 10),
    oninput: (tenths) => editMix(get().selected[1], c, tenths)
  }));
  const kernelTitle = h("p", { class: "cl-caption" });
  const mixTitle = h("p", { class: "cl-caption" });
  const patterns = choice({
    label: "Pattern",
    name: "pattern",
    options: [...PATTERNS.map((name) => [name, capital(name)]), [OWN, "Your own"]],
    onchange: (name) => name !== OWN && editKernel(pattern(name, model.get("kernel_size")))
  });
  const numbers = numberGrid({
    label: "Weights of the kernel",
    low: kernelBounds.minimum,
    high: kernelBounds.maximum,
    name: (row, column) => `Weight in row ${row}, column ${column}`,
    onedit(row, column, value) {
      const k = model.get("kernel_size");
      editKernel(chosenKernel(get()).with(row * k + column, value));
    }
  });
  const tooWide = h("p", { class: "cl-caption" }, words4.wide);
  const pictures = choice({
    label: "Picture",
    name: "picture",
    options: [...PHOTOGRAPHS.map((name) => [name, capital(name)]), [OWN, "Your own"]],
    onchange: (name) => {
      if (name === OWN) return;
      dropOwn();
      frame.set({ picture: name });
    }
  });
  let mine = null;
  function dropOwn() {
    if (!mine) return;
    mine = null;
    own.clear();
    draw();
  }
  const own = createOwnPicture({
    side: SIDE,
    root: frame.root,
    announce: frame.announce,
    onPicture(picture) {
      mine = picture;
      draw();
    }
  });
  frame.panel.append(
    h("div", { class: "cl-sep-compared" }, compared.map(({ map, caption }) => h("figure", {}, map.el, caption))),
    h("div", { class: "cl-sep-under" }, scale.el, take.el),
    h("div", { class: "cl-sep-controls" }, kernelTitle, patterns.el, h("div", { class: "cl-sep-numbers" }, numbers.el, tooWide)),
    h("div", { class: "cl-sep-controls" }, mixTitle, ...mixes.map((each) => each.el)),
    h("div", { class: "cl-sep-controls" }, ...Object.values(sliders).map((each) => each.el), group("Layers to try", ...presets.map((each) => each.el))),
    h("div", { class: "cl-sep-controls" }, pictures.el, own.el, ...windows.map((each) => each.el))
  );
  function chosenKernel(setting) {
    const [kind, o, c] = setting.selected;
    return kind === STANDARD2 ? standardKernel(setting, o, c) : depthwiseKernel(setting, c);
  }
  const keep = createKeeper();
  const mapsOf = createMaps();
  const work = createWork(frame.stage);
  let nearest = null;
  let decoded = { of: null, photo: placeholder() };
  function decode(name) {
    if (decoded.of === name) return;
    decoded = { of: name, photo: decoded.photo };
    photograph(name).then((photo) => {
      if (decoded.of !== name) return;
      decoded = { of: name, photo };
      if (!mine) frame.silently(draw);
    });
  }
  function compute(setting) {
    const photo = mine ?? decoded.photo;
    const input = keep("input", [photo, setting.in_channels], () => inputMaps(photo, setting.in_channels));
    return { photo, input, ...mapsOf(input, setting) };
  }
  function draw() {
    const setting = get();
    decode(setting.picture);
    const { in_channels: C, out_channels: outputs, kernel_size: k, input_size: size, selected, picture, window } = setting;
    const [kind, o, c] = selected;
    const maps = compute(setting);
    const { target, mix } = maps.output(o);
    const ends = scaleOf(target);
    const { now } = maps;
    nearest = maps.nearest;
    const fitted = nearest !== null;
    const left = nearest ?? now;
    const captions = words4.shown(o, fitted, percent(left.share), percent(now.share));
    [target, mix, left.mix, left.left].forEach((each, i) => {
      keep(`compared ${i}`, [each, ...ends], () => compared[i].map.map(each.data, each.shape.slice(1), ends, { signed: true }));
      text(compared[i].caption, captions[i]);
      compared[i].map.label(captions[i]);
    });
    scale.update(ends);
    take.update({ label: words4.take(o), disabled: C > EDITABLE });
    const weights = weightsOf(setting);
    bars.draw(weights);
    sliders.in_channels.update({ value: C, ...frame.bounds("in_channels") });
    sliders.out_channels.update({ value: outputs, ...frame.bounds("out_channels") });
    sliders.kernel_size.update({ value: (k - 1) / 2, min: 0, max: (frame.bounds("kernel_size").max - 1) / 2 });
    presets.forEach((preset, i) => preset.update({ pressed: PRESETS[i][1].join() === [C, outputs, k, size].join() }));
    windows.forEach((each, axis) => each.update({ value: window[axis], min: 0, max: SIDE - 1 }));
    const kernel = chosenKernel(setting);
    const patterned = PATTERNS.find((name) => String(pattern(name, k)) === String(kernel)) ?? OWN;
    text(kernelTitle, `${words4.kernelOf(kind, words4.channelName(C, c), o)}${k > 1 ? `, over ${k * k}` : ""}`);
    patterns.update({ value: patterned, allowed: (name) => name !== OWN || patterned === OWN });
    const wide = k > WIDEST;
    tooWide.hidden = !wide;
    numbers.el.hidden = wide;
    if (!wide) numbers.update(Array.from({ length: k }, (_, row) => kernel.slice(row * k, (row + 1) * k)));
    text(mixTitle, words4.mixOf(o));
    mixes.forEach((each, i) => {
      each.el.style.visibility = i < drawn(C) ? "" : "hidden";
      each.update({
        value: mixWeight(setting, o, i),
        min: mixBounds.minimum,
        max: mixBounds.maximum,
        label: capital(words4.channelName(C, i))
      });
    });
    const shownPicture = mine ? OWN : PHOTOGRAPHS.includes(picture) ? picture : OWN;
    pictures.update({ value: shownPicture, allowed: (name) => name !== OWN || shownPicture === OWN });
    const cell = window.map((n) => Math.floor(n * sideFor(C) / SIDE));
    const at = cell[0] * sideFor(C) + cell[1];
    const details = {
      selected: selectedSentence(setting),
      window: `At row ${cell[0]}, column ${cell[1]}, output ${o + 1} is ${rounded(target.data[at])} by the standard convolution and ${rounded(mix.data[at])} by this mix.`
    };
    const order = touched === "window" ? ["window", "selected"] : ["selected", "window"];
    frame.say(`${summary(setting, weights)} ${reach(o, nearest, now)}`, order.map((name) => details[name]).join(" "));
    frame.measure({
      "left-over": [
        `Output ${o + 1}, ${fitted ? "out of reach" : "missed by this mix"}`,
        rounded(100 * left.share).replaceAll(",", ""),
        percent(left.share)
      ],
      "standard-params": ["Weights, standard", weights.standard],
      params: ["Weights, separable", weights.separable],
      "standard-more": ["One more output, standard", C * k * k],
      "separable-more": ["One more, separable", C],
      macs: [`MACs, separable, at ${size}×${size}`, weights.separable * size * size],
      "standard-macs": ["MACs, standard", weights.standard * size * size]
    });
    frame.pytorch(
      `nn.Sequential(nn.Conv2d(${C}, ${C}, ${k}, padding=${(k - 1) / 2}, groups=${C}, bias=False), nn.Conv2d(${C}, ${outputs}, 1, bias=False))`
    );
    work.start(both(setting, maps));
  }
  function* both(setting, maps) {
    yield* standard.draw(setting, maps);
    yield* separable.draw(setting, maps);
  }
  frame.onReset(dropOwn);
  model.on("change:picture", dropOwn);
  frame.bind(TRAITS, draw);
  return () => {
    work.stop();
    decoded = { of: null };
    model.off("change:picture", dropOwn);
    frame.dispose();
  };
}
var scaleOf = (map) => around(2 ** Math.ceil(Math.log2(spread(map))));
var percent = (share) => share === 0 ? NOTHING : share < 1e-3 ? "under 0.1 %" : `${rounded(100 * share, 1)} %`;
var figure = (value) => String(Number(value.toPrecision(3)));
function summary({ in_channels: C, out_channels: outputs, kernel_size: k }, { standard, separable }) {
  const ratio = separable / standard;
  const sum = `1/${outputs} + 1/${k * k} = ${ratio.toPrecision(3)}`;
  const verdict = ratio === 1 ? "just as many" : ratio > 1 ? `${figure(ratio)} times as many: here it does not pay` : `${figure(1 / ratio)} times fewer`;
  return `From ${C} to ${plural(outputs, "channel")}, a standard ${k}×${k} convolution has ${plural(standard, "weight")}, a depthwise separable one ${grouped(separable)}. That is ${sum} of it: ${verdict}.`;
}
function reach(o, nearest, now) {
  if (!nearest) return `The mix that is set misses ${percent(now.share)} of output ${o + 1}.`;
  if (nearest.share === 0) {
    return now.share < 1e-6 ? `Output ${o + 1}: the mix gives what the standard convolution gives.` : `Some mix of the depthwise maps gives output ${o + 1} exactly.`;
  }
  return `Of standard output ${o + 1}, no mix of the depthwise maps reaches ${percent(nearest.share)}.`;
}
function selectedSentence(setting) {
  const { selected: [kind, o, c], in_channels: C, out_channels: outputs } = setting;
  const name = words4.channelName(C, c);
  if (kind === STANDARD2) return `The standard kernel from ${name} changes output ${o + 1} and no other.`;
  if (kind === DEPTHWISE) {
    return `The depthwise kernel of ${name} changes ${outputs === 1 ? "the one separable output" : `all ${plural(outputs, "separable output")}`}.`;
  }
  return `The weight of ${name} in output ${o + 1} is ${rounded(mixWeight(setting, o, c) / 10)}.`;
}
function createSide(side, { select, editMix, moveWindow, get }) {
  const isStandard = side === STANDARD2;
  const of = (count2, make) => Array.from({ length: count2 }, (_, i) => make(i));
  const inputs = of(EDITABLE, () => createTile("cl-sep-input"));
  const lane = isStandard ? [] : of(EDITABLE, (c) => createTile("cl-sep-kernel", () => select([DEPTHWISE, 0, c])));
  const filtered2 = isStandard ? [] : of(EDITABLE, () => createTile());
  const rows = of(EDITABLE, (o) => ({
    cells: of(EDITABLE, (c) => isStandard ? createTile("cl-sep-kernel", () => select([STANDARD2, o, c])) : createWeight(() => select([MIXING, o, c]), () => mixWeight(get(), o, c), (tenths) => editMix(o, c, tenths))),
    output: createTile("cl-sep-output")
  }));
  const stacks = of(isStandard ? 1 : 3, () => h("div", { class: "cl-sep-stack" }));
  const deck = h("div", { class: "cl-sep-deck" });
  const note = h("p", { class: "cl-caption cl-sep-note" });
  const photo = isStandard ? createTile("cl-sep-photo") : null;
  photo?.el.append(h("span", { class: "cl-sep-name" }, words4.photo));
  const sums = rows.map(() => h("div", { class: "cl-sep-sum" }, words4.sum));
  const grid = h(
    "div",
    { class: "cl-sep-grid", "aria-hidden": "true" },
    deck,
    isStandard ? note : null,
    photo?.el,
    ...sums,
    ...[...inputs, ...lane, ...filtered2, ...rows.flatMap(({ cells, output }) => [...cells, output])].map((tile) => tile.el),
    ...stacks
  );
  const put = (node, row, column) => attrs(node, { style: `grid-area: ${row} / ${column}` });
  inputs.forEach((tile, c) => put(tile.el, 1, c + 1));
  lane.forEach((tile, c) => put(tile.el, 2, c + 1));
  filtered2.forEach((tile, c) => put(tile.el, 3, c + 1));
  rows.forEach(({ cells, output }, o) => {
    cells.forEach((tile, c) => put(tile.el, o + 4, c + 1));
    put(output.el, o + 4, EDITABLE + 1);
  });
  stacks.forEach((node, i) => put(node, i + 1, EDITABLE));
  sums.forEach((node, o) => put(node, o + 4, EDITABLE));
  if (photo) put(photo.el, 1, EDITABLE + 1);
  for (const { el } of inputs) {
    const move = (event) => {
      const box = el.getBoundingClientRect();
      moveWindow([(event.clientY - box.top) / box.height, (event.clientX - box.left) / box.width].map((share) => SIDE * share - 0.5));
    };
    el.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      el.setPointerCapture(event.pointerId);
      move(event);
    });
    el.addEventListener("pointermove", (event) => el.hasPointerCapture(event.pointerId) && move(event));
  }
  return {
    el: h(
      "figure",
      { "data-side": isStandard ? "standard" : "separable" },
      h("figcaption", {}, isStandard ? words4.standard : words4.separable),
      grid
    ),
    *draw(setting, maps) {
      const { in_channels: C, out_channels: outputs, kernel_size: k, selected: [kind, o, c], window } = setting;
      const [across, down] = [drawn(C), drawn(outputs)];
      const size = maps.input.shape.slice(1);
      const cell = window.map((n) => Math.floor(n * size[0] / SIDE));
      text(note, words4.own(C, k, size[0]));
      for (const node of stacks) {
        text(node, words4.more(C - across));
        node.style.visibility = C > across ? "" : "hidden";
      }
      text(deck, words4.moreOutputs(outputs - down, isStandard ? C * k * k : C));
      deck.style.visibility = outputs > down ? "" : "hidden";
      photo?.rgb(maps.photo);
      yield;
      for (const [i, tile] of inputs.entries()) {
        if (!tile.show(i < across)) continue;
        if (C <= 3) tile.tinted(channel(maps.input, i), size, TINTS[i]);
        else tile.paint(channel(maps.input, i), size, [0, spread({ data: channel(maps.input, i) })], false);
        tile.name(C <= 3 ? COLOURS[i] : `${i + 1}`);
        tile.mark(cell, size, k);
      }
      yield;
      for (const [i, tile] of lane.entries()) {
        if (!tile.show(i < across)) continue;
        tile.kernel(depthwiseKernel(setting, i), k);
        tile.chosen(kind === DEPTHWISE && i === c);
      }
      for (const [i, tile] of filtered2.entries()) {
        if (!tile.show(i < across)) continue;
        tile.paint(maps.depthwise[i].data, size, scaleOf(maps.depthwise[i]), true);
        tile.mark(cell, size, 1);
      }
      for (const [row, { cells, output }] of rows.entries()) {
        yield;
        sums[row].style.visibility = row < down && across < EDITABLE ? "" : "hidden";
        for (const [i, tile] of cells.entries()) {
          if (!tile.show(i < across && row < down)) continue;
          if (isStandard) tile.kernel(standardKernel(setting, row, i), k);
          else tile.weight(mixWeight(setting, row, i), k);
          tile.chosen(kind === side && row === o && i === c);
        }
        if (!output.show(row < down)) continue;
        const { target, mix } = maps.output(row);
        output.paint((isStandard ? target : mix).data, size, scaleOf(target), true);
        output.mark(cell, size, 1);
        output.chosen(row === o);
      }
    }
  };
}
function createTile(name = "", onPick) {
  const picture = createThumbnail({ side: name === "cl-sep-kernel" ? KERNEL : SIDE });
  const mark = h("i", { class: "cl-sep-window", hidden: true });
  const called = h("span", { class: "cl-sep-name", hidden: true });
  const el = h("div", { class: `cl-sep-tile ${name}`, onclick: onPick }, picture.el, mark, called);
  let painted = [];
  const once = (of, paint) => {
    if (of.length === painted.length && of.every((each, i) => each === painted[i])) return;
    painted = of;
    paint();
  };
  return {
    el,
    show: (shown) => (el.style.visibility = shown ? "" : "hidden") === "",
    chosen: (chosen) => attrs(el, { "data-chosen": chosen }),
    paint(values, [rows, columns], [low, high], signed) {
      once([values.buffer, values.byteOffset, low, high], () => picture.map(values, [rows, columns], [low, high], { signed }));
    },
    tinted: (values, size, colour) => once([values.buffer, values.byteOffset], () => picture.tinted(values, size, colour)),
    rgb: (tensor) => once([tensor], () => picture.rgb(tensor)),
    name: (word) => text(attrs(called, { hidden: false }), word),
    kernel(values, k) {
      once([String(values)], () => picture.map(values, [k, k], around(Math.max(...values.map(Math.abs))), { signed: true }));
    },
    mark(cell, size, k) {
      const [top, left] = cell.map((n, axis) => 100 * (n - (k - 1) / 2) / size[axis]);
      attrs(mark, { hidden: false, style: `top: ${top}%; left: ${left}%; width: ${100 * k / size[1]}%; height: ${100 * k / size[0]}%` });
    }
  };
}
function createWeight(onPick, value, onDrag) {
  const [square, number] = [h("i"), h("span")];
  const el = h("div", { class: "cl-sep-tile cl-sep-weight" }, square, number);
  let from = null;
  el.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    onPick();
    from = { x: event.clientX, tenths: value() };
    el.setPointerCapture(event.pointerId);
  });
  el.addEventListener("pointermove", (event) => {
    if (from && el.hasPointerCapture(event.pointerId)) onDrag(from.tenths + (event.clientX - from.x) / 4);
  });
  for (const name of ["pointerup", "pointercancel"]) el.addEventListener(name, () => {
    from = null;
  });
  return {
    el,
    show: (shown) => (el.style.visibility = shown ? "" : "hidden") === "",
    chosen: (chosen) => attrs(el, { "data-chosen": chosen }),
    weight(tenths, k) {
      square.style.width = `${100 / k}%`;
      attrs(square, { class: tenths < 0 ? "cl-sep-below" : tenths > 0 ? "cl-sep-above" : "cl-sep-zero" });
      text(number, rounded(tenths / 10));
    }
  };
}
function createBars() {
  const bar = (label, ...kinds) => {
    const fills = kinds.map((kind) => h("i", { class: `cl-sep-bar-${kind}` }));
    const [track, value] = [h("div", { class: "cl-sep-track" }, ...fills), h("span")];
    return { el: h("div", { class: "cl-sep-bar" }, h("span", {}, label), value, h("div", {}, track)), track, fills, value };
  };
  const standard = bar("Standard", "3x3");
  const separable = bar("Separable (hatched: pointwise)", "3x3", "1x1");
  const percent2 = (part, whole) => `${100 * part / whole}%`;
  const fill2 = ({ track, fills, value }, most, ...parts) => {
    const total = parts.reduce((a, b) => a + b, 0);
    track.style.width = percent2(total, most);
    parts.forEach((part, i) => {
      fills[i].style.width = percent2(part, total);
    });
    text(value, grouped(total));
  };
  return {
    el: h("div", { class: "cl-sep-bars", "aria-hidden": "true" }, standard.el, separable.el),
    draw({ standard: all, depthwise, pointwise, separable: both }) {
      const most = Math.max(all, both);
      fill2(standard, most, all);
      fill2(separable, most, depthwise, pointwise);
    }
  };
}
export {
  depthwise_separable_default as default
};
