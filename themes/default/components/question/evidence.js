// The evidence for an answer: rows of title, address and date, added and taken away.
import { field } from "../base/build-more.js";
import { button, element } from "../base/build.js";
import { present } from "../base/values.js";
import { say } from "../base/words.js";
import { isHarmless } from "../store/check-file.js";

/** @param {Evidence} item @param {number} number @param {() => void} remove */
function row(item, number, remove) {
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
  const box = element(
    "fieldset",
    { class: "evidence-item" },
    element("legend", {}, say("script-evidence-item", { n: number })),
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
/** @param {Evidence[]} items */
export function evidenceOf(items) {
  const list = element("div", {});
  /** @type {ReturnType<typeof row>[]} */
  let rows = [];
  const changed = () => list.dispatchEvent(new Event("change", { bubbles: true }));

  /** @param {Evidence} item */
  function add(item) {
    const made = row(item, rows.length + 1, () => {
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
  const box = element(
    "div",
    { class: "evidence", role: "group", "aria-label": say("script-evidence") },
    list,
    element("p", { class: "buttons" }, more),
  );
  return { box, read: () => present(rows.map((one) => one.read())) };
}
