// Plays one random sequence in two tabs and in the model, and tells where they differ.
import * as model from "./model.mjs";
import { heard, stampOf, tab } from "./tabs.mjs";

const STEPS = 8;
/** Few questions and words, so that things meet. */
const QUESTIONS = 5;

/** Numbers from 0 to below 1; the same for the same seed. @param {number} seed */
function random(seed) {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @type {Awaited<ReturnType<typeof tab>>[]} */
const tabs = [];
const { model: asked } = window.localNormal.assessment;
// Two areas, so that a part speaks of some of them; of each a question that may not apply.
const questions = [0, 1].flatMap((area) => {
  const own = asked.questions.filter((question) => question.area === asked.areas[area].id);
  return own.slice(0, QUESTIONS - 2 * area);
});
const known = new Map(questions.map((question) => [question.id, question]));

/** A sequence with its dice. @param {number} seed */
function dice(seed) {
  const next = random(seed);
  /** @template T @param {readonly T[]} list */
  const one = (list) => list[Math.floor(next() * list.length)];
  const question = () => one(questions);
  /** @param {Question} asks */
  const choice = (asks) => {
    const na = asks.na?.allowed ? ["na/", ...(asks.na.reasons || []).map((reason) => `na/${reason}`)] : [];
    return one([...asks.levels.slice(0, 3).map(({ id }) => `level/${id}`), "unknown", ...na.slice(0, 3)]);
  };
  const note = () => ({ text: one(["a", "b", "a b", "c"]), isPublic: next() < 0.5 });
  /** @param {Question} asks @returns {model.SaidOf} */
  const said = (asks) => ({
    choice: next() < 0.7 ? choice(asks) : null,
    note: next() < 0.3 ? note() : null,
    evidence: next() < 0.3 ? [one(["x", "y", "z"])] : [],
    target: next() < 0.3 ? asks.levels[one([2, 3])].id : null,
  });
  const step = () => ({
    ...(next() < 0.7 && { owner: one(["Ann", "Bob"]) }),
    ...(next() < 0.5 && { due: one(["2027-01-01", "2027-02-02"]) }),
  });
  const stepKey = () => `${question().id}/${one(["p", "q"])}`;
  /** @returns {model.ModelFile & { areas?: string[] }} */
  const file = () => {
    const area = one(questions).area;
    const part = next() < 0.3 ? { areas: [area], scope: (/** @type {string} */ id) => known.get(id)?.area === area } : {};
    const all = Object.fromEntries(questions.map((asks) => [asks.id, said(asks)]));
    return { said: all, plan: { [stepKey()]: step(), [stepKey()]: step() }, ...part };
  };
  return { next, one, question, choice, note, step, stepKey, file };
}

/** @param {model.SaidOf} said */
function remarks({ note, evidence, target }) {
  return {
    ...(note && { note: { text: note.text, visibility: note.isPublic ? "publishable" : "internal" } }),
    ...(evidence.length > 0 && { evidence: evidence.map((title) => ({ title })) }),
    ...(target && { target }),
  };
}

/** @param {string} id @param {string} choice */
function answer(id, choice) {
  const [state, which] = choice.split("/");
  const more = state === "level" ? { level: which } : state === "na" && which ? { na_reason: which } : {};
  return { rev: known.get(id)?.rev || 1, state, ...more };
}

let made = 0;
/** A results file of somebody else. @param {model.ModelFile & { areas?: string[] }} given */
function asFile({ said, plan, areas }) {
  const [{ format, format_version }, all] = [window.localNormal.assessment.file, Object.entries(said)];
  made += 1;
  return {
    format,
    format_version,
    file_id: `file-${made}`,
    model: { id: window.localNormal.assessment.id, version: window.localNormal.assessment.version },
    respondent: { id: `person-${made}` },
    answers: Object.fromEntries(all.flatMap(([id, one]) => (one.choice ? [[id, { ...answer(id, one.choice), ...remarks(one) }]] : []))),
    remarks: Object.fromEntries(all.flatMap(([id, one]) => (one.choice ? [] : [[id, remarks(one)]]))),
    plan,
    ...(areas && { scope: areas }),
  };
}

/** The state of results as the model has it. @param {Results} results @returns {model.ModelState} */
function read({ answers, remarks: aside, plan }) {
  /** @type {Record<string, Said>} */
  const all = { ...aside, ...answers };
  const said = Object.entries(all).map(([id, one]) => {
    const given = answers[id];
    const choices = { level: `level/${one.level}`, na: `na/${one.na_reason ?? ""}`, unknown: "unknown" };
    return [id, {
      choice: given ? choices[/** @type {keyof typeof choices} */ (given.state)] : null,
      note: one.note?.text ? { text: one.note.text, isPublic: one.note.visibility === "publishable" } : null,
      evidence: (one.evidence ?? []).map(({ title }) => title ?? ""),
      target: one.target ?? null,
    }];
  });
  return { said: Object.fromEntries(said), plan: plan ?? {} };
}

/** Sets what is said of a question as the form does. @param {typeof tabs[number]} at @param {string} id @param {object} change */
function tell(at, id, change) {
  const store = at.store();
  const { answers, remarks: aside } = store.results();
  if (answers[id]) store.setAnswer(id, { ...answers[id], ...change });
  else store.setRemarks(id, { ...aside?.[id], ...change });
}

/** @param {typeof tabs[number]} at @param {string} id @param {string} choice */
function choose(at, id, choice) {
  const before = { ...at.store().results().answers[id] };
  for (const key of /** @type {const} */ (["level", "na_reason", "check"])) delete before[key];
  at.store().setAnswer(id, { ...before, ...answer(id, choice) });
}

/**
 * What a reader may do: each changes the tab `at`, and gives the model's new state.
 * @typedef {{ state: model.ModelState, before: (model.ModelState | null)[] }} Known
 * @type {Record<string, (play: { at: number, known: Known, cast: ReturnType<typeof dice> }) => void>}
 */
const DEEDS = {
  answer({ at, known: now, cast }) {
    const asks = cast.question();
    const choice = cast.choice(asks);
    choose(tabs[at], asks.id, choice);
    now.state = model.say(now.state, asks.id, { choice });
  },
  clear({ at, known: now, cast }) {
    const { id } = cast.question();
    if (!tabs[at].store().results().answers[id]) return;
    tabs[at].store().setAnswer(id, null);
    now.state = model.say(now.state, id, { choice: null });
  },
  note({ at, known: now, cast }) {
    const [{ id }, note] = [cast.question(), cast.note()];
    tell(tabs[at], id, remarks({ ...model.nothing(), note }));
    now.state = model.say(now.state, id, { note });
  },
  plan({ at, known: now, cast }) {
    const [key, step] = [cast.stepKey(), cast.step()];
    tabs[at].beside().setPlan({ [key]: Object.keys(step).length > 0 ? step : null });
    now.state = model.setStep(now.state, key, step);
  },
  add({ at, known: now, cast }) {
    const file = cast.file();
    const isIn = (/** @type {string} */ key) => !file.scope || file.scope(key.split("/")[0]);
    const { said, plan } = now.state;
    const answers = questions.filter(({ id }) => isIn(id) && model.clashes(said[id]?.choice ?? null, file.said[id].choice));
    const steps = Object.keys(file.plan).filter((key) => isIn(key) && model.stepClashes(plan[key] ?? {}, file.plan[key]));
    const found = [...answers.map(({ id }) => `answers/${id}`), ...steps.map((key) => `plan/${key}`)];
    const chosen = new Set(found.filter(() => cast.next() < 0.5));
    now.before[at] = now.state;
    tabs[at].taking().add(asFile(file), chosen);
    now.state = model.add(now.state, file, chosen);
  },
  replace({ at, known: now, cast }) {
    const file = cast.file();
    now.before[at] = now.state;
    tabs[at].taking().replace(asFile(file), cast.next() < 0.3);
    now.state = model.replace(now.state, file);
  },
  undo({ at, known: now }) {
    tabs[at].taking().undo();
    const before = now.before[at];
    if (before) [now.state, now.before[at]] = [before, now.state];
  },
};
/** What most readers do most is done more often. */
const OFTEN = ["answer", "answer", "clear", "note", "note", "plan", "add", "add", "replace", "undo", "undo"];

/**
 * Both tabs change before they hear of one another: the second asks, and keeps its own or takes the other's.
 * @param {Known} now
 * @param {ReturnType<typeof dice>} cast
 */
async function meet(now, cast) {
  const [first, second] = cast.one([[0, 1], [1, 0]]);
  const { state } = now;
  const [a, b] = [{ ...now, state }, { ...now, state }];
  DEEDS.answer({ at: first, known: a, cast });
  DEEDS.note({ at: second, known: b, cast });
  if (!tabs[second].store().conflict()) return "two tabs changed and neither was asked";
  if (stampOf(Object.values(localStorage)[0]) !== tabs[first].memory().state.stamp) return "one tab wrote over the other";
  const side = cast.one(["mine", "other"]);
  tabs[second].store().settle(side);
  now.state = side === "mine" ? b.state : a.state;
  if (side === "mine") now.before[first] = null;
  await Promise.all(tabs.map(heard));
  return null;
}

/** Where results differ from the model; null where none does. @param {Known} now @param {Results[]} all */
function difference(now, all) {
  const wanted = JSON.stringify(model.plain(now.state));
  const wrong = all.map((one) => JSON.stringify(model.plain(read(one)))).find((one) => one !== wanted);
  return wrong ? `wanted ${wanted}\nfound  ${wrong}` : null;
}

/** What both tabs and the storage have at the end. @param {boolean} isSaved */
function everywhere(isSaved) {
  const [first, second] = tabs.map((one) => one.store().results());
  return isSaved ? [first, second, JSON.parse(Object.values(localStorage)[0]).results] : [first];
}

/** Answers are gone, and kept anew: in two tabs, or in one that does not save. @param {boolean} areTwo */
async function begin(areTwo) {
  tabs[0].store().erase();
  await heard(tabs[1]);
  tabs[0].store().chooseSaving(areTwo ? "on" : "off");
  if (areTwo) await heard(tabs[1]);
}

/**
 * One thing that happens in a tab: {said, fault}.
 * @param {Known} now
 * @param {ReturnType<typeof dice>} cast
 * @param {number} at
 * @param {boolean} areTwo
 */
async function happen(now, cast, at, areTwo) {
  const roll = cast.next();
  if (roll < 0.02) {
    await tabs[at].reload();
    now.before[at] = null;
    return { said: `reload ${at}`, fault: null };
  }
  if (areTwo && roll < 0.12) return { said: "meet", fault: await meet(now, cast) };
  const deed = cast.one(OFTEN);
  const { stamp } = tabs[at].memory().state;
  DEEDS[deed]({ at, known: now, cast });
  if (tabs[at].memory().state.stamp !== stamp) now.before[1 - at] = null;
  if (areTwo) await heard(tabs[1 - at]);
  return { said: `${deed} ${at}`, fault: null };
}

/** @param {number} seed */
async function play(seed) {
  const cast = dice(seed);
  const areTwo = cast.next() < 0.5;
  await begin(areTwo);
  /** @type {Known} */
  const now = { state: { said: {}, plan: {} }, before: [null, null] };
  const done = [];
  for (let count = 0; count < STEPS; count += 1) {
    const at = areTwo ? cast.one([0, 1]) : 0;
    const { said, fault } = await happen(now, cast, at, areTwo);
    done.push(said);
    const wrong = fault || difference(now, [tabs[at].store().results()]);
    if (wrong) return { seed, done, fault: wrong };
  }
  const wrong = difference(now, everywhere(areTwo));
  return wrong ? { seed, done, fault: wrong } : null;
}

/** The first of some sequences that goes wrong: {seed, done, fault}; null where none does. @param {number[]} seeds */
export async function playAll(seeds) {
  if (tabs.length === 0) tabs.push(await tab("a"), await tab("b"));
  for (const seed of seeds) {
    const found = await play(seed);
    if (found) return found;
  }
  return null;
}
Object.assign(window, { playAll });
