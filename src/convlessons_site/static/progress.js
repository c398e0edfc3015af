// What was answered, where the reader was, and how to forget it all. Nothing leaves this browser.
// The widgets keep each answer under "convlessons:" and its key, see js/lib/store.js; the key "place" is ours.
{
  const words = {
    answered: (count, all) => `${count} of ${all} answered`,
    begun: (count, all) => `, begun: ${count} of ${all} answered`,
    finished: (count, all) => `, finished: ${count} of ${all} answered`,
    continue: "Continue",
    inChapter: (count, all) => `${count} of ${all} questions and exercises in this chapter answered. Your answers are kept in this browser and nowhere else.`,
    inBook: (count, all) => `${count} of ${all} questions and exercises in the book answered. Your answers are kept in this browser and nowhere else.`,
    keepsNothing: "This browser keeps nothing for these pages: an answer lasts until you leave its page.",
    clearedChapter: (count) => (count === 1 ? "Cleared 1 answer of this chapter." : `Cleared ${count} answers of this chapter.`),
    clearedBook: (count) => (count === 1 ? "Cleared 1 answer and your place in the book." : `Cleared ${count} answers and your place in the book.`),
    back: "Your answers are back.",
  };
  const PREFIX = "convlessons:";
  const CHANGED = "convlessons:changed";
  const { page, root, questions } = JSON.parse(document.getElementById("cl-progress")?.textContent ?? '{"questions":{}}');
  const base = new URL(root || ".", location.href).href;
  const everything = Object.values(questions).flat();

  const read = (key) => {
    try { return localStorage.getItem(PREFIX + key); } catch { return null; }
  };
  const write = (key, value) => {
    try {
      if (value === null) localStorage.removeItem(PREFIX + key);
      else localStorage.setItem(PREFIX + key, value);
    } catch { return false; }
    if (key !== "place") dispatchEvent(new CustomEvent(CHANGED, { detail: key }));
    return true;
  };
  const keeps = write("place", read("place")); // false where storage is switched off
  // An exercise is answered when its last check judged it: what was only typed, or gave no answer, does not count.
  const counts = (key) => {
    const kept = read(key);
    if (kept === null || !key.startsWith("exercise:")) return kept !== null;
    try { return ["correct", "wrong"].includes(JSON.parse(kept)?.outcome); } catch { return false; }
  };
  const answered = (keys) => keys.filter(counts);
  const places = () => {
    try { return { pages: {}, ...JSON.parse(read("place")) }; } catch { return { pages: {} }; }
  };

  // The contents: a mark beside each chapter begun or finished. Its room is there from the start.
  const chapters = (selector) => [...document.querySelectorAll(selector)].flatMap((link) => {
    const address = decodeURI(link.href.replace(/[?#].*/, "")).slice(decodeURI(base).length);
    return questions[address] ? [{ link, address, keys: questions[address] }] : [];
  });
  const links = chapters("#contents a");
  const cards = chapters(".lesson a");
  const SIGNS = { begun: "◐", finished: "✓" };
  function state({ address, keys }) {
    const count = answered(keys).length;
    return [count, count === keys.length ? "finished" : count || places().pages[address] ? "begun" : ""];
  }
  // A card of the front page says it in words, at its foot.
  function tell({ link, address, keys }) {
    const [count, how] = state({ address, keys });
    const part = link.closest(".lesson").querySelector('[data-part="progress"]');
    part.dataset.state = how;
    part.textContent = how && `${SIGNS[how]} ${words.answered(count, keys.length)}`;
  }
  function mark({ link, address, keys }) {
    const [count, how] = state({ address, keys });
    const old = link.querySelector(".mark");
    if (old?.dataset.state === how && old.dataset.count === String(count)) return;
    old?.remove();
    if (!how) return;
    const sign = document.createElement("span");
    sign.className = "mark";
    Object.assign(sign.dataset, { state: how, count });
    sign.innerHTML = `<span aria-hidden="true">${SIGNS[how]}</span><span class="sr-only">${words[how](count, keys.length)}</span>`;
    link.append(sign);
  }

  // The landing page: from "Begin with" to "Continue", in the same line.
  function offer() {
    const line = document.getElementById("continue");
    const { last, pages } = places();
    const entry = links.find(({ address }) => address === last);
    if (!line || !entry || !pages[last]) return;
    const [anchor, section] = pages[last];
    line.firstElementChild.textContent = words.continue;
    const link = line.querySelector("a");
    link.href = `${base}${last}#${anchor}`;
    const title = [...entry.link.childNodes].filter((node) => !node.matches?.(".mark")).map((node) => node.cloneNode(true));
    link.replaceChildren(...title, ` › ${section}`);
  }

  // The panel at a chapter's end: how many are answered, and the two ways to clear them.
  const panel = document.getElementById("answers");
  const part = (name) => panel?.querySelector(`[data-part="${name}"]`);
  const chapter = questions[page];
  let cleared = null; // [key, value] of what Undo brings back

  function count() {
    const here = chapter ?? everything;
    const tally = chapter ? words.inChapter : words.inBook;
    part("count").textContent = keeps ? tally(answered(here).length, here.length) : words.keepsNothing;
    for (const name of ["clear-chapter", "clear-book"]) {
      const button = part(name);
      if (button) button.disabled = !stored(name === "clear-chapter").length;
    }
  }
  function stored(onlyHere) {
    if (onlyHere) return chapter.filter((key) => read(key) !== null);
    try { return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length)); } catch { return []; }
  }
  function clear(onlyHere) {
    cleared = stored(onlyHere).map((key) => [key, read(key)]);
    cleared.forEach(([key]) => write(key, null));
    const number = cleared.filter(([key]) => key !== "place").length;
    say(onlyHere ? words.clearedChapter(number) : words.clearedBook(number), true);
    part("undo").focus();
  }
  function undo() {
    cleared.forEach(([key, value]) => write(key, value));
    say(words.back, false);
    (part("clear-chapter") ?? part("clear-book")).focus();
  }
  function say(sentence, undoable) {
    refresh();
    part("said").textContent = sentence;
    part("undo").hidden = !undoable;
  }

  // Where the reader is: the section that holds the upper half of the window, noted once they have moved.
  function follow() {
    const headings = [...document.querySelectorAll("article h2")].filter((heading) => heading.closest("section[id]"));
    let waiting = false;
    const note = () => {
      waiting = false;
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2).at(-1);
      if (!passed) return;
      const now = places();
      const section = passed.firstChild.textContent.trim();
      now.pages[page] = [passed.closest("section[id]").id, section];
      write("place", JSON.stringify({ ...now, last: page }));
      links.forEach(mark);
    };
    addEventListener("scroll", () => {
      if (!waiting) setTimeout(note, 300);
      waiting = true;
    }, { passive: true });
  }

  function refresh() {
    links.forEach(mark);
    cards.forEach(tell);
    offer();
    if (panel) count();
  }
  part("clear-chapter")?.addEventListener("click", () => clear(true));
  part("clear-book")?.addEventListener("click", () => clear(false));
  part("undo")?.addEventListener("click", undo);
  if (chapter && keeps) follow();
  for (const event of [CHANGED, "storage", "pageshow"]) addEventListener(event, refresh);
  refresh();
}
