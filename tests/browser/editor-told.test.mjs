// What the panel tells of files that others change, and of what is on its way: the right file, in every window, and where it is seen.
import assert from "node:assert/strict";
import { rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, test } from "node:test";
import { begin, context, playbook, watching } from "./authoring.mjs";
import { STORY, control, discard, openEditor, told } from "./editor.mjs";
import { smallInBoth } from "./watching.mjs";

const PO = "translations/cy/stories/first-story.po";
const LAPTOP = { width: 1366, height: 768 };

/** @type {Page} */
let page;
/** The story as each test finds it. @type {string} */
let first;
/** @type {string} */
let catalogue;
begin({
  copy: smallInBoth,
  prepare: async () => {
    [first, catalogue] = await Promise.all([STORY, PO].map(playbook.read));
  },
});
beforeEach(async () => {
  await page?.close();
  await Promise.all([STORY, PO].map((file) => discard(file)));
  await Promise.all([playbook.save(STORY, first), playbook.save(PO, catalogue)]);
  page = await openEditor(context, watching);
});

/** @param {string} words */
const noticed = (words) => page.locator("#notice", { hasText: words }).waitFor();
const isQuiet = () => page.locator("#notice:empty").waitFor({ state: "attached" });
/** @param {string} key @param {string} words */
const type = (key, words) => control(key, page).fill(words);

test("a catalogue that is removed is told of by its own name, until it is back", async () => {
  const fold = page.locator(`#fields details.translation[data-way='["cy","title"]']`);
  await fold.locator("summary").click();
  const own = fold.locator("textarea");
  const words = await own.inputValue();
  await own.fill(`${words} un`);
  await told(`Not saved: ${PO}`, page);
  await playbook.remove(PO);
  await watching.nextBuild();
  await own.fill(`${words} un dau`);
  await noticed(`${PO} is not there any more`);
  await playbook.save(PO, catalogue);
  await isQuiet();
  await page.locator("#fields .unsent:not(:empty)").waitFor({ state: "detached" });
  await page.keyboard.press("Control+s");
  await told(/^Saved /, page);
  assert.match(await playbook.read(PO), new RegExp(`^msgstr "${words} un dau"$`, "m"));
});

test("after a choice between two texts, and after the next of what is said there, the focus is on what is pressed next", async () => {
  const focused = (/** @type {string} */ id) => page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);
  const choose = async (/** @type {string} */ name) => {
    await page.getByRole("button", { name }).focus();
    await page.keyboard.press("Enter");
  };
  const conflict = async (/** @type {string} */ words) => {
    await type("lesson", words);
    await told(`Not saved: ${STORY}`, page);
    await playbook.save(STORY, first.replace("lesson: ", `lesson: Not ${words} `));
    await page.keyboard.press("Control+s");
    await noticed("Nothing was written.");
  };
  await conflict("one");
  await choose("Put mine into the file as it is now");
  await focused("save");
  await page.keyboard.press("Enter");
  await told(/^Saved /, page);
  await conflict("two");
  await choose("Keep the file, drop mine");
  await focused("changes");
});

test("a save is told in every window", async () => {
  const other = await openEditor(context, watching);
  // Once it knows all of what was typed, nothing else is on its way to it.
  const known = other.waitForResponse((answer) => answer.request().postData() === '{"ask":"state"}');
  await type("lesson", "An hour of work.");
  for (const one of [page, other]) await told(`Not saved: ${STORY}`, one);
  await known;
  await page.keyboard.press("Control+s");
  for (const [one, words] of /** @type {const} */ ([[page, /^Saved /], [other, "All is saved."]])) await told(words, one);
  await page.getByRole("button", { name: "Undo" }).click();
  await told("Undone", page);
  assert.equal(await playbook.read(STORY), first);
  await other.close();
});

test("on a phone, what can be done about two texts is seen at once", async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await type("lesson", "Mine. ".repeat(40));
  await told(`Not saved: ${STORY}`, page);
  await playbook.change(STORY, /^lesson: .*$/m, `lesson: ${"Theirs. ".repeat(40)}`);
  await page.locator("#save").click();
  await page.locator("#notice pre").first().waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll("#notice .row button")].every((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return [top + 2, top + height - 2].every((y) => document.elementFromPoint(left + width / 2, y) === button);
  }));
  await page.getByRole("button", { name: "Keep the file, drop mine" }).click();
  await isQuiet();
  await page.setViewportSize(LAPTOP);
});

test("signs of Markdown in a picture's description are words", async () => {
  const shows = "A form [one] *long* a_b <i> \\";
  await page.locator(`#fields [data-way="[]"] > textarea`).click();
  await page.getByRole("button", { name: "Picture", exact: true }).click();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="16"><path d="M2 14h36"/></svg>');
  await page.locator("#dialog-field-file").setInputFiles({ name: "Form.svg", mimeType: "image/svg+xml", buffer: svg });
  await page.getByLabel("Description").fill(shows);
  await page.keyboard.press("Enter");
  await page.frameLocator("#local-normal-page").locator(`img[src*="form"]`).waitFor();
  assert.equal(await page.frameLocator("#local-normal-page").locator(`img[src*="form"]`).getAttribute("alt"), shows);
});

test("what a dialog asked for is said to be on its way", async () => {
  const dialog = page.getByRole("dialog");
  let goOn = () => {};
  const held = new Promise((done) => void (goOn = () => done(undefined)));
  await page.route("**/__local-normal/edit/ask", async (route) => {
    if (route.request().postDataJSON().act === "tell") await held;
    await route.continue();
  });
  await page.getByRole("button", { name: "Rename …" }).click();
  await dialog.getByLabel("New id").fill("another-name");
  await page.keyboard.press("Enter");
  await dialog.getByRole("status").filter({ hasText: "One moment" }).waitFor();
  assert.equal(await dialog.locator("button:not([aria-disabled=true])").count(), 0);
  goOn();
  await dialog.locator(".plan > *").first().waitFor();
  await dialog.locator("button[aria-disabled]").first().waitFor({ state: "detached" });
  assert.equal(await dialog.getByRole("status").innerText(), "");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
});

test("a file that may not be read is told of as that, until it can be", async () => {
  const file = join(playbook.folder, STORY);
  await playbook.save(".others.md", first.replace(/^lesson: .*$/m, "lesson: Others."));
  await rename(file, `${file}.kept`);
  await symlink("../.others.md", file);
  await noticed(`Cannot read ${STORY}`);
  await rm(file);
  await rename(`${file}.kept`, file);
  await isQuiet();
});

test("on paper it is said how a page is printed, and no field is", async () => {
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("body > :visible").count(), 0);
  const words = await page.evaluate(() => window.getComputedStyle(document.body, "::before").content);
  assert.match(words, /choose “Close”/);
});
