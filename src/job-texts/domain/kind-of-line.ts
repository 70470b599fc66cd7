import { isIn } from '../../kernel/sought.js';
import { rememberLast } from '../../vacancies/domain/memo.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import { ASKED, GIVEN, WORK } from './kind-of-line.table.js';
import type { SectionKind } from './sections.table.js';

/** What a line speaks of by its own words. */
export type KindOfLine = 'asked' | 'given' | 'work' | null;

/** Lines of a part that are looked at to tell what it is about. */
export const LINES_HEARD_MAX = 10;

const TEXTS_REMEMBERED = 4;

/** Tells by the words of a line alone what it is about; null = it does not say, or says both. */
export const kindOfLine = rememberLast(readKind, TEXTS_REMEMBERED);

function readKind(norm: string): KindOfLine {
  const asked = isIn(ASKED, norm);
  const given = isIn(GIVEN, norm);
  if (asked !== given) return asked ? 'asked' : 'given';
  return !asked && isIn(WORK, norm) ? 'work' : null;
}

const OPENS_AS_GIVEN = ofOurLetters(
  /^(?:служебн\p{L}{2} |суточные|дмс(?!\p{L})|(?:полный )?соц\.? ?пакет|корпоративн\p{L}{2} (?:связь|телефон|авто\p{L}*|транспорт)|медстрахов|(?:оплата|компенсация) (?:гсм|бензина|проезда|связи)|службов\p{L}{1,2} |добові(?!\p{L}))/u,
);

/** «Служебный автомобиль, планшет, суточные»: a line that begins with what is given, and names nothing that is asked. */
export function isOfGiven(norm: string): boolean {
  return isIn(OPENS_AS_GIVEN, norm) && kindOfLine(norm) === 'given';
}

/**
 * What a part of a text is about whose heading nobody knows: what most of its lines speak of; null = they do not say.
 *
 * @param mustAgree  none of them may speak of anything else: inside a list of the work a short line is rather a part of it
 */
export function sectionOfLines(lines: readonly string[], mustAgree = false): SectionKind | null {
  const votes = { asked: 0, given: 0, work: 0 };
  for (const line of lines.slice(0, LINES_HEARD_MAX)) {
    const kind = kindOfLine(line);
    if (kind) votes[kind]++;
  }
  const { asked, given, work } = votes;
  if (mustAgree && (work > 0 || asked * given > 0 || (asked + given) * 2 < lines.length)) return null;
  if (asked > given && asked >= work) return 'requirements';
  if (given > asked && given >= work) return 'conditions';
  return work > asked && work > given ? 'duties' : null;
}
