import {
  COMMENT_ACCESS_NAMES,
  EDUCATION_NAMES,
  HIDDEN_FIELD_NAMES,
  LANGUAGE_LEVEL_NAMES,
  RELOCATION_NAMES,
  STATE_NAMES,
  TRIP_NAMES,
} from './headhunter-names.table.js';

function entries(names: Readonly<Record<string, string>>): { id: string; name: string }[] {
  return Object.entries(names).map(([id, name]) => ({ id, name }));
}

/** Rate = units of the currency for one rouble. */
function currency(code: string, abbr: string, name: string, rate: number, inUse = false): object {
  return { code, abbr, name, rate, in_use: inUse, default: code === 'RUR' };
}

/** Dictionaries that the market does not use; the board requires the keys. */
const EMPTY = Object.fromEntries(
  [
    'applicant_negotiation_status',
    'employer_archived_vacancies_order',
    'employer_relation',
    'employer_type',
    'job_search_statuses_applicant',
    'phone_call_status',
    'resume_access_type',
    'resume_contacts_site_type',
    'resume_moderation_note',
    'resume_status',
    'vacancy_cluster',
    'vacancy_label',
    'vacancy_not_prolonged_reason',
    'vacancy_relation',
    'vacancy_search_employment_form',
    'vacancy_search_fields',
    'vacancy_search_order',
    'working_days',
    'working_time_intervals',
    'working_time_modes',
  ].map((name) => [name, []]),
);

/** Answer of `GET /dictionaries`: ids as the board has them, the lists that matter to an employer. */
export const HEADHUNTER_DICTIONARIES = {
  ...EMPTY,
  applicant_comment_access_type: entries(COMMENT_ACCESS_NAMES),
  applicant_comments_order: entries({
    creation_time_desc: 'по убыванию даты публикации',
    creation_time_asc: 'по дате публикации',
  }),
  business_trip_readiness: entries(TRIP_NAMES),
  currency: [
    currency('AZN', 'AZN', 'Манаты', 0.0208),
    currency('BYR', 'бел. руб.', 'Белорусские рубли', 0.036),
    currency('EUR', 'EUR', 'Евро', 0.0105, true),
    currency('GEL', 'GEL', 'Лари', 0.033),
    currency('KGS', 'KGS', 'Сомы', 1.06),
    currency('KZT', 'KZT', 'Тенге', 5.88),
    currency('RUR', 'руб.', 'Рубли', 1, true),
    currency('UAH', 'грн.', 'Гривны', 0.5),
    currency('USD', 'USD', 'Доллары', 0.0118, true),
    currency('UZS', 'UZS', 'Сумы', 148),
  ],
  driver_license_types: ['A', 'B', 'C', 'D', 'E', 'BE', 'CE', 'DE', 'TM', 'TB'].map((id) => ({ id })),
  education_level: entries(EDUCATION_NAMES),
  employer_active_vacancies_order: entries({
    name_asc: 'по названию',
    name_desc: 'по названию, с конца',
    expiration_date_asc: 'по дате',
    expiration_date_desc: 'по дате, сначала новые',
    unseen_responses_asc: 'меньше непросмотренных',
    unseen_responses_desc: 'больше непросмотренных',
  }),
  employment: entries({
    full: 'Полная занятость',
    part: 'Частичная занятость',
    project: 'Проектная работа',
    volunteer: 'Волонтёрство',
    probation: 'Стажировка',
  }),
  experience: entries({
    noExperience: 'Нет опыта',
    between1And3: 'От 1 года до 3 лет',
    between3And6: 'От 3 до 6 лет',
    moreThan6: 'Более 6 лет',
  }),
  gender: entries({ male: 'Мужской', female: 'Женский' }),
  job_search_statuses_employer: entries({
    active_search: 'Активно ищет работу',
    looking_for_offers: 'Рассматривает предложения',
    not_looking_for_job: 'Не ищет работу',
    has_job_offer: 'Думает над предложением',
    accepted_job_offer: 'Принял предложение',
  }),
  language_level: entries(LANGUAGE_LEVEL_NAMES),
  messaging_status: entries({
    ok: 'Можно писать',
    archived: 'Вакансия в архиве',
    disabled_by_employer: 'Переписка выключена',
    in_a_row_limit: 'Слишком много сообщений подряд',
    overall_limit: 'Слишком много сообщений',
    no_invitation: 'Писать можно после приглашения',
    resume_deleted: 'Резюме удалено',
    prohibited: 'Писать нельзя',
  }),
  negotiations_order: entries({ updated_at: 'по изменению', created_at: 'по созданию' }),
  negotiations_participant_type: entries({ applicant: 'соискатель', employer: 'работодатель' }),
  negotiations_state: entries(STATE_NAMES),
  preferred_contact_type: entries({
    home: 'Домашний телефон',
    work: 'Рабочий телефон',
    cell: 'Мобильный телефон',
    email: 'Эл. почта',
  }),
  relocation_type: entries(RELOCATION_NAMES),
  resume_employment_form: entries({
    FULL: 'Постоянная работа',
    PART_TIME: 'Подработка',
    INTERNSHIP: 'Стажировка',
    VOLUNTEER: 'Волонтёрство',
  }),
  resume_hidden_fields: entries(HIDDEN_FIELD_NAMES),
  resume_work_format: entries({
    ON_SITE: 'На месте работодателя',
    REMOTE: 'Удалённо',
    HYBRID: 'Гибрид',
    FIELD_WORK: 'Разъездная',
    FLY_IN_FLY_OUT: 'Вахта',
  }),
  salary_range_frequency: entries({
    DAILY: 'Каждый день',
    WEEKLY: 'Раз в неделю',
    TWICE_PER_MONTH: 'Два раза в месяц',
    MONTHLY: 'Раз в месяц',
    PER_PROJECT: 'За проект',
  }),
  salary_range_mode: entries({
    MONTH: 'За месяц',
    HOUR: 'За час',
    SHIFT: 'За смену',
    SERVICE: 'За услугу',
    FLY_IN_FLY_OUT: 'За вахту',
  }),
  schedule: [
    { id: 'fullDay', name: 'Полный день', uid: 'full_day' },
    { id: 'shift', name: 'Сменный график', uid: 'shift' },
    { id: 'flexible', name: 'Гибкий график', uid: 'flexible' },
    { id: 'remote', name: 'Удалённая работа', uid: 'remote' },
    { id: 'flyInFlyOut', name: 'Вахта', uid: 'fly_in_fly_out' },
  ],
  travel_time: entries({
    any: 'Не имеет значения',
    less_than_hour: 'Не более часа',
    from_hour_to_one_and_half: 'Не более полутора часов',
  }),
  vacancy_billing_type: entries({
    free: 'Бесплатная',
    standard: 'Стандарт',
    standard_plus: 'Стандарт плюс',
    premium: 'Премиум',
  }),
  vacancy_type: entries({ open: 'Открытая', closed: 'Закрытая', anonymous: 'Анонимная', direct: 'Рекламная' }),
};
