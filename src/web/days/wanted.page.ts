import type { ChoosingRate } from '../../funnel/index.js';
import type { WantedInterviews } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { choices } from '../frame/parts.js';
import type { Choice } from '../frame/parts.js';

/** "So many real interviews, that surely": the question, and its answer where it was asked. */
export interface WantedPart {
  action: string;
  /** The plan beside which it is asked. */
  dayId: string;
  wanted: string;
  certainties: Choice[];
  fault: string | null;
  /** What to do, then what that rests on. */
  answer: { sentences: string[]; basis: string[] } | null;
}

/** What was asked and found out. */
export interface WantedInput {
  readonly vacancyId: string;
  readonly dayId: string;
  /** Show probability that the plan rests on; null beside none. */
  readonly planned: number | null;
  readonly wanted: string;
  readonly certaintyPercent: string;
  readonly fault: string | null;
  readonly found: { readonly answer: WantedInterviews; readonly rate: ChoosingRate } | null;
}

/** Certainties that can be asked for, in percent; the second is the usual one. */
export const CERTAINTIES = ['80', '90', '95', '99'] as const;

/** The part. */
export function wantedPart(input: WantedInput, f: Formatter): WantedPart {
  const { vacancyId, dayId, planned, wanted, certaintyPercent, fault, found } = input;
  return {
    action: `/vacancies/${vacancyId}/plan`,
    dayId,
    wanted,
    certainties: choices(
      CERTAINTIES.map((percent) => [percent, f.percent(Number(percent) / 100)]),
      certaintyPercent,
    ),
    fault,
    answer: found && {
      sentences: [
        inviteSentence(found.answer, f),
        responsesSentence(found.answer, f),
        enoughSentence(found.answer, f),
      ].filter((sentence) => sentence !== null),
      basis: [
        showSentence(found.answer, f),
        planSentence(found.answer, planned, f),
        rateSentence(found.rate, f),
      ].filter((sentence) => sentence !== null),
    },
  };
}

function inviteSentence({ wanted, certainty, invitations, expectedShows }: WantedInterviews, f: Formatter): string {
  const asked = { interviews: f.t('wanted.interviews', { count: wanted }), certainty: f.percent(certainty) };
  if (invitations === null || expectedShows === null) return f.t('wanted.never', asked);
  const { mean, from, to } = expectedShows;
  return f.t('wanted.invite', { ...asked, count: invitations, shows: f.number(mean, 1), from, to });
}

function responsesSentence({ invitations, responses }: WantedInterviews, f: Formatter): string | null {
  if (invitations === null) return null;
  const { count, from, to } = responses;
  if (count === null) return f.t('wanted.lookNever');
  // Nobody counts to the last response what is known no better than this.
  return f.t(to === null ? 'wanted.lookAtLeast' : 'wanted.look', {
    count,
    from: f.number(from ?? count),
    ...(to === null ? {} : { to: f.number(to) }),
  });
}

function enoughSentence({ invitations, available }: WantedInterviews, f: Formatter): string | null {
  if (invitations === null) return null;
  return available >= invitations
    ? f.t('wanted.enough', { count: available })
    : f.t('wanted.missing', { count: available, missing: f.number(invitations - available) });
}

function showSentence({ prediction: { mean, interval90, basis }, learntAt }: WantedInterviews, f: Formatter): string {
  const said = { rate: f.percent(mean), range: f.percentRange(interval90.from, interval90.to) };
  if (basis === 'none' || learntAt === null) return f.t('wanted.showUsual', said);
  return f.t('wanted.show', { ...said, day: f.date(learntAt) });
}

/** Two probabilities on one page: the plan beside it was made when less was known. */
function planSentence({ prediction }: WantedInterviews, planned: number | null, f: Formatter): string | null {
  const rate = planned === null ? null : f.percent(planned);
  return rate === null || rate === f.percent(prediction.mean) ? null : f.t('wanted.planRate', { rate });
}

function rateSentence({ n, k, share, low, high, basis }: ChoosingRate, f: Formatter): string {
  const range = f.percentRange(low, high);
  if (basis === 'trade') return f.t('wanted.rateUsual', { range });
  return f.t('wanted.rate', { count: n, chosen: f.number(k), rate: f.percent(share), range });
}
