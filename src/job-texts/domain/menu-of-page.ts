import { isIn } from '../../kernel/sought.js';
import { GATES } from './gate.js';
import type { Sentence } from './sentences.js';
import type { SectionKind } from './sections.table.js';
import { ADVERTISING_LINE, MENU_WORD, MENU_WORD_OR_HEADING, NOISE_LINE, OF_ASKING } from './sections.table.js';

/** A menu, or the way to a page, is no longer. */
const MENU_CHARACTERS_MAX = 200;
const SEPARATOR = /\s*[|/>»›→·\\]\s*/u;
/** What stands between the pages of a way and in no sentence. */
const ARROW = /\s+[›»>→]\s+/u;
/** «Без опыта (412)», «Высшее образование (1 208)»: a filter, and how many it leaves. */
const COUNTED = /^[^\d():;.]{3,40} \(\d[\d ]{0,8}\)$/u;
/** Without one of these nothing stands between the pages of a way. */
const ANY_SEPARATOR = /[|/>»›→·\\]/u;
/** Without it no names stand in columns. */
const COLUMN = /\s{2}|\t/u;
/** Signs that a line is a menu: short words side by side. */
const MENU = /^(?:[^|]{1,25}\|){2,20}[^|]{0,25}$|^\S+(?: {2,}\S+){2,12}$/u;

/** Without it nothing stands side by side. */
const SIDE_BY_SIDE = /[|\t]|\s{2}/u;
const NAME_OF_CONTENTS = /^\p{L}[\p{L} '’-]{3,45}$/u;
/** So many names of parts in a row are a table of contents. */
const NAMES_MIN = 3;
/** What stands in the first lines of a page is followed by the text. */
const HEAD_LINES = 3;
const WAY_BACK =
  /^(?:[«<←‹]\s?)?(?:назад|вернуться|повернутися|до списку|к списку|ко всем|все вакансии|усі вакансії|back to|артқа)/u;
const BUTTON =
  /^(?:откликнуться|отправить|подать|оставить|відгукнутися|надіслати|відправити|подати|өтініш беру|түйіндеме жіберу|apply)/u;
/** So many words of menus side by side in one line are one. */
const WORDS_MIN = 3;

/** The sentences that are the menu of the page around a text, or the way to it: «Главная», «Главная / Вакансии / Повар». */
export function menuOf(sentences: readonly Sentence[]): ReadonlySet<Sentence> {
  const contents = contentsOf(sentences);
  return new Set(
    sentences.filter((sentence, place) => {
      if (contents.has(sentence)) return true;
      const name = nameOf(sentence);
      if (isIn(MENU_WORD, name) || (sentence.norm.endsWith(')') && COUNTED.test(sentence.norm))) return true;
      if (isIn(MENU_WORD_OR_HEADING, name))
        return [sentences[place - 1], sentences[place + 1]].some((other) => other && isPage(nameOf(other)));
      return isWay(name);
    }),
  );
}

/** The names of parts in a row at the head of a page, each of which stands over a part of its own later on. */
function contentsOf(sentences: readonly Sentence[]): ReadonlySet<Sentence> {
  const last = new Map(sentences.map(({ norm }, place) => [norm, place]));
  const isName = ({ norm, line }: Sentence, place: number) =>
    line.sentences === 1 && NAME_OF_CONTENTS.test(norm) && last.get(norm) !== place;
  const contents = new Set<Sentence>();
  let run: Sentence[] = [];
  for (const [place, sentence] of sentences.entries()) {
    run = isName(sentence, place) ? [...run, sentence] : [];
    const before = run.at(-2);
    const isNext = before !== undefined && (last.get(before.norm) ?? 0) + 1 === last.get(sentence.norm);
    if (isNext) run = [sentence];
    if (run.length >= NAMES_MIN) for (const one of run) contents.add(one);
  }
  return contents;
}

/** A line of the page around the text: of its menu, its cookies, its advertising. */
export function isOfPage(text: string, { start, end, norm, begins, line }: Sentence, kind: SectionKind): boolean {
  const slice = text.slice(start, end);
  if (isMenuLine(slice)) return true;
  if (!GATES.noise.opens(begins) && !norm.includes('©')) return false;
  const isAsked = line.isPoint && (kind === 'requirements' || kind === 'wishes');
  return isIn(NOISE_LINE, norm) || (!isAsked && !isIn(OF_ASKING, norm) && isIn(ADVERTISING_LINE, norm));
}

/** True for a line of short words side by side. */
function isMenuLine(slice: string): boolean {
  return SIDE_BY_SIDE.test(slice) && (MENU.test(slice) || isMenuInColumns(slice));
}

/** «К списку вакансий», "Back to jobs" over a text leads away from it, and is all there is of the page. */
export function isWayBack({ line, norm }: Sentence): boolean {
  return line.index < HEAD_LINES || WAY_BACK.test(norm);
}

/** «Вакансии дня   Все профессии»: names of pages with room between them. */
function isMenuInColumns(slice: string): boolean {
  if (slice.length > MENU_CHARACTERS_MAX) return false;
  if (!COLUMN.test(slice)) return false;
  const names = slice.toLowerCase().split(/\s{2,}|\t/u);
  return names.length > 1 && names.every(isMenuWord);
}

function isWay(name: string): boolean {
  if (name.length > MENU_CHARACTERS_MAX) return false;
  if (ANY_SEPARATOR.test(name)) {
    if (name.split(ARROW).length >= WORDS_MIN) return true;
    const pages = name.split(SEPARATOR);
    if (pages.length > 1 && isIn(MENU_WORD, pages[0] ?? '')) return true;
  }
  const words = name.split(' ');
  return words.length >= WORDS_MIN && words.every(isMenuWord);
}

/** A name of a page, and no button: below «Откликнуться» a page may go on with «О нас». */
function isPage(name: string): boolean {
  return isMenuWord(name) && !BUTTON.test(name);
}

function isMenuWord(name: string): boolean {
  return isIn(MENU_WORD, name) || isIn(MENU_WORD_OR_HEADING, name);
}

function nameOf({ norm }: Sentence): string {
  return norm.length > MENU_CHARACTERS_MAX ? norm : norm.replace(/^[^\p{L}\p{N}]+|[\s.:!]+$/gu, '');
}
