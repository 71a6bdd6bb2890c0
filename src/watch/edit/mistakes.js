// What is wrong, at the field that it is in.

/** @typedef {import("./asking.js").Mistake} Mistake */

// What is said beside it is of what is typed.
const MISTAKE = ".mistake:not(.unsent)";

/** @param {Element} field */
const placeOf = (field) => (field.getAttribute("data-place") || "").split(":").map(Number);

/** @param {Element} a @param {Element} b */
function byPlace(a, b) {
  const [[lineA, columnA], [lineB, columnB]] = [placeOf(a), placeOf(b)];
  return lineA - lineB || columnA - columnB;
}

/** Puts each mistake of a file at its field. @param {HTMLFormElement} form @param {string} file @param {Mistake[]} mistakes */
export function showMistakes(form, file, mistakes) {
  for (const field of form.querySelectorAll(".field")) {
    field.classList.remove("wrong", "doubtful");
    field.querySelector(MISTAKE)?.replaceChildren();
  }
  const fields = Array.from(form.querySelectorAll(/** @type {"div"} */ (".field[data-place]"))).sort(byPlace);
  for (const { warning, message, help, place } of mistakes) {
    if (!place) continue;
    const isBefore = (/** @type {HTMLElement} */ field) => {
      if ((field.dataset.file ?? file) !== place.file) return false;
      const [line, column] = placeOf(field);
      return line < place.line || (line === place.line && column <= place.column);
    };
    const at = fields.filter(isBefore).at(-1);
    at?.classList.add(warning ? "doubtful" : "wrong");
    at?.querySelector(MISTAKE)?.append(`${message}. ${help} `);
  }
}

/** How many mistakes there are, and hints; what is wrong with no field in words. @param {Mistake[]} mistakes */
export function counted(mistakes) {
  const hints = mistakes.filter(({ warning }) => warning).length;
  const count = (/** @type {number} */ n, /** @type {string} */ what) => (n === 0 ? [] : [`${n} ${what}${n === 1 ? "" : "s"}`]);
  const words = [...count(mistakes.length - hints, "mistake"), ...count(hints, "hint")];
  const nowhere = mistakes.filter(({ place }) => !place).map(({ message }) => ` ${message[0].toUpperCase()}${message.slice(1)}.`);
  return words.length === 0 ? "" : ` ${words.join(", ")}.${nowhere.join("")}`;
}
