// The faults of a tab whose pages run faults.js.
import { readFile } from "node:fs/promises";

/** The script as text. */
export const SCRIPT = await readFile(new URL("faults.js", import.meta.url), "utf8");

/** What it found in a tab, each a line. @param {Pick<Tab, "run">} tab */
export const faultsOf = async (tab) => (await tab.run("sessionStorage.getItem('faults') ?? ''")).split("\n").filter(Boolean);
