import { z } from 'zod';
import type {
  CallOffAdvice,
  ChosenChanges,
  DayFiguresNow,
  DayWorth,
  GroupFiguresNow,
  NextInvitation,
  ReplannedDay,
  ReplannedGroups,
  ReplannedLine,
  StaffedSlot,
} from '../../interviews/index.js';
import { MOST_OF_DAY } from '../../interviews/index.js';

const share = z.number().min(0).max(1);

const lineAnswer = z.object({
  key: z.string().describe('Names the line when only some are approved'),
  applicationId: z.uuid(),
  name: z.string(),
  from: z.iso.datetime().nullable().describe('When they are expected now; null = not invited yet'),
  to: z.iso.datetime(),
  isConfirmed: z.boolean().describe('They said yes to the time that they have now'),
  isUnattended: z
    .boolean()
    .describe('Nobody interviews at the time that they have now: they are moved whatever it brings'),
  message: z.enum(['invitation', 'moved']).describe('What they would get'),
  way: z.enum(['email', 'board', 'phone']).describe('phone: no message reaches them, somebody has to call'),
  showProbability: share.describe('How likely they come then'),
  gain: z
    .number()
    .nullable()
    .describe('What the day would be worth less without it; null = a day of groups, not priced'),
});

const nextAnswer = z.object({
  applicationId: z.uuid(),
  name: z.string(),
  to: z.iso.datetime(),
  showProbability: share,
  gain: z.number().nullable().describe('What it would bring; null = a day of groups, not priced'),
  risk: share.describe('What would be risked: that somebody waits too long, or that a session is too full'),
  why: z
    .enum(['no-gain', 'over-limit', 'fewer'])
    .describe('It brings nothing, it leads over the limit, or a person chose fewer'),
});

const callOffAnswer = z.object({
  bookingId: z.uuid(),
  applicationId: z.uuid(),
  name: z.string(),
  at: z.iso.datetime(),
  scorePoints: z.number().nullable().describe('0–100; null = not scored'),
  showProbability: share,
});

const unattendedAnswer = z.object({
  bookingId: z.uuid(),
  applicationId: z.uuid(),
  name: z.string(),
  at: z.iso.datetime(),
  way: z.enum(['email', 'board', 'phone']).describe('phone: no message reaches them, somebody has to call'),
  why: z
    .enum(['too-late', 'nobody', 'no-room', 'no-gain'])
    .describe(
      'They would not hear of another time before theirs, nobody interviews at another time to come, none has room, or none makes the day better',
    ),
});

const figuresAnswer = z.object({
  invited: z.int(),
  expectedShows: z.object({ mean: z.number(), from: z.int(), to: z.int() }).describe('Holds nine days of ten'),
  value: z.number().describe('By the day’s prices: interviews, less what waiting, idleness and overtime cost'),
  someoneWaitsOver: share.describe('Probability that somebody waits longer than the limit'),
  waitPersonSlots: z.number().describe('Slots that people wait, all together'),
  idleInterviewerSlots: z.number(),
  overtimeSlots: z.number(),
  notInterviewed: z.number().describe('Of those who come, sent home because nobody interviews any more at the end'),
});

const groupFiguresAnswer = z.object({
  invited: z.int(),
  expectedShows: z.object({ mean: z.number(), from: z.int(), to: z.int() }).describe('Holds nine days of ten'),
  sessionsHeld: z.number().describe('Sessions to which at least the minimum comes, on average'),
  sessions: z.array(
    z.object({
      invited: z.int(),
      shows: z.number(),
      overflow: share.describe('Probability that more come than there is room for'),
      tooFew: share.describe('Probability that fewer than the minimum come'),
    }),
  ),
});

const worthAnswer = z
  .object({
    interviews: z.number(),
    waiting: z.number(),
    idle: z.number(),
    overtime: z.number(),
    invitations: z.number(),
    overLimit: z.number().describe('Of the risk over the limit that somebody waits too long'),
    disturbed: z.number().describe('Of those who are invited already and would be moved'),
    sum: z.number(),
  })
  .describe('In the units of the day’s prices; what costs something is below 0');

const anyDifference = {
  shown: z.string().describe('Names what this rests on: give it back to approve'),
  invite: z.array(lineAnswer),
  move: z.array(lineAnswer),
  unattended: z
    .array(unattendedAnswer)
    .describe('Who stays where nobody interviews: call them off, or move them by hand'),
  staying: z.int().describe('People whose time stays'),
  missing: z.int().describe('Places that nobody on the shortlist is left for'),
  freed: z.int().describe('Places to come of the plan that nobody has'),
  next: nextAnswer
    .nullable()
    .describe(
      'Whom an invitation would go to next, where none is proposed, and why; null = nobody is left, or no time has room',
    ),
  priceOfMoving: z
    .object({ invited: z.number(), confirmed: z.number() })
    .describe('What somebody must bring who is moved'),
};

/** What becomes of the sessions of a day of groups. */
const sessionsAnswer = z.array(
  z.object({
    startsAt: z.iso.datetime(),
    change: z
      .enum(['called-off', 'possible', 'cannot-be'])
      .nullable()
      .describe('Nobody is left in it, it is one that was off, or too few would come whatever is done'),
  }),
);

const callOffsAnswer = z
  .object({
    people: z.array(callOffAnswer),
    someoneWaitsOver: share.describe('Once that is done, and without those whom nobody interviews'),
  })
  .nullable()
  .describe(
    'Whom to call off first where the risk stays over its limit; null = it does not, it is that of those whom nobody interviews, or nobody would hear of it',
  );

/** What would change of a day that stands. */
export const differenceAnswer = z.object({
  difference: z
    .discriminatedUnion('format', [
      z.object({
        format: z.literal('stream'),
        ...anyDifference,
        before: figuresAnswer,
        after: figuresAnswer,
        callOff: callOffsAnswer,
        worth: z
          .object({ before: worthAnswer, after: worthAnswer })
          .describe('No difference makes the sum less, unless people are moved away from where nobody interviews'),
      }),
      z.object({
        format: z.literal('group'),
        ...anyDifference,
        before: groupFiguresAnswer,
        after: groupFiguresAnswer,
        sessions: sessionsAnswer,
      }),
    ])
    .nullable()
    .describe('null = not approved, cancelled, or its last slot has begun'),
});

/** Some lines of a difference, to be looked at. */
export const chosenBody = z.strictObject({
  lines: z.array(z.string().max(200)).max(500).describe('Keys; those of no line count for nothing'),
});

/** What becomes of the day with these lines alone. */
export const chosenAnswer = z.object({
  chosen: z
    .discriminatedUnion('format', [
      z.object({
        format: z.literal('stream'),
        after: figuresAnswer,
        worth: z.object({ before: worthAnswer, after: worthAnswer }),
        callOff: callOffsAnswer,
      }),
      z.object({ format: z.literal('group'), after: groupFiguresAnswer, sessions: sessionsAnswer }),
    ])
    .nullable()
    .describe('null = not approved, or cancelled'),
});

/** What is approved. */
export const approveBody = z.strictObject({
  shown: z.string().max(100),
  lines: z.array(z.string().max(200)).min(1).max(500).optional().describe('Keys; all lines if left out'),
});

/** What was sent. */
export const replannedAnswer = z.object({ invited: z.int(), moved: z.int() });

/** How many interviewers are there, and when. */
export const staffingBody = z.strictObject({
  interviewers: z.int().min(0).max(MOST_OF_DAY.interviews).describe('At most as many as the day was planned with'),
  fromSlotId: z.uuid().optional().describe('The first slot to come if left out'),
  untilSlotId: z.uuid().optional().describe('The last slot if left out'),
});

/** The times to come. */
export const staffingAnswer = z.object({
  slots: z.array(z.object({ slotId: z.uuid(), startsAt: z.iso.datetime(), interviewers: z.int() })),
});

function lineView(line: ReplannedLine): z.infer<typeof lineAnswer> {
  const { key, applicationId, name, from, to, isConfirmed, isUnattended, message, way, showProbability, gain } = line;
  const times = { from: from?.toISOString() ?? null, to: to.toISOString() };
  return { key, applicationId, name, ...times, isConfirmed, isUnattended, message, way, showProbability, gain };
}

function figuresView(figures: DayFiguresNow): z.infer<typeof figuresAnswer> {
  const { invited, expectedShows, value, waitRisk, ...slots } = figures;
  const { waitPersonSlots, idleInterviewerSlots, overtimeSlots, notInterviewed } = slots;
  return {
    ...{ invited, expectedShows: { ...expectedShows }, value, someoneWaitsOver: waitRisk },
    ...{ waitPersonSlots, idleInterviewerSlots, overtimeSlots, notInterviewed },
  };
}

function worthView({ ...terms }: DayWorth): z.infer<typeof worthAnswer> {
  return terms;
}

function groupFiguresView({ expectedShows, sessions, ...figures }: GroupFiguresNow) {
  return { ...figures, expectedShows: { ...expectedShows }, sessions: sessions.map((session) => ({ ...session })) };
}

function nextView({ to, ...next }: NextInvitation): z.infer<typeof nextAnswer> {
  return { ...next, to: to.toISOString() };
}

function callOffView({ people, waitRisk }: CallOffAdvice) {
  return {
    people: people.map(({ at, ...person }) => ({ ...person, at: at.toISOString() })),
    someoneWaitsOver: waitRisk,
  };
}

/** The difference as the API shows it. */
export function differenceView(replanned: ReplannedDay | null): z.infer<typeof differenceAnswer> {
  if (replanned === null) return { difference: null };
  const { shown, invite, move, staying, missing, freed, next, unattended, disturbance } = replanned;
  const common = {
    ...{ shown, staying, missing, freed, invite: invite.map(lineView), move: move.map(lineView) },
    unattended: unattended.map(({ at, ...person }) => ({ ...person, at: at.toISOString() })),
    ...{ next: next && nextView(next), priceOfMoving: { ...disturbance } },
  };
  if (replanned.format === 'group') {
    const { format, before, after } = replanned;
    const sessions = sessionsView(replanned.sessions);
    return {
      difference: { ...common, format, before: groupFiguresView(before), after: groupFiguresView(after), sessions },
    };
  }
  const { format, before, after, worth, callOff } = replanned;
  return {
    difference: {
      ...{ ...common, format, before: figuresView(before), after: figuresView(after) },
      callOff: callOff && callOffView(callOff),
      worth: { before: worthView(worth.before), after: worthView(worth.after) },
    },
  };
}

/** What becomes of the day with some lines of its difference, as the API shows it. */
export function chosenView(chosen: ChosenChanges | null): z.infer<typeof chosenAnswer> {
  if (chosen === null) return { chosen: null };
  if (chosen.format === 'group') {
    const { format, after, sessions } = chosen;
    return { chosen: { format, after: groupFiguresView(after), sessions: sessionsView(sessions) } };
  }
  const { format, after, worth, callOff } = chosen;
  const views = { before: worthView(worth.before), after: worthView(worth.after) };
  return { chosen: { format, after: figuresView(after), worth: views, callOff: callOff && callOffView(callOff) } };
}

function sessionsView(sessions: ReplannedGroups['sessions']) {
  return sessions.map(({ startsAt, change }) => ({ startsAt: startsAt.toISOString(), change }));
}

/** The times as the API shows them. */
export function staffingView(slots: readonly StaffedSlot[]): z.infer<typeof staffingAnswer> {
  return { slots: slots.map((slot) => ({ ...slot, startsAt: slot.startsAt.toISOString() })) };
}
