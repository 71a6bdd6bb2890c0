// What scripts hand to one another.

/** What becomes part of an element: nothing of it is markup. */
type Content = Node | string | false | null | undefined | readonly Content[];

/** An attribute without a value is left out where it is false, null or undefined; `onclick` and its like take functions. */
type Attributes = Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>;

/** Values for the places in a string. */
type Values = object;

/** What a change was about. */
interface Change {
  question?: string;
  part?: string;
  rounds?: boolean;
  mode?: boolean;
  saving?: boolean;
  all?: boolean;
  /** Another tab "changed" or "erased" the answers. */
  elsewhere?: string;
}

/** A group of questions in a chart: an area or a principle. */
type Group = { title: string; url?: string; icon?: string; colour?: string };

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

type RunningScore = typeof import("../default/components/form/running-score.js");
type MoreFields = typeof import("../default/components/question/more-fields.js");
type ResultsBoard = typeof import("../default/components/results/board.js");
type Files = typeof import("../default/components/exchange/files.js");
type NoticeParts = typeof import("../default/components/saving/notice.js");

/** A question on its page. */
interface AskedQuestion {
  id: string;
  fieldset: HTMLElement;
  radios: HTMLInputElement[];
  /** Why it does not apply, where that may be said. */
  reason: HTMLSelectElement | null;
  /** The answer that was cleared, until there is another. */
  cleared: Answer | null;
  clear: HTMLButtonElement;
  /** The words of that button. */
  clearWords: Text;
  /** Which question it is for, for those who hear it. */
  forQuestion: HTMLElement;
  check: HTMLElement;
  more: { box: HTMLElement; sync: () => void };
  tools: HTMLElement;
}

/** An action with all that the plan shows of it. */
type PlanStep = ReturnType<typeof import("../default/components/plan/steps.js").read>;
interface PlanOptions {
  /** For a report: without controls, and without links into the site. */
  fixed?: boolean;
  /** With everything there is of a step. */
  full?: boolean;
}

/** A line of the differences between two results files. */
interface Difference {
  id: string;
  kind: string | null;
  before: Answer | undefined;
  after: Answer | undefined;
}

/** Somebody whose answers are compared. */
interface Person {
  name: string;
  results: Results;
}

/** What a tab keeps of the team view. */
interface TeamVisit {
  people: Person[];
  /** What this browser answered before the group agreed, by question. */
  before: Map<string, Answer | null>;
  /** The question that the meeting is at; none while the list is shown. */
  at: string | null;
  /** Of the questions: "spread" or "area". */
  order: string;
}

type Comparison = ReturnType<typeof import("../default/components/team/compare-answers.js").compareAnswers>;
interface TeamRow {
  id: string;
  found: Comparison;
}

/** A file for the reader. */
interface OutFile {
  what: string;
  ending: string;
  type: string;
  text: string;
}

/** What may be contributed to a comparison. */
type AboutContribution = ReturnType<typeof import("../default/components/peers/contribution.js").about>;
type Contribution = ReturnType<typeof import("../default/components/peers/contribution.js").file>;

/** A piece of evidence: of which question, and how old; null where its date cannot be read. */
interface NamedEvidence {
  id: string;
  item: Evidence;
  age: { words: string; isAged: boolean } | null;
}
