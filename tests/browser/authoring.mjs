// A browser, a copy of the playbook and `watch` over it, for the tests of what authors do. The bindings are live.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach } from "node:test";
import { launch } from "./support.mjs";
import { copyOf, watch } from "./watching.mjs";

/** What an author's laptop shows. */
const LAPTOP = { width: 1366, height: 768 };

/** @type {Browser} */
export let browser;
/** @type {Awaited<ReturnType<typeof copyOf>>} */
export let playbook;
/** @type {Awaited<ReturnType<typeof watch>>} */
export let watching;
/** @type {Context} */
export let context;

async function launched() {
  browser = await launch();
}

/** @typedef {(folder: string) => Promise<void>} Copy */

/**
 * Begins `watch` over a copy that `prepare` may change.
 * @param {Copy | undefined} copy @param {() => unknown} prepare @param {() => string[]} words
 */
async function watched(copy, prepare, words) {
  playbook = await copyOf(copy);
  await prepare();
  watching = await watch(playbook.folder, ...words());
  context = await browser.newContext({ viewport: LAPTOP });
  await admit(context, watching);
}

/**
 * Gives a context what the address that `watch` said gives a browser. No page is opened: one would load itself anew after a
 * build, and cut short whatever the test opens next.
 * @param {Context} to @param {{entrance: () => string}} running
 */
export const admit = (to, running) => to.request.get(running.entrance());

async function ended() {
  // An answer that comes late must not be asked for when nobody is there.
  await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: "ignoreErrors" })));
  await context.close();
  assert.equal(await watching.stop(), 0);
  await playbook.discard();
}

/**
 * Begins before the tests of a file, and ends after them. At the top of a file hooks do not wait for one another: what comes
 * after the beginning or before the end is given here.
 * @param {object} [given]
 * @param {Copy} [given.copy] how the playbook is copied
 * @param {() => unknown} [given.prepare] what is done to the copy first
 * @param {() => string[]} [given.words] what is said to `watch` besides
 * @param {() => unknown} [given.open] opens what the tests look at
 * @param {() => unknown} [given.look] looks at it once more in the end
 */
export function begin({ copy, prepare = () => {}, words = () => [], open = () => {}, look = () => {} } = {}) {
  before(async () => {
    await launched();
    await watched(copy, prepare, words);
    await open();
  });
  after(async () => {
    await look();
    await ended();
    await browser.close();
  });
}

/** Begins anew before each test of a file. @param {Copy} [copy] how the playbook is copied */
export function beginEach(copy) {
  before(launched);
  after(() => browser.close());
  beforeEach(() => watched(copy, () => {}, () => []));
  afterEach(ended);
}
