// Questions to the server, one after another, so that what is typed arrives in order.

/**
 * @typedef {string | number} Step
 * @typedef {{ file: string, line: number, column: number, field: string, source: string | null, names: boolean }} TextPlace
 * @typedef {object} Field
 * @property {Step[]} way
 * @property {string} label
 * @property {string} about
 * @property {"line" | "markdown" | "number" | "date" | "choice" | "picture" | "group" | "list" | "kept" | "other"} kind
 * @property {string | null} value
 * @property {string | null} place
 * @property {string[]} [choices]
 * @property {string | null} refers
 * @property {boolean} required
 * @property {Field[]} parts
 * @property {string | null} new_item
 *
 * @typedef {[way: Step[], value: string]} Said
 *
 * @typedef {object} Message A piece of a text, and its translation.
 * @property {string} context
 * @property {string} original
 * @property {string} words
 * @property {"missing" | "fits" | "stale" | "doubtful" | "plural"} state
 * @property {boolean} draft
 * @property {string | null} was
 * @property {string | null} place
 * @property {string[]} fields
 *
 * @typedef {object} InLanguage The texts of a file in one language.
 * @property {string} language
 * @property {string} name
 * @property {string} direction
 * @property {string} file
 * @property {"there" | "missing" | "broken" | "unreadable"} is
 * @property {string} command
 * @property {Message[]} messages
 *
 * @typedef {{ file: string, line: number, column: number }} MistakePlace
 * @typedef {{ warning: boolean, message: string, help: string, place: MistakePlace | null }} Mistake
 * @typedef {object} State
 * @property {number} began When this run of the program began.
 * @property {number} told How many it has told before, and this.
 * @property {string[]} unsaved
 * @property {boolean} undo
 * @property {boolean} redo
 * @property {Mistake[]} mistakes
 * @property {boolean} edition
 * @property {string[]} standard
 *
 * @typedef {{ file: string, gone: boolean, moved: boolean, way: Step[], theirs: string | null, mine: string | null }} Clash
 * @typedef {{ file: string, unsaved: boolean, lines: [string, string][] }} Changed
 *
 * @typedef {{ kind: string, id: string, title: string, renames: boolean }} Thing
 * @typedef {{ references: { file: string, line: number, text: string }[], notes: string[], worse: Mistake[], files: string[] }} Plan
 *
 * @typedef {{ file: string, beside: { file: string, there: boolean } | null }} National
 *
 * @typedef {"unknown" | "stale" | "unwritable" | "broken" | "conflict" | "overtaken" | "unsaved" | "unreadable" | "system"} RefusedForFiles
 * @typedef {RefusedForFiles | "gone" | "wrong" | "nothing" | "away" | "locked" | "large"} Refusal
 *
 * @typedef {object} Answer
 * @property {State} state
 * @property {Refusal} [refused]
 * @property {Clash[]} [clashes]
 * @property {string[]} [files]
 * @property {string} [message]
 * @property {Field[]} [fields]
 * @property {InLanguage[]} [translations]
 * @property {{ lang: string, dir: string }} [written_in]
 * @property {National} [national]
 * @property {string[]} [saved]
 * @property {string[]} [came] Of those, files that there were not before.
 * @property {string[]} [gone] Of those, files that there are no more.
 * @property {Changed[]} [changes]
 * @property {[id: string, title: string][]} [targets]
 * @property {Thing[]} [things]
 * @property {Plan} [plan]
 * @property {string | null} [id] What a title gives.
 * @property {string | null} [file]
 * @property {string} [name]
 * @property {number} [look]
 */

/** @type {Promise<unknown>} */
let last = Promise.resolve();

/** @type {State} What the last answer said. */
let state = { began: 0, told: 0, unsaved: [], undo: false, redo: false, mistakes: [], edition: false, standard: [] };

/** What the last answer said. */
export const now = () => state;

/** In which language the texts of the playbook are, and how that is written. */
let written = { lang: "", dir: "auto" };

/** The attributes of a control for a text of the playbook. */
export const writtenIn = () => written;

/** @param {object} question @returns {Promise<Answer>} */
export function ask(question) {
  const answer = last.then(() => send(question));
  last = answer;
  return answer;
}

/**
 * What is wrong once all pages were looked at. It waits for no other question, and none for it: somebody may type meanwhile.
 * @returns {Promise<Answer>}
 */
export const whole = () => send({ ask: "state" });

/** What is refused without more words: a run that began since lets in whoever comes by its own address. @type {Map<number, Refusal>} */
const REFUSALS = new Map([[403, "locked"], [413, "large"]]);

/** @param {object} question @returns {Promise<Answer>} */
async function send(question) {
  const body = JSON.stringify(question);
  try {
    const answer = await fetch("ask", { method: "POST", headers: { "Content-Type": "application/json" }, body });
    if (!answer.ok) return { state, refused: REFUSALS.get(answer.status) ?? "away" };
    /** @type {Answer} */
    const said = await answer.json();
    // One that was told before may come after.
    if (said.state.began !== state.began || said.state.told > state.told) state = said.state;
    written = said.written_in ?? written;
    return { ...said, state };
  } catch {
    return { state, refused: "away" };
  }
}

/** Whether a file cannot be read, and the last build did not know of that. @param {Answer} answer @param {string} file */
export const isNews = ({ refused, state: { mistakes } }, file) =>
  refused === "broken" && !mistakes.some(({ place }) => place?.file === file);

/** A moment later: half a second. @returns {Promise<true>} */
export const soon = () => new Promise((done) => setTimeout(() => done(true), 500));

/** @type {Map<string, Promise<[string, string][]>>} */
const known = new Map();

/** Things have come, gone or got other names. */
export const forgetTargets = () => known.clear();

/** Ids and titles of what a reference can lead to. @param {string} kind */
export function targets(kind) {
  const asked = known.get(kind) || ask({ ask: "targets", kind }).then((answer) => answer.targets || []);
  known.set(kind, asked);
  return asked;
}
