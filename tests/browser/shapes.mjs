// Playbooks of any size, written from a few figures: each with words that are no other playbook's.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Words of sixteen letters, as other languages join them. */
const LONG = ["Zusammenarbeiten", "Verantwortlicher", "Weiterentwickeln", "Dokumentationen"];
const SHORT = ["Care", "Reach", "Learn", "Open", "Plain", "Quick", "Kind", "Safe", "Green", "Fair", "Calm", "Near", "Sound", "Bold"];
/** A name of thirty letters in one word. */
const NAME = "Grundstuecksverkehrsgenehmigun";

/** What the playbook speaks of, by other words than those of the site. */
const WORDS = [
  ["body", "library", "libraries"],
  ["area", "counter", "counters"],
  ["principle", "aim", "aims"],
  ["stage", "season", "seasons"],
  ["story", "tale", "tales"],
  ["route", "way", "ways"],
].map(([word, one, many]) => `  ${word}: {one: ${one}, many: ${many}}`).join("\n");

/** @param {number} count @param {(at: number) => string} make */
const list = (count, make) => Array.from({ length: count }, (_, at) => make(at));

/** @param {Shape} shape @param {number} at */
function principleTitle(shape, at) {
  if (shape.words === "long") return LONG[at % LONG.length];
  if (shape.words === "titles") return longTitle(`Column ${at + 1}`);
  return SHORT[at % SHORT.length];
}

/** @param {string} from */
const longTitle = (from) =>
  `${from} with what the people at the desk do on a day when the rain keeps everybody at home and the van comes late`.padEnd(120, " and so on").slice(0, 120);

/** @param {Shape} shape @param {number} at */
function areaTitle(shape, at) {
  if (shape.words === "long") return NAME;
  if (shape.words === "titles") return longTitle(`Row ${at + 1}`);
  return `Desk number ${at + 1}`;
}

/** @param {Shape} shape */
function answers({ levels = 3, actions = true }) {
  const step = (/** @type {number} */ at) =>
    actions && at < levels - 1 ? `, actions: [{id: step-${at}, text: Take step ${at + 1}., effort: 1}]` : "";
  return list(levels, (at) => {
    const points = Math.round((100 * at) / (levels - 1));
    return `      - {id: l${at}, points: ${points}, text: What can be seen at step ${at + 1} of ${levels}.${step(at)}}`;
  }).join("\n");
}

/** @param {Shape} shape @param {number} at */
function area(shape, at) {
  const columns = list(shape.principles, (column) => `p${column}`);
  const asked = shape.principles > 1 ? columns : ["p0"];
  const is = (/** @type {number} */ column) => !shape.gaps || (at + column) % 3 !== 0;
  const question = (/** @type {string} */ column) =>
    [
      `  - id: a${at}.${column}`,
      shape.principles > 0 ? `    principle: ${column}` : "",
      `    text: Does desk ${at + 1} do what ${column} asks?`,
      "    levels:",
      answers(shape),
    ].filter(Boolean).join("\n");
  const practices = shape.practices === false || shape.principles === 0 ? [] : columns.filter((_, column) => is(column));
  return [
    `title: ${areaTitle(shape, at)}`,
    "summary: Where readers ask.",
    practices.length > 0 ? "practices:" : "",
    ...practices.map((column) => `  ${column}: {summary: Answer each letter within a day and a half.}`),
    shape.gaps ? `not_here: [${columns.filter((_, column) => !is(column)).join(", ")}]` : "",
    "questions:",
    ...asked.filter((_, column) => is(column)).map(question),
  ].filter(Boolean).join("\n");
}

/** @param {Shape} shape */
function settings(shape) {
  const { areas, principles, stages = 0, levels = 3 } = shape;
  const ids = (/** @type {string} */ letter, /** @type {number} */ count) => list(count, (at) => `${letter}${at}`).join(", ");
  const groups = list(shape.groups ?? 0, (at) => {
    const each = Math.ceil(areas / (shape.groups ?? 1));
    return `    - {id: g${at}, title: Group ${at + 1}, areas: [${list(areas, (one) => `a${one}`).slice(at * each, (at + 1) * each).join(", ")}]}`;
  });
  const scale = list(levels, (at) => `    - {id: l${at}, title: Step ${at + 1}, means: It is so at step ${at + 1}.}`);
  const bands = list(shape.bands ?? 0, (at) => `    - {id: b${at}, title: Band ${at + 1}, from: ${Math.round((10000 / (shape.bands ?? 1)) * at)}}`);
  return [
    `id: shape\ntitle: ${shape.words === "titles" ? longTitle("The playbook") : "The desk playbook"}\nsummary: For branch libraries.\nversion: 1.0.0`,
    `areas: [${ids("a", areas)}]\nprinciples: [${ids("p", principles)}]\nstages: [${ids("s", stages)}]`,
    `words:\n${WORDS}`,
    `checks: {LN030: off, LN034: off, LN041: off, LN042: off}`,
    "assessment:\n  scale:", ...scale,
    shape.display ? `  display: ${shape.display}` : "",
    shape.overall ? `  overall: ${shape.overall}` : "",
    ...(groups.length > 0 ? ["  groups:", ...groups] : []),
    ...(bands.length > 0 ? ["  bands:", ...bands] : []),
  ].filter(Boolean).join("\n");
}

/**
 * Writes a playbook into a folder.
 * @param {string} folder
 * @param {Shape} shape
 */
export async function writeShape(folder, shape) {
  const standard = (/** @type {string} */ title) => `---\ntitle: ${title}\n---\n\nEverything here can be read by everybody.\n`;
  /** @type {[string, string][]} */
  const files = [
    ["playbook.yaml", settings(shape)],
    ["pages/accessibility.md", standard("Accessibility")],
    ["pages/privacy.md", standard("Privacy")],
    ...list(shape.areas, (at) => area(shape, at)).map((text, at) => /** @type {[string, string]} */ ([`areas/a${at}.yaml`, text])),
    ...list(shape.principles, (at) => `title: ${principleTitle(shape, at)}\nsummary: What column ${at + 1} asks.`).map(
      (text, at) => /** @type {[string, string]} */ ([`principles/p${at}.yaml`, text]),
    ),
    ...list(shape.stages ?? 0, (at) => `title: Season ${at + 1}\nsummary: Part ${at + 1} of the year.\nask: What comes in part ${at + 1}?`).map(
      (text, at) => /** @type {[string, string]} */ ([`stages/s${at}.yaml`, text]),
    ),
  ];
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), `${text}\n`);
  }
}
