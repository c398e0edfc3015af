// Writes what the pages of the book take from npm, pinned in package.json, into the site's own files: small, minified, with
// the licence on top. `--check` fails when a committed file is not what the pinned version gives.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "src", "convlessons_site", "static", "minisearch.js");
const home = join(here, "node_modules", "minisearch");
const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
const licence = readFileSync(join(home, "LICENSE.txt"), "utf8").trim();

const { outputFiles } = await esbuild.build({
  stdin: { contents: 'export { default } from "minisearch"', resolveDir: here },
  write: false,
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "MiniSearch",
  target: ["es2022"],
  charset: "utf8",
  banner: { js: `/* MiniSearch ${version}, MIT licence.\n\n${licence} */` },
  footer: { js: "MiniSearch = MiniSearch.default;" },
});
const wanted = outputFiles[0].text;
const same = existsSync(out) && readFileSync(out, "utf8") === wanted;
if (process.argv.includes("--check") && !same) {
  console.error(`${out} is not what MiniSearch ${version} gives: run make js`);
  process.exit(1);
}
if (!same) writeFileSync(out, wanted);
