// Results files (docs/results-file.md), what becomes of them under a newer playbook, and what this browser keeps.

interface Results {
  format: string;
  format_version: number;
  file_id?: string;
  created?: string;
  updated?: string;
  tool?: string;
  model: { id: string; version?: string; sha256?: string };
  /** In whose site the file was begun. */
  edition?: { id: string; version: string };
  subject?: Subject;
  round?: Round;
  respondent?: Respondent;
  /** Whose targets hold where an answer has none. */
  profile?: string;
  answers: Answers;
  /** What was said about questions that have no answer. */
  remarks?: Record<string, Remarks>;
  /** What was said to questions of editions. */
  local?: LocalSaid;
  /** By `QUESTION/ACTION`. */
  plan?: Record<string, Step>;
  orphans?: Orphan[];
  /** Earlier ones, in a full backup. */
  rounds?: Results[];
  /** The areas that a file speaks of, where it is a part. */
  scope?: string[];
  /** Who answers which area. */
  shared_out?: Record<string, SharedArea>;
  /** In a full backup, what was there before answers were last taken in. */
  before?: Results;
  taken_from?: { file_id?: string; respondent?: Respondent; updated?: string };
}

/** A results file as it is made here. */
type OwnResults = Results & { file_id: string; subject: Subject; respondent: Respondent };

type Answers = Record<string, Answer>;

interface LocalSaid {
  answers?: Answers;
  remarks?: Record<string, Remarks>;
}

interface Subject {
  council?: string;
  name?: string;
  /** A service or department, where several of one council answer apart. */
  unit?: string;
  type?: string;
  nation?: string;
}

interface Round {
  id?: string;
  label?: string;
  contribution_id?: string;
}

interface Respondent {
  id?: string;
  role?: string;
  /** The areas that they were asked for. */
  areas?: string[] | null;
}

/** Whom an area was given to, and when their part was last changed that came back. */
interface SharedArea {
  to?: string;
  back?: string;
}

/** What a team made of a step of the plan. */
interface Step {
  /** One of the file rules' `step_states`; the first where it is left out. */
  state?: string;
  owner?: string;
  due?: string;
  note?: string;
  /** Whether it is on the shortlist. */
  chosen?: boolean;
}

interface Remarks {
  /** Of the question, where lines are ticked. */
  rev?: number;
  target?: string | null;
  confidence?: string;
  note?: Note;
  evidence?: Evidence[];
  /** Lines that are ticked, counted from 0 through all levels. */
  criteria?: number[];
}

interface Note {
  text?: string;
  visibility?: string;
}

interface Evidence {
  title?: string;
  url?: string;
  date?: string;
}

interface Answer extends Remarks {
  /** "level", "na" or "unknown". */
  state: string;
  level?: string | null;
  na_reason?: string;
  updated?: string;
  /** When a group agreed on it in a meeting. */
  agreed?: string;
  /** Another revision's answer, until the reader has looked. */
  check?: boolean;
}

/** An answer, or what is said of a question that has none. */
type Said = Remarks & Partial<Answer>;

/** An answer that was set aside. */
interface Orphan {
  question: string;
  reason: string;
  model_version?: string | null;
  answer?: Said;
}

/** What a newer playbook changed. */
interface Changes {
  from_version: string | null;
  to_version?: string;
  kept: number;
  check: CheckedAnswer[];
  orphaned: SetAside[];
}

interface CheckedAnswer {
  question: string;
  from: string | null;
  to: string | null;
  lost_target: string | null;
}

interface SetAside {
  question: string;
  reason: string;
  replaced_by: string | null;
}

/** A results file that was fitted to this playbook. */
interface Fitted {
  results: Results;
  changes: Changes;
  other_playbook?: undefined;
}

/** It answers another playbook, which has this id. */
interface Foreign {
  other_playbook: string;
  results?: undefined;
  changes?: undefined;
}

/** What is kept of the answers. */
interface State {
  /** New with each change. */
  stamp: string | null;
  mode: string;
  results: Results;
  /** Earlier rounds. */
  rounds: Results[];
  changes: Changes | null;
  edits: number;
  /** Questions whose answers changed since the last backup. */
  since: string[];
  /** How many of them a reminder was put off for. */
  reminded: number;
  /** Whose the results are until the first change, where they were taken from elsewhere. */
  taken: { own: Respondent } | null;
}

/** A state as storage has it: where the reader wanted it, and the stored state that it was made from. */
interface StoredState extends State {
  saving: string;
  seen: string | null;
}

/** A mistake of a results file: what was wanted there, or another fault. */
interface FileMistake {
  path: string;
  wanted?: string | readonly string[];
  found?: unknown;
  fault?: string;
}

interface Mistake {
  path: string;
  message: string;
}

/** A file that was read, or why it was refused. */
type ReadFile = TakenFile | RefusedFile;

interface TakenFile {
  results: Results;
  changes: Changes;
  original: Results;
  /** What of a table was passed over, in words. */
  note?: string;
  problem?: undefined;
}

interface RefusedFile {
  problem: string;
  mistakes: Mistake[];
}
