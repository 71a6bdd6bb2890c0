// The search box and the list of what was found. Files of the index are scripts: the entry is asked for when the box is first used, the others when
// a query needs them (see src/search.rs).
(function () {
  "use strict";

  const MOST_SHOWN = 20;
  const { strings, find, words } = window.localNormal || {};
  const box = document.getElementById("search");
  if (!box || !strings) return;

  const form = box.querySelector("form");
  const input = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  const list = box.querySelector(".results");
  const [, folder, entry] = /^(.*\/)?([^/]*)$/.exec(box.dataset.index);
  const isEnglish = /^en\b/i.test(document.documentElement.lang);
  const asked = {};
  const isLoaded = (file) => asked[file] === "loaded";
  let last = { query: "" };

  const say = (id, values) => strings[id].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));

  function element(name, className, parent) {
    const made = document.createElement(name);
    if (className) made.className = className;
    parent.appendChild(made);
    return made;
  }

  // Text with the words that were asked for marked, made of text nodes only.
  function marked(parent, text, isWanted) {
    for (const [piece, isHit] of words.pieces(text, isWanted)) {
      if (isHit) element("mark", "", parent).textContent = piece;
      else parent.append(piece);
    }
  }

  function result([url, title, kind, summary], isWanted) {
    const item = document.createElement("li");
    const link = element("a", "", item);
    link.href = box.dataset.root + url;
    marked(link, title, isWanted);
    element("p", "meta", item).textContent = kind;
    marked(element("p", "", item), summary, isWanted);
    return item;
  }

  // Said again only when it is something else, since screen readers read out each change.
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
        status.textContent = strings["script-search-failed"];
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
    if (!list.firstChild && !hasFailed) status.textContent = strings["script-search-loading"];
    if (!have([entry])) return;
    const index = window.localNormal.search;
    if (last.query !== query) {
      const found = find(index, query, { isEnglish, isLoaded });
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
}());
