// Fields of a file, each with its name, the words for authors, and what is wrong with it.
import { targets, writtenIn } from "./asking.js";
import { button, element } from "./elements.js";
import { tools } from "./markdown.js";
import { pictured } from "./pictures.js";
import { attend, settled, unsentAt } from "./typing.js";

/**
 * @typedef {import("./asking.js").Field} Field
 * @typedef {import("./asking.js").InLanguage} InLanguage
 * @typedef {import("./asking.js").Message} Message
 * @typedef {import("./asking.js").Said} Said
 * @typedef {import("./typing.js").Control} Control
 * @typedef {import("./typing.js").Sent} Sent
 * @typedef {{ set: string } | "remove" | { add: string } | { move: number }} What
 * @typedef {object} Hands
 * @property {(field: Field, what: What, list?: Said[]) => Promise<Sent>} change Nothing is changed where a list is not as it is drawn.
 * @property {(language: InLanguage, message: Message, words: string, fits: boolean) => Promise<Sent>} translate
 * @property {(place: string, file?: string) => void} enter
 * @property {(field: Field) => HTMLElement[]} beside What stands below a field.
 * @property {string} file The file that the fields are of.
 * @property {Field[]} all Every field of it.
 * @property {(answer: import("./asking.js").Answer) => void} took What was asked elsewhere: the fields are drawn anew.
 */

// What has a file for each is picked by its title.
const ARE_PICKED = ["area", "principle", "stage", "story", "route", "page"];

let numbered = 0;

/** @param {Field} field @param {string} id */
function choice(field, id) {
  const none = field.required && field.value !== null ? [] : [element("option", { value: "" }, "–")];
  const words = [...(field.choices || [])];
  if (field.value && !words.includes(field.value)) words.push(field.value);
  const select = element("select", { id }, ...none, ...words.map((word) => element("option", { value: word }, word)));
  select.value = field.value ?? "";
  return select;
}

/** A reference, picked by its title. @param {Field} field @param {string} id */
function reference(field, id) {
  const select = element("select", { id });
  const options = (/** @type {[string, string][]} */ all) => {
    const there = all.some(([own]) => own === field.value);
    const own = field.value && !there ? [element("option", { value: field.value }, `${field.value} (there is none)`)] : [];
    const none = field.required ? [] : [element("option", { value: "" }, "–")];
    select.replaceChildren(...none, ...own, ...all.map(([value, title]) => element("option", { value }, title)));
    select.value = field.value ?? "";
  };
  options([]);
  targets(field.refers || "").then(options);
  return select;
}

/** @param {Field} field @param {string} id @returns {Control} */
function control(field, id) {
  if (field.kind === "choice") return choice(field, id);
  if (field.kind === "line" && ARE_PICKED.includes(field.refers || "")) return reference(field, id);
  const written = field.value ?? "";
  const isLong = field.kind === "markdown" || written.includes("\n");
  const words = isWords(field) ? writtenIn() : {};
  const own = isLong
    ? element("textarea", { id, rows: "3", ...words })
    : element("input", { id, type: type(field.kind, written), step: "any", ...words });
  own.spellcheck = true;
  own.value = written;
  if (own.type === "number") own.addEventListener("wheel", leaveAlone, { passive: true });
  return own;
}

/** Whoever turns the wheel wants to go on in the panel: a figure that cannot be written stays as it is. @param {Event} event */
function leaveAlone({ currentTarget }) {
  const own = /** @type {HTMLInputElement} */ (currentTarget);
  if (own.readOnly) return;
  own.readOnly = true;
  setTimeout(() => (own.readOnly = false));
}

/** Whether a value is in the language of the playbook. @param {Field} field */
const isWords = ({ kind, refers }) => ["line", "markdown"].includes(kind) && !refers;

/** A value that is no date or number stays to be seen as it is. @param {Field["kind"]} kind @param {string} written */
function type(kind, written) {
  if (kind === "date" && /^(\d{4}-\d\d-\d\d)?$/.test(written)) return "date";
  return kind === "number" && /^[\d.]*$/.test(written) ? "number" : "text";
}

/**
 * What a value becomes: a key that need not be there goes with its last letter.
 * @param {Field} field @param {string} value @returns {What}
 */
function becoming(field, value) {
  return value === "" && !field.required ? "remove" : { set: value };
}

/** @param {Field} field @param {Control} own @param {Hands} hands */
async function send(field, own, hands) {
  const { value } = own;
  const sent = await hands.change(field, becoming(field, value));
  if (sent === "taken") field.value = value === "" && !field.required ? null : value;
  return sent;
}

/** The buttons of one text at a time, until another is gone to: what is below them does not move under a click. @param {Element} field */
function takeUp(field) {
  if (field.classList.contains("at-hand")) return;
  for (const other of document.querySelectorAll(".at-hand")) other.classList.remove("at-hand");
  field.classList.add("at-hand");
}

/** @param {Field} field @param {Hands} hands @param {string} name */
function single(field, hands, name = field.label) {
  const id = `field-${(numbered += 1)}`;
  const own = control(field, id);
  const about = element("p", { class: "about", id: `${id}-about` }, field.kind === "kept" ? `${field.about} ${KEPT}` : field.about);
  if (field.kind === "kept" && own instanceof HTMLInputElement) own.readOnly = true;
  const mistake = element("p", { class: "mistake", id: `${id}-mistake` });
  const unsent = element("p", { class: "mistake unsent", id: unsentAt(id) });
  own.setAttribute("aria-describedby", `${about.id} ${mistake.id} ${unsent.id}`);
  own.addEventListener("focus", () => {
    const made = /** @type {HTMLElement} */ (own.parentElement);
    takeUp(made);
    if (made.dataset.place) hands.enter(made.dataset.place);
  });
  const key = JSON.stringify(field.way);
  attend({ own, file: hands.file, key, name, field, said: () => field.value ?? "", send: () => send(field, own, hands) });
  const bar = own instanceof HTMLTextAreaElement && field.kind === "markdown" ? [tools(own)] : [];
  const picture = field.kind === "picture" ? pictured(field, own, hands) : [];
  const label = element("label", { for: id }, name);
  const kind = bar.length > 0 ? "field text" : "field";
  return element("div", { class: kind, ...placed(field) }, label, about, own, ...bar, ...picture, mistake, unsent, ...hands.beside(field));
}

/** @param {Field} field @returns {Record<string, string>} */
const placed = (field) => ({ "data-way": JSON.stringify(field.way), ...(field.place ? { "data-place": field.place } : {}) });

/**
 * What is drawn of the outermost list that a field is in or is: which items there are, and what is written in them.
 * @param {Field} field @param {Field[]} all @returns {Said[]}
 */
function listOf({ way }, all) {
  const at = way.findIndex((step) => typeof step === "number");
  const list = at < 0 ? way : way.slice(0, at);
  const isIn = (/** @type {Field} */ other) => list.every((step, place) => other.way[place] === step);
  const isSaid = (/** @type {Field} */ { value, way: own }) => value || typeof own.at(-1) === "number";
  return all.filter((other) => isIn(other) && isSaid(other)).map(({ way: own, value }) => [own, value ?? ""]);
}

/** Whether a press is on its way. */
let isPressed = false;
/** What was drawn before a press: its buttons are of items that may be others by now. @type {WeakSet<Hands>} */
const before = new WeakSet();

/**
 * A button that changes which items a list has. Each press is of what its author saw: the second of two that come fast is not, and
 * would be of the next item.
 * @param {string} words @param {Field} field @param {What} what @param {Hands} hands
 */
function press(words, field, what, hands) {
  const made = button(words, () => {}, { "aria-label": `${words}: ${field.label}` });
  made.addEventListener("click", async ({ detail }) => {
    if (isPressed || before.has(hands) || detail > 1) return;
    isPressed = true;
    await settled();
    if ((await hands.change(field, what, listOf(field, hands.all))) === "taken") before.add(hands);
    isPressed = false;
  });
  return made;
}

/** @param {Field} field @param {Field} list @param {number} at @param {Hands} hands */
function item(field, list, at, hands) {
  const up = at > 0 ? [press("Up", field, { move: at - 1 }, hands)] : [];
  const down = at + 1 < list.parts.length ? [press("Down", field, { move: at + 1 }, hands)] : [];
  const buttons = element("div", { class: "tools" }, ...up, ...down, press("Remove", field, "remove", hands));
  if (field.kind !== "group") {
    const made = single(field, hands, `${list.label} ${at + 1}`);
    made.append(buttons);
    return made;
  }
  return element("details", placed(field), element("summary", {}, field.label), ...draw(field.parts, hands), buttons);
}

/** @param {Field} field @param {Hands} hands @returns {HTMLElement} */
function one(field, hands) {
  if (!["other", "group", "list"].includes(field.kind)) return single(field, hands);
  const legend = element("legend", {}, field.label);
  const about = element("p", { class: "about" }, field.kind === "other" ? OTHER : field.about);
  return element("fieldset", placed(field), legend, about, ...inside(field, hands));
}

const KEPT = "It stays as it is: saved answers and links hang on it.";
const OTHER = "This is written in a way that has no field here. Open the file in your editor to change it.";

/** What a group or a list has in it. @param {Field} field @param {Hands} hands */
function inside(field, hands) {
  if (field.kind !== "list") return draw(field.parts, hands);
  const adds = press("Add", field, { add: field.new_item || "New" }, hands);
  return [...field.parts.map((part, at) => item(part, field, at, hands)), adds];
}

/** What was drawn of a field at hand that is not folded away. @param {Field} field */
function atHand({ way }) {
  const drawn = Array.from(document.querySelectorAll(".at-hand"));
  return drawn.find((it) => it.getAttribute("data-way") === JSON.stringify(way) && !it.parentElement?.matches(".more"));
}

/** The fields that are shown: what is written, and where it was the one at hand, as its author may go on in it. @param {Field[]} fields */
function shown(fields) {
  const there = fields.filter((field) => field.place !== null || field.value !== null);
  const emptied = fields.find((field) => !there.includes(field) && atHand(field));
  if (!emptied) return there;
  const last = atHand(emptied)?.previousElementSibling?.getAttribute("data-way");
  return there.toSpliced(there.findIndex(({ way }) => JSON.stringify(way) === last) + 1, 0, emptied);
}

/**
 * Fields in their order; those that are not written yet are folded away.
 * @param {Field[]} fields @param {Hands} hands @returns {HTMLElement[]}
 */
export function draw(fields, hands) {
  const there = shown(fields);
  const made = there.map((field) => one(field, hands));
  const others = fields.filter((field) => !there.includes(field));
  if (others.length > 0) {
    const more = element("details", { class: "more" }, element("summary", {}, "More"));
    // Made when it is opened: most never are.
    more.addEventListener("toggle", () => more.childElementCount === 1 && more.append(...others.map((field) => one(field, hands))));
    made.push(more);
  }
  return made;
}

/** Opens what is folded away of a file that says next to nothing yet. @param {HTMLFormElement} form */
export function openMore(form) {
  const more = form.querySelector(":scope > .more");
  if (more instanceof HTMLDetailsElement && form.childElementCount <= 2) more.open = true;
}
