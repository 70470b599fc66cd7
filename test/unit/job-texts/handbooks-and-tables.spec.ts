import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

/** What is asked, each by its kind and what it names. */
function asked(text: string): string[] {
  return readJobText(text).requirements.map(({ kind, value, sentence }) => {
    const named = 'words' in value ? (value.words ?? '') : '';
    return `${kind}: ${(named === '' ? sentence.text : named).replace(/\.$/u, '')}`;
  });
}

function work(text: string): string[] {
  return readJobText(text).duties.map((duty) => duty.text);
}

describe('what a model document says its holder knows', () => {
  it.each([
    [
      'and applies',
      'Пекарь знает и применяет в деятельности: рецептуры хлеба; правила пользования печью.',
      ['рецептуры хлеба', 'правила пользования печью'],
    ],
    [
      'in Ukrainian',
      'Пекар знає: рецептури хліба; правила користування піччю.',
      ['рецептури хліба', 'правила користування піччю'],
    ],
    [
      'in lines after a semicolon',
      'Должен знать устройство печи;\nрецептуры хлеба;\nправила хранения муки.\n\nФункции\n- выпечка',
      ['устройство печи', 'рецептуры хлеба', 'правила хранения муки'],
    ],
    [
      'in Kazakh, whose verb stands last',
      'Наубайшы нан рецептураларын, пеш құрылысын, еңбек қорғау қағидаларын білуге міндетті.',
      ['Наубайшы нан рецептураларын', 'пеш құрылысын', 'еңбек қорғау қағидалары'],
    ],
    [
      'each a point, however many genitives it has',
      'Пекарь должен знать:\n1. Правила приёмки муки, заказа дрожжей и проверки весов, хранения хлеба.\n2. Условия хранения соли.\n3. Основы пекарного дела, виды теста.',
      [
        'Правила приёмки муки, заказа дрожжей и проверки весов, хранения хлеба',
        'Условия хранения соли',
        'Основы пекарного дела',
        'виды теста',
      ],
    ],
    [
      'too long to be a name',
      'Пекарь должен знать:\n1. Нормативные правовые акты, положения, инструкции, другие руководящие документы, касающиеся вопросов выпечки хлеба в пекарнях и на хлебозаводах.\n2. Номенклатуру и нормы расхода муки, материалов и других ценностей, приборов, инструментов и приспособлений для выпечки хлеба.',
      [
        'Нормативные правовые акты, положения, инструкции, другие руководящие документы, касающиеся вопросов выпечки хлеба',
        'Номенклатуру и нормы расхода муки, материалов и других ценностей, приборов',
      ],
    ],
  ])('is a list of knowledge: %s', (_how, text, names) => {
    expect(asked(`Пекарь\n${text}`)).toEqual(names.map((name) => `skill: ${name}`));
  });
});

describe('parts of handbooks and of standards', () => {
  it.each([
    'Требования к образованию и обучению',
    'Особые условия допуска к работе',
    'Baker Qualifications and Skills',
    'Квалификационные требования пекаря',
    'Junior baker minimum requirements',
  ])('stand over what is asked, and are neither work nor demands: %s', (heading) => {
    const { duties, requirements } = readJobText(`Пекарня\n\n${heading}\nРежет хлеб на хлеборезке.`);
    expect([duties, requirements.map(({ sentence }) => sentence.text)]).toEqual([[], ['Режет хлеб на хлеборезке.']]);
  });

  it('have numbers in tables of posts', () => {
    expect(asked('Пекарня\n\n7. KNOWLEDGE, EXPERIENCE AND TRAINING\n- Bread slicer\n- Kitchen')).toHaveLength(2);
  });

  it.each([
    ['Трудовые действия', 'Замес теста'],
    ['Характеристика робіт', 'Замішує тісто'],
    ['Жұмыс сипаттамасы', 'Қамыр илеу'],
    ['Baker Duties and Tasks', 'Knead the dough'],
    ['Должностные обязанности пекаря', 'Замес теста'],
  ])('stand over the work: %s', (heading, line) => {
    expect(work(`Пекарня\n\nТребования:\nРецептуры\n${heading}\n${line}`)).toEqual([line]);
  });

  it.each(['Другие характеристики', 'Медицинские противопоказания:', 'До заяви додаються:'])(
    'end what is asked: %s',
    (heading) => {
      expect(asked(`Пекарь\nТребования:\n- рецептуры\n${heading}\n- копия паспорта\n- аллергия`)).toEqual([
        'skill: рецептуры',
      ]);
    },
  );
});

describe('clauses of a job description', () => {
  const clauses = `Должностная инструкция пекаря
1. Общие положения
1.1. К работе не допускаются лица:
- лишенные права печь;
- имеющие или имевшие судимость.
1.2. Пекарь в своей деятельности руководствуется:
- законодательством РФ;
- правилами пекарни.
1.3. Пекарь должен уметь:
- замешивать тесто.
1.4. Пекарю запрещается: менять рецепты; курить.
1.5. Пекарь должен владеть: 1С, методами замеса.
1.6. Лица, не имеющие стажа работы, но обладающие опытом, могут быть назначены на должность по рекомендации комиссии.`;

  it('whom they bar, what they follow and what they forbid is asked of nobody, and each ends with the next', () => {
    expect(asked(clauses)).toEqual([
      'skill: замешивать тесто',
      expect.stringContaining('1С'),
      'skill: методами замеса',
    ]);
  });

  it('whom one sentence bars is said as it stands, and not turned into what somebody must be', () => {
    expect(asked('Пекарь\nК печи не допускаются лица, признанные недееспособными, а также имеющие судимость.')).toEqual(
      ['skill: не допускаются лица, признанные недееспособными', 'skill: не допускаются лица, имеющие судимость'],
    );
    expect(asked('Пекарь\nБез медкнижки к работе не допускаются.')).toEqual(['skill: медкнижки']);
  });
});

describe('how a page is laid out', () => {
  const lines = [
    'Baker',
    'Requirements',
    'Experience of sourdough',
    'Knowledge of rye flour',
    'A steady hand',
    'Duties',
    'Bake bread',
    'Clean the oven',
    'Benefits',
    'Free bread',
  ];

  it('a blank line before each line ends no part', () => {
    const apart = readJobText(lines.join('\n\n'));
    expect(apart.requirements).toHaveLength(3);
    expect(apart.duties.map(({ text }) => text)).toEqual(['Bake bread', 'Clean the oven']);
  });

  it('a table of contents at its head opens no part', () => {
    const text = `All about bakers
What bakers do
Requirements
Trade schools
Daily tasks

What bakers do
Bakers knead the dough.

Requirements
- Knowledge of flour

Trade schools
Bakers learn at many places.

Daily tasks
- kneading`;
    expect(asked(text)).toEqual(['skill: flour']);
  });

  it('numbers of cells in lines of their own', () => {
    const text = `Керівник пекарні

2.1.

Освіта

Вища

2.2.

Досвід роботи

не менше 2 років

2.3.

Знання

рецептури хліба`;
    expect(readJobText(text).requirements).toMatchObject([
      { kind: 'education', value: { level: 'higher' } },
      { kind: 'experience', value: { months: 24 } },
      { kind: 'skill', value: { words: 'рецептури хліба' } },
    ]);
  });
});

describe('schools, months and papers', () => {
  it.each([
    [
      'техникалық және кәсіптік, орта білімнен кейінгі білім (арнаулы орта, кәсіптік орта)',
      'special-secondary',
      undefined,
    ],
    ['two years of college', 'unfinished-higher', undefined],
    ['Освіта вища, відповідний досвід роботи за напрямом діяльності', 'higher', undefined],
    ['Высшее образование по направлению образования', 'higher', undefined],
  ])('one school, and no subject that it is not of: %s', (words, level, speciality) => {
    const { requirements } = readJobText(`Baker\nRequirements:\n- ${words}`);
    const schools = requirements.filter(({ kind }) => kind === 'education');
    expect(schools.map(({ value }) => value)).toEqual([expect.objectContaining({ level })]);
    expect(schools[0]?.value).not.toHaveProperty('speciality', speciality ?? expect.anything());
  });

  it('six mos. are months', () => {
    expect(readJobText('Baker\nRequirements:\n- Six mos. Bakery Experience').requirements).toMatchObject([
      { kind: 'experience', value: { months: 6 } },
    ]);
  });

  it.each(['No felony convictions', 'Соттылығы жоқ'])('a clean record is asked for by its name alone: %s', (words) => {
    expect(asked(`Baker\nBakery\n${words}`)).toHaveLength(1);
  });

  it('a citizen or a permanent resident is one demand', () => {
    expect(
      asked('Baker\nRequirements:\n- U.S. citizen or lawful permanent resident alien').map((one) => one.split(':')[0]),
    ).toEqual(['right-to-work']);
  });

  it('the grade of the post in the name of its document is none that is asked', () => {
    expect(asked('Должностная инструкция пекаря 3-го разряда\nТребования:\n- рецептуры')).toEqual(['skill: рецептуры']);
  });
});

describe('what asks, and what says nothing', () => {
  it('what "are mandatory requirements" says of all before it is no part of a name', () => {
    expect(asked('Baker\nDiscretion and good judgement are mandatory requirements for this post.')).toEqual([
      'skill: Discretion and good judgement',
    ]);
  });

  it('experience and skills of communication are two', () => {
    expect(
      asked('Baker\nRequirements:\n- Experience and communication skills').map((one) => one.split(':')[0]),
    ).toEqual(['experience', 'quality']);
  });

  it('most points of a list speak of schools and months', () => {
    expect(asked('Пекарь\n- ПТУ пекарей\n- не менее одного месяца\n- печь').map((one) => one.split(':')[0])).toEqual([
      'skill',
      'experience',
      'skill',
    ]);
  });

  it.each(['and so on', 'тощо'])('%s names nothing', (words) => {
    expect(asked(`Baker\nRequirements:\n- flour, dough, ${words}`)).toEqual(['skill: flour', 'skill: dough']);
  });

  it('how something is done is no demand of its own', () => {
    expect(
      asked(
        'Baker\nRequirements:\n- ability to bake, quickly and cleanly, according to the recipe, when working alone',
      ),
    ).toHaveLength(1);
    expect(asked('Baker\nRequirements:\n- knowledge of flour\n- This role will suit a student')).toEqual([
      'skill: flour',
    ]);
  });
});

describe('a person specification in columns', () => {
  const asks = (text: string) =>
    readJobText(`Caretaker\nPerson specification\n${text}`).requirements.map(
      ({ mustHave, sentence }) => `${mustHave ? 'must' : 'wish'} ${sentence.text}`,
    );

  it.each([
    [
      'marks under the letters',
      '| Criteria | E | D |\n| Food hygiene certificate | X | |\n| Experience of minor repairs | | X |',
    ],
    [
      'columns of a table',
      '| | Essential | Desirable | How assessed |\n| --- | --- | --- | --- |\n| Training | Food hygiene certificate | | Interview |\n| Experience | | Experience of minor repairs | Application |',
    ],
    [
      'a row without the cell that it shares',
      '| Factors | Essential | Desirable |\n| Skills | Food hygiene certificate | |\n| | Experience of minor repairs |',
    ],
    [
      'tabs',
      '\tEssential\tDesirable\nTraining\n\tFood hygiene certificate\nExperience\n\t\tExperience of minor repairs',
    ],
    ['letters behind', 'Essential (E) / Desirable (D)\nFood hygiene certificate (E)\nExperience of minor repairs (D)'],
    [
      'cells of a page',
      '<table><tr><th>Criteria</th><th>Essential</th><th>Desirable</th></tr><tr><td>Training</td><td>Food hygiene certificate</td><td>Experience of minor repairs</td></tr></table>',
    ],
  ])('tells by %s what is a wish', (_how, text) => {
    expect(asks(text)).toEqual(['must Food hygiene certificate', 'wish Experience of minor repairs']);
  });

  it('leaves what stands behind the table alone, and takes no scale of letters for one', () => {
    expect(asks('| Essential | Desirable |\n| Patience | Irish |\n\nFood hygiene certificate required')).toEqual([
      'must Patience',
      'wish Irish',
      'must Food hygiene certificate required',
    ]);
    expect(asks('| A | B | C | D | E |\n| 1 | 2 | 3 | 4 | 5 |\nRequirements:\n- Food hygiene certificate')).toEqual([
      'must Food hygiene certificate',
    ]);
  });
});
