// Charts as pictures of their own, for slides and reports: everything that a page's stylesheet would say is said in them.
import { svg } from "../base/build-more.js";
import { joined } from "../base/joined.js";
import { say } from "../base/words.js";
import { serialise } from "../exchange/report-page.js";
import { assessment } from "../lookup/assessment.js";
import * as beside from "../lookup/beside.js";
import * as lookup from "../lookup/lookup.js";
import { pieces, seriesOf } from "../rounds/trend.js";
import { edges } from "./bar.js";

const WIDTH = 1000;
const EDGE = 20;
const [LEAST_NAMES, MOST_NAMES, LETTER] = [200, 400, 8.6];
const [TOP, ROW, GAP] = [70, 40, 4];
const [INK, SOFT, TRACK, DEEP] = ["#14181d", "#50565e", "#e4e0d6", "#0d7378"];
const SHADES = ["#dafdff", "#c0e7e8", "#71d0d5", "#49a9ae", "#0d7378", "#04585c"];
const SHARPNESS = 2;

/** @param {number} x @param {number} y @param {string} content @param {Attributes} [more] */
const words = (x, y, content, more) => svg("text", { x, y, fill: INK, "font-size": 15, ...more }, content);

// Words that have a certain room: they are drawn closer where they would be longer.
/** @param {number} x @param {number} y @param {string} content @param {number} room @param {Attributes} [more] */
function within(x, y, content, room, more) {
  const isLong = content.length * LETTER > room;
  return words(x, y, content, { textLength: isLong && room, lengthAdjust: isLong && "spacingAndGlyphs", ...more });
}

// The room that the names of areas need.
function namesRoom() {
  const longest = Math.max(...assessment.areas.map(({ title }) => title.length));
  return Math.min(MOST_NAMES, Math.max(LEAST_NAMES, longest * LETTER + EDGE));
}

/** @param {string} title @param {number} height @param {...Content} content */
function picture(title, height, ...content) {
  const font = "Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', sans-serif";
  const [width, tall] = [WIDTH + 2 * EDGE, height + 2 * EDGE];
  const viewBox = `${-EDGE} ${-EDGE} ${width} ${tall}`;
  return svg(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height: tall, viewBox, role: "img", "font-family": font },
    svg("title", {}, title),
    svg("rect", { x: -EDGE, y: -EDGE, width, height: tall, fill: "#fff" }),
    words(0, 26, title, { "font-size": 20, "font-weight": 700 }),
    content,
  );
}

/** @param {Results} results @param {string} id */
const titleOf = (results, id) => joined([say(`script-chart-${id}`), beside.subjectWords(results), results.round?.label]);

/** @param {Score} score @param {number} x @param {number} y @param {number} width */
function cell(score, x, y, width) {
  const { score_bp: bp } = score;
  const at = bp === null ? -1 : Math.min(SHADES.length - 1, Math.floor((bp * SHADES.length) / 10000));
  const said = bp === null ? "–" : lookup.shown(score);
  return [
    svg("rect", { x, y, width, height: ROW - GAP, fill: SHADES[at] || "#fff", stroke: SHADES[at] ? null : TRACK }),
    words(x + 10, y + 24, said, { fill: at >= SHADES.length - 2 ? "#fff" : INK, "font-weight": 700 }),
  ];
}

/** @param {Results} results @param {Scores} scores */
function map(results, scores) {
  const { principles } = assessment;
  const columns = principles.length + 1;
  const names = namesRoom();
  const width = (WIDTH - names) / columns;
  /** @param {number} at */
  const x = (at) => names + at * width;
  const heads = [...principles.map(({ title }) => title), say("script-matrix-area")];
  const rows = assessment.areas.map((area, at) => {
    const y = TOP + at * ROW;
    const cells = principles.map(({ id }, column) => cell(scores.cells[area.id][id], x(column), y, width - GAP));
    return [within(0, y + 24, area.title, names - EDGE), cells, cell(scores.areas[area.id], x(columns - 1), y, width - GAP)];
  });
  return picture(
    titleOf(results, "map"),
    TOP + assessment.areas.length * ROW,
    heads.map((head, at) => within(x(at), TOP - 12, head, width - GAP, { fill: SOFT, "font-size": 14 })),
    rows,
  );
}

/** @param {Results} results @param {Scores} scores */
function areas(results, scores) {
  const names = namesRoom();
  const room = WIDTH - names - 60;
  /** @param {number | null} bp */
  const x = (bp) => names + ((bp || 0) * room) / 10000;
  const bottom = TOP + assessment.areas.length * ROW;
  const rows = assessment.areas.map((area, at) => {
    const score = scores.areas[area.id];
    const { score_bp: bp, low, high } = score;
    const y = TOP + at * ROW;
    const hasRange = low !== null && high !== null && low !== high;
    return [
      within(0, y + 20, area.title, names - EDGE),
      svg("rect", { x: names, y: y + 6, width: room, height: 18, fill: TRACK }),
      bp !== null && svg("rect", { x: names, y: y + 6, width: x(bp) - names, height: 18, fill: DEEP }),
      hasRange && svg("path", { d: `M${x(low)} ${y + 9}v12M${x(low)} ${y + 15}H${x(high)}M${x(high)} ${y + 9}v12`, stroke: INK, fill: "none" }),
      words(WIDTH - 50, y + 20, bp === null ? "–" : lookup.shown(score), { "font-weight": 700 }),
    ];
  });
  const said = beside.edgesShown();
  const ticks = edges().map((bp, at) => [
    svg("line", { x1: x(bp), x2: x(bp), y1: TOP, y2: bottom, stroke: "#fff", "stroke-width": 2 }),
    words(x(bp), TOP - 12, said[at], { fill: SOFT, "font-size": 13, "text-anchor": "middle" }),
  ]);
  return picture(titleOf(results, "areas"), bottom, rows, ticks);
}

// A small chart for each area, side by side.
/** @param {Results} results @param {Scores} scores @param {Results[]} earlier */
function rounds(results, scores, earlier) {
  const series = seriesOf(earlier, scores);
  const [across, width, height] = [4, WIDTH / 4, 120];
  const charts = assessment.areas.map((area, at) => {
    const [left, top] = [(at % across) * width, TOP + 10 + Math.floor(at / across) * height];
    const picked = series.map((one) => one.scores && one.scores.areas[area.id]);
    const values = picked.map((score) => score && score.score_bp);
    /** @param {number} step */
    const x = (step) => left + 8 + (step * (width - 70)) / (values.length - 1);
    /** @param {number} bp */
    const y = (bp) => top + 80 - (bp * 60) / 10000;
    const lines = pieces(values, x, y).map((points) =>
      svg("polyline", { points: points.join(" "), fill: "none", stroke: DEEP, "stroke-width": 3 }),
    );
    const dots = values.map((bp, step) => bp !== null && svg("circle", { cx: x(step), cy: y(bp), r: 4, fill: DEEP }));
    const last = picked[picked.length - 1];
    return [
      within(left, top, area.title, width - EDGE, { "font-size": 13 }),
      svg("line", { x1: left, x2: left + width - 50, y1: top + 80, y2: top + 80, stroke: TRACK }),
      lines,
      dots,
      last && last.score_bp !== null &&
        words(x(values.length - 1) + 10, y(last.score_bp) + 5, lookup.shown(last), { "font-weight": 700 }),
    ];
  });
  const foot = `${series[0].label} – ${series[series.length - 1].label}`;
  const bottom = TOP + Math.ceil(assessment.areas.length / across) * height;
  return picture(titleOf(results, "rounds"), bottom - EDGE, words(0, 50, foot, { fill: SOFT, "font-size": 14 }), charts);
}

const PICTURES = { map, areas, rounds };

// A picture as PNG, drawn by the browser; nothing is loaded for it.
/** @param {string} text @param {SVGSVGElement} made @returns {Promise<Blob>} */
async function drawn(text, made) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  const [width, height] = ["width", "height"].map((name) => Number(made.getAttribute(name)) * SHARPNESS);
  Object.assign(canvas, { width, height });
  canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("this browser makes no PNG"))));
  });
}

// {type, content}: a chart as a file, "svg" or "png".
/** @param {string} id @param {string} ending @param {Results} results @param {Scores} scores @param {Results[]} earlier */
export async function file(id, ending, results, scores, earlier) {
  const made = PICTURES[/** @type {keyof typeof PICTURES} */ (id)](results, scores, earlier);
  const text = serialise(made);
  if (ending === "svg") return { type: "image/svg+xml", content: `${text}\n` };
  return { type: "image/png", content: await drawn(text, made) };
}
