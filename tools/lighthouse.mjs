// Lighthouse on every page of a built site, mobile and desktop: `node tools/lighthouse.mjs SITE FOLDER`, where FOLDER
// is where npm installed lighthouse. Prints a table of scores and what was found; fails under 100.
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const CATEGORIES = ["accessibility", "best-practices", "seo"];
const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png" };

const [site, folder] = process.argv.slice(2).map((path) => resolve(path));
const installed = createRequire(pathToFileURL(join(folder, "package.json")));
const load = (name) => import(pathToFileURL(installed.resolve(name)));
const { default: lighthouse, desktopConfig } = await load("lighthouse");
const { launch } = await load("chrome-launcher");

const server = createServer((request, response) => {
  try {
    const path = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
    const content = readFileSync(join(site, path));
    response.writeHead(200, { "Content-Type": TYPES[extname(path)] ?? "application/octet-stream" }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, "127.0.0.1");
const chrome = await launch({
  chromePath: process.env.CHROMIUM, chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu"],
});

const pages = readdirSync(site, { recursive: true }).filter((name) => name.endsWith(".html") && name !== "404.html").sort();
let low = 0;
console.log(`${CATEGORIES.join("  ")}  page`);
for (const page of pages) {
  for (const [form, config] of [["mobile", undefined], ["desktop", desktopConfig]]) {
    const settings = { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" };
    const { lhr } = await lighthouse(`http://127.0.0.1:${server.address().port}/${page}`, settings, config);
    const scores = CATEGORIES.map((name) => Math.round(100 * lhr.categories[name].score));
    const failed = CATEGORIES.flatMap((name) => lhr.categories[name].auditRefs)
      .filter(({ id, weight }) => weight && lhr.audits[id].score !== null && lhr.audits[id].score < 1);
    if (Math.min(...scores) < 100) low += 1;
    const columns = scores.map((score, i) => String(score).padStart(CATEGORIES[i].length)).join("  ");
    console.log(`${columns}  ${page}, ${form}  ${failed.map(({ id }) => id).join(" ")}`.trimEnd());
  }
}
await chrome.kill();
server.close();
process.exit(low ? 1 : 0);
