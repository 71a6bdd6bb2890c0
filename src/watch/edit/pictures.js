// Pictures that are put into media/: chosen, described, and shown where they are needed.
import { ask } from "./asking.js";
import { close, form, row, show } from "./dialog.js";
import { button, element } from "./elements.js";
import { idOf } from "./parts.js";

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

/** Asks for a picture and what it shows, and hands out its Markdown. @param {(markdown: string) => void} done */
export function choosePicture(done) {
  const chosen = element("input", { type: "file", accept: [...ENDINGS.keys()].join(",") });
  const shown = element("input", { type: "text", required: "" });
  const wrong = element("div", { role: "alert", class: "mistake" });
  const put = async () => {
    const file = chosen.files?.[0];
    const faulty = fault(file);
    if (faulty || !file) return wrong.replaceChildren(faulty);
    const name = `${idOf(file.name.replace(/\.[^.]*$/, "")) || "picture"}.${ENDINGS.get(file.type)}`;
    const answer = await ask({ ask: "picture", name, bytes: await base64(file) });
    if (answer.refused) return wrong.replaceChildren(answer.message || "The picture could not be put in place.");
    close();
    done(`![${shown.value.replace(/[[\]]/g, "")}](media:${answer.name})`);
  };
  show("Picture", form(put,
    row("File", chosen, "It is copied into media/. At most 1600 pixels wide is best."),
    row("Description", shown, "For those who cannot see it: what it shows, in one sentence."),
    wrong, element("div", { class: "row" }, element("button", { class: "first" }, "Put in place"), button("Cancel", close))));
}
