import type { PossiblySame } from '../../direct-responses/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { Vacancy } from '../../vacancies/index.js';
import type { KnownChoice, KnownPart } from '../apply/known-people.page.js';
import { newcomerForm } from '../apply/newcomer.page.js';
import type { NewcomerForm, RefusedNewcomer } from '../apply/newcomer.page.js';

/** One person who is added to a vacancy by hand. */
export interface NewcomerPage {
  title: string;
  backHref: string;
  vacancyTitle: string;
  /** Why nobody can be added; null while people are wanted. */
  closed: string | null;
  /** Who of the vacancy may be meant; null where nobody is asked about. */
  known: KnownPart | null;
  form: NewcomerForm;
}

/** What it is made from. */
export interface NewcomerPageInput {
  readonly vacancy: Pick<Vacancy, 'id' | 'title' | 'status'>;
  readonly companyName: string;
  readonly refused: RefusedNewcomer | null;
  readonly known?: readonly PossiblySame[];
}

/** Where somebody is added to a vacancy. */
export function newcomersHref(vacancyId: string): string {
  return `/vacancies/${vacancyId}/newcomers`;
}

/** The page. */
export function newcomerPage(
  { vacancy, companyName, refused, known = [] }: NewcomerPageInput,
  f: Formatter,
): NewcomerPage {
  const form = newcomerForm({ href: newcomersHref(vacancy.id), companyName, name: '', isWhole: true, refused }, f);
  return {
    title: f.t('newcomer.title'),
    backHref: `/vacancies/${vacancy.id}/responses`,
    vacancyTitle: vacancy.title,
    closed: vacancy.status === 'open' ? null : f.t('errors.direct-responses.vacancy-closed'),
    known: known.length > 0 ? { text: f.t('newcomer.isItThemByHand'), people: known.map(choiceOf) } : null,
    form: { ...form, add: f.t('newcomer.addOne'), other: known.length > 0 ? f.t('newcomer.other') : null },
  };

  function choiceOf({ applicationId, name: written }: PossiblySame): KnownChoice {
    const name = written || f.t('responses.nameless');
    return { label: f.t('newcomer.openKnown', { name }), mark: null, href: `/applications/${applicationId}` };
  }
}
