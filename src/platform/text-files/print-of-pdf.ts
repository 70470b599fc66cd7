import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import { areListsBeside } from './lists-beside.js';
import type { PrintedBlock, PrintedText } from './printed-text.js';

/** A part of a page as its tags name it, or a piece of what is printed there. ISO 32000-1, 14.7 and 14.8. */
interface Tag {
  readonly role?: string;
  readonly children?: readonly Tag[];
  readonly type?: string;
  readonly id?: string;
}

/** Roles of parts that are paragraphs; others hold them or are words of them. */
const PARAGRAPHS = /^(?:P|H\d?|LI|TD|TH|Caption)$/u;

const CELLS = /^T[DH]$/u;
/** No role of ISO 32000: names, each with its list. */
const LISTS = 'lists below names';

/** What each page prints, in the order in which it does; with the paragraphs where the PDF is tagged. */
export async function printOfPdf(pdf: PDFDocumentProxy): Promise<PrintedText[][]> {
  const pages: PrintedText[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await printOfPage(await pdf.getPage(number)));
  return pages;
}

async function printOfPage(page: PDFPageProxy): Promise<PrintedText[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  // Broken tags are no reason to refuse the words.
  const { blocks, moved } = blocksOf(await page.getStructTree().catch(() => null));
  const pieces: PrintedText[] = [];
  const places: (number | undefined)[] = [];
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.type === 'beginMarkedContentProps' ? item.id : undefined);
      continue;
    }
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    const tagged = open.findLast((id) => id !== undefined && blocks.has(id));
    const block = tagged === undefined ? undefined : blocks.get(tagged);
    pieces.push({ str: item.str, x, y, width: item.width, fontSize: Math.hypot(c, d), ...(block ? { block } : {}) });
    places.push(tagged === undefined ? undefined : moved.get(tagged));
  }
  return inOrder(pieces, places);
}

/** Pieces that have a place stand together, by their places, where the first of them stood. */
function inOrder(pieces: PrintedText[], places: readonly (number | undefined)[]): PrintedText[] {
  const first = places.findIndex((place) => place !== undefined);
  if (first < 0) return pieces;
  const moved = [...pieces.keys()].filter((at) => places[at] !== undefined);
  moved.sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const others = (from: number, to?: number): PrintedText[] =>
    pieces.slice(from, to).filter((_, at) => places[from + at] === undefined);
  return [...others(0, first), ...moved.flatMap((at) => pieces[at] ?? []), ...others(first)];
}

/** The paragraph of each piece of content, and the order of those that are not to be read as they are printed. */
function blocksOf(root: Tag | null): {
  readonly blocks: ReadonlyMap<string, PrintedBlock>;
  readonly moved: ReadonlyMap<string, number>;
} {
  const blocks = new Map<string, PrintedBlock>();
  const moved = new Map<string, number>();
  let rows = 0;
  const walk = (tag: Tag, block: PrintedBlock | undefined, row: number | null, isMoved: boolean): void => {
    if (tag.type === 'content' && tag.id !== undefined && block) {
      blocks.set(tag.id, block);
      if (isMoved) moved.set(tag.id, moved.size);
    }
    const own = tag.role === 'TR' ? (rows += 1) : row;
    const isParagraph = PARAGRAPHS.test(tag.role ?? '') && !(tag.role === 'P' && block?.isPoint);
    const next = isParagraph ? { isPoint: tag.role === 'LI', row: own } : block;
    // Only a cell of a single paragraph stands in one line with its neighbours.
    const inside = CELLS.test(tag.role ?? '') && paragraphsIn(tag) > 1 ? null : own;
    for (const child of withListsBelowNames(tag.children ?? []))
      walk(child, next, child.role === LISTS ? null : inside, isMoved || child.role === LISTS);
  };
  if (root) walk(root, undefined, null, false);
  return { blocks, moved };
}

/** Of a row of names over a row of lists («Требования | Условия») each list goes below its name. */
function withListsBelowNames(tags: readonly Tag[]): readonly Tag[] {
  const out: Tag[] = [];
  for (const tag of tags) {
    const [names, lists] = [cellsOf(out.at(-1)), cellsOf(tag)];
    const areNames = names.length === lists.length && names.every((cell) => paragraphsIn(cell) < 2);
    if (areNames && areListsBeside(lists.map(paragraphsIn)))
      out[out.length - 1] = {
        role: LISTS,
        children: names.flatMap((name, at) => [name, ...(lists[at]?.children ?? [])]),
      };
    else out.push(tag);
  }
  return out;
}

function cellsOf(tag: Tag | undefined): readonly Tag[] {
  return tag?.role === 'TR' ? (tag.children ?? []).filter(({ role = '' }) => CELLS.test(role)) : [];
}

function paragraphsIn({ children = [] }: Tag): number {
  return children.reduce((sum, child) => sum + (PARAGRAPHS.test(child.role ?? '') ? 1 : paragraphsIn(child)), 0);
}
