import { UNANSWERED, mayMove } from '../../candidates/index.js';
import type { ApplicationPage, ApplicationRow, PersonTag, Stage } from '../../candidates/index.js';
import type { Formatter, IconName, MomentText } from '../../platform/views/index.js';
import type { UnreadableResponse } from '../../sourcing/index.js';
import { tradeOf } from '../../vacancies/index.js';
import type { LinkedPosting, ProfileInUse, Vacancy } from '../../vacancies/index.js';
import { alikeLink } from '../duplicates/duplicates.page.js';
import type { PeopleLink } from '../duplicates/duplicates.page.js';
import { pageHref } from '../frame/parts.js';
import type { EmptyPage } from '../frame/parts.js';
import { responseTime } from '../frame/response-time.js';
import { scoreLack } from '../frame/shown-score.js';
import { sourceLabels, cityName, localised, stageWord, verdictLook } from '../frame/wording.js';
import type { StateWord, Tone } from '../frame/wording.js';
import { emptyPage } from './nobody-here.js';
import { stepOf } from './panel-actions.js';
import { REJECT_REASONS } from './reject-reasons.js';
import type { PanelPage } from './panel.page.js';
import { filterBar, listFileHref, responsesHref } from './response-filter.js';
import type { FilterBar, ResponseFilter } from './response-filter.js';
import { groupCount, RESPONSE_GROUPS, stagesOf } from './response-groups.js';
import type { ResponseCounts, ResponseGroup } from './response-groups.js';
import { MOST_TICKS, SEVERAL_KINDS } from './several.service.js';
import type { SeveralKind } from './several.service.js';
import { savedFiltersMenu } from './saved-filters.page.js';
import type { SavedFiltersInput, SavedFiltersMenu } from './saved-filters.page.js';
import { vacancyMenu } from './vacancy-menu.js';
import type { VacancyMenu } from './vacancy-menu.js';
import { wishText } from './wish-text.js';
import type { WishText } from './wish-text.js';
import { problemWords } from './problem-words.js';

/** A line of the list. */
export interface ResponseRow {
  id: string;
  href: string;
  panelHref: string;
  current: boolean;
  /** The decision that the key of the next step makes; null where none is next. */
  step: Stage | null;
  rejectable: boolean;
  /** Some decisions would cost the person an interview and are asked about first. */
  hasInterview: boolean;
  /** Null for those who may not decide; else what the box to tick it is called. */
  choose: string | null;
  /** Whole points; null = not scored yet. */
  score: { text: string; points: number } | null;
  /** Why there is no score to show though there are points; null otherwise. */
  scoreLack: string | null;
  name: string;
  /** Names of the tags that the person carries. */
  tags: string[];
  resumeTitle: string | null;
  /** "could not be read: why"; null = all was. */
  problem: string | null;
  /** Others who may be the same person, with the page that compares them; null when there is nobody. */
  alike: PeopleLink | null;
  reasons: { label: string; verdict: string; tone: Tone; icon: IconName }[];
  level: string;
  wish: WishText | null;
  boards: { label: string; short: string }[];
  stage: StateWord;
  responded: MomentText;
  viewed: MomentText | null;
  /** Since when a message of theirs waits for an answer. */
  wrote: MomentText | null;
}

/** The part of the list that is added when its end comes into view. */
export interface ResponseRowsPage {
  rows: ResponseRow[];
  nextHref: string | null;
}

/** Reading of a board going on. */
export interface ReadingPage {
  href: string;
  text: string;
  percent: number;
}

/** Responses of a vacancy, best first. */
export interface ResponsesPage extends ResponseRowsPage {
  title: string;
  about: string;
  closed: boolean;
  planHref: string | null;
  menu: VacancyMenu;
  /** Where two of the list stand side by side. */
  compareHref: string;
  groups: { key: ResponseGroup; label: string; count: string; href: string; current: boolean }[];
  filter: FilterBar;
  reading: ReadingPage | null;
  panel: PanelPage | null;
  mayDecide: boolean;
  /** Filters under names; null for those who keep none. */
  savedFilters: SavedFiltersMenu | null;
  /** What is done with several; null for those who may only look. */
  several: SeveralBar | null;
  /** Where one's own last decision is taken back; null for those who may only look. */
  undoHref: string | null;
  /** Codes of the reasons for a rejection, in the order of their digits. */
  rejectReasons: string;
  /** Responses of which no application could be made yet, so that nobody is overlooked. */
  unreadable: { board: string; why: string; responded: MomentText }[];
  /** Levels are those of client managers: people of another trade have none. */
  ofOtherTrade: boolean;
  empty: EmptyPage | null;
}

/** What the page is made from. */
export interface ResponsesInput extends RowsPlace {
  readonly vacancy: Vacancy;
  /** Whom the agency looks for people for; null where that is no question. */
  readonly client: string | null;
  readonly list: ApplicationPage;
  readonly counts: ResponseCounts;
  readonly panel: PanelPage | null;
  readonly reading: { readonly found: number; readonly read: number; readonly scored: number } | null;
  readonly unreadable: readonly UnreadableResponse[];
  /** By which tags the list may be narrowed. */
  readonly tagNames: readonly string[];
  /** Null for those who keep none. */
  readonly savedFilters: SavedFiltersInput | null;
  readonly mayWrite: boolean;
  readonly mayTag: boolean;
  readonly mayReadConversations: boolean;
  readonly mayReadContacts: boolean;
  readonly mayPlan: boolean;
  readonly mayEdit: boolean;
  readonly mayReadDescription: boolean;
  readonly mayReadProfile: boolean;
  readonly mayImport: boolean;
  readonly mayExport: boolean;
  /** Postings that bring responses here; asked for only where there are none yet. */
  readonly postings: readonly LinkedPosting[];
}

/** The whole page. */
export function responsesPage(input: ResponsesInput, f: Formatter): ResponsesPage {
  const { vacancy, group } = input;
  const isOpen = vacancy.status === 'open';
  const ofOtherTrade = tradeOf(input.profile) !== null;
  const planHref = input.mayPlan && isOpen ? `/vacancies/${vacancy.id}/plan` : null;
  return {
    title: vacancy.title,
    about: aboutVacancy(input, f),
    closed: !isOpen,
    planHref,
    menu: vacancyMenu(
      {
        ...input,
        listFileHref: input.mayExport && input.list.total > 0 ? listFileHref(vacancy.id, group, input.filter) : null,
      },
      f,
    ),
    compareHref: `/vacancies/${vacancy.id}/comparison`,
    groups: RESPONSE_GROUPS.map((key) => ({
      key,
      label: f.t(`responses.groups.${key}`),
      count: f.number(groupCount(key, input.counts)),
      href: responsesHref(vacancy.id, key, filterIn(key, input.filter)),
      current: key === group,
    })),
    filter: filterBar(
      vacancy.id,
      {
        ...{ group, filter: input.filter, mayRead: input.mayReadConversations, mayReach: input.mayReadContacts },
        tagNames: input.tagNames,
      },
      f,
    ),
    savedFilters: input.savedFilters && savedFiltersMenu(input.savedFilters, { ...input, vacancyId: vacancy.id }, f),
    reading: input.reading && readingPage(vacancy.id, input.reading, f),
    panel: input.panel,
    mayDecide: input.mayDecide,
    several: input.mayDecide ? severalBar(input, f) : null,
    undoHref: input.mayDecide ? `/vacancies/${vacancy.id}/undo` : null,
    rejectReasons: REJECT_REASONS.join(' '),
    ...responseRowsPage(vacancy, input.list, input, f),
    unreadable: input.unreadable.map(({ board, problem, respondedAt }) => ({
      board: f.t(`boards.${board}`),
      why: problemWords(problem, f),
      responded: f.moment(respondedAt),
    })),
    ofOtherTrade,
    empty: input.list.rows.length > 0 ? null : emptyPage(input, planHref, f),
  };
}

/** The same in another group: a stage that it does not have goes. */
function filterIn(group: ResponseGroup, filter: ResponseFilter): ResponseFilter {
  const { stage } = filter;
  return stage !== undefined && stagesOf(group).includes(stage) ? filter : { ...filter, stage: undefined };
}

/** The bar with what can be done with those who are ticked. */
export interface SeveralBar {
  action: string;
  /** So many ticks are sent. */
  most: number;
  /** The list as it is narrowed: where one comes back to. */
  back: string;
  verbs: { kind: SeveralKind; icon: IconName; label: string }[];
  /** Where a tag is put on them or taken off; null for those who may not. */
  tagsAction: string | null;
}

function severalBar({ vacancy, group, filter, mayWrite, mayTag }: ResponsesInput, f: Formatter): SeveralBar {
  const icons: Readonly<Record<SeveralKind, IconName>> = { shortlist: 'check', reject: 'x', ask: 'send' };
  const kinds = SEVERAL_KINDS.filter((kind) => kind !== 'ask' || mayWrite);
  return {
    action: `/vacancies/${vacancy.id}/several`,
    most: MOST_TICKS,
    back: responsesHref(vacancy.id, group, filter),
    verbs: kinds.map((kind) => ({ kind, icon: icons[kind], label: f.t(`several.${kind}.verb`) })),
    tagsAction: mayTag ? `/vacancies/${vacancy.id}/several/tags` : null,
  };
}

/** Where the stretch stands, and who of all is expected at an interview. */
export interface RowsPlace {
  readonly profile: ProfileInUse;
  readonly group: ResponseGroup;
  readonly filter: ResponseFilter;
  readonly currentId: string | null;
  /** Ids of applications. */
  readonly expected: { has(applicationId: string): boolean };
  /** By the candidate under which a person is shown. */
  readonly tags: ReadonlyMap<string, readonly PersonTag[]>;
  readonly mayDecide: boolean;
}

/** One more stretch of the list. */
export function responseRowsPage(
  vacancy: Vacancy,
  list: ApplicationPage,
  place: RowsPlace,
  f: Formatter,
): ResponseRowsPage {
  return {
    rows: list.rows.map((row) =>
      responseRow(
        row,
        place.profile,
        {
          ...{ current: row.id === place.currentId, hasInterview: place.expected.has(row.id) },
          mayDecide: place.mayDecide,
          tags: place.tags.get(row.candidateId) ?? [],
        },
        f,
      ),
    ),
    nextHref: pageHref(responsesHref(vacancy.id, place.group, place.filter), list.next),
  };
}

/** How a line is looked at. */
interface RowLook {
  readonly current: boolean;
  readonly hasInterview: boolean;
  readonly mayDecide: boolean;
  readonly tags: readonly PersonTag[];
}

/** One line, also sent alone after a decision. */
export function responseRow(
  row: ApplicationRow,
  profile: ProfileInUse,
  { current, hasInterview, mayDecide, tags }: RowLook,
  f: Formatter,
): ResponseRow {
  return {
    id: row.id,
    href: `/applications/${row.id}`,
    panelHref: `/applications/${row.id}/panel`,
    current,
    step: stepOf(row),
    hasInterview,
    choose: mayDecide ? f.t('several.chooseOne', { name: row.name || f.t('responses.nameless') }) : null,
    rejectable: row.erasedAt === null && mayMove(row.stage, 'rejected'),
    score:
      row.scorePoints === null || row.saysNothing
        ? null
        : { text: f.number(row.scorePoints), points: Math.round(row.scorePoints) },
    name: row.erasedAt ? f.t('responses.erased') : row.name || f.t('responses.nameless'),
    scoreLack: row.saysNothing ? f.t('responses.saysNothingLong') : null,
    tags: row.erasedAt ? [] : tags.map(({ name }) => name),
    resumeTitle: [scoreLack(row, f), row.resumeTitle].filter(Boolean).join(' · ') || null,
    problem: row.problem && problemWords(row.problem, f),
    alike: alikeLink(row, f),
    reasons: row.topReasons.map(({ requirementId, verdict }) => {
      const requirement = profile.requirements.find(({ id }) => id === requirementId);
      const { word, tone, icon } = verdictLook(verdict, f);
      return { label: requirement ? localised(requirement.label, f) : requirementId, verdict: word, tone, icon };
    }),
    level: tradeOf(profile) !== null ? '' : row.level === null ? '—' : f.number(row.level),
    wish: wishText(row, f),
    boards: sourceLabels(row.boards, f),
    stage: stageWord(row.stage, f),
    responded: responseTime(row, f),
    viewed: viewedSince(row, f),
    wrote: wroteSince(row, f),
  };
}

/** Since when what the person wrote waits for an answer. */
function wroteSince({ wroteAt, erasedAt }: ApplicationRow, f: Formatter): MomentText | null {
  if (wroteAt === null || erasedAt !== null) return null;
  const at = f.moment(wroteAt);
  return {
    ...at,
    text: f.t('responses.wroteSince', { when: at.text }),
    exact: f.t('responses.wroteExact', { when: at.exact }),
  };
}

/** Since when the person can see that we opened the response, while they have no answer. */
function viewedSince({ viewedAt, stage, erasedAt }: ApplicationRow, f: Formatter): MomentText | null {
  if (viewedAt === null || erasedAt !== null || !UNANSWERED.includes(stage)) return null;
  const at = f.moment(viewedAt);
  return {
    ...at,
    text: f.t('responses.viewedSince', { when: at.text }),
    exact: f.t('responses.viewedExact', { when: at.exact }),
  };
}

/** How far the reading of the boards has come. */
export function readingPage(
  vacancyId: string,
  reading: { found: number; read: number; scored: number },
  f: Formatter,
): ReadingPage {
  const { found, read, scored } = reading;
  return {
    href: `/vacancies/${vacancyId}/reading`,
    text: f.t('responses.reading', { count: found, read: f.number(read), scored: f.number(scored) }),
    percent: found === 0 ? 0 : Math.round((100 * Math.min(read, found)) / found),
  };
}

function aboutVacancy({ vacancy, client, profile }: ResponsesInput, f: Formatter): string {
  const { budgetAmount, budgetCurrency, deadline } = vacancy;
  return [
    cityName(vacancy.citySlug, f),
    client,
    localised(profile.title, f),
    f.t('responses.wanted', { count: vacancy.wantedCount }),
    deadline && f.t('responses.deadline', { date: f.date(deadline) }),
    budgetAmount && f.t('responses.budget', { amount: f.money({ amount: budgetAmount, currency: budgetCurrency }) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
