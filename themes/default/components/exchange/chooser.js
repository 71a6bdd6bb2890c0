// A control that takes a file. What reads and shows it is loaded when there is one.
import { field, status } from "../base/build-more.js";
import { element } from "../base/build.js";
import { say } from "../base/words.js";

// What readers may choose: results files, reports, the workbook and the table of answers.
export const FILES = ".json,.html,.xlsx,.csv,application/json,text/html,text/csv";

// A control that takes a file and shows what it found: `show` is given {results, changes, original}.
/**
 * @param {string} label
 * @param {string} hint
 * @param {(found: TakenFile, place: HTMLElement, said: HTMLElement) => void} show
 */
export function chooser(label, hint, show) {
  const input = element("input", { type: "file", accept: FILES });
  const place = element("div", {});
  const said = status();
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    if (!file) return;
    said.textContent = say("script-take-reading");
    const [{ readFile }, { refusal }] = await Promise.all([import("./read-file.js"), import("./take.js")]);
    const found = await readFile(file);
    said.textContent = "";
    // The same file can be chosen again after it was mended.
    input.value = "";
    if (found.problem !== undefined) place.replaceChildren(refusal(found));
    else show(found, place, said);
  });
  return element("div", { class: "chooser" }, field(label, input, hint), said, place);
}
