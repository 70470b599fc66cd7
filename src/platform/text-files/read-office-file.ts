import mammoth from 'mammoth';
import { getDocumentProxy } from 'unpdf';
import { withLetters } from './letters-of-pdf.js';
import { linesOfPdf } from './lines-of-pdf.js';
import { printOfPdf } from './print-of-pdf.js';
import { textOfRtf } from './text-of-rtf.js';

/** What is read in a process of its own: the product goes on whatever the file does to its reader. */
export interface OfficeFile {
  readonly kind: 'docx' | 'rtf' | 'pdf';
  readonly bytes: Uint8Array;
  readonly pagesMost: number;
}

/** What came out: a page of Word as HTML, a PDF or a rich text as text. */
export type OfficeText =
  { readonly html: string } | { readonly pages: readonly string[] } | { readonly failed: string };

/** Only for files that are trusted, or where nothing is lost with the process: no bound holds but that of the pages. */
export async function readOfficeFile({ kind, bytes, pagesMost }: OfficeFile): Promise<OfficeText> {
  if (kind === 'docx') {
    // Pictures are not looked at: unpacked into the page they would make it a hundred times as long.
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const options = {
      ...{ convertImage, includeEmbeddedStyleMap: false, ignoreEmptyParagraphs: false },
      // Words on both sides of a page break are no one word.
      styleMap: ["br[type='page'] => hr", "br[type='column'] => hr"],
    };
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
    return { html: value };
  }
  if (kind === 'rtf') return { pages: [textOfRtf(bytes)] };
  const pdf = await getDocumentProxy(bytes, { maxImageSize: 1, disableFontFace: true });
  if (pdf.numPages > pagesMost) return { failed: 'pages' };
  return { pages: linesOfPdf(withLetters(await printOfPdf(pdf))) };
}
