import { LONGEST_TAG_UNITS, tagKey } from '../../candidates/index.js';
import type { KeptFilter } from '../../candidates/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { filterQuery, readSavedQuery } from './response-filter.js';
import type { ResponseFilter } from './response-filter.js';
import type { ResponseGroup } from './response-groups.js';

/** The menu of filters above the list of a vacancy. */
export interface SavedFiltersMenu {
  label: string;
  filters: {
    name: string;
    href: string;
    current: boolean;
    /** Whose it is; null for one's own. */
    whose: string | null;
    /** Why it finds nobody; null where that is not known. */
    fault: string | null;
  }[];
  /** Null for those who have none: a filter is a person's. */
  save: { action: string; query: string; mayShare: boolean; longest: number };
  back: string;
  /** Where they are renamed and deleted; null where there are none. */
  manageHref: string | null;
}

/** Where filters are renamed and deleted. */
export interface SavedFiltersPage {
  title: string;
  backHref: string;
  backText: string;
  filters: {
    name: string;
    /** What it narrows by, in words. */
    about: string;
    whose: string | null;
    fault: string | null;
    edit: { action: string; name: string; nameFault: string | null; shared: boolean; mayShare: boolean } | null;
    remove: { action: string; question: string; label: string } | null;
  }[];
  /** What was to be saved and is not; null where nothing waits. */
  unsaved: {
    query: string;
    about: string;
    name: string;
    nameFault: string | null;
    shared: boolean;
    mayShare: boolean;
  } | null;
  longest: number;
}

/** A filter that is not saved as it was typed. */
export interface RefusedFilter {
  /** Null for a new one. */
  readonly id: string | null;
  /** Of a new one. */
  readonly query: string;
  readonly name: string;
  readonly shared: boolean;
  /** Null where nothing is known to be wrong with it any more. */
  readonly fault: string | null;
}

/** What is known of filters and of their reader. */
export interface SavedFiltersInput {
  readonly filters: readonly KeptFilter[];
  readonly mayShare: boolean;
  /** All tags that somebody carries, as they are compared; null where there may be more. */
  readonly tagKeys: ReadonlySet<string> | null;
}

/** The menu; `group` and `filter` are what the list shows now. */
export function savedFiltersMenu(
  input: SavedFiltersInput,
  {
    vacancyId,
    group,
    filter,
  }: { readonly vacancyId: string; readonly group: ResponseGroup; readonly filter: ResponseFilter },
  f: Formatter,
): SavedFiltersMenu {
  const { filters, mayShare } = input;
  const query = filterQuery(group, filter);
  const list = `/vacancies/${vacancyId}/responses`;
  const back = `${list}?${query}`;
  return {
    label:
      filters.length === 0 ? f.t('savedFilters.title') : `${f.t('savedFilters.title')}: ${f.number(filters.length)}`,
    filters: inOrder(filters, f).map((one) => ({
      ...{ name: one.name, href: `${list}?${one.query}`, current: one.query === query },
      ...aboutFilter(one, input, f),
    })),
    save: { action: '/saved-filters', query, mayShare, longest: LONGEST_TAG_UNITS },
    back,
    manageHref: filters.length > 0 ? `/saved-filters?${new URLSearchParams({ back }).toString()}` : null,
  };
}

/** The page; with what was refused as it was typed, which need not be typed again. */
export function savedFiltersPage(
  input: SavedFiltersInput,
  backHref: string,
  f: Formatter,
  refused: RefusedFilter | null = null,
): SavedFiltersPage {
  return {
    title: f.t('savedFilters.title'),
    backHref,
    backText: f.t('savedFilters.back'),
    filters: inOrder(input.filters, f).map((one) => ({
      ...{ name: one.name, about: filterWords(one.query, f) },
      ...aboutFilter(one, input, f),
      edit: one.isOwn ? editOf(one, input, refused) : null,
      remove: one.mayRemove
        ? {
            action: `/saved-filters/${one.id}/remove`,
            question: f.t(one.shared ? 'savedFilters.removeShared' : 'savedFilters.removeOwn', { name: one.name }),
            label: f.t('savedFilters.remove', { name: one.name }),
          }
        : null,
    })),
    unsaved:
      refused?.id === null
        ? {
            ...{ query: refused.query, about: filterWords(refused.query, f), name: refused.name },
            ...{ nameFault: refused.fault, shared: refused.shared, mayShare: input.mayShare },
          }
        : null,
    longest: LONGEST_TAG_UNITS,
  };
}

function editOf(
  one: KeptFilter,
  { mayShare }: SavedFiltersInput,
  refused: RefusedFilter | null,
): SavedFiltersPage['filters'][number]['edit'] {
  const { name, shared, fault } = refused?.id === one.id ? refused : { ...one, fault: null };
  return { action: `/saved-filters/${one.id}`, name, nameFault: fault, shared, mayShare: mayShare || one.shared };
}

/** One's own first, each by the alphabet of the reader. */
function inOrder(filters: readonly KeptFilter[], f: Formatter): KeptFilter[] {
  return [...filters].sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || f.compare(a.name, b.name));
}

function aboutFilter(
  { query, isOwn, shared, userName }: KeptFilter,
  { tagKeys }: SavedFiltersInput,
  f: Formatter,
): { whose: string | null; fault: string | null } {
  const read = readSavedQuery(query);
  const tag = read?.filter.tag;
  const isGone = tag !== undefined && tagKeys !== null && !tagKeys.has(tagKey(tag));
  return {
    whose: isOwn ? (shared ? f.t('savedFilters.shared') : null) : f.t('savedFilters.of', { name: userName }),
    fault: read === null ? f.t('savedFilters.unread') : isGone ? f.t('savedFilters.tagGone', { tag }) : null,
  };
}

/** What the filter narrows by, in the words of the bar. */
function filterWords(query: string, f: Formatter): string {
  const read = readSavedQuery(query);
  if (read === null) return '';
  const { text, stage, board, level, wish, minScore, viewed, wrote, tag, sort } = read.filter;
  const named = (label: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`${f.t(`filter.${label}`)}: ${value}`];
  return [
    f.t(`responses.groups.${read.group}`),
    ...(text ? [f.t('savedFilters.text', { text })] : []),
    ...named('stage', stage && f.t(`stages.${stage}`)),
    ...named('board', board && f.t(`boards.${board}`)),
    ...named('level', level === undefined ? undefined : f.number(level)),
    ...named('wish', wish && f.t(`filter.wishes.${wish}`)),
    ...named('minScore', minScore === undefined ? undefined : f.number(minScore)),
    ...named('viewed', viewed && f.t(`filter.views.${viewed}`)),
    ...named('wrote', wrote && f.t(`filter.wrotes.${wrote}`)),
    ...named('tag', tag),
    ...named('order', sort && f.t(`filter.orders.${sort}`)),
  ].join(' · ');
}
