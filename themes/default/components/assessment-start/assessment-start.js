// The first page of the assessment: how much to answer, for which council, and how far it is.
(function () {
  "use strict";

  const { store, council, taskList } = window.localNormal || {};
  const form = document.querySelector("[data-start]");
  const list = document.querySelector("[data-areas]");
  if (!store || !form || !list) return;

  // None where a quick check would be the same as all questions.
  const modes = form.querySelectorAll("input[name=mode]");

  function showMode() {
    for (const radio of modes) radio.checked = radio.value === store.mode();
  }

  form.autocomplete = "off";
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const radio of modes) radio.addEventListener("change", () => store.setMode(radio.value));
  showMode();
  store.onChange(showMode);
  window.addEventListener("pageshow", showMode);
  council.mount(form);
  taskList.mount(list);
  for (const counts of document.querySelectorAll("[data-without-scripts]")) counts.hidden = true;
  form.hidden = false;
  document.body.classList.add("ready");
})();
