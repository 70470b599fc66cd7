import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/index.js';
import type { AuditedBy } from '../audit/index.js';
import { Database } from '../platform/database/index.js';
import type { PersonalDataHolder } from './personal-data.js';
import { PersonalDataRegistry } from './personal-data-registry.js';

/** Everything that is known about a person: rows by table. */
export type PersonalDataExport = Readonly<Record<string, readonly Record<string, unknown>[]>>;

/** Exports and erases what the whole product knows about one candidate. */
@Injectable()
export class PrivacyService {
  constructor(
    private readonly database: Database,
    private readonly registry: PersonalDataRegistry,
    private readonly audit: AuditService,
  ) {}

  /**
   * All rows about the person, from one moment (one transaction). The caller checks that the actor may.
   *
   * @param memberIds  all candidates that are the person; the one if not given
   */
  async exportCandidate(
    by: AuditedBy,
    candidateId: string,
    memberIds: readonly string[] = [candidateId],
  ): Promise<PersonalDataExport> {
    const { organisationId } = by;
    return this.database.inOrganisation(by.organisationId, async (db) => {
      const found: Record<string, Record<string, unknown>[]> = {};
      for (const holder of this.registry.holders()) {
        found[holder.table] = [];
        for (const id of memberIds) {
          found[holder.table].push(...(await holder.export({ organisationId, candidateId: id }, db)));
        }
      }
      await this.audit.record(by, 'privacy.candidate-exported', { type: 'candidate', id: candidateId });
      return found;
    });
  }

  /**
   * Keeps everybody from adding to what is known about the person, until the end of the caller's transaction. Holders are
   * asked in the order in which they erase, which is the order in which a response is taken in: nobody waits in a circle.
   */
  async holdCandidate({ organisationId }: AuditedBy, memberIds: readonly string[]): Promise<void> {
    await this.database.inOrganisation(organisationId, async (db) => {
      for (const holder of this.fromTheTop()) await holder.hold?.({ organisationId, candidateIds: memberIds }, db);
    });
  }

  /**
   * Erases the person everywhere or, if one holder fails, nowhere.
   * Holders run in reverse order of registration: higher folders registered later and refer to lower ones.
   *
   * @param memberIds  all candidates that are the person; the one if not given
   * @returns rows touched, by table
   */
  async eraseCandidate(
    by: AuditedBy,
    candidateId: string,
    memberIds: readonly string[] = [candidateId],
  ): Promise<Readonly<Record<string, number>>> {
    const { organisationId } = by;
    return this.database.inOrganisation(by.organisationId, async (db) => {
      const touched: Record<string, number> = {};
      for (const holder of this.fromTheTop()) {
        touched[holder.table] = 0;
        for (const id of memberIds) {
          touched[holder.table] += await holder.erase({ organisationId, candidateId: id }, db);
        }
      }
      await this.audit.record(by, 'privacy.candidate-erased', { type: 'candidate', id: candidateId }, touched);
      return touched;
    });
  }

  private fromTheTop(): PersonalDataHolder[] {
    return [...this.registry.holders()].reverse();
  }
}
