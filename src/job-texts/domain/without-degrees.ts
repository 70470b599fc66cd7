import { ofOurLetters } from '../../vacancies/domain/spans.js';
import type { Span } from './draft.js';

/** «Будет преимуществом знание …», "it would be an advantage to know": what stands before a word of degree belongs to it. */
const BEFORE_THE_DASH =
  /\s[=–—-]\s?(?:(?:это|является|ваше|твое|ваш|твой|наш|большое|большой|великий|ваша|твоя|велика|will be|is|a|an|your|our|big) ){0,2}$/u;
const BEFORE_A_DEGREE = ofOurLetters(
  /^[\s,–—:-]*(?:(?:будет|будут|является|очень|крайне|также|еще|великим|великою|буде|будуть|дуже|також|it is|it would be|would be)[\s–—:-]+){0,3}$/u,
);
/** «Плюсом будет знание …» */
const AFTER_A_DEGREE = /^[\s–—:-]*(?:будет|будут|станет|стане|буде|є|является|считается|is|are|болады)(?=\s)/u;

/** The place of what is asked, without the words of degree before and after it. */
export function withoutDegrees(norm: string, part: Span, degrees: readonly Span[]): Span {
  let { from, to } = part;
  // «Перевага надається тим, хто …»: nothing but the word of degree.
  if (degrees.some((one) => one.from <= from + 1 && one.to >= to)) return { from: to, to };
  for (const degree of degrees) {
    // «Допуск — обязателен, минимум первый»: what stands after the dash tells how much it is wanted.
    const dash = degree.from > from && degree.to <= to ? BEFORE_THE_DASH.exec(norm.slice(from, degree.from)) : null;
    if (dash && dash.index > 0) to = from + dash.index;
  }
  for (const degree of degrees) {
    if (degree.from >= from && BEFORE_A_DEGREE.test(norm.slice(from, degree.from)) && degree.to < to)
      from = degree.to + (AFTER_A_DEGREE.exec(norm.slice(degree.to, to))?.[0].length ?? 0);
  }
  for (const degree of [...degrees].reverse()) {
    if (
      degree.to <= to &&
      degree.from > from &&
      /^[\s.!)–—-]*(?:при приеме|при работе|для (?:всех|каждого|обоих)|у всех|для всіх)?[\s.!)–—-]*$/u.test(
        norm.slice(degree.to, to),
      )
    ) {
      const bracket = norm.slice(from, degree.from).lastIndexOf('(');
      const isInside = bracket > 0 && !norm.slice(from + bracket, degree.from).includes(')');
      to = isInside ? from + bracket : degree.from;
      const tail =
        /[\s,:(–—-]+(?:(?:будет|будут|буде|є|является|ваш(?:им|ею|ей)|тво(?:им|єю|ей)|большим|великою|великим|дополнительным|додатков(?:ою|им)|your|a (?:big|great|huge|real|distinct|definite)|was|is|are|(?:would|will|may|might|can|could) (?:also )?be|has|have|as|to be|it's|болса|болып|як|как)[\s–—-]*)*$/u.exec(
          norm.slice(from, to),
        );
      if (tail) to -= tail[0].length;
    }
  }
  return { from, to };
}
