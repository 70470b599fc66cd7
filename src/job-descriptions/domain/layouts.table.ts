import type { Country } from './job-description.js';

/** How a country's rules want such a document to look. Lengths in millimetres, type in points. */
export interface DocumentLayout {
  /** The rules, as they are named. */
  readonly rules: string;
  readonly marginsMm: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly font: string;
  readonly fontPt: number;
  /** In table cells and below lines for signatures. */
  readonly smallPt: number;
  /** Times the height of a line. */
  readonly lineSpacing: number;
  readonly paragraphIndentMm: number;
  /** Number of the page in the middle of the upper margin, from the second page on: its distance from the edge. */
  readonly pageNumberFromTopMm: number;
  /** The stamp of approval stands on the right: how far its left edge is from the left margin. */
  readonly approvalFromLeftMm: number;
  /** Company and kind of document: in the middle above the text, or in the left corner beside the stamp of approval. */
  readonly head: 'middle' | 'corner';
}

/** The layouts. Where rules give a least or a range, the figure here lies within. */
export const DOCUMENT_LAYOUTS: Readonly<Record<Country, DocumentLayout>> = {
  // Margins at least 20, 10, 20, 20 and 30 on the left where a document is kept for more than ten years, as staff documents are; type of
  // 12 to 14 points, lines of 1 to 1.5, paragraphs 12.5 mm in, page numbers at least 10 mm from the edge, stamp of approval in the right
  // upper corner, its lines not longer than 75 mm.
  ru: {
    rules: 'GOST R 7.0.97-2016',
    marginsMm: { left: 30, right: 10, top: 20, bottom: 20 },
    font: 'Times New Roman',
    fontPt: 13,
    smallPt: 11,
    lineSpacing: 1.15,
    paragraphIndentMm: 12.5,
    pageNumberFromTopMm: 10,
    approvalFromLeftMm: 95,
    head: 'middle',
  },
  // With the instruction on office work of the justice ministry (No. 4 of 2009): margins 30, 10, 20, 20, type of 14 points, paragraphs
  // 12.5 mm in, the stamp of approval 100 mm from the left margin, page numbers 10 to 15 mm from the edge.
  by: {
    rules: 'STB 6.38-2016',
    marginsMm: { left: 30, right: 10, top: 20, bottom: 20 },
    font: 'Times New Roman',
    fontPt: 14,
    smallPt: 12,
    lineSpacing: 1,
    paragraphIndentMm: 12.5,
    pageNumberFromTopMm: 12,
    approvalFromLeftMm: 100,
    head: 'corner',
  },
  // Margins 30, 10, 20, 20; type of 12 to 14 points; the text in lines of 1 to 1.5.
  ua: {
    rules: 'DSTU 4163:2020',
    marginsMm: { left: 30, right: 10, top: 20, bottom: 20 },
    font: 'Times New Roman',
    fontPt: 14,
    smallPt: 12,
    lineSpacing: 1.15,
    paragraphIndentMm: 10,
    pageNumberFromTopMm: 10,
    approvalFromLeftMm: 100,
    head: 'middle',
  },
  // Order No. 236 of the minister of culture and sport of 25 August 2023. Margins at the least that rules of the region have in common.
  kz: {
    rules: 'Rules of documentation, order No. 236 of 2023',
    marginsMm: { left: 25, right: 15, top: 20, bottom: 20 },
    font: 'Times New Roman',
    fontPt: 14,
    smallPt: 12,
    lineSpacing: 1,
    paragraphIndentMm: 12.5,
    pageNumberFromTopMm: 10,
    approvalFromLeftMm: 95,
    head: 'middle',
  },
};
