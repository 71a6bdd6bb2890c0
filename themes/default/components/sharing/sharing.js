// Sharing the areas out: who answers which, how far each of them is, and a file for each.
import { day, field, heading, list, newId, status } from "../base/build-more.js";
import { button, element, refill } from "../base/build.js";
import { say } from "../base/words.js";
import * as download from "../exchange/download.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import { setSharedOut } from "../store/beside.js";
import * as store from "../store/store.js";
import { sharedArea, stillOut } from "./out.js";
import { areasOf, request } from "./parts.js";

const LONGEST = 80;
/** @param {string} id */
const sharedTo = (id) => sharedArea(store.results(), id).to || "";
const said = status();

// Everybody who answers an area, in the order of the areas.
const names = () => [...new Set(assessment.areas.map(({ id }) => sharedTo(id)).filter(Boolean))];

/** @param {AssessedArea} area @param {string} choices */
function who(area, choices) {
  const input = element("input", { type: "text", list: choices, maxlength: LONGEST, autocomplete: "off", "data-shared-area": area.id });
  const name = element("span", { class: "hidden" }, `${say("script-sharing-who")}: `);
  input.addEventListener("change", () => {
    const to = input.value.trim();
    if (to !== sharedTo(area.id)) setSharedOut({ [area.id]: to ? { to } : null });
  });
  return { area, input, row: field([name, area.title], input) };
}

/** @param {string} name */
function save(name) {
  const results = request(store.results(), name);
  const fileName = download.name(store.results(), `for-${name}`, "json");
  download.save(fileName, "application/json", download.json(results));
  said.textContent = say("script-sharing-made", { name: fileName, to: name });
}

// What has come back of somebody's areas, and what has not.
/** @param {string[]} areas */
function backWords(areas) {
  const results = store.results();
  const times = areas.map((id) => sharedArea(results, id).back);
  const open = areas.filter((_, at) => !times[at]);
  if (open.length === areas.length) return say("script-sharing-out");
  if (open.length > 0) return say("script-sharing-part-out", { titles: list(open.map((id) => lookup.area(id).title)) });
  return say("script-sharing-back", { day: day(times.sort().at(-1)) });
}

/** @param {string} name */
function person(name) {
  const results = store.results();
  const areas = areasOf(results, name);
  const asked = new Set(store.questions());
  const ids = areas.flatMap((id) => lookup.area(id).questions).filter((id) => asked.has(id));
  const isMe = name === results.respondent?.role;
  return element(
    "li",
    {},
    element("b", {}, isMe ? say("script-sharing-me", { name }) : name),
    element("span", {}, list(areas.map((id) => lookup.area(id).title))),
    element("span", { class: "quiet" }, lookup.progressWords(ids, results), isMe ? "" : ` · ${backWords(areas)}`),
    !isMe && button(say("script-sharing-make", { name }), () => save(name)),
  );
}

/** @param {HTMLElement} place */
export function mount(place) {
  const choices = element("datalist", { id: newId() });
  const rows = assessment.areas.map((area) => who(area, choices.id));
  const people = element("ul", { class: "people" });
  const out = element("p", { class: "still-out" });
  const update = () => {
    for (const { area, input } of rows) if (input !== document.activeElement) input.value = sharedTo(area.id);
    choices.replaceChildren(...names().map((name) => element("option", { value: name })));
    refill(people, names().map(person));
    out.textContent = stillOut(store.results());
    title.hidden = names().length === 0;
    people.hidden = title.hidden;
  };
  const title = heading(3, say("script-sharing-people"));
  place.append(
    element("p", {}, say("script-sharing-text")),
    element("div", { class: "shared-areas", role: "group", "aria-label": say("script-sharing-who") }, rows.map(({ row }) => row)),
    choices,
    title,
    people,
    out,
    said,
  );
  update();
  store.onChange(update);
}
