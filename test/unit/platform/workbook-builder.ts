import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive; `claims` is what the archive says of its size, where that is not the truth. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  readonly claims?: number;
}

/** Puts files into a ZIP archive. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export function zip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims } of parts) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claims ?? raw.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), packed]);
    const entry = Buffer.alloc(46);
    entry.write('PK\u0001\u0002', 'latin1');
    fields.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    central.push(Buffer.concat([entry, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const BOOK = `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="hidden" sheetId="1" state="hidden" r:id="rId1"/><sheet name="People" sheetId="2" r:id="rId2"/></sheets></workbook>`;
const RELATIONS = `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>`;
/** Style 1 shows a number as a day. */
const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`;

/** A workbook whose first sheet is a title page of one cell, with the rows on the second one. */
export function workbookWithTitlePage(rows: Parameters<typeof workbook>[0]): Buffer {
  return workbook(rows, [], BOOK.replace(' state="hidden"', ''));
}

/** A workbook whose first sheet is another table, of numbers alone, with the rows on the second one. */
export function workbookOfTwoTables(rows: Parameters<typeof workbook>[0]): Buffer {
  const line = (row: number): string => `<row r="${row}"><c r="A${row}"><v>1</v></c><c r="B${row}"><v>2</v></c></row>`;
  const content = `<worksheet><sheetData>${line(1)}${line(2)}</sheetData></worksheet>`;
  const book = BOOK.replace(' state="hidden"', '').replace('name="hidden"', 'name="Sums"');
  return workbook(rows, [{ name: 'xl/worksheets/sheet1.xml', content }], book);
}

/** A workbook of several sheets of text. */
export function workbookOfSheets(sheets: readonly (readonly (readonly string[])[])[]): Buffer {
  const cells = (row: readonly string[]): string =>
    row.map((text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('');
  const part = (at: number): string => `worksheets/sheet${at + 1}.xml`;
  const all = (write: (at: number) => string): string => sheets.map((_rows, at) => write(at)).join('');
  return zip([
    {
      name: 'xl/workbook.xml',
      content: `<workbook><sheets>${all((at) => `<sheet name="s${at}" r:id="r${at}"/>`)}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${all((at) => `<Relationship Id="r${at}" Target="${part(at)}"/>`)}</Relationships>`,
    },
    ...sheets.map((rows, at) => ({
      name: `xl/${part(at)}`,
      content: `<worksheet><sheetData>${rows.map((row) => `<row>${cells(row)}</row>`).join('')}</sheetData></worksheet>`,
    })),
  ]);
}

/** A workbook as spreadsheets save it: texts shared, a hidden sheet before the one with the rows. Days are numbers with the style 1. */
export function workbook(
  rows: readonly (readonly (string | number | { day: number })[])[],
  more: readonly ZipPart[] = [],
  book = BOOK,
): Buffer {
  const texts = [...new Set(rows.flat().filter((cell) => typeof cell === 'string'))];
  const cell = (value: string | number | { day: number }, place: string): string => {
    if (typeof value === 'string') return `<c r="${place}" t="s"><v>${texts.indexOf(value)}</v></c>`;
    return typeof value === 'number'
      ? `<c r="${place}"><v>${value}</v></c>`
      : `<c r="${place}" s="1"><v>${value.day}</v></c>`;
  };
  const sheet = rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((value, column) => (value === '' ? '' : cell(value, `${String.fromCharCode(65 + column)}${row + 1}`))).join('')}</row>`,
    )
    .join('');
  return zip([
    { name: 'xl/workbook.xml', content: book },
    { name: 'xl/_rels/workbook.xml.rels', content: RELATIONS },
    { name: 'xl/styles.xml', content: STYLES },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst>${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    },
    { name: 'xl/worksheets/sheet2.xml', content: `<worksheet><sheetData>${sheet}</sheetData></worksheet>` },
    ...more,
  ]);
}
