// What differs between two results files, question by question, in words.
import { element } from "../base/build.js";
import { own } from "../base/values.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";

const MOST = 12;

// The time of a change is no difference.
/** @param {Answer | undefined} answer */
const plain = (answer) => JSON.stringify(Object.assign({}, answer, { updated: undefined }));

/** @param {Results} mine @param {Results} other */
function differing(mine, other) {
  return assessment.model.questions.map(({ id }) => id).filter((id) => {
    const ours = own(mine.answers, id);
    const theirs = own(other.answers, id);
    return ours || theirs ? plain(ours) !== plain(theirs) : false;
  });
}

/** @param {string} id @param {Results} mine @param {Results} other */
function row(id, mine, other) {
  /** @param {Results} results */
  const cell = (results) => element("td", {}, replies.said(id, own(results.answers, id)));
  return element("tr", {}, element("th", { scope: "row" }, lookup.texts(id).text), cell(mine), cell(other));
}

// A table of what differs, or a sentence where no answer does.
/** @param {Results} mine @param {Results} other */
export function conflictTable(mine, other) {
  const ids = differing(mine, other);
  if (ids.length === 0) return element("p", {}, say("script-conflict-elsewhere"));
  const head = ["question", "mine", "other"].map((name) => element("th", { scope: "col" }, say(`script-conflict-${name}`)));
  const more = ids.length - MOST;
  return [
    element("table", {}, element("caption", {}, say("script-conflict-differ", { n: ids.length })),
      element("thead", {}, element("tr", {}, head)),
      element("tbody", {}, ids.slice(0, MOST).map((id) => row(id, mine, other)))),
    more > 0 && element("p", {}, say("script-conflict-more", { n: more })),
  ];
}
