// Pictures that are put into media/: chosen, described, and shown where they are needed.
import { ask, writtenIn } from "./asking.js";
import { close, form, giveUp, row, show } from "./dialog.js";
import { button, element } from "./elements.js";
import { idOf } from "./parts.js";

/**
 * @typedef {import("./asking.js").Answer} Answer
 * @typedef {import("./asking.js").Field} Field
 * @typedef {import("./fields.js").Hands} Hands
 */

// What one request takes, as text.
const MOST = 2_500_000;
const ENDINGS = new Map([["image/jpeg", "jpg"], ["image/png", "png"], ["image/webp", "webp"], ["image/svg+xml", "svg"]]);

/** The bytes of a file as Base64. @param {File} file @returns {Promise<string>} */
function base64(file) {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(String(reader.result).split(",")[1] || ""));
    reader.addEventListener("error", () => fail(reader.error));
    reader.readAsDataURL(file);
  });
}

/** What keeps a file from being taken, in words. @param {File | undefined} file */
function fault(file) {
  if (!file) return "Choose a picture.";
  if (!ENDINGS.has(file.type)) return "A picture is a .jpg, .png, .webp or .svg file.";
  return file.size > MOST ? "This picture is too large. Save it at most 1600 pixels wide, and choose it again." : "";
}

/**
 * How a picture is put in place, and what is asked beside it.
 * @typedef {object} Way
 * @property {string} about What the description is for.
 * @property {string} shows What it says already.
 * @property {boolean} isNeeded Whether there must be one.
 * @property {(name: string, bytes: string) => Promise<Answer>} put
 * @property {(answer: Answer, shows: string) => void} done
 */

/** Asks for a picture and what it shows. @param {Way} way */
function asks({ about, shows, isNeeded, put, done }) {
  const chosen = element("input", { type: "file", accept: [...ENDINGS.keys()].join(",") });
  const shown = element("input", { type: "text", ...writtenIn(), ...(isNeeded ? { required: "" } : {}) });
  const wrong = element("div", { role: "alert", class: "mistake" });
  shown.value = shows;
  const take = async () => {
    const file = chosen.files?.[0];
    const faulty = fault(file);
    if (faulty || !file) return wrong.replaceChildren(faulty);
    const stem = (await idOf(file.name.replace(/\.[^.]*$/, ""))) || "picture";
    const name = `${stem}.${ENDINGS.get(file.type)}`;
    const answer = await put(name, await base64(file));
    if (answer.refused) return wrong.replaceChildren(answer.message || "The picture could not be put in place.");
    close();
    done(answer, shown.value.trim());
  };
  show("Picture", form(take,
    row("File", chosen, "It is copied into media/. At most 1600 pixels wide is best."),
    row("Description", shown, about),
    wrong, element("div", { class: "row" }, element("button", { class: "first" }, "Put in place"), button("Cancel", giveUp))));
}

/** Asks for a picture and what it shows, and hands out its Markdown. @param {(markdown: string) => void} done */
export function choosePicture(done) {
  asks({
    about: ABOUT, shows: "", isNeeded: true,
    put: (name, bytes) => ask({ ask: "picture", name, bytes }),
    done: ({ name }, shows) => done(`![${literal(shows)}](media:${name})`),
  });
}

/** Words that are no Markdown, whatever signs are in them. @param {string} words */
const literal = (words) => words.replace(/[\\[\]*_`<&]/g, "\\$&");

const ABOUT = "For those who cannot see it: what it shows, in one sentence.";

/** The field with the words for those who cannot see a field's picture. @param {Field} field @param {Field[]} all */
function wordsFor({ way }, all) {
  const above = JSON.stringify(way.slice(0, -1));
  const beside = all.filter((other) => JSON.stringify(other.way.slice(0, -1)) === above);
  return beside.find((other) => other.way.at(-1) === `${way.at(-1)}_alt`) ?? beside.find((other) => other.way.at(-1) === "alt");
}

/** Asks for a picture that a field then names; neither is saved yet. @param {Field} field @param {Hands} hands */
function chooseFor(field, { file, all, took }) {
  const words = wordsFor(field, all);
  asks({
    about: words?.about ?? ABOUT, shows: words?.value ?? "", isNeeded: words !== undefined && words.way.at(-1) !== "alt",
    put: (name, bytes) => ask({ ask: "picture", name, bytes, into: { file, way: field.way, was: field.value ?? "" } }),
    async done(answer, shows) {
      if (!words || shows === (words.value ?? "")) return took(answer);
      const what = shows === "" ? "remove" : { set: shows };
      took(await ask({ ask: "change", file, way: words.way, what, was: words.value ?? "" }));
    },
  });
}

/** Names no picture any more. Words that are of it alone go too. @param {Field} field @param {Hands} hands */
async function takeOut(field, { file, all, took }) {
  const words = wordsFor(field, all);
  const fields = words && words.value !== null && words.way.at(-1) !== "alt" ? [words, field] : [field];
  /** @type {Answer | null} */
  let answer = null;
  for (const one of fields) {
    answer = await ask({ ask: "change", file, way: one.way, what: one.required ? { set: "" } : "remove", was: one.value ?? "" });
    if (answer.refused) break;
  }
  if (answer) took(answer);
}

/** The picture that a field names, with what can be done to it. @param {Field} field @param {HTMLElement} own @param {Hands} hands */
export function pictured(field, own, hands) {
  if (!(own instanceof HTMLInputElement)) return [];
  const shown = element("img", { alt: "", class: "picture" });
  const remove = button("Remove picture", () => takeOut(field, hands), { "aria-label": `Remove picture: ${field.label}` });
  const follow = () => {
    const isFile = own.value.startsWith("media/");
    shown.hidden = !isFile;
    remove.hidden = own.value === "";
    // Beside the editor's own files: the page may still be without it.
    if (isFile) shown.src = encodeURI(own.value);
  };
  shown.addEventListener("error", () => (shown.hidden = true));
  own.addEventListener("input", follow);
  follow();
  const choose = button("Choose a picture …", () => chooseFor(field, hands), { "aria-label": `Choose a picture: ${field.label}` });
  return [element("div", { class: "tools" }, choose, remove), shown];
}
