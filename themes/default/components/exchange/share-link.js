// Answers in a link: packed into bits, as base64url, after the `#`, which browsers never send to a server.
// Bytes: version, 6 of the questions' fingerprint, council type, nation, then 9 bits for each question, then 4 of a check sum.
// Version 2, where there is something of it to say, has a byte for the profile after the nation, and a bit for each line of a question.
// Of each answer go: its level, "does not apply" or "do not know", the target, and how sure. Nothing that was typed.
import { assessment } from "../lookup/assessment.js";
import * as beside from "../lookup/beside.js";
import * as lookup from "../lookup/lookup.js";
import { score } from "../scoring/scoring.js";
import * as resultsFile from "../store/results-file.js";
import { sha256 } from "./sha256.js";

const NEWEST = 2;
export const LONGEST = 8000;
const NATION = 8;
const CHECK = 4;
const BITS = 9;
const [ABSENT, UNKNOWN, NA, FIRST_LEVEL] = [0, 1, 2, 3];
const CONFIDENCE = [undefined, "low", "medium", "high"];
/** @param {string} text */
const bytesOf = (text) => new TextEncoder().encode(text);

/** @param {number} version */
const headOf = (version) => NATION + version;
/** @param {Question} question */
const linesOf = ({ levels }) => levels.reduce((sum, { criteria = 0 }) => sum + criteria, 0);
// The bits of a question.
/** @param {Question} question @param {number} version */
const widthOf = (question, version) => BITS + (version > 1 ? linesOf(question) : 0);
/** @param {number} version */
function lengthOf(version) {
  const bits = assessment.model.questions.reduce((sum, question) => sum + widthOf(question, version), 0);
  return headOf(version) + Math.ceil(bits / 8) + CHECK;
}

// The same for as long as questions, their order, revisions and levels are the same, and in version 2 their lines and the profiles.
/** @param {number} version */
function fingerprint(version) {
  const { questions, profiles = [] } = assessment.model;
  /** @param {Level} level */
  const named = ({ id, criteria }) => (version > 1 && criteria ? `${id}+${criteria}` : id);
  const asked = questions.map((one) => `${one.id}@${one.rev || 1}:${one.levels.map(named).join(",")}`);
  const parts = [assessment.id, ...asked, ...(version > 1 ? profiles.map(({ id }) => id) : [])];
  return sha256(bytesOf(parts.join("\n"))).slice(0, 6);
}

// What a byte can count.
const MOST = 255;

// 0 where it is not said, else its place in the list from 1.
/** @param {{ id: string }[]} list @param {string | undefined} id */
const place = (list, id) => list.slice(0, MOST).findIndex((one) => one.id === id) + 1;

// The bits of an answer, as many as its question has in this version.
/** @param {Question} question @param {Answer | undefined} given @param {number} version */
function pack(question, given, version) {
  const levelAt = (/** @type {string | null | undefined} */ level) => beside.levelIndex(question.id, level);
  /** @type {Record<string, number>} */
  const states = { unknown: UNKNOWN, na: NA, level: FIRST_LEVEL + levelAt(given?.level) };
  const state = given ? states[given.state] : ABSENT;
  const target = given?.target ? levelAt(given.target) + 1 : 0;
  const number = state | (target << 4) | (Math.max(0, CONFIDENCE.indexOf(given?.confidence)) << 7);
  const width = widthOf(question, version);
  return Array.from({ length: width }, (_, at) => (at < BITS ? (number >> at) & 1 : Number((given?.criteria || []).includes(at - BITS))));
}

/** @param {Question} question @param {number[]} bits */
function unpack(question, bits) {
  const number = bits.slice(0, BITS).reduce((sum, bit, at) => sum | (bit << at), 0);
  const [state, target, sure] = [number & 15, (number >> 4) & 7, number >> 7];
  if (state === ABSENT) return null;
  /** @type {Answer} */
  const answer = { rev: question.rev || 1, state: "unknown" };
  if (state === NA) answer.state = "na";
  if (state >= FIRST_LEVEL) Object.assign(answer, { state: "level", level: question.levels[state - FIRST_LEVEL].id });
  if (target > 0) answer.target = question.levels[target - 1].id;
  if (CONFIDENCE[sure]) answer.confidence = CONFIDENCE[sure];
  const criteria = bits.slice(BITS).flatMap((bit, at) => (bit ? [at] : []));
  return criteria.length > 0 ? { ...answer, criteria } : answer;
}

// Whether something is said for which version 1 has no place.
/** @param {Results} results @param {number} profile */
const needsNewest = ({ answers }, profile) => profile > 0 || Object.values(answers).some(({ criteria = [] }) => criteria.length > 0);

/** @param {Results} results */
function toBytes(results) {
  const { questions, profiles = [] } = assessment.model;
  const profile = place(profiles, results.profile);
  const version = needsNewest(results, profile) ? NEWEST : 1;
  const bytes = new Uint8Array(lengthOf(version));
  bytes.set([
    version,
    ...fingerprint(version),
    place(assessment.types, (results.subject || {}).type),
    place(assessment.nations, (results.subject || {}).nation),
    ...(version > 1 ? [profile] : []),
  ]);
  const bits = questions.flatMap((question) => pack(question, lookup.answer(results, question.id), version));
  const head = headOf(version);
  bits.forEach((bit, at) => (bytes[head + (at >> 3)] |= bit << (at & 7)));
  bytes.set(sha256(bytes.slice(0, -CHECK)).slice(0, CHECK), bytes.length - CHECK);
  return bytes;
}

/** @param {Uint8Array} bytes */
function toText(bytes) {
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return letters.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** @param {string} text */
function fromText(text) {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  } catch (error) {
    return null;
  }
}

/** @param {Uint8Array} a @param {Uint8Array} b */
const same = (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at]);

// Why a link cannot be read: "broken", "newer" or "other" questions; null where it can.
/** @param {Uint8Array | null} bytes */
function fault(bytes) {
  if (!bytes || bytes.length < headOf(1) + CHECK) return "broken";
  if (!same(sha256(bytes.slice(0, -CHECK)).slice(0, CHECK), bytes.slice(-CHECK))) return "broken";
  const [version] = bytes;
  if (version > NEWEST) return "newer";
  return same(bytes.slice(1, 7), fingerprint(version)) && bytes.length === lengthOf(version) ? null : "other";
}

/** @param {Uint8Array} bytes @param {number} head @param {number} at */
const bitAt = (bytes, head, at) => (bytes[head + (at >> 3)] >> (at & 7)) & 1;

/** @param {Uint8Array} bytes */
function fromBytes(bytes) {
  // A link says nothing of whose the answers are and of their round.
  const { file_id, round, respondent, ...results } = resultsFile.blank(assessment);
  const [type, nation] = [assessment.types[bytes[7] - 1], assessment.nations[bytes[8] - 1]];
  if (type) results.subject.type = type.id;
  if (nation) results.subject.nation = nation.id;
  const head = headOf(bytes[0]);
  const profile = (assessment.model.profiles || [])[bytes[0] > 1 ? bytes[NATION + 1] - 1 : -1];
  if (profile) results.profile = profile.id;
  let from = 0;
  for (const question of assessment.model.questions) {
    const start = from;
    const bits = Array.from({ length: widthOf(question, bytes[0]) }, (_, at) => bitAt(bytes, head, start + at));
    from += bits.length;
    const answer = unpack(question, bits);
    if (answer) results.answers[question.id] = answer;
  }
  return results;
}

// {fragment}, or {problem} where it is too long to be a link.
/** @param {Results} results */
export function encode(results) {
  const text = toText(toBytes(results));
  return text.length > LONGEST ? { problem: "long", length: text.length } : { fragment: `shared=${text}`, length: text.length };
}

// {results}, or {problem}. What passed the check sum was made by this very script; the rest is refused.
/** @param {string} text */
export function decode(text) {
  const bytes = text.length > LONGEST ? null : fromText(text);
  const problem = fault(bytes);
  if (!bytes || problem) return { problem: problem || "broken" };
  try {
    const results = fromBytes(bytes);
    const { rejected } = score(assessment.model, results.subject, results.answers);
    return rejected ? { problem: "broken" } : { results };
  } catch (error) {
    return { problem: "broken" };
  }
}
