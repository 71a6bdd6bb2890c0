// Narrows the listed stories by the selects. The choice lives in the address, so that it can be
// shared and is there again after going back. Of a long list a part is shown, and more when it is asked for.
import { find } from "../base/page.js";
import { say } from "../base/words.js";

const form = find("#story-filter");
const list = find("#stories");

const items = /** @type {HTMLElement[]} */ ([...list.children]);
const selects = [...form.querySelectorAll("select")];
const status = find("[role=status]", form);
const clear = find("button", form);
const more = document.getElementById("more-stories");
const step = items.filter((item) => !item.classList.contains("later")).length;
let most = step;

// For each select the places of the options that a story has.
const choices = new Map(items.map((item) => [item, (item.dataset.choices || "").split(",").map((places) => places.split(" "))]));
/** @param {HTMLElement} item */
const fits = (item) =>
  selects.every(({ selectedIndex }, at) => selectedIndex === 0 || choices.get(item)?.[at].includes(String(selectedIndex)));

/** @param {number} found */
function announce(found) {
  const few = found === 0 ? "none" : found === 1 ? "found-one" : "found";
  const all = items.length === 1 ? "all-one" : "all-many";
  const id = found > most ? "first" : found === items.length ? all : few;
  status.textContent = say(`script-filter-${id}`, { n: found, total: items.length, shown: most });
}

function apply() {
  let found = 0;
  for (const item of items) {
    const isFound = fits(item);
    if (isFound) found += 1;
    const hidden = !isFound || found > most;
    if (item.hidden !== hidden) item.hidden = hidden;
  }
  list.classList.add("narrowed");
  clear.hidden = selects.every(({ value }) => !value);
  if (more) more.hidden = found <= most;
  announce(found);
}

function readAddress() {
  const chosen = new URLSearchParams(window.location.hash.slice(1));
  for (const select of selects) {
    select.value = chosen.get(select.name) || "";
    if (select.selectedIndex < 0) select.value = "";
  }
  most = Math.max(step, Number(chosen.get("shown")) || 0);
  apply();
}

function choose() {
  most = step;
  show();
}

function show() {
  apply();
  const chosen = new URLSearchParams(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));
  if (most > step) chosen.set("shown", String(most));
  const hash = chosen.toString();
  try {
    window.history.replaceState(null, "", hash ? `#${hash}` : window.location.pathname + window.location.search);
  } catch (error) {
    window.location.hash = hash; // a browser that guards file:// addresses
  }
}

form.addEventListener("change", choose);
form.addEventListener("submit", (event) => event.preventDefault());
clear.addEventListener("click", () => {
  for (const select of selects) select.value = "";
  choose();
  selects[0].focus();
});
if (more) {
  find("button", more).addEventListener("click", () => {
    const before = items.filter(({ hidden }) => !hidden).length;
    most += step;
    show();
    const shown = items.filter(({ hidden }) => !hidden);
    find("a", shown[before]).focus();
  });
}
window.addEventListener("hashchange", readAddress);
window.addEventListener("pageshow", readAddress);
form.hidden = false;
readAddress();
