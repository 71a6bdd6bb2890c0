// Typing as people type: letter by letter, with pauses, on a phone, and with a change of mind.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, test } from "node:test";
import { admit, begin, browser, context, playbook, watching } from "./authoring.mjs";
import { followed } from "./editor.mjs";
import { assertClean, newPage } from "./support.mjs";
import { copyOf, small, smallInBoth, watch } from "./watching.mjs";

const PO = "translations/cy/areas/service-design.po";
const STORY = "stories/first-story.md";
const SENTENCE = " It was a good year for us all.";

/** @type {Page} */
let page;
begin({ copy: smallInBoth });
beforeEach(async () => {
  await page?.close();
  page = await newPage(context, watching.url(""));
});

/** The editor of a page, when its fields are there. @param {string} path */
async function edit(path) {
  await page.goto(watching.url(`__local-normal/edit/?page=/${path}`));
  await page.locator("#fields .field").first().waitFor();
}

/** The fields are asked for once more, and what they say is shown. */
const traced = () => page.waitForResponse((answer) => answer.request().postData()?.includes('"ask":"fields"') ?? false);
/** @param {string | RegExp} words */
const told = (words) => page.locator("#status", { hasText: words }).waitFor();
/** The translation of the summary, unfolded. */
async function translation() {
  const fold = page.locator("#fields .translation", { has: page.getByLabel("Summary (Cymraeg)", { exact: true }) }).first();
  await fold.locator("summary").first().click();
  return fold.getByLabel("Summary (Cymraeg)", { exact: true });
}

test("a sentence that is written on at the end of a text has all its letters and spaces", async () => {
  await edit("stories/first-story.html");
  const text = page.getByLabel("Text", { exact: true });
  await text.press("Control+End");
  for (const letter of SENTENCE) {
    const answer = page.waitForResponse((one) => one.request().postData()?.includes('"ask":"change"') ?? false);
    await text.pressSequentially(letter);
    await answer;
  }
  assert.ok((await text.inputValue()).trimEnd().endsWith(SENTENCE), await text.inputValue());
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
  assert.ok((await playbook.read(STORY)).trimEnd().endsWith(SENTENCE));
  await page.getByRole("button", { name: "Undo" }).click();
  await told("Undone");
  assertClean(page);
});

test("a line that is begun in a translation stays while its author pauses", async () => {
  await edit("areas/service-design.html");
  const own = await translation();
  const first = await playbook.read(PO);
  await own.fill("Un.");
  await told(`Not saved: ${PO}`);
  const seen = followed("translate", page);
  await own.press("Control+End");
  await own.press("Enter");
  await (await seen).finished();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await own.pressSequentially("Dau.");
  assert.equal(await own.inputValue(), "Un.\nDau.");
  await own.fill((/msgctxt "summary"\nmsgid .*\nmsgstr "(.*)"/.exec(first) ?? [])[1]);
  await told("All is saved.");
  assertClean(page);
});

test("a button that is pressed while the fields are drawn anew is clicked", async () => {
  await edit("areas/service-design.html");
  const summary = page.locator("#fields details > summary:visible").first();
  const isOpen = () => summary.evaluate((it) => /** @type {HTMLDetailsElement} */ (it.parentElement).open);
  const first = await isOpen();
  /** @type {() => void} */
  let letGo = () => {};
  const held = new Promise((done) => void (letGo = () => done(undefined)));
  let isAdded = false;
  let arrives = () => {};
  const asked = new Promise((done) => void (arrives = () => done(undefined)));
  await page.route("**/__local-normal/edit/ask", async (route) => {
    const { ask } = route.request().postDataJSON();
    isAdded ||= ask === "change";
    if (isAdded && ask === "fields") {
      arrives();
      await held;
    }
    await route.continue();
  });
  await page.getByRole("button", { name: /^Add: / }).first().click();
  await asked;
  await summary.hover();
  await page.mouse.down();
  const answer = traced();
  letGo();
  await (await answer).finished();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.mouse.up();
  assert.equal(await isOpen(), !first);
  await page.unroute("**/__local-normal/edit/ask");
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
  await page.getByRole("button", { name: "Undo" }).click();
  await told("Undone");
  assertClean(page);
});

test("the buttons of a text stay when the fields are drawn anew", async () => {
  await edit("stories/first-story.html");
  const text = page.getByLabel("Text", { exact: true });
  await text.click();
  await text.evaluate((own) => own.blur());
  const before = await playbook.change(STORY, /^title: .*$/m, "title: By hand");
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await page.waitForFunction(() => {
    const title = document.querySelector("#fields .field input");
    return title instanceof HTMLInputElement && title.value === "By hand";
  });
  const shown = await text.locator("..").getByRole("button", { name: "Picture" }).isVisible();
  await playbook.save(STORY, before);
  assert.equal(shown, true);
  assertClean(page);
});

test("on a phone what is said of a save is seen where the author is", async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await edit("areas/service-design.html");
  await (await translation()).fill("Geiriau.");
  await told(`Not saved: ${PO}`);
  const before = await playbook.change(PO, /(msgctxt "summary"\nmsgid .*\nmsgstr )".*"/, '$1"Eraill."');
  await page.locator("#fields .field").last().scrollIntoViewIfNeeded();
  await page.keyboard.press("Control+s");
  const keep = page.locator("#notice button").first();
  await keep.waitFor();
  for (const place of ["#status", "#notice"]) {
    const [box, panel] = await Promise.all([page.locator(place).boundingBox(), page.locator("#panel").boundingBox()]);
    assert.ok(box && panel && box.y >= panel.y && box.y + box.height <= panel.y + panel.height, `${place}: ${JSON.stringify([box, panel])}`);
  }
  await page.getByRole("button", { name: /drop mine/ }).click();
  await told("All is saved.");
  await playbook.save(PO, before);
});

test("what is added is gone from the page and the panel when it is undone, and there again when that is", async () => {
  await edit("stories/first-story.html");
  await page.getByRole("button", { name: "New …" }).click();
  await page.getByRole("dialog").getByLabel("Title", { exact: true }).fill("A shorter form");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await told("Added");
  await page.waitForFunction(() => {
    const title = document.querySelector("#fields .field input");
    return title instanceof HTMLInputElement && title.value === "A shorter form";
  });
  const shown = (/** @type {string} */ path) =>
    page.waitForFunction((wanted) => document.querySelector("iframe")?.contentWindow?.location.pathname === wanted, path);
  await shown("/stories/a-shorter-form.html");
  await page.getByRole("button", { name: "Undo" }).click();
  await told("Undone");
  await page.waitForFunction(() => document.querySelector("iframe")?.contentWindow?.location.pathname !== "/stories/a-shorter-form.html");
  assert.equal(await page.locator("#notice").innerText(), "");
  assert.equal(existsSync(join(playbook.folder, "stories/a-shorter-form.md")), false);
  assert.equal(await page.evaluate(() => document.activeElement?.id), "redo");
  await page.getByRole("button", { name: "Redo" }).click();
  await told("Done again");
  await shown("/stories/a-shorter-form.html");
  await page.getByRole("button", { name: "Undo" }).click();
  await told("Undone");
});

test("whoever begins with a mistake finds its file, and mends it", async (t) => {
  const broken = await copyOf(small);
  t.after(() => broken.discard());
  await broken.change(STORY, /^title: .*$/m, "title: Broken\nauthor_of_nothing: x");
  const running = await watch(broken.folder);
  t.after(() => running.stop());
  const own = await browser.newContext();
  t.after(() => own.close());
  await admit(own, running);
  const tab = await own.newPage();
  await tab.goto(running.url("__local-normal/edit/?page=/"));
  await tab.waitForFunction((path) => /** @type {HTMLSelectElement} */ (document.getElementById("file")).value === path, STORY);
  await tab.locator("#fields .field").first().waitFor();
  await tab.locator("#status", { hasText: "1 mistake" }).waitFor();
  // Nothing was built before: what comes now is a whole page, with its style.
  await broken.change(STORY, /\nauthor_of_nothing: x/, "");
  await tab.locator("#status", { hasText: /^All is saved\.(?!.*mistake)/ }).waitFor();
  await tab.frameLocator("#local-normal-page").locator("main").waitFor();
  await tab.waitForFunction(() => (document.querySelector("iframe")?.contentDocument?.styleSheets.length ?? 0) > 0);
});

test("what is typed into a translation stays in its field while its file cannot be read", async () => {
  await edit("areas/service-design.html");
  const own = await translation();
  const first = await playbook.read(PO);
  await own.press("Control+End");
  await page.route("**/__local-normal/edit/ask", async (route) => {
    if (route.request().postDataJSON().ask === "translate") await playbook.save(PO, `${first}\nmsgid "x\n`);
    return route.continue();
  });
  await own.pressSequentially("!");
  await page.locator("#fields .translation").getByText("cannot be read. Mend it").locator("visible=true").first().waitFor();
  await page.unroute("**/__local-normal/edit/ask");
  await own.pressSequentially("!");
  const wanted = await own.inputValue();
  assert.match(wanted, /\S!!$/);
  await page.locator("#fields .translation .unsent", { hasText: "not in the file" }).waitFor();
  // Fields that are drawn anew have it too.
  await page.locator("#file").selectOption(STORY);
  await page.locator(`#fields [data-way='["lesson"]']`).waitFor();
  await page.locator("#file").selectOption("areas/service-design.yaml");
  await page.locator(`#fields [data-way='["lesson"]']`).waitFor({ state: "detached" });
  const again = await translation();
  assert.equal(await again.inputValue(), wanted);
  await playbook.save(PO, first);
  await page.locator("#fields .unsent:not(:empty)").waitFor({ state: "detached" });
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
  assert.ok((await playbook.read(PO)).includes("!!"));
  await page.getByRole("button", { name: "Undo" }).click();
  await told("Undone");
});
