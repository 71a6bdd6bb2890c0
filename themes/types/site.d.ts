// What Rust writes into pages for scripts: src/render/scripts.rs, src/render/assessment_data.rs, src/search.rs.

declare var localNormal: Site;

interface Site {
  /** What the modules that have run export, by their names: `store/store`. */
  modules: Record<string, unknown> & {
    "store/store": typeof import("../default/components/store/store.js");
    "store/beside": typeof import("../default/components/store/beside.js");
    "store/round": typeof import("../default/components/store/round.js");
    /** In a language into which not all is translated. */
    "base/original"?: typeof import("../default/components/base/original.js");
    "store/scores": typeof import("../default/components/store/scores.js");
  };
  /** Interface strings by id. */
  strings: Record<string, Message>;
  /** The files of each part, by the part's name. */
  parts: Record<string, string[]>;
  /** On pages of the assessment. */
  assessment: Assessment;
  /** Where the playbook has a comparison, once results are shown. */
  peers?: Peers;
  /** The words of the glossary by id with what they mean, once one is asked for. */
  glossary: Record<string, [term: string, definition: string]>;
  /** Once the entry of the search index has come. */
  search: SearchIndex;
}

/** A text, or texts by exact values and by plural categories; `""` is for all others, and `$` names the value that chooses where it is not `n`. */
type Message = string | { [value: string]: Message };

interface Assessment {
  id: string;
  /** The folder of the language below the root of the site, such as `cy/`; left out at the root. */
  folder?: string;
  title: string;
  version: string;
  tool: string;
  sha256: string;
  file: FileRules;
  model: Model;
  /** Titles by id. */
  bands: Record<string, string>;
  areas: AssessedArea[];
  /** Areas under headings: the area that each begins with. */
  groups: { id: string; title: string; first: string | null }[];
  /** Titles of profiles by id. */
  profiles?: Record<string, string>;
  /** The columns of results: none where there is one principle or none. */
  principles: AssessedPrinciple[];
  /** The classes that say how much room their table needs. */
  fit: string;
  /** The rules of the colours of areas beyond the eight that the theme has, on paper. */
  colours?: string;
  /** Whether any level says what to do next. */
  steps: boolean;
  questions: Record<string, QuestionTexts>;
  types: Choice[];
  nations: Choice[];
  /** What the words of tables mean, in all languages of the site, once somebody takes one. */
  key: KeyLine[];
  urls: { index: string; results: string; team: string; print: string };
  /** The edition of a council, and what is known of that. */
  edition?: { id: string; version: string; council: string; subject: Subject };
  /** Comes with the steps. */
  stages: Record<string, Link>;
  stories: Record<string, StoryLink>;
  /** By the area's id, then by the principle's; comes with the steps. */
  practices: Record<string, Record<string, Link>>;
}

/** The figures and words by which a results file is judged: src/assess/file_rules.rs. */
interface FileRules {
  format: string;
  format_version: number;
  /** In bytes. */
  most_bytes: number;
  longest_id: number;
  longest_quote: number;
  deepest: number;
  schemes: string[];
  states: string[];
  step_states: string[];
  confidences: string[];
  visibilities: string[];
}

interface Choice {
  id: string;
  label: string;
}

interface Link {
  title: string;
  url: string;
}

interface StoryLink extends Link {
  /** "success", "mixed" or "failing". */
  outcome: string;
}

interface AssessedPrinciple extends Link {
  id: string;
}

interface AssessedArea extends Link {
  id: string;
  colour: string;
  page: string;
  /** Principles whose cells are blank. */
  not_asked: string[];
  /** Ids in the order of the page; lookup.js adds them. */
  questions: string[];
}

/** What there is to read of a question. All but the first two comes with the words, and `actions` with the steps. */
interface QuestionTexts {
  quick?: boolean;
  applies_to?: string;
  text: string;
  levels: LevelTexts[];
  na_reasons: Choice[];
  actions: Record<string, ActionTexts>;
  /** Ids of stories; comes with the steps. */
  related: string[];
}

interface LevelTexts {
  id: string;
  title: string;
  /** Its lines. */
  criteria?: string[];
  /** Comes with the levels. */
  text: string;
}

interface ActionTexts {
  text: Rich;
  effort: number;
  /** Ids. */
  stage?: string;
  story?: string;
}

/** Words, or parts: each is words or [element, URL, parts…]. */
type Rich = string | RichPart[];
type RichPart = string | [keyof HTMLElementTagNameMap, string | null, ...RichPart[]];

/** The index of src/search.rs; its files add to `words` and `pages`. */
interface SearchIndex {
  /** How many pages. */
  count: number;
  /** How many pages a file of pages has. */
  block: number;
  /** The first word of each run of words. */
  starts: string[];
  wordFiles: string[];
  pageFiles: string[];
  /** The words of each run, and their postings. */
  words: [words: string, postings: string][];
  pages: FoundPage[][];
  /** The first page of each file of texts. */
  textStarts: number[];
  textFiles: string[];
  /** By file, then by page from its first one. */
  texts: TextPart[][][];
}

/** A piece of a text, and whether it is what was asked for. */
type Piece = [text: string, isHit: boolean];

/** A place of a page and the words from there to the next one. */
type TextPart = [place: string, words: string];

type FoundPage = [url: string, title: string, kind: string, summary: string];
