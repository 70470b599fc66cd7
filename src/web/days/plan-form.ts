import { z } from 'zod';
import { lastPlannableDay } from '../../interviews/index.js';
import type { InterviewDay } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';

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
    button: f.t(isNew ? 'plan.make' : 'plan.remake'),
    primary: isNew,
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
  };
}
