// The report: the results page in one file, with the answers in it, so that it can be loaded back.
import { day, list } from "../base/build-more.js";
import { element } from "../base/build.js";
import { joined } from "../base/joined.js";
import { present } from "../base/values.js";
import { say } from "../base/words.js";
import { range } from "../charts/range.js";
import { assessment } from "../lookup/assessment.js";
import * as figures from "../lookup/beside.js";
import { localTitle } from "../lookup/local-title.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import * as plan from "../plan/plan.js";
import * as questionLists from "../results/lists.js";
import { ofLocal } from "../results/local.js";
import { localQuestions } from "../store/local-scores.js";
import { scoreMatrix } from "../results/score-matrix.js";
import { sentence } from "../results/sentence.js";
import * as standings from "../results/standings.js";
import { profileTitle } from "../store/profile.js";
import * as outgoing from "./outgoing.js";
import * as reportPage from "./report-page.js";
import { reportStyle } from "./report-style.js";

// Links into the site only lead somewhere from a page that has an address on the web; elsewhere their words stay.
/** @param {HTMLElement} page */
function settleLinks(page) {
  for (const link of page.querySelectorAll("a")) {
    const href = link.getAttribute("href");
    const url = href !== null && !href.startsWith("#") && new URL(href, window.location.href);
    if (url && /^(https?|mailto|tel):$/.test(url.protocol)) link.setAttribute("href", url.href);
    else link.replaceWith(element("span", {}, ...link.childNodes));
  }
}

// The logo for white paper, thrice as sharp as on the screen, within the file; null where there is none, or its pixels may not be read.
function logo() {
  const image = document.querySelector(".brand img");
  if (!(image instanceof HTMLImageElement) || !image.naturalHeight) return null;
  const width = Math.round((image.naturalWidth * 48) / image.naturalHeight);
  const canvas = element("canvas", { width: width * 3, height: 144 });
  try {
    canvas.getContext("2d")?.drawImage(image, 0, 0, width * 3, 144);
    return element("img", { src: canvas.toDataURL(), width, height: 48, alt: "" });
  } catch {
    return null;
  }
}

/** The playbook, and whose it is where the page's head says so. */
function whose() {
  const brand = document.querySelector(".brand");
  return [logo(), joined([assessment.title, brand instanceof HTMLElement && brand.dataset.name])];
}

/** @param {Results} results @param {Scores} scores @param {string[]} asked */
function head(results, scores, asked) {
  const { title, sentences, label, before } = sentence(results, scores, asked);
  const aim = profileTitle(results);
  const profile = aim && say("script-results-profile", { title: aim });
  const about = joined([figures.subjectWords(results), (results.round || {}).label, day(results.updated), profile]);
  return [
    element("p", { class: "whose" }, whose()),
    element("p", { class: "kicker" }, about),
    element("h1", {}, title),
    element("p", { class: "lede" }, sentences),
    scores.overall.low !== null && range(scores.overall, label, before),
  ];
}

// What is said beside an answer: its note, what was looked at, and the lines that are ticked.
/** @param {string} id @param {Answer | undefined} given */
function beside(id, given) {
  const evidence = (given?.evidence || []).map((item) => joined([item.title, item.url, item.date]));
  const lines = replies.ticked(id, given);
  return present([
    lines.length > 0 && `${say("script-report-ticked")} ${lines.join("; ")}`,
    given?.note?.text,
    evidence.length > 0 && list(evidence),
  ]);
}

/** @param {Results} results @param {string[]} ids */
function table(results, ids) {
  /** @param {string} id */
  const row = (id) => {
    const given = lookup.answer(results, id);
    const level = given && given.state === "level" ? replies.level(id, given.level) : null;
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, lookup.texts(id).text),
      element(
        "td",
        {},
        element("b", {}, replies.said(id, given)),
        level && level.title ? ` ${level.text}` : "",
        beside(id, given).map((words) => [" ", element("small", {}, words)]),
      ),
    );
  };
  return element("table", {}, element("tbody", {}, ids.map(row)));
}

/** @param {Results} results @param {string[]} asked */
const answers = (results, asked) =>
  assessment.areas.map((area) => {
    const ids = area.questions.filter((id) => asked.includes(id));
    return ids.length > 0 && [element("h3", { class: area.colour }, area.title), table(results, ids)];
  });

// What an edition's own questions come to, and the answers to them.
/** @param {Results} results */
function local(results) {
  const found = ofLocal(results);
  return found && [element("h2", {}, localTitle()), found.table, table(results, localQuestions(results))];
}

/** @param {Results} results @param {Scores} scores @param {string[]} asked @param {boolean} [withPlan] */
function body(results, scores, asked, withPlan) {
  const caps = standings.caps(results, scores);
  /** @param {string} title @param {...Content} content */
  const part = (title, ...content) => [element("h2", {}, title), content];
  return element(
    "main",
    {},
    Array.from(document.querySelectorAll(".sprite"), (sprite) => sprite.cloneNode(true)),
    head(results, scores, asked),
    part(say("script-where"), scoreMatrix(scores)),
    scores.actions.length > 0 && part(say("script-next"), plan.fixed(results, scores, { without: !withPlan })),
    part(
      say("script-by-area"),
      standings.byArea(scores),
      caps.length > 0 && [element("h3", {}, say("script-caps")), element("ul", { class: "questions-list" }, caps)],
    ),
    assessment.principles.length > 0 && part(say("script-by-principle"), standings.byPrinciple(scores)),
    scores.find_out.length > 0 && part(say("script-find-out"), questionLists.ofQuestions(scores.find_out)),
    part(say("script-report-answers"), answers(results, asked)),
    local(results),
    element("p", { class: "meta" }, say("script-report-foot", { title: assessment.title, version: assessment.version })),
  );
}

// The file's text.
/** @param {Results} given @param {Scores} scores @param {string[]} asked @param {boolean} [withPlan] */
export function report(given, scores, asked, withPlan) {
  const results = outgoing.shared(given, withPlan);
  const content = body(results, scores, asked, withPlan);
  settleLinks(content);
  const title = [figures.subjectWords(results), say("script-report-title")].filter(Boolean).join(": ");
  const style = reportStyle + (assessment.colours || "");
  return reportPage.write({ title, lang: document.documentElement.lang, style, body: content, results });
}
