import type { Formatter, IconName } from '../../platform/views/index.js';
import type { EarlierScore, ScoreDetail } from '../../scoring/index.js';
import { localised, verdictLook } from '../frame/wording.js';
import type { Tone } from '../frame/wording.js';
import type { Quote, Quoted } from './quotes.js';

/** The level of a person and what it follows from. */
export interface LevelPart {
  text: string;
  /** What it was before, since when it is another and why; null where it was the same. */
  was: string | null;
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

type LeveledScore = Pick<ScoreDetail, 'level' | 'levelReasons' | 'version' | 'computedAt'>;

/** The level with its reasons, each with the words of the résumé that it rests on. */
export function levelPart(
  score: LeveledScore,
  earlier: EarlierScore | undefined,
  quotes: Quoted['quotes'],
  f: Formatter,
): LevelPart {
  const { level, levelReasons } = score;
  return {
    text: f.t('levels.long', { level }),
    was: earlier && earlier.level !== level ? wasText(score, earlier, f) : null,
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

/** Of a higher level what is reached by now, of a lower one what is missing. */
function wasText(
  { level, levelReasons, version, computedAt }: LeveledScore,
  { level: from, version: versionBefore }: EarlierScore,
  f: Formatter,
): string {
  const rose = level > from;
  const conditions = levelReasons.filter((reason) => (rose ? reason.level > from && reason.met : !reason.met));
  const what = conditions.map(({ text }) => localised(text, f)).join('; ');
  return [
    f.t('panel.levelWas', { date: f.date(computedAt), from, level }),
    f.t(version === versionBefore ? 'panel.levelByReading' : 'panel.levelByRules'),
    what && f.t(rose ? 'panel.levelReached' : 'panel.levelMissing', { what }),
  ]
    .filter(Boolean)
    .join(' ');
}
