// The picture of how stories ended: each square of the row of an area leads to one of its stories.
import { find } from "../base/page.js";

const OUTCOMES = ["success", "mixed", "failing"];

// `choices` are the stories' places among the options of each filter.
/** @param {HTMLElement[]} items @param {Map<HTMLElement, string[][]>} choices */
export function mount(items, choices) {
  const section = document.getElementById("evidence");
  /** @param {string} name */
  const optionsOf = (name) => document.querySelector(`#filter-${name}`)?.querySelectorAll("option") ?? [];
  const names = [...document.querySelectorAll("#story-filter select")].map(({ id }) => id);
  const [ofAreas, ofOutcomes] = ["filter-area", "filter-outcome"].map((id) => names.indexOf(id));
  if (!section || ofAreas < 0 || ofOutcomes < 0) return;
  const rows = section.querySelectorAll("tbody tr");
  const kinds = [...optionsOf("outcome")].map((option) => OUTCOMES.indexOf(/** @type {HTMLOptionElement} */ (option).value));
  for (const item of items) {
    const places = choices.get(item) ?? [];
    const kind = kinds[Number(places[ofOutcomes][0])];
    const link = find("a", item);
    for (const area of places[ofAreas]) {
      const cell = rows[Number(area) - 1]?.querySelectorAll("td")[kind];
      // The keyboard has the same links in the list below.
      const looks = { className: OUTCOMES[kind], title: link.textContent ?? "", tabIndex: -1 };
      const square = Object.assign(document.createElement("a"), { href: link.href, ...looks });
      cell?.querySelector("i")?.replaceWith(square);
    }
  }
}
