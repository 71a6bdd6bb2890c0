// Buttons over a text of Markdown. The text stays plain: what an author sees is what is in the file.
import { targets } from "./asking.js";
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

/** @param {HTMLTextAreaElement} area */
function list(area) {
  const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  area.setSelectionRange(start, area.selectionEnd);
  const lines = selected(area).split("\n");
  put(area, lines.map((line) => (line.startsWith("- ") ? line.slice(2) : `- ${line}`)).join("\n"));
}

/** Fills a list of titles to link to, when it is first looked at. @param {HTMLSelectElement} choice */
async function fill(choice) {
  if (choice.options.length > 1) return;
  for (const kind of KINDS) {
    const all = await targets(kind);
    const options = all.map(([id, title]) => element("option", { value: `${kind}:${id}` }, title));
    if (options.length > 0) choice.append(element("optgroup", { label: kind }, ...options));
  }
}

/** @param {HTMLTextAreaElement} area */
export function tools(area) {
  const choice = element("select", { "aria-label": "Link to" }, element("option", { value: "" }, "Link to …"));
  for (const name of ["focus", "pointerdown"]) choice.addEventListener(name, () => fill(choice));
  choice.addEventListener("change", () => {
    if (!choice.value) return;
    const title = choice.selectedOptions[0].textContent || "";
    put(area, `[${selected(area) || title}](${choice.value})`);
    choice.value = "";
  });
  return element("div", { class: "tools" },
    button("Bold", () => put(area, `**${selected(area) || "words"}**`)),
    button("Web link", () => put(area, `[${selected(area) || "words"}](https://)`)),
    button("List", () => list(area)),
    button("Picture", () => choosePicture((markdown) => put(area, markdown))), choice);
}
