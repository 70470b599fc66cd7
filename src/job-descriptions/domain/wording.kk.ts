import { DEEDS_KK } from './deeds.kk.table.js';
import { FAMILIES_KK, PURPOSES_KK } from './families.kk.table.js';
import type { Country } from './job-description.js';
import { isDeclined } from './own-words.js';
import { capital, enumerated } from './phrase-parts.js';
import type { Asked, Demands, DocumentWords, GeneralClauses, Sentences, Wording } from './wording.js';

/** Kazakh has no genders, and what follows a noun does not change with its number. */
const named = (text: string): Asked => ({ text, agreement: 'neuter' });

const LEVELS = {
  secondary: 'орта білімнен төмен емес білім',
  'special-secondary': 'арнаулы орта білімнен төмен емес білім',
  'unfinished-higher': 'жоғары немесе аяқталмаған жоғары білім',
  higher: 'жоғары білім',
} as const;
const LEVELS_IN = {
  secondary: 'орта',
  'special-secondary': 'арнаулы орта',
  'unfinished-higher': 'жоғары немесе аяқталмаған жоғары',
  higher: 'жоғары',
} as const;
const FIELDS = {
  economics: 'экономикалық',
  law: 'заңгерлік',
  management: 'басқарушылық',
  technical: 'техникалық',
  humanities: 'гуманитарлық',
  medicine: 'медициналық',
} as const;
const LANGUAGES_KNOWN: Readonly<Record<string, string>> = {
  en: 'ағылшын',
  de: 'неміс',
  fr: 'француз',
  es: 'испан',
  it: 'итальян',
  zh: 'қытай',
  tr: 'түрік',
  ru: 'орыс',
  uk: 'украин',
  kk: 'қазақ',
  be: 'беларусь',
  pl: 'поляк',
};
const COUNTRY_OF: Readonly<Record<Country, string>> = {
  ru: 'Ресей Федерациясының',
  by: 'Беларусь Республикасының',
  ua: 'Украинаның',
  kz: 'Қазақстан Республикасының',
};

/** «кемінде 3 жыл»: no plural after a number. */
function atLeastMonths(months: number): string {
  return months % 12 === 0 ? `кемінде ${months / 12} жыл` : `кемінде ${months} ай`;
}

const demands: Demands = {
  education: (level, fields, exact) => {
    if (fields.length === 0) return named(exact ? `${LEVELS_IN[level]} білім` : LEVELS[level]);
    const field = enumerated(
      fields.map((name) => FIELDS[name]),
      'немесе',
    );
    return named(`${LEVELS_IN[level]} ${field} білім`);
  },
  training: named('арнайы дайындық (курстар)'),
  experience: (months, { named: work, words }, grade) => {
    const standsAlone = words !== null && isDeclined(words);
    return named(
      [
        grade && `${grade} санатты лауазымда`,
        !standsAlone && (work ?? words) && `${work ?? words} бойынша`,
        months > 1 && atLeastMonths(months),
        'жұмыс тәжірибесі',
        standsAlone && `(«${words}»)`,
      ]
        .filter(Boolean)
        .join(' '),
    );
  },
  noExperience: 'Жұмыс тәжірибесі талап етілмейді.',
  occupations: {
    'client-management': 'клиенттермен жұмыс',
    'key-accounts': 'негізгі клиенттермен жұмыс',
    'corporate-clients': 'корпоративтік клиенттермен жұмыс',
    'active-sales': 'сату',
    'field-sales': 'көшпелі сату',
    'head-of-sales': 'сату бөлімін басқару',
    retail: 'бөлшек сауда',
    bank: 'банк клиенттеріне қызмет көрсету',
    telecom: 'байланыс салонындағы жұмыс',
    'call-centre': 'байланыс орталығындағы жұмыс',
    support: 'клиенттерді қолдау',
    'sales-support': 'сатуды сүйемелдеу',
    hospitality: 'қонақтарға қызмет көрсету',
    'contract-work': 'шарт жұмысы',
    other: 'басқа жұмыс',
  },
  ability: (deeds) => named(`${deeds} дағдысы`),
  practice: (deeds) => named(`${deeds} практикалық дағдысы`),
  qualities: (names) => named(/,|немесе/u.test(names) ? `қасиеттер (${names})` : names),
  inWords: (kind, words) => {
    const name = { skill: 'дағды', duty: 'тәжірибе', quality: 'жеке қасиет', speciality: 'мамандық' }[kind];
    return named(`${name} («${words}»)`);
  },
  atLeast: (count, names) => `мына іс-әрекеттердің кемінде ${count} түрін орындау (${names})`,
  language: (code, level) => {
    const name = LANGUAGES_KNOWN[code];
    const known = name ? `${name} тілін` : `«${code}» тілін`;
    if (level === null) return named(`${known} білу`);
    return named(
      `${known} ${level === 'native' ? 'ана тілі деңгейінде' : `${level.toUpperCase()} деңгейінен төмен емес`} білу`,
    );
  },
  licence: (category) => named(`${category === null ? '' : `${category} санатындағы `}жүргізуші куәлігі`),
  category: ({ unit, level }) => {
    const name = { category: 'кәсіби санат', grade: 'разряд', class: 'біліктілік класы', group: 'рұқсат тобы' }[unit];
    return named(level === 'highest' ? `ең жоғары ${name}` : `кемінде ${level} ${name}`);
  },
  car: named('жеке автокөлік'),
  clientBase: named('өзінің клиенттер базасы'),
  rightToWork: named('осы елде жұмыс істеу құқығы'),
  businessTrips: named('іссапарға дайындық'),
};

const sentences: Sentences = {
  or: (items) => enumerated(items, 'немесе'),
  anyOf: (items) => items.join(' немесе '),
  and: (items) => enumerated(items, 'және'),
  required: ({ text }) => `${capital(text)} қажет.`,
  preferred: ({ text }) => `${capital(text)} болғаны жөн.`,
  requiredWays: (ways) => `${capital(ways.join(', немесе '))} қажет.`,
  preferredWays: (ways) => `${capital(ways.join(', немесе '))} болғаны жөн.`,
};

const words: DocumentWords = {
  kind: 'ЛАУАЗЫМДЫҚ НҰСҚАУЛЫҚ',
  approved: 'БЕКІТЕМІН',
  agreed: 'КЕЛІСІЛДІ',
  forPost: (post) => `«${post}» лауазымы бойынша`,
  number: (number) => `№ ${number}`,
  blankDate: '20___ ж. «____» ______________',
  sections: {
    general: 'Жалпы ережелер',
    duties: 'Лауазымдық міндеттер',
    rights: 'Құқықтар',
    relations: 'Лауазым бойынша өзара қатынастар',
    responsibility: 'Жауапкершілік',
    workingHours: 'Жұмыс режимі',
    attestation: 'Аттестаттау өлшемдері',
    competences: 'Құзыреттер',
  },
  leads: {
    duties: 'Қызметкердің міндеттері:',
    listedDuties: 'Қызметкердің міндеттері:',
    rights: 'Қызметкердің құқықтары:',
    responsibility: 'Қызметкер мыналар үшін жауап береді:',
  },
  acquaintance: {
    title: 'Танысу парағы',
    statement: 'Лауазымдық нұсқаулықпен танысқанымды және данасын алғанымды растаймын.',
    columns: ['№', 'Тегі, аты, әкесінің аты', 'Күні', 'Қолы'],
  },
};

const general: GeneralClauses = {
  purpose: (post, purpose) => `«${post}» лауазымының мақсаты — ${purpose}.`,
  place: (department) => `Лауазым мына бөлімшенің құрамына кіреді: ${department}.`,
  appointment: (country) =>
    `Лауазымға қабылдау, ауыстыру және лауазымнан босату еңбек заңнамасында белгіленген тәртіппен ${country === 'kz' ? 'жұмыс берушінің актісімен' : 'ұйым басшысының бұйрығымен'} ресімделеді.`,
  reportsTo: (post) => (post ? `Тікелей бағыныстылығы: ${post}.` : 'Тікелей бағыныстылығы еңбек шартында айқындалады.'),
  standIn: (post) =>
    post
      ? `Қызметкер болмаған уақытта лауазым бойынша міндеттерді атқарады: ${post}.`
      : 'Қызметкер болмаған уақытта лауазым бойынша міндеттерді белгіленген тәртіппен тағайындалған тұлға атқарады.',
  musts: 'Қойылатын талаптар:',
  wishes: 'Артықшылықтар:',
  knows: 'Қызметкер басшылыққа алатын құжаттар мен мәліметтер:',
  terms: 'Жұмыс шарттары:',
  workplace: (place) =>
    place
      ? `Жұмыс орны мына елді мекенде орналасқан: ${place}.`
      : 'Жұмыс орнының орналасқан жері еңбек шартында айқындалады.',
  pay: 'Еңбекақы мөлшері осы лауазым үшін белгіленген шектерде жұмысқа қабылдау кезінде келісіледі.',
  duties: [
    'Ішкі еңбек тәртібі, еңбекті қорғау және өрт қауіпсіздігі қағидаларын сақтау.',
    'Жұмыс барысында белгілі болған коммерциялық құпияны және дербес деректерді сақтау.',
  ],
  rights: [
    'Жұмысқа қажетті мәліметтерді, құжаттарды және техникалық құралдарды ұйымнан алу.',
    'Осы лауазымға қатысты басшылық шешімдерімен танысу.',
    'Жұмысты жақсарту бойынша тікелей басшыға ұсыныстар енгізу.',
    'Жұмыстағы кедергілер туралы тікелей басшыға хабарлау және оларды жоюға көмек сұрау.',
  ],
  responsibility: [
    'Осы нұсқаулықта көзделген міндеттерді орындамағаны немесе тиісінше орындамағаны үшін — еңбек заңнамасында белгіленген шектерде.',
    'Материалдық залал келтіргені үшін — еңбек және азаматтық заңнамада белгіленген шектерде.',
    'Коммерциялық құпияны және дербес деректерді жария еткені үшін.',
  ],
  documents: (country) => [
    `${COUNTRY_OF[country]} еңбек заңнамасы`,
    'ішкі еңбек тәртібі, еңбекті қорғау және өрт қауіпсіздігі қағидалары',
    'дербес деректерді өңдеу және коммерциялық құпияны сақтау тәртібі',
  ],
  relationColumns: ['Кіммен', 'Не алады', 'Не береді'],
};

/** Kazakh. */
export const WORDING_KK: Wording = {
  deeds: DEEDS_KK,
  demands,
  sentences,
  words,
  general,
  families: FAMILIES_KK,
  purposes: PURPOSES_KK,
};
