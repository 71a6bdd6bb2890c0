// What is only in the browser, or only in the memory of the program: it is said, and it is not lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { admit, browser, playbook } from "./authoring.mjs";
import {
  STORY, answered, asksBeforeLeaving, beginEditor, beside, comeBack, control, first, openEditor, page, told, typeOverAnother,
} from "./editor.mjs";
import { copyOf, small, watch } from "./watching.mjs";

beginEditor(async () => {
  for (const key of [/^added: .*\n/m, /^summary: .*\n/m]) await playbook.change(STORY, key, "");
});

/**
 * Holds the questions of a kind, or what is answered: `{count(), letGo()}`.
 * @param {string} kind @param {"question" | "answer"} what
 */
async function hold(kind, what = "question") {
  /** @type {(() => void)[]} */
  const held = [];
  let isHeld = true;
  let count = 0;
  await page.route("**/ask", async (route) => {
    if (route.request().postDataJSON().ask === kind) {
      count += 1;
      const response = what === "answer" ? await route.fetch() : null;
      if (isHeld) await new Promise((done) => held.push(() => done(undefined)));
      if (response) return route.fulfill({ response });
    }
    await route.continue();
  });
  const letGo = () => {
    isHeld = false;
    held.forEach((go) => go());
  };
  return { count: () => count, letGo };
}

test("what was not saved when the program was started again is there to be read", async (t) => {
  const own = await copyOf(small);
  t.after(() => own.discard());
  const before = await watch(own.folder);
  const tabs = await browser.newContext();
  t.after(() => tabs.close());
  await admit(tabs, before);
  const tab = await openEditor(tabs, before);
  await control("lesson", tab).fill("Typed before.");
  await told(`Not saved: ${STORY}`, tab);
  await before.stop();
  await control("lesson", tab).pressSequentially(" And while it was away.");
  await tab.locator("#notice", { hasText: "The program does not answer any more" }).waitFor();
  const again = await watch(own.folder, "--port", new URL(before.url("")).port);
  t.after(() => again.stop());
  await comeBack(tab);
  await tab.locator("#notice", { hasText: "Open the address that it says now" }).waitFor();
  await admit(tabs, again);
  await comeBack(tab);
  const kept = tab.locator("#notice .wrote");
  await kept.locator("pre", { hasText: /^Typed before. And while it was away.$/ }).waitFor();
  await told("All is saved except what is kept below.", tab);
  assert.equal(await kept.count(), 1, "it is there once");
  assert.match(await kept.innerText(), /^The program was started again/);
  assert.equal(await asksBeforeLeaving(tab), true);
  await kept.getByRole("button").click();
  await told(/^All is saved\./, tab);
  assert.equal(await asksBeforeLeaving(tab), false);
});

test("what is on its way is not saved", async () => {
  const changes = await hold("change");
  await control("lesson").fill("On its way.");
  await told(`On its way: ${STORY}`);
  assert.equal(await asksBeforeLeaving(), true);
  changes.letGo();
  await told(`Not saved: ${STORY}`);
});

test("saved twice at once, it is one save", async () => {
  await control("lesson").fill("Once.");
  const saves = await hold("save");
  await told(`Not saved: ${STORY}`);
  await page.keyboard.press("Control+s");
  await page.keyboard.press("Control+s");
  saves.letGo();
  await told(/^Saved /);
  // Questions are asked one after another: a second save would be before this one.
  const fields = answered("fields");
  await comeBack();
  await fields;
  assert.deepEqual([saves.count(), await page.locator("#notice").innerText()], [1, ""]);
});

test("what is told late is not what is", async () => {
  const late = await hold("state", "answer");
  await control("lesson").fill("Before.");
  await told(`Not saved: ${STORY}`);
  await page.keyboard.press("Control+s");
  await told(/^Saved .* hints\.$/);
  const last = answered("state");
  late.letGo();
  await last;
  // Something was done meanwhile: it is asked once more.
  await (await answered("state")).finished();
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  await told(/^Saved .* hints\.$/);
});

test("each text that was typed over another is kept", async () => {
  for (const words of ["One thing.", "Another."]) {
    await typeOverAnother();
    await control("lesson").fill(words);
    await page.locator("#notice .wrote pre", { hasText: words }).waitFor();
    await page.waitForFunction((typed) => {
      const own = document.querySelector(`#fields [data-way='["lesson"]'] > textarea, #fields [data-way='["lesson"]'] > input`);
      return own instanceof HTMLElement && "value" in own && own.value !== typed;
    }, words);
  }
  assert.deepEqual(await page.locator("#notice .wrote pre").allInnerTexts(), ["One thing.", "Another."]);
});

test("a year that has begun is no date", async () => {
  await page.locator("#fields > details > summary").last().click();
  await control("added").focus();
  await page.keyboard.type("05012");
  await beside("added", "not whole");
  await page.keyboard.type("026");
  await page.locator(`#fields [data-way='["added"]'] > .unsent:not(:empty)`).waitFor({ state: "detached" });
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
  assert.match(await playbook.read(STORY), /^added: 2026-05-01$/m);
});

test("lines that are begun at the end of a text stay when the fields are drawn anew", async () => {
  await page.locator("#fields > details > summary").last().click();
  const summary = control("summary");
  await summary.evaluate((own) => own.setAttribute("data-first", ""));
  await summary.focus();
  await page.keyboard.type("First.\n\n");
  // With its first letters the key is new in the file: its field is another.
  await page.locator("[data-first]").waitFor({ state: "detached" });
  await page.keyboard.type("Second.");
  assert.equal(await summary.inputValue(), "First.\n\nSecond.");
});

test("nothing is typed into one file under the name of another", async () => {
  const files = page.locator("#file");
  const fields = await hold("fields");
  const other = await files.locator("option").nth(1).getAttribute("value");
  await control("lesson").focus();
  await files.selectOption(other);
  await page.locator("#fields[inert]").waitFor();
  await page.keyboard.type("Into nothing.");
  fields.letGo();
  await control("lesson").waitFor({ state: "detached" });
  await page.locator("#fields:not([inert]) .field").first().waitFor();
  await told("All is saved.");
  await files.selectOption(STORY);
  await control("lesson").waitFor();
  await control("lesson").fill("Typed here.");
  await told(`Not saved: ${STORY}`);
});

test("no file is shown under the name of another that cannot be read", async () => {
  const files = page.locator("#file");
  const other = await files.locator("option").nth(1).getAttribute("value");
  await files.selectOption(other);
  await control("lesson").waitFor({ state: "detached" });
  await playbook.change(STORY, /^title: /m, "title: [");
  await told("mistake");
  await files.selectOption(STORY);
  await page.locator("#notice", { hasText: "keeps it from being read" }).waitFor();
  assert.equal(await page.locator("#fields .field").count(), 0);
  await playbook.save(STORY, first);
  await control("lesson").waitFor();
});

test("what cannot be taken is given up under Changes, and nothing is renamed before", async () => {
  await playbook.change(STORY, /^title: /m, "title: [");
  await control("lesson").fill("Nowhere.");
  await page.locator("#notice", { hasText: "keeps it from being read" }).waitFor();
  await page.getByRole("button", { name: "Rename …" }).click();
  await page.getByRole("dialog").getByText("Save first, or drop").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await playbook.remove(STORY);
  await page.getByRole("button", { name: "Changes" }).click();
  await page.getByRole("dialog").locator("pre", { hasText: "Nowhere." }).waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Drop what is not saved" }).click();
  await told("All is saved.");
});

test("a question stays until it is answered, whatever is asked meanwhile", async () => {
  await control("lesson").fill("Typed.");
  await told(`Not saved: ${STORY}`);
  await playbook.remove(STORY);
  await page.keyboard.press("Control+s");
  const drop = page.getByRole("button", { name: "Leave it removed, drop mine" });
  await drop.waitFor();
  for (let refused; !refused;) {
    const fields = answered("fields");
    await comeBack();
    ({ refused } = await (await fields).json());
  }
  await drop.click();
  await told("stays removed");
});
