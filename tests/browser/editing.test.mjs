// An officer changes pages in the browser: a summary, a level, a measure; a reference breaks and is mended; and somebody else
// changes the same file meanwhile.
import assert from "node:assert/strict";
import { test } from "node:test";
import { beginEach, context, playbook, watching } from "./authoring.mjs";
import { assertClean, openPage } from "./support.mjs";
import { small } from "./watching.mjs";

const AREA = "areas/service-design.yaml";
const PAGE = "areas/service-design.html";
// A letter that is lost would be waited for without end.
const LOSING = { timeout: 120_000 };

beginEach(small);

/** The editor of a page, when its fields are there. @param {string} path */
async function edit(path) {
  const page = await openPage(context, watching.url(path));
  await page.getByRole("link", { name: "Edit this page" }).click();
  await page.locator("#fields .field").first().waitFor();
  return { page, frame: page.frameLocator("#local-normal-page") };
}

/** @param {Page} page */
async function save(page) {
  await page.getByRole("button", { name: "Save" }).click();
  await page.locator("#status", { hasText: /^Saved / }).waitFor();
}

/** The lines that differ between two texts of as many lines. @param {string} a @param {string} b */
function differing(a, b) {
  const [before_, after_] = [a.split("\n"), b.split("\n")];
  assert.equal(before_.length, after_.length);
  return after_.filter((line, at) => line !== before_[at]);
}

test("a sentence is clicked, changed, seen, saved and undone, and the file keeps every other byte", async () => {
  const first = await playbook.read(AREA);
  const { page, frame } = await edit(PAGE);
  const summary = /^summary: (.*)$/m.exec(first)?.[1] || "";
  await frame.locator("main").getByText(summary, { exact: true }).first().click();
  await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" And it's new.");
  await frame.getByText("And it's new.").first().waitFor();
  assert.equal(await playbook.read(AREA), first, "nothing is written before it is saved");
  await page.keyboard.press("Control+s");
  await page.locator("#status", { hasText: /^Saved / }).waitFor();
  assert.deepEqual(differing(first, await playbook.read(AREA)), [`summary: ${summary} And it's new.`]);
  await page.getByRole("button", { name: "Changes" }).click();
  await page.getByRole("dialog").locator("ins").getByText("And it's new.").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.locator("#status", { hasText: "Undone" }).waitFor();
  assert.equal(await playbook.read(AREA), first);
  assertClean(page);
});

/**
 * Holds the answers to questions of these kinds: `{next(), release()}`, the next that is held, and whatever is held from now on let go.
 * @param {Page} page @param {string[]} kinds
 */
async function hold(page, kinds) {
  /** @type {((value: unknown) => void)[]} */
  const held = [];
  let arrived = () => {};
  let isOver = false;
  await page.route("**/ask", async (route) => {
    const answer = await route.fetch();
    if (!isOver && kinds.includes(route.request().postDataJSON().ask)) {
      await new Promise((done) => {
        held.push(done);
        arrived();
      });
    }
    await route.fulfill({ response: answer });
  });
  const letGo = () => held.splice(0).forEach((done) => done(null));
  const next = async () => {
    if (held.length === 0) await new Promise((done) => (arrived = () => done(null)));
  };
  const release = () => {
    isOver = true;
    letGo();
  };
  return { next, letGo, release };
}

/**
 * Types letter by letter while the program is slow: no answer comes before the letter after it is typed.
 * @param {Page} page @param {string} text
 */
async function typeAhead(page, text) {
  const answers = await hold(page, ["fields", "change"]);
  for (const letter of text) {
    await page.keyboard.type(letter);
    answers.letGo();
    await answers.next();
  }
  answers.release();
}

test("what is typed while the program is slow is kept to the last letter", LOSING, async () => {
  const { page, frame } = await edit(PAGE);
  const summary = page.locator("#fields > .field").getByLabel("Summary", { exact: true });
  // The window has the focus again: the editor looks whether the file has changed. The answer comes while somebody types.
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await summary.press("Control+a");
  await typeAhead(page, "Where and when people work.");
  await frame.getByText("Where and when people work.").first().waitFor();
  await page.keyboard.type(" Now.");
  await frame.getByText("Where and when people work. Now.").first().waitFor();
  assert.equal(await summary.inputValue(), "Where and when people work. Now.");
  assert.equal(await page.locator("#notice").innerText(), "");
  assertClean(page);
});

test("a key that is new comes to its place, and not a letter of it is lost", LOSING, async () => {
  const { page } = await edit(PAGE);
  await page.locator("#fields > details.more > summary").click();
  await page.locator("#fields").getByLabel("Icon", { exact: true }).focus();
  await typeAhead(page, "signpost");
  await save(page);
  assert.match(await playbook.read(AREA), /^icon: signpost$/m);
  assert.equal(await page.locator("#fields").getByLabel("Icon", { exact: true }).inputValue(), "signpost");
  assertClean(page);
});

test("the page beside the fields changes in place, and is not loaded again", async () => {
  const { page, frame } = await edit(PAGE);
  for (const path of [PAGE, "stories/first-story.html"]) {
    await page.goto(watching.url(`__local-normal/edit/?page=/${path}`));
    const title = page.locator("#fields > .field").getByLabel("Title", { exact: true });
    await title.waitFor();
    const inFrame = (/** @type {string} */ script) => page.frames()[1].evaluate(script);
    await inFrame("window.isTheSame = true");
    await title.fill("Called otherwise");
    await frame.locator("h1", { hasText: "Called otherwise" }).waitFor();
    assert.equal(await inFrame("window.isTheSame"), true, path);
  }
  await page.locator(`[data-way="[]"] > textarea`).fill("Words of its own.\n\nAnd more of them.");
  await frame.getByText("And more of them.").waitFor();
  assertClean(page);
});

test("another file is opened while something is sent: each letter goes to its own file", LOSING, async () => {
  const { page } = await edit(PAGE);
  const files = page.getByLabel("File", { exact: true });
  const paths = await files.locator("option").evaluateAll((all) => all.map((one) => one.getAttribute("value") || ""));
  const other = paths.find((path) => path !== AREA) || "";
  const answers = await hold(page, ["change"]);
  const title = page.locator("#fields > .field").getByLabel("Title", { exact: true });
  await title.fill("Ways");
  await answers.next();
  await title.fill("Ways of work");
  await files.selectOption(other);
  answers.release();
  await page.locator("#status", { hasText: `Not saved: ${AREA}.` }).waitFor();
  await save(page);
  assert.match(await playbook.read(AREA), /^title: Ways of work$/m);
  assertClean(page);
});

test("an outcome's measure and a level are changed by their fields", async () => {
  const first = await playbook.read(AREA);
  const { page } = await edit(PAGE);
  const outcomes = page.getByRole("group", { name: "Outcomes" });
  await outcomes.locator("summary").first().click();
  await outcomes.getByLabel("What", { exact: true }).first().fill("days, counted anew");
  await save(page);
  const measured = await playbook.read(AREA);
  assert.match(differing(first, measured)[0], /what: "?'?days, counted anew/);
  const questions = page.getByRole("group", { name: "Questions" }).last();
  await questions.locator("summary").first().click();
  const level = questions.getByRole("group", { name: "Levels" }).first();
  await level.locator("summary").first().click();
  await level.getByLabel("Text", { exact: true }).first().fill("Nobody does this.");
  await save(page);
  assert.match((await playbook.read(AREA)), /Nobody does this\./);
  assertClean(page);
});

test("a broken reference is told at its field and goes when it is mended", async () => {
  const { page } = await edit(PAGE);
  const summary = page.locator("#fields > .field").getByLabel("Summary", { exact: true });
  const before_ = await summary.inputValue();
  await summary.fill("See [there](area:nowhere).");
  const field = page.locator("#fields > .field.wrong");
  await field.locator("> .mistake", { hasText: "nowhere" }).waitFor();
  assert.equal(await field.locator("> textarea").inputValue(), "See [there](area:nowhere).");
  await summary.fill(before_);
  await field.waitFor({ state: "detached" });
  await page.locator("#status", { hasText: "All is saved." }).waitFor();
  assertClean(page);
});

test("a file that was changed elsewhere is not written over: both texts are shown", async () => {
  const { page } = await edit(PAGE);
  await page.locator("#fields > .field").getByLabel("Title", { exact: true }).fill("Mine");
  await page.locator("#status", { hasText: `Not saved: ${AREA}` }).waitFor();
  await playbook.change(AREA, /^title: .*$/m, "title: Theirs # by hand");
  await page.getByRole("button", { name: "Save" }).click();
  const notice = page.locator("#notice");
  for (const text of ["Theirs", "Mine"]) await notice.locator("pre", { hasText: text }).waitFor();
  assert.match(await playbook.read(AREA), /^title: Theirs # by hand$/m);
  await page.getByRole("button", { name: "Put mine into the file as it is now" }).click();
  await notice.locator("pre").first().waitFor({ state: "detached" });
  await save(page);
  assert.match(await playbook.read(AREA), /^title: Mine # by hand$/m);
  assertClean(page);
});

test("without a pointer, texts tell their places and open in the editor", async () => {
  const page = await openPage(context, watching.url(PAGE));
  await page.getByRole("button", { name: "Show sources" }).focus();
  await page.keyboard.press("Enter");
  const bar = page.getByRole("region", { name: "This page's sources" });
  await bar.getByText("texts; point at one").waitFor();
  await bar.getByRole("button", { name: "Next text" }).press("Enter");
  const link = page.locator("#local-normal-sources .label a");
  await link.waitFor();
  const [file, line] = (await link.innerText()).split(":");
  assert.ok((await playbook.read(file)).split("\n").length >= Number(line));
  assert.equal(await link.getAttribute("href"), `vscode://file${playbook.folder}/${file}:${line}:${(await link.getAttribute("href"))?.split(":").at(-1)}`);
  assertClean(page);
});

test("whoever did not come by the address has no buttons, until they do", async () => {
  await context.clearCookies();
  const page = await openPage(context, watching.url(PAGE));
  await page.locator("h1").waitFor();
  assert.equal(await page.locator("#local-normal-sources").count(), 0);
  await page.goto(watching.entrance());
  await page.getByRole("link", { name: "Edit this page" }).waitFor();
  assertClean(page);
});
