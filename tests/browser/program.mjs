// The program itself, for tests that build something of their own with it.
import { access } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join, resolve } from "node:path";

/** The repository's root. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Path of the program: what LOCAL_NORMAL names, or what was built, wherever Cargo builds. Fails with the line that builds it. */
export async function program() {
  const target = resolve(root, process.env.CARGO_TARGET_DIR ?? "target");
  const path = process.env.LOCAL_NORMAL ?? join(target, "release/local-normal");
  await access(path).catch(() => {
    throw new Error(`there is no ${path}: run \`cargo build --release\` first`);
  });
  return path;
}
