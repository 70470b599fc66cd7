import { z } from 'zod';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { CURRENCIES } from '../../kernel/money.js';
import type { Currency, Money } from '../../kernel/money.js';
import type { Page } from '../../platform/paging/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { SPEND_SOURCES } from '../../publishing/index.js';
import type { Spend, SpendFields, SpendInvalid, SpendKind, SpendPeriod } from '../../publishing/index.js';
import type { Vacancy } from '../../vacancies/index.js';
import { choices, pageHref } from '../frame/parts.js';
import type { Choice, EmptyPage } from '../frame/parts.js';
import { typedAmount } from '../frame/typed-number.js';

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

/** A sum of the list, or those that a board told day by day in a month. */
export interface SpendLine {
  days: string;
  /** Of several sums: to each of them. */
  each: { label: string; href: string } | null;
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
  /** Null where the address is understood. */
  fault: string | null;
  narrowed: boolean;
  /** What was taken back a moment ago and can be brought back. */
  removed: { text: string; action: string } | null;
  empty: EmptyPage | null;
  /** Null for those who may only read. */
  form: {
    open: boolean;
    /** By field; under `days` what is wrong with both days together. */
    faults: Partial<Record<SpendField, string>>;
    values: SpendFormValues;
    sources: Choice[];
    vacancies: Choice[];
    currencies: Choice[];
  } | null;
}

/** A field of the form, or the two of the days. */
export type SpendField = 'source' | 'amount' | 'days' | 'note';

/** Of which field a fault is. */
export const SPEND_FIELDS: Readonly<Record<SpendInvalid['field'], SpendField>> = {
  source: 'source',
  amount: 'amount',
  'too-large': 'amount',
  currency: 'amount',
  days: 'days',
  'far-days': 'days',
  note: 'note',
};

/** Which part of the list. */
export interface SpendQuery {
  readonly source?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** `none` = what is for no vacancy alone. */
  readonly vacancy?: string | undefined;
  readonly kind?: SpendKind | undefined;
  /** Each sum by itself, as boards tell them; otherwise months. */
  readonly by?: 'day' | undefined;
}

/** What the page is made from. */
export interface SpendInput {
  readonly spends: Page<SpendPeriod>;
  readonly removed: Spend | null;
  readonly query: SpendQuery;
  readonly vacancies: readonly Pick<Vacancy, 'id' | 'title'>[];
  readonly mayEdit: boolean;
  readonly today: CalendarDate;
  /** What of the address could not be understood. */
  readonly fault?: string;
  readonly given: { readonly values: SpendFormValues; readonly faults: Partial<Record<SpendField, string>> } | null;
}

/** The page. */
export function spendPage(input: SpendInput, f: Formatter): SpendPage {
  const { spends, query, vacancies, mayEdit, given, removed } = input;
  const values = given?.values ?? emptyForm(input);
  const narrowed = Object.values(query).some((value) => value !== undefined);
  return {
    title: f.t('spend.title'),
    about: f.t('spend.about'),
    fault: input.fault ?? null,
    narrowed,
    removed: removed && {
      text: f.t('spend.removed', { sum: f.exactMoney(moneyOf(removed)), days: daysText(removed, f) }),
      action: `/spend/${removed.id}/restore`,
    },
    ...spendRowsPage(input, f),
    empty:
      spends.rows.length > 0
        ? null
        : { title: f.t('spend.emptyTitle'), advice: f.t('spend.emptyAdvice'), action: null, href: null },
    form: mayEdit
      ? {
          open: given !== null || spends.rows.length === 0,
          faults: given?.faults ?? {},
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
    rows: spends.rows.map((spend) => spendLine(spend, titles, { mayEdit, query }, f)),
    nextHref: pageHref(address, spends.next),
  };
}

function spendLine(
  spend: SpendPeriod,
  titles: ReadonlyMap<string, string>,
  { mayEdit, query }: Pick<SpendInput, 'mayEdit' | 'query'>,
  f: Formatter,
): SpendLine {
  const { id, kind, source, vacancyId, sums, note, enteredBy } = spend;
  const words = kind === 'order' && note !== null ? f.t(`publishing.actions.${note}`) : note;
  const about = [words, vacancyId === null ? null : titles.get(vacancyId), enteredBy];
  return {
    days: daysText(spend, f),
    each: sums > 1 ? { label: f.t('spend.sums', { count: sums }), href: eachHref(spend, query) } : null,
    source: f.t(`cost.sources.${source}`),
    kind: f.t(`spend.kinds.${kind}`),
    about: [...new Set(about.filter(Boolean))].join(' · '),
    amount: f.exactMoney(moneyOf(spend)),
    removeAction: mayEdit && kind !== 'advertising' ? `/spend/${id}/remove` : null,
  };
}

function daysText({ firstDay, lastDay }: Pick<Spend, 'firstDay' | 'lastDay'>, f: Formatter): string {
  return firstDay === lastDay ? f.fullDate(firstDay) : `${f.fullDate(firstDay)} – ${f.fullDate(lastDay)}`;
}

function moneyOf({ amount, currency }: { amount: number | string; currency: Currency }): Money {
  return { amount: Number(amount), currency };
}

/** The sums that one of the list is made of, as far as they lie in what is looked at. */
function eachHref({ kind, source, vacancyId, firstDay, lastDay }: SpendPeriod, query: SpendQuery): string {
  const { from = firstDay, to = lastDay } = query;
  const within = { from: from > firstDay ? from : firstDay, to: to < lastDay ? to : lastDay };
  return `/spend?${new URLSearchParams({ by: 'day', kind, source, vacancy: vacancyId ?? 'none', ...within }).toString()}`;
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
    amount: typedAmount(amount, currency as Currency),
    currency: currency as Currency,
  };
}
