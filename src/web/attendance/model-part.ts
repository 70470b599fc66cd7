import type { Reliability, ShowFitRow, ShowModelReport, ShowMove } from '../../attendance/index.js';
import { logistic } from '../../math/logistic.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import type { Tone } from '../frame/wording.js';
import { reliabilityView } from './reliability-plot.js';
import type { ReliabilityView } from './reliability-plot.js';

/** What plans rest on: the version in use, what it says, and how past predictions turned out. */
export interface ModelPart {
  /** That a newer version is being made; null where none is. */
  pending: string | null;
  /** Where the page asks again, and after how many seconds; null where nothing is being made. */
  again: { href: string; seconds: number } | null;
  sentences: string[];
  /** What the sentences rest on, behind a disclosure. */
  figures: string[];
  /** Why the newest version is not used; null where it is. */
  refused: string | null;
  moves: { text: string; basis: string }[];
  reliability: ReliabilityView[];
  versions: VersionLine[];
  /** True where there are older versions. */
  more: boolean;
}

/** A version in the list. */
export interface VersionLine {
  when: MomentText;
  basis: string;
  tone: Tone;
  verdict: string;
  /** By what figures it is not used; null where it is or was. */
  why: string | null;
}

type Quality = NonNullable<ShowFitRow['quality']>;

/** What the part is made of. */
export interface ModelInput {
  /** How often an open page has asked already whether the newer version is there. */
  readonly asked?: number;
  readonly report: ShowModelReport;
  /** The newest ones first. */
  readonly versions: { readonly rows: readonly ShowFitRow[]; readonly next: string | null };
}

/** Quantile of a normal distribution that one case of ten exceeds. */
const ONE_OF_TEN = 1.2816;

/** After so many days how one of them went still shows in what is usual: its share in the table and the reckoning stand far apart. */
const FEW_DAYS = 3;

/** Losses differ in their second digit; a third one tells versions apart. */
const LOSS_DIGITS = 3;

/** Most fits are made within seconds; of one that is not, an open page asks each time after twice as long. */
const FIRST_ASKED_AFTER_SECONDS = 2;
const MOST_SECONDS_BETWEEN = 60;

export function modelPart({ report, versions, asked = 0 }: ModelInput, f: Formatter): ModelPart {
  const [newest] = versions.rows;
  const { inUse } = report;
  return {
    pending: report.isBeingMade ? f.t('showModel.pending') : null,
    again: report.isBeingMade
      ? {
          href: `/attendance?asked=${asked + 1}`,
          seconds: Math.min(MOST_SECONDS_BETWEEN, FIRST_ASKED_AFTER_SECONDS * 2 ** asked),
        }
      : null,
    sentences: inUse === null ? [f.t('showModel.nothing')] : aboutVersion(inUse, f),
    figures: inUse?.quality ? figuresOf(inUse.quality, inUse.model.booked, f) : [],
    refused: newest?.verdict === 'worse' ? refusal(newest, versions.rows, inUse, f) : null,
    moves: report.moves.map((move) => moveLine(move, f)),
    reliability: report.reliability.map((one: Reliability) => reliabilityView(one, f)),
    versions: versions.rows.map((row) => versionLine(row, row.id === inUse?.id, f)),
    more: versions.next !== null,
  };
}

function bookingsText(count: number, f: Formatter): string {
  return f.t('showModel.bookings', { count, shown: f.number(count) });
}

function daysText(count: number, f: Formatter): string {
  return f.t('showModel.days', { count, shown: f.number(count) });
}

function aboutVersion(
  { fittedAt, bookings, days, firstDay, lastDay, quality, model }: ShowFitRow,
  f: Formatter,
): string[] {
  if (firstDay === null || lastDay === null) return [f.t('showModel.nothing')];
  const { ordinary, dayEffectSd } = model.booked;
  const onDay = (effect: number): string => f.percent(logistic(ordinary + effect * dayEffectSd));
  return [
    f.t(firstDay === lastDay ? 'showModel.learntOfOneDay' : 'showModel.learnt', {
      ...{ when: f.moment(fittedAt).text, bookings: bookingsText(bookings, f), days: daysText(days, f) },
      ...{ from: f.fullDate(firstDay), to: f.fullDate(lastDay) },
    }),
    ...(quality === null ? [f.t('showModel.noQuality')] : howGood(quality, f)),
    f.t(days > FEW_DAYS ? 'showModel.usual' : 'showModel.usualOfFewDays', { usual: onDay(0), days: daysText(days, f) }),
    f.t('showModel.day', { usual: onDay(0), good: onDay(ONE_OF_TEN), bad: onDay(-ONE_OF_TEN) }),
  ];
}

/** How many were expected and how many came, and whether it helps to know something of each. */
function howGood(quality: Quality, f: Formatter): string[] {
  const { expected, came, bookings, logLoss, meanLogLoss, meanMargin, answeredLogLoss } = quality;
  const counted =
    expected === undefined || came === undefined
      ? []
      : [
          f.t('showModel.counted', {
            ...{ days: daysText(quality.days, f), bookings: bookingsText(bookings, f) },
            ...{ expected: f.number(Math.round(expected)), came: f.number(came) },
          }),
        ];
  const answered =
    answeredLogLoss !== undefined && answeredLogLoss < Math.min(logLoss, meanLogLoss)
      ? [f.t('showModel.answeredBetter')]
      : [];
  if (logLoss < meanLogLoss) return [...counted, f.t('showModel.better'), ...answered];
  return [
    ...counted,
    f.t(`showModel.noBetter.${weightOf(logLoss - meanLogLoss, meanMargin)}`),
    ...answered,
    f.t('showModel.noBetter.used'),
  ];
}

function figuresOf(quality: Quality, { trustedShare }: ShowFitRow['model']['booked'], f: Formatter): string[] {
  const { logLoss, meanLogLoss, meanMargin, answeredLogLoss } = quality;
  return [
    f.t('showModel.quality', {
      ...{ days: daysText(quality.days, f), bookings: bookingsText(quality.bookings, f) },
      ...{ loss: lossText(logLoss, f), usual: lossText(meanLogLoss, f) },
    }),
    ...(meanMargin ? [f.t('showModel.margin', { margin: lossText(meanMargin, f) })] : []),
    ...(answeredLogLoss === undefined
      ? []
      : [f.t('showModel.qualityAnswered', { loss: lossText(answeredLogLoss, f) })]),
    f.t('showModel.share', { share: f.percent(Math.min(1, trustedShare)) }),
  ];
}

/** What a difference for the worse says: `unjudged` of older versions, of which it is not known what chance explains. */
function weightOf(worse: number, margin: number | null | undefined): 'unjudged' | 'few' | 'chance' | 'beyond' {
  if (margin === undefined) return 'unjudged';
  if (margin === null) return 'few';
  return worse > margin ? 'beyond' : 'chance';
}

function refusal(
  { fittedAt, comparison, comparedWithId }: ShowFitRow,
  rows: readonly ShowFitRow[],
  inUse: ShowFitRow | null,
  f: Formatter,
): string | null {
  if (comparison === null) return null;
  const earlier = rows.find(({ id }) => id === comparedWithId) ?? inUse;
  return f.t('showModel.refused', {
    when: f.moment(fittedAt).text,
    earlier: earlier ? f.moment(earlier.fittedAt).text : '',
    ...{ days: daysText(comparison.days, f), bookings: bookingsText(comparison.bookings, f) },
    ...{ loss: lossText(comparison.logLoss, f), usual: lossText(comparison.previousLogLoss, f) },
    margin: lossText(comparison.margin ?? 0, f),
  });
}

function moveLine({ feature, from, to, ...move }: ShowMove, f: Formatter): ModelPart['moves'][number] {
  const levels = { from: levelText(feature, from, f), to: levelText(feature, to, f) };
  const isCompared = ['answer', 'earlier', 'other-city'].includes(feature);
  const against = feature === 'answer' && from !== 'none' ? `-against-${from}` : '';
  const verb = move.toProbability > move.fromProbability ? 'raises' : 'lowers';
  return {
    text: f.t(`showModel.${verb}`, {
      what: f.t(`showModel.what.${isCompared ? `${feature}-${to}${against}` : feature}`, levels),
      from: f.percent(move.fromProbability),
      to: f.percent(move.toProbability),
    }),
    basis: f.t('showModel.basis', {
      interval: f.percentRange(move.low, move.high),
      toN: bookingsText(move.toN, f),
      fromN: bookingsText(move.fromN, f),
    }),
  };
}

function levelText(feature: ShowMove['feature'], key: string, f: Formatter): string {
  if (feature === 'lead') return f.t(`showModel.leads.${key}`);
  // A key with a point in it would be taken for a path.
  if (feature === 'pay') return f.t(`showModel.pays.${key.replace('.', '-')}`);
  if (feature === 'hour') return `${key}:00`;
  return feature === 'score' ? `${10 * Number(key)}–${key === '9' ? 100 : 10 * Number(key) + 9}` : key;
}

function versionLine(
  { fittedAt, bookings, days, verdict, comparison }: ShowFitRow,
  isInUse: boolean,
  f: Formatter,
): VersionLine {
  const isRefused = verdict === 'worse' && comparison !== null;
  return {
    when: f.moment(fittedAt),
    basis: `${bookingsText(bookings, f)}, ${daysText(days, f)}`,
    tone: isInUse ? 'good' : isRefused ? 'fair' : 'quiet',
    verdict: f.t(`showModel.verdicts.${isInUse ? 'inUse' : verdict}`),
    why: isRefused
      ? f.t('showModel.worseBy', {
          loss: lossText(comparison.logLoss, f),
          usual: lossText(comparison.previousLogLoss, f),
        })
      : null,
  };
}

function lossText(loss: number, f: Formatter): string {
  return f.number(loss, LOSS_DIGITS);
}
