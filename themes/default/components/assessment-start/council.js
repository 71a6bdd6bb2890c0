// The council's name, type and nation, which decide the questions that apply, and who answers: all of it may stay empty.
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import * as store from "../store/store.js";

const FIELDS = ["name", "type", "nation"];

function summary(subject) {
  const label = (list, id) => (list.find((one) => one.id === id) || {}).label;
  const parts = [subject.name, label(assessment.councils, subject.type), label(assessment.nations, subject.nation)].filter(Boolean);
  return parts.length > 0 ? say("script-start-council", { name: parts.join(", ") }) : null;
}

export function mount(form) {
  const box = form.querySelector(".council");
  const title = box.querySelector("[data-council-summary]");
  const unsaid = title.textContent;
  const { role } = form.elements;
  const fields = FIELDS.map((name) => form.elements[name]);
  for (const [name, list] of [["type", assessment.councils], ["nation", assessment.nations]]) {
    form.elements[name].append(...list.map(({ id, label }) => element("option", { value: id }, label)));
  }
  const update = () => {
    const subject = store.results().subject || {};
    title.textContent = summary(subject) || unsaid;
    for (const field of fields) if (field !== document.activeElement || field.tagName === "SELECT") field.value = subject[field.name] || "";
    if (role !== document.activeElement) role.value = (store.results().respondent || {}).role || "";
  };
  role.addEventListener("change", () => store.setRespondent({ role: role.value.trim() }));
  for (const field of fields) field.addEventListener("change", () => store.setSubject({ [field.name]: field.value.trim() }));
  if (window.location.hash === "#council") box.open = true;
  window.addEventListener("pageshow", update);
  update();
  store.onChange(update);
}
