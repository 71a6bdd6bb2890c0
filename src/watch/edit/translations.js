// The translations of a text, folded under its field: one fold for each language.
import { ask } from "./asking.js";
import { button, element } from "./elements.js";
import { became } from "./likeness.js";
import { withParts } from "./order.js";
import { changedElsewhere } from "./saying.js";
import { attend, left, rekey, unsentAt } from "./typing.js";

/**
 * @typedef {import("./asking.js").Message} Message
 * @typedef {import("./asking.js").InLanguage} InLanguage
 * @typedef {import("./fields.js").Field} Field
 * @typedef {import("./fields.js").Hands} Hands
 *
 * @typedef {object} Drawn What is drawn of a message.
 * @property {HTMLElement} field
 * @property {HTMLLabelElement} label
 * @property {HTMLTextAreaElement} own
 * @property {HTMLElement} about
 * @property {HTMLButtonElement} fits
 * @property {Message} message
 * @property {import("./typing.js").Typing} typing
 *
 * @typedef {object} Fold The messages of a text in one language.
 * @property {HTMLDetailsElement} details
 * @property {HTMLElement} says How far they are translated.
 * @property {HTMLElement} inside
 * @property {Field} field
 * @property {Hands} hands
 * @property {string} language
 * @property {string} keys What is drawn.
 * @property {Drawn[]} all
 */

/** @type {Fold[]} */
let folds = [];

/**
 * Messages that are not there any more, or cannot be told surely from others: what is typed of them is put into no file.
 * @type {WeakSet<Message>}
 */
const lone = new WeakSet();

/** Whether somebody is in its field. @param {Drawn} drawn */
const isAtHand = ({ own }) => own === document.activeElement;

/** The field that somebody is in and whose text is gone, and the fold that it is in. @type {{ at: string, drawn: Drawn } | undefined} */
let held;

/** The fields are drawn anew, but for that one. */
export function begin() {
  const all = folds.flatMap((fold) => fold.all.map((drawn) => ({ at: foldAt(fold), drawn })));
  held = [...all, ...(held ? [held] : [])].find(({ drawn }) => lone.has(drawn.message) && isAtHand(drawn));
  folds = [];
}

/** The field that is kept though the one that it was under is gone. */
export function stray() {
  const isUnder = folds.some(({ all }) => all.some((drawn) => drawn === held?.drawn));
  return held && !isUnder ? [held.drawn.field] : [];
}

/** @param {{ language: string, field: Field }} fold */
const foldAt = ({ language, field }) => JSON.stringify([language, ...field.way]);

/** @param {InLanguage} language @param {Message} message */
const keyOf = ({ language }, { context, original }) => JSON.stringify([language, context, original]);

/** @param {Message} message @returns {(other: Message) => boolean} */
const isOf = ({ context, original }) => (other) => context === other.context && original === other.original;

/** How far a text is translated, in words. @param {InLanguage} language @param {Message[]} messages */
function standing({ is }, messages) {
  if (is === "broken" || is === "unreadable") return "its file cannot be read";
  const count = (/** @type {string[]} */ ...states) => messages.filter(({ state }) => states.includes(state)).length;
  const [missing, stale] = [count("missing", "plural"), count("stale", "doubtful")];
  const all = messages.length;
  const part = (/** @type {number} */ n, /** @type {string} */ words) => (n === 0 ? [] : [n === all ? words : `${n} of ${all} ${words}`]);
  const drafts = messages.some(({ draft, state }) => draft && state !== "missing") ? ["a draft"] : [];
  const words = [...part(missing, "missing"), ...part(stale, "out of date")];
  return [...(words.length === 0 ? ["translated"] : words), ...drafts].join(", ");
}

/** What an author must know of a message. @param {Message} message */
function remarks({ state, was, fields }) {
  const others = fields.length - 1;
  return [
    ...(state === "stale" && was !== null ? [`The text was: “${was}”`] : []),
    ...(state === "plural" ? ["It has plural forms. Change them in its file."] : []),
    ...(state === "doubtful" ? ["A program guessed this. Readers do not see it until somebody has looked at it."] : []),
    ...(others > 0 ? [`Also used in ${others} other ${others === 1 ? "place" : "places"}.`] : []),
  ].join(" ");
}

/**
 * Brings what is drawn of a message up to date. Nobody's typing is written over: what is not taken stays beside the words that it was
 * typed over, and the end of a line that is begun is not kept, and comes back with the next letter.
 * @param {Drawn} drawn @param {Message} now
 */
function refresh({ field, own, about, fits, message }, now) {
  const isTaken = own.value === message.words;
  const isBegun = own === document.activeElement && now.words.trim() === message.words.trim();
  const words = isTaken && !isBegun ? now.words : message.words;
  Object.assign(message, now, { words });
  if (isTaken && own.value !== words) own.value = words;
  about.textContent = remarks(message);
  own.readOnly = message.state === "plural";
  fits.hidden = message.state !== "stale" && message.state !== "doubtful";
  if (message.place) field.dataset.place = message.place;
  else delete field.dataset.place;
}

let numbered = 0;

/**
 * One message.
 * @param {InLanguage} language @param {Message} shared @param {string} label @param {Hands} hands
 */
function one(language, shared, label, hands) {
  const message = { ...shared };
  const id = `translation-${(numbered += 1)}`;
  const own = element("textarea", { id, rows: "1", lang: language.language, dir: language.direction });
  own.spellcheck = true;
  own.value = message.words;
  const about = element("p", { class: "about", id: `${id}-about` });
  const mistake = element("p", { class: "mistake", id: `${id}-mistake` });
  const unsent = element("p", { class: "mistake unsent", id: unsentAt(id) });
  own.setAttribute("aria-describedby", `${about.id} ${mistake.id} ${unsent.id}`);
  const change = (/** @type {boolean} */ isFitting) => hands.translate(language, message, own.value, isFitting);
  const key = keyOf(language, message);
  const typing = { own, file: language.file, key, name: label, field: message, said: () => message.words, send: () => change(false) };
  attend(typing);
  own.addEventListener("focus", () => message.place && hands.enter(message.place, language.file));
  const fits = button("It still fits", () => change(true), { "aria-describedby": id });
  const named = element("label", { for: id }, label);
  const field = element("div", { class: "field", "data-file": language.file, "data-way": key }, named, about, own, fits, mistake, unsent);
  const drawn = { field, label: named, own, about, fits, message, typing };
  refresh(drawn, shared);
  return drawn;
}

/** What there is instead where there is no file to write to. @param {InLanguage} language */
function without({ is, file, command }) {
  if (is === "broken") return element("p", { class: "mistake" }, `${file} cannot be read. Mend it in your editor first.`);
  if (is === "unreadable") return element("p", { class: "mistake" }, `${file} cannot be read. May you read it, and is it a file of its own?`);
  const folder = command.includes("--edition") ? "edition" : "playbook";
  return element("p", { class: "about" }, `${file} is not there yet. In the folder of the ${folder}, this makes it: `, element("code", {}, command));
}

/**
 * The messages to be typed. Where there is no file to write to, that in which somebody is, and those of which something was typed and
 * not taken: what the file said of them then is what that is compared with.
 * @param {Fold} fold @param {InLanguage} language @param {Message[]} all
 */
function typable(fold, language, all) {
  if (language.is === "there") return all;
  const typings = [...left(), ...fold.all.filter(isAtHand).map(({ typing }) => typing)];
  return all.flatMap((message) => {
    const own = typings.find(({ file, key }) => file === language.file && key === keyOf(language, message));
    return own ? [{ ...message, words: own.said() }] : [];
  });
}

/** What is drawn of a message already, also where that was changed. @param {Fold} fold @param {Message[]} typed */
function drawnOf({ all }, typed) {
  const before = became(all.map(({ message }) => message.original), typed.map(({ original }) => original));
  // A catalogue that does not know them as the same text would take the words from under the hands.
  const isEmptied = (/** @type {Drawn} */ drawn, /** @type {Message} */ { words }) =>
    isAtHand(drawn) && words === "" && drawn.own.value !== "" && drawn.own.value === drawn.message.words;
  return (/** @type {Message} */ message) =>
    all.find((drawn) => isOf(message)(drawn.message)) ??
    all.find((drawn) => drawn.message.original === before.get(message.original) && !isEmptied(drawn, message));
}

/** Is of this message from now on. @param {Drawn} drawn @param {InLanguage} language @param {Message} message @param {string} label */
function follow(drawn, language, message, label) {
  const key = keyOf(language, message);
  drawn.field.dataset.way = key;
  drawn.label.textContent = drawn.typing.name = label;
  rekey(drawn.typing, key);
  lone.delete(drawn.message);
  // What is typed and not taken is the translation of what the text says now, but not over words that somebody else wrote meanwhile.
  const isOther = drawn.message.original !== message.original && drawn.own.value !== drawn.message.words;
  if (isOther && ["", drawn.message.words].includes(message.words)) drawn.message.words = message.words;
  refresh(drawn, message);
  return drawn;
}

const LONE = "This text is not there any more, or is another one now. What you type here goes into no file, and is kept to be read.";

/**
 * The fields of a fold with those in their places that somebody is in, or whose words are not taken, and whose text is not here
 * any more: nobody's typing goes into another text, or nowhere.
 * @param {Fold} fold @param {InLanguage} language @param {Drawn[]} now
 */
function withLone({ all }, language, now) {
  const gone = all.filter((drawn) => !now.includes(drawn) && (isAtHand(drawn) || drawn.own.value !== drawn.message.words));
  return gone.reduce((fields, drawn) => {
    const { message, about, fits, field } = drawn;
    // One that is under another field now is drawn there, and gone to.
    if (!language.messages.some(isOf(message))) {
      lone.add(message);
      about.textContent = LONE;
      fits.hidden = true;
      delete field.dataset.place;
    }
    return fields.toSpliced(all.indexOf(drawn), 0, drawn);
  }, now);
}

/** Has these elements inside, in their order; one that stays keeps the focus. @param {HTMLElement} inside @param {HTMLElement[]} all */
function arrange(inside, all) {
  const active = document.activeElement;
  for (const other of [...inside.children]) if (!all.some((one_) => one_ === other)) other.remove();
  all.forEach((one_, at) => inside.children[at] === one_ || inside.insertBefore(one_, inside.children[at] ?? null));
  if (active instanceof HTMLElement && inside.contains(active)) active.focus({ preventScroll: true });
}

/**
 * Draws the messages of a text, or brings those that are drawn up to date.
 * @param {Fold} fold @param {InLanguage} language @param {string} place
 */
function fill(fold, language, place) {
  const own = language.messages.filter(({ fields }) => fields.includes(place));
  const typed = typable(fold, language, own);
  const keys = JSON.stringify([language.is, ...typed.map((message) => keyOf(language, message))]);
  fold.says.textContent = standing(language, own);
  if (keys === fold.keys) {
    fold.all.forEach((drawn, at) => refresh(drawn, typed[at]));
    return;
  }
  const { field, hands } = fold;
  const label = (/** @type {Message} */ { original }) => (own.length === 1 ? `${field.label} (${language.name})` : original);
  const known = drawnOf(fold, typed);
  const now = typed.map((message) => {
    const drawn = known(message);
    return drawn ? follow(drawn, language, message, label(message)) : one(language, message, label(message), hands);
  });
  fold.all = withLone(fold, language, now);
  // One whose text is gone goes once nobody is in it any more.
  fold.keys = fold.all.length === now.length ? keys : "";
  fold.details.hidden = own.length + fold.all.length === 0;
  arrange(fold.inside, [...(language.is === "there" ? [] : [without(language)]), ...fold.all.map(({ field: made }) => made)]);
}

/** Why a translation is kept to be read. @param {Message} message @param {string} file */
export const whyKept = (message, file) =>
  lone.has(message) ? `The text “${message.original}” is not there any more, or is another one now.` : changedElsewhere(file);

/** Takes what the server says now, and gives where the fields are now. @param {import("./asking.js").Answer} answer */
export function follows({ fields = [], translations = [] }) {
  const places = new Map(fields.flatMap(withParts).map(({ way, place }) => [JSON.stringify(way), place]));
  for (const fold of folds) {
    const language = translations.find((one_) => one_.language === fold.language);
    if (language) fill(fold, language, places.get(JSON.stringify(fold.field.way)) ?? "");
  }
  return places;
}

/**
 * Sends a translation. Where the text was changed a moment ago, it is the translation of what that says now.
 * @param {string} file @param {InLanguage} language @param {Message} message @param {[words: string, fits: boolean]} what
 */
export async function send(file, { language }, message, [words, fits]) {
  const translate = () => {
    const { context, original, words: was } = message;
    return ask({ ask: "translate", file, language, message: [context, original], words, fits, was });
  };
  const answer = await translate();
  if (answer.refused !== "stale") return answer;
  const { original } = message;
  follows(await ask({ ask: "fields", file }));
  return message.original === original ? answer : translate();
}

/**
 * The folds of a field; none for a value that is no text for readers.
 * @param {Field} field @param {InLanguage[]} languages @param {Hands} hands
 */
export function beside(field, languages, hands) {
  const { place } = field;
  if (place === null) return [];
  const isUnder = (/** @type {InLanguage} */ { language }) => held?.at === foldAt({ language, field });
  const own = languages.filter((one_) => isUnder(one_) || one_.messages.some(({ fields }) => fields.includes(place)));
  return own.map((language) => {
    const says = element("span", { class: "about" });
    const inside = element("div", {});
    const details = element("details", { class: "translation", "data-way": foldAt({ language: language.language, field }) },
      element("summary", {}, element("span", { lang: language.language }, language.name), " – ", says), inside);
    /** @type {Fold} */
    const fold = { details, says, inside, field, hands, language: language.language, keys: "", all: [] };
    if (held && isUnder(language)) fold.all = [held.drawn];
    fill(fold, language, place);
    folds.push(fold);
    return details;
  });
}
