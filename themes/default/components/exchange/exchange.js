// In and out: the ways out are a part (ways.js), which comes with the first answers; and taking a file in.
import { heading, status } from "../base/build-more.js";
import { element } from "../base/build.js";
import { find } from "../base/page.js";
import { say } from "../base/words.js";
import * as store from "../store/store.js";
import { chooser } from "./chooser.js";

const place = find("[data-exchange]");

const said = status();
/** @type {typeof import("./take.js").takeIn} */
const takeIn = async (...given) => (await import("./take.js")).takeIn(...given);

async function draw() {
  const any = Object.keys(store.results().answers).length > 0;
  out.hidden = !any;
  if (!any) said.textContent = "";
  if (!any || out.hasChildNodes()) return;
  const { waysOut } = await import("./ways.js");
  if (!out.hasChildNodes()) out.append(...waysOut(said));
}

const out = element("div", {});
const into = element(
  "div",
  { class: "into" },
  heading(3, say("script-take-heading")),
  chooser(say("script-take-file"), say("script-take-hint"), takeIn),
);
place.append(element("section", { "aria-labelledby": "exchange" }, heading(2, say("script-exchange"), "exchange"), out, said, into));
store.onChange(draw);
draw();
