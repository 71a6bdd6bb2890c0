// What would be in a contribution, in words and as the file itself.
import { button, element } from "../base/build.js";
import { joined } from "../base/joined.js";
import { say } from "../base/words.js";
import * as download from "../exchange/download.js";
import { assessment } from "../lookup/assessment.js";
import * as store from "../store/store.js";
import * as contribution from "./contribution.js";

// Which kind it is, and whether it counts.
/** @param {AboutContribution} about */
function verdict(about) {
  const { kind, percent, needed, full, asked } = about;
  const lines = [say(`script-contribute-${store.canChoose ? kind : "only"}`, { n: asked, percent, needed })];
  if (kind === "quick" && store.mode() === "full") lines.unshift(say("script-contribute-not-full", { percent: full, needed }));
  if (!about.enough) lines.push(say("script-contribute-too-little"));
  return element("p", { class: "text verdict", tabindex: -1 }, lines.join(" "));
}

// All that is in the file, in words.
/** @param {Contribution} given @param {AboutContribution} about */
function table(given, { kind, counts }) {
  /** @param {Choice[]} list @param {string | undefined} id */
  const name = (list, id) => (list.find((one) => one.id === id) || { label: say("script-contribute-unsaid") }).label;
  const rows = [
    ...(store.canChoose ? [["kind", say(`script-contribute-kind-${kind}`)]] : []),
    ["model", `${given.model.id} ${given.model.version}`],
    ...(assessment.types.length > 0 ? [["type", name(assessment.types, given.subject.type)]] : []),
    ...(assessment.nations.length > 0 ? [["nation", name(assessment.nations, given.subject.nation)]] : []),
    ["quarter", given.round.label],
    ["answers", joined(["level", "na", "unknown"].map((state) => say(`script-contribute-${state}`, { n: counts[/** @type {keyof typeof counts} */ (state)] })))],
    ["number", String(given.contribution_id)],
  ];
  const row = (/** @type {string[]} */ [id, text]) =>
    element("tr", {}, element("th", { scope: "row" }, say(`script-contribute-row-${id}`)), element("td", {}, text));
  return element(
    "table",
    { class: "given" },
    element("caption", { class: "hidden" }, say("script-contribute-all")),
    element("tbody", {}, rows.map(row)),
  );
}

/** @param {string} text */
function fileItself(text) {
  return element(
    "details",
    {},
    element("summary", {}, say("script-contribute-file")),
    element("pre", { class: "contribution", tabindex: 0, role: "region", "aria-label": say("script-contribute-file") }, text),
  );
}

// `tell` says politely what happened; `close` takes it away again.
/** @param {(text: string) => void} tell @param {() => void} close */
export function shown(tell, close) {
  const about = contribution.about(store.results());
  const closer = button(say("script-close"), close);
  if (!about.enough) return [verdict(about), element("p", { class: "actions" }, closer)];
  const given = contribution.file(store.results());
  const text = download.json(given);
  const save = () => {
    const name = download.name({ round: given.round }, `contribution-${given.contribution_id.slice(0, 8)}`, "json");
    download.save(name, "application/json", text);
    tell(say("script-exchange-saved", { name }));
  };
  return [
    verdict(about),
    table(given, about),
    element("p", {}, say("script-contribute-not")),
    fileItself(text),
    element("p", { class: "actions" }, button(say("script-contribute-save"), save, "button"), closer),
  ];
}
