// The bar at the foot of a narrow screen: how many questions are answered, and the way to the next open one. The running score says
// the same to a screen reader.
import { element } from "../base/build.js";
import { find } from "../base/page.js";
import { say } from "../base/words.js";

const words = element("span", {});
const part = element("progress", { "aria-hidden": "true" });
const next = element("a", {});
find(".asking").after(element("div", { class: "form-bar" }, element("p", { class: "wrap" }, words, next), part));

/** @param {{ answered: number, total: number }} progress @param {string | undefined} open */
export function update({ answered, total }, open) {
  words.textContent = say("script-running-bar", { n: answered, total });
  Object.assign(part, { max: total || 1, value: answered });
  next.href = `#${open ?? "_next"}`;
  next.textContent = say(open ? "script-running-next" : "script-running-done");
}
