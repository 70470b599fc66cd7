import type { Formatter } from '../../platform/views/index.js';
import type { Gain, Learnt, WeightGain, WeightMove } from '../../scoring/index.js';
import { localised } from '../frame/wording.js';
import type { Tone } from '../frame/wording.js';
import { profileHref, profileName } from './profile.page.js';

/** A measure before and after. */
interface GainRow {
  measure: string;
  before: string;
  after: string;
  gain: string;
  interval: string;
  /** Said where it may as well be none. */
  doubt: string | null;
}

/** A line whose weight would be another. */
interface MoveRow {
  label: string;
  before: string;
  after: string;
  change: { text: string; tone: Tone };
}

/** What decisions propose for the weights of a profile. */
export interface LearningPage {
  title: string;
  backHref: string;
  profileTitle: string;
  about: string;
  /** What was found, in a sentence, and what is missing for more. */
  verdict: string;
  missing: string[];
  /** What some of the verdicts were taken from, where it is not the time of the decision; null where nothing is to be said. */
  judgedLater: string | null;
  /** Where to look again, while it is being calculated; null otherwise. */
  pollHref: string | null;
  gains: GainRow[];
  moves: MoveRow[];
  /** Null where there is nothing to decide, or for those who may not. */
  decide: { acceptAction: string; dismissAction: string; slug: string; version: number; weights: string } | null;
  /** Who decides, for those who may not; null for others. */
  decidedBy: string | null;
}

/** The page. */
export function learningPage(
  { learnt, mayDecide }: { learnt: Learnt; mayDecide: boolean },
  f: Formatter,
): LearningPage {
  const { stored, proposal, judgedLater, dismissedAt } = learnt;
  const address = learningHref(stored.vacancy.id);
  const isOpen = proposal.status === 'proposed' && dismissedAt === null;
  return {
    title: f.t('learning.title'),
    backHref: profileHref(stored.vacancy.id),
    profileTitle: profileName(stored, f),
    about: f.t('learning.about', {
      count: proposal.decisions,
      good: f.number(proposal.good),
      bad: f.number(proposal.bad),
    }),
    verdict: f.t(`learning.${dismissedAt !== null && proposal.status === 'proposed' ? 'dismissed' : proposal.status}`),
    missing: missingWords(proposal, f),
    judgedLater: judgedLater > 0 ? f.t('learning.judgedLater', { count: judgedLater }) : null,
    pollHref: proposal.status === 'calculating' ? address : null,
    gains: 'gain' in proposal ? gainRows(proposal.gain, f) : [],
    moves: isOpen ? proposal.moves.map((move) => moveRow(move, f)) : [],
    decide:
      isOpen && mayDecide
        ? {
            acceptAction: `${address}/accept`,
            dismissAction: `${address}/dismiss`,
            slug: stored.profile.slug,
            version: stored.profile.version,
            weights: proposal.requirements.map(({ weight }) => weight).join(' '),
          }
        : null,
    decidedBy: isOpen && !mayDecide ? f.t('learning.decidedBy') : null,
  };
}

/** Where is shown what decisions propose. */
export function learningHref(vacancyId: string): string {
  return `${profileHref(vacancyId)}/learning`;
}

function missingWords(proposal: Learnt['proposal'], f: Formatter): string[] {
  if (proposal.status !== 'too-few') return [];
  const { decisions, good, bad } = proposal.missing;
  return [
    decisions > 0 && f.t('learning.missingDecisions', { count: decisions }),
    good > 0 && f.t('learning.missingGood', { count: good }),
    bad > 0 && f.t('learning.missingBad', { count: bad }),
  ].filter((words) => words !== false);
}

function gainRows({ logLoss, pairs }: WeightGain, f: Formatter): GainRow[] {
  const share = (value: number): string => f.number(100 * value, 1);
  const row = (measure: string, { before, after, gain, from, to }: Gain): GainRow => ({
    measure: f.t(`learning.${measure}`),
    before: share(before),
    after: share(after),
    gain: share(gain),
    interval: f.t('learning.fromTo', { from: share(from), to: share(to) }),
    doubt: from <= 0 && gain > 0 ? f.t('learning.mayBeNone') : null,
  });
  return [...(pairs ? [row('pairs', pairs)] : []), row('logLoss', inProbability(logLoss))];
}

/** A mean surprise in nats as the probability, in the geometric mean, that was given to what happened. */
function inProbability({ before, after, gain, from, to }: Gain): Gain {
  const given = (surprise: number): number => Math.exp(-surprise);
  const better = (by: number): number => given(before - by) - given(before);
  return { before: given(before), after: given(after), gain: better(gain), from: better(from), to: better(to) };
}

function moveRow({ labels, before, after }: WeightMove, f: Formatter): MoveRow {
  const more = after > before;
  const points = f.number(Math.abs(after - before), 1);
  return {
    label: labels.map((label) => localised(label, f)).join(f.t('learning.or')),
    before: f.number(before, 1),
    after: f.number(after, 1),
    change: { text: f.t(more ? 'learning.more' : 'learning.less', { points }), tone: more ? 'good' : 'quiet' },
  };
}
