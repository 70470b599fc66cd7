import { z } from 'zod';
import type { Formatter } from '../../platform/views/index.js';
import {
  addedRequirement,
  isInOwnWords,
  placedRequirement,
  PROFILE_SCOPES,
  requirementSchema,
  withoutLoneWays,
} from '../../vacancies/index.js';
import type { LinePlace, ProfileInUse, ProfileScope, Requirement } from '../../vacancies/index.js';
import { typedNumber, typedWhole } from '../frame/typed-number.js';

const many = (most: number): z.ZodType<string[]> =>
  z
    .union([z.string().max(most), z.array(z.string().max(most)).max(200)])
    .default([])
    .transform((value) => [value].flat());

/** Versions are stored in four bytes. */
const MOST_VERSION = 2_147_483_647;

/** Of a requirement in one's own words, and of all duties together: 50 of them, long ones. */
export const MOST_WORDS = 300;
export const MOST_DUTIES_CHARACTERS = 20_000;

/** The editor as a browser sends it: every line with what it asks, and beside it its weight; which are must-haves, by their ids. */
export const profileFormSchema = z.object({
  line: many(4_000),
  weight: many(20),
  must: many(100),
  slug: z.string().max(100).default(''),
  version: z.coerce.number().int().min(0).max(MOST_VERSION),
  scope: z.enum(PROFILE_SCOPES).default('vacancy'),
  reason: z.string().max(500).default(''),
  /** What the person does, a line each, for the job description. */
  duties: z.string().max(MOST_DUTIES_CHARACTERS).default(''),
  /** A line to be added, and what belongs to it; `adding` is the button. */
  add: z.string().max(100).optional(),
  adding: z.literal('yes').optional(),
  addWords: z.string().max(MOST_WORDS).default(''),
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
  /** A line each, as typed. */
  readonly duties: string;
  readonly faults: DraftFaults;
  readonly adding: TypedLine;
}

/** What was typed that is none: it is shown again as it was typed, and keeps the profile from being saved. */
export interface DraftFaults {
  /** Weights by the ids of their lines. */
  readonly weights: ReadonlyMap<string, string>;
  /** The field of the line to be added that is wrong; `unadded` where it is chosen and the profile was to be saved without it. */
  readonly add: 'what' | 'words' | 'months' | 'weight' | 'unadded' | null;
}

/** The fields of a line to be added. */
export interface TypedLine {
  readonly what: string;
  readonly words: string;
  readonly months: string;
  readonly weight: string;
  readonly mustHave: boolean;
  readonly to: string;
}

const NO_FAULTS: DraftFaults = { weights: new Map(), add: null };
const NO_LINE: TypedLine = { what: '', words: '', months: '12', weight: '10', mustHave: false, to: '' };
const MOST_WEIGHT = 1_000;
const MOST_MONTHS = 600;

/** The profile as it stands, to be edited. */
export function draftOf(profile: ProfileInUse): ProfileDraft {
  const { slug, version, requirements, duties, vacancyId } = profile;
  const isOfAll = vacancyId === null && version > 0;
  return {
    base: { slug, version },
    requirements,
    ...{ faults: NO_FAULTS, adding: NO_LINE },
    scope: isOfAll ? 'everywhere' : 'vacancy',
    reason: '',
    duties: (duties ?? []).join('\n'),
  };
}

/** A profile that is begun with nothing. */
export function emptyDraft(): ProfileDraft {
  const nothing = { faults: NO_FAULTS, adding: NO_LINE, reason: '', duties: '' };
  return { base: { slug: '', version: 0 }, requirements: [], scope: 'everywhere', ...nothing };
}

/** What was typed, with the line added or taken out that a button asks for. Lines that somebody made up are left out. */
export function typedDraft(form: z.output<typeof profileFormSchema>): ProfileDraft {
  const weights = new Map<string, string>();
  const typed = form.line.flatMap((text, index): Requirement[] => {
    const line = readLine(text);
    if (line === null || line.id === form.remove) return [];
    const written = form.weight[index] ?? '';
    const weight = typedWeight(written);
    if (weight === null) weights.set(line.id, written);
    // As long as what is typed is no weight, it weighs what it did: the rest can be looked at.
    return [{ ...line, weight: weight ?? line.weight, mustHave: form.must.includes(line.id) }];
  });
  const lines = typed.length < form.line.length ? withoutLoneWays(typed) : typed;
  const adding = addingOf(form);
  const isAdding = form.adding === 'yes' || form.add !== undefined;
  const add = isAdding ? addFault(adding) : null;
  const added =
    isAdding && add === null
      ? addedRequirement(
          adding.what,
          {
            months: typedMonths(adding.months) ?? undefined,
            words: typedWords(adding.words),
            weight: typedWeight(adding.weight) ?? 0,
            mustHave: adding.mustHave,
          },
          lines.map(({ id }) => id),
        )
      : null;
  const { slug, version, scope, reason, duties } = form;
  return {
    base: { slug, version },
    requirements: added ? placedRequirement(lines, added, typedPlace(adding.to)) : lines,
    ...{ scope, reason, duties },
    faults: { weights, add },
    adding: added ? NO_LINE : adding,
  };
}

/** The same without the line that is chosen and not added yet: saving would lose it, which is said first. */
export function draftToSave(form: z.output<typeof profileFormSchema>): ProfileDraft {
  const draft = typedDraft({ ...form, add: undefined, adding: undefined });
  const add = form.add === undefined ? null : ('unadded' as const);
  return { ...draft, adding: addingOf(form), faults: { ...draft.faults, add } };
}

/** Why it is not saved, above what is marked; null where nothing is. */
export function draftFault({ faults }: ProfileDraft, f: Formatter): string | null {
  if (faults.weights.size > 0) return f.t('profile.weightsFault');
  return faults.add === null ? null : f.t('profile.addFault');
}

function addingOf(form: z.output<typeof profileFormSchema>): TypedLine {
  return {
    ...{ what: form.add ?? '', words: form.addWords, months: form.addMonths, weight: form.addWeight, to: form.addTo },
    mustHave: form.addMust === 'yes',
  };
}

function addFault({ what, words, months, weight }: TypedLine): DraftFaults['add'] {
  if (what === '') return 'what';
  if (isInOwnWords(what) && typedWords(words) === '') return 'words';
  if (/(^|:)experience(:|$)/.test(what) && typedMonths(months) === null) return 'months';
  return typedWeight(weight) === null ? 'weight' : null;
}

/** The duties to be saved: not given where there are none as before, null where all were taken out, for then the catalogue's count. */
export function dutiesToSave(
  { duties }: ProfileDraft,
  before: readonly string[] | null,
): readonly string[] | null | undefined {
  const lines = duties.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 0) return lines;
  return before === null || before.length === 0 ? undefined : null;
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

/** Null for what is no weight. */
function typedWeight(text: string): number | null {
  const weight = typedNumber(text);
  return weight >= 0 && weight <= MOST_WEIGHT ? weight : null;
}

function typedWords(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** Null for what is no length of experience. */
function typedMonths(text: string): number | null {
  const months = typedWhole(text);
  return months >= 1 && months <= MOST_MONTHS ? months : null;
}
