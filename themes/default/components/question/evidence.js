// The evidence for an answer: rows of title, address and date, added and taken away.
import { field, newId } from "../base/build-more.js";
import { button, element } from "../base/build.js";
import { present } from "../base/values.js";
import { say } from "../base/words.js";
import { isHarmless } from "../store/check-file.js";

// The names of a group and of its question, as the form numbers it: a form has a group of this name for each question.
/** @param {string} own @param {string} question */
const names = (own, question) => present([own, document.getElementById(`${question}--for`)?.id]).join(" ");

/** @param {Evidence} item @param {number} number @param {string} question @param {() => void} remove */
function row(item, number, question, remove) {
  /** @param {string} type @param {string | undefined} value @param {string} [mode] */
  const input = (type, value, mode) =>
    element("input", { type, inputmode: mode, value: value || null, autocomplete: "off", maxlength: type === "date" ? null : 2000 });
  const title = input("text", item.title);
  const url = input("text", item.url, "url");
  const date = input("date", item.date);
  const error = element("small", { class: "error", hidden: true });
  const address = field(say("script-evidence-url"), url);
  error.id = `${url.id}-error`;
  address.append(error);
  const check = () => {
    const bad = !isHarmless(url.value);
    error.hidden = !bad;
    error.textContent = bad ? say("script-evidence-url-error") : "";
    for (const [name, value] of [
      ["aria-invalid", "true"],
      ["aria-describedby", error.id],
    ]) {
      if (bad) url.setAttribute(name, value);
      else url.removeAttribute(name);
    }
  };
  url.addEventListener("change", check);
  const legend = element("legend", { id: newId() }, say("script-evidence-item", { n: number }));
  const box = element(
    "fieldset",
    { class: "evidence-item", "aria-labelledby": names(legend.id, question) },
    legend,
    field(say("script-evidence-title"), title),
    address,
    field(say("script-evidence-date"), date),
    button(say("script-evidence-remove"), remove, "plain"),
  );
  const read = () => {
    /** @type {Evidence} */
    const kept = Object.assign({}, item, {
      title: title.value.trim(),
      url: isHarmless(url.value) ? url.value.trim() : "",
      date: date.value,
    });
    for (const name of /** @type {const} */ (["title", "url", "date"])) if (!kept[name]) delete kept[name];
    return Object.keys(kept).length > 0 ? kept : null;
  };
  return { box, read, first: title };
}

// {box, read()}
/** @param {string} id @param {Evidence[]} items */
export function evidenceOf(id, items) {
  const list = element("div", {});
  /** @type {ReturnType<typeof row>[]} */
  let rows = [];
  const changed = () => list.dispatchEvent(new Event("change", { bubbles: true }));

  /** @param {Evidence} item */
  function add(item) {
    const made = row(item, rows.length + 1, id, () => {
      rows = rows.filter((one) => one !== made);
      made.box.remove();
      more.focus();
      changed();
    });
    rows.push(made);
    list.append(made.box);
    return made;
  }

  const more = button(say("script-evidence-add"), () => add({}).first.focus());
  for (const item of items) add(item);
  const title = element("span", { class: "hidden", id: newId() }, say("script-evidence"));
  const box = element(
    "div",
    { class: "evidence", role: "group", "aria-labelledby": names(title.id, id) },
    title,
    list,
    element("p", { class: "buttons" }, more),
  );
  return { box, read: () => present(rows.map((one) => one.read())) };
}
