// Pages that moved: old addresses lead on, with the place that was asked for, on the web, from disk and without scripts.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { appendFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { program, root } from "./program.mjs";
import { assertAccessible, assertClean, launch, openPage, serve } from "./support.mjs";

const MOVED = `moved:
  stories/old-name.html: story:first-story
  deep/down/help.html: page:privacy#genuine
  find.html: search.html
`;

/** @type {Browser} */
let browser;
/** @type {Server} */
let server;
/** @type {string} */
let folder;
/** @type {string} */
let out;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "moved-"));
  out = join(folder, "public");
  await cp(join(root, "tests/fixtures/base"), join(folder, "playbook"), { recursive: true });
  await appendFile(join(folder, "playbook/playbook.yaml"), MOVED);
  await promisify(execFile)(await program(), ["build"], { cwd: folder });
  [browser, server] = await Promise.all([launch(), serve(out)]);
});
after(async () => {
  await Promise.all([browser.close(), server.close()]);
  await rm(folder, { recursive: true });
});

/** @param {string} path */
const overWeb = (path) => server.url(path);
/** @param {string} path */
const fromDisk = (path) => pathToFileURL(out).href + "/" + path;

/**
 * Opens an old address and waits until the new one is shown.
 * @param {TestContext} t
 * @param {string} from
 * @param {string} to
 * @param {ContextOptions} [options]
 */
async function arrive(t, from, to, options = {}) {
  const context = await browser.newContext(options);
  const page = await openPage(context, from);
  t.after(async () => {
    assertClean(page);
    await context.close();
  });
  await page.waitForURL(to);
  return page;
}

for (const [where, at] of Object.entries({ "on the web": overWeb, "from disk": fromDisk })) {
  test(`an old address leads on, ${where}`, async (t) => {
    const page = await arrive(t, at("stories/old-name.html"), at("stories/first-story.html"));
    assert.equal(await page.locator("[data-moved]").count(), 0);
    await arrive(t, at("deep/down/help.html"), at("privacy.html#genuine"));
  });

  test(`what was asked for is kept, ${where}`, async (t) => {
    await arrive(t, at("stories/old-name.html#sources"), at("stories/first-story.html#sources"));
    await arrive(t, at("deep/down/help.html#law"), at("privacy.html#law"));
    const page = await arrive(t, at("find.html?q=story"), at("search.html?q=story"));
    assert.equal(await page.getByRole("searchbox").inputValue(), "story");
  });

  test(`an old address leads on without scripts, ${where}`, async (t) => {
    await arrive(t, at("deep/down/help.html"), at("privacy.html#genuine"), { javaScriptEnabled: false });
  });
}

test("the old page is not in the way of going back", async (t) => {
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await openPage(context, server.url("index.html"));
  await page.evaluate((to) => window.location.assign(to), server.url("stories/old-name.html"));
  await page.waitForURL(server.url("stories/first-story.html"));
  await page.goBack();
  assert.equal(page.url(), server.url("index.html"));
});

test("a reader whom nothing forwards has a page that says so, with a link", async (t) => {
  const context = await browser.newContext({ javaScriptEnabled: true });
  t.after(() => context.close());
  // The script does not arrive, as on a line that breaks off.
  await context.route("**/assets/moved*.js", (route) => route.abort());
  const page = await context.newPage();
  await page.goto(server.url("stories/old-name.html"));
  await assertAccessible(page);
  await page.getByRole("link", { name: "Go to the page" }).click();
  await page.waitForURL(server.url("stories/first-story.html"));
});
