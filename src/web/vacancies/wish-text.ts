import type { ApplicationRow } from '../../candidates/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { Tone } from '../frame/wording.js';

/** The wished salary with how it stands to the band. */
export interface WishText {
  amount: string;
  /** In one short word; null where nothing is to be said: within the band, or no band known. */
  verdict: string | null;
  /** The same in full, for hover. */
  longVerdict: string;
  tone: Tone;
}

/** Only what asks for attention gets a word in the list: a wish within the band is the ordinary case. */
export function wishText(
  row: Pick<ApplicationRow, 'wishAmount' | 'wishCurrency' | 'wishVerdict'>,
  f: Formatter,
): WishText | null {
  if (row.wishAmount === null) return null;
  const { word, tone } = wishVerdict(row.wishVerdict, f);
  const isOrdinary = tone === 'good' || tone === 'quiet';
  return {
    amount: f.money({ amount: row.wishAmount, currency: row.wishCurrency ?? 'RUR' }),
    verdict: isOrdinary ? null : f.t(`wishShort.${row.wishVerdict ?? ''}`),
    longVerdict: word ?? '',
    tone,
  };
}

const VERDICT_TONES: Readonly<Record<string, Tone>> = {
  'below-band': 'good',
  'in-band': 'good',
  'above-band': 'fair',
  'over-budget': 'bad',
  'not-credible': 'bad',
  outdated: 'fair',
};

/** How a wish stands to the band, as word and colour. */
export function wishVerdict(verdict: string | null, f: Formatter): { word: string | null; tone: Tone } {
  const tone = verdict === null ? undefined : VERDICT_TONES[verdict];
  return tone ? { word: f.t(`wishVerdicts.${verdict ?? ''}`), tone } : { word: null, tone: 'quiet' };
}
