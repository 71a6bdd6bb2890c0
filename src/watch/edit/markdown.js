// Buttons over a text of Markdown. The text stays plain: what an author sees is what is in the file.
import { targets } from "./asking.js";
import { close, form, giveUp, row, show } from "./dialog.js";
import { button, element } from "./elements.js";
import { choosePicture } from "./pictures.js";

const KINDS = ["page", "story", "area", "route", "principle", "stage"];

/** Puts words in place of the selection, in a way that the browser can undo. @param {HTMLTextAreaElement} area @param {string} words */
function put(area, words) {
  area.focus();
  // The only way that keeps the field's own undo.
  if (!document.execCommand("insertText", false, words)) area.setRangeText(words, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

/** @param {HTMLTextAreaElement} area */
const selected = (area) => area.value.slice(area.selectionStart, area.selectionEnd);

/**
 * Marks what is selected, else the words that are given: each line by itself, as no mark goes over the end of a paragraph or an item.
 * The signs that begin a line and the spaces around its words stay outside.
 * @param {HTMLTextAreaElement} area @param {(words: string) => string} mark @param {string} [otherwise]
 */
function markWords(area, mark, otherwise = "words") {
  const chosen = selected(area);
  const lines = (chosen.trim() === "" ? chosen + otherwise : chosen).split("\n");
  const marked = (/** @type {string} */ line) => line.replace(WORDS, (_, before, words, after) => before + mark(words) + after);
  put(area, lines.map(marked).join("\n"));
}

const WORDS = /^(\s*(?:(?:[-*+>]|#{1,6}|\d{1,9}[.)])\s+)*)(\S|\S.*\S)(\s*)$/;

/** @param {HTMLTextAreaElement} area */
function list(area) {
  const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  area.setSelectionRange(start, area.selectionEnd);
  const lines = selected(area).split("\n");
  const isEmpty = (/** @type {string} */ line) => line.trim() === "" && lines.length > 1;
  put(area, lines.map((line) => (isEmpty(line) ? line : line.startsWith("- ") ? line.slice(2) : `- ${line}`)).join("\n"));
}

/** The titles to link to, by their kinds. */
async function titles() {
  const all = await Promise.all(KINDS.map(async (kind) => ({ kind, there: await targets(kind) })));
  return all.filter(({ there }) => there.length > 0).map(({ kind, there }) =>
    element("optgroup", { label: kind }, ...there.map(([id, title]) => element("option", { value: `${kind}:${id}` }, title))));
}

/** Asks what to link to. @param {HTMLTextAreaElement} area */
async function link(area) {
  const choice = element("select", { required: "" }, element("option", { value: "" }, "–"), ...(await titles()));
  const take = () => {
    close();
    markWords(area, (words) => `[${words}](${choice.value})`, choice.selectedOptions[0].textContent || "");
  };
  show("Link", form(take, row("Link to", choice, "The words that are selected lead there, else its title does."),
    element("div", { class: "row" }, element("button", { class: "first" }, "Put in place"), button("Cancel", giveUp))));
}

/** @param {HTMLTextAreaElement} area */
export function tools(area) {
  return element("div", { class: "tools" },
    button("Bold", () => markWords(area, (words) => `**${words}**`)),
    button("Web link", () => markWords(area, (words) => `[${words}](https://)`)),
    button("Link to …", () => link(area)),
    button("List", () => list(area)),
    button("Picture", () => choosePicture((markdown) => put(area, markdown))));
}
