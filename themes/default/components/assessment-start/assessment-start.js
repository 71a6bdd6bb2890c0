// The first page of the assessment: how much to answer, for which body, and how far it is.
import { find } from "../base/page.js";
import { keepForm, ready } from "../base/ready.js";
import * as store from "../store/store.js";
import * as folds from "../sharing/folds.js";
import * as body from "./body.js";
import * as profiles from "./profiles.js";
import * as taskList from "./task-list.js";

const form = /** @type {HTMLFormElement} */ (find("[data-start]"));
const list = find("[data-areas]");

// None where a quick check would be the same as all questions.
/** @type {NodeListOf<HTMLInputElement>} */
const modes = form.querySelectorAll("input[name=mode]");

function showMode() {
  for (const radio of modes) radio.checked = radio.value === store.mode();
}

keepForm(form);
for (const radio of modes) radio.addEventListener("change", () => store.setMode(radio.value));
showMode();
store.onChange(showMode);
window.addEventListener("pageshow", showMode);
body.mount(form);
profiles.mount(form);
taskList.mount(list);
folds.mount(list);
for (const counts of document.querySelectorAll("[data-without-scripts]")) counts.setAttribute("hidden", "");
form.hidden = false;
ready();
