import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { RoleProfilesService } from '../vacancies/index.js';
import type { ProfileInUse, VacancyProfile } from '../vacancies/index.js';
import { LEAST_DECISIONS } from './domain/weight-proposal.js';
import type { WeightProposal } from './domain/weight-proposal.js';
import { ProposalChanged } from './scoring.errors.js';
import { WeightDismissal } from './weight-dismissal.entity.js';
import { keyOf, WeightLearning } from './weight-learning.service.js';
import type { Taught } from './weight-learning.service.js';

type Proposed = Extract<WeightProposal, { status: 'proposed' }>;

/** What is proposed for the profile of a vacancy. */
export interface Learnt {
  readonly stored: VacancyProfile;
  readonly proposal: Taught['proposal'];
  /** Decisions of which the verdicts of their time are not kept, so that the present ones stand for them. */
  readonly judgedLater: number;
  /** Decisions that were there when it was dismissed; null = it was not, or there are many more by now. */
  readonly dismissedAt: number | null;
}

/** What somebody saw who accepts or dismisses: the version, and the proposed weights in the order of its requirements. */
export interface SeenProposal {
  readonly slug: string;
  readonly version: number;
  readonly weights: readonly number[];
}

/** Weights that decisions propose; a person accepts them or not. */
@Injectable()
export class Learning {
  constructor(
    private readonly database: Database,
    private readonly profiles: RoleProfilesService,
    private readonly weights: WeightLearning,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is not known yet is learnt in the background. Cost: the time to read the decisions. @throws NotAllowed, VacancyNotFound */
  async proposal(actor: Actor, vacancyId: string): Promise<Learnt> {
    assertAllowed(actor, 'learning.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const stored = await this.profiles.ofVacancy(actor, vacancyId);
      const { profile } = stored;
      const { proposal, decisions } = await this.weights.taught(db, organisationId, profile);
      const dismissal = await db.getRepository(WeightDismissal).findOneBy(keyOf(organisationId, profile));
      // Counted by their time: of all decisions only the newest are looked at, and their number does not grow for ever.
      const since = dismissal && decisions.filter(({ decidedAt }) => decidedAt > dismissal.dismissedAt).length;
      const isDismissed = since !== null && since < LEAST_DECISIONS;
      const judgedLater = decisions.filter(({ isJudgedThen }) => !isJudgedThen).length;
      return { stored, proposal, judgedLater, dismissedAt: isDismissed ? (dismissal?.decisions ?? null) : null };
    });
  }

  /**
   * Makes the proposed weights count, as a new version for whom the profile is; everybody is scored anew in the background.
   *
   * @throws NotAllowed, ProposalChanged, ProfileChangedMeanwhile, VacancyNotFound
   */
  async accept(actor: Actor, vacancyId: string, seen: SeenProposal): Promise<ProfileInUse> {
    assertAllowed(actor, 'learning.decide');
    const { stored, proposal } = await this.answered(actor, vacancyId, seen);
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
    if ((await this.proposal(actor, vacancyId)).dismissedAt !== null) return;
    const { stored, proposal } = await this.answered(actor, vacancyId, seen);
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

  /** The last proposal, if it is what the person saw: decisions that others made since then do not take it away. @throws ProposalChanged */
  private async answered(
    actor: Actor,
    vacancyId: string,
    seen: SeenProposal,
  ): Promise<{ stored: VacancyProfile; proposal: Proposed }> {
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const stored = await this.profiles.ofVacancy(actor, vacancyId);
      const proposal = await this.weights.lastLearnt(db, organisationId, stored.profile);
      if (proposal?.status !== 'proposed' || !isWhatWasSeen(stored.profile, proposal, seen))
        throw new ProposalChanged();
      return { stored, proposal };
    });
  }
}

function isWhatWasSeen({ slug, version }: ProfileInUse, { requirements }: Proposed, seen: SeenProposal): boolean {
  return (
    slug === seen.slug &&
    version === seen.version &&
    requirements.length === seen.weights.length &&
    requirements.every(({ weight }, at) => weight === seen.weights[at])
  );
}
