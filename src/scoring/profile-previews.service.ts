import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Resume } from '../job-boards/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { checkedRequirements, cityBySlug, ProfilesInUse, VacanciesService } from '../vacancies/index.js';
import type { Requirement, Vacancy } from '../vacancies/index.js';
import type { Facts } from './domain/facts.js';
import { judgeRequirement } from './domain/judge-requirement.js';
import { meanTheSame, reweigher } from './domain/kept-verdicts.js';
import type { Marks } from './domain/kept-verdicts.js';
import { profilePreview } from './domain/profile-preview.js';
import type { ProfilePreview, Standing } from './domain/profile-preview.js';
import type { MustVerdict } from './domain/weigh.js';
import type { ScoreRow } from './score.entity.js';
import { VerdictAnswers } from './verdict-answers.service.js';

/** Scores looked at in one statement: memory stays the same however many people responded. */
const BATCH = 2_000;

interface Scored {
  readonly id: string;
  readonly points: number;
  readonly must: MustVerdict | null;
  readonly marks: Marks;
  readonly profileSlug: string;
  readonly profileVersion: number;
}

/** What is needed where something is asked that nobody was judged by yet. */
interface Known {
  readonly id: string;
  readonly facts: Facts;
  readonly salary: ScoreRow['salary'];
  readonly wished: Resume['salary'];
  readonly city: string | null;
}

/** What an edited profile would do to the people who responded already; nothing is stored and no résumé is read. */
@Injectable()
export class ProfilePreviews {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacanciesService,
    private readonly profiles: ProfilesInUse,
    private readonly answers: VerdictAnswers,
  ) {}

  /**
   * Cost: some ten microseconds a person where only weights and must-haves differ; where something new is asked, the facts of
   * everybody are looked at, about ten times as long.
   *
   * @throws ProfileInvalid, VacancyNotFound
   */
  async of(actor: Actor, vacancyId: string, given: readonly Requirement[]): Promise<ProfilePreview> {
    assertAllowed(actor, 'profiles.read');
    const { organisationId } = actor;
    const requirements = checkedRequirements(given);
    return this.database.inOrganisation(organisationId, async (db) => {
      const vacancy = await this.vacancies.get(actor, vacancyId);
      const people: Standing[] = [];
      for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
        const batch = await scoredAfter(db, organisationId, vacancyId, after);
        people.push(...(await this.standings(db, vacancy, requirements, batch)));
        const last = batch.at(-1);
        if (batch.length < BATCH || last === undefined) return profilePreview(people);
        after = last.id;
      }
    });
  }

  private async standings(
    db: EntityManager,
    vacancy: Vacancy,
    requirements: readonly Requirement[],
    batch: readonly Scored[],
  ): Promise<Standing[]> {
    const { organisationId } = vacancy;
    const answers = await this.answers.of(
      db,
      organisationId,
      batch.map(({ id }) => id),
    );
    const reweigh = reweigher(requirements);
    const marks = new Map<string, Marks>();
    const strangers: Scored[] = [];
    const sameAs = new Map<string, readonly Requirement[]>();
    for (const scored of batch) {
      const known = await this.knownLines(organisationId, scored, requirements, sameAs);
      const isKnown = known.length === requirements.length && known.every(({ id }) => scored.marks[id] !== undefined);
      if (isKnown) marks.set(scored.id, scored.marks);
      else strangers.push(scored);
    }
    for (const known of await factsOf(db, organisationId, strangers))
      marks.set(known.id, judged(known, vacancy, requirements));
    return batch.flatMap(({ id, points, must }) => {
      const after = reweigh(marks.get(id) ?? {}, answers.get(id));
      return after ? [{ id, before: { points, must: must ?? 'met' }, after }] : [];
    });
  }

  /** Those of the requirements that ask for what the version of the score asked for under the same id. */
  private async knownLines(
    organisationId: string,
    { profileSlug, profileVersion }: Scored,
    requirements: readonly Requirement[],
    seen: Map<string, readonly Requirement[]>,
  ): Promise<readonly Requirement[]> {
    const key = `${profileSlug} ${String(profileVersion)}`;
    const known = seen.get(key);
    if (known) return known;
    const before = (await this.profiles.version(organisationId, profileSlug, profileVersion))?.requirements ?? [];
    const same = requirements.filter((line) => meanTheSame(before, [line]));
    seen.set(key, same);
    return same;
  }
}

async function scoredAfter(
  db: EntityManager,
  organisationId: string,
  vacancyId: string,
  after: string,
): Promise<Scored[]> {
  return db.query<Scored[]>(
    `SELECT application.id, score.points, application.must_verdict AS must, score.marks,
            score.profile_slug AS "profileSlug", score.profile_version AS "profileVersion"
       FROM applications application
       JOIN scores score ON score.organisation_id = $1 AND score.application_id = application.id
      WHERE application.organisation_id = $1 AND application.vacancy_id = $2 AND application.id > $3
        AND application.merged_into_id IS NULL
      ORDER BY application.id LIMIT $4`,
    [organisationId, vacancyId, after, BATCH],
  );
}

async function factsOf(db: EntityManager, organisationId: string, people: readonly Scored[]): Promise<Known[]> {
  if (people.length === 0) return [];
  return db.query<Known[]>(
    `SELECT score.application_id AS id, score.facts, score.salary, resume.content -> 'salary' AS wished,
            resume.content ->> 'city' AS city
       FROM scores score
       JOIN applications application ON application.organisation_id = $1 AND application.id = score.application_id
       LEFT JOIN resumes resume ON resume.organisation_id = $1 AND resume.id = application.resume_id
      WHERE score.organisation_id = $1 AND score.application_id = ANY ($2)`,
    [organisationId, people.map(({ id }) => id)],
  );
}

/** Verdicts out of facts that are kept. Of the résumé itself a judge asks for the city and the wish alone. */
function judged({ facts, salary, wished, city }: Known, vacancy: Vacancy, requirements: readonly Requirement[]): Marks {
  const resume = { city, salary: wished } as Resume;
  const person = { facts, resume, city: cityBySlug(vacancy.citySlug), wish: salary };
  return Object.fromEntries(requirements.map((line) => [line.id, judgeRequirement(line, person).verdict]));
}
