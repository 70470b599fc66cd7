import type { Facts } from '../../../src/scoring/domain/facts.js';
import { isPrintedResume } from '../../../src/scoring/domain/printed-resume.js';
import { scoreResume } from '../../../src/scoring/domain/score.js';
import { ROLE_PROFILES } from '../../../src/vacancies/domain/role-profiles.js';
import { HEADHUNTER_ENGLISH, HEADHUNTER_RUSSIAN, KAZAKH, SUPERJOB, UKRAINIAN } from './printed-resumes.table.js';
import { resumeWith } from './resume-builder.js';

const profile = ROLE_PROFILES.find(({ slug }) => slug === 'client-manager')!;

function scored(about: string) {
  return scoreResume({
    resume: resumeWith({ about }),
    profile,
    city: null,
    budget: null,
    today: '2026-11-26',
    band: null,
  });
}

function told({ experienceMonths, education, city, languages, licence, car, wish, relocation, businessTrips }: Facts) {
  const { clientManagement, sales, total } = experienceMonths;
  return {
    months: [clientManagement, sales, total],
    education: [education.level, ...education.fields],
    city,
    languages: languages.map(({ language, level }) => `${language} ${level}`),
    drives: [licence.join(''), car.value],
    wish: wish && [wish.amount, wish.currency, wish.gross],
    ready: [relocation.value, businessTrips.value],
  };
}

/** Every span of evidence, wherever it stands in what was found. */
function spansIn(found: unknown): { field: string; start: number; end: number; text: string }[] {
  if (typeof found !== 'object' || found === null) return [];
  if ('field' in found && 'text' in found) return [found as ReturnType<typeof spansIn>[number]];
  return Object.values(found).flatMap(spansIn);
}

describe('a résumé as a job site prints it', () => {
  it.each([
    [
      'HeadHunter in Russian',
      HEADHUNTER_RUSSIAN,
      {
        months: [57, 30, 87],
        education: ['higher', 'management'],
        city: 'yekaterinburg',
        languages: ['ru native', 'en b1'],
        drives: ['B', true],
        wish: [85_000, 'RUR', false],
        ready: [false, true],
      },
    ],
    [
      'HeadHunter in English',
      HEADHUNTER_ENGLISH,
      {
        months: [78, 113, 113],
        education: ['higher', 'economics'],
        city: 'almaty',
        languages: ['kk native', 'en b2', 'ru c1'],
        drives: ['B', true],
        wish: [900_000, 'KZT', null],
        ready: [true, true],
      },
    ],
    [
      'SuperJob, the post above the company',
      SUPERJOB,
      {
        months: [0, 62, 62],
        education: ['special-secondary', 'economics'],
        city: 'kazan',
        languages: ['en a2'],
        drives: ['B', true],
        wish: [70_000, 'RUR', null],
        ready: [true, true],
      },
    ],
    [
      'a site of Ukraine, the post above the dates',
      UKRAINIAN,
      {
        months: [0, 102, 102],
        education: ['higher', 'economics'],
        city: 'lviv',
        languages: ['en b1'],
        drives: ['', null],
        wish: [35_000, 'UAH', null],
        ready: [null, null],
      },
    ],
    [
      'HeadHunter in Kazakh',
      KAZAKH,
      {
        months: [47, 0, 47],
        education: ['higher', 'economics'],
        city: 'astana',
        languages: ['kk native', 'ru c1'],
        drives: ['', null],
        wish: [400_000, 'KZT', null],
        ready: [null, null],
      },
    ],
  ])('gives its facts: %s', (_, text, facts) => {
    expect(told(scored(text).facts)).toEqual(facts);
  });

  it('proves each fact by a place of the text as it was sent', () => {
    const spans = spansIn(scored(HEADHUNTER_RUSSIAN));
    expect(spans.length).toBeGreaterThan(20);
    for (const { field, start, end, text } of spans) {
      expect(field).toBe('about');
      expect(HEADHUNTER_RUSSIAN.slice(start, end)).toBe(text);
    }
  });

  it('takes the post for the proof of the work, and no job for one of the fields', () => {
    const { jobs } = scored(HEADHUNTER_RUSSIAN).facts;
    expect(jobs.map(({ index, evidence }) => [index, evidence[0]?.text])).toEqual([
      [null, 'Старший менеджер по работе с клиентами'],
      [null, 'Продавец-консультант'],
    ]);
  });

  it('reads firm and post that stand in columns behind the dates, or with a comma between', () => {
    const columns = ['   СК «Дом»   мастер', ' СК «Дом», мастер'].map((behind) => {
      const text = `Опыт работы\nмай 2018 — наст. время${behind}\n Отделка, сметы\nиюль 2012 — апрель 2018   ООО «Строй»   прораб\nНавыки\nAutoCAD`;
      return scored(text).facts.jobs.map(({ evidence: [proof] }) => proof?.text);
    });
    expect(columns).toEqual([
      ['мастер', 'прораб'],
      ['СК «Дом», мастер', 'прораб'],
    ]);
  });

  it('reads a form of Europass: days with strokes on a line of their own, languages below personal skills', () => {
    const jobs =
      '01/03/2021 – Present\nKey Account Manager\nDaisy Ltd\n01/08/2018 – 28/02/2021\nCall Centre Agent\nBank';
    const skills = 'Personal skills\nMother tongue(s)\tEnglish\nOther language(s)\tFrench B2';
    const { facts } = scored(
      `Work experience\n${jobs}\nEducation and training\n2013 – 2017\nUniversity of Leeds\n${skills}`,
    );
    expect(facts.jobs.map(({ startDay, endDay }) => endDay > startDay)).toEqual([true, true]);
    expect(facts.languages.map(({ language }) => language)).toEqual(['en', 'fr']);
  });

  it('takes a language with its level behind a comma for one skill', () => {
    const text = 'Навыки\nExcel\n• Английский язык, уровень B1\nОпыт работы\nЯнварь 2020 — Декабрь 2021\nПродавец';
    expect(told(scored(text).facts).languages).toEqual(['en b1']);
  });

  it('reads over what every page has above and below', () => {
    const { duties } = scored(HEADHUNTER_RUSSIAN).facts;
    expect(duties).toContain('receivables');
  });

  it.each([
    ['under the heading of the schools', ['Образование', 'LANGUAGES', 'Омский государственный университет, 2015']],
    ['behind a school', ['Образование', 'Высшее', '2015', 'Омский государственный университет', 'LANGUAGES']],
  ])('reads languages that stand %s, and takes them for no school', (_where, lines) => {
    const told = 'Русский — родной, английский — C1. Казахский — начальный.';
    const text = ['Анна Серова', 'Опыт работы', 'Март 2019 — Июнь 2022', 'ООО «Лён», менеджер', ...lines].join('\n');
    const { facts } = scored(text.replace('LANGUAGES', told));
    expect(facts.languages.map(({ language, level }) => `${language} ${level ?? ''}`).sort()).toEqual([
      ...['en c1', 'kk a1', 'ru native'],
    ]);
    expect(facts.education.level).toBe('higher');
  });

  it('leaves out posts that are sought and references', () => {
    const text = [
      'Желаемая должность и зарплата',
      'Специалист',
      'Специализации:',
      '—  Работа с ключевыми клиентами, холодные звонки',
      'Образование',
      'Высшее',
      '2019',
      'Пермский государственный университет',
      'Рекомендации',
      'ООО «Лист», директор: вела переговоры',
    ].join('\n');
    const { competences } = scored(text).facts;
    expect(Object.keys(competences)).toEqual([]);
  });

  it('asks what work it was where no job could be read', () => {
    const text = HEADHUNTER_RUSSIAN.replaceAll(/^(?:Март|Сентябрь|Февраль) .*$/gmu, '(даты скрыты)');
    const { facts, verdicts } = scored(text);
    expect(facts.jobs).toEqual([]);
    expect(facts.experienceClaims).toMatchObject([{ family: 'total', months: 86 }]);
    expect(verdicts.filter(({ kind }) => kind === 'experience').map(({ verdict }) => verdict)).toEqual([
      'unknown',
      'unknown',
    ]);
  });

  it('reads a text that is long and has nothing of the kind at once', () => {
    const text = 'Опыт работы\nОбразование\n'.repeat(2_000);
    const started = performance.now();
    scored(text);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

it('headings with their content in the same line cut a text into parts, also two lines of it', () => {
  expect(isPrintedResume('Образование: среднее\nНавыки: 1С, холодные звонки')).toBe(true);
  expect(isPrintedResume('Анна: продавец\nОмск: живу здесь')).toBe(false);
  const { facts } = scored(
    [
      ...['Анна', 'Опыт работы: менеджер по работе с клиентами, ООО «Лён», 2019–2023'],
      ...['Образование: высшее, экономика', 'Навыки: 1С, Excel', 'Гражданство: Россия'],
    ].join('\n'),
  );
  expect([facts.education.level, facts.competences['1c']?.stance]).toEqual(['higher', 'has']);
  expect(facts.experienceMonths.clientManagement).toBeGreaterThan(36);
});

it.each([
  'Город: Алматы\nЖелаемая должность: кассир\nЗарплата: 300 000\nОпыт работы\nМай 2020 — март 2024\nТОО «Вега»\nКассир',
  'Проживает: Алматы\nЖелаемая должность и зарплата\nКассир\n300 000\nОбразование\nСреднее',
])('pay without a currency is in that of the city of the page: %s', (text) => {
  const { facts } = scored(text);
  expect([facts.wish?.amount, facts.wish?.currency, facts.wish?.evidence[0]?.text]).toEqual([
    300_000,
    'KZT',
    '300 000',
  ]);
});

it('the pay that is wished in the last line of the skills is a wish and no skill', () => {
  const text = (last: string) => ['Анна', 'Опыт работы', 'Касса, 2019–2023', 'Навыки', 'Excel, 1С', last].join('\n');
  const wishes = ['Желаемая зарплата 90 000 руб.', 'Зарплатные ожидания: от 90 000 ₽', 'Бажана зарплата 30 000 грн'];
  for (const wish of wishes) {
    const { facts } = scored(text(wish));
    expect(facts.competences['1c']?.stance).toBe('has');
    expect(facts.wish?.evidence[0]?.text).toMatch(/[39]0 000/u);
  }
  expect(scored(text('Закрыла сделок на 90 000 руб.')).facts.wish).toBeNull();
});

describe('a résumé that somebody wrote in Markdown or for a page of their own', () => {
  const languagesOf = (...lines: string[]) =>
    scored(['## Skills', 'Excel', ...lines].join('\n')).facts.languages.map(({ language, level }) => [language, level]);

  it.each([
    [['##English language', 'Advanced level, I like to speak it.'], 'c1'],
    [['## *English*', 'I learned it at school, and now I study it on. I have an Upper-Intermediate level.'], 'b2'],
    [['*English:*', '', 'Upper-Intermediate'], 'b2'],
    [['## Languages', 'English: reading, translation'], null],
    [['## Languages', '• English, *professional level (Cambridge C2 certificate)*'], 'c2'],
    [['## Languages', 'Fluency in English'], 'c1'],
  ])('tells a language below its heading: %s', (lines, level) => {
    expect(languagesOf(...lines)).toEqual([['en', level]]);
  });

  it('takes the level behind another language for that one alone', () => {
    expect(languagesOf('## Languages', 'Kazakh, Russian - native')).toEqual(
      languagesOf('## About', 'I speak Kazakh, Russian - native'),
    );
  });

  it('tells no language below a heading whose level is that of another thing', () => {
    expect(languagesOf('## Languages', 'English: not spoken')).toEqual([]);
  });

  it.each([
    ['BNTU (Faculty of Marketing)', 'higher'],
    ['Saratov State University, Faculty of Physics. I am a 4th year student.', 'unfinished-higher'],
    ['ОмГУ, экономика, студентка 3-го курса', 'unfinished-higher'],
    ['GNU, CPU', null],
  ])('tells the school «%s»', (school, level) => {
    expect(scored(['## Skills', 'Excel', '## Education', school].join('\n')).facts.education.level).toBe(level);
  });

  it('tells jobs that have more lines above their dates than the first one', () => {
    const about = [
      ...['Experience', 'Developer', 'Freelance', 'Aug 2023 - Sep 2024', 'Sites.', ''],
      ...['Call centre operator', 'Vega Group', 'Lviv, Ukraine', 'Sep 2018 - Aug 2020', 'Calls.', ''],
      ...['Cashier', 'Vega Group', 'Lviv, Ukraine', 'Jul 2017 - Aug 2018', 'Till.'],
    ];
    expect(scored(about.join('\n')).facts.occupationMonths).toMatchObject({ 'call-centre': 24, retail: 14 });
  });

  it('is read behind its tags and the addresses of its links, and shows words as they stand', () => {
    const about = [
      '<h1 style="margin-top:0;">Досвід роботи</h1>',
      '<h2>Продавець</h2>',
      '*жовтень 2019 р. - лютий 2022 р.*',
      '- каса, викладка',
      '<h1>Мови</h1>',
      '- [Тест](https://example.org/mod/view.php?id=1176) English: **B1**',
    ].join('\n');
    const { facts } = scored(about);
    expect([facts.experienceMonths.total, facts.languages[0]?.level]).toEqual([29, 'b1']);
    for (const { evidence } of [...facts.jobs, ...facts.languages])
      for (const { field, start, end, text } of evidence) {
        expect(field).toBe('about');
        expect(about.slice(start, end)).toBe(text);
      }
  });

  const posts = (about: string) => {
    const { facts } = scored(about);
    const { experienceMonths: months, jobs } = facts;
    return [months.total, ...jobs.map(({ evidence }) => evidence.at(-1)?.text)];
  };

  it.each([
    ['dates behind the post in its heading', ['### Продавец — «Ладья» (03.2019 – 02.2021)', '- выкладка товара']],
    ['dates in bold under the post', ['### Продавец', '**Март 2019 — февраль 2021**', '- выкладка товара']],
    ['post, firm and dates with strokes', ['**Продавец | «Ладья» | Март 2019 — Февраль 2021**', 'Выкладка товара']],
    ['the year before the month', ['*Salesman in Ladya*', '*2019 March - 2021 February*', '- till, stock']],
    ['a label before the dates', ['**Продавец, «Ладья»**', 'Період роботи: 03.2019 – 02.2021', '- викладка']],
    ['until now in more words', ['Salesman', 'December 2024 - up to now | Kyiv', 'till, stock of goods']],
  ])('tells its jobs: %s', (_, lines) => {
    for (const heading of [
      '## Опыт работы',
      '## Working experience',
      '### Коммерческий опыт',
      '## Комерційний досвід',
    ]) {
      const [total, post] = posts(['# Резюме', '## Skills', 'Excel', heading, ...lines].join('\n'));
      expect(total).toBe(24);
      expect(post).toMatch(/^(?:Продавец|Salesman)/u);
    }
  });

  it('two jobs below one heading are a résumé too; a leave for a child and a course among them are no work', () => {
    const jobs = ['March 2019 - February 2020 | Minsk', 'Salesman', 'May 2017 - April 2018 | Minsk', 'Cashier'];
    expect(posts(['Experience', ...jobs].join('\n'))).toEqual([24, 'Salesman', 'Cashier']);
    const leave = ['## Опыт', '01.2014 - 12.2018 - Декретный отпуск', '01.2019 - 12.2019 - Менеджер по продажам'];
    const study = ['01.2020 - 12.2020 - Студент по курсу тестирования', '## Навыки', 'Excel'];
    expect(posts([...leave, ...study].join('\n'))).toEqual([12, 'Менеджер по продажам']);
  });

  it('the business of the firm between the dates and the duties is no duty', () => {
    const { facts } = scored(
      [
        ...['Skills', 'Excel', 'Experience', 'Deputy head', '05.2021 - 04.2023', 'Vega Foods - Wholesale trade'],
        ...['Management of costs.', 'Sales Representative', '04.2019 - 03.2020', 'Gala - Wholesale trade', 'Offers.'],
      ].join('\n'),
    );
    expect([facts.experienceMonths.sales, facts.experienceMonths.total]).toEqual([12, 36]);
  });

  it('a page copied from the site has the post right below the dates, not the business above them', () => {
    const { facts } = scored(
      [
        ...['Желаемая должность и зарплата', 'Монтажник', 'Опыт работы — 1 год', 'АО «Мачта»', 'Череповец'],
        ...['Телекоммуникации, связь', 'Мобильная связь', 'Ноябрь 2015 — Октябрь 2016 1 год'],
        ...['Монтажник конструкций', 'Сборка лестниц', 'Образование', 'Среднее'],
      ].join('\n'),
    );
    expect(facts.jobs).toMatchObject([{ occupations: ['other'], evidence: [{ text: 'Монтажник конструкций' }] }]);
  });

  it.each([
    ['special-secondary', ['College of Trade', '2013 - 2017', 'Active sales courses', '2018', 'Three days']],
    ['higher', ['**Среднее специальное образование** Колледж связи', '**Высшее образование** МГТУ, Университет']],
    ['higher', ['- 2019: Online school: JavaScript', '- 2010: Ladya: MBA, Accounting']],
    ['unfinished-higher', ['**Университет «МИФИ»** | *2024 — 2031*', '## Повышение квалификации и курсы', 'Linux']],
  ])('tells its schools: %s', (level, lines) => {
    expect(scored(['## Skills', 'Excel', '## Education', ...lines].join('\n')).facts.education.level).toBe(level);
  });

  it.each([
    ['en b1', ['### English', 'Result of a test: B1']],
    ['en b1', ['## Английский язык', 'Уровень: Intermediate.']],
    ['en a2', ['## Рівень знання англійської', '*A2: Pre-intermediate*']],
    ['en b1,uk native', ['Language skills', 'English', 'Average', 'Ukrainian', 'My native']],
    ['en b2', ['Языки', 'Английский - B-2 (по итогам теста - 90)']],
    ['en b2,ru native', ['Знание языков', 'Русский — родной', 'Английский — могу проходить интервью']],
    ['en b2', ['Языки', 'Английский — В2']],
    ['en b2,fr b2', ['Мови: Французька: читання, розмовний (В2)', 'Англійська: розмовна, B2']],
    ['en null,ru null,uk null', ['Знання мов:', 'Українська, Російська, Англійська']],
    ['en null,kk null,ru null', ['Тілді білуі:', 'Қазақ, русский, English']],
    ['en b2', ['Languages', 'English', 'Above average']],
    ['en a2', ['Языки', 'Английский — below average']],
    ['en a2', ['Языки: английский (Pre Intermediate)', 'О себе', 'Понимаю технический английский']],
  ])('tells how well languages are known: %s', (known, lines) => {
    const { languages } = scored(['## Skills', 'Excel', '## Education', 'College', ...lines].join('\n')).facts;
    expect(languages.map(({ language, level }) => `${language} ${level}`).sort()).toEqual(known.split(','));
  });

  it.each([
    [
      [0, 125],
      ['2016 - 2017: Специалист', '2017 - 2023: Старший специалист', '2023 - текущее время: Бухгалтер'],
    ],
    [
      [60, 125],
      [
        '### Account Manager',
        '- Vega – Omsk',
        '### 2016 – 2021',
        '- 40 clients',
        '### Accountant',
        '- Lyra',
        '### 2021 – Present',
      ],
    ],
    [
      [0, 49],
      ['July 2017 - July 2021', 'MERIDIAN BANK', 'meridian.ru', '', 'Verifier', 'Checks of loan applications'],
    ],
  ])('tells its work: %j months with clients and in all', (months, lines) => {
    const { experienceMonths } = scored(['## Skills', 'Excel', '## Work experience', ...lines].join('\n')).facts;
    expect([experienceMonths.clientManagement, experienceMonths.total]).toEqual(months);
  });

  it('tells who is still at a university, and jobs whose dates stand between the firm and the post', () => {
    const { facts } = scored(
      [
        ...['## Образование', 'Студентка четвёртого курса Томского университета, факультет экономики', '## Опыт'],
        ...[
          '* НПО «Вега»   01.12.2018 - 31.12.2020 техник',
          '> Чертежи',
          '* Лира  20.05.2021 - 15.08.2022 кассир',
          '> Касса',
        ],
      ].join('\n'),
    );
    expect(facts.education.level).toBe('unfinished-higher');
    expect(facts.jobs.map(({ evidence }) => evidence[0]?.text)).toEqual(['техник', 'кассир']);
    expect(facts.experienceMonths.total).toBe(40);
  });

  it.each([
    ['2 курс магистратуры, Томский университет', 'higher', '2 курс магистратуры, Томский университет'],
    ['Студентка Томского университета, 2 курс', 'unfinished-higher', 'Студентка Томского университета, 2 курс'],
    ['- Школа № 2025', 'secondary', 'Школа № 2025'],
  ])('tells the school of «%s»: %s', (line, level, name) => {
    const { facts } = scored(
      ['## Навыки', 'Excel', '## Образование', line, '## Опыт', '2016 – 2017: Кассир'].join('\n'),
    );
    expect([facts.education.level, facts.education.evidence[0]?.text]).toEqual([level, name]);
  });

  it('has jobs without dates below dated ones, which are a question and no «no»', () => {
    const { facts, verdicts } = scored(
      [
        ...['## Education', '- **Lviv University** *2010*', '## Experience'],
        ...['#### *Chemist | "Brewery": February 2018 - June 2019*', '', 'Responsibilities: control of beer.', ''],
        ...['#### *Sales Manager | Vega:*', '', 'Responsibilities: sale of courses by phone.'],
      ].join('\n'),
    );
    const line = verdicts.find(({ requirement }) => requirement === 'experience-1-year');
    expect([line?.verdict, line?.evidence[0]?.text]).toEqual(['unknown', 'Sales Manager | Vega:']);
    expect(facts.experienceMonths.total).toBe(17);
    expect(facts.education.evidence.map(({ text }) => text)).toEqual(['Lviv University']);
  });

  it('the pay that is wished below a school in one line is a wish and no school', () => {
    const { facts } = scored(
      ['- Город: Томск', '- Образование: ТГУ', '- Ожидаемая зарплата: 70 000 рублей'].join('\n'),
    );
    expect([facts.wish?.amount, facts.education.level]).toEqual([70_000, 'higher']);
  });
});

describe('a text that has its jobs below no heading', () => {
  const jobsIn = (about: string) => {
    const { facts } = scored(about);
    return [facts.experienceMonths.total, ...facts.jobs.map(({ evidence }) => evidence[0]?.text)];
  };

  it.each([
    [
      [36, 'Менеджер по импорту'],
      ['Менеджер по импорту', '01.2020 — 12.2022', 'Обязанности', 'Договоры с перевозчиками'],
    ],
    [
      [36, 'Shop director', 'Site service manager'],
      [
        ...[
          'Shop director',
          'Vega Trade',
          'January 2022 - December 2023 (2 years)',
          'Omsk',
          '',
          'Site service manager',
        ],
        ...['Studio 5', 'May 2019 - April 2020 (1 year)', 'Ran the pages and the mail of the shop.'],
      ],
    ],
    [
      [24, 'Cashier'],
      ['10.01.2021 - 09.01.2023', 'Vega Ltd', 'Cashier', '- Till', '- Counting of goods'],
    ],
    [
      [24, 'Cashier'],
      ['Experience', '10.01.2021 - 09.01.2023', 'Vega Ltd', 'Cashier', '- Till'],
    ],
    [
      [60, 'Sales manager'],
      ['Positions: Sales manager', 'Period: from 2015 to 2020 (5 years with a break)', 'Omsk', 'Offers'],
    ],
  ])('tells them all the same: %j', (jobs, lines) => expect(jobsIn(lines.join('\n'))).toEqual(jobs));

  it('and the schools below a heading stay schools', () => {
    const { facts } = scored(
      ['Кассир', '01.2020 — 12.2021', 'Касса, выкладка', 'Образование', 'Омский торговый колледж, 2015'].join('\n'),
    );
    expect([facts.experienceMonths.total, facts.education.level]).toEqual([24, 'special-secondary']);
  });

  it.each([
    ['a course', ['Курс «Менеджер по продажам»', '01.2020 — 12.2020', 'Школа продаж', 'Переговоры']],
    ['a school', ['Омский университет', 'Инженер', '09.2015 — 06.2020', 'Факультет экономики', 'Диплом']],
    ['a project', ['Project: board of adverts', 'January 2020 - May 2020', 'Developer', 'React, Node']],
    ['the army', ['Служба в армии', '06.2018 — 06.2019', 'Водитель', 'Уволен в запас']],
    ['a certificate', ['Сертификат кассира', '01.2020 — 12.2023', 'Действует по всей стране', 'Омск']],
    ['a time without a post', ['Жил за границей', '01.2020 — 12.2021', 'Много путешествовал', 'Учил языки']],
    ['a wish', ['Ищу работу', 'Хочу работать менеджером', '01.2020 — 12.2021', 'Готов учиться']],
    ['a licence', ['Права категории B', 'Водитель', '05.2018 — 06.2028', 'Стаж вождения']],
    ['bare years', ['Менеджер', '2018 — 2020', 'Рост выручки на 20 %', 'План']],
  ])('but %s is none', (_, lines) => expect(jobsIn(lines.join('\n'))).toEqual([0]));

  it.each([
    [24, '01/01/2021', '12/31/2022'],
    [24, '2021-01', '2022-12'],
    [24, '01.01.2021', '31.12.2022'],
    [0, 'soon', '2022-12'],
  ])('the head of a page made of a text file tells one, %i months: %s, %s', (months, from, to) => {
    const head = ['---', 'company: "Vega"', 'role: "Cashier"', `dateStart: "${from}"`, `dateEnd: "${to}"`, '---'];
    const jobs = jobsIn([...head, '', 'I counted the till.', '- Stock'].join('\n'));
    expect(jobs).toEqual(months === 0 ? [0] : [months, 'Cashier']);
  });

  it('a table has the firm before the dates and the post behind them', () => {
    const { facts } = scored(
      [
        ...['Образование', 'Высшее', 'ПРОФЕССИОНАЛЬНАЯ ДЕЯТЕЛЬНОСТЬ (в обратном порядке)', 'Место\tСроки\tДолжность'],
        ...['АО «Вега» г. Омск\tмарт 2020 – февраль 2021\tВедущий специалист отдела кадров'],
        ...['АО «Лира» г. Омск\t2017 – февраль 2020\tинженер, старший инженер', 'О себе', 'Спокоен'],
      ].join('\n'),
    );
    expect(facts.experienceMonths.total).toBe(44);
    expect(facts.jobs.map(({ evidence }) => evidence[0]?.text)).toEqual([
      ...['Ведущий специалист отдела кадров', 'инженер, старший инженер'],
    ]);
  });

  it('reads many dates at once', () => {
    const started = performance.now();
    scored('Кассир\n01.2020 — 12.2021\nКасса\n\n'.repeat(1_500));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

it.each([
  ['unfinished-higher', ['Омский университет, факультет математики (2023-now)']],
  ['unfinished-higher', ['Омский университет', '[с 09/2023]', 'Курс по анализу данных', '[08/2024] - [10/2024]']],
  ['unfinished-higher', ['Омский государственный университет, экономика, 2 курс бакалавриата']],
  ['unfinished-higher', ['Омский университет', '2024 — 2030 (ожидаемое окончание)', 'Институт: финансов']],
  ['higher', ['Омский университет, бакалавриат, 2015–2019, магистратура 2023 – н. в.']],
  ['higher', ['Омский университет, с 09.2015 по 06.2019']],
  [null, ['Онлайн-школа продаж, с 2023']],
])('years of study that go on end in no degree yet: %s', (level, lines) => {
  expect(scored(['Навыки', 'Excel', 'Образование', ...lines].join('\n')).facts.education.level).toBe(level);
});

describe('dates of jobs in a shorter writing', () => {
  const total = (...lines: string[]) =>
    scored(['Навыки', 'Excel', 'Опыт работы', ...lines].join('\n')).facts.experienceMonths.total;

  it('have two digits of the year, and no end while the job goes on', () => {
    expect(total('* Вега  01.12.2020 - 30.11.22 техник', '> Чертежи')).toBe(0);
    const last = ['* Лира  01.12.2024 -       кассир', '> Касса'];
    expect(total('* Вега  01.12.2020 - 30.11.22 техник', '> Чертежи', ...last)).toBe(48);
    expect(total('12.2024 –', 'Кассир', 'Касса', '01.12.20 – 30.11.22', 'Техник', 'Чертежи')).toBe(48);
  });

  it('but nobody stays where something else was begun later, and several ends left out tell of none', () => {
    expect(total('12.2010 –', 'Кассир', 'Касса', '12.2020 – 11.2022', 'Техник', 'Чертежи')).toBe(24);
    expect(total('12.2022 –', 'Кассир', 'Касса', '12.2023 –', 'Техник', 'Чертежи')).toBe(0);
    expect(total('12.2020 –', '11.2022', 'Кассир', 'Касса')).toBe(24);
    expect(total('Версии 01.02.03 - 01.02.05', 'Касса')).toBe(0);
  });
});

it.each<[string, readonly string[]]>([
  [
    'labels that are points of a list',
    [
      '* Employer: Acme',
      '* Location: Rockville',
      '* Position: Sales manager',
      '* Time: Jan 2020 – Dec 2021',
      '    * cold calls',
      '',
      '* Employer: Beta',
      '* Location: Rockville',
      '* Position: Cashier',
      '* Time: March 2022 - Feb 2023',
    ],
  ],
  [
    'columns under their names',
    [
      'Период\tКомпания\tДолжность',
      '01.2020 – 12.2021\tООО Ромашка\tМенеджер по продажам',
      '03.2022 – 02.2023\tИП Иванов\tПродавец-консультант',
    ],
  ],
  ['years cut short', ["Sales Manager, Acme, Jan'20 - Dec'21", "Sales Associate, Beta, Mar'22 - Feb'23"]],
  [
    'days with their endings',
    [
      'Sales Manager - Acme',
      'From 1st January 2020 to 31st December 2021',
      'Sales Associate - Beta',
      'From March 1, 2022 to February 28, 2023',
    ],
  ],
])('jobs with %s', (_, lines) => {
  const { facts } = scored(['Work experience', ...lines, 'Skills', 'Excel'].join('\n'));
  expect([facts.experienceMonths.total, facts.experienceMonths.sales]).toEqual([36, 36]);
});

it('years alone in their line are those of a job also among months', () => {
  const lines = [
    '## Інженер',
    '*лютий 2022 р. - по теперішній час*',
    '',
    '## Інженер',
    '*1998 р. – 2018 р.*',
    '',
    '## Навички',
    'Excel',
  ];
  expect(scored(['# Досвід роботи', '', ...lines].join('\n')).facts.jobs).toHaveLength(2);
});

it.each<readonly string[]>([
  ['LANGUAGES', '1. Hindi', '2. English'],
  ['Languages Known', '• Hindi', '• English'],
  ['LANGUAGES KNOWN : English, Hindi'],
  ['Language skills', 'Hindi', 'English'],
])('languages of which no level is told: %s %s', (...lines) => {
  const { facts } = scored(
    ['Objective: sales job', 'Work experience', 'Jan 2020 - Dec 2021', 'Acme', 'Sales manager', 'Calls', ...lines].join(
      '\n',
    ),
  );
  expect(facts.languages.map(({ language, level }) => [language, level]).sort()).toEqual([
    ['en', null],
    ['hi', null],
  ]);
});

it.each<readonly [string, number, string]>([
  [
    'Место работы: ПАО «Рубин», цех 5\nДолжность: токарь 5 разряда\nПериод: 01.2014 — 12.2015\nОбязанности: расточка\n\nМесто работы: ООО «Монтаж»\nДолжность: электромонтажник\nПериод: 01.2012 — 12.2012',
    36,
    'токарь 5 разряда',
  ],
  [
    'Where I was\n\nProfessional Experience\n\nLine Cook | The Anchor | Boston | Jan 2020 - Dec 2021\nSoups.\nReferee | Ice League | Boston | Jan 2022 - Dec 2022\nGames.',
    36,
    'Line Cook | The Anchor | Boston',
  ],
  [
    'Еңбек өтілі\n- Жол бөлімінің бастығы (01.2019-12.2020)\n- «Дала» АҚ төрағасы (01.2021 – 12.2021 дейін)\nДағдылар\nExcel',
    36,
    'Жол бөлімінің бастығы',
  ],
  [
    'Опыт:\n- Отель «Юг», 01.2019-12.2019, су-шеф\n- Отель «Север», 01.2020-12.2020, повар\n- 2021-2022 повар в санатории\nНавыки\nExcel',
    36,
    'су-шеф',
  ],
  ['Учеба\nМГТУ, 2010\nГде работал:\n2019-2022 - ООО «Вал», (монтаж окон)\nТокарь', 36, 'Токарь'],
])('jobs that are set like %s', (text, months, post) => {
  const { facts } = scored(text);
  expect(facts.experienceMonths.total).toBe(months);
  expect(facts.jobs.flatMap(({ evidence }) => evidence.map((proof) => proof.text))).toContain(post);
});

it('a heading in capitals with its content behind it ends the jobs, and what is asked below the schools is no speciality', () => {
  const text =
    'ОПЫТ РАБОТЫ\n2019-2020 СК «Гарант»\nпрораб\nНАВЫКИ: AutoCAD, Excel\nОБРАЗОВАНИЕ\nОмский строительный техникум, 2014\nГотов рассмотреть переезд в Москву\nКомандировки - любые\nДоход: от 130т.р';
  const { facts } = scored(text);
  expect([facts.wish?.amount, facts.relocation.value, facts.businessTrips.value]).toEqual([130_000, true, true]);
  expect(facts.competences.excel?.stance).toBe('has');
});

it('a second school in which somebody studies leaves the first one finished', () => {
  const { facts } = scored(
    'Опыт работы\n2019-2020 Вега\nпродавец\nУчеба\n- Горный Институт г. Алчевск\n  специальность: Технология\n- КА ШАГ. Учусь на 1 курсе',
  );
  expect(facts.education.level).toBe('higher');
});
