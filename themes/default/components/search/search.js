// The search box and the list of what was found. Files of the index are scripts: the entry is asked for when the box is first used,
// the others when a query needs them (see src/search.rs).
import { element } from "../base/build.js";
import { find } from "../base/page.js";
import { site } from "../base/site.js";
import { say } from "../base/words.js";
import { search } from "./find.js";
import * as words from "./words.js";

const MOST_SHOWN = 20;
const box = find("#search");
const form = find("form", box);
const input = find("input", box);
const status = find("[role=status]", box);
const list = find(".results", box);
const [, folder, entry] = /** @type {RegExpExecArray} */ (/^(.*\/)?([^/]*)$/.exec(box.dataset.index || ""));
const isEnglish = /^en\b/i.test(document.documentElement.lang);
/** @type {Record<string, string>} */
const asked = {};
/** @param {string} file */
const isLoaded = (file) => asked[file] === "loaded";
/** @type {{ query: string, found: ReturnType<typeof search> } | null} */
let last = null;

// A text with the words that were asked for marked.
/** @param {string} text @param {(word: string) => boolean} isWanted */
function marked(text, isWanted) {
  return words.pieces(text, isWanted).map(([piece, isHit]) => (isHit ? element("mark", {}, piece) : piece));
}

/** @param {FoundPage} given @param {(word: string) => boolean} isWanted */
function result([url, title, kind, summary], isWanted) {
  return element(
    "li",
    {},
    element("a", { href: box.dataset.root + url }, marked(title, isWanted)),
    element("p", { class: "meta" }, kind),
    element("p", {}, marked(summary, isWanted)),
  );
}

// Said again only when it is something else, since screen readers read out each change.
/** @param {string} query @param {number} count @param {number} shown */
function announce(query, count, shown) {
  let id = "script-search-many";
  if (count === 0) id = "script-search-none";
  else if (count === 1) id = "script-search-one";
  else if (shown < count) id = "script-search-first";
  const isBegun = count === 0 && query.length === 1; // more letters are to come
  const said = isBegun ? "" : say(id, { n: count, shown, query });
  if (status.textContent !== said) status.textContent = said;
}

// Whether all files are there. Those that are not are asked for, and each that comes brings a new answer; one that fails is asked for
// again at the next key.
/** @param {string[]} files */
function have(files) {
  for (const file of new Set(files)) {
    if (asked[file]) continue;
    const script = document.createElement("script");
    script.src = (folder || "") + file;
    script.onload = () => {
      asked[file] = "loaded";
      answer();
    };
    script.onerror = () => {
      asked[file] = "failed";
      status.textContent = say("script-search-failed");
    };
    asked[file] = "asked";
    document.head.appendChild(script);
  }
  return files.every(isLoaded);
}

// Shows what was found, then says so; until all of it is there, what was shown before stays.
function answer() {
  const query = input.value.trim();
  if (!words.compounds(query).length) {
    status.textContent = "";
    list.textContent = "";
    return;
  }
  const hasFailed = Object.values(asked).includes("failed");
  if (!list.firstChild && !hasFailed) status.textContent = say("script-search-loading");
  if (!have([entry])) return;
  const index = site.search;
  if (last?.query !== query) {
    const found = search(index, query, { isEnglish, isLoaded });
    if (!have(found.missing)) return;
    last = { query, found };
  }
  const { pages, isWanted } = last.found;
  const best = pages.slice(0, MOST_SHOWN).map((page) => [Math.floor(page / index.block), page % index.block]);
  if (!have(best.map(([block]) => index.pageFiles[block]))) return;
  list.replaceChildren(...best.map(([block, at]) => result(index.pages[block][at], isWanted)));
  announce(query, pages.length, best.length);
}

function keepQuery() {
  const query = input.value.trim();
  const address = new URLSearchParams(window.location.search);
  if (query) address.set("q", query);
  else address.delete("q");
  try {
    window.history.replaceState(null, "", String(address) ? `?${address}` : window.location.pathname);
  } catch (error) {
    return; // a browser that guards file:// addresses; the query stays in the field
  }
}

input.addEventListener("focus", () => have([entry]));
input.addEventListener("input", () => {
  for (const file of Object.keys(asked).filter((name) => asked[name] === "failed")) delete asked[file];
  answer();
  keepQuery();
});
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
input.value = new URLSearchParams(window.location.search).get("q") || "";
answer();
