import { ApplicationsService } from '../../../src/candidates/index.js';
import type { ApplicationRow } from '../../../src/candidates/index.js';
import { DirectResponsesModule, ImportsService, runImport, undoImport } from '../../../src/direct-responses/index.js';
import type { ImportColumns, ImportView } from '../../../src/direct-responses/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { SalariesModule } from '../../../src/salaries/index.js';
import { ScoringModule } from '../../../src/scoring/index.js';
import type { TestApp } from '../../support/test-app.js';
import { recruitingApp } from '../candidates/recruiting-fixture.js';

/** All that responses without a board need, scoring included. */
export function directApp(): Promise<TestApp> {
  return recruitingApp([SalariesModule, ScoringModule, DirectResponsesModule], { jobs: [runImport, undoImport] });
}

/** A list of people as somebody saves it. */
export const list = (...rows: readonly string[]): Buffer =>
  Buffer.from(
    ['ФИО;Телефон;E-mail;Город;Зарплата;Опыт работы;Навыки;Источник;Дата отклика', ...rows].join('\r\n'),
    'utf8',
  );

export const MARIA =
  'Орлова Мария Ивановна;8 903 123-45-67;maria@example.com;Москва;90 000 руб;Менеджер по работе с клиентами 3 года;1С, CRM;Авито;25.05.2026';
export const INNA = 'Ким Инна;+7 916 555-01-02;;Казань;;;;;';

/** Brings a list to a vacancy and waits until it is taken in. */
export async function bring(
  t: TestApp,
  actor: Actor,
  vacancyId: string,
  file: Buffer,
  columns?: ImportColumns,
): Promise<ImportView> {
  const imports = t.get(ImportsService);
  const { about } = await imports.upload(actor, vacancyId, file, 'people.csv');
  await imports.start(actor, about.id, columns);
  await t.runJobs();
  return imports.get(actor, about.id);
}

/** The list of responses as a recruiter sees it. */
export async function responses(t: TestApp, actor: Actor, vacancyId: string): Promise<ApplicationRow[]> {
  return [...(await t.get(ApplicationsService).list(actor, { vacancyId, sort: 'newest' })).rows];
}
