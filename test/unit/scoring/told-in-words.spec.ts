import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import type { Facts } from '../../../src/scoring/domain/facts.js';
import { firstDayOf, lastDayOf, meansNow } from '../../../src/scoring/domain/partial-dates.js';
import { unprinted } from '../../../src/scoring/domain/printed-resume.js';
import { job, resumeWith, school, TODAY } from './resume-builder.js';

const factsOf = (about: string, city: string | null = null): Facts => collectFacts(resumeWith({ about, city }), TODAY);

it('how long somebody drives is no length of work', () => {
  expect(factsOf('Права B, стаж с 2010').experienceClaims).toEqual([]);
  expect(factsOf('Бухгалтер 1 категории, стаж с 2010').experienceClaims).toHaveLength(1);
});

describe('jobs that a text tells of with their dates', () => {
  it.each<[string, Facts['occupationMonths']]>([
    ['03.2018 - 11.2020 ООО «Эльдорадо», продавец-консультант', { retail: 33 }],
    ['с марта 2018 по ноябрь 2020 года - менеджер по продажам, Ромашка', { 'active-sales': 33 }],
    ['Менеджер по продажам, ООО «Лён» (01.2020 — по настоящее время)', { 'active-sales': 83 }],
    [
      '2016-2019 Sales manager, Acme\n2019 - present: Key account manager',
      { 'active-sales': 36, 'key-accounts': 89, 'client-management': 89 },
    ],
    ['З 05.2021 по 04.2022 оператор кол-центру', { 'call-centre': 12 }],
    ['2014 жылдың қыркүйегінен 2015 жылдың тамызына дейін — «Вал» АҚ, слесарь', { other: 12 }],
    ['с 05.2021 по 04.2022 - ООО «Линия», водитель магистрального тягача', { other: 12 }],
    ['с апреля 2021 аккаунт-менеджер в агентстве «Пиксель», работаю до сих пор', { 'client-management': 68 }],
    ['янв.2020-дек.2022г ООО «Вымпел», продавец', { retail: 36 }],
    ['2015-2020 Уральский университет, экономика', {}],
    ['2018-2020 секретарь в школе', { other: 24 }],
    ['Работала на горячей линии с февраля 2021 по апрель 2023, потом отпуск', { 'call-centre': 27 }],
    ['Была в салоне связи Билайн с марта 2020 по май 2022 продавцом', { retail: 27, telecom: 27 }],
    ['March 2020 – February 2021 waiter', { hospitality: 12 }],
    ['с июня 2024 по сей день курьер', { other: 30 }],
    ['Отпуск 2015-2020', {}],
    ['2019-03 - 2021-02 менеджер по продажам, ООО «Прайм»', { 'active-sales': 24 }],
    [
      'Account manager at Acme, March 2019 - February 2021; cashier 2017 - 2018. No experience with Salesforce.',
      { 'client-management': 24, retail: 12 },
    ],
    ['Иван. Менеджер по продажам 2018-2021 ООО Ромашка, окна. Потом вахта', { 'active-sales': 36 }],
    ['2016-2018 менеджер по продажам 2019-2020 декретный отпуск', { 'active-sales': 24 }],
    ['Sales manager, 2015 – 2016; cashier, 2012 – 2014', { 'active-sales': 12, retail: 24 }],
    ['Менеджер по продажам 2015–2016; кассир 2012–2014;\nЖду звонка', { 'active-sales': 12, retail: 24 }],
    [
      'Официант 2010-2011. Кассир 2012-2014. Менеджер по продажам 2015-2016.',
      { hospitality: 12, retail: 24, 'active-sales': 12 },
    ],
    ['Менеджер по продажам. ООО «Лён». 2015–2016', { 'active-sales': 12 }],
  ])('%s', (about, months) => expect(factsOf(about).occupationMonths).toEqual(months));

  it('count beside the jobs of the form, the same time once', () => {
    const about = '01.2015-12.2016 продавец\n01.2020-12.2020 учитель';
    const resume = resumeWith({ about, experience: [job('2020-01', '2020-12', 'Учитель')] });
    expect(collectFacts(resume, TODAY).experienceMonths).toMatchObject({ total: 36, sales: 24 });
  });

  it('end with their sentence', () => {
    const about = 'ИП 2016-2022 (торговля запчастями). сейчас ищу продажи b2b';
    expect(factsOf(about).experienceMonths.clientManagement).toBe(0);
  });

  it('give an entry without dates its time, and several entries in one text their own', () => {
    const told = (description: string, position: string | null) =>
      collectFacts(resumeWith({ experience: [job(null, null, position, description)] }), TODAY);
    expect(told('Период работы: 02.2020 - 01.2021. Выкладка товара', 'Продавец').occupationMonths).toEqual({
      retail: 12,
    });
    const two = told('2018-2019 Пекарня, кассир\n2019-2021 Банк, операционист', null);
    expect(two.occupationMonths).toMatchObject({ retail: 12, bank: 24 });
    expect(two.jobsSetAside).toEqual([]);
    expect(told('Выкладка товара', 'Продавец').jobsSetAside).toMatchObject([
      { index: 0, reason: 'no-start', occupations: ['retail'] },
    ]);
  });
});

describe('the dates of a job', () => {
  it('are read as boards and people write them', () => {
    for (const text of [
      '2020-03',
      '03.2020',
      '3/2020',
      '2020.03',
      'март 2020',
      'с марта 2020 г.',
      'Mar 2020',
      'наурыз 2020',
      'березень 2020',
      'March 1, 2020',
      '1st March 2020',
      "Mar'20",
      'Mar-20',
      'c 03.2020',
      'весна 2020',
    ])
      expect([text, firstDayOf(text)]).toEqual([text, firstDayOf('2020-03-01')]);
    expect(lastDayOf('15.03.2020')).toBe(lastDayOf('2020-03-15'));
    expect(lastDayOf('December 31, 2021')).toBe(lastDayOf('2021-12-31'));
    for (const text of ['Q4 2021', '4 кв. 2021'])
      expect([text, lastDayOf(text)]).toEqual([text, lastDayOf('2021-12-31')]);
    expect(lastDayOf('лето 2021')).toBe(lastDayOf('2021-08-31'));
    for (const text of ['', '2020-13', '31.02.2020', 'март', 'вчера', '2020.5-11', '0'.repeat(100)])
      expect(firstDayOf(text)).toBeNull();
  });

  it('are open where they say so in any of the languages', () => {
    for (const text of [
      null,
      '',
      '—',
      'по настоящее время',
      'н.в.',
      'сейчас',
      'present',
      'till now',
      'по теперішній час',
      'қазіргі уақытқа дейін',
      'и по сегодняшний день',
      'работаю',
      'работаю по настоящее время',
      'still working',
      'н/в',
      'теперь',
      'по цей час',
      'by now',
      'Present (11 months)',
    ])
      expect([text, meansNow(text)]).toEqual([text, true]);
    for (const text of ['2020-01', 'октябрь 2020', 'не знаю', 'новый год', 'работала до декрета'])
      expect([text, meansNow(text)]).toEqual([text, false]);
  });
});

describe('the wished pay', () => {
  it.each<[string, number, string, boolean | null]>([
    ['Желаемая зарплата от 60 000 руб. на руки', 60_000, 'RUR', false],
    ['ЗП 70-90 т.р.', 70_000, 'RUR', null],
    ['Доход на последнем месте 120 000, ищу от 130 000 рублей', 130_000, 'RUR', null],
    ['Зарплата на прошлом месте 90 000, хочу от 110 000', 110_000, 'RUR', null],
    ['Зарплата в прошлом году 60 000, сейчас хочу 90 000', 90_000, 'RUR', null],
    ['Бажана зарплата 25 тис. грн', 25_000, 'UAH', null],
    ['Готова на 30000', 30_000, 'RUR', null],
    ['Жалақы 300 мың теңгеден', 300_000, 'KZT', null],
    ['Salary expectations: $1,500 net', 1_500, 'USD', false],
    ['2500-3000 EUR gross', 2_500, 'EUR', true],
    ['250 руб./час', 41_000, 'RUR', null],
    ['120 грн/год', 19_680, 'UAH', null],
    ['Зарплата 1800 бел. руб.', 1_800, 'BYR', null],
    ['Оклад от 50000', 50_000, 'RUR', null],
    ['Зарплата договорная, от 200 000 до вычета налогов', 200_000, 'RUR', true],
    ['Зарплата договорная, от 200 000', 200_000, 'RUR', null],
    ['100 000 рублей до НДФЛ', 100_000, 'RUR', true],
    ['ЗП 120', 120_000, 'RUR', null],
    ['Ожидания: 80 на руки', 80_000, 'RUR', false],
    ['вела 120 клиентов, зарплата 60', 60_000, 'RUR', null],
    ['ожидаемый уровень з.п. - 80 тыс.руб', 80_000, 'RUR', null],
    ['минимум 65к', 65_000, 'RUR', null],
    ['ставка 350 р/ч', 57_400, 'RUR', null],
    ['Rate: $8/hour', 1_312, 'USD', null],
    ['от 700 грн смена', 14_420, 'UAH', null],
    ['оплата от 3000 в день', 61_800, 'RUR', null],
    ['1 млн тенге', 1_000_000, 'KZT', null],
    ['Оплата за смену 3500', 72_100, 'RUR', null],
    ['Желаемая з/п: сорок тысяч', 40_000, 'RUR', null],
    ['35 тыщ', 35_000, 'RUR', null],
    ['want 400k tenge', 400_000, 'KZT', null],
    ['12 000 000 сум', 12_000_000, 'UZS', null],
    ['годовой доход 2 400 000 руб', 200_000, 'RUR', null],
  ])('%s', (about, monthly, currency, gross) => {
    const { wish } = factsOf(about);
    expect({ ...wish, monthly: Math.round(wish?.monthly ?? 0) }).toMatchObject({ monthly, currency, gross });
    expect(wish?.evidence.map(({ start, end, text }) => about.slice(start, end) === text)).toEqual([true]);
  });

  it.each([
    'Увеличил оборот до 3 000 000 руб.',
    'Сделки на сумму от 500 тыс. руб.',
    'Средний чек 15 000 рублей',
    'С 2015 года в продажах',
    'Работала в 120 магазинах',
    'Звоню 80 раз в день',
    'Зарплата по договорённости',
    'Salary negotiable',
    'Продажи на 3 000 000 руб. в месяц',
    'Платил аренду 40 000 руб. в месяц',
    'На испытательный срок 50',
  ])('is not in «%s»', (about) => expect(factsOf(about).wish).toBeNull());

  it('without a currency is in that of the city, and what the board states goes before words', () => {
    expect(factsOf('Зарплата от 300000', 'Алматы').wish?.currency).toBe('KZT');
    expect(factsOf('Зарплата от 300000', 'Щучинск').wish?.currency).toBe('KZT');
    const responding = (city: string | null) =>
      collectFacts(resumeWith({ about: 'Зарплата от 30000', city }), TODAY, 'UAH').wish?.currency;
    expect([responding(null), responding('Там'), responding('Омск')]).toEqual(['UAH', 'UAH', 'RUR']);
    const stated = resumeWith({
      about: 'Зарплата от 90 000 руб.',
      salary: { amount: 50_000, currency: 'RUR', gross: true },
    });
    expect(collectFacts(stated, TODAY).wish).toMatchObject({
      monthly: 50_000,
      gross: true,
      evidence: [{ field: 'salary.amount' }],
    });
  });
});

describe('words in other letters and with slips', () => {
  it('are read in transliteration', () => {
    const facts = factsOf('Opyt prodazh 3 goda, holodnye zvonki, peregovory s klientami, 1C');
    expect([...facts.skills, ...facts.duties]).toEqual(expect.arrayContaining(['cold-calls', 'negotiation', '1c']));
  });

  it('are read with a letter left out or swapped, and not with another one in a short stem', () => {
    const duties = (text: string) =>
      collectFacts(resumeWith({ experience: [job('2020-01', null, text)] }), TODAY).occupationMonths;
    expect(Object.keys(duties('Менеджер по работе с клентами'))).toEqual(['client-management']);
    expect(factsOf('Приятная внешность').skills).toEqual([]);
  });

  it('are read through left-overs of HTML', () => {
    const facts = factsOf('<p>Знаю&nbsp;1С</p><ul><li>переговоры</li></ul>Английский &mdash; B2');
    expect(facts.skills).toEqual(expect.arrayContaining(['1c', 'negotiation']));
    expect(facts.languages).toMatchObject([{ language: 'en', level: 'b2' }]);
  });
});

describe('a line about a school', () => {
  it('names the field of study behind the school, and the school alone names none', () => {
    const fields = (institution: string) =>
      collectFacts(resumeWith({ education: [school('higher', null, institution)] }), TODAY).education.fields;
    expect(fields('Высшее, МГСУ, факультет экономики, 2011')).toEqual(['economics']);
    expect(fields('Финансовый университет')).toEqual([]);
  });
});

describe('a school that only words tell of', () => {
  it.each<[Facts['education']['level'], string]>([
    ['unfinished-higher', 'Учусь на 3 курсе УрФУ.'],
    ['unfinished-higher', 'Обучаюсь заочно в ТюмГУ, экономика'],
    ['unfinished-higher', 'Навчаюсь в КПІ (4 курс).'],
    ['unfinished-higher', 'ЕНУ-де 2 курста оқимын'],
    ['unfinished-higher', 'Училась в педагогическом университете, не закончила.'],
    ['unfinished-higher', 'I did not finish university'],
    ['higher', 'КубГУ, экономист, 2015. Сейчас учусь в РАНХиГС, 3 курс.'],
    ['higher', 'Закончил МИФИ в 2005'],
    ['higher', 'Окончил БГУИР'],
    ['higher', 'B.Tech (Civil Engineering), 2015'],
    ['higher', 'B.Com from Delhi'],
    ['higher', 'Учусь на 2 курсе магистратуры, Томский университет'],
    ['higher', 'Аспирантура СПбГУ'],
    ['higher', 'Второе высшее в процессе'],
    ['higher', 'Высшее (МАИ). Обучаюсь на курсах'],
    ['unfinished-higher', 'Высшее (неоконченное), КубГУ'],
    ['unfinished-higher', 'МГТУ им. Баумана (не окончил)'],
    ['unfinished-higher', 'Учился в УПИ, но не окончил'],
    ['unfinished-higher', 'незак. высшее'],
    ['unfinished-higher', 'н/высшее'],
    ['higher', 'Поступил в Университет управления, где получил диплом'],
    ['higher', 'Училась в Москве, в Институте стали и сплавов. После окончания переехала'],
    ['special-secondary', 'Высшего образования нет, только колледж (повар)'],
    [null, 'Нет диплома вуза'],
    [null, 'Сын учится на 2 курсе МГУ'],
    [null, 'Муж с высшим образованием'],
    [null, 'Закончил курсы при университете'],
    [null, 'Куратор студентов 2 курса в вузе'],
    [null, 'Клиенты — студенты 3 курса МГУ'],
    [null, 'First year of sales at a university campus'],
    [null, 'Third year in sales, Moscow State University is a client'],
    [null, 'В 2020 году прошёл 3 курса повышения квалификации при университете'],
  ])('%s: %s', (level, about) => {
    expect(factsOf(about).education.level).toBe(level);
  });

  it.each<[Facts['education']['level'], string | null, string | null]>([
    ['unfinished-higher', 'УрФУ', 'Менеджмент, 3 курс'],
    ['unfinished-higher', 'Kyiv National Economic University, 2023 - present', null],
    ['higher', 'РГУТиС', 'Туризм'],
    ['higher', 'МГУ', 'Экономика, студент года'],
    ['higher', null, 'Высшее юридическое'],
    ['special-secondary', 'ГБПОУ СПО №5', null],
    ['special-secondary', 'ПУ-13', 'Сварщик'],
    ['secondary', 'МБОУ СОШ №12', null],
    ['special-secondary', 'Колледж связи №5', 'Оператор ПК (MS Office)'],
    [null, 'КГУП «Примтеплоэнерго»', null],
    ['higher', 'XYZ College of Engineering', 'B.Tech in Computer Science'],
    ['higher', 'Dartmouth College', 'BA, Economics'],
    ['higher', 'Hunter College', "Master's in Education"],
    ['special-secondary', 'Miami Dade College', 'Associate of Arts'],
    ['special-secondary', 'Santosh Polytechnic', 'Diploma in civil engineering'],
    ['secondary', 'Lincoln High School', null],
    [null, 'Academy of Sales', 'MBA training'],
    [null, 'ФГУП «Прогресс»', null],
  ])('%s: a form with the school %s and the speciality %s', (level, institution, speciality) => {
    const education = [school(null, speciality, institution)];
    expect(collectFacts(resumeWith({ education }), TODAY).education.level).toBe(level);
  });

  it('was left early whatever year stands beside it', () => {
    const education = [school(null, null, 'Техникум связи', 2014), school(null, null, 'МГТУ (не окончил)', 2016)];
    expect(collectFacts(resumeWith({ education }), TODAY).education.level).toBe('unfinished-higher');
  });

  it('counts where it stands below the last job, in a line that its level begins', () => {
    const experience = [job('2012', '2024', 'Учитель', 'Уроки\nВысшее педагогическое, УрГПУ, 2012 г.')];
    expect(collectFacts(resumeWith({ experience }), TODAY).education.level).toBe('higher');
    const asked = [job('2012', '2024', 'Кадровик', 'Подбор: высшее образование, УрГПУ')];
    expect(collectFacts(resumeWith({ experience: asked }), TODAY).education.level).toBeNull();
  });

  it('is not finished where its first degree goes on', () => {
    const text =
      'Education\n\nLinguistics\n\nUniversity of Bari\n\nBachelor’s degree\n\nItaly, 2022 - Present\n\nSkills\n\nExcel';
    const { resume } = unprinted(resumeWith({ about: text }));
    expect(collectFacts(resume, TODAY).education.level).toBe('unfinished-higher');
  });
});

describe('a time away from work', () => {
  it.each([
    ['Декретный отпуск', null],
    [null, 'Отпуск по уходу за ребенком до 3 лет'],
    [null, 'Maternity leave'],
    [null, 'Поиск работы'],
    [null, 'Срочная служба в ВС РФ'],
    [null, 'Служба в армии'],
  ])('is no job: %s %s', (company, position) => {
    const experience = [job('2020-01', '2021-12', position, null, company)];
    expect(collectFacts(resumeWith({ experience }), TODAY).experienceMonths.total).toBe(0);
  });

  it('of another one is', () => {
    const experience = [job('2020-01', '2020-12', 'Бухгалтер на время декрета')];
    expect(collectFacts(resumeWith({ experience }), TODAY).experienceMonths.total).toBe(12);
  });
});

describe('languages', () => {
  it.each<[string, readonly [string, string | null][]]>([
    [
      'I speak Uzbek (native), Russian and a little English',
      [
        ['uz', 'native'],
        ['ru', null],
        ['en', 'a1'],
      ],
    ],
    [
      'Английский рабочий, монгольский — немного',
      [
        ['en', 'b1'],
        ['mn', 'a1'],
      ],
    ],
    [
      'Укр и рус языки свободно',
      [
        ['uk', 'c1'],
        ['ru', 'c1'],
      ],
    ],
    ['Англ. B1', [['en', 'b1']]],
    [
      'Английский и немецкий, базовый уровень',
      [
        ['en', 'a2'],
        ['de', 'a2'],
      ],
    ],
    [
      'Английский и немецкий языки на базовом уровне',
      [
        ['en', 'a2'],
        ['de', 'a2'],
      ],
    ],
    ['Английский язык: читаю и перевожу со словарем', [['en', 'a2']]],
    [
      'Владею казахским (разговорный) и русским (родной)',
      [
        ['kk', 'b1'],
        ['ru', 'native'],
      ],
    ],
    ['Eng - fluent', [['en', 'c1']]],
    ['English (pre-int)', [['en', 'a2']]],
    ['Proficiency in French', [['fr', null]]],
    ['Латинский язык — базовый', [['la', 'a2']]],
    ['Latin America sales, проекты в Латинской Америке', []],
    [
      'Родные языки: русский, украинский',
      [
        ['ru', 'native'],
        ['uk', 'native'],
      ],
    ],
    [
      'Ұйғыр тілі — ана тілі, түрікше — орта',
      [
        ['ug', 'native'],
        ['tr', 'b1'],
      ],
    ],
    ['IELTS 6.5', [['en', 'b2']]],
    ['Georgian native', [['ka', 'native']]],
    ['Английский язык не знаю', []],
    ['Русская кухня, китайские товары', []],
  ])('%s', (about, expected) => {
    expect(factsOf(about).languages.map(({ language, level }) => [language, level])).toEqual(expected);
  });
});

describe('what is refused in particular', () => {
  it('is not refused in general', () => {
    const { competences } = factsOf(
      'Звонки клиентам веду. Не предлагать холодный обзвон, продажу банковских продуктов.',
    );
    expect([competences['cold-calls']?.stance, competences['bank-products']?.stance]).toEqual(['refuses', 'refuses']);
    expect(competences.phone?.stance).not.toBe('refuses');
    expect(competences['active-sales']?.stance).not.toBe('refuses');
  });

  it.each([
    'Боюсь холодных звонков',
    'Никаких холодных звонков',
    'Холодные звонки исключены',
    'отказ от холодных звонков',
    'Суық қоңырауларсыз',
    'Суық қоңырау шалмаймын',
    'Опыт холодных звонков (нет)',
    'No cold calling please',
    'Ніяких холодних дзвінків',
  ])('is no experience: «%s»', (about) =>
    expect(['lacks', 'refuses']).toContain(factsOf(about).competences['cold-calls']?.stance),
  );
});

describe('lengths of work told by a verb', () => {
  it.each<[string, readonly [string, number][]]>([
    ['Три года вела клиентов в Сбере: звонки, договоры', [['clientManagement', 36]]],
    ['Веду клиентов с 2019 года', [['clientManagement', 84]]],
    ['Я 4 роки вів корпоративних клієнтів', [['clientManagement', 48]]],
    ['Продавал окна пять лет', [['sales', 60]]],
    ['Больше шести лет занимаюсь активными продажами', [['sales', 72]]],
    ['I have been selling software for twelve years', [['sales', 144]]],
    ['Хочу вести клиентов три года', []],
    ['Мой муж пять лет вёл клиентов', []],
    ['Три года назад вела клиентов', []],
    ['За три года увеличила продажи вдвое', []],
    ['Мне двадцать лет, веду клиентов', []],
  ])('%s', (about, claims) => {
    const told = factsOf(about).experienceClaims.map(({ family, months }) => [family, months]);
    expect([...new Map(told.map((one) => [one.join(' '), one])).values()]).toEqual(claims);
  });
});
