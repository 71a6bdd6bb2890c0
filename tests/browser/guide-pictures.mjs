// Draws the pictures of the guide's first page, in Chromium over the real playbook.
// Run: node tests/browser/guide-pictures.mjs   (LOCAL_NORMAL names the program)
import { join } from "node:path";
import { root } from "./program.mjs";
import { launch, openPage } from "./support.mjs";
import { copyOf, watch } from "./watching.mjs";

const playbook = await copyOf();
const watching = await watch(playbook.folder);
const browser = await launch();
try {
  const context = await browser.newContext({ viewport: { width: 1000, height: 560 }, reducedMotion: "reduce" });
  const page = await openPage(context, watching.entrance());
  const picture = (/** @type {string} */ name) => page.screenshot({ path: join(root, "docs/images", `${name}.png`), animations: "disabled" });
  await page.goto(watching.url("areas/workstyles.html"));
  const bar = page.getByRole("link", { name: "Edit this page" });
  await bar.focus();
  await picture("write-open");

  await bar.click();
  const summary = page.locator("#fields > .field").getByLabel("Summary", { exact: true });
  const words = await summary.inputValue();
  const frame = page.frameLocator("#local-normal-page");
  await frame.locator("main").getByText(words, { exact: true }).first().click();
  await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
  await picture("write-click");

  await page.keyboard.press("Control+End");
  await page.keyboard.type(" And anybody can say how it went.");
  await frame.getByText("anybody can say how it went").first().waitFor();
  await picture("write-type");

  await page.keyboard.press("Control+s");
  await page.locator("#status", { hasText: /^Saved / }).waitFor();
  await page.getByRole("button", { name: "Changes" }).click();
  await page.getByRole("dialog").locator("ins").first().waitFor();
  await picture("write-save");
} finally {
  await browser.close();
  await watching.stop();
  await playbook.discard();
}
