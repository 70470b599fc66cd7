import { z } from 'zod';
import { MUSTS } from '../../candidates/index.js';
import type { Learnt, PlacedStanding, ProfilePreview } from '../../scoring/index.js';
import { PROFILE_ORIGINS, PROFILE_SCOPES, requirementSchema, requirementsSchema } from '../../vacancies/index.js';
import type { ProfileInUse, ProfileVersionLine, SharedProfile, VacancyProfile } from '../../vacancies/index.js';

const base = z.object({
  slug: z.string(),
  version: z.int().min(0).describe('0 = as the catalogue has it'),
});

const localisedText = z.object({ ru: z.string(), en: z.string(), uk: z.string(), kk: z.string() });

/** What vacancies may go by. */
export const profilesAnswer = z.object({
  profiles: z.array(
    z.object({
      slug: z.string(),
      isOwn: z.boolean().describe('Made by the organisation, outside the catalogue'),
      title: localisedText,
      requirements: z.array(
        z.object({
          id: z.string(),
          kind: z.string(),
          label: localisedText,
          weight: z.number(),
          mustHave: z.boolean(),
        }),
      ),
    }),
  ),
});

const statedDuties = z
  .array(z.string().max(1_000))
  .max(50)
  .optional()
  .describe('What a text says that the person does; as before if not given');

/** A profile as it counts, with what it was. */
export const profileAnswer = base.extend({
  baseSlug: z.string().describe('The profile that it comes from'),
  title: localisedText,
  vacancyOnly: z.boolean(),
  vacancyCount: z.int().describe('Vacancies that go by it'),
  requirements: z.array(requirementSchema),
  versions: z.array(
    z.object({
      version: z.int(),
      origin: z.enum(PROFILE_ORIGINS),
      restoresVersion: z.int().nullable(),
      reason: z.string(),
      by: z.string(),
      createdAt: z.iso.datetime(),
      requirements: z.array(requirementSchema),
    }),
  ),
});

/** A profile outside the catalogue, to be made. */
export const newProfileBody = z
  .strictObject({
    title: z.string().max(1_000),
    requirements: requirementsSchema.optional().describe('Those of the copied profile if left out'),
    duties: statedDuties,
    copyOf: z.string().max(100).optional().describe('Slug of the profile that it is a copy of'),
    reason: z.string().max(500).default(''),
    origin: z.enum(['edited', 'from-text']).default('edited'),
  })
  .refine(({ requirements, copyOf }) => requirements !== undefined || copyOf !== undefined, {
    error: 'Give requirements, or the profile to copy',
  });

/** A further version of a profile that belongs to no vacancy alone. */
export const sharedProfileBody = z.strictObject({
  title: z.string().max(1_000).optional().describe('Of one outside the catalogue; as it is if left out'),
  requirements: requirementsSchema,
  reason: z.string().max(500).default(''),
  basedOn: base.optional().describe('The version that you had; refused if another one counts by now'),
});

/** A profile that belongs to no vacancy alone. */
export const sharedProfileAnswer = profileAnswer.omit({ vacancyOnly: true, vacancyCount: true }).extend({
  kinSlug: z.string().nullable().describe('The profile of the catalogue of the same kind of job, if any'),
  archivedAt: z.iso.datetime().nullable().describe('When it was put away: no vacancy can be given it'),
  vacancies: z.array(z.object({ id: z.uuid(), title: z.string() })),
});

/** A profile to be saved. */
export const profileBody = z.strictObject({
  requirements: requirementsSchema,
  scope: z.enum(PROFILE_SCOPES).default('vacancy').describe('For this vacancy only, or for all that have the same'),
  duties: statedDuties,
  reason: z.string().max(500).default(''),
  origin: z.enum(['edited', 'from-text']).default('edited'),
  basedOn: base.optional().describe('The version that you had; refused if another one counts by now'),
});

/** Requirements to be tried out. */
export const previewBody = z.strictObject({ requirements: requirementsSchema });

const standing = z.object({
  applicationId: z.uuid(),
  before: z.object({ place: z.int(), points: z.number(), must: z.enum(MUSTS) }),
  after: z.object({ place: z.int(), points: z.number(), must: z.enum(MUSTS) }),
});

/** What they would do. */
export const previewAnswer = z.object({
  people: z.int(),
  newestOf: z.int().nullable().describe('How many there are where only the newest were looked at'),
  moved: z.int().describe('Whose place would be another one'),
  mustNotMet: z.object({ before: z.int(), after: z.int() }),
  top: z.array(standing),
  fallen: z.array(standing).describe('Who would leave the first ten'),
});

/** An older version to be brought back. */
export const restoreBody = z.strictObject({ version: z.int32().min(1), basedOn: base.optional() });

/** How far everybody is scored by what counts now. */
export const progressAnswer = z.object({ total: z.int(), done: z.int() });

const decisionCounts = { decisions: z.int(), good: z.int(), bad: z.int() };

const gain = z.object({
  before: z.number(),
  after: z.number(),
  gain: z.number().describe('Above 0: better'),
  from: z.number().describe('Ends of the 90 % interval of the gain'),
  to: z.number(),
});

/** What decisions propose. */
export const learntAnswer = base.extend({
  status: z
    .enum(['too-few', 'nothing-to-move', 'nothing-to-compare', 'calculating', 'no-gain', 'proposed'])
    .describe('Ask again in a few seconds while it is calculating'),
  ...decisionCounts,
  judgedLater: z
    .number()
    .int()
    .describe('Decisions of which a verdict of that time is not kept: the present one counts'),
  missing: z.object(decisionCounts).nullable().describe('How many more it takes; null where there are enough'),
  gain: z
    .object({
      logLoss: gain.describe('Surprise at a decision, natural logarithms'),
      pairs: gain
        .nullable()
        .describe(
          'Share of pairs of a good and a bad decision in the right order; null where hardly any can be compared',
        ),
    })
    .nullable(),
  moves: z.array(
    z.object({
      requirements: z.array(z.string()),
      group: z.string().nullable(),
      before: z.number(),
      after: z.number(),
    }),
  ),
  weights: z.array(z.number()).nullable().describe('Proposed, in the order of the requirements; send them to accept'),
  dismissed: z.boolean(),
});

/** What was seen of a proposal that is accepted or dismissed. */
export const seenBody = base.extend({ weights: z.array(z.number()).max(200) }).strict();

/** A proposal as the API shows it. */
export function learntView({ stored, proposal, judgedLater, dismissedAt }: Learnt): z.infer<typeof learntAnswer> {
  const { slug, version } = stored.profile;
  const { status, decisions, good, bad } = proposal;
  const isProposed = proposal.status === 'proposed';
  return {
    ...{ slug, version, status, decisions, good, bad, judgedLater },
    missing: proposal.status === 'too-few' ? proposal.missing : null,
    gain: 'gain' in proposal ? proposal.gain : null,
    moves: isProposed
      ? proposal.moves.map(({ requirements, group, before, after }) => ({
          requirements: [...requirements],
          group,
          before,
          after,
        }))
      : [],
    weights: isProposed ? proposal.requirements.map(({ weight }) => weight) : null,
    dismissed: dismissedAt !== null,
  };
}

/** A profile as the API shows it. */
export function profileView({ profile, versions, vacancyCount }: VacancyProfile): z.infer<typeof profileAnswer> {
  return { ...partsOf(profile, versions), vacancyOnly: profile.vacancyId !== null, vacancyCount };
}

/** A profile that belongs to no vacancy alone as the API shows it. */
export function sharedProfileView({
  profile,
  versions,
  archivedAt,
  vacancies,
}: SharedProfile): z.infer<typeof sharedProfileAnswer> {
  return {
    ...partsOf(profile, versions),
    kinSlug: profile.kinSlug,
    archivedAt: archivedAt?.toISOString() ?? null,
    vacancies: vacancies.map(({ id, title }) => ({ id, title })),
  };
}

type Parts = Omit<z.infer<typeof profileAnswer>, 'vacancyOnly' | 'vacancyCount'>;

function partsOf(
  { slug, version, baseSlug, title, requirements }: ProfileInUse,
  versions: readonly ProfileVersionLine[],
): Parts {
  return {
    ...{ slug, version, baseSlug },
    title: { ...title },
    requirements: [...requirements] as Parts['requirements'],
    versions: versions.map((row) => ({
      version: row.version,
      origin: row.origin,
      restoresVersion: row.restoresVersion,
      reason: row.reason,
      by: row.userName,
      createdAt: row.createdAt.toISOString(),
      requirements: row.requirements as Parts['requirements'],
    })),
  };
}

/** What a draft would do, as the API shows it. */
export function previewView({ top, fallen, ...counts }: ProfilePreview): z.infer<typeof previewAnswer> {
  return { ...counts, top: top.map(standingView), fallen: fallen.map(standingView) };
}

function standingView(one: PlacedStanding): z.infer<typeof previewAnswer>['top'][number] {
  const { id: applicationId, before, after, placeBefore, placeAfter } = one;
  return {
    applicationId,
    before: { place: placeBefore, points: before.points, must: before.must },
    after: { place: placeAfter, points: after.points, must: after.must },
  };
}
