import { z } from 'zod';
import { isId, newId } from '../../kernel/ids.js';
import { MOST_FORM_FIELDS } from '../../platform/request-bodies/index.js';
import { goTo } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { ticked } from '../frame/forms.js';
import { backField, backPath } from '../frame/own-path.js';
import type { Visit } from '../frame/visit.js';
import type { Ticked } from './several.service.js';

/** An id, and behind a colon the key of the form that named it. */
const LONGEST_TICK_CHARACTERS = 100;

/** Fields of every form about several people. */
export const tickedPeople = {
  application: ticked({ longest: LONGEST_TICK_CHARACTERS, most: MOST_FORM_FIELDS }),
  /** How many were ticked in a list that is longer than what a form holds. */
  ticks: z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined),
  ...backField,
};

/** The list that one came from. */
export function listBack(vacancyId: string, given: string | undefined): string {
  return backPath(given) ?? `/vacancies/${vacancyId}/responses`;
}

/** The list again, where nobody was ticked. */
export function nobodyTicked(visit: Visit, vacancyId: string, back: string | undefined): PageAnswer {
  return goTo(listBack(vacancyId, back), { tone: 'fair', text: visit.f.t('several.nobody') });
}

/** What is no id is nobody's, and what is no key is none. */
export function tickedOf({ application }: { readonly application: readonly string[] }): Ticked[] {
  return application.flatMap((one) => {
    const [id = '', key = ''] = one.split(':');
    return isId(id) ? [{ id, key: isId(key) ? key : newId() }] : [];
  });
}
