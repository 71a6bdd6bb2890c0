// A step as the playbook writes it. Its text is words, or parts of which each is words or [element, URL, parts…].
import { element } from "../base/build.js";
import { own } from "../base/values.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";

/** @param {string} question @param {string} action */
export function step(question, action) {
  const { text, effort, stage, story } = /** @type {ActionTexts} */ (own(lookup.texts(question).actions, action));
  return { text, effort, stage: stage && own(assessment.stages, stage), story: story && own(assessment.stories, story) };
}

/** @type {Set<string | null>} */
const INLINE = new Set(["a", "code", "del", "em", "strong"]);
/** @param {Rich} text */
const partsOf = (text) => (typeof text === "string" ? [text] : text);
/** @param {Exclude<RichPart, string>} part */
const within = ([, , ...parts]) => parts;
/** @param {RichPart} part @returns {Content} */
const made = (part) => (typeof part === "string" ? part : element(part[0], { href: part[1] }, within(part).map(made)));
/** @param {RichPart} part @returns {string} */
const said = (part) => (typeof part === "string" ? part : within(part).map(said).join("") + (INLINE.has(part[0]) ? "" : " "));
/** @param {Rich} text */
export const words = (text) => partsOf(text).map(said).join("").replace(/\s+/g, " ").trim();

// As it is.
/** @param {Rich} text */
export const wholly = (text) => partsOf(text).map(made);

// The first paragraph is the heading; what comes after it goes below.
/** @param {Rich} text @param {"h3" | "h4"} tag */
export function wording(text, tag) {
  const [first, ...others] = partsOf(text);
  if (typeof first === "string" || INLINE.has(first[0])) return element(tag, {}, wholly(text));
  if (first[0] !== "p") return element("div", {}, wholly(text));
  return [element(tag, {}, within(first).map(made)), element("div", {}, others.map(made))];
}
