import { PAY_NOT_READ } from '../../direct-responses/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** How readers of résumés say that something was cut: `about: 30000 characters were cut to 20000; …`. */
const CUT = /^(?<field>[^:]+): (?:\d+ (?:characters|entries) were cut to|cut to|only the first) ?(?<most>\d+)/u;
/** `education.level: is unknown`: what follows is for whoever mends the reader. */
const NAMED = /^(?<field>[\p{L}\d_.[\]]+): /u;

/** What of a résumé was not read, in the reader's language: the readers themselves write for programs. */
export function problemWords(problem: string, f: Formatter): string {
  if (problem === PAY_NOT_READ) return f.t('imports.notRead.pay');
  const cut = CUT.exec(problem)?.groups;
  if (cut) return f.t('responses.cutTo', { field: cut['field'], most: f.number(Number(cut['most'])) });
  const field = NAMED.exec(problem)?.groups?.['field'];
  if (field !== undefined && f.language !== 'en') return f.t('responses.unreadableField', { field });
  return f.t('responses.unreadable', { why: problem });
}
