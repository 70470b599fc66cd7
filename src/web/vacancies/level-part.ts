import type { Formatter, IconName } from '../../platform/views/index.js';
import type { LevelReason, ScoreDetail } from '../../scoring/index.js';
import { localised, verdictLook } from '../frame/wording.js';
import type { Tone } from '../frame/wording.js';
import type { Proof } from './evidence-marks.js';
import { eachOnce } from './reason-line.js';

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
    proof: Proof[];
  }[];
}

/** The level with its reasons, each with the words of the résumé that it rests on. */
export function levelPart(
  { level, levelReasons }: Pick<ScoreDetail, 'level' | 'levelReasons'>,
  proofOf: (evidence: LevelReason['evidence'][number]) => Proof,
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
        proof: eachOnce(reason.evidence.map(proofOf)),
      };
    }),
  };
}
