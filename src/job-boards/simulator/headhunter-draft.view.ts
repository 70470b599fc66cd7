import type { z } from 'zod';
import type { VacancyDraft } from './draft-book.js';
import { publicationSchema } from './headhunter-advertisement.js';
import { issueReason } from './headhunter-json.js';
import { headhunterInstant } from './headhunter-wording.js';
import { CITIES } from './market/cities.table.js';
import { EMPLOYER } from './market/vacancies.table.js';
import { EMPLOYER_ID } from './recruiters.table.js';

type Publication = z.infer<typeof publicationSchema>;

/** Fields that a publication needs; the share of them that is there is the completeness of a draft. */
const NEEDED = ['name', 'description', 'areas', 'professional_roles'] as const;

/** What would be published: a draft has a list of areas, of which the first is taken, and a standard publication if it says nothing. */
export function publicationOf({ body }: Pick<VacancyDraft, 'body'>): z.ZodSafeParseResult<Publication> {
  const properties = { properties: [{ property_type: 'HH_STANDARD' }] };
  return publicationSchema.safeParse({ vacancy_properties: properties, ...body, area: areasOf(body)[0] });
}

/** Answer to a saved draft: what is still in the way of publishing it. */
export function savedDraft(draft: VacancyDraft): object {
  const parsed = publicationOf(draft);
  return {
    id: draft.id,
    name: nameOf(draft),
    publication_ready: parsed.success,
    ignored_fields: [],
    validation_errors: parsed.success
      ? []
      : parsed.error.issues.map((issue) => ({
          value: String(issue.path[0] ?? ''),
          reason: issueReason(issue, draft.body),
        })),
  };
}

export function draftItem(draft: VacancyDraft, base: string): object {
  return {
    ...metaOf(draft),
    ...publicationKeys(draft),
    areas: areaViews(draft.body),
    name: nameOf(draft),
    closed_for_applicants: false,
    publication_type: 'standard',
    url: `${base}/vacancies/drafts/${draft.id}`,
    vacancy_type: 'open',
  };
}

/** The whole draft: what was sent, and the usual value of everything that has to be there. */
export function draftFull(draft: VacancyDraft, base: string): object {
  const { body, managerId } = draft;
  return {
    accept_handicapped: false,
    accept_incomplete_resumes: false,
    accept_kids: false,
    allow_messages: true,
    ...publicationKeys(draft),
    description: typeof body.description === 'string' ? body.description : '',
    driver_license_types: [],
    experience: body.experience ?? null,
    has_test: false,
    key_skills: body.key_skills ?? [],
    languages: [],
    manager: { id: managerId },
    name: nameOf(draft),
    professional_roles: body.professional_roles ?? [],
    response_letter_required: false,
    response_notifications: true,
    type: { id: 'open', name: 'Открытая' },
    address: { id: null, show_metro_only: false, can_edit: true },
    areas: areaViews(body),
    contacts: { name: null, phones: null },
    employer: {
      id: EMPLOYER_ID,
      name: EMPLOYER.name,
      url: `${base}/employers/${EMPLOYER_ID}`,
      alternate_url: `${base}/employer/${EMPLOYER_ID}`,
      logo_urls: { '90': `${base}/logo/90`, '240': `${base}/logo/240` },
    },
    meta_info: metaOf(draft),
    with_zp: false,
  };
}

function publicationKeys({ body }: VacancyDraft): Record<string, unknown> {
  const given = body.vacancy_properties as { properties?: { property_type: string }[] } | undefined;
  const type = given?.properties?.[0]?.property_type ?? 'HH_STANDARD';
  return {
    billing_type: { id: 'standard', name: 'Стандарт' },
    vacancy_properties: {
      appearance: { title: 'Стандарт' },
      properties: [{ property_type: type, parameters: [] }],
    },
  };
}

function metaOf(draft: VacancyDraft): object {
  const given = NEEDED.filter((name) => (name === 'areas' ? areasOf(draft.body).length > 0 : draft.body[name]));
  return {
    draft_id: draft.id,
    auto_publication: null,
    completed_fields_percentage: Math.round((100 * given.length) / NEEDED.length),
    insufficient_publications: null,
    insufficient_quotas: null,
    required_publications: null,
    last_change_time: headhunterInstant(draft.changedAt),
    publication_ready: publicationOf(draft).success,
    scheduled_at: null,
  };
}

function nameOf({ body }: VacancyDraft): string {
  return typeof body.name === 'string' ? body.name : '';
}

function areasOf(body: VacancyDraft['body']): { id: string }[] {
  const areas = Array.isArray(body.areas) ? (body.areas as { id: string }[]) : [];
  return areas.length > 0 || !body.area ? areas : [body.area as { id: string }];
}

/** A draft is always for some place: the employer's own as long as none is given. */
function areaViews(body: VacancyDraft['body']): object[] {
  const given = areasOf(body);
  const own = [{ id: CITIES.moscow.headhunterAreaId }];
  return (given.length === 0 ? own : given).map(({ id }) => {
    const city = Object.values(CITIES).find(({ headhunterAreaId }) => headhunterAreaId === id);
    return { id, name: city?.name ?? '' };
  });
}
