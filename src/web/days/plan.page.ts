import type { ShowBasis } from '../../attendance/index.js';
import { byFormat, hasBegun } from '../../interviews/index.js';
import type {
  CurvePoint,
  DayExpectation,
  DayPlan,
  ExpectedDouble,
  ListedDouble,
  InterviewDay,
  OfStream,
  WouldBeInvited,
} from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { Vacancy } from '../../vacancies/index.js';
import type { EmptyPage, Figure } from '../frame/parts.js';
import { cityName } from '../frame/wording.js';
import type { StateWord } from '../frame/wording.js';
import { dayHours, dayState, plannedText, slotStarts } from './day-words.js';
import { groupCurve, groupFigures, groupRisks, sessionTable } from './group-words.js';
import { doubleNotices } from './double-notices.js';
import { curvePart, planHref, withChosen } from './plan-curve.js';
import type { CurvePart } from './plan-curve.js';
import { lateSlotsText, leftOutAsTooLate, sentLateText, tooLateText } from './heard-too-late.js';
import { atNightText } from './night-hours.js';
import { planForm } from './plan-form.js';
import type { FormFault, PlanForm, PlanFormValues } from './plan-form.js';
import type { PlanPreviewPart } from './plan-preview.page.js';
import { approveQuestion, remindersHint } from './reminders-hint.js';
import { whoInvited } from './who-invited.js';
import type { WhoInvited } from './who-invited.js';
import { evenComparison, planFigures, planRisks, planSentence, usualRule, waitCaption, whoWhen } from './plan-words.js';
import type { RiskLine } from './plan-words.js';

/** The plan of a day in words and figures, the curve it was chosen from, and the form that makes it. */
export interface PlanPage {
  title: string;
  backHref: string;
  /** The form for one more day; null where it is there already. */
  anotherHref: string | null;
  vacancyTitle: string;
  plan: {
    /** What it is: the plan, or of a day to which people are invited, what it was when it was made. */
    heading: string;
    /** Of a plan that is not the day as it stands any more. */
    isOriginal: boolean;
    when: string;
    status: StateWord;
    sentence: string;
    risks: RiskLine[];
    figures: Figure[];
    comparison: string | null;
    whoWhen: string | null;
    usual: string | null;
    /** What is shown is not what is stored; null where it is. */
    trial: { text: string; href: string; invitations: string; label: string; backHref: string; back: string } | null;
    approve: { href: string; question: string; label: string; hint: string; who: WhoInvited | null } | null;
    boardHref: string | null;
    curve: CurvePart | null;
    /** Time by time, the number of invitations first. */
    slots: { heading: string; columns: string[]; rows: { time: string; cells: string[] }[] };
    slotsHint: string;
    who: string;
    /** Those of the shortlist whom nobody could tell; null when there are none. */
    leftOut: { text: string; people: { href: string; name: string }[] } | null;
    delete: { href: string; question: string } | null;
  } | null;
  empty: EmptyPage | null;
  /** Null for a day that is approved. */
  form: (PlanForm & { preview: PlanPreviewPart }) | null;
  basisHeading: string;
  basis: { name: string; value: string }[];
  /** What the probability is and is not. */
  basisHint: string | null;
  /** Why the plan must not be taken as it is, each with a way out where there is one. */
  notices: PlanNotice[];
  otherDays: { href: string; when: string; state: StateWord }[];
}

/** In the place of a day's id: one that is not there yet. */
export const NEW_DAY = 'new';

/** What is wrong with a plan that is there. */
export interface PlanNotice {
  text: string;
  link: { href: string; label: string } | null;
  replanHref: string | null;
}

/** What the page is made from. */
export interface PlanInput {
  readonly vacancy: Vacancy;
  readonly day: InterviewDay | null;
  /** The day as it would be with the number of invitations that a point of the curve leads to; null for the day as it is. */
  readonly trial: InterviewDay | null;
  readonly otherDays: readonly InterviewDay[];
  readonly leftOut: readonly { readonly applicationId: string; readonly name: string }[];
  /** What is expected of the day now and what that rests on: since the plan was made this may have changed. */
  readonly now: DayExpectation | null;
  /** See `OlderHistory`. */
  readonly isOfOlderHistory: boolean;
  /** Those of the shortlist who may be somebody who is expected already. */
  readonly doubles: readonly (ExpectedDouble | ListedDouble)[];
  /** How many of the shortlist could be invited now; null for a day that is not to be approved any more. */
  readonly availableNow: number | null;
  /** Times of the day of which whoever is invited now would hear too late, the first ones; of an approved day those left out then. */
  readonly tooLate: readonly Date[];
  /** How long before its start somebody has to hear of an interview. */
  readonly noticeMinutes: number;
  /** Whom an approval would invite now. */
  readonly invitees: readonly WouldBeInvited[];
  /** Until when invitations wait if the plan is approved now; null where they leave at once, or there is no plan. */
  readonly leavesAt: Date | null;
  /** By the clock of the vacancy's city. */
  readonly today: string;
  readonly values: PlanFormValues;
  /** Why the form just sent was refused. */
  readonly faults: readonly FormFault[];
  /** What the form just sent would give. */
  readonly preview: PlanPreviewPart;
}

/** Where one more day of a vacancy is planned. */
export function newDayHref(vacancyId: string): string {
  return `/vacancies/${vacancyId}/plan?day=${NEW_DAY}`;
}

/** The page. */
export function planPage(input: PlanInput, f: Formatter): PlanPage {
  const { vacancy, day, values, faults } = input;
  return {
    title: f.t('plan.title'),
    backHref: `/vacancies/${vacancy.id}/responses?group=shortlisted`,
    anotherHref: day && newDayHref(vacancy.id),
    vacancyTitle: vacancy.title,
    plan: day && planPart(input.trial ?? day, input, f),
    empty: day ? null : { title: f.t('plan.emptyTitle'), advice: f.t('plan.emptyAdvice'), action: null, href: null },
    form:
      day === null || day.status === 'planned'
        ? {
            ...planForm({ vacancyId: vacancy.id, dayId: day?.id ?? null, today: input.today, values, faults }, f),
            preview: input.preview,
          }
        : null,
    basisHeading:
      day === null || day.status === 'planned'
        ? f.t('plan.basis')
        : f.t('plan.basisOriginal', { when: momentText(day.plan.plannedAt, f) }),
    basis: day ? basisOf(day.plan, input.availableNow, f) : [],
    basisHint: day && f.t('plan.basisHint'),
    notices: day ? noticesOf(day, input, f) : [],
    otherDays: input.otherDays
      .filter(({ id }) => id !== day?.id)
      .map((other) => ({
        href: other.status === 'planned' ? planHref(vacancy.id, other.id) : `/days/${other.id}`,
        when: f.date(other.date),
        state: dayState(other.status, f),
      })),
  };
}

function planPart(
  day: InterviewDay,
  { day: stored, trial, leftOut, availableNow, tooLate, leavesAt, invitees }: PlanInput,
  f: Formatter,
): NonNullable<PlanPage['plan']> {
  const { chosen } = day.plan;
  // Not more than there are people now, and none of which they would hear too late.
  const heard = chosen.invited - leftOutAsTooLate(day, tooLate);
  const toSend = Math.min(heard, availableNow ?? heard);
  const starts = slotStarts(day, f);
  const isOpen = day.status === 'planned';
  const canApprove = isOpen && !hasBegun(day, f.now);
  return {
    heading: isOpen ? f.t('plan.inWords') : f.t('plan.original', { when: momentText(day.plan.plannedAt, f) }),
    isOriginal: !isOpen,
    when: [f.date(day.date), dayHours(day, f), cityName(day.citySlug, f), day.room && f.t('groupDay.name')]
      .filter(Boolean)
      .join(', '),
    status: dayState(day.status, f),
    sentence: [isOpen ? null : sentLateText(day, tooLate, f), planSentence(day, starts, canApprove, f)]
      .filter(Boolean)
      .join(' '),
    ...byFormat(day, {
      stream: (of) => streamWords(of, { starts, mayChoose: canApprove }, f),
      group: (of) => ({
        ...{ risks: groupRisks(of, starts, f), figures: groupFigures(of, f) },
        ...{ comparison: null, whoWhen: null, usual: null },
        curve: groupCurve(of, canApprove, f),
        slots: { heading: f.t('groupDay.sessions'), ...sessionTable(of, starts, f) },
      }),
    }),
    trial: trial && stored && trialPart(trial, stored, f),
    approve:
      trial === null && canApprove && toSend > 0
        ? {
            href: `/days/${day.id}/approve`,
            question: approveQuestion(day, { count: toSend, tooLate, leavesAt }, f),
            label: f.t('plan.approve', { count: toSend }),
            hint: remindersHint(day, leavesAt, f),
            who: whoInvited(invitees, f.inZone(day.timeZone)),
          }
        : null,
    boardHref: isOpen ? null : `/days/${day.id}`,
    slotsHint: f.t('plan.slotsHint', { count: chosen.invited }),
    who: whoText(day, f),
    leftOut:
      leftOut.length === 0
        ? null
        : {
            text: f.t('plan.leftOut', { count: leftOut.length }),
            people: leftOut.map(({ applicationId, name }) => ({
              href: `/applications/${applicationId}`,
              name: name || f.t('responses.nameless'),
            })),
          },
    delete: isOpen ? { href: `/days/${day.id}/delete`, question: f.t('plan.deleteQuestion') } : null,
  };
}

/** The moment to which the figures of a plan belong. */
function momentText(plannedAt: string, f: Formatter): string {
  const at = new Date(plannedAt);
  return `${f.date(at)}, ${f.time(at)}`;
}

function whoText({ status, plan }: InterviewDay, f: Formatter): string {
  if (status !== 'planned') return f.t('plan.whoNow');
  return f.t(plan.chosen.slots.some(({ people = [] }) => people.length > 0) ? 'plan.whoNamed' : 'plan.whoLater');
}

function trialPart(
  { id, plan, vacancyId }: InterviewDay,
  stored: InterviewDay,
  f: Formatter,
): NonNullable<PlanPage['plan']>['trial'] {
  const [count, kept] = [plan.chosen.invited, stored.plan.chosen.invited];
  return {
    text: f.t('plan.trial', { count }),
    href: `/days/${id}/choose`,
    invitations: String(count),
    label: f.t('plan.trialTake', { count }),
    backHref: planHref(vacancyId, id),
    back: f.t('plan.trialBack', { count: kept }),
  };
}

type StreamWords = Pick<
  NonNullable<PlanPage['plan']>,
  'risks' | 'figures' | 'comparison' | 'whoWhen' | 'usual' | 'curve' | 'slots'
>;

/** What is said of a day on which people are interviewed one by one. */
function streamWords(
  day: OfStream<InterviewDay>,
  { starts, mayChoose }: { readonly starts: readonly string[]; readonly mayChoose: boolean },
  f: Formatter,
): StreamWords {
  const first = starts[day.plan.lateSlots ?? 0] ?? day.firstStart;
  return {
    risks: planRisks(day, first, f),
    figures: planFigures(day, f),
    comparison: evenComparison(day, f),
    whoWhen: whoWhen(day.plan, f),
    usual: day.plan.chosen.invited === 0 ? null : usualRule(day, first, f),
    curve: streamCurve(day, mayChoose, f),
    slots: { heading: f.t('plan.slots'), ...slotTable(day, starts, f) },
  };
}

function slotTable({ plan: { chosen, even } }: OfStream<InterviewDay>, starts: readonly string[], f: Formatter) {
  return {
    columns: ['invite', 'even', 'nobody'].map((name) => f.t(`plan.${name}`)),
    rows: chosen.slots.map(({ invite }, index) => ({
      time: starts[index] ?? '',
      cells: [
        f.number(invite),
        even ? f.number(even.slots[index]?.invite ?? 0) : '—',
        invite === 0 ? '—' : f.chance(chosen.risk.nobodyComesInSlot[index] ?? 1),
      ],
    })),
  };
}

function streamCurve(day: OfStream<InterviewDay>, mayChoose: boolean, f: Formatter): CurvePart | null {
  const { invited, value, expected, risk } = day.plan.chosen;
  const chosen = { invited, value, interviews: expected.interviews, waitRisk: risk.someoneWaitsOver };
  return curvePart<CurvePoint>(
    {
      ...{ day, mayChoose, points: withChosen(day.plan.curve, chosen) },
      label: (point) =>
        f.t('plan.pointLabel', {
          count: point.invited,
          shows: f.number(point.interviews, 1),
          risk: f.chance(point.waitRisk),
        }),
      lines: [
        { caption: f.t('plan.chartShows'), tone: 'accent', isRisk: false, of: ({ interviews }) => interviews },
        { caption: waitCaption(day, f), tone: 'fair', isRisk: true, of: ({ waitRisk }) => waitRisk },
      ],
    },
    f,
  );
}

/** Of a plan whose time has come nothing else is worth saying: it has to be another day, or none. */
function noticesOf(day: InterviewDay, input: PlanInput, f: Formatter): PlanNotice[] {
  const { vacancy, now, availableNow } = input;
  const isOpen = day.status === 'planned';
  if (isOpen && hasBegun(day, f.now)) return [{ text: f.t('plan.past'), link: null, replanHref: null }];
  const replanHref = isOpen ? `/days/${day.id}/replan` : null;
  const texts = isOpen
    ? [
        tooLateText('plan.tooLate', input.trial ?? day, input.tooLate, f),
        lateSlotsText(day, input.noticeMinutes, f),
        atNightText(day, f),
      ]
    : [];
  return [
    ...(day.status === 'planned' || day.status === 'approved' ? doubleNotices(input.doubles, f) : []),
    ...texts.flatMap((text) => (text === null ? [] : { text, link: null, replanHref: null })),
    inventedBasis(day, now?.basis ?? null, replanHref, f),
    input.isOfOlderHistory ? historyChanged(day, replanHref, f) : null,
    ...(isOpen ? [cityChanged(day, vacancy, replanHref, f), shortlistChanged(day, availableNow, replanHref, f)] : []),
  ].filter((notice) => notice !== null);
}

/** A plan made on the invented history of the simulated boards must not be taken for one's own figures. */
function inventedBasis(
  { plan }: InterviewDay,
  now: ShowBasis | null,
  replanHref: string | null,
  f: Formatter,
): PlanNotice | null {
  if (plan.prediction.basis !== 'invented') return null;
  // Once people are invited, what is expected of them rests on what is known now.
  if (now === 'own') return replanHref === null ? null : { text: f.t('plan.inventedBefore'), link: null, replanHref };
  const link = { href: '/attendance#import', label: f.t('plan.inventedLink') };
  return { text: f.t('plan.invented'), link, replanHref: null };
}

/** More is known by now of who comes: the figures are of when the plan was made. */
function historyChanged(day: InterviewDay, replanHref: string | null, f: Formatter): PlanNotice | null {
  // Of an invented history that is said already.
  if (day.plan.prediction.basis === 'invented') return null;
  return { text: f.t('plan.historyChanged', { when: plannedText(day, f) }), link: null, replanHref };
}

/** The vacancy went to another city since: the address, the clock and the show probability are those of the old one. */
function cityChanged(day: InterviewDay, vacancy: Vacancy, replanHref: string | null, f: Formatter): PlanNotice | null {
  if (day.citySlug === vacancy.citySlug) return null;
  const [now, then] = [cityName(vacancy.citySlug, f) ?? '—', cityName(day.citySlug, f) ?? '—'];
  return { text: f.t('plan.cityChanged', { now, then }), link: null, replanHref };
}

/** People were shortlisted or taken off since the plan was made: it invites too few, or more than there are. */
function shortlistChanged(
  { plan }: InterviewDay,
  now: number | null,
  replanHref: string | null,
  f: Formatter,
): PlanNotice | null {
  if (now === null || now === plan.available) return null;
  const text = f.t('plan.shortlistChanged', { now: f.number(now), then: f.number(plan.available) });
  return { text, link: null, replanHref: now > 0 ? replanHref : null };
}

/** Of an approved day the number is that of the planning: those invited are among them. */
function shortlistedText(then: number, now: number | null, f: Formatter): string {
  if (now === then) return f.number(then);
  if (now === null) return f.t('plan.basisShortlistedThen', { then: f.number(then) });
  return f.t('plan.basisShortlistedNow', { then: f.number(then), now: f.number(now) });
}

function basisOf({ prediction, available }: DayPlan, availableNow: number | null, f: Formatter): PlanPage['basis'] {
  const { mean, interval90, observations } = prediction;
  const rate = f.t('plan.basisRateValue', {
    rate: f.percent(mean),
    range: f.percentRange(interval90.from, interval90.to),
  });
  return [
    { name: f.t('plan.basisRate'), value: rate },
    { name: f.t('plan.basisCount'), value: f.number(observations.organisation) },
    { name: f.t('plan.basisCity'), value: f.number(observations.city) },
    { name: f.t('plan.basisVacancy'), value: f.number(observations.vacancy) },
    {
      name: f.t('plan.basisShortlisted'),
      value: shortlistedText(available, availableNow, f),
    },
  ];
}
