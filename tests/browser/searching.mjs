// What search should find: the index with all its files, and the words of the pages, read in another way than the program does.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { runInNewContext } from "node:vm";
import { existing } from "./existing.mjs";
import { program } from "./program.mjs";
import { scriptsOf, site } from "./support.mjs";
import { stem } from "../../themes/default/components/search/words.js";

/** The names of the files of search. */
export const assets = (folder = site) => scriptsOf("search.html", folder).filter((name) => /^search-(index|words|pages)\./.test(name));
/** @param {...string} path */
const read = (...path) => readFileSync(join(site, ...path), "utf8");

/** The index as its scripts leave it when all are loaded. */
export function wholeIndex(folder = site) {
  const localNormal = /** @type {Site} */ ({});
  const sandbox = { window: { localNormal }, localNormal };
  /** @param {string} name */
  const isEntry = (name) => name.startsWith("search-index");
  const [entry, parts] = [assets(folder).filter(isEntry), assets(folder).filter((name) => !isEntry(name))];
  for (const name of [...entry, ...parts]) runInNewContext(readFileSync(join(folder, "assets", name), "utf8"), sandbox);
  return sandbox.localNormal.search;
}

/** The words of everything that search knows, read from the pages in another way than the program does. */
export function wordsOfPages() {
  /** @param {string} text */
  const split = (text) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/['’]s\b/g, "")
      .match(/[\p{Alphabetic}\p{N}]+/gu) ?? [];
  return wholeIndex()
    .pages.flat()
    .map(([url, title, , summary]) => {
      const main = url.includes("#") ? "" : existing(read(url).match(/<main[^]*<\/main>/), `main in ${url}`)[0];
      const text = main
        .replace(/<nav[^]*?<\/nav>/g, " ")
        .replace(/<\/?(em|strong)>/g, "")
        .replace(/<[^>]*>/g, " ")
        .replace(/&(amp|lt|gt|quot|#39|#x27);/g, " ");
      return { url, words: new Set(split(`${title} ${summary} ${text}`)) };
    });
}

/**
 * Whether a page has every word of a plain query or a form of it; words that begin with the last one count too.
 * @param {{ words: Set<string> }} given
 * @param {string} query
 */
export function holds({ words: own }, query) {
  const asked = query.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace("’s", "").split(" ");
  /** @param {string} word @param {number} at */
  const isBegun = (word, at) => at === asked.length - 1 && word.length > 1 && [...own].some((other) => other.startsWith(word));
  return asked.every((word, at) => own.has(word) || [...own].some((other) => stem(other) === stem(word)) || isBegun(word, at));
}

/** A site of made-up pages, each of one paragraph: `{title: text}`. @param {TestContext} t @param {Record<string, string>} pages */
export async function siteOf(t, pages) {
  const folder = await mkdtemp(join(tmpdir(), "local-normal-"));
  t.after(() => rm(folder, { recursive: true }));
  /** @param {...string} args */
  const run = async (...args) => promisify(execFile)(await program(), args, { cwd: folder });
  await run("init", ".", "--minimal");
  for (const [at, [title, text]] of Object.entries(pages).entries()) {
    await writeFile(join(folder, `playbook/pages/made-up-${at}.md`), `---\ntitle: ${title}\n---\n\n${text}\n`);
  }
  await run("build", "--out", "site");
  return join(folder, "site");
}
