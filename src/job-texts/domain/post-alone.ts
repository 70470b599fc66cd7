import { isTrade, tellingStems } from '../../vacancies/domain/telling-words.js';

/** "Event Coordinator", "Waitstaff": each word begins with a capital, or the only one. */
const IN_CAPITALS = /^\p{Lu}[\p{L}'’-]+(?:(?: |\s?\/\s?|-)\p{Lu}[\p{L}'’-]+){0,3}$/u;
/** Said of who has a paper or a way of working: a demand. */
const SAYS_HOW =
  /^(?:certified|licen[cs]ed|qualified|registered|chartered|experienced|trained|skilled|team|creative|fast|quick|native|good|strong|problem|self|hard|early|non)/iu;
const ENDS_AS_A_POST =
  /(?:coordinator|supervisor|manager|assistant|technician|operator|representative|associate|specialist|engineer|administrator|receptionist|director|hostess|staff|crew)s?$/iu;

/** «Автослесарь», «Администратор зала»: so few words with the name of a trade first. */
const POST_OF_LIST = /^\p{Lu}\p{L}{3,}(?:-\p{L}{3,})?(?: \p{Ll}\p{L}{2,}){0,2}[.:]?$/u;

/** True of a numbered point that names one of several posts, below which stands what is asked of it. */
export function isPostOfList(plain: string): boolean {
  const [first = ''] = plain.toLowerCase().split(' ');
  return POST_OF_LIST.test(plain) && tellingStems(first).some(isTrade);
}

/** True of a line that is the name of a post in English and nothing else. */
export function isNameOfPost(line: string): boolean {
  const words = line.trim();
  if (!IN_CAPITALS.test(words) || SAYS_HOW.test(words)) return false;
  return (
    ENDS_AS_A_POST.test(words) && (words.includes(' ') || /staff$/iu.test(words) || tellingStems(words).some(isTrade))
  );
}
