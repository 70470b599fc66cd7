import { z } from 'zod';
import { FieldsInvalid, lastPlannableDay, MOST_OF_DAY, statedPrices, unstatedMoney } from '../../interviews/index.js';
import type { DayFields, DayFormat, DayMoney, GroupRoom, InterviewDay } from '../../interviews/index.js';
import { ExpectedError } from '../../kernel/errors.js';
import type { Formatter } from '../../platform/views/index.js';
import type { Choice } from '../frame/parts.js';
import { typedAmount, typedNumber, typedWhole } from '../frame/typed-number.js';
import { planHref } from './plan-curve.js';

/** Far beyond what any field takes: what is too long is refused by the planning, which says how long it may be. */
const text = z.string().max(100_000).default('');

/** The form of a plan, as a browser sends it. What the fields must be, the planning itself says. */
export const planFormSchema = z.object({
  date: text,
  format: text,
  capacity: text,
  minimum: text,
  overflowRiskPercent: text,
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
  moneyMove: text,
});

/** What is in the form's fields. */
export type PlanFormValues = z.output<typeof planFormSchema>;

/** A price with the slider beside it. */
export interface MoneyField {
  id: string;
  name: string;
  label: string;
  value: string;
  /** What is reckoned with as long as it is left empty. */
  usual: string;
  slider: { most: number; step: number; at: number };
  fault: string | null;
}

/** The form as it is shown. */
export interface PlanForm {
  heading: string;
  action: string;
  /** What is at fault with the whole; null where nothing is, or fields are. */
  fault: string | null;
  /** By the ids of the other fields, what is at fault with each; null where nothing is. */
  faults: Record<string, string | null>;
  values: PlanFormValues;
  /** First and last day that can be chosen. */
  dates: { first: string; last: string };
  /** Prices, by the words above their fields. */
  money: MoneyField[];
  /** Where the form is sent to be looked at only. */
  previewAction: string;
  /** How people are interviewed; what does not belong to the chosen one is not shown. */
  formats: (Choice & { id: string })[];
  /** True where prices are stated: they are not folded away. */
  hasMoney: boolean;
  button: string;
  primary: boolean;
}

/** The form with its words. */
export function planForm(
  input: {
    vacancyId: string;
    dayId: string | null;
    today: string;
    values: PlanFormValues;
    faults: readonly FormFault[];
  },
  f: Formatter,
): PlanForm {
  const { vacancyId, dayId, today, values, faults } = input;
  const isNew = dayId === null;
  const typedMinutes = typedWhole(values.slotMinutes);
  const slotMinutes = typedMinutes > 0 ? typedMinutes : USUAL_SLOT_MINUTES;
  const usual = unstatedMoney(null, slotMinutes);
  const unstated = unstatedMoney(typedMoney(values), slotMinutes);
  return {
    heading: f.t(isNew ? 'plan.newDay' : 'plan.change'),
    action: isNew ? `/vacancies/${vacancyId}/plan` : planHref(vacancyId, dayId),
    fault: faultOf(null, faults),
    faults: Object.fromEntries(Object.values(FIELD_IDS).map((id) => [id, faultOf(`#${id}`, faults)])),
    values,
    dates: { first: today, last: lastPlannableDay(today) },
    previewAction: `/vacancies/${vacancyId}/plan/preview${isNew ? '' : `?day=${dayId}`}`,
    formats: DAY_FORMATS.map((format) => ({
      ...{ id: `p-${format}`, value: format, label: f.t(`groupDay.${format}`) },
      selected: format === (values.format === 'group' ? 'group' : 'stream'),
    })),
    money: MONEY_FIELDS.map(([field, key]) => ({
      ...{ id: `p-${key}`, name: field, label: f.t(`plan.money.${key}`), value: values[field] },
      ...{ usual: f.decimal(unstated[key], 2), slider: sliderOf(values[field], usual[key]) },
      fault: faultOf(`#p-${key}`, faults),
    })),
    hasMoney: MONEY_FIELDS.some(([field]) => values[field] !== ''),
    button: f.t(isNew ? 'plan.make' : 'plan.remake'),
    primary: isNew,
  };
}

/** All that is said of one field; null where nothing is. */
function faultOf(href: string | null, faults: readonly FormFault[]): string | null {
  const texts = faults.filter((fault) => fault.href === href).map(({ text }) => text);
  return texts.length === 0 ? null : texts.join(' ');
}

const DAY_FORMATS: readonly DayFormat[] = ['stream', 'group'];

/** Fields of the form that are prices, by what the planning calls them. */
const MONEY_FIELDS = [
  ['moneyInterview', 'interview'],
  ['moneyInterviewerHour', 'interviewerHour'],
  ['moneyWaitingHour', 'waitingHour'],
  ['moneyOvertimeHour', 'overtimeHour'],
  ['moneyInvitation', 'invitation'],
  ['moneyMove', 'move'],
] as const satisfies readonly (readonly [keyof PlanFormValues, keyof DayMoney])[];

/** What a slot is taken for while its field holds no number. */
const USUAL_SLOT_MINUTES = 30;

/** Sliders go this far beyond what is stated. */
const SLIDER_REACH = 3;
const LEAST_SLIDER_REACH = 300;
const SLIDER_STEPS = 300;

/** From 0 to well beyond the price, in steps that are round. */
function sliderOf(text: string, usual: number): MoneyField['slider'] {
  const typed = text.trim() === '' ? usual : typedAmount(text, '');
  const at = Number.isFinite(typed) && typed >= 0 ? typed : usual;
  const reach = Math.max(LEAST_SLIDER_REACH, SLIDER_REACH * Math.max(at, usual));
  const step = 10 ** Math.max(0, Math.floor(Math.log10(reach / SLIDER_STEPS)));
  return { most: Math.ceil(reach / step) * step, step, at: Math.round(at / step) * step };
}

/** What things cost as typed; null where nothing is, and 0 where only some of it is not. */
export function typedMoney(values: PlanFormValues): DayMoney | null {
  const amount = (text: string): number => (text.trim() === '' ? 0 : typedAmount(text, ''));
  if (MONEY_FIELDS.every(([field]) => values[field].trim() === '')) return null;
  return {
    interview: amount(values.moneyInterview),
    interviewerHour: amount(values.moneyInterviewerHour),
    waitingHour: amount(values.moneyWaitingHour),
    overtimeHour: amount(values.moneyOvertimeHour),
    invitation: amount(values.moneyInvitation),
    // Nobody is moved for nothing: left empty it is the usual part of an interview.
    ...(values.moneyMove.trim() === '' ? {} : { move: amount(values.moneyMove) }),
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
export function fieldFault(
  failure: { code: string; values: object },
  f: Formatter,
  format: string = 'stream',
): string | null {
  if (failure.code !== 'interviews.field-invalid') return null;
  const { field = '', ...bounds } = failure.values as { field?: string } & Record<string, string | number>;
  const name = field.replace('limits.', '');
  if (name.startsWith('money.')) {
    return f.t('plan.faults.money', { field: f.t(`plan.${name}`), most: f.number(MOST_OF_DAY.money) });
  }
  if (name.startsWith('room.'))
    return f.t(`groupDay.faults.${name.slice(5)}`, { most: f.number(MOST_OF_DAY.capacity) });
  if (!FAULTY_FIELDS.includes(name)) return null;
  if ('longest' in bounds) return f.t('plan.faults.tooLong', { field: f.t(`plan.${LABELS[name] ?? name}`), ...bounds });
  const isOfGroups = format === 'group' && GROUP_FIELDS.includes(name);
  return f.t(`${isOfGroups ? 'groupDay' : 'plan'}.faults.${name}`, bounds);
}

/** Fields that are called otherwise where people come in groups. */
const GROUP_FIELDS: readonly string[] = ['slots', 'slotMinutes', 'interviews'];

/** Ids of the fields by what the planning calls them. */
const FIELD_IDS: Readonly<Record<string, string>> = {
  ...{ date: 'p-date', startTime: 'p-start', slots: 'p-slots', slotMinutes: 'p-minutes', interviews: 'p-slots' },
  ...{ interviewers: 'p-interviewers', contactPhone: 'p-phone', address: 'p-address', directions: 'p-directions' },
  ...{ 'room.capacity': 'p-capacity', 'room.minimum': 'p-minimum', 'room.overflowRisk': 'p-overflow' },
  ...{ 'limits.waitSlots': 'p-wait', 'limits.waitRisk': 'p-risk', waitSlots: 'p-wait', waitRisk: 'p-risk' },
};

/** Why a form was refused, and where the field is that is at fault. */
export interface FormFault {
  readonly text: string;
  readonly href: string | null;
}

/** All that is said beside a form that was refused. @throws the error where it is nothing that the form could say */
export function formFaults(
  error: unknown,
  format: string,
  f: Formatter,
  sentence: (failure: ExpectedError) => string,
): FormFault[] {
  if (!(error instanceof ExpectedError) || !['invalid', 'conflict'].includes(error.kind)) throw error;
  const failures = error instanceof FieldsInvalid ? error.faults : [error];
  return failures.map((failure) => {
    const { field = '' } = failure.values as { field?: string };
    const id = FIELD_IDS[field] ?? (field.startsWith('money.') ? `p-${field.slice(6)}` : null);
    return { text: fieldFault(failure, f, format) ?? sentence(failure), href: id && `#${id}` };
  });
}

/** What the form of a first day begins with: on one day of ten somebody waits too long. */
const USUAL_WAIT_RISK = 0.1;

/** What a first day of groups begins with: a usual meeting room. */
const USUAL_ROOM: GroupRoom = { capacity: 10, minimum: 4, overflowRisk: 0.05 };

/** When a day begins of which nothing is known yet. */
export const USUAL_START = '10:00';

/** Fields filled from a day: this one's, or the last one's for a new date, so that an address is typed once. */
export function valuesOf(day: InterviewDay | null, date: string, f: Formatter): PlanFormValues {
  const waitRisk = day === null ? USUAL_WAIT_RISK : day.limits.waitRisk;
  const { capacity, minimum, overflowRisk } = day?.room ?? USUAL_ROOM;
  return {
    date,
    ...{ format: day?.format ?? 'stream', capacity: String(capacity), minimum: String(minimum) },
    overflowRiskPercent: f.decimal(100 * overflowRisk, 2),
    startTime: day?.firstStart ?? USUAL_START,
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

/** Prices as texts of the form. */
export function moneyTexts(money: DayMoney | undefined, f: Formatter) {
  const text = (amount: number | undefined): string => (amount === undefined ? '' : f.decimal(amount, 2));
  return {
    moneyInterview: text(money?.interview),
    moneyInterviewerHour: text(money?.interviewerHour),
    moneyWaitingHour: text(money?.waitingHour),
    moneyOvertimeHour: text(money?.overtimeHour),
    moneyInvitation: text(money?.invitation),
    moneyMove: text(money?.move),
  };
}

/** Numbers that are none become NaN, which the planning refuses with its reason. */
export function dayFields(values: PlanFormValues): Omit<DayFields, 'vacancyId'> {
  const isOfGroups = values.format === 'group';
  return {
    date: values.date,
    startTime: values.startTime,
    slots: typedWhole(values.slots),
    slotMinutes: typedWhole(values.slotMinutes),
    interviewers: typedWhole(values.interviewers),
    address: values.address,
    directions: values.directions,
    contactPhone: values.contactPhone,
    prices: statedPrices(typedMoney(values)),
    room: isOfGroups ? typedRoom(values) : null,
    // Of groups nobody waits for a turn, and nothing is asked about it.
    limits: isOfGroups ? {} : typedLimits(values),
  };
}

function typedLimits({ waitSlots, waitRiskPercent }: PlanFormValues): NonNullable<DayFields['limits']> {
  return {
    ...(waitSlots === '' ? {} : { waitSlots: typedWhole(waitSlots) }),
    waitRisk: waitRiskPercent === '' ? null : typedNumber(waitRiskPercent) / 100,
  };
}

function typedRoom({ capacity, minimum, overflowRiskPercent }: PlanFormValues): GroupRoom {
  return {
    capacity: typedWhole(capacity),
    minimum: typedWhole(minimum),
    overflowRisk: typedNumber(overflowRiskPercent) / 100,
  };
}
