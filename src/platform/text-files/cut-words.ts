/** So many cut words, and one line in so many, show a program that cuts words. */
const CUT_LINES_MIN = 3;
const CUT_SHARE_MIN = 0.06;
const CUT_LINE = /(?<!\p{L})(\p{L}+)-$/u;
const WORD = /\p{L}+(?:-\p{L}+)*/gu;

/** Words that are half of a compound: «бизнес-процесс», «торгово-закупочный», «продавец-кассир», «какой-либо». */
const FIRST_HALF =
  /^(?:бизнес|клиент|средне|выше|ниже|тракторист\p{L}*|санитарно|веб|интернет|онлайн|офлайн|офис|топ|контент|колл|пресс|фитнес|шеф|кофе|бренд|фото|видео|аудио|кросс|мини|экспресс|смарт|вице|экс|кое|юго|северо|self|co|non|pre|full|part|well|long|short|high|low|multi|cross|on|off|up|follow|hands|face|day|front|back|end|e|re|third|first|problem|decision|team|client|customer|user|data|cost|time)$|(?:[ое]во|нно|льно|ско|вно|тно|чно|дно|рно)$/iu;
const SECOND_HALF =
  /^(?:то|либо|нибудь|таки|консультант|кассир|экспедитор|механик|менедж|технолог|программист|аналитик|оператор|инженер|повар|водител|слесар|монтаж|машинист|оформител|кондитер|универсал|сметчик|конструктор|проектировщик|логист|мерч|супервайзер|администратор|бухгалтер|экономист|стажер|стажёр|помощник|класс|центр|проект|процесс|сайт|студи|сервис|платформ|партн[её]р|магазин|маркет|банк|клуб|тренер|директор|специалист|відповід|косметолог|парикмахер|комплектовщик|грузчик|сборщик)/iu;

/** What a document tells of words that are cut at the ends of its lines. */
export interface CutWords {
  /** All words that stand within lines, in small letters. */
  readonly words: ReadonlySet<string>;
  readonly isHabit: boolean;
}

/** @param lines  of the whole document */
export function cutWordsOf(lines: readonly string[]): CutWords {
  const words = new Set<string>();
  let cut = 0;
  for (const line of lines) {
    if (CUT_LINE.test(line)) cut += 1;
    for (const [word] of line.toLowerCase().matchAll(WORD)) words.add(word);
  }
  return { words, isHabit: cut >= CUT_LINES_MIN && cut > lines.length * CUT_SHARE_MIN };
}

/**
 * True where the hyphen at the end of a line belongs to no word. What the document says elsewhere decides; then halves of known compounds; in
 * Cyrillic letters other words are rarely written with a hyphen, in Latin ones often, unless the document cuts words everywhere.
 *
 * @param before  the line that ends with it
 * @param after  the next line
 */
export function isCutWord(before: string, after: string, { words, isHabit }: CutWords): boolean {
  if (/\p{L}[\u00ad\u2010]$/u.test(before)) return true;
  const left = CUT_LINE.exec(before)?.[1]?.toLowerCase();
  const right = /^\p{Ll}\p{L}*/u.exec(after)?.[0].toLowerCase();
  if (left === undefined || right === undefined) return false;
  if (words.has(left + right)) return true;
  if (words.has(`${left}-${right}`) || FIRST_HALF.test(left) || SECOND_HALF.test(right) || isAdverb(left, right))
    return false;
  return isHabit || /\p{Script=Cyrillic}$/u.test(left);
}

/** «по-английски», «по-новому». */
function isAdverb(left: string, right: string): boolean {
  return left === 'по' && /(?:ски|цки|ому|ему)$/u.test(right);
}
