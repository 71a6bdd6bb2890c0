// Builds playbooks with many of one thing, and with twice as many: how much processor time and memory a build takes.
//   node bench/growth.mjs [--kinds stories,terms] [--rounds 3] [--work DIR]   (the kinds are in content/many.mjs)
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { middle } from "./middle.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const MEASURE = join(here, "../target/release/examples/measure");
const PROGRAM = join(here, "../target/release/local-normal");
/** How many of each kind the smaller playbook has. */
/** @type {Record<string, number>} */
const COUNTS = {
  stories: 2500,
  routes: 1000,
  folder: 2500,
  loose: 1000,
  terms: 2500,
  events: 1000,
  contacts: 2500,
  moves: 2500,
  areas: 150,
  questions: 400,
};

const { values } = parseArgs({
  options: {
    kinds: { type: "string", default: Object.keys(COUNTS).join(",") },
    rounds: { type: "string", default: "3" },
    work: { type: "string", default: join(tmpdir(), "local-normal-growth") },
  },
});
mkdirSync(values.work, { recursive: true });
const work = mkdtempSync(join(resolve(values.work), "run-"));

/** Medians of `{cpu, peak}` over the rounds, each into a new folder. @param {string} kind @param {number} count */
function built(kind, count) {
  const source = join(work, `${kind}-${count}`);
  execFileSync(process.execPath, [join(here, "generate.mjs"), "--kind", kind, "--count", String(count), "--out", source]);
  const runs = Array.from({ length: Number(values.rounds) }, (_, round) =>
    JSON.parse(
      execFileSync(MEASURE, ["run", PROGRAM, "--playbook", source, "build", "--out", `${source}-out-${round}`], { encoding: "utf8" }),
    ),
  );
  return { cpu: middle(runs.map(({ cpu }) => cpu)), peak: middle(runs.map(({ peak }) => peak)) };
}

console.log("| | CPU | twice as many | times | peak memory |\n| --- | --: | --: | --: | --: |");
for (const kind of values.kinds.split(",")) {
  const count = COUNTS[kind];
  const [some, twice] = [built(kind, count), built(kind, 2 * count)];
  const times = (twice.cpu / some.cpu).toFixed(2);
  console.log(
    `| ${count} ${kind} | ${some.cpu.toFixed(2)} s | ${twice.cpu.toFixed(2)} s | ${times} | ${Math.round(twice.peak / 1e6)} MB |`,
  );
}
rmSync(work, { recursive: true, force: true });
