import { Injectable } from '@nestjs/common';
import { clusteredRateInterval } from '../math/clustered-rate.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import type { Page, PageRequest } from '../platform/paging/index.js';
import { whatMoves } from './domain/what-moves.js';
import type { ShowMove } from './domain/what-moves.js';
import type { ShowFitRow } from './show-fit.entity.js';
import { ShowFits } from './show-fits.service.js';
import { ShowHistoryService } from './show-history.service.js';
import type { JudgedStage } from './show-history.service.js';

/** Past predictions that were alike, and what became of them. */
export interface ReliabilityBin {
  /** Mean of the predictions. */
  readonly predicted: number;
  /** Share that came, with its 90 % interval by the spread between days. */
  readonly observed: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/** How past predictions of one kind turned out. */
export interface Reliability {
  /** Made when people were booked, or when they were reminded for the last time. */
  readonly stage: JudgedStage;
  readonly n: number;
  /** Lowest predictions first. */
  readonly bins: readonly ReliabilityBin[];
}

/** What is learnt from the show history, and what it is worth. */
export interface ShowModelReport {
  /** The version that plans rest on; null: nothing was learnt, and the trade's figure stands for it. */
  readonly inUse: ShowFitRow | null;
  /** What came or went since is being learnt. */
  readonly isBeingMade: boolean;
  readonly moves: readonly ShowMove[];
  readonly reliability: readonly Reliability[];
}

const COVERAGE = 0.9;

/** Says what moves the probability of coming, and how past predictions turned out. */
@Injectable()
export class ShowModelService {
  constructor(
    private readonly fits: ShowFits,
    private readonly history: ShowHistoryService,
  ) {}

  /** See ShowFits.page. */
  async versions(actor: Actor, request: PageRequest = {}): Promise<Page<ShowFitRow>> {
    return this.fits.page(actor, request);
  }

  /** @throws NotAllowed */
  async report(actor: Actor): Promise<ShowModelReport> {
    assertAllowed(actor, 'attendance.read');
    const { organisationId } = actor;
    const inUse = await this.fits.inUse(organisationId);
    const basis = await this.history.basis(organisationId);
    const bins = await this.history.predictedBins(organisationId, basis);
    const stages = [...new Set(bins.map(({ stage }) => stage))];
    return {
      inUse,
      isBeingMade: await this.fits.isBeingMade(organisationId),
      moves: inUse === null ? [] : whatMoves(inUse.model['hours-before']),
      reliability: stages.map((stage) => {
        const own = bins.filter((bin) => bin.stage === stage);
        return {
          stage,
          n: own.reduce((sum, { n }) => sum + n, 0),
          bins: own.map(({ predicted, ...shows }) => {
            const { from, to } = clusteredRateInterval(shows, COVERAGE);
            return { predicted, observed: shows.k / shows.n, low: from, high: to, n: shows.n };
          }),
        };
      }),
    };
  }
}
