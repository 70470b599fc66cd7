import type { LocalisedText } from './localised-text.js';

/** The four kinds of work that experience is added up by. */
export type OccupationFamily = 'clientManagement' | 'sales' | 'service' | 'other';

export interface Occupation {
  /** A job may count for two families: a key account manager both keeps clients and sells. */
  readonly families: readonly OccupationFamily[];
  readonly label: LocalisedText;
}

function occupation(families: readonly OccupationFamily[], ru: string, en: string, uk: string, kk: string): Occupation {
  return { families, label: { ru, en, uk, kk } };
}

/** Occupations by id. Ids are stored with scores: they may be added to, never renamed. */
export const OCCUPATIONS = {
  'client-management': occupation(
    ['clientManagement'],
    'работа с клиентами',
    'client management',
    'робота з клієнтами',
    'клиенттермен жұмыс',
  ),
  'key-accounts': occupation(
    ['clientManagement', 'sales'],
    'ключевые клиенты',
    'key accounts',
    'ключові клієнти',
    'негізгі клиенттер',
  ),
  'corporate-clients': occupation(
    ['clientManagement', 'sales'],
    'корпоративные клиенты',
    'corporate clients',
    'корпоративні клієнти',
    'корпоративтік клиенттер',
  ),
  'active-sales': occupation(['sales'], 'продажи', 'sales', 'продажі', 'сату'),
  'field-sales': occupation(['sales'], 'разъездные продажи', 'field sales', 'розʼїзні продажі', 'көшпелі сату'),
  'head-of-sales': occupation(
    ['sales', 'clientManagement'],
    'руководство продажами',
    'head of sales',
    'керівництво продажами',
    'сату бөлімін басқару',
  ),
  retail: occupation(['sales', 'service'], 'розничная торговля', 'retail', 'роздрібна торгівля', 'бөлшек сауда'),
  bank: occupation(
    ['clientManagement', 'service'],
    'обслуживание клиентов в банке',
    'bank clients',
    'обслуговування клієнтів у банку',
    'банк клиенттеріне қызмет көрсету',
  ),
  telecom: occupation(['sales', 'service'], 'салон связи', 'telecom retail', 'салон звʼязку', 'байланыс салоны'),
  'call-centre': occupation(['service'], 'колл-центр', 'call centre', 'кол-центр', 'байланыс орталығы'),
  support: occupation(
    ['service'],
    'поддержка клиентов',
    'customer support',
    'підтримка клієнтів',
    'клиенттерді қолдау',
  ),
  'sales-support': occupation(
    ['service'],
    'сопровождение продаж',
    'sales support',
    'супровід продажів',
    'сатуды сүйемелдеу',
  ),
  hospitality: occupation(
    ['service'],
    'обслуживание гостей',
    'hospitality',
    'обслуговування гостей',
    'қонақтарға қызмет көрсету',
  ),
  'contract-work': occupation(['other'], 'договорная работа', 'contract work', 'договірна робота', 'шарт жұмысы'),
  other: occupation(['other'], 'другая работа', 'other work', 'інша робота', 'басқа жұмыс'),
} as const satisfies Record<string, Occupation>;

export type OccupationId = keyof typeof OCCUPATIONS;
