import { isIn } from '../../kernel/sought.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import { kindOfLine } from './kind-of-line.js';

/** The firm tells of itself, its people or its pay. */
const OF_THE_FIRM = ofOurLetters(
  /(?<!\p{L})(?:наш(?!его коллег)\p{L}*|мы(?! ищем| ждем| рассм)|у нас|в команде|у команді|біз(?!\p{L})|our|we(?!.re looking| are looking| need| want| seek)|компани\p{L}*)(?!\p{L})/u,
);
/** «Спутники, дроны – хорошо, если уже пробовали»: what stands before the dash is wished for, however it is named. */
const WISHED_FOR = ofOurLetters(
  /^[^.:!?–—]{3,90}\s[–—-]\s(?:(?:это|це|дуже|очень|тіпті) ){0,2}(?:(?:добре|хорошо|отлично),? (?:если|якщо)|керемет|тамаша)(?!\p{L})/u,
);

/** True of a line whose list is wished for, and that is of nothing that the firm has or gives. */
export function isListWishedFor(norm: string): boolean {
  return isIn(WISHED_FOR, norm) && !OF_THE_FIRM.test(norm) && kindOfLine(norm) !== 'given';
}
