import { z } from 'zod';
import { moveMessageBody } from '../connections/telling.schemas.js';
import {
  ADVICES,
  APPLICATION_ORDERS,
  LONGEST_TAG_UNITS,
  MUSTS,
  SOURCES,
  STAGES,
  VIEWED,
  WISHES,
  WROTE,
} from '../../candidates/index.js';
import type { ApplicationDetail, ApplicationRow, FoundPerson, Stage } from '../../candidates/index.js';
import { BOARDS, resumeSchema } from '../../job-boards/index.js';
import { CURRENCIES } from '../../kernel/money.js';
import type { UnreadableResponse } from '../../sourcing/index.js';
import { pageAnswer, pageQuery } from '../http/paging.js';
import { SAYS_NOTHING } from './says-nothing.js';

const stage = z.enum(STAGES);
const board = z.enum(BOARDS);
const source = z.enum(SOURCES);

/** One line of the list. */
export const applicationRow = z.object({
  id: z.uuid(),
  candidateId: z.uuid().describe('The candidate under which the person is shown'),
  name: z.string(),
  possiblySame: z.int().describe('Other people who may be this one; 0 for roles that may not look into that'),
  boards: z
    .array(source)
    .describe(
      'Where the responses came from: boards, files, the public form, other systems; `other-vacancy` = put up by one of you',
    ),
  stage,
  scorePoints: z.number().nullable().describe('0–100; null = not scored yet'),
  saysNothing: z.boolean().describe(SAYS_NOTHING),
  level: z.int().nullable().describe('Salary level 1–4'),
  mustVerdict: z
    .enum(MUSTS)
    .nullable()
    .describe('All must-haves in one word: met, something to be asked, something not met; null = not scored yet'),
  wishAmount: z.number().nullable().describe('Wished pay a month after tax'),
  wishCurrency: z.enum(CURRENCIES).nullable(),
  wishVerdict: z.string().nullable(),
  city: z.string().nullable(),
  respondedAt: z.iso.datetime(),
  respondedAtKnown: z.boolean().describe('false: no board gives a date, and respondedAt is when it was received here'),
  viewedAt: z.iso.datetime().nullable().describe('Since when the person can see that the response was opened'),
  wroteAt: z.iso
    .datetime()
    .nullable()
    .describe(
      'Since when a message of theirs at a board waits for an answer; null likewise for those who may not read it',
    ),
  resumeTitle: z.string().nullable(),
  topReasons: z.array(z.object({ requirementId: z.string(), verdict: z.string() })),
  problem: z.string().nullable().describe('What of the résumé could not be read and why'),
  erasedAt: z.iso.datetime().nullable().describe('The person was erased then: nothing can be decided any more'),
  version: z.int().describe('Send it as expectedVersion with a move'),
});

/** A page of the list. */
export const applicationsAnswer = pageAnswer(
  'applications',
  applicationRow.extend({
    tags: z
      .array(z.string())
      .describe('That the person carries, in the order of putting on; empty for roles that may not read them'),
  }),
).extend({
  total: z.int().describe('Applications that the filter lets through'),
});

/** Which applications. */
export const applicationsQuery = pageQuery.extend({
  stage: z
    .union([stage, z.array(stage)])
    .transform((value): Stage[] => [value].flat())
    .optional()
    .describe('Repeat it for several stages; all if left out'),
  text: z
    .string()
    .max(200)
    .optional()
    .describe('The beginning of a name, a phone number or e-mail address, or words of the résumé in any inflection'),
  board: source.optional(),
  level: z.coerce.number().int().min(1).max(4).optional().describe('Salary level'),
  wish: z.enum(WISHES).optional().describe('The wished pay against the band of city and level'),
  must: z.enum(MUSTS).optional().describe('All must-haves in one word'),
  minScore: z.coerce.number().min(0).max(100).optional().describe('Least score; who has none is left out'),
  viewed: z.enum(VIEWED).optional().describe('Those who can see that we opened their response and were not answered'),
  wrote: z.enum(WROTE).optional().describe('Those whose message at a board waits for an answer'),
  tag: z.string().min(1).max(LONGEST_TAG_UNITS).optional().describe('People who carry this tag, however it is written'),
  sort: z.enum(APPLICATION_ORDERS).default('score').describe('Highest score, newest or longest waiting first'),
});

/** Whom to look for over all vacancies. */
export const peopleQuery = pageQuery.extend({
  text: z
    .string()
    .min(1)
    .max(200)
    .describe('The beginning of a name; for roles that may read contacts also a phone number or e-mail address'),
});

/** People found, each with one of their applications. */
export const peopleAnswer = pageAnswer(
  'people',
  z.object({
    applicationId: z.uuid(),
    name: z.string(),
    stage,
    vacancyId: z.uuid(),
    vacancyTitle: z.string(),
    citySlug: z.string(),
    respondedAt: z.iso.datetime(),
  }),
);

/** A person found, as the API shows it. */
export function foundView(found: FoundPerson): z.infer<typeof peopleAnswer>['people'][number] {
  return { ...found, respondedAt: found.respondedAt.toISOString() };
}

/** Conditions under which applications are counted. */
export const stageCountsQuery = applicationsQuery.omit({ after: true, limit: true, stage: true, sort: true });

/** A move. */
export const moveBody = z.strictObject({
  to: stage,
  reason: z.string().max(500).nullable().default(null).describe('Needed for "rejected" and "withdrawn"'),
  message: moveMessageBody.optional().describe('What the person is written at the board; left out: as chosen there'),
  expectedVersion: z.int().optional().describe('The move is refused if somebody moved the application since'),
});

/** Why somebody is rejected. */
export const rejectBody = z.strictObject({
  reason: z.string().min(1).max(500),
  message: moveMessageBody.optional().describe('What the person is written at the board; left out: nothing'),
});

/** Where an application stands after a move. */
export const stageAnswer = z.object({ id: z.uuid(), stage, version: z.int() });

/** Everything about one application. */
export const applicationAnswer = applicationRow.extend({
  vacancyId: z.uuid(),
  fullName: z.string(),
  language: z.string(),
  rejectedReason: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  allowedMoves: z.array(stage),
  resumes: z.array(
    z.object({
      id: z.uuid(),
      board: source,
      title: z.string().nullable(),
      content: resumeSchema,
      updatedAtBoard: z.iso.datetime().nullable(),
      readAt: z.iso.datetime(),
      problems: z.array(z.string()),
      isScored: z.boolean().describe('The score goes by it; of several records of a person one is scored'),
      wishCounts: z.boolean().describe('The wished pay counts from here and not from the scored one'),
    }),
  ),
  history: z.array(
    z.object({
      from: stage.nullable(),
      to: stage,
      movedAt: z.iso.datetime(),
      by: z.string(),
      reason: z
        .string()
        .nullable()
        .describe('Of the first move of somebody who was put up: the title of the vacancy that they came from'),
    }),
  ),
  others: z
    .array(
      z.object({
        id: z.uuid(),
        vacancyId: z.uuid(),
        title: z.string(),
        citySlug: z.string(),
        stage,
        since: z.iso.datetime().describe('When they came to that stage'),
        feedback: z.array(
          z.object({
            advice: z.enum(ADVICES).nullable(),
            words: z.string().nullable(),
            by: z.string(),
            saidAt: z.iso.datetime(),
          }),
        ),
      }),
    )
    .describe('The same person for other vacancies, the last moved first; empty for roles that decide about nobody'),
});

/** Phones and e-mails. */
export const contactsAnswer = z.object({
  contacts: z.array(z.object({ kind: z.enum(['phone', 'email']), value: z.string() })),
});

/** Responses that could not be read. */
export const unreadableAnswer = pageAnswer(
  'responses',
  z.object({
    responseId: z.uuid(),
    board,
    externalId: z.string(),
    respondedAt: z.iso.datetime(),
    status: z.enum(['unreadable', 'waiting']),
    problem: z.string(),
  }),
);

/** How many stand in each stage. */
export const stageCountsAnswer = z.object({ counts: z.record(stage, z.int()) });

/** A line of the list as the API shows it. */
export function rowView(row: ApplicationRow): z.infer<typeof applicationRow> {
  return {
    id: row.id,
    candidateId: row.candidateId,
    name: row.name,
    possiblySame: row.possiblySame,
    boards: row.boards,
    stage: row.stage,
    scorePoints: row.scorePoints,
    saysNothing: row.saysNothing,
    level: row.level,
    mustVerdict: row.mustVerdict,
    wishAmount: row.wishAmount,
    wishCurrency: row.wishCurrency,
    wishVerdict: row.wishVerdict,
    city: row.city,
    respondedAt: row.respondedAt.toISOString(),
    respondedAtKnown: row.respondedAtKnown,
    viewedAt: row.viewedAt?.toISOString() ?? null,
    wroteAt: row.wroteAt?.toISOString() ?? null,
    resumeTitle: row.resumeTitle,
    topReasons: row.topReasons,
    problem: row.problem,
    erasedAt: row.erasedAt?.toISOString() ?? null,
    version: row.version,
  };
}

/** An application as the API shows it. */
export function detailView(detail: ApplicationDetail): z.infer<typeof applicationAnswer> {
  return {
    ...rowView(detail),
    vacancyId: detail.vacancy.id,
    fullName: detail.fullName,
    language: detail.language,
    rejectedReason: detail.rejectedReason,
    withdrawnReason: detail.withdrawnReason,
    allowedMoves: detail.allowedMoves,
    resumes: detail.resumes.map((resume) => ({
      id: resume.id,
      board: resume.board,
      title: resume.title,
      content: resume.content,
      updatedAtBoard: resume.updatedAtBoard?.toISOString() ?? null,
      readAt: resume.readAt.toISOString(),
      problems: resume.problems,
      isScored: resume.id === detail.scoredResumeId,
      wishCounts: resume.id === detail.wishResumeId,
    })),
    history: detail.history.map((move) => ({
      from: move.fromStage,
      to: move.toStage,
      movedAt: move.movedAt.toISOString(),
      by: move.userName,
      reason: move.reason,
    })),
    others: detail.others.map(({ since, notes, ...other }) => ({
      ...other,
      since: since.toISOString(),
      feedback: notes.map(({ at, ...note }) => ({ ...note, saidAt: at.toISOString() })),
    })),
  };
}

/** A response that could not be read, as the API shows it. */
export function unreadableView(response: UnreadableResponse): z.infer<typeof unreadableAnswer>['responses'][number] {
  return { ...response, respondedAt: response.respondedAt.toISOString() };
}
