// Looks for every word of the query in every section of the book. Chinese has no spaces: a run of its characters is
// first looked for as it stands; where no section has it whole, as its overlapping pairs, most of which must be there.

const chinese = /\p{Script=Han}/u;
const fold = (text) => text.toLowerCase().normalize("NFKC");
const escapeHtml = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const words = (query) => fold(query).match(/\p{Script=Han}+|[^\s\p{Script=Han}]+/gu) ?? [];
const pairs = (word) => (chinese.test(word) && word.length > 2 ? Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2)) : [word]);
const singular = (word) => (chinese.test(word) || word.length < 4 ? word : word.replace(/(?<=[^s])s$/, ""));

// A title names things in two languages and a number: "9 · Dilated convolution 空洞卷积" is also each of its parts.
const parts = (title) => title.split(/\s*[·(),.]\s*|\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+/u).map(singular);

// How well an entry answers: best where the query is the title, or a part of it. `least` is the share of terms it must have.
function score([url, page, title, text, last], terms, query, least) {
  const [foldedPage, foldedTitle, foldedText] = [page, title, text].map(fold);
  const each = terms.map((term) => 10 * foldedTitle.includes(term) + 3 * foldedPage.includes(term) + Math.min(foldedText.split(term).length - 1, 5));
  if (each.filter(Boolean).length < least * terms.length) return 0;
  const phrase = singular(fold(query));
  const whole = singular(foldedTitle) === phrase ? 60 : parts(foldedTitle).includes(phrase) ? 50 : foldedTitle.includes(phrase) ? 15 : foldedText.includes(phrase) ? 5 : 0;
  const chapter = !url.includes("#") && whole >= 15 ? 15 : 0; // before its own sections and the glossary
  const itself = parts(foldedTitle).at(-1) === phrase ? 5 : 0; // claims.Exact before its methods
  const points = each.reduce((a, b) => a + b, 0) + whole + chapter + itself;
  // Who types an ordinary word wants the lesson; who types a name as it is written, the reference.
  const named = /[_.]/.test(query) || (title.includes(".") && title.split(".").includes(query));
  return last && !named ? points / 2 : points;
}

function find(index, terms, query, least) {
  return index
    .map((entry) => [score(entry, terms, query, least), entry])
    .filter(([points]) => points)
    .sort(([a], [b]) => b - a)
    .map(([, entry]) => entry);
}

function search(index, typed) {
  const query = typed.trim().replace(/\s+/g, " ");
  const whole = words(query).map(singular);
  if (!whole.length) return { terms: [], entries: [] };
  const entries = find(index, whole, query, 1);
  if (entries.length) return { terms: whole, entries };
  const terms = whole.flatMap(pairs);
  return { terms, entries: find(index, terms, query, terms.length > whole.length ? 0.6 : 1) };
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
