// What the results page shows once there are answers: from "where are we" to "what next".
import { heading } from "../base/build-more.js";
import { element, refill } from "../base/build.js";
import { joined } from "../base/joined.js";
import { site } from "../base/site.js";
import { say } from "../base/words.js";
import { range } from "../charts/range.js";
import { assessment } from "../lookup/assessment.js";
import * as beside from "../lookup/beside.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import * as plan from "../plan/plan.js";
import { profileTitle } from "../store/profile.js";
import * as store from "../store/store.js";
import { keptLine } from "./kept-line.js";
import * as questionLists from "./lists.js";
import * as open from "./open.js";
import { scoreMatrix } from "./score-matrix.js";
import { sentence } from "./sentence.js";
import * as standings from "./standings.js";

const MOST = 5;
const PHONE = "(max-width: 40rem)";

/** @param {string} id @param {string} title @param {...Content} content */
const section = (id, title, ...content) => element("section", { "aria-labelledby": id }, heading(2, title, id), content);

// On a phone in a fold: the map has said it.
/** @param {string} id @param {string} title @param {...Content} content */
function foldable(id, title, ...content) {
  if (!window.matchMedia(PHONE).matches) return section(id, title, content);
  return element("section", {}, element("details", { class: "folded" }, element("summary", {}, heading(2, title, id)), content));
}
/** @param {string} id */
const text = (id) => element("p", { class: "text" }, say(id));

/** @param {Results} results @param {string | null} unnamed */
function kicker(results, unnamed) {
  const name = beside.subjectWords(results);
  const label = (results.round || {}).label;
  const aim = profileTitle(results);
  const parts = [
    name || unnamed,
    label && say("script-results-round", { label }),
    store.mode() === "quick" && say("script-results-quick", { n: store.questions().length }),
    aim && say("script-results-profile", { title: aim }),
  ];
  return joined(parts);
}

// Leads on to the questions that nobody has answered yet.
/** @param {Results} results @param {Scores} scores */
function goOn(results, { overall }) {
  const next = open.isUnderWay(results, overall, store.questions()) && open.next(results, store.questions());
  if (!next) return null;
  const words = say("script-results-go-on", { title: next.area.title });
  return element("p", { class: "actions" }, element("a", { class: "button", href: lookup.questionUrl(next.first) }, words));
}

// {title, kicker, lede, below}: for the head of the page; null where the answers cannot be scored.
/** @param {Results} results @param {Scoring} scores @param {{ kicker: string | null }} blank */
export function head(results, scores, blank) {
  if (scores.rejected) return null;
  const { title, sentences, label, before } = sentence(results, scores, store.questions());
  const chart = scores.overall.low !== null && range(scores.overall, label, before);
  return { title, kicker: kicker(results, blank.kicker), lede: sentences, below: [chart, goOn(results, scores), keptLine()] };
}

/** @param {Scores} scores */
function whereYouAre(scores) {
  return section("where", say("script-where"), scoreMatrix(scores));
}

// Either nothing is left to do, or nobody has written what.
/** @param {Results} results */
function withoutSteps(results) {
  const { ofQuestions, belowTarget } = questionLists;
  const asked = store.questions();
  const short = belowTarget(results, asked).slice(0, MOST);
  if (short.length > 0) return [text("script-next-unwritten"), ofQuestions(short, (id) => replies.said(id, lookup.answer(results, id)))];
  const isAll = open.byArea(results, asked).length === 0 && asked.some((id) => (lookup.answer(results, id) || {}).state === "level");
  return text(isAll ? "script-next-none" : "script-next-open");
}

// Where no steps are written at all: the answers furthest below the level to reach, and what the level above each says.
/** @param {Results} results */
function lowestAnswers(results) {
  const short = questionLists.belowTarget(results, store.questions()).slice(0, MOST);
  if (short.length === 0) return null;
  const items = questionLists.ofQuestions(short, (id) => replies.nextLevel(id, lookup.answer(results, id)));
  return section("next-steps", say("script-lowest"), text("script-lowest-text"), items);
}

/** @param {Results} results @param {Scores} scores */
function whatNext(results, scores) {
  if (!assessment.steps) return lowestAnswers(results);
  if (scores.actions.length === 0) return section("next-steps", say("script-next"), withoutSteps(results));
  return section("next-steps", say("script-next"), text("script-next-text"), plan.drawn(results, scores));
}

/** @param {Results} results @param {Scores} scores */
function closer(results, scores) {
  const caps = standings.caps(results, scores);
  return [
    caps.length > 0 && section("caps", say("script-caps"), text("script-caps-text"), element("ul", { class: "questions-list" }, caps)),
    foldable("by-area", say("script-by-area"), standings.byArea(scores, profileTitle(results))),
    assessment.principles.length > 0 &&
      foldable("by-principle", say("script-by-principle"), standings.byPrinciple(scores, profileTitle(results))),
  ];
}

// What an edition's own questions come to, where it has any; what says it comes when it is needed, and is listed then.
/** @param {Results} results @param {() => void} list */
function ofEdition(results, list) {
  if (!assessment.model.local) return null;
  const place = element("div", {});
  import("./local.js").then(({ section: own }) => {
    refill(place, own(results));
    list();
  });
  return place;
}

/** @param {Results} results @param {Scores} scores */
function comeBack(results, scores) {
  const { firstOf, unsure } = questionLists;
  const doubtful = unsure(results, store.questions());
  const places = open.byArea(results, store.questions());
  const counts = open.countAsZero;
  const what = text(counts ? "script-open-zero" : "script-open-text");
  const unknown = counts ? say("script-find-out-zero") : say("script-find-out-text", { n: scores.find_out.length });
  return [
    places.length > 0 && section("open", say("script-open"), what, questionLists.places(places)),
    scores.find_out.length > 0 &&
      section(
        "find-out",
        say("script-find-out"),
        element("p", { class: "text" }, unknown),
        firstOf(scores.find_out),
      ),
    doubtful.length > 0 &&
      section(
        "unsure",
        say("script-unsure"),
        text("script-unsure-text"),
        firstOf(doubtful, (id) => replies.said(id, lookup.answer(results, id))),
      ),
  ];
}

// Beside others, where the site has their figures; what compares them comes when it is needed.
/** @param {Results} results @param {Scores} scores @param {() => void} list */
function besideOthers(results, scores, list) {
  if (!site.peers) return null;
  const place = element("div", {});
  import("../peers/compare-peers.js").then(({ comparePeers }) => {
    const peers = comparePeers(results, scores);
    refill(place, peers && section("peers", say("script-peers"), peers));
    list();
  });
  return place;
}

// What is on the page, where there is a heading for it.
/** @param {Content[]} drawn */
function contents(drawn) {
  const headings = drawn.flat(2).flatMap((one) => (one instanceof HTMLElement ? [...one.querySelectorAll("h2[id]")] : []));
  const own = headings.map(({ id, textContent }) => ({ id, text: textContent || "" }));
  const others = [
    { id: "rounds", text: say("script-rounds") },
    { id: "paper", text: say("script-paper") },
    { id: "exchange", text: say("script-exchange") },
  ];
  const links = [...own, ...others].map(({ id, text: words }) => element("li", {}, element("a", { href: `#${id}` }, words)));
  return element("ul", {}, links);
}

/** @param {Results} results @param {Scoring} scores */
export function sections(results, scores) {
  if (scores.rejected) return [element("p", { class: "empty" }, say("script-results-rejected", { n: scores.rejected.length }))];
  const nav = element("nav", { class: "on-this-page", "aria-label": say("script-contents") });
  const list = () => refill(nav, contents(all));
  /** @type {Content[]} */
  const all = [
    whereYouAre(scores),
    whatNext(results, scores),
    closer(results, scores),
    comeBack(results, scores),
    ofEdition(results, list),
    besideOthers(results, scores, list),
  ];
  list();
  return [nav, all, assessment.steps && plan.appendix(results, scores)];
}
