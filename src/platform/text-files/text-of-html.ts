import { Parser } from 'htmlparser2';
import { TextFileFault } from './text-files.errors.js';

/** Elements whose content is no text of a page. */
const DROPPED: ReadonlySet<string> = new Set([
  ...['script', 'style', 'head', 'iframe', 'object', 'template', 'noscript', 'textarea', 'select', 'svg', 'canvas'],
  ...['audio', 'video', 'button'],
]);
/** What begins and ends on a line of its own. */
const LINES =
  /^(?:p|div|section|article|header|footer|main|aside|nav|h[1-6]|table|tr|blockquote|pre|hr|address|dl|dt|dd|figure|figcaption|ul|ol|form|fieldset|br|body|title)$/;
const HEADINGS = /^(?:h[1-6]|p|ul|ol|table|section|article|header|footer|nav|aside)$/;

/** No page is nested so deep; the parser looks through all that is open at every element. */
const DEEPEST_NESTING = 1_000;

/** The words of a page as lines: points of lists with a bullet, cells of a row with a tab between them. @throws TextFileFault */
export function textOfHtml(html: string): string {
  const lines = new Lines();
  let [dropping, depth] = [0, 0];
  const parser = new Parser({
    onopentag: (name) => {
      depth += 1;
      if (depth > DEEPEST_NESTING) throw new TextFileFault('unreadable', `nested ${DEEPEST_NESTING} levels deep`);
      if (DROPPED.has(name)) dropping += 1;
      if (dropping > 0) return;
      if (name === 'li') lines.point();
      else if (name === 'td' || name === 'th') lines.cell();
      else if (LINES.test(name)) lines.end(HEADINGS.test(name));
    },
    ontext: (words) => {
      if (dropping === 0) lines.words(words);
    },
    onclosetag: (name) => {
      depth -= 1;
      if (DROPPED.has(name)) dropping = Math.max(0, dropping - 1);
      else if (dropping === 0 && (name === 'li' || LINES.test(name))) lines.end(HEADINGS.test(name));
    },
  });
  parser.end(html);
  return lines.text();
}

class Lines {
  private readonly done: string[] = [];
  private current = '';
  private bullet = false;
  private blank = false;

  words(words: string): void {
    this.current += words;
  }

  point(): void {
    this.end(false);
    this.bullet = true;
  }

  cell(): void {
    if (this.current.trim() !== '') this.current = `${this.current.trimEnd()}\t`;
  }

  end(isBlock: boolean): void {
    const line = this.current
      .replace(/[^\S\t]+/gu, ' ')
      .replace(/ ?\t[ \t]*/gu, '\t')
      .trim();
    this.current = '';
    if (line !== '') {
      if (this.blank && this.done.length > 0 && !this.bullet) this.done.push('');
      this.done.push(this.bullet ? `• ${line}` : line);
      this.bullet = false;
      this.blank = false;
    }
    if (isBlock) this.blank = true;
  }

  text(): string {
    this.end(false);
    return this.done.join('\n');
  }
}
