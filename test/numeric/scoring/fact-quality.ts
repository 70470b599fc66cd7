import type { CompetenceId } from '../../../src/vacancies/domain/competences.table.js';
import { COMPETENCES } from '../../../src/vacancies/domain/competences.table.js';
import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import type { Evidence, Facts } from '../../../src/scoring/domain/facts.js';
import { unprinted } from '../../../src/scoring/domain/printed-resume.js';
import type { OccupationId } from '../../../src/vacancies/domain/occupations.table.js';
import type { GoldLabels, GoldResume } from './gold.js';
import { GOLD_TODAY } from './gold.js';

/** Counts of one kind of fact over a set of résumés. */
export interface FactQuality {
  right: number;
  invented: number;
  missed: number;
  readonly mistakes: string[];
}

/** Reads every résumé and compares each kind of fact with its labels. */
export function factQuality(set: readonly GoldResume[]): Map<string, FactQuality> {
  const table = new Map<string, FactQuality>();
  for (const { resume, labels } of set) {
    const facts = collectFacts(unprinted(resume).resume, GOLD_TODAY);
    compareCompetences(table, resume.id, labels, facts);
    compareValue(table, 'education', resume.id, labels.education, facts.education.level);
    for (const family of ['clientManagement', 'sales', 'total'] as const)
      compareMonths(table, family, resume.id, labels.months[family], monthsRead(facts, family));
    compareSets(
      table,
      'languages and levels',
      resume.id,
      entriesOf(labels.languages ?? {}),
      new Set(facts.languages.map(({ language, level }) => `${language}:${level}`)),
      new Set(),
    );
    compareSets(
      table,
      'licence categories',
      resume.id,
      new Set(labels.licence ?? []),
      new Set(facts.licence),
      new Set(),
    );
    compareValue(table, 'car', resume.id, labels.car ?? null, facts.car.value);
    compareValue(table, 'readiness to move', resume.id, labels.relocation ?? null, facts.relocation.value);
    compareValue(table, 'business trips', resume.id, labels.businessTrips ?? null, facts.businessTrips.value);
    compareValue(table, 'own client base', resume.id, labels.ownClientBase ?? null, facts.ownClientBase.value);
    compareValue(table, 'city', resume.id, labels.city ?? null, facts.city);
    compareNewerLabels(table, resume.id, labels, facts);
  }
  return table;
}

function compareCompetences(
  table: Map<string, FactQuality>,
  id: string,
  { has, against }: GoldLabels,
  facts: Facts,
): void {
  if (has === undefined) return;
  compareSets(table, 'competences claimed', id, closure(has), claimedIn(facts), taughtIn(facts));
  compareSets(table, 'competences denied', id, new Set(against), deniedIn(facts), new Set());
}

/** Kinds of facts that only the sets labelled later speak of. */
function compareNewerLabels(table: Map<string, FactQuality>, id: string, labels: GoldLabels, facts: Facts): void {
  if (labels.occupations === undefined) return;
  const { occupations, fields = [], setAside = 0, wish, rightToWork = [] } = labels;
  const ids = new Set([...Object.keys(occupations), ...Object.keys(facts.occupationMonths)] as OccupationId[]);
  for (const occupation of ids)
    // Key and corporate clients are clients as well, and so on: the labels name the special work alone.
    if (occupations[occupation] !== undefined || !isGeneralOf(occupation, Object.keys(occupations)))
      compareMonths(table, 'occupation', id, occupations[occupation] ?? 0, facts.occupationMonths[occupation] ?? 0);
  compareSets(table, 'fields of study', id, new Set(fields), new Set(facts.education.fields), new Set());
  compareValue(table, 'dates that cannot be', id, setAside ? String(setAside) : null, setAsideIn(facts));
  const written = (pay: typeof wish | null) => (pay ? `${pay.amount} ${pay.currency} ${pay.gross ?? 'net'}` : null);
  compareValue(
    table,
    'wished pay',
    id,
    written(wish && { ...wish, gross: wish.gross ?? false }),
    written(wishRead(facts)),
  );
  compareSets(table, 'right to work', id, new Set(rightToWork), new Set(facts.rightToWork.countries), new Set());
}

const GENERAL_OF: Readonly<Partial<Record<OccupationId, readonly string[]>>> = {
  'client-management': ['key-accounts', 'corporate-clients', 'bank'],
  'active-sales': ['corporate-clients', 'telecom'],
  retail: ['telecom'],
};

function isGeneralOf(occupation: OccupationId, labelled: readonly string[]): boolean {
  return (GENERAL_OF[occupation] ?? []).some((special) => labelled.includes(special));
}

function setAsideIn({ jobsSetAside }: Facts): string | null {
  return jobsSetAside.length > 0 ? String(jobsSetAside.length) : null;
}

function wishRead({ wish }: Facts): GoldLabels['wish'] | null {
  return wish && { amount: Math.round(wish.monthly), currency: wish.currency, gross: wish.gross ?? false };
}

/** Precision and recall; 1 where nothing was found or nothing was there. */
export function ratesOf({ right, invented, missed }: FactQuality): { precision: number; recall: number } {
  return {
    precision: right + invented === 0 ? 1 : right / (right + invented),
    recall: right + missed === 0 ? 1 : right / (right + missed),
  };
}

/** The comparison as lines of a text table. */
export function qualityTable(title: string, table: ReadonlyMap<string, FactQuality>): string {
  const lines = [...table].map(([fact, quality]) => {
    const { precision, recall } = ratesOf(quality);
    return `${fact.padEnd(24)} ${precision.toFixed(3).padStart(9)} ${recall.toFixed(3).padStart(7)} ${String(quality.right + quality.missed).padStart(5)}`;
  });
  return [title, `${'fact'.padEnd(24)} precision  recall     n`, ...lines].join('\n');
}

function monthsRead(facts: Facts, family: 'clientManagement' | 'sales' | 'total'): number {
  if (facts.jobs.length > 0 || facts.jobsSetAside.length > 0) return facts.experienceMonths[family];
  const claims = facts.experienceClaims.filter((claim) => family === 'total' || claim.family === family);
  return Math.max(0, ...claims.map(({ months }) => months));
}

function claimedIn(facts: Facts): Set<string> {
  return new Set([...facts.skills, ...facts.duties]);
}

function deniedIn(facts: Facts): Set<string> {
  return new Set(
    Object.entries(facts.competences).flatMap(([id, fact]) =>
      ['lacks', 'refuses', 'mixed'].includes(fact.stance) ? [id] : [],
    ),
  );
}

/** Competences that only a kind of work proves: right or not, the labels do not speak of them. */
function taughtIn(facts: Facts): Set<string> {
  const place = ({ field, start }: Evidence): string => `${field} ${start}`;
  const ofWork = new Set(facts.jobs.flatMap(({ evidence }) => evidence.map(place)));
  return new Set(
    Object.entries(facts.competences).flatMap(([id, fact]) =>
      fact.evidence.every((one) => one.field.endsWith('.position') || (id === 'client-care' && ofWork.has(place(one))))
        ? [id]
        : [],
    ),
  );
}

function closure(ids: readonly CompetenceId[]): Set<string> {
  return new Set(ids.flatMap((id) => [id, ...((COMPETENCES[id] as { implies?: readonly string[] }).implies ?? [])]));
}

function entriesOf(record: Readonly<Record<string, string | null>>): Set<string> {
  return new Set(Object.entries(record).map(([key, value]) => `${key}:${value}`));
}

function compareSets(
  table: Map<string, FactQuality>,
  fact: string,
  id: string,
  truth: ReadonlySet<string>,
  read: ReadonlySet<string>,
  ignored: ReadonlySet<string>,
): void {
  const quality = rowOf(table, fact);
  for (const value of read) {
    if (truth.has(value)) quality.right++;
    else if (!ignored.has(value)) {
      quality.invented++;
      quality.mistakes.push(`${id} invented ${value}`);
    }
  }
  for (const value of truth) {
    if (read.has(value)) continue;
    quality.missed++;
    quality.mistakes.push(`${id} missed ${value}`);
  }
}

function compareValue(
  table: Map<string, FactQuality>,
  fact: string,
  id: string,
  truth: string | boolean | null,
  read: string | boolean | null,
): void {
  const set = (value: string | boolean | null) => new Set(value === null ? [] : [String(value)]);
  compareSets(table, fact, id, set(truth), set(read), new Set());
}

/** Dates are given in months, so one month of difference is none. */
function compareMonths(table: Map<string, FactQuality>, family: string, id: string, truth: number, read: number): void {
  const quality = rowOf(table, `months: ${family}`);
  if (Math.abs(truth - read) <= 1) {
    if (truth > 0) quality.right++;
    return;
  }
  if (read > 0) quality.invented++;
  if (truth > 0) quality.missed++;
  quality.mistakes.push(`${id} ${family} ${read} months instead of ${truth}`);
}

function rowOf(table: Map<string, FactQuality>, fact: string): FactQuality {
  const known = table.get(fact);
  if (known) return known;
  const fresh: FactQuality = { right: 0, invented: 0, missed: 0, mistakes: [] };
  table.set(fact, fresh);
  return fresh;
}
