// In and out: the ways out are a part (ways.js), which comes with the first answers; and taking a file in.
import { heading, status, tell } from "../base/build-more.js";
import { element, refill } from "../base/build.js";
import { find } from "../base/page.js";
import { say } from "../base/words.js";
import * as store from "../store/store.js";
import { chooser } from "./chooser.js";

const place = find("[data-exchange]");

const said = status();
// The earlier rounds of a full backup come back with it.
/** @param {TakenFile} found @param {HTMLElement} panelPlace @param {HTMLElement} chooserSaid */
async function takeIn(found, panelPlace, chooserSaid) {
  /** @param {string} message @param {HTMLElement} [undo] */
  const end = (message, undo) => {
    refill(panelPlace, undo);
    tell(chooserSaid, message);
  };
  const { preview } = await import("./take.js");
  const { panel, heading: title } = preview(
    Object.assign({}, found, {
      title: say("script-take-title"),
      onTaken: (/** @type {HTMLElement} */ undo, /** @type {string} */ message) => end(message, undo),
      onLeft: () => end(say("script-take-left")),
    }),
  );
  panelPlace.replaceChildren(panel);
  title.focus();
}

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
