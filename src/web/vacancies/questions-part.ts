import type { Formatter } from '../../platform/views/index.js';
import { openQuestions } from '../../scoring/index.js';
import type { AskedRound, ScoreDetail } from '../../scoring/index.js';

/** What can be asked now, and what was. */
export interface QuestionsPart {
  /** Null where nothing is open. */
  ask: { href: string; key: string; label: string } | null;
  rounds: { text: string; status: string }[];
}

/** What it is made from; without questions the reader may not ask. */
export interface QuestionsInput {
  readonly detail: { readonly id: string };
  readonly score: ScoreDetail | null;
  readonly questions: { readonly formKey: string; readonly rounds: readonly AskedRound[] } | null;
}

/** The part; null where there is nothing to say. */
export function questionsPart({ detail, score, questions }: QuestionsInput, f: Formatter): QuestionsPart | null {
  if (questions === null) return null;
  const open = score ? openQuestions(score).length : 0;
  if (open === 0 && questions.rounds.length === 0) return null;
  return {
    ask:
      open === 0
        ? null
        : {
            href: `/applications/${detail.id}/questions`,
            key: questions.formKey,
            label: f.t('panel.ask', { count: open }),
          },
    rounds: questions.rounds.map(({ userName, askedAt, answeredAt, status }) => ({
      text: f.t('panel.roundOf', { by: userName, when: f.moment(askedAt).text }),
      status: answeredAt
        ? f.t('panel.roundAnswered', { when: f.moment(answeredAt).text })
        : f.t(`panel.roundStatus.${status}`),
    })),
  };
}
