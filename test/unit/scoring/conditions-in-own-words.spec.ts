import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import type { Facts } from '../../../src/scoring/domain/facts.js';
import { unprinted } from '../../../src/scoring/domain/printed-resume.js';
import { resumeWith, TODAY } from './resume-builder.js';

const factsOf = (about: string): Facts => collectFacts(unprinted(resumeWith({ about })).resume, TODAY);

const STATEMENTS = {
  trips: ({ businessTrips }: Facts) => businessTrips.value,
  relocation: ({ relocation }: Facts) => relocation.value,
  car: ({ car }: Facts) => car.value,
  base: ({ ownClientBase }: Facts) => ownClientBase.value,
  licence: ({ licenceStated }: Facts) => licenceStated.value,
};

it.each<[keyof typeof STATEMENTS, boolean | null, string]>([
  ['trips', true, 'Ограничений по командировкам нет'],
  ['trips', true, 'Без ограничений по поездкам'],
  ['trips', true, 'Поездки не смущают'],
  ['trips', true, 'Відрядження не лякають'],
  ['trips', true, 'К переезду не готов, к командировкам готов'],
  ['trips', true, 'Іссапарға шығуға қарсы емеспін'],
  ['trips', true, 'Can travel, not more than a week'],
  ['trips', true, 'Travel: yes'],
  ['trips', false, 'Business trips: no'],
  ['trips', false, 'I would rather not travel'],
  ['trips', false, 'Willing to relocate, no travel'],
  ['trips', null, 'Люблю путешествия и поездки на природу'],
  ['relocation', false, 'К переезду не готов, к командировкам готов'],
  ['relocation', false, 'Relocation: no'],
  ['car', true, 'Своя Газель'],
  ['car', true, 'Автомобиль Шкода Рапид, 2019'],
  ['car', true, 'За рулём 8 лет, езжу на своей Ниве'],
  ['car', true, 'Access to a car'],
  ['car', false, 'Авто жены'],
  ['car', false, "I don't own a car"],
  ['licence', true, 'Автокөлік бар, құқық В, С'],
  ['licence', null, 'Товары категории B'],
  ['licence', null, 'Работа с клиентами категории А и B'],
  ['licence', null, 'Менеджер категории B'],
  ['base', true, 'Со мной уйдут 15 постоянных клиентов'],
  ['base', true, 'База клиентов есть, готов привести'],
  ['base', true, 'Есть наработки по клиентам в HoReCa'],
  ['base', true, 'Имею собственные контакты закупщиков сетей'],
  ['base', true, 'Лояльные клиенты следуют за мной'],
  ['base', true, 'Клієнти перейдуть зі мною'],
  ['base', true, 'Loyal clients will follow me'],
  ['base', true, 'I bring a book of 40 accounts'],
  ['base', true, 'Свою базу не раздаю, но есть'],
  ['trips', true, 'Готова выезжать в регионы'],
  ['trips', true, 'Prepared for frequent travel'],
  ['trips', true, 'Travel: up to a third of the time'],
  ['trips', false, 'Поездки нежелательны'],
  ['trips', false, 'Нет возможности ездить в командировки'],
  ['trips', false, 'Travel is not an option'],
  ['trips', null, 'Авансовые отчёты, командировки сотрудников'],
  ['trips', null, 'Arranged business travel for the board'],
  ['relocation', null, 'Причина увольнения: переезд'],
  ['relocation', null, 'Помогала при переезде арендаторам'],
  ['car', true, 'I own a van'],
  ['car', true, 'Own transport and a full licence'],
  ['car', true, 'На колёсах'],
  ['base', true, 'База клиентов наработанная'],
  ['base', true, 'Есть личные связи в закупках'],
  ['base', true, 'Имеется база прорабов'],
  ['base', true, 'A loyal customer portfolio that I will bring'],
  ['base', true, 'Established network of distributors'],
  ['base', false, 'База покупателей отсутствует'],
  ['base', false, 'Өз базам жоқ'],
  ['base', null, 'Собственная база поставщиков'],
  ['trips', true, 'Переезд не рассматриваю, командировки — пожалуйста'],
  ['trips', false, 'Готова к переезду, но не к командировкам'],
  ['trips', true, 'Проблем с командировками нет'],
  ['trips', true, 'Готов к командировкам до 3 дней'],
  ['trips', true, 'К командировкам готова, к длительным — нет'],
  ['trips', null, 'Бронировала билеты и гостиницы для командировок'],
  ['trips', null, 'Love to travel and take pictures'],
  ['trips', false, 'Готов ко всему, кроме командировок'],
  ['trips', false, 'Іссапарға бара алмаймын'],
  ['trips', false, 'До відряджень не готова'],
  ['trips', true, 'No objection to travelling'],
  ['car', false, "My wife's car"],
  ['car', false, 'Sold my car last year'],
  ['car', true, 'Автомобиль Renault Logan 2016 г.в.'],
  ['car', true, 'Есть а/м'],
  ['car', true, 'Собств. авто'],
  ['car', true, 'Авто: личное'],
  ['car', true, 'Вожу собственный Солярис'],
  ['car', true, 'Своя легковая'],
  ['car', true, 'Передвигаюсь на машине'],
  ['car', true, 'Маю свою автівку'],
  ['car', true, 'Car and licence'],
  ['car', true, 'Driver with car'],
  ['car', false, 'Машиной не располагаю'],
  ['car', false, "I haven't got a car"],
  ['car', null, 'Имею опыт продаж авто'],
  ['car', null, 'Маю досвід продажу авто'],
  ['car', null, 'Работал с личными автомобилями клиентов'],
  ['car', null, 'Personal car loans'],
  ['car', false, 'Машина жены'],
  ['car', null, 'Company car provided in my last job'],
  ['car', null, 'Планирую купить машину весной'],
  ['car', false, 'Көлігім жоқ'],
  ['base', false, 'Клиентской базы нет'],
  ['base', false, 'Своєї бази немає'],
  ['base', false, 'No client base of my own'],
  ['trips', null, 'Обсудим командировки на собеседовании'],
  ['trips', null, 'Расчёт зарплаты: отпуска, больничные, командировки'],
  ['trips', null, 'Payment of salary (vacation, sick leaves, business trips)'],
  ['car', true, 'Езжу на личной Kia Rio'],
  ['car', null, 'Муж имеет авто'],
  ['car', null, 'Муж менеджер, у него есть права и личный автомобиль'],
  ['car', true, 'У мужа машины нет, у меня есть личный автомобиль'],
  ['car', null, 'У батька є авто'],
  ['car', null, 'My husband has a car'],
  ['car', false, 'Авто есть у супруга'],
  ['car', true, 'У меня и мужа есть машина'],
  ['car', true, 'Могу брать личный автомобиль'],
  ['base', false, 'Клієнтської бази не маю'],
  ['relocation', false, 'Переезд нежелателен'],
  ['licence', false, 'Лишён прав в 2024 году'],
  ['licence', false, 'Прав пока нет, учусь в автошколе'],
  ['licence', false, 'Без прав'],
  ['licence', false, 'No driving licence yet'],
  ['licence', null, 'Права потребителей знаю хорошо'],
  ['licence', false, 'Прав немає'],
  ['licence', null, 'Права кат. B получу весной'],
  ['licence', false, 'Права B, стаж с 2010, лишён до 2027'],
  ['licence', true, 'Права кат. B, ни разу не был лишён прав'],
  ['licence', true, 'Работала у брата в мастерской, права B'],
  ['car', null, 'У брата есть гараж, права и личный автомобиль'],
  ['car', true, 'У нас есть свой автомобиль'],
])('%s is %s: «%s»', (what, value, about) => {
  expect(STATEMENTS[what](factsOf(about))).toBe(value);
});

it.each<[string, string[]]>([
  ['Розмовляю українською та російською вільно', ['uk:c1', 'ru:c1']],
  ['Bilingual Kazakh/Russian', ['kk:native', 'ru:native']],
  ['Fluent Kazakh and Russian, English — professional working proficiency', ['kk:c1', 'ru:c1', 'en:c1']],
  ['English (Limited Working Proficiency)', ['en:b1']],
  ['English (Full Professional Proficiency)', ['en:c2']],
  ['UA/RU native', ['uk:native', 'ru:native']],
  ['Свободно говорю по-английски и по-немецки', ['en:c1', 'de:c1']],
  ['Вільно володію англійською та польською', ['en:c1', 'pl:c1']],
  ['Испанский A2/B1', ['es:b1']],
  ['Немецкий B2–C1, чешский A1', ['de:c1', 'cs:a1']],
  ['Тур. яз. и нем. яз. - свободно', ['de:c1']],
  ['Languages: Spanish (C1), Italian', ['es:c1', 'it:null']],
  ['Языки: русский, армянский, английский начальный', ['ru:null', 'hy:null', 'en:a1']],
  ['Видеозвонки и переговоры на турецком', ['tr:null']],
  ['Обслуживаю покупателей на казахском', ['kk:null']],
  ['Спілкуюся польською з постачальниками', ['pl:null']],
  ['Звонки на английском каждый день', ['en:null']],
  ['Negotiations in Polish', ['pl:null']],
  ['Served customers in Spanish', ['es:null']],
  ['Обслуживаю покупателей на казахском рынке, calls in German companies', []],
  ['Учебник на польском, сайт на чешском', []],
  ['По-башкирски понимаю', ['ba:null']],
  ['Английский — B2, подтверждён IELTS', ['en:b2']],
  ['Англійською не володію, хочу вивчити польську', []],
  ['Worked for a French company in London', []],
  ['Bilingual (English/Spanish), French B2', ['en:native', 'es:native', 'fr:b2']],
  ['Bi-lingual in English and Spanish', ['en:native', 'es:native']],
  ['Mother tongue: Ukrainian. Other languages: English C1', ['uk:native', 'en:c1']],
  ['Fluent in Russian and English, basic Chinese', ['ru:c1', 'en:c1', 'zh:a2']],
  ['Понимаю казахский, говорю с трудом', ['kk:null']],
  ['Свободный английский был 10 лет назад, сейчас всё забыла', []],
  ['French: forgot everything. English B2', ['en:b2']],
  ['Английский B2, немецкий забыл', ['en:b2']],
  ['English B2, German forgotten', ['en:b2']],
  ['Польська вільно, а німецьку забула', ['pl:c1']],
  ['Англійська B1, вчу польську, російська вільно', ['en:b1', 'ru:c1']],
])('languages of «%s»', (about, expected) => {
  const read = factsOf(about).languages.map(({ language, level }) => `${language}:${level}`);
  expect(read.sort()).toEqual(expected.sort());
});

it.each<[string, string | null]>([
  ['Техникум советской торговли, 1986', 'special-secondary'],
  ['КубГУ, факультет управления, выпуск 2028', 'unfinished-higher'],
  ['9 классов', 'secondary'],
  ['Кандидат технических наук', 'higher'],
  ['Специалитет МГТУ им. Баумана', 'higher'],
  ['Бакалаврат, КНУ', 'higher'],
  ['Магистр, Нархоз университеті, маркетинг', 'higher'],
  ['Молодший спеціаліст, коледж економіки', 'special-secondary'],
  ['Associate degree in marketing', 'special-secondary'],
  ['Diploma in Nursing, Almaty Medical College 2014', 'special-secondary'],
  ['Vocational certificate in logistics', 'special-secondary'],
  ['University dropout after two years', 'unfinished-higher'],
  ['Laboratory practice for the 3rd year students', null],
  ['Консультировала студентов и их родителей', null],
  ['Навчання студентів', null],
  ['Сейчас я студентка', 'unfinished-higher'],
  ['Started a BA in marketing in 2019 and left', 'unfinished-higher'],
  ['Имею высшее финансовое образование', 'higher'],
  ['Преподавал в техникуме связи, 2019', null],
  ['Поступаю в университет в 2027', null],
  ['Сын учится в колледже связи с 2024', null],
  ['Закончила КФУ (юрфак, заочно, 2018), до этого Казанский строительный колледж', 'higher'],
  ['Окончил колледж по специальности технолог, окончил два курса в институте', 'unfinished-higher'],
  ['City & Guilds Level 3 in Plumbing, 2014', 'special-secondary'],
  ['I studied management at Brandon University and graduated in 2012 with a 2:1', 'higher'],
  ['Назарбаев университетінің компьютерлік ғылымдар бойынша түлегі', 'higher'],
  ['Еуразия университетін тәмамдаған', 'higher'],
])('education of «%s» is %s', (about, level) => {
  expect(factsOf(about).education.level).toBe(level);
});

it.each<[string, string]>([
  ['UAH 45000 net', '45000 UAH false'],
  ['KZT 450,000 gross per month', '450000 KZT true'],
  ['Ниже 70 тысяч не предлагать', '70000 RUR null'],
  ['Зарплата по договоренности, ориентир 110 000 р.', '110000 RUR null'],
  ['Үміт етемін: 500-600 мың теңге', '500000 KZT null'],
])('the wish of «%s» is %s', (about, expected) => {
  const { wish } = factsOf(about);
  expect(`${wish?.monthly} ${wish?.currency} ${wish?.gross}`).toBe(expected);
});

it.each([
  ['Опыт работы с клиентами более 3-х лет', 36],
  ['Over a decade in customer service', 120],
])('«%s» is %i months', (about, months) => {
  expect(factsOf(about).experienceClaims.map((claim) => claim.months)).toContain(months);
});

it.each(['Досвіду роботи не маю', 'Не имею опыта работы'])('«%s» says that there was no work', (about) => {
  expect(factsOf(about).noExperience.value).toBe(true);
});

it.each([
  ['РФ гражданство', ['ru']],
  ['Kazakh citizenship', ['kz']],
])('«%s» gives the right to work', (about, countries) => {
  expect(factsOf(about).rightToWork.countries).toEqual(countries);
});

it('papers that a job is about are those of its clients', () => {
  const resume = resumeWith({
    experience: [
      {
        start: '2020-01',
        end: '2024-01',
        company: 'МФЦ',
        position: 'Специалист',
        city: null,
        description: 'Паспорт РФ, гражданство РФ, патент',
      },
    ],
  });
  const { countries, permitHeld } = collectFacts(resume, TODAY).rightToWork;
  expect({ countries, permitHeld }).toEqual({ countries: [], permitHeld: false });
});

it('a permit that is not needed is none that is lacking', () => {
  expect(factsOf('I do not need a work permit here').rightToWork.permitNeeded).toBe(false);
});

it('the categories of a Kazakh licence stand behind their label', () => {
  expect(factsOf('Санаттар: B, C, D').licence).toEqual(['B', 'C', 'D']);
});

describe('a résumé in lines', () => {
  const LINES = [
    'Роман Яценко, комірник, Полтава',
    'Досвід роботи',
    '03.2020 – дотепер, ТОВ «Склад», комірник',
    'Приймання товару',
    'Освіта',
    'ПНПУ, бакалавр, історія, 2018',
    'Навички',
    'Excel',
    'Зарплата: 28000 до вирахування податків',
    'Додатково: права B, авто є',
  ].join('\n');

  it('has a town beside the name, a degree beside the school, a pay without its currency, and the rest', () => {
    const { city, education, wish, licence, car } = factsOf(LINES);
    expect({ city, level: education.level, licence, car: car.value }).toEqual({
      city: 'poltava',
      level: 'higher',
      licence: ['B'],
      car: true,
    });
    expect(wish).toMatchObject({ amount: 28_000, currency: 'UAH', gross: true });
  });

  it('is dated with the year before the month in Kazakh', () => {
    const text = [
      'Жұмыс тәжірибесі',
      '2021 ж. қаңтар — 2022 жылдың желтоқсаны',
      '«Нан» ЖШС, сатушы',
      'Тауар сату',
      'Білімі',
      'Колледж, 2018',
    ].join('\n');
    expect(factsOf(text).experienceMonths.total).toBe(24);
  });
});

it.each<[string, string | null]>([
  ['Здравствуйте! Живу в Москве, ищу работу', 'moscow'],
  ['Проживаю в городе Казань.', 'kazan'],
  ['I live in Almaty and speak Kazakh', 'almaty'],
  ['Мешкаю у Києві', 'kyiv'],
  ['Алматыда тұрамын', 'almaty'],
  ['Город проживания: Казань', 'kazan'],
  ['Мой город: Липецк, Россия', 'lipetsk'],
  ['Адрес: г. Пермь, ул. Ленина', 'perm'],
  ['Location: Minsk, Belarus', 'minsk'],
  ['Қала: Алматы', 'almaty'],
  ['Иванов Иван\nг. Омск\nПродавец', 'omsk'],
  ['Живу в Нижнем Новгороде с 2015 года', 'nizhny-novgorod'],
  ['Официант\nЕкатеринбург, 20 лет', 'yekaterinburg'],
  ['Сергей, 41 год, Тюмень, готов на вахту', 'tyumen'],
  ['Шеф-повар\nСочи\n\nБольшой опыт', 'sochi'],
  ['Риэлтор. Живу и работаю в Казани', 'kazan'],
  ['г.Пермь, ул. Мира 5', 'perm'],
  ['Опыт работы\n2020-2021 продавец\nМосква', null],
  ['Иванов\nВладимир', null],
  ['Готов переехать в Москву', null],
  ['Не живу в Москве', null],
  ['Живу у метро', null],
])('who writes «%s» lives in %s', (about, city) => {
  expect(factsOf(about).city).toBe(city);
});

it('the words that name the city stand in the text as it is', () => {
  const about = 'Добрый день. Живу в Казани.';
  const { resume, inDocument } = unprinted(resumeWith({ about }));
  expect(resume.city).toBe('Казани');
  const start = about.indexOf('Казани');
  const words = { field: 'city', start: 0, end: 6, text: 'Казани' };
  expect(inDocument(words)).toEqual({ field: 'about', start, end: start + 6, text: 'Казани' });
});

it('pay in millions of sums is read in both alphabets', () => {
  expect(factsOf('Zarplata ot 8 mln sum').wish).toMatchObject({ amount: 8_000_000, currency: 'UZS' });
  expect(factsOf('Зарплата от 8 млн сум').wish).toMatchObject({ amount: 8_000_000, currency: 'UZS' });
});

it.each([
  ['B', 'Имеется водительское удостоверение. Категория: В'],
  ['B', 'Права категории B. Работа с товарами категории А'],
  ['B,C', 'Автокөлік бар, құқық В, С'],
])('categories %s: %s', (categories, about) => {
  expect(factsOf(about).licence.join()).toBe(categories);
});

it.each([
  [null, 'Заработал для компании 1 000 000 рублей'],
  [null, 'ЗП у конкурентов 100 000'],
  [60_000, 'Junior разработчик\n- Полная занятость\n- 60.000 рублей'],
])('wished pay %s: %s', (amount, about) => {
  expect(factsOf(about).wish?.monthly ?? null).toBe(amount);
});

it.each<[string, readonly string[]]>([
  ['В, С, Е санатты жүргізуші куәлігім бар', ['B', 'C', 'E']],
  ['Удостоверение B, C1, стаж 10 лет', ['B', 'C1']],
  ['Удостоверение с отличием, переводчик', []],
  ['Категории С, Е, тахограф', ['C', 'E']],
  ['Работа с водителями категории СЕ', []],
])('licence of «%s»', (about, licence) => expect(factsOf(about).licence).toEqual(licence));

it('a car that is in doubt is neither there nor missing', () => {
  expect(factsOf('Права B. Машина под вопросом').car.value).toBe(null);
});

it('how long somebody holds a category is no length of work', () => {
  expect(factsOf('Водительское удостоверение категории B, стаж 11 лет').experienceClaims).toEqual([]);
  expect(factsOf('Медсестра высшей категории, стаж 11 лет').experienceClaims).toHaveLength(1);
});

it('what is also wished is no proof of what was done', () => {
  const { competences } = factsOf('Управление сменой продавцов. Хочу научиться управлять магазином целиком.');
  expect(competences['team-lead']?.evidence.map(({ text }) => text)).toEqual(['Управление сменой']);
});
