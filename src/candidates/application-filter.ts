import { Brackets } from 'typeorm';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { mayDo } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import type { Keyset } from '../platform/paging/index.js';
import { Application } from './application.entity.js';
import { StageUnknown } from './candidates.errors.js';
import { asksForContact } from './domain/masked-contacts.js';
import { readPeopleSearch } from './domain/people-search.js';
import type { PeopleSearch } from './domain/people-search.js';
import { tagKey } from './domain/tag-name.js';
import { isStage, STAGES } from './domain/stages.js';
import type { Stage } from './domain/stages.js';
import { namedSql } from './people-named.js';
import type { MustVerdict } from './recorded-scores.service.js';
import type { Source } from './sources.js';

/** How a wish stands to the band, as it is filtered by. */
export const WISHES = ['fits', 'above-band', 'over-budget', 'not-stated'] as const;
export type WishFilter = (typeof WISHES)[number];

/** What became of a response that was opened. */
export const VIEWED = ['unanswered'] as const;
export type ViewedFilter = (typeof VIEWED)[number];

/** What became of what a person wrote to us at a board. */
export const WROTE = ['unanswered'] as const;
export type WroteFilter = (typeof WROTE)[number];

/** Orders of the list: highest score, newest response, longest waiting. */
export const APPLICATION_ORDERS = ['score', 'newest', 'waiting'] as const;
export type ApplicationOrder = (typeof APPLICATION_ORDERS)[number];

/** What a list of applications is narrowed by; what is not given narrows nothing. */
export interface ApplicationConditions {
  /** The beginning of a name, a phone number or an e-mail address, or words of the résumé in any inflection. */
  readonly text?: string | undefined;
  readonly board?: Source | undefined;
  /** Salary level 1–4. */
  readonly level?: number | undefined;
  readonly wish?: WishFilter | undefined;
  /** All must-haves in one word. */
  readonly must?: MustVerdict | undefined;
  /** Least score, 0–100; who has none is left out. */
  readonly minScore?: number | undefined;
  /** Only those who can see that we opened their response and were not answered since. */
  readonly viewed?: ViewedFilter | undefined;
  /** Only those whose message at a board waits for an answer. Nobody for those who may not read what is written. */
  readonly wrote?: WroteFilter | undefined;
  /** Only people who carry this tag, however it is written. Nobody for those who may not read tags. */
  readonly tag?: string | undefined;
}

const BY_ID = { sql: 'application.id', kind: 'id', of: ({ id }: Application) => id } as const;
const BY_TIME = {
  sql: 'application.respondedAt',
  kind: 'instant',
  of: ({ respondedAt }: Application) => respondedAt.toISOString(),
} as const;

/** The orders. Each has an index, so a page costs a scan of the rows shown where nothing narrows the list. */
export const KEYSETS: Readonly<Record<ApplicationOrder, Keyset<Application>>> = {
  score: {
    list: 'applications',
    direction: 'DESC',
    columns: [{ sql: 'application.rankPoints', kind: 'number', of: ({ rankPoints }) => rankPoints }, BY_ID],
  },
  newest: { list: 'applications-newest', direction: 'DESC', columns: [BY_TIME, BY_ID] },
  waiting: { list: 'applications-waiting', direction: 'ASC', columns: [BY_TIME, BY_ID] },
};

/** A wish as it was judged, in one text: those of one text stand now as one. */
export function wishKeySql(application: string): string {
  const columns = ['level', 'wish_amount', 'wish_currency', 'wish_verdict'].map((name) => `${application}.${name}`);
  return columns.map((column) => `coalesce(${column}::text, '')`).join(" || ' ' || ");
}

/** Invitations and refusals are answers; what we think of somebody in between is not. */
export const UNANSWERED: readonly Stage[] = ['new', 'reviewed', 'shortlisted'];

/** Applications of a vacancy that meet the conditions. @throws StageUnknown */
export function applicationsWhere(
  db: EntityManager,
  actor: Actor,
  filter: Omit<ApplicationConditions, 'wish'> & {
    readonly vacancyId: string;
    readonly stages?: readonly Stage[];
    /** Keys of the wishes that are let through, see WishesNow.wanted; all if not given. */
    readonly wishes?: readonly string[] | undefined;
  },
): SelectQueryBuilder<Application> {
  const { vacancyId, stages = [], board, level, wishes, must, minScore, viewed, wrote, tag } = filter;
  const query = db
    .getRepository(Application)
    .createQueryBuilder('application')
    .where('application.organisationId = :organisationId AND application.vacancyId = :vacancyId', {
      organisationId: actor.organisationId,
      vacancyId,
    })
    .andWhere('application.mergedIntoId IS NULL');
  if (!stages.every(isStage)) throw new StageUnknown(STAGES);
  if (stages.length === 1) query.andWhere('application.stage = :stage', { stage: stages[0] });
  if (stages.length > 1) query.andWhere('application.stage IN (:...stages)', { stages });
  if (board !== undefined) query.andWhere(':board = ANY (application.boards)', { board });
  if (level !== undefined) query.andWhere('application.level = :level', { level });
  if (wishes !== undefined) query.andWhere(`${wishKeySql('application')} = ANY (:wishes)`, { wishes });
  if (must !== undefined) query.andWhere('application.mustVerdict = :must', { must });
  if (minScore !== undefined) query.andWhere('application.rankPoints >= :minScore', { minScore });
  if (viewed !== undefined) {
    query.andWhere('application.viewedAt IS NOT NULL AND application.stage IN (:...unanswered)', {
      unanswered: UNANSWERED,
    });
  }
  if (wrote !== undefined) {
    query.andWhere(mayDo(actor, 'conversations.read') ? 'application.wroteAt IS NOT NULL' : 'FALSE');
  }
  if (tag !== undefined)
    query.andWhere(mayDo(actor, 'tags.read') ? ofPeopleSql(TAGGED) : 'FALSE', { tag: tagKey(tag) });
  addText(query, actor, filter.text);
  return query;
}

function addText(query: SelectQueryBuilder<Application>, actor: Actor, typed: string | undefined): void {
  const search = readPeopleSearch(typed ?? '');
  if (search === null) return;
  query.andWhere(
    new Brackets((either) => {
      either.where(personSql(search, actor), personValues(search));
      if (search.by !== 'name') return;
      // What they may not read they do not find either.
      if (!mayDo(actor, 'contacts.read') && asksForContact(typed ?? '')) return;
      const text = (typed ?? '').replaceAll('\u0000', '').trim().slice(0, 200);
      either.orWhere(
        `EXISTS (SELECT 1 FROM resumes resume
                  WHERE resume.organisation_id = application.organisation_id AND resume.id = application.resume_id
                    AND (resume.search @@ websearch_to_tsquery('russian', :text)
                      OR resume.search @@ websearch_to_tsquery('english', :text)
                      OR resume.search @@ websearch_to_tsquery('simple', :text)))`,
        { text },
      );
    }),
  );
}

/**
 * The condition that `application` is of a person found by the search; contacts are for roles that may read them. Whoever is one person
 * with somebody found is found too.
 */
export function personSql(search: PeopleSearch, actor: Actor): string {
  const found = foundSql(search, actor);
  return found === null ? 'FALSE' : ofPeopleSql(found);
}

const TAGGED = `SELECT tagged.candidate_id FROM candidate_tags tagged
  WHERE tagged.organisation_id = :organisationId AND tagged.key = :tag`;

/** @param found  SQL of ids of candidates */
function ofPeopleSql(found: string): string {
  // The list of people is made once, whatever the planner thinks of tables that it has no statistics of yet.
  return `application.candidateId IN (
    WITH found (id) AS MATERIALIZED (${found})
    SELECT id FROM found
     UNION ALL SELECT member.id FROM candidates member
     WHERE member.organisation_id = :organisationId AND member.person_id = ANY (ARRAY(
       SELECT one.person_id FROM candidates one
        WHERE one.organisation_id = :organisationId AND one.person_id IS NOT NULL AND one.id IN (SELECT id FROM found))))`;
}

/** Ids of the candidates found; null where the actor may not look. In byte order all that begins with a word lies between it and its end. */
function foundSql(search: PeopleSearch, actor: Actor): string | null {
  if (search.by !== 'name') {
    if (!mayDo(actor, 'contacts.read')) return null;
    return `SELECT contact.candidate_id FROM candidate_contacts contact
       WHERE contact.organisation_id = :organisationId AND contact.kind = :contactKind
         AND contact.normalised COLLATE "C" >= :${wordOf(0)}
         AND contact.normalised COLLATE "C" < :${wordOf(0)} || chr(1114111)`;
  }
  return namedSql(search.words, ':organisationId', (place) => `:${wordOf(place)}`);
}

/** The values of that condition. */
export function personValues(search: PeopleSearch): Record<string, string> {
  const beginnings = search.by === 'name' ? search.words.map(({ beginning }) => beginning) : [search.beginning];
  const words = beginnings.map((word, place): [string, string] => [wordOf(place), word]);
  return { contactKind: search.by, ...Object.fromEntries(words) };
}

function wordOf(place: number): string {
  return `beginning${String(place)}`;
}
