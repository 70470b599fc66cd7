import type { z } from 'zod';
import { BoardMisconfigured, PublicationRefused } from '../job-boards.errors.js';
import { understood } from '../understood.js';
import type { HeadhunterClient } from './headhunter.client.js';
import {
  campaignsSchema,
  newVacancySchema,
  offersSchema,
  prolongationSchema,
  statsSchema,
  upgradesSchema,
} from './headhunter-publishing.wire.js';

/** The endpoints of publishing, one method for each. What spends money is called once. */
export class HeadhunterPublishingClient {
  constructor(private readonly client: HeadhunterClient) {}

  /** https://api.hh.ru/openapi/redoc#tag/Uslugi-rabotodatelya/operation/get-vacancy-available-services-list */
  async offers(
    token: string,
    employerId: string,
    areaId: string,
    roleId: string,
  ): Promise<z.output<typeof offersSchema>> {
    const query = new URLSearchParams({ area_id: areaId, professional_role_id: roleId });
    const path = `/employers/${encodeURIComponent(employerId)}/services/available_publications?${query.toString()}`;
    return this.read(token, 'GET /employers/{id}/services/available_publications', path, offersSchema);
  }

  /**
   * @returns the id of the new vacancy
   * https://api.hh.ru/openapi/redoc#tag/Upravlenie-vakansiyami/operation/publish-vacancy
   */
  async publish(token: string, json: object, ignoreDuplicates: boolean): Promise<string> {
    const path = `/vacancies${ignoreDuplicates ? '?ignore_duplicates=true' : ''}`;
    const request = { label: 'POST /vacancies', method: 'POST', json, ...ONCE } as const;
    try {
      return understood('headhunter', await this.client.call(token, path, request), newVacancySchema).id;
    } catch (error) {
      const isAboutFields = error instanceof BoardMisconfigured && error.fields.length > 0;
      throw isAboutFields ? new PublicationRefused('headhunter', 'invalid_field', error.fields) : error;
    }
  }

  /** https://api.hh.ru/openapi/redoc#tag/Upravlenie-vakansiyami/operation/get-prolongation-vacancy-info */
  async prolongation(token: string, vacancyId: string): Promise<z.output<typeof prolongationSchema>> {
    return this.read(token, 'GET /vacancies/{id}/prolongate', `${vacancy(vacancyId)}/prolongate`, prolongationSchema);
  }

  /** https://api.hh.ru/openapi/redoc#tag/Upravlenie-vakansiyami/operation/vacancy-prolongation */
  async prolong(token: string, vacancyId: string): Promise<void> {
    const label = 'POST /vacancies/{id}/prolongate';
    await this.client.call(token, `${vacancy(vacancyId)}/prolongate`, { label, method: 'POST', ...ONCE });
  }

  /** https://api.hh.ru/openapi/redoc#tag/Upravlenie-vakansiyami/operation/get-vacancy-upgrade-list */
  async upgrades(token: string, vacancyId: string): Promise<z.output<typeof upgradesSchema>> {
    return this.read(token, 'GET /vacancies/{id}/upgrades', `${vacancy(vacancyId)}/upgrades`, upgradesSchema);
  }

  /** https://api.hh.ru/openapi/redoc#tag/Upravlenie-vakansiyami/operation/edit-vacancy */
  async changeProperties(token: string, vacancyId: string, properties: object): Promise<void> {
    const json = { vacancy_properties: properties };
    await this.client.call(token, vacancy(vacancyId), { label: 'PUT /vacancies/{id}', method: 'PUT', json, ...ONCE });
  }

  /** https://api.hh.ru/openapi/redoc#tag/Prosmotr-vakansij/operation/get-vacancy-stats */
  async stats(token: string, vacancyId: string): Promise<z.output<typeof statsSchema>> {
    return this.read(token, 'GET /vacancies/{id}/stats', `${vacancy(vacancyId)}/stats`, statsSchema);
  }

  /** Both days included. https://api.hh.ru/openapi/redoc#tag/Statistika-reklamnyh-kampanij-v-Clickme/operation/get-clickme-statistics */
  async campaigns(token: string, from: string, to: string): Promise<z.output<typeof campaignsSchema>> {
    const query = new URLSearchParams({ date_from: from, date_to: to });
    return this.read(token, 'GET /clickme/statistics', `/clickme/statistics?${query.toString()}`, campaignsSchema);
  }

  private async read<T>(token: string, label: string, path: string, schema: z.ZodType<T>): Promise<T> {
    return understood('headhunter', await this.client.call(token, path, { label, method: 'GET' }), schema);
  }
}

const ONCE = { repeatable: false } as const;

function vacancy(id: string): string {
  return `/vacancies/${encodeURIComponent(id)}`;
}
