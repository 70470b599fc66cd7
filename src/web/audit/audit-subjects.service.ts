import { Injectable } from '@nestjs/common';
import { AttendanceLogsService } from '../../attendance/index.js';
import type { AuditEntry } from '../../audit/index.js';
import { SubjectNames } from '../../candidates/index.js';
import { isId } from '../../kernel/ids.js';
import type { Actor } from '../../organisations/index.js';

/** Finds what entries of the record call by their ids only: they keep no personal data. */
@Injectable()
export class AuditSubjects {
  constructor(
    private readonly people: SubjectNames,
    private readonly logs: AttendanceLogsService,
  ) {}

  /** Names by the subject's id; who or what is gone has none. */
  async names(actor: Actor, entries: readonly AuditEntry[]): Promise<ReadonlyMap<string, string>> {
    const ids = (type: string): string[] => [
      ...new Set(entries.filter((entry) => entry.subjectType === type && isId(entry.subjectId)).map(idOf)),
    ];
    return new Map([
      ...(await this.people.ofApplications(actor, ids('application'))),
      ...(await this.people.ofCandidates(actor, ids('candidate'))),
      ...(await this.logs.fileNames(actor, ids('attendance-log'))),
    ]);
  }
}

function idOf({ subjectId }: AuditEntry): string {
  return subjectId;
}
