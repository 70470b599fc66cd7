import { LONGEST_TAG_UNITS, tagKey } from '../../candidates/index.js';
import type { ApplicationDetail, PersonTag } from '../../candidates/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { responsesHref } from './response-filter.js';

/** The tags of a person, and where one is put on. */
export interface TagsPart {
  lines: {
    id: string;
    name: string;
    /** Who put it on, and when. */
    about: string;
    /** All of the vacancy who carry it. */
    listHref: string;
    removeLabel: string;
  }[];
  /** Null for those who may only look. */
  edit: { addHref: string; removeHref: string; choices: string[]; longest: number } | null;
}

/** What it is made from. */
export interface TagsInput {
  readonly tags: readonly PersonTag[];
  /** Names of all tags that somebody carries. */
  readonly names: readonly string[];
  readonly mayWrite: boolean;
}

/** The part. */
export function tagsPart(
  { tags, names, mayWrite }: TagsInput,
  { id, vacancy }: Pick<ApplicationDetail, 'id' | 'vacancy'>,
  f: Formatter,
): TagsPart {
  const own = new Set(tags.map(({ name }) => tagKey(name)));
  return {
    lines: tags.map((tag) => ({
      id: tag.id,
      name: tag.name,
      about: f.t('tags.about', { name: tag.userName, when: f.moment(tag.taggedAt).exact }),
      listHref: responsesHref(vacancy.id, 'all', { tag: tag.name }),
      removeLabel: f.t('tags.remove', { tag: tag.name }),
    })),
    edit: mayWrite
      ? {
          addHref: `/applications/${id}/tags`,
          removeHref: `/applications/${id}/tags/remove`,
          choices: names.filter((name) => !own.has(tagKey(name))).sort((a, b) => f.compare(a, b)),
          longest: LONGEST_TAG_UNITS,
        }
      : null,
  };
}
