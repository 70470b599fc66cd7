import { DEEDS_RU } from './deeds.ru.table.js';
import { FAMILIES_RU, PURPOSES_RU } from './families.ru.table.js';
import type { Country } from './job-description.js';
import { askedInRussian, experienceInRussian } from './own-words.ru.js';
import { enumerated } from './phrase-parts.js';
import type { Agreement, Asked, Demands, DocumentWords, GeneralClauses, Sentences, Wording } from './wording.js';

const neuter = (text: string): Asked => ({ text, agreement: 'neuter' });
const masculine = (text: string): Asked => ({ text, agreement: 'masculine' });
const feminine = (text: string): Asked => ({ text, agreement: 'feminine' });
const plural = (text: string): Asked => ({ text, agreement: 'plural' });

const REQUIRED: Readonly<Record<Agreement, string>> = {
  masculine: 'Необходим',
  feminine: 'Необходима',
  neuter: 'Необходимо',
  plural: 'Необходимы',
};
const PREFERRED: Readonly<Record<Agreement, string>> = {
  masculine: 'Желателен',
  feminine: 'Желательна',
  neuter: 'Желательно',
  plural: 'Желательны',
};

const LEVELS = {
  secondary: 'образование не ниже среднего',
  'special-secondary': 'образование не ниже среднего специального',
  'unfinished-higher': 'высшее или незаконченное высшее образование',
  higher: 'высшее образование',
} as const;
const LEVELS_IN = {
  secondary: 'среднее',
  'special-secondary': 'среднее специальное',
  'unfinished-higher': 'высшее или незаконченное высшее',
  higher: 'высшее',
} as const;
const FIELDS = {
  economics: 'экономическое',
  law: 'юридическое',
  management: 'управленческое',
  technical: 'техническое',
  humanities: 'гуманитарное',
  medicine: 'медицинское',
} as const;
/** In the instrumental: «владение … языком». */
const LANGUAGES_KNOWN: Readonly<Record<string, string>> = {
  en: 'английским',
  de: 'немецким',
  fr: 'французским',
  es: 'испанским',
  it: 'итальянским',
  zh: 'китайским',
  tr: 'турецким',
  ru: 'русским',
  uk: 'украинским',
  kk: 'казахским',
  be: 'белорусским',
  pl: 'польским',
};
const COUNTRY_OF: Readonly<Record<Country, string>> = {
  ru: 'Российской Федерации',
  by: 'Республики Беларусь',
  ua: 'Украины',
  kz: 'Республики Казахстан',
};

/** «не менее 1 года», «не менее 3 лет», «не менее 6 месяцев»: always the genitive. */
function atLeastMonths(months: number): string {
  const years = months % 12 === 0;
  const count = years ? months / 12 : months;
  const one = count % 10 === 1 && count % 100 !== 11;
  return `не менее ${count} ${years ? (one ? 'года' : 'лет') : one ? 'месяца' : 'месяцев'}`;
}

const demands: Demands = {
  education: (level, fields, exact) => {
    if (fields.length === 0) return neuter(exact ? `${LEVELS_IN[level]} образование` : LEVELS[level]);
    const field = enumerated(
      fields.map((name) => FIELDS[name]),
      'или',
    );
    return neuter(`${LEVELS_IN[level]} ${field} образование`);
  },
  training: feminine('специальная подготовка (курсы)'),
  experience: (months, { named, words }, grade) => {
    const time = months > 1 ? atLeastMonths(months) : null;
    const post = grade && `на должности ${grade} категории`;
    if (words !== null) return masculine(experienceInRussian(words, [time, post].filter(Boolean).join(' ')));
    return masculine(
      [
        'опыт работы',
        time,
        // Behind the work, or «категории в» would name a driving licence.
        named && `в ${named}`,
        post,
      ]
        .filter(Boolean)
        .join(' '),
    );
  },
  noExperience: 'Опыт работы не требуется.',
  occupations: {
    'client-management': 'работе с клиентами',
    'key-accounts': 'работе с ключевыми клиентами',
    'corporate-clients': 'работе с корпоративными клиентами',
    'active-sales': 'продажах',
    'field-sales': 'разъездных продажах',
    'head-of-sales': 'руководстве продажами',
    retail: 'розничной торговле',
    bank: 'обслуживании клиентов банка',
    telecom: 'салоне связи',
    'call-centre': 'колл-центре',
    support: 'поддержке клиентов',
    'sales-support': 'сопровождении продаж',
    hospitality: 'обслуживании гостей',
    'contract-work': 'договорной работе',
    other: 'другой работе',
  },
  ability: (deeds) => neuter(`умение ${deeds}`),
  practice: (deeds) => plural(`практические навыки: ${deeds}`),
  qualities: (names) => plural(`личные качества: ${names}`),
  inWords: (kind, words) => {
    const named = {
      skill: masculine('навык'),
      duty: masculine('опыт'),
      quality: neuter('личное качество'),
      speciality: feminine('специальность'),
    }[kind];
    const asked = kind === 'skill' || kind === 'quality' ? askedInRussian(words) : null;
    return asked ?? { ...named, text: `${named.text}: ${words}` };
  },
  atLeast: (count, names) => `выполнять не менее ${count} действий из следующих: ${names}`,
  language: (code, level) => {
    const name = LANGUAGES_KNOWN[code];
    const known = name ? `владение ${name} языком` : `владение языком «${code}»`;
    if (level === null) return neuter(known);
    return neuter(`${known} на уровне ${level === 'native' ? 'родного' : `не ниже ${level.toUpperCase()}`}`);
  },
  licence: (category) => plural(`водительские права${category === null ? '' : ` категории ${category}`}`),
  category: ({ unit, level }) => {
    const { name, highest } = {
      category: { name: feminine('профессиональная категория'), highest: 'высшая' },
      grade: { name: masculine('разряд'), highest: 'высший' },
      class: { name: masculine('класс квалификации'), highest: 'высший' },
      group: { name: feminine('группа допуска'), highest: 'высшая' },
    }[unit];
    return { ...name, text: level === 'highest' ? `${highest} ${name.text}` : `${name.text} не ниже ${level}` };
  },
  car: masculine('личный автомобиль'),
  clientBase: feminine('собственная клиентская база'),
  rightToWork: neuter('право на работу в стране, где находится рабочее место'),
  businessTrips: feminine('готовность к командировкам'),
};

const sentences: Sentences = {
  or: (items) => enumerated(items, 'или'),
  anyOf: (items) => items.join(' или '),
  and: (items) => enumerated(items, 'и'),
  required: ({ text, agreement }) => `${REQUIRED[agreement]} ${text}.`,
  preferred: ({ text, agreement }) => `${PREFERRED[agreement]} ${text}.`,
  requiredWays: (ways) => `Необходимо ${ways.map((way) => `либо ${way}`).join(', ')}.`,
  preferredWays: (ways) => `Желательно ${ways.map((way) => `либо ${way}`).join(', ')}.`,
};

const words: DocumentWords = {
  kind: 'ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ',
  approved: 'УТВЕРЖДАЮ',
  agreed: 'СОГЛАСОВАНО',
  forPost: (post) => `по должности «${post}»`,
  number: (number) => `№ ${number}`,
  blankDate: '«____» ______________ 20___ г.',
  sections: {
    general: 'Общие положения',
    duties: 'Должностные обязанности',
    rights: 'Права',
    relations: 'Взаимоотношения по должности',
    responsibility: 'Ответственность',
    workingHours: 'Режим работы',
    attestation: 'Критерии аттестации',
    competences: 'Компетенции',
  },
  leads: {
    duties: 'Работник обязан:',
    listedDuties: 'Обязанности работника:',
    rights: 'Работник имеет право:',
    responsibility: 'Работник несёт ответственность:',
  },
  acquaintance: {
    title: 'Лист ознакомления',
    statement: 'Ознакомление с должностной инструкцией подтверждаю, экземпляр получен.',
    columns: ['№', 'Фамилия, имя, отчество', 'Дата', 'Подпись'],
  },
};

const general: GeneralClauses = {
  purpose: (post, purpose) => `Цель должности «${post}» — ${purpose}.`,
  place: (department) => `Должность входит в состав подразделения: ${department}.`,
  appointment: (country) =>
    `Приём на должность, перевод и освобождение от должности оформляются ${country === 'kz' ? 'актом работодателя' : 'приказом руководителя организации'} в порядке, установленном трудовым законодательством.`,
  reportsTo: (post) =>
    post ? `Непосредственное подчинение: ${post}.` : 'Непосредственное подчинение определяется трудовым договором.',
  standIn: (post) =>
    post
      ? `На время отсутствия работника обязанности по должности исполняет: ${post}.`
      : 'На время отсутствия работника обязанности по должности исполняет лицо, назначенное в установленном порядке.',
  musts: 'Обязательные требования:',
  wishes: 'Желательные требования:',
  knows: 'Документы и сведения, которыми работник руководствуется:',
  terms: 'Условия работы:',
  workplace: (place) =>
    place
      ? `Рабочее место находится в населённом пункте: ${place}.`
      : 'Место нахождения рабочего места определяется трудовым договором.',
  pay: 'Размер оплаты труда согласуется при приёме в пределах, установленных для этой должности.',
  duties: [
    'Соблюдать правила внутреннего трудового распорядка, охраны труда и пожарной безопасности.',
    'Сохранять коммерческую тайну и персональные данные, ставшие известными по работе.',
  ],
  rights: [
    'Получать от организации сведения, документы и технические средства, необходимые для работы.',
    'Знакомиться с решениями руководства, которые касаются этой должности.',
    'Вносить непосредственному руководителю предложения по улучшению работы.',
    'Сообщать непосредственному руководителю о препятствиях в работе и просить содействия в их устранении.',
  ],
  responsibility: [
    'За неисполнение или ненадлежащее исполнение обязанностей, предусмотренных настоящей инструкцией, — в пределах, установленных трудовым законодательством.',
    'За причинение материального ущерба — в пределах, установленных трудовым и гражданским законодательством.',
    'За разглашение коммерческой тайны и персональных данных.',
  ],
  documents: (country) => [
    `трудовое законодательство ${COUNTRY_OF[country]}`,
    'правила внутреннего трудового распорядка, охраны труда и пожарной безопасности',
    'порядок обработки персональных данных и сохранения коммерческой тайны',
  ],
  relationColumns: ['С кем', 'Что получает', 'Что передаёт'],
};

/** Russian. */
export const WORDING_RU: Wording = {
  deeds: DEEDS_RU,
  demands,
  sentences,
  words,
  general,
  families: FAMILIES_RU,
  purposes: PURPOSES_RU,
};
