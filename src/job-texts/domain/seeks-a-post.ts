import { foundIn } from '../../kernel/sought.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import { isTrade, tellingStems } from '../../vacancies/domain/telling-words.js';

/** «Требуются швеи на пошив», «в кафе нужен повар»: who is sought for what, and nothing of what they shall be able to do. */
const SEEKS_A_POST = ofOurLetters(
  /^(?:(?:в|во|на|у|до|для) [^,.;:]{3,80} )?(?:срочно |терміново )?(?:требуется|требуются|приглашаются|приглашается|нужен|нужна|нужны|потрібен|потрібна|потрібні|запрошуються|wanted:?) (?:срочно |терміново |опытн\p{L}{2} |досвідчен\p{L}{1,2} )?(\p{L}[\p{L}-]+)/u,
);

/** True of words that name who is sought. */
export function seeksAPost(words: string): boolean {
  const [, post] = foundIn(SEEKS_A_POST, words) ?? [];
  return post !== undefined && tellingStems(post).some(isTrade);
}
