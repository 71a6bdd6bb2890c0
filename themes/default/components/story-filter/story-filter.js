// Narrows the listed stories by the selects and by words. The choice lives in the address, so that it can be
// shared and is there again after going back. Of a long list a part is shown, and more when it is asked for.
import { find } from "../base/page.js";
import { say } from "../base/words.js";
import * as evidence from "./evidence.js";

const form = find("#story-filter");
const list = find("#stories");

const items = /** @type {HTMLElement[]} */ ([...list.children]);
const selects = [...form.querySelectorAll("select")];
const words = find("input", form);
const status = find("[role=status]", form);
const clear = find("button", form);
const fold = find("details", form);
const wide = window.matchMedia("(min-width: 44rem)");
const more = document.getElementById("more-stories");
const step = items.filter((item) => !item.classList.contains("later")).length;
let most = step;

// For each select the places of the options that a story has.
const choices = new Map(items.map((item) => [item, (item.dataset.choices || "").split(",").map((places) => places.split(" "))]));
const labels = selects.map(({ options }) => [...options].map(({ text }) => text.replace(/ \(\d+\)$/, "")));
/** @type {Map<HTMLElement, string>} */
const texts = new Map();

// Whether all words are in a story, as they are shown or as the beginnings of other words.
/** @param {HTMLElement} item @param {string[]} wanted */
function tells(item, wanted) {
  if (!wanted.length) return true;
  if (!texts.has(item)) texts.set(item, (item.textContent || "").toLowerCase());
  return wanted.every((word) => texts.get(item)?.includes(word));
}

/** @param {HTMLElement} item @param {number} at */
const has = (item, at) => selects[at].selectedIndex === 0 || choices.get(item)?.[at].includes(String(selects[at].selectedIndex));

/** @param {number} found */
function announce(found) {
  const few = found === 0 ? "none" : "found";
  const id = found > most ? "first" : found === items.length ? "all" : few;
  status.textContent = say(`script-filter-${id}`, { n: found, total: items.length, shown: most });
}

// How many stories each option would leave with the other choices as they are: one that would leave none cannot be chosen.
/** @param {HTMLElement[]} told Those that have the words. */
function recount(told) {
  selects.forEach(({ options, selectedIndex }, at) => {
    const others = told.filter((item) => selects.every((_, other) => other === at || has(item, other)));
    const counts = labels[at].map(() => 0);
    for (const item of others) for (const place of choices.get(item)?.[at] ?? []) counts[Number(place)] += 1;
    [...options].forEach((option, place) => {
      if (place === 0) return;
      option.textContent = `${labels[at][place]} (${counts[place]})`;
      option.disabled = counts[place] === 0 && place !== selectedIndex;
    });
  });
}

const chosen = () => [...selects, words].filter(({ value }) => value);

function apply() {
  const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
  const told = items.filter((item) => tells(item, wanted));
  const fits = new Set(told.filter((item) => selects.every((_, at) => has(item, at))));
  let found = 0;
  for (const item of items) {
    const isFound = fits.has(item);
    if (isFound) found += 1;
    const hidden = !isFound || found > most;
    if (item.hidden !== hidden) item.hidden = hidden;
  }
  recount(told);
  list.classList.add("narrowed");
  clear.hidden = chosen().length === 0;
  find("summary span", fold).textContent = `(${chosen().length})`;
  if (more) more.hidden = found <= most;
  announce(found);
}

function readAddress() {
  const given = new URLSearchParams(window.location.hash.slice(1));
  for (const select of selects) {
    select.value = given.get(select.name) || "";
    if (select.selectedIndex < 0) select.value = "";
  }
  words.value = given.get(words.name) || "";
  most = Math.max(step, Number(given.get("shown")) || 0);
  apply();
}

function choose() {
  most = step;
  show();
}

function show() {
  apply();
  const kept = new URLSearchParams(chosen().map(({ name, value }) => [name, value]));
  if (most > step) kept.set("shown", String(most));
  const hash = kept.toString();
  try {
    window.history.replaceState(null, "", hash ? `#${hash}` : window.location.pathname + window.location.search);
  } catch (error) {
    window.location.hash = hash; // a browser that guards file:// addresses
  }
}

const fit = () => {
  fold.open = wide.matches;
};

form.addEventListener("input", choose);
form.addEventListener("submit", (event) => event.preventDefault());
clear.addEventListener("click", () => {
  for (const control of [...selects, words]) control.value = "";
  choose();
  (fold.open ? words : find("summary", fold)).focus();
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
wide.addEventListener("change", fit);
fit();
form.hidden = false;
evidence.mount(items, choices);
readAddress();
