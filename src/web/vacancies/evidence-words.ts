import type { Resume } from '../../job-boards/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { VerdictLine } from '../../scoring/index.js';

type Evidence = VerdictLine['evidence'][number];

/** Boxes that a résumé has ticked or not. */
const TICKED = ['relocation', 'businessTrips'] as const;

/** What a proof says whose field of the résumé is no text; null where the résumé has words of its own. */
export function evidenceWords(
  { field }: Evidence,
  resume: Pick<Resume, 'salary' | (typeof TICKED)[number]> | null,
  f: Formatter,
): string | null {
  if (resume === null) return null;
  if (field === 'salary.amount') return resume.salary && f.money(resume.salary);
  const box = TICKED.find((name) => name === field);
  const value = box === undefined ? null : resume[box];
  return box === undefined || value === null ? null : f.t(`panel.ticked.${box}.${value ? 'yes' : 'no'}`);
}
