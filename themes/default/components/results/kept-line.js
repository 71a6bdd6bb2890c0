// In one line where the answers are kept, and a backup that is due: what more there is to say is further down the page.
import { button, element } from "../base/build.js";
import { say } from "../base/words.js";
import * as backup from "../saving/backup.js";
import * as keeping from "../saving/keeping.js";
import * as store from "../store/store.js";

export function keptLine() {
  const saving = store.saving();
  const where = element("a", { href: "#_keeping" }, keeping.name());
  const due = store.since();
  if (saving === "unset") return element("p", { class: "kept-line" }, where);
  const download = button(say("script-saving-download"), backup.all, "as-link");
  return element("p", { class: "kept-line" }, where, ". ", due > 0 && [say("script-results-not-backed-up", { n: due }), " "], download);
}
