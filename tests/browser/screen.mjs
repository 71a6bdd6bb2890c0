// A screen that nobody sees, with a clipboard of its own.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";

const SCREEN = "/usr/bin/Xvfb";

/** Starts one: `{env, close()}`, where `env` is what programs need to be shown on it. */
export async function startScreen() {
  assert.ok(existsSync(SCREEN), `${SCREEN} is missing: apt-get install --no-install-recommends xvfb`);
  // It says its number once it is there.
  const screen = spawn(SCREEN, ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = once(screen, "exit").then(() => assert.fail("Xvfb ended"));
  const [display] = await Promise.race([once(screen.stdout, "data"), ended]);
  return { env: { DISPLAY: `:${String(display).trim()}` }, close: () => end(screen) };
}

/** Ends a program that was started, and waits for it. @param {import("node:child_process").ChildProcess} program */
export async function end(program) {
  if (program.exitCode !== null || program.signalCode !== null) return;
  program.kill();
  await once(program, "exit");
}
