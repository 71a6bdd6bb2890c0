// Services of one council side by side: areas by services. Nothing is averaged: the lowest is named, and how far apart they are.
import { heading, icon, list, status } from "../base/build-more.js";
import { button, element } from "../base/build.js";
import { missing, present } from "../base/values.js";
import { say } from "../base/words.js";
import * as download from "../exchange/download.js";
import { assessment } from "../lookup/assessment.js";
import * as together from "../lookup/beside.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import { cellBar, cellWords, legend } from "../results/score-matrix.js";
import { unitOf } from "./unit.js";

/**
 * A column: a service's scores under its name.
 * @typedef {{ label: string, isQuick: boolean, scores: Scores }} Service
 */

// Widths in rem that matrix.css has classes for: in less room rows become cards.
const ROOMS = [39, 45, 51, 57];

/** @param {Person} person */
const serviceOf = ({ results }) => unitOf(results);

// Each file that names a service; where several name one, each has its own column.
/** @param {Person[]} people @returns {Service[]} */
function columns(people) {
  const named = people.filter(serviceOf);
  return named.flatMap((person) => {
    const { results, name } = person;
    const scores = replies.scoresOf(results);
    const isAlone = named.filter((other) => serviceOf(other) === serviceOf(person)).length === 1;
    return scores.rejected ? [] : [{ label: isAlone ? serviceOf(person) : name, isQuick: replies.isQuickCheck(results), scores }];
  });
}

// What the services score in one row: the lowest, the highest, and how far apart they are as scores are said. Null where fewer than
// two have a score.
/** @param {Service[]} services @param {(scores: Scores) => Score | undefined} of */
function spread(services, of) {
  const scored = services.flatMap(({ label, scores }) => {
    const score = of(scores);
    const bp = score?.score_bp;
    return !score || missing(bp) ? [] : [{ label, bp, score }];
  });
  if (scored.length < 2) return null;
  scored.sort((a, b) => a.bp - b.bp);
  const [lowest, highest] = [scored[0], scored[scored.length - 1]];
  // Several can be the lowest.
  const names = scored.filter(({ bp }) => bp === lowest.bp).map(({ label }) => label);
  return { names, lowest, highest, by: highest.bp - lowest.bp, words: together.apart(lowest.score, highest.score) };
}

/** @param {Service[]} services @param {(scores: Scores) => Score | undefined} of */
function spreadCell(services, of) {
  const found = spread(services, of);
  const column = element("b", { class: "column", "aria-hidden": "true" }, say("script-services-lowest"));
  if (!found) return element("td", { class: "total" }, column, "–");
  if (!found.words) return element("td", { class: "total" }, column, say("script-services-same"));
  const by = element("small", {}, say("script-services-apart", { n: found.words }));
  return element("td", { class: "total" }, column, element("b", { class: "lowest" }, list(found.names)), ", ", by);
}

/** @param {Service} service @param {Score | undefined} score */
function cell({ label }, score) {
  if (!score) return element("td", { class: "blank" });
  const { text, note, name } = cellWords(score);
  const beside = score.band ? lookup.bandWords(score) : note;
  return element(
    "td",
    { class: name },
    element(
      "span",
      { class: "cell" },
      element("b", { class: "column", "aria-hidden": "true" }, label),
      element("span", { class: "num" }, text),
      beside && beside !== text && element("small", {}, " ", beside),
    ),
    cellBar(score),
  );
}

/** @param {Service[]} services @param {HTMLElement} name @param {string} colour @param {(scores: Scores) => Score | undefined} of */
const row = (services, name, colour, of) =>
  element("tr", { class: colour }, name, services.map((service) => cell(service, of(service.scores))), spreadCell(services, of));

/** @param {Service[]} services @param {AssessedArea} area */
function areaRow(services, area) {
  const name = element("th", { scope: "row" }, element("a", { href: area.page }, icon(`area-${area.id}`), area.title));
  return row(services, name, area.colour, (scores) => scores.areas[area.id]);
}

// The heading before the first area of a group, with the group's scores where it has them.
/** @param {Service[]} services @param {AssessedArea} area */
function groupRow(services, area) {
  const group = together.groupFrom(area);
  if (!group) return null;
  if (!lookup.hasOverall) {
    const title = element("th", { scope: "rowgroup", colspan: services.length + 2 }, group.title);
    return element("tr", { class: "group" }, title);
  }
  return row(services, element("th", { scope: "row" }, group.title), "group", (scores) => scores.groups?.[group.id]);
}

/** @param {Service[]} services */
function table(services) {
  const asked = assessment.areas.filter(({ questions }) => questions.length > 0);
  const heads = services.map(({ label, isQuick }) =>
    element("th", { scope: "col" }, label, isQuick && element("small", {}, ` ${say("script-services-quick")}`)));
  const all = element("th", { scope: "row" }, say("script-matrix-all"));
  return element(
    "table",
    { class: "matrix scores services" },
    element("caption", { class: "hidden" }, say("script-services-caption")),
    element("thead", {}, element("tr", {}, element("td", {}), heads, element("th", { scope: "col" }, say("script-services-lowest")))),
    element(
      "tbody",
      {},
      asked.map((area) => [groupRow(services, area), areaRow(services, area)]),
      lookup.hasOverall && row(services, all, "foot", (scores) => scores.overall),
    ),
  );
}

// The same for a spreadsheet: scores as they are said, the lowest, and how far apart they are.
/** @param {Service[]} services @returns {string[][]} */
function lines(services) {
  /** @param {string} title @param {(scores: Scores) => Score | undefined} of */
  const line = (title, of) => {
    const found = spread(services, of);
    const figures = services.map(({ scores }) => of(scores)).map((score) => (score ? cellWords(score).text : ""));
    return [title, ...figures, found?.words ? list(found.names) : "", found?.words ?? ""];
  };
  const heads = services.map(({ label, isQuick }) => (isQuick ? `${label} (${say("script-services-quick")})` : label));
  const areas = assessment.areas.filter(({ questions }) => questions.length > 0).flatMap((area) => {
    const group = lookup.hasOverall && together.groupFrom(area);
    const before = group && line(group.title, (scores) => scores.groups?.[group.id]);
    return present([before, line(area.title, (scores) => scores.areas[area.id])]);
  });
  return [
    [say("script-csv-area"), ...heads, say("script-services-lowest"), say("script-csv-apart")],
    ...areas,
    ...(lookup.hasOverall ? [line(say("script-matrix-all"), (scores) => scores.overall)] : []),
  ];
}

/** @param {Person[]} people @param {Service[]} services */
function toSpreadsheet(people, services) {
  const said = status();
  const save = async () => {
    const { what, ending, type, text } = (await import("../exchange/files.js")).services(lines(services));
    const [{ subject, round }] = people.filter(serviceOf).map(({ results }) => results);
    const name = download.name({ subject: { ...subject, unit: undefined }, round }, what, ending);
    download.save(name, type, text);
    said.textContent = say("script-exchange-saved", { name });
  };
  return [element("p", { class: "actions" }, button(say("script-csv-download"), save)), said];
}

// The class for as much room as the columns need.
/** @param {Service[]} services */
function fit(services) {
  const longest = Math.max(...services.flatMap(({ label }) => label.split(/[\s/-]/).map(({ length }) => length)));
  const needed = (Math.max(5.5, 0.5 * longest + 1) * (services.length + 1.4)) / 0.76;
  const room = ROOMS.find((width) => needed <= width);
  return room ? `fit-${room}` : "fit-never";
}

// The area where they are furthest apart, and the lowest score of all.
/** @param {Service[]} services */
function lede(services) {
  const found = assessment.areas.flatMap((area) => {
    const one = spread(services, (scores) => scores.areas[area.id]);
    return one ? [{ title: area.title, ...one }] : [];
  });
  if (found.length === 0) return say("script-services-unscored");
  const widest = found.reduce((a, b) => (b.by > a.by ? b : a));
  const lowest = found.reduce((a, b) => (b.lowest.bp < a.lowest.bp ? b : a));
  const { shown } = lookup;
  return present([
    widest.words
      ? say("script-services-widest", {
        title: widest.title, n: widest.words,
        low: widest.lowest.label, lowest: shown(widest.lowest.score), high: widest.highest.label, highest: shown(widest.highest.score),
      })
      : say("script-services-level"),
    say("script-services-lowest-of-all", {
      title: lowest.title, name: list(lowest.names), score: shown(lowest.lowest.score), max: lookup.max,
    }),
  ]).join(" ");
}

// What keeps the columns from being compared as they are.
/** @param {Person[]} people @param {Service[]} services */
function warnings(people, services) {
  const bodies = new Set(present(people.filter(serviceOf).map(({ results }) => results.subject?.name?.trim())));
  const unnamed = people.filter((person) => !serviceOf(person)).map(({ name }) => name);
  const quick = services.filter(({ isQuick }) => isQuick);
  return present([
    bodies.size > 1 && say("script-services-bodies", { names: list([...bodies]) }),
    quick.length > 0 && quick.length < services.length && say("script-services-mixed", { names: list(quick.map(({ label }) => label)) }),
    unnamed.length > 0 && say("script-services-unnamed", { n: unnamed.length, names: list(unnamed) }),
  ]);
}

// The section; nothing where fewer than two services are named.
/** @param {Person[]} people */
export function sideBySide(people) {
  if (new Set(present(people.map(serviceOf))).size < 2) return [];
  const found = columns(people);
  return [
    element(
      "section",
      { "aria-labelledby": "services" },
      heading(2, say("script-services"), "services"),
      element("p", { class: "lede" }, lede(found)),
      element("p", { class: "text" }, say("script-services-text")),
      warnings(people, found).map((words) => element("p", { class: "said" }, words)),
      element("div", { class: `matrix-room ${fit(found)}` }, table(found)),
      legend(),
      toSpreadsheet(people, found),
    ),
  ];
}
