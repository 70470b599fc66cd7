import type { Formatter } from '../../platform/views/index.js';
import type { QuestionOutline, QuestionPreview } from '../../scoring/index.js';

/** What somebody will read, before it is sent. */
export interface Letter {
  heading: string;
  /** Null where the channel has none. */
  subject: string | null;
  text: string;
  /** Shown without being asked for: of many that are alike the first is enough. */
  open: boolean;
}

/** The message with the questions, as its reader will see it. */
export function letterOf(preview: QuestionPreview, { open }: Pick<Letter, 'open'>, f: Formatter): Letter {
  const { channel, subject, text } = preview;
  return { heading: letterHeading(preview, f), subject: channel === 'email' ? subject : null, text, open };
}

/** How much it asks, and by which way. */
export function letterHeading({ questions, channel }: QuestionOutline, f: Formatter): string {
  return f.t(`several.letter.${channel}`, { count: questions });
}
