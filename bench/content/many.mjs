// Playbooks with many of one thing, to see how the work grows with it. All have eight areas and four principles.
import { frontMatter } from "./files.mjs";
import { area, PRINCIPLES, STAGES, writeFrame, yaml } from "./local-normal.mjs";
import { language } from "./words.mjs";

const AREAS = Array.from({ length: 8 }, (_, at) => `area-${at + 1}`);
/** @param {string} word */
const capital = (word) => word[0].toUpperCase() + word.slice(1);
/** @template T @param {number} count @param {(at: number) => T} make */
const each = (count, make) => Array.from({ length: count }, (_, at) => make(at));
/** One day of 2027 to 2030 for each number. @param {number} at */
const date = (at) => new Date(Date.UTC(2027, 0, 1 + (at % 1400))).toISOString().slice(0, 10);

/** `say(at, kind)` is a voice of its own, whose `text(count)` is a sentence of so many words. @param {number} seed @returns {Say} */
function speaker(seed) {
  const { voice } = language(seed);
  return (at, kind) => {
    const own = voice(at, kind);
    return { ...own, text: (count) => `${capital(each(count, own.word).join(" "))}.` };
  };
}

/** What each kind writes beside the files that every playbook has. */
/** @type {Record<string, (write: Write, count: number, say: Say) => void>} */
const KINDS = {
  stories: (write, count, say) => each(count, (at) => writeStory(write, say(at, 11), at)),
  routes: (write, count, say) =>
    each(count, (at) => {
      const { rare, text } = say(at, 12);
      write(`routes/route-${at}.md`, frontMatter({ title: `${capital(rare())} ${at}`, summary: text(12) }) + `${text(80)}\n`);
    }),
  folder: (write, count, say) => each(count, (at) => writePage(write, say(at, 13), `all/page-${at}`)),
  loose: (write, count, say) => each(count, (at) => writePage(write, say(at, 13), `page-${at}`)),
  terms: (write, count, say) => {
    /** @param {number} at */
    const term = (at) => {
      const { rare, text } = say(at, 14);
      return { id: `term-${at}`, term: `${capital(rare())} ${rare()} ${at}`, definition: text(15), see: [`term-${(at * 7) % count}`] };
    };
    write("glossary.yaml", yaml({ terms: each(count, term) }));
    each(100, (at) => writeStory(write, say(at, 11), at));
  },
  events: (write, count, say) => {
    /** @param {number} at */
    const event = (at) => {
      const { rare, text } = say(at, 15);
      return { id: `event-${at}`, title: `${capital(rare())} ${at}`, date: date(at), text: text(20), areas: [AREAS[at % AREAS.length]] };
    };
    write("events.yaml", yaml({ events: each(count, event) }));
  },
  contacts: (write, count, say) => {
    /** @param {number} at */
    const contact = (at) => ({ id: `contact-${at}`, title: `Contact ${at}`, text: say(at, 16).text(15), areas: [AREAS[at % AREAS.length]] });
    write("network.yaml", yaml({ contacts: each(count, contact) }));
  },
  moves: (write, count, say) => each(20, (at) => writeStory(write, say(at, 11), at)),
  areas: () => {},
  questions: () => {},
};

export const KINDS_OF_MANY = Object.keys(KINDS);

/** A playbook with `count` of one kind. @param {string} kind @returns {Writer} */
export function writeMany(kind) {
  return (write, { count }, seed) => {
    const say = speaker(seed);
    const areas = kind === "areas" ? each(count, (at) => `area-${at + 1}`) : AREAS;
    /** @type {Settings} */
    const playbook = { id: `bench-${kind}`, title: "Bench playbook", areas, principles: PRINCIPLES };
    if (kind === "moves") playbook.moved = Object.fromEntries(each(count, (at) => [`old/page-${at}.html`, `story:story-${at % 20}`]));
    if (kind === "routes") playbook.routes = each(count, (at) => `route-${at}`);
    writeFrame(write, playbook);
    areas.forEach((id, at) => {
      const { text, below } = say(at, 10);
      const questions = kind === "questions" ? Math.ceil(count / areas.length) : undefined;
      write(`areas/${id}.yaml`, yaml(area(id, PRINCIPLES, text, below, questions)));
    });
    KINDS[kind](write, count, say);
  };
}

/** @param {Write} write @param {Speaker} speaker @param {string} id */
function writePage(write, { rare, text }, id) {
  write(`pages/${id}.md`, frontMatter({ title: `${capital(rare())} ${id}`, summary: text(12) }) + `${text(80)}\n`);
}

/** @param {Write} write @param {Speaker} speaker @param {number} at */
function writeStory(write, { rare, word, below, text }, at) {
  const head = {
    title: `${capital(rare())} ${word()} ${rare()} ${at + 1}`,
    council: `Council ${below(400)}`,
    country: ["England", "Scotland", "Wales", "Northern Ireland"][below(4)],
    year: 2000 + below(26),
    outcome: ["success", "failing", "mixed"][below(3)],
    areas: [...new Set([AREAS[below(8)], AREAS[below(8)]])],
    principles: [PRINCIPLES[below(4)]],
    stage: STAGES[below(3)],
    summary: text(20),
    lesson: text(20),
    sources: [{ title: "Report to the cabinet", url: "https://www.example.org/report" }],
    verified: true,
  };
  const body = `${text(60)}\n\n## ${capital(rare())}\n\n${text(70)} See [the area](area:${head.areas[0]}).\n\n${text(40)}\n`;
  write(`stories/story-${at}.md`, frontMatter(head) + body);
}
