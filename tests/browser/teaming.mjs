// Results files of several people, for tests of the team view and of its meeting.
import { assessment as current, page } from "./each-test.mjs";
import { file, sample } from "./sample.mjs";

/** Gives files to the team view. @param {Results[]} people @param {Page} [on] */
export const load = (people, on = page) =>
  on.getByLabel("Results files").setInputFiles(people.map((person, at) => file(`person-${at}.json`, person)));

/** @param {Question} question @param {number} at */
export const level = (question, at) => ({ rev: question.rev, state: "level", level: question.levels[at].id });

/** Three people over the first five questions: agreed, far apart, some N/A, near, one absent. */
export function three(assessment = current) {
  const [same, apart, some, near, lone] = assessment.model.questions.filter(({ na }) => na?.allowed);
  /** @param {number} seed @param {string} role @param {Answers} answers */
  const person = (seed, role, answers) => ({ ...sample(assessment, { share: 1, seed, role }), answers });
  return {
    questions: { same, apart, some, near, lone },
    people: [
      person(1, "Ann, finance", {
        [same.id]: level(same, 2),
        [apart.id]: level(apart, 0),
        [some.id]: { rev: some.rev, state: "na", na_reason: "other" },
        [near.id]: level(near, 1),
        [lone.id]: level(lone, 3),
      }),
      person(2, "Bev, housing", {
        [same.id]: level(same, 2),
        [apart.id]: level(apart, 1),
        [some.id]: level(some, 1),
        [near.id]: level(near, 2),
      }),
      person(3, "Cai, digital", {
        [same.id]: level(same, 2),
        [apart.id]: level(apart, 3),
        [some.id]: level(some, 1),
        [near.id]: level(near, 2),
        [lone.id]: { rev: lone.rev, state: "unknown" },
      }),
    ],
  };
}
