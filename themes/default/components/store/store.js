// The answers of this assessment: the one place that changes and keeps them. `localNormal.store`:
//   results() mode() questions() scores() rounds() changes() conflict() saving() edits() since() broken() aside()   what is
//   setAnswer setRemarks setSubject setRound setRespondent setPlan setMode replace undo closeRound removeRound     changes
//   chooseSaving("on" | "off") erase() settle("mine" | "other") dismissChanges() onChange(fn)
//   backup() the results with `rounds`, which replace() takes apart again; backedUp() when it was downloaded
// Nothing is stored before chooseSaving. saving(): "unset", "on", "off" (this tab only), "blocked", "full", or "page" where not
// even the tab can keep anything.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const { assessment, localStore, tabStore, merge, resultsFile } = localNormal;
  if (!assessment) return;

  const { id: playbook, model } = assessment;
  const major = Number.parseInt(assessment.version, 10) || 0;
  const copy = (value) => JSON.parse(JSON.stringify(value));
  const listeners = [];
  // Answers that changed since the last backup, until the next is suggested.
  const ANSWERS_BEFORE_REMINDER = 30;

  // What is kept: {stamp, mode, results, rounds, changes, edits, since, reminded, taken}. `stamp` is new with each change;
  // `since`: questions whose answers changed since the last backup; `taken`: whose the results are until the first change.
  let state = null;
  let saving = "unset";
  let isOnlyHere = false;
  // The stamp of the stored state that ours was made from.
  let seen = null;
  let conflicting = null;
  let broken = [];
  let scored = null;
  // The state before the last replace(), until the page is left.
  let before = null;

  function blankState() {
    const results = resultsFile.blank(assessment);
    return { stamp: null, mode: "quick", results, rounds: [], changes: null, edits: 0, since: [], reminded: 0, taken: null };
  }

  // Fits a kept state to this playbook.
  function fitted(kept) {
    const { results, changes } = resultsFile.fit(assessment, kept.results);
    const told = changes.check.length + changes.orphaned.length > 0;
    return Object.assign(blankState(), kept, { results, changes: told ? changes : kept.changes });
  }

  function load() {
    const stored = localStore.read(playbook, major) || localStore.readOlder(playbook, major);
    const carried = tabStore.read(playbook, major);
    broken = localStore.broken(playbook).concat(tabStore.broken(playbook));
    conflicting = null;
    before = null;
    scored = null;
    if (carried) {
      state = fitted(carried);
      ({ saving, seen } = carried);
      if (saving !== "off" && stored && stored.stamp !== seen) meet(stored);
    } else if (stored) {
      state = fitted(stored);
      saving = "on";
      seen = stored.stamp;
    } else if (!state || (saving !== "unset" && !isOnlyHere)) {
      state = blankState();
      saving = "unset";
      seen = null;
    }
  }

  function tell(what) {
    for (const listener of listeners) listener(what || {});
  }

  function meet(other) {
    conflicting = other ? fitted(other) : null;
  }

  function carry() {
    tabStore.setAside(playbook);
    isOnlyHere = tabStore.write(playbook, major, Object.assign({}, state, { saving, seen })) !== "on";
  }

  // Writes the state where the reader wants it. Another tab's newer state is never written over.
  function keep() {
    if (saving === "unset") return;
    if (saving === "off") return carry();
    const stored = localStore.read(playbook, major);
    if (stored && stored.stamp !== seen) meet(stored);
    if (conflicting) return carry();
    saving = setAsideBroken() ? localStore.write(playbook, major, state) : "full";
    if (saving !== "on") return carry();
    seen = state.stamp;
    isOnlyHere = false;
    tabStore.drop(playbook, major);
  }

  function setAsideBroken() {
    const could = localStore.setAside(playbook) && tabStore.setAside(playbook);
    if (could) broken = [];
    return could;
  }

  function eraseBroken() {
    localStore.eraseBroken(playbook);
    tabStore.eraseBroken(playbook);
    broken = [];
    tell({});
  }

  // A text that was cut in the middle of a character could not be read again from a file.
  function wellFormed(value) {
    return JSON.parse(JSON.stringify(value).replace(/(\\\\)|\\ud[89a-f][0-9a-f]{2}/g, (found, slashes) => slashes || "\ufffd"));
  }

  function changed(what) {
    const isNew = what.question || what.part || what.rounds;
    if (isNew) {
      before = null;
      state.results.updated = resultsFile.now();
    }
    state.stamp = resultsFile.newId();
    state.edits += 1;
    if (what.question && !state.since.includes(what.question)) state.since.push(what.question);
    scored = null;
    keep();
    tell(what);
  }

  // Answers that were taken from elsewhere become the reader's own with the first change: two people's files are never one.
  function makeOwn() {
    const { results, taken } = state;
    if (!taken) return;
    const { file_id, respondent, updated } = results;
    const { file_id: fresh, created } = resultsFile.blank(assessment);
    Object.assign(results, { file_id: fresh, created, respondent: taken.own, taken_from: { file_id, respondent, updated } });
    state.taken = null;
  }

  const levelIds = (question) => question.levels.map(({ id }) => id);

  // Sets or clears an answer. What was said about the question beside it (note, evidence, target, confidence) stays: as part
  // of an answer, or as `remarks` where there is none.
  function setAnswer(id, answer) {
    const question = model.questions.find((known) => known.id === id);
    if (!question) throw new Error(`no question ${id}`);
    makeOwn();
    const { answers } = state.results;
    const said = merge.remarksOf(answer ? merge.own(state.results.remarks, id) : merge.own(answers, id));
    if (answer) {
      if (!levelIds(question).includes(said.target)) delete said.target;
      answers[id] = wellFormed(Object.assign({}, answer, said, { rev: question.rev || 1, updated: resultsFile.now() }));
      putRemarks(id, {});
    } else {
      delete answers[id];
      putRemarks(id, said);
    }
    changed({ question: id });
  }

  function putRemarks(id, said) {
    const remarks = Object.assign({}, state.results.remarks);
    delete remarks[id];
    if (Object.keys(said).length > 0) remarks[id] = said;
    if (Object.keys(remarks).length > 0) state.results.remarks = remarks;
    else delete state.results.remarks;
  }

  // What is said about a question that has no answer.
  function setRemarks(id, remarks) {
    makeOwn();
    putRemarks(id, wellFormed(merge.remarksOf(remarks)));
    changed({ question: id });
  }

  // Sets fields of a part of the results file; fields that are null or empty go, unknown ones stay.
  function setPart(part) {
    return (fields) => {
      makeOwn();
      const merged = Object.assign({}, state.results[part], wellFormed(fields));
      for (const name of Object.keys(merged)) {
        if (merged[name] === null || merged[name] === undefined || merged[name] === "") delete merged[name];
      }
      state.results[part] = merged;
      changed({ part });
    };
  }

  function applies(question) {
    const to = question.applies_to || {};
    const { type, nation } = state.results.subject || {};
    return (!to.types || !type || to.types.includes(type)) && (!to.nations || !nation || to.nations.includes(nation));
  }

  const isQuick = (question) => Boolean(assessment.questions[question.id].quick);
  // A quick check is a choice where it leaves questions out.
  const canChoose = model.questions.some(isQuick) && !model.questions.every(isQuick);
  const mode = () => (canChoose ? state.mode : "full");
  const isAsked = (question) => mode() === "full" || isQuick(question);

  function scores() {
    if (scored) return scored;
    const questions = model.questions.filter(isAsked);
    const answers = {};
    for (const { id } of questions) {
      const answer = state.results.answers[id];
      if (answer) answers[id] = answer;
    }
    scored = localNormal.score(Object.assign({}, model, { questions }), state.results.subject || {}, answers);
    return scored;
  }

  // What `replace` would make of the results: what the given ones do not speak of stays.
  function merged(results) {
    const taken = resultsFile.fit(assessment, results);
    if (!taken.results) throw new Error(`answers to another playbook: ${taken.other_playbook}`);
    return { changes: taken.changes, results: merge.results(state.results, taken.results) };
  }

  // `isOwn`: they are the reader's, from another computer perhaps.
  function replace(results, isOwn) {
    const own = (state.taken || { own: state.results.respondent }).own;
    const next = merged(results);
    before = copy(state);
    const told = next.changes.check.length + next.changes.orphaned.length > 0;
    const { rounds, ...taken } = next.results;
    state.results = taken;
    state.rounds = merge.rounds(state.rounds, rounds);
    state.changes = told ? next.changes : null;
    state.taken = isOwn || (taken.respondent || {}).id === own.id ? null : { own };
    changed({ all: true });
  }

  // Brings back what was there before the last replace(), as long as nothing was changed since.
  function undo() {
    if (!before) return;
    state = before;
    before = null;
    changed({ all: true });
  }

  // The whole of what is kept, as one results file.
  function backup() {
    return Object.assign({}, state.results, state.rounds.length > 0 ? { rounds: state.rounds } : {});
  }

  // The round so far is put away as a copy; the next one begins with its answers.
  function closeRound(label) {
    makeOwn();
    const closed = wellFormed(state.results);
    closed.round = Object.assign({}, closed.round, { label: wellFormed(label || (closed.round || {}).label || "") });
    state.rounds = state.rounds.concat(closed);
    const { file_id, created, round } = resultsFile.blank(assessment);
    Object.assign(state.results, { file_id, created, round });
    changed({ rounds: true });
  }

  function removeRound(id) {
    state.rounds = state.rounds.filter((results) => merge.roundId(results) !== id);
    changed({ rounds: true });
  }

  function chooseSaving(choice) {
    // Before a choice nothing of this page is stored, and what cannot be read is left for the reader to decide on.
    if (choice === "off" && !["off", "unset"].includes(saving)) localStore.erase(playbook);
    saving = choice === "on" ? "on" : "off";
    if (!state.stamp) state.stamp = resultsFile.newId();
    if (choice === "off") {
      seen = null;
      conflicting = null;
    }
    keep();
    tell({ saving: true });
  }

  function erase() {
    localStore.erase(playbook);
    tabStore.erase(playbook);
    broken = [];
    forget();
    tell({ all: true });
  }

  function forget() {
    state = blankState();
    saving = "unset";
    seen = null;
    conflicting = null;
    isOnlyHere = false;
    before = null;
    scored = null;
  }

  // Ends a conflict: "mine" is written over the other tab's answers, "other" takes them.
  function settle(side) {
    if (!conflicting) return;
    const stored = localStore.read(playbook, major);
    seen = stored ? stored.stamp : null;
    if (side === "other") {
      state = conflicting;
      tabStore.drop(playbook, major);
    }
    conflicting = null;
    scored = null;
    keep();
    tell({ all: true });
  }

  // A change of what is kept about the answers, not of the answers.
  function quietly(fields) {
    Object.assign(state, fields, { stamp: resultsFile.newId() });
    keep();
    tell({});
  }

  // Another tab wrote: what this tab has is all in what the other began from, unless it could not be stored.
  function onStored(event) {
    if (event.key !== null && event.key !== localStore.keyOf(playbook, major)) return;
    if (saving === "off") return;
    const stored = localStore.read(playbook, major);
    if (!stored) {
      if (event.newValue !== null || saving === "unset") return;
      // Another tab put aside what it could not read: this one still has the answers.
      if (event.oldValue !== null && !localStore.parse(playbook, event.oldValue)) return;
      tabStore.drop(playbook, major);
      forget();
      return tell({ all: true, elsewhere: "erased" });
    }
    if (stored.stamp === seen) return;
    const nothingOfOurs = saving === "unset" ? state.stamp === null : tabStore.read(playbook, major) === null;
    if (!nothingOfOurs) {
      saving = "on";
      meet(stored);
      return tell({});
    }
    load();
    tell({ all: true, elsewhere: "changed" });
  }

  localNormal.store = {
    results: () => state.results,
    mode,
    questions: () => model.questions.filter((question) => isAsked(question) && applies(question)).map(({ id }) => id),
    scores,
    rounds: () => state.rounds,
    changes: () => state.changes,
    conflict: () => conflicting && { mine: state.results, other: conflicting.results },
    saving: () => (saving !== "unset" && isOnlyHere ? "page" : saving),
    // How often something changed, and in how many questions since the last backup; after many, `wantsBackup()`.
    edits: () => state.edits,
    since: () => state.since.length,
    // Entries of storage that cannot be read, and those that were set aside: their texts.
    broken: () => broken.map(({ text }) => text),
    aside: () => localStore.aside(playbook).concat(tabStore.aside(playbook)),
    setAsideBroken: () => {
      setAsideBroken();
      tell({});
    },
    eraseBroken,
    setAnswer,
    setRemarks,
    setSubject: setPart("subject"),
    setRound: setPart("round"),
    setRespondent: setPart("respondent"),
    setPlan: setPart("plan"),
    setMode: (mode) => {
      state.mode = mode === "full" ? "full" : "quick";
      changed({ mode: true });
    },
    replace,
    merged,
    undo,
    canUndo: () => before !== null,
    closeRound,
    removeRound,
    chooseSaving,
    erase,
    settle,
    backup,
    dismissChanges: () => quietly({ changes: null }),
    backedUp: () => quietly({ since: [], reminded: 0 }),
    wantsBackup: () => saving === "on" && state.since.length - state.reminded >= ANSWERS_BEFORE_REMINDER,
    remindLater: () => quietly({ reminded: state.since.length }),
    onChange: (listener) => listeners.push(listener),
  };

  load();
  window.addEventListener("storage", onStored);
  // A page that comes back from the browser's memory has slept through what other pages wrote.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    load();
    tell({ all: true });
  });
})();
