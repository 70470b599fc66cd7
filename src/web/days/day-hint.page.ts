import { byFormat, isRiskToRemark } from '../../interviews/index.js';
import type { InterviewDay, ReplannedDay, ReplannedStream } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { isOverLimit, worthProposing } from './replanning-crowd.js';
import { replanningHref } from './replanning-chosen.page.js';

/** That something is to be done about a day to come, in one sentence that leads to its plan; nothing where nothing is. */
export interface DayHintPart {
  text: string | null;
  href: string;
}

/** The part, for the list of days; what exactly is proposed stands on the plan. */
export function dayHintPart(difference: ReplannedDay | null, day: InterviewDay, f: Formatter): DayHintPart {
  const href = replanningHref(day);
  if (difference === null) return { text: null, href };
  const replanned = worthProposing(difference, day);
  const { invite, move, unattended } = replanned;
  const left = unattended.length + move.filter(({ isUnattended }) => isUnattended).length;
  if (left > 0) return { text: f.t('today.hintUnattended', { count: left }), href };
  const risk = riskText(replanned, day, f);
  const changes = [
    invite.length > 0 && f.t('today.hintInvite', { count: invite.length }),
    move.length > 0 && f.t('today.hintMove', { count: move.length }),
  ].filter((text) => text !== false);
  if (changes.length === 0) return { text: risk && f.t('today.hintRisk', { risk }), href };
  const what = f.list(changes);
  return { text: risk === null ? f.t('today.hintChange', { what }) : f.t('today.hintBoth', { risk, what }), href };
}

/** The risk of the day as it stands, where it is over the limit that a person set: of groups the worst one's. */
function riskText(replanned: ReplannedDay, day: InterviewDay, f: Formatter): string | null {
  const { limits, room } = day;
  if (replanned.format === 'stream' && limits.waitRisk === null) return unlimitedRiskText(replanned, day, f);
  const [name, risk, limit] =
    replanned.format === 'group'
      ? [
          'hintCrowded',
          Math.max(0, ...replanned.before.sessions.map(({ overflow }) => overflow)),
          room?.overflowRisk ?? null,
        ]
      : ['hintWait', replanned.before.waitRisk, limits.waitRisk];
  if (limit === null || !isOverLimit(risk, limit)) return null;
  return f.t(`today.${name}`, { risk: f.chance(risk), limit: f.chance(limit) });
}

/** A risk that nobody limited is told of when it has risen by so much: smaller steps come with every answer. */
const NOTABLE_RISE = 0.1;

/** Where nobody set a limit: a high risk that was not there when the plan was approved, as after other people came than were expected. */
function unlimitedRiskText({ before }: ReplannedStream, day: InterviewDay, f: Formatter): string | null {
  const planned = byFormat(day, { stream: ({ plan }) => plan.chosen.risk.someoneWaitsOver, group: () => 1 });
  if (!isRiskToRemark(before.waitRisk, null) || before.waitRisk - planned < NOTABLE_RISE) return null;
  return f.t('today.hintWaitUnlimited', { risk: f.chance(before.waitRisk), planned: f.chance(planned) });
}
