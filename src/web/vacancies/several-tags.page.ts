import { LONGEST_TAG_UNITS } from '../../candidates/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { namedPerson, whyText } from './several.page.js';
import type { NamedPerson, SeveralDonePage, SeveralInput } from './several.page.js';
import { MOST_AT_ONCE } from './several.service.js';
import type { SeveralTagsLook, SeveralTagsOutcome, TagDeed } from './several-tags.service.js';

/** Several people with a tag that is put on them or taken off. */
export interface SeveralTagsPage {
  title: string;
  backHref: string;
  backText: string;
  action: string;
  fault: string | null;
  people: (NamedPerson & { value: string })[];
  unable: NamedPerson[];
  /** That some are left for the next time; null where all are here. */
  beyond: string | null;
  /** That none of the ticked is among the responses of the vacancy; null where somebody is. */
  foreign: string | null;
  /** As it was typed. */
  name: string;
  choices: string[];
  longest: number;
}

type Place = Pick<SeveralInput, 'back' | 'says'>;

/** The names, with what each carries. */
export function severalTagsPage(
  { look, name, back, fault, says }: Place & { look: SeveralTagsLook; name: string; fault: string | null },
  f: Formatter,
): SeveralTagsPage {
  const { vacancy, able, unable, beyond, names } = look;
  return {
    title: able.length > 0 ? f.t('severalTags.title', { count: able.length }) : f.t('severalTags.none'),
    backHref: back,
    backText: vacancy.title,
    action: `/vacancies/${vacancy.id}/several/tags/carry-out`,
    fault,
    people: able.map(({ row, tags }) => ({
      ...namedPerson(row, f.list(tags.map((tag) => tag.name)), f),
      value: row.id,
    })),
    unable: unable.map(({ row, why }) => namedPerson(row, whyText(why, says, f), f)),
    beyond: beyond > 0 ? f.t('several.beyond', { most: MOST_AT_ONCE, count: beyond }) : null,
    foreign: able.length + unable.length === 0 ? f.t('several.foreign') : null,
    name,
    choices: [...names].sort((a, b) => f.compare(a, b)),
    longest: LONGEST_TAG_UNITS,
  };
}

/** The names, once it is done; `done` says whether the tag is on or off now. */
export function severalTagsDonePage(
  {
    outcome: { vacancy, name, done, unable, changed },
    deed,
    isOn,
    back,
    says,
  }: Place & { outcome: SeveralTagsOutcome; deed: TagDeed; isOn: boolean },
  f: Formatter,
): SeveralDonePage {
  const about = { tag: name, count: done.length };
  return {
    title: done.length > 0 ? f.t(isOn ? 'severalTags.on' : 'severalTags.off', about) : f.t('severalTags.none'),
    backHref: back,
    backText: vacancy.title,
    decided: [...done, ...unable.map(({ row }) => row)].map(({ id }) => id).join(' '),
    people: done.map((row) => {
      const tagId = changed.get(row.id);
      const value = tagId === null ? row.id : `${row.id}:${tagId ?? ''}`;
      return { ...namedPerson(row, '', f), value: changed.has(row.id) ? value : null };
    }),
    foreign: done.length + unable.length === 0 ? f.t('several.foreign') : null,
    unable: unable.map(({ row, why }) => namedPerson(row, whyText(why, says, f), f)),
    undoAction: changed.size > 0 ? `/vacancies/${vacancy.id}/several/tags/take-back` : null,
    undoFields: [
      { name: 'name', value: name },
      { name: 'deed', value: deed },
    ],
    planHref: null,
  };
}
