// The search: MiniSearch finds and ranks; this file says what a word is, which page comes first, and how results look.
// Loaded by the search page, and by any other page when its field in the header is first used (see book.js).
{
  const words = {
    none: (query) => `No section with “${query}”.`,
    found: (count, query) => `${count === 1 ? "1 section" : `${count} sections`} with “${query}”.`,
    near: (query) => `No section with “${query}”. Nearest:`,
    all: (count) => (count === 1 ? "Show it on the search page" : `Show all ${count} on the search page`),
    results: "Results",
  };
  const root = new URL("..", document.currentScript.src).href;
  const { entries, also, lacks } = globalThis.bookIndex;

  // ---- Words. Case, accents, width and × do not count. Chinese has no spaces: its words are single characters and pairs.
  const chinese = /\p{Script=Han}/u;
  const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}×])(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}×_.]*(?!\p{Script=Han})[\p{L}\p{M}\p{N}×])?/gu;
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/×/g, "x").replace(/(?<=[iy])z(?=ation|e)/g, "s");
  const singular = (word) => (word.length < 4 ? word : word.replace(/(?<=[^su])s$/, ""));
  const runs = (text) => (text.match(RUN) ?? []).map(fold);
  const pairs = (run) => Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2));
  const indexed = (run) => {
    if (chinese.test(run)) return [...run, ...pairs(run)];
    const parts = run.split(/[_.]/).filter(Boolean);
    return [run, ...(parts.length > 1 ? parts : [])].map(singular);
  };
  const asked = (run) => (chinese.test(run) ? (run.length > 1 ? pairs(run) : [run]) : [singular(run)]);
  const phrase = (text) => runs(text).map((run) => (chinese.test(run) ? run : singular(run))).join(" ");

  // What an entry is called: "9 · Dilated convolution 空洞卷积" is each of its parts, `claims.Exact.figures` its last name too.
  const names = ({ title }) =>
    [title, ...title.split(/\s*[·(),:]\s*|\s+(?=\S*\p{Script=Han})|(?<=\p{Script=Han})\s+/u), /\w\.\w/.test(title) ? title.split(".").at(-1) : ""].map(phrase).filter(Boolean).join("\n");

  // ---- The index. A lesson comes before the glossary, that before the reference, unless a name of the code is typed.
  const WEIGHT = { chapter: 30, lesson: 20, end: 0.3, page: 10, prose: 0.4, term: 0.2, reference: 0.2 };
  const NAMED = 50;
  const index = new MiniSearch({
    fields: ["names", "title", "page", "text"],
    storeFields: ["kind", "title"],
    extractField: (entry, field) => (field === "names" ? names(entry) : entry[field]),
    tokenize: (text, field) => (field === "names" ? text.split("\n") : runs(text).flatMap(indexed)),
    processTerm: (term) => term,
  });
  index.addAll(entries.map(([url, page, title, text, kind], id) => ({ id, url, page, title, text, kind })));

  const ours = new Set(entries.filter((entry) => entry[4] !== "reference").flatMap(([, , title]) => names({ title }).split("\n")));
  const ofCode = new Set(entries.filter(([, , title, , kind]) => kind === "reference" && /\w\.\w/.test(title)).map(([, , title]) => title.split(".").at(-1)));
  const isCode = (query) => /[_.]/.test(query) || (ofCode.has(query) && !ours.has(phrase(query)));

  // The same in the book's words: 步长 is its stride, a deconvolution its transposed convolution.
  const translations = Object.entries(also)
    .map(([said, meant]) => [phrase(said), meant])
    .sort(([a], [b]) => b.length - a.length)
    .map(([said, meant]) => [new RegExp(chinese.test(said) ? said : `(?<![^ ])${said.replace(/[.]/g, "\\.")}(?![^ ])`, "gu"), ` ${meant} `]);
  const translate = (query) => translations.reduce((text, [said, meant]) => text.replace(said, meant), phrase(query)).replace(/ \p{Script=Han}(?!\p{Script=Han})/gu, " ");

  // How many letters of a word may differ: one, in a long word two; where that finds nothing, two from five letters on, so that
  // neighbours may have changed places.
  const differ = (long) => (term) => (chinese.test(term) || term.length < 4 ? 0 : term.length < long ? 1 : 2);
  const [near, less] = [differ(8), differ(5)];

  function find(query, fuzzy, combineWith) {
    const code = isCode(query);
    const readings = [...new Set([phrase(query), phrase(translate(query))])].filter(Boolean);
    const tokenize = (text) => runs(text).flatMap(asked);
    return index.search(
      {
        combineWith: "OR",
        queries: readings.flatMap((reading) => [
          { queries: [reading], combineWith, tokenize, fields: ["title", "page", "text"], boost: { title: 3, page: 1.5 }, prefix: (term, at, terms) => at === terms.length - 1 && term.length > 2 && !chinese.test(term), fuzzy },
          { queries: [reading], tokenize: (text) => [text], fields: ["names"], boost: { names: 6 }, fuzzy: code && fuzzy },
        ]),
      },
      { boostDocument: (id, term, { kind, title }) => (kind === "reference" && code && title.includes(".") ? NAMED : WEIGHT[kind]) },
    );
  }

  /** What is in the book, best first: as it was typed, else nearly so, else most of it. */
  function search(typed) {
    const query = typed.trim().replace(/\s+/g, " ").replace(/(?<=\d) ?[×x] ?(?=\d)/g, "×");
    const nothing = { query, found: [], near: false, lack: "" };
    const terms = runs(query).flatMap(asked);
    if (!terms.length) return nothing;
    const lack = Object.entries(lacks).find(([word]) => ` ${phrase(query)} `.includes(` ${phrase(word)} `))?.[1] ?? "";
    const exact = find(query, false, "AND");
    if (exact.length || lack) return { ...nothing, found: exact, lack };
    for (const fuzzy of [near, less]) {
      const close = find(query, fuzzy, "AND");
      if (close.length) return { ...nothing, found: close, near: true };
    }
    const ours = translate(query);
    const enough = runs(ours).flatMap(asked).length / 2;
    const most = find(ours, near, "OR").filter(({ queryTerms }) => queryTerms.length >= enough);
    return { ...nothing, found: most, near: true };
  }
  globalThis.bookSearch = (typed) => search(typed).found.map(({ id }) => entries[id][0]);

  // ---- Results. What was found is marked; Chinese says that it is Chinese.
  const escapeHtml = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const hit = (run, terms) => (chinese.test(run) ? pairs(run).some((pair) => terms.has(pair)) || (run.length === 1 && terms.has(run)) : indexed(fold(run)).some((term) => terms.has(term)));

  function marked(text, terms) {
    let html = "";
    let end = 0;
    for (const { 0: run, index: at } of text.matchAll(RUN)) {
      const shown = chinese.test(run) ? `<span lang="zh-Hans">${run}</span>` : escapeHtml(run);
      html += escapeHtml(text.slice(end, at)) + (hit(run, terms) ? `<mark>${shown}</mark>` : shown);
      end = at + run.length;
    }
    return html + escapeHtml(text.slice(end));
  }

  function excerpt(text, terms) {
    const first = [...text.matchAll(RUN)].find(({ 0: run }) => hit(run, terms))?.index ?? 0;
    const start = first > 80 ? text.indexOf(" ", first - 60) + 1 : 0;
    return (start ? "… " : "") + text.slice(start, start + 220) + (start + 220 < text.length ? " …" : "");
  }

  function heading([, page, title], terms) {
    return page === title ? marked(title, terms) : `${marked(page, new Set())} › ${marked(title, terms)}`;
  }

  const status = ({ query, found, near, lack }) =>
    lack || (!query ? "" : !found.length ? words.none(query) : near ? words.near(query) : words.found(found.length, query));

  const page = document.querySelector(".search-page");
  if (page) {
    const input = page.querySelector("input");
    const list = page.querySelector("#search-results");
    const show = () => {
      const result = search(input.value);
      page.querySelector("#search-status").textContent = status(result);
      list.innerHTML = result.found
        .slice(0, 50)
        .map(({ id, terms: found }) => {
          const terms = new Set(found);
          return `<li><a href="${entries[id][0]}">${heading(entries[id], terms)}</a><p>${marked(excerpt(entries[id][3], terms), terms)}</p></li>`;
        })
        .join("");
    };
    input.form.addEventListener("submit", (event) => event.preventDefault());
    input.addEventListener("input", () => {
      const address = new URL(location.href);
      address.searchParams.set("q", input.value);
      try { history.replaceState(null, "", address); } catch { /* pages on disk keep their address */ }
      show();
    });
    page.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
      const stops = [input, ...list.querySelectorAll("a")];
      const next = stops[stops.indexOf(document.activeElement) + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    });
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    show();
  }

  // ---- The header's field: results while one types, as a list that the arrows walk.
  const field = document.querySelector(".bar-search input");
  if (field) {
    const list = document.createElement("ul");
    Object.assign(list, { id: "bar-results", className: "bar-results", role: "listbox", hidden: true });
    list.setAttribute("aria-label", words.results);
    const said = document.createElement("p");
    Object.assign(said, { className: "sr-only", role: "status" });
    field.after(list, said);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list", autocomplete: "off" })) field.setAttribute(name, value);
    let active = -1;

    const options = () => [...list.querySelectorAll("[role=option]")];
    const close = () => {
      list.hidden = true;
      active = -1;
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-activedescendant");
    };
    const choose = (place) => {
      active = place;
      options().forEach((option, i) => option.setAttribute("aria-selected", String(i === place)));
      if (place < 0) return field.removeAttribute("aria-activedescendant");
      field.setAttribute("aria-activedescendant", `bar-result-${place}`);
      options()[place].scrollIntoView({ block: "nearest" });
    };
    const open = () => {
      const result = search(field.value);
      said.textContent = status(result);
      if (!result.query) return close();
      const rows = result.found.slice(0, 7).map(({ id, terms }) => [root + entries[id][0], heading(entries[id], new Set(terms))]);
      if (result.found.length) rows.push([`${field.form.action}?q=${encodeURIComponent(result.query)}`, words.all(result.found.length)]);
      const note = result.lack || result.near || !rows.length ? `<li role="presentation" class="note">${escapeHtml(status(result))}</li>` : "";
      list.innerHTML = note + rows.map(([url, html], i) => `<li role="option" id="bar-result-${i}" aria-selected="false"><a tabindex="-1" href="${escapeHtml(url)}">${html}</a></li>`).join("");
      list.hidden = false;
      active = -1;
      field.setAttribute("aria-expanded", "true");
      field.removeAttribute("aria-activedescendant");
    };
    field.addEventListener("input", open);
    field.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        if (list.hidden) open();
        const count = options().length;
        if (count) choose(((active + 1 + step + count + 1) % (count + 1)) - 1); // past the last comes the field itself
        event.preventDefault();
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        location.assign(options()[active].firstChild.href);
        close();
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      }
    });
    field.form.addEventListener("focusout", (event) => field.form.contains(event.relatedTarget) || close());
    list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus until the click
    list.addEventListener("click", close);
    if (field.value && document.activeElement === field) open();
  }
}
