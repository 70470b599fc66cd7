import type { Draft } from './draft.js';
import { placesOf } from './draft.js';

const SOUGHT =
  '(?:ищем|ищет|требуется|требуются|нужен|нужна|нужны|приглашаем|приглашает|возьмем|шукаємо|шукає|потрібен|потрібна|потрібні|запрошуємо|looking for|seeking|need|want|hiring)(?: (?:в нашу команду|в команду|an?|до нас|к нам))?';
const QUALITY =
  '(?:грамотн(?!ост)|ответствен|внимательн|аккуратн|пунктуальн|вежлив|приветлив|честн|порядочн|активн|энергичн|инициативн|исполнительн|коммуникабельн|общительн|трудолюбив|дисциплинирован|доброжелательн|стрессоустойчив|целеустремлен|надежн|терпелив|відповідальн|уважн|охайн|ввічлив|привітн|чесн|порядн|енергійн|ініціативн|комунікабельн|працьовит|дисциплінован|надійн|reliable|responsible|friendly|motivated|punctual|honest|hard-?working|careful|organi[sz]ed|energetic|attentive|polite)\\p{L}*';
const BEFORE_THE_POST = new RegExp(
  `(?<!\\p{L})${SOUGHT} (${QUALITY}(?:(?:, | и | та | й | and |, and )${QUALITY}){0,3})(?=,? \\p{L}{3})`,
  'gu',
);
const ONE_QUALITY = new RegExp(`(?<!\\p{L})${QUALITY}`, 'gu');

/** Qualities that stand before the post of somebody who is sought: «Ищем внимательного и вежливого водителя». */
export function readSoughtPerson(norm: string, plain: string): Draft[] {
  return placesOf(BEFORE_THE_POST, norm).flatMap((match) => {
    const from = match.to - (match[1] ?? '').length;
    return placesOf(ONE_QUALITY, match[1] ?? '').map((one): Draft => {
      const place = { from: from + one.from, to: from + one.to };
      return { demand: { kind: 'quality', value: { anyOf: [], words: plain.slice(place.from, place.to) } }, ...place };
    });
  });
}
