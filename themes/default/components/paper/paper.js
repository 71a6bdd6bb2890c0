// A paper for a committee, made from the results: shown on the page, printed, saved as one file, or copied for a word processor.
import { heading } from "../base/build-more.js";
import { button, element } from "../base/build.js";
import { find } from "../base/page.js";
import { say } from "../base/words.js";
import * as download from "../exchange/download.js";
import * as reportPage from "../exchange/report-page.js";
import * as beside from "../lookup/beside.js";
import { currentScores } from "../store/scores.js";
import * as store from "../store/store.js";
import { copy } from "./clipboard.js";
import { content } from "./content.js";
import { paperStyle } from "./paper-style.js";
import { plain } from "./plain.js";

// On paper alone: whatever else the page shows is left out until the printing is over.
function print() {
  document.body.classList.add("print-paper");
  window.addEventListener("afterprint", () => document.body.classList.remove("print-paper"), { once: true });
  window.print();
}

/** @param {HTMLElement} article */
function file(article) {
  const { lang } = document.documentElement;
  const title = [beside.subjectWords(store.results()), find("h1", article).textContent].filter(Boolean).join(": ");
  const body = /** @type {HTMLElement} */ (article.cloneNode(true));
  return reportPage.write({ title, lang, style: paperStyle, body: element("main", {}, body) });
}

// What a word processor takes: nothing but what its own styles can say.
/** @param {HTMLElement} article */
function forWord(article) {
  const parts = Array.from(article.children, reportPage.serialise).join("\n");
  return `<html lang="${document.documentElement.lang}"><head><meta charset="utf-8"></head><body>\n${parts}\n</body></html>`;
}

// The paper with its ways out; `tell` says what happened.
/** @param {(text: string) => void} tell */
export function draw(tell) {
  const article = content(store.results(), /** @type {Scores} */ (currentScores()), store.questions());
  const title = heading(3, say("script-paper-made"));
  title.tabIndex = -1;
  const toWord = async () => {
    const isCopied = await copy(forWord(article), plain(article), article);
    tell(say(isCopied ? "script-paper-copied" : "script-paper-selected"));
  };
  const save = () => {
    const name = download.name(store.results(), "paper", "html");
    download.save(name, "text/html", file(article));
    tell(say("script-exchange-saved", { name }));
  };
  const ways = [
    button(say("script-paper-copy"), toWord),
    button(say("script-paper-print"), print),
    button(say("script-paper-save"), save),
  ];
  return [title, element("p", { class: "actions" }, ways), article];
}
