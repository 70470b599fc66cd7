import { z } from 'zod';
import {
  APPLICATION_ORDERS,
  LONGEST_TAG_UNITS,
  SOURCES,
  STAGES,
  tagKey,
  VIEWED,
  WISHES,
  WROTE,
} from '../../candidates/index.js';
import type { ApplicationConditions, ApplicationOrder, Stage } from '../../candidates/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { LEVELS } from '../../vacancies/index.js';
import { listQuery } from '../frame/forms.js';
import { choices } from '../frame/parts.js';
import type { Choice } from '../frame/parts.js';
import { RESPONSE_GROUPS, stagesOf } from './response-groups.js';
import type { ResponseGroup } from './response-groups.js';

/** Query of the list of responses: all of its state stands in the address. A number that is none narrows nothing. */
export const responsesQuery = listQuery.extend({
  group: z.enum(RESPONSE_GROUPS).default('waiting'),
  text: z.string().trim().max(200).optional(),
  stage: z.enum(STAGES).optional().catch(undefined),
  board: z.enum(SOURCES).optional(),
  level: z.coerce.number().int().min(1).max(LEVELS.length).optional(),
  wish: z.enum(WISHES).optional(),
  minScore: z.coerce.number().min(0).max(100).optional().catch(undefined),
  viewed: z.enum(VIEWED).optional().catch(undefined),
  wrote: z.enum(WROTE).optional().catch(undefined),
  tag: z
    .string()
    .trim()
    .max(LONGEST_TAG_UNITS)
    .transform((name) => name || undefined)
    .optional()
    .catch(undefined),
  sort: z.enum(APPLICATION_ORDERS).optional(),
});

/** What the list is narrowed by, and its order. */
export interface ResponseFilter extends ApplicationConditions {
  /** One of the stages of the group; one of another group narrows nothing. */
  readonly stage?: Stage | undefined;
  readonly sort?: ApplicationOrder | undefined;
}

/** The bar above the list. */
export interface FilterBar {
  action: string;
  group: ResponseGroup;
  text: string;
  /** What may be looked for. */
  textLabel: string;
  /** Empty where the group has but one. */
  stages: Choice[];
  boards: Choice[];
  levels: Choice[];
  wishes: Choice[];
  /** Empty where nobody carries any, for those who may not read them, and of more than are read in a menu. */
  tags: Choice[];
  /** Of more they are found by their letters; null where the menu has them. */
  tagSearch: { value: string; choices: string[]; longest: number } | null;
  minScore: string;
  views: Choice[];
  /** Empty for those who may not read what candidates write. */
  wrote: Choice[];
  orders: Choice[];
  /** Of the button that unfolds the fields on a phone: how many of them are set. */
  foldLabel: string;
  /** The same group with nothing narrowed; null when nothing is. */
  clearHref: string | null;
}

const savedQuery = responsesQuery.omit({ after: true });

/** What a kept filter asks for, read as an address is; null of one that is none. */
export function readSavedQuery(query: string): { group: ResponseGroup; filter: ResponseFilter } | null {
  const given = [...new URLSearchParams(query)].filter(([, value]) => value !== '');
  const read = savedQuery.safeParse(Object.fromEntries(given));
  if (!read.success) return null;
  const { group, ...filter } = read.data;
  return { group, filter };
}

/** Where the group of a vacancy is read, narrowed like this. What is not narrowed stays out of the address. */
export function responsesHref(vacancyId: string, group: ResponseGroup, filter: ResponseFilter = {}): string {
  return `/vacancies/${vacancyId}/responses?${filterQuery(group, filter)}`;
}

/** Where the same list is had as a file. */
export function listFileHref(vacancyId: string, group: ResponseGroup, filter: ResponseFilter): string {
  return `/vacancies/${vacancyId}/list-file?${filterQuery(group, filter)}`;
}

/** What an address says of the list besides the vacancy; what is not narrowed stays out of it. */
export function filterQuery(group: ResponseGroup, filter: ResponseFilter): string {
  const query = new URLSearchParams({ group });
  for (const name of [
    'text',
    'stage',
    'board',
    'level',
    'wish',
    'minScore',
    'viewed',
    'wrote',
    'tag',
    'sort',
  ] as const) {
    const value = filter[name];
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return query.toString();
}

/** True when somebody may be left out of the list; its order leaves out nobody. */
export function isNarrowed({ text, stage, board, level, wish, minScore, viewed, wrote, tag }: ResponseFilter): boolean {
  return [text || undefined, stage, board, level, wish, minScore, viewed, wrote, tag].some(
    (value) => value !== undefined,
  );
}

/**
 * The bar, with what is chosen.
 *
 * @param mayRead   the reader may see what candidates write
 * @param mayReach  the reader may see phones and addresses, and so look for them
 * @param tagNames  of the tags that somebody carries and the reader may see
 */
export function filterBar(
  vacancyId: string,
  {
    group,
    filter,
    mayRead,
    mayReach,
    tagNames,
  }: {
    readonly group: ResponseGroup;
    readonly filter: ResponseFilter;
    readonly mayRead: boolean;
    readonly mayReach: boolean;
    readonly tagNames: readonly string[];
  },
  f: Formatter,
): FilterBar {
  const { text, board, level, wish, minScore, viewed, wrote, sort } = filter;
  const any = ['', f.t('filter.any')] as const;
  return {
    action: `/vacancies/${vacancyId}/responses`,
    group,
    text: text ?? '',
    textLabel: f.t(mayReach ? 'filter.text' : 'filter.textOfResume'),
    stages: stageChoices(group, filter.stage, any, f),
    boards: choices([any, ...SOURCES.map((code) => [code, f.t(`boards.${code}`)] as const)], board ?? ''),
    levels: choices([any, ...LEVELS.map((code) => [String(code), String(code)] as const)], String(level ?? '')),
    wishes: choices([any, ...WISHES.map((code) => [code, f.t(`filter.wishes.${code}`)] as const)], wish ?? ''),
    ...tagChoices(tagNames, filter.tag, any, f),
    minScore: minScore === undefined ? '' : String(minScore),
    views: choices([any, ...VIEWED.map((code) => [code, f.t(`filter.views.${code}`)] as const)], viewed ?? ''),
    wrote: mayRead
      ? choices([any, ...WROTE.map((code) => [code, f.t(`filter.wrotes.${code}`)] as const)], wrote ?? '')
      : [],
    orders: choices(
      APPLICATION_ORDERS.map((code) => [code === 'score' ? '' : code, f.t(`filter.orders.${code}`)]),
      sort === undefined || sort === 'score' ? '' : sort,
    ),
    foldLabel: foldLabel(filter, f),
    clearHref: isNarrowed(filter) ? responsesHref(vacancyId, group, { sort }) : null,
  };
}

function stageChoices(
  group: ResponseGroup,
  stage: Stage | undefined,
  any: readonly [string, string],
  f: Formatter,
): Choice[] {
  const stages = stagesOf(group);
  if (stages.length < 2) return [];
  return choices([any, ...stages.map((code) => [code, f.t(`stages.${code}`)] as const)], stage ?? '');
}

/** Of more nobody reads a menu to its end. */
const MOST_IN_MENU = 30;

/** One that nobody carries any more stays to be seen as long as the list is narrowed by it. */
function tagChoices(
  names: readonly string[],
  chosen: string | undefined,
  any: readonly [string, string],
  f: Formatter,
): Pick<FilterBar, 'tags' | 'tagSearch'> {
  const isChosen = (name: string): boolean => tagKey(name) === tagKey(chosen ?? '');
  const shown = chosen === undefined ? undefined : (names.find(isChosen) ?? chosen);
  const all = shown === undefined || names.includes(shown) ? names : [...names, shown];
  const inOrder = [...all].sort((a, b) => f.compare(a, b));
  if (inOrder.length > MOST_IN_MENU)
    return { tags: [], tagSearch: { value: shown ?? '', choices: inOrder, longest: LONGEST_TAG_UNITS } };
  const menu = choices([any, ...inOrder.map((name) => [name, name] as const)], shown ?? '');
  return { tags: all.length === 0 ? [] : menu, tagSearch: null };
}

/** What is typed stands beside the button already. */
function foldLabel(
  { stage, board, level, wish, minScore, viewed, wrote, tag, sort }: ResponseFilter,
  f: Formatter,
): string {
  const isOrdered = sort !== undefined && sort !== 'score';
  const set = [stage, board, level, wish, minScore, viewed, wrote, tag, isOrdered || undefined].filter(
    (one) => one !== undefined,
  );
  return set.length === 0 ? f.t('filter.fold') : f.t('filter.foldSet', { count: set.length });
}
