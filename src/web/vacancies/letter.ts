import type { Formatter } from '../../platform/views/index.js';
import type { QuestionPreview } from '../../scoring/index.js';

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
export function letterOf(
  { questions, channel, subject, text }: QuestionPreview,
  { open }: Pick<Letter, 'open'>,
  f: Formatter,
): Letter {
  const heading = f.t(`several.letter.${channel}`, { count: questions });
  return { heading, subject: channel === 'email' ? subject : null, text, open };
}
