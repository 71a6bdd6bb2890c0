// An officer translates beside the originals: on the page in English, and on the page in Welsh itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import { beginEach, context, playbook, watching } from "./authoring.mjs";
import { assertClean, openPage } from "./support.mjs";
import { smallInBoth } from "./watching.mjs";

const PO = "translations/cy/areas/service-design.po";

beginEach(smallInBoth);

/** The editor of a page, when its fields are there. @param {string} path */
async function edit(path) {
  const page = await openPage(context, watching.url(`__local-normal/edit/?page=/${path}`));
  await page.locator("#fields .field").first().waitFor();
  return { page, frame: page.frameLocator("#local-normal-page") };
}

/** The fold of a field in Welsh. @param {Page} page @param {string} label */
const fold = (page, label) => page.locator("#fields > .field", { has: page.getByLabel(label, { exact: true }) }).locator(".translation");

/** The lines that a catalogue has now and had not before. @param {string} before_ @param {string} now */
const fresh = (before_, now) => now.split("\n").filter((line) => !before_.split("\n").includes(line));

test("a translation is typed below its original, saved and undone, and the catalogue keeps every other byte", async () => {
  const first = await playbook.read(PO);
  const { page } = await edit("areas/service-design.html");
  const summary = fold(page, "Summary");
  await summary.locator("summary", { hasText: "Cymraeg – translated, a draft" }).click();
  const own = summary.getByLabel("Summary (Cymraeg)");
  assert.equal(await own.getAttribute("lang"), "cy");
  await own.fill("Dweud \"helô\" – a \\ 🏡.");
  await page.locator("#status", { hasText: `Not saved: ${PO}` }).waitFor();
  await page.keyboard.press("Control+s");
  await page.locator("#status", { hasText: /^Saved / }).waitFor();
  assert.deepEqual(fresh(first, await playbook.read(PO)), ['msgstr "Dweud \\"helô\\" – a \\\\ 🏡."']);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.locator("#status", { hasText: "Undone" }).waitFor();
  assert.equal(await playbook.read(PO), first);

  // The text itself changes: its translation is out of date until somebody says otherwise.
  await page.locator("#fields > .field").getByLabel("Summary", { exact: true }).fill("Other words.");
  await summary.locator("summary", { hasText: "out of date" }).waitFor();
  await summary.getByText("The text was: ").waitFor();
  await summary.getByRole("button", { name: "It still fits" }).click();
  await summary.locator("summary", { hasText: "translated" }).waitFor();
  await own.fill("Geiriau eraill.");
  await page.locator("#status", { hasText: PO }).waitFor();
  await page.keyboard.press("Control+s");
  await page.locator("#status", { hasText: /^Saved / }).waitFor();
  assert.deepEqual(fresh(first, await playbook.read(PO)), ['msgid "Other words."', 'msgstr "Geiriau eraill."']);
  assertClean(page);
});

/** The editor of an area, with the focus behind the last letter of its title in Welsh. */
async function atTitle() {
  const { page } = await edit("areas/service-design.html");
  const title = fold(page, "Title");
  await title.locator("summary").click();
  await title.getByLabel("Title (Cymraeg)").focus();
  await page.keyboard.press("Control+End");
  return page;
}

test("a translation that is typed right after its text is that of what the text says now", async () => {
  const first = await playbook.read(PO);
  const { page } = await edit("areas/service-design.html");
  const title = fold(page, "Title");
  await title.locator("summary", { hasText: "Cymraeg – translated" }).click();
  const own = title.getByLabel("Title (Cymraeg)");
  const text = page.locator("#fields > .field").getByLabel("Title", { exact: true });
  await text.focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" again");
  await own.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" eto, heb aros");
  await page.locator("#status", { hasText: PO }).waitFor();
  assert.equal(await own.inputValue(), "Dylunio gwasanaethau eto, heb aros");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("lang")), "cy", "the focus stays");
  await page.keyboard.press("Control+s");
  await page.locator("#status", { hasText: /^Saved / }).waitFor();
  assert.deepEqual(fresh(first, await playbook.read(PO)), ['msgid "Service design again"', 'msgstr "Dylunio gwasanaethau eto, heb aros"']);
  assert.equal(await page.locator("#notice").innerText(), "");
  assertClean(page);
});

test("a translation that is changed elsewhere is drawn in its field, and what is typed goes on from there", async () => {
  const page = await atTitle();
  await playbook.change(PO, /Dylunio gwasanaethau/, "Dylunio gwasanaethau da");
  await page.waitForFunction(() => /** @type {HTMLTextAreaElement} */ (document.activeElement).value === "Dylunio gwasanaethau da");
  await page.keyboard.type(" newydd sbon");
  await page.locator("#status", { hasText: `Not saved: ${PO}` }).waitFor();
  await page.keyboard.press("Control+s");
  await page.locator("#status", { hasText: /^Saved / }).waitFor();
  assert.match(await playbook.read(PO), /^msgstr "Dylunio gwasanaethau da newydd sbon"$/m);
  assert.equal(await page.locator("#notice").innerText(), "");
  assertClean(page);
});

test("what is typed over another translation is kept whole, and no part of it is in that", async () => {
  const page = await atTitle();
  let isOver = true;
  await page.route("**/__local-normal/edit/ask", (route) => {
    const asked = route.request().postDataJSON();
    return route.continue(isOver && asked.ask === "translate" ? { postData: JSON.stringify({ ...asked, was: "Arall" }) } : {});
  });
  await page.keyboard.type(" a mwy", { delay: 120 });
  await page.locator("#notice .wrote pre", { hasText: /^Dylunio gwasanaethau a mwy$/ }).waitFor();
  isOver = false;
  assert.match(await page.locator("#notice .wrote").innerText(), new RegExp(`^${PO} was changed elsewhere`));
  assert.equal(await page.locator("#notice .wrote").count(), 1);
  await page.waitForFunction(() => /** @type {HTMLTextAreaElement} */ (document.activeElement).value === "Dylunio gwasanaethau");
  assertClean(page);
});

test("on the page in Welsh a sentence is clicked, typed and seen, and a lost link is told at its field", async () => {
  const { page, frame } = await edit("cy/areas/service-design.html");
  assert.equal(await page.locator("#file").inputValue(), "areas/service-design.yaml");
  const before_ = await playbook.read(PO);
  const title = /msgctxt "summary"\nmsgid .*\nmsgstr "(.*)"/.exec(before_)?.[1] || "";
  await frame.locator("main").getByText(title, { exact: true }).first().click();
  await page.waitForFunction(() => document.activeElement?.getAttribute("lang") === "cy");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Newydd sbon.");
  await frame.getByText("Newydd sbon.").first().waitFor();
  const own = fold(page, "Summary").getByLabel("Summary (Cymraeg)");
  await own.pressSequentially(" [Yma](area:nowhere).");
  await fold(page, "Summary").locator(".field.wrong").waitFor();
  await fold(page, "Summary").locator("summary").click();
  const told = () => fold(page, "Summary").locator("summary").evaluate((node) => getComputedStyle(node, "::after").content);
  assert.match(await told(), /a mistake/);
  await fold(page, "Summary").locator("summary").click();
  await own.fill(title);
  await fold(page, "Summary").locator(".field.wrong, .field.doubtful").waitFor({ state: "detached" });
  await page.locator("#status", { hasText: "All is saved." }).waitFor();
  assert.equal(await playbook.read(PO), before_);
  assertClean(page);
});

test("a text with plural forms in the catalogue counts as missing, and is not typed over", async () => {
  const summary = /^summary: (.*)$/m.exec(await playbook.read("stages/reset.yaml"))?.[1];
  const head = ['"Language: cy\\n"', '"Content-Type: text/plain; charset=UTF-8\\n"', '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"'];
  const entry = ['msgctxt "summary"', `msgid "${summary}"`, 'msgid_plural "More"', 'msgstr[0] "Un"', 'msgstr[1] "Dau"'];
  await playbook.save("translations/cy/stages/reset.po", ['msgid ""', 'msgstr ""', ...head, "", ...entry, ""].join("\n"));
  await watching.nextBuild();
  const { page } = await edit("stages/reset.html");
  const own = fold(page, "Summary");
  await own.locator("summary", { hasText: "Cymraeg – missing" }).click();
  await own.getByText("It has plural forms.").waitFor();
  assert.equal(await own.getByLabel("Summary (Cymraeg)").getAttribute("readonly"), "");
  assertClean(page);
});
