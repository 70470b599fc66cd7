import type { Resume } from '../../job-boards/domain/resume.js';
import type { Evidence } from './facts.js';
import { textsOf } from './resume-texts.js';

/** What has a term: a certificate, a permit, a licence. */
const DOCUMENT =
  /удостоверен|сертиф|лиценз|допуск|аттест|аккредит|свидетельств|разрешени|пропуск|медкниж|книжк|(?<!\p{L})(?:прав(?:а|ами)|виз[аы]|наряд-допуск)(?!\p{L})|посвідчен|ліценз|атест|акредит|свідоцтв|дозв[оі]л|куәлік|рұқсат|certif|licen[cs]e|permit|accredit|(?<!\p{L})(?:visa|card|ticket)(?!\p{L})/iu;
const EXPIRED =
  /(?<!(?<!\p{L})(?:не|not) )(?<!\p{L})(?:ист[её]к(?!ающ|а)\p{L}*|истекш\p{L}*|просроч\p{L}*|(?:за|о)кончил(?:ся|ась|ось|ись)|утратил\p{L}* силу|аннулирован\p{L}*|недейств\p{L}*|не действу\p{L}*|закінчи(?:вся|лася|лась|лося|лось|лися|лись)|протермінован\p{L}*|прострочен\p{L}*|нечинн\p{L}*|не д[иі]є|expired|lapsed|revoked|(?:no longer|not) valid|out of date|(?:мерзімі|уақыты) (?:өт|біт|аяқтал)\p{L}*|жарамсыз)/iu;
/** What is lost and has been got again. */
const RENEWED = /продл(?:ил|ен|ева)|обновил|переоформил|продовж|поновл|оновил|renewed|extended|ұзарт/iu;
/** A part of a sentence, with brackets and with a comma that only brings in how it ended. */
const PART_BREAK =
  /[.;\n!?]|,(?!\s*(?:(?:но|уже|срок|а|але|вже|which|but|has|it)\s+){0,3}(?:ист[её]к|просроч|закончил|закінчи|протерм|прострочен|expired|lapsed|недейств|не д))/gu;

/** True for words that ask for a paper, or for what is shown by one. */
function asksForDocument(words: string, told: string): boolean {
  return !EXPIRED.test(words) && (DOCUMENT.test(words) || DOCUMENT.test(told));
}

/** The evidence of a document that, as the same part of the sentence says, holds no more; null for what may well hold. */
export function expiredIn(words: string, { field, start, end }: Evidence, resume: Resume): Evidence | null {
  const text = textsOf(resume).find((source) => source.field === field)?.text;
  if (text === undefined) return null;
  const [from, to] = partAround(text, start, end);
  const part = text.slice(from, to);
  if (!asksForDocument(words, part) || !EXPIRED.test(part) || RENEWED.test(part)) return null;
  const told = part.trim();
  const first = from + part.indexOf(told);
  return { field, start: first, end: first + told.length, text: told };
}

/** «Медкнижку сделаю»: of a paper it is none yet, of a manicure what somebody can do. */
const TO_BE_MADE = /(?<!\p{L})(?:сделаю|зроблю)(?!\p{L})/iu;

/** True for the evidence of a document that, as the same part of the sentence says, is still to be made. */
export function isToBeMade(words: string, { field, start, end }: Evidence, resume: Resume): boolean {
  const text = textsOf(resume).find((source) => source.field === field)?.text;
  if (text === undefined) return false;
  const part = text.slice(...partAround(text, start, end));
  return TO_BE_MADE.test(part) && asksForDocument(words, part);
}

/** Characters before and behind the words: a longer part of a sentence is about more than them. */
const NEAR_CHARACTERS = 160;

function partAround(text: string, start: number, end: number): readonly [from: number, to: number] {
  const before = text.slice(Math.max(0, start - NEAR_CHARACTERS), start);
  const lastBreak = [...before.matchAll(PART_BREAK)].at(-1);
  const from = start - before.length + (lastBreak === undefined ? 0 : lastBreak.index + 1);
  const behind = text.slice(end, end + NEAR_CHARACTERS);
  const next = behind.search(PART_BREAK);
  return [from, next < 0 ? end + behind.length : end + next];
}
