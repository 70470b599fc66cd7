import { z } from 'zod';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { CURRENCIES } from '../../kernel/money.js';
import type { Currency } from '../../kernel/money.js';
import type { Page } from '../../platform/paging/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { SPEND_SOURCES } from '../../publishing/index.js';
import type { Spend, SpendFields } from '../../publishing/index.js';
import type { Vacancy } from '../../vacancies/index.js';
import { choices, pageHref } from '../frame/parts.js';
import type { Choice, EmptyPage } from '../frame/parts.js';
import { typedNumber } from '../frame/typed-number.js';

const text = z.string().max(500).default('');

/** The form of money spent as a browser sends it; what the fields must be, publishing itself says. */
export const spendFormSchema = z.object({
  source: text,
  vacancy: text,
  firstDay: text,
  lastDay: text,
  amount: text,
  currency: text,
  note: text,
});
export type SpendFormValues = z.output<typeof spendFormSchema>;

/** A sum of the list. */
export interface SpendLine {
  days: string;
  source: string;
  kind: string;
  about: string;
  amount: string;
  removeAction: string | null;
}

/** A stretch of the list. */
export interface SpendRowsPage {
  rows: SpendLine[];
  nextHref: string | null;
}

/** Money spent for responses. */
export interface SpendPage extends SpendRowsPage {
  title: string;
  about: string;
  narrowed: boolean;
  empty: EmptyPage | null;
  /** Null for those who may only read. */
  form: {
    open: boolean;
    fault: string | null;
    values: SpendFormValues;
    sources: Choice[];
    vacancies: Choice[];
    currencies: Choice[];
  } | null;
}

/** Which part of the list. */
export interface SpendQuery {
  readonly source?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What the page is made from. */
export interface SpendInput {
  readonly spends: Page<Spend>;
  readonly query: SpendQuery;
  readonly vacancies: readonly Pick<Vacancy, 'id' | 'title'>[];
  readonly mayEdit: boolean;
  readonly today: CalendarDate;
  readonly given: { readonly values: SpendFormValues; readonly fault: string } | null;
}

/** The page. */
export function spendPage(input: SpendInput, f: Formatter): SpendPage {
  const { spends, query, vacancies, mayEdit, given } = input;
  const values = given?.values ?? emptyForm(input);
  const narrowed = Object.values(query).some((value) => value !== undefined);
  return {
    title: f.t('spend.title'),
    about: f.t('spend.about'),
    narrowed,
    ...spendRowsPage(input, f),
    empty:
      spends.rows.length > 0
        ? null
        : { title: f.t('spend.emptyTitle'), advice: f.t('spend.emptyAdvice'), action: null, href: null },
    form: mayEdit
      ? {
          open: given !== null || spends.rows.length === 0,
          fault: given?.fault ?? null,
          values,
          sources: choices(
            SPEND_SOURCES.map((source) => [source, f.t(`cost.sources.${source}`)] as const),
            values.source,
          ),
          vacancies: choices(
            [['', f.t('spend.allVacancies')], ...vacancies.map(({ id, title }) => [id, title] as const)],
            values.vacancy,
          ),
          currencies: choices(
            CURRENCIES.map((code) => [code, f.currency(code)] as const),
            values.currency,
          ),
        }
      : null,
  };
}

/** One more stretch of the list. */
export function spendRowsPage({ spends, query, vacancies, mayEdit }: SpendInput, f: Formatter): SpendRowsPage {
  const titles = new Map(vacancies.map(({ id, title }) => [id, title]));
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const address = given.length === 0 ? '/spend' : `/spend?${new URLSearchParams(given).toString()}`;
  return {
    rows: spends.rows.map((spend) => spendLine(spend, titles, mayEdit, f)),
    nextHref: pageHref(address, spends.next),
  };
}

function spendLine(spend: Spend, titles: ReadonlyMap<string, string>, mayEdit: boolean, f: Formatter): SpendLine {
  const { id, kind, source, vacancyId, firstDay, lastDay, amount, currency, note, enteredBy } = spend;
  const words = kind === 'order' ? f.t(`publishing.actions.${note}`) : note;
  const about = [words, vacancyId === null ? null : titles.get(vacancyId), enteredBy];
  return {
    days: firstDay === lastDay ? f.fullDate(firstDay) : `${f.fullDate(firstDay)} – ${f.fullDate(lastDay)}`,
    source: f.t(`cost.sources.${source}`),
    kind: f.t(`spend.kinds.${kind}`),
    about: about.filter(Boolean).join(' · '),
    amount: f.exactMoney({ amount: Number(amount), currency }),
    removeAction: mayEdit && kind !== 'advertising' ? `/spend/${id}/remove` : null,
  };
}

function emptyForm({ query, today }: SpendInput): SpendFormValues {
  const from = query.from ?? `${today.slice(0, 8)}01`;
  return {
    source: query.source ?? 'headhunter',
    vacancy: '',
    firstDay: from,
    lastDay: query.to ?? today,
    amount: '',
    currency: 'RUR',
    note: '',
  };
}

/** The form's fields as publishing wants them; a number that is none becomes NaN, which is refused with its reason. */
export function spendFields(values: SpendFormValues): SpendFields {
  const { source, vacancy, firstDay, lastDay, amount, currency, note } = values;
  return {
    ...{ source, firstDay, lastDay, note },
    vacancyId: vacancy === '' ? null : vacancy,
    amount: typedNumber(amount),
    currency: currency as Currency,
  };
}
