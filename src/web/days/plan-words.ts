import type { InterviewDay, StreamEvaluation } from '../../interviews/index.js';
import type { Formatter, IconName } from '../../platform/views/index.js';
import type { Tone } from '../frame/wording.js';

/** From this probability on it is worth saying that a slot may stay empty. */
const WORTH_SAYING = 0.05;

/** The plan in one sentence. */
export function planSentence(chosen: StreamEvaluation, f: Formatter): string {
  const { mean, from, to } = chosen.expectedShows;
  return f.t('plan.sentence', { count: chosen.invited, shows: f.number(mean, 1), from, to });
}

/** What may go wrong, in words, the gravest first. */
export function planRisks(
  day: InterviewDay,
  firstTime: string,
  f: Formatter,
): { tone: Tone; icon: IconName; text: string }[] {
  const { plan, limits, slotMinutes } = day;
  const { chosen, available, recommended } = plan;
  const { someoneWaitsOver, nobodyComesInSlot } = chosen.risk;
  const minutes = (slots: number): string => f.duration(slots * slotMinutes);
  const nobodyFirst = nobodyComesInSlot[0] ?? 1;
  const risks: { tone: Tone; icon: IconName; text: string }[] = [];
  if (chosen.invited >= available && recommended >= available) {
    risks.push({ tone: 'fair', icon: 'users', text: f.t('plan.notEnough', { count: available }) });
  }
  risks.push({
    tone: waitTone(someoneWaitsOver, limits.waitRisk),
    icon: 'clock',
    text: f.t('plan.riskWait', { minutes: minutes(limits.waitSlots), percent: f.percent(someoneWaitsOver) }),
  });
  if (nobodyFirst > WORTH_SAYING) {
    risks.push({
      tone: nobodyFirst > 0.5 ? 'fair' : 'quiet',
      icon: 'user-x',
      text: f.t('plan.riskEmptyFirst', { time: firstTime, percent: f.percent(nobodyFirst) }),
    });
  }
  const { idleInterviewerSlots, overtimeSlots } = chosen.expected;
  risks.push({ tone: 'quiet', icon: 'timer', text: f.t('plan.riskIdle', { time: minutes(idleInterviewerSlots) }) });
  if (overtimeSlots * slotMinutes >= 1) {
    risks.push({ tone: 'quiet', icon: 'calendar-clock', text: f.t('plan.riskOver', { time: minutes(overtimeSlots) }) });
  }
  return risks;
}

/** Over the limit is bad; the upper half of what the limit allows deserves a look. */
function waitTone(risk: number, limit: number | null): Tone {
  if (limit === null) return 'quiet';
  if (risk > limit + 1e-9) return 'bad';
  return risk > limit / 2 ? 'fair' : 'quiet';
}
