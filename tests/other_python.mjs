// Runs a script in another CPython, compiled to WebAssembly: node other_python.mjs PACKAGE SCRIPT BOOK
// The book's folder is its /book. Only its standard library is there.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [home, script, book] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${home}/pyodide.mjs`));
const python = await loadPyodide();
python.FS.mkdirTree("/book");
python.FS.mount(python.FS.filesystems.NODEFS, { root: book }, "/book");
python.runPython(readFileSync(script, "utf8"));
