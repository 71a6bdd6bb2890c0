// Keeps what is in memory where the reader wants it: nothing before the choice, and never over what another tab has stored since.
import { assessment } from "../lookup/assessment.js";
import { localStore, tabStore } from "./browser-storage.js";
import { blankState, major, memory, playbook, tell } from "./memory.js";
import { fit, newId } from "./results-file.js";

// Fits a kept state to this playbook.
/** @param {State} kept */
function fitted(kept) {
  const { results, changes } = /** @type {Fitted} */ (fit(assessment, kept.results));
  const told = changes.check.length + changes.orphaned.length > 0;
  return Object.assign(blankState(), kept, { results, changes: told ? changes : kept.changes });
}

function load() {
  const stored = localStore.read(playbook, major) || localStore.readOlder(playbook, major);
  const carried = tabStore.read(playbook, major);
  const broken = localStore.broken(playbook).concat(tabStore.broken(playbook));
  Object.assign(memory, { broken, conflicting: null, before: null, scored: null });
  if (carried) {
    Object.assign(memory, { state: fitted(carried), saving: carried.saving, seen: carried.seen });
    if (carried.saving !== "off" && stored && stored.stamp !== carried.seen) meet(stored);
  } else if (stored) {
    Object.assign(memory, { state: fitted(stored), saving: "on", seen: stored.stamp });
  } else if (memory.saving !== "unset" && !memory.isOnlyHere) {
    Object.assign(memory, { state: blankState(), saving: "unset", seen: null });
  }
}

/** @param {State} other */
function meet(other) {
  memory.conflicting = fitted(other);
}

function carry() {
  const { state, saving, seen } = memory;
  tabStore.setAside(playbook);
  memory.isOnlyHere = tabStore.write(playbook, major, Object.assign({}, state, { saving, seen })) !== "on";
}

// Writes the state where the reader wants it. Another tab's newer state is never written over.
export function keep() {
  if (memory.saving === "unset") return;
  if (memory.saving === "off") return void carry();
  const stored = localStore.isAsWritten(playbook, major) ? null : localStore.read(playbook, major);
  if (stored && stored.stamp !== memory.seen) meet(stored);
  if (memory.conflicting) return void carry();
  memory.saving = putAside() ? localStore.write(playbook, major, memory.state) : "full";
  if (memory.saving !== "on") return void carry();
  Object.assign(memory, { seen: memory.state.stamp, isOnlyHere: false });
  tabStore.drop(playbook, major);
}

function putAside() {
  const could = localStore.setAside(playbook) && tabStore.setAside(playbook);
  if (could) memory.broken = [];
  return could;
}

// What was put aside because it could not be read: its texts.
export const aside = () => localStore.aside(playbook).concat(tabStore.aside(playbook));

export function setAsideBroken() {
  putAside();
  tell({});
}

export function eraseBroken() {
  localStore.eraseBroken(playbook);
  tabStore.eraseBroken(playbook);
  memory.broken = [];
  tell({});
}

/** @param {string} choice */
export function chooseSaving(choice) {
  // Before a choice nothing of this page is stored, and what cannot be read is left for the reader to decide on.
  if (choice === "off" && !["off", "unset"].includes(memory.saving)) localStore.erase(playbook);
  memory.saving = choice === "on" ? "on" : "off";
  if (!memory.state.stamp) memory.state.stamp = newId();
  if (choice === "off") Object.assign(memory, { seen: null, conflicting: null });
  keep();
  tell({ saving: true });
}

export function erase() {
  localStore.erase(playbook);
  tabStore.erase(playbook);
  memory.broken = [];
  forget();
  tell({ all: true });
}

function forget() {
  Object.assign(memory, {
    state: blankState(),
    saving: "unset",
    seen: null,
    conflicting: null,
    isOnlyHere: false,
    before: null,
    scored: null,
  });
}

// Ends a conflict: "mine" is written over the other tab's answers, "other" takes them.
/** @param {string} side */
export function settle(side) {
  if (!memory.conflicting) return;
  const stored = localStore.read(playbook, major);
  memory.seen = stored ? stored.stamp : null;
  if (side === "other") {
    memory.state = memory.conflicting;
    tabStore.drop(playbook, major);
  }
  Object.assign(memory, { conflicting: null, scored: null });
  keep();
  tell({ all: true });
}

// Another tab erased: what this one has goes too.
/** @param {StorageEvent} event */
function onErased(event) {
  if (event.newValue !== null || memory.saving === "unset") return;
  // Another tab put aside what it could not read: this one still has the answers.
  if (event.oldValue !== null && !localStore.parse(playbook, event.oldValue)) return;
  tabStore.drop(playbook, major);
  tabStore.dropBeside(playbook);
  forget();
  tell({ all: true, elsewhere: "erased" });
}

// Another tab wrote: what this tab has is all in what the other began from, unless it could not be stored.
/** @param {StorageEvent} event */
function onStored(event) {
  if (event.key !== null && event.key !== localStore.keyOf(playbook, major)) return;
  if (memory.saving === "off") return;
  const stored = localStore.read(playbook, major);
  if (!stored) return void onErased(event);
  if (stored.stamp === memory.seen) return;
  const hasOurs = memory.saving === "unset" ? memory.state.stamp !== null : tabStore.read(playbook, major) !== null;
  if (hasOurs) {
    memory.saving = "on";
    meet(stored);
    return void tell({});
  }
  load();
  tell({ all: true, elsewhere: "changed" });
}

load();
window.addEventListener("storage", onStored);
// A page that comes back from the browser's memory has slept through what other pages wrote.
window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  load();
  tell({ all: true });
});
