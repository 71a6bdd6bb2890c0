// The Nu HTML checker on every page as it is written, and on pages as their scripts have made them: no error, no warning.
// (Its part for stylesheets is left out: it does not know `color-mix()` and `::details-content`, which browsers do.)
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { assessmentOf, fill, sample } from "./sample.mjs";
import { assertClean, fileUrl, launch, openPage, site } from "./support.mjs";

// The last release with the program itself in the package: later ones fetch it from elsewhere.
const JAR = createRequire(import.meta.url)("vnu-jar");

/** @typedef {Partial<Record<"type" | "subType" | "url" | "message" | "extract", string>> & { lastLine?: number }} Message */

/** What the checker says about every page below a folder: one line for each message. @param {string} folder */
async function check(folder) {
  const report = await new Promise((done, fail) => {
    const options = { maxBuffer: 1 << 28 };
    execFile(
      "java",
      ["-Xss2m", "-jar", JAR, "--skip-non-html", "--format", "json", "--stdout", "--exit-zero-always", folder],
      options,
      (error, stdout) => {
        if (error?.code === "ENOENT") fail(new Error("java is missing: apt-get install --no-install-recommends default-jre-headless"));
        else if (error) fail(error);
        else done(JSON.parse(stdout));
      },
    );
  });
  return report.messages.map(
    (/** @type {Message} */ { type, subType, url, lastLine, message, extract }) =>
      `${subType ?? type}: ${url?.slice(5 + folder.length)}:${lastLine}: ${message} ${extract ?? ""}`,
  );
}

test("every page is valid as it is written", async () => {
  assert.deepEqual(await check(site), []);
});

test("pages are valid as scripts have made them", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "made-"));
  t.after(() => rm(folder, { recursive: true }));
  const browser = await launch();
  t.after(() => browser.close());
  const context = await browser.newContext();
  const page = await openPage(context, fileUrl("assessment/index.html"));
  /** @param {string} name */
  const keep = async (name) => writeFile(join(folder, `${name}.html`), await page.content());
  await page.getByRole("button", { name: "Save on this computer" }).click();
  await keep("start");
  await page.goto(fileUrl("assessment/results.html"));
  await keep("results-empty");
  const answers = sample(await assessmentOf(), { share: 0.93 });
  await fill(page, answers);
  await page.getByRole("heading", { level: 1, name: /of 100$/ }).waitFor();
  await page.getByRole("button", { name: "Close this round" }).click();
  await page.getByRole("button", { name: /^Compare 20/ }).click();
  await page.getByText(/^Compared on/).waitFor();
  await keep("results");
  await page.goto(fileUrl(`assessment/${(await assessmentOf()).areas[2].url}`));
  await page.waitForSelector("form[data-ready]");
  for (const more of await page.locator(".more:visible > summary").all()) await more.click();
  await page.getByRole("button", { name: "Add evidence" }).first().click();
  await keep("form");
  await page.goto(fileUrl("stories/index.html"));
  await page.getByLabel("How it ended").selectOption("failing");
  await keep("stories");
  await page.goto(fileUrl("search.html"));
  await page.getByRole("searchbox").pressSequentially("wigan");
  await page.locator(".results li").first().waitFor();
  await keep("search");
  assertClean(page);
  assert.deepEqual(await check(folder), []);
});
