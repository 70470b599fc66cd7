import type { Formatter } from '../../platform/views/index.js';
import type { AskedRound, QuestionOutline, RoundRef, Unaskable } from '../../scoring/index.js';
import { letterHeading } from './letter.js';

/** The same was asked and waits for its answer: to ask it once more is a second wish. */
interface AskAgain {
  key: string;
  about: string;
}

/** What can be asked now, and what was. */
export interface QuestionsPart {
  /** Null where nothing is open, or nobody can write to the person. */
  ask: {
    href: string;
    key: string;
    label: string;
    /** What leads to the message at the same address. */
    letterHeading: string;
    again: AskAgain | null;
  } | null;
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
    readonly outline: QuestionOutline | Unaskable;
  } | null;
}

/** The part; null where there is nothing to say. */
export function questionsPart({ detail, questions }: QuestionsInput, f: Formatter): QuestionsPart | null {
  if (questions === null) return null;
  const { formKey, outline, rounds, standing } = questions;
  if (outline === 'nothing-open' && rounds.length === 0) return null;
  return {
    ask:
      typeof outline === 'string'
        ? null
        : {
            href: `/applications/${detail.id}/questions`,
            key: formKey,
            label: askLabel(outline, standing !== null, f),
            letterHeading: letterHeading(outline, f),
            again: standing && askAgain(standing, f),
          },
    lack: outline === 'no-address' ? f.t('panel.askNowhere') : null,
    rounds: rounds.map(({ userName, askedAt, answeredAt, status }) => ({
      text: f.t('panel.roundOf', { by: userName, when: f.moment(askedAt).text }),
      status: answeredAt
        ? f.t('panel.roundAnswered', { when: f.moment(answeredAt).text })
        : f.t(`panel.roundStatus.${status}`),
    })),
  };
}

/** The button: how many questions, and that the same goes out once more. */
export function askLabel({ questions }: QuestionOutline, isAgain: boolean, f: Formatter): string {
  return f.t(isAgain ? 'panel.askAgain' : 'panel.ask', { count: questions });
}

/** That it waits for its answer. */
export function askAgain({ key, askedAt }: RoundRef, f: Formatter): AskAgain {
  return { key, about: f.t('panel.askedOpen', { when: f.moment(askedAt).text }) };
}
