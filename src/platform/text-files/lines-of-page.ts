import { areListsBeside } from './lists-beside.js';

/** Where in a page the words that follow stand. */
interface Place {
  /** In what surrounds its text: menus, banners, contacts. */
  readonly isAround: boolean;
  /** In what the page itself calls its text. */
  readonly isInside: boolean;
  /** In its main heading, or in which of several; zero elsewhere. */
  readonly heading: number;
}

interface Line extends Place {
  readonly text: string;
  readonly isPoint: boolean;
  /** A block has ended before it. */
  readonly isApart: boolean;
}

/** «Повар | Работа в Казани», «Повар — вакансия»: the title names the page first, and then the site. */
const TITLE_PARTS = /\s+[|·•»:—–-]+\s+/u;
/** Titles that editors give to what nobody has named. */
const NO_TITLE = /^(?:untitled|document|документ|без названия|без имени|new page|index|home|главная.*)?\.?\d*$/iu;
const TITLE_CHARACTERS_MAX = 90;
/** The title is no news where one of so many lines says it. */
const HEAD_LINES = 6;

/** Gathers the lines of a page, and knows which of them are its text. */
export class LinesOfPage {
  private readonly lines: Line[] = [];
  /** The lines at which the cells of each open row begin. */
  private readonly rows: number[][] = [];
  /** The last row of cells of one line each. */
  private lastRow: Line | undefined;
  private current = '';
  private bullet = false;
  private blank = false;
  private afterWay = false;
  private name = '';
  private place: Place = { isAround: false, isInside: false, heading: 0 };

  /** What follows stands here. */
  stand(place: Place): void {
    this.place = place;
  }

  title(words: string): void {
    this.name += words;
  }

  words(words: string): void {
    this.current += words;
    this.afterWay = false;
  }

  /** A link: in a menu each is a line, and so is one that stands right after another. */
  way(): void {
    if (this.afterWay || this.place.isAround) this.end(false);
  }

  wayEnds(): void {
    if (this.place.isAround) this.end(false);
    this.afterWay = true;
  }

  point(): void {
    this.end(false);
    this.bullet = true;
  }

  row(): void {
    this.end(false);
    this.rows.push([]);
  }

  cell(): void {
    const row = this.rows.at(-1);
    if (row) {
      this.end(false);
      row.push(this.lines.length);
    } else this.current += '\t';
  }

  /**
   * Cells of one line each are one line with tabs; what is longer is read cell after cell. Lists that stand below their names («Требования |
   * Условия») go below them.
   */
  rowEnds(): void {
    this.end(false);
    const starts = this.rows.pop() ?? [];
    if (starts.length < 2) return;
    const [start = this.lines.length] = starts;
    // By where they stand: a table may hold all the rest of a page, and so may each table inside it.
    const cells = starts
      .map((from, at) => ({ from, length: (starts[at + 1] ?? this.lines.length) - from }))
      .filter(({ length }) => length > 0);
    const first = this.lines[cells[0]?.from ?? this.lines.length];
    if (!first || cells.length < 2) return;
    const over = this.lastRow !== undefined && this.lastRow === this.lines[start - 1] ? this.lastRow : undefined;
    const names = over?.text.split('\t');
    if (over && names?.length === cells.length && areListsBeside(cells.map(({ length }) => length))) {
      const lists = cells.map(({ from, length }) => this.lines.slice(from, from + length));
      this.lines.length = start - 1;
      for (const [at, list] of lists.entries()) {
        this.lines.push({ ...over, text: names[at] ?? '', isApart: over.isApart || at > 0 });
        for (const line of list) this.lines.push(line);
      }
    } else if (cells.every(({ from, length }) => length === 1 && !this.lines[from]?.isPoint)) {
      this.lastRow = { ...first, text: cells.map(({ from }) => this.lines[from]?.text ?? '').join('\t') };
      this.lines.splice(start, cells.length, this.lastRow);
    }
  }

  /** A paragraph of a document, where an empty one is what a blank line is in a text. */
  paragraphEnds(): void {
    if (this.current.trim() === '') this.blank = true;
    else this.end(false);
  }

  end(isBlock: boolean): void {
    const text = this.current
      .replace(/[^\S\t]+/gu, ' ')
      .replace(/ ?\t[ \t]*/gu, '\t')
      .trim();
    this.current = '';
    this.afterWay = false;
    if (text !== '') {
      this.lines.push({ ...this.place, text, isPoint: this.bullet, isApart: this.blank });
      this.bullet = false;
      this.blank = false;
    }
    if (isBlock) this.blank = true;
  }

  /** All lines, or those of the main part alone. */
  text(isMain: boolean): string {
    this.end(false);
    const lines = isMain ? this.withTitle(withoutSurroundings(this.lines)) : this.lines;
    return lines
      .map(
        ({ text, isPoint, isApart }, at) => `${isApart && at > 0 && !isPoint ? '\n' : ''}${isPoint ? '• ' : ''}${text}`,
      )
      .join('\n');
  }

  /** The title opens a text that has no main heading, unless it says so itself. */
  private withTitle(lines: readonly Line[]): readonly Line[] {
    const [name = ''] = this.name.replace(/\s+/gu, ' ').trim().split(TITLE_PARTS, 1);
    if (lines.some(({ heading }) => heading > 0) || NO_TITLE.test(name) || name.length > TITLE_CHARACTERS_MAX)
      return lines;
    const [first, ...rest] = lines;
    const isSaid = lines.slice(0, HEAD_LINES).some(({ text }) => text.toLowerCase().includes(name.toLowerCase()));
    if (first === undefined || isSaid || !/\p{L}{3}/u.test(name)) return lines;
    return [{ ...first, text: name, isPoint: false, isApart: false }, { ...first, isApart: true }, ...rest];
  }
}

/**
 * What stands in a menu, a banner or below the text, and what stands before the heading of the page, is no part of its text. A page that would
 * keep less than its heading alone, or whose heading stands at its end, keeps everything: nothing is lost.
 */
function withoutSurroundings(lines: readonly Line[]): readonly Line[] {
  const titles = lines.filter(({ heading }) => heading > 0);
  const title = titles.every(({ heading }) => heading === titles[0]?.heading) ? titles[0] : undefined;
  if (title === undefined && !lines.some(({ isInside }) => isInside)) return lines;
  const own = lines.filter((line) => (title !== undefined && line.heading > 0) || !line.isAround);
  const from = title === undefined ? own.findIndex(({ isInside }) => isInside) : own.indexOf(title);
  const text = lettersOf(own.slice(from)) > lettersOf(own.slice(0, from)) ? own.slice(Math.max(0, from)) : own;
  return text.length > titles.length || (title === undefined && text.length > 0) ? text : lines;
}

function lettersOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}
