import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId, newId } from '../kernel/ids.js';
import { storableText } from '../kernel/storable-json.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { countryOfWords, ProfilesInUse, refusalReasons, unlawfulInWords, Vacancy } from '../vacancies/index.js';
import type { LocalisedText } from '../vacancies/index.js';
import { proposedCriteria } from './domain/proposed-criteria.js';
import { InterviewDay } from './interview-day.entity.js';
import { dayInOtherState, dayNotFound } from './interviews.errors.js';
import { RatingCriterion } from './rating-criterion.entity.js';
import {
  criteriaTooMany,
  criterionNameInvalid,
  criterionNotFound,
  criterionTaken,
  criterionUnlawful,
  lastCriterion,
} from './ratings.errors.js';

/** Something that the people of a day are rated by. */
export interface Criterion {
  /** By which it is named in addresses: the same before and after the list of the day is written down, and when it is renamed. */
  readonly key: string;
  /** Null of one that is proposed and of which nobody has made use. */
  readonly id: string | null;
  readonly label: LocalisedText;
}

/** What a day is rated by, in its order, and what was taken out of it. */
export interface CriteriaOfDay {
  readonly standing: readonly Criterion[];
  readonly removed: readonly Criterion[];
}

/** Which criterion was changed, for the record; with what it was called before. */
interface Changed {
  readonly label: LocalisedText;
  readonly before?: LocalisedText;
}

/** As many as a wide screen shows side by side. */
export const MOST_CRITERIA = 8;
export const LONGEST_CRITERION_CHARACTERS = 60;

/**
 * What the people of an interview day are rated by. As long as nobody rates or changes anything, what is proposed from the profile
 * of the vacancy; with the first touch it becomes the day's own list, so that columns do not change under marks.
 */
@Injectable()
export class RatingCriteria {
  constructor(
    private readonly database: Database,
    private readonly profiles: ProfilesInUse,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The criteria of a day. The caller has checked that the actor may see it. */
  async ofDay(db: EntityManager, day: InterviewDay): Promise<CriteriaOfDay> {
    const own = await ownOf(db, day);
    if (own.length === 0) {
      const proposed = await this.proposed(db, day);
      return { standing: proposed.map(({ code, label }) => ({ key: code, id: null, label })), removed: [] };
    }
    const shown = (removed: boolean): Criterion[] =>
      own
        .filter(({ removedAt }) => (removedAt !== null) === removed)
        .map(({ id, code, label }) => ({ key: code ?? id, id, label }));
    return { standing: shown(false), removed: shown(true) };
  }

  /** The day's own list, written down if it is not yet. Takes the day, so it comes before any person is taken. */
  async kept(db: EntityManager, day: InterviewDay): Promise<readonly RatingCriterion[]> {
    const own = await ownOf(db, day);
    if (own.length > 0) return own;
    const { organisationId, id } = day;
    await holdDay(db, organisationId, id);
    // Somebody else may have been at the same at this moment.
    const meanwhile = await ownOf(db, day);
    if (meanwhile.length > 0) return meanwhile;
    const rows = (await this.proposed(db, day)).map(({ code, label }, position) => ({
      ...{ organisationId, id: newId(), interviewDayId: id },
      ...{ code, label, position, removedAt: null },
    }));
    await db.getRepository(RatingCriterion).insert(rows);
    return rows;
  }

  /** Adds one at the end. One of this name that was taken out is put back; one that stands is left at that. */
  async add(actor: Actor, dayId: string, name: string): Promise<void> {
    const label = labelOf(name);
    await this.change(actor, dayId, 'interviews.criterion-added', async (db, day, own) => {
      const [same] = own
        .filter((one) => isNamed(one, label.ru))
        .sort((a, b) => Number(a.removedAt !== null) - Number(b.removedAt !== null));
      if (same?.removedAt === null) return null;
      assertRoom(own);
      const criteria = db.getRepository(RatingCriterion);
      const position = after(own);
      const { organisationId, id: interviewDayId } = day;
      if (same) await criteria.update({ organisationId, id: same.id }, { removedAt: null, position });
      else {
        const row = { organisationId, id: newId(), interviewDayId, code: null, label, position, removedAt: null };
        await criteria.insert(row);
      }
      return { label: same?.label ?? label };
    });
  }

  /** @throws ExpectedError where another one of the day has the name */
  async rename(actor: Actor, dayId: string, key: string, name: string): Promise<void> {
    const label = labelOf(name);
    await this.change(actor, dayId, 'interviews.criterion-renamed', async (db, { organisationId }, own) => {
      const one = found(own, key);
      if (one.removedAt === null && wordsOf(one).includes(label.ru)) return null;
      if (own.some((other) => other.id !== one.id && other.removedAt === null && isNamed(other, label.ru)))
        throw criterionTaken();
      await db.getRepository(RatingCriterion).update({ organisationId, id: one.id }, { label });
      return { label, before: one.label };
    });
  }

  /** Takes one out. Its marks are kept, so that it can be put back with them. */
  async remove(actor: Actor, dayId: string, key: string): Promise<void> {
    await this.change(actor, dayId, 'interviews.criterion-removed', async (db, { organisationId }, own) => {
      const { id, removedAt, label: removed } = found(own, key);
      if (removedAt !== null) return null;
      if (own.filter((one) => one.removedAt === null).length === 1) throw lastCriterion();
      await db.getRepository(RatingCriterion).update({ organisationId, id }, { removedAt: this.clock.now() });
      return { label: removed };
    });
  }

  async restore(actor: Actor, dayId: string, key: string): Promise<void> {
    await this.change(actor, dayId, 'interviews.criterion-restored', async (db, { organisationId }, own) => {
      const one = found(own, key);
      if (one.removedAt === null) return null;
      assertRoom(own);
      if (own.some((other) => other.removedAt === null && isNamed(other, one.label.ru))) throw criterionTaken();
      await db.getRepository(RatingCriterion).update({ organisationId, id: one.id }, { removedAt: null });
      return { label: one.label };
    });
  }

  /** Changes places with its neighbour; the first one goes no further up. */
  async move(actor: Actor, dayId: string, key: string, to: 'up' | 'down'): Promise<void> {
    await this.change(actor, dayId, 'interviews.criterion-moved', async (db, { organisationId }, own) => {
      const standing = own.filter(({ removedAt }) => removedAt === null);
      const from = standing.indexOf(found(standing, key));
      const other = standing[to === 'up' ? from - 1 : from + 1];
      const one = standing[from];
      if (other === undefined || one === undefined) return null;
      const criteria = db.getRepository(RatingCriterion);
      await criteria.update({ organisationId, id: one.id }, { position: other.position });
      await criteria.update({ organisationId, id: other.id }, { position: one.position });
      return { label: one.label };
    });
  }

  /** @param work  which one was changed; null where nothing was to be done */
  private async change(
    actor: Actor,
    dayId: string,
    action: string,
    work: (db: EntityManager, day: InterviewDay, own: readonly RatingCriterion[]) => Promise<Changed | null>,
  ): Promise<void> {
    assertAllowed(actor, 'criteria.edit');
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const day = isId(dayId) ? await holdDay(db, organisationId, dayId) : null;
      if (day === null) throw dayNotFound();
      if (day.status === 'cancelled') throw dayInOtherState(day.status);
      const changed = await work(db, day, await this.kept(db, day));
      if (changed === null) return;
      const changes = [{ ...changed, change: changed.before ? 'renamed' : 'named' }];
      await this.audit.record(actor, action, { type: 'interview-day', id: day.id }, { changes });
    });
  }

  private async proposed(
    db: EntityManager,
    { organisationId, vacancyId }: InterviewDay,
  ): Promise<ReturnType<typeof proposedCriteria>> {
    const { profileSlug } = await db.getRepository(Vacancy).findOneByOrFail({ organisationId, id: vacancyId });
    const profile = await this.profiles.bySlug(organisationId, profileSlug);
    return proposedCriteria(profile?.requirements ?? []);
  }
}

/** Changes of the list of a day come one after the other. */
async function holdDay(db: EntityManager, organisationId: string, id: string): Promise<InterviewDay | null> {
  return db.getRepository(InterviewDay).findOne({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } });
}

async function ownOf(
  db: EntityManager,
  { organisationId, id: interviewDayId }: InterviewDay,
): Promise<RatingCriterion[]> {
  return db
    .getRepository(RatingCriterion)
    .find({ where: { organisationId, interviewDayId }, order: { position: 'ASC', id: 'ASC' } });
}

function found(own: readonly RatingCriterion[], key: string): RatingCriterion {
  const one = own.find(({ id, code }) => (code ?? id) === key);
  if (one === undefined) throw criterionNotFound();
  return one;
}

function assertRoom(own: readonly RatingCriterion[]): void {
  if (own.filter(({ removedAt }) => removedAt === null).length >= MOST_CRITERIA) throw criteriaTooMany(MOST_CRITERIA);
}

function after(own: readonly RatingCriterion[]): number {
  return Math.max(-1, ...own.map(({ position }) => position)) + 1;
}

/** In any language: who reads another one sees the same column. */
function isNamed(criterion: Pick<RatingCriterion, 'label'>, name: string): boolean {
  return wordsOf(criterion).some((one) => one.toLowerCase() === name.toLowerCase());
}

function wordsOf({ label: { ru, en, uk, kk } }: Pick<RatingCriterion, 'label'>): string[] {
  return [ru, en, uk, kk];
}

/** A name in somebody's own words. @throws ExpectedError where there is none, or it names what no law lets count */
function labelOf(written: string): LocalisedText {
  const name = storableText(written).replace(/\s+/gu, ' ').trim();
  if (name === '' || name.length > LONGEST_CRITERION_CHARACTERS)
    throw criterionNameInvalid(LONGEST_CRITERION_CHARACTERS);
  const [unlawful] = unlawfulInWords(name);
  if (unlawful) {
    const text = name.slice(unlawful.from, unlawful.to).trim();
    throw criterionUnlawful(text, refusalReasons(unlawful.ground, countryOfWords(name)));
  }
  return { ru: name, en: name, uk: name, kk: name };
}
