import { z } from 'zod';
import { BOARDS } from '../../job-boards/index.js';
import { asMoveMessage, BOARD_ACTION_STATUSES, LONGEST_MESSAGE_CHARACTERS, TOLD_STAGES } from '../../sourcing/index.js';
import type { TellingView, ToldAction } from '../../sourcing/index.js';

const none = z.strictObject({ kind: z.literal('none') });
const template = z.strictObject({ kind: z.literal('template'), templateId: z.string().min(1).max(200) });
const own = z.strictObject({ kind: z.literal('own'), text: z.string().min(1).max(LONGEST_MESSAGE_CHARACTERS) });

/** What is written to applicants at the board. */
export const messageBody = z
  .discriminatedUnion('kind', [none, template, own])
  .describe('Nothing, a text of the board (filled when it is sent), or ours');

/** What is written to one applicant with a move. */
export const moveMessageBody = z
  .discriminatedUnion('kind', [
    none,
    template,
    own.extend({
      offerNext: z.boolean().default(false).describe('After a rejection: the text is offered for the next ones too'),
    }),
  ])
  .describe('Nothing, a text of the board (filled when it is sent), or ours');

const stage = z.enum(TOLD_STAGES);
const stages = z
  .partialRecord(stage, z.string().max(200).nullable())
  .describe('The board’s stage by ours; null: the board is not told of it; left out: the usual stage is looked for');

/** What one connection's board is told, as it is chosen. */
export const tellingBody = z.strictObject({ tells: z.boolean(), stages, invitation: messageBody });

/** The same with what there is to choose from. */
export const tellingAnswer = z.object({
  tells: z.boolean(),
  hasStages: z.boolean().describe('False: the board is told of rejections only'),
  stages,
  boardStages: z.array(z.object({ id: z.string(), name: z.string() })).describe('As the board listed them last'),
  invitation: messageBody,
});

/** What a board would write. */
export const rejectionAnswer = z.object({
  board: z.enum(BOARDS).nullable().describe('Null: nobody can be written to'),
  usual: messageBody.describe('What is offered: how the organisation wrote last, or its text that was to be offered'),
  templates: z.array(z.object({ id: z.string(), name: z.string(), text: z.string() })),
});

/** One thing that a board was told. */
export const actionAnswer = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  board: z.enum(BOARDS),
  stage,
  boardStage: z.string().nullable(),
  status: z.enum(BOARD_ACTION_STATUSES),
  message: z.string().nullable().describe('What was written to the applicant'),
  problem: z
    .object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable()
    .describe('Why it was refused or is unclear'),
  answer: z.object({ status: z.int(), requestId: z.string().nullable() }).nullable().describe('Of the board'),
  requestedAt: z.iso.datetime(),
  dueAt: z.iso.datetime().describe('Not sent before'),
  finishedAt: z.iso.datetime().nullable(),
});

/** The view of what a board is told. */
export function tellingView({ tells, hasStages, stages: listed, choices, invitation }: TellingView) {
  return {
    tells,
    hasStages,
    stages: Object.fromEntries(choices),
    boardStages: listed.map(({ id, name }) => ({ id, name })),
    invitation: asMoveMessage(invitation),
  };
}

/** The view of one thing told. */
export function actionView(action: ToldAction): z.infer<typeof actionAnswer> {
  const { id, applicationId, board, stage: ours, boardStage, status, message, problem, answer } = action;
  return {
    ...{ id, applicationId, board, stage: ours, boardStage, status, message, answer },
    problem: problem && { code: problem.code, values: { ...problem.values } },
    requestedAt: action.requestedAt.toISOString(),
    dueAt: action.dueAt.toISOString(),
    finishedAt: action.finishedAt?.toISOString() ?? null,
  };
}
