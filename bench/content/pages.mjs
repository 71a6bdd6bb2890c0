// The free pages: the same for every program but for how a link is written.
import { language } from "./words.mjs";

export const PAGES_PER_SECTION = 50;
const WORDS = 600;
const PARTS = 4;

/**
 * A source of pages. `page(at, link)` is the page of that number as { section, slug, title, summary, body }; its `body` is Markdown with
 * headings from level 2, and `link(page)` makes the destination of a link. `section(number)` is { slug, title, first, last }.
 * @param {number} seed
 * @param {number} count
 */
export function pages(seed, count) {
  const { voice } = language(seed);
  /** @param {number} number */
  const sectionSlug = (number) => `section-${String(number + 1).padStart(4, "0")}`;
  /** @param {number} at */
  const name = (at) => {
    const { rare, word } = voice(at, 1);
    const title = `${capital(rare())} ${word()} ${rare()} ${at + 1}`;
    return { section: sectionSlug(Math.floor(at / PAGES_PER_SECTION)), slug: title.toLowerCase().replaceAll(" ", "-"), title };
  };
  /** @param {number} number */
  const section = (number) => {
    const first = number * PAGES_PER_SECTION;
    const title = `${capital(voice(number, 2).rare())} ${number + 1}`;
    return { slug: sectionSlug(number), title, first, last: Math.min(first + PAGES_PER_SECTION, count) - 1 };
  };
  /** @param {number} at @param {(page: PageName) => string} link */
  const page = (at, link) => {
    const own = voice(at, 3);
    const { first, last } = section(Math.floor(at / PAGES_PER_SECTION));
    const to = [first + own.below(last - first + 1), first + own.below(last - first + 1), own.below(count)];
    const links = to.map((other) => name(other)).map((other) => `[${other.title}](${link(other)})`);
    return { ...name(at), summary: sentence(own, 12), body: body(own, links) };
  };
  const numbers = Array.from({ length: Math.ceil(count / PAGES_PER_SECTION) }, (_, number) => number);
  return { count, name, page, section, sections: numbers.map(section) };
}

/** Markdown of exactly `WORDS` words, not counting those of links. @param {Voice} voice @param {string[]} links */
function body(voice, links) {
  const blocks = [];
  let left = WORDS;
  /** @param {number} count */
  const spend = (count) => {
    left -= count;
    return count;
  };
  blocks.push(paragraph(voice, spend(60)));
  for (let part = 0; part < PARTS; part += 1) {
    blocks.push(`## ${heading(voice, spend(2 + voice.below(3)))}`);
    blocks.push(paragraph(voice, spend(45 + voice.below(20)), links[part]));
    const special = [list, steps, quote, table][voice.below(8)];
    if (special) blocks.push(special(voice, spend));
    const rest = part + 1 === PARTS ? left : Math.max(20, Math.floor(left / (PARTS - part)) - 60);
    blocks.push(paragraph(voice, spend(rest)));
  }
  return `${blocks.join("\n\n")}\n`;
}

/** @param {string} word */
const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** @param {Voice} voice @param {number} count */
const drawn = (voice, count) => Array.from({ length: count }, () => voice.word());

/** @param {Voice} voice @param {number} count */
const heading = (voice, count) => capital(drawn(voice, count).join(" "));

/** @param {Voice} voice @param {number} count */
function sentence(voice, count) {
  const taken = drawn(voice, count);
  taken[0] = capital(taken[0]);
  if (count > 8) taken[Math.floor(count / 2)] += ",";
  return `${taken.join(" ")}.`;
}

/**
 * Sentences of 8 to 19 words; one word is stressed, and the last sentence is followed by the link.
 * @param {Voice} voice
 * @param {number} count
 * @param {string} [link]
 */
function paragraph(voice, count, link) {
  const sentences = [];
  for (let left = count; left > 0; ) {
    const length = left < 24 ? left : 8 + voice.below(12);
    sentences.push(sentence(voice, length));
    left -= length;
  }
  const stressed = voice.below(sentences.length);
  const mark = ["*", "**", "`"][voice.below(3)];
  sentences[stressed] = sentences[stressed].replace(/ (\w+)\.$/, ` ${mark}$1${mark}.`);
  if (link) sentences.push(`${capital(voice.word())} ${link}.`);
  return sentences.join(" ");
}

/** @param {Voice} voice @param {(count: number) => number} spend @param {(at: number) => string} mark */
const items = (voice, spend, mark) =>
  Array.from({ length: 5 }, (_, at) => `${mark(at)} ${heading(voice, spend(4))}`).join("\n");

/** @param {Voice} voice @param {(count: number) => number} spend */
const list = (voice, spend) => items(voice, spend, () => "-");

/** @param {Voice} voice @param {(count: number) => number} spend */
const steps = (voice, spend) => items(voice, spend, (at) => `${at + 1}.`);

/** @param {Voice} voice @param {(count: number) => number} spend */
const quote = (voice, spend) => `> ${sentence(voice, spend(15))}`;

/** @param {Voice} voice @param {(count: number) => number} spend */
function table(voice, spend) {
  const row = () => `| ${Array.from({ length: 3 }, () => heading(voice, spend(2))).join(" | ")} |`;
  return [row(), "| --- | --- | --- |", row(), row(), row()].join("\n");
}
