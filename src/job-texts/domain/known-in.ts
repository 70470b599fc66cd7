import { readText } from '../../scoring/domain/read-text.js';
import type { CompetenceId } from '../../vacancies/domain/competences.table.js';
import { COMPETENCES } from '../../vacancies/domain/competences.table.js';
import type { Span } from './draft.js';

export type KnownAbility = Span & { readonly id: CompetenceId };

/** "Ability to excel in a team" is of no spreadsheet. */
const TO_EXCEL = /(?:^|\s)(?:to|can|will|who|you|and|or) $/u;
const EXCELS = /^ (?:in|at|under|within|as)(?!\p{L})/u;
/** "A portfolio of recent applications" is of no clients. */
const OF_WORKS =
  /^(?:\p{L}+ ){0,2}portfolios?(?: of (?:[\p{L}-]+,? (?:and )?){0,3}(?:apps?|applications|works?|projects|designs?|writing|images|web ?sites|sites|samples)|(?: (?:displaying|showing|demonstrating|showcasing)))(?!\p{L})/u;
/** "Verbal and written communication skills": how somebody speaks as well as writes. */
const SPOKEN_TOO =
  /(?:verbal|oral|spoken)(?: and |, | & | \/ |\/)written|written(?: and |, | & | \/ |\/|,? and )(?:verbal|oral|spoken)/u;
/** A paper for those who collect taxes. */
const OF_TAXES = /(?<!\p{L})(?:tax|vat|cis|paye|payroll|gst|bas|annual|corporation|income) (?:and \p{L}+ )?$/u;
/** «1С: Зарплата и управление персоналом» is a program. */
const OF_PAYROLL = /(?:зарплата|заробітна плата) (?:и|та|і|й) $/u;
const REACH = 40;

/** The abilities of the dictionary that a sentence names; nobody is quoted in it, so that what it says is not denied by who says it. */
export function knownAbilitiesIn(norm: string, plain: string): KnownAbility[] {
  // As a person who writes «требуется …» would be taken to quote it, and the text of a job quotes nobody.
  const { hits } = readText({ field: '', text: plain, kind: 'skill' });
  return hits
    .filter(({ id, stance }) => id in COMPETENCES && stance !== 'denied' && stance !== 'refused')
    .map(({ id, evidence }) => ({ id: id as CompetenceId, from: evidence.start, to: evidence.end }))
    .filter((one) => !isOfSomethingElse(norm, one))
    .map((one) => (one.id === 'correspondence' && isSpokenToo(norm, one) ? { ...one, id: 'communication' } : one));
}

function isOfSomethingElse(norm: string, { id, from, to }: KnownAbility): boolean {
  if (id === 'excel')
    return TO_EXCEL.test(norm.slice(Math.max(0, from - 6), from)) && EXCELS.test(norm.slice(to, to + 8));
  // "VAT returns"
  if (id === 'complaints') return OF_TAXES.test(norm.slice(Math.max(0, from - REACH), from));
  if (id === 'team-lead') return OF_PAYROLL.test(norm.slice(Math.max(0, from - REACH), from));
  // «Ашық вакансиялар»: open, and of nobody's manner.
  if (id === 'communication') return /^ашық(?: жұмыс)? (?:вакансия|орын|орынд|лауазым|позиция)/u.test(norm.slice(from));
  // «Презентабельность» is of looks.
  if (id === 'presentations') return norm.startsWith('презентаб', from);
  return id === 'client-base' && OF_WORKS.test(norm.slice(from, to + 2 * REACH));
}

function isSpokenToo(norm: string, { from, to }: Span): boolean {
  return SPOKEN_TOO.test(norm.slice(Math.max(0, from - REACH), to));
}
