// The editor of one story, for the tests of what is typed and pressed there: each begins with the story as it was at first.
import { beforeEach } from "node:test";
import { begin, context, playbook, watching } from "./authoring.mjs";
import { openPage } from "./support.mjs";
import { small } from "./watching.mjs";

export const STORY = "stories/first-story.md";
const EDITOR = "__local-normal/edit/?page=/stories/first-story.html";

/** The editor, new for each test. @type {Page} */
export let page;
/** The story as each test finds it. @type {string} */
export let first;

/** Begins before the tests of a file, over a small playbook. @param {() => unknown} [prepare] what is done to it first */
export function beginEditor(prepare = () => {}) {
  begin({
    copy: small,
    prepare: async () => {
      await prepare();
      first = await playbook.read(STORY);
    },
  });
  beforeEach(async () => {
    await page?.close();
    await discard(STORY);
    await playbook.save(STORY, first);
    page = await openEditor(context, watching);
  });
}

/** Gives up what a test left unsaved of a file. @param {string} file */
export function discard(file) {
  const headers = { Origin: new URL(watching.url("")).origin };
  return context.request.post(watching.url("__local-normal/edit/ask"), { headers, data: { ask: "discard", file } });
}

/**
 * The editor of the story, once all is there: by a key that it has, and what is not saved of it.
 * @param {Context} in_ @param {{ url: (path: string) => string }} running @param {string} [key] @param {string} [state]
 */
export async function openEditor(in_, running, key = "lesson", state = "All is saved.") {
  const made = await openPage(in_, running.url(EDITOR));
  await told(state, made);
  await control(key, made).waitFor();
  return made;
}

/** Waits until the panel says so. @param {string | RegExp} words @param {Page} [on] */
export const told = (words, on = page) => on.locator("#status", { hasText: words }).waitFor();
/** The control of a key. @param {string} key @param {Page} [on] */
export const control = (key, on = page) => on.locator(`#fields [data-way='["${key}"]'] > :is(input, textarea)`);
/** Waits for what stands below the control of a key. @param {string} key @param {string} words */
export const beside = (key, words) => page.locator(`#fields [data-way='["${key}"]'] > .unsent`, { hasText: words }).waitFor();
/** @param {Page} [on] */
export const asksBeforeLeaving = (on = page) => on.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
/** The next answer to a question of this kind. @param {string} kind */
export const answered = (kind) => page.waitForResponse((answer) => answer.request().postData()?.includes(`"ask":"${kind}"`) ?? false);

/**
 * The next answer about the fields after one to a question of this kind: it knows what was done by that.
 * @param {string} kind @param {Page} [on]
 */
export function followed(kind, on = page) {
  let isDone = false;
  return on.waitForResponse((answer) => {
    const asked = answer.request().postData() ?? "";
    if (isDone) return asked.includes('"ask":"fields"');
    isDone = asked.includes(`"ask":"${kind}"`);
    return false;
  });
}
/** As when somebody comes back to the tab. @param {Page} [on] */
export const comeBack = (on = page) => on.evaluate(() => void window.dispatchEvent(new Event("focus")));

/** Lets the next text that is typed say that it is typed over another than the one that is there. */
export async function typeOverAnother() {
  let isLate = true;
  await page.route("**/__local-normal/edit/ask", (route) => {
    const asked = route.request().postDataJSON();
    if (!isLate || asked.ask !== "change") return route.continue();
    isLate = false;
    return route.continue({ postData: JSON.stringify({ ...asked, was: "Long ago" }) });
  });
}
