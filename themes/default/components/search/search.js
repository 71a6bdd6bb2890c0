// Searches the index in this browser. Its files are scripts: the entry is asked for when the search box is first used, the others when a query
// needs them (see src/search.rs).
(function () {
  "use strict";
  var MOST_SHOWN = 20;
  // What a word is worth to a page by where it stands: in the text, often in the text, in the summary, in the title.
  var WORTH = [1, 2, 6, 20];
  // Digits that end a number, those that do not, and the marks of places, as src/search/postings.rs writes them.
  var SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-!#$%&'()*,./:;~=>?@";
  var LAST = 64;
  var MORE = 16;
  var box = document.getElementById("search");
  var strings = (window.localNormal || {}).strings;
  if (!box || !strings) { return; }
  var form = box.querySelector("form");
  var input = box.querySelector("input");
  var status = box.querySelector("[role=status]");
  var list = box.querySelector(".results");
  var root = box.getAttribute("data-root");
  var folder = box.getAttribute("data-index").replace(/[^/]*$/, "");
  var entry = box.getAttribute("data-index").slice(folder.length);
  var asked = {};
  var runs = [];
  var last = { query: "", found: [] };
  var values = new Int8Array(128);
  for (var at = 0; at < SIGNS.length; at += 1) { values[SIGNS.charCodeAt(at)] = at; }

  function say(id, values) {
    return strings[id].replace(/\{(\w+)\}/g, function (whole, name) {
      return name in values ? String(values[name]) : whole;
    });
  }

  // Lower case, without accents: the form of the words in the index.
  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function words(text) {
    return fold(text).match(/[\p{Alphabetic}\p{N}]+/gu) || [];
  }

  // The part of a word that the index has: as many whole letters as fit into 16 bytes.
  function cut(word) {
    return new TextDecoder().decode(new TextEncoder().encode(word).slice(0, 16)).replace(/\ufffd+$/, "");
  }

  // How many of a sorted list come before `word`.
  function countBefore(sorted, word) {
    var low = 0;
    var high = sorted.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (sorted[middle] < word) { low = middle + 1; } else { high = middle; }
    }
    return low;
  }

  // The runs of words in which a word stands, or all that begin with it.
  function runsOf(index, word, isBeginning) {
    var first = Math.max(0, countBefore(index.starts, word + "\0") - 1);
    var end = isBeginning ? countBefore(index.starts, word + "\uffff") : Math.min(first + 1, index.starts.length);
    var found = [];
    for (var run = first; run < end; run += 1) { found.push(run); }
    return found;
  }

  // A run's words and postings. Of a word stands what it does not share with the one before.
  function runAt(index, number) {
    if (!runs[number]) {
      var before = "";
      var sorted = index.words[number][0].split(" ").map(function (text) {
        before = before.slice(0, values[text.charCodeAt(0)]) + text.slice(1);
        return before;
      });
      runs[number] = { words: sorted, postings: index.words[number][1].split(" ") };
    }
    return runs[number];
  }

  // Keeps in `best` what each page of the postings is worth, where that is more than what stands there.
  function weigh(postings, factor, best) {
    var page = 0;
    var scale = 1;
    var worth = WORTH[0];
    for (var at = 0; at < postings.length; at += 1) {
      var value = values[postings.charCodeAt(at)];
      if (value >= LAST + MORE) {
        worth = WORTH[value - LAST - MORE + 1];
      } else {
        page += value * scale;
        scale *= MORE;
        if (value < LAST) {
          best[page] = Math.max(best[page], worth * factor);
          page += 1;
          scale = 1;
          worth = WORTH[0];
        }
      }
    }
  }

  // What each page is worth for one word; a beginning is worth half of a word.
  function worthOf(index, word, isBeginning) {
    var best = new Float32Array(index.count);
    runsOf(index, word, isBeginning).forEach(function (number) {
      var run = runAt(index, number);
      var at = countBefore(run.words, word);
      if (run.words[at] === word) {
        weigh(run.postings[at], 2, best);
        at += 1;
      }
      for (; isBeginning && at < run.words.length && run.words[at].indexOf(word) === 0; at += 1) {
        weigh(run.postings[at], 1, best);
      }
    });
    return best;
  }

  // The words of a query. The last one may still be being typed: from two letters on it stands for all words that begin with it; while it is
  // one letter, pages need not have it.
  function termsOf(query) {
    return words(query).map(function (word, at, all) {
      var isLast = at === all.length - 1;
      return { word: cut(word), isBeginning: isLast && word.length > 1, isOptional: at > 0 && isLast && word.length === 1 };
    });
  }

  // Pages that hold every word, best first. The fewer pages hold a word, the more it counts.
  function find(index, terms) {
    var total = new Float32Array(index.count);
    terms.forEach(function (term, order) {
      var worth = worthOf(index, term.word, term.isBeginning);
      var holding = worth.reduce(function (count, page) { return page ? count + 1 : count; }, 0);
      var rarity = Math.log(1 + index.count / Math.max(holding, 1));
      for (var page = 0; page < index.count; page += 1) {
        if (order === 0 || total[page]) { total[page] = worth[page] || term.isOptional ? total[page] + worth[page] * rarity : 0; }
      }
    });
    var found = [];
    total.forEach(function (worth, page) { if (worth) { found.push(page); } });
    return found.sort(function (a, b) { return total[b] - total[a] || a - b; });
  }

  // Text with the words of the query marked, made of text nodes only.
  function marked(parent, text, query) {
    var wanted = words(query);
    text.split(/([\p{Alphabetic}\p{M}\p{N}]+)/u).forEach(function (piece) {
      var folded = fold(piece);
      var hit = folded && wanted.some(function (word) { return folded.indexOf(word) === 0; });
      var node = document.createTextNode(piece);
      if (hit) {
        var mark = document.createElement("mark");
        mark.appendChild(node);
        node = mark;
      }
      parent.appendChild(node);
    });
  }

  function element(name, className, parent) {
    var made = document.createElement(name);
    if (className) { made.className = className; }
    parent.appendChild(made);
    return made;
  }

  function result(page, query) {
    var item = document.createElement("li");
    var link = element("a", "", item);
    link.href = root + page[0];
    marked(link, page[1], query);
    element("p", "meta", item).textContent = page[2];
    marked(element("p", "", item), page[3], query);
    return item;
  }

  // Said again only when it is something else, since screen readers read out each change.
  function announce(query, count, shown) {
    var id = "script-search-many";
    if (count === 0) { id = "script-search-none"; }
    else if (count === 1) { id = "script-search-one"; }
    else if (shown < count) { id = "script-search-first"; }
    var isBegun = count === 0 && query.length === 1; // more letters are to come
    var said = isBegun ? "" : say(id, { n: count, shown: shown, query: query });
    if (status.textContent !== said) { status.textContent = said; }
  }

  // Asks for those of some files that are not there yet; whether all are. Each that comes brings a new answer.
  function have(files) {
    var missing = files.filter(function (file) { return asked[file] !== "loaded"; });
    missing.forEach(function (file) {
      if (asked[file]) { return; }
      var script = document.createElement("script");
      script.src = folder + file;
      script.onload = function () {
        asked[file] = "loaded";
        answer();
      };
      script.onerror = function () {
        delete asked[file];
        status.textContent = strings["script-search-failed"];
      };
      asked[file] = "asked";
      document.head.appendChild(script);
    });
    return missing.length === 0;
  }

  function answer() {
    var query = input.value.trim();
    var terms = termsOf(query);
    if (!terms.length) {
      status.textContent = "";
      list.textContent = "";
      return;
    }
    if (!list.firstChild) { status.textContent = strings["script-search-loading"]; }
    if (!have([entry])) { return; }
    var index = window.localNormal.search;
    var needed = new Set(terms.flatMap(function (term) { return runsOf(index, term.word, term.isBeginning); }));
    if (!have(Array.from(needed, function (run) { return index.wordFiles[run]; }))) { return; }
    if (last.query !== query) { last = { query: query, found: find(index, terms) }; }
    var best = last.found.slice(0, MOST_SHOWN);
    have(best.map(function (page) { return blockOf(index, page); }));
    show(index, query, best);
    announce(query, last.found.length, best.length);
  }

  function blockOf(index, page) {
    return index.pageFiles[Math.floor(page / index.block)];
  }

  // The best results, as far as what they show is there.
  function show(index, query, best) {
    list.textContent = "";
    best.every(function (page) {
      var isThere = asked[blockOf(index, page)] === "loaded";
      if (isThere) { list.appendChild(result(index.pages[Math.floor(page / index.block)][page % index.block], query)); }
      return isThere;
    });
  }

  function keepQuery() {
    var query = input.value.trim();
    var asked = new URLSearchParams(window.location.search);
    if (query) { asked.set("q", query); } else { asked.delete("q"); }
    try {
      window.history.replaceState(null, "", String(asked) ? "?" + asked : window.location.pathname);
    } catch (error) {
      return; // a browser that guards file:// addresses; the query stays in the field
    }
  }

  input.addEventListener("focus", function () { have([entry]); });
  input.addEventListener("input", function () { answer(); keepQuery(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.hidden = false;
  input.value = new URLSearchParams(window.location.search).get("q") || "";
  answer();
}());
