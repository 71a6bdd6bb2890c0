// Searches the index in this browser. The index is a script, asked for at the first key.
(function () {
  "use strict";
  var MOST_SHOWN = 40;
  var box = document.getElementById("search");
  var strings = (window.localNormal || {}).strings;
  if (!box || !strings) { return; }
  var form = box.querySelector("form");
  var input = box.querySelector("input");
  var status = box.querySelector("[role=status]");
  var list = box.querySelector(".results");
  var root = box.getAttribute("data-root");
  var asked = false;
  var sortedTerms = null;

  function say(id, values) {
    return strings[id].replace(/\{(\w+)\}/g, function (whole, name) {
      return name in values ? String(values[name]) : whole;
    });
  }

  // Lower case, without accents: the form of the words in the index.
  function fold(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function words(text) {
    return fold(text).match(/[a-z0-9]+/g) || [];
  }

  // First place in the sorted terms that is not before `word`.
  function firstTerm(word) {
    var low = 0;
    var high = sortedTerms.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (sortedTerms[middle] < word) { low = middle + 1; } else { high = middle; }
    }
    return low;
  }

  function add(weights, postings, factor) {
    for (var i = 0; i < postings.length; i += 2) {
      var old = weights.get(postings[i]) || 0;
      weights.set(postings[i], Math.max(old, postings[i + 1] * factor));
    }
  }

  // Page -> weight for one word; the last word also matches as a beginning.
  function matches(terms, word, isLast) {
    var weights = new Map();
    if (Object.prototype.hasOwnProperty.call(terms, word)) { add(weights, terms[word], 2); }
    if (!isLast) { return weights; }
    for (var i = firstTerm(word); i < sortedTerms.length && sortedTerms[i].indexOf(word) === 0; i += 1) {
      add(weights, terms[sortedTerms[i]], 1);
    }
    return weights;
  }

  // Pages that hold every word, best first.
  function find(index, query) {
    var total = null;
    words(query).forEach(function (word, i, all) {
      var found = matches(index.terms, word, i === all.length - 1);
      var both = new Map();
      found.forEach(function (weight, page) {
        if (total === null || total.has(page)) { both.set(page, weight + (total ? total.get(page) : 0)); }
      });
      total = both;
    });
    return Array.from(total || []).sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; });
  }

  // Text with the words of the query marked, made of text nodes only.
  function marked(parent, text, query) {
    var wanted = words(query);
    text.split(/([\p{L}\p{N}]+)/u).forEach(function (piece) {
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

  function announce(query, count, shown) {
    var id = "script-search-many";
    if (count === 0) { id = "script-search-none"; }
    else if (count === 1) { id = "script-search-one"; }
    else if (shown < count) { id = "script-search-first"; }
    status.textContent = say(id, { n: count, shown: shown, query: query });
  }

  function answer() {
    var query = input.value.trim();
    var index = window.localNormal.index;
    list.textContent = "";
    if (!words(query).length) { status.textContent = ""; return; }
    if (!index) { return; }
    sortedTerms = sortedTerms || Object.keys(index.terms).sort();
    var found = find(index, query);
    var best = found.slice(0, MOST_SHOWN);
    best.forEach(function (hit) { list.appendChild(result(index.pages[hit[0]], query)); });
    announce(query, found.length, best.length);
  }

  function askForIndex() {
    if (asked) { return; }
    asked = true;
    status.textContent = strings["script-search-loading"];
    var script = document.createElement("script");
    script.src = box.getAttribute("data-index");
    script.onload = function () { status.textContent = ""; answer(); };
    script.onerror = function () { asked = false; status.textContent = strings["script-search-failed"]; };
    document.head.appendChild(script);
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

  input.addEventListener("input", function () { askForIndex(); answer(); keepQuery(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.hidden = false;
  input.value = new URLSearchParams(window.location.search).get("q") || "";
  if (input.value) { askForIndex(); }
}());
