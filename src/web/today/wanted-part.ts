import type { Outlook } from '../../funnel/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { basisSentence, rangeOf } from '../funnel/forecast-words.js';
import type { EmptyPage } from '../frame/parts.js';
import { keyFor } from '../frame/reader.js';
import type { Reader } from '../frame/reader.js';
import { cityName } from '../frame/wording.js';
import type { Tone } from '../frame/wording.js';
import type { VacancyWorkload } from '../vacancies/workload.service.js';

/** A vacancy with people still wanted. */
export interface WantedLine {
  href: string;
  title: string;
  city: string;
  started: string;
  responses: string;
  responsesHref: string;
  /** Responses with which the people wanted start with 90 % certainty. */
  needed: string;
  forecast: string;
  tone: Tone;
  deadline: string;
}

/** Open vacancies against the forecast. */
export interface WantedPart {
  rows: WantedLine[];
  /** What the table says, as far as it can be told by now. */
  about: string;
  /** Whether there is a number of responses needed in any row. */
  tellsNeeded: boolean;
  /** What the forecasts rest on besides one's own history, and what they lack; null when there is nothing to say. */
  basis: string | null;
  empty: EmptyPage | null;
}

/** What a vacancy needs and has to expect. */
export interface VacancyForecast extends Outlook {
  readonly vacancyId: string;
}

/** The part. */
export function wantedPart(
  input: {
    readonly open: readonly VacancyWorkload[];
    readonly forecasts: readonly VacancyForecast[];
    readonly reader: Reader;
  },
  f: Formatter,
): WantedPart {
  const { open, forecasts, reader } = input;
  const [any] = forecasts;
  const isMaker = reader === 'maker';
  const tellsNeeded = forecasts.some(({ needed }) => needed !== null);
  return {
    rows: open.map((workload) => wantedLine(workload, forecasts, f)),
    about: f.t(open.length === 0 || tellsNeeded ? 'today.wantedAside' : 'today.wantedUntold'),
    tellsNeeded,
    basis: any ? basisSentence(any, f) : null,
    empty:
      open.length > 0
        ? null
        : {
            title: f.t('today.noVacanciesTitle'),
            advice: f.t(keyFor('today.noVacanciesAdvice', reader)),
            action: isMaker ? f.t('today.noVacanciesAction') : null,
            href: isMaker ? '/vacancies' : null,
          },
  };
}

function wantedLine(
  { vacancy, started, total }: VacancyWorkload,
  forecasts: readonly VacancyForecast[],
  f: Formatter,
): WantedLine {
  const forecast = forecasts.find(({ vacancyId }) => vacancyId === vacancy.id) ?? null;
  const needed = forecast?.needed ?? null;
  return {
    href: `/funnel?vacancy=${vacancy.id}`,
    title: vacancy.title,
    city: cityName(vacancy.citySlug, f) ?? '',
    started: f.t('today.ofWanted', { started: f.number(started), wanted: f.number(vacancy.wantedCount) }),
    responses: f.number(total),
    responsesHref: `/vacancies/${vacancy.id}/responses?group=all`,
    needed: needed === null ? '—' : f.number(needed),
    ...forecastWord({ isFull: started >= vacancy.wantedCount, have: total, forecast }, f),
    deadline: vacancy.deadline === null ? '—' : f.shortDate(vacancy.deadline),
  };
}

function forecastWord(
  state: { isFull: boolean; have: number; forecast: VacancyForecast | null },
  f: Formatter,
): { forecast: string; tone: Tone } {
  const { isFull, have, forecast } = state;
  if (isFull) return { forecast: f.t('today.forecastFull'), tone: 'good' };
  if (have === 0) return { forecast: f.t('today.forecastNothing'), tone: 'quiet' };
  const { needed = null, arrivals = null } = forecast ?? {};
  if (needed !== null && have >= needed) return { forecast: f.t('today.forecastEnough'), tone: 'good' };
  if (needed !== null) return { forecast: f.t('today.forecastMore', { count: needed - have }), tone: 'fair' };
  if (arrivals === null) return { forecast: f.t('today.forecastUnknown'), tone: 'quiet' };
  if (arrivals.to === 0) return { forecast: f.t('today.forecastNobody'), tone: 'quiet' };
  return { forecast: f.t('today.forecastArrivals', rangeOf(arrivals, f)), tone: 'quiet' };
}
