// Own scores beside those of other councils, where the site has them. Small numbers are not shown, by the rules of the file.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const { element, say, count, field, icon } = localNormal.build;
  const { lookup, peers, charts } = localNormal;
  if (!lookup || !peers) return;

  const { whole, own } = lookup;
  const major = (version) => Number.parseInt(version, 10) || 0;
  let chosen = "all";

  // "all", "type/district" or "nation/wales"; null where that part may not be shown.
  function part(group, choice) {
    if (!group || choice === "all") return group || null;
    const [kind, id] = choice.split("/");
    return own(group[`by_${kind}`], id) || null;
  }

  function choices() {
    const named = (kind, list) => list.filter(({ id }) => own(peers.overall[`by_${kind}`], id)).map(({ id, label }) => [`${kind}/${id}`, label]);
    return [["all", say("script-peers-all")], ...named("type", lookup.data.councils), ...named("nation", lookup.data.nations)];
  }

  function row(title, sign, colour, score, group) {
    const text = (value) => element("td", { class: "num" }, value);
    const none = say("script-peers-hidden");
    const hasMedian = group && group.median !== null && group.median !== undefined;
    return element("tr", { class: colour },
      element("th", { scope: "row" }, sign && icon(sign), title),
      element("td", { class: "chart" }, charts.bar(Object.assign({}, score, { low: null }), group && charts.peers(group))),
      text(score.score_bp === null ? "–" : element("b", {}, String(whole(score.score_bp)))),
      text(hasMedian ? String(whole(group.median)) : none),
      text(group && group.quartiles ? say("script-cell-range", { low: whole(group.quartiles[0]), high: whole(group.quartiles[1]) }) : none),
      text(group && group.n !== null ? String(group.n) : none));
  }

  function table(scores, choice) {
    const heads = ["script-head-group", "script-head-chart", "script-peers-you", "script-peers-median", "script-peers-half", "script-peers-n"];
    const areas = lookup.data.areas.map((area) => row(area.title, `area-${area.id}`, area.colour, scores.areas[area.id], part(own(peers.areas, area.id), choice)));
    const principles = lookup.data.principles.map((one) => row(one.title, `principle-${one.id}`, "", scores.principles[one.id], part(own(peers.principles, one.id), choice)));
    return element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": say("script-peers-caption") },
      element("table", { class: "standings-peers" }, element("caption", { class: "hidden" }, say("script-peers-caption")),
        element("thead", {}, element("tr", {}, heads.map((head) => element("th", { scope: "col" }, say(head))))),
        element("tbody", {}, areas, principles, row(say("script-matrix-all"), null, "foot", scores.overall, part(peers.overall, choice)))));
  }

  localNormal.comparePeers = function (results, scores) {
    if (!peers.model || peers.model.id !== lookup.data.id) return null;
    if (major(peers.model.version) !== major(lookup.data.version)) return element("p", {}, say("script-peers-other", { version: peers.model.version }));
    const options = choices();
    if (!options.some(([value]) => value === chosen)) chosen = "all";
    const select = element("select", {}, options.map(([value, label]) => element("option", { value, selected: value === chosen }, label)));
    const place = element("div", {}, table(scores, chosen));
    select.addEventListener("change", () => {
      chosen = select.value;
      place.replaceChildren(table(scores, chosen));
    });
    return [element("p", { class: "text" }, count("script-peers-text", peers.threshold)), options.length > 1 && field(say("script-peers-with"), select), place];
  };
})();
