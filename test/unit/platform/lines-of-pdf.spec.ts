import { withLetters } from '../../../src/platform/text-files/letters-of-pdf.js';
import { linesOfPdf } from '../../../src/platform/text-files/lines-of-pdf.js';
import { printOfPdf } from '../../../src/platform/text-files/print-of-pdf.js';
import type { PrintedText } from '../../../src/platform/text-files/printed-text.js';

/** Every letter is half as wide as it is high: 5 of 10 points. */
const SIZE = 10;
const LETTER = 5;
const STEP = 12;

interface Place {
  readonly x?: number;
  readonly y: number;
}

const at = ({ x = 30, y }: Place, str: string): PrintedText => ({
  str,
  x,
  y,
  width: str.length * LETTER,
  fontSize: SIZE,
});

/** Lines below each other; a number is a further step down. */
function column(x: number, top: number, lines: readonly (string | number)[]): PrintedText[] {
  let y = top;
  return lines.flatMap((line) => {
    if (typeof line === 'number') {
      y -= line;
      return [];
    }
    y -= STEP;
    return [at({ x, y }, line)];
  });
}

const read = (...pages: PrintedText[][]): string[] => linesOfPdf(pages).join('\n\n').split('\n');

describe('lines of a PDF', () => {
  test('what the edge of the column has ended goes on; what had room left has ended by itself', () => {
    const lines = column(30, 800, [
      'Начисление заработной платы сотрудникам (до',
      '300 человек)',
      'Опыт работы бухгалтером по расчёту зарплаты',
      'от двух лет',
      'знание налогового законодательства',
      'стаж',
    ]);
    expect(read(lines)).toEqual([
      'Начисление заработной платы сотрудникам (до 300 человек)',
      'Опыт работы бухгалтером по расчёту зарплаты от двух лет',
      'знание налогового законодательства',
      'стаж',
    ]);
  });

  test('a list whose points begin small is not taken for one sentence, unless its points end with a semicolon', () => {
    const bare = [
      'опыт от 3 лет',
      'знание Excel',
      'стаж',
      'водительские права категории B и своя машина',
      'английский язык',
    ];
    const edge = 'Компания ищет людей в свой большой коллектив';
    expect(read(column(30, 800, [edge, ...bare]))).toEqual([edge, ...bare]);
    const stopped = [
      'опыт от 3 лет;',
      'знание Excel;',
      'стаж;',
      'водительские права категории B и своя машина',
      'в городе.',
    ];
    expect(read(column(30, 800, [edge, ...stopped])).at(-1)).toBe(
      'водительские права категории B и своя машина в городе.',
    );
  });

  test('a point with a mark goes on behind the mark, whatever it begins with, and the next mark begins the next', () => {
    const lines = [
      ...[at({ y: 700 }, '•'), at({ x: 42, y: 700 }, 'Work with Microsoft')],
      at({ x: 42, y: 688 }, 'Office and with'),
      at({ x: 42, y: 676 }, 'Adobe'),
      ...[at({ y: 664 }, '•'), at({ x: 42, y: 664 }, 'Driving licence')],
    ];
    expect(read(lines)).toEqual(['• Work with Microsoft Office and with Adobe', '• Driving licence']);
  });

  test('paragraphs that stand apart are told by that, in capitals too', () => {
    const lines = column(30, 800, [
      ...['We look for a person who knows Microsoft', 'Office and London', 6],
      ...['Salary by agreement', 6, 'Full time', 6, 'Apply by mail', 6],
      ...['Send the letter to our office in Birmingham,', 'Queen Street 4'],
    ]);
    expect(read(lines)).toEqual([
      'We look for a person who knows Microsoft Office and London',
      'Salary by agreement',
      'Full time',
      'Apply by mail',
      'Send the letter to our office in Birmingham, Queen Street 4',
    ]);
  });

  test('cells that stand side by side are one line with tabs, wrapped ones whole', () => {
    const lines = [
      ...[at({ y: 700 }, 'Должность'), at({ x: 130, y: 700 }, 'Водитель')],
      ...[at({ y: 680 }, 'Город'), at({ x: 130, y: 680 }, 'Казань')],
      ...[at({ y: 660 }, 'Требования'), at({ x: 130, y: 660 }, 'Права категории B, карта тахографа и знание')],
      at({ x: 130, y: 648 }, 'города'),
      ...[at({ y: 628 }, 'Условия'), at({ x: 130, y: 628 }, 'График 2/2, премия, спецодежда, обед, проезд')],
    ];
    expect(read(lines)).toEqual([
      'Должность\tВодитель',
      'Город\tКазань',
      'Требования\tПрава категории B, карта тахографа и знание города',
      'Условия\tГрафик 2/2, премия, спецодежда, обед, проезд',
    ]);
  });

  test('the name of a cell of several lines stands over them, and of two names over two lists each over its own', () => {
    const beside = [
      ...[at({ y: 700 }, 'Требования'), at({ x: 130, y: 700 }, 'Права категории B')],
      ...[at({ x: 130, y: 688 }, 'Карта тахографа'), at({ x: 130, y: 676 }, 'Опыт от года')],
      ...[at({ y: 650 }, '2015–2018'), at({ x: 130, y: 650 }, 'ООО «Ромашка»'), at({ x: 130, y: 638 }, 'Водитель')],
    ];
    expect(read(beside)).toEqual([
      ...['Требования', 'Права категории B', 'Карта тахографа', 'Опыт от года', '2015–2018\tООО «Ромашка»', 'Водитель'],
    ]);
    const below = [
      ...[at({ y: 700 }, 'Требования:'), at({ x: 230, y: 700 }, 'Условия:')],
      ...column(30, 690, ['Опыт от года', 'Права']),
      ...column(230, 690, ['Обед', 'Проезд']),
    ];
    expect(read(below)).toEqual(['Требования:', 'Опыт от года', 'Права', 'Условия:', 'Обед', 'Проезд']);
  });

  test('a sentence goes on in the next column and overleaf; a cut word is whole again, a hyphen of its own stays', () => {
    const first = column(30, 100, ['Мы торгуем обувью в сорока городах и', 'ищем продавца на полный рабочий день в']);
    const second = column(300, 800, ['новый магазин.', 'Своё дело есть у каждого продавца-', 'консультанта']);
    const next = column(300, 800, ['с опытом.']);
    expect(read([...first, ...second], next)).toEqual([
      'Мы торгуем обувью в сорока городах и ищем продавца на полный рабочий день в новый магазин.',
      'Своё дело есть у каждого продавца-консультанта с опытом.',
      '',
      '',
    ]);
    const cut = column(30, 800, ['Мы ищем про-', 'давца и кас-', 'сира и убор-', 'щика и двор-', 'ника']);
    expect(read(cut)).toEqual(['Мы ищем продавца и кассира и уборщика и дворника']);
  });

  test('one cut word is whole again in Cyrillic, halves of compounds and what the text itself writes apart are not', () => {
    const lines = (...words: string[]): string[] => read(column(30, 800, words));
    expect(lines('Ведение учёта всех хозяйственных процес-', 'сов')).toEqual([
      'Ведение учёта всех хозяйственных процессов',
    ]);
    expect(lines('Ведение учёта всех складских бизнес-', 'процессов')[0]).toMatch(/бизнес-процессов$/u);
    expect(lines('Уметь говорить с покупателем по-', 'английски')[0]).toMatch(/по-английски$/u);
    expect(lines('We look for a person who is customer-', 'minded and calm')[0]).toMatch(/customer-minded/u);
    const own = lines('Опыт учёта горюче-смазочных средств', 'и ведения всей сдачи горюче-', 'смазочных');
    expect(own.join(' ')).toMatch(/сдачи горюче-смазочных$/u);
    expect(lines('Ведение учёта всех складских про\u2010', 'цессов')[0]).toMatch(/процессов$/u);
  });

  test('what stands at the head or the foot of every page stands between no words, whatever order it is printed in', () => {
    const page = (number: number, ...words: string[]): PrintedText[] => [
      at({ y: 820 }, 'ООО «Ромашка»'),
      at({ y: 20 }, `стр. ${number} из 2`),
      ...column(30, 800, words),
    ];
    const foot = 'Опыт работы 3';
    const pages = [
      page(1, 'Повар', 'Ищем повара на полный рабочий день в', 'столовую и'),
      page(2, 'в кафе', 'Оклад 70'),
    ];
    expect(linesOfPdf(pages)).toEqual([
      'ООО «Ромашка»\nПовар\nИщем повара на полный рабочий день в столовую и в кафе',
      'Оклад 70',
    ]);
    expect(linesOfPdf([[at({ y: 30 }, foot)], [at({ y: 30 }, 'Стаж 5')]])).toEqual([foot, 'Стаж 5']);
    expect(linesOfPdf([[at({ y: 90 }, 'Разряд'), at({ y: 70 }, '1')]])).toEqual(['Разряд 1']);
  });

  test('marks and letters of another font that are printed after the text stand where they are printed', () => {
    const text = [at({ x: 42, y: 700 }, 'опыт'), at({ x: 42, y: 688 }, 'от 80 000   на руки')];
    const late = [at({ y: 700 }, '•'), at({ y: 688 }, '•'), at({ x: 42 + 10 * LETTER, y: 688 }, '₽')];
    expect(read([...text, ...late])).toEqual(['• опыт', '• от 80 000 ₽ на руки']);
    // A reader leaves one space for a letter that is missing.
    const gapped: PrintedText = { ...at({ y: 700 }, 'Білім беру ба дарламасы'), width: 23 * LETTER };
    expect(read([gapped, at({ x: 30 + 13 * LETTER, y: 700 }, 'ғ')])).toEqual(['Білім беру бағдарламасы']);
    expect(read([gapped, at({ x: 400, y: 650 }, 'ғ')])).toEqual(['Білім беру ба дарламасы', 'ғ']);
  });

  test('letters of a font that does not say which they are become Cyrillic again, ligatures letters', () => {
    const lines = (...words: string[]): string[] =>
      words.map((word) => withLetters([[at({ y: 9 }, word)]])[0]?.[0]?.str ?? '');
    expect(lines('Êîìïàíèÿ Alikson: ïðîäàâåö, ¸ëêà', 'co\u001bee, o\u001ece', 'Café Müller à Genève')).toEqual([
      ...['Компания Alikson: продавец, ёлка', 'coffee, office', 'Café Müller à Genève'],
    ]);
  });

  test('nothing printed and letters of no size are no trouble', () => {
    expect(linesOfPdf([])).toEqual([]);
    expect(linesOfPdf([[], [{ ...at({ y: 1 }, 'x'), fontSize: 0 }]])).toEqual(['', '']);
  });

  test.each([
    ['of one place', 0],
    ['of one paragraph', STEP],
  ])('ten times as many lines %s take no hundred times as long', (_where, step) => {
    const line = (_: unknown, place: number): PrintedText => at({ y: 700 - place * step }, `строка ${10_000 + place}`);
    const many = Array.from({ length: 20_000 }, line);
    const few = many.slice(0, 2_000);
    const timeOf = (pieces: PrintedText[]): number => {
      const start = performance.now();
      linesOfPdf([pieces]);
      return performance.now() - start;
    };
    timeOf(few);
    const once = Math.min(timeOf(few), timeOf(few), timeOf(few));
    expect(Math.min(timeOf(many), timeOf(many)) / once).toBeLessThan(50);
  });
});

describe('tags of a PDF', () => {
  interface Tag {
    readonly role?: string;
    readonly type?: string;
    readonly id?: string;
    readonly children?: readonly Tag[];
  }
  const leaf = (id: string): Tag => ({ type: 'content', id });
  const tag = (role: string, ...children: Tag[]): Tag => ({ role, children });

  /** A page of the reader: pieces by the content they belong to. */
  const pageOf = (
    tree: Tag | null,
    pieces: readonly (readonly [string, PrintedText])[],
  ): Parameters<typeof printOfPdf>[0] =>
    ({
      numPages: 1,
      getPage: () =>
        Promise.resolve({
          getStructTree: () => (tree ? Promise.resolve(tree) : Promise.reject(new Error('torn'))),
          getTextContent: () =>
            Promise.resolve({
              items: pieces.flatMap(([id, { str, x, y, width }]) => [
                { type: 'beginMarkedContentProps', id },
                { str, width, transform: [SIZE, 0, 0, SIZE, x, y] },
                { type: 'endMarkedContent' },
              ]),
            }),
        }),
    }) as unknown as Parameters<typeof printOfPdf>[0];

  test('points of a list and cells of a row are what the tags say, wherever lines end', async () => {
    const tree = tag(
      'Root',
      tag('P', tag('NonStruct', leaf('a')), tag('NonStruct', leaf('b'))),
      tag('L', tag('LI', tag('Lbl'), tag('LBody', leaf('c'), leaf('d'))), tag('LI', tag('P', leaf('e')))),
      tag('Table', tag('TR', tag('TD', leaf('f')), tag('TD', tag('P', leaf('g')))), tag('TR', tag('TD', leaf('h')))),
    );
    const pieces: [string, PrintedText][] = [
      ['a', at({ y: 700 }, 'Мы ждём от вас знания программы')],
      ['b', at({ y: 688 }, 'Photoshop')],
      ['c', at({ y: 676 }, 'опыт')],
      ['d', at({ y: 664 }, 'Работы с людьми')],
      ['e', at({ y: 652 }, 'права')],
      ['f', at({ y: 640 }, 'Город')],
      ['g', at({ x: 90, y: 640 }, 'Пермь')],
      ['h', at({ y: 628 }, 'График')],
    ];
    const lines = [
      'Мы ждём от вас знания программы Photoshop',
      '• опыт Работы с людьми',
      '• права',
      'Город\tПермь',
      'График',
    ];
    expect(read(...(await printOfPdf(pageOf(tree, pieces))))).toEqual(lines);
    // Without tags, or with torn ones, the words are read all the same.
    const words = read(...(await printOfPdf(pageOf(null, pieces)))).join(' ');
    for (const [, { str }] of pieces) expect(words).toContain(str);
  });

  test('paragraphs of one cell stand below each other, and lists below their names one after another', async () => {
    const cell = (...ids: string[]): Tag => tag('TD', ...ids.map((id) => tag('P', leaf(id))));
    const tree = tag(
      'Root',
      tag('Table', tag('TR', cell('a'), cell('b', 'c'))),
      tag('Table', tag('TR', cell('d'), cell('e')), tag('TR', cell('f', 'g'), cell('h', 'i'))),
    );
    const words = ['Фото', 'Повар', 'в Казань', 'Ждём', 'Даём', 'опыт', 'права', 'обед', 'проезд'];
    const pieces = words.map((str, place): [string, PrintedText] => ['abcdefghi'.charAt(place), at({ y: 700 }, str)]);
    const lines = ['Фото', 'Повар', 'в Казань', 'Ждём', 'опыт', 'права', 'Даём', 'обед', 'проезд'];
    expect(read(...(await printOfPdf(pageOf(tree, pieces))))).toEqual(lines);
  });

  test('lines that somebody ended within one paragraph stay apart', async () => {
    const tree = tag('Root', tag('P', leaf('a')));
    const lines = ['Требования к кандидату на это место:', 'Опыт', 'Образование', 'Права'];
    const pieces = lines.map((line, row): [string, PrintedText] => ['a', at({ y: 700 - STEP * row }, line)]);
    expect(read(...(await printOfPdf(pageOf(tree, pieces))))).toEqual(lines);
  });
});
