/** Sentences, each a line or a part of one; a full stop within a word or a number ends none. */
const SENTENCE = /[^\n;.!?]+(?:(?:\.(?!\s|$)|(?<=\sим)\.)[^\n;.!?]*)*/gu;
/** Longer ones tell of more than of studies. */
const SENTENCE_CHARACTERS_MAX = 200;

/** A text without any of these words tells of no studies. */
const ANY_STUDIES =
  /учил|учусь|обуча|кончил|закінчи|навча|вчу[сз]|вчи[вл]|курс|оқи|оқы|stud(?:y|ie|en)|year|finish|complet|graduat/iu;

/** «Учусь в КФУ», «3-й курс УрФУ», "third year at KIMEP": somebody is still there. */
const STUDIES =
  /(?<!\p{L})(?:учусь|обучаюсь|доучиваюсь|навчаю(?:сь|ся)|вчу(?:сь|ся)|оқимын|оқып\s+(?:жүр|жат)\p{L}*|(?:am|are|is|currently|still|now)\s+stud(?:ying|ent))(?!\p{L})|(?<![\d.])[1-6](?:-?(?:й|го|м|му|ий|ій))?[\s-]*курс(?!\p{Ll}*ов)|(?<!\p{L})(?:[1-6](?:st|nd|rd|th)|first|second|third|fourth|fifth|final)[\s-]year(?:[\s-]student|\s+at\s|\s+of\s+(?:(?:the|my|a)\s+)?(?:stud|univers|college|bachelor|degree))/iu;

/** «Училась в университете, не закончила», «студент, отчислен», "did not finish university": somebody was there, and left without a degree. */
const LEFT =
  /(?<!\p{L})(?:(?:учил(?:ся|ась|сь)|отучил\p{L}*|поступил[аи]?|навча(?:вся|вся|лася|лась)|вчи(?:вся|лася|лась)|оқыдым).{0,120}(?<!\p{L})(?:не\s+(?:за|о)кончил[аи]?|не\s+заверш\p{L}+|не\s+доучил\p{L}+|недоучил\p{L}+|брос(?:ил[аи]?|ив)|уш(?:ёл|ел|ла)\s+с|не\s+закінчи\p{L}+|не\s+завершив|не\s+завершила|кинув|кинула|покинув|покинула|бітірмедім|тастап)|не\s+(?:за|о)кончил[аи]?|не\s+закінчи(?:в|ла)|(?:did\s+not|didn['’]?t|never)\s+(?:finish|complete|graduate(?:\s+from)?)(?!\p{L}))/iu;

/** Children and pupils study elsewhere, and who works at a school is no student of it; a course is asked of the reader or planned. */
const OF_OTHERS =
  /(?<!\p{L})(?:сын\p{L}*|доч\p{L}+|реб[её]н\p{L}+|дет(?:и|ей|ям)|внук\p{L}*|муж\p{L}{0,2}|жен[аыу]|брат\p{L}*|сестр\p{L}+|син\p{L}{0,2}|донь\p{L}+|діт\p{L}+|чоловік\p{L}*|дружин\p{L}+|балам|ұлым|қызым|my\s+(?:son|daughter|wife|husband|brother|sister|kids|children))(?!\p{L})|преподав|учител|викладач|репетит|куратор|тьютор|студенты|студентов|студентам|клиент|клієнт|client|customer|обучаю(?!сь)|(?:прош[её]л|прошла|пройшов|пройшла)\s|планир|собира|хочу|хотел|мечта|плану|teach|tutor|lectur|mentor/iu;

/**
 * The sentence that says that a university is not finished, with its place: whoever is still there, or left without a degree. Who has finished
 * one already says that elsewhere, in words of their own.
 *
 * @param isUniversity  tells whether a sentence names one
 */
export function unfinishedStudies(
  text: string,
  isUniversity: (sentence: string) => boolean,
): { readonly start: number; readonly words: string } | null {
  if (!ANY_STUDIES.test(text)) return null;
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    if (sentence.length > SENTENCE_CHARACTERS_MAX || OF_OTHERS.test(sentence)) continue;
    if (!tellsOfStudies(sentence) || !isUniversity(sentence)) continue;
    const words = sentence.trim();
    return { start: index + sentence.indexOf(words), words };
  }
  return null;
}

/** True for a sentence that tells of studies that go on, or ended before their end. */
export function tellsOfStudies(sentence: string): boolean {
  return STUDIES.test(sentence) || LEFT.test(sentence);
}

/** Years of study and words for an end that has not come, in the fields of a school itself. */
const NOT_OVER =
  /(?<![\d.])[1-6](?:-?(?:й|го|м|му))?\s+курс(?!\p{Ll}*ов|\p{L}*\s+(?:по|повыш))|(?<!\p{L})(?:студент\p{L}{0,4}(?!\s+года(?!\p{L}))|не\s?(?:окончен|закончен|завершен)\p{L}*|не\s+(?:за|о)кончил[аи]?|отчисл\p{L}+|в\s+процессе|незакінчен\p{L}*|незавершен\p{L}*|not\s+(?:finished|completed|graduated)|unfinished|incomplete|in\s+progress|dropped\s+out|ongoing)(?!\p{L})|(?<!\d)(?:19|20)\d\d\s?(?:г\.?\s?)?[-–—]\s?(?:(?:по|до)\s)?(?:наст|н\.\s?в|present|now|current|тепер|нині|наш\p{L}*\s+час|қазір)/iu;

/** Whoever goes on to a further degree has the first one. */
export const OF_GRADUATES = /магистрат|магістрат|аспирант|аспірант|ординат|master|postgraduate|(?<!\p{L})ph\.?d/iu;

/** The same of a school that was left for good, whatever year stands beside it. */
const LEFT_EARLY =
  /(?<!\p{L})(?:не\s+(?:за|о)кончил[аи]?|не\s?(?:окончен|закончен|завершен)\p{L}*|отчисл\p{L}+|не\s+закінчи\p{L}+|незакінчен\p{L}*|відрахован\p{L}*|dropped\s+out|(?:not|never)\s+(?:finished|completed|graduated))(?!\p{L})/iu;

/** True for the words of an entry about a school that was left without a degree. */
export function saysLeftEarly(words: string): boolean {
  return LEFT_EARLY.test(words) && !OF_GRADUATES.test(words);
}

/** True for the words of an entry about a school that say that it is not left yet, or was left before its end. */
export function saysNotOver(words: string): boolean {
  return NOT_OVER.test(words) && !OF_GRADUATES.test(words);
}
