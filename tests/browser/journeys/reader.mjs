// A reader at a page, the same in every engine: names what can be seen, and waits for it. The engines are in ../engines/.
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { arrived, counted, option, placeOf, seen } from "./looking.mjs";

/** How long a reader waits for what should come, in ms: far longer than a busy machine needs. */
const PATIENCE = 90_000;
/** How long the first look may take, in ms, and the longest: a page that goes while it is looked at may never answer. */
const [SHORT, LONG] = [250, 5_000];

/** What readers call things, as selectors. */
/** @type {Record<string, string>} */
const KINDS = { button: "button, summary", link: "a[href]", field: "input, select, textarea", heading: "h1, h2, h3, h4" };

/** A text or a pattern as it travels into a page. @param {string | RegExp} text */
const wanted = (text) => (text instanceof RegExp ? { source: text.source, flags: text.flags } : { text });

/**
 * A reader with a new tab of an engine. `at(path)` is the address of a page, `folder` a place for files of its own.
 * @param {{ newTab: () => Promise<Tab> }} engine
 * @param {{ at: (path: string) => string, folder: string }} given
 */
export async function newReader(engine, { at, folder }) {
  const tab = await engine.newTab();
  /** @param {string} look @param {unknown} given */
  const now = (look, given) => tab.run(`(${look})(${JSON.stringify(given)})`);

  // Looks at each frame until two in a row show the same. A page that gives way to another is looked at again.
  /** @param {string} what @param {Function} look @param {unknown} given */
  async function until(what, look, given) {
    const script = (/** @type {number} */ length) => `(async (given) => {
      const look = ${look};
      const end = performance.now() + ${length};
      for (let before; performance.now() < end;) {
        const found = JSON.stringify(look(given) || null);
        if (found !== "null" && found === before) return JSON.parse(found);
        before = found;
        await new Promise(requestAnimationFrame);
      }
      return null;
    })(${JSON.stringify(given)})`;
    const end = Date.now() + PATIENCE;
    for (let length = SHORT; Date.now() < end; length = Math.min(2 * length, LONG)) {
      const late = new Promise((done, fail) => setTimeout(fail, 2 * length, new Error("no answer")).unref());
      const found = await Promise.race([tab.run(script(length)), late]).catch(() => null);
      if (found !== null) return found;
    }
    const shown = await tab.run("`${location.href}\\n${document.body.innerText.slice(0, 3000)}`");
    throw new Error(`waited in vain for ${what} on ${shown}`);
  }

  /** @param {string} kind @param {string | RegExp} name @param {number} [nth] */
  const place = (kind, name, nth = 0) =>
    until(`${kind} ${name} (${nth})`, placeOf, { selector: KINDS[kind] ?? kind, name: wanted(name), nth });
  /** @param {string} kind @param {string | RegExp} name @param {number} [nth] */
  async function click(kind, name, nth) {
    const { x, y } = await place(kind, name, nth);
    await tab.click(x, y);
    // Where the click has led to another page there is nothing to ask.
    const hasMissed = await tab.run("window.localNormalMissed").catch(() => false);
    if (hasMissed) await click(kind, name, nth);
  }

  return {
    open: (/** @type {string} */ path) => tab.go(at(path)),
    reload: tab.reload,
    back: tab.back,
    press: tab.press,
    resize: tab.resize,
    /** The page as a PDF; engines whose driver does not print have no such method. */
    print: tab.print,
    faults: tab.faults,
    close: tab.close,
    /** Clicks the `nth` thing of a kind (or of a selector) with that name. */
    click,
    /** Waits for a thing of a kind (or of a selector) with that name. */
    finds: (/** @type {string} */ kind, /** @type {string | RegExp} */ name) => place(kind, name),
    async type(/** @type {string | RegExp} */ name, /** @type {string} */ text) {
      await click("field", name);
      await tab.type(text);
    },
    choose: (/** @type {string} */ name, /** @type {string} */ text) => until(`option ${text} of ${name}`, option, { name: wanted(name), text }),
    /** Gives a file to the field of that name. */
    async give(/** @type {string | RegExp} */ name, /** @type {string} */ filename, /** @type {string} */ content) {
      const path = join(folder, filename);
      await writeFile(path, content);
      const { id } = await place("field", name);
      await tab.attach(`[id="${id}"]`, path);
    },
    /** The text of the file that a click brings. */
    async take(/** @type {string} */ kind, /** @type {string | RegExp} */ name) {
      const path = await tab.download(() => click(kind, name));
      const text = await readFile(path, "utf8");
      await rm(path);
      return text;
    },
    /** Waits until the page shows a text. */
    sees: (/** @type {string | RegExp} */ text) => until(`the text ${text}`, seen, wanted(text)),
    /** Waits until so many elements that a selector names are visible; `shows`, until one is. */
    counts: (/** @type {string} */ selector, /** @type {number} */ count) => until(`${count} of ${selector}`, counted, { selector, count }),
    shows: (/** @type {string} */ selector) => until(selector, counted, { selector }),
    /** The value of an expression in the page, when there is one. */
    holds: (/** @type {string} */ expression) => until(expression, new Function(`return (${expression}) || undefined`), null),
    arrives: (/** @type {RegExp} */ path) => until(`the page ${path}`, arrived, wanted(path)),
    /** The visible text of each element that a selector names. */
    texts: (/** @type {string} */ selector) =>
      now(
        ((/** @type {"body"} */ css) =>
          [...document.querySelectorAll(css)].filter((node) => node.checkVisibility()).map((node) => node.innerText.trim())).toString(),
        selector,
      ),
    /** The value of an expression in the page. */
    run: tab.run,
  };
}
