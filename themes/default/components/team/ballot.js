// One question of the meeting: what each level means, who chose it, and the control for what the group agrees on.
import { field, newId } from "../base/build-more.js";
import { button, element } from "../base/build.js";
import { say } from "../base/words.js";
import * as lookup from "../lookup/lookup.js";
import * as agree from "./agree.js";

const NA = "na/";

// The value of an answer among those that can be agreed on.
/** @param {Answer | undefined} given */
function chosen(given) {
  if (!given) return null;
  return given.state === "level" ? `level/${given.level}` : given.state;
}

/** @param {string} id @param {Person[]} people @param {(value: string | null) => boolean} fits */
const namesOf = (id, people, fits) =>
  people.filter(({ results }) => fits(chosen(lookup.answer(results, id)))).map(({ name }) => name);

// Those who chose it, each a name of its own.
/** @param {string[]} names */
function who(names) {
  return names.length > 0 && element("ul", { class: "who", id: newId() }, names.map((name) => element("li", {}, name)));
}

// What a level says beside its name.
/** @param {string} id @param {string} value */
function meaning(id, value) {
  const level = lookup.texts(id).levels.find((one) => `level/${one.id}` === value);
  if (!level) return null;
  return [
    level.text !== level.title && element("span", {}, level.text),
    level.criteria && level.criteria.map((line) => element("span", { class: "line" }, line)),
  ];
}

// Why it does not apply, beside that choice.
/** @param {string} id @param {(value: string) => void} choose */
function reason(id, choose) {
  const options = [{ id: "", label: say("script-more-none") }, ...lookup.texts(id).na_reasons];
  const select = element("select", { onchange: () => choose(`${NA}${select.value}`) },
    options.map(({ id: value, label }) => element("option", { value }, label)));
  return field(say("script-meeting-reason"), select);
}

/** @param {string} id @param {Person[]} people @param {[value: string, words: string]} choice @param {(value: string) => void} choose */
function row(id, people, [value, words], choose) {
  const names = who(namesOf(id, people, (one) => one === (value === NA ? "na" : value)));
  const described = { "aria-describedby": names ? names.id : null };
  const input = element("input", { type: "radio", name: "_agreed", id: newId(), value, onchange: () => choose(value), ...described });
  const label = element("label", { for: input.id }, element("b", {}, words), meaning(id, value));
  const why = value === NA && reason(id, choose);
  return element("div", { class: value.startsWith("level/") ? "level" : "level aside" }, input, label, names, why);
}

// {box, sync()}: `changed` is told of a choice and of one that was taken back.
/** @param {string} id @param {Person[]} people @param {() => void} changed */
export function ballotOf(id, people, changed) {
  /** @param {string} value */
  const choose = (value) => {
    agree.set(id, value);
    changed();
  };
  const back = button(say("script-meeting-take-back"), () => choose(""));
  const rows = agree.choices(id).map((choice) => row(id, people, choice, choose));
  const silent = who(namesOf(id, people, (value) => value === null));
  const box = element(
    "fieldset",
    { class: "ballot" },
    element("legend", {}, say("script-team-agreed")),
    rows,
    silent && element("div", { class: "silent" }, element("b", {}, say("script-answer-none")), silent),
    element("p", { class: "buttons" }, back),
  );
  const sync = () => {
    const value = agree.valueOf(id);
    const isNa = value.startsWith(NA);
    for (const input of box.querySelectorAll("input")) input.checked = input.value === (isNa ? NA : value);
    const why = box.querySelector("select");
    if (why) why.value = isNa ? value.slice(NA.length) : "";
    back.hidden = value === "";
  };
  sync();
  return { box, sync };
}
