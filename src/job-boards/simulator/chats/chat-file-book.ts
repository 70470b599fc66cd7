import type { JournalEvent } from '../journal-event.js';
import type { ChatFile } from './chat-file.js';

interface Upload {
  readonly file: ChatFile;
  readonly managerId: string;
  sent: boolean;
}

/** Files of chats: those uploaded by recruiters and those that applicants have sent. Changed by journal events only. */
export class ChatFileBook {
  private readonly uploads = new Map<string, Upload>();
  private readonly files = new Map<string, ChatFile>();

  file(id: string): ChatFile | undefined {
    return this.files.get(id);
  }

  /** An upload of the recruiter's own that no message has taken yet. */
  unsent(id: string, managerId: string): ChatFile | undefined {
    const upload = this.uploads.get(id);
    return upload?.managerId === managerId && !upload.sent ? upload.file : undefined;
  }

  apply(event: JournalEvent): void {
    if (event.type === 'chat-file-uploaded') {
      const { file, managerId } = event;
      this.uploads.set(file.id, { file, managerId, sent: false });
      this.files.set(file.id, file);
    }
    if (event.type !== 'employer-wrote' && event.type !== 'applicant-wrote') return;
    if (event.file === undefined) return;
    this.files.set(event.file.id, event.file);
    const upload = this.uploads.get(event.file.id);
    if (upload !== undefined) upload.sent = true;
  }
}
