import type { Formatter } from '../../platform/views/index.js';
import type { AskedRound, QuestionPreview, RoundRef, Unaskable } from '../../scoring/index.js';
import { letterOf } from './letter.js';
import type { Letter } from './letter.js';

/** The same was asked and waits for its answer: to ask it once more is a second wish. */
interface AskAgain {
  key: string;
  about: string;
}

/** What can be asked now, and what was. */
export interface QuestionsPart {
  /** Null where nothing is open, or nobody can write to the person. */
  ask: { href: string; key: string; label: string; letter: Letter; again: AskAgain | null } | null;
  /** Why what is open cannot be asked; null where it can, or nothing is. */
  lack: string | null;
  rounds: { text: string; status: string }[];
}

/** What it is made from; without questions the reader may not ask. */
export interface QuestionsInput {
  readonly detail: { readonly id: string };
  readonly questions: {
    readonly formKey: string;
    readonly rounds: readonly AskedRound[];
    /** The unanswered asking of all that is open; null where there is none. */
    readonly standing: RoundRef | null;
    /** The message that would be sent now. */
    readonly preview: QuestionPreview | Unaskable;
  } | null;
}

/** The part; null where there is nothing to say. */
export function questionsPart({ detail, questions }: QuestionsInput, f: Formatter): QuestionsPart | null {
  if (questions === null) return null;
  const { formKey, preview, rounds, standing } = questions;
  if (preview === 'nothing-open' && rounds.length === 0) return null;
  return {
    ask:
      typeof preview === 'string'
        ? null
        : {
            href: `/applications/${detail.id}/questions`,
            key: formKey,
            label: f.t(standing ? 'panel.askAgain' : 'panel.ask', { count: preview.questions }),
            letter: letterOf(preview, { open: false }, f),
            again: standing && {
              key: standing.key,
              about: f.t('panel.askedOpen', { when: f.moment(standing.askedAt).text }),
            },
          },
    lack: preview === 'no-address' ? f.t('panel.askNowhere') : null,
    rounds: rounds.map(({ userName, askedAt, answeredAt, status }) => ({
      text: f.t('panel.roundOf', { by: userName, when: f.moment(askedAt).text }),
      status: answeredAt
        ? f.t('panel.roundAnswered', { when: f.moment(answeredAt).text })
        : f.t(`panel.roundStatus.${status}`),
    })),
  };
}
