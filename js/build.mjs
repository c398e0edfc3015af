// Bundles every widget into src/convlessons/widgets/static/, one readable module and one stylesheet each.
// `--check` builds in memory and fails when a committed bundle is not what the sources give.
import { readdirSync, readFileSync, writeFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "src", "convlessons", "widgets", "static");
const check = process.argv.includes("--check");

const entryPoints = readdirSync(here)
  .filter((name) => name.endsWith(".js"))
  .map((name) => join(here, name));

const { outputFiles } = await esbuild.build({
  entryPoints,
  outdir: out,
  write: false,
  bundle: true,
  format: "esm",
  target: ["es2022"],
  charset: "utf8",
  legalComments: "none",
  absWorkingDir: here, // the comments that name source files must not depend on where this runs
});

mkdirSync(out, { recursive: true });
const wanted = new Map(outputFiles.map((file) => [file.path, file.text]));
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
