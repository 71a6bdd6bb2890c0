// Every kind of page, loaded once and looked at in every way that readers need: axe in all colours and at two widths, the keyboard
// reaches everything and shows where it is, large and spaced text stays whole, nothing moves for readers who want no motion.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assessmentOf, fill, sample } from "./sample.mjs";
import { COLOUR_RULES, KINDS, assertAccessible, assertClean, launch, openPage, resize, serve } from "./support.mjs";

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 900 };
const NARROW = { width: 320, height: 900 };
const NOWHERE = "404.html";

/** @type {Browser} */
let browser;
/** @type {Server} */
let server;
/** @type {Context} */
let context;
/** @type {Page} */
let page;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
  context = await browser.newContext({ viewport: WIDE, reducedMotion: "reduce" });
  page = await openPage(context, server.url(KINDS[0]));
});
after(async () => {
  await browser.close();
  await server.close();
});

/** Goes to a page; forms are filled in and results drawn. What only narrow windows have is there too. @param {string} path */
async function visit(path) {
  await page.setViewportSize(NARROW);
  await page.goto(server.url(path));
  if (path === "assessment/results.html") await fill(page, sample(await assessmentOf(), { share: 0.93 }));
  if (await page.locator("form[data-area]").count()) await page.waitForSelector("form[data-ready]");
}

/** A page as it is seen at first. */
async function reset() {
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await resize(page, WIDE);
  await page.evaluate(() => {
    // From here Tab begins at the top, wherever the page has put the focus.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.blur();
    document.body.removeAttribute("tabindex");
    scrollTo(0, 0);
  });
}

// Everything that Tab should reach, in order: of radios with one name only the first.
const tabStops = () =>
  page.evaluate(() => {
    const groups = new Set();
    /** @type {NodeListOf<Reachable>} */
    const all = document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']");
    return [...all]
      .filter((node) => {
        if (node.disabled || node.tabIndex < 0 || !node.checkVisibility({ visibilityProperty: true }))
          return false;
        if (node.type !== "radio") return true;
        const isFirst = !groups.has(node.name);
        groups.add(node.name);
        return isFirst;
      })
      .map((node, at) => {
        node.dataset.stop = String(at);
        return `${node.tagName} ${node.getAttribute("href") ?? node.name ?? ""} ${node.textContent?.trim().slice(0, 30)}`;
      });
  });

// Notes at each key where the focus is that the last has led to: the number of the stop, and what is wrong with how it shows.
const noteFocus = () =>
  page.evaluate(() => {
    const seen = (window.localNormalStops = /** @type {typeof window.localNormalStops} */ ([]));
    const note = () => {
      const node = /** @type {Reachable} */ (document.activeElement);
      if (node === document.body) return null;
      const style = getComputedStyle(node);
      const box = node.getBoundingClientRect();
      const shows = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
      const inView = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
      const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
      const y = Math.min(Math.max(box.top + Math.min(box.height, 40) / 2, 1), innerHeight - 1);
      const over = document.elementFromPoint(x, y);
      const isCovered = over && !node.contains(over) && !over.contains(node) && getComputedStyle(over).position === "sticky";
      const group = `input[type=radio][name="${CSS.escape(String(node.name))}"][data-stop]`;
      const stop = node.type === "radio" && /** @type {HTMLElement | null} */ (document.querySelector(group));
      return {
        stop: Number((stop || node).dataset.stop),
        faults: [!shows && "focus does not show", !inView && "out of view", isCovered && "covered"].filter(Boolean),
      };
    };
    window.addEventListener("keydown", () => seen.push(note()), true);
  });

async function assertKeyboardWorks() {
  const stops = await tabStops();
  await noteFocus();
  // A date has up to four places of its own for the focus.
  const dates = await page.locator("input[type=date]:visible").count();
  // As one who holds Tab down: what each does is noted in the page, and none is waited for.
  await Promise.all(Array.from({ length: stops.length + 3 * dates + 2 }, () => page.keyboard.press("Tab")));
  /** @type {number[]} */
  const reached = [];
  // The first Tab has none before it.
  for (const at of (await page.evaluate(() => window.localNormalStops)).slice(1)) {
    // Past the last stop it leaves the page, or comes in again at its beginning.
    if (!at || (at.stop === 0 && reached.length > 1)) break;
    assert.deepEqual(at.faults, [], stops[at.stop]);
    if (reached.at(-1) !== at.stop) reached.push(at.stop);
  }
  assert.deepEqual(
    reached.map((stop) => stops[stop]),
    stops,
  );
}

/** What is too wide for the page, or cut off: elements that hide text which does not fit. */
const misfits = () =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const cut = [...document.querySelectorAll("main *, header *, footer *")].filter((node) => {
      const { overflowX, overflowY } = getComputedStyle(node);
      const hides = [overflowX, overflowY].some((value) => ["hidden", "clip"].includes(value));
      return (
        hides &&
        !node.closest(".hidden, thead, svg") &&
        node.textContent.trim() &&
        (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1)
      );
    });
    return [wide > 0 && `${wide} px too wide`, ...cut.map((node) => `cut off: ${node.outerHTML.slice(0, 80)}`)].filter(Boolean);
  });

/** Styles from a reader, which no policy of a page refuses. @param {string} css */
const restyle = (css) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);

const SPACED =
  "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";

async function assertSpacedTextFits() {
  await restyle(SPACED);
  for (const size of [WIDE, NARROW]) {
    await resize(page, size);
    assert.deepEqual(await misfits(), [], `${size.width} px`);
  }
  await restyle("");
}

/** As a reader sets the browser's font to 32 px. */
async function assertLargeTextFits() {
  const session = await context.newCDPSession(page);
  const twice = await page.evaluate(() => 2 * parseFloat(getComputedStyle(document.documentElement).fontSize));
  /** @param {number} standard */
  const setFont = (standard) => session.send("Page.setFontSizes", { fontSizes: { standard } });
  try {
    await setFont(32);
    await page.waitForFunction((wanted) => parseFloat(getComputedStyle(document.documentElement).fontSize) === wanted, twice);
    for (const size of [WIDE, PHONE]) {
      await resize(page, size);
      assert.deepEqual(await misfits(), [], `${size.width} px`);
    }
  } finally {
    await setFont(16);
    await resize(page, WIDE);
    await session.detach();
  }
}

async function assertNothingMoves() {
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((node) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(node);
        return /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
      })
      .map((node) => node.outerHTML.slice(0, 80)),
  );
  assert.deepEqual(moving, []);
}

async function assertLandmarks() {
  for (const role of /** @type {const} */ (["banner", "main", "contentinfo"])) assert.equal(await page.getByRole(role).count(), 1, role);
  assert.ok((await page.getByRole("navigation").count()) >= 1);
}

/** All rules in light colours; in the others those that look at colours. @param {{ width: number, height: number }} size */
async function assertAllAccessible(size) {
  await resize(page, size);
  await assertAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await assertAccessible(page, "dark", COLOUR_RULES);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(overflow, 0, `${overflow} px too wide`);
}

async function assertForcedColours() {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    await page.emulateMedia({ colorScheme, forcedColors: "active" });
    await assertAccessible(page, colorScheme, COLOUR_RULES);
  }
}

/** What is looked at on a page, and how; none leaves the page another than it was. */
const LOOKS = {
  "it has its landmarks": assertLandmarks,
  "nothing moves for readers who want no motion": assertNothingMoves,
  "the keyboard reaches everything in order, shows where it is, and is never caught": assertKeyboardWorks,
  "axe finds nothing in light and dark, and nothing scrolls sideways": () => assertAllAccessible(WIDE),
  "axe finds nothing in light and dark at 320 px, and nothing scrolls sideways": () => assertAllAccessible(NARROW),
  "axe finds nothing in forced colours": assertForcedColours,
  "nothing is cut off or too wide with text of twice the size": assertLargeTextFits,
  "nothing is cut off or too wide with text spaced out (WCAG 1.4.12)": assertSpacedTextFits,
};
/** The page for addresses that lead nowhere stands for itself: it has little to reach. */
const NOT_OF_NOWHERE = [assertLandmarks, assertKeyboardWorks];

for (const path of KINDS) {
  test(path, async (t) => {
    await visit(path);
    for (const [what, look] of Object.entries(LOOKS)) {
      if (path === NOWHERE && NOT_OF_NOWHERE.includes(look)) continue;
      await reset();
      await t.test(what, look);
    }
    assertClean(page);
  });
}

test("the skip link takes the keyboard past the navigation", async () => {
  await page.goto(server.url("areas/workstyles.html"));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => Boolean(document.activeElement?.closest("main"))));
});
