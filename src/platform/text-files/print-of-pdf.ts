import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import type { PrintedBlock, PrintedText } from './lines-of-pdf.js';

/** A part of a page as its tags name it, or a piece of what is printed there. ISO 32000-1, 14.7 and 14.8. */
interface Tag {
  readonly role?: string;
  readonly children?: readonly Tag[];
  readonly type?: string;
  readonly id?: string;
}

/** Roles of parts that are paragraphs; others hold them or are words of them. */
const PARAGRAPHS = /^(?:P|H\d?|LI|TD|TH|Caption)$/u;

/** What each page prints, in the order in which it does; with the paragraphs where the PDF is tagged. */
export async function printOfPdf(pdf: PDFDocumentProxy): Promise<PrintedText[][]> {
  const pages: PrintedText[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await printOfPage(await pdf.getPage(number)));
  return pages;
}

async function printOfPage(page: PDFPageProxy): Promise<PrintedText[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  // Broken tags are no reason to refuse the words.
  const blocks = blocksOf(await page.getStructTree().catch(() => null));
  const pieces: PrintedText[] = [];
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
  }
  return pieces;
}

/** The paragraph of each piece of content. */
function blocksOf(root: Tag | null): ReadonlyMap<string, PrintedBlock> {
  const blocks = new Map<string, PrintedBlock>();
  const rows = new Map<Tag, number>();
  const walk = (tag: Tag, block: PrintedBlock | undefined, row: Tag | undefined): void => {
    if (tag.type === 'content' && tag.id !== undefined && block) blocks.set(tag.id, block);
    const own = tag.role === 'TR' ? tag : row;
    if (tag.role === 'TR') rows.set(tag, rows.size);
    const isParagraph = PARAGRAPHS.test(tag.role ?? '') && !(tag.role === 'P' && block?.isPoint);
    const next = isParagraph
      ? { isPoint: tag.role === 'LI', row: own === undefined ? null : (rows.get(own) ?? null) }
      : block;
    for (const child of tag.children ?? []) walk(child, next, own);
  };
  if (root) walk(root, undefined, undefined);
  return blocks;
}
