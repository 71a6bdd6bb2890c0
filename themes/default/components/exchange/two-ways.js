// The two ways of taking answers where there are some already, each shown in full: adding them to the reader's, or putting them in
// their place.
import { list, newId } from "../base/build-more.js";
import { button, element } from "../base/build.js";
import { same } from "../base/values.js";
import { say } from "../base/words.js";
import { clashes } from "../store/adding.js";
import * as store from "../store/store.js";
import { added, replaced } from "../store/taking.js";
import { clashFields } from "./clashes.js";
import { brings, compare, goes, stays, staysMine, summary, table } from "./differences.js";

/** @param {string[]} lines */
const counts = (lines) =>
  lines.length > 0 &&
  element(
    "ul",
    { class: "counts goes" },
    lines.map((line) => element("li", {}, line)),
  );

/** @param {"add" | "replace"} name @param {2 | 3} level @param {...Content} content */
function way(name, level, ...content) {
  const heading = element(level === 2 ? "h3" : "h4", { id: newId() }, say(`script-take-${name}-title`));
  return element("section", { class: `way way-${name}`, "aria-labelledby": heading.id }, heading, content);
}

const who = () => ({ mine: say("script-diff-mine"), theirs: say("script-diff-theirs") });

// Adding: what is filled, joined and brought, and where both say something different.
/**
 * @param {Results} given
 * @param {Results} theirs
 * @param {2 | 3} level
 * @param {(chosen: string[]) => void} take
 */
export function adding(given, theirs, level, take) {
  const mine = store.results();
  const next = added(given).results;
  const rows = compare(mine, next);
  const [found, more] = [clashes(mine, theirs), brings(mine, next, theirs.rounds)];
  const kept = staysMine(theirs, next);
  // A request and a part that came back are news even where every answer is known.
  const isKnown = same([mine.respondent, mine.shared_out], [next.respondent, next.shared_out]);
  const isNothing = found.length === 0 && more.length === 0 && rows.every(({ kind }) => kind === "same") && isKnown;
  if (isNothing) return way("add", level, element("p", {}, say("script-take-nothing-new")));
  const fields = found.length > 0 ? clashFields(found, { mine, theirs }) : null;
  return way(
    "add",
    level,
    element("p", {}, say("script-take-add-text")),
    summary(rows),
    more.length > 0 && element("p", {}, say("script-take-brings", { list: list(more) })),
    kept.length > 0 && element("p", {}, say("script-take-stays-mine", { list: list(kept) })),
    table(rows, who()),
    fields?.box,
    element("p", { class: "actions" }, button(say("script-take-add"), () => take(fields ? fields.chosen() : []), "button")),
  );
}

// Replacing: everything that would change or go, and what stays.
/**
 * @param {Results} given
 * @param {Results} theirs
 * @param {{ level: 2 | 3, take: () => void, field?: HTMLElement }} way
 */
export function replacing(given, theirs, { level, take, field }) {
  const mine = store.results();
  const next = replaced(given).results;
  const rows = compare(mine, next);
  const lost = goes(mine, next);
  const kept = stays(mine, theirs, next, store.rounds().length);
  const isSame = rows.every(({ kind }) => kind === "same") && lost.length === 0 && mine.profile === next.profile;
  return way(
    "replace",
    level,
    element("p", {}, say(isSame ? "script-take-same" : "script-take-differences")),
    summary(rows),
    counts(lost),
    kept.length > 0 && element("p", { class: "stays" }, say("script-take-stays", { list: list(kept) })),
    table(rows, who()),
    field,
    element("p", { class: "actions" }, button(say("script-take-replace"), take)),
  );
}
