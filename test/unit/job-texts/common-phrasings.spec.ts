import { namesATrait } from '../../../src/job-texts/domain/quality-words.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

/** What a line under a heading asks for, in short: degree, kind, what and the way. */
function gists(line: string): string[] {
  return readJobText(`Post\n\nRequirements:\n- ${line}`).requirements.map(({ kind, value, mustHave, route }) => {
    const own = value as Readonly<Record<string, unknown>>;
    const known = Array.isArray(own['anyOf']) ? own['anyOf'][0] : undefined;
    const what = own['words'] ?? known ?? own['months'] ?? own['category'] ?? own['level'];
    return [mustHave ? 'must' : 'wish', kind, String(what ?? ''), route?.option ?? ''].join(' ').trim();
  });
}

describe('a wish that brackets hold', () => {
  it.each([
    ['ПК на уровне пользователя (Excel, 1С – будет плюсом)', ['must skill pc', 'wish skill excel', 'wish skill 1c']],
    ['знание 1С (эксель)', ['must skill 1c', 'must skill excel']],
  ])('is about all that stands in them and nothing before: %s', (line, asked) => {
    expect(gists(line)).toEqual(asked);
  });

  it('is one however it is hyphenated', () => {
    expect(gists('Tableau nice-to-have')).toEqual(['wish skill Tableau']);
  });
});

describe('a level of a language', () => {
  it.each([
    ['excellent spoken English (B1+)', ['must language b1']],
    ['свободный английский, не ниже B2', ['must language b2']],
    ['fluent English', ['must language c1']],
    ['English B2–C1', ['must language b2']],
  ])('is that of the code before any praise: %s', (line, asked) => {
    expect(gists(line)).toEqual(asked);
  });
});

describe('a college that is cut short', () => {
  it.each([
    'освіта від середньої спец.',
    'середня спец. освіта',
    'освіта: середньо-спец.',
    'ср. спец. образование',
    'образование не ниже среднего спец.',
    'ср.-спец. образование',
    'ср. проф. образование',
  ])('%s', (line) => {
    expect(gists(line)).toEqual(['must education special-secondary']);
  });

  it('is no school', () => {
    expect(gists('освіта середня')).toEqual(['must education secondary']);
  });
});

describe('categories of a driving licence', () => {
  it.each([
    ['права бэ', ['must licence B']],
    ['водительские права цэ', ['must licence C']],
    ['права кат. В, С', ['must licence B', 'must licence C']],
  ])('are letters, as they are said as well: %s', (line, asked) => {
    expect(gists(line)).toEqual(asked);
  });
});

describe('two tools', () => {
  it.each([
    [
      'пользоваться рефрактометром и вискозиметром',
      ['must skill пользоваться рефрактометром', 'must skill вискозиметром'],
    ],
    ['володіння нівеліром та тахеометром', ['must skill володіння нівеліром', 'must skill тахеометром']],
    ['know Rust and ClickHouse well', ['must skill Rust', 'must skill ClickHouse']],
    ['Photoshop and InDesign', ['must skill Photoshop', 'must skill InDesign']],
  ])('that an "and" joins are two skills: %s', (line, asked) => {
    expect(gists(line)).toEqual(asked);
  });

  it.each(['владение письменной и устной речью', 'умение ладить с людьми и техникой'])(
    'what is one thing stays one: %s',
    (line) => {
      expect(gists(line)).toHaveLength(1);
    },
  );
});

describe('what one of a list is enough for', () => {
  it.each([
    ['Experience with any of: Kafka, RabbitMQ, or NATS', ['Kafka a', 'RabbitMQ b', 'NATS c']],
    ['Experience with one or more of the following: Kafka, RabbitMQ or NATS', ['Kafka a', 'RabbitMQ b', 'NATS c']],
    ['Опыт работы с любой из СУБД: PostgreSQL, MySQL', ['PostgreSQL a', 'MySQL b']],
    ['Досвід роботи з будь-якою з CRM: Bitrix24, Salesforce', ['Bitrix24 a', 'Salesforce b']],
  ])('is a way for each of its names: %s', (line, names) => {
    expect(gists(line)).toEqual(names.map((name) => `must experience ${name}`));
  });

  it('ends where something else is asked', () => {
    expect(gists('Опыт работы с любой из СУБД: PostgreSQL, MySQL, знание сетей')).toEqual([
      'must experience PostgreSQL a',
      'must experience MySQL b',
      'must skill знание сетей',
    ]);
  });

  it('has more than one name, and no sentences', () => {
    expect(gists('Опыт работы с любой из СУБД: PostgreSQL')).toHaveLength(1);
    expect(gists('Experience with any of: Kafka, whatever else the people of our team like to use')[0]).not.toMatch(
      /must experience Kafka a/u,
    );
  });
});

describe('a school before the years', () => {
  it.each([
    ['Неоконченное высшее с опытом от 5 лет', ['must education unfinished-higher', 'must experience 60']],
    ['Среднее специальное с опытом работы от 3 лет', ['must education special-secondary', 'must experience 36']],
    ['Ищем повара с опытом от 3 лет', ['must experience повара']],
  ])('is nobody who would have them: %s', (line, asked) => {
    expect(gists(line)).toEqual(asked);
  });
});

describe('a paper or knowledge beside experience', () => {
  it.each([
    ['PCV licence and experience of driving coaches', ['must skill PCV licence', 'must experience driving coaches']],
    ['знання теорії та практичний досвід заміни масел', ['must skill знання теорії', 'must experience заміни масел']],
    ['Knowledge and experience in warehouse work', ['must experience warehouse work']],
  ])('is asked for by itself: %s', (line, asked) => {
    expect(gists(line)).toEqual(asked);
  });
});

describe('English words of a degree and a trade', () => {
  it.each([
    ['Education: higher (law, economics)', ['must education higher']],
    ['Education level: higher', ['must education higher']],
    ['Journeyman electrician ticket', ['must education special-secondary']],
    ['Journeyman Plumber (JPG) License', ['must skill Journeyman Plumber (JPG) License']],
    ['A moderate amount of travel will be required', ['must business-trips']],
    ['The role involves regular travel to client sites', ['must business-trips']],
  ])('%s', (line, asked) => {
    expect(gists(line)).toEqual(asked);
  });
});

describe('programs in brackets', () => {
  it('are named each for itself beside the computer', () => {
    expect(gists('Пользователь ПК (Word и Excel)')).toEqual(['must skill pc', 'must skill office', 'must skill excel']);
    expect(gists('Пользователь ПК (Excel)')).toEqual(['must skill pc', 'must skill excel']);
  });
});

describe('who is appointed to a post', () => {
  it('is asked for whatever stands after it, wherever the line stands', () => {
    const text = [
      'ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ',
      'старшего менеджера по продажам',
      '1. Общие положения',
      '1.1. Старший менеджер относится к категории специалистов.',
      '1.2. На должность старшего менеджера по продажам назначается лицо с высшим образованием, с опытом работы на аналогичной должности не менее 3 лет.',
      '1.3. Старший менеджер подчиняется директору.',
      '2. Обязанности',
      '2.1. Продаёт площади.',
    ].join('\n');
    expect(readJobText(text).requirements.map(({ kind }) => kind)).toEqual(['education', 'experience']);
  });
});

describe('what strangers write', () => {
  /** What a text under its title asks for, in short. */
  const of = (text: string): string[] =>
    readJobText(`Post\n\n${text}`).requirements.map(({ kind, value, mustHave }) => {
      const own = value as Readonly<Record<string, string | number | undefined>>;
      const what = own['words'] ?? own['speciality'] ?? own['category'] ?? own['level'] ?? own['months'];
      return [mustHave ? 'must' : 'wish', kind, String(what ?? '')].join(' ').trim();
    });

  it.each([
    ['Стаж роботи необов’язковий', ['wish experience 0']],
    ['Готовність до тривалих виїздів', ['must business-trips']],
    ['Готовность к полевым выездам', ['must business-trips']],
    ['Музична освіта', ['must education Музична']],
    ['Театральное образование', ['must education Театральное']],
    ['Fluency in French', ['must language c1']],
  ])('is read under a heading: %s', (line, asked) => {
    expect(of(`Requirements:\n- ${line}`).map((one) => one.toLowerCase())).toEqual(
      asked.map((one) => one.toLowerCase()),
    );
  });

  it.each([
    'Полтавська область\nДосвід роботи від 3 років',
    'Требования:\nОпыт работы от 3 лет\nДізнатись більше',
    'We are a tiny team based in Leeds with backgrounds in transport and design.',
    'Requirements:\n- (An oral test is given)',
    'Requirements:\nThis role is a fully remote position.',
  ])('demands no ability and no years where it names none: %j', (text) => {
    expect(of(text).filter((one) => !one.endsWith(' 36'))).toEqual([]);
  });

  it('what would be highly regarded is a wish, and a stay abroad no experience', () => {
    const regarded = of('Requirements:\n- Experience in luxury hotels would be highly regarded');
    expect(regarded).toEqual([expect.stringMatching(/^wish experience luxury hotels/u)]);
    const stay = of('Minimum of 6 month stay in Spain with a chance of more');
    expect(stay.filter((one) => one.startsWith('must experience'))).toEqual([]);
  });

  it('"Experience with NextJS" is no heading of next steps', () => {
    expect(of('Requirements\nExperience with Django\nExperience with NextJS\nAbility to write tests')).toHaveLength(3);
  });

  it('a heading says what the candidate should have', () => {
    const list = 'Proficiency in Turkish is a plus\nReadiness to learn';
    expect(of(`Duties:\nRun campaigns\nAs our new analyst, you should have:\n${list}`)).toEqual([
      'wish language',
      expect.stringContaining('learn'),
    ]);
    expect(of('The successful applicant will hold most or all of the following\n- Driving licence')).toEqual([
      'must licence',
    ]);
  });

  it('a line without a mark below the points names another part', () => {
    expect(of('Requirements:\n- Knowledge of Excel\n- Punctuality\nStart and length')).toHaveLength(2);
  });

  it('somebody who is sought is told of by hyphenated words', () => {
    expect(of('We are looking for a smart, self-starting, well-rounded person to join us.')).toEqual([
      'must quality smart',
      'must quality self-starting',
      'must quality well-rounded',
    ]);
  });

  it.each([
    ['Потрібні покоївки з досвідом роботи у великих готелях.', /^must experience .*готел/u],
    ['Шукаємо досвідченого електрика для обслуговування будівель.', /^must experience електрика$/u],
  ])('somebody who is sought has worked before, said once: %s', (line, asked) => {
    expect(of(line)).toEqual([expect.stringMatching(asked)]);
  });
});

describe('years as they are typed in haste', () => {
  it.each([
    ['опыт работа от 2 – х лет', ['must experience 24']],
    ['стаж вождения не менее 3 – х лет', ['must experience вождения']],
    ['желательно с опытом работы, старше 18 лет', ['wish experience 1']],
    ['бажано з досвідом роботи, старше 18 років', ['wish experience 1']],
  ])('%s', (line, asked) => {
    expect(gists(line)).toEqual(asked);
  });

  it('are those that are written, and an age is none', () => {
    const months = (line: string) =>
      readJobText(`Кассир\nТребования:\n- ${line}`).requirements.map(({ value }) => 'months' in value && value.months);
    expect(months('опыт работа от 2 – х лет')).toEqual([24]);
    expect(months('желательно с опытом работы, старше 18 лет')).toEqual([1]);
    expect(months('опыт продаж от 3 лет, старше 21 года')).toEqual([36]);
  });
});

describe('a word of degree after a dash at the end', () => {
  it.each([
    [
      'Опыт съёмки посуды, одежды или обуви — будет большим плюсом',
      ['wish experience съёмки посуды a', 'wish experience одежды b', 'wish experience обуви c'],
    ],
    ['Знание языков Go, Rust и прочее - желательно', ['wish skill Знание языков Go', 'wish skill Rust']],
    ['Знание Excel, Битрикс24 — плюс', ['must skill excel', 'wish skill crm']],
    ['Высшее образование, знание турецкого — плюс', ['must education higher', 'wish language']],
    ['Опыт съёмки, умение шить — плюс', ['must experience съёмки', 'wish skill шить']],
  ])('is said of the whole list, unless something else is named in it: %s', (line, asked) => {
    expect(gists(line)).toEqual(asked);
  });
});

it('a cook who knows kitchens of many lands needs no language', () => {
  const kinds = (line: string) => readJobText(`Повар\nТребования:\n- ${line}`).requirements.map(({ kind }) => kind);
  expect(kinds('знание русской, итальянской и японской кухонь')).not.toContain('language');
  expect(kinds('знання української, французької та італійської кухні')).not.toContain('language');
  expect(kinds('знание русского и итальянского языков')).toEqual(['language', 'language']);
});

describe('traits and knowing that stand in a row', () => {
  it.each([
    ['спокойные, терпеливые, чуткие', ['must quality спокойные', 'must quality politeness', 'must quality чуткие']],
    ['цепкая память и аккуратность в подсчётах', ['must skill цепкая память', 'must quality аккуратность в подсчётах']],
    [
      'опыт вёрстки каталогов и глубокое понимание типографики',
      ['must experience вёрстки каталогов', 'must skill глубокое понимание типографики'],
    ],
    ['знание и уверенное владение Perl', ['must skill уверенное владение Perl']],
    ['дотошливость', ['must quality дотошливость']],
  ])('are told one by one: %s', (line, asked) => {
    expect(gists(line)).toEqual(asked);
  });

  it('are two in two lines, though one entry of the dictionary stands for both', () => {
    expect(
      gists('Вежливость\n- Порядок на столе\n- Доброжелательность').filter((one) => one.includes('quality')),
    ).toEqual(['must quality politeness', 'must quality Доброжелательность']);
    expect(gists('Вежливость\n- вежливость')).toEqual(['must quality politeness']);
  });

  it('is no trait what ends as one does', () => {
    for (const thing of ['отчётность', 'звітність', 'нерухомість']) expect(namesATrait(thing)).toBe(false);
    expect(namesATrait('кумедливість')).toBe(true);
    expect(namesATrait('насмешливость')).toBe(true);
  });
});

it.each([
  ['опыт работы кассиром, старшим смены, товароведом', ['must experience кассиром, старшим смены, товароведом']],
  ['опыт создания открыток, плакатов и вывесок', ['must experience создания открыток, плакатов и вывесок']],
  [
    'опыт работы кассиром, знание 1С, аккуратность',
    ['must experience кассиром', 'must skill 1c', 'must quality аккуратность'],
  ],
  ['опыт ведения кассы, готов к ночным сменам', ['must experience ведения кассы', 'must skill готов к ночным сменам']],
])('experience goes on with what stands in the case of the first: %s', (line, asked) => {
  expect(gists(line)).toEqual(asked);
});

it('who is ready to take newcomers asks for no experience', () => {
  expect(gists('Готовы взять новичка, если он готов учиться')[0]).toBe('wish experience 0');
  expect(readJobText('Бариста\nМожем взять новичка.').requirements[0]?.value).toMatchObject({ months: 0 });
});

it('a clause that is quoted after «в т.ч.» stays in its sentence', () => {
  expect(gists('знание законодательства (в т.ч. Положение № 15-П)')).toEqual([
    'must skill знание законодательства (в т.ч. Положение № 15-П)',
  ]);
});

describe('a long English sentence', () => {
  it.each([
    [
      'Current RN license issued by the State Board of Nursing or a multistate compact RN license (eNLC) for practice',
      ['must skill Current RN license issued by the State Board of Nursing'],
    ],
    [
      'Candidates for positions in this class must possess a current license as a Practical Nurse from the Board of Nursing',
      ['must skill a current license as a Practical Nurse from the Board of Nursing'],
    ],
    ['It is important to have a good understanding of soil science', ['must skill soil science']],
    [
      'You must have good people skills as well as a good understanding of rotas, some kitchen experience would be an advantage',
      ['must quality communication', 'must skill rotas', 'wish experience kitchen'],
    ],
    ['Furthermore, you should have knowledge of soil science', ['must skill soil science']],
    [
      'The role would suit a calm, organised person who enjoys routine',
      ['must quality calm', 'must quality organised person who enjoys routine'],
    ],
    ['Knowledge of SAP recommended but not essential', ['wish skill SAP']],
    [
      'Effective verbal, written and listening communication skills',
      ['must skill Effective verbal, written and listening communication skills'],
    ],
    ["Class A, Commercial Driver's License", ['must licence CE']],
    ["A motor vehicle operator's license", ['must licence']],
    ['Recent retail experience, of the type applied for, within five (5) years', ['must experience retail']],
    ['Власний економний автомобіль', ['must car']],
  ])('is read by what it asks for: %s', (line, asked) => {
    expect(gists(line)).toEqual(asked);
  });
});

describe('a school that is named by its certificate', () => {
  it.each([
    ['Graduate from an accredited school of nursing', ['must education special-secondary']],
    ['National Senior Certificate (Matric)', ['must education secondary']],
    ['HS Diploma or GED', ['must education secondary']],
    ['Relevant tertiary qualification in Accounting', ['must education higher']],
    ['Matric plus a National Diploma in Public Management', ['must education special-secondary']],
  ])('%s', (line, asked) => {
    expect(gists(line)).toEqual(asked);
  });
});

describe('a length of experience', () => {
  it.each([
    ['Experience: 6 months to 2 years', ['must experience 6']],
    ['Experience: one year of experience as a nurse', ['must experience nurse']],
    ['Досвід 6+ міс', ['must experience 6']],
    ['Between 2 and 5 years', ['must experience 24']],
    ['6 months with Sage and 2 years with Excel', ['must experience Sage', 'must experience Excel']],
    ['Ages 18 and over', []],
  ])('is told once: %s', (line, asked) => {
    expect(gists(line)).toEqual(asked);
  });
});
