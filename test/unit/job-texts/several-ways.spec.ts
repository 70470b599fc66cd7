import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

/** What a text asks for, in short: degree, kind, words or months, and the way it is. */
function asked(text: string): string[] {
  return readJobText(text).requirements.map(({ kind, value, mustHave, route }) => {
    const { months, words, category, level, anyOf } = value as Readonly<
      Record<string, string | number | string[] | null | undefined>
    >;
    const what = words ?? (Array.isArray(anyOf) ? anyOf[0] : undefined) ?? category ?? level;
    const way = route ? `${route.group}${route.option}` : undefined;
    return [mustHave ? 'must' : 'wish', kind, months, what, way].filter((one) => one !== undefined).join(' ');
  });
}

const inList = (line: string) => asked(`Storeman\n\nRequirements:\n- ${line}`);

describe('one list with an "or" before its last is one route of all', () => {
  it.each([
    [
      'Figma, Sketch or Adobe XD',
      ['must skill Figma route-1a', 'must skill Sketch route-1b', 'must skill Adobe XD route-1c'],
    ],
    [
      'experience with Jira, Trello, or Asana',
      ['must skill Jira route-1a', 'must skill Trello route-1b', 'must skill Asana route-1c'],
    ],
    [
      'знание Opera, Fidelio или Bnovo',
      ['must skill Opera route-1a', 'must skill Fidelio route-1b', 'must skill Bnovo route-1c'],
    ],
    ['знання 1С, excel чи opera', ['must skill 1c route-1a', 'must skill excel route-1b', 'must skill opera route-1c']],
    ['Experience with Kafka or RabbitMQ', ['must skill Kafka route-1a', 'must skill RabbitMQ route-1b']],
    [
      'communication skills, Figma, Sketch or Adobe XD',
      [
        'must quality communication',
        'must skill Figma route-1a',
        'must skill Sketch route-1b',
        'must skill Adobe XD route-1c',
      ],
    ],
  ])('%s', (line, found) => {
    expect(inList(line)).toEqual(found);
  });

  it('but words that are no names stand for themselves', () => {
    expect(inList('знание YCLIENTS или быстрая обучаемость')[0]).toBe('must skill знание YCLIENTS route-1a');
    expect(inList('Figma, reading drawings or Adobe XD')[0]).toBe('must skill Figma');
  });
});

describe('two names with an "or" between them are one route', () => {
  const BOTH = ['must skill 1c route-1a', 'must skill crm route-1b'];
  it.each([
    ['знание 1С или Bitrix24', BOTH],
    ['знання 1С або Bitrix24', BOTH],
    ['knowledge of 1C or Bitrix24', BOTH],
    ['1С немесе Bitrix24 білу', BOTH],
    ['опыт работы в SAP или 1С', ['must skill SAP route-1a', 'must skill 1c route-1b']],
    ['опыт работы в Figma или Photoshop', ['must skill Figma route-1a', 'must skill Photoshop route-1b']],
  ])('%s', (line, found) => {
    expect(inList(line)).toEqual(found);
  });

  it.each([
    'опыт работы в Excel или Google Sheets',
    'досвід роботи в Excel або Google Sheets',
    'Excel or Google Sheets experience',
    'Excel немесе Google Sheets бағдарламасында жұмыс тәжірибесі',
  ])('programs that one entry stands for are one skill, and no experience: %s', (line) => {
    expect(inList(line)).toEqual(['must skill excel']);
  });

  it('a branch of business is no program', () => {
    expect(inList('опыт работы в HoReCa')).toEqual(['must experience 1 HoReCa']);
  });

  it.each([
    'Нужен водитель. Права категории B или C. Опыт от года.',
    'Потрібен водій. Права категорії B чи C. Досвід від року.',
    'Driver\n\nYou need a driving licence of category B or C. One year of experience required.',
    'Жүргізуші керек. B немесе C санатты жүргізуші куәлігі болуы тиіс. Жұмыс тәжірибесі кемінде 1 жыл.',
  ])('the full stop after a licence is no part of it: %s', (text) => {
    expect(asked(text)).toEqual(['must licence B route-1a', 'must licence C route-1b', 'must experience 12']);
  });
});

describe('a name needs no other word among what is asked', () => {
  const POINTS = '3+ years of commercial Java development\nSolid knowledge of Spring Boot and Hibernate';
  const WISHES = 'Would be a plus\nKotlin; experience in fintech; AWS certification';
  const found = ['wish skill Kotlin', 'wish experience 1 fintech', 'wish skill AWS certification'];

  it.each([
    ['with another part below', `Java Developer\n\nRequirements\n${POINTS}\n${WISHES}\nWhat we offer\nSalary, tea.`],
    ['as the last of the text', `Java Developer\n\nRequirements\n${POINTS}\n${WISHES}`],
    [
      'with blank lines between all',
      `Java Developer\n\nRequirements\n${POINTS}\n${WISHES}\nWhat we offer\nTea`.replaceAll('\n', '\n\n'),
    ],
  ])('%s', (_, text) => {
    expect(asked(text).filter((one) => one.startsWith('wish'))).toEqual(found);
  });

  it.each([
    ['Dev\nRequirements:\n3 years of Java; Kotlin; Docker'],
    ['Разработчик\nТребования:\nJava от 3 лет; Kotlin; Docker'],
  ])('after years in one line: %s', (text) => {
    expect(asked(text)).toEqual(['must experience 36 Java', 'must skill Kotlin', 'must skill Docker']);
  });

  it('and an answer or a number is no name', () => {
    expect(asked('Dev\nRequirements:\nJava от 3 лет; A; 24')).toEqual(['must experience 36 Java']);
  });
});

describe('letters beside a machine are no licence for the road', () => {
  it.each([
    ['a valid forklift licence (category C or tractor-driver certificate)', 'skill'],
    ['удостоверение на право управления погрузчиком (категория C)', 'skill'],
    ['удостоверение водителя погрузчика категории C', 'skill'],
    ['посвідчення водія навантажувача категорії C', 'skill'],
    ['водительские права категории C', 'licence'],
    ['driving licence, category C', 'licence'],
  ])('%s', (line, kind) => {
    expect(inList(line).map((one) => one.split(' ')[1])).toEqual([kind]);
  });

  it('but those of the road beside it stay', () => {
    expect(inList('права категории B, удостоверение на погрузчик')).toEqual([
      'must licence B',
      'must skill удостоверение на погрузчик',
    ]);
  });
});

describe('years, and who may come without them', () => {
  it.each([
    [
      'опыт на ресепшен от полугода (можно без опыта, если вы учились на гостиничном деле)',
      ['must experience 6 ресепшен route-1a', 'must skill учились на гостиничном деле route-1b'],
    ],
    [
      'стаж водителем от 3 лет, возможно без опыта при наличии прав категории C',
      ['must experience 36 водителем route-1a', 'must licence C route-1b'],
    ],
    [
      'досвід адміністратором від 1 року (без досвіду, якщо є освіта в готельній справі)',
      ['must experience 12 адміністратором route-1a', 'must skill освіта в готельній справі route-1b'],
    ],
    [
      '1 year as a barista, no experience needed if you hold a barista certificate',
      ['must experience 12 barista route-1a', 'must skill barista certificate route-1b'],
    ],
  ])('%s', (line, found) => {
    expect(inList(line)).toEqual(found);
  });
});

describe('a name as it is named alone', () => {
  it.each([
    ['ҚР салық кодексін білу', 'must skill ҚР салық кодексі'],
    ['еңбек заңнамасын жақсы білу', 'must skill еңбек заңнамасы'],
    ['заңнаманы білу', 'must skill заңнама'],
    ['CIPA сертификаты болса', 'wish skill CIPA сертификаты'],
  ])('%s', (line, found) => {
    expect(asked(`Бухгалтер\n\nТалаптар:\n- ${line}`)).toEqual([found]);
  });

  it('without the word for a program', () => {
    expect(inList('знання програми 1С або BAS')).toEqual(['must skill 1С route-1a', 'must skill BAS route-1b']);
  });
});

describe('what stands at the head and at the end', () => {
  it('the city after the stars of a hotel', () => {
    expect(readJobText('Администратор\nОтель «Прибой» 4*, Сочи\nТребования: опыт').city?.slug).toBe('sochi');
  });

  it('what the firm provides is a condition', () => {
    const text = 'Driver\n\nYou must have\n• a valid driving licence\n\nNo CV needed. We provide overalls and a bus.';
    expect(readJobText(text).conditions.map((one) => one.text)).toContain('We provide overalls and a bus');
    expect(readJobText('Driver\n\nWe provide logistics services to banks.').conditions).toEqual([]);
  });
});

describe('examples of a kind of program', () => {
  it.each([
    ['Working knowledge of a WMS, such as Manhattan or SAP EWM', ['Manhattan', 'SAP EWM']],
    ['Happy with a PMS such as Opera or Guestline', ['Opera', 'Guestline']],
    ['знание CRM, например Битрикс24 или amoCRM', ['Битрикс24', 'amoCRM']],
    ['Accounting software such as Xero, Pastel, or Sage', ['Accounting software such as Xero', 'Pastel', 'Sage']],
  ])('are ways to the same thing: %s', (line, names) => {
    expect(inList(line)).toEqual(names.map((name, place) => `must skill ${name} route-1${'abc'.charAt(place)}`));
  });

  it('tell no more of what says enough, and are one experience', () => {
    expect(inList('Experience using a CRM system such as Salesforce or Zendesk')).toEqual([
      'must experience 1 CRM system such as Salesforce or Zendesk',
    ]);
    expect(inList('lifting gear such as Verlinde or Demag')).toEqual(['must skill lifting gear']);
  });
});

describe('strokes that divide a list', () => {
  it('are no "or" where one of its parts asks for something of its own', () => {
    expect(inList('компьютер, гарнитура / грамотная речь / усидчивость')).toEqual([
      'must skill компьютер',
      'must skill гарнитура',
      'must quality communication',
      'must quality усидчивость',
    ]);
  });

  it.each(['опыт с React / Vue / Angular', 'образование высшее / среднее специальное / колледж'])(
    'are one elsewhere: %s',
    (line) => expect(inList(line).filter((one) => one.includes('route-1')).length).toBeGreaterThan(1),
  );
});

it.each([
  [
    'высшее (экономическое или юридическое) либо среднее специальное и опыт продаж от 3 лет',
    'экономическое или юридическое',
    ['economics', 'law'],
  ],
  [
    'вища освіта (технічна або економічна) чи неповна вища з досвідом продажів від 3-х років',
    'технічна або економічна',
    ['technical', 'economics'],
  ],
  [
    'жоғары білім (экономика немесе маркетинг) немесе арнаулы орта білім және сатуда кемінде екі жыл тәжірибе',
    'экономика немесе маркетинг',
    ['economics', 'management'],
  ],
])('within one option of a route any of the subjects will do: %s', (line, speciality, fields) => {
  const [school] = readJobText(`Storeman\n\nRequirements:\n- ${line}`).requirements;
  expect(school).toMatchObject({
    value: { level: 'higher', speciality, fields },
    route: { group: 'route-1', option: 'a' },
  });
});

it.each([
  ['уверенно владели 1С:ЗУП 3.1 (без этого никак!)', '1С:ЗУП 3.1'],
  ["ideally you'd have used a WMS", 'a WMS'],
  ['досвід у HoReCa – перевага', 'HoReCa'],
])('words stand as somebody would write them down: %s', (line, words) => {
  expect(readJobText(`Storeman\n\nRequirements:\n- ${line}`).requirements[0].value).toMatchObject({ words });
});

it('a way that a stroke names beside two that an "or" joins is a third', () => {
  expect(inList('опыт в подборе от 6 месяцев или в продажах/колл-центре от 1 года')).toEqual([
    'must experience 6 подборе route-1a',
    'must experience 12 продажах route-1b',
    'must experience 12 колл-центре route-1c',
  ]);
});

it.each([
  ['ВО желательно техническое', 'wish education higher'],
  ['ВО (ПГС)', 'must education higher'],
  ['образование от среднего специального (психология, кадры — преимущество)', 'must education special-secondary'],
  ['Во время работы соблюдать технику безопасности', 'must skill Во время работы соблюдать технику безопасности'],
])('a school in two letters, and a subject that would be better: %s', (line, found) => {
  expect(inList(line)).toEqual([found]);
  expect(readJobText(`Storeman\n\nRequirements:\n- ${line}`).requirements[0].value).not.toHaveProperty(
    'speciality',
    expect.stringContaining('преимущ'),
  );
});
