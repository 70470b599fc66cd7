import type { ApplicationDetail, ApplicationRow } from '../../../src/candidates/index.js';
import { ResumeDocument, StageMove } from '../../../src/candidates/index.js';
import { evenSpread } from '../../../src/interviews/domain/even-spread.js';
import { evaluateStream, planStream } from '../../../src/interviews/index.js';
import type { BoardRow, DayBoard, DaySummary, InterviewDay } from '../../../src/interviews/index.js';
import { resumeSchema } from '../../../src/job-boards/index.js';
import type { ConnectionProblem, ConnectionView, Resume } from '../../../src/job-boards/index.js';
import type { Actor, Viewer } from '../../../src/organisations/index.js';
import { scoreResume } from '../../../src/scoring/index.js';
import type { ScoreDetail } from '../../../src/scoring/index.js';
import { cityBySlug, roleProfile } from '../../../src/vacancies/index.js';
import type { Vacancy } from '../../../src/vacancies/index.js';
import { NOW } from './rendering.js';

const ORGANISATION = '01900000-0000-7000-8000-000000000001';

/** Ids that are easy to tell apart in a failed test. */
export const id = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export function actor(overrides: Partial<Actor> = {}): Actor {
  return { organisationId: ORGANISATION, userId: id(900), role: 'recruiter', name: 'Анна', ...overrides };
}

export function viewer(overrides: Partial<Viewer> = {}): Viewer {
  return {
    actor: actor(),
    language: 'ru',
    email: 'anna@example.test',
    organisationName: 'Ромашка',
    organisationKind: 'employer',
    timeZone: 'Europe/Moscow',
    ...overrides,
  };
}

export function vacancy(overrides: Partial<Vacancy> = {}): Vacancy {
  return {
    organisationId: ORGANISATION,
    id: id(100),
    clientId: null,
    title: 'Менеджер по работе с клиентами',
    titleKey: 'менеджер по работе с клиентами',
    profileSlug: 'client-manager',
    citySlug: 'yekaterinburg',
    timeZone: 'Asia/Yekaterinburg',
    budgetAmount: 90_000,
    budgetCurrency: 'RUR',
    wantedCount: 3,
    deadline: '2026-07-01',
    status: 'open',
    createdAt: new Date('2026-05-01T09:00:00Z'),
    ...overrides,
  };
}

export function row(overrides: Partial<ApplicationRow> = {}): ApplicationRow {
  return {
    id: id(1),
    candidateId: id(2),
    name: 'Кузнецова Марина',
    boards: ['headhunter', 'superjob'],
    stage: 'new',
    scorePoints: 87.4,
    saysNothing: false,
    level: 3,
    mustVerdict: 'met',
    wishAmount: 120_000,
    wishCurrency: 'RUR',
    wishVerdict: 'over-budget',
    city: 'Екатеринбург',
    respondedAt: new Date('2026-06-01T06:00:00Z'),
    respondedAtKnown: true,
    viewedAt: null,
    wroteAt: null,
    resumeTitle: 'Менеджер по продажам',
    topReasons: [],
    problem: null,
    erasedAt: null,
    possiblySame: 0,
    version: 1,
    ...overrides,
  };
}

export function resume(overrides: Partial<Resume> = {}): Resume {
  return {
    ...resumeSchema.parse({
      id: 'r1',
      title: 'Менеджер по работе с клиентами',
      city: 'Екатеринбург',
      about: 'Холодными звонками не занималась. Внимательна к людям.',
      skills: ['1С:Предприятие', 'CRM Битрикс24'],
      experience: [
        {
          start: '2022-03',
          end: null,
          company: 'ООО «Уралпромснаб»',
          position: 'Менеджер по работе с клиентами',
          description: 'Вела базу клиентов в CRM, проводила переговоры и презентации.',
        },
      ],
      education: [{ level: 'higher', institution: 'УрФУ', speciality: 'Экономика', year: 2018 }],
      languages: [{ name: 'Английский', level: 'b1' }],
      licence: ['B'],
      car: true,
      salary: { amount: 120_000, currency: 'RUR' },
    }),
    ...overrides,
  };
}

/** A real score of the sample résumé. */
export function score(of: Resume = resume()): ScoreDetail {
  const profile = roleProfile('client-manager');
  if (!profile) throw new Error('The catalogue has no client manager');
  const band = { from: 80_000, to: 110_000, median: 95_000, n: 38, currency: 'RUR' as const, asOf: '2026-05-01' };
  const { score: points, ...rest } = scoreResume({
    resume: of,
    profile,
    city: cityBySlug('yekaterinburg') ?? null,
    budget: { amount: 90_000, currency: 'RUR', gross: null },
    today: '2026-06-01',
    band: band,
  });
  return {
    points,
    ...rest,
    profileVersion: 0,
    computedAt: NOW,
    salaryThen: null,
    profileSince: null,
    ofOtherTrade: false,
  };
}

export function detail(overrides: Partial<ApplicationDetail> = {}, content: Resume = resume()): ApplicationDetail {
  const document = Object.assign(new ResumeDocument(), {
    organisationId: ORGANISATION,
    id: id(3),
    board: 'headhunter',
    content,
    title: content.title,
    problems: [],
    updatedAtBoard: new Date('2026-05-30T09:00:00Z'),
    readAt: NOW,
  });
  return {
    ...row(),
    fullName: 'Кузнецова Марина Игоревна',
    mergedCount: 0,
    possiblySame: 0,
    vacancy: vacancy(),
    language: 'ru',
    rejectedReason: null,
    withdrawnReason: null,
    allowedMoves: ['shortlisted', 'rejected'],
    resumes: [document],
    scoredResumeId: document.id,
    wishResumeId: null,
    history: [move({ toStage: 'new', fromStage: null, userId: null, userName: 'Otklik' })],
    others: [],
    ...overrides,
  };
}

export function move(overrides: Partial<StageMove> = {}): StageMove {
  return Object.assign(new StageMove(), {
    organisationId: ORGANISATION,
    id: id(4),
    applicationId: id(1),
    fromStage: 'new',
    toStage: 'shortlisted',
    movedAt: new Date('2026-06-01T08:30:00Z'),
    userId: id(900),
    userName: 'Анна',
    reason: null,
    undoesId: null,
    ...overrides,
  });
}

function planned() {
  const scenario = {
    format: 'stream' as const,
    slots: 8,
    slotMinutes: 30,
    interviewers: 1,
    pool: { available: 60, showProbability: 0.2 },
    limits: { waitSlots: 2, waitRisk: 0.3, perSlot: null },
  };
  const { curve, slots, invited } = planStream(scenario);
  const evaluated = (invites: readonly number[]) => evaluateStream(scenario, invites);
  return { curve, chosen: evaluated(slots.map(({ invite }) => invite)), even: evaluated(evenSpread(invited, 8)) };
}

/** Planned when the first test asks for a day: it takes longer than all that the tests do with it. */
let sample: ReturnType<typeof planned> | null = null;

/** A day with a real plan of eight slots for forty people of whom one in five comes. */
export function day(overrides: Partial<InterviewDay> = {}): InterviewDay {
  const { chosen, curve, even } = structuredClone((sample ??= planned()));
  return {
    organisationId: ORGANISATION,
    id: id(200),
    vacancyId: id(100),
    date: '2026-06-02',
    citySlug: 'yekaterinburg',
    timeZone: 'Asia/Yekaterinburg',
    format: 'stream',
    room: null,
    interviewers: 1,
    lateAfterMinutes: 10,
    cancelLateHours: null,
    firstStart: '10:00',
    slotCount: 8,
    slotMinutes: 30,
    address: 'ул. Малышева, 51',
    directions: 'вход со двора',
    contactPhone: '+7 343 000-00-00',
    status: 'planned',
    version: 1,
    prices: { interview: 1, waitPersonSlot: 0.3, idleInterviewerSlot: 0.7, overtimeSlot: 1, invitation: 0 },
    limits: { waitSlots: 2, waitRisk: 0.3, perSlot: null },
    plan: {
      prediction: {
        mean: 0.2,
        ordinaryDay: 0.2,
        priorWeight: 100,
        dayEffectSd: 0,
        observations: { organisation: 186, city: 120, vacancy: 40 },
        interval90: { from: 0.16, to: 0.25 },
      },
      available: 60,
      leftOut: [],
      chosen,
      recommended: chosen.invited,
      curve,
      even,
      plannedAt: NOW.toISOString(),
    },
    lastReplanned: null,
    offersSeats: false,
    approvedAt: null,
    heldAt: null,
    cancelledAt: null,
    createdAt: NOW,
    ...overrides,
  };
}

export function guest(overrides: Partial<BoardRow> = {}): BoardRow {
  return {
    bookingId: id(300),
    applicationId: id(1),
    candidateId: id(2),
    name: 'Кузнецова Марина',
    stage: 'invited',
    scorePoints: 87.4,
    level: 3,
    startsAt: new Date('2026-06-02T05:00:00Z'),
    status: 'invited',
    outcome: null,
    sequence: 0,
    walkIn: false,
    checkedInAt: null,
    confirmedAt: null,
    cancelledAt: null,
    cancelReason: null,
    cancelledBy: null,
    toPhone: false,
    wasNeverHeard: false,
    noAnswerAt: null,
    failedMailId: null,
    messages: [],
    ...overrides,
  };
}

/** A board with one slot at 10:00 in Yekaterinburg. */
export function board(
  rows: readonly BoardRow[],
  overrides: Partial<DayBoard & DaySummary> = {},
): DayBoard & DaySummary {
  const startsAt = new Date('2026-06-02T05:00:00Z');
  const count = (outcome: string) => rows.filter((guestRow) => guestRow.outcome === outcome).length;
  return {
    day: day({ status: 'approved' }),
    vacancyTitle: 'Менеджер по работе с клиентами',
    slots: [
      {
        id: id(400),
        startsAt,
        interviewers: 1,
        plannedInvitations: 5,
        seats: 6,
        seatsTaken: rows.length,
        freedSeats: 0,
        rows: [...rows],
      },
    ],
    cancelled: [],
    totals: {
      invited: rows.length,
      expected: rows.filter(({ outcome }) => outcome === null).length,
      awaited: rows.filter(({ outcome }) => outcome === null).length,
      saidYes: rows.filter(({ status }) => status === 'confirmed').length,
      came: count('came'),
      late: count('late'),
      noShow: count('no-show'),
      cancelled: 0,
      walkIns: rows.filter(({ walkIn }) => walkIn).length,
      freedSeats: 0,
      canBeSeen: 8,
      toPhone: rows.filter(({ toPhone }) => toPhone).length,
    },
    unattended: 0,
    expectedNow:
      (overrides.day ?? day({ status: 'approved' })).status === 'approved'
        ? { mean: 2.6, from: 1, to: 5, chance: 0.8 }
        : null,
    isOfOlderHistory: false,
    ...overrides,
  };
}

export function connectionProblem(word: string, during: ConnectionProblem['during']): ConnectionProblem {
  return {
    during,
    code: `job-boards.${word}`,
    values: { reason: 'too-slow' },
    since: new Date('2026-06-01T08:00:00Z'),
  };
}

export function connection(overrides: Partial<ConnectionView> = {}): ConnectionView {
  return {
    organisationId: ORGANISATION,
    connectionId: id(500),
    board: 'headhunter',
    status: 'connected',
    accountName: 'ООО «Ромашка»',
    externalEmployerId: '1',
    externalUserId: '2',
    actingAccountId: null,
    problems: [],
    lastPulledAt: new Date('2026-06-01T08:58:00Z'),
    tokenExpiresAt: null,
    capabilities: {},
    breaks: 0,
    createdAt: NOW,
    ...overrides,
  };
}
