import { replacedIn } from '../../kernel/sought.js';
/** «Жер кодексін білу», «Excel бағдарламасын жақсы білетін адам»: knowing stands last; after another form, «құра білу», it is being able. */
const KNOWING =
  /(?<=[^\s](?:[нд]ы|[нд]і|т[ыі]|[ыі]н|[A-Za-z\d])) (?:(?:жақсы|толық|еркін|терең) )?(?:біл(?:у\p{L}*|ет[іу]н\p{L}*)|меңгер(?:у\p{L}*|ген))(?: (?:адам|маман|кандидат)\p{L}*)?(?: (?:міндетті|қажет|керек|тиіс|шарт|орын бар|іздейміз))*$/iu;
/** «CIPA сертификаты болса»: the same as an "if". */
const IF_THERE_IS = /(?<=[\p{L}»"]) (?:бар )?болса$/iu;
/** «Кодексін», «заңнаманы»: the form that knowing asks for; the name itself is «кодексі», «заңнама». */
const OBJECT_OF_ITS_OWN = /(?<=\p{L}[ыі])н$/u;
const OBJECT = /(?<=\p{L}{3}|[A-Za-z\d])-?[ндт][ыі]$/u;

/** «…ережелерін, …негіздерін білуге міндетті»: the verb of a whole list stands last, and each thing in it has the form of an object. */
const KNOWS_ALL = /\s(?:біл|меңгер)у(?:ге|і) (?:міндетті|тиіс|керек|қажет)[\s.;]*$/u;
const IS_OBJECT = /\p{L}{3}(?:[нд][ыі]|т[ыі]|[ыі]н)\s*$/u;
/** «…жұмыс нысандарын, түрлерін білуге міндетті»: a last word alone says more of what stands before it. */
const SEVERAL_WORDS = /\p{L}\s+\p{L}/u;

/** True for a part of a sentence that says last of all its objects that they must be known. */
export function isKnownLast(norm: string, part: string): boolean {
  const object = replacedIn(KNOWS_ALL, part, '');
  return IS_OBJECT.test(object) && (object === part || SEVERAL_WORDS.test(object)) && KNOWS_ALL.test(norm);
}

/** What a Kazakh demand names, without the knowing that stands last and in the form in which it is named alone. */
export function withoutKnowing(words: string): string {
  const named = replacedIn(KNOWING, words, '');
  if (named === words) return replacedIn(IF_THERE_IS, words, '');
  return OBJECT_OF_ITS_OWN.test(named) ? named.replace(OBJECT_OF_ITS_OWN, '') : named.replace(OBJECT, '');
}
