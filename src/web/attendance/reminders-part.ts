import type { PolicyResult } from '../../attendance/index.js';
import type { RuleFields } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { rateBar } from '../frame/rate-bar.js';
import type { RateBar } from '../frame/rate-bar.js';

/** How reminders did, and the rules of interviews; in a place of its own on the page. */
export interface RemindersPart {
  policies: PolicyLine[];
  /** What is compared with what, and what cannot be told; null before anybody was in the trial. */
  about: string | null;
  /** What will be seen here and how it begins; null once something is. */
  empty: string | null;
  /** That it is going on, or off. */
  state: string;
  /** Null for those who may not change the rules. */
  rules: {
    fault: string | null;
    lateAfterMinutes: string;
    cancelLateHours: string;
    triesReminders: boolean;
  } | null;
}

/** One policy. */
export interface PolicyLine {
  policy: string;
  booked: string;
  came: string;
  rate: string;
  interval: string;
  bar: RateBar;
  /** In a sentence; of the usual policy that it is that. */
  effect: string;
}

/** What somebody typed into the rules, with what is wrong with it. */
export interface TypedRules {
  readonly fault: string;
  readonly lateAfterMinutes: string;
  readonly cancelLateHours: string;
  readonly triesReminders: boolean;
}

/** The part; null for those who see neither results nor rules. */
export function remindersPart(
  input: {
    readonly results: readonly PolicyResult[];
    readonly rules: RuleFields;
    readonly mayChange: boolean;
    readonly typed: TypedRules | null;
  },
  f: Formatter,
): RemindersPart | null {
  const { results, rules, mayChange, typed } = input;
  if (results.length === 0 && !mayChange && !rules.triesReminders) return null;
  return {
    policies: results.map((result) => policyLine(result, f)),
    about: results.length === 0 ? null : f.t('attendance.reminders.about'),
    empty: results.length > 0 ? null : emptyText(rules, f),
    state: f.t(`attendance.reminders.${rules.triesReminders ? 'on' : 'off'}`),
    rules: mayChange
      ? {
          fault: typed?.fault ?? null,
          lateAfterMinutes: typed?.lateAfterMinutes ?? String(rules.lateAfterMinutes),
          cancelLateHours: typed?.cancelLateHours ?? String(rules.cancelLateHours ?? ''),
          triesReminders: typed?.triesReminders ?? rules.triesReminders,
        }
      : null,
  };
}

function emptyText({ triesReminders }: RuleFields, f: Formatter): string {
  if (triesReminders) return f.t('attendance.reminders.emptyOn');
  return f.t('attendance.reminders.emptyOff', { try: f.t('attendance.reminders.try') });
}

function policyLine(result: PolicyResult, f: Formatter): PolicyLine {
  const { policy, booked, came, rate, low, high } = result;
  return {
    policy: f.t(`attendance.reminders.policies.${policy}`),
    booked: f.number(booked),
    came: f.number(came),
    rate: rate === null ? '–' : f.percent(rate),
    interval: f.percentRange(low, high),
    bar: rateBar({ rate: rate ?? 0, low, high }),
    effect: effectText(result, f),
  };
}

function effectText({ policy, effect, booked }: PolicyResult, f: Formatter): string {
  if (policy === 'both') return f.t('attendance.reminders.usual');
  if (effect === null) return f.t(booked === 0 ? 'attendance.reminders.nobody' : 'attendance.reminders.noUsual');
  const points = (share: number): string => signed(Math.round(share * 100), f);
  const [from, to] = [points(effect.low), points(effect.high)];
  return f.t(`attendance.reminders.effect.${effect.verdict}`, { from, to, difference: points(effect.difference) });
}

function signed(points: number, f: Formatter): string {
  if (points === 0) return f.number(0);
  return `${points > 0 ? '+' : '−'}${f.number(Math.abs(points))}`;
}
