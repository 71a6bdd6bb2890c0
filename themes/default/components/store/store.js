// The answers of this assessment: the one place that changes and keeps them. `localNormal.store`:
//   results() mode() questions() scores() rounds() changes() conflict() saving() edits()      what is
//   setAnswer setSubject setRound setRespondent setPlan setMode replace closeRound removeRound   changes
//   chooseSaving("on" | "off") erase() settle("mine" | "other") dismissChanges() onChange(fn)
//   backup() the results with `rounds`, which replace() takes apart again; backedUp() when it was downloaded
// Nothing is stored before chooseSaving. saving(): "unset", "on", "off" (this tab only), "blocked" or "full".
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const { assessment, browserStorage, resultsFile, tabMemory } = localNormal;
  if (!assessment) return;

  const { model } = assessment;
  const major = Number.parseInt(assessment.version, 10) || 0;
  const key = browserStorage.key(assessment.id, major);
  const copy = (value) => JSON.parse(JSON.stringify(value));
  const listeners = [];
  const EDITS_BEFORE_REMINDER = 25;

  // What is kept: {stamp, mode, results, rounds, changes, edits, reminded}; `stamp` is new with each change.
  let state = null;
  let saving = "unset";
  // The stamp of the stored state that ours was made from.
  let seen = null;
  let conflicting = null;
  let scored = null;

  function blankState() {
    const results = resultsFile.blank(assessment);
    return { stamp: null, mode: "quick", results, rounds: [], changes: null, edits: 0, reminded: 0 };
  }

  // Fits a kept state to this playbook; answers of another playbook are not taken.
  function fitted(kept) {
    const { results, changes } = resultsFile.fit(assessment, kept.results);
    if (!results) return null;
    const told = changes.check.length + changes.orphaned.length > 0;
    return Object.assign(blankState(), kept, { results, changes: told ? changes : kept.changes || null });
  }

  function load() {
    const stored = browserStorage.read(key) || browserStorage.readOlder(assessment.id, major);
    const carried = tabMemory.read(key);
    conflicting = null;
    scored = null;
    if (carried) {
      state = fitted(carried) || blankState();
      saving = carried.saving;
      seen = carried.seen;
      if (saving !== "off" && stored && stored.stamp !== seen) meet(stored);
    } else if (stored && fitted(stored)) {
      state = fitted(stored);
      saving = "on";
      seen = stored.stamp;
    } else if (!state || saving !== "unset") {
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
    tabMemory.write(key, Object.assign({}, state, { saving, seen }));
  }

  // Writes the state where the reader wants it. Another tab's newer state is never written over.
  function keep() {
    if (saving === "unset") return;
    if (saving === "off") return carry();
    const stored = browserStorage.read(key);
    if (stored && stored.stamp !== seen) meet(stored);
    if (conflicting) return carry();
    browserStorage.keepDamaged(key);
    saving = browserStorage.write(key, state);
    if (saving !== "on") return carry();
    seen = state.stamp;
    tabMemory.erase(key);
  }

  function changed(what) {
    const results = state.results;
    results.updated = resultsFile.now();
    state.stamp = resultsFile.newId();
    state.edits += 1;
    scored = null;
    keep();
    tell(what);
  }

  function setAnswer(id, answer) {
    const question = model.questions.find((known) => known.id === id);
    if (!question) throw new Error(`no question ${id}`);
    if (answer) {
      const kept = Object.assign({}, answer, { rev: question.rev || 1, updated: resultsFile.now() });
      state.results.answers[id] = kept;
    } else {
      delete state.results.answers[id];
    }
    changed({ question: id });
  }

  // Sets fields of a part of the results file; fields that are null or empty go, unknown ones stay.
  function setPart(part) {
    return (fields) => {
      const merged = Object.assign({}, state.results[part], fields);
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

  const isAsked = (question) => state.mode === "full" || assessment.questions[question.id].quick;

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

  function replace(results) {
    const taken = resultsFile.fit(assessment, results);
    if (!taken.results) throw new Error(`answers to another playbook: ${taken.other_playbook}`);
    const told = taken.changes.check.length + taken.changes.orphaned.length > 0;
    state.results = Object.assign(resultsFile.blank(assessment), taken.results);
    takeRounds();
    state.changes = told ? taken.changes : null;
    changed({ all: true });
  }

  const roundId = (results) => (results.round || {}).id || results.file_id;

  // A backup brings its earlier rounds along; those that are here already stay as they are.
  function takeRounds() {
    const brought = Array.isArray(state.results.rounds) ? state.results.rounds.filter(resultsFile.isResults) : [];
    delete state.results.rounds;
    const known = new Set(state.rounds.map(roundId));
    state.rounds = state.rounds.concat(brought.filter((results) => !known.has(roundId(results))));
  }

  // The whole of what is kept, as one results file.
  function backup() {
    return Object.assign({}, state.results, state.rounds.length > 0 ? { rounds: state.rounds } : {});
  }

  // The round so far is put away as a copy; the next one begins with its answers.
  function closeRound(label) {
    const closed = copy(state.results);
    closed.round = Object.assign({}, closed.round, { label: label || (closed.round || {}).label });
    state.rounds = state.rounds.concat(closed);
    const { file_id, created, round } = resultsFile.blank(assessment);
    Object.assign(state.results, { file_id, created, round });
    changed({ rounds: true });
  }

  function removeRound(id) {
    state.rounds = state.rounds.filter((results) => roundId(results) !== id);
    changed({ rounds: true });
  }

  function chooseSaving(choice) {
    if (choice === "off" && saving !== "off") browserStorage.erase(assessment.id);
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
    browserStorage.erase(assessment.id);
    tabMemory.erase(key);
    forget();
    tell({ all: true });
  }

  function forget() {
    state = blankState();
    saving = "unset";
    seen = null;
    conflicting = null;
    scored = null;
  }

  // Ends a conflict: "mine" is written over the other tab's answers, "other" takes them.
  function settle(side) {
    if (!conflicting) return;
    const stored = browserStorage.read(key);
    seen = stored ? stored.stamp : null;
    if (side === "other") {
      state = conflicting;
      tabMemory.erase(key);
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
    if (event.key !== null && event.key !== key) return;
    if (saving === "off") return;
    const stored = browserStorage.read(key);
    if (!stored) {
      if (event.newValue !== null || saving === "unset") return;
      tabMemory.erase(key);
      forget();
      return tell({ all: true, elsewhere: "erased" });
    }
    if (stored.stamp === seen) return;
    const nothingOfOurs = saving === "unset" ? state.stamp === null : tabMemory.read(key) === null;
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
    mode: () => state.mode,
    questions: () => model.questions.filter((question) => isAsked(question) && applies(question)).map(({ id }) => id),
    scores,
    rounds: () => state.rounds,
    changes: () => state.changes,
    conflict: () => conflicting && { mine: state.results, other: conflicting.results },
    saving: () => saving,
    // How often something changed since the last backup; after many, `wantsBackup()`.
    edits: () => state.edits,
    setAnswer,
    setSubject: setPart("subject"),
    setRound: setPart("round"),
    setRespondent: setPart("respondent"),
    setPlan: setPart("plan"),
    setMode: (mode) => {
      state.mode = mode === "full" ? "full" : "quick";
      changed({ mode: true });
    },
    replace,
    closeRound,
    removeRound,
    chooseSaving,
    erase,
    settle,
    backup,
    dismissChanges: () => quietly({ changes: null }),
    backedUp: () => quietly({ edits: 0, reminded: 0 }),
    wantsBackup: () => saving === "on" && state.edits - state.reminded >= EDITS_BEFORE_REMINDER,
    remindLater: () => quietly({ reminded: state.edits }),
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
