// A playbook that says whose it is: its logo in every scheme and on paper, beside the playbook's name.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { boxOf } from "./existing.mjs";
import { program, root } from "./program.mjs";
import { assessmentOf, downloaded, fill, sample } from "./sample.mjs";
import { assertAccessible, assertClean, launch, openPage, serve } from "./support.mjs";

const BRAND =
  'brand: {name: Riverside District Council, logo: media/logo.svg, logo_dark: media/logo-dark.svg, alt: Crest of Riverside, url: "https://www.example.org/", colour: "#a4122b"}\n';
/** @param {string} colour */
const logo = (colour) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 48" width="160" height="48"><path fill="${colour}" d="M0 4h160v40H0z"/></svg>`;

/** @type {string} */
let folder;
/** @type {Browser} */
let browser;
/** @type {Server} */
let server;
/** @type {Page} */
let page;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "local-normal-brand-"));
  const playbook = join(folder, "playbook");
  await cp(join(root, "playbook"), playbook, { recursive: true });
  const settings = join(playbook, "playbook.yaml");
  await writeFile(settings, (await readFile(settings, "utf8")) + BRAND);
  await mkdir(join(playbook, "media"), { recursive: true });
  await writeFile(join(playbook, "media/logo.svg"), logo("#14181d"));
  await writeFile(join(playbook, "media/logo-dark.svg"), logo("#ffffff"));
  await promisify(execFile)(await program(), ["build", "--out", join(folder, "site")], { cwd: playbook });
  [browser, server] = await Promise.all([launch(), serve(join(folder, "site"))]);
  page = await openPage(await browser.newContext({ reducedMotion: "reduce" }), server.url("areas/workstyles.html"));
});
after(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

/** The logos that are shown. */
const shown = () => page.locator(".brand img:visible").evaluateAll((all) => all.map((image) => image.className));

/** @param {...string} places */
const boxes = (...places) => Promise.all(places.map((place) => boxOf(page.locator(place))));

test("in the foot it is beside the name and says nothing more", async () => {
  await page.emulateMedia({ colorScheme: "dark", media: "screen" });
  const logos = page.locator(".site-footer img:visible");
  assert.deepEqual(await logos.evaluateAll((all) => all.map((image) => [image.className, image.getAttribute("alt")])), [["in-dark", ""]]);
  assert.equal(await page.getByRole("banner").getByRole("img").getAttribute("alt"), "Crest of Riverside");
  await page.emulateMedia({ media: "print" });
  assert.equal(await logos.count(), 0, "on paper the head's is enough");
});

for (const [name, media, wanted] of /** @type {const} */ ([
  ["light", { colorScheme: "light", media: "screen" }, "in-light"],
  ["dark", { colorScheme: "dark", media: "screen" }, "in-dark"],
  ["print, in a browser that is set to dark", { colorScheme: "dark", media: "print" }, "in-light"],
])) {
  test(`one logo is shown: ${name}`, async () => {
    await page.emulateMedia(media);
    assert.deepEqual(await shown(), [wanted]);
  });
}

test("on a screen it is beside the name, on a phone below it, and the menu keeps its corner", async () => {
  await page.emulateMedia({ colorScheme: "light", media: "screen" });
  await page.setViewportSize({ width: 1280, height: 720 });
  const [name, brand, bar] = await boxes(".site-header .name", ".brand", ".bar");
  assert.ok(brand.x > name.x + name.width && brand.y < name.y + name.height && bar.y >= brand.y + brand.height);
  const ends = await page.locator(".bar li").evaluateAll((all) => all.map((item) => Math.round(item.getBoundingClientRect().bottom / 40)));
  assert.equal(new Set(ends).size, 1, "the navigation is one line");
  const [search, languages, title] = await boxes(".bar .to-search", ".languages a", ".page-title .wrap");
  const sides = [search, languages].map(({ x, width }) => Math.round(x + width));
  const edge = Math.round(title.x + title.width - 24);
  assert.deepEqual(sides, [edge, edge], "they end where the page does");
  assert.ok(Math.abs(languages.y + languages.height / 2 - name.y - name.height / 2) < 3, "the languages are in the line of the name");
  await page.setViewportSize({ width: 360, height: 740 });
  const link = page.locator(".site-header .name");
  for (const words of ["Y normal lleol newydd i bawb", await link.innerText()]) {
    await link.evaluate((node, text) => node.lastChild?.replaceWith(text), words);
    const [above, below, menu] = await boxes(".site-header .name", ".brand", ".menu");
    assert.ok(below.y >= above.y + above.height && menu.y < below.y && menu.x > above.x + above.width, words);
  }
  await assertAccessible(page);
  assertClean(page);
});

test("on paper name, logo, version and licence are above the title's line", async () => {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 665, height: 900 });
  const [name, brand, footer, title] = await boxes(".site-header .name", ".brand", ".site-footer", ".page-title");
  assert.ok(brand.x > name.x + name.width && footer.x >= brand.x + brand.width && footer.y + footer.height <= title.y);
});

test("the report says whose it is", async () => {
  await page.emulateMedia({ media: "screen" });
  await page.goto(server.url("assessment/results.html"));
  await fill(page, sample(await assessmentOf()));
  const { text } = await downloaded(page, () => page.getByRole("button", { name: "Report in one file" }).click());
  assert.match(text, /class="whose"><img [^>]+ alt="">The new local normal, Riverside District Council</);
  const report = await openPage(await browser.newContext(), "about:blank");
  await report.route("https://report.example/", (route) => route.fulfill({ contentType: "text/html", body: text }));
  await report.goto("https://report.example/");
  const sides = await report.locator(".whose img").evaluate(
    (image) => image instanceof HTMLImageElement && [image.naturalWidth, image.naturalHeight],
  );
  assert.deepEqual(sides, [480, 144], "its policy lets it be shown, in thrice the pixels for paper");
  assert.equal((await boxOf(report.locator(".whose img"))).height, 48);
});
