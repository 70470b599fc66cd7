import type { Formatter, MomentText } from '../../platform/views/index.js';
import { ADDABLE_REQUIREMENTS } from '../../vacancies/index.js';
import type { AddableRequirement, ProfileVersionLine, Requirement } from '../../vacancies/index.js';
import { groupBy } from '../../kernel/group-by.js';
import type { Choice } from '../frame/parts.js';
import { localised } from '../frame/wording.js';
import { previewPart, weightText } from './preview.page.js';
import type { PreviewInput, PreviewPart } from './preview.page.js';
import { lineText, MOST_DUTIES_CHARACTERS, MOST_WORDS } from './profile-form.js';
import type { DraftFaults, ProfileDraft } from './profile-form.js';

/** A line of the editor. */
interface EditorLine {
  index: number;
  id: string;
  /** All that it asks, for the form. */
  line: string;
  kind: string;
  label: string;
  /** As typed where it is none. */
  weight: string;
  fault: string | null;
  /** The weight as it will be saved. */
  share: string;
  mustHave: boolean;
}

/** Lines that stand together: one alone, or the ways of which one is enough. */
interface EditorBlock {
  /** Null for a line that stands alone. */
  ways: { name: string; lines: EditorLine[] }[] | null;
  lines: EditorLine[];
}

/** A choice under the heading of its kind. */
interface ChoiceGroup {
  label: string;
  choices: Choice[];
}

/** The form of a profile, whosever it is. */
export interface EditorPart {
  action: string;
  draftAction: string;
  mayEdit: boolean;
  slug: string;
  version: number;
  /** Of a profile that has a name of its own; null for the others. */
  name: string | null;
  isNamed: boolean;
  blocks: EditorBlock[];
  groups: ChoiceGroup[];
  /** The line to be added as far as it was typed, and what is wrong with it. */
  adding: {
    words: string;
    mostWords: number;
    months: string;
    weight: string;
    mustHave: boolean;
    faults: Record<'what' | 'words' | 'months' | 'weight', string | null>;
  };
  /** Where a new line may go but for the end; none as long as there is no line. */
  places: ChoiceGroup[];
  /** For whom it may be saved; none where there is nothing to choose. */
  scopes: { value: string; label: string; checked: boolean }[];
  reason: string;
  /** What the person does, a line each; the text beside it says what counts while there is none. */
  duties: { text: string; about: string; mostCharacters: number };
  /** What saving does, beside the button. */
  saveAbout: string;
  /** Of a profile that is not there yet: what it is a copy of. */
  copyOf: string | null;
  previewHeading: string;
  preview: PreviewPart;
}

/** An older version, and the one that counts. */
interface VersionRow {
  version: string;
  at: MomentText;
  by: string;
  origin: string;
  reason: string;
  isCurrent: boolean;
  restore: number | null;
}

/** The list of them, each but the newest with its button. */
export interface VersionsPart {
  restoreAction: string;
  slug: string;
  version: number;
  rows: VersionRow[];
}

/** What the form is made from. */
export interface EditorInput {
  readonly draft: ProfileDraft;
  readonly preview: Omit<PreviewInput, 'requirements'>;
  readonly mayEdit: boolean;
  readonly action: string;
  readonly draftAction: string;
  readonly name?: string | null;
  readonly copyOf?: string | null;
  readonly scopes?: EditorPart['scopes'];
  readonly saveAbout: string;
  readonly previewHeading: string;
}

/** The form. */
export function editorPart(input: EditorInput, f: Formatter): EditorPart {
  const {
    draft,
    preview,
    mayEdit,
    action,
    draftAction,
    name = null,
    copyOf = null,
    scopes = [],
    saveAbout,
    previewHeading,
  } = input;
  const { requirements, base, reason, faults, adding } = draft;
  const part = previewPart({ ...preview, requirements, faulty: faults.weights }, f);
  const blocks = blocksOf(draft, part.shares, f);
  return {
    ...{
      action,
      draftAction,
      mayEdit,
      name,
      isNamed: name !== null,
      copyOf,
      scopes,
      saveAbout,
      previewHeading,
      reason,
      blocks,
    },
    slug: base.slug,
    version: base.version,
    groups: [...groupBy([...ADDABLE_REQUIREMENTS], ({ group }) => group)].map(([group, addable]) => ({
      label: f.t(`profile.addGroups.${group}`),
      choices: addable.map((one) => addChoice(one, adding.what, f)).sort((a, b) => f.compare(a.label, b.label)),
    })),
    adding: addingPart(draft, f),
    places: placesOf(blocks, adding.to, f),
    duties: { text: draft.duties, about: f.t('profile.dutiesAbout'), mostCharacters: MOST_DUTIES_CHARACTERS },
    preview: part,
  };
}

/** The list of versions; null as long as there is only one that nobody saved. */
export function versionsPart(
  versions: readonly ProfileVersionLine[],
  { slug, version, restoreAction, mayEdit }: Omit<VersionsPart, 'rows'> & { readonly mayEdit: boolean },
  f: Formatter,
): VersionsPart | null {
  if (versions.length === 0) return null;
  const rows = versions.map((row) => versionRow(row, { current: version, mayEdit }, f));
  return { restoreAction, slug, version, rows };
}

/** Lines in their order; ways of one group where the first of them stands. */
function blocksOf({ requirements, faults }: ProfileDraft, shares: PreviewPart['shares'], f: Formatter): EditorBlock[] {
  const blocks: EditorBlock[] = [];
  const groups = new Map<string, Map<string, EditorLine[]>>();
  for (const [index, requirement] of requirements.entries()) {
    const { text: share, fault } = shares[index];
    const plain = editorLine(requirement, index, f);
    const line = { ...plain, weight: faults.weights.get(requirement.id) ?? plain.weight, share, fault };
    const { route } = requirement;
    if (route === null) {
      blocks.push({ ways: null, lines: [line] });
      continue;
    }
    const ways = groups.get(route.group) ?? new Map<string, EditorLine[]>();
    if (!groups.has(route.group)) blocks.push({ ways: [], lines: [] });
    groups.set(route.group, ways.set(route.option, [...(ways.get(route.option) ?? []), line]));
  }
  const waysInOrder = [...groups.values()];
  return blocks.map((block) => {
    if (block.ways === null) return block;
    const ways = [...(waysInOrder.shift() ?? [])].map(([, lines], at) => ({
      name: f.t('profile.way', { number: f.number(at + 1) }),
      lines,
    }));
    return { ways, lines: [] };
  });
}

/** Another way to a line or to ways that there are, or one more line of a way. */
function placesOf(blocks: readonly EditorBlock[], chosen: string, f: Formatter): ChoiceGroup[] {
  const named = (lines: readonly EditorLine[]): string => lines.map(({ label }) => label).join(' + ');
  const instead = blocks.map(({ ways, lines }) => ({
    value: `instead:${(ways?.[0]?.lines ?? lines)[0]?.id ?? ''}`,
    label: (ways ?? [{ lines }]).map((way) => named(way.lines)).join(f.t('learning.or')),
  }));
  const together = blocks.flatMap(({ ways }) =>
    (ways ?? []).map(({ lines }) => ({ value: `with:${lines[0]?.id ?? ''}`, label: named(lines) })),
  );
  return [
    { label: f.t('profile.addInstead'), choices: instead },
    { label: f.t('profile.addWith'), choices: together },
  ]
    .filter(({ choices }) => choices.length > 0)
    .map(({ label, choices }) => ({
      label,
      choices: choices.map((choice) => ({ ...choice, selected: choice.value === chosen })),
    }));
}

function editorLine(requirement: Requirement, index: number, f: Formatter): Omit<EditorLine, 'share' | 'fault'> {
  const { id, kind, label, weight, mustHave } = requirement;
  return {
    index,
    id,
    line: lineText(requirement),
    kind: f.t(`profile.kinds.${kind}`),
    label: localised(label, f),
    weight: weightText(weight, f),
    mustHave,
  };
}

function addChoice({ code, label }: AddableRequirement, chosen: string, f: Formatter): Choice {
  const text = localised(label, f);
  return { value: code, label: text.charAt(0).toUpperCase() + text.slice(1), selected: code === chosen };
}

function addingPart({ adding, faults }: ProfileDraft, f: Formatter): EditorPart['adding'] {
  const faultOf = (field: NonNullable<DraftFaults['add']>): string | null =>
    faults.add === field ? f.t(`profile.addFaults.${field}`) : null;
  const { words, months, weight, mustHave } = adding;
  return {
    ...{ words, mostWords: MOST_WORDS, months, weight, mustHave },
    faults: {
      what: faultOf('what') ?? faultOf('unadded'),
      words: faultOf('words'),
      months: faultOf('months'),
      weight: faultOf('weight'),
    },
  };
}

function versionRow(
  row: ProfileVersionLine,
  { current, mayEdit }: { readonly current: number; readonly mayEdit: boolean },
  f: Formatter,
): VersionRow {
  const { version, createdAt, userName, origin, restoresVersion, reason } = row;
  return {
    version: f.number(version),
    at: f.moment(createdAt),
    by: userName,
    origin:
      restoresVersion === null
        ? f.t(`profile.origins.${origin}`)
        : f.t('profile.restores', { version: f.number(restoresVersion) }),
    reason,
    isCurrent: version === current,
    restore: mayEdit && version !== current ? version : null,
  };
}
