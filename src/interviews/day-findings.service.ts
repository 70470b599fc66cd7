import { Injectable } from '@nestjs/common';
import { stepsInTurns } from '../platform/turns/index.js';
import type { DayState } from './day-states.service.js';
import { findOfGroups, findOfStream } from './domain/day-finding.js';
import type { DayFinding } from './domain/day-finding.js';
import type { GroupNow } from './domain/group-now.js';
import { priceOfFewer } from './domain/price-of-fewer.js';
import { KeptAnswers } from './kept-answers.js';

/** Finds what should be changed of days that stand: the one answer to whom to invite next, wherever it is asked. */
@Injectable()
export class DayFindings {
  private readonly kept = new KeptAnswers<DayFinding>();

  /** Calculated while no transaction is open: it may take seconds. Whoever asks for the same meanwhile waits for the same. */
  async of(state: DayState): Promise<DayFinding> {
    return this.kept.of(`${state.day.id} ${state.shown}`, async () => found(state));
  }
}

async function found(state: DayState): Promise<DayFinding> {
  const { plan } = state.day;
  if (plan.format !== 'group') return stepsInTurns(findOfStream(state.now, priceOfFewer(plan)));
  return stepsInTurns(findOfGroups(groupsOf(state)));
}

/** A day of group sessions in the terms of the calculation. */
export function groupsOf({ day: { plan, room }, now }: DayState): GroupNow {
  if (room === null) throw new Error('A day without a room is none of group sessions');
  const { chosen, recommended } = plan;
  return { ...now, room, wantedShows: chosen.invited < recommended ? chosen.expectedShows.mean : null };
}
