// What is typed and cannot be taken, or not yet: it stays in its field, it counts as not saved, and the file loses nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { playbook } from "./authoring.mjs";
import { STORY, asksBeforeLeaving, beginEditor, beside, control, first, page, told, typeOverAnother } from "./editor.mjs";

beginEditor();

/** Waits until the control of a key says this. @param {string} key @param {string} words */
const shows = (key, words) => page.waitForFunction(([way, wanted]) => {
  const own = document.querySelector(`#fields [data-way='${way}'] > :is(input, textarea)`);
  return (own instanceof HTMLInputElement || own instanceof HTMLTextAreaElement) && own.value === wanted;
}, [JSON.stringify([key]), words]);

test("a date or a number of which a part is typed is not the end of the one that is saved", async () => {
  for (const [key, half, whole] of [["added", "Backspace", "2027-03-02"], ["year", "Minus", "2025"]]) {
    const before_ = await playbook.read(STORY);
    await control(key).focus();
    await page.keyboard.press(half === "Minus" ? "Control+a" : "Tab");
    await page.keyboard.press(half === "Minus" ? "Minus" : "Backspace");
    await told(`Not saved: ${STORY}`);
    await beside(key, "not whole");
    await page.locator("#changes").focus();
    await page.keyboard.press("Control+s");
    await page.waitForFunction((own) => document.activeElement?.closest("[data-way]")?.getAttribute("data-way") === own, `["${key}"]`);
    assert.equal(await playbook.read(STORY), before_);
    assert.equal(await asksBeforeLeaving(), true);
    await control(key).fill(whole);
    await page.locator("#fields .unsent:not(:empty)").waitFor({ state: "detached" });
    await page.keyboard.press("Control+s");
    await told(/^Saved /);
    assert.match(await playbook.read(STORY), new RegExp(`^${key}: ${whole}$`, "m"));
  }
});

test("what is typed while the file cannot be read is kept, and taken once it can", async () => {
  await playbook.change(STORY, /^title: /m, "title: [");
  await control("lesson").fill("Typed meanwhile.");
  await told(`Not saved: ${STORY}`);
  await page.locator("#notice", { hasText: "keeps it from being read" }).waitFor();
  await beside("lesson", "not in the file");
  assert.equal(await asksBeforeLeaving(), true);
  await playbook.save(STORY, first);
  await page.locator("#fields .unsent:not(:empty)").waitFor({ state: "detached" });
  assert.equal(await page.locator("#notice").innerText(), "");
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
  assert.match(await playbook.read(STORY), /^lesson: Typed meanwhile\.$/m);
  assert.equal(await asksBeforeLeaving(), false);
});

test("what is typed in the moment in which a file cannot be read is taken, though nothing is built of that", async () => {
  await playbook.change(STORY, /^title: /m, "title: [");
  await control("lesson").fill("Typed in between.");
  await beside("lesson", "not in the file");
  await playbook.save(STORY, first);
  await page.locator("#fields .unsent:not(:empty)").waitFor({ state: "detached" });
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
  assert.match(await playbook.read(STORY), /^lesson: Typed in between\.$/m);
});

test("what is typed while nobody answers is kept, and taken once somebody does", async () => {
  await page.route("**/__local-normal/edit/ask", (route) => route.abort());
  await control("lesson").fill("Typed alone.");
  await told(`Not saved: ${STORY}`);
  assert.equal(await asksBeforeLeaving(), true);
  await page.keyboard.press("Control+s");
  await page.locator("#notice", { hasText: "does not answer" }).waitFor();
  await page.unroute("**/__local-normal/edit/ask");
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
  assert.match(await playbook.read(STORY), /^lesson: Typed alone\.$/m);
  assert.equal(await page.locator("#notice").innerText(), "");
});

test("a picture goes into the text that is on the page, though somebody else changed the file meanwhile", async () => {
  const text = page.locator(`#fields [data-way="[]"] > textarea`);
  await text.click();
  await page.getByRole("button", { name: "Picture", exact: true }).click();
  await page.getByRole("dialog").getByLabel("File").setInputFiles(`${playbook.folder}/media/hall.svg`);
  await playbook.change(STORY, /^title: .*$/m, "title: By hand");
  await page.frameLocator("#local-normal-page").locator("h1", { hasText: "By hand" }).waitFor();
  await page.getByRole("dialog").getByLabel("Description").fill("A hall");
  await page.getByRole("button", { name: "Put in place" }).click();
  await page.waitForFunction(() => {
    const body = document.querySelector(`#fields [data-way="[]"] > textarea`);
    return body instanceof HTMLTextAreaElement && body.value.includes("![A hall](media:hall.svg)");
  });
  await told(`Not saved: ${STORY}`);
  // The fields follow once the dialog is gone.
  await shows("title", "By hand");
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
  assert.match(await playbook.read(STORY), /!\[A hall\]\(media:hall\.svg\)/);
});

test("a field that is at hand shows what somebody else wrote, and what was typed over it stays to be seen", async () => {
  const lesson = control("lesson");
  await lesson.press("Control+End");
  await playbook.change(STORY, /^lesson: .*$/m, "lesson: Rewritten.");
  await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value === "Rewritten.");
  await page.keyboard.type(" Never.");
  await told(`Not saved: ${STORY}`);
  assert.equal(await lesson.inputValue(), "Rewritten. Never.");
  // Somebody types before the editor has heard of the other text.
  await typeOverAnother();
  await page.keyboard.type("!");
  const wrote = page.locator("#notice .wrote");
  await wrote.locator("pre", { hasText: "Rewritten. Never.!" }).waitFor();
  await control("council").fill("Another");
  await page.frameLocator("#local-normal-page").getByText("Another").first().waitFor();
  assert.equal(await wrote.count(), 1);
  await wrote.getByRole("button").click();
  assert.equal(await page.locator("#notice").innerText(), "");
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
});

test("where a list was changed elsewhere, mine is not put at the place of another item", async () => {
  await page.locator("#fields fieldset", { hasText: "Sources" }).locator("details > summary").first().click();
  await page.getByRole("button", { name: /^Remove: Report/ }).click();
  await told(`Not saved: ${STORY}`);
  await playbook.change(STORY, /^sources:$/m, "sources:\n  - {title: Zero}");
  await page.keyboard.press("Control+s");
  const notice = page.locator("#notice");
  await notice.locator("pre", { hasText: "- {title: Zero}" }).waitFor();
  assert.equal(await notice.getByRole("button", { name: /mine into/ }).count(), 0);
  await notice.getByRole("button", { name: "Keep the file, drop mine" }).click();
  await told("All is saved.");
  assert.match(await playbook.read(STORY), /\{title: Zero\}\n {2}- \{title: Report/);
});

test("a file that was removed elsewhere goes from the panel and the page", async () => {
  await control("lesson").fill("Typed.");
  await told(`Not saved: ${STORY}`);
  await playbook.remove(STORY);
  await page.keyboard.press("Control+s");
  await page.getByRole("button", { name: "Leave it removed, drop mine" }).click();
  await told("stays removed");
  await page.waitForFunction(() => document.querySelector("iframe")?.contentWindow?.location.pathname === "/");
  await page.waitForFunction((path) => {
    const files = document.getElementById("file");
    return files instanceof HTMLSelectElement && files.value !== path && document.querySelector("#fields .field");
  }, STORY);
});

test("of a file that was removed elsewhere its name is said, and the name goes once it is there again", async () => {
  await control("lesson").focus();
  await playbook.remove(STORY);
  const notice = page.locator("#notice", { hasText: `${STORY} is not there any more` });
  await notice.waitFor();
  await page.keyboard.type("Typed.");
  await beside("lesson", "not in the file");
  await playbook.save(STORY, first);
  await notice.waitFor({ state: "detached" });
});

test("a text that is too large is said to be so, and taken when it is shorter", async () => {
  const text = page.locator(`#fields [data-way="[]"] > textarea`);
  await text.evaluate((own) => {
    if (!(own instanceof HTMLTextAreaElement)) return;
    own.value = "Lorem ipsum dolor. ".repeat(250_000);
    own.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await page.locator("#notice", { hasText: "too large" }).waitFor();
  await told(`Not saved: ${STORY}`);
  await text.fill("Shorter.");
  await page.locator("#fields .unsent:not(:empty)").waitFor({ state: "detached" });
  await page.waitForFunction(() => document.getElementById("notice")?.textContent === "");
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
  assert.match(await playbook.read(STORY), /Shorter\.\s*$/);
});

test("an id that is made of a long title is one", async () => {
  await page.getByRole("button", { name: "New …" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Title", { exact: true }).fill("How we made the parking permits forms shorter for residents at home");
  await page.waitForFunction((wanted) => {
    const id = document.getElementById("dialog-field-id");
    return id instanceof HTMLInputElement && id.value === wanted;
  }, "how-we-made-the-parking-permits-forms-shorter-for-residents");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await told("Added");
  await page.getByRole("button", { name: "Undo" }).click();
  await told("Undone");
});
