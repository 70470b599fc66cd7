import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { readPage } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import { logNotFound } from './attendance.errors.js';
import { AttendanceLog } from './attendance-log.entity.js';
import { ShowFits } from './show-fits.service.js';

const NEWEST_FIRST: Keyset<AttendanceLog> = {
  list: 'attendance-logs',
  direction: 'DESC',
  columns: [{ sql: 'log.id', kind: 'id', of: ({ id }) => id }],
};

/** The imported logs: listed, taken back, brought back. */
@Injectable()
export class AttendanceLogsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly fits: ShowFits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The logs, newest first, those taken back among them. @throws NotAllowed, CursorInvalid */
  async list(actor: Actor, request: PageRequest = {}): Promise<Page<AttendanceLog>> {
    assertAllowed(actor, 'attendance.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, (db) => {
      const query = db
        .getRepository(AttendanceLog)
        .createQueryBuilder('log')
        .where('log.organisationId = :organisationId', { organisationId });
      return readPage(query, NEWEST_FIRST, request);
    });
  }

  /** Names of the files of these logs, those taken back among them. @throws NotAllowed */
  async fileNames(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
    assertAllowed(actor, 'attendance.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const logs = await db.getRepository(AttendanceLog).findBy({ organisationId, id: In([...ids]) });
      return new Map(logs.map(({ id, fileName }) => [id, fileName]));
    });
  }

  /**
   * The records of the log count no longer; those that another log brings as well go on counting by that one. Twice is once.
   *
   * @throws NotAllowed, ExpectedError of kind not-found
   */
  async takeBack(actor: Actor, logId: string): Promise<AttendanceLog> {
    const now = { takenBackAt: this.clock.now(), takenBackBy: actor.name };
    return this.change(actor, logId, 'attendance.taken-back', { from: IsNull(), to: now });
  }

  /** The records of a log that was taken back count again. Twice is once. @throws NotAllowed, ExpectedError of kind not-found */
  async bringBack(actor: Actor, logId: string): Promise<AttendanceLog> {
    const now = { takenBackAt: null, takenBackBy: null };
    return this.change(actor, logId, 'attendance.brought-back', { from: Not(IsNull()), to: now });
  }

  /** One conditional update: of two at the same moment one changes the row, and only that one is recorded. */
  private async change(actor: Actor, logId: string, action: string, { from, to }: ChangeOfLog): Promise<AttendanceLog> {
    assertAllowed(actor, 'attendance.import');
    const { organisationId } = actor;
    if (!isId(logId)) throw logNotFound();
    return this.database.inOrganisation(organisationId, async (db) => {
      const logs = db.getRepository(AttendanceLog);
      const { affected } = await logs.update(
        { organisationId, id: logId, takenBackAt: from },
        { ...to, turns: () => 'turns + 1' },
      );
      if (affected === 1) {
        await this.fits.queueFit(organisationId);
        await this.audit.record(actor, action, { type: 'attendance-log', id: logId });
      }
      const log = await logs.findOneBy({ organisationId, id: logId });
      if (log === null) throw logNotFound();
      return log;
    });
  }
}

interface ChangeOfLog {
  /** State in which the change is made; in the other one it has been made already. */
  readonly from: ReturnType<typeof IsNull>;
  readonly to: Pick<AttendanceLog, 'takenBackAt' | 'takenBackBy'>;
}
