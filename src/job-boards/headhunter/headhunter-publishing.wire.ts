import { z } from 'zod';
import { count, list, optional, text, wireId as id } from '../wire-fields.js';

/* What HeadHunter sends about publications and their price: https://api.hh.ru/openapi/redoc#tag/Upravlenie-vakansiyami */

const properties = optional(z.object({ required: list(z.object({ property_type: z.string() })) }));
const appearance = optional(z.object({ title: text, description: text }));

/** https://api.hh.ru/openapi/redoc#tag/Uslugi-rabotodatelya/operation/get-vacancy-available-services-list */
export const offersSchema = z.object({
  publication_variants: list(
    z.object({
      appearance,
      available_publications_count: count,
      suitable_packages: list(
        z.object({ count, invalid: optional(z.boolean()), price_regions: list(z.object({ title: text })) }),
      ),
      vacancy_properties: properties,
    }),
  ),
});
export type HeadhunterOffer = z.output<typeof offersSchema>['publication_variants'][number];

/** https://api.hh.ru/openapi/redoc#tag/Upravlenie-vakansiyami/operation/publish-vacancy */
export const newVacancySchema = z.object({ id });

/** https://api.hh.ru/openapi/redoc#tag/Upravlenie-vakansiyami/operation/get-prolongation-vacancy-info */
export const prolongationSchema = z.object({
  expires_at: text,
  actions: list(
    z.object({ id: text, enabled: optional(z.boolean()), disable_reason: optional(z.object({ id: text })) }),
  ),
});

/** https://api.hh.ru/openapi/redoc#tag/Upravlenie-vakansiyami/operation/get-vacancy-upgrade-list */
export const upgradesSchema = z.object({
  error_reason: text,
  items: list(
    z.object({
      actions: list(
        z.object({
          type: z.string(),
          url: text,
          price: optional(z.object({ amount: z.union([z.string(), z.number()]), currency_code: z.string() })),
        }),
      ),
      appearance,
      vacancy_properties: properties,
      without_action: list(z.object({ reason: text })),
    }),
  ),
});
export type HeadhunterUpgrade = z.output<typeof upgradesSchema>['items'][number];

/** What the owner sees of a vacancy beside the advertisement; the list of active ones tells a part of it. */
export const publicationSchema = z.object({
  expires_at: text,
  approved: optional(z.boolean()),
  vacancy_properties: optional(z.object({ properties: list(z.object({ property_type: z.string() })) })),
});

/** https://api.hh.ru/openapi/redoc#tag/Prosmotr-vakansij/operation/get-vacancy-stats */
export const statsSchema = z.object({ items: list(z.object({ date: text, views: count, responses: count })) });

/** https://api.hh.ru/openapi/redoc#tag/Statistika-reklamnyh-kampanij-v-Clickme/operation/get-clickme-statistics */
export const campaignsSchema = z.object({
  items: list(
    z.object({
      campaign_id: id,
      campaign_title: text,
      vacancy_id: optional(id),
      amount: z.number().nonnegative(),
      clicks: count,
      responses: count,
    }),
  ),
});

/** What a vacancy advertises, as far as the next publication of it may begin with it. */
export const advertisedSchema = z.object({
  name: text,
  description: text,
  area: optional(z.object({ id: optional(id) })),
  professional_roles: list(z.object({ id: optional(id) })),
  experience: optional(z.object({ id: text })),
  salary_range: optional(
    z.object({ from: optional(z.number()), to: optional(z.number()), currency: text, gross: optional(z.boolean()) }),
  ),
});
