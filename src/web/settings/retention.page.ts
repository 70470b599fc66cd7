import { LONGEST_TERM_MONTHS, STAGES_WITH_TERM } from '../../candidates/index.js';
import type { RetentionMonths } from '../../candidates/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { fieldsOf, seenAgain } from '../frame/form-field.js';
import type { FormField, Refusal } from '../frame/form-field.js';

/** The form's name, by which its fields are called. */
export const RETENTION_FORM = 'retention';

/** How long data of people is kept, by stage. */
export interface RetentionPage {
  title: string;
  about: string;
  fields: FormField[];
  /** What the form showed when it was opened. */
  seen: string;
  /** Whom the next night erases by the terms that hold; null when nobody. */
  due: DuePart | null;
  /** Whom it would erase by terms that were typed just now and are not kept yet; null while nothing is to be agreed to. */
  toAgree: (DuePart & { confirmed: number }) | null;
}

/** People whose time is over. */
export interface DuePart {
  sentence: string;
  people: { name: string; href: string }[];
  /** Of how many more there is no name; null when all are named. */
  more: string | null;
}

/** People whose time is over, with the names of the first. */
export interface NamedDue {
  readonly count: number;
  readonly people: readonly { readonly applicationId: string; readonly name: string | null }[];
}

/** What the page is made from. */
export interface RetentionInput {
  readonly months: RetentionMonths;
  readonly due: NamedDue;
  /** What was typed and would erase people, and whom. */
  readonly toAgree: NamedDue | null;
  readonly refusal: Refusal | null;
}

/** The page. */
export function retentionPage({ months, due, toAgree, refusal }: RetentionInput, f: Formatter): RetentionPage {
  const field = fieldsOf(RETENTION_FORM, refusal);
  const shown = termsInFields(months);
  return {
    title: f.t('retention.title'),
    about: f.t('retention.about'),
    fields: STAGES_WITH_TERM.map((stage) =>
      field(stage, f.t(`stages.${stage}`), {
        value: shown[stage] ?? '',
        longest: String(LONGEST_TERM_MONTHS).length + 2,
        autocomplete: 'off',
        required: false,
      }),
    ),
    seen: seenAgain(RETENTION_FORM, refusal, shown),
    due: toAgree === null && due.count > 0 ? duePart('retention.dueTonight', due, f) : null,
    toAgree: toAgree && { ...duePart('retention.wouldErase', toAgree, f), confirmed: toAgree.count },
  };
}

/** The terms as the fields of the form have them: empty where there is none. */
export function termsInFields(months: RetentionMonths): Record<string, string> {
  return Object.fromEntries(STAGES_WITH_TERM.map((stage) => [stage, String(months[stage] ?? '')]));
}

function duePart(key: string, { count, people }: NamedDue, f: Formatter): DuePart {
  return {
    sentence: f.t(key, { count }),
    people: people.map(({ applicationId, name }) => ({
      name: name ?? f.t('responses.nameless'),
      href: `/applications/${applicationId}`,
    })),
    more: count > people.length ? f.t('retention.more', { count: count - people.length }) : null,
  };
}
