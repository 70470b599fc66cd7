import { Parser } from 'htmlparser2';
import { fromBuffer } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { docxFile } from '../../../src/job-descriptions/docx-file.js';
import { clausesOf, COUNTRIES } from '../../../src/job-descriptions/domain/job-description.js';
import { DOCUMENT_LAYOUTS } from '../../../src/job-descriptions/domain/layouts.table.js';
import { LANGUAGES } from '../../../src/vacancies/domain/localised-text.js';
import { described, FACTS } from './described.js';

/** Twentieths of a point to the millimetre, as the format counts lengths. */
const TWIPS_PER_MM = 1440 / 25.4;

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Unzips the file: what stands in each part. */
async function partsOf(file: Buffer): Promise<Map<string, string>> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(file, { lazyEntries: true }, (error, opened) =>
      opened ? resolve(opened) : reject(error ?? new Error('no zip')),
    ),
  );
  const parts = new Map<string, string>();
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve());
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (!stream) return reject(error ?? new Error(entry.fileName));
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
  return parts;
}

/** The XML as a tree; an element that is never closed fails the test. */
function tree(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element: Element = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (text) => {
        const element = open.at(-1);
        if (element) element.text += text;
      },
      onclosetag: (name) => {
        expect(name).toBe(open.at(-1)?.name);
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  expect(open).toEqual([root]);
  return root;
}

function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

function textOf(element: Element): string {
  return all(element, 'w:t')
    .map(({ text }) => text)
    .join('');
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attributes[name];
}

async function read(file: Buffer) {
  const parts = await partsOf(file);
  const part = (name: string) => tree(parts.get(name) ?? '');
  const body = part('word/document.xml');
  const paragraphs = all(body, 'w:p').map((paragraph) => ({
    text: textOf(paragraph),
    style: attribute(all(paragraph, 'w:pStyle')[0], 'w:val') ?? null,
    level: attribute(all(paragraph, 'w:ilvl')[0], 'w:val') ?? null,
  }));
  return { parts, body, paragraphs, styles: part('word/styles.xml'), numbering: part('word/numbering.xml') };
}

/** Counts as a program does that opens the file: a number for each paragraph of the list. */
function counted(levels: readonly number[]): string[] {
  const counters: number[] = [];
  return levels.map((level) => {
    counters.splice(level + 1);
    counters[level] = (counters[level] ?? 0) + 1;
    return counters.slice(0, level + 1).join('.');
  });
}

describe('a job description as DOCX', () => {
  it.each(COUNTRIES)('has the margins, type and page numbers that the rules of %s ask for', async (country) => {
    const layout = DOCUMENT_LAYOUTS[country];
    const { body, styles, parts } = await read(await docxFile(described('sales-manager', { country })));
    const [margins] = all(body, 'w:pgMar');
    const inMm = (side: string) => Math.round((Number(attribute(margins, `w:${side}`)) / TWIPS_PER_MM) * 2) / 2;
    expect({ left: inMm('left'), right: inMm('right'), top: inMm('top'), bottom: inMm('bottom') }).toEqual(
      layout.marginsMm,
    );
    expect(inMm('header')).toBe(layout.pageNumberFromTopMm);
    expect(all(body, 'w:pgSz')[0]?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(all(body, 'w:titlePg')).toHaveLength(1);
    const [defaults] = all(styles, 'w:docDefaults');
    expect(attribute(defaults && all(defaults, 'w:sz')[0], 'w:val')).toBe(String(layout.fontPt * 2));
    expect(attribute(defaults && all(defaults, 'w:rFonts')[0], 'w:ascii')).toBe('Times New Roman');
    const headers = [...parts].filter(([name]) => /^word\/header\d/.test(name)).map(([, xml]) => xml);
    expect(headers.filter((xml) => xml.includes('PAGE'))).toHaveLength(1);
    expect(headers).toHaveLength(2);
  });

  it.each(LANGUAGES)('says in %s what the document says, under the same numbers', async (language) => {
    const document = described('client-specialist-kz', {
      language,
      country: 'kz',
      facts: { ...FACTS, competences: 'A < B & C' },
    });
    const { paragraphs, numbering } = await read(await docxFile(document));
    const listed = paragraphs.filter(({ level }) => level !== null);
    const numbers = counted(listed.map(({ level }) => Number(level)));
    const flat = document.sections.flatMap(({ number, title }) => [
      { number, text: title },
      ...clausesOf(document)
        .filter((clause) => clause.number.startsWith(`${number}.`))
        .map(({ number: own, text }) => ({ number: own, text })),
    ]);
    expect(listed.map(({ text }, index) => ({ number: numbers[index], text }))).toEqual(flat);
    expect(all(numbering, 'w:lvlText').map((element) => attribute(element, 'w:val'))).toEqual(
      expect.arrayContaining(['%1.', '%1.%2.', '%1.%2.%3.']),
    );
    expect(paragraphs.filter(({ style }) => style === 'Heading1')).toHaveLength(document.sections.length);
    const texts = paragraphs.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining([document.head.kind, document.head.post, document.head.organisation]));
    for (const row of document.sections[3]?.table?.rows ?? []) expect(texts).toEqual(expect.arrayContaining([...row]));
    expect(texts).toEqual(
      expect.arrayContaining([document.acquaintance.title, ...document.acquaintance.table.columns]),
    );
  });

  it('puts the stamp of approval on the right, in a table beside the head where the rules have a corner', async () => {
    const middle = await read(await docxFile(described('sales-manager', { country: 'ru' })));
    const stamp = all(middle.body, 'w:p').find((paragraph) => textOf(paragraph) === 'УТВЕРЖДАЮ');
    const left = Number(attribute(stamp && all(stamp, 'w:ind')[0], 'w:left'));
    expect(Math.round(left / TWIPS_PER_MM)).toBe(DOCUMENT_LAYOUTS.ru.approvalFromLeftMm);
    const corner = await read(await docxFile(described('sales-manager', { country: 'by' })));
    const [head] = all(corner.body, 'w:tbl');
    expect(head && all(head, 'w:tc').map(textOf)).toEqual([
      expect.stringContaining('ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ'),
      expect.stringContaining('УТВЕРЖДАЮ'),
    ]);
  });

  it('declares every style that it uses', async () => {
    const { paragraphs, styles } = await read(await docxFile(described('bank-client-manager')));
    const declared = all(styles, 'w:style').map((style) => attribute(style, 'w:styleId'));
    for (const { style } of paragraphs) if (style !== null) expect(declared).toContain(style);
  });
});
