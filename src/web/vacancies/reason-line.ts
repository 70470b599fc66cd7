import type { RequirementSource } from '../../job-descriptions/index.js';
import type { Formatter, IconName } from '../../platform/views/index.js';
import type { EarlierScore, SaidVerdict, ScoreDetail, Verdict, VerdictLine } from '../../scoring/index.js';
import { localised, verdictLook } from '../frame/wording.js';
import type { Tone } from '../frame/wording.js';
import type { Quote } from './quotes.js';
import { reasonText } from './reason-text.js';

/** A requirement with its verdict and the words that prove it. */
export interface ReasonLine {
  label: string;
  verdict: string;
  tone: Tone;
  icon: IconName;
  /** "12 of 15"; empty for a must-have without points. */
  points: string;
  proof: Quote[];
  /** Said where no words prove it. */
  why: string | null;
  /** Where the job description states it, for what was not met: that is what a refusal leans on. */
  source: { text: string; href: string } | null;
  /** Who answered instead of the résumé, when and why, and what the résumé says. */
  answered: string | null;
  /** What the reader may say; null for those who may not. */
  answer: SayPart | null;
  /** Something stands below the line to be pressed. */
  isAnswerable: boolean;
}

/** The ways to say otherwise than the calculation. */
interface SayPart {
  requirement: string;
  /** Of the answer that can be taken back; null where there is none. */
  takeBackAt: string | null;
  /** What the candidate answered to a question that the résumé leaves open; empty where it says something. */
  maySay: { verdict: SaidVerdict['verdict']; label: string }[];
  /** What the reader may decide against the résumé or the candidate, with a reason. */
  mayDecide: { verdict: SaidVerdict['verdict']; label: string }[];
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
  readonly proof: readonly Quote[];
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
    proof: [...proof],
    why: answer ? null : reasonText(line, f),
    source: written && line.verdict === 'not-met' ? sourceOf(written, f) : null,
    answered: answer ? answeredText(line.verdict, answer, f) : null,
    answer: mayAnswer ? answerOf(line, f) : null,
    isAnswerable: mayAnswer && (answer !== undefined || line.verdict === 'unknown'),
  };
}

function sourceOf({ descriptionId, clause, approvedOn }: RequirementSource, f: Formatter): ReasonLine['source'] {
  return {
    text: f.t('panel.writtenIn', { clause, day: f.fullDate(approvedOn) }),
    href: `/job-descriptions/${descriptionId}#clause-${clause}`,
  };
}

/** Who answered instead of the résumé, and what it says. */
export function answeredText(verdict: Verdict, answer: NonNullable<VerdictLine['answer']>, f: Formatter): string {
  const { by, byCandidate, words, at, judged } = answer;
  const beside = { by, when: f.moment(new Date(at)).text, judged: verdictLook(judged, f).word };
  if (byCandidate) {
    return f.t('panel.answeredByCandidate', { ...beside, words: words ? f.t('panel.candidateWords', { words }) : '' });
  }
  if (words === null) return f.t('panel.answered', beside);
  return f.t('panel.overruled', { ...beside, verdict: verdictLook(verdict, f).word, words });
}

function answerOf({ requirement, verdict, answer }: VerdictLine, f: Formatter): SayPart {
  const isOpen = (answer?.judged ?? verdict) === 'unknown' && !answer?.byCandidate;
  const said = SAID.filter((one) => one !== verdict && !(isOpen && one === 'unknown'));
  const choices = said.map((one) => ({
    verdict: one,
    label: isOpen ? f.t(`panel.says.${one}`) : verdictLook(one, f).word,
  }));
  return {
    requirement,
    takeBackAt: answer?.at ?? null,
    maySay: isOpen ? choices : [],
    mayDecide: isOpen ? [] : choices,
  };
}

/** What can be said of a requirement. */
const SAID = ['met', 'not-met', 'unknown'] as const;

/** What a score was made by. */
type MadeBy = Pick<EarlierScore, 'level' | 'version' | 'profile' | 'profileVersion'>;

/**
 * The scores that were replaced, the last one first.
 *
 * @param present  the score of now; null where its level is not shown
 */
export function earlierLines(earlier: readonly EarlierScore[], present: MadeBy | null, f: Formatter): EarlierLine[] {
  return earlier.map((score, index) => ({
    text: f.t(score.profileVersion === 0 ? 'panel.earlierCatalogue' : 'panel.earlierVersion', {
      points: tenths(score.points, f),
      version: f.number(score.profileVersion),
      date: `${f.date(score.computedAt)}, ${f.time(score.computedAt)}`,
    }),
    causes: causesOf(score, earlier[index - 1] ?? present ?? score, f),
  }));
}

function causesOf(score: EarlierScore, next: MadeBy, f: Formatter): EarlierLine['causes'] {
  const plain = (text: string): EarlierLine['causes'][number] => ({ text, points: '', tone: 'quiet' });
  const lines = (score.difference?.lines ?? []).slice(0, CAUSES).map((line): EarlierLine['causes'][number] => ({
    text: f.t(`panel.causes.${line.cause}`, {
      what: localised(line.label, f),
      before: line.before ? verdictLook(line.before, f).word : '',
      now: line.now ? verdictLook(line.now, f).word : '',
    }),
    points: `${line.points > 0 ? '+' : '−'}${tenths(Math.abs(line.points), f)}`,
    tone: line.points > 0 ? 'good' : 'bad',
  }));
  const { level } = score;
  return [
    ...(next === score ? [] : [plain(f.t(`panel.causes.${occasionOf(score, next)}`))]),
    ...lines,
    ...(next.level === level ? [] : [plain(f.t('panel.causes.level', { before: level, now: next.level }))]),
  ];
}

/** Why a newer score was made at all. */
function occasionOf(before: MadeBy, next: MadeBy): 'profile' | 'rules' | 'reading' {
  if (before.profile !== next.profile || before.profileVersion !== next.profileVersion) return 'profile';
  return before.version === next.version ? 'reading' : 'rules';
}

/** What the answers to open questions may still make of a score; null where nothing is open. */
export function rangeText({ from, to }: ScoreDetail['range'], f: Formatter): string | null {
  return from === to ? null : f.t('panel.range', { from: tenths(from, f), to: tenths(to, f) });
}

/** A number with a tenth where it has one. */
export function tenths(value: number, f: Formatter): string {
  return f.number(value, Number.isInteger(value) ? 0 : 1);
}
