// What was written into the sheets of a file, by question: below a row of heads, wherever somebody moved it.
// `src/assess/spreadsheet/tables.rs` and `given.rs` are its twins.
import { folded, placeOf, plain } from "./words.js";

// How many rows with anything in them may be above the heads.
const ABOVE = 50;
const SAID = ["answer", "target", "confidence", "note", "published", "evidence", "address", "date", "owner", "due"];
const MOST = 2 ** 32 - 1;

// A whole number from 1, or nothing.
/** @param {string | undefined} text */
const counted = (text) => (text && /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= MOST ? Number(text) : undefined);

export class Given {
  /** @param {TableKey} key */
  constructor(key) {
    this.key = key;
    /** @type {Map<string, SaidInCells>} */
    this.questions = new Map();
    /** @type {Record<string, FoundText>} */
    this.fields = {};
    /** @type {{ at: number[], place: string, fault: string, value?: string }[]} */
    this.unread = [];
    // Ids of questions of editions that are not asked here, to which something was said.
    /** @type {Set<string>} */
    this.passedOver = new Set();
    /** @type {{ id: string, version: string } | null} */
    this.playbook = null;
  }

  // Whether any sheet has answers.
  /** @param {Sheet[]} sheets */
  read(sheets) {
    let isAny = false;
    /** @type {Record<string, FoundText>[]} */
    const fields = [];
    sheets.forEach((sheet, at) => {
      if (sheet.hidden) return;
      const answers = this.find(sheet, at);
      if (answers) {
        isAny = true;
        for (const row of sheet.rows.slice(answers.head + 1)) this.row(answers, row);
      } else fields.push(this.labels(sheet, at));
    });
    // Of equals the first.
    const count = (/** @type {Record<string, FoundText>} */ one) => Object.keys(one).length;
    this.fields = fields.reduce((most, next) => (count(next) > count(most) ? next : most), {});
    return isAny;
  }

  /** @param {Pick<FoundText, "at" | "place">} found @param {string} fault @param {string} [value] */
  say({ at, place }, fault, value) {
    if (!this.unread.some((one) => String(one.at) === String(at))) this.unread.push({ at, place, fault, value });
  }

  // The first row that names the id of questions and something that is said of them.
  /** @param {Sheet} sheet @param {number} at @returns {AnswerSheet | null} */
  find(sheet, at) {
    const heads = sheet.rows.slice(0, ABOVE).map(({ cells }) => cells.map((cell) => cell?.words && this.key.head(plain(cell.words))));
    const head = heads.findIndex((row) => row.includes("id") && row.some((name) => name && name !== "id"));
    if (head < 0) return null;
    /** @type {Map<string, number>} */
    const columns = new Map();
    Array.from(heads[head]).forEach((name, column) => {
      if (!name) return;
      const row = sheet.rows[head];
      if (columns.has(name)) this.say({ at: [at, row.number, column], place: placeOf(sheet, row, column) }, "twice");
      else columns.set(name, column);
    });
    return { sheet, head, columns, at };
  }

  // Where a row has a column, and what is there, if anything is.
  /** @param {AnswerSheet} answers @param {SheetRow} row @param {string} head @returns {FoundText | null} */
  below({ sheet, columns, at }, row, head) {
    const column = columns.get(head);
    if (column === undefined) return null;
    return { at: [at, row.number, column], place: placeOf(sheet, row, column), text: "" };
  }

  /** @param {AnswerSheet} answers @param {SheetRow} row @param {string} head @returns {FoundText | null} */
  found(answers, row, head) {
    const found = this.below(answers, row, head);
    const cell = found && row.cells[found.at[2]];
    if (!found || !cell) return null;
    if (cell.broken) this.say(found, "broken", cell.broken);
    return cell.words ? { ...found, text: plain(cell.words) } : null;
  }

  /** @param {AnswerSheet} answers @param {SheetRow} row */
  row(answers, row) {
    const said = SAID.map((head) => /** @type {const} */ ([head, this.found(answers, row, head)])).filter(([, found]) => found);
    const tick = this.found(answers, row, "ticked");
    if (said.length === 0 && !tick) return;
    const id = this.found(answers, row, "id");
    const place = this.below(answers, row, "id");
    if (!id) return void (place && this.say(place, "no-id"));
    const question = folded(id.text);
    if (!this.key.questions.has(question)) return this.unknown(id, tick ? [...said, ["ticked", tick]] : said);
    const own = this.questions.get(question) || { cells: {}, ticks: new Set() };
    this.questions.set(question, own);
    for (const [head, found] of said) this.add(own, head, /** @type {FoundText} */ (found));
    if (tick) this.tick(own, tick, this.found(answers, row, "line"));
    this.revision(own, this.found(answers, row, "revision"));
    this.named(this.found(answers, row, "playbook"));
  }

  // A row of a question that is not asked here.
  /** @param {FoundText} id @param {(readonly [string, FoundText | null])[]} said */
  unknown(id, said) {
    const question = folded(id.text);
    if (!this.key.isOfEdition(question)) return this.say(id, "no-question");
    const isNothing = said.every(([head, found]) => head === "answer" && this.key.meant("state", "", found?.text ?? "") === "none");
    if (!isNothing) this.passedOver.add(question);
  }

  /** @param {SaidInCells} own @param {string} head @param {FoundText} found */
  add(own, head, found) {
    const first = own.cells[head];
    if (!first) own.cells[head] = found;
    else if (first.text !== found.text) this.say(found, "differs", first.place);
  }

  /** @param {SaidInCells} own @param {FoundText} tick @param {FoundText | null} line */
  tick(own, tick, line) {
    const meant = this.key.meant("ticked", "", tick.text);
    if (meant === "no") return;
    const number = counted(line?.text);
    if (!meant) this.say(tick, "no-tick");
    else if (number === undefined) this.say(line || tick, "no-line");
    else own.ticks.add(number - 1);
  }

  /** @param {SaidInCells} own @param {FoundText | null} found */
  revision(own, found) {
    if (!found) return;
    const number = counted(found.text);
    if (number === undefined) this.say(found, "no-revision");
    else own.rev = number;
  }

  /** @param {FoundText | null} found */
  named(found) {
    if (!found) return;
    const [id, ...version] = found.text.split(" ");
    const one = { id, version: version.join(" ") };
    this.playbook = this.playbook || one;
    if (this.playbook.id !== one.id || this.playbook.version !== one.version) this.say(found, "other-version");
  }

  // What a sheet says of who is assessed: the first cell with anything in it to the right of each label.
  /** @param {Sheet} sheet @param {number} at */
  labels(sheet, at) {
    /** @type {Record<string, FoundText>} */
    const fields = {};
    for (const row of sheet.rows) {
      row.cells.forEach((cell, column) => {
        const field = cell?.words && this.key.meant("field", "", cell.words);
        if (!field || fields[field]) return;
        const beside = row.cells.findIndex((one, right) => right > column && one?.words);
        const right = beside < 0 ? column + 1 : beside;
        fields[field] = { at: [at, row.number, right], place: placeOf(sheet, row, right), text: plain(row.cells[right]?.words || "") };
      });
    }
    return fields;
  }
}
