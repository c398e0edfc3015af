// Looks for every word of the query in every section of the book. Chinese has no spaces: a run of its characters is
// first looked for as it stands; where no section has it whole, as its overlapping pairs.

const chinese = /\p{Script=Han}/u;
const fold = (text) => text.toLowerCase().normalize("NFKC");
const escapeHtml = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const words = (query) => fold(query).match(/\p{Script=Han}+|[^\s\p{Script=Han}]+/gu) ?? [];
const pairs = (word) => (chinese.test(word) && word.length > 2 ? Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2)) : [word]);
const singular = (word) => (chinese.test(word) || word.length < 4 ? word : word.replace(/(?<=[^s])s$/, ""));

// [score, entry] of the sections that have all terms; a title counts ten times a text.
function find(index, terms) {
  return index
    .map((entry) => {
      const [, page, title, text] = entry.map(fold);
      const scores = terms.map((term) => 10 * title.includes(term) + 3 * page.includes(term) + Math.min(text.split(term).length - 1, 5));
      return [scores.every(Boolean) ? scores.reduce((a, b) => a + b, 0) : 0, entry];
    })
    .filter(([score]) => score)
    .sort(([a], [b]) => b - a)
    .map(([, entry]) => entry);
}

function search(index, query) {
  const whole = words(query).map(singular);
  if (!whole.length) return { terms: [], entries: [] };
  const entries = find(index, whole);
  if (entries.length) return { terms: whole, entries };
  const terms = whole.flatMap(pairs);
  return { terms, entries: find(index, terms) };
}

const marked = (text, terms) => escapeHtml(text).replace(new RegExp(terms.map((t) => escapeRegExp(escapeHtml(t))).join("|"), "giu"), "<mark>$&</mark>");

function excerpt(text, terms) {
  const at = Math.max(0, Math.min(...terms.map((t) => fold(text).indexOf(t)).filter((i) => i >= 0).concat(text.length)) - 60);
  const start = at && at < text.length ? text.indexOf(" ", at) + 1 : 0;
  const part = text.slice(start, start + 220);
  return (start ? "… " : "") + part + (start + 220 < text.length ? " …" : "");
}

function show(query) {
  const { terms, entries } = search(globalThis.bookIndex, query);
  const count = entries.length === 1 ? "1 section" : `${entries.length} sections`;
  document.getElementById("search-status").textContent = query.trim() ? `${entries.length ? count : "No section"} with “${query.trim()}”.` : "";
  document.getElementById("search-results").innerHTML = entries
    .slice(0, 50)
    .map(([url, page, title, text]) => {
      const name = page === title ? marked(title, terms) : `${escapeHtml(page)} › ${marked(title, terms)}`;
      return `<li><a href="${url}">${name}</a><p>${marked(excerpt(text, terms), terms)}</p></li>`;
    })
    .join("");
}

const input = document.querySelector("main input[type=search]");
input.form.addEventListener("submit", (event) => event.preventDefault());
input.addEventListener("input", () => {
  const address = new URL(location.href);
  address.searchParams.set("q", input.value);
  try { history.replaceState(null, "", address); } catch { /* pages on disk keep their address */ }
  show(input.value);
});
input.value = new URLSearchParams(location.search).get("q") ?? "";
show(input.value);
