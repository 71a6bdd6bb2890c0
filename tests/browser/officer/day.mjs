// What an officer does in a day, by pointer and by keyboard.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../program.mjs";
import { SHOWN, control, withOfficer } from "./officer.mjs";

const AREA = "areas/service-design.yaml";
const STORY = "stories/a-shorter-parking-form.md";
const RENAMED = "stories/parking-form.md";
const MISTAKES = `[...document.querySelectorAll(".field.wrong .mistake")].map((node) => node.textContent).join()`;
// The bar is in a tree of its own.
const EDIT = `document.getElementById("local-normal-sources")?.shadowRoot.querySelector("a")`;
/** The longest that a day may take, in ms: only one that fails takes it. */
const LIMIT = { timeout: 600_000 };

/** @typedef {import("./officer.mjs").Officer} Officer */

/** From the address that `watch --open` opens to the first sentence saved. @param {Officer} officer */
async function firstChange(officer) {
  const first = await officer.playbook.read(AREA);
  const summary = /^summary: (.*)$/m.exec(first)?.[1] || "";
  await officer.open(officer.watching.entrance());
  await officer.click(`main a[href="areas/service-design.html"]`, /./);
  await officer.arrives(/areas\/service-design\.html/);
  await officer.clickAt(EDIT);
  await officer.shows(summary);
  await officer.clickAt(`[...(${SHOWN}?.querySelectorAll("main p") ?? [])].find((node) => node.textContent.trim() === ${JSON.stringify(summary)})`);
  await officer.holds(`document.activeElement.localName === "textarea"`);
  await officer.tab.run("document.activeElement.setSelectionRange(0, 0)");
  await officer.tab.type("Today: ");
  await officer.shows(`Today: ${summary}`);
  assert.equal(await officer.playbook.read(AREA), first, "nothing is written before it is saved");
  await officer.save();
  assert.equal(await officer.playbook.read(AREA), first.replace(summary, `'Today: ${summary}'`));
  assert.equal(officer.clicks(), 4, "the area, Edit this page, the sentence, Save");
}

/** @param {Officer} officer */
async function measureAndLevel(officer) {
  await officer.click(`[data-way='["outcomes",0]'] > summary`, /./);
  await officer.write(control(["outcomes", 0, "measure", "what"]), "days lost, counted anew");
  await officer.save();
  await officer.click(`[data-way='["questions",0]'] > summary`, /./);
  await officer.click(`[data-way='["questions",0,"levels",0]'] > summary`, /./);
  await officer.write(control(["questions", 0, "levels", 0, "text"]), "Nobody does this.");
  await officer.save();
  const text = await officer.playbook.read(AREA);
  assert.match(text, /what: '?days lost, counted anew/);
  assert.match(text, /Nobody does this\./);
}

/** @param {Officer} officer */
async function newStory(officer) {
  await officer.click("button", "New …");
  await officer.write("#dialog-field-title", "A shorter parking form");
  await officer.holds(`document.getElementById("dialog-field-id").value === "a-shorter-parking-form"`);
  await officer.click("#dialog button", "Add");
  await officer.shows("A shorter parking form");
  await officer.holds(`document.getElementById("file").dataset.page.includes("a-shorter-parking-form")`);
  // Where the fields are drawn anew meanwhile, the text is clicked once more.
  do await officer.enter(control([]));
  while (!await officer.tab.run(`Boolean(document.querySelector('[data-way="[]"].at-hand'))`));
  await officer.click(`[data-way="[]"] button`, "Picture");
  await officer.tab.attach("#dialog-field-file", join(root, "docs/images/story.png"));
  await officer.write("#dialog-field-description", "A form on one page");
  await officer.click("#dialog button", "Put in place");
  await officer.holds(`${SHOWN}?.querySelector('main img[alt="A form on one page"]')?.naturalWidth > 0`);
  await officer.save();
  assert.match(await officer.playbook.read(STORY), /!\[A form on one page\]\(media:story\.png\)/);
}

/** @param {Officer} officer */
async function renamed(officer) {
  await officer.click("button", "Rename …");
  await officer.write("#dialog-field-new-id", "parking-form");
  await officer.click("#dialog button", "Show what changes");
  await officer.click("#dialog button", /^Rename /);
  await officer.holds(`${SHOWN}?.location.pathname === "/stories/parking-form.html"`);
  await officer.shows("A shorter parking form");
  await assert.rejects(officer.playbook.read(STORY));
  assert.match(await officer.playbook.read("playbook.yaml"), /stories\/a-shorter-parking-form\.html: story:parking-form/);
}

/** @param {Officer} officer */
async function brokenAndMended(officer) {
  await officer.write(control(["lesson"]), "See [there](area:nowhere).");
  await officer.holds(`${MISTAKES}.includes("nowhere")`);
  await officer.write(control(["lesson"]), "Ask once.");
  await officer.holds(`!${MISTAKES}.includes("nowhere")`);
  await officer.save();
  assert.match(await officer.playbook.read(RENAMED), /^lesson: "?Ask once\."?$/m);
}

/** @param {Officer} officer */
async function twoAtOnce(officer) {
  await officer.write(control(["title"]), "Mine");
  await officer.shows("Mine");
  await officer.playbook.change(RENAMED, /^title: .*$/m, "title: Theirs # by hand");
  await officer.click("button", "Save");
  await officer.holds(`["Theirs", "Mine"].every((text) => document.getElementById("notice").textContent.includes(text))`);
  assert.match(await officer.playbook.read(RENAMED), /^title: Theirs # by hand$/m);
  await officer.click("button", "Put mine into the file as it is now");
  await officer.holds(`document.getElementById("notice").textContent === ""`);
  await officer.save();
  assert.match(await officer.playbook.read(RENAMED), /^title: Mine # by hand$/m);
}

/** By keyboard alone: a sentence, a new story, and away with it. @param {Officer} officer */
async function withKeys(officer) {
  const { tab, playbook, go, holds } = officer;
  await officer.open(officer.watching.entrance());
  await officer.open("areas/service-design.html");
  await holds(`Boolean(${EDIT})`);
  await go("Tab", `${EDIT}.matches(":focus")`);
  await tab.press("Enter");
  await holds(`document.querySelector("#fields .field")`);
  await go("Tab", `document.activeElement.matches(${JSON.stringify(control(["summary"]))})`);
  await tab.type("Today.");
  await officer.shows("Today.");
  await officer.chord("Control+s");
  await officer.saved();
  assert.match(await playbook.read(AREA), /^summary: .*Today\./m);
  await go("Shift+Tab", `document.activeElement.id === "new"`);
  await tab.press("Enter");
  await holds(`document.activeElement.id === "dialog-field-title"`);
  await tab.type("A shorter parking form");
  await tab.press("Enter");
  await holds(`document.getElementById("status").textContent.startsWith("Added: ")`);
  await officer.shows("A shorter parking form");
  await playbook.read(STORY);
  await go("Tab", `document.activeElement.id === "remove"`);
  await tab.press("Enter");
  await holds(`document.querySelector("#dialog .plan").textContent.includes("Undo takes all of it back")`);
  await go("Tab", `document.activeElement.textContent.startsWith("Remove A shorter")`);
  await tab.press("Enter");
  await holds(`document.getElementById("status").textContent.startsWith("Removed: ")`);
  await assert.rejects(playbook.read(STORY));
}

/** @typedef {import("./officer.mjs").Copy} Copy */

/** Declares the test of a day by pointer. @param {Engine} engine @param {Copy} [copy] how the playbook is copied */
export function byPointer(engine, copy) {
  test(`${engine.name}: a day of an officer`, LIMIT, () =>
    withOfficer(engine, copy, async (officer) => {
      for (const act of [firstChange, measureAndLevel, newStory, renamed, brokenAndMended, twoAtOnce]) await act(officer);
      assert.deepEqual(await officer.faults(), []);
    }));
}

/** Declares the test without a pointer. @param {Engine} engine @param {Copy} [copy] */
export function byKeyboard(engine, copy) {
  test(`${engine.name}: by keyboard alone`, LIMIT, () =>
    withOfficer(engine, copy, async (officer) => {
      await withKeys(officer);
      assert.deepEqual(await officer.faults(), []);
    }));
}
