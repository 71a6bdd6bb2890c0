// What browser tests share: the built site over HTTP and from file://, pages that must not err, and axe.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const AXE = require.resolve("axe-core/axe.min.js");
const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
  ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".txt": "text/plain",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The folder of the built site. */
export const site = resolve(process.env.LOCAL_NORMAL_SITE ?? "public");

/** A file of the site as file:// address. */
export const fileUrl = (path) => pathToFileURL(join(site, path)).href;

/** Serves a folder below `base` on a free port: `{origin, url(path), close()}`. */
export async function serve(folder = site, base = "/") {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    const file = join(folder, path.startsWith(base) ? path.slice(base.length) : "\0");
    try {
      if (!file.startsWith(folder + sep)) throw new Error("outside");
      const bytes = await readFile(file);
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  return { origin, url: (path) => `${origin}${base}${path}`, close };
}

/** The system's Chromium without a window. */
export const launch = () => chromium.launch({ executablePath: EXECUTABLE, headless: true, args: FLAGS });

/** A page whose errors, refused content and requests to elsewhere fail the test: see `assertClean`. */
export async function openPage(context, url) {
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(`error: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && page.faults.push(`console: ${message.text()}`));
  const own = new URL(url);
  page.on("request", (request) => {
    const asked = new URL(request.url());
    const isOwn = ["data:", "blob:"].includes(asked.protocol) || (asked.protocol === own.protocol && asked.host === own.host);
    if (!isOwn) page.faults.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return page;
}

/** Nothing went wrong on a page from `openPage`, and it asked nobody else for anything. */
export const assertClean = (page) => assert.deepEqual(page.faults, []);

/** Asserts that axe finds nothing on the page as it stands. */
export async function assertAccessible(page, what = page.url()) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(await readFile(AXE, "utf8"));
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  const said = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join("\n  ")}`);
  assert.deepEqual(said, [], what);
}
