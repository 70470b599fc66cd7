/** A line of a page, at its height. */
interface LineAtHeight {
  readonly text: string;
  readonly y: number;
}

/** So many lines at the head and at the foot of a page may repeat on others. */
const LINES_OF_HEAD = 2;
const PAGE_NUMBER =
  /^[-–—\s]*(?:(стр(?:аница)?|page|p|с|сторінка|бет)\.?\s*)?(\d{1,4})(?:\s*(?:\/|из|з|of|ден|-ден)\s*(\d{1,4}))?[-–—\s]*$/iu;

/**
 * Lines that a program has printed at the head or the foot of pages: numbers of pages, and whatever stands there on most of them, but for the
 * first time. They stand between the words of a sentence that goes on overleaf.
 */
export function runningLines<L extends LineAtHeight>(pages: readonly (readonly L[])[]): ReadonlySet<L> {
  const running = new Set<L>();
  const told = new Map<string, L[]>();
  for (const [at, lines] of pages.entries()) {
    for (const line of outermost(lines)) {
      if (isPageNumber(line.text, at + 1, pages.length)) running.add(line);
      else {
        const text = line.text.replace(new RegExp(`(?<!\\d)${at + 1}(?!\\d)`, 'gu'), '#');
        const same = told.get(text);
        if (same) same.push(line);
        else told.set(text, [line]);
      }
    }
  }
  for (const same of told.values())
    if (same.length > 1 && same.length >= pages.length / 2) for (const line of same.slice(1)) running.add(line);
  return running;
}

/** The highest and the lowest lines, whatever order they are printed in. */
function outermost<L extends LineAtHeight>(lines: readonly L[]): readonly L[] {
  const byHeight = [...lines].sort((a, b) => b.y - a.y);
  return [...new Set([...byHeight.slice(0, LINES_OF_HEAD), ...byHeight.slice(-LINES_OF_HEAD)])];
}

function isPageNumber(text: string, page: number, pages: number): boolean {
  const [, word, number, last] = PAGE_NUMBER.exec(text) ?? [];
  if (Number(number) !== page) return false;
  // A number alone may be anything where there is but one page.
  return last === undefined ? word !== undefined || pages > 1 : Number(last) >= pages;
}
