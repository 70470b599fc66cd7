import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { assertAllowed, OrganisationsService } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { rowsInStretches } from './rows-in-stretches.js';
import { TAKEN_TABLES } from './taken-tables.js';

/** What an organisation has, in one archive. */
export interface Takeout {
  readonly fileName: string;
  /** Written while it is read: nothing of it lies in memory or on the disk. */
  readonly archive: Readable;
}

/** Everything of an organisation to take along: a file of JSON lines for each table, in a ZIP. */
@Injectable()
export class TakeoutService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Rows that come while it is read may be in it or not. */
  async of(actor: Actor): Promise<Takeout> {
    assertAllowed(actor, 'organisation.export');
    const { organisationId } = actor;
    const { name, kind, timeZone, language, createdAt } = await this.organisations.get(organisationId);
    const takenAt = this.clock.now();
    await this.audit.record(actor, 'organisation.exported', { type: 'organisation', id: organisationId });
    const zip = new ZipFile();
    const archive = zip.outputStream as Readable;
    // Half an archive must not pass for a whole one: the connection breaks off.
    zip.on('error', (error: Error) => archive.destroy(error));
    const about = { organisation: { name, kind, timeZone, language, createdAt }, takenAt, rows: 'tables/*.jsonl' };
    zip.addBuffer(Buffer.from(`${JSON.stringify(about, null, 2)}\n`), 'about.json', { mtime: takenAt });
    for (const one of TAKEN_TABLES) {
      const rows = Readable.from(rowsInStretches(this.database, organisationId, one), { objectMode: false });
      rows.on('error', (error) => archive.destroy(error));
      zip.addReadStream(rows, `tables/${one.table}.jsonl`, { mtime: takenAt });
    }
    zip.end();
    return { fileName: `${name}.zip`, archive };
  }
}
