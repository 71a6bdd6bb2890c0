// Spreadsheets as scripts read them: src/tables.rs and src/assess/spreadsheet/key.rs.

interface Sheet {
  /** Empty for a file of values. */
  name: string;
  hidden: boolean;
  /** Those with anything in them. */
  rows: SheetRow[];
}

interface SheetRow {
  /** As a spreadsheet shows it, from 1. */
  number: number;
  /** From the first column; there are none where nothing is. */
  cells: (SheetCell | undefined)[];
}

interface SheetCell {
  /** Its text, or its number in figures; without spaces around it. */
  words: string;
  /** What a formula shows that went wrong. */
  broken?: string;
}

/** What words mean: kind, question, id, words, and what else is to be known. */
type KeyLine = [what: string, of: string, id: string, words: string, more: string];

/** An element of a workbook's part. */
interface XmlNode {
  /** Without its prefix. */
  name: string;
  /** By their names with prefixes. */
  attributes: Record<string, string>;
  children: XmlNode[];
  /** What is directly in it. */
  text: string;
}

/** A text and where it was found: by sheet, row and column, and as people say it. */
interface FoundText {
  at: number[];
  place: string;
  text: string;
}

/** What was found of a question. */
interface SaidInCells {
  cells: Record<string, FoundText>;
  ticks: Set<number>;
  rev?: number;
}

/** A sheet that has answers. */
interface AnswerSheet {
  sheet: Sheet;
  /** The place of the heads among its rows. */
  head: number;
  columns: Map<string, number>;
  at: number;
}

type TableKey = import("../default/components/spreadsheet/key.js").Key;
type TableGiven = import("../default/components/spreadsheet/given.js").Given;
