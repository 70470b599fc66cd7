import { Injectable } from '@nestjs/common';
import { AttendanceLogsService } from '../../attendance/index.js';
import type { AuditEntry } from '../../audit/index.js';
import { SubjectNames } from '../../candidates/index.js';
import { BookingDesk } from '../../interviews/index.js';
import { isId } from '../../kernel/ids.js';
import type { Actor } from '../../organisations/index.js';

/** Finds what entries of the record call by their ids only: they keep no personal data. */
@Injectable()
export class AuditSubjects {
  constructor(
    private readonly people: SubjectNames,
    private readonly logs: AttendanceLogsService,
    private readonly bookings: BookingDesk,
  ) {}

  /** Names by the subject's id; who or what is gone has none. */
  async names(actor: Actor, entries: readonly AuditEntry[]): Promise<ReadonlyMap<string, string>> {
    const ids = (type: string): string[] => [
      ...new Set(entries.filter((entry) => entry.subjectType === type && isId(entry.subjectId)).map(idOf)),
    ];
    const booked = await this.bookings.applicationsOf(actor, ids('booking'));
    const applicants = await this.people.ofApplications(actor, [...ids('application'), ...booked.values()]);
    const ofBookings = [...booked].map(([id, applicationId]) => [id, applicants.get(applicationId)] as const);
    return new Map([
      ...applicants,
      ...ofBookings.filter((entry): entry is readonly [string, string] => entry[1] !== undefined),
      ...(await this.people.ofCandidates(actor, ids('candidate'))),
      ...(await this.logs.fileNames(actor, ids('attendance-log'))),
    ]);
  }
}

function idOf({ subjectId }: AuditEntry): string {
  return subjectId;
}
