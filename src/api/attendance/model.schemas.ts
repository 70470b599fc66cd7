import { z } from 'zod';
import { FEATURE_NAMES, FIT_VERDICTS, JUDGED_STAGES, SHOW_BASES } from '../../attendance/index.js';
import type { ShowFitRow, ShowModelReport } from '../../attendance/index.js';
import { pageAnswer } from '../http/paging.js';

const share = z.number().min(0).max(1);
const logLoss = z.number().describe('Mean of −ln of the probability that was given to what happened');

/** A version of what was learnt. */
export const versionAnswer = z.object({
  id: z.uuid(),
  fittedAt: z.iso.datetime(),
  basis: z.enum(SHOW_BASES),
  bookings: z.int().describe('It was learnt from so many'),
  days: z.int(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  verdict: z
    .enum(FIT_VERDICTS)
    .describe('first = of this basis; few-days = too few to compare; not-worse = compared; worse = not used'),
  quality: z
    .object({
      from: z.iso.date(),
      days: z.int(),
      bookings: z.int(),
      logLoss,
      brier: z.number(),
      meanLogLoss: z.number().describe('The same of who says of everybody how many came so far'),
      meanMargin: z
        .number()
        .nullable()
        .describe('So much worse than that by chance alone; null = too few days, or not kept'),
      answeredLogLoss: z
        .number()
        .nullable()
        .describe('The same once answers to the reminder on the eve are known; null = no answers are, or not kept'),
    })
    .nullable()
    .describe('On the last days, before it had seen them; null = there are too few'),
  comparison: z
    .object({
      versionId: z.uuid().nullable().describe('The earlier version, which had not seen those days either'),
      days: z.int(),
      bookings: z.int(),
      logLoss,
      previousLogLoss: z.number(),
      margin: z.number().nullable().describe('So much worse by chance alone; null = too few days to say'),
    })
    .nullable(),
});

/** Versions, the newest first. */
export const versionsAnswer = pageAnswer('versions', versionAnswer);

/** What plans rest on. */
export const modelAnswer = z.object({
  inUse: versionAnswer.nullable().describe('null = nothing was learnt: one of five is expected to come'),
  isBeingMade: z.boolean().describe('What came or went since is being learnt: ask again'),
  moves: z
    .array(
      z.object({
        feature: z.enum(FEATURE_NAMES),
        from: z.string().describe('Level that is compared with; of bins of a number their upper end'),
        to: z.string(),
        fromProbability: share,
        toProbability: share,
        low: share.describe('Holds with "high" the second probability, given the first, with probability 0.9'),
        high: share,
        fromN: z.int().describe('Bookings seen at that level'),
        toN: z.int(),
      }),
    )
    .describe('What moves the probability of coming as far as the history bears it out, the strongest first'),
  reliability: z.array(
    z.object({
      stage: z.enum(JUDGED_STAGES).describe('Predicted at booking, or at the last reminder'),
      n: z.int(),
      bins: z.array(z.object({ predicted: share, observed: share, low: share, high: share, n: z.int() })),
    }),
  ),
});

/** A version as the API shows it. */
export function versionView(row: ShowFitRow): z.infer<typeof versionAnswer> {
  const { id, fittedAt, basis, bookings, days, firstDay, lastDay, verdict, quality, comparison, comparedWithId } = row;
  return {
    ...{ id, fittedAt: fittedAt.toISOString(), basis, bookings, days, from: firstDay, to: lastDay, verdict },
    quality: quality && {
      ...quality,
      meanMargin: quality.meanMargin ?? null,
      answeredLogLoss: quality.answeredLogLoss ?? null,
    },
    comparison: comparison && {
      versionId: comparedWithId,
      ...{ days: comparison.days, bookings: comparison.bookings, logLoss: comparison.logLoss },
      ...{ previousLogLoss: comparison.previousLogLoss, margin: comparison.margin },
    },
  };
}

/** What plans rest on as the API shows it. */
export function modelView({ inUse, isBeingMade, moves, reliability }: ShowModelReport): z.infer<typeof modelAnswer> {
  return {
    inUse: inUse && versionView(inUse),
    isBeingMade,
    moves: [...moves],
    reliability: reliability.map(({ stage, n, bins }) => ({ stage, n, bins: [...bins] })),
  };
}
