import { LinesOfPage } from './lines-of-page.js';
import { TextFileFault } from './text-files.errors.js';

/** What holds for the words of a group and of those inside it. */
interface Group {
  readonly isDropped: boolean;
  /** Hidden, or deleted by a reviewer. */
  readonly isHidden: boolean;
  /** Tells the encoding of letters that are written as bytes; null for the font of the whole. */
  readonly font: number | null;
  /** Signs that stand behind a letter of Unicode for programs that do not know it. */
  readonly spare: number;
  readonly isFontTable: boolean;
}

const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/giu;
/** Groups that hold no words of the text; others that a reader may not know begin with an asterisk. */
const DROPPED =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|object|header[lrf]?|footer[lrf]?|fldinst|listtable|listoverridetable|revtbl|rsidtbl|generator|themedata|datastore|latentstyles|xmlnstbl|pntxt[ab]|annotation|atnid|atnauthor|nonshppict|filetbl)$/;
const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ tab: '\t', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•' },
    ...{ emspace: ' ', enspace: ' ', '~': '\u00a0', _: '-', '\\': '\\', '{': '{', '}': '}' },
  }),
);
/** Character sets of fonts: Cyrillic, Central European, Turkish, Baltic. */
const ENCODINGS: Readonly<Record<number, string>> = { 204: '1251', 238: '1250', 162: '1254', 186: '1257' };
const KNOWN_ENCODING = /^(?:125[0-8]|866)$/;
const DEEPEST_NESTING = 1_000;

/**
 * The words of a Rich Text Format file as lines, as those of a document of Word. Read by hand: libraries for it are no longer kept, and words
 * alone need few of its control words.
 * https://www.microsoft.com/en-us/download/details.aspx?id=10725
 *
 * @param bytes  every letter beyond ASCII is written in ASCII
 * @throws TextFileFault
 */
export function textOfRtf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  const reader = new RtfReader();
  const tokens = new RegExp(TOKEN);
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    const [, word, number, byte, sign, brace, words] = token;
    if (word === 'bin') tokens.lastIndex += Math.max(0, Number(number ?? 0));
    else if (word !== undefined) reader.word(word, number === undefined ? null : Number(number));
    else if (byte !== undefined) reader.byte(parseInt(byte, 16));
    else if (sign !== undefined) reader.sign(sign);
    else if (brace !== undefined) reader.brace(brace);
    else if (words !== undefined) reader.words(words);
  }
  return reader.text();
}

class RtfReader {
  private readonly lines = new LinesOfPage();
  private readonly open: Group[] = [];
  private group: Group = { isDropped: false, isHidden: false, font: null, spare: 1, isFontTable: false };
  /** Encodings of fonts that say theirs; others have that of the whole. */
  private readonly fonts = new Map<number, string>();
  private encoding = '1252';
  private usualFont = 0;
  private isStarred = false;
  private skipped = 0;
  private isInRow = false;
  private isCellOpen = false;

  word(word: string, number: number | null): void {
    if (this.isStarred || DROPPED.test(word)) {
      this.isStarred = false;
      this.group = { ...this.group, isDropped: true, isFontTable: word === 'fonttbl' };
    } else if (word === 'ansicpg' && KNOWN_ENCODING.test(String(number))) this.encoding = String(number);
    else if (word === 'deff') this.usualFont = number ?? 0;
    else if (word === 'f') this.group = { ...this.group, font: number ?? 0 };
    else if (word === 'plain') this.group = { ...this.group, font: null, isHidden: false };
    else if (word === 'fcharset' && this.group.isFontTable) {
      const encoding = ENCODINGS[number ?? 0];
      if (encoding !== undefined) this.fonts.set(this.group.font ?? 0, encoding);
    } else if (word === 'uc') this.group = { ...this.group, spare: Math.max(0, number ?? 1) };
    else if (word === 'u') this.unicode(number ?? 0);
    else if (word === 'v' || word === 'deleted') this.group = { ...this.group, isHidden: number !== 0 };
    else if (word === 'listtext' || word === 'pntext') this.point();
    else if (!this.group.isDropped) this.shape(word);
  }

  byte(code: number): void {
    if (this.skipped > 0) this.skipped -= 1;
    else {
      const encoding = this.fonts.get(this.group.font ?? this.usualFont) ?? this.encoding;
      this.say(lettersOf(encoding)[code] ?? '');
    }
  }

  sign(sign: string): void {
    if (sign === '*') this.isStarred = true;
    else if (sign === '\r' || sign === '\n') this.shape('par');
    else this.say(SIGNS.get(sign) ?? '');
  }

  brace(brace: string): void {
    this.skipped = 0;
    this.isStarred = false;
    if (brace === '}') this.group = this.open.pop() ?? this.group;
    else if (this.open.push(this.group) > DEEPEST_NESTING)
      throw new TextFileFault('unreadable', `nested ${DEEPEST_NESTING} levels deep`);
  }

  words(words: string): void {
    const from = Math.min(this.skipped, words.length);
    this.skipped -= from;
    this.say(words.slice(from));
  }

  text(): string {
    if (this.isInRow) this.lines.rowEnds();
    return this.lines.text(false);
  }

  private unicode(code: number): void {
    this.say(String.fromCharCode(code < 0 ? code + 0x10000 : code));
    this.skipped = this.group.spare;
  }

  private point(): void {
    this.group = { ...this.group, isDropped: true };
    this.cell();
    this.lines.point();
  }

  private say(words: string): void {
    if (this.group.isDropped || this.group.isHidden || words === '') return;
    this.cell();
    this.lines.words(words);
  }

  private cell(): void {
    if (!this.isInRow || this.isCellOpen) return;
    this.isCellOpen = true;
    this.lines.cell();
  }

  private shape(word: string): void {
    if (word === 'par' || word === 'line' || word === 'sect') this.lines.paragraphEnds();
    else if (word === 'page' || word === 'column') this.lines.end(false);
    else if (word === 'trowd' && !this.isInRow) {
      this.lines.row();
      this.isInRow = true;
    } else if (word === 'cell') {
      this.lines.end(false);
      this.isCellOpen = false;
    } else if (word === 'row' && this.isInRow) {
      this.lines.rowEnds();
      [this.isInRow, this.isCellOpen] = [false, false];
    } else this.say(SIGNS.get(word) ?? '');
  }
}

const LETTERS = new Map<string, readonly string[]>();

/** The letters of all bytes: to ask for each by itself takes a hundred times as long. */
function lettersOf(encoding: string): readonly string[] {
  const known = LETTERS.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding === '866' ? 'ibm866' : `windows-${encoding}`);
  const letters = Array.from({ length: 256 }, (_, code) => decoder.decode(Uint8Array.of(code)));
  LETTERS.set(encoding, letters);
  return letters;
}
