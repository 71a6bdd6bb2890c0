// What the tests in Node and in browsers hand to one another.

/** A page whose faults are noted: see support.mjs. */
type Page = import("playwright-core").Page & { faults?: string[] };
type Context = import("playwright-core").BrowserContext;
type Browser = import("playwright-core").Browser;
type Locator = import("playwright-core").Locator;
type TestContext = import("node:test").TestContext;
type ContextOptions = import("playwright-core").BrowserContextOptions;

/** A site that is served: see `serve` in support.mjs. */
type Server = Awaited<ReturnType<typeof import("./browser/support.mjs").serve>>;
/** A host of the site: see hosts.mjs. */
type Host = { name: string; url: (path: string) => string; close: () => Promise<unknown> };

/** Answers that are made up, with what only a later version may know: see sample.mjs. */
type Sample = Results & Required<Pick<Results, "subject" | "round" | "respondent" | "orphans">> & { from_the_future?: object };

/** An engine of the readers' journeys, and a tab of it: see journeys/reader.mjs. */
interface Engine {
  name: string;
  isSilent?: boolean;
  start: () => Promise<{ newTab: () => Promise<Tab>; close: () => Promise<unknown> }>;
}
interface Tab {
  go: (url: string) => Promise<unknown>;
  reload: () => Promise<unknown>;
  back: () => Promise<unknown>;
  /** The value of an expression in the page, awaited. */
  run: (expression: string) => Promise<any>;
  click: (x: number, y: number) => Promise<unknown>;
  type: (text: string) => Promise<unknown>;
  press: (key: Key) => Promise<unknown>;
  /** Presses two keys at once, where the driver can. */
  chord?: (keys: Chord) => Promise<unknown>;
  attach: (selector: string, path: string) => Promise<unknown>;
  /** The path of the file that `act` downloads. */
  download: (act: () => Promise<unknown>) => Promise<string>;
  resize: (width: number, height: number) => Promise<unknown>;
  /** The page as a PDF, where the driver prints. */
  print?: () => Promise<Uint8Array>;
  faults: () => Promise<string[]>;
  close: () => Promise<unknown>;
}
type Key = "Tab" | "Enter" | "Escape" | "ArrowDown" | "Space";
type Chord = "Shift+Tab" | "Control+s";
type Reader = Awaited<ReturnType<typeof import("./browser/journeys/reader.mjs").newReader>>;
type Journey = { name: string; go: (reader: Reader) => Promise<void>; onlyOn?: string };

/** A text as it travels into a page, or the parts of a pattern: see journeys/reader.mjs. */
type Name = { text: string; source?: undefined; flags?: undefined } | { text?: undefined; source: string; flags: string };
/** What readers fill in, as far as it has labels. */
type Labelled = HTMLElement & { labels?: NodeListOf<HTMLLabelElement> | null };

/** What Tab may reach. */
type Reachable = HTMLElement & { disabled?: boolean; type?: string; name?: string };
/** How far something moved, in Chromium's own measure. */
type LayoutShift = PerformanceEntry & { value: number };

/** Where an engine puts what a reader downloads. */
type Downloads = Awaited<ReturnType<typeof import("./browser/engines/downloads.mjs").folderOfDownloads>>;

/** What tests leave on a page for themselves. */
interface Window {
  localNormal: Site;
  /** Where Tab has led, in order: the number of a stop and what is wrong with it, or nothing outside of the page. */
  localNormalStops: ({ stop: number; faults: unknown[] } | null)[];
  axe: typeof import("axe-core");
  /** HTML_CodeSniffer. */
  HTMLCS: {
    ERROR: number;
    process: (standard: string, page: Document, done: () => void, fail: (error: unknown) => void) => void;
    getMessages: () => { type: number; code: string; msg: string; element: Element }[];
  };
  /** IBM's checker. */
  ace: {
    Checker: new () => {
      check: (page: Document, rules: string[]) => Promise<{ results: { value: [string, string]; ruleId: string; message: string; node: Element }[] }>;
    };
  };
  pwned?: number;
  victim: Window;
  marker?: string;
  shownAtSaying?: number;
  localNormalMissed?: boolean;
  localNormalGuard?: (event: MouseEvent) => void;
}

/** How large a playbook is, and what it has: see shapes.mjs. */
interface Shape {
  areas: number;
  principles: number;
  stages?: number;
  levels?: number;
  groups?: number;
  bands?: number;
  /** Whether levels say what to do next, and whether areas have practices. */
  actions?: boolean;
  practices?: boolean;
  /** Whether every third cell is blank. */
  gaps?: boolean;
  /** Words of sixteen letters with areas of thirty, or titles of 120 letters. */
  words?: "long" | "titles";
  display?: string;
  overall?: string;
}
