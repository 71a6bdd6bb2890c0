// Whose answers are compared: files that are chosen or dropped, and those of this browser.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const { element, say, count, button, field, status, tell } = localNormal.build;
  const { lookup, store } = localNormal;
  if (!lookup || !store) return;

  const people = [];
  let changed = () => {};
  const said = status();
  const refused = element("div", {});
  const list = element("ul", { class: "people" });

  const answered = (results) => lookup.data.model.questions.filter(({ id }) => lookup.answer(results, id)).length;

  // A name for the meeting: the role in the file, else the file's name.
  function add(results, name) {
    const known = people.findIndex((person) => person.results.file_id && person.results.file_id === results.file_id);
    const person = { name: (results.respondent || {}).role || name, results };
    if (known >= 0) people[known] = person;
    else people.push(person);
    return known < 0;
  }

  function remove(person) {
    people.splice(people.indexOf(person), 1);
    draw();
    tell(said, say("script-team-removed", { name: person.name }));
    changed();
  }

  function draw() {
    list.replaceChildren(...people.map((person) => element("li", {}, element("b", {}, person.name), element("span", { class: "quiet" }, count("script-team-answers", answered(person.results))),
      button([say("script-team-remove"), element("span", { class: "hidden" }, ` ${person.name}`)], () => remove(person)))));
  }

  async function load(files) {
    said.textContent = say("script-take-reading");
    await localNormal.withExchange();
    const problems = [];
    let taken = 0;
    let again = 0;
    for (const file of files) {
      const found = await localNormal.readFile.file(file);
      if (found.problem) problems.push(element("div", {}, element("p", { class: "refused-name" }, file.name), localNormal.take.refusal(found)));
      else if (add(found.results, file.name.replace(/\.[a-z]+$/i, ""))) taken += 1;
      else again += 1;
    }
    refused.replaceChildren(...problems);
    draw();
    said.textContent = [count("script-team-loaded", taken), again > 0 && count("script-team-again", again), problems.length > 0 && count("script-team-refused", problems.length)].filter(Boolean).join(" ");
    changed();
  }

  function dropZone(inside) {
    const zone = element("div", { class: "drop" }, inside);
    const over = (isOver) => (event) => {
      event.preventDefault();
      zone.classList.toggle("over", isOver);
    };
    zone.addEventListener("dragover", over(true));
    zone.addEventListener("dragleave", over(false));
    zone.addEventListener("drop", (event) => {
      over(false)(event);
      load(Array.from(event.dataTransfer.files));
    });
    return zone;
  }

  function own() {
    return button(say("script-team-own"), () => {
      add(JSON.parse(JSON.stringify(store.results())), say("script-team-me"));
      draw();
      said.textContent = count("script-team-loaded", 1);
      changed();
    });
  }

  function controls(onChange) {
    changed = onChange;
    const input = element("input", { type: "file", multiple: true, accept: ".json,.html,application/json,text/html" });
    input.addEventListener("change", async () => {
      const files = Array.from(input.files);
      await load(files);
      input.value = "";
    });
    const hasOwn = Object.keys(store.results().answers).length > 0;
    return [dropZone([field(say("script-team-files"), input, say("script-team-files-hint")), hasOwn && own()]), said, refused, list];
  }

  localNormal.people = { controls, all: () => people };
})();
