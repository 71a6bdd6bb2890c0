// Where an engine puts what a reader downloads.
import { watch } from "node:fs";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Names that engines give to a file until all of it is there; Firefox's last one before the file's own is eight letters or digits. */
const UNFINISHED = /\.(part|wkdownload)$|^[\w-]{8}\.\w+$/;

/** A folder for downloads: `{folder, from(act), discard()}`. `from` gives the path of the file that `act` brings. */
export async function folderOfDownloads() {
  const folder = await mkdtemp(join(tmpdir(), "downloads-"));
  /** @param {() => Promise<unknown>} act */
  async function from(act) {
    const before = new Set(await readdir(folder));
    const arrived = async () => {
      const names = (await readdir(folder)).filter((name) => !before.has(name));
      if (names.length === 0 || names.some((name) => UNFINISHED.test(name))) return undefined;
      // Engines keep the place of a file with an empty one, and take that away again.
      const { size } = await stat(join(folder, names[0])).catch(() => ({ size: 0 }));
      return size > 0 ? names[0] : undefined;
    };
    const watcher = watch(folder);
    try {
      const file = new Promise((done) => {
        watcher.on("change", async () => {
          const name = await arrived();
          if (name) done(join(folder, name));
        });
      });
      await act();
      return await file;
    } finally {
      watcher.close();
    }
  }
  return { folder, from, discard: () => rm(folder, { recursive: true }) };
}
