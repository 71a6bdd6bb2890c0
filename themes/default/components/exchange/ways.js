// The ways out: backup, copies to share, tables, the report, a link. What makes them is loaded with the first click.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const { store } = localNormal;
  if (!store) return;
  const { element, say, button, heading, field, newId } = localNormal.build;

  // Longer addresses are cut by some programs.
  const SAFE_LINK = 2000;
  const withPlan = element("input", { type: "checkbox", id: newId() });

  let tell = () => {};

  function save(what, ending, type, text) {
    const name = localNormal.download.name(store.results(), what, ending);
    localNormal.download.save(name, type, text);
    tell(say("script-exchange-saved", { name }));
  }

  function backup() {
    localNormal.backup.all();
    tell(say("script-exchange-saved", { name: localNormal.download.name(store.results(), "backup", "json") }));
  }

  const share = () => save("to-share", "json", "application/json", localNormal.download.json(localNormal.outgoing.shared(store.results(), withPlan.checked)));
  const report = () => save("report", "html", "text/html", localNormal.report(store.results(), store.scores(), store.questions(), withPlan.checked));
  const answersTable = () => save("answers", "csv", "text/csv", localNormal.csv.answers(store.results(), store.questions()));
  const planTable = () => save("plan", "csv", "text/csv", localNormal.csv.plan(store.results(), store.scores()));

  // A way out: what it is, what is in it, and the button.
  function way(label, text, act) {
    const note = element("span", { id: newId() }, text);
    const control = button(label, () => localNormal.withExchange().then(act));
    control.setAttribute("aria-describedby", note.id);
    return element("li", {}, control, note);
  }

  function ways() {
    withPlan.checked = false;
    return element("div", {},
      element("ul", { class: "ways" },
        way(say("script-exchange-backup"), say("script-exchange-backup-text"), backup),
        way(say("script-exchange-plan"), say("script-exchange-plan-text"), planTable),
        way(say("script-exchange-answers"), say("script-exchange-answers-text"), answersTable),
        way(say("script-exchange-print"), say("script-exchange-print-text"), () => window.print()),
        way(say("script-exchange-report"), say("script-exchange-report-text"), report),
        way(say("script-exchange-share"), say("script-exchange-share-text"), share)),
      element("p", { class: "check" }, withPlan, element("label", { for: withPlan.id }, say("script-exchange-with-plan"))));
  }

  async function copy(input) {
    input.select();
    try {
      await navigator.clipboard.writeText(input.value);
      tell(say("script-exchange-copied"));
    } catch (error) {
      // Pages without a secure connection may not write: the link is selected, ready for the keyboard.
      tell(say("script-exchange-copy-yourself"));
    }
  }

  function link() {
    const result = element("div", {});
    const make = () => {
      const { fragment, problem, length } = localNormal.shareLink.encode(store.results());
      const size = localNormal.shareLink.LONGEST;
      if (problem) return void result.replaceChildren(element("p", { role: "alert" }, say("script-exchange-link-long", { length, size })));
      const address = `${window.location.href.split("#")[0]}#${fragment}`;
      const input = element("input", { type: "text", readonly: true, value: address });
      const hint = say(address.length > SAFE_LINK ? "script-exchange-link-cut" : "script-exchange-link-size", { length: address.length, safe: SAFE_LINK });
      result.replaceChildren(field(say("script-exchange-link-label"), input, hint), button(say("script-exchange-copy"), () => copy(input)));
      input.focus();
      input.select();
    };
    return element("div", { class: "link-out" }, heading(3, say("script-exchange-link")), element("p", { class: "text" }, say("script-exchange-link-text")), button(say("script-exchange-link-make"), () => localNormal.withExchange().then(make)), result);
  }

  // `said`: the line that tells what happened.
  localNormal.waysOut = function (said) {
    tell = (text) => {
      said.textContent = text;
    };
    return [element("p", { class: "text" }, say("script-exchange-text")), ways(), link(), localNormal.contribute(tell)];
  };
})();
