// What should come of all that a reader does, said once more and simply. A state is `{said, plan}`: of each question its choice
// ("level/ID", "na/REASON", "unknown" or null), note, evidence and target; of each step of the plan its owner and date.

/**
 * @typedef {{ choice: string | null, note: { text: string, isPublic: boolean } | null, evidence: string[], target: string | null }} SaidOf
 * @typedef {{ owner?: string, due?: string }} Who
 * @typedef {{ said: Record<string, SaidOf>, plan: Record<string, Who> }} ModelState
 * @typedef {ModelState & { scope?: (question: string) => boolean }} ModelFile
 */

/** @returns {SaidOf} */
export const nothing = () => ({ choice: null, note: null, evidence: [], target: null });
/** @param {ModelState} state @param {string} id */
const of = (state, id) => state.said[id] ?? nothing();

/** @param {string | null} choice */
const isOpen = (choice) => choice === null || choice === "unknown";
/** @param {string} a @param {string} b */
const areBothNa = (a, b) => a.startsWith("na/") && b.startsWith("na/");

/** @param {string | null} mine @param {string | null} theirs */
export function clashes(mine, theirs) {
  if (mine === null || theirs === null || isOpen(mine) || isOpen(theirs) || mine === theirs) return false;
  return !areBothNa(mine, theirs) || (mine !== "na/" && theirs !== "na/");
}
/** @param {Who} mine @param {Who} theirs */
export const stepClashes = (mine, theirs) =>
  (/** @type {const} */ (["owner", "due"])).some((key) => mine[key] && theirs[key] && mine[key] !== theirs[key]);

/** @param {string | null} first @param {string | null} second */
const choiceOf = (first, second) => (first === "na/" && second?.startsWith("na/") ? second : (first ?? second));

/** @param {SaidOf["note"]} first @param {SaidOf["note"]} second */
function notes(first, second) {
  if (!first || !second) return first || second;
  if (first.text === second.text && first.isPublic === second.isPublic) return first;
  const text = first.text.includes(second.text) ? first.text : second.text.includes(first.text) ? second.text : `${first.text}\n\n${second.text}`;
  return { text, isPublic: first.isPublic && second.isPublic };
}

/** @param {string[]} first @param {string[]} second */
const joined = (first, second) => [...first, ...second.filter((one) => !first.includes(one))];

/** @param {SaidOf} mine @param {SaidOf} theirs @param {boolean} isChosen */
function addedTo(mine, theirs, isChosen) {
  const isTheirs = isChosen || (isOpen(mine.choice) && !isOpen(theirs.choice));
  const [first, second] = isTheirs ? [theirs, mine] : [mine, theirs];
  return {
    choice: choiceOf(first.choice, second.choice),
    note: notes(first.note, second.note),
    evidence: joined(first.evidence, second.evidence),
    target: first.target ?? second.target,
  };
}

/** @param {SaidOf} mine @param {SaidOf} theirs */
const inPlaceOf = (mine, theirs) => ({
  choice: theirs.choice === null ? null : choiceOf(theirs.choice, mine.choice),
  note: theirs.note ?? mine.note,
  evidence: joined(theirs.evidence, mine.evidence),
  target: theirs.target ?? mine.target,
});

/** @param {ModelFile} file @param {string} key */
const isInScope = ({ scope }, key) => !scope || scope(key.split("/")[0]);

/** @param {ModelState} mine @param {ModelFile} file @param {(mine: SaidOf, theirs: SaidOf, id: string) => SaidOf} made */
function said(mine, file, made) {
  const ids = new Set([...Object.keys(mine.said), ...Object.keys(file.said)]);
  return Object.fromEntries([...ids].map((id) => [id, isInScope(file, id) ? made(of(mine, id), of(file, id), id) : of(mine, id)]));
}

/** @param {ModelState} mine @param {ModelFile} file @param {(key: string) => boolean} isTheirs */
function plan(mine, file, isTheirs) {
  const steps = { ...mine.plan };
  for (const [key, step] of Object.entries(file.plan)) {
    if (isInScope(file, key)) steps[key] = isTheirs(key) ? { ...steps[key], ...step } : { ...step, ...steps[key] };
  }
  return steps;
}

/** @param {ModelState} mine @param {ModelFile} file @param {Set<string>} chosen @returns {ModelState} */
export const add = (mine, file, chosen) => ({
  said: said(mine, file, (one, other, id) => addedTo(one, other, chosen.has(`answers/${id}`))),
  plan: plan(mine, file, (key) => chosen.has(`plan/${key}`)),
});

/** @param {ModelState} mine @param {ModelFile} file @returns {ModelState} */
export const replace = (mine, file) => ({ said: said(mine, file, inPlaceOf), plan: plan(mine, file, () => true) });

/** @param {ModelState} state @param {string} id @param {Partial<SaidOf>} change @returns {ModelState} */
export const say = (state, id, change) => ({ ...state, said: { ...state.said, [id]: { ...of(state, id), ...change } } });

/** @param {ModelState} state @param {string} key @param {Who} step @returns {ModelState} */
export const setStep = (state, key, step) => ({ ...state, plan: { ...state.plan, [key]: step } });

/** Without what says nothing. @param {ModelState} state */
export const plain = ({ said: all, plan: steps }) => ({
  said: Object.fromEntries(Object.entries(all).filter(([, one]) => JSON.stringify(one) !== JSON.stringify(nothing())).sort()),
  plan: Object.fromEntries(
    Object.entries(steps)
      .filter(([, step]) => Object.keys(step).length > 0)
      .map(([key, { owner, due }]) => [key, { owner, due }])
      .sort(),
  ),
});
