// The team view: whose answers are compared. The comparison itself is a part (team.js).
import { heading } from "../base/build-more.js";
import { element } from "../base/build.js";
import { find } from "../base/page.js";
import { ready } from "../base/ready.js";
import { say } from "../base/words.js";
import * as store from "../store/store.js";
import { keepFiles, keepPlace } from "./kept.js";
import * as people from "./people.js";

const root = find("[data-team]");
async function draw() {
  find("[data-empty]", root).hidden = people.all().length > 0;
  const team = await import("./team.js");
  team.draw();
}

const about = element("p", { class: "text" }, say("script-team-people-text"));
root.append(
  element(
    "section",
    { "aria-labelledby": "people", class: "whose" },
    heading(2, say("script-team-people"), "people"),
    about,
    people.controls(draw),
  ),
  element("div", { "data-team-board": true }),
);
// Files that came before the reader chose where to keep answers are kept from then on.
store.onChange((what) => {
  if (!what.saving) return;
  keepFiles();
  keepPlace();
});
if (people.all().length > 0) {
  people.draw();
  draw();
}
ready();
