// National text below an edition: shown with its place, and not changed.
import { button, element } from "./elements.js";

/**
 * @typedef {import("./asking.js").Field} Field
 * @typedef {import("./asking.js").National} National
 * @typedef {{ enter: (place: string) => void, open: (file: string) => void, add: () => void }} Hands
 */

/** @param {Field} field @param {string} file @param {Hands} hands */
function leaf({ label, value, place, way }, file, hands) {
  const made = element("div", { class: "field", tabindex: "-1", "data-way": JSON.stringify(way), "data-place": place ?? "" },
    element("p", { class: "label" }, label), element("p", { class: "said" }, value ?? ""),
    element("p", { class: "about" }, `${file}:${place?.split(":")[0] ?? ""}`));
  made.addEventListener("focus", () => place && hands.enter(place));
  return made;
}

/** @param {Field} field @param {string} file @param {Hands} hands @returns {HTMLElement[]} */
function drawn(field, file, hands) {
  if (field.parts.length === 0) return field.value === null ? [] : [leaf(field, file, hands)];
  const parts = field.parts.flatMap((part) => drawn(part, file, hands));
  const isItem = typeof field.way.at(-1) === "number";
  if (parts.length === 0) return [];
  return [isItem ? element("details", { "data-way": JSON.stringify(field.way) }, element("summary", {}, field.label), ...parts)
    : element("fieldset", {}, element("legend", {}, field.label), ...parts)];
}

/** What the edition may say of its own beside the text. @param {National["beside"]} beside @param {Hands} hands */
function own(beside, hands) {
  if (!beside) return [];
  if (beside.there) return [button(`Edit ${beside.file}`, () => hands.open(beside.file), { class: "first" })];
  return [button("Add a note in this edition", hands.add, { class: "first" })];
}

/** The texts of a national file. @param {National} national @param {Field[]} fields @param {Hands} hands */
export const nationalText = ({ file, beside }, fields, hands) => [
  element("p", { class: "about" }, "This is the national text. It is changed in the national playbook, for all who use it."),
  ...own(beside, hands),
  ...fields.flatMap((field) => drawn(field, file, hands)),
];
