import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

/** What a text asks for, in short: degree, kind, what. */
function gists(text: string): string[] {
  return readJobText(text).requirements.map(({ kind, value, mustHave }) => {
    const own = value as Readonly<Record<string, unknown>>;
    const known = Array.isArray(own['anyOf']) ? own['anyOf'][0] : undefined;
    const what = own['months'] ?? own['words'] ?? known ?? own['category'] ?? own['level'];
    const named = kind === 'language' ? `${String(own['language'])}-${String(own['level'])}` : String(what ?? '');
    return [mustHave ? 'must' : 'wish', kind, named].join(' ').trim();
  });
}

const inProse = (sentence: string) => gists(`Пекарь\n\nПекарня «Колос», Тула.\n${sentence}`);
const inList = (line: string) => gists(`Baker\n\nRequirements:\n- ${line}`);

describe('a part that tells what is not asked', () => {
  it.each([
    ['Чего мы не требуем: диплома, своей машины, английского\n\nТребования:\n- опыт от года', ['must experience 12']],
    ['Чого ми не вимагаємо: вищої освіти та власного авто\n\nВимоги:\n- досвід від року', ['must experience 12']],
    ["What we don't require: a degree, your own van\n\nRequirements:\n- 1 year in a bakery", ['must experience 12']],
  ])('%s', (text, found) => {
    expect(gists(`Baker\n\n${text}`)).toEqual(found);
  });
});

describe('marks of lists and words cut short in them', () => {
  it.each([
    [
      '+ знание нормат. базы\n+ опыт в пром. строит. от 3 лет\n+ умение читать черт. и схемы',
      ['must skill знание нормат. базы', 'must experience 36', 'must skill читать черт. и схемы'],
    ],
    ['» опыт от 3 лет\n» умение читать чертежи', ['must experience 36', 'must skill читать чертежи']],
    ["> 2+ yrs on a ward\n> driver's licence (cat. B)", ['must experience 24', 'must licence B']],
  ])('%s', (list, found) => {
    expect(gists(`Post\n\nТребования:\n${list}\n`)).toEqual(found);
  });

  it('a mail that is quoted as a whole keeps its lines', () => {
    const mail = '> Hello,\n> we need a baker who is\n> able to lift 20 kg.\n> Required: own car.';
    expect(gists(mail)).toContain('must car');
  });
});

describe('other posts and the makers of the page, though their words ask', () => {
  it.each(['Схожі вакансії: Пекар (досвід від 5 років)', 'Сайт разработан: студия «Роща», команда с опытом 8 лет'])(
    '%s',
    (line) => {
      expect(gists(`Кондитер\n\nТребования:\n- опыт от года\n\n${line}`)).toEqual(['must experience 12']);
    },
  );
});

describe('what a sentence of prose asks for', () => {
  it.each([
    ['Терпіння та уважність потрібні щодня.', ['must quality politeness', 'must quality уважність']],
    [
      'We will only consider candidates with strong oven experience and a current licence.',
      ['must experience 1', 'must skill a current licence'],
    ],
    ['You need a degree in baking and a full driving licence.', ['must education higher', 'must licence B']],
    [
      'You have a head for figures and at least two years in a bakery.',
      ['must skill a head for figures', 'must experience 24'],
    ],
    [
      'This role requires excellent communication skills and the ability to lift 20 kg.',
      ['must quality communication', 'must skill lift 20 kg'],
    ],
    [
      'The post will require a person with the patience to explain things twice.',
      ['must skill the patience to explain things twice'],
    ],
    ['Tact and patience count more than certificates.', ['must quality politeness', 'must quality patience']],
    ['Если знаете Архикад или Ревит — отлично.', ['wish skill Архикад', 'wish skill Ревит']],
    ['Якщо володієте Figma — супер.', ['wish skill Figma']],
    ['Без своей машины, к сожалению, не рассматриваем.', ['must car']],
    ['Applicants without a forklift permit are unfortunately not considered.', ['must skill a forklift permit']],
    ['Предпочтение отдаём тем, кто работал с AutoCAD.', ['wish skill AutoCAD']],
    ['Перевага надається тим, хто має досвід у HoReCa.', ['wish experience 1']],
    ['Дүкенде жұмыс істегендерге басымдық беріледі.', ['wish experience 1']],
    ['Нужен мастер, который проработал не меньше пяти лет на буровой.', ['must experience 60']],
    ['The right person will answer calls and train two juniors with a year of experience.', []],
    ['The right person will have a driving licence.', ['must licence']],
    ['Без гражданства РФ тоже берём, но с патентом.', ['must right-to-work']],
    ["A driving licence isn't necessary.", []],
    [
      "You'll need Opera PMS and calm nerves; Polish helps.",
      ['must skill Opera PMS', 'must skill calm nerves', 'wish language pl-null'],
    ],
    ['Стек: Fusion 360, Mastercam.', ['must skill Fusion 360', 'must skill Mastercam']],
    ['Қажет емес: жүргізуші куәлігі.', []],
    [
      'Обязательно: среднее техническое; чтение чертежей.',
      ['must education special-secondary', 'must skill чтение чертежей'],
    ],
    ['Turkish or Arabic would be a plus.', ['wish language tr-null', 'wish language ar-null']],
    ['Казахский или узбекский приветствуется.', ['wish language kk-null', 'wish language uz-null']],
    ['We cook Turkish or Italian dishes every day.', []],
    ['За два года выросли с 3 до 210 школ и ищем продавца.', []],
    ['В отделе сейчас двое: Настя держит Турцию, Павел говорит на китайском.', []],
    ['Без Excel на рівні зведених таблиць у нас робити нічого.', ['must skill excel']],
    ['Без уверенной работы в 1С будет тяжело.', ['must skill 1c']],
    ['Зарплата вовремя, адже ми цінуємо людей.', []],
    ['Вы должны знать Инкотермс. Английский B1 обязателен.', ['must skill Инкотермс', 'must language en-b1']],
  ])('%s', (sentence, found) => {
    expect(inProse(sentence)).toEqual(found);
  });
});

describe('a sentence that stands over what follows in its paragraph', () => {
  it.each([
    [
      'Цех в Туле. Кого хотим видеть. Сварщика с опытом. Чертежи – на твёрдую четвёрку.',
      ['must experience 1', 'must skill Чертежи – на твёрдую четвёрку'],
    ],
    ['Who we need. Someone with a year of experience. What you do. Cook soups.', ['must experience 12']],
  ])('%s', (sentence, found) => {
    expect(inProse(sentence)).toEqual(found);
  });
});

describe('how well a language is spoken', () => {
  it.each([
    ['Our working language is German, we expect B2', ['must language de-b2']],
    ['рабочий язык английский, поэтому ждём B2', ['must language en-b2']],
    ['немец. яз. не ниже B1', ['must language de-b1']],
    ['Spoken German', ['must language de-b1']],
    ['Excellent written and spoken English', ['must language en-c1']],
    ['ағылшынша таза сөйлейтін болуы керек', ['must language en-c1']],
    ['орысша түсіну жеткілікті', ['must language ru-a2']],
  ])('%s', (line, found) => {
    expect(inList(line)).toEqual(found);
  });
});

describe('what need not be, what is given, what is for some', () => {
  it.each([
    ['польский не обязателен, чешский приветствуется', ['wish language cs-null']],
    ['польський не обов’язковий, але буде плюсом', ['wish language pl-null']],
    ['права кат. C не нужны, прицеп тоже', []],
    ['uniform supplied', []],
    ['інструмент надається', []],
    ['удостоверение стропальщика — для тех, кто хочет доплату', ['wish skill удостоверение стропальщика']],
    ['профтехосвіта або вища', ['must education special-secondary', 'must education higher']],
    ['орта арнаулыдан төмен емес білім', ['must education special-secondary']],
    ['стаж сварщиком 5 разряда не менее 2 лет', ['must experience 24']],
  ])('%s', (line, found) => {
    expect(inList(line)).toEqual(found);
  });
});

describe('pay in few words', () => {
  it.each([
    ['Ставка: 95 на руки, график 5/2.', { from: 95_000, to: 95_000, period: 'month', gross: false }],
    ['Продавец. 2800 смена, 2/2.', { from: 2800, to: 2800, period: 'shift', gross: null }],
    ['На стажировке 60 000, затем 80 000 gross.', { from: 60_000, to: 80_000, period: 'month', gross: true }],
  ])('%s', (sentence, pay) => {
    expect(readJobText(`Пекарь\n\nПекарня «Колос», Тула.\n${sentence}`).salary).toMatchObject(pay);
  });
});

it('a post that stands after the call is no demand', () => {
  expect(gists('Требуется: швея на трикотаж\n\nТребования:\n- опыт от года')).toEqual(['must experience 12']);
});

it('years of work are no pay', () => {
  expect(readJobText('Інженер\n\nКваліфікація: стаж 5 р.').salary).toBeNull();
});

it('an English text with some words of Ukrainian is English', () => {
  const text =
    'Seamstress in Kyiv\n\nRequired: a diploma (свідоцтво кравчині її школи), two years in a workshop, own tools.';
  expect(readJobText(text).language).toBe('en');
});

describe('how much it is wanted, as it is said in English', () => {
  it.each([
    ['Previous experience in a similar role would be advantageous.', ['wish experience 1']],
    ['CRM experience highly regarded', ['wish experience 1']],
    ['Supervisory experience is looked upon favourably', ['wish experience 1']],
    ['ITIL certification highly recommended', ['wish skill ITIL certification']],
    ['Figma (must), After Effects (nice)', ['must skill Figma', 'wish skill After Effects']],
  ])('%s', (line, found) => {
    expect(inList(line)).toEqual(found);
  });
});

it('what a heading in its line wishes for is a wish, whatever it is like', () => {
  expect(
    gists('Driver\n\nRequirements:\n- Full UK licence\nNice to have: own van and goods in transit insurance'),
  ).toEqual(['must licence B', 'wish skill own van and goods in transit insurance']);
  expect(gists('Analyst\nRequired\nSQL and Python\nDesired\ndbt, Snowflake').slice(2)).toEqual([
    'wish skill dbt',
    'wish skill Snowflake',
  ]);
});

describe('the words of having are no part of what must be had', () => {
  it.each([
    ['MUST HAVE SAFETY BOOTS', ['must skill SAFETY BOOTS']],
    ['hold a Level 3 Food Safety qualification', ['must skill Level 3 Food Safety qualification']],
    ['3+ yrs w/ TypeScript', ['must experience 36']],
    ["You'll be confident speaking in public", ['must skill speaking in public']],
    ['We require someone that is GDC registered', ['must skill GDC registered']],
    ['Candidates with own laptop preferred', ['wish skill own laptop']],
  ])('%s', (line, found) => {
    expect(inList(line)).toEqual(found);
  });
});

describe('what an English sentence only states', () => {
  it.each([
    'This role involves working both alone and as part of a team.',
    'This position is on-site in Manhattan, Monday through Friday, with some evenings.',
    'A Room Attendant is responsible for the cleanliness of suites.',
    'Two days a week can be worked remotely.',
    'Live-in accommodation is available.',
    'None required',
    'Licenses/Certifications',
    'Small friendly dental practice in Bristol requires a part time receptionist.',
    'Cleaner required for offices in Reading town centre, 2 hrs/day.',
    'We particularly welcome applications from people who have been homeless.',
    'Closing date: noon, 14 June',
    'You will not be reporting or writing long-form articles in this position!',
  ])('asks for nothing: %s', (line) => {
    expect(inList(line)).toEqual([]);
  });

  it.each([
    ['Evenings and Saturdays available', ['must skill Evenings and Saturdays available']],
    ['This is an outdoor position - must be comfortable working in rain.', ['must skill working in rain']],
    ['Our client, a housing developer, requires an experienced Site Manager.', ['must experience 1']],
    ['Dairy farm near Crewe needs a hard working person for milking.', ['must quality hard working']],
    [
      'The Council wishes to appoint a Clerk with good organisational and IT skills.',
      ['must skill good organisational skills', 'must skill IT skills'],
    ],
    [
      'We are seeking to recruit an enthusiastic, conscientious caretaker for our two schools.',
      ['must quality enthusiastic', 'must quality conscientious'],
    ],
  ])('but not where more is said: %s', (line, found) => {
    expect(inList(line)).toEqual(found);
  });
});

describe('what an English "and" joins', () => {
  it.each([
    [
      'Strong understanding of safeguarding and risk assessment',
      ['must skill safeguarding', 'must skill risk assessment'],
    ],
    [
      'Knowledge of housing law and local government finance',
      ['must skill housing law', 'must skill local government finance'],
    ],
    ['Knowledge of company policies and procedures', ['must skill company policies and procedures']],
    ['Good understanding of customer and market dynamics', ['must skill customer and market dynamics']],
    ['Proficiency in Excel (VLOOKUP, pivot tables) and QuickBooks', ['must skill excel', 'must skill QuickBooks']],
    [
      'Strong written communication and stakeholder management',
      ['must skill correspondence', 'must skill stakeholder management'],
    ],
    [
      'Flexible and self-motivated individual with a positive and proactive approach',
      ['must quality Flexible', 'must quality ambition', 'must quality a positive and proactive approach'],
    ],
    [
      'Requires a valid forklift licence and 1+ year of experience.',
      ['must skill valid forklift licence', 'must experience 12'],
    ],
    ['Able to stand 10 hrs, bend, reach, lift 40lbs', ['must skill stand 10 hrs, bend, reach, lift 40lbs']],
    ['Stand or walk for varying lengths of time', ['must skill Stand or walk for varying lengths of time']],
    [
      'Good computer skills required including Microsoft office and ERP system',
      ['must skill pc', 'must skill office', 'must skill ERP system'],
    ],
    ['Experience with 2D/3D graphics', ['must experience 1']],
    [
      'Ability to work independently with defined problems on a middle level in certain areas of technical or business expertise',
      ['must skill work independently with defined problems on a middle level'],
    ],
  ])('%s', (line, found) => {
    expect(inList(line)).toEqual(found);
  });
});
