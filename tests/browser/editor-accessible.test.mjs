// The editor and each of its dialogs by the rules of WCAG 2.2: light and dark, on wide and narrow paper, and nothing is wider than that.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { begin, context, playbook, watching } from "./authoring.mjs";
import { root } from "./program.mjs";
import { assertAccessible, assertClean, openPage, rulesIn } from "./support.mjs";
import { smallInBoth } from "./watching.mjs";

const STORY = "stories/older-form.md";
const PAPERS = [1280, 360].flatMap((width) => /** @type {const} */ (["light", "dark"]).map((colorScheme) => ({ width, colorScheme })));

/** @type {Page} */
let page;
begin({
  copy: smallInBoth,
  open: async () => {
    page = await openPage(context, watching.url(`__local-normal/edit/?page=/${STORY.replace(".md", ".html")}`));
    await page.locator("#fields .field").first().waitFor();
  },
  look: () => assertClean(page),
});

/** @param {string} name */
const press = (name) => page.getByRole("button", { name, exact: true }).click();

/** Looks at what is shown on each paper. @param {string} what */
async function look(what) {
  for (const { width, colorScheme } of PAPERS) {
    const on = `${what}, ${colorScheme}, ${width} px`;
    await page.setViewportSize({ width, height: 768 });
    await page.emulateMedia({ colorScheme });
    await assertAccessible(page, on, rulesIn(colorScheme));
    const wide = await page.evaluate(() => [document.documentElement, ...document.querySelectorAll("dialog[open], #panel")]
      .filter((node) => node.scrollWidth > node.clientWidth).map((node) => node.localName + node.id));
    assert.deepEqual(wide, [], `${on}: wider than its place`);
    if (process.env.SCREENSHOTS) await page.screenshot({ path: join(process.env.SCREENSHOTS, `${on.replace(/\W+/g, "-")}.png`) });
  }
}

/** Opens a dialog, looks at it and closes it. @param {string} button @param {() => Promise<void>} [act] */
async function lookAt(button, act = async () => {}) {
  await press(button);
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await act();
  await look(button);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
}

test("the fields, with those that are folded away", async () => {
  const folded = page.locator("#fields details:not([open]) > summary:visible");
  while (await folded.count() > 0) {
    await folded.first().click();
    // What is folded away last is made when it is opened.
    await page.locator("#fields details[open] > summary:only-child").waitFor({ state: "detached" });
  }
  await look("fields");
});

test("translations beside their originals, and where there is no file for them", async () => {
  await page.locator("#fields .translation").first().waitFor();
  await look("no catalogue");
  const area = "areas/service-design";
  await page.goto(watching.url(`__local-normal/edit/?page=/${area}.html`));
  await page.locator("#fields .translation").first().waitFor();
  for (const summary of await page.locator("#fields .translation > summary:visible").all()) await summary.click();
  await page.locator("#fields > .field").getByLabel("Summary", { exact: true }).fill("Other words.");
  await page.getByRole("button", { name: "It still fits" }).first().waitFor();
  await page.locator("#fields .translation textarea:visible").first().focus();
  await look("translations");
  await page.locator("#fields > .field").getByLabel("Summary", { exact: true }).press("Control+s");
  await page.locator("#status", { hasText: /^Saved / }).waitFor();
  await page.goto(watching.url(`__local-normal/edit/?page=/${STORY.replace(".md", ".html")}`));
  await page.locator("#fields .field").first().waitFor();
});

test("New, with what is wrong", () => lookAt("New …", async () => {
  await page.getByLabel("Title", { exact: true }).last().fill("A story");
  await page.getByLabel("Id", { exact: true }).fill("Not an id");
  await page.getByRole("dialog").getByRole("button", { name: "Add" }).click();
  await page.locator("dialog [role=alert]:not(:empty)").waitFor();
}));

test("Rename, with what changes", () => lookAt("Rename …", async () => {
  await page.getByLabel("New id").fill("old-form");
  await press("Show what changes");
  await page.locator("dialog .plan > *").first().waitFor();
}));

test("Remove, with what changes", () => lookAt("Remove …", () => page.locator("dialog .plan > *").first().waitFor()));

test("a picture, with what is wrong", async () => {
  await page.locator("#fields .text textarea").first().focus();
  await lookAt("Picture", async () => {
    await page.locator("#dialog-field-file").setInputFiles(join(root, "README.md"));
    await page.getByLabel("Description").fill("A list");
    await press("Put in place");
    await page.locator("dialog [role=alert]:not(:empty)").waitFor();
  });
});

test("a mistake at its field, changes, and two who change one file", async () => {
  const lesson = page.locator("#fields .text textarea").first();
  const before_ = await lesson.inputValue();
  await lesson.fill("See [there](area:nowhere).");
  await page.locator(".field.wrong").waitFor();
  await look("mistake");
  await lesson.fill(before_);
  await page.locator(".field.wrong").waitFor({ state: "detached" });
  await page.locator("#fields > .field").getByLabel("Title", { exact: true }).fill("Mine");
  await page.locator("#status", { hasText: "Not saved" }).waitFor();
  await lookAt("Changes");
  await playbook.change(STORY, /^title: .*$/m, "title: Theirs");
  await press("Save");
  await page.locator("#notice pre").first().waitFor();
  await look("conflict");
  await press("Keep the file, drop mine");
  await page.locator("#notice pre").first().waitFor({ state: "detached" });
});

test("at four times the size, what has the focus is seen", async () => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.locator("#leave").focus();
  for (let at = 0; at < 20; at += 1) {
    await page.keyboard.press("Tab");
    const hidden = await page.evaluate(() => {
      const own = document.activeElement;
      if (!own?.closest("#panel")) return "";
      const { left, top, width, height } = own.getBoundingClientRect();
      const seen = document.elementFromPoint(left + width / 2, top + Math.min(height, 32) / 2);
      return seen && (own.contains(seen) || seen.contains(own)) && seen.id !== "panel" ? "" : own.outerHTML;
    });
    assert.equal(hidden, "");
  }
});
