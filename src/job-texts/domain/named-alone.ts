import { ofOurLetters } from '../../vacancies/domain/spans.js';

/** Papers of a trade, of an army and of a doctor that are asked for by their names alone: «карта тахографа (СКЗИ)», "military ID". */
const A_PAPER = ofOurLetters(
  /^[\s–—-]*(?:(?:нужн[аы]|нужен|обязательн[оы]|обязательна|потрібн[аі]|потрібен|наличие|наявність|действующ\p{L}{2}|чинн\p{L}{1,2}|valid|current|an?|жарамды) ){0,2}(?:карт[аыуи] (?:водителя|водія|тахограф\p{L}{1,2})|чип-?карт[аыуи](?: (?:водителя|водія|тахограф\p{L}{1,2}))?|тахограф картасы|жүргізуші картасы|(?:driver|digital )?(?:tachograph|tacho|driver) card|военный билет|військовий квиток|військово-облікові документи|приписное (?:свидетельство|удостоверение)|приписне (?:свідоцтво|посвідчення)|әскери билет|military (?:id|card|book)|(?:\p{L}+ ){0,2}(?:мед(?:ицинская )?книжка|санкнижка|медична книжка|медкнижка|медициналық кітапша|санитарлық кітапша)|(?:педагог-)?\p{L}{3,}(?:-\p{L}{3,})? санаты)(?: ?\([^()]{2,40}\))?(?:[\s,–—-]*(?:обязател\p{L}*|обов'язков\p{L}*|нужн[аы]|нужен|необходим\p{L}*|потрібн[аі]|потрібен|required|is required|is a must|a must|керек|қажет|міндетті|шарт|бар болуы|болуы))*[\s.!;]*$/u,
);
/** «Қазақ тілі», «орыс және ағылшын тілдері», «английский язык»: a language and nothing else. */
const A_LANGUAGE = ofOurLetters(
  /^[\s–—-]*(?:\p{L}{3,}(?:,? (?:және|мен|и|та|and) \p{L}{3,})? (?:тілі|тілдері|тілін|язык|языки|мова|мови))[\s.!;]*$/u,
);

/** "No smokers", «некурящие»: who stays away from something, and nothing else. */
const ABSTAINER = ofOurLetters(
  /^[\s–—-]*(?:no smok(?:ers?|ing)|non-?smokers?(?: only)?|некурящ\p{L}{1,3}|непьющ\p{L}{1,3}|темекі шекпейтін(?: адам)?)[\s.!;]*$/u,
);
/** «Паспорт, СНИЛС, военный билет»: papers to bring along. */
const TO_BRING = ofOurLetters(
  /(?<!\p{L})(?:паспорт|снилс|инн|іпн|трудовая|трудова|ксерокоп|фото|passport|жеке куәлік)/u,
);

/** True of a part of a sentence that is the name of a paper or of a habit: nobody writes it for anything but asking for it, or for papers to bring. */
export function asksAlone(part: string, sentence: string): boolean {
  return ABSTAINER.test(part) || (A_PAPER.test(part) && !TO_BRING.test(sentence));
}

/** True of a part that names a language and says nothing else. */
export function isLanguageAlone(part: string): boolean {
  return A_LANGUAGE.test(part);
}
