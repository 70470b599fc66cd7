import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

/** What a list of requirements asks for, in short: kind, what, and of alternatives which. */
function asked(...lines: readonly string[]): string[] {
  return gists(`Требования:\n${lines.map((line) => `- ${line}`).join('\n')}`);
}

function gists(text: string): string[] {
  return readJobText(text).requirements.map(({ kind, value, route }) => {
    const { level, speciality, months, words, language } = value as Readonly<Record<string, unknown>>;
    const what = [language, level, months, speciality, words].filter((part) => part !== undefined && part !== null);
    return [kind, ...what.map(String), ...(route ? [`(${route.option})`] : [])].join(' ');
  });
}

it('a subject that stands once behind two schools is of both', () => {
  expect(asked('Degree or diploma in nursing')).toEqual([
    ...['education higher nursing (a)', 'education special-secondary nursing (b)'],
  ]);
});

describe('a school that is named by other words than those of a level', () => {
  it.each([
    ['60 credit hours towards a degree in a biological science', 'unfinished-higher biological science'],
    ['48 college credits in accounting', 'unfinished-higher accounting'],
    ['Completion of sixty semester hours at an accredited college', 'unfinished-higher'],
    ['Высшее пед образование', 'higher педагогическое'],
    ['мед. образование', 'special-secondary медицинское'],
    ['Level 2 in plumbing', 'special-secondary plumbing'],
    ['Level 3 in beauty therapy', 'special-secondary beauty therapy'],
    ['A postgraduate qualification in taxonomy', 'higher taxonomy'],
    ['Two-year college degree in electronics', 'special-secondary electronics'],
    ['Диплом инженера-строителя', 'higher инженера-строителя'],
    ['Диплом економіста', 'higher економіста'],
    ['Диплом медсестры', 'special-secondary медсестры'],
    ['Образование: СПО', 'special-secondary'],
    ['University graduate in economics', 'higher economics'],
    ['Educated to degree level', 'higher'],
    ['Выпускник вуза', 'higher'],
    ['Жоғары оқу орнын бітірген', 'higher'],
    ['Университет дипломы', 'higher'],
    ['Certificate III in carpentry', 'special-secondary carpentry'],
    ['ПТУ', 'special-secondary'],
    ['Медицинский диплом', 'special-secondary Медицинский'],
    ['Не ниже 9 классов', 'secondary'],
    ['11 классов', 'secondary'],
    ['Наличие степени магистра', 'higher'],
    ['медициналық білім', 'special-secondary медициналық'],
    ['Педагогикалық білімі бар', 'special-secondary Педагогикалық'],
    ['арнайы білім (аспаз, пісіруші)', 'special-secondary аспаз, пісіруші'],
    ['диплом за спеціальністю «Сестринська справа»', 'special-secondary Сестринська справа'],
    ['диплом по специальности «Повар»', 'special-secondary Повар'],
  ])('%s', (line, level) => {
    expect(asked(line)).toEqual([`education ${level}`]);
  });

  it.each([
    ['СПО или ВО', ['special-secondary (a)', 'higher (b)']],
    ['закінчили коледж чи виш', ['special-secondary (a)', 'higher (b)']],
    [
      'Профильное среднее специальное, подойдёт неоконченное высшее',
      ['special-secondary (a)', 'unfinished-higher (b)'],
    ],
    ['Колледж немесе университет', ['special-secondary (a)', 'higher (b)']],
    ['Диплом філолога або педагога', ['higher філолога (a)', 'higher педагога (b)']],
    [
      'A diploma in phlebotomy or in laboratory sciences',
      ['special-secondary phlebotomy (a)', 'special-secondary laboratory sciences (b)'],
    ],
    ['A two- or four-year college degree', ['special-secondary (a)', 'higher (b)']],
  ])('with another that will do as well: %s', (line, levels) => {
    expect(asked(line)).toEqual(levels.map((level) => `education ${level}`));
  });

  it.each([
    'Репетитор для 9 классов',
    '30 credit hours of continuing education per year',
    'Access to Level 3 in our building',
    'Диплом массажиста',
    'Pay grade 12',
    'Профильная школа не важна: сам шеф по диплому геолог',
    'Магистральные трубопроводы',
  ])('is not meant by %s', (line) => {
    expect(asked(line).filter((one) => one.startsWith('education'))).toEqual([]);
  });

  it('is no other than the degree that the hours are a part of', () => {
    expect(asked("Bachelor's degree including 30 semester hours of statistics")).toHaveLength(1);
  });
});

describe('years of work', () => {
  it.each([
    [
      'досвід роботи на держслужбі, досвід служби в поліції або керівний досвід на підприємствах — не менше двох років',
      [24, 24, 24],
    ],
    ['Опыт в рознице или опыт в общепите — от двух лет', [24, 24]],
    ['Не менее года стажа в рознице или стажа в общепите', [12, 12]],
    ['Опыт работы с детьми и стаж вождения — от 3 лет', [1, 36]],
  ])('that are said once are of each way: %s', (line, months) => {
    const found = readJobText(`Требования:\n- ${line}`).requirements.map(({ value }) => value);
    expect(found).toMatchObject(months.map((one) => ({ months: one })));
  });

  it.each([
    'Certification within six months of appointment',
    'A licence has to be obtained in the first six months',
    'Права, выданные не меньше 3 лет назад',
    'Даже если вы десять лет сидели с детьми, у нас получится',
  ])('are not asked for by %s', (line) => {
    expect(asked(line).filter((one) => one.startsWith('experience'))).toEqual([]);
  });

  it.each([
    ['Досвід важливий: мінімум рік у дитячому закладі', 'experience 12 дитячому закладі'],
    ['Стаж щонайменше три роки і не притягувався до відповідальності', 'experience 36'],
    ['Стаж: від 3 сезонів на тракторах', 'experience 18 тракторах'],
    ['Рік на СТО', 'experience 12 СТО'],
    ['5y+ in healthcare', 'experience 60 healthcare'],
    ['Слесарь болып бір жыл депода істеген', 'experience 12 Слесарь'],
    ['Мұнай сервисінде бюджеттеумен бес жыл айналысқан', 'experience 60 Мұнай сервисінде бюджеттеумен'],
    ['Комбайн айдап көрген', 'experience 1 Комбайн айдап'],
  ])('are of the work beside them: %s', (line, gist) => {
    expect(asked(line)).toContain(gist);
  });

  it.each([
    'Стаж не учитывается',
    'Опыт не смотрим',
    'Рассматриваем новичков',
    'Научим с нуля',
    'Новачків навчаємо',
    'Не требуем ни диплома, ни стажа',
    'Ни опыта, ни диплома не требуем',
    'Не вимагаємо ні диплома, ні досвіду',
    "You don't need a degree or experience",
    'Тәжірибе де, диплом да талап етілмейді',
  ])('are not needed: %s', (line) => {
    expect(asked(line)).toEqual(['experience 0']);
  });

  it.each([
    'Ни опоздания, ни опыт работы в другом месте нас не пугают',
    "You don't need a degree, experience is a must",
  ])('may be needed all the same: %s', (line) => {
    expect(asked(line)).not.toContain('experience 0');
  });
});

describe('ways that a list opens', () => {
  const WAYS = ['education higher (a)', 'experience 60 (b)'];

  it.each([
    'Requirements:\nOne of the following:\n- a bachelor’s degree\n- 5 years of experience\nExcel',
    'Requirements\n1. One of the following:\na) a bachelor’s degree\nb) 5 years of experience\n2. Excel',
    'Требования\nОдно из следующего:\n- высшее образование\n- стаж от 5 лет',
    'Вимоги\nОдне з такого:\n- вища освіта\n- стаж від 5 років',
    'Requirements:\nOption 1 – a bachelor’s degree\nOption 2 – 5 years of experience',
    'Требования:\n- Вариант 1: высшее образование\n- Вариант 2: стаж от 5 лет',
  ])('%s', (text) => {
    expect(gists(text).slice(0, 2)).toEqual(WAYS);
    expect(gists(text).slice(2)).not.toContainEqual(expect.stringContaining('('));
  });

  it('are none where hours are chosen', () => {
    expect(gists('Условия:\nВариант 1: график 2/2\nВариант 2: график 5/2')).toEqual([]);
  });
});

describe('how well a language is known', () => {
  it.each([
    ['Английский, конечно, свободный', 'language en c1'],
    ['Українська, звісно, вільна', 'language uk c1'],
    ['Орысша команданы түсінсін', 'language ru a2'],
  ])('%s', (line, gist) => {
    expect(asked(line)).toEqual([gist]);
  });

  it('names English among others that are cut short', () => {
    expect(asked('Знание каз/рус/англ')).toEqual(['language kk', 'language ru', 'language en']);
  });

  it('is not asked where a manicure is named after a country', () => {
    expect(asked('русский маникюр').filter((one) => one.startsWith('language'))).toEqual([]);
  });
});

it.each([
  ['опыт на производстве от 1г, прямострочка', ['experience 12 производстве', 'skill прямострочка']],
  ['стаж вождения автобуса не менее 3г', ['experience 36 вождения автобуса']],
  [
    '4+ years of commercial backend development, of them at least 2 with Go',
    ['experience 48 backend development', 'experience 24 Go'],
  ],
  ['Категорія — не нижче другої', ['category 2']],
  ['подойдёт и колледж, если в продажах от пяти лет', ['experience 60 продажах']],
])('reads lengths of time and categories as they are hurried down: %s', (line, expected) => {
  expect(asked(line)).toEqual(expect.arrayContaining(expected));
});

it.each([
  ['опыт в перевозках от года до трёх лет', ['experience 12 перевозках']],
  ['опыт на складе от полугода до двух лет', ['experience 6 складе']],
  ['досвід від року до двох років', ['experience 12']],
  ['стаж от 3 до 5 лет', ['experience 36']],
  ['опыт минимум год-полтора', ['experience 12']],
  ['стаж год, а лучше два', ['experience 12']],
  ['опыт: 6 мес – 2 года', ['experience 6']],
  ['2 года опыта, лучше 3', ['experience 24']],
])('takes the least of a range of years, and what would be better for nothing: %s', (line, found) => {
  expect(asked(line)).toEqual(found);
});

it.each([
  ['NVQ L3 (or equivalent)', ['education special-secondary']],
  ['GCSE grade 4 (or C) in English is expected', ['education secondary']],
  ['Освіта — економічна (можна неповна вища, студенти-заочники ок)', ['education unfinished-higher економічна']],
  ['Стаж на скорой от 1 года, можно сразу после колледжа', ['experience 12 скорой']],
  ['знание Excel, студент 4 курса тоже ок', ['skill']],
])('takes nothing that will do as well for a school or its subject: %s', (line, found) => {
  expect(asked(line)).toEqual(found);
});

it.each([
  ['Вільне володіння українською та польською мовами (B2+)', ['language uk b2', 'language pl b2']],
  ['Қазақша-орысша еркін сөйлейтін', ['language kk c1', 'language ru c1']],
  ['Владение государственным языком', ['language ru']],
  ['Знание государственного языка, г. Алматы', ['language kk']],
  ['Паспорт болгарский', []],
])('reads languages that share a noun or a level, and that of the country: %s', (line, found) => {
  expect(asked(line).filter((one) => one.startsWith('language'))).toEqual(found);
});

it('shares one subject between a university and a college in Kazakh, too', () => {
  expect(asked('Жоғары немесе техникалық және кәсіптік педагогикалық білім')).toEqual([
    'education higher педагогикалық (a)',
    'education special-secondary педагогикалық (b)',
  ]);
});

it('takes a grinder for no language, and who keeps his word for nobody of a place', () => {
  expect(asked('работать с болгаркой')).toEqual(['skill работать с болгаркой']);
  expect(asked('сөзінде тұратын маман').filter((one) => one.startsWith('place'))).toEqual([]);
  expect(asked('Алматыда тұратын маман')).toEqual(['place']);
});

it.each([
  [
    'Three years of experience in a laundry, preferably in a hotel',
    ['must experience 36 laundry', 'wish experience 1 hotel'],
  ],
  [
    '2 years of experience in welding preferably in a boat yard',
    ['must experience 24 welding', 'wish experience 1 boat yard'],
  ],
  [
    '5 years of experience in casting, ideally within the glass trade with 3 years of supervisory experience',
    ['must experience 60 casting', 'wish experience 1 glass trade', 'must experience 36 supervisory'],
  ],
])('where it had better be is a wish beside the years: %s', (line, demands) => {
  const { requirements } = readJobText(`Worker\nRequirements:\n- ${line}`);
  const told = requirements.map(({ kind, value, mustHave }) => {
    const { months, words } = value as Readonly<Record<string, unknown>>;
    return [mustHave ? 'must' : 'wish', kind, months, words].join(' ');
  });
  expect(told).toEqual(demands);
});

it.each([
  ['BA or similar in Geology', 'education higher Geology'],
  ['BS or equivalent in Forestry', 'education higher Forestry'],
])('an "or" between a degree and its subject: %s', (line, demand) => expect(asked(line)).toEqual([demand]));

it('what hurried writers cut short is read whole: schools, English, whom the years are asked of', () => {
  expect(asked('пед или мед образование')).toEqual([
    'education special-secondary педагогическое (a)',
    'education special-secondary медицинское (b)',
  ]);
  expect(asked('знание вин, англ B1')).toEqual(['skill знание вин', 'language en b1']);
  expect(asked('англ читать доку')).toEqual(['language en']);
  expect(
    asked('прививки от кори', 'УЗИ коров', 'Latin names of flowers').filter((one) => one.startsWith('lang')),
  ).toEqual([]);
  expect(asked('Опыт работы с КРС обязателен для доярки')).toEqual(['experience 1 КРС']);
  expect(asked('опыт с графиками - nice to have')).toEqual(['experience 1 графиками']);
});
