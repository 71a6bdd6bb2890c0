// The name of who is assessed, type and nation, which decide the questions that apply, and who answers: all of it may stay empty.
import { element } from "../base/build.js";
import { find } from "../base/page.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import * as store from "../store/store.js";

// Type and nation are asked for where a question depends on them.
const LISTS = /** @type {const} */ ({ type: assessment.types, nation: assessment.nations });
const FIELDS = (/** @type {const} */ (["name", "type", "nation"])).filter((name) => name === "name" || LISTS[name].length > 0);

/** @param {Subject} subject */
function summary(subject) {
  /** @param {Choice[]} list @param {string | undefined} id */
  const label = (list, id) => (list.find((one) => one.id === id) || {}).label;
  const parts = [subject.name, label(assessment.types, subject.type), label(assessment.nations, subject.nation)].filter(Boolean);
  return parts.length > 0 ? say("script-start-body", { name: parts.join(", ") }) : null;
}

/** @param {HTMLFormElement} form */
export function mount(form) {
  const box = /** @type {HTMLDetailsElement} */ (find(".your-body", form));
  const title = find("[data-body-summary]", box);
  const unsaid = title.textContent;
  const control = (/** @type {string} */ name) => /** @type {HTMLInputElement | HTMLSelectElement} */ (form.elements.namedItem(name));
  const role = control("role");
  for (const [name, list] of Object.entries(LISTS)) {
    if (list.length > 0) control(name).append(...list.map(({ id, label }) => element("option", { value: id }, label)));
  }
  const update = () => {
    const subject = store.results().subject || {};
    title.textContent = summary(subject) || unsaid;
    for (const name of FIELDS) {
      const field = control(name);
      if (field !== document.activeElement || field.tagName === "SELECT") field.value = subject[name] || "";
    }
    if (role !== document.activeElement) role.value = (store.results().respondent || {}).role || "";
  };
  role.addEventListener("change", () => store.setRespondent({ role: role.value.trim() }));
  for (const name of FIELDS) {
    const field = control(name);
    field.addEventListener("change", () => store.setSubject({ [name]: field.value.trim() }));
  }
  if (window.location.hash === "#your-body") box.open = true;
  window.addEventListener("pageshow", update);
  update();
  store.onChange(update);
}
