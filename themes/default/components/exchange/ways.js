// The ways out: backup, copies to share, tables, the report, a link. What makes them is loaded with the first click.
import { heading, newId } from "../base/build-more.js";
import { button, element } from "../base/build.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import { contribute } from "../peers/contribute.js";
import * as backup from "../saving/backup.js";
import * as store from "../store/store.js";
import * as download from "./download.js";

const withPlan = element("input", { type: "checkbox", id: newId() });
const withNotes = element("input", { type: "checkbox", id: newId() });

/** @type {(text: string) => void} */
let tell = () => {};

/** @param {OutFile} given */
function save({ what, ending, type, text }) {
  const name = download.name(store.results(), what, ending);
  download.save(name, type, text);
  tell(say("script-exchange-saved", { name }));
}

function saveBackup() {
  backup.all();
  tell(say("script-exchange-saved", { name: download.name(store.results(), "backup", "json") }));
}

// A way out: what it is, what is in it, and the button.
/** @param {string} label @param {string} text @param {() => void} act */
function way(label, text, act) {
  const note = element("span", { id: newId() }, text);
  const control = button(label, act);
  control.setAttribute("aria-describedby", note.id);
  return element("li", {}, control, note);
}

// A way out that is a file: `made` gives it, of all that files.js can make. Without one, `none` is said.
/** @param {(files: Files) => OutFile | null} made @param {string} [none] */
const file = (made, none = "") => async () => {
  const given = made(await import("./files.js"));
  if (given) save(given);
  else tell(none);
};

function ways() {
  withPlan.checked = false;
  withNotes.checked = false;
  /** @param {string} id @param {() => void} act */
  const one = (id, act) => way(say(`script-exchange-${id}`), say(`script-exchange-${id}-text`), act);
  return element(
    "div",
    {},
    element(
      "ul",
      { class: "ways" },
      one("backup", saveBackup),
      assessment.steps &&
        one(
          "plan",
          file((files) => files.plan()),
        ),
      assessment.steps &&
        one(
          "dates",
          file((files) => files.dates(), say("script-exchange-dates-none")),
        ),
      one(
        "answers",
        file((files) => files.answers(withNotes.checked)),
      ),
      one("print", () => window.print()),
      one(
        "report",
        file((files) => files.report(withPlan.checked)),
      ),
      one(
        "share",
        file((files) => files.share(withPlan.checked)),
      ),
    ),
    element("p", { class: "check" }, withNotes, element("label", { for: withNotes.id }, say("script-exchange-with-notes"))),
    assessment.steps &&
      element("p", { class: "check" }, withPlan, element("label", { for: withPlan.id }, say("script-exchange-with-plan"))),
  );
}

function link() {
  const result = element("div", {});
  const make = async () => (await import("./link-out.js")).make(result, tell);
  return element(
    "div",
    { class: "link-out" },
    heading(3, say("script-exchange-link")),
    element("p", { class: "text" }, say("script-exchange-link-text")),
    button(say("script-exchange-link-make"), make),
    result,
  );
}

// `said`: the line that tells what happened.
/** @param {HTMLElement} said */
export function waysOut(said) {
  tell = (text) => {
    said.textContent = text;
  };
  return [element("p", { class: "text" }, say("script-exchange-text")), ways(), link(), contribute(tell)];
}
