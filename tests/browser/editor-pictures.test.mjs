// Pictures for fields of the editor: chosen, seen on the page beside them, described, taken out, and undone with their value.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { begin, context, playbook, watching } from "./authoring.mjs";
import { root } from "./program.mjs";
import { assertAccessible, assertClean, openPage, rulesIn } from "./support.mjs";
import { small } from "./watching.mjs";

const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==", "base64");
const TOP = "playbook.yaml";
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="160"><path d="M20 140h360V60L200 20 20 60z" fill="#357"/></svg>';

/** @type {Page} */
let page;
begin({
  copy: small,
  prepare: async () => playbook.save(TOP, (await playbook.read(TOP)).replace(/^picture: .*\n(picture_alt: .*\n)?/m, "")),
  open: async () => {
    page = await openPage(context, watching.url("__local-normal/edit/?page=/index.html"));
    await openTop();
  },
});

const frame = () => page.frameLocator("#local-normal-page");
/** @param {string} name */
const press = (name) => page.getByRole("button", { name, exact: true }).click();

/** @param {string} name */
const valueOf = (name) => page.getByRole("textbox", { name, exact: true }).inputValue();

/** The fields of playbook.yaml, which has no page of its own. */
async function openTop() {
  await page.locator(`#file[data-page] option[value="${TOP}"]`).waitFor({ state: "attached" });
  await page.locator("#file").selectOption(TOP);
  await page.getByLabel("Version", { exact: true }).waitFor();
}

/** Opens what is folded away until a field is there. @param {string} label */
async function reach(label) {
  const more = page.locator("#fields > details.more");
  if (await more.getAttribute("open") === null) await more.locator("> summary").click();
  await page.getByRole("textbox", { name: label, exact: true }).focus();
}

/** The panel shows the drawing. */
const drawingIsShown = () =>
  page.waitForFunction(() => {
    const shown = document.querySelector("#fields img.picture:not([hidden])");
    return shown instanceof HTMLImageElement && shown.naturalWidth === 400;
  });

test("a picture is chosen by keyboard, seen, saved with its description, and both are undone", async () => {
  const first = await playbook.read(TOP);
  await reach("Picture");
  await page.getByRole("button", { name: "Choose a picture: Picture" }).press("Enter");
  await page.locator("#dialog-field-file").setInputFiles({ name: "Our Street.svg", mimeType: "image/svg+xml", buffer: Buffer.from(SVG) });
  await press("Put in place");
  assert.ok(await page.getByRole("dialog").isVisible(), "it needs a description");
  await page.getByLabel("Description").fill("A hall in our street");
  await page.keyboard.press("Enter");
  await frame().getByRole("img", { name: "A hall in our street" }).waitFor();
  await drawingIsShown();
  assert.equal(await valueOf("Picture"), "media/our-street.svg");
  assert.equal(await valueOf("Picture alt"), "A hall in our street");
  assert.equal(await playbook.read(TOP), first, "nothing is written before it is saved");
  const file = join(playbook.folder, "media/our-street.svg");
  assert.equal(existsSync(file), false);

  await press("Save");
  await page.locator("#status", { hasText: /^Saved / }).waitFor();
  assert.ok(existsSync(file));
  assert.match(await playbook.read(TOP), /^picture: media\/our-street\.svg$/m);
  await press("Undo");
  await page.locator("#status", { hasText: /^Undone/ }).waitFor();
  assert.equal(existsSync(file), false);
  assert.equal(await playbook.read(TOP), first);
  await press("Redo");
  await page.locator("#status", { hasText: /^Done again/ }).waitFor();
  assert.ok(existsSync(file));
  assertClean(page);
});

test("it can be read in light and dark, on wide and narrow paper", async () => {
  await reach("Picture");
  for (const width of [1366, 360]) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      const on = `picture, ${colorScheme}, ${width} px`;
      await page.setViewportSize({ width, height: 768 });
      await page.emulateMedia({ colorScheme });
      await page.getByRole("textbox", { name: "Picture", exact: true }).focus();
      await assertAccessible(page, on, rulesIn(colorScheme));
      const panel = await page.locator("#panel").evaluate((node) => node.scrollWidth - node.clientWidth);
      assert.ok(panel <= 0, `${on}: wider than its place`);
      if (process.env.SCREENSHOTS) await page.screenshot({ path: join(process.env.SCREENSHOTS, `${on.replace(/\W+/g, "-")}.png`) });
    }
  }
  await page.setViewportSize({ width: 1366, height: 768 });
});

test("it is taken out again, and what is no picture is refused", async () => {
  await reach("Picture");
  await press("Remove picture: Picture");
  await frame().getByRole("img", { name: "A hall in our street" }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Remove picture: Picture" }).waitFor({ state: "detached" });
  await reach("Picture");
  assert.deepEqual([await valueOf("Picture"), await valueOf("Picture alt")], ["", ""]);
  await page.getByRole("button", { name: "Choose a picture: Picture" }).click();
  for (const [files, words] of /** @type {const} */ ([
    [join(root, "README.md"), "A picture is a"],
    [{ name: "a.png", mimeType: "image/png", buffer: Buffer.from("no picture") }, "cannot be shown as a picture"],
    [{ name: "a.svg", mimeType: "image/svg+xml", buffer: Buffer.from(SVG.replace("<path", "<script/><path")) }, "has scripts in it"],
    [{ name: "a.png", mimeType: "image/png", buffer: Buffer.alloc(2_600_000) }, "too large"],
  ])) {
    await page.locator("#dialog-field-file").setInputFiles(files);
    await page.getByLabel("Description").fill("A");
    await press("Put in place");
    await page.locator("dialog [role=alert]", { hasText: words }).waitFor();
  }
  await press("Cancel");
  assertClean(page);
});

test("a logo has the words that are written for it already", async () => {
  await press("Save");
  await page.locator("#status", { hasText: /^Saved / }).waitFor();
  await playbook.save("media/old.svg", SVG);
  await playbook.save(TOP, `${await playbook.read(TOP)}\nbrand:\n  name: Northbeck\n  logo: media/old.svg\n  alt: The crest\n`);
  await frame().getByRole("img", { name: "The crest" }).first().waitFor();
  await page.reload();
  await openTop();
  await page.locator("#fields fieldset details.more").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
  await drawingIsShown();
  await page.getByRole("button", { name: "Choose a picture: Logo", exact: true }).click();
  assert.equal(await page.getByLabel("Description").inputValue(), "The crest");
  await page.locator("#dialog-field-file").setInputFiles({ name: "crest.png", mimeType: "image/png", buffer: PNG });
  await page.getByLabel("Description").fill("Our crest");
  await press("Put in place");
  await frame().getByRole("img", { name: "Our crest" }).first().waitFor();
  await press("Save");
  await page.locator("#status", { hasText: /^Saved / }).waitFor();
  assert.match(await playbook.read(TOP), /brand:\n {2}name: Northbeck\n(.*\n)*? {2}alt: Our crest/);
  assert.ok(existsSync(join(playbook.folder, "media/crest.png")));
  assertClean(page);
});
