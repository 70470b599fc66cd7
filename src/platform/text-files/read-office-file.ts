import mammoth from 'mammoth';
import { getDocumentProxy } from 'unpdf';
import { withLetters } from './letters-of-pdf.js';
import { linesOfPdf } from './lines-of-pdf.js';
import { printOfPdf } from './print-of-pdf.js';
import { textOfHtml } from './text-of-html.js';
import { textOfOdt } from './text-of-odt.js';
import { textOfRtf } from './text-of-rtf.js';

/** What is read in a process of its own: the product goes on whatever the file does to its reader. */
export interface OfficeFile {
  /** `page` the main part of a page of HTML · `odt` the content.xml of an OpenDocument text */
  readonly kind: 'docx' | 'html' | 'odt' | 'page' | 'pdf' | 'rtf';
  readonly bytes: Uint8Array;
  readonly pagesMost: number;
}

/** What came out: the text of each page, where the file tells. */
export type OfficeText = { readonly pages: readonly string[] } | { readonly failed: string };

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
    return { pages: [textOfHtml(value, { isOfWord: true })] };
  }
  if (kind === 'html' || kind === 'page')
    return { pages: [textOfHtml(Buffer.from(bytes).toString(), { isMain: kind === 'page' })] };
  if (kind === 'odt') return { pages: [textOfOdt(Buffer.from(bytes).toString())] };
  if (kind === 'rtf') return { pages: [textOfRtf(bytes)] };
  const pdf = await getDocumentProxy(bytes, { maxImageSize: 1, disableFontFace: true });
  if (pdf.numPages > pagesMost) return { failed: 'pages' };
  return { pages: linesOfPdf(withLetters(await printOfPdf(pdf))) };
}
