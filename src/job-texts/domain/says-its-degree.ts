import { isIn } from '../../kernel/sought.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import type { Span } from './draft.js';
import { EXPERIENCE_WORD } from './no-experience.js';
import type { Degrees } from './read-wish.js';
import type { PlacedSentence } from './sections.js';

/** «Обов'язково: чіп-картка, код 95.» */
const MUST_BE_THERE = /^(?:обов'?язково|обязательно|необхідно|необходимо|міндетті|must have)[\s:]*$/iu;
/** «Диплом обов'язково», «сертификат міндетті»: a thing, and how much it is wanted. */
const DEGREE_LAST = ofOurLetters(
  /^[\s–—-]*(?!не )\p{L}{4,}(?: \p{L}+){0,3} (?:[–—-] )?(?:обов'?язков(?:о|ий|а|е|і)|бажан(?:о|ий|а|е|і)|вітаєт\p{L}+|вітают\p{L}+|міндетті|құпталады)[\s.!]*$/u,
);
/** «Дзвінок обов'язковий», «резюме обязательно», "an interview is a must": said of the way to the post, and not of who comes. */
const NO_ABILITY_OF_DEGREE = ofOurLetters(
  /(?<!\p{L})(?:співбесід|собеседован|резюме|түйіндеме|дзвін|дзвон|звон|анкет|фото|оформлен|трудоустр|працевлаш|стажуван|стажиров|навчанн|обучени|тестове|тестовое|присутн|прописк|реєстрац|регистрац|interview|cv|resume|photo|training|attendance)\p{L}*/u,
);

/** «Вміння працювати в команді», «потрібна здатність переконувати»: to be able to do something is asked for wherever it is said. */
const TO_BE_ABLE = ofOurLetters(
  /^[\s–—-]*(?:потрібн\p{L} |необхідн\p{L} |важлив\p{L} )?(?:вміння|уміння|здатність) (?:\p{L}+ )?\p{L}+ти(?:ся|сь)?(?!\p{L})/u,
);

/** True of a part that names a thing and ends in how much it is wanted, or what to be able to, whatever its other words are like. */
export function saysItself(part: string): boolean {
  return isIn(TO_BE_ABLE, part) || (isIn(DEGREE_LAST, part) && !NO_ABILITY_OF_DEGREE.test(part));
}

/** True if the clause around a place says how much experience is wanted: «досвід роботи з готівкою буде вашою перевагою». */
export function saysDegreeAt(at: number, clauses: readonly Span[], norm: string, { wishes, musts }: Degrees): boolean {
  const clause = clauses.find(({ from, to }) => from <= at && at < to);
  return (
    clause !== undefined &&
    isIn(EXPERIENCE_WORD, norm.slice(clause.from, clause.to)) &&
    [...wishes, ...musts].some((one) => one.from >= clause.from && one.to <= clause.to)
  );
}

/** The words of a sentence as a list of names: under what must be there a full stop ends it as well as nothing does. */
export function listUnder({ norm, heading }: PlacedSentence): string {
  const words = norm.trim();
  return isIn(MUST_BE_THERE, heading ?? '') ? words.replace(/\.$/u, '') : words;
}
