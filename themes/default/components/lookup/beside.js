// What a form does without: scores beside one another, where the bands begin, and more that pages of results say.
import { present } from "../base/values.js";
import { sayTo } from "../scoring/said.js";
import { assessment } from "./assessment.js";
import { area, ends, question, shown, steps } from "./lookup.js";

const { display } = assessment.model;
// Whether a score lies between two ends that are not said alike.
/** @param {Score} score */
export const isRange = (score) => score.low !== null && ends(score).low !== ends(score).high;
// How far apart two are, as they are said: "" where nobody sees a difference.
/** @param {Score | number | null} a @param {Score | number | null} b */
export function apart(a, b) {
  const by = Math.abs(steps(a) - steps(b));
  return by === 0 ? "" : sayTo(display, by);
}
// Where the bands begin and the scale ends, as that is said.
export const edgesShown = () => [
  ...assessment.model.bands.map((band) => (band.figure === undefined ? shown(band.from) : sayTo(display, band.figure))),
  shown(10000),
];
// The group that begins with an area.
/** @param {AssessedArea} one */
export const groupFrom = (one) => assessment.groups.find((group) => group.first === one.id);
// Who is assessed, and which of its services.
/** @param {Results} results */
export const subjectWords = ({ subject }) => present([subject?.name, subject?.unit]).join(", ");

/** @param {string} id @param {string | null | undefined} level */
export const levelIndex = (id, level) => question(id).levels.findIndex((known) => known.id === level);
/** @param {string} areaId @param {string} principleId */
export const cellUrl = (areaId, principleId) => `${area(areaId).url}#_${principleId}`;
