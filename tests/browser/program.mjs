// The program itself, for tests that build something of their own with it.
import { access } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

/** The repository's root. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Path of the built program; fails with the line that builds it. */
export async function program() {
  const path = join(root, "target/release/local-normal");
  await access(path).catch(() => {
    throw new Error(`there is no ${path}: run \`cargo build --release\` first`);
  });
  return path;
}
