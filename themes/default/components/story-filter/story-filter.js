// Narrows the listed stories by the selects. The choice lives in the address, so that it can be
// shared and is there again after going back.
(function () {
  "use strict";

  const form = document.getElementById("story-filter");
  const list = document.getElementById("stories");
  const { strings } = window.localNormal || {};
  if (!form || !list || !strings) return;

  const items = [...list.children];
  const selects = [...form.querySelectorAll("select")];
  const status = form.querySelector("[role=status]");
  const clear = form.querySelector("button");

  // For each select the places of the options that a story has.
  const choices = new Map(items.map((item) => [item, item.dataset.choices.split(",").map((places) => places.split(" "))]));
  const fits = (item) => selects.every(({ selectedIndex }, at) => selectedIndex === 0 || choices.get(item)[at].includes(String(selectedIndex)));

  function announce(shown) {
    const few = shown === 0 ? "none" : shown === 1 ? "found-one" : "found";
    const all = items.length === 1 ? "all-one" : "all-many";
    const id = `script-filter-${shown === items.length ? all : few}`;
    status.textContent = strings[id].replace("{n}", shown).replace("{total}", items.length);
  }

  function apply() {
    for (const item of items) item.hidden = !fits(item);
    clear.hidden = selects.every(({ value }) => !value);
    announce(items.filter(({ hidden }) => !hidden).length);
  }

  function readAddress() {
    const chosen = new URLSearchParams(window.location.hash.slice(1));
    for (const select of selects) {
      select.value = chosen.get(select.name) || "";
      if (select.selectedIndex < 0) select.value = "";
    }
    apply();
  }

  function choose() {
    apply();
    const chosen = new URLSearchParams(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));
    const hash = chosen.toString();
    try {
      window.history.replaceState(null, "", hash ? `#${hash}` : window.location.pathname + window.location.search);
    } catch (error) {
      window.location.hash = hash; // a browser that guards file:// addresses
    }
  }

  form.addEventListener("change", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  clear.addEventListener("click", () => {
    for (const select of selects) select.value = "";
    choose();
    selects[0].focus();
  });
  window.addEventListener("hashchange", readAddress);
  window.addEventListener("pageshow", readAddress);
  form.hidden = false;
  readAddress();
})();
