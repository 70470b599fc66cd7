import type { Cohort, CostOf, CostRow, UnitCost } from '../../funnel/index.js';
import type { Money } from '../../kernel/money.js';
import type { Formatter } from '../../platform/views/index.js';
import type { PeopleFigure } from './people-figure.js';
import { peopleHref } from './people.page.js';

/** What people cost, by source. */
export interface CostPart {
  rows: CostLine[];
  /** Said where nothing is known at all. */
  nothingKnown: boolean;
  spendHref: string;
}

/** What one source cost and brought. */
export interface CostLine {
  source: string;
  isTotal: boolean;
  spent: string;
  spentHref: string | null;
  advertising: string | null;
  responses: CostFigure;
  interviews: CostFigure;
  starts: CostFigure;
}

/** How many people, and what one of them cost, one line for each currency. */
export interface CostFigure {
  people: PeopleFigure;
  costs: { amount: string; interval: string }[];
}

/** The part. */
export function costPart(rows: readonly CostRow[], cohort: Cohort, f: Formatter): CostPart {
  const { from, to } = cohort;
  const spendHref = `/spend?from=${from}&to=${to}`;
  return {
    rows: rows.map((row) => costLine(row, cohort, f)),
    nothingKnown: rows.every(({ spent }) => spent.length === 0),
    spendHref,
  };
}

function costLine(row: CostRow, cohort: Cohort, f: Formatter): CostLine {
  const { source, spent, advertising } = row;
  const of = { ...cohort, source: source ?? undefined };
  const figure = ({ count, each }: CostOf, stage: 'new' | 'came' | 'started'): CostFigure => ({
    people: { text: f.number(count), href: count > 0 ? peopleHref(of, stage, 'reached') : null },
    costs: each.map((cost) => ({ amount: eachText(cost, f), interval: intervalText(cost, f) })),
  });
  const query = new URLSearchParams({ from: cohort.from, to: cohort.to, ...(source !== null && { source }) });
  return {
    source: source === null ? f.t('cost.total') : f.t(`cost.sources.${source}`),
    isTotal: source === null,
    spent: spent.length === 0 ? f.t('cost.unknown') : sumsText(spent, f),
    spentHref: spent.length === 0 ? null : `/spend?${query.toString()}`,
    advertising: advertising.length === 0 ? null : f.t('cost.ofAdvertising', { sum: sumsText(advertising, f) }),
    responses: figure(row.responses, 'new'),
    interviews: figure(row.interviews, 'came'),
    starts: figure(row.starts, 'started'),
  };
}

function sumsText(sums: readonly Money[], f: Formatter): string {
  return sums.map((sum) => f.money(sum)).join(' + ');
}

function eachText({ each, currency }: UnitCost, f: Formatter): string {
  return each === null ? '—' : f.money({ amount: each, currency });
}

/** Without anybody counted there is a lower end only. */
function intervalText({ low, high, currency }: UnitCost, f: Formatter): string {
  if (high !== null) return f.moneyRange(Math.round(low), Math.round(high), currency);
  return f.t('cost.over', { amount: f.money({ amount: low, currency }) });
}
