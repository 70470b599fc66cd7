import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

function degrees(...lines: readonly string[]): [string, boolean][] {
  const { requirements } = readJobText(`Требования:\n${lines.map((line) => `- ${line}`).join('\n')}`);
  return requirements.map(({ kind, mustHave }) => [kind, mustHave]);
}

function pay(text: string): string | null {
  const { salary } = readJobText(`Мастер\n${text}`);
  if (!salary) return null;
  const tax = salary.gross === null ? '' : salary.gross ? ' gross' : ' net';
  return `${salary.from ?? ''}-${salary.to ?? ''} ${salary.currency} ${salary.period}${tax}`;
}

describe('sums that are something else', () => {
  it.each([
    ['a weight', 'Must be able to lift up to 40 pounds', null],
    ['a year', 'Наказ від 14 березня 2011 р.', null],
    [
      'a shift below the pay at the head',
      'от 70 до 95 тыс. руб.\nУсловия:\n- смена 3200 руб. на руки',
      '70000-95000 RUR month',
    ],
  ])('%s', (_what, text, found) => expect(pay(text)).toBe(found));
});

describe('how much something is wanted', () => {
  it('a word in brackets with others is about these alone', () => {
    expect(degrees('Образование не ниже среднего специального (экономика — предпочтительно)')).toEqual([
      ['education', true],
    ]);
    expect(degrees('высшее образование (желательно гуманитарное)')).toEqual([['education', true]]);
  });

  it('a word alone in brackets before the words is about them', () => {
    const { requirements } = readJobText(
      'Требования:\n(Будет плюсом) Опыт работы в агентстве.\n(обязательно) Знание Excel\nЗнание Word',
    );
    expect(requirements.map(({ mustHave }) => mustHave)).toEqual([false, true, true]);
  });

  it('a word alone in brackets is about what stands before it', () => {
    expect(degrees('высшее образование (желательно)', 'английский — Intermediate (желательно)')).toEqual([
      ['education', false],
      ['language', false],
    ]);
  });

  it('what begins anew is none of the list that a word of degree closes', () => {
    expect(degrees('уверенно владеете Excel и 1С, знание Битрикс24 будет плюсом')).toEqual([
      ['skill', true],
      ['skill', true],
      ['skill', false],
    ]);
    expect(degrees('обязательно Excel; желательно английский')).toEqual([
      ['skill', true],
      ['language', false],
    ]);
  });

  it.each([
    'если уже работали с GetCourse — быстрее поднимем ставку',
    'якщо працювали у Zendesk, навчання піде швидше',
    'if you have run a till, training will take two days',
    'basic SQL is a nice extra, not a deal-breaker',
    'ADR картасы болса, қуанамыз',
    'допуск стропальщика, если есть',
  ])('what a sentence only supposes is a wish: %s', (line) => {
    expect(new Set(degrees(line).map(([, must]) => must))).toEqual(new Set([false]));
  });

  it('who is called must have what is supposed', () => {
    expect(degrees('если у вас есть права категории B — ждём вас')).toEqual([['licence', true]]);
  });

  it('several rights are one demand: the rest of the list stays asked', () => {
    expect(degrees('высшее образование, опыт от 3 лет, водительские права приветствуются')).toEqual([
      ['education', true],
      ['experience', true],
      ['licence', false],
    ]);
  });

  it.each([
    'разговорный английский - плюс',
    'знание Python is a strong plus',
    'Не обязательно, но будет приятно, если вы работали с Figma',
    'Будем рады, если есть права категории В',
  ])('is a wish: %s', (line) => {
    expect(degrees(line)).toEqual([[expect.any(String), false]]);
  });
});

describe('pay in all shapes', () => {
  it.each([
    ['Доход 40-60 тысяч!!!', '40000-60000 RUR month'],
    ['оплата 30-40 тыс, часа 3-4 в день', '30000-40000 RUR month'],
    ['Условия: сменный 2*2, 60-75 т.р., премии', '60000-75000 RUR month'],
    ['150-200 сделка', '150000-200000 RUR month'],
    ['Рейсы Москва — Казахстан, зарплата 80000', '80000-80000 RUR month'],
    ['Граждане РФ, Беларуси. Зарплата 80000', '80000-80000 RUR month'],
    ['Работаем по всему Казахстану. Оклад 300000', '300000-300000 KZT month'],
    ['Беларусь. Оклад 1500 руб.', '1500-1500 BYR month'],
    ['до 70 тыс. рублей + премия', '-70000 RUR month'],
    ['Оклад 32 500 руб. в месяц + стимулирующие', '32500- RUR month'],
    ['Оклад 40 000 руб. + питание', '40000-40000 RUR month'],
    ['Київ, заробітна плата: 28 000 грн + чайові', '28000- UAH month'],
    ['85 тыр на руки', '85000-85000 RUR month net'],
    ['Доход 35 % от выручки (в среднем 150–250 тыс. ₽)', '150000-250000 RUR month'],
    ['ЗП 900 тыс – 1,2 млн тенге на руки', '900000-1200000 KZT month net'],
    ['KZT 800,000 - 1,000,000 gross per month', '800000-1000000 KZT month gross'],
    ['£28,000 - £32,000 per annum', '28000-32000 GBP year'],
    ['£19.50 per hour', '19.5-19.5 GBP hour'],
    ['40–60к на руки', '40000-60000 RUR month net'],
    ['з/п 60т', '60000-60000 RUR month'],
    ['2 800 руб./сутки', '2800-2800 RUR day'],
    ['Київ, з/п від 30 тис. грн\nУмови: ставка 20 000 + %', '30000- UAH month'],
    ['г. Гродно\nЗарплата: 1 400–1 700 руб. (BYN)', '1400-1700 BYR month'],
    ['Days 06:00-14:00 £14.10 p/h', '14.1-14.1 GBP hour'],
    ['You run a kitchen of five.\n£38k to £42k depending on experience', '38000-42000 GBP year'],
    ['Что даёт клиент: 130 000 – 160 000 до вычета НДФЛ, парковка', '130000-160000 RUR month gross'],
    ['плачу 5000 за выход и процент', '5000-5000 RUR shift'],
    ['плачу 55 плюс процент с продаж', '55000- RUR month'],
    ['айлығы 1 км = 35 тг, орташа 450-500 мың шығады, қолға', '450000-500000 KZT month net'],
    ['жалақы 280 000 теңгеден 450 000 теңгеге дейін (салық ұсталғанға дейін)', '280000-450000 KZT month gross'],
    ['Міндеттері:\nжүк жеткізу\nЖалақы: айына 400 000 теңгеден бастап, қолға', '400000- KZT month net'],
  ])('%s', (line, found) => {
    expect(pay(line)).toBe(found);
  });

  it('a line of pay is no end of the title before it', () => {
    expect(readJobText('Водитель категории Е (межгород)\nот 120 000 до 160 000 ₽ за месяц, на руки').title).toBe(
      'Водитель категории Е (межгород)',
    );
  });
});

describe('what is asked of whom', () => {
  it('two ways to have the years are two routes', () => {
    const { requirements } = readJobText(
      'Электромонтёр\nТребования:\n- стаж по профессии от трёх лет либо опыт работы на производстве от пяти лет',
    );
    expect(requirements.map(({ value, route }) => [value, route?.option])).toEqual([
      [expect.objectContaining({ months: 36 }), 'a'],
      [expect.objectContaining({ months: 60 }), 'b'],
    ]);
  });

  it('of a range of grades the lowest is asked, and a school after a category is a school', () => {
    const grades = readJobText('Требования:\n- удостоверение 4–6 разряда').requirements;
    expect(grades.filter(({ kind }) => kind === 'category')).toMatchObject([{ value: { unit: 'grade', level: 4 } }]);
    const kinds = readJobText('Требования:\n- Юрист II категории: высшее юридическое образование').requirements;
    expect(kinds.map(({ kind, value }) => [kind, value])).toEqual([
      ['category', { unit: 'category', level: 2 }],
      ['education', expect.objectContaining({ level: 'higher' })],
    ]);
  });

  it.each([
    ['опыт в жкх год и больше', 12],
    ['Опыт в гостинице хотя бы полгода', 6],
    ['Minimum 3 yrs exp in wiring', 36],
    ['минимум полтора года практики', 18],
  ])('years in other words: %s', (line, months) => {
    expect(readJobText(`Требования:\n- ${line}`).requirements).toMatchObject([
      { kind: 'experience', value: { months } },
    ]);
  });

  it('an associate degree is that of a college', () => {
    expect(readJobText("Requirements\n- Associate's degree in accounting").requirements).toMatchObject([
      { kind: 'education', value: { level: 'special-secondary' } },
    ]);
  });

  it('citizens of several countries may work, and speak no language for it', () => {
    expect(readJobText('Требования:\n- граждане РФ, РБ, Казахстана, Киргизии').requirements).toMatchObject([
      { kind: 'right-to-work' },
    ]);
    const given = readJobText('Грузчик\nУсловия:\n- график 2/2\n- оклад 60000\nТолько граждане РФ, мужчины до 45');
    expect(given.requirements).toMatchObject([{ kind: 'right-to-work' }]);
    expect(given.conditions).toHaveLength(2);
    expect(
      readJobText(
        'Электрик\nТребования:\n- Наличие документов для осуществления трудовой деятельности на территории РФ',
      ).requirements,
    ).toMatchObject([{ kind: 'right-to-work' }]);
    expect(readJobText('Грузчик\nУсловия:\n- гражданам СНГ поможем с патентом').requirements).toEqual([]);
    expect(
      readJobText('Грузчик\nТребования:\n- гражданство РФ (гражданам СНГ поможем с патентом)').requirements,
    ).toMatchObject([{ kind: 'right-to-work' }]);
    expect(readJobText('Бариста\nЛица без гражданства РФ не рассматриваются.').requirements).toMatchObject([
      { kind: 'right-to-work' },
    ]);
  });

  it('several languages of one sentence are all read', () => {
    const { requirements } = readJobText(
      'Мейіргер\nТалаптар:\n- қазақ тілін еркін білу, орыс тілін білу, ағылшын тілі',
    );
    expect(requirements.map(({ value }) => ('language' in value ? value.language : null))).toEqual(['kk', 'ru', 'en']);
  });

  it('a country, a cuisine or a law is no language, and an unfinished degree no subject', () => {
    expect(
      degrees(
        'знание законодательства Российской Федерации',
        'знання трудового законодавства Російської Федерації',
        'блюда русской кухни',
        'українсько-естонський продукт',
      ).filter(([kind]) => kind === 'language'),
    ).toEqual([]);
    expect(readJobText('Вимоги:\n- вища або незакінчена вища освіта').requirements).toMatchObject([
      { kind: 'education', value: { level: 'higher' } },
      { kind: 'education', value: { level: 'unfinished-higher' } },
    ]);
    expect(JSON.stringify(readJobText('Вимоги:\n- вища або незакінчена вища освіта').requirements)).not.toContain(
      'speciality',
    );
  });

  it('who promises not to look at an age demands none', () => {
    for (const line of ['Вік кандидата не має для нас жодного значення.', 'Пол и возраст для нас значения не имеют.'])
      expect(readJobText(`Оператор\n\n${line}`).refused).toEqual([]);
    expect(readJobText('Кухар\n\nВік від 18 до 60, стаж не має значення.').refused).toHaveLength(1);
    expect(
      readJobText('Clerk\nRequirements\nWe do not discriminate on the basis of age, sex or religion.').refused,
    ).toEqual([]);
    expect(readJobText('Electrician\nYoung and energetic guys preferred').refused.map(({ ground }) => ground)).toEqual([
      'age',
      'sex',
    ]);
  });
});

it('vocational education is a level, and half of its name no speciality', () => {
  const [school] = readJobText('Сварщик\nТребования:\n- Профессионально-техническое образование').requirements;
  expect(school.value).toEqual({ level: 'special-secondary' });
});

it('a part that is paid in advance is no pay', () => {
  expect(readJobText('Монтажник\nУсловия:\n- авансирование дважды в месяц по 12 000 рублей').salary).toBeNull();
  expect(readJobText('Монтажник\nЗарплата 70 000 руб., аванс 15 числа').salary).toMatchObject({ from: 70000 });
});

it.each([
  ['Уровень зарплаты:\nот 40 000 до 90 000 руб.\n\nОбязанности:\n- показы; фикс 30 000 руб. в месяц', 40000, 90000],
  ['Условия:\n- сдельно, в среднем 35 000 гросс', 35000, 35000],
])('pay below its name, and an average before tax: %s', (text, from, to) => {
  expect(readJobText(`Риелтор\n${text}`).salary).toMatchObject({ from, to });
});
