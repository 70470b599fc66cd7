import { foundIn } from '../../kernel/sought.js';
/** A line of a board that says nothing but how long: «Опыт работы: 3–6 лет», «Требуемый опыт от 1 до 3 лет», "Experience: 2 years". */
export const YEARS_ALONE =
  /^(?:(?:требуемый|необхідний|required) )?(?:опыт|стаж|досвід|жұмыс тәжірибесі|тәжірибе|experience)(?: работы| роботи)?(?:\s?[:—–-])?\s?[^\p{L}]{0,3}(?:от |від |более |понад |from )?\d[\d\s–—+-]{0,8}(?:(?:до|to) \d{1,2} )?\p{L}{2,5}\.?$|^(?:(?:жұмыс|еңбек) )?(?:өтілі?|тәжірибесі?)(?:\s?[:—–-])?\s?(?:кемінде |кем дегенде )?\d{1,2}(?: ?[–—-] ?\d{1,2})? (?:жыл|ай)(?:дан|ы)?(?: (?:кем емес|бастап|жоғары|астам|артық))?\.?$/u;
/** … whose name stands in a line of its own, and the years in the next. */
export const NAMES_YEARS = /^(?:требуемый )?(?:(?:опыт|стаж|досвід)(?: работы| роботи)?|experience)$/iu;
export const ONLY_YEARS =
  /^(?:от|более|не менее|не меньше|від|понад|не менше|щонайменше|кемінде|from|over|at least)? ?\d{1,2}(?: ?[–—-] ?\d{1,2}| (?:до|to) \d{1,2})?\+? (?:лет|года?|рок\p{L}{1,2}|рік|years?)[\s.]*$/iu;
/** The years that a board shows below the pay, without saying of what: «3–6 лет». */
const OF_A_BOARD = /^(?:(1) ?[–—-] ?3 года|(3) ?[–—-] ?6 лет|более (6) лет)$/u;
const PAY_OF_A_BOARD = /\d{3} ?(?:руб|₽|₸|тг|kzt|kgs|usd|\$|€|eur)|з\/п не указана|по договоренности|уровень дохода/u;
/** The head of a page of a board: the post, the pay, the firm, the place and the years. */
const HEAD_LINES = 7;

/** Months that such a line of the head asks for; null for any other line. */
export function monthsOfBoard(lines: readonly string[], place: number): number | null {
  if (place === 0 || place >= HEAD_LINES) return null;
  const years = foundIn(OF_A_BOARD, lines[place] ?? '')
    ?.slice(1)
    .find((one) => one !== undefined);
  return years !== undefined && lines.slice(0, place).some((one) => PAY_OF_A_BOARD.test(one))
    ? 12 * Number(years)
    : null;
}
/** … and whose school. */
export const NAMES_A_SCHOOL = /^(?:образование|освіта|білімі?|education)[\s*:]*$/iu;
