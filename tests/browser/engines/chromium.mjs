// Chromium for the readers' journeys, by Playwright.
import { launch, launchWhole, openPage } from "../support.mjs";

export const name = "Chromium";

/** Starts the engine: `{newTab(), close()}`. */
export const start = async () => withTabs(await launch());
/** The same in the browser as readers have it, for what depends on its window. */
export const startWhole = async () => withTabs(await launchWhole());

/** @param {Browser} browser */
const withTabs = (browser) => ({ newTab: () => newTab(browser), close: () => browser.close() });

/** @param {Browser} browser @returns {Promise<Tab>} */
async function newTab(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  /** @type {Page} */
  let page;
  /** @param {string} url */
  const go = async (url) => {
    if (page) await page.goto(url);
    else page = await openPage(context, url);
  };
  /** @param {() => Promise<unknown>} act */
  const download = async (act) => {
    const [file] = await Promise.all([page.waitForEvent("download"), act()]);
    return file.path();
  };
  return {
    go,
    reload: () => page.reload(),
    back: () => page.goBack(),
    run: (script) => page.evaluate(script),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    chord: (keys) => page.keyboard.press(keys),
    attach: (selector, path) => page.setInputFiles(selector, path),
    download,
    resize: (width, height) => page.setViewportSize({ width, height }),
    print: () => page.pdf(),
    faults: async () => page.faults ?? [],
    close: () => context.close(),
  };
}
