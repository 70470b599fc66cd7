/** What stands in a cell that asks, or in a line with a letter behind it. */
interface Criterion {
  readonly from: number;
  readonly to: number;
  readonly isWish: boolean;
}

/** A person specification: which criteria are essential and which desirable is told by the head of a column, or by a letter. */
export interface CriteriaColumns {
  /** The text, each letter where it was: cells end as points of a list do; heads of columns, marks and ways of finding out are blank. */
  readonly text: string;
  /** In the order of the text. */
  readonly criteria: readonly Criterion[];
}

const MAY_HAVE = /desirable|preferred|желательн|бажан|(?:\||\t) *e *(?:\||\t+) *d *(?:\||\t|$)/imu;
const ESSENTIAL =
  /^(?:e|ess\.?|essential|required|must[- ]have|обязательн(?:о|ые)|обов['’]язков[оі])(?: ?\(e\))?(?: (?:criteria|requirements?|attributes|skills))?:?$/iu;
const DESIRABLE =
  /^(?:d|des\.?|desirable|preferred|nice[- ]to[- ]have|желательн(?:о|ые)|бажан[оі])(?: ?\(d\))?(?: (?:criteria|requirements?|attributes|skills))?:?$/iu;
/** "How identified", "Assessed by": a column that tells how a criterion is looked at. */
const HOW_FOUND_OUT = /^how |identif|assess|evidence|method|measured|tested|source|a\/i|проверк|перевірк/iu;
const MARK = /^(?:[xх✓✔✗√vyed*•+]|✔️|yes|да|так)$/iu;
/** The tags of a page leave so many, and of an empty cell nothing. */
const OF_TAGS = '\t\t\t\t';
const CELL_END = /\||\t/u;
const EACH_CELL_END = /(\||\t{4,}|\t)/u;
const IS_RULE = /^[\s|:=+–—-]*$/u;
/** A cell may go on for so many lines before the next row. */
const LINES_OF_CELL_MAX = 12;

/** "Essential (E) / Desirable (D)", "D = desirable": letters stand behind the criteria. */
const LEGEND = /(?<!\p{L})desirable\s*(?:\(d\)|[=:–-]\s*d(?!\p{L}))|(?<!\p{L})\(?d\)?\s*[=:–-]\s*desirable/iu;
const LETTER_LAST = /[\p{L}\d)]\s+(\(?[ED]\)?)[ \t.]*$/u;

interface Line {
  readonly from: number;
  readonly to: number;
}

interface Head {
  readonly essential: number;
  readonly desirable: number;
  readonly others: ReadonlySet<number>;
  readonly length: number;
}

interface Cell extends Line {
  readonly words: string;
}

/** Replaces letters and keeps each where it was. */
class Blanks {
  private readonly parts: string[] = [];
  private done = 0;

  constructor(private readonly text: string) {}

  put({ from, to }: Line, sign = ' '): void {
    if (from < this.done || to <= from) return;
    this.parts.push(this.text.slice(this.done, from), sign.padEnd(to - from));
    this.done = to;
  }

  read(): string {
    return this.parts.join('') + this.text.slice(this.done);
  }
}

/** What a text tells in columns or letters of what is essential and what desirable; null where there is none of it · cost: linear. */
export function criteriaColumns(text: string): CriteriaColumns | null {
  if (!MAY_HAVE.test(text)) return null;
  const lines = linesIn(text);
  return (CELL_END.test(text) ? inColumns(text, lines) : null) ?? (LEGEND.test(text) ? withLetters(text, lines) : null);
}

function linesIn(text: string): Line[] {
  let from = 0;
  return text.split('\n').map(({ length }) => {
    const line = { from, to: from + length };
    from += length + 1;
    return line;
  });
}

function inColumns(text: string, lines: readonly Line[]): CriteriaColumns | null {
  const blanks = new Blanks(text);
  const criteria: Criterion[] = [];
  let head: Head | null = null;
  /** Lines after a row, which are of its last cell if another row follows. */
  let after: Line[] = [];
  for (const line of lines) {
    const words = text.slice(line.from, line.to);
    const cells = CELL_END.test(words) ? cellsOf(text, line) : [];
    const next = cells.length > 1 ? headOf(cells) : null;
    if (next === null && head === null) continue;
    if (next) blanks.put(line);
    else if (head && cells.length > 1) {
      if (criteria.at(-1)?.isWish === true) criteria.push(...after.map((one) => ({ ...one, isWish: true })));
      const row = { cells, shift: shiftOf(words, cells, head) };
      criteria.push(...criteriaOf(row, head));
      blankOut(blanks, line, row, head);
    } else if (!IS_RULE.test(words)) after.push(line);
    if (cells.length > 1) after = [];
    head = next ?? (after.length > LINES_OF_CELL_MAX ? null : head);
  }
  return criteria.length === 0 ? null : { text: blanks.read(), criteria };
}

/** The cells of a row; what stands before its first sign and behind its last is none. */
function cellsOf(text: string, { from, to }: Line): Cell[] {
  let at = from;
  const cells = text
    .slice(from, to)
    .split(EACH_CELL_END)
    .flatMap((part, place) => {
      const cell = { from: at, to: at + part.length, words: part.trim() };
      at = cell.to;
      return place % 2 === 0 ? [cell] : [];
    });
  const row = text.slice(from, to).trim();
  return cells.slice(row.startsWith('|') ? 1 : 0, row.endsWith('|') ? -1 : undefined);
}

function headOf(cells: readonly Cell[]): Head | null {
  const essential = cells.findIndex(({ words }) => ESSENTIAL.test(words));
  const desirable = cells.findIndex(({ words }) => DESIRABLE.test(words));
  if (essential < 0 || desirable < essential) return null;
  const others = new Set(cells.flatMap(({ words }, place) => (HOW_FOUND_OUT.test(words) ? [place] : [])));
  return { essential, desirable, others, length: cells.length };
}

interface Row {
  readonly cells: readonly Cell[];
  /** A row that lacks the cell of its group, which the row above shares with it, begins further on; null where nobody can tell what it lacks. */
  readonly shift: number | null;
}

function shiftOf(words: string, { length: own }: readonly Cell[], { length, essential }: Head): number | null {
  if (own >= length) return 0;
  if (words.includes(OF_TAGS)) return null;
  return words.includes('|') ? Math.min(essential, length - own) : 0;
}

function criteriaOf({ cells, shift }: Row, head: Head): Criterion[] {
  if (shift === null) return [];
  const [must, wish] = [cells[head.essential - shift], cells[head.desirable - shift]];
  const isMarked = [must, wish].some((one) => MARK.test(one?.words ?? ''));
  if (!isMarked)
    return [must, wish].flatMap((cell, place) =>
      cell === undefined || cell.words === '' ? [] : [{ from: cell.from, to: cell.to, isWish: place === 1 }],
    );
  const isWish = !MARK.test(must?.words ?? '');
  return cells
    .filter((cell, place) => cell !== must && cell !== wish && cell.words !== '' && !head.others.has(place + shift))
    .map(({ from, to }) => ({ from, to, isWish }));
}

/** Signs between cells become marks of points, and what asks for nothing goes. */
function blankOut(blanks: Blanks, line: Line, { cells, shift }: Row, head: Head): void {
  let at = line.from;
  for (const [place, cell] of cells.entries()) {
    blanks.put({ from: at, to: cell.from }, '•');
    if (head.others.has(place + (shift ?? 0)) || MARK.test(cell.words)) blanks.put(cell);
    at = cell.to;
  }
  blanks.put({ from: at, to: line.to }, '•');
}

function withLetters(text: string, lines: readonly Line[]): CriteriaColumns | null {
  const blanks = new Blanks(text);
  const criteria: Criterion[] = [];
  for (const { from, to } of lines) {
    const words = text.slice(from, to);
    const letter = LEGEND.test(words) ? undefined : LETTER_LAST.exec(words.slice(-12))?.[1];
    if (LEGEND.test(words)) blanks.put({ from, to });
    if (letter === undefined) continue;
    const at = from + words.lastIndexOf(letter);
    criteria.push({ from, to: at, isWish: letter.includes('D') });
    blanks.put({ from: at, to });
  }
  return criteria.length === 0 ? null : { text: blanks.read(), criteria };
}

/** The sentences of such a text, each in the part that its column or letter tells. */
export function inTheirColumns<One extends { readonly start: number; readonly section: string }>(
  sentences: readonly One[],
  columns: CriteriaColumns | null,
): One[] {
  if (columns === null) return [...sentences];
  let next = 0;
  return sentences.map((sentence) => {
    while ((columns.criteria[next]?.to ?? Infinity) <= sentence.start) next++;
    const own = columns.criteria[next];
    if (own === undefined || own.from > sentence.start) return sentence;
    return { ...sentence, section: own.isWish ? 'wishes' : 'requirements' };
  });
}
