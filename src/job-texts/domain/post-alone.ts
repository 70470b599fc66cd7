import { isTrade, tellingStems } from '../../vacancies/domain/telling-words.js';

/** "Event Coordinator", "Waitstaff": each word begins with a capital, or the only one. */
const IN_CAPITALS = /^\p{Lu}[\p{L}'’-]+(?:(?: |\s?\/\s?|-)\p{Lu}[\p{L}'’-]+){0,3}$/u;
/** Said of who has a paper or a way of working: a demand. */
const SAYS_HOW =
  /^(?:certified|licen[cs]ed|qualified|registered|chartered|experienced|trained|skilled|team|creative|fast|quick|native|good|strong|problem|self|hard|early|non)/iu;
const ENDS_AS_A_POST =
  /(?:coordinator|supervisor|manager|assistant|technician|operator|representative|associate|specialist|engineer|administrator|receptionist|director|hostess|staff|crew)s?$/iu;

/** True of a line that is the name of a post in English and nothing else. */
export function isNameOfPost(line: string): boolean {
  const words = line.trim();
  if (!IN_CAPITALS.test(words) || SAYS_HOW.test(words)) return false;
  return (
    ENDS_AS_A_POST.test(words) && (words.includes(' ') || /staff$/iu.test(words) || tellingStems(words).some(isTrade))
  );
}
