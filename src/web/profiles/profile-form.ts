import { z } from 'zod';
import {
  addedRequirement,
  placedRequirement,
  PROFILE_SCOPES,
  requirementSchema,
  withoutLoneWays,
} from '../../vacancies/index.js';
import type { LinePlace, ProfileInUse, ProfileScope, Requirement } from '../../vacancies/index.js';
import { typedWhole } from '../frame/typed-number.js';

const many = (most: number): z.ZodType<string[]> =>
  z
    .union([z.string().max(most), z.array(z.string().max(most)).max(200)])
    .default([])
    .transform((value) => [value].flat());

/** Versions are stored in four bytes. */
const MOST_VERSION = 2_147_483_647;

/** The editor as a browser sends it: every line with what it asks, and beside it its weight; which are must-haves, by their ids. */
export const profileFormSchema = z.object({
  line: many(4_000),
  weight: many(20),
  must: many(100),
  slug: z.string().max(100).default(''),
  version: z.coerce.number().int().min(0).max(MOST_VERSION),
  scope: z.enum(PROFILE_SCOPES).default('vacancy'),
  reason: z.string().max(500).default(''),
  /** A line to be added, and what belongs to it. */
  add: z.string().max(100).optional(),
  addMonths: z.string().max(10).default(''),
  addWeight: z.string().max(20).default(''),
  addMust: z.literal('yes').optional(),
  /** Where it goes: `instead:` or `with:` and the id of a line; the end if nothing is chosen. */
  addTo: z.string().max(120).default(''),
  /** Id of a line to be taken out. */
  remove: z.string().max(100).optional(),
});

/** The button of an older version, and the version that was seen. */
export const restoreForm = z.object({
  restore: z.coerce.number().int().min(1).max(MOST_VERSION),
  slug: z.string().max(100).default(''),
  version: z.coerce.number().int().min(0).max(MOST_VERSION),
});

/** A profile that is being edited and stored nowhere yet. */
export interface ProfileDraft {
  readonly base: { readonly slug: string; readonly version: number };
  readonly requirements: readonly Requirement[];
  readonly scope: ProfileScope;
  readonly reason: string;
}

/** The profile as it stands, to be edited. */
export function draftOf(profile: ProfileInUse): ProfileDraft {
  const { slug, version, requirements, vacancyId } = profile;
  const isOfAll = vacancyId === null && version > 0;
  return { base: { slug, version }, requirements, scope: isOfAll ? 'everywhere' : 'vacancy', reason: '' };
}

/** A profile that is begun with nothing. */
export function emptyDraft(): ProfileDraft {
  return { base: { slug: '', version: 0 }, requirements: [], scope: 'everywhere', reason: '' };
}

/** What was typed, with the line added or taken out that a button asks for. Lines that somebody made up are left out. */
export function typedDraft(form: z.output<typeof profileFormSchema>): ProfileDraft {
  const typed = form.line.flatMap((text, index): Requirement[] => {
    const line = readLine(text);
    if (line === null || line.id === form.remove) return [];
    return [{ ...line, weight: typedWeight(form.weight[index] ?? ''), mustHave: form.must.includes(line.id) }];
  });
  const lines = typed.length < form.line.length ? withoutLoneWays(typed) : typed;
  const added =
    form.add === undefined
      ? null
      : addedRequirement(
          form.add,
          {
            months: typedMonths(form.addMonths),
            weight: typedWeight(form.addWeight),
            mustHave: form.addMust === 'yes',
          },
          lines.map(({ id }) => id),
        );
  const { slug, version, scope, reason } = form;
  return {
    base: { slug, version },
    requirements: added ? placedRequirement(lines, added, typedPlace(form.addTo)) : lines,
    scope,
    reason,
  };
}

/** A line as it stands in the form; the weight and the mark are beside it. */
export function lineText(line: Requirement): string {
  return JSON.stringify(line);
}

function typedPlace(text: string): LinePlace {
  const [, kind, id = ''] = /^(instead|with):(.+)$/s.exec(text) ?? [];
  return kind === 'instead' || kind === 'with' ? { kind, id } : { kind: 'alone' };
}

function readLine(text: string): Requirement | null {
  try {
    const read = requirementSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** What is no number weighs nothing: that is seen at once. */
function typedWeight(text: string): number {
  const weight = Number(text.trim().replace(',', '.'));
  return Number.isFinite(weight) ? Math.min(Math.max(weight, 0), 1_000) : 0;
}

function typedMonths(text: string): number | undefined {
  const months = typedWhole(text);
  return months >= 1 && months <= 600 ? months : undefined;
}
