import type { Forecast, Outlook } from '../../funnel/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** The forecast in words: what is needed, what is to be expected, and what it rests on. */
export function forecastSentence(forecast: Forecast, f: Formatter): string {
  const { wanted, have, needed, expected, arrivals } = forecast;
  const about = { wanted: f.number(wanted), have: f.number(have) };
  if (needed === null) {
    // "About 0.0 (from 0 to 0)" would be no word for it.
    const key = arrivals?.to === 0 ? 'funnel.sentenceNobody' : 'funnel.sentenceArrivals';
    const told = arrivals && have > 0 ? f.t(key, { count: have, ...about, ...rangeOf(arrivals, f) }) : null;
    return sentences([told, basisSentence(forecast, f) ?? f.t('funnel.sentenceUnknown')]);
  }
  return sentences([
    f.t('funnel.sentenceNeed', { count: needed, ...about, needed: f.number(needed) }),
    have >= needed ? f.t('funnel.sentenceEnough') : f.t('funnel.sentenceMissing', { missing: f.number(needed - have) }),
    expected && f.t('funnel.sentenceExpected', rangeOf(expected, f)),
    basisSentence(forecast, f),
  ]);
}

/** What a forecast rests on besides what the funnel has seen, and what it lacks; null where neither is to be said. */
export function basisSentence(
  { shows, fromTrade, unseen }: Pick<Outlook, 'shows' | 'fromTrade' | 'unseen'>,
  f: Formatter,
): string | null {
  const figures = f.list(fromTrade.map((stage) => f.t(`funnel.trade.${stage}`)));
  const missing = f.list(unseen.map((stage) => f.t(`funnel.unseen.${stage}`)));
  const said = [
    shows && showsSentence(shows, f),
    fromTrade.length > 0 ? f.t('funnel.sentenceTrade', { figures }) : null,
    unseen.length > 0 ? f.t('funnel.sentenceUnseen', { missing }) : null,
  ];
  return sentences(said) || null;
}

function showsSentence({ basis, invited, came }: NonNullable<Outlook['shows']>, f: Formatter): string {
  const seen = { count: invited, seen: f.number(invited), rate: f.percent(came / invited) };
  return f.t(basis === 'own' ? 'funnel.sentenceShows' : 'funnel.sentenceInventedShows', seen);
}

/** An expected number with its interval, as sentences name them. */
export function rangeOf(
  { mean, from, to }: { readonly mean: number; readonly from: number; readonly to: number },
  f: Formatter,
): Record<'mean' | 'from' | 'to', string> {
  return { mean: f.number(mean, mean < 10 ? 1 : 0), from: f.number(from), to: f.number(to) };
}

function sentences(said: readonly (string | null)[]): string {
  return said.filter((sentence) => sentence !== null).join(' ');
}
