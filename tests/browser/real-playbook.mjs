// Copies of the real playbook for tests that change it.
import assert from "node:assert/strict";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./program.mjs";

/** Its languages, in its settings. */
const LANGUAGES = /^languages: .*\n(?:#.*\n)*translations: .*\n/m;

/**
 * Puts a copy into a folder that is not there yet, in one language alone, with messages of the interface for that language where they
 * are given, and tells its settings changed by `change`.
 * @param {string} folder @param {string} language @param {string} [messages] @param {(settings: string) => string} [change]
 */
export async function copyIn(folder, language, messages, change = (settings) => settings) {
  await cp(join(root, "playbook"), folder, { recursive: true });
  await rm(join(folder, "translations"), { recursive: true });
  const path = join(folder, "playbook.yaml");
  const settings = await readFile(path, "utf8");
  assert.match(settings, LANGUAGES);
  await writeFile(path, change(settings.replace(LANGUAGES, `language: ${language}\n`)));
  if (messages === undefined) return;
  await mkdir(join(folder, "theme/i18n"), { recursive: true });
  await writeFile(join(folder, `theme/i18n/${language}.ftl`), messages);
}
