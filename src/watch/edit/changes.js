// What changed in this run, and what somebody else changed meanwhile.
import { ask, now } from "./asking.js";
import { close, show } from "./dialog.js";
import { button, element } from "./elements.js";
import { undone } from "./refusals.js";
import { drop, left } from "./typing.js";

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
  const answer = await ask({ ask: "changes" });
  const { changes = [] } = answer;
  const putBack = (/** @type {string} */ file) => async () => {
    close();
    done(await ask({ ask: "put-back", file }));
  };
  const discard = (/** @type {string} */ file) => async () => {
    close();
    await drop(file);
    done(await ask({ ask: "discard", file }));
  };
  const each = changes.map((changed) => element("section", {}, element("h3", {}, changed.file), difference(changed),
    changed.unsaved ? button("Drop what is not saved", discard(changed.file)) : button("Put back", putBack(changed.file))));
  // A file that is gone, or cannot be read, has no change on the server.
  const others = left().filter(({ file }) => !changes.some((changed) => changed.file === file && changed.unsaved));
  const giveUp = (/** @type {string} */ file) => async () => {
    close();
    await drop(file);
    done({ state: now() });
  };
  const held = others.map(({ file, name, own }) => element("section", {}, element("h3", {}, file),
    element("p", {}, `${name}: this was typed, and is not in the file.`), element("pre", {}, own.value), button("Drop what is not saved", giveUp(file))));
  const none = answer.refused ? undone(answer) : "Nothing has changed since `watch` began.";
  const words = changes.length + held.length === 0 ? [element("p", {}, none)] : [...held, ...each];
  show("Changes in this run", ...words, button("Close", close));
}

const MOVED = "Items of a list may not be where they were, so yours cannot be put there. Copy it, keep the file, and write it again.";

/**
 * Both texts of values that were changed here and elsewhere.
 * @param {Clash[]} clashes @param {(answer: Answer, gone: string[]) => void} done
 */
export function conflict(clashes, done) {
  const files = [...new Set(clashes.map((clash) => clash.file))];
  const gone = [...new Set(clashes.filter((clash) => clash.gone).map((clash) => clash.file))];
  const others = files.filter((file) => !gone.includes(file));
  const isMoved = clashes.some(({ moved }) => moved);
  const texts = clashes.flatMap(({ way, theirs, mine }) => [
    element("p", { class: "label" }, way.join(" / ") || "Text"),
    element("p", {}, "The file says now:"), element("pre", {}, theirs ?? "nothing"),
    element("p", {}, "You wrote:"), element("pre", {}, mine ?? "nothing"),
  ]);
  const each = (/** @type {"take-over" | "discard"} */ name) => async () => {
    /** @type {Answer | null} */
    let answer = null;
    for (const file of files) answer = await ask({ ask: name, file });
    if (answer) done(answer, name === "discard" ? gone : []);
  };
  const takes = button(others.length > 0 ? "Put mine into the file as it is now" : "Write the file again with mine", each("take-over"));
  return [
    element("p", { class: "label" }, ...others.map((file) => `${file} was changed elsewhere. `),
      ...gone.map((file) => `${file} was removed elsewhere. `), "Nothing was written."), ...texts,
    ...(isMoved ? [element("p", {}, MOVED)] : []),
    element("div", { class: "row" }, ...(isMoved ? [] : [takes]),
      button(others.length > 0 ? "Keep the file, drop mine" : "Leave it removed, drop mine", each("discard"))),
  ];
}
