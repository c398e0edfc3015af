// Every word that a reader sees or hears stands in `const words` on top of a file. Here the sources are read for others.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

const HERE = new URL("..", import.meta.url);
const NAMES = /^(Home|End|Enter|Escape|Tab|Shift|Files|start|middle|end)$/; // the browser's own, of keys and of anchors
/** Calls whose strings are for the browser, for Python or for a programmer: selectors, events, fonts, the PyTorch line. */
const FOR_MACHINES = /^(querySelector(All)?|matches|closest|addEventListener|createElement(NS)?|is|test|pytorch|Error|TypeError|RangeError|import|getContext|getAttribute|uid)$/;
/** Calls whose first argument is the name of something kept. */
const KEPT = /^(keep|once|through)$/;
/** Calls and properties whose strings are for readers, be they a single small word. The number is the first argument that is. */
const FOR_READERS = { h: 2, s: 2, text: 1, group: 0, say: 0, announce: 0, tell: 0, answer: 0 };
const PROPERTIES = /(?:^|[\s{,(])(?:label|title|caption|alt|placeholder|"aria-label"|"aria-valuetext"|"aria-roledescription"|"aria-description")\s*:\s*$/;
const PYTHON = /\b(nn|F|torch|convlessons)\.\w|\bfor i in range\(/;

/** Strings of a source: { content, line, before, calls }, where a template's `${…}` is "§", and `calls` are those around it. */
export function strings(source) {
  const found = [];
  const open = []; // brackets around: { sign, call, argument }
  const templates = []; // unfinished ones: { content, start, before, calls, depth }
  let at = 0;
  let code = ""; // the last of what came before, without comments and with "" for strings
  const line = (place) => source.slice(0, place).split("\n").length;
  const calls = () => open.filter(({ call }) => call).map(({ call, argument }) => ({ call, argument }));

  function quoted(quote) {
    const start = at++;
    while (source[at] !== quote) at += source[at] === "\\" ? 2 : 1;
    at++;
    found.push({ content: source.slice(start + 1, at - 1), line: line(start), before: code, calls: calls() });
    code += '""';
  }
  /** A template's text up to its end or its next `${`. */
  function templated(template) {
    while (source[at] !== "`" && !source.startsWith("${", at)) {
      if (source[at] === "\\") template.content += source[at++];
      template.content += source[at++];
    }
    if (source[at] === "`") {
      at++;
      found.push({ ...template, line: line(template.start) });
      code += '""';
    } else {
      at += 2;
      template.content += "§";
      templates.push({ ...template, depth: open.length });
      open.push({ sign: "${" });
    }
  }

  while (at < source.length) {
    const sign = source[at];
    if (source.startsWith("//", at)) at = source.indexOf("\n", at);
    else if (source.startsWith("/*", at)) at = source.indexOf("*/", at) + 2;
    else if (sign === '"' || sign === "'") quoted(sign);
    else if (sign === "`") templated({ content: "", start: at++, before: code, calls: calls() });
    else if (sign === "/" && /(?:[=(,:?&|!{};[>]|\breturn)\s*$/.test(code)) { // a regular expression, not a division
      for (let inClass = false; source[++at] !== "/" || inClass;) {
        if (source[at] === "\\") at++;
        else if ("[]".includes(source[at])) inClass = source[at] === "[";
      }
      at++;
      code += '""';
    } else {
      if ("([{".includes(sign)) open.push({ sign, call: sign === "(" && (/(\w+)\s*$/.exec(code)?.[1] ?? ""), argument: 0 });
      else if (")]}".includes(sign)) {
        const closed = open.pop();
        if (closed?.sign === "${") {
          at++;
          templated(templates.pop());
          continue;
        }
      } else if (sign === "," && open.length) open.at(-1).argument++;
      code = code.slice(-80) + sign;
      at++;
    }
  }
  return found;
}

/** The source with the lines of its `const words`, and of comments, taken out of it; lines keep their numbers. */
const withoutWords = (source) =>
  source.replace(/^const words = \{(?:.*\};?$|[^]*?^\};$)/m, (block) => block.replace(/[^\n]/g, ""));

const WORD = /^[“‘"'(]*\p{L}[\p{L}’']*[.,;:!?)…”’"']*$/u;

/** Why a string is for readers, or nothing. */
function reason({ content, before, calls }) {
  const inner = calls.at(-1);
  if (/[!=]==\s*$/.test(before) || (inner?.argument === 0 && KEPT.test(inner.call))) return "";
  if (calls.some(({ call }) => FOR_MACHINES.test(call)) || NAMES.test(content) || PYTHON.test(content)) return "";
  const parts = content.split(/\s+|(?<=§)(?=[:;,.?!]$)/).filter(Boolean);
  const isWord = parts.map((part) => WORD.test(part));
  if (isWord.some((is, i) => is && (isWord[i + 1] || parts[i + 1] === "§" || parts[i - 1] === "§"))) return "prose";
  if (/^\p{Lu}\p{Ll}+[.,;:!?…]?$/u.test(content)) return "a word with a capital";
  const isSaid = inner && inner.argument >= (FOR_READERS[inner.call] ?? Infinity);
  if ((isSaid || PROPERTIES.test(before)) && /\p{L}{2}/u.test(content) && !/^[\w-]*-[\w-]*$|^cl-/.test(content)) return "a label";
  return "";
}

/** What a source says to readers outside its `const words`: "line 12, prose: …". */
export const strays = (source) => strings(withoutWords(source)).flatMap((each) => {
  const why = reason(each);
  return why ? [`line ${each.line}, ${why}: ${each.content}`] : [];
});

test("a reader's string is found wherever it hides, and nothing else is", () => {
  const planted = [
    'const el = h("p", { class: "cl-caption" }, "waist");',
    "slider({ label: `${name}: wide`, name: 'mid' });",
    'frame.measure({ params: ["Weights", weights] });',
    "const many = `${count} holes`;",
    'const why = /* of it */ n === 1 ? "the last row" : "";',
    "say(`${words.sees(k)}${holes ? `, ${holes} of them unread` : ''}`);",
    'const done = text(caption, "done");',
  ];
  const innocent = [
    "// A comment says what it likes, `even so`.",
    "const words = {",
    '  title: "A title of its own",',
    "  sees: (k) => `It sees ${k > 1 ? `all ${k} cells` : 'one cell'}.`,",
    "};",
    'const el = h("p", { class: "cl-caption cl-part", role: "status" }, words.title);',
    "attrs(path, { d: `M${x} ${y}h${side}v${side}z`, transform: `translate(${x} ${y})` });",
    "frame.pytorch(`nn.Sequential(*[${conv} for i in range(${L})])`);",
    'root.querySelector("button, input").focus();',
    'const size = keep(`row ${i}`, [], () => (name === "Predict" ? 2 / 3 : / in "quotes"/.test(name)));',
  ];
  assert.deepEqual(strays(innocent.join("\n")), []);
  for (const line of planted) assert.notEqual(strays([...innocent, line, ...innocent.slice(5)].join("\n")).length, 0, line);
});

const sources = ["", "lib/", "../tools/widget_template/"].flatMap((folder) =>
  readdirSync(new URL(folder, HERE)).filter((name) => name.endsWith(".js")).map((name) => folder + name));
const read = (name) => readFileSync(new URL(name, HERE), "utf8");

for (const name of sources) {
  test(`${name} says nothing to readers but by its words`, () => {
    assert.deepEqual(strays(read(name)), []);
  });
}
