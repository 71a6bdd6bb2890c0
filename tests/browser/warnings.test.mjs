// The author's warnings in the pages that `watch` serves: a quiet list on the page that they concern, and on no other.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { begin, browser, context, playbook, watching } from "./authoring.mjs";
import { assertAccessible, assertClean, newPage, openPage, rulesIn } from "./support.mjs";
import { smallInBoth } from "./watching.mjs";

const STORY = "stories/first-story.md";
const PAGE = "stories/first-story.html";
const PO = "translations/cy/areas/service-design.po";

begin({
  copy: smallInBoth,
  prepare: async () => {
    await playbook.change(STORY, /^checked: .*\n/m, "");
    await playbook.change(STORY, /$/, "\nIt was ** long** ago.\n");
  },
});

/** A page of whoever came by the address, once it knows of its warnings; and how often it was loaded. @param {string} path */
async function open(path) {
  const page = Object.assign(await newPage(context, watching.url(path)), { loads: 0 });
  page.on("load", () => (page.loads += 1));
  const told = page.waitForResponse((answer) => answer.request().postData()?.includes('"ask":"warnings"') ?? false);
  await page.goto(watching.url(path));
  await (await told).finished();
  return page;
}

/** @param {Page} page */
const count = (page) => page.getByRole("button", { name: /^\d+ warnings?$/ });
/** @param {Page} page */
const list = (page) => page.getByRole("region", { name: "Warnings on this page" });

test("a page counts its warnings; each has its place, code and help, by keyboard too", async () => {
  const page = await open(PAGE);
  await count(page).waitFor();
  assert.equal(await count(page).innerText(), "2 warnings");
  assert.equal(await list(page).isVisible(), false, "it does not come by itself");
  await count(page).press("Enter");
  await list(page).waitFor();
  const items = list(page).getByRole("listitem");
  assert.deepEqual((await items.allInnerTexts()).map((text) => /LN\d+/.exec(text)?.[0]).sort(), ["LN033", "LN079"]);
  const link = items.filter({ hasText: "LN079" }).getByRole("link");
  const [file, line, column] = (await link.innerText()).split(":");
  assert.equal(file, STORY);
  assert.match((await playbook.read(STORY)).split("\n")[Number(line) - 1], /\*\* long/);
  assert.equal(await link.getAttribute("href"), `vscode://file${playbook.folder}/${file}:${line}:${column}`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await link.press("Escape");
  assert.equal(await list(page).isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent), "2 warnings");
  assertClean(page);
});

test("it can be read in light and dark, on wide and narrow paper", async () => {
  const page = await open(PAGE);
  await count(page).click();
  for (const width of [1366, 360]) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      const on = `warnings, ${colorScheme}, ${width} px`;
      await page.setViewportSize({ width, height: 768 });
      await page.emulateMedia({ colorScheme });
      await assertAccessible(page, on, rulesIn(colorScheme));
      const box = await page.locator("#local-normal-sources .bar").boundingBox();
      assert.ok(box && box.x >= 0 && box.x + box.width <= width && box.y >= 0, on);
      if (process.env.SCREENSHOTS) await page.screenshot({ path: join(process.env.SCREENSHOTS, `${on.replace(/\W+/g, "-")}.png`) });
    }
  }
  assertClean(page);
});

test("it follows the playbook, and the page is not loaded again", async () => {
  const page = await open(PAGE);
  await count(page).click();
  const top = await playbook.read("playbook.yaml");
  /** @param {string} checks */
  const silence = (checks) => playbook.save("playbook.yaml", `${top}checks: {${checks}}\n`);
  await silence("LN033: off");
  await page.getByRole("button", { name: "1 warning", exact: true }).waitFor();
  assert.deepEqual(await list(page).getByRole("listitem").count(), 1);
  await silence("LN033: off, LN079: off");
  await count(page).waitFor({ state: "hidden" });
  assert.equal(await list(page).isVisible(), false);
  await silence("");
  await count(page).waitFor();
  assert.equal(page.loads, 1);
  assertClean(page);
});

test("another page has none, and a translation's are on the page in its language", async () => {
  const po = await playbook.read(PO);
  // A translation whose original has changed since.
  await playbook.save(PO, po.replace(/^msgid "(?=\w)/m, 'msgid "Once '));
  const page = await open("cy/areas/service-design.html");
  await count(page).click();
  await list(page).getByText("LN101").first().waitFor();
  assert.match(await list(page).getByRole("link").first().innerText(), new RegExp(`^${PO}:`));
  const other = await open("areas/service-design.html");
  await other.getByRole("button", { name: "Show sources" }).click();
  await other.getByText("texts; point at one").waitFor();
  assert.equal(await count(other).count(), 0);
  const reader = await openPage(await browser.newContext(), watching.url(PAGE));
  await reader.locator("h1").waitFor();
  assert.equal(await count(reader).count(), 0, "whoever did not come by the address");
  for (const each of [page, other, reader]) assertClean(each);
});
