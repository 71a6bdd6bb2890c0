// What browser tests share: the built site over HTTP and from file://, pages that must not err, and axe.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { basename, extname, join, normalize, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
// `import` would first look through all of its seven megabytes for names.
const { chromium } = /** @type {typeof import("playwright-core")} */ (require("playwright-core"));
const AXE = require.resolve("axe-core/axe.min.js");
/** Debian's Chromium, as readers have it. */
export const CHROMIUM = "/usr/bin/chromium";
/** The same engine without the browser's own window, whose drawing takes a third of the time of most tests. */
const SHELL = "/usr/bin/chromium-headless-shell";
/** It keeps its frame for the next page of a site: making it anew takes an eighth of the time. The other features are Playwright's. */
const KEEP = "--disable-features=RenderDocument,AvoidUnnecessaryBeforeUnloadCheckSync,PaintHolding,AvoidCorsURLLoaderRestartOnRedirect";
export const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".txt": "text/plain",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** One page of each kind. */
export const KINDS = [
  "index.html",
  "areas/service-design.html",
  "principles/simplify.html",
  "stages/reset.html",
  "stories/index.html",
  "stories/wigan-deal.html",
  "routes/index.html",
  "routes/shared-services.html",
  "network.html",
  "events.html",
  "steps/service-design.html",
  "workshops/service-design.html",
  "glossary.html",
  "search.html",
  "pages/law-and-standards.html",
  "pages/choosing-a-route.html",
  "accessibility.html",
  "privacy.html",
  "404.html",
  "assessment/index.html",
  "assessment/service-design.html",
  "assessment/results.html",
  "assessment/team.html",
  "assessment/evidence-register.html",
  "assessment/print.html",
];

/** The folder of the built site. */
export const site = resolve(process.env.LOCAL_NORMAL_SITE ?? "public");

/** The paths of the site's pages, as its manifest lists them. */
export async function pagesOfSite() {
  /** @type {{ files: { path: string }[] }} */
  const { files } = JSON.parse(await readFile(join(site, "manifest.json"), "utf8"));
  return files.map(({ path }) => path).filter((path) => path.endsWith(".html"));
}

/** The scripts that a page loads at once or when it needs them: names of files in `assets/`. */
export function scriptsOf(/** @type {string} */ path, folder = site) {
  /** @type {Set<string>} */
  const names = new Set();
  const follow = (/** @type {string} */ text) => {
    for (const [name] of text.matchAll(/[\w-]+\.[0-9a-f]{12}\.js/g)) {
      if (names.has(name)) continue;
      names.add(name);
      follow(readFileSync(join(folder, "assets", name), "utf8"));
    }
  };
  follow(readFileSync(join(folder, path), "utf8"));
  return [...names];
}

/** A file of the site as file:// address. @param {string} path */
export const fileUrl = (path) => pathToFileURL(join(site, path)).href;

/** The port that a server took. @param {import("node:net").Server} server */
export const portOf = (server) => /** @type {import("node:net").AddressInfo} */ (server.address()).port;

/** Serves a folder below `base` on a free port: `{origin, url(path), missing, close()}`; `missing` are the paths asked for in vain. */
export async function serve(folder = site, base = "/") {
  /** @type {string[]} */
  const missing = [];
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "", "http://x").pathname));
    const file = join(folder, path.startsWith(base) ? path.slice(base.length) : "\0");
    try {
      if (!file.startsWith(folder + sep)) throw new Error("outside");
      const bytes = await readFile(file);
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(bytes);
    } catch {
      missing.push(path);
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const origin = `http://127.0.0.1:${portOf(server)}`;
  const close = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return { origin, url: (/** @type {string} */ path) => `${origin}${base}${path}`, missing, close };
}

/** @param {string} executablePath @param {string[]} flags */
function start(executablePath, flags) {
  assert.ok(existsSync(executablePath), `${executablePath} is missing: apt-get install --no-install-recommends ${basename(executablePath)}`);
  return chromium.launch({ executablePath, headless: true, args: FLAGS.concat(flags) });
}
/** Chromium without a window. @param {...string} flags */
export const launch = (...flags) => start(SHELL, [KEEP, ...flags]);
/** Chromium whole, on a screen that nobody sees. @param {...string} flags */
export const launchWhole = (...flags) => start(CHROMIUM, flags);

/** Chromium as people see it, on a screen whose clipboard it uses. @param {NodeJS.ProcessEnv} screen */
export const launchOn = (screen) =>
  chromium.launch({ executablePath: CHROMIUM, headless: false, args: FLAGS, env: { ...process.env, ...screen } });

/**
 * A page whose errors, refused content and requests to elsewhere than `home` has its place fail the test: see `assertClean`.
 * @param {Context} context
 * @param {string} home
 */
export async function newPage(context, home) {
  const page = Object.assign(await context.newPage(), { faults: /** @type {string[]} */ ([]) });
  page.on("pageerror", (error) => page.faults.push(`error: ${error.message}`));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && page.faults.push(`console: ${message.text()}`));
  page.on("response", (response) => response.status() >= 400 && page.faults.push(`${response.status()}: ${response.url()}`));
  // A request that the next page cuts short has not failed.
  page.on("requestfailed", (request) => {
    const errorText = request.failure()?.errorText;
    if (errorText !== "net::ERR_ABORTED") page.faults.push(`failed: ${request.url()} ${errorText}`);
  });
  const own = new URL(home);
  page.on("request", (request) => {
    const asked = new URL(request.url());
    const isOwn = ["data:", "blob:"].includes(asked.protocol) || (asked.protocol === own.protocol && asked.host === own.host);
    if (!isOwn) page.faults.push(`request: ${request.url()}`);
  });
  return page;
}

/** A page as from `newPage` at an address. @param {Context} context @param {string} url */
export async function openPage(context, url) {
  const page = await newPage(context, url);
  await page.goto(url);
  return page;
}

/**
 * Gives the window a size, and waits for the frame in which the page's scripts hear of it: by it lists fold.
 * @param {Page} page @param {{ width: number, height: number }} size
 */
export async function resize(page, size) {
  await page.setViewportSize(size);
  await page.waitForFunction(
    ({ width, height }) => new Promise((done) => requestAnimationFrame(() => done(innerWidth === width && innerHeight === height))),
    size,
  );
}

/** How far what is seen has moved since the page began to load, in Chromium's own measure. @param {Page} page */
export const shift = (page) =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: "layout-shift", buffered: true });
    // What it has is told in a later task: it is taken at once.
    return /** @type {LayoutShift[]} */ (observer.takeRecords()).reduce((sum, { value }) => sum + value, 0);
  });

/** How many first headings a page has. For a locator, Playwright would put a third of a megabyte into each page. @param {Page} page */
export const headings = (page) => page.evaluate(() => document.querySelectorAll("main h1").length);

/**
 * Gives each path to `visit(page, path)`, on some pages side by side.
 * @param {Context} context
 * @param {string} home
 * @param {string[]} paths
 * @param {(page: Page, path: string) => Promise<unknown>} visit
 * @param {number} [pages]
 */
export async function sideBySide(context, home, paths, visit, pages = 4) {
  const left = [...paths];
  const worker = async () => {
    const page = await newPage(context, home);
    for (let path = left.shift(); path; path = left.shift()) await visit(page, path);
    await page.close();
  };
  await Promise.all(Array.from({ length: pages }, worker));
}

/**
 * The tables that a screen reader is told of, in Chromium's own tree: how many of each part.
 * @param {import("playwright-core").Page} page
 */
export async function tablesHeard(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /** @typedef {typeof nodes[number]} AXNode */
  /** @param {AXNode} node */
  const role = (node) => node.role?.value;
  const parts = ["row", "columnheader", "rowheader", "cell"];
  /** @param {AXNode} node @returns {AXNode[]} */
  const below = (node) =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? [child, ...below(child)] : [];
    });
  return nodes
    .filter((node) => role(node) === "table")
    .map((table) => {
      const heard = below(table);
      return Object.fromEntries(parts.map((part) => [part, heard.filter((node) => role(node) === part).length]));
    });
}

/** Nothing went wrong on a page from `openPage`, and it asked nobody else for anything. @param {Page} page */
export const assertClean = (page) => assert.deepEqual(page.faults, []);

/** All rules of WCAG 2.2 at A and AA, and what axe holds to be good practice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Those of its rules that look at colours: the others find the same in other colours. */
export const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
/** All rules in light colours; in dark ones those that look at colours. @param {"light" | "dark"} scheme */
export const rulesIn = (scheme) => (scheme === "dark" ? COLOUR_RULES : RULES);

/** Asserts that axe finds nothing on the page as it is now. @param {Page} page @param {string} [what] @param {string[]} [rules] */
export async function assertAccessible(page, what = page.url(), rules = RULES) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(await readFile(AXE, "utf8"));
  // `preload` reads all stylesheets again, and sound and film: for a rule that is not among these, and for what no page may have.
  const options = /** @type {const} */ ({ reporter: "no-passes", preload: false, iframes: false });
  const { violations } = await page.evaluate((given) => window.axe.run(document, given), { ...options, runOnly: rules });
  const said = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join("\n  ")}`,
  );
  assert.deepEqual(said, [], what);
}

/** Closes the round on the results page, and comes back. @param {Page} page @param {string} label */
export async function closeRound(page, label) {
  const at = page.url();
  await page.goto(new URL("results.html", at).href);
  await page.getByLabel("Name of this round").fill(label);
  await page.getByRole("button", { name: "Close this round" }).click();
  await page.getByText(`The round ${label} is closed.`).waitFor();
  await page.goto(at);
}

/**
 * Waits until a module has run that a page may ask for only when it is needed.
 * @param {Page} page @param {keyof typeof window.localNormal.modules} name
 */
export const hasRun = (page, name) => page.waitForFunction((id) => window.localNormal.modules[id], name);
