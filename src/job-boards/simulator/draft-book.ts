import type { JournalEvent } from './journal-event.js';

/** A vacancy that is not published yet: the body as it was sent, whatever is missing in it. */
export interface VacancyDraft {
  readonly id: string;
  readonly managerId: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

/** First id of a draft. */
const FIRST_DRAFT = 1_110_001;

/** Drafts of vacancies. Changed by journal events only. */
export class DraftBook {
  private readonly drafts = new Map<string, VacancyDraft>();
  private everSaved = 0;

  all(): VacancyDraft[] {
    return [...this.drafts.values()];
  }

  draft(id: string): VacancyDraft | undefined {
    return this.drafts.get(id);
  }

  /** Id for a draft that is about to be made: none comes twice. */
  nextId(): string {
    return String(FIRST_DRAFT + this.everSaved);
  }

  apply(event: JournalEvent): void {
    if (event.type === 'draft-deleted') this.drafts.delete(event.draftId);
    if (event.type !== 'draft-saved') return;
    const { draftId: id, managerId, body, at } = event;
    if (!this.drafts.has(id)) this.everSaved += 1;
    this.drafts.set(id, { id, managerId, body, changedAt: Date.parse(at) });
  }
}
