import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

/** What the lines under a heading ask for, in short: degree, kind, what and the way. */
function gists(...lines: readonly string[]): string[] {
  const { requirements } = readJobText(`Post\n\nТребования:\n${lines.map((line) => `- ${line}`).join('\n')}`);
  return requirements.map(({ kind, value, mustHave, route }) => {
    const own = value as Readonly<Record<string, string | number | null | undefined>>;
    const what =
      kind === 'language'
        ? `${own['language'] ?? ''}-${own['level'] ?? '-'}`
        : kind === 'education'
          ? [own['level'], own['speciality']].filter(Boolean).join(': ')
          : kind === 'experience'
            ? `${own['months'] ?? ''} ${own['words'] ?? ''}`
            : `${own['words'] ?? own['category'] ?? own['level'] ?? ''}`;
    return [mustHave ? 'must' : 'wish', kind, what, route?.option ?? ''].join(' ').trim().replace(/\s+/gu, ' ');
  });
}

function refused(...lines: readonly string[]): string[] {
  return readJobText(`Post\n\n${lines.join('\n')}`).refused.map(({ ground }) => ground);
}

function pay(text: string): string | null {
  const { salary } = readJobText(text);
  if (!salary) return null;
  const tax = salary.gross === null ? '' : salary.gross ? ' gross' : ' net';
  return `${salary.from ?? ''}-${salary.to ?? ''} ${salary.currency} ${salary.period}${tax}`;
}

describe('experience that is told by what somebody has done', () => {
  it('its words keep their figures, and nothing of how much it is wanted', () => {
    expect(gists('Опыт продаж в сетях ТОП100', 'Досвід роботи з поставками буде перевагою')).toEqual([
      'must experience 1 продаж в сетях ТОП100',
      'wish experience 1 поставками',
    ]);
  });

  it.each([
    ['вы уже чинили холодильники, хотя бы год', ['must experience 12 чинили холодильники']],
    ['тот, кто не менее пяти лет руководил цехом', ['must experience 60 руководил цехом']],
    ['человек, который шесть лет был бригадиром', ['must experience 72 бригадиром']],
    ['ты уже имел дело с наличными', ['must experience 1 наличными']],
    ['хто вже шив штори', ['must experience 1 шив штори']],
    ['не менше двох років керували складом', ['must experience 24 керували складом']],
    ["you've run a busy section for at least two years", ['must experience 24 run a busy section']],
    ['someone who has sheared sheep before', ['must experience 1 sheared sheep']],
    ['having worked as a porter for a minimum of one year', ['must experience 12 porter']],
    ['кемінде үш жыл аспаз болып істеген', ['must experience 36 аспаз']],
  ])('%s', (line, found) => {
    expect(gists(line)).toEqual(found);
  });

  it('what is known, wanted or done with a program is none', () => {
    for (const line of [
      'вы окончили курсы',
      'чтобы человек не опаздывал',
      "you've touched Kubernetes",
      'must have advanced knitting',
      'ты вежлив с гостями',
      'кто работал только в кафе, того не берём',
    ])
      expect(gists(line).filter((one) => one.includes('experience'))).toEqual([]);
  });

  it.each([
    ['хотябы полгода на складе', 6],
    ['пару лет в логистике', 24],
    ['два сезона на уборке', 12],
    ['минимум год на кухне', 12],
    ['a year or two behind a bar', 12],
    ['опыт от 1г', 12],
    ['практика на мостовых кранах от двух лет', 24],
  ])('lengths of time: %s', (line, months) => {
    expect(readJobText(`Требования:\n- ${line}`).requirements).toMatchObject([
      { kind: 'experience', value: { months } },
    ]);
  });

  it.each([
    'опыт нам не важен',
    'требования к стажу службы не предъявляются',
    'стаж может быть любым',
    'отсутствие опыта не помеха',
    'робота досвіду не потребує',
    'досвід роботи на кухні не вимагається',
    "experience isn't essential",
  ])('none is needed: %s', (line) => {
    expect(gists(line)).toEqual(['wish experience 0']);
  });

  it('years of others, of papers and of late are none', () => {
    for (const line of [
      'Нужен ли опыт?',
      'Прежний мастер проработал восемь лет',
      'a five year checkable history',
      'one of ours is retiring after thirty-one years',
      'вам поможет наставник с 30-летним стажем',
    ])
      expect(gists(line).filter((one) => one.includes('experience'))).toEqual([]);
  });
});

describe('schools', () => {
  it.each([
    ['Welding diploma (QQI Level 6)', ['must education special-secondary: Welding']],
    ['higher technical education', ['must education higher: technical']],
    ['two-year joinery certificate', ['must education special-secondary: joinery']],
    ['A-levels including Biology', ['must education secondary: Biology']],
    ['a postgraduate diploma in nursing', ['must education higher: nursing']],
    ['студент 3–4 курса педвуза', ['must education unfinished-higher: педвуза']],
    ['окончил медколледж', ['must education special-secondary: медколледж']],
    ['аттестат за одиннадцать классов', ['must education secondary']],
    ['вища ветеринарна', ['must education higher: ветеринарна']],
    ['высшее образование не ниже бакалавриата', ['must education higher']],
    ['высшее образование (специалитет) по направлению «Физика»', ['must education higher: Физика']],
    ['професійно-технічна освіта за фахом кухаря', ['must education special-secondary: кухаря']],
    ['аяқталған немесе аяқталмаған жоғары білім', ['must education higher a', 'must education unfinished-higher b']],
    [
      'медицинское или педагогическое образование',
      ['must education special-secondary: медицинское a', 'must education special-secondary: педагогическое b'],
    ],
    [
      'HND or B.Sc. in Law, Public Policy, or any similar subject',
      ['must education special-secondary: Law a', 'must education higher: Law b'],
    ],
    [
      'Degree in Physics, Chemistry or Biology, or other natural science',
      ['must education higher: Physics, Chemistry or Biology'],
    ],
    [
      "A college or university with a Master's degree in dance or a closely related art",
      ['must education higher: dance'],
    ],
    ['degree in logistics or practical experience', ['must education higher: logistics a', 'must experience 1 b']],
    [
      'Diploma in welding or a plumbing apprenticeship',
      ['must education special-secondary: welding a', 'must training b'],
    ],
  ])('%s', (line, found) => {
    expect(gists(line)).toEqual(found);
  });
});

describe('languages', () => {
  it.each([
    ['fluent English and German B2', ['must language en-c1', 'must language de-b2']],
    ['Bulgarian native or fluent', ['must language bg-c1']],
    ['Good command of English', ['must language en--']],
    ['Ability to speak Welsh is desirable', ['wish language cy--']],
    ['английский B2 для чтения курса студентам', ['must language en-b2']],
    ['говорить по-турецки', ['must language tr--']],
    ['казахский на бытовом уровне', ['must language kk-a2']],
    ['қазақ тілінде жазасыз, сондықтан қазақшаңыз еркін болуы тиіс', ['must language kk-c1']],
  ])('%s', (line, found) => {
    expect(gists(line).filter((one) => one.includes('language'))).toEqual(found);
  });

  it('a subject of a school, a crew, a desk and who speaks of himself ask for none', () => {
    for (const line of [
      'GCSE English and maths',
      'crew mix Ukrainian / Filipino',
      'the German desk',
      'sales to the largest Kazakh companies',
      'Я плохо говорю по-английски.',
      "If English isn't your first language, apply anyway",
    ])
      expect(gists(line).filter((one) => one.split(' ')[1] === 'language')).toEqual([]);
  });
});

describe('licences, places and what else is there or not', () => {
  it.each([
    ['Cat C+E licence', ['must licence CE']],
    ['Valid Code EB or C1 driving licence', ['must licence BE a', 'must licence C1 b']],
    ['Права категорий В, С1Е', ['must licence B', 'must licence C1E']],
    ['a D1 entitlement', ['must licence D1']],
    ['A C1 entitlement would be a plus', ['wish licence C1']],
    ['HGV Class 2 licence', ['must licence C']],
    ['full manual UK or EU car licence', ['must licence B']],
    ['права категории Б', ['must licence B']],
    ['если водишь машину, здорово', ['wish licence']],
    ['reliable vehicle', ['must car']],
    ['көлігіңіз болсын', ['must car']],
    ['готовность к переезду', ['must place']],
    ['жити поруч із фермою', ['must place']],
    ['Балқашқа көшу шарт', ['must place']],
    ['Based within an hour of Leeds', ['must place']],
    ['You live in Leeds', ['must place']],
    ['проживание в Туле или готовность переехать', ['must place']],
    ['EU passport holders only', ['must right-to-work']],
    ['принимаем только граждан России', ['must right-to-work']],
    ['one residential trip a year', ['must business-trips']],
    ['your own clientele', ['must client-base']],
    ['групу з електробезпеки не нижче III', ['must category 3']],
    ['не нижче 5 розряду і допуск', ['must category 5']],
    ['F-Gas Category 1', []],
    ['nurse category 1', ['must category 1']],
  ])('%s', (line, found) => {
    expect(gists(line).filter((one) => !one.includes('skill'))).toEqual(found);
  });
});

describe('qualities', () => {
  it.each([
    'непьющий',
    'без вредных привычек',
    'некурящая',
    'не боящийся высоты',
    'держит слово',
    'без шкідливих звичок',
    'ішпейтін адам',
    'Non-smoker',
  ])('%s', (line) => {
    expect(readJobText(`Требования:\n- ${line}`).requirements).toMatchObject([{ kind: 'quality' }]);
  });

  it('one phrase is one ability, though its words are those of two', () => {
    expect(
      gists('Good written communication skills', 'sorting and stacking pallets', 'imaginative and creative'),
    ).toEqual([
      'must skill',
      'must skill sorting and stacking pallets',
      'must quality imaginative',
      'must quality creative',
    ]);
  });

  it('a paper that is wanted where there is one is a wish, and whom it is for is no subject', () => {
    expect(
      gists('Характеристики с прошлых мест (если имеются)', 'Диплом о педагогическом образовании (для воспитателей)'),
    ).toEqual(['wish skill Характеристики с прошлых мест', 'must education special-secondary: педагогическом']);
  });

  it('the name of a line asks for nothing itself', () => {
    expect(gists('Experience: Level 2 needs 3 years of experience in cooking')).toEqual(['must experience 36 cooking']);
  });

  it('what stands over a list, and what a line of ranks or ages of others says, asks for nothing', () => {
    expect(gists('Опыт должен быть одним из следующих:', 'К-2 санаты үшін: жоғары білім')).toEqual([
      'must education higher',
    ]);
    expect(refused('- caring for children and young people')).toEqual([]);
  });

  it('the name of a kind alone says nothing beside one that tells more, unless it alone is a must', () => {
    expect(
      gists('Опыт работы', 'Опыт в пекарне от 2 лет', 'Водительские права', 'Права кат. C', 'Польский', 'Польский B1'),
    ).toEqual(['must experience 24 пекарне', 'must licence C', 'must language pl-b1']);
    expect(gists('Польский', 'Польский B1 желателен')).toEqual(['must language pl--', 'wish language pl-b1']);
  });

  it('another way is named without the word that joins it', () => {
    expect(gists('Работа в AutoCAD, или другая программа для черчения')).toEqual([
      'must skill Работа в AutoCAD a',
      'must skill другая программа для черчения b',
    ]);
  });

  it('who is sought is told of under a heading, too', () => {
    expect(gists('Шукаємо в команду енергійну та уважну людину')).toEqual([
      'must quality енергійну',
      'must quality уважну',
    ]);
  });

  it('examples stand apart from what they are of, and how helpful a thing is belongs to no name', () => {
    expect(gists('Fluency in scripting languages: e.g. Perl', 'A sommelier certificate may also be helpful')).toEqual([
      'must skill Fluency in scripting languages',
      'must skill Perl',
      'wish skill A sommelier certificate',
    ]);
  });

  it('what is said beside a paper is no part of its name', () => {
    expect(gists('санкнижка (сделаем за свой счёт)', 'Food hygiene certificate (we can arrange it)')).toEqual([
      'must skill санкнижка',
      'must skill Food hygiene certificate',
    ]);
    expect(gists('Обязателен личный компьютер и интернет не менее 30 Мбит/с')).toEqual([
      'must skill личный компьютер и интернет',
    ]);
  });
});

describe('what no law lets count', () => {
  it.each([
    ['Лет до 50', ['age']],
    ['дівчата до 30 р.', ['age', 'sex']],
    ['Preferably mid to late 30s', ['age']],
    ['чоловіки 25–58', ['age', 'sex']],
    ['Young, well-groomed lady preferred', ['age', 'sex', 'appearance']],
    ['Семейные в приоритете', ['family']],
    ['No couples please', ['family']],
    ['Внешность: славянская', ['appearance', 'nationality']],
  ])('%s', (line, found) => {
    expect(refused(line)).toEqual(found);
  });

  it('is not demanded where a page asks, tells of others, greets or says that it does not matter', () => {
    expect(
      refused(
        'Принимаете ли вы женщин?',
        'С какого возраста берёте?',
        'Возраст не интересует.',
        'Мужики, всем привет!',
        'Прежний мастер уходит по возрасту.',
        'Одна дівчина пішла в декрет.',
        'Няня к двум девочкам.',
        '21 жастан бастап!',
        'Please leave out your age.',
      ),
    ).toEqual([]);
  });
});

describe('pay', () => {
  it.each([
    ['Baker\n£14 per hr flat + tips', '14- GBP hour'],
    ['Baker\nSalary: $4,310.00 – $5,798.00 monthly', '4310-5798 USD month'],
    ['Baker\nThe salary is between €95,000 and €110,000 a year', '95000-110000 EUR year'],
    ['Baker\n£14.12ph to £15.30ph', '14.12-15.3 GBP hour'],
    ['Baker\nRate of pay: £11.44 to £12.00', '11.44-12 GBP hour'],
    ['Baker\nRemuneration: R 212 400 per annum', '212400-212400 ZAR year'],
    ['Baker\n60 cover restaurant, £13.50 per hour', '13.5-13.5 GBP hour'],
    ['Baker\n850 euro per month clean', '850-850 EUR month net'],
    ['Пекарь\nПлатим 200 000 рублей после налогов', '200000-200000 RUR month net'],
    ['Пекарь\nПлатим 4 000 за ночь', '4000-4000 RUR shift'],
    ['Пекарь\nзп 50 000 плюс процент', '50000- RUR month'],
    ['Пекарь\nреально 120-140 выходит в месяц', '120000-140000 RUR month'],
    ['Пекарь\nУсловия:\n- сдельная, 80-100 тысяч', '80000-100000 RUR month'],
    ['Пекарь\nбензин 9 руб. за километр\nна руки 62 000 рублей', '62000-62000 RUR month net'],
    ['Пекарь\nЕдиновременная выплата 500 000 рублей. Зарплата от 145 000 рублей.', '145000- RUR month'],
    ['Пекар\nпрацюємо 5/2\n130 грн/год', '130-130 UAH hour'],
    ['Наубайшы\nайлығы 350 мыңнан 420 мыңға дейін қолға', '350000-420000 KZT month net'],
    ['Наубайшы\nжалақы 250 000 теңгеден', '250000- KZT month'],
  ])('%s', (text, found) => {
    expect(pay(text)).toBe(found);
  });
});

describe('ways in sentences one after another', () => {
  it.each([
    "Bachelor's degree in biology\nOR\nFour years of park work",
    'Опыт в перевозках от года.\nЕсли вы работали декларантом, это тоже засчитаем.',
  ])('%s', (lines) => {
    const { requirements } = readJobText(`Post\n\nТребования:\n${lines}`);
    expect(requirements.map(({ route, mustHave }) => [route?.option, mustHave])).toEqual([
      ['a', true],
      ['b', true],
    ]);
  });

  it('a page in two languages asks for the same years once', () => {
    const { requirements } = readJobText(
      'Post\n\nТребования:\n- опыт продаж от 2 лет\n- высшее образование\n- знание Excel\n\nRequirements:\n- 2 years of sales experience\n- higher education\n- neat handwriting',
    );
    expect(requirements.map(({ kind }) => kind).filter((kind) => kind !== 'skill')).toEqual([
      'experience',
      'education',
    ]);
  });
});

it.each([
  'упрямый',
  'пытливость',
  'старательность',
  'самокритичный',
  'впертість',
  'дбайливий',
  'алғыр',
  'ақжарқын',
  'stubborn',
  'even-handedness',
  'candour',
  'courageous',
])('how somebody is: %s', (trait) => {
  const { requirements } = readJobText(`Post\nRequirements:\n- own tools\n- ${trait}`);
  expect(requirements.map(({ kind }) => kind)).toEqual(['skill', 'quality']);
});
