// Adding things: the page of what is new is seen beside the dialog while it is filled in.
import { ask, writtenIn } from "./asking.js";
import { close, form, row, showBeside } from "./dialog.js";
import { element, title as named } from "./elements.js";
import { pageOf } from "./frame.js";
import { leave, look } from "./look.js";
import { alerts, cancel, idOf } from "./parts.js";
import { undone } from "./refusals.js";

const KINDS = {
  story: "Story", page: "Page", question: "Question of this area", area: "Area", event: "Event", term: "Word of the glossary",
  route: "Route", principle: "Principle", stage: "Stage",
};

const NO_ID = "No id can be made of this title. Write one in letters from a to z.";

/** Milliseconds without a key before the page is asked for. */
const PAUSE = 300;

/** Adds something to the playbook. `file` is the one at hand. @param {string} file @param {import("./parts.js").Done} done */
export function add(file, done) {
  const area = /^areas\/([^/]+)\.yaml$/.exec(file)?.[1];
  const kinds = Object.entries(KINDS).filter(([kind]) => kind !== "question" || area);
  const kind = element("select", {}, ...kinds.map(([value, words]) => element("option", { value }, words)));
  const title = element("input", { type: "text", required: "", ...writtenIn() });
  const id = element("input", { type: "text", spellcheck: "false" });
  const wrong = alerts();
  const hint = element("p", { class: "about" });
  const question = (/** @type {"show" | "do"} */ act) => {
    const own = kind.value === "question" ? { area } : {};
    return ask({ ask: "new", kind: kind.value, id: id.value, title: title.value, act, ...own });
  };
  let timer = 0;
  const see = async () => {
    const asked = kind.value === "question" && `/assessment/${area}.html#${id.value}`;
    const answer = await look(() => question("show"), ({ file: own = "" }) => asked || (own && pageOf(own)) || "/");
    if (answer) hint.replaceChildren(answer.refused ? `Not seen beside yet: ${undone(answer)}` : "");
  };
  const again = () => {
    window.clearTimeout(timer);
    wrong.replaceChildren();
    if (title.value && id.value) timer = window.setTimeout(see, PAUSE);
  };
  let isOwn = false;
  const suggest = async () => {
    window.clearTimeout(timer);
    const asked = title.value;
    const made = await idOf(asked);
    if (asked !== title.value) return;
    if (!isOwn) {
      id.value = (kind.value === "question" ? `${area}.` : "") + made;
      hint.replaceChildren(asked && !made ? NO_ID : "");
    }
    again();
  };
  let suggested = Promise.resolve();
  for (const [field, event] of /** @type {const} */ ([[kind, "change"], [title, "input"]])) {
    field.addEventListener(event, () => {
      suggested = suggest();
    });
  }
  id.addEventListener("input", () => {
    isOwn = id.value !== "";
    again();
  });
  const make = async () => {
    await suggested;
    window.clearTimeout(timer);
    const answer = await question("do");
    if (answer.refused) return wrong.replaceChildren(undone(answer));
    close();
    done(answer, "Added: ", named(title.value), ".");
  };
  const end = () => {
    window.clearTimeout(timer);
    leave();
  };
  showBeside("New", end, form(make,
    row("What", kind),
    row("Title", title, "What readers see. Of a question, its text. It can change at any time."),
    row("Id", id, "The name of its file or entry, and a part of its address: lower-case letters, digits and hyphens. It stays."),
    hint, wrong, element("div", { class: "row" }, element("button", { class: "first" }, "Add"), cancel())));
  title.focus();
}
