// What readers need of a page beyond axe's rules: the keyboard reaches everything and shows where it is, large and spaced text
// stays whole, forced colours and reduced motion are kept. On every kind of page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assessmentOf, fill, sample } from "./sample.mjs";
import { COLOUR_RULES, KINDS, assertAccessible, assertClean, launch, openPage, serve } from "./support.mjs";

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser.close();
  await server.close();
});

async function open(t, path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  t.after(() => context.close());
  return openPage(context, server.url(path));
}

/** Goes to a page; forms are filled in and results drawn. */
async function visit(page, path) {
  await page.goto(server.url(path));
  if (path === "assessment/results.html") await fill(page, sample(await assessmentOf(), { share: 0.93 }));
  if (await page.locator("form[data-area]").count()) await page.waitForSelector("form[data-ready]");
}

// Everything that Tab should reach, in order: of radios with one name only the first.
const tabStops = (page) =>
  page.evaluate(() => {
    const groups = new Set();
    return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
      .filter((node) => {
        if (node.disabled || node.tabIndex < 0 || !node.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
          return false;
        if (node.type !== "radio") return true;
        const isFirst = !groups.has(node.name);
        groups.add(node.name);
        return isFirst;
      })
      .map((node, at) => {
        node.dataset.stop = at;
        return `${node.tagName} ${node.getAttribute("href") ?? node.name ?? ""} ${node.textContent.trim().slice(0, 30)}`;
      });
  });

// Where the focus is: the number of the stop, and what is wrong with how it shows.
const focused = (page) =>
  page.evaluate(() => {
    const node = document.activeElement;
    if (node === document.body) return null;
    const style = getComputedStyle(node);
    const box = node.getBoundingClientRect();
    const shows = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
    const inView = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max(box.top + Math.min(box.height, 40) / 2, 1), innerHeight - 1);
    const over = document.elementFromPoint(x, y);
    const isCovered = Boolean(over) && !node.contains(over) && !over.contains(node) && getComputedStyle(over).position === "sticky";
    const group = node.type === "radio" && document.querySelector(`input[type=radio][name="${CSS.escape(node.name)}"][data-stop]`);
    return {
      stop: Number((group || node).dataset.stop),
      faults: [!shows && "focus does not show", !inView && "out of view", isCovered && "covered"].filter(Boolean),
    };
  });

for (const path of KINDS.filter((kind) => kind !== "404.html")) {
  test(`the keyboard reaches everything in order, shows where it is, and is never caught: ${path}`, async (t) => {
    const page = await open(t, path, { reducedMotion: "reduce" });
    await visit(page, path);
    await page.evaluate(() => {
      document.activeElement.blur();
      scrollTo(0, 0);
    });
    const stops = await tabStops(page);
    const reached = [];
    // A date has up to four places of its own for the focus.
    for (let press = 0; press <= 4 * stops.length; press += 1) {
      await page.keyboard.press("Tab");
      const at = await focused(page);
      if (!at) break;
      assert.deepEqual(at.faults, [], stops[at.stop]);
      if (reached.at(-1) !== at.stop) reached.push(at.stop);
    }
    assert.deepEqual(
      reached.map((stop) => stops[stop]),
      stops,
    );
    assert.equal(await focused(page), null, "after the last stop the keyboard leaves the page");
    assertClean(page);
  });
}

test("the skip link takes the keyboard past the navigation", async (t) => {
  const page = await open(t, "areas/workstyles.html");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.closest("main") !== null));
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing in forced colours: ${colorScheme}`, async (t) => {
    const page = await open(t, KINDS[0], { forcedColors: "active", colorScheme });
    for (const path of KINDS) {
      await visit(page, path);
      await assertAccessible(page, path, colorScheme === "dark" ? COLOUR_RULES : undefined);
    }
    assertClean(page);
  });
}

/** What is too wide for the page, or cut off: elements that hide text which does not fit. */
const misfits = (page) =>
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

/** Styles from a reader, which no policy of a page refuses. */
const restyle = (page, css) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);

async function holdsTogether(page, css) {
  for (const path of KINDS) {
    await visit(page, path);
    if (css) await restyle(page, css);
    assert.deepEqual(await misfits(page), [], path);
  }
  assertClean(page);
}

test("nothing is cut off or too wide with text of twice the size", async (t) => {
  const large = await launch("--blink-settings=defaultFontSize=32");
  t.after(() => large.close());
  const page = await openPage(await large.newContext({ viewport: { width: 1280, height: 900 } }), server.url(KINDS[0]));
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), "36px");
  await holdsTogether(page);
});

const SPACED =
  "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";
for (const width of [1280, 320]) {
  test(`nothing is cut off or too wide with text spaced out (WCAG 1.4.12) at ${width} px`, async (t) => {
    await holdsTogether(await open(t, KINDS[0], { viewport: { width, height: 900 } }), SPACED);
  });
}

test("nothing moves for readers who want no motion", async (t) => {
  const page = await open(t, KINDS[0], { reducedMotion: "reduce" });
  for (const path of KINDS) {
    await visit(page, path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((node) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(node);
          return /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
        })
        .map((node) => node.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(moving, [], path);
  }
});

test("every kind of page has its landmarks", async (t) => {
  const page = await open(t, KINDS[0]);
  for (const path of KINDS.filter((kind) => kind !== "404.html")) {
    await visit(page, path);
    for (const role of ["banner", "main", "contentinfo"]) assert.equal(await page.getByRole(role).count(), 1, `${path}: ${role}`);
    assert.ok((await page.getByRole("navigation").count()) >= 1, path);
  }
});

for (const width of [1280, 412]) {
  test(`nothing jumps while a page loads, at ${width} px`, async (t) => {
    const page = await open(t, KINDS[0], { viewport: { width, height: 860 } });
    const shift = () =>
      page.evaluate(
        () =>
          new Promise((done) => {
            let sum = 0;
            const observer = new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value)));
            observer.observe({ type: "layout-shift", buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
          }),
      );
    for (const path of KINDS) {
      await page.goto(server.url(path), { waitUntil: "networkidle" });
      assert.ok((await shift()) < 0.01, `${path}: ${await shift()}`);
    }
    // For a reader who comes back, too.
    await page.goto(server.url("assessment/index.html"));
    await page.getByRole("button", { name: "Save on this computer" }).click();
    await page.goto(server.url("assessment/results.html"));
    await fill(page, sample(await assessmentOf(), { share: 1 }));
    for (const path of ["assessment/index.html", "assessment/service-design.html", "assessment/results.html"]) {
      await page.goto(server.url(path), { waitUntil: "networkidle" });
      assert.ok((await shift()) < 0.01, `${path} with answers: ${await shift()}`);
    }
  });
}
