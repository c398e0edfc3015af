// Bundles what runs Python on the book's pages into src/convlessons_site/run/static/: classic scripts, since over file:// a page
// has no others. The editor is other people's code and is minified; the licences of all of it stand beside it.
// `--check` builds in memory and fails when a committed bundle is not what its sources give.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "..", "node_modules");
const out = join(here, "..", "..", "src", "convlessons_site", "run", "static");
const check = process.argv.includes("--check");
const common = { write: false, bundle: true, format: "iife", target: ["es2022"], charset: "utf8", legalComments: "none", absWorkingDir: here, outdir: out };

const ours = await esbuild.build({ ...common, entryPoints: ["card.js", "page.js"] });
const wanted = new Map(ours.outputFiles.map(({ path, text }) => [path, text]));
if (existsSync(join(modules, "@codemirror"))) {
  const theirs = await esbuild.build({ ...common, entryPoints: ["editor.js"], minify: true, metafile: true });
  for (const { path, text } of theirs.outputFiles) wanted.set(path, text);
  wanted.set(join(out, "LICENCES.txt"), licences(Object.keys(theirs.metafile.inputs)));
} else if (check) {
  console.error("the editor's packages are not installed: npm ci");
  process.exit(1);
}

/** Pyodide's and Python's licences, and those of the packages that a bundle is made of. */
function licences(inputs) {
  const names = new Set(inputs.flatMap((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? []));
  const parts = [...names].sort().map((name) => {
    const folder = join(modules, name);
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    return `${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  });
  return [readFileSync(join(here, "licences.txt"), "utf8").trim() + "\n", ...parts].join(`\n${"=".repeat(100)}\n\n`);
}

mkdirSync(out, { recursive: true });
const differs = [...wanted].filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text);
if (check) {
  for (const [path] of differs) console.error(`${path} is not what its sources give: run make js`);
  process.exit(differs.length ? 1 : 0);
}
for (const [path, text] of differs) writeFileSync(path, text);
console.log(`${wanted.size} scripts of the pages' Python, ${differs.length} changed`);
