// A translation that is being typed while its text changes: it stays that of its text, and is never written into another.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { beginEach, context, playbook, watching } from "./authoring.mjs";
import { STORY, control, openEditor, told } from "./editor.mjs";
import { assertClean } from "./support.mjs";
import { smallInBoth } from "./watching.mjs";

const PO = "translations/cy/stories/first-story.po";

/** @type {Page} */
let page;
/** The files as each test finds them. @type {string[]} */
let first;
beginEach(smallInBoth);
beforeEach(async () => {
  first = await Promise.all([STORY, PO].map(playbook.read));
  page = await openEditor(context, watching);
});

/** The field of a translation, with the caret at its end. @param {string} way @param {string} original */
async function goTo(way, original) {
  const fold = page.locator(`#fields details.translation[data-way='${way}']`);
  if (!(await fold.evaluate((it) => /** @type {HTMLDetailsElement} */ (it).open))) await fold.locator("summary").click();
  const own = fold.getByLabel(original, { exact: true });
  await own.focus();
  await page.keyboard.press("Control+End");
  return own;
}
const BODY = '["cy"]';
/** @param {string} words */
const type = (words) => page.keyboard.type(words, { delay: 60 });
const atHand = () => page.evaluate(() => /** @type {HTMLTextAreaElement} */ (document.activeElement)?.value);
/** What is kept to be read: all of these words, once. @param {string} words @param {RegExp} why */
async function assertKept(words, why) {
  await page.locator("#notice .wrote pre").getByText(words, { exact: true }).waitFor();
  assert.equal(await page.locator("#notice .wrote").count(), 1);
  assert.match(await page.locator("#notice .wrote").innerText(), why);
}
/** Saves, and gives the catalogue then as originals with their translations. */
async function saved() {
  await page.keyboard.press("Control+s");
  await told(/^(Saved|All is saved)/, page);
  const all = (await playbook.read(PO)).matchAll(/^msgid "(.+)"\nmsgstr "(.+)"$/gm);
  return Object.fromEntries(Array.from(all, ([, original, words]) => [original, words]));
}
/** Types into the text of the story, after these words. @param {string} after @param {string} words */
async function typeInText(after, words) {
  await page.locator("#fields [data-way='[]'] > textarea").evaluate((it, given) => {
    const own = /** @type {HTMLTextAreaElement} */ (it);
    const at = own.value.indexOf(given) + given.length;
    own.focus();
    own.setSelectionRange(at, at);
  }, after);
  await page.keyboard.type(words, { delay: 20 });
}

const LONE = /^The text “What they did” is not there any more, or is another one now\./;
const TITLE = "Ffurflen fyrrach ar gyfer trwyddedau parcio";

test("where a text goes and another one comes, its translation is kept whole, and is not that of the other", async () => {
  await goTo(BODY, "What they did");
  await type("Yr hyn a ");
  const typed = type("wnaethant yn y lle cyntaf oll");
  const other = "Nobody complained, and the auditors were content.";
  await playbook.save(STORY, `${first[0].replace("## What they did\n\n", "")}\n${other}\n`);
  await typed;
  await page.locator("#fields").getByText("What you type here goes into no file").waitFor();
  await page.locator("#fields .translation").getByLabel(other, { exact: true }).waitFor();
  await type(", medden nhw");
  await assertKept("Yr hyn a wnaethant yn y lle cyntaf oll, medden nhw", LONE);
  assert.equal(await atHand(), "Yr hyn a wnaethant yn y lle cyntaf oll, medden nhw");
  assert.equal((await saved())[other], undefined);
  assertClean(page);
});

for (const pause of [0, 300, 700]) {
  test(`after two texts were changed, the translation of one stays in its field: ${pause} milliseconds later`, async () => {
    await goTo(BODY, "What they did");
    await typeInText("What they did", " first");
    await typeInText("four pages to one.", " And no more.");
    await page.waitForTimeout(pause);
    await page.locator("#fields [data-way='[]'] > .translation textarea").nth(1).click();
    await type("Torrodd y cyngor y ffurflen.");
    assert.equal(await atHand(), "Torrodd y cyngor y ffurflen.");
    const all = await saved();
    assert.deepEqual(all[Object.keys(all).find((original) => original.startsWith("The council")) ?? ""], "Torrodd y cyngor y ffurflen.");
    assert.equal(Object.keys(all).length, 2);
    assert.equal(await page.locator("#notice").innerText(), "");
    assertClean(page);
  });
}

test("what is typed as the translation of a text that was split in two is kept whole", async () => {
  await goTo(BODY, "What they did");
  await typeInText("The council cut the form", "\n\n");
  await page.locator("#fields [data-way='[]'] > .translation textarea").nth(1).click();
  await type("Torrodd y cyngor y ffurflen.");
  await assertKept("Torrodd y cyngor y ffurflen.", /^The text “The council cut .*” is not there any more/);
  assertClean(page);
});

test("the caret stays in a translation while its text changes, and with it what is typed next", async () => {
  const own = await goTo('["cy","title"]', "Title (Cymraeg)");
  await page.keyboard.press("ArrowLeft");
  await playbook.change(STORY, /title: A shorter/, "title: New A shorter");
  await page.locator("#fields .translation").getByText("The text was:").waitFor();
  await type("Y");
  assert.equal(await own.inputValue(), TITLE.replace(/o$/, "Yo"));
  assert.deepEqual(await saved(), { "New A shorter form for parking permits": TITLE.replace(/o$/, "Yo") });
  assertClean(page);
});

test("where another title comes, what is typed as the translation of the old one is kept", async () => {
  await goTo('["cy","title"]', "Title (Cymraeg)");
  await playbook.change(STORY, /title: .*/, "title: Nobody complained");
  await page.locator("#fields").getByText("What you type here goes into no file").waitFor();
  await type(" newydd");
  await assertKept(`${TITLE} newydd`, /^The text “A shorter form for parking permits” is not there any more/);
  assert.equal(await playbook.read(PO), first[1]);
  // Its field goes with whoever was in it.
  await control("lesson", page).focus();
  await page.locator("#fields").getByText("What you type here goes into no file").waitFor({ state: "detached" });
  assertClean(page);
});

test("a translation whose field goes with its text stays under the hands", async () => {
  await goTo('["cy","lesson"]', "Lesson (Cymraeg)");
  await type("Gofyn");
  await told(`Not saved: ${PO}`, page);
  await playbook.change(STORY, /lesson: .*\n/, "");
  await page.locator("#fields").getByText("What you type here goes into no file").waitFor();
  await type("nwch");
  await assertKept("Gofynnwch", /^The text “Ask what each question is for.” is not there any more/);
  await type(" eto");
  await assertKept("Gofynnwch eto", /^The text “Ask what each question is for.” is not there any more/);
  assertClean(page);
});
