// A browser that follows a playbook while it is written: loaded again in place, restyled, and with errors shown over the page.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { attributeOf } from "./existing.mjs";
import { assertAccessible, assertClean, launch, openPage } from "./support.mjs";
import { copyOf, inEnglish, themeFile, watch } from "./watching.mjs";

const AREA = "areas/workstyles.yaml";
const STORY = "stories/wigan-deal.md";

/** @type {Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof copyOf>>} */
let playbook;
/** @type {Awaited<ReturnType<typeof watch>>} */
let watching;
/** @type {Context} */
let context;
before(async () => {
  browser = await launch();
});
after(() => browser.close());
beforeEach(async () => {
  playbook = await copyOf(inEnglish);
  watching = await watch(playbook.folder);
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
});
afterEach(async () => {
  await context.close();
  assert.equal(await watching.stop(), 0);
  await playbook.discard();
});

/** A page, and how often it was loaded: `page.loads`. No page may ask whether to leave it. @param {string} path */
async function open(path) {
  const page = Object.assign(await openPage(context, watching.url(path)), { loads: 1 });
  page.on("load", () => (page.loads += 1));
  page.on("dialog", (dialog) => {
    page.faults.push(`dialog: ${dialog.type()}`);
    dialog.accept();
  });
  return page;
}

/** @param {Page} page */
const panel = (page) => page.locator("#local-normal-overlay section");
/** @param {string} path @param {string} text */
const addText = (path, text) => playbook.read(path).then((old) => playbook.save(path, `${old}\n${text}\n`));

test("a saved text comes up in place, with scroll position, answers and notes kept", async () => {
  const page = await open("assessment/workstyles.html");
  const question = page.locator("[data-question]").nth(2);
  const id = await attributeOf(question, "data-question");
  await question.getByRole("radio").nth(1).check();
  await question.locator("details.more summary").click();
  await question.locator("textarea").fill("Seen in the depot");
  await page.evaluate(() => window.scrollBy(0, 150));
  await question.scrollIntoViewIfNeeded();
  const answers = () => page.evaluate(() => window.localNormal.modules["store/store"].results().answers);
  await page.locator(":focus").blur();
  const [scroll, kept] = [await page.evaluate(() => window.scrollY), await answers()];
  assert.ok(scroll > 100, "the page is scrolled");
  assert.equal(kept[id].note?.text, "Seen in the depot");

  const old = await page.locator("h1").innerText();
  await playbook.change(AREA, /^title: .*$/m, `title: ${old} anew`);
  await page.locator("h1", { hasText: `${old} anew` }).waitFor();
  await page.waitForLoadState("load");
  assert.equal(page.loads, 2);
  const after = await answers();
  for (const answer of [kept[id], after[id]]) delete answer.updated;
  assert.deepEqual(after, kept);
  assert.ok(await question.getByRole("radio").nth(1).isChecked());
  assert.equal(await page.evaluate(() => window.scrollY), scroll);
  assert.equal(await page.evaluate(() => window.localNormal.modules["store/store"].saving()), "unset");
  assert.equal(await page.evaluate(() => window.sessionStorage.length), 0, "what was carried over is gone");
  assertClean(page);
});

test("what was typed into any field is kept", async () => {
  const page = await open("search.html");
  await page.getByRole("searchbox").fill("wigan dea");
  await page.locator(".results li").first().waitFor();
  await Promise.all([page.waitForEvent("load"), addText(STORY, "Another paragraph.")]);
  await page.locator(".results li").first().waitFor();
  assert.equal(await page.getByRole("searchbox").inputValue(), "wigan dea");
  assertClean(page);
});

test("a changed stylesheet is put in place without loading the page again", async () => {
  const page = await open("index.html");
  await page.evaluate(() => (window.marker = "still here"));
  const links = await page.locator("link[rel=stylesheet]").count();
  const css = await themeFile("components/base/base.css");
  for (const color of ["rgb(1, 2, 3)", "rgb(4, 5, 6)"]) {
    await playbook.save("theme/components/base/base.css", `${css}\nbody { outline-color: ${color} }\n`);
    await page.waitForFunction((wanted) => window.getComputedStyle(document.body).outlineColor === wanted, color);
    await page.waitForFunction((n) => document.querySelectorAll("link[rel=stylesheet]").length === n, links);
  }
  assert.equal(await page.evaluate(() => window.marker), "still here");
  assert.equal(page.loads, 1);
  assertClean(page);
});

test("a page that did not change sees nothing", async () => {
  const page = await open("areas/living-spaces.html");
  const changed = await open("stories/wigan-deal.html");
  await addText(STORY, "A first paragraph more.");
  await changed.getByText("A first paragraph more.").waitFor();
  // The next news of the first page come after those that it should not have had.
  await playbook.change("areas/living-spaces.yaml", /^title: .*$/m, "title: Other spaces");
  await page.locator("h1", { hasText: "Other spaces" }).waitFor();
  // A heading can be there before the page has loaded whole.
  await page.waitForLoadState("load");
  assert.equal(page.loads, 2);
  assertClean(page);
});

test("errors come over the last good page as text, and go when they are mended", async () => {
  const page = await open("areas/workstyles.html");
  const title = await page.locator("h1").innerText();
  const good = await playbook.change(AREA, /^title:/m, 'titel: "<img src=x onerror=alert(1)><script>alert(2)</script>"\ntitle:');
  await panel(page).waitFor();
  const text = await panel(page).innerText();
  assert.match(text, /You see the last good page/);
  assert.match(text, /areas\/workstyles\.yaml:\d+:\d+/);
  assert.ok(text.includes("<img src=x onerror=alert(1)><script>alert(2)</script>"), text);
  assert.match(text, /Help: /);
  assert.equal(await panel(page).locator("img, script").count(), 0);
  assert.equal(await page.locator("h1").innerText(), title);
  assert.equal(page.loads, 1);
  const style = await panel(page).evaluate((section) => window.getComputedStyle(section).position);
  assert.equal(style, "fixed", "the overlay has its style");
  assertClean(page);
  await assertAccessible(page);

  await panel(page).getByRole("button", { name: "Hide" }).click();
  assert.equal(await panel(page).count(), 0);
  await playbook.save(AREA, good.replace(/^title:/m, "titles:"));
  await panel(page).getByText("titles").first().waitFor();
  await playbook.save(AREA, good);
  await panel(page).waitFor({ state: "detached" });
  assert.equal(page.loads, 1);
  assertClean(page);
});

test("a page that is loaded while there are errors shows them, in the dark too", async () => {
  await playbook.change(AREA, /^title:/m, "titel:");
  await watching.nextBuild();
  const page = await open("404.html");
  await page.emulateMedia({ colorScheme: "dark" });
  await panel(page).getByText("You see the last good page").waitFor();
  await assertAccessible(page);
  assertClean(page);
});

test("a first build that fails is shown, and the site comes when it is mended", async () => {
  assert.equal(await watching.stop(), 0);
  const good = await playbook.change(AREA, /^title:/m, "titel: '</script><b>'\nnone:");
  watching = await watch(playbook.folder);
  const page = await context.newPage();
  await page.addInitScript(() => {
    document.addEventListener("local-normal:news", () => document.documentElement.setAttribute("data-told", ""));
  });
  /** @type {string[]} */
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(watching.url("areas/workstyles.html"));
  await panel(page).getByText("No site has been built yet").waitFor();
  assert.ok((await panel(page).innerText()).includes("</script><b>"));
  await playbook.save(AREA, good);
  await page.locator("html[data-told] h1", { hasText: "Workstyles" }).waitFor();
  assert.equal(await panel(page).count(), 0);
  assert.deepEqual(errors.filter((error) => !error.includes("503")), []);
});

test("a page that goes is said to have gone, and comes back", async () => {
  const story = await playbook.read(STORY);
  await playbook.save("stories/a-new-story.md", story);
  await watching.nextBuild();
  const page = await open("stories/a-new-story.html");
  await playbook.remove("stories/a-new-story.md");
  await panel(page).getByText("The site no longer has this page").waitFor();
  await playbook.save("stories/a-new-story.md", story);
  await panel(page).waitFor({ state: "detached" });
  assertClean(page);
});

test("a page that does not exist yet comes up when it does", async () => {
  const page = await context.newPage();
  await page.goto(watching.url("stories/a-new-story.html"));
  await playbook.save("stories/a-new-story.md", await playbook.read(STORY));
  await page.locator("h1", { hasText: "Wigan" }).waitFor();
});

test("a page with something that cannot be kept is not loaded again unasked", async () => {
  const page = await open("stories/wigan-deal.html");
  await page.evaluate(() => window.addEventListener("beforeunload", (event) => event.preventDefault()));
  await page.locator("body").click();
  await addText(STORY, "A paragraph more.");
  await panel(page).getByText("Loading it again would lose").waitFor();
  assert.equal(page.loads, 1);
  await panel(page).getByRole("button", { name: "Load again" }).click();
  await page.getByText("A paragraph more.").waitFor();
  assertClean(page);
});
