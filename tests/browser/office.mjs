// LibreOffice as somebody who works with it: a script in its own profile opens, types, pastes and saves. No file has a macro.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const DOCTYPE = (/** @type {string} */ name, /** @type {string} */ file) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${name} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${file}.dtd">\n`;
const LIBRARY = 'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"';
const LIMIT_MS = 240_000;

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** Puts a script into a user's profile, which LibreOffice makes when it starts. */
/** @param {string} folder @param {string} own @param {string} script */
async function profile(folder, own, script) {
  await run("soffice", ["--headless", "--norestore", "--terminate_after_init", own]);
  const standard = join(folder, "user/basic/Standard");
  await mkdir(standard, { recursive: true });
  const library = DOCTYPE("library:library", "library");
  const module = DOCTYPE("script:module", "module");
  const attributes = 'xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic"';
  await Promise.all([
    writeFile(
      join(standard, "script.xlb"),
      `${library}<library:library ${LIBRARY} library:name="Standard" library:readonly="false" library:passwordprotected="false">\n<library:element library:name="Module1"/>\n</library:library>\n`,
    ),
    writeFile(join(standard, "Module1.xba"), `${module}<script:module ${attributes}>${escaped(script)}</script:module>\n`),
  ]);
}

/**
 * Runs the Sub `Main` of a script in Basic, and gives what `then` makes of the folder in which it left its files.
 * @template T
 * @param {string} script
 * @param {object} how
 * @param {NodeJS.ProcessEnv} [how.screen] the variables of the screen that it is shown on; without one it is on none
 * @param {(folder: string) => Promise<NodeJS.ProcessEnv>} [how.before] writes files, and gives variables for the script
 * @param {(folder: string) => Promise<T>} how.then
 */
export async function withOffice(script, { screen, before, then }) {
  const folder = await mkdtemp(join(tmpdir(), "office-"));
  const own = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  await profile(join(folder, "profile"), own, script);
  // Without a desktop of its own it draws by X alone.
  const shown = screen ? { ...screen, SAL_USE_VCLPLUGIN: "gen" } : {};
  const env = { ...process.env, ...shown, ...(await before?.(folder)) };
  const words = screen ? ["--nologo", "--norestore"] : ["--headless", "--norestore"];
  await run("soffice", [...words, own, "macro:///Standard.Module1.Main"], { env, timeout: LIMIT_MS });
  const made = await then(folder);
  await rm(folder, { recursive: true });
  return made;
}
