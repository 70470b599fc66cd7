import { z } from 'zod';
import { EVIDENCE, SOURCES, STAGES } from '../../candidates/index.js';
import type { Comparison, Suggestion } from '../../candidates/index.js';
import { resumeExperienceSchema } from '../../job-boards/index.js';
import { pageAnswer } from '../http/paging.js';

const candidateId = z.uuid().describe('The candidate under which the person is shown');
const evidence = z
  .array(z.enum(EVIDENCE))
  .describe('What they have in common; "shared-…": people of other names have the same contact');

/** Open suggestions. */
export const suggestionsAnswer = pageAnswer(
  'suggestions',
  z.object({
    id: z.uuid(),
    seenAt: z.iso.datetime(),
    evidence,
    people: z.array(z.object({ candidateId, name: z.string() })),
  }),
);

/** A person and all who may be the same. */
export const comparisonAnswer = z.object({
  people: z.array(
    z.object({
      candidateId,
      name: z.string(),
      contacts: z
        .array(z.object({ kind: z.enum(['phone', 'email']), value: z.string() }))
        .nullable()
        .describe('null: the role may not read contacts'),
      resumes: z.array(
        z.object({
          id: z.uuid(),
          board: z.enum(SOURCES),
          title: z.string().nullable(),
          city: z.string().nullable(),
          experience: z.array(resumeExperienceSchema),
          about: z.string().nullable(),
          updatedAtBoard: z.iso.datetime().nullable(),
          readAt: z.iso.datetime(),
        }),
      ),
      applications: z.array(
        z.object({
          id: z.uuid(),
          vacancyId: z.uuid(),
          vacancyTitle: z.string(),
          stage: z.enum(STAGES),
          respondedAt: z.iso.datetime(),
        }),
      ),
      merged: z
        .array(z.object({ candidateId: z.uuid(), name: z.string(), mergedAt: z.iso.datetime(), mergedBy: z.string() }))
        .describe('What was merged into this person; each can be split off again'),
    }),
  ),
  common: z.array(z.object({ between: z.array(candidateId).length(2), evidence })),
});

/** Which people. */
export const peopleBody = z.strictObject({
  candidateIds: z.array(z.uuid()).min(2).max(20).describe('Any candidates of the people in question'),
});

export const mergedAnswer = z.object({ candidateId });

/** A suggestion as the API shows it. */
export function suggestionView({ id, seenAt, evidence: common, people }: Suggestion) {
  return { id, seenAt: seenAt.toISOString(), evidence: [...common], people: [...people] };
}

/** The comparison as the API shows it. */
export function comparisonView({ people, common }: Comparison): z.infer<typeof comparisonAnswer> {
  return {
    people: people.map(({ candidateId: id, name, contacts, resumes, applications, merged }) => ({
      candidateId: id,
      name,
      contacts: contacts && [...contacts],
      resumes: resumes.map((resume) => ({
        ...resume,
        experience: [...resume.experience],
        updatedAtBoard: resume.updatedAtBoard?.toISOString() ?? null,
        readAt: resume.readAt.toISOString(),
      })),
      applications: applications.map((application) => ({
        id: application.id,
        vacancyId: application.vacancyId,
        vacancyTitle: application.vacancyTitle,
        stage: application.stage,
        respondedAt: application.respondedAt.toISOString(),
      })),
      merged: merged.map((one) => ({ ...one, mergedAt: one.mergedAt.toISOString() })),
    })),
    common: common.map(({ between, evidence: words }) => ({ between: [...between], evidence: [...words] })),
  };
}
