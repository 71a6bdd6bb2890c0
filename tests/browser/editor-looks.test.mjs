// New, Rename and Remove, seen on the page beside the dialog before anything is written; and given up again.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, test } from "node:test";
import { begin, context, playbook, watching } from "./authoring.mjs";
import { assertAccessible, assertClean, newPage, rulesIn } from "./support.mjs";
import { small } from "./watching.mjs";

const STORY = "stories/first-story.md";
const PAGE = "/stories/first-story.html";

/** @type {Page} */
let page;
begin({
  copy: small,
  open: async () => {
    page = await newPage(context, watching.url(""));
  },
});
beforeEach(async () => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(watching.url(`__local-normal/edit/?page=${PAGE}`));
  await page.locator("#fields .field").first().waitFor();
});

const frame = () => page.frameLocator("#local-normal-page");
const dialog = () => page.getByRole("dialog");
const sign = () => page.getByText("Not saved: this is how it would be.");
/** @param {string} name */
const press = (name) => dialog().getByRole("button", { name, exact: true }).click();
/** The page that is beside. @param {string} path */
const beside = (path) => page.waitForFunction((wanted) => {
  const shown = document.querySelector("iframe")?.contentWindow?.location.pathname;
  return shown === wanted;
}, path);
/** @param {string} path */
const exists = (path) => existsSync(join(playbook.folder, path));

test("a new thing has the id that import would give it; where there is none to give, that is said", async () => {
  const [title, id] = [dialog().getByLabel("Title", { exact: true }), dialog().getByLabel("Id", { exact: true })];
  /** @param {string} value */
  const has = (value) => page.waitForFunction((wanted) => [...document.querySelectorAll("#dialog input")].some(
    (field) => /** @type {HTMLInputElement} */ (field).value === wanted), value);
  await page.getByRole("button", { name: "New …" }).click();
  await title.fill("Straßenfest in Łódź: Søren’s Ærø café");
  await has("strassenfest-in-lodz-sorens-aero-cafe");
  await title.fill("مدرسة");
  await dialog().getByText("No id can be made of this title.").waitFor();
  assert.equal(await id.inputValue(), "");
  await dialog().getByRole("button", { name: "Add" }).click();
  await dialog().getByText("The id of a story is missing").waitFor();
  // What is typed last gives the id, however soon it is sent.
  await title.fill("Who pays");
  await title.press("Enter");
  await page.getByText("Added: Who pays.").waitFor();
  assert.equal(exists("stories/who-pays.md"), true);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Undone").waitFor();
  assert.equal(exists("stories/who-pays.md"), false);
  assertClean(page);
});

test("the page of a new story is there while its title is typed, and goes with the dialog", async () => {
  await page.getByRole("button", { name: "New …" }).click();
  await dialog().getByLabel("Title", { exact: true }).pressSequentially("A library of things");
  await beside("/stories/a-library-of-things.html");
  await frame().locator("h1", { hasText: "A library of things" }).waitFor();
  await sign().waitFor();
  assert.equal(exists("stories/a-library-of-things.md"), false);
  // The page beside can be read and scrolled, and follows what is typed.
  await dialog().getByLabel("Title", { exact: true }).press("End");
  await dialog().getByLabel("Id", { exact: true }).fill("things");
  await beside("/stories/things.html");
  await dialog().getByLabel("Title", { exact: true }).fill("Things to borrow");
  await frame().locator("h1", { hasText: "Things to borrow" }).waitFor();
  await dialog().getByLabel("Id", { exact: true }).fill("first-story");
  await dialog().getByText("Not seen beside yet").waitFor();
  await beside(PAGE);
  await dialog().getByLabel("Id", { exact: true }).fill("things");
  await beside("/stories/things.html");
  await page.keyboard.press("Escape");
  await dialog().waitFor({ state: "hidden" });
  await beside(PAGE);
  await sign().waitFor({ state: "hidden" });
  assert.equal(await page.evaluate(() => document.activeElement?.id), "new", "the focus is where it was");
  assert.equal((await page.request.get(watching.url("stories/things.html"))).status(), 404);
  assertClean(page);
});

test("a new question is seen in its form, and what is seen is added", async () => {
  await page.goto(watching.url("__local-normal/edit/?page=/areas/service-design.html"));
  await page.locator("#fields .field").first().waitFor();
  await page.getByRole("button", { name: "New …" }).click();
  await dialog().getByLabel("What", { exact: true }).selectOption("question");
  await dialog().getByLabel("Title", { exact: true }).fill("Do people rest?");
  await beside("/assessment/service-design.html");
  await frame().getByText("Do people rest?").first().waitFor();
  await press("Add");
  await page.locator("#status", { hasText: "Added" }).waitFor();
  await sign().waitFor({ state: "hidden" });
  assert.match(await playbook.read("areas/service-design.yaml"), /Do people rest\?/);
  await page.locator("#fields .field").first().waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.locator("#status", { hasText: "Undone" }).waitFor();
  assert.doesNotMatch(await playbook.read("areas/service-design.yaml"), /Do people rest\?/);
  assertClean(page);
});

test("a rename is seen at its new address, with the places that lead there, and given up", async () => {
  const first = await playbook.read(STORY);
  await page.getByRole("button", { name: "Rename …" }).click();
  await page.getByLabel("New id").fill("a-bargain");
  await press("Show what changes");
  await press("Look at it");
  await beside("/stories/a-bargain.html");
  await frame().locator("h1", { hasText: "A shorter form for parking permits" }).waitFor();
  await dialog().getByRole("list", { name: "Places" }).getByRole("button", { name: /^stages\/reform/ }).first().click();
  await beside("/stages/reform.html");
  await frame().locator("a[href*='a-bargain']").first().waitFor({ state: "attached" });
  await press("Show it as it is");
  await beside(PAGE);
  assert.equal((await page.request.get(watching.url("stories/a-bargain.html"))).status(), 404);
  await press("Cancel");
  assert.equal(await playbook.read(STORY), first);
  assertClean(page);
});

test("what is removed is missed on a page that refers to it; then it is done, and undone", async () => {
  await page.getByRole("button", { name: "Remove …" }).click();
  await press("Look at it");
  await sign().waitFor();
  assert.ok(exists(STORY));
  await page.waitForFunction((old) => {
    const shown = document.querySelector("iframe")?.contentDocument;
    return shown?.location.pathname !== old && shown?.readyState === "complete";
  }, PAGE);
  assert.equal(await frame().locator("main a[href*='first-story']").count(), 0);
  await dialog().getByRole("button", { name: /^Remove A shorter form for parking permits/ }).click();
  await page.locator("#status", { hasText: "Removed" }).waitFor();
  assert.equal(exists(STORY), false);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.locator("#status", { hasText: "Undone" }).waitFor();
  assert.ok(exists(STORY));
  assertClean(page);
});

test("whoever goes away, or opens the editor again, leaves the site as it is", async () => {
  await page.getByRole("button", { name: "New …" }).click();
  await dialog().getByLabel("Title", { exact: true }).fill("Gone");
  await beside("/stories/gone.html");
  await page.goto("about:blank");
  while ((await page.request.get(watching.url("stories/gone.html"))).status() !== 404);
  await playbook.change(STORY, /^title: .*$/m, "title: The deal");
  await page.goto(watching.url(`__local-normal/edit/?page=${PAGE}`));
  await frame().locator("h1", { hasText: "The deal" }).waitFor();
  assertClean(page);
});

test("it can be read in light and dark, on wide and narrow paper", async () => {
  await page.getByRole("button", { name: "Rename …" }).click();
  await page.getByLabel("New id").fill("a-bargain");
  await press("Show what changes");
  await press("Look at it");
  await beside("/stories/a-bargain.html");
  for (const width of [1366, 360]) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      const on = `look, ${colorScheme}, ${width} px`;
      await page.setViewportSize({ width, height: 768 });
      await page.emulateMedia({ colorScheme });
      await assertAccessible(page, on, rulesIn(colorScheme));
      const wide = await dialog().evaluate((node) => node.scrollWidth - node.clientWidth);
      assert.ok(wide <= 0, `${on}: wider than its place`);
      const [box, paper] = [await dialog().boundingBox(), await page.locator("iframe").boundingBox()];
      assert.ok(box && paper && (box.x + box.width <= paper.x + 1 || box.y >= paper.y + paper.height - 1), `${on}: over the page`);
      if (process.env.SCREENSHOTS) await page.screenshot({ path: join(process.env.SCREENSHOTS, `${on.replace(/\W+/g, "-")}.png`) });
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1366, height: 768 });
  await press("Cancel");
});
