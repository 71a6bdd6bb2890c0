// The editor: a panel of fields beside the page that they make.
import { ask, forgetTargets, isNews, now, soon } from "./asking.js";
import { add } from "./adding.js";
import { conflict, showChanges } from "./changes.js";
import { giveUp, isShown, shut } from "./dialog.js";
import { button, existing } from "./elements.js";
import { draw, openMore } from "./fields.js";
import { askPlaces, fileAfter, firstPage, hear, hearKeys, isPageOf, isThere, pageOf, showField, showPage, shownPage } from "./frame.js";
import { goTo, keep } from "./keeping.js";
import { forget, isAhead, ready } from "./look.js";
import { nationalText } from "./national.js";
import { filesOf, inReadingOrder, offer, seen, withParts } from "./order.js";
import { reshape } from "./parts.js";
import { buttons, hasWritten, isReadable, look, named, object, overhear, say, take, tell } from "./saying.js";
import { change, translate } from "./sending.js";
import { begin, beside, follows, stray } from "./translations.js";
import { atRest, drop, left, resend, settled } from "./typing.js";

/**
 * @typedef {import("./asking.js").Answer} Answer
 * @typedef {import("./asking.js").Field} Field
 * @typedef {import("./asking.js").TextPlace} TextPlace
 */

const form = existing("fields", HTMLFormElement);
const files = existing("file", HTMLSelectElement);

let file = "";
/** The file of a page that is gone to. */
let next = "";
/** The file that is at hand because nothing is known of the page's own. */
let standIn = "";
/** The fields as they were drawn, with what was typed into them since. @type {Field[]} */
let drawn = [];
/** What they are of. */
let drawnOf = "";
/** @type {TextPlace[]} */
let places = [];
/** @type {TextPlace | null} */
let wanted = null;

/** @param {Answer} answer */
function again(answer) {
  if (take(answer)) load();
}

let [isTracing, isAsked] = [false, false];

/**
 * Follows the file at hand: fields know where they are written again, after lines came and went; where somebody else has changed
 * it, they are drawn anew. Nobody's typing is drawn over: that waits for a pause.
 */
async function trace() {
  isAsked = true;
  if (isTracing) return;
  isTracing = true;
  while (isAsked && file) {
    isAsked = false;
    resend();
    const asked = file;
    const answer = await atRest(() => ask({ ask: "fields", file: asked }));
    if (asked !== file) isAsked = true;
    else if (answer.refused) overhear(answer);
    else if (left().length === 0) isReadable();
    if (asked === file && !answer.refused) await traced(answer);
    // Nobody will tell of it, if the file is again what it was before anything was built of this.
    if (isNews(answer, asked)) isAsked = await soon();
  }
  isTracing = false;
}

/** Takes what the server says of the fields that are drawn. @param {Answer} answer */
async function traced(answer) {
  const { fields = [], state } = answer;
  const isAway = state.unsaved.length === 0 && !document.activeElement?.closest("#fields");
  if (seen(fields, isAway) !== seen(drawn, isAway)) return load();
  const all = follows(answer);
  for (const field of form.querySelectorAll(/** @type {"div"} */ ("[data-way]:not(.translation, .translation *)"))) {
    const at = all.get(field.dataset.way || "");
    if (at) field.dataset.place = at;
    else delete field.dataset.place;
  }
  tell(state);
}

/**
 * Draws the fields of the file at hand, with the focus where it was. Nobody's typing is drawn over, and no dialog is about fields that
 * are gone.
 */
async function load() {
  if (!file) return;
  const asked = file;
  await shut();
  const answer = await atRest(() => ask({ ask: "fields", file: asked }));
  if (asked !== file) return;
  form.inert = false;
  if (answer.refused) {
    // What is shown below its name is of no other file.
    if (drawnOf !== asked) form.replaceChildren();
    drawnOf = asked;
    return overhear(answer);
  }
  if (isShown()) return load();
  // Who is in a translation is in that of the text as it is now.
  if (drawnOf === asked) follows(answer);
  const putBack = keep(form);
  begin();
  /** @type {import("./fields.js").Hands} */
  const hands = {
    change: (field, what, list) => change(asked, field, what, list, { load, trace }),
    translate: (language, message, words, fits) => translate(asked, language, message, [words, fits], { load, trace }),
    enter: (place, own = asked) => showField(own, place),
    beside: (field) => beside(field, answer.translations || [], hands),
    file: asked,
    all: (answer.fields || []).flatMap(withParts),
    took: again,
  };
  [drawn, drawnOf] = [answer.fields || [], asked];
  const fields = inReadingOrder(drawn, places.filter((place) => place.file === file));
  const { national } = answer;
  const made = national ? nationalText(national, fields, { ...hands, open: openFile, add: addNote }) : draw(fields, hands);
  form.replaceChildren(...stray(), ...made);
  putBack();
  openMore(form);
  tell(answer.state);
  if (wanted) select(wanted, true);
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
  standIn = "";
  offer(files, path);
  file = path;
  files.value = path;
  form.inert = drawnOf !== path; // until its fields are there: these are of another
  load();
}

/** @param {TextPlace[]} all */
function listFiles(all) {
  places = all;
  const page = shownPage();
  const paths = filesOf(all, page, now().mistakes);
  const isOwn = (/** @type {string} */ path) => isPageOf(path, page);
  const isFound = standIn && paths.some(isOwn) && !form.contains(document.activeElement);
  const isOther = files.dataset.page !== page || isFound;
  files.dataset.page = page;
  existing("leave", HTMLAnchorElement).href = page;
  if (!isOther && (paths.includes(file) || isOwn(file))) return void trace();
  files.replaceChildren();
  paths.forEach((path) => offer(files, path));
  const [path] = next ? [next] : paths;
  next = "";
  if (path) openFile(path);
  if (path && !isOwn(path)) standIn = path;
  if (standIn) askPlaces(); // the page's own may have come since these were asked for
}

/** Adds the file in which the edition says something beside the national text. */
async function addNote() {
  const answer = await ask({ ask: "note", file });
  if (answer.refused) take(answer);
  else changed(answer, `Added ${answer.file}.`);
}

/** What is there is another: the page and the fields follow. @param {Answer} answer @param {...(Node | string)} words */
function changed(answer, ...words) {
  const isSeen = forget();
  forgetTargets();
  take(answer);
  say(...words);
  const path = answer.file ? pageOf(answer.file) : "/";
  if (answer.file) openFile(answer.file);
  else form.replaceChildren();
  file = answer.file ?? "";
  if (!path || (isThere(path) && !isSeen)) return;
  next = file;
  showPage(path);
}

/** The save that is on its way. @type {Promise<void> | null} */
let saving = null;

/** Saves; pressed again meanwhile, it is the same save. */
function save() {
  saving ??= saveAll().finally(() => (saving = null));
}

async function saveAll() {
  await settled();
  if (buttons.save.disabled) return;
  await resend();
  const answer = await ask({ ask: "save" });
  const [first] = left();
  // What keeps the rest from being saved is said there.
  first?.own.focus();
  if (first && answer.refused === "nothing") return;
  if (take(answer)) say(`Saved ${named(answer.saved)}.${first ? ` Not saved: ${first.file}.` : ""}`);
  else if (answer.refused === "conflict") object(answer, ...conflict(answer.clashes || [], resolved));
  else if (answer.refused === "overtaken" && answer.files?.every((path) => path.startsWith("media/"))) object(answer, " ", OTHER_PICTURE);
}

const OTHER_PICTURE = "Another picture is there by that name. Choose yours once more: it gets a name that is free.";

/**
 * What was changed here and elsewhere is in the file now, or given up.
 * @param {Answer} answer @param {string[]} gone Files that stay removed.
 */
async function resolved(answer, gone) {
  await Promise.all(gone.map(drop));
  if (!answer.refused && gone.includes(file)) changed({ ...answer, file: null }, `${file} stays removed.`);
  else again(answer);
}

/** @param {"undo" | "redo"} name */
async function travel(name) {
  await settled();
  const answer = await ask({ ask: name });
  const done = take(answer);
  if (answer.refused === "overtaken") {
    object(answer, " ", button("Leave it as it is, and forget this step", async () => again(await ask({ ask: "forget", what: name }))));
  }
  if (!done) return;
  const words = `${name === "undo" ? "Undone" : "Done again"}: ${named(answer.saved)}.`;
  // A button that cannot be pressed any more loses the focus.
  if (buttons[name].disabled) (buttons.undo.disabled ? buttons.redo : buttons.undo).focus();
  const own = fileAfter(answer, file);
  if (own !== file) return changed({ ...answer, file: own }, words);
  await load();
  say(words);
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
window.addEventListener("focus", trace);
window.addEventListener("beforeunload", (event) => (!buttons.save.disabled || hasWritten()) && event.preventDefault());
hearKeys((event) => {
  if (event.key === "Escape") return giveUp();
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
  event.preventDefault();
  save();
});
window.addEventListener("local-normal:news", () => {
  look();
  if (!isAhead()) trace();
  // The page may be what it was, though its file can be read again.
  if (standIn) askPlaces();
});
hear((all) => isAhead() || listFiles(all), (place) => isAhead() || select(place));
ready.then(({ state: { mistakes } }) => {
  showPage(firstPage());
  // Without a site no page says which files there are: the first to be mended is.
  const place = mistakes.find(({ warning }) => !warning)?.place;
  if (place) openFile(place.file);
});
