// Where the answers are kept: the choice before anything is stored, what holds now, and the way to end it.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const { store, backup } = localNormal;
  if (!store) return;
  const { element, say, button } = localNormal.build;

  let details = null;
  let error = null;
  let asksToErase = false;

  // Focus goes where the pressed button was, since drawing takes that button away.
  function draw(focus) {
    const saving = store.saving();
    details.className = `keeping keeping-${saving}`;
    details.replaceChildren(
      element("summary", {}, element("span", {}, say(store.conflict() ? "script-saving-undecided" : `script-saving-${saving}`))),
      element("div", { class: "keeping-body" },
        element("p", { id: "keeping-text" }, say(`script-saving-${saving}-text`)),
        error,
        asksToErase ? question() : element("p", { class: "buttons" }, buttons(saving)),
        element("p", { class: "quiet" }, say("script-saving-more"))),
    );
    if (focus) (details.querySelector(focus) || details.querySelector("button")).focus();
  }

  const press = (id, action, primary) => button(say(id), action, primary ? "button" : null);

  function choose(choice) {
    return () => {
      error = null;
      store.chooseSaving(choice);
      details.open = false;
      details.querySelector("summary").focus();
      localNormal.notices.say(say(`script-saving-${store.saving()}`));
    };
  }

  function buttons(saving) {
    const download = press("script-saving-download", backup.all);
    const erase = press("script-saving-erase", () => ask(true));
    if (saving === "unset") return [press("script-saving-choose-on", choose("on"), true), press("script-saving-choose-off", choose("off"), true)];
    if (saving === "on") return [download, press("script-saving-stop", choose("off")), erase];
    if (saving === "off") return [press("script-saving-choose-on", choose("on")), download, erase];
    return [press("script-saving-again", choose("on")), download, erase];
  }

  function ask(asks) {
    asksToErase = asks;
    draw(asks ? ".sure button" : ".buttons button:last-child");
  }

  function question() {
    const yes = press("script-saving-erase-yes", () => {
      asksToErase = false;
      store.erase();
      localNormal.notices.say(say("script-saving-erased"));
      details.querySelector("summary").focus();
    });
    const text = element("p", { id: "keeping-sure" }, say("script-saving-erase-sure"));
    return element("div", { class: "sure", role: "group", "aria-labelledby": text.id }, text,
      element("p", { class: "buttons" }, yes, press("script-saving-erase-no", () => ask(false))));
  }

  // Asks for the choice before answers would be lost.
  function demand() {
    error = element("p", { class: "error", id: "keeping-error", role: "alert" }, say("script-saving-choose-first"));
    details.open = true;
    draw(".button");
    for (const control of details.querySelectorAll(".button")) control.setAttribute("aria-describedby", "keeping-error");
  }

  // Drawn again only when something about keeping has changed: an answer changes nothing here.
  function follow() {
    let shown = "";
    const kind = () => `${store.saving()} ${Boolean(store.conflict())}`;
    const update = () => {
      if (kind() === shown) return;
      const focused = details.contains(document.activeElement);
      shown = kind();
      if (store.saving() === "unset") details.open = true;
      draw(focused ? "summary" : null);
    };
    update();
    store.onChange(update);
  }

  function mount(place) {
    details = element("details", { class: "keeping" });
    place.append(details);
    follow();
  }

  localNormal.keeping = { mount, demand };
})();
