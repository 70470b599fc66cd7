import fc from 'fast-check';
import type { JobText } from '../../../src/job-texts/domain/job-text.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

/** What is asked, each by its kind and the words of its sentence. */
function asked(text: string): string[] {
  return readJobText(text).requirements.map(({ kind, sentence }) => `${kind}: ${sentence.text}`);
}

function work(text: string): string[] {
  return readJobText(text).duties.map((duty) => duty.text);
}

describe('headings', () => {
  it.each([
    'Кого мы ждём:',
    'Что мы ждём от кандидата',
    'ЧТО НАДО УМЕТЬ И ЗНАТЬ',
    'Нам нужны профессионалы, у которых есть:',
    'Мы ищем дизайнера, который:',
    'Requirements / Требования:',
    'Що для нас важливо:',
    'Твій бекграунд:',
    'Who you are',
  ])('over what is asked: %s', (heading) => {
    expect(asked(`Дизайнер\n${heading}\n- Figma`)).toEqual(['skill: Figma']);
  });

  it.each(['Что надо делать', 'Ваша роль у нас:', 'Your mission', 'Responsibilities / Обязанности:', 'Чем займётесь'])(
    'over the work: %s',
    (heading) => {
      expect(work(`Дизайнер\n${heading}\n- баннеры`)).toEqual(['баннеры']);
    },
  );

  it.each(['Компания обеспечивает:', 'ЧТО ВЗАМЕН', 'С нас:', 'У нас є:', 'Offer / Условия:'])(
    'over what is given: %s',
    (heading) => {
      expect(readJobText(`Дизайнер\n${heading}\n- обеды`).conditions.map(({ text }) => text)).toEqual(['обеды']);
    },
  );

  it.each([
    'Не обязательно, но круто:',
    'Стане великою перевагою:',
    'Would be great to have',
    'Not a must, but lovely',
    'Бонус, если есть:',
  ])('over what is wished for: %s', (heading) => {
    expect(readJobText(`Дизайнер\n${heading}\n- Figma`).requirements).toMatchObject([{ mustHave: false }]);
  });

  const GIVEN = '- белая зарплата\n- компенсация проезда\n- обучение за счёт фирмы';

  it.each(['Мотивация:', 'Мы тебе:', 'Чем порадуем?', '\nНаше спасибо'])(
    'that nobody knows are over what their lines speak of: what is given under %s',
    (heading) => {
      const text = `Прораб\nТребования:\n- AutoCAD\n${heading}\n${GIVEN}\n\nСтабильность и надёжность.`;
      expect(asked(text)).toEqual(['skill: AutoCAD']);
      expect(readJobText(text).conditions.map((one) => one.text)).toEqual(GIVEN.slice(2).split('\n- '));
    },
  );

  it('that nobody knows may also be over what is asked, and over the work', () => {
    expect(
      asked('Водитель\nОбязанности\nДоставка товара\n\nПрофиль специалиста\nСтаж от 3 лет. Знание города.\n\nМы рядом'),
    ).toEqual(['experience: Стаж от 3 лет.', 'skill: Знание города.']);
    expect(work('Агроном\nТребования:\n- Excel\n\nПолевой сезон\n- контроль посева\n- обследование полей')).toEqual([
      'контроль посева',
      'обследование полей',
    ]);
  });

  it('whose lines do not say what they are about end what is asked', () => {
    expect(asked('Повар\nТребования:\n- медкнижка\n\nНаш девиз\nСолнце светит всем\nИ нам тоже')).toEqual([
      'skill: медкнижка',
    ]);
  });

  it('inside what is asked divide it only', () => {
    expect(asked('Дизайнер\nТребования:\n- Figma\nПро языки:\n- английский B2')).toEqual([
      'skill: Figma',
      'language: английский B2',
    ]);
  });

  it.each([
    ['Что спросим на входе', 'duties'],
    ['Ключик до дверей', 'duties'],
    ['Your ticket to the workshop', 'duties'],
  ])('like those of the work are over what is asked where their lines ask: %s', (heading) => {
    const text = `Аптека\n\nОбязанности\n- отпуск товара\n- выкладка\n\n${heading}\n\n- Figma, опыт от года\n- знание 1С\n- вежливость`;
    expect(asked(text)).toHaveLength(4);
  });

  it('that nobody knows, over a second list of what is asked, make it what would be a plus', () => {
    const text =
      'Electrician\n\nThe essentials\n- knowledge of PLCs\n- drawings\n\nWould warm our hearts\n- SAP experience\n- knowledge of pneumatics';
    expect(readJobText(text).requirements.map(({ mustHave }) => mustHave)).toEqual([true, true, false, false]);
  });

  it('names of demands are none: what stands after them is theirs', () => {
    expect(asked('Повар\nКвалификационная категория: первая\nТребуемый опыт работы: 1–3 года')).toEqual([
      'category: Квалификационная категория: первая',
      'experience: Требуемый опыт работы: 1–3 года',
    ]);
  });

  it('responsibility among qualities is one, and in a job description a part of it', () => {
    expect(asked('Кухар\nВимоги:\nсанітарна книжка\nвідповідальність')).toEqual([
      'skill: санітарна книжка',
      'quality: відповідальність',
    ]);
    expect(
      asked('Должностная инструкция юриста\n1. Квалификация\nзнание права\n2. Ответственность\nза ошибки'),
    ).toEqual(['skill: знание права']);
  });

  it('a point with a heading of its own leaves the list around it as it was', () => {
    const text = `Бажано:
• досвід продажів
• Бажані навички: холодні дзвінки
• стресостійкість`;
    const { requirements } = readJobText(text);
    expect(requirements.map(({ kind, mustHave }) => [kind, mustHave])).toEqual([
      ['experience', false],
      ['skill', false],
      ['quality', false],
    ]);
  });

  it('lists inside clauses go on to the next clause', () => {
    const text = `Должностная инструкция
1. На должность принимается лицо, имеющее высшее образование по направлению «Безопасность».
2. Специалист должен знать:
1) нормативную базу;
2) основы психологии.
3. Специалист подчиняется директору.
II. Трудовая функция
1. Проведение инструктажей.`;
    expect(asked(text)).toEqual([
      expect.stringMatching(/^education: /),
      'skill: нормативную базу',
      'skill: основы психологии.',
    ]);
    expect(work(text)).toEqual(['Проведение инструктажей']);
  });

  it('that nobody knows end a block of lines', () => {
    const text = `Диспетчер

Что потребуется
Знание города
Умение говорить

Прочее у нас
Чай и печенье
Такси до дома`;
    expect(asked(text)).toEqual(['skill: Знание города', 'skill: Умение говорить']);
  });

  it('«должен знать» in a vacancy ends with its line', () => {
    const text = 'Логист\nВы должны знать Инкотермс.\nВам предстоит искать перевозчиков.';
    expect(asked(text)).toEqual(['skill: Инкотермс.']);
    expect(work(text)).toEqual(['искать перевозчиков']);
  });

  it('in a line with what they stand over end with it', () => {
    const { duties, refused } = readJobText(
      'Официант\nОбязанности: 🔸 приём заказов 🔸 сервировка\nДевушки от 18 до 30 лет',
    );
    expect(duties.map(({ text }) => text)).toEqual(['приём заказов', 'сервировка']);
    expect(refused.map(({ ground }) => ground)).toEqual(['age', 'sex']);
  });
});

describe('marks of lists', () => {
  it('another picture begins another matter, unless its line asks, and a plus is a wish', () => {
    const text = 'Водій\nВимоги:\n✅ права категорії C\n✅ стаж 3 роки\n➕ ADR\n💰 аванс щотижня, премії\n⛽ пальне';
    expect(readJobText(text).requirements.map(({ kind, mustHave }) => [kind, mustHave])).toEqual([
      ['licence', true],
      ['experience', true],
      ['skill', false],
    ]);
  });

  it('numbers in cells of a table and dashes without room are marks, and rows of two cells are names and values', () => {
    expect(asked('Лікар\n\nВимоги\n\n1\tзнання 1С\n2\tчитання рентгену')).toHaveLength(2);
    expect(asked('Охрана\nТребования:\n-знание города\n-опыт от года\n-права B')).toHaveLength(3);
    expect(
      asked('Вчитель\n\nОсвіта | вища педагогічна\nДосвід | від 2 років\nНавички | Zoom, планування уроків'),
    ).toHaveLength(4);
  });
});

describe('lists without marks', () => {
  it('stay lists though their lines begin small or end with commas', () => {
    expect(
      asked('Повар\nТребования\nопыт от полугода на горячем цехе\nмедкнижка\nумение работать в команде'),
    ).toHaveLength(3);
    expect(
      asked('Комплектовщик\nОт вас:\nжелание работать,\nготовность к ночным сменам,\nумение считать.'),
    ).toHaveLength(3);
  });

  it('are told from prose that a program has wrapped', () => {
    expect(
      asked(
        'Требования: удостоверение частного\nохранника не ниже 4 разряда, опыт\nработы желателен, отсутствие\nсудимости.',
      )[0],
    ).toContain('частного\nохранника');
  });

  it.each([60, 72, 90])('are told from a whole text whose lines a program has ended at %i characters', (width) => {
    const text = `Бухгалтер по заработной плате
Торговая компания с двадцатью магазинами ищет спокойного и внимательного человека в отдел расчётов

Требования
- Опыт работы бухгалтером по расчёту заработной платы на предприятии с численностью более 300 человек
- Уверенное знание программ 1С: Зарплата и управление персоналом 8.3 и Контур, а также таблиц Excel
- высшее экономическое образование или среднее специальное и стаж работы в бухгалтерии не менее пяти лет
- Водительские права категории B

Обязанности
- начисление заработной платы, отпускных и больничных сотрудникам магазинов и склада
- сверка с бюджетом, подготовка и сдача отчётности в налоговую службу и Социальный фонд каждый квартал`;
    const wrapped = text
      .split('\n')
      .map((line) => line.replace(new RegExp(`(?=.{${String(width)}})(.{1,${String(width)}}) `, 'gu'), '$1\n'))
      .join('\n');
    expect(wrapped.split('\n').length).toBeGreaterThan(text.split('\n').length + 4);
    const plain = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/\s+/gu, ' '));
    expect(plain(asked(wrapped))).toEqual(asked(text));
    expect(plain(work(wrapped))).toEqual(work(text));
    // The program is named after what it is for; nobody is to lead people.
    expect(JSON.stringify(readJobText(wrapped).requirements)).not.toContain('team-lead');
  });

  it('an alternative belongs to the line before it', () => {
    const { requirements } = readJobText(
      'Кадровик\nТребования:\n- высшее образование\n- или среднее специальное и опыт от 3 лет',
    );
    expect(requirements.map(({ kind, route }) => [kind, route?.option])).toEqual([
      ['education', 'a'],
      ['education', 'b'],
      ['experience', 'b'],
    ]);
    expect(new Set(requirements.map(({ route }) => route?.group)).size).toBe(1);
  });

  it('ranks one under another are alternatives', () => {
    const { requirements } = readJobText('QA Engineer\nJunior: 1 year of testing\nMiddle: 3 years of testing, SQL');
    expect(requirements.map(({ kind, route }) => [kind, route?.option])).toEqual([
      ['experience', 'a'],
      ['experience', 'b'],
      ['skill', 'b'],
    ]);
  });
});

describe('prose without headings', () => {
  it('asks where it says that something matters, and tells of the work where it speaks of it', () => {
    const text = `Медсестра
В кабинете предстоит выполнять инъекции, вести журналы, забирать кровь. Мы ищем специалиста со средним медицинским образованием. Нам важны доброжелательность и аккуратность. Медицинская книжка обязательна.`;
    expect(readJobText(text).requirements.map(({ kind, value }) => [kind, value])).toEqual([
      ['education', expect.objectContaining({ level: 'special-secondary', speciality: 'медицинским' })],
      ['quality', { anyOf: ['politeness'] }],
      ['quality', { anyOf: [], words: 'аккуратность' }],
      ['skill', { anyOf: [], words: 'Медицинская книжка' }],
    ]);
    expect(work(text)).toEqual(['выполнять инъекции', 'вести журналы', 'забирать кровь']);
  });

  it('who is sought is no ability, and what they can do is one', () => {
    expect(readJobText('Кухар\nНам потрібна людина, яка вміє готувати рибу.').requirements).toMatchObject([
      { kind: 'skill', value: { words: 'готувати рибу' } },
    ]);
    expect(readJobText('Требования:\n- Нам нужен человек, который хотел бы учиться у шефа').requirements).toMatchObject(
      [{ value: { words: 'учиться у шефа' } }],
    );
    expect(readJobText('Ищем внимательного человека в команду!').requirements).toMatchObject([
      { kind: 'quality', value: { words: 'внимательного' } },
    ]);
  });

  it('what the reader will do is the work though it stands among what is asked', () => {
    const text = 'Учитель\nТребования:\n- диплом педагога\n- У нас вы будете проводить уроки';
    expect(work(text)).toEqual(['У нас вы будете проводить уроки']);
  });
});

describe('the place of what was found', () => {
  const PIECES = [
    ...[
      'Требования:',
      '- опыт от 3 лет',
      '\r\n',
      '\n',
      '\n\n',
      '\t',
      '  ',
      '•',
      '🔸 медкнижка',
      '✅',
      '\u00ad',
      '\u200b',
      '\ufeff',
    ],
    ...[
      'Обязанности: вести учёт, сдавать отчёты',
      'оклад 50 000 ₽',
      'возраст до 40 лет',
      'или среднее',
      '(желательно)',
      'пере-\nговоры',
    ],
    ...[
      'İстанбул',
      'знание 1С; Excel',
      'Junior: 1 year',
      'Условия',
      'ДМС.',
      '«',
      '|',
      'Раздел 2.',
      'английский B2',
      '𝓐',
      '1.3. Должен знать:',
    ],
  ];
  const places = ({ requirements, duties, conditions, salary, refused }: JobText) =>
    [...requirements, ...duties, ...conditions, ...refused, ...(salary ? [salary] : [])].map(
      ({ sentence }) => sentence,
    );

  it('is that of its sentence in the text, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 40 }),
        (pieces) => {
          const text = pieces.join(' ');
          // Of the source of a page the words are cited as they are shown, without its tags.
          fc.pre(!/<\/?[a-z]|&/iu.test(text));
          for (const { start, end, text: sentence } of places(readJobText(text))) {
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toBe(sentence);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a demand that the law forbids is never asked for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'мужчина до 50 лет',
          'приятная внешность',
          'Тільки чоловіки до 40 років',
          'славянская внешность',
          'girls only',
        ),
        fc.constantFrom(
          'Требования:\n- ',
          'Нам нужны: ',
          'Вимоги: знання 1С, ',
          'Requirements\n',
          'Обязательно: медкнижка, ',
        ),
        (forbidden, before) => {
          const { requirements, refused } = readJobText(`Продавец\n${before}${forbidden}`);
          expect(refused.length).toBeGreaterThan(0);
          for (const { why } of refused) expect(why).toMatch(/Кодекс|кодекс|Code/u);
          expect(JSON.stringify(requirements.map(({ value }) => value))).not.toMatch(
            /мужчин|внешн|чолов|girls|лет|років/u,
          );
        },
      ),
    );
  });

  it('lines that ask below the points of the work are a list of what is asked', () => {
    const text =
      'Тракторист\nОбязанности:\n1. Вспашка полей\n2. Уход за трактором\nСреднее образование\nОпыт работы от 2 лет\nАккуратность\nЗнание техники';
    const { requirements } = readJobText(text);
    expect(work(text)).toEqual(['Вспашка полей', 'Уход за трактором']);
    expect(requirements.map(({ kind }) => kind)).toEqual(['education', 'experience', 'quality', 'skill']);
  });

  it('a degree between commas and a formal qualification beside a diploma are no abilities', () => {
    expect(readJobText('Требования:\n- Знание, минимум, одной программы учёта').requirements).toMatchObject([
      { kind: 'skill', value: { words: expect.stringContaining('программы учёта') } },
    ]);
    const { requirements } = readJobText('Requirements:\n- Diploma or formal qualification in Floristry');
    expect(requirements.map(({ kind }) => kind)).toEqual(['education']);
  });
});

describe('a quality that is a name of parts as well', () => {
  it('stands in a list below no heading, and what stands after it is still asked for', () => {
    expect(asked('Кондитер\n\n- Опыт от года\n- Ответственность\n- Медкнижка\n- Стаж в цехе от двух лет')).toEqual([
      'experience: Опыт от года',
      'quality: Ответственность',
      'skill: Медкнижка',
      'experience: Стаж в цехе от двух лет',
    ]);
  });
});

describe('a job description whose lines a page has put together', () => {
  it('asks in the clauses that it did', () => {
    const text =
      'Должностная инструкция мельника 1. Общие положения. 1.1. На должность мельника назначается лицо с опытом работы на мельнице не менее 4 лет. 1.2. Мельник подчиняется мастеру. 1.3. Мельник должен знать: · устройство жерновов\n· сорта зерна';
    expect(asked(text)).toEqual([
      'experience: На должность мельника назначается лицо с опытом работы на мельнице не менее 4 лет.',
      'skill: устройство жерновов',
      'skill: сорта зерна',
    ]);
  });
});

it.each([
  [
    'lines whose ends are lost',
    'Мельник Опыт работы от 1 года Знание сортов зерна Ответственность Обязанности помол зерна Условия график 5/2',
    ['experience: Опыт работы от 1 года', 'skill: Знание сортов зерна', 'quality: Ответственность'],
  ],
  [
    'the same after the name of their part',
    'Требования: Приветствуется опыт помола Желателен опыт работы с мешками Ответственность, аккуратность',
    [
      'experience: Приветствуется опыт помола',
      'experience: Желателен опыт работы с мешками',
      'quality: Ответственность, аккуратность',
      'quality: Ответственность, аккуратность',
    ],
  ],
  [
    'numbers without a sign',
    'Мельник\nТребование.\n1 Опыт помола от года\n2 Знание сортов зерна\n3 Наличие медкнижки',
    ['experience: Опыт помола от года', 'skill: Знание сортов зерна', 'skill: Наличие медкнижки'],
  ],
])('what stands in a line of its own is read for itself: %s', (_what, text, lines) => {
  expect(asked(text)).toEqual(lines);
});

it('a tilde before a word begins a line of a list', () => {
  expect(asked('Флорист\nТребования:\n~вкус\n~усидчивость\n~опыт от двух лет')).toEqual([
    'quality: вкус',
    'quality: усидчивость',
    'experience: опыт от двух лет',
  ]);
});

it.each([
  ['Гражданство РФ / Киргизии / Армении', ['right-to-work']],
  ['Разряд – 5', ['category']],
  ['Разряд - 4, желательно 5', ['category']],
])('what is divided by strokes and dashes: %s', (line, kinds) => {
  const { requirements } = readJobText(`Монтажник\nТребования:\n- ${line}`);
  expect([...new Set(requirements.map(({ kind }) => kind))]).toEqual(kinds);
});

it('a word cut short that says no experience is needed', () => {
  const { requirements } = readJobText('Фасовщик\nМожно без о/р');
  expect(requirements.map(({ kind, value }) => [kind, 'months' in value && value.months])).toEqual([['experience', 0]]);
});
