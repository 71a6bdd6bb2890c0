// What the parts of the measurements hand to one another.

/** Somebody who writes one text: see content/words.mjs. */
type Voice = ReturnType<ReturnType<typeof import("./content/words.mjs").language>["voice"]>;
/** A voice with sentences of so many words, and who speaks of a thing: see content/many.mjs. */
type Speaker = Voice & { text: (count: number) => string };
type Say = (at: number, kind: number) => Speaker;

/** Where a page is, and its title: see content/pages.mjs. */
type PageName = { section: string; slug: string; title: string };
/** A section, with the numbers of its first and last page. */
type Section = { slug: string; title: string; first: number; last: number };
type Source = ReturnType<typeof import("./content/pages.mjs").pages>;

/** Writes a file below the folder of the content: see content/files.mjs. */
type Write = ReturnType<typeof import("./content/files.mjs").writer>;
/** Writes content of one kind for one program. */
type Writer = (write: Write, source: Source, seed: number) => void;

/** The settings of a playbook. */
interface Settings {
  id: string;
  title: string;
  areas: string[];
  principles: string[];
  routes?: string[];
  moved?: Record<string, string>;
}

/** A program that is measured: see run.mjs. */
interface Program {
  path: () => string;
  call: (source: string, out: string) => string[];
  install: string;
  /** Up to how many pages it is asked for. */
  most?: number;
  /** From how many pages it is asked only once. */
  oneRoundFrom?: number;
}
/** What a run took, in seconds and bytes. */
type Run = { wall: number; cpu: number; peak: number };

interface Window {
  /** What search-key.mjs notes in the page. */
  keyTimes: { query: string; ms: number; shown: number }[];
}

interface Window {
  /** When a key was pressed last: key-to-preview.mjs. */
  pressed: number;
}
