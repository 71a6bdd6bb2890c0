// An officer of a council changes its edition in the browser: its own notes, and never the national text.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { begin, context, playbook, watching } from "./authoring.mjs";
import { assertAccessible, assertClean, newPage, rulesIn } from "./support.mjs";

const NATIONAL = "areas/asset-rationalisation.yaml";
const NOTES = "editions/example/areas/asset-rationalisation.local.yaml";

/** @type {Page} */
let page;
begin({
  words: () => ["--edition", join(playbook.folder, "editions/example")],
  open: async () => {
    page = await newPage(context, watching.url(""));
  },
  look: () => assertClean(page),
});

/** @param {string} path */
async function edit(path) {
  await page.goto(watching.url(`__local-normal/edit/?page=/${path}`));
  await page.locator("#fields .field").first().waitFor();
}

const file = () => page.locator("#file").inputValue();

/** Looks at the panel on wide and narrow paper, light and dark. @param {string} what */
async function look(what) {
  for (const width of [1366, 360]) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      await page.setViewportSize({ width, height: 768 });
      await page.emulateMedia({ colorScheme });
      await assertAccessible(page, `${what}, ${colorScheme}, ${width} px`, rulesIn(colorScheme));
      const name = `${what}-${colorScheme}-${width}.png`.replace(/\s/g, "-");
      if (process.env.SCREENSHOTS) await page.screenshot({ path: join(process.env.SCREENSHOTS, name) });
    }
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

test("national text is read, a note is added beside it, and the national file stays as it was", async () => {
  const national = await playbook.read(NATIONAL);
  await edit("areas/asset-rationalisation.html");
  assert.equal(await file(), `national:${NATIONAL}`);
  await page.getByText("This is the national text.").waitFor();
  assert.equal(await page.locator("#fields :is(input, textarea, select)").count(), 0);
  assert.equal(await page.getByRole("button", { name: "New …" }).isVisible(), false);
  const frame = page.frameLocator("#local-normal-page");
  await frame.locator("main h1").click();
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith("Title"));
  await look("national text");

  await page.getByRole("button", { name: "Add a note in this edition" }).click();
  await page.locator("#status", { hasText: "Added areas/asset-rationalisation.local.yaml." }).waitFor();
  const intro = page.getByLabel("Intro", { exact: true });
  await intro.fill("Here the Digital Board decides.");
  await frame.getByText("Here the Digital Board decides.").first().waitFor();
  await look("notes");
  await page.keyboard.press("Control+s");
  await page.locator("#status", { hasText: /^Saved / }).waitFor();
  assert.match(await playbook.read(NOTES), /^intro: Here the Digital Board decides\.$/m);
  assert.equal(await playbook.read(NATIONAL), national);
});

test("the edition's own notes, story and name come first where there are any", async () => {
  await edit("areas/service-design.html");
  assert.equal(await file(), "areas/service-design.local.yaml");
  await page.locator("#file").selectOption("national:areas/service-design.yaml");
  await page.getByRole("button", { name: "Edit areas/service-design.local.yaml" }).click();
  await page.locator("#fields > .field").getByLabel("Intro", { exact: true }).waitFor();
  await edit("stories/example-parking-permits.html");
  assert.equal(await file(), "stories/example-parking-permits.md");
  await edit("index.html");
  if ((await file()) !== "edition.yaml") await page.getByRole("button", { name: "Edit edition.yaml" }).click();
  const council = page.locator("#fields").getByLabel("Name", { exact: true }).first();
  await council.fill("Elsewhere Council");
  await page.locator("#status", { hasText: "Not saved: edition.yaml" }).waitFor();
  await page.getByRole("button", { name: "Changes" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Drop what is not saved" }).click();
  await page.locator("#status", { hasText: "All is saved." }).waitFor();
});
