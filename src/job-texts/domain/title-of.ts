import { foundIn, isIn, replacedIn } from '../../kernel/sought.js';
import { findCity } from '../../vacancies/domain/cities.js';
import { isTrade, tellingStems } from '../../vacancies/domain/telling-words.js';
import { nameOfPost } from './name-of-post.js';
import type { PlacedSentence } from './sections.js';

/** The post that a text is about, and the sentence that names it. */
export interface NamedPost {
  readonly text: string;
  readonly sentence: PlacedSentence;
}

/** The post stands before the first of so many sentences, or nowhere. */
const SENTENCES_LOOKED_AT = 16;
const WORDS_MAX = 12;
const LINES_TO_THE_POST = 4;
const POST_OVER_WORDS_MAX = 4;
const NAMED =
  /^(?:вакансия|вакансія|должность|(?:название|наименование) (?:вакансии|должности|профессии)|позиция|посада|(?:назва|найменування) (?:вакансії|посади|професії)|лауазым\p{L}*(?: атауы)?|position|job title|title|role|job)\s?[:—–-]\s?(.{3,90})$/u;
const OF_DESCRIPTION =
  /^(?:должностная инструкция|посадова інструкція|лауазымдық нұсқаулы\p{L}*|job description)(?: (?:для|of|for))?[\s:—–-]*(.{0,80})$/u;
/** «По должности «Повар»», "for the post of Cook": below the name of the document, which is a heading. */
const OF_POST =
  /^(?:(?:по должности|по профессии|за посадою|за професією|for the post of|for the position of) (.{3,80})|«(.{3,80})» лауазымы бойынша)$/u;
const SOUGHT =
  /(?:^|[\s.!])(?:требуется|требуются|ищем|ищу|ищет|нужен|нужна|нужны|приглашаем(?: на работу)?|приглашает(?: на (?:постоянную )?работу)?|в поиске|объявля(?:ет|ем|ется) (?:набор|конкурс) на (?:позицию|должность|вакансию):?|открыт[аы] вакансия:?|потрібен|потрібна|потрібні|шукаємо|шукає|запрошуємо|запрошує(?: на (?:постійну )?роботу)?|потребує|looking for(?: an?)?|seeking(?: an?)?|hiring(?: an?)?|recruiting(?: an?)?|to join us as(?: an?)?)\s(?:(?:в|у|до) (?:\p{L}{3,} ){0,2}(?:команд|коллектив|колектив|штат)\p{L}* |опытного |опытную |на работу |терміново )*((?:[^.,!?:;()—–|]|(?<=(?<!\p{L})(?:кат|кл|cat|г|м|ул|вул|ст|гл|др|зам|рук|нач|пом|мл|т\.?ч))\.){4,60})/u;
const SOUGHT_AFTER = /^([^.,!?:;()—–|]{4,50}?)\s(?:керек|қажет|wanted|needed|required)(?!\p{L})/u;
/** Firms, places, dates, pay, signatures: no post. */
const NO_POST =
  /^(?:ооо|зао|пао|оао|ао|ип|тоо|тов|ук|гк|гбуз|мбоу|llc|ltd)(?!\p{L})|утверждаю|затверджую|бекітемін|approved|директор .*_|_{3}|«_|\d{2}\.\d{2}\.|срочно|внимание|терміново|urgent|^(?:(?:we are|we're|now) )?hiring[\s:!.]*$|опыт|стаж|(?<!\p{L}{5} (?:по|(?:по )?расчету|(?:по )?начислению) )зарплат|з\/п|^(?:от|до) \d|график|занятость|организаци|компания|location|department|reports to|job purpose|salary|уровень дохода|^(?:официальное )?(?:оформление|трудоустройство)(?!\p{L})|^(?:бонус|скидк|преми)|^вахта(?!\p{L})|^(?:оплата|жиль[её]|питание|проживание|общежитие|полный соц\p{L}*|соцпакет)(?!\p{L})|^(?:наличие|знание|наявність|знання)(?!\p{L})|^(?:(?:не)?полное |незаконченное )?(?:высшее|среднее)(?: \p{L}+){0,2} образован|^(?:(?:не)?повна |незакінчена )?(?:вища|середня)(?: \p{L}+){0,2} освіт|(?<!\p{L}{5} (?:з|із|по|розрахунку|нарахування) )заробітн|жалақы|^(?:привет|здравствуйте|добрый|hello|hi(?!\p{L}))|^\d+\s*$|^\d[\d\s–—-]*(?:₽|руб|р\.|тг|грн)|опубликован|город:|(?<!\p{L})(?:должен|должна|должны|повинен|повинна|повинні|must|should)(?!\p{L})/u;

/** «Требуются энергичные девушки и юноши»: of people, and no post. */
const ONLY_PEOPLE =
  /^(?:\p{L}+(?:ые|ых|ий|ый|ая|ого|ую|і|их)(?:,? (?:и |та )?)){0,4}(?:юнош|девуш|мужчин|женщин|люд[ие]|человек|дівч|хлоп|чолові|жін)\p{L}*/u;
/** «Блоки:» stands over a list. */
const OPENS_A_LIST = /^[^,.]{3,40}:$/u;

/** «Слесарь, опыт от 3 лет, 4-5 разряд»: what is asked of whoever takes the post. */
const OF_EXPERIENCE = /опыт|стаж(?!ер|ёр|ист)|досвід|experience|тәжірибе/u;

/** "Several Buyers to join our team", "a buyer who loves …": what is said of the post, and no part of its name. */
const MORE_OF_WHOM =
  /(?<=^(?:(?:recruiting|hiring|seeking|looking for|needs?|wants?) )?)(?:several|multiple|some|two|three|four|five) (?=\p{L}{3})|(?<=\p{L}{3}),? (?:who|to (?:join|work with|help|lead|support|become)) .*$/giu;

/** «ТЕРМІНОВО🔥 ПРОДАВЕЦЬ в магазин»: calls before the post, and no part of its name. */
const CALLED_OUT =
  /^(?:(?:срочно|внимание|терміново|увага|urgent(?:ly)?|шұғыл|назар аударыңыз(?:дар)?)(?!\p{L})[^\p{L}\d:]*)+(?=\p{L}{3})/iu;

/** The post of a text. */
export function titleOf(sentences: readonly PlacedSentence[]): NamedPost | null {
  const head = sentences.slice(0, SENTENCES_LOOKED_AT);
  for (const [place, sentence] of head.entries()) {
    const described = foundIn(OF_DESCRIPTION, sentence.norm);
    if (described) {
      const own = cleaned(sentence.plain.slice(sentence.norm.length - (described[1]?.length ?? 0)));
      const next = head[place + 1];
      if (own !== '') return { text: own, sentence };
      if (next && isShort(next)) return { text: cleaned(next.plain), sentence: next };
    }
    const below = sentence.section === 'general' ? OF_POST.exec(sentence.norm) : null;
    const ofPost = below?.[1] ?? below?.[2];
    if (ofPost !== undefined) {
      const from = sentence.norm.indexOf(ofPost);
      return { text: cleaned(sentence.plain.slice(from, from + ofPost.length)), sentence };
    }
    const named = foundIn(NAMED, sentence.norm);
    if (named) return { text: cleaned(sentence.plain.slice(-(named[1]?.length ?? 0))), sentence };
  }
  const opening = postBeforeExperience(head[0]);
  if (opening !== null) return opening;
  for (const sentence of head) {
    const over = postOverIts(sentence);
    if (over !== null && isAlone(sentence, head)) return over;
    const sought = SOUGHT.exec(sentence.norm) ?? SOUGHT_AFTER.exec(sentence.norm);
    if (sought && !ONLY_PEOPLE.test(sought[1] ?? '') && isAlone(sentence, head)) {
      const end = sentence.norm.indexOf(sought[1] ?? '', sought.index) + (sought[1]?.length ?? 0);
      return { text: cleaned(sentence.plain.slice(sought.index, end).replace(/^[\s.!]+/u, '')), sentence };
    }
    if (
      isShort(sentence) &&
      !isPlace(sentence) &&
      !OPENS_A_LIST.test(sentence.norm) &&
      !NO_POST.test(withoutCalls(sentence.norm)) &&
      (sentence.section === 'free' || sentence.section === 'general')
    )
      return mostTelling(sentence, head);
  }
  return null;
}

/** «Заңгер керек: жоғары заң білімі, …», «Банк шукає касира: вища освіта, …»: who is sought stands over what is asked of them, in one line. */
function postOverIts(sentence: PlacedSentence): NamedPost | null {
  const { heading, section } = sentence;
  if (heading === null || section !== 'requirements') return null;
  const sought = SOUGHT.exec(heading.toLowerCase()) ?? SOUGHT_AFTER.exec(heading.toLowerCase());
  if (sought) {
    const end = heading.toLowerCase().indexOf(sought[1] ?? '', sought.index) + (sought[1]?.length ?? 0);
    return { text: cleaned(heading.slice(sought.index, end)), sentence };
  }
  return tellingStems(heading).some(isTrade) && heading.split(' ').length <= POST_OVER_WORDS_MAX
    ? { text: cleaned(heading), sentence }
    : null;
}

/** The whole vacancy in one line: what stands before the experience is the post, where it names a trade or what is done. */
function postBeforeExperience(sentence: PlacedSentence | undefined): NamedPost | null {
  if (!sentence || !isShort(sentence) || sentence.section !== 'free' || SOUGHT.test(sentence.norm)) return null;
  const clauses = sentence.plain.split(',');
  const at = clauses.findIndex((clause) => isIn(OF_EXPERIENCE, clause.toLowerCase()));
  const isPost = at > 0 && tellingStems(clauses[0] ?? '').some((stem) => isTrade(stem) || stem.startsWith('~'));
  return isPost ? { text: cleaned(clauses.slice(0, at).join(',')), sentence } : null;
}

/** The name of a firm or a site may stand above the post: of the first short lines the first with the name of a trade is the post. */
function mostTelling(first: PlacedSentence, head: readonly PlacedSentence[]): NamedPost {
  const from = head.indexOf(first);
  const lines = head
    .slice(from, from + LINES_TO_THE_POST)
    .filter((line) => isShort(line) && !NO_POST.test(withoutCalls(line.norm)) && line.section === first.section);
  const post = lines.find(({ plain }) => tellingStems(plain).some(isTrade)) ?? first;
  return { text: cleaned(post.plain), sentence: post };
}

/** A sentence in which somebody is sought names the post, unless a line before has done so. */
function isAlone(sentence: PlacedSentence, head: readonly PlacedSentence[]): boolean {
  return !head
    .slice(0, head.indexOf(sentence))
    .some((other) => isShort(other) && !NO_POST.test(withoutCalls(other.norm)) && other.section === 'free');
}

function withoutCalls(words: string): string {
  return replacedIn(CALLED_OUT, words, '');
}

/** «Москва, м. Курская» */
function isPlace({ plain }: PlacedSentence): boolean {
  return findCity(plain.split(/[,(/.]/u, 1)[0] ?? '') !== null;
}

function isShort({ plain }: PlacedSentence): boolean {
  return plain.split(' ').length <= WORDS_MAX && /\p{L}{3}/u.test(plain);
}

/** «Объявляет набор на позицию «Администратор»» */
const OPENS_A_POST = /^\s*(?:объявля\p{L}+ (?:набор|конкурс) на \p{L}+|открыт[аы] ваканси[яи])(?=[\s:])/iu;

function cleaned(title: string): string {
  return nameOfPost(
    withoutCalls(title)
      .replace(OPENS_A_POST, '')
      .replace(/^[\s«"„:—–-]+|[\s»"“.,!:;—–-]+$/gu, '')
      .replace(MORE_OF_WHOM, '')
      .replace(/\s+[№#]\s?\S+$/u, ''),
  );
}
