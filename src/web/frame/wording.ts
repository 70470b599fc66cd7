import { SOURCES } from '../../candidates/index.js';
import type { Source, Stage } from '../../candidates/index.js';
import { CANDIDATE_NAME } from '../../organisations/index.js';
import { cityBySlug } from '../../vacancies/index.js';
import type { LocalisedText } from '../../vacancies/index.js';
import type { Formatter, IconName } from '../../platform/views/index.js';

export { phoneHref } from '../../platform/views/index.js';

/** The colour that repeats a word; the word stands beside it always. */
export type Tone = 'good' | 'fair' | 'bad' | 'accent' | 'quiet';

/** A state in one word with its colour. */
export interface StateWord {
  readonly word: string;
  readonly tone: Tone;
}

const STAGE_TONES: Readonly<Record<Stage, Tone>> = {
  new: 'quiet',
  reviewed: 'quiet',
  shortlisted: 'accent',
  invited: 'accent',
  booked: 'accent',
  came: 'good',
  passed: 'good',
  offered: 'good',
  accepted: 'good',
  started: 'good',
  'month-1': 'good',
  'month-6': 'good',
  rejected: 'bad',
  withdrawn: 'bad',
};

const VERDICT_LOOKS: Readonly<Record<string, { tone: Tone; icon: IconName }>> = {
  met: { tone: 'good', icon: 'check' },
  partly: { tone: 'fair', icon: 'minus' },
  'not-met': { tone: 'bad', icon: 'x' },
};

/** The stage of an application as a word with colour. */
export function stageWord(stage: Stage, f: Formatter): StateWord {
  return { word: f.t(`stages.${stage}`), tone: STAGE_TONES[stage] };
}

/** A verdict as word, colour and icon; anything unheard of counts as unknown. */
export function verdictLook(verdict: string, f: Formatter): { word: string; tone: Tone; icon: IconName } {
  const key = verdict.replaceAll(/[ _]/g, '-');
  const look = VERDICT_LOOKS[key];
  return look
    ? { word: f.t(`verdicts.${key}`), ...look }
    : { word: f.t('verdicts.unknown'), tone: 'quiet', icon: 'circle-help' };
}

/** A text of the catalogues in the reader's language. */
export function localised(text: LocalisedText, f: Formatter): string {
  return text[f.language];
}

/** The name of a city of the catalogue; an empty slug or an unknown one gives null. */
export function cityName(slug: string | null, f: Formatter): string | null {
  const city = slug ? cityBySlug(slug) : undefined;
  return city ? localised(city.names, f) : null;
}

/** Boards and other doors by name and by the few letters of narrow columns, always in the same order. */
export function sourceLabels(sources: readonly Source[], f: Formatter): { label: string; short: string }[] {
  return SOURCES.filter((source) => sources.includes(source)).map((source) => ({
    label: f.t(`boards.${source}`),
    short: f.t(`boards.short.${source}`),
  }));
}

/** Who did something, as histories tell it: a name, or that it was the candidate. */
export function doerName({ userId, userName }: { userId: string | null; userName: string }, f: Formatter): string {
  return userId === null && userName === CANDIDATE_NAME ? f.t('theCandidate') : userName;
}
