// The editor: a panel of fields beside the page that they make.
import { ask, forgetTargets, whole } from "./asking.js";
import { conflict, showChanges } from "./changes.js";
import { button, element, existing } from "./elements.js";
import { atRest, draw, openMore, settled } from "./fields.js";
import { goTo, keep } from "./keeping.js";
import { forget, isAhead, ready } from "./look.js";
import { counted, showMistakes } from "./mistakes.js";
import { add } from "./adding.js";
import { reshape } from "./parts.js";
import { nationalText } from "./national.js";
import { begin, beside, follows } from "./translations.js";
import { filesOf, inReadingOrder, offer, seen, withParts } from "./order.js";
import { refused } from "./refusals.js";
import { fileAfter, firstPage, hear, isPageOf, pageOf, showField, showPage, shownPage } from "./frame.js";

/**
 * @typedef {import("./asking.js").Answer} Answer
 * @typedef {import("./asking.js").Field} Field
 * @typedef {import("./asking.js").Message} Message
 * @typedef {import("./asking.js").State} State
 * @typedef {import("./asking.js").TextPlace} TextPlace
 * @typedef {import("./fields.js").What} What
 */

const form = existing("fields", HTMLFormElement);
const files = existing("file", HTMLSelectElement);
const status = existing("status", HTMLParagraphElement);
const notice = existing("notice", HTMLDivElement);
const buttons = {
  save: existing("save", HTMLButtonElement),
  undo: existing("undo", HTMLButtonElement),
  redo: existing("redo", HTMLButtonElement),
};

let file = "";
/** The file of a page that is gone to. */
let next = "";
/** The fields as they were drawn: see `seen`. */
let drawn = { shape: "", whole: "" };
/** What the status said last of what is not saved. */
let told = "";
/** @type {TextPlace[]} */
let places = [];
/** @type {TextPlace | null} */
let wanted = null;

/** @param {State} state */
function tell({ unsaved, undo, redo, mistakes, edition }) {
  existing("things", HTMLDivElement).hidden = edition;
  buttons.save.disabled = unsaved.length === 0;
  buttons.undo.disabled = !undo;
  buttons.redo.disabled = !redo;
  const saved = unsaved.length === 0 ? "All is saved." : `Not saved: ${unsaved.join(", ")}.`;
  const wrong = counted(mistakes);
  // What was said of a save or an undo stays until there is something else to say.
  if (saved + wrong !== told) status.textContent = saved + wrong;
  told = saved + wrong;
  mistakes.forEach(({ place }) => place && offer(files, place.file));
  showMistakes(form, file, mistakes);
}

let isLooking = false;
/** Counts what may have changed the pages. */
let turns = 0;

/** Tells what only finished pages show to be wrong, once nothing newer was asked for. */
async function look() {
  turns += 1;
  if (isLooking) return;
  isLooking = true;
  /** @type {Answer} */
  let answer;
  let turn;
  do {
    turn = turns;
    answer = await atRest(whole);
  } while (turn !== turns);
  isLooking = false;
  if (!answer.refused) tell(answer.state);
}

/** Takes an answer; says whether what was asked was done. @param {Answer} answer */
function take(answer) {
  tell(answer.state);
  look();
  if (answer.refused === undefined) {
    notice.replaceChildren();
    return true;
  }
  if (answer.refused === "conflict") notice.replaceChildren(...conflict(answer.clashes || [], again));
  else notice.replaceChildren(refused(answer));
  return false;
}

/** @param {Answer} answer */
function again(answer) {
  if (take(answer)) load();
}

/** @param {string} path @param {Field} field @param {What} what */
async function change(path, field, what) {
  // An emptied field stays: its key is gone, and comes back with the next letter.
  const isText = what === "remove" ? typeof field.way.at(-1) === "string" && field.parts.length === 0 : "set" in what;
  const was = field.value === null ? {} : { was: field.value };
  const answer = await ask({ ask: "change", file: path, way: field.way, what, ...was });
  const done = take(answer);
  if (answer.refused === "stale" && typeof what === "object" && "set" in what) {
    notice.append(element("p", {}, "You wrote:"), element("pre", {}, what.set));
  }
  // Nobody waits for these: they wait for what is still to be sent.
  if (answer.refused === "stale" || (done && (!isText || field.place === null))) load();
  else if (done) trace();
  return done;
}

/** @param {string} path @param {string} language @param {Message} message @param {[words: string, fits: boolean]} what */
async function translate(path, language, message, [words, fits]) {
  const { context, original, words: was } = message;
  const answer = await ask({ ask: "translate", file: path, language, message: [context, original], words, fits, was });
  const done = take(answer);
  if (done) {
    message.words = words;
    trace();
  } else if (answer.refused === "stale") {
    notice.append(element("p", {}, "You wrote:"), element("pre", {}, words));
    load();
  }
  return done;
}

let isTracing = false;

/** Fields know where they are written again, after lines came and went. */
async function trace() {
  if (isTracing) return;
  isTracing = true;
  const asked = file;
  const answer = await atRest(() => ask({ ask: "fields", file: asked }));
  isTracing = false;
  if (asked !== file || answer.refused) return;
  const all = new Map((answer.fields || []).flatMap(withParts).map(({ way, place: at }) => [JSON.stringify(way), at]));
  follows(answer.translations || [], all);
  for (const field of form.querySelectorAll(/** @type {"div"} */ ("[data-way]:not(.translation, .translation *)"))) {
    const at = all.get(field.dataset.way || "");
    if (at) field.dataset.place = at;
    else delete field.dataset.place;
  }
  tell(answer.state);
}

/** Draws the fields of the file at hand, with the focus where it was. Nobody's typing is drawn over: that waits for a pause. */
async function load() {
  if (!file) return;
  const asked = file;
  const answer = await atRest(() => ask({ ask: "fields", file: asked }));
  if (asked !== file) return;
  if (answer.refused) return void take(answer);
  const putBack = keep(form);
  begin();
  /** @type {import("./fields.js").Hands} */
  const hands = {
    change: (field, what) => change(asked, field, what),
    translate: (language, message, words, fits) => translate(asked, language, message, [words, fits]),
    enter: (place, own = asked) => showField(own, place),
    beside: (field) => beside(field, answer.translations || [], hands),
    file: asked,
    all: (answer.fields || []).flatMap(withParts),
    took: again,
  };
  const fields = inReadingOrder(answer.fields || [], places.filter((place) => place.file === file));
  const { national } = answer;
  form.replaceChildren(...(national ? nationalText(national, fields, { ...hands, open: openFile, add: addNote }) : draw(fields, hands)));
  drawn = seen(answer);
  putBack();
  openMore(form);
  tell(answer.state);
  if (wanted) select(wanted, true);
}

/** Follows what others change in the file while nothing is typed. */
async function refresh() {
  if (!file || isAhead() || document.activeElement?.closest("#fields")) return;
  const asked = file;
  const answer = await ask({ ask: "fields", file });
  // Somebody began to type meanwhile, or went to another file.
  if (asked !== file || document.activeElement?.closest("#fields")) return;
  if (answer.refused) take(answer);
  else if (seen(answer).shape !== drawn.shape || (answer.state.unsaved.length === 0 && seen(answer).whole !== drawn.whole)) await load();
}

/** Goes to the field of a text. `isFresh` is whether the fields were drawn for that. @param {TextPlace} place */
function select(place, isFresh = false) {
  wanted = place;
  const own = place.source ?? place.file;
  if (own !== file) return openFile(own);
  const within = place.source === null ? ":not([data-file])" : `[data-file="${place.file}"]`;
  const field = form.querySelector(`.field${within}[data-place="${place.field}"]`);
  // Lines may have come or gone since the fields were drawn.
  if (!field && !isFresh) return void load();
  wanted = null;
  if (field) goTo(field, form);
}

/** @param {string} path */
function openFile(path) {
  offer(files, path);
  file = path;
  files.value = path;
  load();
}

/** @param {TextPlace[]} all */
function listFiles(all) {
  places = all;
  const page = shownPage();
  const paths = filesOf(all, page);
  const isOther = files.dataset.page !== page;
  files.dataset.page = page;
  existing("leave", HTMLAnchorElement).href = page;
  if (!isOther && (paths.includes(file) || isPageOf(file, page))) return void refresh();
  files.replaceChildren();
  paths.forEach((path) => offer(files, path));
  const [path] = next ? [next] : paths;
  next = "";
  if (path) openFile(path);
}

/** Adds the file in which the edition says something beside the national text. */
async function addNote() {
  const answer = await ask({ ask: "note", file });
  if (answer.refused) take(answer);
  else changed(answer, `Added ${answer.file}.`);
}

/** What is there is another: the page and the fields follow. @param {Answer} answer @param {string} words */
function changed(answer, words) {
  const isSeen = forget();
  forgetTargets();
  take(answer);
  status.textContent = words;
  const path = answer.file ? pageOf(answer.file) : "/";
  if (answer.file) openFile(answer.file);
  else form.replaceChildren();
  file = answer.file ?? "";
  if (!path || (path === shownPage() && !isSeen)) return;
  next = file;
  showPage(path);
}

async function save() {
  await settled();
  if (buttons.save.disabled) return;
  const answer = await ask({ ask: "save" });
  if (take(answer)) status.textContent = `Saved ${(answer.saved || []).join(", ")}.`;
}

/** @param {"undo" | "redo"} name */
async function travel(name) {
  await settled();
  const answer = await ask({ ask: name });
  const done = take(answer);
  if (answer.refused === "overtaken") {
    notice.append(" ", button("Leave it as it is, and forget this step", async () => again(await ask({ ask: "forget", what: name }))));
  }
  if (!done) return;
  const words = `${name === "undo" ? "Undone" : "Done again"}: ${(answer.saved || []).join(", ")}.`;
  // A button that cannot be pressed any more loses the focus.
  if (buttons[name].disabled) (buttons.undo.disabled ? buttons.redo : buttons.undo).focus();
  const own = fileAfter(answer, file);
  if (own !== file) return changed({ ...answer, file: own }, words);
  status.textContent = words;
  await load();
}

buttons.save.addEventListener("click", save);
buttons.undo.addEventListener("click", () => travel("undo"));
buttons.redo.addEventListener("click", () => travel("redo"));
existing("changes", HTMLButtonElement).addEventListener("click", () => showChanges(again));
existing("new", HTMLButtonElement).addEventListener("click", () => add(file, changed));
for (const what of /** @type {const} */ (["rename", "remove"])) {
  existing(what, HTMLButtonElement).addEventListener("click", () => reshape(file, what, changed));
}
files.addEventListener("change", () => openFile(files.value));
form.addEventListener("submit", (event) => event.preventDefault());
window.addEventListener("focus", refresh);
window.addEventListener("beforeunload", (event) => !buttons.save.disabled && event.preventDefault());
document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
  event.preventDefault();
  save();
});
hear((all) => isAhead() || listFiles(all), (place) => isAhead() || select(place));
ready.then(({ state: { mistakes } }) => {
  showPage(firstPage());
  // Without a site no page says which files there are: the first to be mended is.
  const place = mistakes.find(({ warning }) => !warning)?.place;
  if (place) openFile(place.file);
});
