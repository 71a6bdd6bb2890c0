// What would change if other answers took the place of these.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const { element, say, count } = localNormal.build;
  const { lookup } = localNormal;
  if (!lookup) return;

  const choice = (given) => (given ? [given.state, given.level, given.na_reason].join("/") : "");
  // The rest of an answer, without what changes at each save.
  function rest(given) {
    const kept = Object.assign({}, given);
    for (const key of ["updated", "rev", "state", "level", "na_reason", "check"]) delete kept[key];
    for (const key of Object.keys(kept)) if (kept[key] === null || kept[key] === undefined) delete kept[key];
    return JSON.stringify(kept, Object.keys(kept).sort());
  }

  function kindOf(mine, theirs) {
    if (!mine && !theirs) return null;
    if (!mine) return "new";
    if (!theirs) return "gone";
    if (choice(mine) !== choice(theirs)) return "changed";
    return rest(mine) === rest(theirs) ? "same" : "details";
  }

  function compare(mine, theirs) {
    const rows = lookup.data.model.questions.map(({ id }) => {
      const [before, after] = [lookup.answer(mine, id), lookup.answer(theirs, id)];
      return { id, kind: kindOf(before, after), before, after };
    });
    return rows.filter(({ kind }) => kind !== null);
  }

  const KINDS = ["new", "changed", "gone", "details", "same"];

  function summary(rows) {
    const counted = KINDS.map((kind) => [kind, rows.filter((row) => row.kind === kind).length]).filter(([, n]) => n > 0);
    return element("ul", { class: "counts" }, counted.map(([kind, n]) => element("li", {}, count(`script-diff-${kind}`, n))));
  }

  function table(rows, who) {
    const shown = rows.filter((row) => row.kind !== "same");
    if (shown.length === 0) return null;
    const line = ({ id, before, after, kind }) => element("tr", {},
      element("th", { scope: "row" }, lookup.texts(id).text),
      element("td", {}, lookup.said(id, before)),
      element("td", {}, kind === "details" ? say("script-diff-same-level") : lookup.said(id, after)));
    const heads = [say("script-diff-question"), who.mine, who.theirs].map((head) => element("th", { scope: "col" }, head));
    return element("details", { class: "differences" }, element("summary", {}, count("script-diff-show", shown.length)),
      element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": say("script-diff-caption") },
        element("table", {}, element("caption", { class: "hidden" }, say("script-diff-caption")), element("thead", {}, element("tr", {}, heads)), element("tbody", {}, shown.map(line)))));
  }

  localNormal.differences = { compare, summary, table };
})();
