// The first page of the assessment and its forms, as readers use them: with keys, with a pointer, and without scripts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { existing, textOf } from "./existing.mjs";
import { INDEX, areaPath, asked, open } from "./forming.mjs";
import { assessmentOf } from "./sample.mjs";
import { begin, browser, server } from "./serving.mjs";
import { assertAccessible, assertClean, openPage, rulesIn } from "./support.mjs";

begin();

test("a full assessment is answered by keyboard alone, area by area", async (t) => {
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await openPage(context, server.url(INDEX));
  /** @param {string} selector */
  const focused = (selector) => page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
  /** @param {string} selector @param {string} key */
  const tabTo = async (selector, key = "Tab") => {
    for (let presses = 0; presses < 60 && !(await focused(selector)); presses += 1) await page.keyboard.press(key);
    assert.ok(await focused(selector), `${key} leads to ${selector}`);
  };
  await tabTo("#mode-quick");
  await page.keyboard.press("ArrowDown");
  await tabTo(".keeping .button");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => window.localNormal.modules["store/store"].saving()), "on");
  assert.ok(await focused(".keeping summary"), "focus is not lost with the pressed button");
  // Where to keep answers is asked below the way to the questions.
  await tabTo(".go-on .button", "Shift+Tab");
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  const { areas } = await assessmentOf();
  for (const [at] of areas.entries()) {
    await page.waitForSelector("form[data-ready]");
    for (const id of await asked(page).evaluateAll((all) => all.map((one) => one.id))) {
      await tabTo(`[id="${id}"] input[type=radio]`);
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
    }
    await tabTo(at + 1 < areas.length ? ".next .button" : "a.button[href*=results]");
    await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  }
  const scores = await page.evaluate(() => window.localNormal.modules["store/scores"].currentScores());
  assert.equal(scores.overall.status, "scored");
  assert.equal(scores.overall.omitted.length, 0);
  assert.equal(
    await page.evaluate(() => Object.keys(window.localNormal.modules["store/store"].results().answers).length),
    (await assessmentOf()).model.questions.length,
  );
  assertClean(page);
});

test("answers are there after a reload, and the first page says where to go on", async (t) => {
  const page = await open(t);
  await page.goto(server.url(await areaPath()));
  await asked(page).nth(0).getByRole("radio").nth(2).check();
  await page.reload();
  assert.ok(await asked(page).nth(0).getByRole("radio").nth(2).isChecked());
  await page.goto(server.url(INDEX));
  await page.getByText("1 of 4 answered").waitFor();
  assert.match(await textOf(page.locator(".go-on .button")), /^Go on with question/);
  assertClean(page);
});

test("nothing is preselected, and a cleared answer can be brought back", async (t) => {
  const page = await open(t);
  await page.goto(server.url(await areaPath()));
  assert.equal(await page.locator("[data-question] :checked:not(option)").count(), 0);
  const question = asked(page).nth(0);
  await question.getByRole("radio").nth(1).check();
  await question.getByRole("button", { name: "Clear the answer" }).click();
  assert.equal(await question.locator("input:checked").count(), 0);
  assert.deepEqual(await page.evaluate(() => window.localNormal.modules["store/store"].results().answers), {});
  await question.getByRole("button", { name: "Bring the answer back" }).click();
  assert.ok(await question.getByRole("radio").nth(1).isChecked());
  assertClean(page);
});

/**
 * A click as people make it: between down and up the field under change is left, and what follows from it is drawn.
 * @param {Page} page
 * @param {Locator} locator
 */
async function click(page, locator) {
  await locator.hover();
  await page.mouse.down();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.mouse.up();
}

test("the first click after typing is not lost", async (t) => {
  const page = await open(t);
  await page.getByLabel("Name").pressSequentially("Riverside");
  await click(page, page.locator(".go-on .button"));
  await page.waitForSelector("form[data-ready]");
  const question = asked(page).nth(0);
  await question.getByRole("radio").nth(1).check();
  await question.locator(".more summary").click();
  await question.getByLabel("Note", { exact: true }).pressSequentially("typed");
  const third = page.locator(".running-nav a").nth(2);
  const href = await third.getAttribute("href");
  await click(page, third);
  await page.waitForURL((url) => url.hash === href);
  await question.getByLabel("Note", { exact: true }).pressSequentially(" more");
  await click(page, asked(page).nth(1).getByRole("radio").nth(0));
  assert.ok(await asked(page).nth(1).getByRole("radio").nth(0).isChecked());
  await question.getByLabel("Note", { exact: true }).pressSequentially("!");
  await click(page, question.getByRole("button", { name: "Clear the answer" }));
  assert.equal(await question.locator("input:checked").count(), 0);
  await page.goto(server.url("assessment/results.html"));
  await page.getByLabel("Name of this round").fill("Autumn");
  await click(page, page.getByRole("button", { name: "Close this round" }));
  await page.getByText("The round Autumn is closed").waitFor();
  assertClean(page);
});

test("“we do not know” is counted apart, and the same on every page", async (t) => {
  const page = await open(t);
  await page.goto(server.url(await areaPath()));
  const all = await asked(page).all();
  for (const [at, question] of all.entries())
    await question
      .getByRole("radio")
      .nth(at === 0 ? 5 : 2)
      .check();
  const words = `${all.length - 1} of ${all.length} questions answered, one to find out`;
  await page.locator(".running-progress", { hasText: words }).waitFor();
  await page.goto(server.url(INDEX));
  const first = page.locator("[data-areas] li").first();
  assert.match(await first.innerText(), new RegExp(`${all.length - 1} of ${all.length} answered`));
  assert.match(await first.innerText(), /one to find out/);
  assert.match(
    await textOf(page.locator(".go-on p").first()),
    new RegExp(`^${all.length - 1} of \\d+ questions answered, one to find out$`),
  );
  assert.equal(await page.locator(".task-done").count(), 0);
  assertClean(page);
});

test("a notice that comes while somebody answers moves nothing under the pointer", async (t) => {
  const page = await open(t);
  await page.goto(server.url(await areaPath()));
  // As in browsers that do not keep the place by themselves.
  await page.addStyleTag({ content: "* { overflow-anchor: none !important }" }).catch(() => {});
  const radio = asked(page).nth(2).getByRole("radio").nth(1);
  await radio.scrollIntoViewIfNeeded();
  const place = () => radio.evaluate((node) => Math.round(node.getBoundingClientRect().top));
  const before = await place();
  await page.evaluate(() => {
    const [[key, text]] = Object.entries(localStorage);
    const state = JSON.parse(text);
    localStorage.setItem(key, JSON.stringify({ ...state, stamp: "from another tab" }));
    const store = window.localNormal.modules["store/store"];
    store.setAnswer(store.questions()[0], { state: "unknown" });
  });
  await page.getByRole("heading", { name: "Two tabs have different answers" }).waitFor();
  assert.equal(await place(), before);
});

test("the score beside the form is that of the store, and is announced politely", async (t) => {
  const page = await open(t);
  await page.goto(server.url(await areaPath()));
  for (const question of await asked(page).all()) await question.getByRole("radio").nth(4).check();
  await page.locator(".running-score b", { hasText: "100" }).waitFor();
  await page.locator(".running [role=status]", { hasText: "100, Leading. 4 of 4 questions answered." }).waitFor({ state: "attached" });
  await asked(page).nth(0).getByRole("radio").nth(5).check();
  const { areas } = await page.evaluate(() => window.localNormal.modules["store/scores"].currentScores());
  assert.equal(existing(Object.values(areas)[0].coverage, "coverage") < 100, true, "“we do not know” leaves the question open");
  assertClean(page);
});

test("the quick check asks fewer questions and says so; the full assessment asks all", async (t) => {
  const page = await open(t);
  await page.goto(server.url(await areaPath()));
  const all = await page.locator("[data-question]").count();
  assert.equal(await asked(page).count(), 4);
  const numbers = () => asked(page).locator("legend .number").allTextContents();
  const links = async () => (await page.locator(".running-nav a").allTextContents()).map((text) => String(Number.parseInt(text, 10)));
  assert.deepEqual([await numbers(), await links()], [["1", "2", "3", "4"], ["1", "2", "3", "4"]]);
  await page.getByRole("button", { name: `Ask all ${all}` }).click();
  assert.equal(await asked(page).count(), all);
  const each = Array.from({ length: all }, (_, at) => String(at + 1));
  assert.deepEqual([await numbers(), await links()], [each, each]);
  assert.equal(await page.evaluate(() => window.localNormal.modules["store/store"].mode()), "full");
  assertClean(page);
});

test("questions that are not for this council are left out, with their names and the reason", async (t) => {
  const page = await open(t);
  const { model, areas } = await assessmentOf();
  const elsewhere = model.questions.find(({ applies_to }) => applies_to?.nations && !applies_to.nations.includes("scotland"));
  const only = existing(elsewhere, "question that is not for Scotland");
  await page.getByLabel("Full assessment").check();
  await page.getByLabel("Nation").selectOption("scotland");
  await page.getByLabel("Name").fill("Stirling");
  await page.getByLabel("Name").press("Tab");
  const { url } = existing(areas.find(({ id }) => id === only.area), `area ${only.area}`);
  await page.goto(server.url(`assessment/${url}`));
  assert.ok(await page.locator(`[id="${only.id}"]`).isHidden());
  await page.getByText("not asked of your council").waitFor();
  assert.equal(await page.evaluate((id) => window.localNormal.modules["store/store"].questions().includes(id), only.id), false);
  assertClean(page);
});

test("without scripts the forms still add up, and nothing that needs scripts is shown", async (t) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  t.after(() => context.close());
  const page = await openPage(context, server.url(INDEX));
  assert.ok(await page.locator("[data-start]").isHidden());
  await page.locator(".assessed a").first().click();
  await page.waitForURL((url) => !url.pathname.endsWith(INDEX));
  const questions = page.locator("[data-question]");
  for (const question of await questions.all()) await question.locator("input[type=radio]").nth(4).check();
  assert.ok(await page.locator("[data-total]").isVisible());
  assert.ok(await page.locator("[data-running]").isHidden());
  assert.ok(await page.locator(".points-sum").isVisible());
  assertClean(page);
});

test("axe finds nothing on first page and form, at work and at rest, in light and dark", async (t) => {
  // Colours are as they will be at once.
  const context = await browser.newContext({ reducedMotion: "reduce", viewport: { width: 320, height: 740 } });
  t.after(() => context.close());
  const page = await openPage(context, server.url(INDEX));
  /** @param {string} what */
  const look = async (what) => {
    for (const colorScheme of /** @type {const} */ (["dark", "light"])) {
      await page.emulateMedia({ colorScheme });
      await assertAccessible(page, `${what}: ${colorScheme}`, rulesIn(colorScheme));
    }
  };
  await look("nothing chosen");
  await page.getByLabel("Full assessment").check();
  await page.locator(".go-on .button").click();
  await page.getByText("Choose first whether").waitFor();
  await look("asked to choose");
  await page.getByRole("button", { name: "Do not save" }).click();
  await page.waitForSelector("form[data-ready]");
  // So tall that the bar at the foot of the window covers no answer: whichever it covers, scrolling uncovers.
  await page.setViewportSize({ width: 320, height: 20000 });
  await look("empty form");
  for (const [at, question] of (await asked(page).all()).entries()) await question.getByRole("radio").nth(at % 5).check();
  for (const more of await page.locator(".more:visible").all()) {
    await more.locator("> summary").click();
    await more.locator(".more-body").waitFor();
  }
  await page.locator(".keeping summary").click();
  await page.getByRole("button", { name: "Erase from this computer" }).click();
  await look("filled form");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 320, `${width} px wide`);
  assertClean(page);
});
