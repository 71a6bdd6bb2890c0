// Scripts say numbers in the plural forms of the page's language, and in the same as the build does in templates.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { program, root } from "./program.mjs";
import { launch } from "./support.mjs";

const run = promisify(execFile);
const NUMBERS = [0, 1, 2, 3, 6, 11];
const FORMS = ["zero", "one", "two", "few", "many"];
/** @param {string} id */
const message = (id) => `${id} = { $n ->\n${FORMS.map((form) => `    [${form}] ${form} { $n }\n`).join("")}   *[other] other { $n }\n  }\n`;
const TEMPLATE = `{% extends "base.html" %}{% block main %}<h1 id="areas">Plurals</h1>
{% for n in [${NUMBERS.join(", ")}] %}<p class="said">{{ t(key="story-count", n=n) }}</p>{% endfor %}{% endblock %}`;
/** @type {string} */
let folder;
/** @type {Browser} */
let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "local-normal-plurals-"));
  browser = await launch();
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** The smallest playbook in a language, with these strings. @param {string} language @param {string} strings */
async function build(language, strings) {
  const playbook = await mkdtemp(join(folder, "playbook-"));
  await cp(join(root, "tests/fixtures/base"), playbook, { recursive: true });
  const settings = await readFile(join(playbook, "playbook.yaml"), "utf8");
  await writeFile(join(playbook, "playbook.yaml"), settings.replace("\nversion:", `\nlanguage: ${language}\nversion:`));
  await mkdir(join(playbook, "theme/i18n"), { recursive: true });
  await mkdir(join(playbook, "theme/templates"));
  await writeFile(join(playbook, "theme/templates/home.html"), TEMPLATE);
  await writeFile(join(playbook, `theme/i18n/${language}.ftl`), strings);
  await run(await program(), ["build", "--out", `${playbook}-site`], { cwd: playbook });
  return `${playbook}-site`;
}

/** What the template and the scripts of a site say of each number. @param {string} site */
async function said(site) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(site, "index.html")).href);
  const templates = await page.locator(".said").allTextContents();
  await page.goto(pathToFileURL(join(site, "search.html")).href);
  const scripts = await page.evaluate((numbers) => {
    const words = /** @type {typeof import("../../themes/default/components/base/words.js")} */ (window.localNormal.modules["base/words"]);
    return numbers.map((n) => words.say("script-search-found", { n }));
  }, NUMBERS);
  await page.close();
  return { templates, scripts };
}

test("templates and scripts say the same forms of numbers in Welsh, Arabic and English", async () => {
  const cases = JSON.parse(await readFile(join(root, "tests/vectors/plurals.json"), "utf8"));
  for (const [language, categories] of Object.entries(cases)) {
    const { templates, scripts } = await said(await build(language, message("story-count") + message("script-search-found")));
    const expected = NUMBERS.map((n) => `${categories[n]} ${n}`);
    assert.deepEqual(templates, expected, language);
    assert.deepEqual(scripts, expected, language);
  }
});

test("a form for a number itself comes before its category", async () => {
  const forms = "{ $n ->\n    [6] half a dozen\n    [many] many { $n }\n   *[other] { $n }\n  }\n";
  const { templates, scripts } = await said(await build("cy", `story-count = ${forms}script-search-found = ${forms}`));
  assert.deepEqual(scripts, ["0", "1", "2", "3", "half a dozen", "11"]);
  assert.deepEqual(templates, scripts);
});

// In Gaelic, eleven is of the same kind as one: `One page` would be wrong for it.
test("what a language lacks is said in English, by the rules of English", async () => {
  const { templates, scripts } = await said(await build("gd", "nav-main = Prìomh\n"));
  assert.deepEqual(templates, ["0 stories", "One story", "2 stories", "3 stories", "6 stories", "11 stories"]);
  assert.deepEqual(scripts, ["0 pages found", "One page found", "2 pages found", "3 pages found", "6 pages found", "11 pages found"]);
});
