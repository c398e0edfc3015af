// Bundles every widget into src/convlessons/widgets/static/, one readable module each, and joins all styles into one sheet;
// and the script of the pages' addresses, a classic one, since over file:// a page has no others.
// `--check` builds in memory and fails when a committed bundle is not what the sources give.
import { readdirSync, readFileSync, writeFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, "..", "src");
const out = join(packages, "convlessons", "widgets", "static");
const check = process.argv.includes("--check");

const entryPoints = readdirSync(here)
  .filter((name) => name.endsWith(".js"))
  .map((name) => join(here, name));

const common = {
  write: false,
  bundle: true,
  target: ["es2022"],
  charset: "utf8",
  legalComments: "none",
  loader: { ".webp": "base64" }, // a photograph is part of the bundle
  absWorkingDir: here, // the comments that name source files must not depend on where this runs
};
const widgets = await esbuild.build({ ...common, entryPoints, outdir: out, format: "esm" });
const pages = await esbuild.build({
  ...common, entryPoints: ["host/address.js"], outdir: join(packages, "convlessons_site", "widgets"), format: "iife",
});

// The frame comes first, then what several widgets share, then each widget's own: later rules refine earlier ones.
const sheets = ["lib/frame.css", ...cssIn("lib").filter((name) => name !== "lib/frame.css"), ...cssIn("")];

function cssIn(folder) {
  return readdirSync(join(here, folder)).filter((name) => name.endsWith(".css")).sort().map((name) => join(folder, name));
}

mkdirSync(out, { recursive: true });
const wanted = new Map([...widgets.outputFiles, ...pages.outputFiles].map((file) => [file.path, file.text]));
wanted.set(join(out, "widgets.css"), sheets.map((name) => `/* ${name} */\n${readFileSync(join(here, name), "utf8")}`).join("\n"));
const present = readdirSync(out).filter((name) => /\.(js|css)$/.test(name)).map((name) => join(out, name));
const stale = present.filter((path) => !wanted.has(path));
const differs = [...wanted].filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text);

if (check) {
  for (const path of stale) console.error(`no source builds ${path}`);
  for (const [path] of differs) console.error(`${path} is not what its sources give: run make js`);
  process.exit(stale.length || differs.length ? 1 : 0);
}
for (const path of stale) rmSync(path);
for (const [path, text] of differs) writeFileSync(path, text);
console.log(`${wanted.size} bundles, ${differs.length} changed, ${stale.length} removed`);
