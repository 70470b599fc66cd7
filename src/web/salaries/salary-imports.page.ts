import type { Page } from '../../platform/paging/index.js';
import { LARGEST_FILE_BYTES } from '../../platform/request-bodies/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import { MOST_PAY_ROWS } from '../../salaries/index.js';
import type { SalaryImport } from '../../salaries/index.js';
import { CITIES, LEVELS } from '../../vacancies/index.js';
import type { Level } from '../../vacancies/index.js';
import { choices, pageHref } from '../frame/parts.js';
import type { Choice } from '../frame/parts.js';

/** What was typed beside the file, and pasted. */
export interface TypedPayTable {
  readonly text: string;
  readonly city: string;
  readonly level?: Level | undefined;
}

/** One table that was brought. */
export interface SalaryImportLine {
  href: string;
  fileName: string;
  when: MomentText;
  who: string;
  figures: string;
  state: string | null;
}

/** The tables of pay, and the way to bring one. */
export interface SalaryImportsPage {
  title: string;
  form: {
    fault: string | null;
    text: string;
    city: string;
    cities: string[];
    levels: Choice[];
    mostBytes: number;
    about: string;
  };
  rows: SalaryImportLine[];
  olderHref: string | null;
}

/** What the page is made from. */
export interface SalaryImportsInput {
  readonly imports: Page<SalaryImport>;
  /** Why the file was refused, and what was typed. */
  readonly fault: string | null;
  readonly typed: TypedPayTable | null;
}

/** Bytes of a file in base64 are four thirds of it; what else the form holds is little. */
const MOST_BYTES = Math.floor(((LARGEST_FILE_BYTES - 4_096) * 3) / 4);

/** The page. */
export function salaryImportsPage({ imports, fault, typed }: SalaryImportsInput, f: Formatter): SalaryImportsPage {
  return {
    title: f.t('salaries.imports.title'),
    form: {
      fault,
      text: typed?.text ?? '',
      city: typed?.city ?? '',
      cities: CITIES.map(({ names }) => names[f.language]),
      levels: choices(
        [
          ['', f.t('salaries.imports.levelInTable')],
          ...LEVELS.map((level) => [String(level), f.t('salaries.level', { level })] as const),
        ],
        String(typed?.level ?? ''),
      ),
      mostBytes: MOST_BYTES,
      about: f.t('salaries.imports.about', { most: f.number(MOST_PAY_ROWS) }),
    },
    rows: imports.rows.map((one) => importLine(one, f)),
    olderHref: pageHref('/salaries/imports', imports.next),
  };
}

function importLine(about: SalaryImport, f: Formatter): SalaryImportLine {
  return {
    href: `/salaries/imports/${about.id}`,
    fileName: about.fileName || f.t('salaries.imports.nameless'),
    when: f.moment(about.uploadedAt),
    who: about.userName,
    figures: payFigures(about, f),
    state: about.takenBackAt ? f.t('imports.takenBackState') : null,
  };
}

/** What came of the rows of a table. */
export function payFigures({ takenCount, duplicateCount, rejectedCount }: SalaryImport, f: Formatter): string {
  return f.t('salaries.imports.figures', {
    taken: f.number(takenCount),
    duplicates: f.number(duplicateCount),
    rejected: f.number(rejectedCount),
  });
}
