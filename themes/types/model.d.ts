// The scoring model of docs/scoring.md, and the scores that come of it. Scores are in basis points, 0 to 10000.

interface Model {
  id?: string;
  version?: string;
  areas: { id: string; weight?: number }[];
  principles: string[];
  questions: Question[];
  /** Questions of an edition, which are scored apart. */
  local?: { edition: string; questions: Question[] };
  /** What may be known of who answers; anything where it is left out. */
  subject?: { types: string[]; nations: string[] };
  bands: Band[];
  /** Areas under headings, in the order of the areas. */
  groups?: { id: string; areas: string[] }[];
  profiles?: Profile[];
  /** "number" where it is left out, or "none". */
  overall?: string;
  display?: Display;
  /** What open questions count as: "open" where it is left out, or "zero". */
  unanswered?: string;
  rules: Rules;
  retired?: Retired[];
  migrations?: Migration[];
}

/** A set of targets: the levels of some questions, and of all others that have it. */
interface Profile {
  id: string;
  minimum?: string;
  targets?: Record<string, string>;
}

/** How scores are said. */
interface Display {
  max: number;
  decimals: number;
}

interface Band {
  id: string;
  from: number;
  /** Where it begins, where that is at no whole number of basis points. */
  figure?: number;
}

interface Rules {
  enough_in_cell: number;
  enough: number;
  highest_without_must_have: number;
}

interface Question {
  id: string;
  rev?: number;
  area: string;
  principle?: string;
  weight?: number;
  levels: Level[];
  must_have?: { min: string };
  na?: { allowed: boolean; reasons?: string[] };
  applies_to?: { types?: string[]; nations?: string[] };
}

interface Level {
  id: string;
  points: number;
  /** How many lines it has to tick. */
  criteria?: number;
  actions?: Action[];
}

interface Action {
  id: string;
  effort?: number;
}

interface Retired {
  id: string;
  replaced_by?: string | null;
}

interface Migration {
  question: string;
  from: number;
  to: number;
  map?: Record<string, string>;
  drop?: string[];
}

interface Score {
  status: string;
  score_bp: number | null;
  band: string | null;
  low: number | null;
  high: number | null;
  coverage?: number | null;
  to_target_bp?: number | null;
  capped_by?: string[];
  /** As they are said, where basis points do not tell it. */
  figures?: Figures;
}

/** Score, low and high in steps of the scale. */
interface Figures {
  score: number | null;
  low: number | null;
  high: number | null;
}

interface AreaScore extends Score {
  capped_by: string[];
}

interface OverallScore extends Score {
  counted: string[];
  omitted: { area: string; status: string }[];
  lowest: string | null;
}

interface PlannedAction {
  question: string;
  action: string;
  priority: number;
}

interface Rejected {
  question: string;
  reason: string;
}

interface Scores {
  format: string;
  format_version: number;
  model: { id: string; version: string };
  profile?: string;
  overall: OverallScore;
  groups?: Record<string, OverallScore>;
  areas: Record<string, AreaScore>;
  principles: Record<string, Score>;
  cells: Record<string, Record<string, Score>>;
  actions: PlannedAction[];
  find_out: string[];
  rejected?: undefined;
}

/** Scores, or the answers that cannot be scored. */
type Scoring = Scores | { rejected: Rejected[] };

/** What a comparison of councils publishes: docs/authors/around.md. */
interface Peers {
  model: { id: string; version: string };
  threshold: number;
  quick?: PeerFigures | null;
  full?: PeerFigures | null;
}

interface PeerFigures {
  /** None where the playbook has no figure for all areas together. */
  overall?: PeerGroup;
  areas: Record<string, PeerGroup>;
  principles: Record<string, PeerGroup>;
}

interface PeerFigure {
  n: number | null;
  median: number | null;
  quartiles: [lower: number, upper: number] | null;
}

interface PeerGroup extends PeerFigure {
  by_type?: Record<string, PeerFigure>;
  by_nation?: Record<string, PeerFigure>;
}
