import { fitOf } from '../../../src/job-texts/domain/rank-resumes.js';
import { PoolOfWords } from '../../../src/job-texts/domain/pool-of-words.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';
import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import { judgeRequirement } from '../../../src/scoring/domain/judge-requirement.js';
import { beginningsOf, Gate } from '../../../src/vacancies/domain/gate.js';
import { UNLAWFUL_WORDS } from '../../../src/vacancies/domain/unlawful-words.table.js';
import { checkedRequirements, ProfileUnlawful, ROLE_PROFILES } from '../../../src/vacancies/index.js';
import { unlawfulInWords } from '../../../src/vacancies/domain/unlawful-demands.js';
import { judgeWish } from '../../../src/vacancies/domain/wish.js';
import { resumeWith, TODAY } from '../scoring/resume-builder.js';

/** What no law lets anybody ask, as people write it. */
// prettier-ignore
const UNLAWFUL: readonly (readonly [ground: string, ...lines: string[]])[] = [
  ['age',
    'No over-50s, please', 'No under 25s', 'Under-40s only', 'Over 50s need not apply',
    'чоловіків, старших за 45', 'Кому за 40, просьба не беспокоить', 'тих, кому за 45, не беремо', 'Возраст 25-40', 'Возраст от 25 до 40 лет', 'до 35 лет', 'не старше сорока лет', 'Муж., 30-45', 'Мужчина 25-45 лет с опытом продаж от 3 лет',
    'Молодые и энергичные люди', 'Ищем молодых и активных в дружный коллектив', 'молодость и энергичность', 'Пенсионеров просим не беспокоить', 'от 18 до 35 лет', 'девушки 20-30', 'женщины от 25', 'Нужны мужчины до 40', 'мужчины 20–45 с машиной',
    'вік від 20 до 35', 'до 40 років', 'Молоді люди', 'Не старше 45 років', 'жасы 25-35', '25 жастан 40 жасқа дейін', 'жас қыздар', '35 жасқа дейін',
    'лица до 40', 'кандидатки от 25 до 35', 'особи віком до 45', 'студенток не предлагать', 'Студентки не нужны', 'Студентам и школьникам не звонить', 'студентам-очникам просьба не беспокоить', 'кроме студентов', 'Студентів не беремо', 'студенттерді алмаймыз', 'No students, please', 'students are not considered',
    'пенсіонерів просимо не турбувати', 'студенттер хабарласпасын', 'Шукаємо молоду енергійну продавчиню', 'студентам до 25 перевага', 'Жас, жігерлі көмекші керек', 'Зейнеткерлер мазаламасын', 'Seeking a young and energetic clerk',
    'Under 30', 'aged 20 to 35', 'between 25 and 40 years old', 'young and energetic people', 'not older than 45', 'Age: 25-35', 'Only people under 35', 'men under 40', 'women over 25 with a car'],
  ['sex',
    'только М', 'строго Ж', 'энергичная барышня', 'Пол женский', 'Пол: ж', 'ищем девушек', 'Мужчина', 'только мужчины', 'Работа для женщин', 'требуется девушка со знанием Excel', 'Муж., 30-45',
    'Пол мужской, образование не имеет значения', 'Пол — женский, стаж не имеет большого значения', 'Пол мужской, опыт неважен', 'Стать чоловіча, досвід не має значення',
    'Чоловік', 'тільки жінки', 'дівчина', 'стать жіноча', 'қыз бала', 'ер адам', 'әйел адам', 'жігіттер керек',
    'кафеге даяшы қыз керек', 'Lady typist wanted',
    'men only', 'Female', 'looking for a girl', 'ladies', 'a man with a car', 'Gender: female'],
  ['appearance',
    'размер одежды 42-44', 'розмір одягу S-M', 'размер одежды S', 'молодая, красивая', 'Красивая, без детей', 'Ищем красивую и общительную', 'презентабельный вид', 'спортивная фигура', 'athletic build', 'Приятная внешность', 'Внешность приятная', 'модельная внешность', 'Рост от 170 см', 'Стройная фигура', 'симпатичная девушка', 'презентабельный внешний вид',
    'приємна зовнішність', 'зріст від 170', 'сыртқы келбеті жағымды', 'сымбатты', 'ажарлы қыз', 'attractive appearance', 'good-looking', 'Height at least 170 cm', 'slim figure'],
  ['nationality',
    'не кавказ', 'Славянская внешность', 'только русские', 'Русский, православный', 'гражданка Казахстана, казашка', 'Лица кавказской национальности не подходят', 'национальность русская', 'Жители Кавказа не подходят',
    'Национальность: русские, опыт не имеет значения', 'Славянская внешность, стаж не имеет значения',
    "слов'янська зовнішність", 'тільки українці', 'ұлты қазақ', 'қазақ қызы', 'Europeans only', 'Nationality: Russian', 'Slavic appearance',
    'Sole British nationals only', 'must be a British national', 'женщина от 25 до 45 лет, русская', 'Indian / Nepali / Filipino preferred'],
  ['family',
    'без семьи', 'Отсутствие маленьких детей', 'без детей', 'девушка, замужем, без детей', 'не замужем', 'холост', 'Студенты и молодые мамы не подходят', 'семейное положение: женат', 'не планирующие декрет',
    'Семейное положение: не женат, опыт значения не имеет', 'дети старше 10 лет', 'Беременных не рассматриваем', 'без маленьких дітей', 'неодружена', 'сімейний стан', 'баласы жоқ', 'тұрмыс құрмаған', 'декретке ертең шығып кетпейтін', 'отбасы жағдайы', 'No kids', 'unmarried', 'without small children', 'marital status: single', 'must be single',
    'семейные', 'только семейные', 'семейного человека', 'наличие семьи', 'сімейні', 'перевага сімейним', 'бездітні', 'розлучена', "наявність сім'ї", 'дітей немає', 'отбасы бар адамдар', 'отбасылылар', 'ажырасқан', 'family people preferred', 'divorced', 'couples only', 'without a family', 'grown children'],
  ['residence', 'Московская прописка', 'постоянная регистрация', 'прописка у Києві', 'постійна реєстрація', 'тұрақты тіркеуі бар', 'Moscow registration'],
  ['religion', 'Русский, православный', 'мусульманин', 'верующие', 'віруючі', 'мұсылман', 'діні ислам', 'practising Christian', 'no hijab'],
  ['disability', 'без инвалидности', 'Инвалидов не рассматриваем', 'без інвалідності', 'мүгедектігі жоқ', 'no disabilities', 'able-bodied'],
];

/** What looks like it and is none. */
// prettier-ignore
const LAWFUL: readonly string[] = [
  'Красивый и уютный офис в центре', 'Привлекательная, конкурентная зарплата', 'Эффектная и быстрая реклама', 'Размер одежды S, M, L, XL выдаём', 'Только м. Таганская', 'Только М. Савина принимает решение',
  'Молодой и красивый город', 'teaching young and energetic children', 'Магазин «Барышня»', 'Жас, белсенді балалармен жұмыс', 'Студентам не предлагать кредиты', 'Размер одежды: 44, 46, 48 в наличии',
  'кандидаты от 25 до 40 человек в день', 'лица до 40 клиентов', 'Офис светлый, красивый', 'Ищем красивую историю', 'знание размеров одежды', 'Можно семейную пару', 'семейные пары рассматриваем',
  'семейный врач', 'опыт в семейном ресторане', 'знание семейного права', 'коллектив дружный, семейный', 'семейная атмосфера', 'рестораны: пиццерии, семейные', 'отпуск для имеющих детей', 'сопровождение семей, имеющих детей-инвалидов', 'пособия вдовам', 'сімейний лікар', 'отбасы дәрігері', 'family law', 'family doctor', 'support for divorced parents',
  'Семейное положение ______ Дети ______', 'Вік: ____', 'Age: ______', 'Санаторий раз в два года, возраст детей до 14 лет', 'Does my age matter, or a scar?', 'Whatever your age, sex or faith, come as you are',
  'Адамнан сұралмайтыны: туған жері, жасы, отбасы', 'Жасын да сұрамаймыз', 'Возраст не спрашиваем', 'не спрашиваем про возраст и семейное положение', 'На возраст не смотрим', 'Тем, кому за 50, тоже рады', 'Мужчина\\Женщина',
  'a young and dynamic company', 'жас, жігерлі ұжым', 'Кур’єр від 21 року за вимогою страховика', 'чоловікам – військово-облікові документи', 'для чоловіків бронювання', 'over 21 to drive the van', 
  'Our girls love the coffee', 'Filipino lads have done grand with us', 'Былтыр келген жігіттердің бірі комбайнды бұзды', 'әйелім үш уақыт тамақ береді', 'Қыздар келсе?',
  'студентам опыт не нужен', 'Студенты рассматриваются, опыт не нужен', 'не только студенты', 'студенты 4 курса медвуза', 'no student loans', 'молодой, активный, дружный, сплочённый коллектив', 'жас мамандар бағдарламаға қатыса алады', 'Средний возраст коллектива 28 лет', 'работа с детской одеждой', 'мужская одежда', 'опыт от 3 лет', 'опыт работы от 20 лет', 'дети сотрудников получают подарки',
  '18+ по закону для водителей', 'Возраст от 18 лет', 'Строго 18+', 'старше 18 лет', 'equal opportunity regardless of age', 'знание казахского языка', 'гражданство РФ', 'Граждане РФ',
  'Пол и возраст не имеют значения', 'возраст кандидата значения не имеет', 'Возраст и опыт работы значения не имеют', 'Возраст, пол и национальность для нас не имеют никакого значения', 'Вік і стать кандидата не мають значення', 'Возраст кандидата неважен', 'Возраст для нас не важен', 'Regardless of age, sex, religion or nationality', 'Жасы мен жынысына қарамастан',
  'Возраст значения не имеет', 'пол и возраст не важны', 'мужчины и женщины', 'умение общаться с клиентами любого возраста', 'Знание возрастной психологии', 'опыт работы с детьми дошкольного возраста',
  'магазин женской одежды', 'опыт продаж в салоне для мужчин', 'массаж для беременных', 'Уход за пожилыми людьми старше 60 лет', 'Отсутствие медицинских противопоказаний', 'Без судимости',
  'Опрятный внешний вид', 'рост продаж от 150 %', 'Русский язык', 'знание русского и казахского языков', 'работа на период декретного отпуска', 'прописка не важна', 'Православная гимназия ищет учителя',
  'Люди с инвалидностью приветствуются', 'молодой коллектив', 'молодой и энергичный коллектив', 'Мы предлагаем: молодой и активный коллектив',
  'Офис в центре, молодой, активный коллектив', 'Молодые и активные команды', 'Молодой, активный и дружный коллектив', 'навыки наставничества молодых сотрудников', 'Компания 25 лет на рынке', 'тренер для девочек', 'мастер женских стрижек', 'м/ж',
  'потрібно 3 чоловік на збір ягід', '2 чоловіка на склад', 'середній вік команди 30 років', 'дитячий одяг', 'жіночий одяг', 'досвід від 20 років', 'знання української мови', 'будь-якого віку', 'вік не має значення', 'чоловіки та жінки', 'від 18 років',
  'қазақ тілін білу', 'балалар киімі', 'жасы маңызды емес', 'орташа жасы 30', '18 жастан бастап', 'ҚР азаматтығы', 'ерлер мен әйелдер', 'тәжірибесі 20 жыл',
  'Men\'s clothing', 'women\'s fashion', 'at least 18 years old', 'native English speaker', 'men and women', 'children aged 3-6', 'any age', 'the average age of the team is 28', 'experience in an attractive industry',
  'A department over 30 people', 'payment under 30 days', 'investment over 50 million', 'shipment under 20 kg', 'lifting equipment over 25 kg', 'equipment 25-40 kg', 'payment: 30-45 days',
  'пошив одежды для мужчин от 20 размера', 'Обслуживание женщин от 40 лет в салоне', 'костюмы для мужчин 46-56 размера', 'Ability to lift under 25 kg', 'must be over 18', 'Right to work in Kazakhstan', 'tickets answered in under 30 minutes', 'gifts for children of employees', 'Sell insurance to over-50s', 'Run a walking club for over 50s',
];

/** A word of what looks lawful does not make the rest so. */
// prettier-ignore
const UNLAWFUL_ALL_THE_SAME = ['Guys are preferred', 'Lads needed', 'Не спрашиваем про опыт, но возраст до 35', 'Возраст детей от 7 лет', 'Вік: до 60 р.', 'Нужны парни с опытом'];

it.each(UNLAWFUL_ALL_THE_SAME)('nobody may ask for it: %s', (line) => expect(unlawfulInWords(line)).not.toEqual([]));

const CASES = UNLAWFUL.flatMap(([ground, ...lines]) => lines.map((line) => [ground, line] as const));

it.each(CASES)('nobody may ask for it (%s): %s', (ground, line) => {
  for (const text of [
    `Продавец\nТребования:\n- ${line}\n- знание Excel`,
    `Продавец\nТребования:\n- знание Excel\n- ${line}`,
  ]) {
    const { refused, requirements } = readJobText(text);
    expect(refused.map((one) => one.ground)).toContain(ground);
    const asked = requirements.filter(({ id }) => id !== 'excel').map((one) => ({ kind: one.kind, value: one.value }));
    // What else the sentence asks for stays, without a word of the ground.
    expect(asked.filter(({ kind }) => !['experience', 'right-to-work', 'car'].includes(kind))).toEqual([]);
    for (const { value } of asked) expect('words' in value ? unlawfulInWords(String(value.words)) : []).toEqual([]);
    expect(requirements.map(({ id }) => id)).toContain('excel');
  }
});

it.each(CASES)('no profile may hold it (%s): %s', (_ground, line) => {
  const label = { ru: 'Навык', en: 'Skill', uk: 'Навичка', kk: 'Дағды' };
  const base = { id: 'a', mustHave: true, weight: 1, route: null, kind: 'quality' };
  const inWords = { ...base, label, value: { anyOf: [], words: line } };
  const inLabel = { ...base, label: { ...label, en: line }, kind: 'car', value: {} };
  for (const wanted of [inWords, inLabel]) expect(() => checkedRequirements([wanted])).toThrow(ProfileUnlawful);
});

it.each(LAWFUL)('anybody may say it: %s', (line) => {
  expect(unlawfulInWords(line)).toEqual([]);
  expect(readJobText(`Продавец\nТребования:\n- ${line}\n- знание Excel`).refused).toEqual([]);
});

it.each<[title: string, ...grounds: string[]]>([
  ['Менеджер по клиентам, девушка до 30 лет', 'age', 'sex'],
  ['Менеджер по работе с клиентами (мужчина, до 35 лет)', 'age', 'sex'],
  ['Аккаунт-менеджер, девушка', 'sex'],
  ['Клиент-менеджер – женщина 25–40 лет', 'age', 'sex'],
  ['Специалист по обслуживанию клиентов, молодая девушка', 'age', 'sex'],
  ['Менеджер по роботі з клієнтами, дівчина до 30 років', 'age', 'sex'],
  ['Client manager, female under 30', 'age', 'sex'],
  ['Клиентский менеджер'],
  ['Менеджер по работе с пожилыми клиентами от 60 лет'],
  ['Консультант: наши покупатели женщины 30–50 лет'],
  ['Робота з дітьми, вік до 40', 'age'],
  ['Няня, мальчик 2,5 г.'],
  ['Ми маленькі, але полумʼяні'],
  ['Тұрақты даму'],
  ['We welcome applications from disabled and minority ethnic candidates'],
])('a title that names clients says of whoever is wanted no more than any other: %s', (title, ...grounds) => {
  expect([...new Set(unlawfulInWords(title).map(({ ground }) => ground))].sort()).toEqual(grounds);
});

it.each([
  'Жынысы: ер, біліміне қарамастан',
  'Пол мужской, стаж безразличен',
  'Независимо от опыта, пол мужской',
  'Regardless of experience, men only',
  'Gender: female, experience does not matter',
])('a demand beside which something else does not matter stays one: %s', (line) => {
  expect(unlawfulInWords(line).map(({ ground }) => ground)).toEqual(['sex']);
});

it('what is told of the staff is neither a demand nor the post', () => {
  const job = readJobText('Средний возраст коллектива 28 лет\nПродавец-кассир\nТребования:\n- знание Excel');
  expect([job.title, job.refused]).toEqual(['Продавец-кассир', []]);
});

it('a score does not count them by other ways: the title and the words of a text', () => {
  const fit = (about: string) => {
    const job = readJobText('Девушка-администратор\nТребования:\n- Пол женский, замужем\n- Excel');
    const resume = resumeWith({ title: 'Администратор', about });
    return fitOf(job, resume, new PoolOfWords(), TODAY).score;
  };
  expect(fit('Девушка, замужем. Excel')).toBe(fit('Мужчина, холост. Excel'));
});

it('says which law forbids a line, in the language of the page', () => {
  const label = { ru: 'а', en: 'a', uk: 'а', kk: 'а' };
  const line = { id: 'a', label, mustHave: true, weight: 1, route: null, kind: 'quality' };
  const error = (() => {
    try {
      return checkedRequirements([{ ...line, value: { anyOf: [], words: 'сыртқы келбеті жағымды' } }]);
    } catch (failure) {
      return failure as ProfileUnlawful;
    }
  })();
  expect(error).toMatchObject({
    code: 'vacancies.profile-unlawful',
    values: {
      text: 'сыртқы келбеті',
      reasonRu: 'Внешность: отказывать по этому признаку нельзя: ст. 6 Трудового кодекса Республики Казахстан',
      reasonEn: 'Appearance: nobody may be refused for it: Labour Code of Kazakhstan, art. 6',
    },
  });
});

it.each([
  ['Пекарь\nТребования:\n- мужчина до 40 лет', 'ru'],
  ['Пекарь, 2 000 евро\nТребования:\n- мужчина до 40 лет', null],
  ['Пекарь в Москве, 2 000 €\nТребования:\n- мужчина до 40 лет', 'ru'],
  ['Пекарь, Ташкент\nТребования:\n- мужчина до 40 лет', null],
  ['Пекарь, 900 BYN\nТребования:\n- мужчина до 40 лет', 'by'],
  ['Пекар\nВимоги:\n- чоловік до 40 років', 'ua'],
  ['Baker\nRequirements:\n- men under 40 only', null],
  ['Baker in Moscow\nRequirements:\n- men under 40 only', 'ru'],
])('a text is under the law of the country that its money and places tell: %j', (text, country) => {
  const job = readJobText(text);
  expect(job.country).toBe(country);
  expect(job.refused.length).toBeGreaterThan(0);
});

it('a line is under the law of the city that it is asked in', () => {
  const label = { ru: 'а', en: 'a', uk: 'а', kk: 'а' };
  const line = { id: 'a', label, mustHave: true, weight: 1, route: null, kind: 'quality' };
  const reason = (citySlug: string | null) => {
    try {
      checkedRequirements([{ ...line, value: { anyOf: [], words: 'мужчина до 40 лет' } }], citySlug);
      return null;
    } catch (failure) {
      return (failure as ProfileUnlawful).values['reasonEn'];
    }
  };
  expect(reason('minsk')).toContain('Belarus');
  expect(reason('tashkent')).toContain('the law forbids discrimination');
  expect(reason(null)).toContain('Russia');
});

it('lines that were stored before score nobody', () => {
  const label = { ru: 'а', en: 'a', uk: 'а', kk: 'а' };
  const of = (about: string) => {
    const resume = resumeWith({ about });
    const wish = judgeWish(null, null, null);
    const person = { facts: collectFacts(resume, TODAY), resume, city: null, wish };
    const value = { anyOf: [], words: 'гражданка Казахстана, казашка' };
    return judgeRequirement({ id: 'a', label, mustHave: true, weight: 1, route: null, kind: 'quality', value }, person);
  };
  for (const about of ['Казашка, гражданка Казахстана', 'Инженер'])
    expect(of(about)).toEqual({ verdict: 'unknown', evidence: [] });
});

it('the catalogue asks for nothing of the kind', () => {
  for (const { requirements } of ROLE_PROFILES)
    expect(checkedRequirements(requirements)).toHaveLength(requirements.length);
});

it.each([
  'Knowledge of legal age checks',
  'Confident with age verification at the till',
  'Перевірка віку покупців на касі',
])('whose age is looked at is of the work: %s', (line) => expect(unlawfulInWords(line)).toEqual([]));

it.each([
  'Must be over 18 to serve spirits',
  'at least 21 to drive the van for insurance reasons',
  'Робота тільки з 18 років (продаж тютюну)',
  'Тютюн сату үшін 18 жастан бастап',
  'Attach a full-length photo',
  'Дружній колектив',
])('neither refused nor asked for: %s', (line) => {
  const { requirements, refused } = readJobText(`Assistant\nRequirements:\n- ${line}\n- own laptop`);
  expect(refused).toEqual([]);
  expect(requirements.map(({ sentence }) => sentence.text)).toEqual(['own laptop']);
});

it('patterns of a ground are not looked for in a sentence of the commonest words', () => {
  const grounds = (['sex', 'appearance', 'family', 'residence'] as const).map((ground) => {
    return { ground, gate: new Gate(UNLAWFUL_WORDS[ground].words) };
  });
  const opened = (line: string) =>
    grounds.flatMap(({ ground, gate }) => (gate.opens(beginningsOf(line)) ? [ground] : []));
  for (const line of [
    'необходимо развитие продаж без команды, полный рабочий день, партнеры и привлечение покупателей',
    'надаємо повну підтримку, розвиток та комунікація, стабільна компанія',
    'prepare and manage marketing materials, mention possible market changes in general',
  ])
    expect(opened(line)).toEqual([]);
  expect(opened('men2')).toEqual(['sex']);
  expect(opened('привлекательная')).toEqual(['appearance']);
});
