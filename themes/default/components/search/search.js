// The search box and the list of what was found. Files of the index are scripts: the entry is asked for when the box is first used,
// the others when a query needs them (see src/search.rs).
import { element, refill } from "../base/build.js";
import { find } from "../base/page.js";
import { site } from "../base/site.js";
import { say } from "../base/words.js";
import "../languages/languages.js";
import { search } from "./find.js";
import { passage } from "./passages.js";
import * as words from "./words.js";

const MOST_SHOWN = 20;
const box = find("#search");
const form = find("form", box);
const input = find("input", box);
const status = find("[role=status]", box);
const list = find(".results", box);
const suggestions = box.querySelector(".suggestions");
const [, folder, entry] = /** @type {RegExpExecArray} */ (/^(.*\/)?([^/]*)$/.exec(box.dataset.index || ""));
const language = document.documentElement.lang.toLowerCase().split("-")[0];
/** @type {Record<string, string>} */
const asked = {};
/** @param {string} file */
const isLoaded = (file) => asked[file] === "loaded";
/** @typedef {{ query: string, found: ReturnType<typeof search> }} Answered */
/** @type {Answered | null} */
let last = null;
/** What the list has. @type {Answered | null} */
let listed = null;

/** @param {Piece[]} pieces */
const drawn = (pieces) => pieces.map(([piece, isHit]) => (isHit ? element("mark", {}, piece) : piece));
// A text with the words that were asked for marked.
/** @param {string} text @param {(word: string) => boolean} isWanted */
const marked = (text, isWanted) => drawn(words.pieces(text, isWanted));

// The language of a text, where that is not the page's.
/** @param {string} text */
const tongueOf = (text) => site.modules["base/original"]?.tongueOf(text);

/** @typedef {{ page: number, of: FoundPage }} Hit */

// A page with its summary, until its text is there: then with the passage that has the words, to which its link leads.
/** @param {Hit} hit @param {(word: string) => boolean} isWanted */
function result({ page, of: [url, title, , summary] }, isWanted) {
  const link = element("a", { href: box.dataset.root + url, "data-found": page, ...tongueOf(title) }, marked(title, isWanted));
  const why = element("p", tongueOf(summary), marked(summary, isWanted));
  textOf(page).then((parts) => {
    const found = passage(parts, title, isWanted);
    if (!found) return;
    const part = parts.find(([place]) => place === found.place)?.[1];
    why.replaceWith(element("p", tongueOf(part || ""), drawn(found.text)));
    if (found.place) link.href = `${box.dataset.root}${url}#${found.place}`;
  }, () => {}); // without it the summary stays
  return element("li", {}, link, why);
}

/** @param {Hit} hit */
function definition({ page, of: [url, title, , summary] }) {
  return element("p", { class: "answer" }, element("a", { href: box.dataset.root + url, "data-found": page }, title), `: ${summary}`);
}

// What was found by kind, the kind of the best page first; a word that is asked for by one of its names comes before all.
/** @param {Hit[]} hits @param {string} query @param {(word: string) => boolean} isWanted */
function groups(hits, query, isWanted) {
  const isNamed = (/** @type {Hit} */ { of: [url, title] }) =>
    url.includes("#") && title.toLowerCase().split(", ").includes(query.toLowerCase());
  const exact = hits.find(isNamed);
  const kinds = [...new Set(hits.map(({ of: [, , kind] }) => kind))];
  const group = (/** @type {string} */ kind) => {
    const own = hits.filter((hit) => hit.of[2] === kind && hit !== exact);
    return own.length > 0 && [element("h2", {}, kind), element("ol", {}, own.map((hit) => result(hit, isWanted)))];
  };
  return [exact && definition(exact), kinds.map(group)];
}

// Said again only when it is something else, since screen readers read out each change.
/** @param {string} query @param {number} count @param {number} shown */
function announce(query, count, shown) {
  let id = "script-search-found";
  if (count === 0) id = "script-search-none";
  else if (shown < count) id = "script-search-first";
  const isBegun = count === 0 && query.length === 1; // more letters are to come
  const said = isBegun ? "" : say(id, { n: count, shown, query });
  if (status.textContent !== said) status.textContent = said;
}

/** @type {Record<string, Promise<unknown>>} */
const texts = {};
// The text of a page, in parts. A file that fails is asked for again with the next answer.
/** @param {number} page */
async function textOf(page) {
  const index = site.search;
  const number = index.textStarts.findLastIndex((start) => start <= page);
  const file = index.textFiles[number];
  texts[file] ??= new Promise((done, fail) => {
    const onerror = () => {
      delete texts[file];
      fail(new Error(file));
    };
    const script = Object.assign(document.createElement("script"), { src: (folder || "") + file, onload: done, onerror });
    document.head.append(script);
  });
  await texts[file];
  return index.texts[number][page - index.textStarts[number]];
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

// Puts other results in place. Whoever is at one stays at its page, or goes on from the field where that is not found any more.
/** @param {Content} results */
function redraw(results) {
  const { activeElement: own } = document;
  const page = own instanceof HTMLElement && list.contains(own) && own.dataset.found;
  refill(list, results);
  if (page) (list.querySelector(/** @type {"a"} */ (`[data-found="${page}"]`)) ?? input).focus();
}

// Shows what was found, then says so; until all of it is there, what was shown before stays.
function answer() {
  const query = input.value.trim();
  if (!words.compounds(query).length) {
    status.textContent = "";
    list.textContent = "";
    listed = null;
    suggestions?.removeAttribute("hidden");
    return;
  }
  const hasFailed = Object.values(asked).includes("failed");
  if (!list.firstChild && !hasFailed) status.textContent = say("script-search-loading");
  if (!have([entry])) return;
  const index = site.search;
  if (last?.query !== query) {
    const found = search(index, query, { language, isLoaded });
    if (!have(found.missing)) return;
    last = { query, found };
  }
  const { pages, isWanted } = last.found;
  const best = pages.slice(0, MOST_SHOWN);
  /** @param {number} page */
  const block = (page) => Math.floor(page / index.block);
  if (!have(best.map((page) => index.pageFiles[block(page)]))) return;
  const hits = best.map((page) => ({ page, of: index.pages[block(page)][page % index.block] }));
  // A file that an earlier query asked for brings nothing else.
  if (listed !== last) redraw(groups(hits, query, isWanted));
  listed = last;
  suggestions?.toggleAttribute("hidden", hits.length > 0);
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

form.hidden = false;
// The index waits until something is typed, or the field is chosen again.
if (!window.location.hash) input.focus({ preventScroll: true });
input.addEventListener("focus", () => have([entry]));
input.addEventListener("input", () => {
  for (const file of Object.keys(asked).filter((name) => asked[name] === "failed")) delete asked[file];
  answer();
  keepQuery();
});
form.addEventListener("submit", (event) => event.preventDefault());
input.value = new URLSearchParams(window.location.search).get("q") || "";
answer();
