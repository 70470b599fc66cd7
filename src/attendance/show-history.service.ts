import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '../platform/database/index.js';
import { AttendanceLog } from './attendance-log.entity.js';
import { isTrial } from './domain/outcome.js';
import { ShowRecordRow } from './show-record.entity.js';

/** What figures rest on: interviews of the organisation's own, invented ones while there are none of its own, or nothing. */
export const SHOW_BASES = ['own', 'invented', 'none'] as const;
export type ShowBasis = (typeof SHOW_BASES)[number];

/** The records that count. */
export interface ShowHistory {
  readonly basis: ShowBasis;
  readonly records: readonly ShowRecordRow[];
  /** Invented invitations that were counted before there were own ones, and would be again without them. */
  readonly inventedLeftOut: number;
  /** True if own days were held: they cannot be taken back as logs can, so invented ones are left out for good. */
  readonly ownDaysHeld: boolean;
}

/** Knows which records of the show history count. */
@Injectable()
export class ShowHistoryService {
  constructor(private readonly database: Database) {}

  /**
   * The records that count: none of a log that was taken back, a row that several logs bring once, and invented ones only as long as
   * there is not a single own one that says whether somebody came.
   *
   * Own is an imported log, and a day held with real boards: ten invitations of one's own say more than nine hundred of a town that
   * does not exist, and the model knows what to do with ten. A day held while both boards are simulated is invented like the log of that
   * market: whoever "came" there is nobody, so it neither ends the trying out nor counts beside a real log.
   */
  async counted(organisationId: string): Promise<ShowHistory> {
    const { logs, records } = await this.standing(organisationId);
    const invented = new Set(logs.filter(({ source }) => source === 'simulator').map(({ id }) => id));
    const isInvented = ({ source, attendanceLogId }: ShowRecordRow): boolean =>
      source === 'rehearsal' || (attendanceLogId !== null && invented.has(attendanceLogId));
    const ofOwn = onceEach(records.filter((record) => !isInvented(record)));
    const ofOthers = onceEach(records.filter(isInvented));
    const inventedTrials = ofOthers.filter(({ outcome }) => isTrial(outcome)).length;
    const ownTrials = ofOwn.filter(({ outcome }) => isTrial(outcome));
    if (ownTrials.length > 0) {
      const ownDaysHeld = ownTrials.some(({ source }) => source === 'booking');
      return { basis: 'own', records: ofOwn, inventedLeftOut: inventedTrials, ownDaysHeld };
    }
    const basis = inventedTrials > 0 ? 'invented' : 'none';
    return { basis, records: ofOthers, inventedLeftOut: 0, ownDaysHeld: false };
  }

  private async standing(organisationId: string): Promise<{ logs: AttendanceLog[]; records: ShowRecordRow[] }> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const logs = await db.getRepository(AttendanceLog).findBy({ organisationId, takenBackAt: IsNull() });
      const records = await db.getRepository(ShowRecordRow).findBy([
        { organisationId, attendanceLogId: IsNull() },
        { organisationId, attendanceLogId: In(logs.map(({ id }) => id)) },
      ]);
      return { logs, records };
    });
  }
}

/** Two logs that overlap bring the same row twice. */
function onceEach(records: readonly ShowRecordRow[]): ShowRecordRow[] {
  return [...new Map(records.map((record) => [record.sourceKey, record])).values()];
}
