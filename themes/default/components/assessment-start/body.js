// The name of who is assessed, and its service; type and nation, which decide the questions that apply; and who answers: all of it
// may stay empty.
import { element } from "../base/build.js";
import { assessment } from "../lookup/assessment.js";
import { setRespondent, setSubject } from "../store/beside.js";
import * as store from "../store/store.js";

// Type and nation are asked for where a question depends on them.
const LISTS = /** @type {const} */ ({ type: assessment.types, nation: assessment.nations });
const ASKED = (/** @type {const} */ (["type", "nation"])).filter((name) => LISTS[name].length > 0);
const FIELDS = /** @type {const} */ (["name", "unit", ...ASKED]);

/** @param {HTMLFormElement} form */
export function mount(form) {
  const control = (/** @type {string} */ name) => /** @type {HTMLInputElement | HTMLSelectElement} */ (form.elements.namedItem(name));
  const role = control("role");
  for (const [name, list] of Object.entries(LISTS)) {
    if (list.length > 0) control(name).append(...list.map(({ id, label }) => element("option", { value: id }, label)));
  }
  const update = () => {
    const subject = store.results().subject || {};
    for (const name of FIELDS) {
      const field = control(name);
      if (field !== document.activeElement || field.tagName === "SELECT") field.value = subject[name] || "";
    }
    if (role !== document.activeElement) role.value = (store.results().respondent || {}).role || "";
  };
  role.addEventListener("change", () => setRespondent({ role: role.value.trim() }));
  for (const name of FIELDS) {
    const field = control(name);
    field.addEventListener("change", () => setSubject({ [name]: field.value.trim() }));
  }
  // The form was not there when the browser looked for the place.
  if (window.location.hash === "#your-body") form.querySelector("#your-body")?.scrollIntoView();
  window.addEventListener("pageshow", update);
  update();
  store.onChange(update);
}
