import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';
import { sentencesOf } from '../../../src/job-texts/domain/sentences.js';

/** What a text asks for, in short: degree, kind, months and words. */
function asked(text: string): string[] {
  return readJobText(text).requirements.map(({ kind, value, mustHave, route }) => {
    const { months, words, level, anyOf } = value as Readonly<Record<string, string | number | string[] | undefined>>;
    const what = words ?? (Array.isArray(anyOf) ? anyOf[0] : undefined) ?? level;
    return [mustHave ? 'must' : 'wish', kind, months, what, route?.option]
      .filter((one) => one !== undefined && one !== null)
      .join(' ');
  });
}

const inProse = (sentence: string) => asked(`Clerk\n\nThe parish council has nine members.\n\n${sentence}`);
const inList = (line: string) => asked(`Бухгалтер\n\nТребования:\n- ${line}`);

describe('what is asked for before the words that ask', () => {
  it.each([
    [
      'A printer, broadband and a lockable room at home are a must.',
      ['must skill A printer', 'must skill broadband', 'must skill a lockable room at home'],
    ],
    ['A landline at home is not optional.', ['must skill A landline at home']],
    ['Basic computer skills are called for.', ['must skill pc']],
    ['Knowledge of the byelaws is non-negotiable, we check it.', ['must skill the byelaws']],
  ])('%s', (sentence, found) => {
    expect(inProse(sentence)).toEqual(found);
  });

  it('but not where it is denied', () => {
    expect(inProse('We know what is not a must.')).toEqual([]);
  });
});

describe('programs of 1С', () => {
  it.each([
    ['знание 1С:ЗУП', ['must skill 1С:ЗУП']],
    ['опыт работы в 1С: Бухгалтерия 8.3', ['must skill 1С: Бухгалтерия 8.3']],
    ['знание 1С УТ, ERP', ['must skill 1С УТ', 'must skill ERP']],
    ['уверенный пользователь 1С', ['must skill 1c']],
    ['опыт работы программистом 1С от 2 лет', ['must experience 24 программистом 1С']],
    ['досвід роботи з 1С від 1 року', ['must experience 12 1С']],
  ])('%s', (line, found) => {
    expect(inList(line)).toEqual(found);
  });
});

describe('a part of the years', () => {
  it.each([
    [
      'стаж от трёх лет в т.ч. год на руководящей должности',
      ['must experience 36', 'must experience 12 руководящей должности'],
    ],
    [
      'стаж роботи від 5 років, у т.ч. рік головним бухгалтером',
      ['must experience 60', 'must experience 12 головним бухгалтером'],
    ],
    ['опыт 3 года, из них год в ресторане', ['must experience 36', 'must experience 12 ресторане']],
  ])('%s', (line, found) => {
    expect(inList(line)).toEqual(found);
  });
});

describe('words cut short in names and addresses end no sentence', () => {
  it.each([
    'Офіс: м. Львів, вул. Шевченка, 5, бул. Миру, 2',
    'Завод им. Лихачёва, опыт от года',
    'Graduation from a U.S. high school',
  ])('%s', (line) => {
    expect(sentencesOf(line)).toHaveLength(1);
  });

  it('but a sentence may end with them', () => {
    expect(sentencesOf('You must live in the U.S. You need a car.')).toHaveLength(2);
  });
});

describe('papers to bring along are asked of nobody', () => {
  it.each([
    'При себе иметь паспорт, медицинскую книжку, СНИЛС',
    'На собеседование взять с собой диплом, две фотографии',
    'Мати при собі паспорт, медкнижку',
    'Өзіңізбен бірге жеке куәлік, медициналық кітапша алып келіңіз',
    'Please bring your passport, proof of vaccination and two photos',
  ])('%s', (line) => {
    expect(inList(line)).toEqual([]);
  });

  it.each([
    ['уметь работать с собой и коллегами', ['must skill работать с собой и коллегами']],
    ['bring your own tools', ['must skill bring your own tools']],
  ])('but %s', (line, found) => {
    expect(inList(line)).toEqual(found);
  });
});

describe('a sentence that says who may apply stands over the list below it', () => {
  it.each([
    ['To qualify, applicants must meet every one of the items below on the filing date:'],
    ['Лицо, назначаемое на эту должность, должно отвечать следующим условиям:'],
    ['Особа, яка претендує на цю посаду, має відповідати всім наведеним нижче умовам:'],
    ['Осы лауазымға тағайындалатын адам мына шарттарға сай болуы керек:'],
  ])('%s', (sentence) => {
    const text = `Deputy\n\nDuties\n- supervise people in custody\n- serve meals\n\n${sentence}\n- Own boots\n- No felony conviction`;
    expect(asked(text)).toEqual(['must skill Own boots', 'must skill No felony conviction']);
  });
});

it('years that are said once at the end are of both ways', () => {
  expect(inList('досвід роботи в архіві або досвід роботи на керівних посадах не менш як три роки')).toEqual([
    'must experience 36 архіві a',
    'must experience 36 керівних посадах b',
  ]);
});

it('what says of which it is asks for nothing itself', () => {
  expect(inList('опыт от года в организации, деятельность которой связана с торговлей')).toEqual([
    'must experience 12 организации',
  ]);
});

describe('the school that somebody will work in is not the one to have been to', () => {
  it.each([
    ['жоғары білім беру ұйымында 2 жыл жұмыс өтілі', ['must experience 24 жоғары білім беру ұйымында']],
    [
      'орта білімнен кейінгі білім беру ұйымының тәртібін білу',
      ['must skill орта білімнен кейінгі білім беру ұйымының тәртібі'],
    ],
    ['орта білім', ['must education secondary']],
  ])('%s', (line, found) => {
    expect(inList(line)).toEqual(found);
  });
});

describe('what is said of each part of a sentence', () => {
  it('goes on after what is a must, and supposes after an "and if"', () => {
    expect(
      inProse(
        'First aid at work is a must, a personal licence would be lovely, and if you speak French our guests will love you.',
      ),
    ).toEqual(['must skill First aid at work', 'wish skill a personal licence', 'wish language']);
  });

  it.each([
    ['Приветствуется членство в НОСТРОЙ.', ['wish skill членство в НОСТРОЙ']],
    ['Без вредных привычек.', ['must quality Без вредных привычек']],
    ['The post is subject to an enhanced DBS check.', ['must skill enhanced DBS check']],
    ['Нужно хорошее знание английского, чтобы читать документацию.', ['must language']],
    ['Подойдёт студент-историк или учитель на каникулах.', []],
    ['Тебе не надо объяснять, чем склад отличается от магазина.', []],
  ])('asks for what it names, wherever it stands: %s', (sentence, found) => {
    expect(inProse(sentence)).toEqual(found);
  });

  it.each([
    ['Ты пишешь на Go года три или больше.', 'must experience 36 Go'],
    ['Ви працюєте з Java понад три роки.', 'must experience 36 Java'],
    ['Работаете с детьми не меньше трёх лет.', 'must experience 36 детьми'],
  ])('what somebody does for so long already is experience: %s', (sentence, found) => {
    expect(inProse(sentence)).toEqual([found]);
  });
});

it.each([
  ['Знание СНиП, ГОСТ и СП', ['must skill Знание СНиП', 'must skill ГОСТ', 'must skill СП']],
  [
    'уверенно пользуетесь TravelLine, Bnovo либо Fidelio',
    ['must skill TravelLine a', 'must skill Bnovo b', 'must skill Fidelio c'],
  ],
  [
    'За плечами хотя бы полтора года рекрутинга в рознице или общепите',
    ['must experience 18 рекрутинга в рознице a', 'must experience 18 общепите b'],
  ],
])('names all of a list, each once: %s', (line, found) => {
  expect(inList(line)).toEqual(found);
});

describe('years that nobody is let off', () => {
  it.each([
    ['Пять лет на кухне — это минимум.', ['must experience 60 кухне']],
    [
      "Два роки у фінтеху або банку для них обов'язкові.",
      ['must experience 24 фінтеху a', 'must experience 24 банку для них b'],
    ],
  ])('are asked for in a sentence of its own: %s', (sentence, found) => {
    expect(inProse(sentence)).toEqual(found);
  });

  it('who will do takes nothing back from what stands beside it', () => {
    expect(inProse('Подойдёт студент-историк, главное — умение держать внимание школьников.')).toEqual([
      'must skill держать внимание школьников',
    ]);
  });
});

describe('what a reader is told to be', () => {
  it.each([
    [
      'The right candidate will be a quality-oriented, highly disciplined and proactive baker.',
      'quality-oriented, disciplined, proactive',
    ],
    ['Applicants must be punctual and discreet.', 'punctual, discreet'],
    ['You are a creative, patient problem-solver with the nerve to say no.', 'creative, patient, problem-solver'],
    ['If you are tidy and courteous please write to us.', 'tidy, courteous'],
    ['The Bar Manager will be highly motivated and sociable.', 'motivated, sociable'],
    ['You will be responsible for the till and the terrace.', ''],
    ['You are welcome to visit the yard.', ''],
  ])('%s', (sentence, qualities) => {
    const found = readJobText(`Clerk\n\nThe parish council has nine members.\n\n${sentence}`).requirements;
    expect(
      found
        .filter(({ kind }) => kind === 'quality')
        .map(({ value }) => (value as { readonly words?: string }).words)
        .join(', '),
    ).toBe(qualities);
  });
});

describe('what is one thing in English', () => {
  it.each([
    ['Ability to stand, bend, and/or kneel for most of a shift', ['stand, bend, and/or kneel for most of a shift']],
    ['Ability to meet or exceed picking targets', ['meet or exceed picking targets']],
    ['Ability to think and act independently', ['think and act independently']],
    ['Ability to type quickly and accurately under pressure', ['type quickly and accurately under pressure']],
    ['Ability to work individually or in a team', ['work individually or in a team']],
    ['Lifting up to 40 lbs with or without accommodations', ['Lifting up to 40 lbs with or without accommodations']],
    [
      'Ability to thrive in a fast-paced, deadline-driven, kitchen environment',
      ['thrive in a fast-paced, deadline-driven, kitchen environment'],
    ],
    ['Ability to write reusable, testable code', ['write reusable, testable code']],
    ['Experience working in a crop/livestock farm', ['crop/livestock farm']],
    ['Knowledge of soils, feeds and fences', ['soils', 'feeds and fences']],
    ['Ability to row, numeracy and fluent German', ['row', 'numeracy']],
  ])('%s', (line, words) => {
    const { requirements } = readJobText(`Clerk\n\nRequirements:\n- ${line}\n- Fluent English`);
    const found = requirements.filter(({ kind }) => kind !== 'language');
    expect(found.map(({ value }) => (value as { readonly words?: string }).words)).toEqual(words);
  });

  it.each([
    ['Ability to excel under a strict head chef', 'skill', []],
    ['A portfolio of recent designs', 'skill', []],
    ['Strong verbal and written communication skills', 'quality', ['communication']],
    ['Good written communication skills', 'skill', ['correspondence']],
  ])('what the dictionary knows is not misread: %s', (line, kind, anyOf) => {
    const [found] = readJobText(`Clerk\n\nRequirements:\n- ${line}\n- Fluent English`).requirements;
    expect(found).toMatchObject({ kind, value: { anyOf } });
  });
});

it('where a shop is, whether somebody would like it there and a pension plan are no demands and no pay', () => {
  const { requirements, salary } = readJobText(
    'Барista\n\nDala Roasters, 9 мкр\n\nWould you like to work with people who know coffee?\n\nBenefits:\n- 401k and free lunch',
  );
  expect(requirements).toEqual([]);
  expect(salary).toBeNull();
});

it('a list of what is asked is known by its points, though only the work was told before it', () => {
  expect(
    asked(
      'Porter\n\nAs a porter you will carry bags from the coach to the rooms.\n\n• Driving licence of category B\n• Good knowledge of the old town\n• Fluent English',
    ),
  ).toEqual(['must licence', 'must skill the old town', 'must language c1']);
});

it.each([
  [
    'Strong organisational and bookkeeping skills used every day',
    ['organisational skills', 'bookkeeping skills used every day'],
  ],
  ['Attention to detail and commitment to clean kitchens', ['Attention to detail', 'commitment to clean kitchens']],
  ['Good-humoured with a genuine passion for old clocks', ['Good-humoured', 'a genuine passion for old clocks']],
  ['Experience planting, pruning and lifting apple trees', ['planting, pruning and lifting apple trees']],
  ['Good command of tools such as sickles, rakes, etc. to keep the verges tidy', ['tools such as sickles', 'rakes']],
  ['Вміння шити швидко та акуратно, дотримуючись крою', ['шити швидко та акуратно']],
])('what is counted apart, and what goes on to tell how: %s', (line, words) => {
  const { requirements } = readJobText(`Clerk\n\nRequirements:\n- ${line}\n- Fluent English`);
  const found = requirements.filter(({ kind }) => kind !== 'language');
  expect(found.map(({ value }) => (value as { readonly words?: string }).words?.replace(/^Strong /u, ''))).toEqual(
    words,
  );
});

it.each([
  ['BS in Botany', true],
  ['BA/BS in Botany or similar', true],
  ['A BA in Botany', true],
  ['Two years as a BA in fisheries', false],
  ['Senior BA in a bakery', false],
  ['MS in Word and Excel', false],
])('degrees by their letters, and no posts or programs: %s %s', (line, isDegree) => {
  const found = asked(`Clerk\n\nRequirements:\n- ${line}`);
  expect(found.includes('must education higher')).toBe(isDegree);
});

it('a heading in the line of what ends before it begins there', () => {
  expect(asked('Porter\n\nWe love our work Requirements: knowledge of the old town')).toEqual([
    'must skill the old town',
  ]);
});

it('a heading that says which requirements they are stays whole', () => {
  expect(
    asked(
      'Porter\n\nMinimum Requirements:\nDriving licence of category B\nPreferred Qualifications:\nKnowledge of the old town\nOther Job Responsibilities:\nSweeping the yard',
    ),
  ).toEqual(['must licence', 'wish skill the old town']);
});

it.each([
  ['Тәжірибелі наубайшы іздейміз.', 'must experience 1 наубайшы'],
  ['Тәжірибелі фотограф қажет.', 'must experience 1 фотограф'],
  ['Досвідчений садівник для догляду за парком готелю.', 'must experience 1 садівник'],
  ['Досвідчені наставники у нас допоможуть.', undefined],
  ['Опытный наставник на первых порах рядом.', undefined],
  ['Опытный врач на месте осмотрит вас.', undefined],
  ['We offer:\n- Опытный тренер на время обучения', undefined],
  ['Опытный пекарь для ночной смены.', 'must experience 1 пекарь'],
])('who is called experienced has done the work of the post: %s', (sentence, found) => {
  expect(asked(`Cook\n\nThe parish council has nine members.\n\n${sentence}`)[0]).toBe(found);
});

it.each([
  ['Ensures all gates are locked at night.', []],
  ['Works with the forester on the plan of the year.', []],
  [
    'Knowledge of fair trade rules, practices, and principles',
    ['must skill fair trade rules, practices, and principles'],
  ],
])('what somebody does daily is no demand, and general words name nothing of their own: %s', (sentence, found) => {
  expect(inProse(sentence)).toEqual(found);
});

it.each([
  'Must be at least 18 years old',
  'You must be 18 or over',
  'Must have reached the age of 18',
  'Aged 18+',
  'Minimum age: 18',
  'Must be 21+ to apply',
  '18 years old or older',
  'Совершеннолетие',
])('an age of the law is no ability: %s', (line) => {
  expect(asked(`Porter\n\nRequirements:\n- ${line}\n- Can lift crates`)).toEqual(
    asked('Porter\n\nRequirements:\n- Can lift crates'),
  );
});
