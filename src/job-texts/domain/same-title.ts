import type { Requirement } from '../../vacancies/domain/requirement.js';
import { tellingStems } from '../../vacancies/domain/telling-words.js';

/** «Опыт в аналогичной должности», «по специальности», "in a similar role": the post itself is meant. */
const THE_SAME_POST =
  /аналогичн|схож|подобн|похож|по (?:специальности|профессии|профилю)|в (?:должности|профессии)|аналогічн|за (?:фахом|спеціальністю)|similar|relevant|same|мамандығы бойынша|осындай|ұқсас/iu;

/** A demand of experience without a kind of work as one of the post that the text is about. */
export function sameTitle<Line extends Requirement>(line: Line, title: string | null): Line {
  if (title === null || line.kind !== 'experience' || line.value.months === 0) return line;
  const { words } = line.value;
  if (words !== undefined && !THE_SAME_POST.test(words) && tellingStems(words).length > 0) return line;
  return { ...line, value: { ...line.value, occupations: [], words: title } };
}
