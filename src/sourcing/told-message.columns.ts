import { Column } from 'typeorm';

/** `template`: the board's own text, filled by the board for that person when it is sent; `own`: ours. */
export const MESSAGE_KINDS = ['none', 'template', 'own'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** What is written to an applicant at the board when something is told. */
export abstract class ToldMessage {
  @Column({ name: 'message_kind', type: 'text' })
  messageKind!: MessageKind;

  /** The board's id of its text; null unless the kind is `template`. */
  @Column({ name: 'template_id', type: 'text', nullable: true })
  templateId!: string | null;

  /** Our text, or of a told action what was written. */
  @Column({ name: 'message', type: 'text', nullable: true })
  message!: string | null;
}
