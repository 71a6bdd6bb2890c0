// What build.js leaves out: drawings, fields, lists of names, dates and lines that say what happened.
import { element, fill } from "./build.js";
import { joined } from "./joined.js";
import { say } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * @template {keyof SVGElementTagNameMap} Name
 * @param {Name} name
 * @param {Attributes} attributes
 * @param {...Content} children
 */
export const svg = (name, attributes, ...children) => fill(document.createElementNS(SVG, name), attributes, children);

// A sign that is on the page once, as `sign-NAME`.
/** @param {string} name */
export function icon(name) {
  return svg("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, svg("use", { href: `#sign-${name}` }));
}

// Names in a row: at most `most`, then how many more.
/** @param {string[]} names @param {number} [most] */
export function list(names, most) {
  const shown = names.slice(0, most || names.length);
  const more = names.length - shown.length;
  const named = joined(shown);
  return more > 0 ? say("script-list-more", { list: named, n: more }) : named;
}

/** @param {string | undefined} time */
export function day(time) {
  const date = new Date(time || "");
  if (Number.isNaN(date.getTime())) return "";
  // Not by the browser, which may not know the months of the page's language.
  return say("script-date", { day: date.getDate(), month: date.getMonth() + 1, year: date.getFullYear() });
}

let made = 0;
export const newId = () => `_made-${(made += 1)}`;

// A label and its control, tied together.
/** @param {Content} label @param {Control} control @param {string} [hint] */
export function field(label, control, hint) {
  control.id = control.id || newId();
  const note = hint && element("small", { id: `${control.id}-hint` }, hint);
  if (note) control.setAttribute("aria-describedby", note.id);
  return element("p", { class: "field" }, element("label", { for: control.id }, label), control, note);
}

/** @param {1 | 2 | 3 | 4} level @param {string} text @param {string} [id] */
export const heading = (level, text, id) => element(`h${level}`, { id }, text);

// A line that a screen reader is told of politely.
export const status = () => element("p", { class: "said", role: "status", tabindex: -1 });

// Says what happened where the control that did it is gone: the keyboard goes on from there.
/** @param {HTMLElement} said @param {string} text */
export function tell(said, text) {
  said.textContent = text;
  said.focus();
}
