import type { CommentAccess } from './headhunter-names.table.js';
import type { EventOf, JournalEvent } from './journal-event.js';

/** A recruiter's note on a person. */
export interface ApplicantComment {
  readonly id: string;
  readonly managerId: string;
  text: string;
  access: CommentAccess;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Notes on people by the id of the résumés' owner. Changed by journal events only. */
export class CommentBook {
  private readonly byOwner = new Map<string, ApplicantComment[]>();
  private written = 0;

  /** In the order of their writing. */
  of(ownerId: string): readonly ApplicantComment[] {
    return this.byOwner.get(ownerId) ?? [];
  }

  /** The id that the next note gets. */
  nextId(): string {
    return String(620_001 + this.written);
  }

  apply(event: JournalEvent): void {
    switch (event.type) {
      case 'comment-written':
        return this.applyWritten(event);
      case 'comment-changed': {
        const comment = this.of(event.ownerId).find(({ id }) => id === event.commentId);
        if (comment === undefined) return;
        comment.text = event.text ?? comment.text;
        comment.access = event.access ?? comment.access;
        return;
      }
      case 'comment-deleted': {
        const left = this.of(event.ownerId).filter(({ id }) => id !== event.commentId);
        this.byOwner.set(event.ownerId, left);
        return;
      }
      default:
        return undefined;
    }
  }

  private applyWritten({ ownerId, commentId, managerId, text, access, at }: EventOf<'comment-written'>): void {
    const comment = { id: commentId, managerId, text, access, at: Date.parse(at) };
    this.byOwner.set(ownerId, [...this.of(ownerId), comment]);
    this.written += 1;
  }
}
