import { DEEDS_EN } from './deeds.en.table.js';
import { FAMILIES_EN, PURPOSES_EN } from './families.en.table.js';
import type { Country } from './job-description.js';
import { isDeclined } from './own-words.js';
import { capital, enumerated } from './phrase-parts.js';
import type { Asked, Demands, DocumentWords, GeneralClauses, Sentences, Wording } from './wording.js';

const one = (text: string): Asked => ({ text, agreement: 'neuter' });
const several = (text: string): Asked => ({ text, agreement: 'plural' });

const LEVELS = {
  secondary: 'education not below secondary',
  'special-secondary': 'education not below vocational',
  'unfinished-higher': 'higher or unfinished higher education',
  higher: 'higher education',
} as const;
const LEVELS_IN = {
  secondary: 'secondary education',
  'special-secondary': 'vocational education',
  'unfinished-higher': 'higher or unfinished higher education',
  higher: 'higher education',
} as const;
const FIELDS = {
  economics: 'economics',
  law: 'law',
  management: 'management',
  technical: 'a technical field',
  humanities: 'the humanities',
  medicine: 'medicine',
} as const;
const LANGUAGES_KNOWN: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
  zh: 'Chinese',
  tr: 'Turkish',
  ru: 'Russian',
  uk: 'Ukrainian',
  kk: 'Kazakh',
  be: 'Belarusian',
  pl: 'Polish',
};
const COUNTRY_OF: Readonly<Record<Country, string>> = {
  ru: 'the Russian Federation',
  by: 'the Republic of Belarus',
  ua: 'Ukraine',
  kz: 'the Republic of Kazakhstan',
};

function atLeastMonths(months: number): string {
  const [count, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month'];
  return `at least ${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** The words of a text with the preposition they have. */
function experienceOf(words: string): string {
  if (isDeclined(words)) return `(“${words}”)`;
  return /^(?:in|at|as|with|on|for|of) /iu.test(words) ? words : `in ${words}`;
}

const demands: Demands = {
  education: (level, fields, exact) => {
    if (fields.length === 0) return one(exact ? LEVELS_IN[level] : LEVELS[level]);
    const field = enumerated(
      fields.map((name) => FIELDS[name]),
      'or',
    );
    return one(`${LEVELS_IN[level]} in ${field}`);
  },
  training: one('special training (courses)'),
  experience: (months, { named, words }, grade) =>
    one(
      [
        'work experience',
        months > 1 && `of ${atLeastMonths(months)}`,
        grade && `in a post of category ${grade}`,
        named && `in ${named}`,
        words && experienceOf(words),
      ]
        .filter(Boolean)
        .join(' '),
    ),
  noExperience: 'No work experience is required.',
  occupations: {
    'client-management': 'client management',
    'key-accounts': 'key accounts',
    'corporate-clients': 'corporate clients',
    'active-sales': 'sales',
    'field-sales': 'field sales',
    'head-of-sales': 'head of sales',
    retail: 'retail',
    bank: 'serving clients in a bank',
    telecom: 'telecom retail',
    'call-centre': 'call centre',
    support: 'customer support',
    'sales-support': 'sales support',
    hospitality: 'hospitality',
    'contract-work': 'contract work',
    other: 'other work',
  },
  ability: (deeds) => one(`ability to ${deeds}`),
  practice: (deeds) => one(`practical ability to ${deeds}`),
  qualities: (names) => several(`personal qualities (${names})`),
  inWords: (kind, words) => {
    const name = { skill: 'skill', duty: 'experience', quality: 'personal quality', speciality: 'speciality' }[kind];
    return one(`the ${name} “${words}”`);
  },
  atLeast: (count, names) => `do at least ${count} of these: ${names}`,
  language: (code, level) => {
    const name = LANGUAGES_KNOWN[code] ?? `the language "${code}"`;
    if (level === null) return one(`command of ${name}`);
    return one(
      `command of ${name} ${level === 'native' ? 'as a mother tongue' : `at level ${level.toUpperCase()} or above`}`,
    );
  },
  licence: (category) => one(`a driving licence${category === null ? '' : ` of category ${category}`}`),
  category: ({ unit, level }) => {
    const name = {
      category: 'professional category',
      grade: 'grade',
      class: 'class of qualification',
      group: 'safety group',
    }[unit];
    return one(`${name} ${level === 'highest' ? 'of the highest level' : `not below ${level}`}`);
  },
  car: one('a personal car'),
  clientBase: one('an existing client base'),
  rightToWork: one('the right to work in the country of the workplace'),
  businessTrips: one('readiness for business trips'),
};

const sentences: Sentences = {
  or: (items) => enumerated(items, 'or'),
  anyOf: (items) => items.join(' or '),
  and: (items) => enumerated(items, 'and'),
  required: ({ text, agreement }) => `${capital(text)} ${agreement === 'plural' ? 'are' : 'is'} required.`,
  preferred: ({ text, agreement }) => `${capital(text)} ${agreement === 'plural' ? 'are' : 'is'} preferred.`,
  requiredWays: (ways) => `Either ${ways.join(', or ')} is required.`,
  preferredWays: (ways) => `Either ${ways.join(', or ')} is preferred.`,
};

const words: DocumentWords = {
  kind: 'JOB DESCRIPTION',
  approved: 'APPROVED',
  agreed: 'AGREED',
  forPost: (post) => `for the post of ${post}`,
  number: (number) => `No. ${number}`,
  blankDate: '____ ______________ 20___',
  sections: {
    general: 'General provisions',
    duties: 'Duties',
    rights: 'Rights',
    relations: 'Relations inside the company',
    responsibility: 'Responsibility',
    workingHours: 'Working hours',
    attestation: 'Criteria of attestation',
    competences: 'Competences',
  },
  leads: {
    duties: 'The employee shall:',
    listedDuties: 'Duties of the employee:',
    rights: 'The employee has the right to:',
    responsibility: 'The employee is responsible:',
  },
  acquaintance: {
    title: 'Sign-off sheet',
    statement: 'I have read this job description and received a copy of it.',
    columns: ['No.', 'Full name', 'Date', 'Signature'],
  },
};

const general: GeneralClauses = {
  purpose: (post, purpose) => `The purpose of the post of ${post} is to ${purpose}.`,
  place: (department) => `The post belongs to the department: ${department}.`,
  appointment: (country) =>
    `Appointment, transfer and dismissal are made by ${country === 'kz' ? 'an act of the employer' : 'an order of the head of the organisation'} as labour law provides.`,
  reportsTo: (post) =>
    post ? `The post reports to: ${post}.` : 'Whom the post reports to is set by the contract of employment.',
  standIn: (post) =>
    post
      ? `In the absence of the employee the duties of the post are carried out by: ${post}.`
      : 'In the absence of the employee the duties of the post are carried out by the person appointed for it.',
  musts: 'Requirements:',
  wishes: 'Advantages:',
  knows: 'Documents and information that guide the employee:',
  terms: 'Working conditions:',
  workplace: (place) =>
    place ? `The workplace is in: ${place}.` : 'Where the workplace is is set by the contract of employment.',
  pay: 'Pay is agreed on appointment within the limits set for this post.',
  duties: [
    'Follow the internal work rules and the rules of safety at work and fire safety.',
    'Keep business secrets and personal data that become known at work.',
  ],
  rights: [
    'Receive from the organisation the facts, documents and equipment that the work needs.',
    'See the decisions of the management that concern this post.',
    'Make suggestions to the direct head on how to work better.',
    'Tell the direct head of obstacles in the work and ask for help in removing them.',
  ],
  responsibility: [
    'For not carrying out the duties of this job description or carrying them out badly, within the limits of labour law.',
    'For material damage caused, within the limits of labour and civil law.',
    'For disclosure of business secrets and personal data.',
  ],
  documents: (country) => [
    `the labour law of ${COUNTRY_OF[country]}`,
    'the internal work rules and the rules of safety at work and fire safety',
    'the rules of handling personal data and business secrets',
  ],
  relationColumns: ['With whom', 'What is received', 'What is given'],
};

/** English. */
export const WORDING_EN: Wording = {
  deeds: DEEDS_EN,
  demands,
  sentences,
  words,
  general,
  families: FAMILIES_EN,
  purposes: PURPOSES_EN,
};
