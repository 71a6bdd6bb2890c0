// A playbook for us: with free pages, or with everything that a playbook can hold.
import { frontMatter } from "./files.mjs";
import { language } from "./words.mjs";

export const PRINCIPLES = ["simplify", "standardise", "share", "sustain"];
export const STAGES = ["reset", "reform", "recover"];
/** Of `count` pages in a full playbook, one in so many is an area; the rest are stories. */
const STORIES_PER_AREA = 12;
const LEVELS = 5;

/** @param {unknown} value */
export const yaml = (value) => `${JSON.stringify(value, null, 1)}\n`;

/** A playbook of free pages, as the others get them: nothing to answer, and no areas. @param {Write} write @param {Source} source */
export function writePages(write, source) {
  write("playbook.yaml", yaml({ id: "bench-pages", title: "Bench pages", version: "1.0.0", areas: [], principles: [] }));
  writeStandardPages(write);
  for (let at = 0; at < source.count; at += 1) {
    const { section, slug, title, summary, body } = source.page(at, (other) => `page:${other.section}/${other.slug}`);
    write(`pages/${section}/${slug}.md`, frontMatter({ title, summary }) + body);
  }
}

/**
 * A playbook of `count` areas and stories, with practices and questions for every area.
 * @param {Write} write
 * @param {Source} source
 * @param {number} seed
 */
export function writePlaybook(write, source, seed) {
  const { voice } = language(seed);
  const areas = Array.from({ length: Math.max(1, Math.floor(source.count / (STORIES_PER_AREA + 1))) }, (_, at) => `area-${at + 1}`);
  writeFrame(write, { id: "bench-playbook", title: "Bench playbook", areas, principles: PRINCIPLES });
  areas.forEach((id, at) => {
    const { word, rare, below } = voice(at, 4);
    /** @param {number} count */
    const text = (count) => {
      const taken = Array.from({ length: count }, word).join(" ");
      return `${taken[0].toUpperCase()}${taken.slice(1)} ${rare()}.`;
    };
    write(`areas/${id}.yaml`, yaml(area(id, PRINCIPLES, text, below)));
  });
  for (let at = areas.length; at < source.count; at += 1) writeStory(write, source, areas, voice(at, 5), at);
}

/**
 * What every playbook has: its settings, principles, stages and the two standard pages.
 * @param {Write} write
 * @param {Settings} playbook
 */
export function writeFrame(write, playbook) {
  write("playbook.yaml", yaml({ ...playbook, version: "1.0.0", stages: STAGES }));
  /** @param {string} id */
  const named = (id) => yaml({ title: id[0].toUpperCase() + id.slice(1), summary: `What it means to ${id}.` });
  playbook.principles.forEach((id) => write(`principles/${id}.yaml`, named(id)));
  STAGES.forEach((id) => write(`stages/${id}.yaml`, named(id)));
  writeStandardPages(write);
}

/** @param {Write} write */
function writeStandardPages(write) {
  write("pages/privacy.md", `${frontMatter({ title: "Privacy" })}Nothing is sent to anybody.\n`);
  write("pages/accessibility.md", `${frontMatter({ title: "Accessibility statement" })}This site works with a keyboard.\n`);
}

/**
 * An area with a practice for each principle, and as many questions; `count` asks for more.
 * @param {string} id
 * @param {string[]} principles
 * @param {(count: number) => string} text
 * @param {(n: number) => number} below
 * @param {number} [count]
 */
export function area(id, principles, text, below, count = principles.length) {
  const steps = () => Object.fromEntries(STAGES.map((stage) => [stage, [text(8), text(9)]]));
  const practices = principles.map((principle) => [principle, { summary: text(14), body: `${text(60)}\n\n${text(50)}`, steps: steps() }]);
  return {
    title: `${id[0].toUpperCase()}${id.slice(1).replace("-", " ")}`,
    summary: text(12),
    why: `${text(70)}\n\n${text(60)}`,
    outcomes: [1, 2, 3].map((at) => ({ id: `outcome-${at}`, text: text(12), measure: { what: text(8), unit: "%", direction: "up" } })),
    practices: Object.fromEntries(practices),
    audiences: { staff: text(30), members: text(30), public: text(30), partners: text(30) },
    questions: Array.from({ length: count }, (_, at) => {
      const round = Math.floor(at / principles.length);
      const principle = principles[at % principles.length];
      return question(round ? `${id}.${principle}-${round}` : `${id}.${principle}`, principle, text, below);
    }),
  };
}

/**
 * @param {string} id
 * @param {string} principle
 * @param {(count: number) => string} text
 * @param {(n: number) => number} below
 */
function question(id, principle, text, below) {
  /** @param {number} level */
  const action = (level) => ({ id: `act-${level}`, text: text(12), effort: 1 + below(3), stage: STAGES[below(3)] });
  const levels = Array.from({ length: LEVELS }, (_, at) => ({
    id: `level-${at}`,
    points: (100 / (LEVELS - 1)) * at,
    text: `${at} ${text(14)}`,
    ...(at + 1 < LEVELS && { actions: [action(at)] }),
  }));
  return { id, principle, quick: principle === PRINCIPLES[0], text: `${id} ${text(12)}`, why: text(25), evidence: [text(9)], levels };
}

/**
 * @param {Write} write
 * @param {Source} source
 * @param {string[]} areas
 * @param {Voice} voice
 * @param {number} at
 */
function writeStory(write, source, areas, { below }, at) {
  const page = source.page(at, () => `area:${areas[below(areas.length)]}`);
  const head = {
    title: page.title,
    council: `Council ${below(400)}`,
    country: ["England", "Scotland", "Wales", "Northern Ireland"][below(4)],
    year: 2000 + below(26),
    outcome: ["success", "failing", "mixed"][below(3)],
    areas: [areas[below(areas.length)]],
    principles: [PRINCIPLES[below(4)]],
    stage: STAGES[below(3)],
    summary: page.summary,
    lesson: page.summary,
    sources: [{ title: "Report to the cabinet", url: "https://www.example.org/report" }],
    verified: true,
  };
  write(`stories/${page.slug}.md`, frontMatter(head) + page.body);
}
