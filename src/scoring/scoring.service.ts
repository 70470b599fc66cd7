import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Application, ApplicationsService, maskedContacts } from '../candidates/index.js';
import type { ResumeRead } from '../candidates/index.js';
import { assertAllowed, doersTold, mayDo } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { CATALOGUE_VERSION, ProfilesInUse, tradeOf, Vacancy } from '../vacancies/index.js';
import type { Level, ProfileInUse, Requirement } from '../vacancies/index.js';
import type { Answers } from './domain/kept-verdicts.js';
import { demandsOf } from './domain/kept-verdicts.js';
import { SCORE_VERSION } from './domain/score.js';
import type { Score } from './domain/score.js';
import { scoreDifference } from './domain/score-difference.js';
import type { ScoreDifference } from './domain/score-difference.js';
import { weigh } from './domain/weigh.js';
import type { AnsweredJudgement } from './domain/weigh.js';
import { PastScore } from './past-score.entity.js';
import { Rescoring } from './rescoring.service.js';
import { ResumeScorer } from './resume-scorer.service.js';
import { ScoreRow } from './score.entity.js';
import { VerdictAnswers } from './verdict-answers.service.js';

/** An application's score with every reason for it; without reasons where it was made by rules and a catalogue that are not kept. */
export interface ScoreDetail extends Omit<Score, 'score'> {
  /** 0–100. */
  readonly points: number;
  /** Version of the profile; 0 = as the catalogue has it. */
  readonly profileVersion: number;
  readonly computedAt: Date;
  /** How the wish stood when the score was made, where it or its band stands otherwise by what is known of pay now; null where neither does. */
  readonly salaryThen: Score['salary'] | null;
  /** What the score was made by and what counts for the vacancy now, where these differ and a newer score is still to be made; null where they do not. */
  readonly profileSince: { readonly madeBy: ProfileMark | null; readonly now: ProfileMark } | null;
  /** What counts for the vacancy now is of another trade, see tradeOf: the level is that of client managers all the same. */
  readonly ofOtherTrade: boolean;
}

/** A profile in one of its versions, by name. */
export type ProfileMark = Pick<ProfileInUse, 'slug' | 'title' | 'version'>;

/** A score that was replaced, and why the next one is another. */
export interface EarlierScore {
  readonly points: number;
  readonly level: Level;
  readonly profile: string;
  readonly profileVersion: number;
  /** Version of the rules. */
  readonly version: string;
  readonly computedAt: Date;
  /** To the score that came after it; null where the profile of then is not known any more. */
  readonly difference: ScoreDifference | null;
}

/** The earlier scores that a person looks at. */
const EARLIER_SCORES = 10;

/** Scores of applications with their reasons. */
@Injectable()
export class ScoringService {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsService,
    private readonly profiles: ProfilesInUse,
    private readonly answers: VerdictAnswers,
    private readonly scorer: ResumeScorer,
    private readonly rescoring: Rescoring,
  ) {}

  /** The score of an application, also one of earlier rules that is to be made anew; null while it has none. @throws ApplicationNotFound */
  async detail(actor: Actor, applicationId: string): Promise<ScoreDetail | null> {
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const { id, vacancyId } = await this.applications.find(actor, applicationId);
      const row = await db.getRepository(ScoreRow).findOneBy({ organisationId, applicationId: id });
      if (!row) return null;
      const vacancy = await db.getRepository(Vacancy).findOneByOrFail({ organisationId, id: vacancyId });
      const salary = await this.scorer.salaryNow(vacancy, row);
      const requirements = await this.requirementsOf(row);
      const answers = answersTold(
        (await this.answers.of(db, organisationId, [id])).get(id),
        await doersTold(db, actor),
      );
      const { points, version, level, facts, summary, profileSlug, profileVersion, computedAt } = row;
      const { range, mustHaves, verdicts, changes } = weigh(keptJudgements(row, requirements, answers));
      const { levelReasons } = summary;
      const now = await this.profiles.bySlug(organisationId, vacancy.profileSlug);
      const detail = {
        ...{ range, mustHaves, verdicts, changes },
        ...{ points, version, level, levelReasons, facts, salary, profile: profileSlug, profileVersion, computedAt },
        salaryThen: isSamePay(salary, row.salary) ? null : row.salary,
        profileSince: now && (await this.profileSince(now, row)),
        ofOtherTrade: now !== null && tradeOf(now) !== null,
      };
      // Evidence is words of the résumé.
      return mayDo(actor, 'contacts.read') ? detail : maskedContacts(detail);
    });
  }

  /** What the score was before, newest first, and why it changed each time. @throws ApplicationNotFound */
  async earlier(actor: Actor, applicationId: string): Promise<EarlierScore[]> {
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const { id } = await this.applications.find(actor, applicationId);
      const present = await db.getRepository(ScoreRow).findOneBy({ organisationId, applicationId: id });
      const past = await db
        .getRepository(PastScore)
        .find({ where: { organisationId, applicationId: id }, order: { id: 'DESC' }, take: EARLIER_SCORES });
      if (!present) return [];
      const earlier: EarlierScore[] = [];
      let next = await this.keptScore({ ...present, marks: { ...present.marks, ...present.answered } });
      for (const row of past) {
        const kept = await this.keptScore(row);
        const { points, level, profileSlug: profile, profileVersion, version, computedAt } = row;
        const difference = kept && next && scoreDifference(kept, next);
        earlier.push({ points, level, profile, profileVersion, version, computedAt, difference });
        next = kept;
      }
      return earlier;
    });
  }

  /**
   * Scores one application anew by what is known at this moment, of pay as well. Twice comes to the same.
   *
   * @throws NotAllowed, ApplicationNotFound
   */
  async rescore(actor: Actor, applicationId: string): Promise<void> {
    assertAllowed(actor, 'verdicts.answer');
    const { organisationId } = actor;
    const { id } = await this.applications.find(actor, applicationId);
    this.scorer.begin(organisationId);
    await this.scoreApplication(organisationId, id);
  }

  /** Scores one application again by the résumé that is kept. */
  async scoreApplication(organisationId: string, applicationId: string): Promise<void> {
    await this.database.inOrganisation(organisationId, async (db) => {
      const application = await db.getRepository(Application).findOneBy({ organisationId, id: applicationId });
      if (application) await this.rescoring.again(db, organisationId, application.vacancyId, [applicationId], true);
    });
  }

  /** See Rescoring.rereadVacancy. */
  async scoreVacancy(organisationId: string, vacancyId: string): Promise<number> {
    return (await this.rescoring.rereadVacancy(organisationId, vacancyId)).scored;
  }

  /** Scores a résumé that was just read, in the transaction that stores it. */
  async scoreRead(db: EntityManager, { organisationId, vacancyId, ...read }: ResumeRead): Promise<void> {
    const basis = await this.scorer.basis(db, organisationId, vacancyId);
    if (basis) await this.scorer.score(db, basis, [read]);
  }

  private async profileSince(now: ProfileInUse, row: OfVersion): Promise<ScoreDetail['profileSince']> {
    if (row.profileSlug === now.slug && row.profileVersion === now.version) return null;
    const madeBy = await this.profiles.version(row.organisationId, row.profileSlug, row.profileVersion);
    return { madeBy: madeBy && markOf(madeBy), now: markOf(now) };
  }

  /** None where they are not known any more: the catalogue is kept as it is now, and older rules went with an older one. */
  private async requirementsOf({
    organisationId,
    profileSlug,
    profileVersion,
    version,
  }: OfVersion): Promise<readonly Requirement[]> {
    if (profileVersion === CATALOGUE_VERSION && version !== SCORE_VERSION) return [];
    return (await this.profiles.version(organisationId, profileSlug, profileVersion))?.requirements ?? [];
  }

  private async keptScore(row: OfVersion & Pick<PastScore, 'points' | 'marks'>): Promise<KeptScoreOrNone> {
    const requirements = await this.requirementsOf(row);
    return requirements.length === 0 ? null : { points: row.points, requirements, marks: row.marks };
  }
}

/** A band moves a little with every wish that is seen; less than this share of it is not worth a word. */
const SAME_BAND = 0.05;

function isSamePay(now: Score['salary'], then: Score['salary']): boolean {
  if (now.verdict !== then.verdict || !now.band !== !then.band) return false;
  const isNear = (a = 0, b = 0): boolean => Math.abs(a - b) <= SAME_BAND * Math.max(a, b);
  return isNear(now.band?.from, then.band?.from) && isNear(now.band?.to, then.band?.to);
}

function markOf({ slug, title, version }: ProfileInUse): ProfileMark {
  return { slug, title, version };
}

type OfVersion = Pick<ScoreRow, 'organisationId' | 'profileSlug' | 'profileVersion' | 'version'>;
type KeptScoreOrNone = Parameters<typeof scoreDifference>[0] | null;

/** What is kept of every requirement, with the answers of now. */
function keptJudgements(
  { verdicts, marks }: ScoreRow,
  requirements: readonly Requirement[],
  answers: Answers | undefined,
): Map<Requirement, AnsweredJudgement> {
  const kept = new Map(verdicts.map((line) => [line.requirement, line]));
  const judgements = new Map<Requirement, AnsweredJudgement>();
  for (const { line, demand } of demandsOf(requirements)) {
    const known = marks[line.id] === undefined ? undefined : kept.get(line.id);
    const { verdict, evidence, months } = known ?? { verdict: 'unknown', evidence: [], months: null };
    judgements.set(line, { verdict, evidence, answer: answers?.get(demand), ...(months ? { months } : {}) });
  }
  return judgements;
}

/** What was answered, with those who noted it as the reader is told of them. */
function answersTold(answers: Answers | undefined, told: (name: string) => string): Answers | undefined {
  return answers && new Map([...answers].map(([demand, answer]) => [demand, { ...answer, by: told(answer.by) }]));
}
