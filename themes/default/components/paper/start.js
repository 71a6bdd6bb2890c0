// What a committee gets: a paper of two pages and charts, both parts that come when they are asked for.
import { heading, status } from "../base/build-more.js";
import { button, element, refill } from "../base/build.js";
import { find } from "../base/page.js";
import { say } from "../base/words.js";
import * as download from "../exchange/download.js";
import { assessment } from "../lookup/assessment.js";
import { currentScores } from "../store/scores.js";
import * as store from "../store/store.js";

const said = status();
const preview = element("div", {});
/** @param {string} text */
const tell = (text) => {
  said.textContent = text;
};

async function makePaper() {
  const paper = await import("./paper.js");
  refill(preview, paper.draw(tell));
  find("h3", preview).focus();
}

/** @param {string} id @param {string} ending */
const chart = (id, ending) => async () => {
  const pictures = await import("../charts/pictures.js");
  const made = await pictures.file(id, ending, store.results(), currentScores(), store.rounds());
  const name = download.name(store.results(), id, ending);
  download.save(name, made.type, made.content);
  tell(say("script-exchange-saved", { name }));
};

/** @param {string} id */
function charts(id) {
  const title = say(`script-chart-${id}`);
  const buttons = ["svg", "png"].map((ending) =>
    button([ending.toUpperCase(), element("span", { class: "hidden" }, ` ${title}`)], chart(id, ending)),
  );
  return element("li", {}, element("span", {}, title), buttons);
}

// Shown where there is something to show.
function draw() {
  section.hidden = Object.keys(store.results().answers).length === 0 || Boolean(currentScores().rejected);
  rounds.hidden = store.rounds().length === 0;
}

const rounds = charts("rounds");
const section = element(
  "section",
  { "aria-labelledby": "paper" },
  heading(2, say("script-paper"), "paper"),
  element("p", { class: "text" }, say(assessment.steps ? "script-paper-text" : "script-paper-text-alone")),
  element("p", { class: "actions" }, button(say("script-paper-make"), makePaper)),
  preview,
  heading(3, say("script-charts")),
  element("p", { class: "text" }, say("script-charts-text")),
  element("ul", { class: "rounds" }, charts("map"), charts("areas"), rounds),
  said,
);
find("[data-paper]").append(section);
store.onChange(() => {
  refill(preview);
  draw();
});
draw();
