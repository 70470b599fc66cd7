import { Column } from 'typeorm';
import { ToldMessage } from './told-message.columns.js';

/** What was written to an applicant, and what the board answered. */
export abstract class ToldAnswer extends ToldMessage {
  /** Why it was refused, skipped or is unclear: key of the sentence `errors.<code>`. */
  @Column({ name: 'problem_code', type: 'text', nullable: true })
  problemCode!: string | null;

  /** Values for the sentence's placeholders. */
  @Column({ name: 'problem_values', type: 'jsonb', nullable: true })
  problemValues!: Record<string, string | number> | null;

  /** HTTP status of the board's answer; null = none came. */
  @Column({ name: 'answer_status', type: 'integer', nullable: true })
  answerStatus!: number | null;

  /** The board's id of the call: its support asks for it. */
  @Column({ name: 'answer_request_id', type: 'text', nullable: true })
  answerRequestId!: string | null;

  /** Beginning of the answer where the board refused. */
  @Column({ name: 'answer_body', type: 'text', nullable: true })
  answerBody!: string | null;

  /** The board's stage as it was seen afterwards. */
  @Column({ name: 'state_after', type: 'text', nullable: true })
  stateAfter!: string | null;
}
