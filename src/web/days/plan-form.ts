import { z } from 'zod';
import { lastPlannableDay, MOST_OF_DAY } from '../../interviews/index.js';
import type { DayMoney, InterviewDay } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { typedNumber } from '../frame/typed-number.js';

/** Far beyond what any field takes: what is too long is refused by the planning, which says how long it may be. */
const text = z.string().max(100_000).default('');

/** The form of a plan, as a browser sends it. What the fields must be, the planning itself says. */
export const planFormSchema = z.object({
  date: text,
  startTime: text,
  slots: text,
  slotMinutes: text,
  interviewers: text,
  address: text,
  directions: text,
  contactPhone: text,
  waitSlots: text,
  waitRiskPercent: text,
  moneyInterview: text,
  moneyInterviewerHour: text,
  moneyWaitingHour: text,
  moneyOvertimeHour: text,
  moneyInvitation: text,
});

/** What is in the form's fields. */
export type PlanFormValues = z.output<typeof planFormSchema>;

/** The form as it is shown. */
export interface PlanForm {
  heading: string;
  action: string;
  fault: string | null;
  values: PlanFormValues;
  /** First and last day that can be chosen. */
  dates: { first: string; last: string };
  /** Prices, by the words above their fields. */
  money: { id: string; name: string; label: string; value: string }[];
  /** True where prices are stated: they are not folded away. */
  hasMoney: boolean;
  button: string;
  primary: boolean;
}

/** The form with its words. */
export function planForm(
  input: { vacancyId: string; dayId: string | null; today: string; values: PlanFormValues; fault: string | null },
  f: Formatter,
): PlanForm {
  const { vacancyId, dayId, today, values, fault } = input;
  const isNew = dayId === null;
  return {
    heading: f.t(isNew ? 'plan.newDay' : 'plan.change'),
    action: isNew ? `/vacancies/${vacancyId}/plan` : `/vacancies/${vacancyId}/plan?day=${dayId}`,
    fault,
    values,
    dates: { first: today, last: lastPlannableDay(today) },
    money: MONEY_FIELDS.map(([field, key]) => ({
      ...{ id: `p-${key}`, name: field, label: f.t(`plan.money.${key}`), value: values[field] },
    })),
    hasMoney: MONEY_FIELDS.some(([field]) => values[field] !== ''),
    button: f.t(isNew ? 'plan.make' : 'plan.remake'),
    primary: isNew,
  };
}

/** Fields of the form that are prices, by what the planning calls them. */
const MONEY_FIELDS = [
  ['moneyInterview', 'interview'],
  ['moneyInterviewerHour', 'interviewerHour'],
  ['moneyWaitingHour', 'waitingHour'],
  ['moneyOvertimeHour', 'overtimeHour'],
  ['moneyInvitation', 'invitation'],
] as const satisfies readonly (readonly [keyof PlanFormValues, keyof DayMoney])[];

/** What things cost as typed; null where nothing is, and 0 where only some of it is not. */
export function typedMoney(values: PlanFormValues): DayMoney | null {
  const amount = (text: string): number => (text.trim() === '' ? 0 : typedNumber(text));
  if (MONEY_FIELDS.every(([field]) => values[field].trim() === '')) return null;
  return {
    interview: amount(values.moneyInterview),
    interviewerHour: amount(values.moneyInterviewerHour),
    waitingHour: amount(values.moneyWaitingHour),
    overtimeHour: amount(values.moneyOvertimeHour),
    invitation: amount(values.moneyInvitation),
  };
}

/** The fields whose faults have a sentence of their own, in the words that stand above them. */
const FAULTY_FIELDS: readonly string[] = [
  'date',
  'startTime',
  'slots',
  'slotMinutes',
  'interviewers',
  'interviews',
  'address',
  'directions',
  'contactPhone',
  'waitSlots',
  'waitRisk',
];

/** Where the word above a field is not called as the field is. */
const LABELS: Readonly<Record<string, string>> = { contactPhone: 'phone' };

/** What is wrong with a field, named as the form names it; null when the refusal is about something else. */
export function fieldFault(failure: { code: string; values: object }, f: Formatter): string | null {
  if (failure.code !== 'interviews.field-invalid') return null;
  const { field = '', ...bounds } = failure.values as { field?: string } & Record<string, string | number>;
  const name = field.replace('limits.', '');
  if (name.startsWith('money.')) {
    return f.t('plan.faults.money', { field: f.t(`plan.${name}`), most: f.number(MOST_OF_DAY.money) });
  }
  if (!FAULTY_FIELDS.includes(name)) return null;
  if ('longest' in bounds) return f.t('plan.faults.tooLong', { field: f.t(`plan.${LABELS[name] ?? name}`), ...bounds });
  return f.t(`plan.faults.${name}`, bounds);
}

/** What the form of a first day begins with: on one day of ten somebody waits too long. */
const USUAL_WAIT_RISK = 0.1;

/** Fields filled from a day: this one's, or the last one's for a new date, so that an address is typed once. */
export function valuesOf(day: InterviewDay | null, date: string, f: Formatter): PlanFormValues {
  const waitRisk = day === null ? USUAL_WAIT_RISK : day.limits.waitRisk;
  return {
    date,
    startTime: day?.firstStart ?? '10:00',
    slots: String(day?.slotCount ?? 8),
    slotMinutes: String(day?.slotMinutes ?? 30),
    interviewers: String(day?.interviewers ?? 1),
    address: day?.address ?? '',
    directions: day?.directions ?? '',
    contactPhone: day?.contactPhone ?? '',
    waitSlots: String(day?.limits.waitSlots ?? 2),
    waitRiskPercent: waitRisk === null ? '' : f.decimal(100 * waitRisk, 2),
    ...moneyTexts(day?.prices.money, f),
  };
}

function moneyTexts(money: DayMoney | undefined, f: Formatter) {
  const text = (amount: number | undefined): string => (amount === undefined ? '' : f.decimal(amount, 2));
  return {
    moneyInterview: text(money?.interview),
    moneyInterviewerHour: text(money?.interviewerHour),
    moneyWaitingHour: text(money?.waitingHour),
    moneyOvertimeHour: text(money?.overtimeHour),
    moneyInvitation: text(money?.invitation),
  };
}
