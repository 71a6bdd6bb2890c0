// The action plan: the three steps that matter most in full, then the rest; who does each and by when is kept in the results file.
import { day, field, icon } from "../base/build-more.js";
import { element } from "../base/build.js";
import { own } from "../base/values.js";
import { count, say } from "../base/words.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import * as store from "../store/store.js";
import { step as written, wording, words } from "./step.js";

const IN_FULL = 3;

// What the model and the texts say of an action.
/** @param {Results} results @param {PlannedAction} given */
export function read(results, { question, action }) {
  const model = lookup.question(question);
  const step = written(question, action);
  const given = lookup.answer(results, question);
  const key = `${question}/${action}`;
  return {
    id: action,
    key,
    question,
    text: step.text,
    words: words(step.text),
    story: step.story,
    stage: step.stage,
    effort: step.effort,
    mustHave: Boolean(model.must_have),
    area: lookup.area(model.area),
    level: replies.level(question, given?.level),
    kept: own(results.plan, key) || {},
  };
}

// Keeps who and when in the results file; an entry without either is taken out.
/** @param {PlanStep} step @param {Step} change */
function keep(step, change) {
  const entry = Object.assign({}, own(store.results().plan, step.key), change);
  for (const key of /** @type {const} */ (["owner", "due"])) if (entry[key] === "") delete entry[key];
  store.setPlan({ [step.key]: Object.keys(entry).length > 0 ? entry : null });
}

/** @param {PlanStep} step */
function fields(step) {
  const owner = element("input", {
    type: "text",
    value: step.kept.owner,
    autocomplete: "off",
    maxlength: 200,
    onchange: () => keep(step, { owner: owner.value.trim() }),
  });
  const due = element("input", {
    type: "date",
    value: step.kept.due,
    onchange: () => {
      keep(step, { due: due.value });
      // Paper leaves a line where there is no date.
      due.setAttribute("value", due.value);
    },
  });
  /** @param {string} label */
  const naming = (label) => [label, element("span", { class: "hidden" }, ` ${say("script-plan-for", { action: step.words })}`)];
  return element("div", { class: "who" }, field(naming(say("script-plan-owner")), owner), field(naming(say("script-plan-due")), due));
}

// Who and when as text, where nothing can be filled in.
/** @param {PlanStep} step */
function filled(step) {
  const { owner, due } = step.kept;
  return owner || due
    ? element("p", { class: "who" }, say("script-plan-filled", { owner: owner || "–", due: due ? day(due) : "–" }))
    : null;
}

/** @param {PlanStep} step @param {boolean} [fixed] */
function facts(step, fixed) {
  const parts = [
    step.stage && element(fixed ? "span" : "a", { href: fixed ? null : step.stage.url }, step.stage.title),
    element("span", {}, say(`script-effort-${step.effort}`)),
    step.mustHave && element("strong", {}, say("script-plan-must-have")),
    step.story && !fixed && element("span", {}, `${say("script-plan-story")} `, element("a", { href: step.story.url }, step.story.title)),
  ];
  return element("p", { class: "facts-line" }, parts);
}

/** @param {PlanStep} step @param {number} rank @param {PlanOptions} options */
function item(step, rank, options) {
  const tag = element("p", { class: "tag" }, icon(`area-${step.area.id}`), lookup.placeOf(step.question));
  const from = element(
    "p",
    { class: "from" },
    say("script-plan-from", { level: step.level.title }),
    " ",
    element("a", { href: lookup.questionUrl(step.question) }, lookup.texts(step.question).text),
  );
  const title = wording(step.text, options.full ? "h3" : "h4");
  const who = options.fixed ? filled(step) : fields(step);
  return element(
    "li",
    { class: `${step.area.colour} ${options.full ? "full" : ""}`, value: rank },
    tag,
    title,
    options.full && from,
    facts(step, options.fixed),
    who,
  );
}

/** @param {PlanStep[]} steps @param {PlanOptions} options */
function rest(steps, options) {
  const list = element(
    "ol",
    { class: "plan-list" },
    steps.map((step, at) => item(step, IN_FULL + at + 1, options)),
  );
  if (options.fixed) return [element("h3", {}, say("script-plan-more")), list];
  return element("details", { class: "plan-rest" }, element("summary", {}, count("script-plan-rest", steps.length)), list);
}

// `fixed`: for a report, without controls and links into the site; `without`: leaves owners and dates out.
/** @param {Results} results @param {Scores} scores @param {PlanOptions} options */
export function draw(results, scores, options) {
  const steps = scores.actions.map((action) => read(results, action));
  if (options.without) for (const step of steps) step.kept = {};
  const full = Object.assign({ full: true }, options);
  return [
    element(
      "ol",
      { class: "plan-list" },
      steps.slice(0, IN_FULL).map((step, at) => item(step, at + 1, full)),
    ),
    steps.length > IN_FULL && rest(steps.slice(IN_FULL), options),
  ];
}
