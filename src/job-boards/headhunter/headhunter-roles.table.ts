import type { BoardRole } from '../board-publishing.js';

function role(externalId: string, ru: string, en: string, uk: string, kk: string): BoardRole {
  return { externalId, names: { ru, en, uk, kk } };
}

/**
 * Professional roles under which HeadHunter has client managers and their neighbours; it knows no role of their own, so 70 holds them
 * all. https://api.hh.ru/professional_roles, read December 2024.
 */
export const HEADHUNTER_ROLES: readonly BoardRole[] = [
  role(
    '70',
    'Менеджер по продажам, менеджер по работе с клиентами',
    'Sales or client manager',
    'Менеджер із продажу, менеджер по роботі з клієнтами',
    'Сату менеджері, клиенттермен жұмыс менеджері',
  ),
  role(
    '71',
    'Менеджер по работе с партнёрами',
    'Partner manager',
    'Менеджер по роботі з партнерами',
    'Серіктестермен жұмыс менеджері',
  ),
  role(
    '54',
    'Координатор отдела продаж',
    'Sales coordinator',
    'Координатор відділу продажу',
    'Сату бөлімінің үйлестірушісі',
  ),
  role('129', 'Торговый представитель', 'Field sales representative', 'Торговий представник', 'Сауда өкілі'),
  role(
    '83',
    'Оператор кол-центра, специалист контактного центра',
    'Call-centre operator',
    'Оператор кол-центру, спеціаліст контактного центру',
    'Колл-орталық операторы, байланыс орталығының маманы',
  ),
  role(
    '121',
    'Специалист технической поддержки',
    'Support specialist',
    'Спеціаліст технічної підтримки',
    'Техникалық қолдау маманы',
  ),
  role('106', 'Руководитель отдела продаж', 'Head of sales', 'Керівник відділу продажу', 'Сату бөлімінің басшысы'),
  role(
    '105',
    'Руководитель отдела клиентского обслуживания',
    'Head of client service',
    'Керівник відділу обслуговування клієнтів',
    'Клиенттерге қызмет көрсету бөлімінің басшысы',
  ),
  role('53', 'Коммерческий директор', 'Commercial director', 'Комерційний директор', 'Коммерциялық директор'),
  role('40', 'Другое', 'Other', 'Інше', 'Басқа'),
];
