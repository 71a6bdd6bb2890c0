// Every state of the assessment's pages, looked at by HTML_CodeSniffer, in light and dark colours, and by IBM's checker: what axe passes
// (kinds.test.mjs) others may not. Then by the Nu HTML checker, as scripts have made them.
import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { check } from "./checkers.mjs";
import { beginAt, assessment, page, server } from "./each-test.mjs";
import { press } from "./exchanging.mjs";
import { check as checkMarkup } from "./markup.mjs";
import { STATES } from "./states.mjs";

beginAt("assessment/index.html");

/** @type {string} */
let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "made-"));
});
after(() => rm(folder, { recursive: true }));

/** Keeps the page as it is now. @param {string} name */
const keep = async (name) => writeFile(join(folder, `${name.replaceAll(" ", "-")}.html`), await page.content());

for (const [name, path, come] of STATES) {
  test(name, async () => {
    await press("Save on this computer");
    await page.goto(server.url(path));
    await come(page, assessment);
    await keep(name);
    assert.deepEqual(await check(page), [], "light");
    // Other colours change what HTML_CodeSniffer looks at as quickly: contrast.
    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(await check(page, false), [], "dark");
  });
}

test("all of them are valid as scripts have made them, and so are stories and search", async () => {
  await page.goto(server.url("stories/index.html"));
  await page.getByLabel("How it ended").selectOption("failing");
  await keep("stories");
  await page.goto(server.url("search.html"));
  await page.getByRole("searchbox").fill("wigan");
  await page.locator(".results li").first().waitFor();
  await keep("search");
  assert.equal((await readdir(folder)).length, STATES.length + 2);
  assert.deepEqual(await checkMarkup(folder), []);
});

test("the checkers see what is wrong", async () => {
  await page.evaluate(() => {
    const main = document.querySelector("main");
    const input = document.createElement("input");
    const pale = Object.assign(document.createElement("p"), { textContent: "Hardly to be read", style: "" });
    Object.assign(pale.style, { color: "#eee", background: "#fff" });
    main?.append(input, pale, document.createElement("img"));
  });
  const rules = (await check(page)).map(({ rule }) => rule);
  const ofIbm = ["text_contrast_sufficient", "img_alt_valid", "input_label_exists"];
  for (const rule of [...ofIbm, "Guideline1_4.1_4_3.G18.Fail", "Guideline1_1.1_1_1.H37"]) {
    assert.ok(rules.some((found) => found.endsWith(rule)), `${rule} in ${rules.join(" ")}`);
  }
});
