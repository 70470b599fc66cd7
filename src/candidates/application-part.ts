import { Column } from 'typeorm';
import type { Board } from '../job-boards/index.js';

/** What an application is by itself while others of the same person are shown with it; instants as PostgreSQL writes them. */
export interface OwnFacts {
  readonly boards: readonly Board[];
  readonly respondedAt: string;
  readonly respondedAtKnown: boolean;
  readonly resumeId: string | null;
}

/** How an application stands to others of the same person for the same vacancy. */
export abstract class ApplicationPart {
  /** The application of the same person that is shown instead of this one; null for one that is shown. */
  @Column({ name: 'merged_into_id', type: 'uuid', nullable: true })
  mergedIntoId!: string | null;

  /** What this row's columns were before others were merged into it; null while nothing is. */
  @Column({ name: 'own', type: 'jsonb', nullable: true })
  own!: OwnFacts | null;
}
