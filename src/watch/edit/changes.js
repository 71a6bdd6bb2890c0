// What changed in this run, and what somebody else changed meanwhile.
import { ask } from "./asking.js";
import { close, show } from "./dialog.js";
import { button, element } from "./elements.js";

/**
 * @typedef {import("./asking.js").Answer} Answer
 * @typedef {import("./asking.js").Changed} Changed
 * @typedef {import("./asking.js").Clash} Clash
 */

/** @param {Changed} changed */
function difference({ lines }) {
  const line = (/** @type {[string, string]} */ [sign, text]) => {
    const words = `${sign} ${text}\n`;
    return sign === "+" ? element("ins", {}, words) : sign === "-" ? element("del", {}, words) : words;
  };
  return element("pre", {}, ...lines.map(line));
}

/** Lists what changed. @param {(answer: Answer) => void} done */
export async function showChanges(done) {
  const { changes = [] } = await ask({ ask: "changes" });
  const putBack = (/** @type {string} */ file) => async () => {
    close();
    done(await ask({ ask: "put-back", file }));
  };
  const discard = (/** @type {string} */ file) => async () => {
    close();
    done(await ask({ ask: "discard", file }));
  };
  const each = changes.map((changed) => element("section", {}, element("h3", {}, changed.file), difference(changed),
    changed.unsaved ? button("Drop what is not saved", discard(changed.file)) : button("Put back", putBack(changed.file))));
  const words = changes.length === 0 ? [element("p", {}, "Nothing has changed since `watch` began.")] : each;
  show("Changes in this run", ...words, button("Close", close));
}

/** Both texts of values that were changed here and elsewhere. @param {Clash[]} clashes @param {(answer: Answer) => void} done */
export function conflict(clashes, done) {
  const files = [...new Set(clashes.map((clash) => clash.file))];
  const gone = [...new Set(clashes.filter((clash) => clash.gone).map((clash) => clash.file))];
  const others = files.filter((file) => !gone.includes(file));
  const texts = clashes.flatMap(({ way, theirs, mine }) => [
    element("p", { class: "label" }, way.join(" / ") || "Text"),
    element("p", {}, "The file says now:"), element("pre", {}, theirs ?? "nothing"),
    element("p", {}, "You wrote:"), element("pre", {}, mine ?? "nothing"),
  ]);
  const each = (/** @type {string} */ name) => async () => {
    /** @type {Answer | null} */
    let answer = null;
    for (const file of files) answer = await ask({ ask: name, file });
    if (answer) done(answer);
  };
  return [
    element("p", { class: "label" }, ...others.map((file) => `${file} was changed elsewhere. `),
      ...gone.map((file) => `${file} was removed elsewhere. `), "Nothing was written."), ...texts,
    element("div", { class: "row" },
      button(others.length > 0 ? "Put mine into the file as it is now" : "Write the file again with mine", each("take-over")),
      button(others.length > 0 ? "Keep the file, drop mine" : "Leave it removed, drop mine", each("discard"))),
  ];
}
