// Narrows the listed stories by the selects. The choice lives in the address, so that it can be
// shared and is there again after going back.
(function () {
  "use strict";
  var form = document.getElementById("story-filter");
  var list = document.getElementById("stories");
  var strings = (window.localNormal || {}).strings;
  if (!form || !list || !strings) { return; }
  var items = Array.prototype.slice.call(list.children);
  var selects = Array.prototype.slice.call(form.querySelectorAll("select"));
  var status = form.querySelector("[role=status]");
  var clear = form.querySelector("button");

  function say(id, values) {
    return strings[id].replace(/\{(\w+)\}/g, function (whole, name) {
      return name in values ? String(values[name]) : whole;
    });
  }

  function fits(item) {
    return selects.every(function (select) {
      var held = item.getAttribute("data-" + select.name) || "";
      return !select.value || held.split(" ").indexOf(select.value) !== -1;
    });
  }

  function announce(shown) {
    var id = "script-filter-found";
    if (shown === items.length) { id = "script-filter-all"; }
    else if (shown === 0) { id = "script-filter-none"; }
    else if (shown === 1) { id = "script-filter-found-one"; }
    status.textContent = say(id, { n: shown, total: items.length });
  }

  function apply() {
    var shown = 0;
    items.forEach(function (item) {
      item.hidden = !fits(item);
      if (!item.hidden) { shown += 1; }
    });
    clear.hidden = selects.every(function (select) { return !select.value; });
    announce(shown);
  }

  function readAddress() {
    var chosen = new URLSearchParams(window.location.hash.slice(1));
    selects.forEach(function (select) {
      select.value = chosen.get(select.name) || "";
      if (select.selectedIndex < 0) { select.value = ""; }
    });
    apply();
  }

  function writeAddress() {
    var chosen = new URLSearchParams();
    selects.forEach(function (select) {
      if (select.value) { chosen.set(select.name, select.value); }
    });
    var hash = chosen.toString();
    try {
      window.history.replaceState(null, "", hash ? "#" + hash : window.location.pathname + window.location.search);
    } catch (error) {
      window.location.hash = hash; // a browser that guards file:// addresses
    }
  }

  form.addEventListener("change", function () { apply(); writeAddress(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  clear.addEventListener("click", function () {
    selects.forEach(function (select) { select.value = ""; });
    apply();
    writeAddress();
    selects[0].focus();
  });
  window.addEventListener("hashchange", readAddress);
  window.addEventListener("pageshow", readAddress);
  form.hidden = false;
  readAddress();
}());
