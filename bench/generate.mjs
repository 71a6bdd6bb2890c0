// Writes content to measure with: the same pages for us and for our peers, from a seed.
//   node bench/generate.mjs --kind pages --count 1000 --for local-normal|mdbook|cobalt|hugo --out DIR
// Other kinds are for us only. --kind playbook: areas with practices and questions, and stories, --count of them together.
// --kind stories, terms, events… (content/many.mjs): a playbook of eight areas with --count of that one thing.
import { existsSync, readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { writePages as writeCobalt } from "./content/cobalt.mjs";
import { writer } from "./content/files.mjs";
import { writePages as writeHugo } from "./content/hugo.mjs";
import { writePages, writePlaybook } from "./content/local-normal.mjs";
import { KINDS_OF_MANY, writeMany } from "./content/many.mjs";
import { writePages as writeMdbook } from "./content/mdbook.mjs";
import { pages } from "./content/pages.mjs";

const OPTIONS = /** @type {const} */ ({
  kind: { type: "string", default: "pages" },
  count: { type: "string", default: "1000" },
  for: { type: "string", default: "local-normal" },
  out: { type: "string" },
  seed: { type: "string", default: "1" },
});
/** By kind and program. */
/** @type {Record<string, Record<string, Writer>>} */
const WRITERS = {
  pages: { "local-normal": writePages, mdbook: writeMdbook, cobalt: writeCobalt, hugo: writeHugo },
  playbook: { "local-normal": writePlaybook },
  ...Object.fromEntries(KINDS_OF_MANY.map((kind) => [kind, { "local-normal": writeMany(kind) }])),
};

/** @param {string} message @returns {never} */
function wrongUse(message) {
  console.error(`error: ${message}`);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    return wrongUse(/** @type {Error} */ (error).message);
  }
}

const asked = options();
const [count, seed] = [Number(asked.count), Number(asked.seed)];
if (!asked.out) wrongUse("--out DIR is missing: the folder to write, new or empty");
if (!Number.isInteger(count) || count < 1) wrongUse(`--count is a whole number from 1, not \`${asked.count}\``);
if (!Number.isInteger(seed)) wrongUse(`--seed is a whole number, not \`${asked.seed}\``);
if (!WRITERS[asked.kind]) wrongUse(`--kind is one of ${Object.keys(WRITERS).join(", ")}, not \`${asked.kind}\``);
const write = WRITERS[asked.kind][asked.for];
if (!write) wrongUse(`--for ${asked.for} cannot be had with --kind ${asked.kind}; there is ${Object.keys(WRITERS[asked.kind]).join(", ")}`);
if (existsSync(asked.out) && readdirSync(asked.out).length) wrongUse(`${asked.out} is not empty: choose a new folder, or empty it yourself`);
write(writer(asked.out), pages(seed, count), seed);
