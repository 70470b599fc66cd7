import { Column } from 'typeorm';
import type { Board } from '../job-boards/index.js';

/** What an application is by itself while others of the same person are shown with it; instants as PostgreSQL writes them. */
export interface OwnFacts {
  readonly boards: readonly Board[];
  readonly respondedAt: string;
  readonly respondedAtKnown: boolean;
}

/** How an application stands to others of the same person for the same vacancy, and to the records of the person. */
export abstract class ApplicationPart {
  /** The application of the same person that is shown instead of this one; null for one that is shown. */
  @Column({ name: 'merged_into_id', type: 'uuid', nullable: true })
  mergedIntoId!: string | null;

  /** What this row's columns were before others were merged into it; null while nothing is. */
  @Column({ name: 'own', type: 'jsonb', nullable: true })
  own!: OwnFacts | null;

  /** The records that came for this vacancy, in the order in which they came. */
  @Column({ name: 'responded_with', type: 'uuid', array: true, default: [] })
  respondedWith!: string[];

  /** The record of the person that is scored: see judgedRecord. */
  @Column({ name: 'resume_id', type: 'uuid', nullable: true })
  resumeId!: string | null;

  /** The record of the person whose wished pay counts instead of that of the scored one; null = none does. */
  @Column({ name: 'wish_resume_id', type: 'uuid', nullable: true })
  wishResumeId!: string | null;

  /** Both were chosen by an older rule, and wait to be chosen once more. */
  @Column({ name: 'choose_anew', type: 'boolean', default: false })
  chooseAnew!: boolean;
}
