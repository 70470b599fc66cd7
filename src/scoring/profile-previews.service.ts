import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { groupBy } from '../kernel/group-by.js';
import { resumeSchema } from '../job-boards/index.js';
import type { Resume } from '../job-boards/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { checkedRequirements, cityBySlug, ProfilesInUse, VacanciesService } from '../vacancies/index.js';
import type { Requirement, Vacancy } from '../vacancies/index.js';
import type { Facts } from './domain/facts.js';
import { judgeRequirement } from './domain/judge-requirement.js';
import { meanTheSame, reweigher } from './domain/kept-verdicts.js';
import type { Answers, Marks, Reweighed } from './domain/kept-verdicts.js';
import { profilePreview } from './domain/profile-preview.js';
import type { ProfilePreview, Standing } from './domain/profile-preview.js';
import { namesWork } from './domain/read-experience.js';
import type { MustVerdict } from './domain/weigh.js';
import type { ScoreRow } from './score.entity.js';
import { NAMES_WORK } from './score-store.service.js';
import { VerdictAnswers } from './verdict-answers.service.js';

/** Scores looked at in one statement: memory stays the same however many people responded. */
const BATCH = 2_000;

/** People of all vacancies of a profile who are looked at after each change of a weight: about a second at worst. */
const MOST_OF_PROFILE = 5_000;

/** Somebody as the list has them. */
interface Listed {
  readonly id: string;
  readonly vacancyId: string;
  readonly points: number;
  readonly rank: number;
  readonly must: MustVerdict | null;
}

interface Scored {
  readonly id: string;
  /** As text: those who are alike in all are weighed once. */
  readonly marks: string;
  readonly tellsWork: boolean;
  readonly profileSlug: string;
  readonly profileVersion: number;
}

/** A résumé that says nothing. */
const NOTHING_READ: Resume = resumeSchema.parse({ id: '' });

/** What is needed where something is asked that nobody was judged by yet. */
interface Known {
  readonly id: string;
  readonly facts: Facts;
  readonly salary: ScoreRow['salary'];
  /** Of the résumé what the judges of the requirements look at. */
  readonly resume: Partial<Resume> | null;
}

/** Weighs by what was kept; null where something is asked that was not judged. */
type Weigher = (marks: string, tellsWork: boolean, answers: Answers | undefined) => Reweighed | null;

/** What is tried out. */
interface Asked {
  readonly requirements: readonly Requirement[];
  readonly weigher: Weigher;
}

/** What an edited profile would do to the people who responded already; nothing is stored. */
@Injectable()
export class ProfilePreviews {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacanciesService,
    private readonly profiles: ProfilesInUse,
    private readonly answers: VerdictAnswers,
  ) {}

  /**
   * Cost: some twenty microseconds a person where only weights and must-haves differ; where something new is asked, the facts of
   * everybody are looked at, about ten times as long, and the résumés only for what has to be looked for in their words.
   *
   * @throws ProfileInvalid, VacancyNotFound
   */
  async of(actor: Actor, vacancyId: string, given: readonly Requirement[]): Promise<ProfilePreview> {
    assertAllowed(actor, 'profiles.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const vacancy = await this.vacancies.get(actor, vacancyId);
      const requirements = checkedRequirements(given, vacancy.citySlug);
      const listed = await listedOf(db, organisationId, [vacancyId]);
      const asked = { requirements, weigher: weigherOf(requirements) };
      return profilePreview(await this.standings(db, vacancy, asked, listed.people));
    });
  }

  /**
   * The same of a profile that several vacancies go by: the people of those that are open in one list, and of very many the newest.
   *
   * @throws ProfileInvalid
   */
  async ofProfile(
    actor: Actor,
    slug: string,
    given: readonly Requirement[],
    most = MOST_OF_PROFILE,
  ): Promise<ProfilePreview> {
    assertAllowed(actor, 'profiles.read');
    const requirements = checkedRequirements(given);
    return this.database.inOrganisation(actor.organisationId, async (db) => {
      const vacancies = new Map(
        (await this.vacancies.list(actor))
          .filter(({ profileSlug, status }) => profileSlug === slug && status === 'open')
          .map((vacancy) => [vacancy.id, vacancy]),
      );
      const { people: listed, all } = await listedOf(db, actor.organisationId, [...vacancies.keys()], most);
      const asked = { requirements, weigher: weigherOf(requirements) };
      const people: Standing[] = [];
      for (const [vacancyId, ofVacancy] of groupBy(listed, (one) => one.vacancyId)) {
        const vacancy = vacancies.get(vacancyId);
        if (vacancy) people.push(...(await this.standings(db, vacancy, asked, ofVacancy)));
      }
      return profilePreview(people, all > listed.length ? all : null);
    });
  }

  private async standings(
    db: EntityManager,
    vacancy: Vacancy,
    asked: Asked,
    listed: readonly Listed[],
  ): Promise<Standing[]> {
    const people: Standing[] = [];
    for (let from = 0; from < listed.length; from += BATCH) {
      const batch = listed.slice(from, from + BATCH);
      const after = await this.after(db, vacancy, asked, batch);
      for (const { id, points, rank, must } of batch) {
        const would = after.get(id);
        if (would) people.push({ id, before: { points, rank, must: must ?? 'met' }, ...would });
      }
    }
    return people;
  }

  /** What some people would get. */
  private async after(
    db: EntityManager,
    vacancy: Vacancy,
    { requirements, weigher }: Asked,
    batch: readonly Listed[],
  ): Promise<Map<string, Pick<Standing, 'after' | 'isReread'>>> {
    const { organisationId } = vacancy;
    const ids = batch.map(({ id }) => id);
    const answers = await this.answers.of(db, organisationId, ids);
    const scores = await scoresOf(db, organisationId, ids);
    const meansTheSame = await this.sameVersions(organisationId, scores, requirements);
    const after = new Map<string, Pick<Standing, 'after' | 'isReread'>>();
    const strangers: string[] = [];
    for (const { id, marks, tellsWork, ...version } of scores) {
      const weighed = meansTheSame.has(keyOf(version)) ? weigher(marks, tellsWork, answers.get(id)) : null;
      if (weighed) after.set(id, { after: weighed, isReread: false });
      else strangers.push(id);
    }
    const reweigh = reweigher(requirements);
    for (const known of await factsOf(db, organisationId, strangers, requirements.some(looksForWords))) {
      const weighed = reweigh(judged(known, vacancy, requirements), namesWork(known.facts), answers.get(known.id));
      if (weighed) after.set(known.id, { after: weighed, isReread: true });
    }
    return after;
  }

  /** Those of the versions that the scores are by in which every requirement asks for what it asked for under the same id. */
  private async sameVersions(
    organisationId: string,
    scores: readonly Scored[],
    requirements: readonly Requirement[],
  ): Promise<ReadonlySet<string>> {
    const versions = new Map(scores.map((score) => [keyOf(score), score]));
    const same = new Set<string>();
    for (const [key, { profileSlug, profileVersion }] of versions) {
      const before = await this.profiles.version(organisationId, profileSlug, profileVersion);
      if (before && meanTheSame(before.requirements, requirements)) same.add(key);
    }
    return same;
  }
}

function keyOf({ profileSlug, profileVersion }: Pick<Scored, 'profileSlug' | 'profileVersion'>): string {
  return `${profileSlug} ${String(profileVersion)}`;
}

/** Many people are alike in all that is asked. */
function weigherOf(requirements: readonly Requirement[]): Weigher {
  const reweigh = reweigher(requirements);
  const seen = new Map<string, Reweighed | null>();
  return (marks, tellsWork, answers) => {
    if (answers) return reweigh(JSON.parse(marks) as Marks, tellsWork, answers);
    const key = `${String(tellsWork)} ${marks}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const weighed = reweigh(JSON.parse(marks) as Marks, tellsWork);
    seen.set(key, weighed);
    return weighed;
  };
}

/** Those who are scored, the newest first, and how many there are in all. */
async function listedOf(
  db: EntityManager,
  organisationId: string,
  vacancyIds: readonly string[],
  most: number | null = null,
): Promise<{ people: Listed[]; all: number }> {
  const people = await db.query<(Listed & { all: number })[]>(
    `SELECT id, vacancy_id AS "vacancyId", score_points AS points, rank_points AS rank, must_verdict AS must, (count(*) OVER ())::int AS "all"
       FROM applications
      WHERE organisation_id = $1 AND vacancy_id = ANY ($2) AND merged_into_id IS NULL AND score_points IS NOT NULL
      ORDER BY id DESC LIMIT $3`,
    [organisationId, vacancyIds, most],
  );
  return { people, all: people[0]?.all ?? 0 };
}

async function scoresOf(db: EntityManager, organisationId: string, ids: readonly string[]): Promise<Scored[]> {
  return db.query<Scored[]>(
    `SELECT application_id AS id, marks::text AS marks, ${NAMES_WORK} AS "tellsWork", profile_slug AS "profileSlug", profile_version AS "profileVersion"
       FROM scores WHERE organisation_id = $1 AND application_id = ANY ($2)`,
    [organisationId, ids],
  );
}

/** Of the résumé itself most judges ask for the city and the wish alone. */
const PLACE_AND_WISH = `jsonb_build_object('city', resume.content -> 'city', 'salary', resume.content -> 'salary')`;

async function factsOf(
  db: EntityManager,
  organisationId: string,
  ids: readonly string[],
  withWords: boolean,
): Promise<Known[]> {
  if (ids.length === 0) return [];
  return db.query<Known[]>(
    `SELECT score.application_id AS id, score.facts, score.salary,
            ${withWords ? 'resume.content' : PLACE_AND_WISH} AS resume
       FROM scores score
       JOIN applications application ON application.organisation_id = $1 AND application.id = score.application_id
       LEFT JOIN resumes resume ON resume.organisation_id = $1 AND resume.id = application.resume_id
      WHERE score.organisation_id = $1 AND score.application_id = ANY ($2)`,
    [organisationId, ids],
  );
}

/** Verdicts out of facts that are kept. */
function judged({ facts, salary, resume: read }: Known, vacancy: Vacancy, requirements: readonly Requirement[]): Marks {
  const resume = { ...NOTHING_READ, ...read };
  const person = { facts, resume, city: cityBySlug(vacancy.citySlug), wish: salary };
  return Object.fromEntries(requirements.map((line) => [line.id, judgeRequirement(line, person).verdict]));
}

/** Whether a requirement is looked for in the words of the résumé and not in the facts alone. */
function looksForWords({ kind, value }: Requirement): boolean {
  return kind === 'category' || 'words' in value || 'speciality' in value;
}
