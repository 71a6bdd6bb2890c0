// The register: how much evidence is named and how much of it has aged, then all of it by question.
import { icon, newId, status } from "../base/build-more.js";
import { button, element, refill } from "../base/build.js";
import { present } from "../base/values.js";
import { say } from "../base/words.js";
import * as download from "../exchange/download.js";
import * as lookup from "../lookup/lookup.js";
import * as questionLists from "../results/lists.js";
import * as store from "../store/store.js";
import { OLD_AFTER_YEARS } from "./age.js";
import { inFull } from "./linked.js";

/** @type {Record<string, (one: NamedEvidence) => boolean>} */
const FILTERS = { all: () => true, aged: ({ age }) => Boolean(age?.isAged), undated: ({ age }) => !age };
const YEARS = { years: OLD_AFTER_YEARS };
// A file can name more than a browser can lay out; the table for a spreadsheet has all of it.
const MOST_ROWS = 1000;
let shown = "all";

/** @param {NamedEvidence} named */
function row({ item, age }) {
  const aged = age?.isAged && element("b", {}, ` ${say("script-register-is-aged", YEARS)}`);
  return element(
    "tr",
    { class: aged ? "aged" : null },
    element("td", {}, inFull({ ...item, date: undefined })),
    element("td", {}, item.date || "–"),
    element("td", {}, age ? age.words : "–", aged),
  );
}

// The evidence of one question, under its words.
/** @param {string} id @param {NamedEvidence[]} named */
function group(id, named) {
  const area = lookup.area(lookup.question(id).area);
  const title = element("th", { scope: "rowgroup", colspan: 3 },
    element("span", { class: "tag" }, icon(`area-${area.id}`), lookup.placeOf(id)),
    element("a", { href: lookup.questionUrl(id) }, lookup.texts(id).text));
  return element("tbody", { class: area.colour }, element("tr", { class: "asked" }, title), named.map(row));
}

/** @param {NamedEvidence[]} all @returns {Content} */
function table(all) {
  if (all.length === 0) return element("p", { class: "empty" }, say("script-register-none"));
  const [named, more] = [all.slice(0, MOST_ROWS), all.length - MOST_ROWS];
  const ids = [...new Set(named.map(({ id }) => id))];
  const heads = ["title", "date", "age"].map((name) => element("th", { scope: "col" }, say(`script-register-${name}`)));
  const rows = element(
    "table",
    { class: "register" },
    element("caption", { class: "hidden" }, say("script-register-caption")),
    element("thead", {}, element("tr", {}, heads)),
    ids.map((id) => group(id, named.filter((one) => one.id === id))),
  );
  return [rows, more > 0 && element("p", {}, say("script-and-more", { n: more }))];
}

/** @param {NamedEvidence[]} named @param {HTMLElement} place */
function filters(named, place) {
  /** @param {string} name */
  const choose = (name) => {
    const input = element("input", {
      type: "radio",
      name: "register-filter",
      id: newId(),
      checked: name === shown,
      onchange: () => {
        shown = name;
        refill(place, table(named.filter(FILTERS[shown])));
      },
    });
    const label = say(`script-register-show-${name}`, { n: named.filter(FILTERS[name]).length, ...YEARS });
    return element("span", {}, input, element("label", { for: input.id }, label));
  };
  return element("fieldset", { class: "choices" }, element("legend", {}, say("script-register-show")), Object.keys(FILTERS).map(choose));
}

/** @param {NamedEvidence[]} named */
function lede(named) {
  const [aged, undated] = [named.filter(FILTERS.aged).length, named.filter(FILTERS.undated).length];
  const sentences = present([
    say("script-register-count", { n: named.length }),
    aged > 0 && say("script-register-aged", { n: aged, ...YEARS }),
    undated > 0 && say("script-register-undated", { n: undated }),
  ]);
  return element("p", { class: "lede" }, sentences.join(" "));
}

// Answers for which nothing is named.
/** @param {NamedEvidence[]} named */
function without(named) {
  const has = new Set(named.map(({ id }) => id));
  const bare = store.questions().filter((id) => lookup.isAnswered(lookup.answer(store.results(), id)) && !has.has(id));
  if (bare.length === 0) return null;
  const summary = element("summary", {}, say("script-register-without", { n: bare.length }));
  return element("details", { class: "without" }, summary, questionLists.ofQuestions(bare));
}

async function save(/** @type {HTMLElement} */ said) {
  const { evidence } = await import("../exchange/files.js");
  const { what, ending, type, text } = evidence();
  const name = download.name(store.results(), what, ending);
  download.save(name, type, text);
  said.textContent = say("script-exchange-saved", { name });
}

/** @param {NamedEvidence[]} named */
export function register(named) {
  const place = element("div", {}, table(named.filter(FILTERS[shown])));
  const said = status();
  const toSave = button(say("script-csv-download"), () => save(said), "button");
  return [
    lede(named),
    element("p", { class: "actions" }, toSave, button(say("script-register-print"), () => window.print())),
    said,
    filters(named, place),
    place,
    without(named),
  ];
}
