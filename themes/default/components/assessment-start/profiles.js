// The choice of a profile: the levels that all questions should reach. What it sets holds at once; targets of a question's own stay.
import { find } from "../base/page.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import { aimOf } from "../scoring/counts-as.js";
import { setProfile } from "../store/beside.js";
import { profileOf } from "../store/profile.js";
import * as store from "../store/store.js";

// How many targets there are now: the profile's, and those that were set one by one.
function said() {
  const results = store.results();
  const profile = profileOf(results);
  if (!profile) return results.profile ? say("script-profile-unknown", { id: results.profile }) : "";
  const set = assessment.model.questions.filter((question) => aimOf(profile, question)).length;
  const given = Object.values({ ...results.remarks, ...results.answers }).filter(({ target }) => target).length;
  return [say("script-profile-set", { n: set }), given > 0 && say("script-profile-own", { n: given })].filter(Boolean).join(" ");
}

/** @param {HTMLFormElement} form */
export function mount(form) {
  /** @type {NodeListOf<HTMLInputElement>} */
  const radios = form.querySelectorAll("input[name=profile]");
  if (radios.length === 0) return;
  const place = find("[data-profile-said]", form);
  const update = () => {
    for (const radio of radios) radio.checked = radio.value === (profileOf(store.results())?.id ?? "");
    place.textContent = said();
  };
  for (const radio of radios) radio.addEventListener("change", () => setProfile(radio.value));
  update();
  store.onChange(update);
  window.addEventListener("pageshow", update);
}
