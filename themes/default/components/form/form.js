// An area's questions as a form that keeps and scores its answers. Without it the form still adds up by CSS alone.
(function () {
  "use strict";

  const { store, answering, asked, running } = window.localNormal || {};
  const form = document.querySelector("form[data-area]");
  if (!store || !form) return;

  // The browser's own memory of forms would put old answers back.
  form.autocomplete = "off";
  form.addEventListener("submit", (event) => event.preventDefault());
  const sum = form.querySelector("[data-total]");
  if (sum) sum.hidden = true;

  const questions = Array.from(form.querySelectorAll("[data-question]"), answering.mount);
  running.mount(document.querySelector("[data-running]"), form.dataset.area);
  asked.mount(form, questions);

  store.onChange((what) => {
    for (const question of questions) {
      if (!what.question || what.question === question.id) answering.sync(question);
    }
    if (!what.question) asked.update(form, questions);
    running.update();
  });
  window.addEventListener("pageshow", () => questions.forEach(answering.sync));
  form.dataset.ready = "";
  document.body.classList.add("ready");
})();
