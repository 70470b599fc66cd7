import { JobTextUnreadable, readJobText } from '../../../src/job-texts/index.js';
import { TextFileFault } from '../../../src/platform/text-files/index.js';
import { fromTextPage } from '../../../src/web/profiles/from-text.page.js';
import { proposedVacancy } from '../../../src/web/profiles/proposed-vacancy.js';
import { html, textOf, words } from '../support/rendering.js';

const TEXT = `Пекарь
Требования:
- высшее или среднее специальное образование
- знание <b>HTML</b> желательно
- опыт не требуется
- мужчина до 40 лет`;
const PLACE = {
  address: '/vacancies/1/profile/from-text',
  backHref: '/vacancies/1/profile',
  backText: 'Пекарь',
  ownTitle: null,
  isNew: false,
  country: null,
  base: { slug: 'own-1', version: 4 },
};
const page = (text: string, language: 'ru' | 'en' = 'ru', country: string | null = null) => {
  const job = text === '' ? null : readJobText(text);
  return fromTextPage({ place: { ...PLACE, country }, text, job, fault: null }, words(language));
};
const ofNew = (text: string) =>
  fromTextPage({ place: { ...PLACE, isNew: true, base: null }, text, job: readJobText(text), fault: null }, words());
const render = (text: string, language: 'ru' | 'en' = 'ru'): string =>
  html('pages/profiles/from-text', page(text, language), { language });

describe('requirements from a text', () => {
  test('the text stands whole, each requirement points at its sentence', () => {
    const { found } = page(TEXT);
    expect(found?.stretches.map(({ text }) => text).join('')).toBe(TEXT);
    const marks = new Map(found?.stretches.map(({ mark, text }) => [mark, text]));
    // The page shows its source as it was pasted; a sentence is told without the marks of a page.
    for (const { anchor, sentence } of found?.lines ?? [])
      expect(marks.get(anchor)?.replaceAll(/<[^>]*>/gu, '')).toBe(sentence);
    for (const { anchor } of found?.refused ?? []) expect(marks.get(anchor)).toBe('мужчина до 40 лет');
  });

  test('a file that is too large is told of as what it is, a text and no list', () => {
    const [, ru = ''] = /data-file-fault='too-large'>([^<]*)/.exec(render('')) ?? [];
    const [, en = ''] = /data-file-fault='too-large'>([^<]*)/.exec(render('', 'en')) ?? [];
    expect([ru, en]).toEqual([expect.stringContaining('вставьте текст'), expect.stringContaining('paste the text')]);
    expect(`${ru}${en}`).not.toMatch(/спис|list/u);
    // What the reader of files calls its bounds is English.
    const { code, values } = new JobTextUnreadable(new TextFileFault('too-many-pages', '200'));
    expect(words().t(`errors.${code}`, values)).toContain('больше 200 страниц');
    expect(words().t('errors.job-texts.too-large', { detail: '512 MB unfolded' })).not.toMatch(/MB/u);
  });

  test('what it asks of the time and the place of the work is told, and that no profile counts it', () => {
    const asked = `${TEXT}\nУсловия:\n- сменный график, ночные смены`;
    expect(textOf(render(asked))).toContain(
      'О времени и месте работы сказано: ночные смены и сменный график. В профиль это не входит',
    );
    expect(textOf(render(asked, 'en'))).toContain('it says: night shifts and shift work.');
    expect(page(TEXT).found?.terms).toBeNull();
  });

  test('its duties, conditions and pay are told folded, and nothing where it has none', () => {
    const whole = `${TEXT}\nОбязанности:\n- печь хлеб\n- принимать муку\nУсловия:\n- зарплата от 60 000 до 80 000 руб. на руки\n- оформление по ТК`;
    const { further } = page(whole).found ?? {};
    expect(further?.map(({ heading }) => heading)).toEqual([
      'Обязанности: 2',
      expect.stringMatching(/^Условия: /u),
      'Оплата',
    ]);
    expect(further?.[0].items).toEqual(['печь хлеб', 'принимать муку']);
    expect(further?.[2].items).toEqual([expect.stringContaining('60 000')]);
    const markup = render(whole);
    expect(markup).toMatch(/<details><summary class='small'>Обязанности: 2<\/summary>/u);
    expect(textOf(markup)).toContain('Что ещё сказано в тексте');
    expect(render(TEXT)).not.toContain('further-heading');
    // Of a vacancy that is going to be made the pay stands with its city.
    expect(ofNew(whole).found?.further.map(({ heading }) => heading)).not.toContain('Оплата');
  });

  test('must and wish are as the text means them, alternatives are named, "none needed" is not kept', () => {
    expect(page(TEXT).found?.lines).toMatchObject([
      { label: 'Высшее образование', must: { isStrict: true }, kept: true, way: 'вариант 1A (достаточно одного)' },
      { must: { isStrict: true }, kept: true, way: 'вариант 1B (достаточно одного)' },
      { kind: 'навык', must: { isStrict: false }, kept: true, way: null },
      { label: 'Опыт не нужен', must: null, kept: false },
    ]);
    const boxes = [...render(TEXT).matchAll(/name='(must|keep)'/gu)].map(([, name]) => name);
    expect(boxes.filter((name) => name === 'must')).toHaveLength(boxes.filter((name) => name === 'keep').length - 1);
    expect(page(TEXT).found?.refused.map(({ why }) => why)).toEqual([
      expect.stringMatching(/^Возраст: .*ст\. 3 и 64/),
      expect.stringMatching(/^Пол: /),
    ]);
  });

  test('what the law forbids is told in the reader’s language, by the law of the vacancy’s country', () => {
    const english = 'Baker\nRequirements:\n- men under 40 only\n- HTML\nSalary: 2,000 €';
    const why = (text: string, language: 'ru' | 'en', country: string | null = null) =>
      page(text, language, country).found?.refused.map((line) => line.why)[0];
    expect(why(english, 'ru')).toMatch(/нельзя: закон запрещает дискриминацию при приёме на работу$/u);
    expect(why(english, 'en')).toMatch(/the law forbids discrimination in hiring$/u);
    expect(why(english, 'ru', 'kz')).toContain('ст. 6 Трудового кодекса Республики Казахстан');
    expect(why(TEXT, 'en', 'by')).toContain('Labour Code of Belarus');
    // A country whose law is not known here has no other one's.
    expect(why(TEXT, 'ru', 'uz')).toMatch(/закон запрещает дискриминацию/u);
    expect(why(TEXT, 'en')).toContain('Labour Code of Russia');
  });

  test.each(['ru', 'en'] as const)('is written out without any markup of the text (%s)', (language) => {
    const written = render(TEXT, language);
    expect(written).not.toContain('<b>HTML');
    expect(textOf(written)).not.toMatch(/fromText\.|errors\./);
    expect(render('', language)).toContain("name='text'");
  });

  test('of a new profile also tells what it says of the vacancy, each at its sentence', () => {
    const text = 'Бариста\nГород: Казань\nЗП: до 80 000 руб. в месяц\nТребования:\n- знание HTML';
    const { found } = ofNew(text);
    expect(found?.vacancy).toMatchObject([
      { name: 'Город', value: 'Казань' },
      { name: 'Зарплата', value: expect.stringContaining('до 80 000 руб') },
    ]);
    const marks = found?.stretches.flatMap(({ mark }) => mark ?? []);
    for (const { anchor } of found?.vacancy ?? []) expect(marks).toContain(anchor);
    expect(html('pages/profiles/from-text', ofNew(text))).toContain("name='next' value='vacancy'");
    expect(ofNew(TEXT).found?.vacancy).toEqual([]);
    // The vacancy that is there has its city and its budget.
    expect(page(text).found?.vacancy).toEqual([]);
    expect(render(text)).not.toContain("name='next'");
  });
});

describe('what the form of a new vacancy begins with', () => {
  const proposed = (text: string) => proposedVacancy(readJobText(`Бариста\n${text}`), '2026-06-01');

  test('is the city and the most of a month in hand, with their words', () => {
    expect(proposed('Город: Казань\nЗП: 60 000 – 80 000 руб. на руки')).toEqual({
      citySlug: 'kazan',
      citySaid: expect.stringContaining('Казань'),
      budgetAmount: '80000',
      budgetCurrency: 'RUR',
      budgetSaid: '60 000 – 80 000 руб. на руки',
    });
  });

  test.each([
    [
      'Зарплата до 100 000 руб. до вычета налогов',
      { budgetAmount: '87000', budgetCurrency: 'RUR', budgetNote: 'taxed' },
    ],
    [
      'Оклад до 1 200 000 руб. в год до вычета налогов',
      { budgetAmount: '87000', budgetCurrency: 'RUR', budgetNote: 'taxedYear' },
    ],
    ['Salary: 24,000 EUR per year', { budgetAmount: '2000', budgetCurrency: 'EUR', budgetNote: 'year' }],
    ['Зарплата от 60 000 руб.', { budgetNote: 'from', budgetCurrency: 'RUR' }],
    ['Оплата 3 000 руб. за смену', { budgetNote: 'period', budgetCurrency: 'RUR' }],
    ['Salary: £3,000 a month', { citySlug: '', budgetNote: 'currency' }],
  ])('says how %j is no such sum', (text, expected) => {
    const { budgetSaid, ...rest } = proposed(text);
    expect(rest).toEqual(expected);
    expect(budgetSaid).toBeTruthy();
  });

  test.each([
    ['Location: Almaty, $1,500–2,000 gross', { budgetAmount: '1613', budgetNote: 'taxed' }],
    ['Salary: $1,500–2,000 gross a month', { budgetAmount: '2000', budgetNote: 'untaxed' }],
    ['Location: Tashkent, $1,500–2,000 gross', { budgetAmount: '2000', budgetNote: 'untaxed' }],
    ['Salary: 24,000–36,000 EUR per year gross', { budgetAmount: '3000', budgetNote: 'untaxedYear' }],
  ])('takes the taxes of the place from %j, or says that they are not taken', (text, expected) => {
    expect(proposedVacancy(readJobText(`Sales manager\n${text}`), '2026-06-01')).toMatchObject(expected);
  });

  test('is no city of Russia where the text is of another country and names none', () => {
    expect(proposed('Зарплата до 30 000 грн').citySlug).toBe('');
    expect(proposed('Жалақы 300 000 теңгеге дейін').citySlug).toBe('');
    expect(proposed('Зарплата до 30 000 руб.')).not.toHaveProperty('citySlug');
    expect(proposed('Зарплата до 3 000 $')).not.toHaveProperty('citySlug');
    expect(proposed('Зарплата до 30 000 грн, м. Київ').citySlug).toBe('kyiv');
  });

  test('the pay is quoted without its own name: the field has one', () => {
    const english = 'Client manager\nPay: from 350 000 to 500 000 ₸ net per month\nRequirements:\n- CRM';
    expect(ofNew(english).found?.vacancy).toEqual([
      expect.objectContaining({ name: 'Зарплата', value: 'from 350 000 to 500 000 ₸ net per month' }),
    ]);
    expect(proposed('Зарплата до 80 000 руб. на руки').budgetSaid).toBe('Зарплата до 80 000 руб. на руки');
  });

  test('is nothing where the text says nothing, and no longer than an address bears', () => {
    expect(proposed('Требования: опыт')).toEqual({});
    const long = `Зарплата до 80 000 руб. ${'и премия '.repeat(80)}`;
    expect(proposed(long).budgetSaid?.length ?? 0).toBeLessThan(210);
  });
});
