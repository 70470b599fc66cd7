import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { seededRandom } from '../kernel/random.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { stepsInTurns } from '../platform/turns/index.js';
import { ProfilesInUse } from '../vacancies/index.js';
import type { ProfileInUse } from '../vacancies/index.js';
import { DecidedApplications } from './decided-applications.service.js';
import type { DatedDecision } from './decided-applications.service.js';
import { lessonOf, proposeWeights } from './domain/weight-proposal.js';
import type { DecisionCounts, Lesson, LearntWeights, WeightProposal } from './domain/weight-proposal.js';
import { learnWeights } from './learn-weights.job.js';
import { LearningRun } from './learning-run.js';
import { LearntProposal } from './learnt-proposal.entity.js';

/** The same decisions are divided into the same folds each time, so that whoever learns from them proposes the same. */
const SEED = 1;
/** Raised when the same decisions would teach something else, so that what was learnt in the old way is not kept. */
const METHOD = 2;

/** What decisions teach, as far as it is known by now. */
export interface Taught {
  readonly proposal: WeightProposal | (DecisionCounts & { readonly status: 'calculating' });
  /** Those that there are, the newest first. */
  readonly decisions: readonly DatedDecision[];
}

/** Learns weights in the background and keeps what was learnt for each version of a profile. */
@Injectable()
export class WeightLearning extends LearningRun {
  constructor(
    private readonly database: Database,
    private readonly decided: DecidedApplications,
    private readonly profiles: ProfilesInUse,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  /** What is kept where it was learnt from the present decisions; otherwise it is learnt from now on. */
  async taught(db: EntityManager, organisationId: string, profile: ProfileInUse): Promise<Taught> {
    const decisions = await this.decided.of(db, organisationId, profile);
    const lesson = lessonOf(profile.requirements, decisions);
    if (lesson.status !== 'to-learn') return { proposal: lesson, decisions };
    const kept = await this.kept(db, organisationId, profile);
    if (kept?.digest === digestOf(lesson)) return { proposal: kept.proposal, decisions };
    await this.queue.enqueue(learnWeights, { organisationId, slug: profile.slug }, { hurry: true });
    const { decisions: count, good, bad } = lesson;
    return { proposal: { status: 'calculating', decisions: count, good, bad }, decisions };
  }

  /** What was learnt last, whether anything was decided since or not: what somebody saw who answers it. */
  async lastLearnt(db: EntityManager, organisationId: string, profile: ProfileInUse): Promise<LearntWeights | null> {
    return (await this.kept(db, organisationId, profile))?.proposal ?? null;
  }

  /** Cost: half a second for a thousand decisions, in turns with whatever else the process does. Twice is once. */
  async run(organisationId: string, slug: string): Promise<void> {
    const found = await this.database.inOrganisation(organisationId, async (db) => {
      const profile = await this.profiles.bySlug(organisationId, slug);
      if (!profile) return null;
      const lesson = lessonOf(profile.requirements, await this.decided.of(db, organisationId, profile));
      if (lesson.status !== 'to-learn') return null;
      const kept = await this.kept(db, organisationId, profile);
      return kept?.digest === digestOf(lesson) ? null : { profile, lesson };
    });
    if (!found) return;
    const { profile, lesson } = found;
    const proposal = await stepsInTurns(proposeWeights(lesson, seededRandom(SEED)));
    const row = { digest: digestOf(lesson), proposal, calculatedAt: this.clock.now() };
    await this.database.inOrganisation(organisationId, (db) =>
      db
        .getRepository(LearntProposal)
        .upsert({ ...keyOf(organisationId, profile), ...row }, ['organisationId', 'profileSlug', 'profileVersion']),
    );
  }

  private async kept(db: EntityManager, organisationId: string, profile: ProfileInUse): Promise<LearntProposal | null> {
    return db.getRepository(LearntProposal).findOneBy(keyOf(organisationId, profile));
  }
}

/** What is kept for each version of a profile is kept under this. */
export function keyOf(organisationId: string, { slug, version }: ProfileInUse) {
  return { organisationId, profileSlug: slug, profileVersion: version };
}

function digestOf({ requirements, decided }: Lesson): string {
  const from = decided.map(({ question, isGood, earned, known, fixed }) => [
    question,
    isGood,
    [...earned],
    [...known],
    fixed,
  ]);
  return createHash('sha256')
    .update(JSON.stringify([METHOD, requirements, from]))
    .digest('base64');
}
