import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

/** What a list of requirements asks for, in short: kind, what, and of alternatives which. */
function asked(...lines: readonly string[]): string[] {
  return gists(`Требования:\n${lines.map((line) => `- ${line}`).join('\n')}`);
}

function gists(text: string): string[] {
  return readJobText(text).requirements.map((one) => {
    const value = Object.entries(one.value)
      .filter(([, part]) => part !== null && !(Array.isArray(part) && part.length === 0))
      .map(([, part]) => String(part));
    return [
      one.kind,
      ...value,
      ...(one.route ? [`(${one.route.option})`] : []),
      ...(one.mustHave ? [] : ['wish']),
    ].join(' ');
  });
}

describe('ways to the same post', () => {
  it('courses and years stand for a school', () => {
    expect(asked('Среднее специальное образование (слесарное дело) либо курсы + стаж от 4 лет')).toEqual([
      'education special-secondary technical слесарное дело (a)',
      expect.stringMatching(/^experience 48 any \(b\)$/),
      'training (b)',
    ]);
  });

  it.each([
    ['Опыт на похожей линии не менее года либо профильное училище', ['experience 12', 'education special-secondary']],
    ['Высшее образование или опыт от 3 лет', ['education higher', 'experience 36']],
  ])('years stand for a school: %s', (line, ways) => {
    const found = asked(line);
    expect(found.map((one) => /^\S+ \S+/.exec(one)?.[0])).toEqual(ways);
    expect(found.map((one) => one.slice(-3))).toEqual(['(a)', '(b)']);
  });

  it.each([
    'Высшее образование в логистике или смежной области, опыт от 3 лет',
    'Degree in law or related field and 3 years of experience',
  ])('years that are asked beside a school are no other way: %s', (line) => {
    expect(readJobText(`Требования:\n- ${line}`).requirements.map(({ route }) => route)).toEqual([null, null]);
  });

  it.each([
    ['3+ years in B2B sales or a degree', 'B2B sales'],
    ['опыт от 2 лет в продажах либо высшее экономическое образование', 'продажах'],
  ])('the other way ends the kind of work: %s', (line, words) => {
    const [experience, education] = readJobText(`Требования:\n- ${line}`).requirements;
    expect(experience).toMatchObject({
      kind: 'experience',
      value: { words, occupations: expect.arrayContaining(['active-sales']) },
    });
    expect([experience?.route?.option, education?.kind, education?.route?.option]).toEqual(['a', 'education', 'b']);
  });

  it('a Kazakh licence has its letter behind it', () => {
    expect(asked('Жүргізуші куәлігі B')).toEqual(['licence B']);
  });

  it('the second way does not lend its words to the years of the first', () => {
    expect(
      asked('Подготовка специалистов среднего звена, стаж не менее 1 года или среднее образование и стаж 3 года'),
    ).toEqual([
      'education special-secondary (a)',
      'experience 12 any (a)',
      'education secondary (b)',
      'experience 36 any (b)',
    ]);
  });
});

describe('words of an ability', () => {
  it.each([
    ['Умение разбирать двигатели', 'разбирать двигатели'],
    ['Действующее свидетельство НОК (уровень П) – обязательно', 'свидетельство НОК (уровень П)'],
    ['Ability to lift heavy boxes', 'lift heavy boxes'],
    ['Свидетельство стропальщика — обязательно, без него не допустят', 'Свидетельство стропальщика'],
  ])('stand without what says that they are asked: %s', (line, words) => {
    expect(asked(line)[0]).toBe(`skill ${words}`);
  });

  it('stand without what says that they are wished for', () => {
    expect(gists('Вимоги:\nБуде перевагою читання нотаріальних актів.')).toEqual([
      'skill читання нотаріальних актів wish',
    ]);
  });

  it.each(['и т.д.', 'чтобы попасть к нам, понадобится:'])('are not made of: %s', (line) => {
    expect(gists(`Требования:\n${line}`)).toEqual([]);
  });

  it('two programs of one sentence are two, whatever alphabet their letters are of', () => {
    expect(gists('Вимоги:\n- знання М.Е.Doc та BAS')).toEqual(['skill electronic-documents', 'skill 1c']);
  });
});

describe('languages, schools and posts', () => {
  it('a level makes a demand of the name of a language outside all headings', () => {
    expect(gists('Шукаємо перекладача. Англійська не нижче B2 бажано.')).toEqual(['language en b2 wish']);
  });

  it('what the holder of a post must master is asked, two languages at once', () => {
    expect(gists('Вимоги: вища освіта.\nПрацівник повинен володіти державною та польською мовами.')).toEqual([
      'education higher',
      'language uk',
      'language pl',
    ]);
  });

  it('the word of experience is no speciality, and a school no kind of work', () => {
    expect(gists('Вимоги:\n- вища освіта або середня спеціальна і 2 роки досвіду')).toEqual([
      'education higher (a)',
      expect.stringMatching(/^(?:experience 24 any|education special-secondary) \(b\)$/),
      expect.stringMatching(/^(?:experience 24 any|education special-secondary) \(b\)$/),
    ]);
  });

  it.each([
    ['владеющие государственным языком Российской Федерации', 'language ru'],
    ['қазақ тілі – жақсы болар еді', 'language kk wish'],
    ['Қазақстан Республикасының азаматы болуы тиіс', 'right-to-work'],
    ['рік на гарячому цеху, не менше', 'experience 12 гарячому цеху'],
    ['Цінуємо чесність', 'quality чесність'],
    ['Жер кодексін білу', 'skill Жер кодексі'],
    ['сабақ жоспарын құра білу', 'skill сабақ жоспарын құра білу'],
    ['Trello — плюсик до зп', 'skill Trello wish'],
    ['Good knowledge of city ledger', 'skill city ledger'],
  ])('each language has its own words for it: %s', (line, found) => {
    expect(gists(`Требования:\n- ${line}`)).toEqual([found]);
  });

  it.each([
    [
      'Супутниковий моніторинг, Cropwise – добре якщо вже пробували.',
      ['skill Супутниковий моніторинг wish', 'skill Cropwise wish'],
    ],
    ['Якщо людина працювала з Trello, це великий плюс.', ['skill Trello wish']],
    ['Нужны BLS и ACLS.', ['skill BLS', 'skill ACLS']],
  ])('outside all headings: %s', (line, found) => {
    expect(gists(`Шукаємо людину\n\nПрацюємо з 2004 року.\n${line}`)).toEqual(found);
  });

  it('no demands of years are asked beside one school only', () => {
    expect(
      gists(
        'Требования:\n- среднее профессиональное образование (архивное дело) без предъявления требований к стажу или среднее общее образование и стаж 1 год',
      ),
    ).toEqual([
      'education special-secondary архивное дело (a)',
      'experience 0 any (a)',
      'education secondary (b)',
      'experience 12 any (b)',
    ]);
  });

  it('who may work is asked among what is given, too', () => {
    expect(gists('What we offer:\nPension.\nApplicants must be eligible to work in the UK.')).toEqual([
      'right-to-work',
    ]);
  });

  it('short names in a paragraph of demands are demands', () => {
    expect(gists('Требования: умение лечить каналы. Работа с коффердамом. Художественная реставрация.')).toHaveLength(
      3,
    );
  });

  it('a list after a colon goes on after each semicolon', () => {
    expect(
      gists(
        'Требования: знание закона о ветеринарии; ветеринарных правил карантина; порядка работы в системе «Меркурий».',
      ),
    ).toHaveLength(3);
  });

  it('a diploma of a high school is one school', () => {
    expect(gists('Requirements:\n- High school diploma or equivalent')).toEqual(['education secondary']);
  });

  it('the category of a post that was held is not asked of the person', () => {
    expect(asked('Стаж в должности техника I категории не менее 3 лет')).toEqual(['experience 36 техника I категории']);
  });

  it('only years in a line of a board are years of the post itself', () => {
    const { requirements } = readJobText('Кровельщик (вахта)\nОпыт: 3–6 лет\nТребования:\n- опыт от 1 года');
    expect(requirements.map(({ value }) => value)).toEqual([
      { months: 36, occupations: [], words: 'Кровельщик' },
      { months: 12, occupations: 'any' },
    ]);
  });

  it('the law is quoted in the language of the text, Ukrainian without its rarest letters too', () => {
    const { language, refused } = readJobText('Шукаємо швачку. Тільки жінки віком 25-40.');
    expect(language).toBe('uk');
    expect(refused.map(({ why }) => why)).toEqual([
      expect.stringMatching(/^Вік: відмовляти/),
      expect.stringMatching(/^Стать: відмовляти/),
    ]);
  });
});
