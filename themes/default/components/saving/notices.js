// What has to be said before anything else: storage that fails, another tab's answers, a newer playbook, a backup that is due.
// What each says is drawn by its part (notice.js), which few readers ever need.
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import * as store from "../store/store.js";

const isDue = store.wantsBackup();
let status = null;

// What each notice is about; a false value means that there is nothing to say.
const SIGNS = {
  broken: () => store.broken().length,
  trouble: () => ["blocked", "full", "page"].includes(store.saving()) && store.saving(),
  conflict: store.conflict,
  changes: store.changes,
  // As the page was when it was opened: a reminder never comes between the reader and the next answer.
  reminder: () => isDue && store.wantsBackup(),
};

// Says something politely.
export function tell(text) {
  status.textContent = text;
}

// Does something to the head of the page that moves nothing which the reader has under the pointer. Browsers that would keep
// the place by themselves are asked not to, since not all of them do.
function stay(act) {
  const { style } = document.documentElement;
  const content = document.querySelector("form[data-area], [data-start], [data-results], [data-team]");
  const place = () => (content ? content.getBoundingClientRect().top : 0);
  style.overflowAnchor = "none";
  const before = place();
  act();
  window.scrollBy({ top: place() - before, behavior: "instant" });
  window.requestAnimationFrame(() => window.requestAnimationFrame(() => style.removeProperty("overflow-anchor")));
}

// Each notice is drawn again only when what it says has changed, so that focus and screen readers are left alone.
export function mount(place) {
  status = element("p", { class: "said", role: "status" });
  const parts = Object.entries(SIGNS).map(([name, sign]) => ({ name, sign, last: "false", box: element("div", {}) }));
  const h1 = document.querySelector("h1");
  h1.setAttribute("tabindex", "-1");
  place.append(status, ...parts.map(({ box }) => box));
  let drawn = null;
  const loaded = async () => {
    drawn = await import("./notice.js");
  };
  const draw = (one) => stay(() => one.box.replaceChildren(...[one.sign() && drawn[one.name]()].filter(Boolean)));
  // Where the pressed button went away with its notice, reading goes on at the page's title.
  const update = () => {
    const hadFocus = place.contains(document.activeElement);
    for (const one of parts) {
      const sign = JSON.stringify(one.sign() || false);
      if (sign === one.last) continue;
      status.textContent = "";
      one.last = sign;
      if (drawn) draw(one);
      else loaded().then(() => draw(one));
    }
    if (hadFocus && !place.contains(document.activeElement)) h1.focus();
  };
  update();
  store.onChange((what) => {
    update();
    if (what.elsewhere) tell(say(`script-elsewhere-${what.elsewhere}`));
  });
}
