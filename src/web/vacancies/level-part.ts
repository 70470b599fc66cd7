import type { Formatter, IconName } from '../../platform/views/index.js';
import type { ScoreDetail } from '../../scoring/index.js';
import { localised, verdictLook } from '../frame/wording.js';
import type { Tone } from '../frame/wording.js';
import type { Quote, Quoted } from './quotes.js';

/** The level of a person and what it follows from. */
export interface LevelPart {
  text: string;
  /** Conditions of the levels up to the first one that is not reached. */
  reasons: {
    label: string;
    /** "level 2" of the condition. */
    of: string;
    verdict: string;
    tone: Tone;
    icon: IconName;
    proof: Quote[];
  }[];
}

/** The level with its reasons, each with the words of the résumé that it rests on. */
export function levelPart(
  { level, levelReasons }: Pick<ScoreDetail, 'level' | 'levelReasons'>,
  quotes: Quoted['quotes'],
  f: Formatter,
): LevelPart {
  return {
    text: f.t('levels.long', { level }),
    reasons: levelReasons.map((reason) => {
      const { word: verdict, tone, icon } = verdictLook(reason.met ? 'met' : 'not-met', f);
      return {
        label: localised(reason.text, f),
        of: f.t('levels.long', { level: reason.level }),
        ...{ verdict, tone, icon },
        proof: quotes(reason.evidence),
      };
    }),
  };
}
