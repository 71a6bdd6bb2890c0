// The panel and the page beside it: which page is shown, which keys reach where, and what a dialog says and does when it is pressed.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { begin, context, playbook, watching } from "./authoring.mjs";
import { assertClean, openPage } from "./support.mjs";
import { small } from "./watching.mjs";

const STORY = "stories/first-story.md";

/** @type {Page} */
let page;
/** @type {import("playwright-core").FrameLocator} */
let frame;
begin({ copy: small });

/** Opens the editor beside a page. @param {string} path */
async function edit(path) {
  await page?.close();
  page = await openPage(context, watching.url(`__local-normal/edit/?page=/${path}`));
  frame = page.frameLocator("#local-normal-page");
  await page.locator("#fields .field").first().waitFor();
}
beforeEach(() => edit("stories/first-story.html"));

const dialog = () => page.getByRole("dialog");
/** @param {string | RegExp} words */
const told = (words) => page.locator("#status", { hasText: words }).waitFor();
/** What the panel says where nothing is wrong. */
const WHOLE = /^All is saved\.(?!.*mistake)/;

test("a page whose file cannot be read is opened with that file, and with its fields once it can", async () => {
  const first = await playbook.read(STORY);
  for (const broken of [first.replace(/^title: /m, "title: ["), ""]) {
    await told(WHOLE);
    await playbook.save(STORY, broken);
    await told("mistake");
    await page.goto(watching.url(`__local-normal/edit/?page=/stories/first-story.html`));
    await page.locator("#notice", { hasText: "keeps it from being read" }).waitFor();
    assert.equal(await page.locator("#file").inputValue(), STORY);
    await playbook.save(STORY, first);
    await page.locator(`#fields [data-way='["lesson"]']`).waitFor();
  }
});

const COMES = /** @type {[string, string, string][]} */ ([
  ["a page", "pages/guides/first-day.md", "section"],
  ["a file without which the site is not built, whose page stays", STORY, "lesson"],
]);
test("what is typed is in the language of the playbook, and written as that is", async () => {
  const top = await playbook.read("playbook.yaml");
  await playbook.save("playbook.yaml", `${top}language: ar\n`);
  await frame.locator("html[dir=rtl]").waitFor();
  await edit("stories/first-story.html");
  const own = (/** @type {string} */ key) => page.locator(`#fields [data-way='["${key}"]'] > :is(input, textarea)`);
  const said = ["title", "lesson", "year"].map((key) => own(key).evaluate((it) => ["lang", "dir"].map((name) => it.getAttribute(name))));
  assert.deepEqual(await Promise.all(said), [["ar", "rtl"], ["ar", "rtl"], [null, null]]);
  await page.getByRole("button", { name: "New …" }).click();
  const title = dialog().getByLabel("Title", { exact: true });
  assert.deepEqual(await title.evaluate((it) => ["lang", "dir"].map((name) => it.getAttribute(name))), ["ar", "rtl"]);
  await title.fill("قصة المجلس");
  await dialog().getByLabel("Id").fill("council-story");
  await page.keyboard.press("Enter");
  // What is counted after a title is no part of it.
  await page.locator("#status bdi", { hasText: /^قصة المجلس$/ }).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await told("Undone");
  await playbook.save("playbook.yaml", top);
  await frame.locator("html:not([dir=rtl])").waitFor();
});

/** @param {string} path */
async function isMissed(path) {
  const answer = await page.request.get(watching.url(path.replace(".md", ".html")));
  return answer.status() === 404 || /mistake/.test(await page.locator("#status").innerText());
}
for (const [name, path, key] of COMES) {
  test(`${name} that comes brings its fields, where those of another file stood in for them`, async () => {
    const first = await playbook.read(path);
    await told(WHOLE);
    await playbook.remove(path);
    while (!await isMissed(path));
    await page.goto(watching.url(`__local-normal/edit/?page=/${path.replace(".md", ".html")}`));
    await page.locator(`#file option:checked:not([value="${path}"])`).waitFor({ state: "attached" });
    await page.locator("#fields .field").first().waitFor();
    await playbook.save(path, first);
    await page.locator(`#file option:checked[value="${path}"]`).waitFor({ state: "attached" });
    await page.locator(`#fields [data-way='["${key}"]']`).waitFor();
  });
}

test("a file that comes while the page is asked for its texts brings its fields", async () => {
  const first = await playbook.read(STORY);
  await told(WHOLE);
  await playbook.remove(STORY);
  while (!await isMissed(STORY));
  let letGo = () => {};
  const held = new Promise((done) => void (letGo = () => done(undefined)));
  let asks = () => {};
  const asked = new Promise((done) => void (asks = () => done(undefined)));
  await page.route("**/ask", async (route) => {
    if (route.request().postDataJSON().ask !== "places") return route.continue();
    const response = await route.fetch();
    asks();
    await held;
    return route.fulfill({ response });
  });
  await page.goto(watching.url(`__local-normal/edit/?page=/stories/first-story.html`));
  await asked;
  await told("mistake");
  await playbook.save(STORY, first);
  await page.locator("#status", { hasText: "mistake" }).waitFor({ state: "detached" });
  letGo();
  await page.locator(`#file option:checked[value="${STORY}"]`).waitFor({ state: "attached" });
  await page.locator(`#fields [data-way='["lesson"]']`).waitFor();
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("a page of names alone is of the whole playbook", async () => {
  await edit("search.html");
  await page.locator('#file option:checked[value="playbook.yaml"]').waitFor({ state: "attached" });
});

test("a free page is seen beside while it is added", async () => {
  await edit("pages/guides/first-day.html");
  assert.equal(await page.locator("#file").inputValue(), "pages/guides/first-day.md");
  await page.getByRole("button", { name: "New …" }).click();
  await dialog().getByLabel("What").selectOption("page");
  await dialog().getByLabel("Title", { exact: true }).fill("Third day");
  await frame.locator("h1", { hasText: "Third day" }).waitFor();
  await dialog().getByRole("button", { name: "Cancel" }).click();
  await edit("privacy.html");
  assert.equal(await page.locator("#file").inputValue(), "pages/privacy.md");
  assertClean(page);
});

test("what is asked for in a dialog is asked once, and comes to its end", async () => {
  const first = await playbook.read("playbook.yaml");
  await page.getByRole("button", { name: "New …" }).click();
  await dialog().getByLabel("Title", { exact: true }).fill("Asked once");
  await frame.locator("h1", { hasText: "Asked once" }).waitFor();
  let asked = 0;
  page.on("request", (one) => (asked += Number(one.postData()?.includes('"act":"do"') ?? false)));
  await page.evaluate(() => {
    const [adds, cancels] = document.querySelectorAll(/** @type {"button"} */ ("dialog .row > button"));
    for (const one of [adds, adds, cancels]) one.click();
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  });
  await told("Added: Asked once.");
  await page.getByRole("button", { name: "Undo" }).click();
  await told("Undone");
  // Questions are asked one after another: a second would be before this one.
  assert.equal(asked, 1);
  assert.equal(await playbook.read("playbook.yaml"), first);
  assertClean(page);
});

test("Ctrl+S saves and Escape closes, also when the focus is in the page beside", async () => {
  await page.locator("#fields").getByLabel("Lesson", { exact: true }).fill("Saved from beside.");
  await told(`Not saved: ${STORY}`);
  await frame.getByRole("link").first().focus();
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
  assert.match(await playbook.read(STORY), /^lesson: Saved from beside\.$/m);
  await page.getByRole("button", { name: "New …" }).click();
  await dialog().waitFor();
  await frame.getByRole("link").first().focus();
  await page.keyboard.press("Escape");
  await dialog().waitFor({ state: "hidden" });
  assertClean(page);
});

test("keys are heard in a page whose picture is long in coming", async () => {
  const before = await playbook.change(STORY, /\n*$/, "\n\n![A hall](media:hall.svg)\n");
  await frame.getByRole("img", { name: "A hall" }).waitFor();
  await context.route("**/*.svg", () => {});
  await page.goto(watching.url("__local-normal/edit/?page=/stories/first-story.html"), { waitUntil: "commit" });
  await page.locator("#fields").getByLabel("Lesson", { exact: true }).fill("Saved meanwhile.");
  await told(`Not saved: ${STORY}`);
  await frame.getByRole("link").first().focus();
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
  await context.unroute("**/*.svg");
  await playbook.save(STORY, before);
});

test("what is folded away stays open when the fields are drawn anew", async () => {
  const more = page.locator("#fields > .more");
  await more.locator("> summary").click();
  await more.getByLabel("Period", { exact: true }).pressSequentially("2020-2024");
  await page.locator("#fields > .field").getByLabel("Period", { exact: true }).waitFor();
  assert.equal(await more.locator("> .field").first().isVisible(), true);
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
  assertClean(page);
});

test("a dialog that gets no answer says so, and not that there is nothing", async () => {
  await page.route("**/__local-normal/edit/ask", (route) =>
    ["changes", "things"].includes(route.request().postDataJSON().ask) ? route.fulfill({ status: 500, body: "" }) : route.continue());
  for (const name of ["Changes", "Rename …", "Remove …"]) {
    await page.getByRole("button", { name, exact: true }).click();
    await dialog().getByText("The program does not answer any more.").waitFor();
    await dialog().getByRole("button", { name: "Close" }).click();
  }
});

/** Puts a link to elsewhere onto the page, and waits for it. */
async function linkElsewhere() {
  if (!(await playbook.read(STORY)).includes("[elsewhere]")) {
    await playbook.change(STORY, /\n*$/, "\n\nSee [elsewhere](https://elsewhere.example/).\n");
  }
  const link = frame.getByRole("link", { name: "elsewhere" });
  await link.waitFor();
  return link;
}

test("a link to elsewhere opens beside the editor, and the page stays", async () => {
  await context.route("https://elsewhere.example/", (route) => route.fulfill({ body: "Elsewhere" }));
  const link = await linkElsewhere();
  const opens = context.waitForEvent("page");
  await link.click();
  const opened = await opens;
  await opened.waitForURL("https://elsewhere.example/");
  assert.equal(await opened.evaluate(() => window.opener), null);
  await opened.close();
  await frame.locator("h1", { hasText: "A shorter form" }).waitFor();
  await page.locator("#fields > .field").getByLabel("Title", { exact: true }).fill("A shorter form indeed");
  await frame.locator("h1", { hasText: "A shorter form indeed" }).waitFor();
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
  assertClean(page);
});

test("a frame that went elsewhere keeps nothing from being done, and shows the next page", async () => {
  /** @type {string[]} */
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await frame.locator("body").evaluate(() => window.location.assign("https://elsewhere.example/blocked"));
  await page.waitForFunction(() => {
    try {
      return !document.querySelector("iframe")?.contentWindow?.document;
    } catch {
      return true;
    }
  });
  await page.locator("#fields").getByLabel("Lesson", { exact: true }).fill("Written without a page.");
  await told(`Not saved: ${STORY}`);
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
  await page.getByRole("button", { name: "New …" }).click();
  await dialog().getByLabel("Title", { exact: true }).fill("After elsewhere");
  await frame.locator("h1", { hasText: "After elsewhere" }).waitFor();
  await dialog().getByRole("button", { name: "Cancel" }).click();
  await frame.locator("h1", { hasText: "A shorter form" }).waitFor();
  assert.deepEqual(errors, []);
});
