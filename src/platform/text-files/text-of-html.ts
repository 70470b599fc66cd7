import { Parser } from 'htmlparser2';
import { LinesOfPage } from './lines-of-page.js';
import { TextFileFault } from './text-files.errors.js';

/** Elements whose content is no text of a page. */
const DROPPED: ReadonlySet<string> = new Set([
  ...['script', 'style', 'iframe', 'object', 'template', 'noscript', 'textarea', 'select', 'svg', 'canvas'],
  ...['audio', 'video', 'button'],
]);
/** What begins and ends on a line of its own. */
const LINES =
  /^(?:p|div|section|article|header|footer|main|aside|nav|h[1-6]|table|blockquote|pre|hr|address|dl|dt|dd|figure|figcaption|ul|ol|form|fieldset|br|body)$/;
const HEADINGS = /^(?:h[1-6]|p|ul|ol|table|section|article|header|footer|nav|aside)$/;
/** In a document of Word these stand apart only where an empty paragraph is between. */
const PARTS_OF_WORD = /^(?:p|ul|ol)$/;
/** The number of a note, and the arrow that leads back from it. */
const NOTE_MARK = /^#(?:footnote|endnote)-/;
/** What stands around the text of a page. */
const AROUND: ReadonlySet<string> = new Set(['header', 'nav', 'aside', 'footer']);
/** The text of a page; a header in it is its own. */
const INSIDE: ReadonlySet<string> = new Set(['main', 'article']);

/** No page is nested so deep; the parser looks through all that is open at every element. */
const DEEPEST_NESTING = 1_000;

/**
 * The words of a page as lines: points of lists with a bullet, cells of a row with a tab between them, each way of a menu by itself.
 *
 * @param isMain  only the main part of a page: its menus, its advertising and what stands before its only h1 are left out, and its title opens
 *   the text where no h1 does; without it all words are kept
 * @throws TextFileFault
 */
export function textOfHtml(html: string, { isMain = false, isOfWord = false } = {}): string {
  const lines = new LinesOfPage();
  let [dropping, depth, head, around, inside] = [0, 0, 0, 0, 0];
  let [heading, headings] = [0, 0];
  let [inTitle, inNoteMark] = [false, false];
  const isBlock = (name: string): boolean => HEADINGS.test(name) && !(isOfWord && PARTS_OF_WORD.test(name));
  const parser = new Parser({
    onopentag: (name, { href = '', type, checked }) => {
      depth += 1;
      if (depth > DEEPEST_NESTING) throw new TextFileFault('unreadable', `nested ${DEEPEST_NESTING} levels deep`);
      if (name === 'head') head += 1;
      if (name === 'title') inTitle = head > 0;
      if (DROPPED.has(name)) dropping += 1;
      if (dropping > 0 || head > 0) return;
      if (name === 'li') lines.point();
      else if (name === 'tr') lines.row();
      else if (name === 'td' || name === 'th') lines.cell();
      else if (name === 'a') {
        if (isOfWord && NOTE_MARK.test(href)) inNoteMark = true;
        else lines.way();
      } else if (isOfWord && type === 'checkbox') lines.words(checked === undefined ? '☐ ' : '☒ ');
      else if (LINES.test(name)) lines.end(isBlock(name));
      if (name === 'h1') heading = headings += 1;
      if (INSIDE.has(name)) inside += 1;
      if (AROUND.has(name) && (name !== 'header' || inside === 0)) around += 1;
      lines.stand({ isAround: around > 0, isInside: inside > 0, heading });
    },
    ontext: (words) => {
      if (inTitle) lines.title(words);
      else if (dropping === 0 && head === 0 && !inNoteMark)
        lines.words(isOfWord ? words.replaceAll('\u00ad', '') : words);
    },
    onclosetag: (name) => {
      depth -= 1;
      if (name === 'head') head = Math.max(0, head - 1);
      if (name === 'title') inTitle = false;
      if (DROPPED.has(name)) dropping = Math.max(0, dropping - 1);
      else if (dropping === 0 && head === 0) {
        if (name === 'tr') lines.rowEnds();
        else if (name === 'p' && isOfWord) lines.paragraphEnds();
        else if (name === 'li' || LINES.test(name)) lines.end(isBlock(name));
        if (name === 'a' && inNoteMark) inNoteMark = false;
        else if (name === 'a') lines.wayEnds();
        if (AROUND.has(name) && (name !== 'header' || inside === 0)) around = Math.max(0, around - 1);
        if (name === 'h1') heading = 0;
        if (INSIDE.has(name)) inside = Math.max(0, inside - 1);
        lines.stand({ isAround: around > 0, isInside: inside > 0, heading });
      }
    },
  });
  parser.end(html);
  return lines.text(isMain);
}
