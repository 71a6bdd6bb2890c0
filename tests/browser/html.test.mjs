// The Nu HTML checker on every page as it is written, and on pages as their scripts have made them: no error, no warning.
// (Its part for stylesheets is left out: it does not know `color-mix()` and `::details-content`, which browsers do.)
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { assessmentOf } from "./sample.mjs";
import { STATES } from "./states.mjs";
import { assertClean, fileUrl, launch, openPage, site } from "./support.mjs";

// The last release with the program itself in the package: later ones fetch it from elsewhere.
const JAR = createRequire(import.meta.url)("vnu-jar");

/** A run of seconds is over before Java's second compiler and a second thread for memory pay. */
const QUICK = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

/** @typedef {Partial<Record<"type" | "subType" | "url" | "message" | "extract", string>> & { lastLine?: number }} Message */

/** What the checker says about every page below a folder: one line for each message. @param {string} folder */
async function check(folder) {
  const report = await new Promise((done, fail) => {
    const options = { maxBuffer: 1 << 28 };
    execFile(
      "java",
      [...QUICK, "-Xss2m", "-jar", JAR, "--skip-non-html", "--format", "json", "--stdout", "--exit-zero-always", folder],
      options,
      (error, stdout) => {
        if (error?.code === "ENOENT") fail(new Error("java is missing: apt-get install --no-install-recommends default-jre-headless"));
        else if (error) fail(error);
        else done(JSON.parse(stdout));
      },
    );
  });
  // The page whose style is in it uses variables where this checker of styles knows none. It guesses the language from all words of
  // a page, those too that are in an element with another language.
  const isWrong = (/** @type {Message} */ { url, message = "" }) =>
    (url?.endsWith("/404.html") && /^CSS: .*var\(/.test(message)) || (url?.includes("/cy/") && message.includes("appears to be written in English"));
  return report.messages.filter((/** @type {Message} */ one) => !isWrong(one)).map(
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
  /** @param {Page} page @param {string} name */
  const keep = async (page, name) => writeFile(join(folder, `${name.replaceAll(" ", "-")}.html`), await page.content());
  for (const [name, path, come] of STATES) {
    const context = await browser.newContext();
    const page = await openPage(context, fileUrl("assessment/index.html"));
    await page.getByRole("button", { name: "Save on this computer" }).click();
    await page.goto(fileUrl(path));
    await come(page, await assessmentOf());
    await keep(page, name);
    assertClean(page);
    await context.close();
  }
  const page = await openPage(await browser.newContext(), fileUrl("stories/index.html"));
  await page.getByLabel("How it ended").selectOption("failing");
  await keep(page, "stories");
  await page.goto(fileUrl("search.html"));
  await page.getByRole("searchbox").pressSequentially("wigan");
  await page.locator(".results li").first().waitFor();
  await keep(page, "search");
  assertClean(page);
  assert.deepEqual(await check(folder), []);
});
