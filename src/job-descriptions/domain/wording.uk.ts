import { DEEDS_UK } from './deeds.uk.table.js';
import { FAMILIES_UK, PURPOSES_UK } from './families.uk.table.js';
import type { Country } from './job-description.js';
import { askedInUkrainian, experienceInUkrainian } from './own-words.uk.js';
import { enumerated } from './phrase-parts.js';
import type { Agreement, Asked, Demands, DocumentWords, GeneralClauses, Sentences, Wording } from './wording.js';

const neuter = (text: string): Asked => ({ text, agreement: 'neuter' });
const masculine = (text: string): Asked => ({ text, agreement: 'masculine' });
const feminine = (text: string): Asked => ({ text, agreement: 'feminine' });
const plural = (text: string): Asked => ({ text, agreement: 'plural' });

const REQUIRED: Readonly<Record<Agreement, string>> = {
  masculine: 'Необхідний',
  feminine: 'Необхідна',
  neuter: 'Необхідне',
  plural: 'Необхідні',
};
const PREFERRED: Readonly<Record<Agreement, string>> = {
  masculine: 'Бажаний',
  feminine: 'Бажана',
  neuter: 'Бажане',
  plural: 'Бажані',
};

const LEVELS = {
  secondary: 'освіта не нижче середньої',
  'special-secondary': 'освіта не нижче середньої спеціальної',
  'unfinished-higher': 'вища або незакінчена вища освіта',
  higher: 'вища освіта',
} as const;
const LEVELS_IN = {
  secondary: 'середня',
  'special-secondary': 'середня спеціальна',
  'unfinished-higher': 'вища або незакінчена вища',
  higher: 'вища',
} as const;
const FIELDS = {
  economics: 'економічна',
  law: 'юридична',
  management: 'управлінська',
  technical: 'технічна',
  humanities: 'гуманітарна',
  medicine: 'медична',
} as const;
/** In the instrumental: «володіння … мовою». */
const LANGUAGES_KNOWN: Readonly<Record<string, string>> = {
  en: 'англійською',
  de: 'німецькою',
  fr: 'французькою',
  es: 'іспанською',
  it: 'італійською',
  zh: 'китайською',
  tr: 'турецькою',
  ru: 'російською',
  uk: 'українською',
  kk: 'казахською',
  be: 'білоруською',
  pl: 'польською',
};
const COUNTRY_OF: Readonly<Record<Country, string>> = {
  ru: 'Російської Федерації',
  by: 'Республіки Білорусь',
  ua: 'України',
  kz: 'Республіки Казахстан',
};

/** «не менше 1 року», «не менше 3 років», «не менше 6 місяців»: always the genitive. */
function atLeastMonths(months: number): string {
  const years = months % 12 === 0;
  const count = years ? months / 12 : months;
  const one = count % 10 === 1 && count % 100 !== 11;
  return `не менше ${count} ${years ? (one ? 'року' : 'років') : one ? 'місяця' : 'місяців'}`;
}

const demands: Demands = {
  education: (level, fields, exact) => {
    if (fields.length === 0) return feminine(exact ? `${LEVELS_IN[level]} освіта` : LEVELS[level]);
    const field = enumerated(
      fields.map((name) => FIELDS[name]),
      'або',
    );
    return feminine(`${LEVELS_IN[level]} ${field} освіта`);
  },
  training: feminine('спеціальна підготовка (курси)'),
  experience: (months, { named, words }, grade) => {
    const time = months > 1 ? atLeastMonths(months) : null;
    const post = grade && `на посаді ${grade} категорії`;
    if (words !== null) return masculine(experienceInUkrainian(words, [time, post].filter(Boolean).join(' ')));
    return masculine(['досвід роботи', time, named && `у ${named}`, post].filter(Boolean).join(' '));
  },
  noExperience: 'Досвід роботи не потрібен.',
  occupations: {
    'client-management': 'роботі з клієнтами',
    'key-accounts': 'роботі з ключовими клієнтами',
    'corporate-clients': 'роботі з корпоративними клієнтами',
    'active-sales': 'продажах',
    'field-sales': 'розʼїзних продажах',
    'head-of-sales': 'керівництві продажами',
    retail: 'роздрібній торгівлі',
    bank: 'обслуговуванні клієнтів банку',
    telecom: 'салоні звʼязку',
    'call-centre': 'кол-центрі',
    support: 'підтримці клієнтів',
    'sales-support': 'супроводі продажів',
    hospitality: 'обслуговуванні гостей',
    'contract-work': 'договірній роботі',
    other: 'іншій роботі',
  },
  ability: (deeds) => neuter(`вміння ${deeds}`),
  practice: (deeds) => plural(`практичні навички: ${deeds}`),
  qualities: (names) => plural(`якості (${names})`),
  inWords: (kind, words) => {
    const named = {
      skill: feminine('навичка'),
      duty: masculine('досвід'),
      quality: feminine('особиста якість'),
      speciality: feminine('спеціальність'),
    }[kind];
    const asked = kind === 'skill' || kind === 'quality' ? askedInUkrainian(words) : null;
    return asked ?? { ...named, text: `${named.text}: ${words}` };
  },
  atLeast: (count, names) => `виконувати не менше ${count} дій із таких: ${names}`,
  language: (code, level) => {
    const name = LANGUAGES_KNOWN[code];
    const known = name ? `володіння ${name} мовою` : `володіння мовою «${code}»`;
    if (level === null) return neuter(known);
    return neuter(`${known} на рівні ${level === 'native' ? 'рідної' : `не нижче ${level.toUpperCase()}`}`);
  },
  licence: (category) => plural(`водійські права${category === null ? '' : ` категорії ${category}`}`),
  category: ({ unit, level }) => {
    const { name, highest } = {
      category: { name: feminine('професійна категорія'), highest: 'найвища' },
      grade: { name: masculine('розряд'), highest: 'найвищий' },
      class: { name: masculine('клас кваліфікації'), highest: 'найвищий' },
      group: { name: feminine('група допуску'), highest: 'найвища' },
    }[unit];
    return { ...name, text: level === 'highest' ? `${highest} ${name.text}` : `${name.text} не нижче ${level}` };
  },
  car: masculine('власний автомобіль'),
  clientBase: feminine('власна клієнтська база'),
  rightToWork: neuter('право на роботу в країні, де розташоване робоче місце'),
  businessTrips: feminine('готовність до відряджень'),
};

const sentences: Sentences = {
  or: (items) => enumerated(items, 'або'),
  anyOf: (items) => items.join(' або '),
  and: (items) => enumerated(items, 'і'),
  required: ({ text, agreement }) => `${REQUIRED[agreement]} ${text}.`,
  preferred: ({ text, agreement }) => `${PREFERRED[agreement]} ${text}.`,
  requiredWays: (ways) => `Необхідна ${ways.map((way) => `або ${way}`).join(', ')}.`,
  preferredWays: (ways) => `Бажана ${ways.map((way) => `або ${way}`).join(', ')}.`,
};

const words: DocumentWords = {
  kind: 'ПОСАДОВА ІНСТРУКЦІЯ',
  approved: 'ЗАТВЕРДЖУЮ',
  agreed: 'ПОГОДЖЕНО',
  forPost: (post) => `за посадою «${post}»`,
  number: (number) => `№ ${number}`,
  blankDate: '«____» ______________ 20___ р.',
  sections: {
    general: 'Загальні положення',
    duties: 'Посадові обовʼязки',
    rights: 'Права',
    relations: 'Взаємовідносини за посадою',
    responsibility: 'Відповідальність',
    workingHours: 'Режим роботи',
    attestation: 'Критерії атестації',
    competences: 'Компетенції',
  },
  leads: {
    duties: 'Працівник зобовʼязаний:',
    listedDuties: 'Обовʼязки працівника:',
    rights: 'Працівник має право:',
    responsibility: 'Працівник несе відповідальність:',
  },
  acquaintance: {
    title: 'Аркуш ознайомлення',
    statement: 'Ознайомлення з посадовою інструкцією підтверджую, примірник отримано.',
    columns: ['№', 'Прізвище, імʼя, по батькові', 'Дата', 'Підпис'],
  },
};

const general: GeneralClauses = {
  purpose: (post, purpose) => `Мета посади «${post}» — ${purpose}.`,
  place: (department) => `Посада входить до складу підрозділу: ${department}.`,
  appointment: (country) =>
    `Прийняття на посаду, переведення та звільнення з посади оформлюються ${country === 'kz' ? 'актом роботодавця' : 'наказом керівника організації'} в порядку, встановленому трудовим законодавством.`,
  reportsTo: (post) =>
    post ? `Безпосереднє підпорядкування: ${post}.` : 'Безпосереднє підпорядкування визначається трудовим договором.',
  standIn: (post) =>
    post
      ? `На час відсутності працівника обовʼязки за посадою виконує: ${post}.`
      : 'На час відсутності працівника обовʼязки за посадою виконує особа, призначена у встановленому порядку.',
  musts: 'Обовʼязкові вимоги:',
  wishes: 'Бажано:',
  knows: 'Документи та відомості, якими працівник керується:',
  terms: 'Умови роботи:',
  workplace: (place) =>
    place
      ? `Робоче місце розташоване в населеному пункті: ${place}.`
      : 'Місцезнаходження робочого місця визначається трудовим договором.',
  pay: 'Розмір оплати праці узгоджується під час прийняття в межах, установлених для цієї посади.',
  duties: [
    'Дотримуватися правил внутрішнього трудового розпорядку, охорони праці та пожежної безпеки.',
    'Зберігати комерційну таємницю та персональні дані, що стали відомими за роботою.',
  ],
  rights: [
    'Отримувати від організації відомості, документи та технічні засоби, необхідні для роботи.',
    'Ознайомлюватися з рішеннями керівництва, які стосуються цієї посади.',
    'Вносити безпосередньому керівникові пропозиції щодо поліпшення роботи.',
    'Повідомляти безпосереднього керівника про перешкоди в роботі та просити сприяння в їх усуненні.',
  ],
  responsibility: [
    'За невиконання або неналежне виконання обовʼязків, передбачених цією інструкцією, — у межах, установлених трудовим законодавством.',
    'За заподіяння матеріальної шкоди — у межах, установлених трудовим і цивільним законодавством.',
    'За розголошення комерційної таємниці та персональних даних.',
  ],
  documents: (country) => [
    `трудове законодавство ${COUNTRY_OF[country]}`,
    'правила внутрішнього трудового розпорядку, охорони праці та пожежної безпеки',
    'порядок обробки персональних даних і збереження комерційної таємниці',
  ],
  relationColumns: ['З ким', 'Що отримує', 'Що передає'],
};

/** Ukrainian. */
export const WORDING_UK: Wording = {
  deeds: DEEDS_UK,
  demands,
  sentences,
  words,
  general,
  families: FAMILIES_UK,
  purposes: PURPOSES_UK,
};
