import { z } from 'zod';
import { CURRENCIES } from '../../kernel/money.js';
import { namesWork, saysNothing } from '../../scoring/index.js';
import type { ScoreDetail, VerdictLine } from '../../scoring/index.js';
import { SAYS_NOTHING } from './says-nothing.js';

const text = z.object({ ru: z.string(), en: z.string(), uk: z.string(), kk: z.string() });
const evidence = z
  .object({ field: z.string(), start: z.int(), end: z.int(), text: z.string() })
  .describe('Words of the résumé: field and span in UTF-16 units');
const money = z.object({ amount: z.number(), currency: z.enum(CURRENCIES) });

/** A score with every reason for it. */
export const scoreAnswer = z.object({
  points: z.number().describe('0–100'),
  saysNothing: z.boolean().describe(SAYS_NOTHING),
  range: z.object({ from: z.number(), to: z.number() }).describe('What open questions could still change'),
  version: z.string().describe('Of the rules'),
  profile: z.string(),
  profileVersion: z.int().describe('0 = as the catalogue has it'),
  level: z.int(),
  levelReasons: z
    .array(z.object({ level: z.int(), condition: z.string(), met: z.boolean(), text, evidence: z.array(evidence) }))
    .describe('Conditions of the levels, up to the first one that is not reached'),
  computedAt: z.iso.datetime(),
  verdicts: z.array(
    z.object({
      requirementId: z.string(),
      label: text,
      mustHave: z.boolean(),
      weight: z.number(),
      verdict: z.string(),
      points: z.number(),
      evidence: z.array(evidence),
      answer: z
        .object({
          by: z.string().describe('Empty where the candidate answered'),
          byCandidate: z.boolean(),
          words: z
            .string()
            .nullable()
            .describe('What the candidate wrote beside it, or why the organisation decided otherwise'),
          at: z.iso.datetime(),
          judged: z.string().describe('What the résumé says'),
        })
        .nullable()
        .describe('Who answered instead of the résumé'),
    }),
  ),
  salary: z.object({
    verdict: z.string(),
    percentile: z.number().nullable(),
    wish: money.nullable(),
    band: z
      .object({
        from: z.number(),
        to: z.number(),
        median: z.number(),
        n: z.int(),
        currency: z.string(),
        asOf: z.string(),
        ofTrade: z
          .boolean()
          .describe('Of another trade, whatever the level: what all who responded to the profile ask'),
      })
      .nullable()
      .describe('As of now; n = observations behind it'),
  }),
  changes: z.array(
    z.object({ requirementId: z.string(), label: text, action: z.enum(['ask', 'lacks']), gain: z.number() }),
  ),
});

function answerView({ by, byCandidate, words, at, judged }: NonNullable<VerdictLine['answer']>) {
  return { by, byCandidate, words, at, judged };
}

/** A score as the API shows it. */
export function scoreView(score: ScoreDetail): z.infer<typeof scoreAnswer> {
  const { verdict, percentile, wish, band } = score.salary;
  return {
    points: score.points,
    saysNothing: saysNothing(score.verdicts, namesWork(score.facts)),
    range: { ...score.range },
    version: score.version,
    profile: score.profile,
    profileVersion: score.profileVersion,
    level: score.level,
    levelReasons: score.levelReasons.map((reason) => ({
      ...reason,
      text: { ...reason.text },
      evidence: reason.evidence.map((words) => ({ ...words })),
    })),
    computedAt: score.computedAt.toISOString(),
    verdicts: score.verdicts.map((line) => ({
      requirementId: line.requirement,
      label: { ...line.label },
      mustHave: line.mustHave,
      weight: line.weight,
      verdict: line.verdict,
      points: line.points,
      evidence: line.evidence.map((words) => ({ ...words })),
      answer: line.answer ? answerView(line.answer) : null,
    })),
    salary: {
      verdict,
      percentile,
      wish: wish && { ...wish },
      band: band && { ...band, ofTrade: band.ofTrade === true },
    },
    changes: score.changes.map(({ requirement, label, action, gain }) => ({
      requirementId: requirement,
      label: { ...label },
      action,
      gain,
    })),
  };
}
