// Whose answers are compared: files that are chosen or dropped, and those of this browser.
import { field, status, tell } from "../base/build-more.js";
import { button, element } from "../base/build.js";
import { joined } from "../base/joined.js";
import { copy, present } from "../base/values.js";
import { say } from "../base/words.js";
import { allQuestions, assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import * as store from "../store/store.js";
import { FILES } from "../exchange/chooser.js";
import { keepFiles, visit } from "./kept.js";
import { plain, unitOf } from "./unit.js";

const { people } = visit;
let changed = () => {};
const said = status();
const refused = element("div", {});
const list = element("ul", { class: "people", hidden: true });
const asking = element("div", {});

const ids = allQuestions.map(({ id }) => id);
/** @param {Results} results */
const choices = (results) =>
  JSON.stringify([unitOf(results), ...ids.map((id) => lookup.answer(results, id)).map((given) => given && [given.state, given.level])]);

// Pairs that come from one file or one person and differ: whether they are two people, only the readers know.
/** @type {Person[][]} */
let doubts = [];

// Whether two files have one origin. One browser can answer for several services.
/** @param {Results} a @param {Results} b */
function haveOneOrigin(a, b) {
  /** @param {string | undefined} one @param {string | undefined} other */
  const same = (one, other) => Boolean(one) && one === other;
  if (unitOf(a) !== unitOf(b)) return false;
  return same(a.file_id, b.file_id) || same((a.respondent || {}).id, (b.respondent || {}).id);
}

// A name for the meeting: role and service in the file, else the file's name; the second of a name gets a number.
/** @param {Results} results @param {string} fallback */
function nameOf(results, fallback) {
  const name = plain(joined([(results.respondent || {}).role, unitOf(results)]) || fallback);
  /** @param {string} wanted */
  const isTaken = (wanted) => people.some((person) => person.name === wanted);
  let [unique, number] = [name, 1];
  while (isTaken(unique)) unique = `${name} (${(number += 1)})`;
  return unique;
}

// Adds a person; false where the same answers from the same file are here already.
/** @param {Results} results @param {string} fallback */
function add(results, fallback) {
  const known = people.filter((person) => haveOneOrigin(person.results, results));
  if (known.some((person) => choices(person.results) === choices(results))) return false;
  const person = { name: nameOf(results, fallback), results };
  people.push(person);
  doubts = doubts.concat(known.map((earlier) => [earlier, person]));
  return true;
}

/** @param {Person} person */
function takeOut(person) {
  people.splice(people.indexOf(person), 1);
  doubts = doubts.filter((pair) => !pair.includes(person));
  keepFiles();
  draw();
}

/** @param {Person} person */
function remove(person) {
  takeOut(person);
  tell(said, say("script-team-removed", { name: person.name }));
  changed();
}

/** @param {Person} given */
const time = ({ results }) => Date.parse(results.updated || "") || 0;

// Asks about one pair. Until it is answered both count.
/** @param {Person[]} pair */
function doubt(pair) {
  const [first, second] = pair;
  const older = time(first) > time(second) ? second : first;
  const both = () => {
    doubts = doubts.filter((one) => one !== pair);
    draw();
    tell(said, say("script-team-kept-both"));
  };
  return element(
    "div",
    { class: "doubt", role: "group", "aria-label": say("script-team-doubt-title") },
    element("p", {}, say("script-team-doubt", { first: first.name, second: second.name })),
    element(
      "p",
      { class: "actions" },
      button(say("script-team-two"), both),
      button(say("script-team-newer", { name: older.name }), () => remove(older)),
    ),
  );
}

// Answers of a file that do not fit the questions of today: set aside, now or earlier, and not answered since.
/** @param {Results} results */
function unfitting(results) {
  const isOut = (/** @type {Orphan} */ { question, answer }) => Boolean(answer?.state) && !lookup.answer(results, question);
  return (results.orphans || []).filter(isOut);
}

// What is said of them, with the version of the last of them where it is another.
/** @param {Results} results */
function unfittingWords(results) {
  const out = unfitting(results);
  const from = out.at(-1)?.model_version;
  const n = new Set(out.map(({ question }) => question)).size;
  return present([
    n > 0 && say("script-take-orphaned", { n }),
    from && from !== assessment.version && say("script-take-migrated", { from, to: assessment.version }),
  ]).join(" ");
}

export function draw() {
  list.hidden = people.length === 0;
  list.replaceChildren(
    ...people.map((person) => {
      const { answered, unknown } = lookup.progress(ids, person.results);
      const words = joined([say("script-team-answers", { n: answered }), unknown > 0 && say("script-task-unknown", { n: unknown })]);
      const out = unfittingWords(person.results);
      return element(
        "li",
        {},
        element("b", {}, person.name),
        element("span", { class: "quiet" }, words),
        out && element("p", { class: "unfitting" }, out),
        button([say("script-team-remove"), element("span", { class: "hidden" }, ` ${person.name}`)], () => remove(person)),
      );
    }),
  );
  asking.replaceChildren(...doubts.map(doubt));
}

/** @param {File[]} files */
async function load(files) {
  said.textContent = say("script-take-reading");
  const [{ readFile }, { refusal }] = await Promise.all([import("../exchange/read-file.js"), import("../exchange/take.js")]);
  const problems = [];
  let taken = 0;
  let again = 0;
  for (const file of files) {
    const found = await readFile(file);
    if (found.problem !== undefined) problems.push(element("div", {}, element("p", { class: "refused-name" }, file.name), refusal(found)));
    else if (add(found.results, file.name.replace(/\.[a-z]+$/i, ""))) taken += 1;
    else again += 1;
  }
  refused.replaceChildren(...problems);
  draw();
  said.textContent = present([
    say("script-team-loaded", { n: taken }),
    again > 0 && say("script-team-again", { n: again }),
    problems.length > 0 && say("script-team-refused", { n: problems.length }),
    !keepFiles() && say("script-team-no-room"),
  ]).join(" ");
  changed();
}

/** @param {Content} inside */
function dropZone(inside) {
  const zone = element("div", { class: "drop" }, inside);
  /** @param {boolean} isOver */
  const over = (isOver) => (/** @type {DragEvent} */ event) => {
    event.preventDefault();
    zone.classList.toggle("over", isOver);
  };
  zone.addEventListener("dragover", over(true));
  zone.addEventListener("dragleave", over(false));
  zone.addEventListener("drop", (event) => {
    over(false)(event);
    load(Array.from(event.dataTransfer?.files || []));
  });
  return zone;
}

function own() {
  return button(say("script-team-own"), () => {
    const isNew = add(copy(store.results()), say("script-team-me"));
    draw();
    const words = say(isNew ? "script-team-loaded" : "script-team-again", { n: 1 });
    said.textContent = present([words, !keepFiles() && say("script-team-no-room")]).join(" ");
    changed();
  });
}

/** @param {() => void} onChange */
export function controls(onChange) {
  changed = onChange;
  const input = element("input", { type: "file", multiple: true, accept: FILES });
  input.addEventListener("change", async () => {
    const files = Array.from(input.files || []);
    await load(files);
    input.value = "";
  });
  const hasOwn = Object.keys(store.results().answers).length > 0;
  return [dropZone([field(say("script-team-files"), input, say("script-team-files-hint")), hasOwn && own()]), said, refused, list, asking];
}

export const all = () => people;
