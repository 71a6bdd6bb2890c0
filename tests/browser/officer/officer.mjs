// An officer at the editor, the same in every engine: over a copy of the playbook, and everything is ended whatever happens.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newReader } from "../journeys/reader.mjs";
import { copyOf, watch } from "../watching.mjs";

/** The page beside the panel, in an expression. */
export const SHOWN = `document.getElementById("local-normal-page").contentDocument`;

/** The control of a value, by the way to it. @param {(string | number)[]} way */
export const control = (way) => `[data-way='${JSON.stringify(way)}'] > :is(input, textarea, select)`;

/**
 * Begins `watch` and an engine, and lets an officer act.
 * @param {Engine} engine @param {Copy | undefined} copy how the playbook is copied @param {(officer: Officer) => Promise<void>} act
 */
export async function withOfficer(engine, copy, act) {
  const playbook = await copyOf(copy);
  const folder = await mkdtemp(join(tmpdir(), "officer-"));
  /** @type {(() => Promise<unknown>)[]} */
  const ends = [playbook.discard, () => rm(folder, { recursive: true })];
  try {
    const watching = await watch(playbook.folder);
    ends.unshift(watching.stop);
    const browser = await engine.start();
    ends.unshift(browser.close);
    await act(await officer(browser, playbook, watching, folder));
  } finally {
    // The first failure is what is told of.
    for (const end of ends) await Promise.resolve(end()).catch(() => null);
  }
}

/**
 * @param {Awaited<ReturnType<Engine["start"]>>} browser
 * @param {Awaited<ReturnType<typeof copyOf>>} playbook @param {Awaited<ReturnType<typeof watch>>} watching @param {string} folder
 */
async function officer(browser, playbook, watching, folder) {
  const tab = await browser.newTab();
  const at = (/** @type {string} */ path) => (path.startsWith("http") ? path : watching.url(path));
  const reader = await newReader({ newTab: async () => tab }, { at, folder });
  let clicks = 0;
  /** @param {string} kind @param {string | RegExp} name */
  async function click(kind, name) {
    clicks += 1;
    await reader.click(kind, name);
  }
  /** Clicks in the middle of what an expression gives, once its page has its styles and it can be seen. @param {string} expression */
  async function clickAt(expression) {
    clicks += 1;
    const { x, y } = await reader.holds(`(() => {
      const node = ${expression};
      if (node?.ownerDocument.readyState !== "complete") return null;
      const frame = node.ownerDocument === document ? null : document.getElementById("local-normal-page");
      const [box, outer] = [node.getBoundingClientRect(), frame?.getBoundingClientRect() ?? { left: 0, top: 0 }];
      const [x, y] = [outer.left + box.left + box.width / 2, outer.top + box.top + box.height / 2];
      if (box.width > 0 && x > 0 && x < innerWidth && y > 0 && y < innerHeight) return { x, y };
      node.scrollIntoView({ block: "center", behavior: "instant" });
      return null;
    })()`);
    await tab.click(x, y);
  }
  /** Clicks into a field until it is at hand: fields that are drawn anew meanwhile may be elsewhere. @param {string} selector */
  async function enter(selector) {
    do await click(selector, /./);
    while (!await tab.run(`document.activeElement.matches(${JSON.stringify(selector)})`));
  }
  /** Puts a text in the place of a field's. @param {string} selector @param {string} text */
  async function write(selector, text) {
    await enter(selector);
    await tab.run("document.activeElement.select()");
    await tab.type(text);
  }
  async function saved() {
    await reader.holds(`document.getElementById("status").textContent.startsWith("Saved ")`);
  }
  async function save() {
    // The button waits for what was typed last.
    await reader.holds(`!document.getElementById("save").disabled`);
    await click("button", "Save");
    await saved();
  }
  /** @param {Chord} keys */
  async function chord(keys) {
    if (!tab.chord) throw new Error("this engine presses one key at a time");
    await tab.chord(keys);
  }
  /** Presses Tab until the focus is there. @param {"Tab" | "Shift+Tab"} key @param {string} isThere */
  async function go(key, isThere) {
    for (let presses = 0; !await tab.run(isThere); presses += 1) {
      if (presses > 400) throw new Error(`no ${key} leads to ${isThere}`);
      await (key === "Tab" ? tab.press(key) : chord(key));
    }
  }
  const shows = (/** @type {string} */ text) => reader.holds(`${SHOWN}?.body?.textContent.includes(${JSON.stringify(text)})`);
  return { ...reader, tab, playbook, watching, click, clickAt, enter, write, save, saved, go, chord, shows, clicks: () => clicks };
}

/** @typedef {Awaited<ReturnType<typeof officer>>} Officer */
/** @typedef {import("../authoring.mjs").Copy} Copy */
