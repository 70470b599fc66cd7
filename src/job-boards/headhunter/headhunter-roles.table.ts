import type { BoardRole } from '../board-publishing.js';

function role(externalId: string, ru: string, en: string): BoardRole {
  return { externalId, names: { ru, en } };
}

/**
 * Professional roles under which HeadHunter has client managers and their neighbours; it knows no role of their own, so 70 holds them
 * all. https://api.hh.ru/professional_roles, read December 2024.
 */
export const HEADHUNTER_ROLES: readonly BoardRole[] = [
  role('70', 'Менеджер по продажам, менеджер по работе с клиентами', 'Sales or client manager'),
  role('71', 'Менеджер по работе с партнёрами', 'Partner manager'),
  role('54', 'Координатор отдела продаж', 'Sales coordinator'),
  role('129', 'Торговый представитель', 'Field sales representative'),
  role('83', 'Оператор кол-центра, специалист контактного центра', 'Call-centre operator'),
  role('121', 'Специалист технической поддержки', 'Support specialist'),
  role('106', 'Руководитель отдела продаж', 'Head of sales'),
  role('105', 'Руководитель отдела клиентского обслуживания', 'Head of client service'),
  role('53', 'Коммерческий директор', 'Commercial director'),
  role('40', 'Другое', 'Other'),
];
