// Renaming and removing things: what refers to them is shown before anything is written, and so is the site as it would be.
import { ask, now } from "./asking.js";
import { close, form, giveUp, row, show, showBeside } from "./dialog.js";
import { button, element, title as named } from "./elements.js";
import { holdPage, pageOf, showPage, shownPage } from "./frame.js";
import { go, isAhead, leave, look } from "./look.js";
import { undone } from "./refusals.js";
import { left } from "./typing.js";

/**
 * @typedef {import("./asking.js").Answer} Answer
 * @typedef {import("./asking.js").Thing} Thing
 * @typedef {import("./asking.js").Plan} Plan
 * @typedef {(answer: Answer, ...words: (Node | string)[]) => void} Done
 */

/** The id that a title gives, or none. @param {string} title */
export const idOf = async (title) => (await ask({ ask: "id", title })).id ?? "";

export const cancel = () => button("Cancel", giveUp);
export const alerts = () => element("div", { role: "alert", class: "mistake" });

const MEND = "The playbook would have these mistakes then. Mend them first:";

const SHARED = ["question", "term", "event"];

const FOLLOW = {
  rename: "They get the new id.",
  remove: "Links become plain words, and lists lose it.",
};

/** What would change, in words. @param {Plan} plan @param {"rename" | "remove"} what @param {(page: string) => void} see Shows a page. */
function consequences({ references, notes, worse, files }, what, see) {
  const places = references.map(({ file, line, text }) => {
    const page = worse.length === 0 && pageOf(file);
    const words = `${file}:${line}`;
    return element("li", {}, page ? button(words, () => see(page)) : element("code", {}, words), ` ${text}`);
  });
  const count = references.length === 1 ? "1 place refers to it." : `${references.length} places refer to it.`;
  const errors = worse.map(({ message, help }) => element("li", { class: "mistake" }, `${message}. ${help}`));
  return [
    element("p", { class: "label" }, references.length === 0 ? "Nothing refers to it." : `${count} ${FOLLOW[what]}`),
    ...(places.length > 0 ? [element("ul", { class: "places", tabindex: "0", "aria-label": "Places" }, ...places)] : []),
    ...notes.map((note) => element("p", {}, note)),
    element("details", {}, element("summary", {}, files.length === 1 ? "1 file changes" : `${files.length} files change`),
      element("p", { class: "about" }, files.join(", "))),
    element("p", { class: "about" }, "Undo takes all of it back."),
    ...(errors.length > 0 ? [element("p", { class: "label" }, MEND), element("ul", {}, ...errors)] : []),
  ];
}

/**
 * Renames or removes something of a file.
 * @param {string} file @param {"rename" | "remove"} what @param {Done} done
 */
export async function reshape(file, what, done) {
  // What was not taken of a file would stay for ever if that went.
  /** @type {Answer} */
  const answer = left().length > 0 ? { state: now(), refused: "unsaved" } : await ask({ ask: "things", file });
  const all = (answer.things || []).filter(({ renames }) => what === "remove" || renames);
  const words = what === "rename" ? "Rename" : "Remove";
  if (all.length === 0) {
    const none = answer.refused ? undone(answer) : `${file} has nothing that this could be done to.`;
    show(words, element("p", {}, none), button("Close", close));
    return;
  }
  const thing = element("select", {}, ...all.map(({ kind, title }, at) => element("option", { value: String(at) }, `${title} (${kind})`)));
  const to = element("input", { type: "text", required: "", spellcheck: "false" });
  const wrong = alerts();
  const plan = element("div", { class: "plan", "aria-live": "polite" });
  const does = element("button", { class: "first" });
  const sees = button("Look at it", () => (isAhead() ? goBack() : see(best())));
  const chosen = () => all[Number(thing.value)];
  /** @type {Plan | null} What is shown. */
  let told = null;
  const goBack = () => {
    sees.textContent = "Look at it";
    leave();
  };
  const again = () => {
    told = null;
    goBack();
    plan.replaceChildren();
    wrong.replaceChildren();
    does.disabled = false;
    does.textContent = "Show what changes";
    sees.hidden = true;
  };
  const question = (/** @type {"tell" | "show" | "do"} */ act) => {
    const { kind, id } = chosen();
    return ask({ ask: what, kind, id, act, ...(what === "rename" ? { to: to.value } : {}) });
  };
  /** The page that shows best what there would be: of what goes, the first that refers to it. */
  const best = () => {
    const pages = (told?.references ?? []).map((reference) => pageOf(reference.file));
    const isShared = SHARED.includes(chosen().kind);
    return (isShared ? pageOf(file) : pages.find((page) => page && page !== pageOf(file))) ?? "/";
  };
  /** @param {string} page */
  const see = async (page) => {
    if (isAhead()) return go(page);
    const [before, aim] = [shownPage(), (/** @type {Answer} */ made) => (made.file && pageOf(made.file)) || page];
    holdPage();
    const said = await look(() => question("show"), aim);
    if (!said || said.refused || aim(said) === before) showPage(before);
    if (said?.refused) wrong.replaceChildren(undone(said));
    else if (said) sees.textContent = "Show it as it is";
  };
  const tell = async () => {
    const asked = thing.value + to.value;
    const said = await question("tell");
    if (asked !== thing.value + to.value) return;
    if (said.refused || !said.plan) return wrong.replaceChildren(undone(said));
    told = said.plan;
    plan.replaceChildren(...consequences(told, what, see));
    does.replaceChildren(`${words} `, named(chosen().title));
    sees.hidden = does.disabled = told.worse.length > 0;
  };
  const act = async () => {
    if (!told) return tell();
    const said = await question("do");
    if (said.refused) return wrong.replaceChildren(undone(said));
    // Questions, terms and events are in a file with others, which stays.
    const isShared = SHARED.includes(chosen().kind);
    close();
    done(isShared ? { ...said, file } : said, what === "rename" ? "Renamed: " : "Removed: ", named(chosen().title), ".");
  };
  const choose = () => {
    to.value = chosen().id;
    again();
    if (what === "remove") tell();
  };
  thing.addEventListener("change", choose);
  to.addEventListener("input", again);
  const field = what === "rename" ? [row("New id", to, "A part of its address. The old address leads to the new one.")] : [];
  showBeside(words, leave, form(act, row("What", thing), ...field, plan, wrong, element("div", { class: "row" }, does, sees, cancel())));
  choose();
  if (what === "rename") to.select();
}
