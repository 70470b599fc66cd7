import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { groupBy } from '../kernel/group-by.js';
import { CLOCK } from '../platform/config/index.js';
import type { Actor } from '../organisations/index.js';
import { ApplicationListeners } from './application-listeners.js';
import type { Application } from './application.entity.js';
import { Candidate } from './candidate.entity.js';
import { CandidateErased, NotMerged } from './candidates.errors.js';
import { furtherApplication } from './domain/further-application.js';
import { DuplicateHints } from './duplicate-hints.service.js';
import { JudgedResumes } from './judged-resumes.service.js';
import { MergedApplications } from './merged-applications.service.js';

/** Applications for one vacancy, as they are shown: one for all. */
interface Group {
  readonly shown: Application;
  readonly all: readonly Application[];
}

/**
 * Makes one person of several candidates, and takes it back. Nothing is moved and nothing overwritten: candidates point to the one that
 * is kept, applications for the same vacancy to the one that is shown. The caller has taken the people's turn (`takePeoplesTurn`).
 */
@Injectable()
export class Merging {
  constructor(
    private readonly applications: MergedApplications,
    private readonly listeners: ApplicationListeners,
    private readonly judged: JudgedResumes,
    private readonly hints: DuplicateHints,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes these people one, under the oldest of them. Of applications for one vacancy the furthest is shown. Twice is once.
   *
   * @param personIds  candidates under which people are shown
   * @returns the candidate that was kept
   * @throws CandidateErased, and what a listener refuses with, before anything was changed
   */
  async merge(db: EntityManager, actor: Actor, personIds: readonly string[]): Promise<string> {
    const { organisationId } = actor;
    const candidates = db.getRepository(Candidate);
    const people = (await candidates.findBy({ organisationId, id: In([...personIds]) })).sort(oldestFirst);
    const [kept, ...others] = people;
    if (others.length === 0) return kept.id;
    if (people.some(({ erasedAt }) => erasedAt !== null)) throw new CandidateErased();
    const members = await this.membersOf(db, organisationId, people);
    const groups = groupsOf(await this.applications.held(db, organisationId, [...members.keys()]), true);
    for (const { shown, parts } of groups.map(withoutShown)) {
      for (const part of parts) await this.listeners.merging(db, { organisationId, shown, part });
    }
    const now = { mergedIntoId: kept.id, mergedAt: this.clock.now(), mergedBy: actor.name };
    await candidates.update({ organisationId, id: In(others.map(({ id }) => id)) }, { ...now, personId: kept.id });
    await candidates.update({ organisationId, id: In([...members.keys()]) }, { personId: kept.id });
    for (const group of groups) await this.show(db, organisationId, group);
    await this.judged.settle(db, organisationId, [...members.keys()], { applicationIds: idsOf(groups) });
    await this.decideWithin(db, actor, members);
    const subject = { type: 'candidate', id: kept.id };
    await this.audit.record(actor, 'candidates.merged', subject, { merged: others.map(({ id }) => id) });
    return kept.id;
  }

  /**
   * Takes a candidate out of a person again, with all that had been merged into that candidate before: both have the contacts, résumés,
   * applications, stages and bookings that were theirs. What came in meanwhile went to the one whose contact or résumé it came by, and
   * stays there. What was decided meanwhile was decided about the application that was shown: it stays with that one, the other is
   * where it was. The two are remembered as different people.
   *
   * @throws NotMerged for the candidate that was kept, CandidateErased
   */
  async split(db: EntityManager, actor: Actor, candidateId: string): Promise<void> {
    const { organisationId } = actor;
    const candidates = db.getRepository(Candidate);
    const leaving = await candidates.findOneByOrFail({ organisationId, id: candidateId });
    if (leaving.erasedAt !== null) throw new CandidateErased();
    if (leaving.personId === null) return;
    if (leaving.mergedIntoId === null) throw new NotMerged();
    const all = await candidates.findBy({ organisationId, personId: leaving.personId });
    const leavers = new Set(below(leaving.id, all));
    const stayers = all.map(({ id }) => id).filter((id) => !leavers.has(id));
    const held = await this.applications.held(
      db,
      organisationId,
      all.map(({ id }) => id),
    );
    const isLeaving = ({ candidateId: whose }: Application): boolean => leavers.has(whose);
    const torn = groupsOf(held, false).filter((group) => new Set(group.all.map(isLeaving)).size > 1);
    await this.takeApart(db, organisationId, torn);
    const alone = { mergedIntoId: null, mergedAt: null, mergedBy: null };
    await candidates.update({ organisationId, id: leaving.id }, alone);
    for (const [personId, ids] of [[leaving.id, [...leavers]] as const, [leaving.personId, stayers] as const]) {
      await candidates.update({ organisationId, id: In(ids) }, { personId: ids.length > 1 ? personId : null });
    }
    for (const { shown, all: applications } of torn) {
      for (const side of [applications.filter(isLeaving), applications.filter((one) => !isLeaving(one))]) {
        const first = side.includes(shown) ? shown : furtherApplication(side);
        await this.show(db, organisationId, { shown: first, all: side });
      }
    }
    for (const side of [[...leavers], stayers]) {
      await this.judged.settle(db, organisationId, side, { applicationIds: idsOf(torn) });
    }
    await this.listeners.split(db, { organisationId, applicationIds: idsOf(torn) });
    await this.hints.decide(db, organisationId, [[...leavers], stayers], 'different', actor.name);
    const subject = { type: 'candidate', id: candidateId };
    await this.audit.record(actor, 'candidates.split', subject, { from: leaving.personId });
  }

  /** Shows one application of the group; bookings of the others go along. */
  private async show(db: EntityManager, organisationId: string, { shown, all }: Group): Promise<void> {
    const wholes = all.filter(({ own }) => own !== null).map(({ id }) => id);
    await this.applications.takeApart(db, organisationId, wholes);
    const ids = all.map(({ id }) => id);
    await this.applications.putTogether(db, organisationId, shown.id, ids);
    for (const part of all) {
      if (part.id !== shown.id) await this.listeners.merged(db, { organisationId, shown, part });
    }
  }

  private async takeApart(db: EntityManager, organisationId: string, groups: readonly Group[]): Promise<void> {
    for (const { shown, parts } of groups.map(withoutShown)) {
      for (const part of parts) await this.listeners.takenApart(db, { organisationId, shown, part });
    }
    await this.applications.takeApart(
      db,
      organisationId,
      groups.map(({ shown }) => shown.id),
    );
    for (const { all } of groups) for (const one of all) one.own = null;
  }

  /** All candidates of these people with the person they belong to now. */
  private async membersOf(
    db: EntityManager,
    organisationId: string,
    people: readonly Candidate[],
  ): Promise<Map<string, string>> {
    const ids = people.map(({ id }) => id);
    const merged = await db.getRepository(Candidate).findBy({ organisationId, personId: In(ids) });
    return new Map([
      ...people.map(({ id }) => [id, id] as const),
      ...merged.map((one) => [one.id, one.personId!] as const),
    ]);
  }

  private async decideWithin(db: EntityManager, actor: Actor, members: ReadonlyMap<string, string>): Promise<void> {
    const byPerson = [...groupBy(members.keys(), (id) => members.get(id)).values()];
    for (const [i, one] of byPerson.entries()) {
      for (const other of byPerson.slice(i + 1)) {
        await this.hints.decide(db, actor.organisationId, [one, other], 'merged', actor.name);
      }
    }
  }
}

/**
 * Applications by vacancy where there are several, with the one that is shown or is to be.
 *
 * @param choose  several people become one: of the applications that each of them shows the furthest is chosen
 */
function groupsOf(applications: readonly Application[], choose: boolean): Group[] {
  return [...groupBy(applications, ({ vacancyId }) => vacancyId).values()]
    .filter((all) => all.length > 1)
    .flatMap((all) => {
      const shown = all.filter(({ mergedIntoId }) => mergedIntoId === null);
      return choose && shown.length === 1 ? [] : [{ shown: furtherApplication(shown), all }];
    });
}

function withoutShown({ shown, all }: Group): { shown: Application; parts: Application[] } {
  return { shown, parts: all.filter(({ id }) => id !== shown.id) };
}

function idsOf(groups: readonly Group[]): string[] {
  return groups.flatMap(({ all }) => all.map(({ id }) => id));
}

/** A candidate and all that were merged into it, over any number of steps. */
function below(id: string, all: readonly Candidate[]): string[] {
  return [id, ...all.filter(({ mergedIntoId }) => mergedIntoId === id).flatMap((one) => below(one.id, all))];
}

function oldestFirst(a: Candidate, b: Candidate): number {
  return a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);
}
