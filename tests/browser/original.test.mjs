// Words that scripts show in another language than the page say so.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { root } from "./program.mjs";
import { launch } from "./support.mjs";

/** @typedef {typeof import("../../themes/default/components/base/original.js")} Original */

/** @type {Browser} */
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** A page in Welsh whose data have an English text and another that is part of it. */
async function open() {
  const page = await browser.newPage();
  await page.setContent("<!doctype html><html lang=cy><body></body></html>");
  const source = await readFile(join(root, "themes/default/components/base/original.js"), "utf8");
  await page.addScriptTag({ content: `${source.replaceAll(/^export /gm, "")};window.original = { read, tell, tongueOf };` });
  const data = await page.evaluate(() => {
    const { read } = /** @type {{ original: Original }} */ (/** @type {unknown} */ (window)).original;
    return read({ "\ufdd1": { lang: "en", dir: "ltr" } }, {
      a: ["\ufdd1Service design\ufdd3", { b: "\ufdd1Q1\ufdd3 \ufdd1Do you ask?\ufdd3" }],
      c: "Cymraeg: \ufdd1Service\ufdd3",
      n: 3,
    });
  });
  return { page, data };
}

/** What becomes of an element's markup, once the page has looked at it. @param {Page} page @param {string} html */
const told = (page, html) =>
  page.evaluate(async (markup) => {
    document.body.innerHTML = markup;
    await new Promise((done) => setTimeout(done));
    return document.body.innerHTML;
  }, html);

test("data are without marks", async () => {
  const { page, data } = await open();
  assert.deepEqual(data, { a: ["Service design", { b: "Q1 Do you ask?" }], c: "Cymraeg: Service", n: 3 });
  await page.close();
});

test("an element of such words says their language, or else an element around them", async () => {
  const { page } = await open();
  const is = 'lang="en" dir="ltr"';
  for (const [html, expected] of [
    ["<h3>Service design</h3>", `<h3 ${is}>Service design</h3>`],
    ["<p>Q1 Do you ask?</p>", `<p ${is}>Q1 Do you ask?</p>`],
    ["<p>Gweler: Service design, Service.</p>", `<p>Gweler: <span ${is}>Service design</span>, <span ${is}>Service</span>.</p>`],
    ["<p>Servicedesk</p>", "<p>Servicedesk</p>"],
    ["<p><b>Ie</b>Service</p>", `<p><b>Ie</b><span ${is}>Service</span></p>`],
    ['<a aria-label="Ie">Service</a>', `<a aria-label="Ie"><span ${is}>Service</span></a>`],
    ['<p lang="ga">Service</p>', '<p lang="ga">Service</p>'],
    ["<svg><text>Ie: Service</text></svg>", `<svg><text>Ie: <tspan ${is}>Service</tspan></text></svg>`],
    ["<select><option>Service</option><option>Ie: Service</option></select>",
      `<select><option ${is}>Service</option><option>Ie: Service</option></select>`],
  ]) assert.equal(await told(page, html), expected);
  await page.close();
});

test("an element that shows other words later no longer says it", async () => {
  const { page } = await open();
  await told(page, "<p>Service</p>");
  const html = await page.evaluate(async () => {
    const node = /** @type {HTMLElement} */ (document.querySelector("p"));
    node.textContent = "Gwasanaeth";
    await new Promise((done) => setTimeout(done));
    return document.body.innerHTML;
  });
  assert.equal(html, "<p>Gwasanaeth</p>");
  await page.close();
});
