import { readTextFile } from '../../../src/platform/text-files/index.js';
import { textOfHtml } from '../../../src/platform/text-files/text-of-html.js';
import { PARAGRAPH, pdf, word } from './text-file-builder.js';
import { zip } from './workbook-builder.js';

const TEXT = 'Требования:\nопыт работы от 3 лет';
const koi8 = Buffer.from([0xf4, 0xd2, 0xc5, 0xc2, 0xd5, 0xc5, 0xd4, 0xd3, 0xd1, 0x20, 0xcf, 0xd0, 0xd9, 0xd4]);
const utf16 = Buffer.from(TEXT, 'utf16le');

function windows1251(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    }),
  );
}

describe('the text of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), TEXT],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`), TEXT],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), TEXT],
    ['UTF-16 without it', utf16, TEXT],
    ['UTF-16 the other way round', Buffer.from(utf16).swap16(), TEXT],
    ['Windows-1251', windows1251(TEXT), TEXT],
    ['KOI8', koi8, 'Требуется опыт'],
    ['Windows line ends', Buffer.from('a\r\nb'), 'a\nb'],
  ])('is read from %s', async (_name, bytes, text) => {
    expect(await readTextFile(bytes)).toEqual({ kind: 'text', text });
  });

  it('is that of a page without its scripts, its lists and tables as lines', async () => {
    const html = `<!doctype html><html><head><title>t</title><style>p{}</style></head><body><h1>Повар</h1><script>bad()</script><ul><li>опыт</li><li>медкнижка</li></ul><table><tr><td>Оклад</td><td>50 000</td></tr></table></body></html>`;
    expect(await readTextFile(Buffer.from(html))).toEqual({
      kind: 'html',
      text: 'Повар\n• опыт\n• медкнижка\n\nОклад\t50 000',
    });
    expect(await readTextFile(windows1251('<html><body><p>Опыт работы</p></body></html>'))).toMatchObject({
      text: 'Опыт работы',
    });
  });

  it.each([
    [
      'without its menus, its banners and what stands before its heading',
      '<header><nav><a>Главная</a><a>Вакансии</a></nav><p>Требуются водители</p></header><div>Требуется курьер</div><main><h1><span>Повар</span> <b>горячего</b> цеха<br>в Казань</h1><p>опыт от года</p></main><aside>Нужен грузчик</aside><footer>© Сайт</footer>',
      'Повар горячего цеха\nв Казань\n\nопыт от года',
    ],
    [
      'with a heading that stands in its header',
      '<header><p>Сайт работы</p><h1>Кассир</h1></header><p>опыт от года</p>',
      'Кассир\n\nопыт от года',
    ],
    [
      'from its article, whose header is its own',
      '<nav><a>Главная</a></nav><article><header><p>Кассир</p></header><p>опыт от года</p></article>',
      'Кассир\n\nопыт от года',
    ],
    [
      'by its title where it has no heading, each link of a menu in a line',
      '<title>Кассир | Работа рядом</title><div><a>Главная</a><a>Вакансии</a></div><p>опыт <a>от</a> года</p>',
      'Кассир\n\nГлавная\nВакансии\n\nопыт от года',
    ],
    [
      'whole where it has several headings, or one at its end',
      '<p>Кассир</p><p>опыт от двух лет в магазине</p><h1>Итого</h1><p>ждём</p>',
      'Кассир\n\nопыт от двух лет в магазине\n\nИтого\n\nждём',
    ],
    ['whole where nothing would be left', '<nav><a>Кассир</a></nav><main></main>', 'Кассир'],
  ])('is that of a page %s', async (_what, page, text) => {
    const [title = ''] = /<title>.*<\/title>/u.exec(page) ?? [];
    const html = `<!doctype html><html><head>${title}</head><body>${page.replace(title, '')}</body></html>`;
    expect(await readTextFile(Buffer.from(html), Infinity, 'main')).toEqual({ kind: 'html', text });
  });

  it('is all that a page says where nobody asks for its main part', async () => {
    const html = '<html><body><aside><p>Повар</p></aside><h1>Иванов</h1><p>опыт 3 года</p></body></html>';
    expect(await readTextFile(Buffer.from(html))).toMatchObject({ text: 'Повар\n\nИванов\n\nопыт 3 года' });
  });

  it('is read from a document of Word', async () => {
    expect(await readTextFile(word(PARAGRAPH('Требования:') + PARAGRAPH('опыт от 3 лет')))).toEqual({
      kind: 'docx',
      text: 'Требования:\nопыт от 3 лет',
    });
  });

  it('has a blank line where a document of Word has an empty paragraph, and cells of one line each side by side', async () => {
    const cell = (...lines: string[]): string => `<w:tc>${lines.map(PARAGRAPH).join('')}</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const table = `<w:tbl>${row(cell('Город'), cell('Пермь'))}${row(cell('Требования'), cell('опыт', 'права'))}</w:tbl>`;
    const asked = `<w:tbl>${row(cell('Ждём:'), cell('Даём:'))}${row(cell('опыт', 'права'), cell('обед', 'проезд'))}</w:tbl>`;
    const body = PARAGRAPH('Повар') + PARAGRAPH('') + PARAGRAPH('в Казань') + table + PARAGRAPH('') + asked;
    expect((await readTextFile(word(body))).text.split('\n')).toEqual([
      ...['Повар', '', 'в Казань', '', 'Город\tПермь', 'Требования', 'опыт', 'права', ''],
      // Lists below their names are read one after another.
      ...['Ждём:', 'опыт', 'права', '', 'Даём:', 'обед', 'проезд'],
    ]);
  });

  it('of Word keeps boxes of a form and breaks of pages, and leaves out what was deleted and numbers of notes', async () => {
    const run = (inside: string): string => `<w:r>${inside}</w:r>`;
    const body = `<w:p>${run('<w:t>права B</w:t><w:br w:type="page"/><w:t>опыт</w:t>')}<w:del w:id="1">${run('<w:delText> 5 лет</w:delText>')}</w:del></w:p>`;
    const box = `<w:p><w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${run('<w:t>☒</w:t>')}</w:sdtContent></w:sdt>${run('<w:t>да</w:t>')}</w:p>`;
    expect((await readTextFile(word(body + box))).text).toMatch(/^права B\n+опыт\n+☒ да$/u);
    expect(textOfHtml('<p>опыт<sup><a href="#footnote-1">[1]</a></sup></p>', { isOfWord: true })).toBe('опыт');
  });

  it('is read from an OpenDocument text, without what was deleted; other archives are named', async () => {
    const mimetype = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' };
    const odt = (body: string): Buffer =>
      zip([
        mimetype,
        { name: 'content.xml', content: `<a><office:body><office:text>${body}</office:text></office:body></a>` },
      ]);
    const p = (text: string): string => `<text:p>${text}</text:p>`;
    const cell = (text: string): string => `<table:table-cell>${p(text)}</table:table-cell>`;
    const table = `<table:table><table:table-row>${cell('Город')}${cell('Пермь')}</table:table-row></table:table>`;
    const list = `<text:list><text:list-item>${p('опыт &amp; права')}</text:list-item></text:list>`;
    const gone = `<text:tracked-changes>${p('5 лет')}</text:tracked-changes>`;
    const body = `${gone}${p('Повар')}${p('')}${p('в<text:s text:c="2"/>Казань<text:line-break/>на дом')}${list}${table}`;
    expect(await readTextFile(odt(body))).toEqual({
      kind: 'odt',
      text: 'Повар\n\nв Казань\nна дом\n• опыт & права\n\nГород\tПермь',
    });
    await expect(readTextFile(odt('<b>'.repeat(300_000)))).rejects.toMatchObject({ why: 'unreadable' });
    const locked = zip([
      ...[mimetype, { name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' }],
      { name: 'content.xml', content: 'of no use' },
    ]);
    await expect(readTextFile(locked)).rejects.toMatchObject({ why: 'protected' });
    const table2 = zip([{ name: 'xl/workbook.xml', content: '' }]);
    await expect(readTextFile(table2)).rejects.toThrow(/^It is a \.xlsx file/u);
    const mail = Buffer.from('From: a@b.ru\r\nContent-Transfer-Encoding: base64\r\n\r\n0JLQsNC6');
    await expect(readTextFile(mail)).rejects.toMatchObject({ detail: '.eml/.mht' });
  });

  it('is read from a rich text, in letters of Unicode or of its fonts, without what is hidden', async () => {
    const fonts =
      '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial CYR;}}{\\*\\generator x;}{\\info{\\title t}}';
    const lines = [
      "\\f1 \\'cf\\'ee\\'e2\\'e0\\'f0\\par\\par",
      "{\\f0\\uc1 \\u1086 ?\\u1087\\'3f\\u1099 ?\\u1090 ?}{\\v 5 }\\line\\f0 3 years\\emdash must\\par",
      '{\\listtext \\bullet\\tab}Excel\\par',
      '\\trowd\\intbl City\\cell Perm\\cell\\row',
      // Words that a reader does not know are none of the text.
      '{\\header page}{\\pict 00ff}\\constructor\\toString\\{end\\}',
    ];
    expect(await readTextFile(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252${fonts}${lines.join('\r\n')}}`))).toEqual({
      kind: 'rtf',
      text: 'Повар\n\nопыт\n3 years—must\n• Excel\nCity\tPerm\n{end}',
    });
    // A font that names no letters has those of the whole, and who names no font writes in the usual one.
    const usual =
      "\\deff1{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}\\plain \\'ea\\'e0\\f0\\'e9\\constructor\\plain\\uc-3\\u1092 ?";
    expect((await readTextFile(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252${usual}}`))).text).toBe('каéф?');
    await expect(readTextFile(Buffer.from(`{\\rtf1${'{'.repeat(300_000)}`))).rejects.toMatchObject({
      ...{ why: 'unreadable', detail: 'nested 1000 levels deep' },
    });
  });

  it('is read from a PDF, and a PDF of pictures says that it is one', async () => {
    const read = await readTextFile(pdf('Experience of three years is required'));
    expect(read).toEqual({ kind: 'pdf', text: 'Experience of three years is required' });
    await expect(readTextFile(pdf(null))).rejects.toMatchObject({ why: 'scan' });
    await expect(readTextFile(pdf('a', 201))).rejects.toMatchObject({ why: 'too-many-pages', detail: '200' });
  });

  it('is refused where there is none, in words that say what to do', async () => {
    await expect(readTextFile(Buffer.alloc(0))).rejects.toMatchObject({ why: 'empty' });
    await expect(readTextFile(Buffer.from('  \n'))).rejects.toMatchObject({ why: 'empty' });
    await expect(readTextFile(Buffer.from('{\\rtf1 }'))).rejects.toMatchObject({ why: 'empty' });
    await expect(readTextFile(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))).rejects.toMatchObject({ detail: '.doc' });
    await expect(readTextFile(Buffer.from('%PDF-1.4 torn'))).rejects.toMatchObject({ why: 'unreadable' });
    await expect(readTextFile(zip([{ name: 'a.txt', content: 'a' }]))).rejects.toMatchObject({ why: 'other-kind' });
    await expect(readTextFile(Buffer.from('PK\u0003\u0004 torn'))).rejects.toMatchObject({ why: 'unreadable' });
    const noise = Buffer.from(`a name of a picture ${'\u0002\u0003 a'.repeat(400)}`);
    await expect(readTextFile(noise)).rejects.toMatchObject({ why: 'unreadable' });
    const strewn = Buffer.from([...TEXT].join('\0'));
    await expect(readTextFile(strewn)).rejects.toMatchObject({
      why: 'unreadable',
      detail: 'nuls stand between its letters',
    });
    // What fills up the last block of a file is no part of its text.
    const filled = Buffer.concat([Buffer.from(TEXT), Buffer.alloc(500)]);
    expect((await readTextFile(filled)).text.trimEnd()).toBe(TEXT);
    await expect(readTextFile(Buffer.alloc(11 * 1024 * 1024, 'a'))).rejects.toMatchObject({ why: 'too-large' });
  });

  it('is refused where it is longer than whoever asks would read', async () => {
    const text = Buffer.from('повар '.repeat(20));
    expect((await readTextFile(text, 120)).text).toHaveLength(120);
    await expect(readTextFile(text, 119)).rejects.toMatchObject({ why: 'too-many-characters', detail: '119' });
    await expect(readTextFile(text, 119)).rejects.toThrow(/more than 119 characters\. Leave only/u);
  });

  it('is not unfolded without bound', async () => {
    const bomb = word(PARAGRAPH('a'), [{ name: 'word/media/a.bin', content: Buffer.alloc(101 * 1024 * 1024) }]);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(readTextFile(bomb)).rejects.toMatchObject({ why: 'too-large' });
    const crumbs = word(PARAGRAPH('a').repeat(500_000));
    expect(crumbs.length).toBeLessThan(200 * 1024);
    await expect(readTextFile(crumbs)).rejects.toMatchObject({ why: 'too-large' });
  });

  it('is not looked for in what is nested without end', async () => {
    const deep = Buffer.from(`<html><body>${'<b>'.repeat(300_000)}текст`);
    await expect(readTextFile(deep)).rejects.toMatchObject({ why: 'unreadable' });
  });

  it('of a page of many lines lets others be answered meanwhile, however its tables stand in each other', async () => {
    const lines = '<br>опыт'.repeat(130_000);
    const read = readTextFile(Buffer.from(`<html>${'<table><tr><td>a<td>'.repeat(200)}${lines}`));
    const first = await Promise.race([read, new Promise((resolve) => setImmediate(() => resolve('somebody else')))]);
    expect(first).toBe('somebody else');
    expect((await read).text.match(/опыт/gu)).toHaveLength(130_000);
  });

  it('is read of any number of cells, and of lists of any length beside each other', () => {
    expect(textOfHtml('<td>a'.repeat(200_000))).toHaveLength(2 * 200_000 - 1);
    const lists = `<tr><td>Ждём<td>Даём<tr><td>${'a<br>'.repeat(150_000)}<td>обед<br>проезд`;
    expect(textOfHtml(`<table>${lists}</table>`)).toMatch(/^Ждём\n(?:a\n)+\nДаём\nобед\nпроезд$/u);
  });

  it('is not looked for in an archive of too many parts, of whatever name', async () => {
    const parts = Array.from({ length: 2_001 }, () => ({ name: 'a', content: '' }));
    await expect(readTextFile(zip(parts))).rejects.toMatchObject({ why: 'too-large', detail: '2000 parts' });
  });

  it('is read of many files at once, one after another', async () => {
    const files = Array.from({ length: 5 }, (_, index) => readTextFile(word(PARAGRAPH(`Пекарь ${index}`))));
    expect((await Promise.all(files)).map(({ text }) => text.trim())).toEqual(
      [0, 1, 2, 3, 4].map((index) => `Пекарь ${index}`),
    );
  });
});
