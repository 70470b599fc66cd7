import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { seededRandom } from '../kernel/random.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { RoleProfilesService } from '../vacancies/index.js';
import type { ProfileInUse, Requirement, VacancyProfile } from '../vacancies/index.js';
import { DecidedApplications } from './decided-applications.service.js';
import { LEAST_DECISIONS, proposeWeights } from './domain/weight-proposal.js';
import type { JudgedDecision, WeightProposal } from './domain/weight-proposal.js';
import { ProposalChanged } from './scoring.errors.js';
import { WeightDismissal } from './weight-dismissal.entity.js';

/** The same decisions are divided into the same folds each time, so that a reload shows the same proposal. */
const SEED = 1;

/** What is proposed for the profile of a vacancy. */
export interface Learnt {
  readonly stored: VacancyProfile;
  readonly proposal: WeightProposal;
  /** Decisions that were there when it was dismissed; null = it was not, or there are many more by now. */
  readonly dismissedAt: number | null;
}

/** What somebody saw who accepts or dismisses: the version, and the proposed weights in the order of its requirements. */
export interface SeenProposal {
  readonly slug: string;
  readonly version: number;
  readonly weights: readonly number[];
}

/** Some tens of kilobytes each; who looks at one accepts or dismisses it within minutes. */
const MOST_KEPT = 50;

/** Remembers what was learnt from the same decisions for the same requirements: the page, the answer to it and the next look. */
class LearntBefore {
  private readonly known = new Map<string, WeightProposal>();

  of(requirements: readonly Requirement[], decisions: readonly JudgedDecision[]): WeightProposal {
    const learntFrom = decisions.map(({ question, isGood, marks }) => [question, isGood, marks]);
    const key = createHash('sha256')
      .update(JSON.stringify([requirements, learntFrom]))
      .digest('base64');
    const before = this.known.get(key);
    if (before) return before;
    if (this.known.size >= MOST_KEPT) this.known.clear();
    const proposal = proposeWeights(requirements, decisions, seededRandom(SEED));
    this.known.set(key, proposal);
    return proposal;
  }
}

/** Weights that decisions propose; a person accepts them or not. */
@Injectable()
export class Learning {
  private readonly learnt = new LearntBefore();

  constructor(
    private readonly database: Database,
    private readonly profiles: RoleProfilesService,
    private readonly decided: DecidedApplications,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Cost: up to a second for a thousand decisions, once; then the time to read them. @throws NotAllowed, VacancyNotFound */
  async proposal(actor: Actor, vacancyId: string): Promise<Learnt> {
    assertAllowed(actor, 'learning.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const stored = await this.profiles.ofVacancy(actor, vacancyId);
      const { profile } = stored;
      const decisions = await this.decided.of(db, organisationId, profile);
      const proposal = this.learnt.of(profile.requirements, decisions);
      const dismissal = await db.getRepository(WeightDismissal).findOneBy(keyOf(organisationId, profile));
      // Counted by their time: of all decisions only the newest are looked at, and their number does not grow for ever.
      const since = dismissal && decisions.filter(({ decidedAt }) => decidedAt > dismissal.dismissedAt).length;
      const isDismissed = since !== null && since < LEAST_DECISIONS;
      return { stored, proposal, dismissedAt: isDismissed ? (dismissal?.decisions ?? null) : null };
    });
  }

  /**
   * Makes the proposed weights count, as a new version for whom the profile is; everybody is scored anew in the background.
   *
   * @throws NotAllowed, ProposalChanged, ProfileChangedMeanwhile, VacancyNotFound
   */
  async accept(actor: Actor, vacancyId: string, seen: SeenProposal): Promise<ProfileInUse> {
    assertAllowed(actor, 'learning.decide');
    const { stored, proposal } = await this.proposal(actor, vacancyId);
    if (proposal.status !== 'proposed' || !isWhatWasSeen(stored.profile, proposal, seen)) throw new ProposalChanged();
    return this.profiles.save(actor, vacancyId, {
      scope: stored.profile.vacancyId === null ? 'everywhere' : 'vacancy',
      requirements: proposal.requirements,
      origin: 'learnt',
      basedOn: { slug: seen.slug, version: seen.version },
    });
  }

  /** Keeps the proposal away until there are as many further decisions as it takes to learn. @throws NotAllowed, ProposalChanged, VacancyNotFound */
  async dismiss(actor: Actor, vacancyId: string, seen: SeenProposal): Promise<void> {
    assertAllowed(actor, 'learning.decide');
    const { organisationId } = actor;
    const { stored, proposal, dismissedAt } = await this.proposal(actor, vacancyId);
    if (dismissedAt !== null) return;
    if (proposal.status !== 'proposed' || !isWhatWasSeen(stored.profile, proposal, seen)) throw new ProposalChanged();
    await this.database.inOrganisation(organisationId, async (db) => {
      const row = { decisions: proposal.decisions, dismissedAt: this.clock.now() };
      await db
        .getRepository(WeightDismissal)
        .upsert({ ...keyOf(organisationId, stored.profile), ...row }, [
          'organisationId',
          'profileSlug',
          'profileVersion',
        ]);
      await this.audit.record(actor, 'vacancies.weights-dismissed', { type: 'vacancy', id: vacancyId });
    });
  }
}

function keyOf(organisationId: string, { slug, version }: ProfileInUse) {
  return { organisationId, profileSlug: slug, profileVersion: version };
}

function isWhatWasSeen(
  { slug, version }: ProfileInUse,
  { requirements }: Extract<WeightProposal, { status: 'proposed' }>,
  seen: SeenProposal,
): boolean {
  return (
    slug === seen.slug &&
    version === seen.version &&
    requirements.length === seen.weights.length &&
    requirements.every(({ weight }, at) => weight === seen.weights[at])
  );
}
