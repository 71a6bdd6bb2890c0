// The free pages: the same for every program but for how a link is written.
import { language, random } from "./words.mjs";

export const PAGES_PER_SECTION = 50;
const WORDS = 600;
const PARTS = 4;

/**
 * A source of pages. `page(at, link)` is the page of that number as { section, slug, title, summary, body }; its `body` is Markdown with
 * headings from level 2, and `link(page)` makes the destination of a link. `section(number)` is { slug, title, first, last }.
 */
export function pages(seed, count) {
  const words = language(seed);
  const sectionSlug = (number) => `section-${String(number + 1).padStart(4, "0")}`;
  const name = (at) => {
    const draw = random(seed, at, 1);
    const title = `${capital(words.rare(draw))} ${words.word(draw)} ${words.rare(draw)} ${at + 1}`;
    return { section: sectionSlug(Math.floor(at / PAGES_PER_SECTION)), slug: title.toLowerCase().replaceAll(" ", "-"), title };
  };
  const section = (number) => {
    const first = number * PAGES_PER_SECTION;
    const title = `${capital(words.rare(random(seed, number, 2)))} ${number + 1}`;
    return { slug: sectionSlug(number), title, first, last: Math.min(first + PAGES_PER_SECTION, count) - 1 };
  };
  const page = (at, link) => {
    const draw = random(seed, at, 3);
    const { first, last } = section(Math.floor(at / PAGES_PER_SECTION));
    const to = [first + draw.below(last - first + 1), first + draw.below(last - first + 1), draw.below(count)];
    const links = to.map((other) => name(other)).map((other) => `[${other.title}](${link(other)})`);
    return { ...name(at), summary: sentence(words, draw, 12), body: body(words, draw, links) };
  };
  const numbers = Array.from({ length: Math.ceil(count / PAGES_PER_SECTION) }, (_, number) => number);
  return { count, name, page, section, sections: numbers.map(section) };
}

/** Markdown of exactly `WORDS` words, not counting those of links. */
function body(words, draw, links) {
  const blocks = [];
  let left = WORDS;
  const spend = (count) => {
    left -= count;
    return count;
  };
  blocks.push(paragraph(words, draw, spend(60)));
  for (let part = 0; part < PARTS; part += 1) {
    blocks.push(`## ${heading(words, draw, spend(2 + draw.below(3)))}`);
    blocks.push(paragraph(words, draw, spend(45 + draw.below(20)), links[part]));
    const special = [list, steps, quote, table][draw.below(8)];
    if (special) blocks.push(special(words, draw, spend));
    const rest = part + 1 === PARTS ? left : Math.max(20, Math.floor(left / (PARTS - part)) - 60);
    blocks.push(paragraph(words, draw, spend(rest)));
  }
  return `${blocks.join("\n\n")}\n`;
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);

const drawn = (words, draw, count) => Array.from({ length: count }, () => words.word(draw));

const heading = (words, draw, count) => capital(drawn(words, draw, count).join(" "));

function sentence(words, draw, count) {
  const taken = drawn(words, draw, count);
  taken[0] = capital(taken[0]);
  if (count > 8) taken[Math.floor(count / 2)] += ",";
  return `${taken.join(" ")}.`;
}

/** Sentences of 8 to 19 words; one word is stressed, and the last sentence is followed by the link. */
function paragraph(words, draw, count, link) {
  const sentences = [];
  for (let left = count; left > 0; ) {
    const length = left < 24 ? left : 8 + draw.below(12);
    sentences.push(sentence(words, draw, length));
    left -= length;
  }
  const stressed = draw.below(sentences.length);
  const mark = ["*", "**", "`"][draw.below(3)];
  sentences[stressed] = sentences[stressed].replace(/ (\w+)\.$/, ` ${mark}$1${mark}.`);
  if (link) sentences.push(`${capital(words.word(draw))} ${link}.`);
  return sentences.join(" ");
}

const items = (words, draw, spend, mark) =>
  Array.from({ length: 5 }, (_, at) => `${mark(at)} ${heading(words, draw, spend(4))}`).join("\n");

const list = (words, draw, spend) => items(words, draw, spend, () => "-");

const steps = (words, draw, spend) => items(words, draw, spend, (at) => `${at + 1}.`);

const quote = (words, draw, spend) => `> ${sentence(words, draw, spend(15))}`;

function table(words, draw, spend) {
  const row = () => `| ${Array.from({ length: 3 }, () => heading(words, draw, spend(2))).join(" | ")} |`;
  return [row(), "| --- | --- | --- |", row(), row(), row()].join("\n");
}
