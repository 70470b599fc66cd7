import type { Formatter } from '../../platform/views/index.js';
import type { LinkedPosting, Vacancy } from '../../vacancies/index.js';
import type { EmptyPage } from '../frame/parts.js';
import { newcomersHref } from './newcomer.page.js';
import { isNarrowed, responsesHref } from './response-filter.js';
import type { ResponseFilter } from './response-filter.js';
import { groupCount } from './response-groups.js';
import type { ResponseCounts, ResponseGroup } from './response-groups.js';

/** A list in which nobody is, and what its reader may do. */
interface NobodyInput {
  readonly vacancy: Vacancy;
  readonly group: ResponseGroup;
  readonly filter: ResponseFilter;
  readonly counts: ResponseCounts;
  readonly postings: readonly LinkedPosting[];
  readonly mayEdit: boolean;
  readonly mayImport: boolean;
}

/** Nobody lacks a must-have: that is no work to be looked for. */
function nobodyLacks(f: Formatter): EmptyPage {
  return { title: f.t('responses.mustTitle'), advice: f.t('responses.mustAdvice'), action: null, href: null };
}

/** Why the list is empty, and what to do next. */
export function emptyPage(input: NobodyInput, planHref: string | null, f: Formatter): EmptyPage {
  const { vacancy, group, filter } = input;
  if (isNarrowed(filter)) return nothingFound(input, f);
  if (groupCount('all', input.counts) === 0) return nobodyYet(input, f);
  if (group === 'must-not-met') return nobodyLacks(f);
  if (group === 'waiting') {
    if (vacancy.status === 'closed') {
      return { title: f.t('responses.closedTitle'), advice: f.t('responses.closedAdvice'), action: null, href: null };
    }
    return {
      title: f.t('responses.emptyWaitingTitle'),
      advice: f.t(planHref ? 'responses.emptyWaitingAdvice' : 'responses.emptyWaitingAdviceReader'),
      action: planHref && f.t('responses.emptyWaitingAction'),
      href: planHref,
    };
  }
  return {
    title: f.t('responses.emptyTitle'),
    advice: f.t('responses.emptyAdvice'),
    action: f.t('responses.emptyAction'),
    href: responsesHref(vacancy.id, 'waiting'),
  };
}

/** No response came yet: from where they will, and by which ways people can be brought. */
function nobodyYet(input: NobodyInput, f: Formatter): EmptyPage {
  const { vacancy, postings, mayEdit } = input;
  const edit = mayEdit ? `/vacancies/${vacancy.id}/edit` : null;
  if (vacancy.status === 'closed')
    return {
      ...{ title: f.t('responses.closedTitle'), advice: f.t('responses.closedAdvice') },
      ...{ action: edit && f.t('vacancies.edit'), href: edit },
    };
  const published = postings.filter(({ archived }) => !archived);
  const names = published.map(({ board, title }) => f.t('postings.named', { board: f.t(`boards.${board}`), title }));
  const ways = waysIn(input, f);
  return {
    title: f.t('responses.noneTitle'),
    advice:
      names.length > 0
        ? f.t('responses.noneAdvice', { postings: f.list(names) })
        : f.t(ways.length > 0 ? 'responses.waysAdvice' : 'responses.noPostingAdvice'),
    ...{ action: null, href: null, ways },
  };
}

/** The ways by which people come to a vacancy, as far as the reader may open them. */
function waysIn({ vacancy, mayEdit, mayImport }: NobodyInput, f: Formatter): NonNullable<EmptyPage['ways']> {
  const at = `/vacancies/${vacancy.id}`;
  return [
    ...(mayImport
      ? [{ label: f.t('newcomer.title'), href: newcomersHref(vacancy.id), icon: 'user-plus' as const }]
      : []),
    ...(mayImport ? [{ label: f.t('responses.import'), href: `${at}/imports`, icon: 'upload' as const }] : []),
    ...(mayEdit
      ? [
          { label: f.t('responses.openForm'), href: `${at}/edit#public-form`, icon: 'file-text' as const },
          { label: f.t('responses.linkPosting'), href: `${at}/edit#postings`, icon: 'plug' as const },
        ]
      : []),
  ];
}

/** How to widen what found nobody: by the other groups if somebody is there, else by asking for less. */
function nothingFound({ vacancy, group, filter, counts }: NobodyInput, f: Formatter): EmptyPage {
  // Groups are counted with all of their stages: of one stage alone they say nothing.
  const elsewhere = filter.stage === undefined ? groupCount('all', counts) : 0;
  const title = f.t('responses.nothingFound');
  return elsewhere > 0
    ? {
        title,
        advice: f.t('responses.foundElsewhere', { count: elsewhere }),
        action: f.t('responses.showAll'),
        href: responsesHref(vacancy.id, 'all', filter),
      }
    : {
        title,
        advice: f.t('responses.askForLess'),
        action: f.t('filter.clear'),
        href: responsesHref(vacancy.id, group, { sort: filter.sort }),
      };
}
