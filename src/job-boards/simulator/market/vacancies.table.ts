import type { Currency } from '../../../kernel/money.js';
import type { InterviewCityKey } from './cities.table.js';

/** A vacancy of the simulated employer; texts are the same on both boards. */
export interface VacancyTemplate {
  readonly city: InterviewCityKey;
  readonly name: string;
  readonly salaryFrom: number | null;
  readonly salaryTo: number | null;
  readonly currency: Currency;
  readonly gross: boolean;
  /** HeadHunter's `experience` id. */
  readonly experience: 'noExperience' | 'between1And3' | 'between3And6' | 'moreThan6';
  readonly onSuperjob: boolean;
  readonly street: string;
  readonly building: string;
  readonly lat: number;
  readonly lng: number;
  /** Share of all responses of the market. */
  readonly responsesWeight: number;
  /** True: belongs to the second recruiter, so that it is seen only with `all_accessible=true`. */
  readonly ownedByColleague: boolean;
  readonly skills: readonly string[];
  /** HTML, as HeadHunter keeps it. */
  readonly description: string;
}

export const EMPLOYER = {
  name: 'Кедровая линия',
  activity: 'Снабжаем офисы бумагой, канцелярией и расходными материалами с 2009 года.',
} as const;

export const VACANCY_TEMPLATES: readonly VacancyTemplate[] = [
  {
    city: 'moscow',
    name: 'Менеджер по работе с клиентами',
    salaryFrom: 110_000,
    salaryTo: 170_000,
    currency: 'RUR',
    gross: false,
    experience: 'between1And3',
    onSuperjob: true,
    street: 'улица Кедрова',
    building: '14к3',
    lat: 55.6823,
    lng: 37.5671,
    responsesWeight: 150,
    ownedByColleague: false,
    skills: ['Работа с клиентами', '1С', 'CRM', 'Телефонные переговоры'],
    description:
      '<p>Ищем человека, который возьмёт на себя действующих клиентов московского офиса.</p>' +
      '<p><strong>Чем заниматься:</strong></p><ul><li>вести около 80 компаний: заказы, счета, сверки;</li>' +
      '<li>отвечать на звонки и письма, разбирать претензии;</li><li>готовить договоры и следить за оплатой;</li>' +
      '<li>возвращать тех, кто давно не заказывал.</li></ul>' +
      '<p><strong>Что нужно:</strong></p><ul><li>опыт работы с клиентами от года;</li><li>1С и любая CRM;</li>' +
      '<li>грамотная речь, спокойствие в конфликтах.</li></ul>' +
      '<p>Плюсом будет своя клиентская база. Оклад и процент, офис у метро, 5/2.</p>',
  },
  {
    city: 'petersburg',
    name: 'Аккаунт-менеджер',
    salaryFrom: 90_000,
    salaryTo: 150_000,
    currency: 'RUR',
    gross: false,
    experience: 'between1And3',
    onSuperjob: true,
    street: 'Заставская улица',
    building: '22',
    lat: 59.8862,
    lng: 30.3391,
    responsesWeight: 120,
    ownedByColleague: true,
    skills: ['Ведение переговоров', 'B2B продажи', 'CRM', 'Заключение договоров'],
    description:
      '<p>Петербургскому офису нужен аккаунт-менеджер для клиентов среднего бизнеса.</p><ul>' +
      '<li>встречи и презентации, три-пять в неделю;</li><li>поиск новых компаний, тёплые и холодные звонки;</li>' +
      '<li>договоры от проекта до подписи;</li><li>отчёт в CRM.</li></ul>' +
      '<p>Требования: высшее образование или колледж и два года в продажах, умение вести переговоры, уверенный Excel.</p>',
  },
  {
    city: 'yekaterinburg',
    name: 'Менеджер по продажам и работе с клиентами',
    salaryFrom: 70_000,
    salaryTo: 120_000,
    currency: 'RUR',
    gross: true,
    experience: 'noExperience',
    onSuperjob: true,
    street: 'улица Малышева',
    building: '71а',
    lat: 56.8352,
    lng: 60.6168,
    responsesWeight: 90,
    ownedByColleague: false,
    skills: ['Активные продажи', 'Пользователь ПК', 'Грамотная речь'],
    description:
      '<p>Открываем второй отдел продаж, берём и без опыта: учим два дня и ставим наставника.</p><ul>' +
      '<li>обзвон базы, приём заявок;</li><li>выставление счетов в 1С;</li><li>сопровождение до отгрузки.</li></ul>' +
      '<p>Важны вежливость, терпение, желание зарабатывать. Права категории B приветствуются.</p>',
  },
  {
    city: 'almaty',
    name: 'Клиенттермен жұмыс жөніндегі менеджер / Менеджер по работе с клиентами',
    salaryFrom: 350_000,
    salaryTo: 550_000,
    currency: 'KZT',
    gross: true,
    experience: 'between1And3',
    onSuperjob: false,
    street: 'улица Жамбыла',
    building: '114',
    lat: 43.2461,
    lng: 76.9275,
    responsesWeight: 40,
    ownedByColleague: true,
    skills: ['Работа с клиентами', 'Қазақ тілі', '1С'],
    description:
      '<p>Алматыдағы кеңсеге клиенттермен жұмыс жөніндегі менеджер керек. Қазақ және орыс тілдері міндетті.</p>' +
      '<p>Нужен менеджер в офис в Алматы: заказы, договоры, звонки, встречи. Опыт от года, 1С, казахский и русский языки.</p>',
  },
];
