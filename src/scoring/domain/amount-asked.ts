import type { Resume } from '../../job-boards/domain/resume.js';
import { tellingStems } from '../../vacancies/domain/telling-words.js';
import type { Evidence } from './facts.js';
import { textsOf } from './resume-texts.js';

/** A number and the word or two behind it: «200 зн/мин», "40 words per minute", «5 тыс. позиций». */
const AMOUNT =
  /(?<![\p{L}\d.,:/-])(?<number>\d{1,3}(?:[ \u00a0]\d{3}){1,3}|\d{1,9}(?:[.,]\d{1,2})?)(?![\d:/-])\+?(?<many>\s?(?:тыс|тис|мың|thousand|млн|million)\p{L}*\.?)?\s?(?<unit>\p{L}[\p{L}'’]{0,24}\.?(?:(?:\s?\/\s?|\s)\p{L}[\p{L}'’]{0,24}){0,2})/giu;
/** At most so much is asked, or another number than a least one. */
const NO_LEAST =
  /(?:(?<!\p{L})(?:до|максимум|дейін|up to|under|within)|не (?:более|больше|выше|старше|більше)|(?:less|fewer|no more) than|at most)\s*$/iu;
const MILLION = /млн|million/iu;

interface Amount {
  readonly number: number;
  readonly unit: string;
  readonly place: number;
}

/** From this share of what is asked on there is part of it. */
const PARTLY_SHARE = 0.5;

/**
 * How a number that is asked for stands to the one that the proof tells in the same unit: reached also where nothing can be compared, `partly`
 * from half of it on.
 */
export function amountReached(
  words: string,
  evidence: readonly Evidence[],
  resume: Resume,
): 'reached' | 'partly' | 'missed' {
  const asked = amountsIn(words).filter(({ place }) => !NO_LEAST.test(words.slice(0, place)));
  let worst: 'reached' | 'partly' | 'missed' = 'reached';
  for (const { number, unit } of asked) {
    const told = evidence.flatMap((one) => amountsIn(around(one, resume))).filter((own) => own.unit === unit);
    if (told.length === 0) continue;
    const share = Math.max(...told.map((own) => own.number)) / number;
    if (share < PARTLY_SHARE) return 'missed';
    if (share < 1) worst = 'partly';
  }
  return worst;
}

function amountsIn(text: string): Amount[] {
  return [...text.matchAll(AMOUNT)].flatMap(({ index, groups }) => {
    const unit = tellingStems(groups?.['unit'] ?? '')[0];
    if (unit === undefined) return [];
    const many = groups?.['many'];
    const times = many === undefined ? 1 : MILLION.test(many) ? 1_000_000 : 1_000;
    const number = Number((groups?.['number'] ?? '').replace(/[ \u00a0]/gu, '').replace(',', '.')) * times;
    return number > 0 ? [{ number, unit, place: index }] : [];
  });
}

/** The words of the proof with the number before them and the unit behind, up to the next comma. */
function around({ field, start, end }: Evidence, resume: Resume): string {
  const text = textsOf(resume).find((source) => source.field === field)?.text ?? '';
  const before = text.slice(Math.max(0, start - 30), start);
  const from = start - (/[^.;,\n]*$/u.exec(before)?.[0].length ?? 0);
  return text.slice(from, end) + (/^[^.;,\n]{0,30}/u.exec(text.slice(end, end + 30))?.[0] ?? '');
}
