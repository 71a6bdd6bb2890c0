// Working together, on the first page: what is in its folds is a part, which comes when one is opened; so are the reader's own areas.
import { element } from "../base/build.js";
import { own } from "../base/values.js";
import * as store from "../store/store.js";

const PARTS = {
  sharing: () => import("./sharing.js"),
  incoming: () => import("./incoming.js"),
};

/** @param {HTMLDetailsElement} fold */
async function fill(fold) {
  if (!fold.open || fold.querySelector("div")) return;
  const place = element("div", {});
  fold.append(place);
  const part = await PARTS[/** @type {keyof typeof PARTS} */ (fold.dataset.together)]();
  part.mount(place);
}

// The reader's areas, once there are some. `list` has the lists of all.
/** @param {HTMLElement} list */
function mine(list) {
  let isThere = false;
  const look = async () => {
    if (isThere || !own(store.results().respondent, "areas")) return;
    isThere = true;
    const part = await import("./mine.js");
    part.mount(list);
  };
  look();
  store.onChange(look);
}

/** @param {HTMLElement} list */
export function mount(list) {
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const folds = document.querySelectorAll("[data-together]");
  for (const fold of folds) {
    fold.addEventListener("toggle", () => fill(fold));
    fold.hidden = false;
    if (fold.dataset.together === "sharing" && store.results().shared_out) fold.open = true;
  }
  mine(list);
}
