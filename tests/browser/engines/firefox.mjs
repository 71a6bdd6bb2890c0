// Firefox for the readers' journeys, by Puppeteer over WebDriver BiDi.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { launch } from "puppeteer-core";
import { folderOfDownloads } from "./downloads.mjs";
import { SCRIPT, faultsOf } from "./faults.mjs";

const EXECUTABLE = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

export const name = "Firefox";

/** Starts the engine: `{newTab(), close()}`. */
export async function start() {
  assert.ok(existsSync(EXECUTABLE), `${EXECUTABLE} is missing: apt-get install --no-install-recommends firefox-esr`);
  const downloads = await folderOfDownloads();
  const browser = await launch({
    browser: "firefox",
    executablePath: EXECUTABLE,
    headless: true,
    protocolTimeout: 120_000,
    extraPrefsFirefox: {
      "browser.download.dir": downloads.folder,
      "browser.download.folderList": 2,
      "browser.download.useDownloadDir": true,
      "browser.download.always_ask_before_handling_new_types": false,
      "browser.download.alwaysOpenPanel": false,
    },
  });
  const close = async () => {
    await browser.close();
    await downloads.discard();
  };
  return { newTab: () => newTab(browser, downloads), close };
}

/** @param {import("puppeteer-core").Browser} browser @param {Downloads} downloads */
async function newTab(browser, downloads) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(SCRIPT);
  /** @param {Chord} keys */
  const chord = async (keys) => {
    const [held, key] = /** @type {import("puppeteer-core").KeyInput[]} */ (keys.split("+"));
    await page.keyboard.down(held);
    await page.keyboard.press(key);
    await page.keyboard.up(held);
  };
  /** @type {Omit<Tab, "faults">} */
  const tab = {
    go: (url) => page.goto(url),
    reload: () => page.reload(),
    // A navigation may end the script that begins it, and `goBack` never returns here.
    back: () => page.evaluate("void setTimeout(() => history.back())"),
    run: (script) => page.evaluate(script),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    chord,
    attach: async (selector, path) => {
      const input = await page.$(selector);
      await /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (input).uploadFile(path);
    },
    download: downloads.from,
    resize: (width, height) => page.setViewport({ width, height }),
    print: () => page.pdf(),
    close: () => context.close(),
  };
  return { ...tab, faults: () => faultsOf(tab) };
}
