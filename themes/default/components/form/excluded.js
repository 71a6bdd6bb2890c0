// Questions that are not for this body: how many, which, and why.
import { find } from "../base/page.js";
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";

/** @param {string[]} ids @param {boolean} isAll Whether nothing of the page is asked. */
export function note(ids, isAll) {
  /** @param {string} id */
  const text = (id) =>
    Array.from(find("h3", find(`[id="${id}"]`)).childNodes)
      .slice(1)
      .map((node) => node.textContent)
      .join("")
      .trim();
  /** @param {string} id */
  const item = (id) =>
    element("li", {}, text(id), " ", element("span", { class: "quiet" }, say("script-asked-only", { name: lookup.texts(id).applies_to })));
  const fold = element(
    "details",
    {},
    element("summary", {}, say("script-asked-excluded", { n: ids.length })),
    element("ul", {}, ids.map(item)),
    element("p", {}, element("a", { href: `${assessment.urls.index}#your-body` }, say("script-asked-body"))),
  );
  return element("div", { class: "excluded" }, isAll && element("p", {}, say("script-asked-none")), fold);
}
