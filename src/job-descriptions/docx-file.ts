import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { FileChild } from 'docx';
import type {
  Clause,
  DocumentSection,
  DocumentTable,
  JobDescription,
  SignatureBlock,
} from './domain/job-description.js';
import { DOCUMENT_LAYOUTS } from './domain/layouts.table.js';
import type { DocumentLayout } from './domain/layouts.table.js';

/** The kind of file, as browsers and mails name it. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A4. */
const PAGE_MM = { width: 210, height: 297 } as const;
const CLAUSES = 'clauses';
/** Levels of numbers: the section, its clauses, and two below. */
const LEVELS = ['%1.', '%1.%2.', '%1.%2.%3.', '%1.%2.%3.%4.'] as const;
const LINE_TWIPS = 240;
const TWIPS_PER_INCH = 1440;
const LOCALES = { ru: 'ru-RU', en: 'en-GB', uk: 'uk-UA', kk: 'kk-KZ' } as const;
const SIGNATURE_LINE = '_____________';
const NO_BREAK_SPACE = '\u00a0';
const NO_BORDERS = Object.fromEntries(
  (['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'] as const).map((side) => [
    side,
    { style: BorderStyle.NONE, size: 0, color: 'auto' },
  ]),
);

/**
 * A job description as a DOCX file: real styles, headings, numbers of several levels, page numbers from the second page on.
 * The numbers are counted by the program that opens it; they are those of the document, for both count the same paragraphs.
 */
export async function docxFile(document: JobDescription): Promise<Buffer> {
  const layout = DOCUMENT_LAYOUTS[document.country];
  const { marginsMm, pageNumberFromTopMm } = layout;
  const file = new Document({
    title: `${document.head.kind}: ${document.head.post}`,
    creator: document.head.organisation,
    styles: stylesOf(document, layout),
    numbering: { config: [{ reference: CLAUSES, levels: levelsOf(layout) }] },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(PAGE_MM.width), height: twips(PAGE_MM.height) },
            margin: {
              left: twips(marginsMm.left),
              right: twips(marginsMm.right),
              top: twips(marginsMm.top),
              bottom: twips(marginsMm.bottom),
              header: twips(pageNumberFromTopMm),
              footer: twips(pageNumberFromTopMm),
            },
          },
        },
        headers: { default: pageNumbers(), first: new Header({ children: [new Paragraph({})] }) },
        children: [
          ...headOf(document, layout),
          ...document.sections.flatMap((section) => sectionOf(section, layout)),
          ...document.agreements.flatMap((block) => signature(block, 0)),
          ...signOffSheet(document, layout),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * TWIPS_PER_INCH);
}

/** Half points, as the format counts type. */
function halfPoints(points: number): number {
  return points * 2;
}

function stylesOf({ language }: JobDescription, layout: DocumentLayout) {
  const { font, fontPt, smallPt, lineSpacing, paragraphIndentMm } = layout;
  const line = Math.round(lineSpacing * LINE_TWIPS);
  const body = { basedOn: 'Normal', quickFormat: true } as const;
  return {
    default: {
      document: {
        run: { font, size: halfPoints(fontPt), language: { value: LOCALES[language] } },
        paragraph: { spacing: { line, after: 0 } },
      },
      heading1: {
        run: { font, size: halfPoints(fontPt), bold: true, color: '000000' },
        paragraph: {
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: { line, before: LINE_TWIPS, after: LINE_TWIPS / 2 },
        },
      },
      title: {
        run: { font, size: halfPoints(fontPt), bold: true, color: '000000' },
        paragraph: { spacing: { line, before: LINE_TWIPS } },
      },
    },
    paragraphStyles: [
      { ...body, id: 'Clause', name: 'Clause', paragraph: { alignment: AlignmentType.BOTH } },
      {
        ...body,
        id: 'Lead',
        name: 'Lead',
        paragraph: { alignment: AlignmentType.BOTH, keepNext: true, indent: { firstLine: twips(paragraphIndentMm) } },
      },
      // Requisites are written without extra space between their lines.
      { ...body, id: 'Requisite', name: 'Requisite', paragraph: { spacing: { line: LINE_TWIPS } } },
      {
        ...body,
        id: 'Cell',
        name: 'Cell',
        run: { size: halfPoints(smallPt) },
        paragraph: { spacing: { line: LINE_TWIPS } },
      },
      {
        ...body,
        id: 'SheetTitle',
        name: 'SheetTitle',
        run: { bold: true },
        paragraph: { spacing: { after: LINE_TWIPS } },
      },
    ],
  };
}

function levelsOf({ paragraphIndentMm }: DocumentLayout) {
  return LEVELS.map((text, level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text,
    alignment: AlignmentType.LEFT,
    suffix: 'space' as const,
    style: { paragraph: { indent: level === 0 ? { left: 0, hanging: 0 } : { firstLine: twips(paragraphIndentMm) } } },
  }));
}

function pageNumbers(): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Requisite',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });
}

function headOf({ head }: JobDescription, layout: DocumentLayout): FileChild[] {
  const { organisation, department, kind, post, date, number, place } = head;
  const inMiddle = layout.head === 'middle';
  const alignment = inMiddle ? AlignmentType.CENTER : AlignmentType.LEFT;
  const company = [organisation, department].filter(Boolean).map((text) => requisite(text, alignment));
  const title = [
    new Paragraph({ heading: HeadingLevel.TITLE, alignment, children: [new TextRun(kind)] }),
    requisite(post, alignment),
    requisite(`${date} ${number}`, alignment),
    requisite(place, alignment),
  ];
  if (inMiddle) return [...company, ...signature(head.approval, layout.approvalFromLeftMm), ...title];
  const left = layout.approvalFromLeftMm;
  const widths = [left, textWidthMm(layout) - left].map(twips);
  const cells = [[...company, ...title], signature(head.approval, 0)];
  return [
    new Table({
      borders: NO_BORDERS,
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      rows: [
        new TableRow({
          children: cells.map(
            (children, index) =>
              new TableCell({
                children,
                borders: NO_BORDERS,
                verticalAlign: VerticalAlignTable.TOP,
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
              }),
          ),
        }),
      ],
    }),
  ];
}

function requisite(text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph {
  return new Paragraph({ style: 'Requisite', alignment, children: [new TextRun(text)] });
}

/** The word, the post, the line to sign on with the name after it, the date. */
function signature({ word, post, name, date }: SignatureBlock, fromLeftMm: number): Paragraph[] {
  const lines = [word, post, `${SIGNATURE_LINE} ${name.replaceAll(' ', NO_BREAK_SPACE)}`.trim(), date].filter(Boolean);
  return lines.map(
    (text, index) =>
      new Paragraph({
        style: 'Requisite',
        keepNext: index < lines.length - 1,
        indent: { left: twips(fromLeftMm) },
        spacing: index === 0 ? { before: LINE_TWIPS } : {},
        children: [new TextRun(text)],
      }),
  );
}

function sectionOf({ title, lead, clauses, table }: DocumentSection, layout: DocumentLayout): FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      numbering: { reference: CLAUSES, level: 0 },
      children: [new TextRun(title)],
    }),
    ...(lead === null ? [] : [new Paragraph({ style: 'Lead', children: [new TextRun(lead)] })]),
    ...clauses.flatMap((clause) => clauseParagraphs(clause, 1)),
    ...(table === null ? [] : [tableOf(table, layout)]),
  ];
}

function clauseParagraphs({ text, clauses }: Clause, level: number): Paragraph[] {
  return [
    new Paragraph({
      style: 'Clause',
      numbering: { reference: CLAUSES, level },
      keepNext: clauses.length > 0,
      children: [new TextRun(text)],
    }),
    ...clauses.flatMap((clause) => clauseParagraphs(clause, level + 1)),
  ];
}

/** Columns of one width, but for a narrow one that only counts the rows. */
function tableOf({ columns, rows }: DocumentTable, layout: DocumentLayout): Table {
  const whole = textWidthMm(layout);
  const counts = columns.length === 4;
  const widths = columns.map((_, index) =>
    twips(counts ? ([12, whole - 92, 35, 45][index] ?? 0) : whole / columns.length),
  );
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            margins: { left: twips(2), right: twips(2), top: twips(1), bottom: twips(1) },
            children: [new Paragraph({ style: 'Cell', children: [new TextRun({ text, bold: isHead })] })],
          }),
      ),
    });
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [row(columns, true), ...rows.map((texts) => row(texts, false))],
  });
}

function signOffSheet({ acquaintance }: JobDescription, layout: DocumentLayout): FileChild[] {
  return [
    new Paragraph({
      style: 'SheetTitle',
      alignment: AlignmentType.CENTER,
      pageBreakBefore: true,
      children: [new TextRun(acquaintance.title)],
    }),
    new Paragraph({ style: 'Lead', children: [new TextRun(`${acquaintance.statement}`)] }),
    tableOf(acquaintance.table, layout),
  ];
}

function textWidthMm({ marginsMm }: DocumentLayout): number {
  return PAGE_MM.width - marginsMm.left - marginsMm.right;
}
