// The notices that notices.js asks for, and what their buttons do.
import { button, element } from "../base/build.js";
import { say } from "../base/words.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import * as store from "../store/store.js";
import * as backup from "./backup.js";
import { conflictTable } from "./differences.js";
import * as notices from "./notices.js";

/** @param {string} id @param {() => void} action @param {boolean} [primary] */
const press = (id, action, primary) => button(say(id), action, primary ? "button" : null);

/** @param {string} name @param {string} title @param {...Content} content */
function notice(name, title, ...content) {
  return element(
    "section",
    { class: `notice notice-${name}`, "aria-labelledby": `_notice-${name}` },
    element("h2", { id: `_notice-${name}`, tabindex: "-1" }, title),
    content,
  );
}

// The texts that nobody can read: to have, to erase, or to leave aside.
export function broken() {
  const texts = store.broken();
  const erase = press("script-broken-erase", () => {
    if (!erase.dataset.sure) {
      erase.dataset.sure = "yes";
      erase.textContent = say("script-broken-erase-sure");
      return;
    }
    store.eraseBroken();
    notices.tell(say("script-broken-erased"));
  });
  const goOn = press("script-broken-go-on", () => {
    store.setAsideBroken();
    notices.tell(say("script-broken-aside"));
  });
  return notice(
    "broken",
    say("script-broken-title"),
    element("p", { role: "alert" }, say("script-broken-text")),
    element(
      "p",
      { class: "buttons" },
      press("script-broken-download", () => backup.unread(texts), true),
      goOn,
      erase,
    ),
  );
}

export function trouble() {
  const saving = store.saving();
  return notice(
    "trouble",
    say(`script-saving-${saving}`),
    element("p", { role: "alert" }, say(`script-saving-${saving}-text`)),
    element(
      "p",
      { class: "buttons" },
      press("script-saving-download", backup.all, true),
      press("script-saving-again", () => store.chooseSaving("on")),
    ),
  );
}

export function conflict() {
  const sides = /** @type {{ mine: Results, other: Results }} */ (store.conflict());
  /** @param {string} side */
  const settle = (side) => () => {
    store.settle(side);
    notices.tell(say(`script-conflict-took-${side}`));
  };
  return notice(
    "conflict",
    say("script-conflict-title"),
    element("p", { role: "alert" }, say("script-conflict-text")),
    conflictTable(sides.mine, sides.other),
    element(
      "p",
      { class: "buttons" },
      press("script-conflict-keep-mine", settle("mine"), true),
      press("script-conflict-take-other", settle("other"), true),
      press("script-conflict-download", () => backup.save(backup.everything())),
    ),
  );
}

/** @param {string} id */
const named = (id) => {
  const texts = lookup.texts(id);
  return texts ? element("a", { href: lookup.questionUrl(id) }, texts.text) : element("code", {}, id);
};

/** @param {CheckedAnswer} entry */
function checked(entry) {
  const id = entry.question;
  const moved = entry.from !== entry.to && say("script-changes-moved", { to: replies.levelTitle(id, entry.to) });
  const target = entry.lost_target && say("script-changes-target");
  return element("li", {}, named(id), " ", [moved, target].filter(Boolean).join(" "));
}

/** @param {SetAside} given */
function setAside({ question, reason, replaced_by }) {
  const why = say(`script-changes-reason-${reason}`);
  const next = replaced_by && lookup.texts(replaced_by) && [" ", say("script-changes-replaced"), " ", named(replaced_by)];
  return element("li", {}, named(question), ". ", why, next);
}

// A file can have answers to more questions than a page can show.
const MOST_LISTED = 200;
/** @template T @param {string} id @param {T[]} entries @param {(entry: T) => Content} item */
function part(id, entries, item) {
  if (entries.length === 0) return null;
  const more = entries.length - MOST_LISTED;
  const last = more > 0 && element("li", {}, say("script-and-more", { n: more }));
  return [element("h3", {}, say(id, { n: entries.length })), element("ul", {}, entries.slice(0, MOST_LISTED).map(item), last)];
}

export function changes() {
  const report = /** @type {Changes} */ (store.changes());
  const versions = { from: report.from_version || "?", to: report.to_version };
  return notice(
    "changes",
    say("script-changes-title"),
    element("p", {}, say("script-changes-text", versions), " ", say("script-changes-kept", { n: report.kept })),
    part("script-changes-check", report.check, checked),
    part("script-changes-aside", report.orphaned, setAside),
    report.orphaned.length > 0 && element("p", { class: "quiet" }, say("script-changes-nothing-lost")),
    element(
      "p",
      { class: "buttons" },
      press("script-changes-dismiss", () => {
        store.dismissChanges();
        notices.tell(say("script-changes-dismissed"));
      }),
    ),
  );
}

export function reminder() {
  return notice(
    "reminder",
    say("script-backup-due", { n: store.since() }),
    element("p", {}, say("script-backup-text")),
    element("p", { class: "buttons" }, press("script-saving-download", backup.all), press("script-backup-later", store.remindLater)),
  );
}
