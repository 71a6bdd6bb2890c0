// A question of the team view: how many chose what, how far apart they are, and what the group agrees on.
import { icon } from "../base/build-more.js";
import { button, element } from "../base/build.js";
import { present } from "../base/values.js";
import { say } from "../base/words.js";
import * as charts from "../charts/charts.js";
import { isLocal } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import * as agree from "./agree.js";

/** @param {string} id @param {number} at */
const levelName = (id, at) => replies.levelTitle(id, lookup.question(id).levels[at].id);

/** @param {string} id @param {Comparison} found */
function figures(id, found) {
  /** @type {[name: string, n: number][]} */
  const aside = [
    [say("script-answer-unknown"), found.unknown],
    [say("script-answer-na-only"), found.na],
    [say("script-answer-none"), found.open],
  ];
  /** @type {[name: string, n: number][]} */
  const rows = [...found.counts.map((n, at) => /** @type {[string, number]} */ ([levelName(id, at), n])), ...aside];
  /** @param {[name: string, n: number]} given */
  const row = ([name, n]) =>
    element("tr", { class: n === 0 ? "zero" : "" }, element("th", { scope: "row" }, name), element("td", { class: "num" }, String(n)));
  return element(
    "table",
    { class: "counts-table" },
    element("caption", { class: "hidden" }, say("script-team-figures")),
    element("tbody", {}, rows.filter(([, n], at) => n > 0 || at < found.counts.length).map(row)),
  );
}

// How far apart they are, in words.
/** @param {TeamRow} row */
export function summary({ id, found }) {
  const parts = present([
    found.median !== null && say(found.even ? "script-team-median-lower" : "script-team-median", { level: levelName(id, found.median) }),
    found.spread !== null && (found.spread === 0 ? say("script-team-agree") : say("script-team-spread", { n: found.spread })),
    found.na > 0 && say("script-team-some-na", { n: found.na }),
    found.unknown > 0 && say("script-team-some-unknown", { n: found.unknown }),
    found.open > 0 && say("script-team-some-open", { n: found.open }),
  ]);
  return element("p", { class: "meta" }, parts.join(" "));
}

// `discuss`: opens the meeting at this question. Below a heading of their own, cards have smaller ones.
/** @param {TeamRow} row @param {number} people @param {() => void} discuss */
export function card(row, people, discuss) {
  const { id, found } = row;
  const area = lookup.area(lookup.question(id).area);
  const { text } = lookup.texts(id);
  const title = element(isLocal(id) ? "h4" : "h3", { id: `team-question-${id}` }, text);
  return element(
    "article",
    { class: `team-question ${area.colour}`, "aria-labelledby": title.id },
    element("p", { class: "tag" }, icon(`area-${area.id}`), lookup.placeOf(id)),
    title,
    element(
      "div",
      { class: "side" },
      element("div", {}, charts.distribution(found.counts, [found.unknown, found.na, found.open], people), figures(id, found)),
      element(
        "div",
        {},
        summary(row),
        agree.control(id),
        button([say("script-meeting-discuss"), element("span", { class: "hidden" }, `: ${text}`)], discuss, "plain"),
      ),
    ),
  );
}
