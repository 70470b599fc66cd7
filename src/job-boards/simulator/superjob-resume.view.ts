import { DateTime } from 'luxon';
import { streamSeed } from './market/chance.js';
import { CITIES, COUNTRIES } from './market/cities.table.js';
import { phoneAsTyped } from './market/contacts.js';
import type { SimulatedJob, SimulatedPerson } from './market/person.js';
import { LANGUAGE_NAMES } from './headhunter-names.table.js';
import type { SimulatedResume } from './simulated-topic.js';
import type { Simulation } from './simulation.js';
import { SALES_CATALOGUE, superjobTown } from './superjob-vacancy.view.js';

const EDUCATION: Readonly<Record<string, { id: number; title: string }>> = {
  higher: { id: 2, title: 'Высшее' },
  bachelor: { id: 2, title: 'Высшее' },
  master: { id: 2, title: 'Высшее' },
  unfinished_higher: { id: 3, title: 'Неполное высшее' },
  special_secondary: { id: 4, title: 'Среднее специальное' },
  secondary: { id: 5, title: 'Среднее' },
};

const LANGUAGE_IDS: Readonly<Record<string, number>> = { eng: 1, deu: 2, chi: 21, rus: 61, ukr: 62, kaz: 63 };

const TRIPS: Readonly<Record<string, { id: number; title: string }>> = {
  ready: { id: 2, title: 'Готов' },
  sometimes: { id: 3, title: 'Готов иногда' },
  never: { id: 1, title: 'Не готов' },
};

/** A received résumé: contacts visible. A real one goes out as it came in. */
export function superjobResume(simulation: Simulation, resume: SimulatedResume, base: string): object {
  if (resume.real !== null) return resume.real.payload;
  const person = simulation.responses.person(resume);
  const opened = Math.floor(Date.parse(simulation.market.epoch) / 1000);
  const modified =
    resume.changedAt === null ? opened - person.updatedDaysBefore * 86_400 : Math.floor(resume.changedAt / 1000);
  const link = `${base}/resume/${resume.id}.html`;
  return {
    ...ORDINARY_RESUME,
    id: Number(resume.id),
    id_user: 30_000_000 + resume.personNumber,
    profession: person.title,
    last_profession: person.jobs[0]?.position ?? '',
    // The board writes no wish as zero.
    payment: person.wish?.amount ?? 0,
    currency: currencyOf(person),
    agreement: person.wish === null,
    ...bornOf(person, simulation.now()),
    gender: person.gender === 'male' ? { id: 2, title: 'Мужской' } : { id: 3, title: 'Женский' },
    town: superjobTown(person.cityKey),
    region: { id: 3, title: 'Центральный округ' },
    citizenship: { id: 1, title: COUNTRIES[person.citizenshipIds[0] ?? ''] ?? 'Россия' },
    moveable: person.relocation !== 'no_relocation',
    business_trip: TRIPS[person.trips],
    education: EDUCATION[person.educationLevel],
    languages: person.languages.map(languagePair),
    driving_licence: person.licences,
    experience_text: '',
    experience_month_count: person.jobs.reduce((sum, job) => sum + jobMonths(job, simulation.now()), 0),
    work_history: person.jobs.map(workEntry),
    base_education_history: person.education.map((entry) => ({
      institute: { id: 0, title: entry.institution },
      town: superjobTown(person.cityKey),
      faculty: entry.faculty,
      profession: entry.speciality,
      education_type: EDUCATION[entry.level],
      education_form: 'очная',
      yearend: entry.year,
    })),
    additional_info: aboutOf(person),
    link,
    short_link: link,
    date_published: modified - 86_400 * 30,
    date_last_modified: modified,
    ...contactsOf({ ...person, hiddenFields: resume.hiddenFields ?? person.hiddenFields }, simulation.market.seed),
  };
}

/** What is the same for every invented person. */
const ORDINARY_RESUME = {
  metro: [],
  address: null,
  work_ticket: [],
  moveable_towns: [],
  type_of_work: { id: 6, title: 'Полный рабочий день' },
  place_of_work: { id: 1, title: 'На территории работодателя' },
  maritalstatus: {},
  children: { id: 0, title: 'Не имеет значения' },
  catalogues: [SALES_CATALOGUE],
  education_history: [],
  portfolio: [],
  achievements: '',
  recommendations: '',
  photo: null,
  photo_sizes: null,
  published: { id: 1, title: 'Открытый доступ' },
  hide_birthday: false,
  draft: false,
  receive_sms: false,
  is_archive: false,
  favorite: false,
  contacts_bought: false,
  timeToUpdate: 0,
  other_contacts: '',
  social_links: [],
} as const;

/**
 * The same people type their contacts differently on the two boards: the number in another form, or (one in four) another
 * number and only the address in common. Empty text, absent key and null all occur for what is missing.
 */
function contactsOf(person: SimulatedPerson, seed: number): Record<string, unknown> {
  const style = streamSeed(seed, 'superjob-contacts', person.number);
  const ownNumber = person.phone !== null && person.email !== null && style % 4 === 0;
  const phone = person.phone === null ? null : ownNumber ? otherNumber(person.phone) : person.phone;
  const hidden = person.hiddenFields;
  const names = hidden.includes('names_and_photo')
    ? { firstname: '', middlename: '', lastname: '' }
    : {
        firstname: withEntities(person.firstName),
        middlename: withEntities(person.middleName ?? ''),
        lastname: withEntities(person.lastName),
      };
  return {
    ...names,
    ...(phone === null || hidden.includes('phones')
      ? {}
      : {
          phone1: phoneAsTyped(phone, 1 + (style % 5)),
          timebeg1: 9,
          timeend1: 21,
          phone2: '',
          timebeg2: 0,
          timeend2: 0,
        }),
    email: hidden.includes('email') ? null : withCase(person.email, style),
  };
}

/** A second telephone of the person: same country, one digit off. */
function otherNumber(phone: string): string {
  return phone.slice(0, -7) + (phone.at(-7) === '0' ? '5' : '0') + phone.slice(-6);
}

/** Some write their address with capital letters. */
function withCase(email: string | null, style: number): string | null {
  if (email === null || style % 5 !== 0) return email;
  return email.charAt(0).toUpperCase() + email.slice(1);
}

function bornOf(person: SimulatedPerson, now: Date): Record<string, number> {
  const [year = 1990, month = 1, day = 1] = person.birthDate.split('-').map(Number);
  const age = Math.floor(DateTime.fromJSDate(now).diff(DateTime.fromISO(person.birthDate), 'years').years);
  return { birthday: day, birthmonth: month, birthyear: year, age };
}

function workEntry(job: SimulatedJob): object {
  const [startYear = 0, startMonth = 0] = job.start.split('-').map(Number);
  // A job that goes on ends in the year 0.
  const [endYear = 0, endMonth = 0] = (job.end ?? '0-0').split('-').map(Number);
  return {
    town: job.cityKey === null ? null : superjobTown(job.cityKey),
    townName: job.cityKey === null ? '' : CITIES[job.cityKey].name,
    name: job.company ?? '',
    company_website: '',
    company_scope: '',
    profession: job.position,
    work: job.duties ?? '',
    achievements: '',
    type: { id: 6, title: 'Полный рабочий день' },
    monthbeg: startMonth,
    yearbeg: startYear,
    monthend: endMonth,
    yearend: endYear,
  };
}

/** SuperJob has no list of skills here: people write them into the text about themselves. */
function aboutOf(person: SimulatedPerson): string {
  const skills = person.skills.length === 0 ? '' : `Навыки: ${person.skills.join(', ')}.`;
  const car = person.hasCar ? 'Есть личный автомобиль.' : '';
  return [person.about ?? '', skills, car].filter((part) => part !== '').join('\n');
}

function languagePair({ id, level }: SimulatedPerson['languages'][number]): object[] {
  const titles: Readonly<Record<string, readonly [number, string]>> = {
    a1: [3, 'Базовый'],
    a2: [3, 'Базовый'],
    b1: [5, 'Технический'],
    b2: [7, 'Разговорный'],
    c1: [9, 'Свободное владение'],
    c2: [9, 'Свободное владение'],
    l1: [9, 'Свободное владение'],
  };
  const [levelId, title] = titles[level] ?? [3, 'Базовый'];
  return [
    { id: LANGUAGE_IDS[id] ?? 0, title: LANGUAGE_NAMES[id] ?? id, level: levelId },
    { id: levelId, title },
  ];
}

function currencyOf(person: SimulatedPerson): string {
  const currency = person.wish?.currency ?? 'RUR';
  return currency === 'RUR' ? 'rub' : currency.toLowerCase();
}

function jobMonths(job: SimulatedJob, now: Date): number {
  const end = job.end === null ? now.getTime() : Date.parse(job.end);
  return Math.max(0, Math.round((end - Date.parse(job.start)) / (30.44 * 86_400_000)));
}

/** This board's texts carry entities of HTML. */
function withEntities(text: string): string {
  return text.replaceAll('&', '&amp;');
}
