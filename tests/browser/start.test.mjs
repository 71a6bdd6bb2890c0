// The first page of the assessment.
import assert from "node:assert/strict";
import { test } from "node:test";
import { boxOf } from "./existing.mjs";
import { INDEX } from "./forming.mjs";
import { begin, browser, server } from "./serving.mjs";
import { openPage } from "./support.mjs";

begin();

for (const [width, height] of [
  [1280, 720],
  [360, 740],
]) {
  test(`the way to begin is on the first screen, right below the choice of how much to answer: ${width} by ${height}`, async (t) => {
    const context = await browser.newContext({ viewport: { width, height } });
    t.after(() => context.close());
    const page = await openPage(context, server.url(INDEX));
    const button = await boxOf(page.locator(".go-on .button"));
    const choice = await boxOf(page.locator(".mode").last());
    assert.ok(button.y + button.height <= height, `it ends at ${button.y + button.height}`);
    assert.ok(button.y - (choice.y + choice.height) < 32, "nothing is between");
    assert.ok((await boxOf(page.locator("[data-keeping]"))).y > button.y, "where answers are kept is asked below");
    assert.equal(await page.getByRole("button", { name: "Save on this computer" }).count(), 1, "and once");
    const form = page.getByRole("link", { name: /^Begin with / });
    assert.doesNotMatch(await form.getAttribute("href") ?? "", /#/, "the top of the form says how to answer");
  });
}
