import type { RequirementSource } from '../../job-descriptions/index.js';
import type { Formatter, IconName } from '../../platform/views/index.js';
import type { EarlierScore, VerdictLine } from '../../scoring/index.js';
import { localised, verdictLook } from '../frame/wording.js';
import type { Tone } from '../frame/wording.js';
import type { Proof } from './evidence-marks.js';
import { reasonText } from './reason-text.js';

/** A requirement with its verdict and the words that prove it. */
export interface ReasonLine {
  label: string;
  verdict: string;
  tone: Tone;
  icon: IconName;
  /** "12 of 15"; empty for a must-have without points. */
  points: string;
  proof: Proof[];
  /** Said where no words prove it. */
  why: string | null;
  /** Where the job description states it, for what was not met: that is what a refusal leans on. */
  source: { text: string; href: string } | null;
  /** Who answered instead of the résumé and when, and what the résumé says. */
  answered: string | null;
  /** What somebody who has asked may say; null for those who may not, and where the résumé says yes. */
  answer: { requirement: string; mayTakeBack: boolean; maySay: { verdict: 'met' | 'not-met'; label: string }[] } | null;
}

/** What the score was before. */
export interface EarlierLine {
  /** "62 by version 3 of the profile, 12 May". */
  text: string;
  /** Why the next one was another. */
  causes: { text: string; points: string; tone: Tone }[];
}

/** As many causes as are read at a glance. */
const CAUSES = 4;

/** What a line shows beside the verdict. */
export interface Around {
  readonly proof: readonly Proof[];
  /** The reader may say what the résumé leaves open. */
  readonly mayAnswer: boolean;
  /** The clause of the approved job description. */
  readonly written: RequirementSource | null;
}

export function reasonLine(line: VerdictLine, { proof, mayAnswer, written }: Around, f: Formatter): ReasonLine {
  const { word, tone, icon } = verdictLook(line.verdict, f);
  const { points, weight, answer } = line;
  return {
    label: localised(line.label, f),
    verdict: word,
    tone,
    icon,
    points: weight === 0 ? '' : f.t('panel.pointsOf', { points: tenths(points, f), weight: tenths(weight, f) }),
    proof: eachOnce(proof),
    why: answer ? null : reasonText(line, f),
    source: written && line.verdict === 'not-met' ? sourceOf(written, f) : null,
    answered: answer
      ? f.t(answer.byCandidate ? 'panel.answeredByCandidate' : 'panel.answered', {
          by: answer.by,
          words: answer.words ? f.t('panel.candidateWords', { words: answer.words }) : '',
          when: f.moment(new Date(answer.at)).text,
          judged: verdictLook(answer.judged, f).word,
        })
      : null,
    answer: mayAnswer ? answerOf(line, f) : null,
  };
}

function sourceOf({ descriptionId, clause, approvedOn }: RequirementSource, f: Formatter): ReasonLine['source'] {
  return {
    text: f.t('panel.writtenIn', { clause, day: f.fullDate(approvedOn) }),
    href: `/job-descriptions/${descriptionId}#clause-${clause}`,
  };
}

function answerOf({ requirement, verdict, answer }: VerdictLine, f: Formatter): ReasonLine['answer'] {
  if (verdict === 'met' && !answer) return null;
  const said = (['met', 'not-met'] as const).filter((one) => one !== verdict);
  return {
    requirement,
    mayTakeBack: answer !== undefined,
    maySay: said.map((one) => ({ verdict: one, label: f.t(`panel.says.${one}`) })),
  };
}

/** The scores that were replaced, the last one first. */
export function earlierLines(earlier: readonly EarlierScore[], f: Formatter): EarlierLine[] {
  return earlier.map(({ points, profileVersion, computedAt, difference }) => ({
    text: f.t(profileVersion === 0 ? 'panel.earlierCatalogue' : 'panel.earlierVersion', {
      points: tenths(points, f),
      version: f.number(profileVersion),
      date: f.date(computedAt),
    }),
    causes: (difference?.lines ?? []).slice(0, CAUSES).map((line) => ({
      text: f.t(`panel.causes.${line.cause}`, {
        what: localised(line.label, f),
        before: line.before ? verdictLook(line.before, f).word : '',
        now: line.now ? verdictLook(line.now, f).word : '',
      }),
      points: `${line.points > 0 ? '+' : '−'}${tenths(Math.abs(line.points), f)}`,
      tone: line.points > 0 ? 'good' : 'bad',
    })),
  }));
}

/** Words that stand in two places of the résumé prove no more than in one. */
function eachOnce(proofs: readonly Proof[]): Proof[] {
  const words = proofs.map((proof) => proof.words.toLowerCase());
  return proofs.filter((_, index) => words.indexOf(words[index] ?? '') === index);
}

/** A number with a tenth where it has one. */
export function tenths(value: number, f: Formatter): string {
  return f.number(value, Number.isInteger(value) ? 0 : 1);
}
