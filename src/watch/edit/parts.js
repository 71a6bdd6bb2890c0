// Adding, renaming and removing things: what refers to them is shown before anything is written.
import { ask } from "./asking.js";
import { close, form, row, show } from "./dialog.js";
import { button, element } from "./elements.js";
import { undone } from "./refusals.js";

/**
 * @typedef {import("./asking.js").Answer} Answer
 * @typedef {import("./asking.js").Thing} Thing
 * @typedef {import("./asking.js").Plan} Plan
 * @typedef {(answer: Answer, words: string) => void} Done
 */

const KINDS = {
  story: "Story", page: "Page", question: "Question of this area", area: "Area", event: "Event", term: "Word of the glossary",
  route: "Route", principle: "Principle", stage: "Stage",
};

/** An id made of a title. @param {string} title */
export const idOf = (title) =>
  title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60);

const cancel = () => button("Cancel", close);
const alerts = () => element("div", { role: "alert", class: "mistake" });

/** Adds something to the playbook. `file` is the one at hand. @param {string} file @param {Done} done */
export function add(file, done) {
  const area = /^areas\/([^/]+)\.yaml$/.exec(file)?.[1];
  const kinds = Object.entries(KINDS).filter(([kind]) => kind !== "question" || area);
  const kind = element("select", {}, ...kinds.map(([value, words]) => element("option", { value }, words)));
  const title = element("input", { type: "text", required: "" });
  const id = element("input", { type: "text", required: "", spellcheck: "false" });
  const wrong = alerts();
  let isOwn = false;
  const suggest = () => {
    if (!isOwn) id.value = (kind.value === "question" ? `${area}.` : "") + idOf(title.value);
  };
  kind.addEventListener("change", suggest);
  title.addEventListener("input", suggest);
  id.addEventListener("input", () => (isOwn = id.value !== ""));
  const make = async () => {
    const own = kind.value === "question" ? { area } : {};
    const answer = await ask({ ask: "new", kind: kind.value, id: id.value, title: title.value, act: "do", ...own });
    if (answer.refused) return wrong.replaceChildren(undone(answer));
    close();
    done(answer, `Added: ${title.value}.`);
  };
  show("New", form(make,
    row("What", kind),
    row("Title", title, "What readers see. Of a question, its text. It can change at any time."),
    row("Id", id, "The name of its file or entry, and a part of its address: lower-case letters, digits and hyphens. It stays."),
    wrong, element("div", { class: "row" }, element("button", { class: "first" }, "Add"), cancel())));
  title.focus();
}

const MEND = "The playbook would have these mistakes then. Mend them first:";

const FOLLOW = {
  rename: "They get the new id.",
  remove: "Links become plain words, and lists lose it.",
};

/** What would change, in words. @param {Plan} plan @param {"rename" | "remove"} what */
function consequences({ references, notes, worse, files }, what) {
  const places = references.map(({ file, line, text }) => element("li", {}, element("code", {}, `${file}:${line}`), ` ${text}`));
  const count = references.length === 1 ? "1 place refers to it." : `${references.length} places refer to it.`;
  const errors = worse.map(({ message, help }) => element("li", { class: "mistake" }, `${message}. ${help}`));
  return [
    element("p", { class: "label" }, references.length === 0 ? "Nothing refers to it." : `${count} ${FOLLOW[what]}`),
    ...(places.length > 0 ? [element("ul", { class: "places", tabindex: "0", "aria-label": "Places" }, ...places)] : []),
    ...notes.map((note) => element("p", {}, note)),
    element("details", {}, element("summary", {}, files.length === 1 ? "1 file changes" : `${files.length} files change`),
      element("p", { class: "about" }, files.join(", "))),
    element("p", { class: "about" }, "Undo takes all of it back."),
    ...(errors.length > 0 ? [element("p", { class: "label" }, MEND), element("ul", {}, ...errors)] : []),
  ];
}

/**
 * Renames or removes something of a file.
 * @param {string} file @param {"rename" | "remove"} what @param {Done} done
 */
export async function reshape(file, what, done) {
  const answer = await ask({ ask: "things", file });
  const all = (answer.things || []).filter(({ renames }) => what === "remove" || renames);
  const words = what === "rename" ? "Rename" : "Remove";
  if (all.length === 0) {
    show(words, element("p", {}, `${file} has nothing that this could be done to.`), button("Close", close));
    return;
  }
  const thing = element("select", {}, ...all.map(({ kind, title }, at) => element("option", { value: String(at) }, `${title} (${kind})`)));
  const to = element("input", { type: "text", required: "", spellcheck: "false" });
  const wrong = alerts();
  const plan = element("div", { class: "plan", "aria-live": "polite" });
  const go = element("button", { class: "first" });
  const chosen = () => all[Number(thing.value)];
  let isShown = false;
  const again = () => {
    isShown = false;
    plan.replaceChildren();
    wrong.replaceChildren();
    go.disabled = false;
    go.textContent = "Show what changes";
  };
  const question = (/** @type {"tell" | "do"} */ act) => {
    const { kind, id } = chosen();
    return ask({ ask: what, kind, id, act, ...(what === "rename" ? { to: to.value } : {}) });
  };
  const look = async () => {
    const said = await question("tell");
    if (said.refused || !said.plan) return wrong.replaceChildren(undone(said));
    isShown = true;
    plan.replaceChildren(...consequences(said.plan, what));
    go.textContent = `${words} ${chosen().title}`;
    go.disabled = said.plan.worse.length > 0;
  };
  const act = async () => {
    if (!isShown) return look();
    const said = await question("do");
    if (said.refused) return wrong.replaceChildren(undone(said));
    close();
    // Questions, terms and events are in a file with others, which stays.
    const isShared = ["question", "term", "event"].includes(chosen().kind);
    done(isShared ? { ...said, file } : said, `${what === "rename" ? "Renamed" : "Removed"}: ${chosen().title}.`);
  };
  const choose = () => {
    to.value = chosen().id;
    again();
    if (what === "remove") look();
  };
  thing.addEventListener("change", choose);
  to.addEventListener("input", again);
  const field = what === "rename" ? [row("New id", to, "A part of its address. The old address leads to the new one.")] : [];
  show(words, form(act, row("What", thing), ...field, plan, wrong, element("div", { class: "row" }, go, cancel())));
  choose();
  if (what === "rename") to.select();
}
