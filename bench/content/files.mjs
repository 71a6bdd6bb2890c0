// Writes the files of a generated folder.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A writer into `folder`: `write(path, text)`, making folders as they are needed. @param {string} folder */
export function writer(folder) {
  const made = new Set();
  return (/** @type {string} */ path, /** @type {string} */ text) => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeFileSync(file, text);
  };
}

/** Front matter: every value a JSON string or number, which YAML reads too. @param {object} values */
export const frontMatter = (values) =>
  `---\n${Object.entries(values).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join("")}---\n`;
