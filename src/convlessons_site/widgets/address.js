(() => {
  // lib/setting_parts.js
  var PART = /^(\w+)(?:\.(\d{1,4}))?:(.*)$/s;
  function parts(address) {
    return decoded(address.replace(/^#/, "")).split("&").map((each) => PART.exec(each)).filter(Boolean).map(([, name, number, settings]) => [name, Number(number ?? 1), settings]);
  }
  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  // host/address.js
  var words = {
    unknown: (name) => `“${name}” is no setting of this widget.`,
    wrong: (name, allowed2, text) => `${name} must be ${allowed2}; the address has “${text}”.`,
    more: (count) => count === 1 ? "One more entry is not taken." : `${count} more entries are not taken.`,
    rule: (why) => `The address asks for settings that do not go together: ${why}`,
    none: (name, number) => `The address names ${name} number ${number}, which this page does not have.`,
    long: "The address is too long to be read.",
    one: (values) => values.length > 1 ? `one of ${values.join(", ")}` : values[0],
    flag: "true or false",
    number: (whole, low, high) => `a ${whole ? "whole " : ""}number from ${low} to ${high}`,
    between: (low, high) => `${low} to ${high}`,
    list: (count, entry) => `${count}, each ${entry}`,
    entries: (count) => count === "1" ? "1 entry" : `${count} entries`,
    rows: (count, row) => `a table of ${count === "1" ? "1 row" : `${count} rows`}, each of ${row}`,
    named: (names, rows) => `${rows}, or one of ${names.join(", ")}`,
    copied: "Copied",
    selected: "Selected",
    snippet: "Copy",
    alone: "Open it alone",
    label: "HTML that shows this widget in a page of yours",
    disk: "This copy of the book lies on a disk: its address works on this machine alone."
  };
  var LONGEST = 1e4;
  var SHOWN = 3;
  var REST = 400;
  var TOGETHER = 1e3;
  var FIELD = "box-sizing: border-box; padding: 0.3rem 0.5rem; border: 1px solid var(--cl-line); border-radius: 0.35rem;color: inherit; background: var(--cl-panel); font: 0.75rem/1.5 ui-monospace, Menlo, Consolas, monospace";
  var host = globalThis.convlessonsWidgets;
  var isTable = ({ items }) => items?.type === "array";
  var tables = (model, { names }) => model.get("limits")?.[names] ?? [];
  function read(text, schema, model) {
    const { type, enum: allowed2, minimum, maximum, items, prefixItems, minItems, maxItems, uniqueItems } = schema;
    const named = tables(model, schema).find(([name]) => name === text);
    if (named) return named[1];
    if (allowed2) return allowed2.find((each) => String(each) === text);
    if (type === "boolean") return text === "true" || (text === "false" ? false : void 0);
    if (type === "integer" || type === "number") {
      const pattern = type === "integer" ? /^-?\d{1,15}$/ : /^-?\d{1,15}(\.\d{1,15})?$/;
      const value = Number(text) + 0;
      return pattern.test(text) && value >= minimum && value <= maximum ? value : void 0;
    }
    const entries = text === "" ? [] : text.split(isTable(schema) ? "/" : ",");
    if (entries.length < minItems || entries.length > maxItems) return void 0;
    const values = entries.map((each, i) => read(each, prefixItems?.[i] ?? items, model));
    if (values.includes(void 0) || uniqueItems && new Set(values).size < values.length) return void 0;
    const ragged = isTable(schema) && values.some((row) => row.length !== values[0].length);
    return ragged ? void 0 : values;
  }
  function write(value, schema, model) {
    if (schema.names) return tables(model, schema).find(([, each]) => same(each, value))?.[0];
    if (schema.enum && !schema.enum.includes(value)) return void 0;
    if (!Array.isArray(value)) return typeof value === "number" ? String(Number(value.toFixed(4))) : String(value);
    return value.map((each, i) => write(each, schema.prefixItems?.[i] ?? schema.items, model)).join(isTable(schema) ? "/" : ",");
  }
  var same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  function allowed(schema, model) {
    const { type, enum: values, minimum, maximum, items, prefixItems, minItems, maxItems } = schema;
    if (values) return words.one(values);
    if (type === "boolean") return words.flag;
    if (type !== "array") return words.number(type === "integer", minimum, maximum);
    const count = minItems === maxItems ? String(minItems) : words.between(minItems, maxItems);
    const entry = allowed(prefixItems?.[0] ?? items, model);
    const list = isTable(schema) ? words.rows(count, entry) : words.list(words.entries(count), entry);
    const names = tables(model, schema).map(([name]) => name);
    return names.length ? words.named(names, list) : list;
  }
  function widgets() {
    const seen = /* @__PURE__ */ new Map();
    const found = [];
    for (const place of document.querySelectorAll(".cl-widget")) {
      const view = host.views.get(place);
      const id = place.dataset.model;
      if (!view || found.some((each) => each.id === id)) continue;
      const name = view.root.dataset.widget;
      const number = (seen.get(name) ?? 0) + 1;
      seen.set(name, number);
      found.push({ ...view, id, name, number, called: number > 1 ? `${name}.${number}` : name });
    }
    return found;
  }
  function part({ called, model }, base2 = (name) => model.get("initial")[name]) {
    const entries = Object.entries(model.get("schema")).filter(([name, schema]) => !same(model.get(name), base2(name, schema))).map(([name, schema]) => [name, write(model.get(name), schema, model)]).filter(([, text]) => text !== void 0);
    return { empty: entries.length === 0, text: encodeURI(`${called}:${entries.map((each) => each.join("=")).join(";")}`) };
  }
  var page = () => widgets().map((each) => part(each)).filter(({ empty }) => !empty).map(({ text }) => text).join("&");
  function understand({ model, widget }, text) {
    const schema = model.get("schema");
    const values = structuredClone(model.get("initial"));
    const faults = [];
    for (const entry of text.split(";").filter(Boolean)) {
      const [name, ...rest] = entry.split("=");
      if (!Object.hasOwn(schema, name)) faults.push(words.unknown(short(name)));
      else {
        const value = read(rest.join("="), schema[name], model);
        if (value === void 0) faults.push(words.wrong(name, allowed(schema[name], model), short(rest.join("="))));
        else values[name] = structuredClone(value);
      }
    }
    if (faults.length > SHOWN) faults.splice(SHOWN, Infinity, words.more(faults.length - SHOWN));
    const refusal = widget.refuses?.(values, model.get("limits"));
    return refusal ? { values: null, faults: [...faults, words.rule(refusal)] } : { values, faults };
  }
  var short = (text) => text.length > 30 ? `${text.slice(0, 30)}…` : text;
  function apply(address, whole = false) {
    const all = widgets();
    const said = parts(address.slice(0, LONGEST));
    const told = /* @__PURE__ */ new Map();
    for (const each of all) {
      const named = said.findLast(([name, number]) => name === each.name && number === each.number);
      if (!named && !whole) continue;
      const { values, faults } = understand(each, named?.[2] ?? "");
      if (values) each.model.set(values);
      told.set(each, faults);
    }
    for (const [name, number] of said) {
      const first = all.find((each) => each.name === name);
      const there = all.some((each) => each.name === name && each.number === number);
      if (first && !there) told.set(first, [...told.get(first) ?? [], words.none(name, number)]);
    }
    const target = all.find((each) => told.has(each) && said.some(([name]) => name === each.name));
    if (address.length > LONGEST && target) told.get(target).push(words.long);
    for (const [{ root }, faults] of told) tell(root, faults.join(" "));
    return target?.place;
  }
  var tell = (root, sentence) => root.dispatchEvent(new CustomEvent("convlesson:notice", { detail: sentence }));
  var framed = parent !== window;
  var known = "";
  var [gesture, recorded, lastKey] = [0, -1, -Infinity];
  var timer = null;
  addEventListener("pointerdown", () => gesture += 1, { capture: true, passive: true });
  addEventListener("keydown", ({ timeStamp }) => {
    if (timeStamp - lastKey > TOGETHER) gesture += 1;
    lastKey = timeStamp;
  }, { capture: true });
  var bare = () => location.href.replace(/#.*/s, "");
  var state = (record) => ({ ...history.state, convlessons: record });
  function enter(record, { push, address = record ? `#${record}` : bare() }) {
    known = record;
    try {
      history[push && !framed ? "pushState" : "replaceState"](state(record), "", address);
    } catch {
    }
  }
  function note() {
    timer = null;
    const record = page();
    if (record === known) return;
    for (const { root } of widgets()) tell(root, "");
    if (history.state?.convlessons === void 0) enter(known, { address: location.href });
    enter(record, { push: gesture !== recorded });
    recorded = gesture;
  }
  function changed() {
    timer ??= setTimeout(note, REST);
  }
  function open() {
    const kept = history.state?.convlessons;
    const place = apply(kept ?? location.hash, kept !== void 0);
    known = page();
    enter(known, { address: location.href });
    return place;
  }
  function moved(entry) {
    clearTimeout(timer);
    timer = null;
    if (entry?.convlessons !== void 0) {
      apply(entry.convlessons, true);
      known = entry.convlessons;
    } else {
      const place = apply(location.hash);
      enter(page(), place ? {} : { address: location.href });
      place?.scrollIntoView({ block: "nearest" });
    }
  }
  var find = (place) => widgets().find(({ id }) => id === place.dataset.model);
  async function take(text, button, label, field) {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = words.copied;
    } catch {
      field().select();
      button.textContent = words.selected;
    }
    setTimeout(() => button.textContent = label, 1600);
  }
  function copy(place, button) {
    const link = `${bare()}#${part(find(place)).text}`;
    const field = () => {
      const made = button.parentElement.querySelector("input") ?? document.createElement("input");
      Object.assign(made, { readOnly: true, value: link, ariaLabel: host.words.link });
      made.style.cssText = `${FIELD}; flex: 1; min-width: 8rem`;
      button.after(made);
      return made;
    };
    return take(link, button, host.words.link, field);
  }
  function base() {
    const published = document.querySelector("link[rel=canonical]")?.href;
    return location.protocol === "file:" && published?.startsWith("http") ? published : location.href;
  }
  function embed(place, details) {
    if (!details.open) return;
    const { name, root, model } = find(place);
    const said = part({ called: name, model }, (_, schema) => schema.default).text;
    const address = new URL(`${place.dataset.embed}#${said}`, base()).href;
    const made = document.createElement("iframe");
    const height = Math.ceil(root.getBoundingClientRect().height / 10) * 10 + 50;
    const attributes = { src: address, title: root.ariaLabel, width: "100%", height, style: "border:0", loading: "lazy", allow: "clipboard-write" };
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    const field = document.createElement("textarea");
    Object.assign(field, { readOnly: true, rows: 4, value: made.outerHTML, ariaLabel: words.label });
    field.style.cssText = `${FIELD}; display: block; width: 100%; margin-block: 0.5rem; resize: vertical`;
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "cl-button", textContent: words.snippet });
    button.addEventListener("click", () => take(field.value, button, words.snippet, () => field));
    const alone = document.createElement("a");
    Object.assign(alone, { href: new URL(`${place.dataset.embed}#${said}`, location.href).href, textContent: words.alone });
    const row = document.createElement("p");
    row.style.cssText = "display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; margin: 0";
    row.append(button, alone, ...address.startsWith("file:") ? [words.disk] : []);
    details.replaceChildren(details.firstElementChild, field, row);
  }
  function click(place, target) {
    if (target.matches("[data-role=link]")) return copy(place, target);
    if (target.matches("summary")) setTimeout(() => embed(place, target.parentElement));
  }
  var nothing = () => {
  };
  host.address = { changed, open, moved, click, pointerover: nothing, focusin: nothing };
})();
