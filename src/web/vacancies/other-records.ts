import type { ApplicationDetail } from '../../candidates/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import { EvidenceMarks } from './evidence-marks.js';
import { resumeParts } from './resume-parts.js';
import type { ResumePart } from './resume-parts.js';

/** A record of the person that is not the scored one. */
export interface OtherRecord {
  source: string;
  /** The job that is looked for, the city, the wished pay: as far as it says so. */
  about: string[];
  /** When it was changed where it comes from, or else came to us. */
  updated: MomentText | null;
  received: MomentText;
  /** The wished pay counts from here. */
  wishCounts: boolean;
  parts: ResumePart[];
}

type Records = Pick<ApplicationDetail, 'resumes' | 'wishResumeId' | 'erasedAt'>;

/** All that is known of the person beside the record that is scored, which is the first. */
export function otherRecords({ resumes, wishResumeId, erasedAt }: Records, f: Formatter): OtherRecord[] {
  if (erasedAt !== null) return [];
  const unmarked = new EvidenceMarks([]);
  return resumes.slice(1).map(({ id, board, title, content, updatedAtBoard, readAt }) => ({
    source: f.t(`boards.${board}`),
    about: [title, content.city, content.salary && f.money(content.salary)].filter((text) => text !== null),
    updated: updatedAtBoard && f.moment(updatedAtBoard),
    received: f.moment(readAt),
    wishCounts: id === wishResumeId,
    parts: resumeParts(content, unmarked, f),
  }));
}

/** The record whose wished pay counts instead of that of the scored one. */
export function wishRecordOf({ resumes, wishResumeId }: Records): Records['resumes'][number] | undefined {
  return resumes.find(({ id }) => id === wishResumeId);
}

/** The same in words. */
export function wishFrom(records: Records, f: Formatter): string | null {
  const record = wishRecordOf(records);
  return record ? f.t('panel.wishFrom', { source: f.t(`boards.${record.board}`) }) : null;
}
