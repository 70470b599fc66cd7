import { crc32, deflateRawSync } from 'node:zlib';

/** A cell: numbers stay numbers. */
export type WorkbookCell = string | number;

/** Earliest day that a ZIP archive can tell, 1 January 1980: when it was made tells nothing. */
const ARCHIVE_DAY = 0x21;
const LOCAL_SIGNATURE = 0x04034b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const ARCHIVE_VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const WIDEST_COLUMN_CHARACTERS = 40;
/**
 * Excel calls a file damaged in which a cell holds more.
 * https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */
const LONGEST_CELL_CHARACTERS = 32_767;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Media type of a workbook. */
export const WORKBOOK_TYPE = `${CONTENT}.sheet`;

/**
 * A workbook (.xlsx) of one sheet: the first row stays in sight, texts are texts and never formulas.
 *
 * Written by hand: the parts of a plain table are five short files (ECMA-376, part 1), and libraries bring every feature of spreadsheets
 * and their dependencies for it.
 */
export function workbookFile(name: string, rows: readonly (readonly WorkbookCell[])[]): Buffer {
  return archive([
    [
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    ['xl/worksheets/sheet1.xml', sheet(rows)],
  ]);
}

function sheet(rows: readonly (readonly WorkbookCell[])[]): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_none, column) => {
    const longest = Math.max(...rows.map((row) => String(row[column] ?? '').length));
    const wide = Math.min(WIDEST_COLUMN_CHARACTERS, longest + 2);
    return `<col min="${column + 1}" max="${column + 1}" width="${wide}" customWidth="1"/>`;
  });
  const view =
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>';
  const lines = rows.map((row) => `<row>${row.map(cell).join('')}</row>`);
  return `<worksheet xmlns="${MAIN}"><sheetViews>${view}</sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cell(value: WorkbookCell): string {
  return typeof value === 'number' && Number.isFinite(value)
    ? `<c><v>${value}</v></c>`
    : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(String(value).slice(0, LONGEST_CELL_CHARACTERS))}</t></is></c>`;
}

/** Names of sheets have up to 31 characters and none of these. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || '1';
}

/** XML 1.0 has no control characters but tab and ends of lines. */
function escaped(text: string): string {
  return text

    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A ZIP archive of texts (APPNOTE.TXT 6.3.3, sections 4.3.7, 4.3.12 and 4.3.16). */
function archive(files: readonly (readonly [name: string, text: string])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of files) {
    const name = Buffer.from(path);
    const content = Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(ARCHIVE_VERSION, 0);
    common.writeUInt16LE(UTF8_NAMES, 2);
    common.writeUInt16LE(DEFLATED, 4);
    common.writeUInt16LE(ARCHIVE_DAY, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    parts.push(number(LOCAL_SIGNATURE), common, name, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(number(CENTRAL_SIGNATURE), Buffer.from([ARCHIVE_VERSION, 0]), common, place, name);
    offset += 4 + common.length + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, number(END_SIGNATURE), end]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
