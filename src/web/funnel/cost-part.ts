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
  /** The legend of a cost where there is nobody yet; null where there is none such. */
  overAbout: string | null;
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
  /** `about` = what a sum means where there is nobody yet. */
  costs: { amount: string; interval: string; about: string | null }[];
}

/** The part. */
export function costPart(rows: readonly CostRow[], cohort: Cohort, f: Formatter): CostPart {
  const { from, to } = cohort;
  const spendHref = `/spend?from=${from}&to=${to}`;
  return {
    rows: rows.map((row) => costLine(row, cohort, f)),
    overAbout: rows.some(({ responses, interviews, starts }) =>
      [responses, interviews, starts].some(({ each }) => each.some((cost) => cost.each === null)),
    )
      ? f.t('cost.overLegend')
      : null,
    nothingKnown: rows.every(({ spent }) => spent.length === 0),
    spendHref,
  };
}

function costLine(row: CostRow, cohort: Cohort, f: Formatter): CostLine {
  const { source, spent, advertising } = row;
  const of = { ...cohort, source: source ?? undefined };
  const figure = ({ count, each }: CostOf, stage: 'new' | 'came' | 'started'): CostFigure => ({
    people: { text: f.number(count), href: count > 0 ? peopleHref(of, stage, 'reached') : null },
    costs: each.map((cost) => ({
      amount: eachText(cost, f),
      interval: intervalText(cost, f),
      about: cost.each === null ? f.t('cost.overAbout', { amount: lowText(cost, f) }) : null,
    })),
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
  return each === null ? f.t('cost.nobodyYet') : f.money({ amount: each, currency });
}

/** Without anybody counted there is a lower end only. */
function intervalText(cost: UnitCost, f: Formatter): string {
  const { low, high, currency } = cost;
  return high === null ? f.t('cost.over', { amount: lowText(cost, f) }) : f.moneyRange(low, high, currency);
}

function lowText({ low, currency }: UnitCost, f: Formatter): string {
  return f.money({ amount: low, currency });
}
