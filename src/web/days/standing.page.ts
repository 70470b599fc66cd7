import { byFormat } from '../../interviews/index.js';
import type {
  DayFiguresNow,
  DayStanding,
  GroupFiguresNow,
  InterviewDay,
  OfGroups,
  OfStream,
  ShowsExpected,
} from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { Figure } from '../frame/parts.js';
import type { StateWord } from '../frame/wording.js';
import { dayState, expectedHint, expectedText, staffWord } from './day-words.js';
import { groupRisks } from './group-words.js';
import { planRisks, spreadInWords } from './plan-words.js';
import type { RiskLine } from './plan-words.js';

/** A day to which people are invited, as it stands: what the page of its plan says first. */
export interface StandingPart {
  heading: string;
  status: StateWord;
  sentence: string;
  risks: RiskLine[];
  figures: Figure[];
  columns: string[];
  /** Time by time, the number of those invited first. */
  rows: { time: string; staff: StateWord | null; cells: string[] }[];
  /** What the expectation rests on; null of a day that is over. */
  hint: string | null;
  boardHref: string;
}

/** @param expected  what is expected of the day wherever it is said; null once everybody is counted */
export function standingPart(
  day: InterviewDay,
  standing: DayStanding,
  expected: ShowsExpected | null,
  reader: Formatter,
): StandingPart {
  const f = reader.inZone(day.timeZone);
  const { slots, at } = standing;
  const times = slots.map(({ startsAt }) => f.time(startsAt));
  const common = { status: dayState(day.status, f), boardHref: `/days/${day.id}` };
  if (day.status === 'held' || expected === null) {
    const sum = (of: 'invited' | 'came'): number => slots.reduce((all, slot) => all + slot[of], 0);
    return {
      ...{ ...common, heading: f.t('standing.over'), risks: [], figures: [], hint: null },
      sentence: f.t('standing.sentenceOver', { count: sum('invited'), came: sum('came') }),
      columns: [f.t('standing.invited'), f.t('standing.came')],
      rows: slots.map(({ invited, came }, slot) => ({
        time: times[slot] ?? '',
        staff: null,
        cells: [f.number(invited), f.number(came)],
      })),
    };
  }
  return {
    ...common,
    heading: f.t('standing.heading', { time: f.time(at) }),
    sentence: sentenceOf(standing, times, expected, f),
    risks: risksOf(day, standing, times, f),
    figures: figuresOf(standing, expected, f),
    ...tableOf(day, standing, times, f),
    hint: [expectedHint(expected, f), chanceThen(day, standing, f)].filter(Boolean).join(' '),
  };
}

/** What was expected of each when the day was planned, beside what is now; null once the first have had their time. */
function chanceThen({ plan }: InterviewDay, { at, slots }: DayStanding, f: Formatter): string | null {
  const isEmpty = slots.every(({ invited, asked }) => invited + asked === 0);
  if (isEmpty || slots.some(({ startsAt }) => startsAt <= at)) return null;
  return f.t('standing.chanceThen', { then: f.percent(plan.prediction.mean) });
}

function sentenceOf({ slots }: DayStanding, times: readonly string[], expected: ShowsExpected, f: Formatter): string {
  const counts = slots.map(({ invited, asked }) => invited + asked);
  const count = counts.reduce((sum, one) => sum + one, 0);
  const { mean, from, to } = expected;
  if (count === 0) return f.t('standing.nobody');
  return f.t('standing.sentence', {
    count,
    spread: spreadInWords(counts, times, f),
    shows: f.number(mean, 1),
    from,
    to,
  });
}

/** In the words in which the risks of a plan are said. */
function risksOf(day: InterviewDay, standing: DayStanding, times: readonly string[], f: Formatter): RiskLine[] {
  return byFormat(day, {
    stream: (of) =>
      standing.format === 'stream'
        ? planRisks(streamNow(of, standing, standing.figures), times[0] ?? '', f, staffedSlots(day, standing))
        : [],
    group: (of) => (standing.format === 'group' ? groupRisks(groupsNow(of, standing.figures), times, f) : []),
  });
}

/** For how many times an interviewer is there, on average over all of them: only in those somebody can be idle. */
function staffedSlots({ interviewers, plan }: InterviewDay, { slots }: DayStanding): number {
  const planned = slots.slice(plan.lateSlots ?? 0);
  return planned.reduce((sum, slot) => sum + slot.interviewers, 0) / interviewers;
}

/** The day as it stands in the terms of a plan. */
function streamNow(
  day: OfStream<InterviewDay>,
  { slots }: DayStanding,
  figures: DayFiguresNow,
): OfStream<InterviewDay> {
  const { invited, value, expectedShows, waitRisk, ...sums } = figures;
  const { waitPersonSlots, idleInterviewerSlots, overtimeSlots, notInterviewed } = sums;
  const chosen = {
    ...{ invited, value, expectedShows },
    slots: slots.map((slot) => ({ invite: slot.invited + slot.asked })),
    expected: {
      ...{ interviews: expectedShows.mean - notInterviewed },
      ...{ waitPersonSlots, idleInterviewerSlots, overtimeSlots },
    },
    risk: { someoneWaitsOver: waitRisk, nobodyComesInSlot: slots.map(({ nobodyComes }) => nobodyComes) },
  };
  return { ...day, plan: { ...day.plan, chosen } };
}

function groupsNow(day: OfGroups<InterviewDay>, figures: GroupFiguresNow): OfGroups<InterviewDay> {
  const { invited, expectedShows, sessionsHeld, sessions } = figures;
  const held = sessions.filter((session) => session.invited > 0);
  const worst = (of: 'overflow' | 'tooFew'): number => Math.max(0, ...held.map((session) => session[of]));
  const chosen = {
    ...{ invited, expectedShows, expected: { sessionsHeld } },
    slots: sessions.map((session) => ({ ...session, invite: session.invited })),
    risk: { overflow: worst('overflow'), tooFew: worst('tooFew') },
  };
  return { ...day, plan: { ...day.plan, chosen } };
}

function figuresOf(standing: DayStanding, expected: ShowsExpected, f: Formatter): Figure[] {
  const { slots } = standing;
  const sum = (of: 'invited' | 'asked' | 'confirmed' | 'came' | 'walkIns'): number =>
    slots.reduce((all, slot) => all + slot[of], 0);
  const isAsking = sum('asked') > 0;
  const invited = f.t(isAsking ? 'standing.invitedAsked' : 'board.invited');
  const risk: Figure =
    standing.format === 'stream'
      ? { value: f.chance(standing.figures.waitRisk), name: f.t('plan.figureWait') }
      : { value: f.number(standing.figures.sessionsHeld, 1), name: f.t('groupDay.figureHeldShort') };
  return [
    // As in the sentence above and times below: whoever is offered a seat may take it.
    { value: f.number(sum('invited') + sum('asked')), name: invited, ...(isAsking && { wide: true }) },
    { value: f.number(sum('confirmed')), name: f.t('board.confirmed') },
    { value: expectedText(expected, f), name: f.t('board.expectedNow'), wide: true },
    ...(sum('came') > 0 ? [{ value: f.number(sum('came')), name: f.t('board.came') }] : []),
    ...(sum('walkIns') > 0 ? [{ value: f.number(sum('walkIns')), name: f.t('board.walkIns') }] : []),
    risk,
  ];
}

function tableOf(
  day: InterviewDay,
  standing: DayStanding,
  times: readonly string[],
  f: Formatter,
): Pick<StandingPart, 'columns' | 'rows'> {
  const common = ['invited', 'confirmed', 'coming'].map((name) => f.t(`standing.${name}`));
  const timeOf = (slot: number): Pick<StandingPart['rows'][number], 'time' | 'staff'> => ({
    time: times[slot] ?? '',
    staff: staffWord(day, standing.slots[slot].interviewers, f),
  });
  const cellsOf = (slot: number): string[] => {
    const { invited, asked, confirmed, shows, walkIns } = standing.slots[slot];
    if (invited + asked + walkIns === 0) return [f.number(0), '—', '—'];
    const count = f.number(invited + asked);
    const all = walkIns === 0 ? count : f.t('standing.andWalkIns', { invited: count, count: walkIns });
    return [all, f.number(confirmed), f.number(shows, 1)];
  };
  if (standing.format === 'stream') {
    return {
      columns: [...common, f.t('plan.nobody')],
      rows: standing.slots.map(({ invited, asked, walkIns, nobodyComes }, slot) => ({
        ...timeOf(slot),
        cells: [...cellsOf(slot), invited + asked + walkIns === 0 ? '—' : f.chance(nobodyComes)],
      })),
    };
  }
  return {
    columns: [...common, f.t('groupDay.tooMany'), f.t('groupDay.tooFew')],
    rows: standing.figures.sessions.map(({ invited, overflow, tooFew }, slot) => ({
      ...timeOf(slot),
      cells: [...cellsOf(slot), ...(invited === 0 ? ['—', '—'] : [f.chance(overflow), f.chance(tooFew)])],
    })),
  };
}
