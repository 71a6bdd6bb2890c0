// Own scores beside those of other councils, where the site has them: quick checks beside quick checks, full assessments beside
// full ones. Figures are rounded and small numbers are not shown, by the rules of the file.
import { field, icon } from "../base/build-more.js";
import { element } from "../base/build.js";
import { site } from "../base/site.js";
import { missing, own } from "../base/values.js";
import { say } from "../base/words.js";
import { bar } from "../charts/bar.js";
import * as charts from "../charts/charts.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import { groupHead, rowsHead } from "../results/group-head.js";
import * as store from "../store/store.js";

const { shown } = lookup;
/** @param {string} version */
const major = (version) => Number.parseInt(version, 10) || 0;
/** @type {PeerFigure} */
const NOT_SHOWN = { n: null, median: null, quartiles: null };
let chosen = "all";

// "all", "type/district" or "nation/wales"; null where that part may not be shown.
/** @param {PeerGroup | undefined} group @param {string} choice */
function part(group, choice) {
  if (!group || choice === "all") return group || null;
  const [kind, id] = choice.split("/");
  return own(kind === "type" ? group.by_type : group.by_nation, id) || null;
}

/** @param {PeerFigures} figures */
function choices(figures) {
  // Without a figure for all of them, areas say of whom there are figures.
  const groups = figures.overall ? [figures.overall] : Object.values(figures.areas);
  /** @param {"type" | "nation"} kind @param {Choice[]} list */
  const named = (kind, list) =>
    list.filter(({ id }) => groups.some((group) => own(group[`by_${kind}`], id))).map(({ id, label }) => [`${kind}/${id}`, label]);
  return [["all", say("script-peers-all")], ...named("type", assessment.types), ...named("nation", assessment.nations)];
}

/**
 * @param {string} title
 * @param {string | null} sign
 * @param {string} colour
 * @param {Score} score
 * @param {PeerFigure | null} group
 */
function row(title, sign, colour, score, group) {
  /** @param {Content} value */
  const text = (value) => element("td", { class: "num" }, value);
  const none = say("script-peers-hidden");
  const smallest = site.peers?.threshold || 1;
  const { median, quartiles, n } = group || NOT_SHOWN;
  return element(
    "tr",
    { class: colour },
    element("th", { scope: "row" }, sign && icon(sign), title),
    element("td", { class: "chart" }, bar(Object.assign({}, score, { low: null }), group && charts.peers(group))),
    text(score.score_bp === null ? "–" : element("b", {}, shown(score))),
    text(missing(median) ? none : say("script-peers-about", { n: shown(median) })),
    text(quartiles ? say("script-peers-about-range", { low: shown(quartiles[0]), high: shown(quartiles[1]) }) : none),
    // Counts are rounded down to a multiple of the smallest.
    text(n === null ? none : say("script-cell-range", { low: n, high: n + smallest - 1 })),
  );
}

/** @param {Scores} scores @param {PeerFigures} figures @param {string} choice */
function table(scores, figures, choice) {
  const others = [
    "script-head-chart",
    "script-peers-you",
    "script-peers-median",
    "script-peers-half",
    "script-peers-n",
  ];
  const heads = [rowsHead(), ...others.map((head) => say(head, { max: lookup.max }))];
  const areas = assessment.areas.map((area) => [
    groupHead(area, heads.length),
    row(area.title, `area-${area.id}`, area.colour, scores.areas[area.id], part(own(figures.areas, area.id), choice)),
  ]);
  const principles = assessment.principles.map((one) =>
    row(one.title, `principle-${one.id}`, "", scores.principles[one.id], part(own(figures.principles, one.id), choice)),
  );
  const all = lookup.hasOverall && row(say("script-matrix-all"), null, "foot", scores.overall, part(figures.overall, choice));
  return element(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": say("script-peers-caption") },
    element(
      "table",
      { class: "standings-peers" },
      element("caption", { class: "hidden" }, say("script-peers-caption")),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          heads.map((head) => element("th", { scope: "col" }, head)),
        ),
      ),
      element("tbody", {}, areas, principles, all),
    ),
  );
}

/** @param {Results} results @param {Scores} scores */
export function comparePeers(results, scores) {
  const { peers } = site;
  if (!peers || !peers.model || peers.model.id !== assessment.id) return null;
  if (major(peers.model.version) !== major(assessment.version))
    return element("p", {}, say("script-peers-other", { version: peers.model.version }));
  const kind = store.mode() === "quick" ? "quick" : "full";
  const figures = peers[kind];
  if (!figures) return element("p", { class: "text" }, say(store.canChoose ? `script-peers-no-${kind}` : "script-peers-none", { n: peers.threshold }));
  const options = choices(figures);
  if (!options.some(([value]) => value === chosen)) chosen = "all";
  const select = element(
    "select",
    {},
    options.map(([value, label]) => element("option", { value, selected: value === chosen }, label)),
  );
  const place = element("div", {}, table(scores, figures, chosen));
  select.addEventListener("change", () => {
    chosen = select.value;
    place.replaceChildren(table(scores, figures, chosen));
  });
  return [
    element("p", { class: "text" }, say(store.canChoose ? `script-peers-${kind}` : "script-peers-only"), " ", say("script-peers-text", { n: peers.threshold })),
    options.length > 1 && field(say("script-peers-with"), select),
    place,
  ];
}
