import { PhraseLexicon } from '../../vacancies/domain/phrases.js';
import type { Token } from '../../vacancies/domain/tokens.js';
import { BREAK } from '../../vacancies/domain/tokens.js';
import { askedOnce } from '../../vacancies/domain/words.js';
import type { Stance } from './stance.js';

/** Words by which a letter tells what the vacancy asks for. */
const ASKED = new PhraseLexicon<'asked' | 'hiring'>({
  hiring: {
    ru: [
      '=требуется|=требуются|=ищем|=приглашаем|=набираем|=нужен|=нужны .. менеджер*|продав*|специалист*|оператор*|консультант*|сотрудник*|представител*|кассир*|агент*|администратор*',
    ],
    uk: [
      '=потрібен|=потрібна|=потрібні|=шукаємо|=запрошуємо .. менеджер*|продав*|фахівц*|фахівець|спеціаліст*|оператор*|консультант*|працівник*|представник*|касир*|агент*',
    ],
    kk: ['менеджер*|сатушы*|маман*|кассир*|оператор*|консультант* =керек|=қажет|=іздейміз|=шақырамыз'],
    en: ['=we + =are + =hiring|=recruiting', '=were + =hiring', '=we + =are + =looking + =for|=to', '=now + =hiring'],
  },
  asked: {
    ru: [
      'объявлени*|ваканси* .. =написано|=указано|=указан|=указана|=указаны|=сказано|требу*|=просите',
      '=вы + ищете|требуете|=просите',
      '=вам + нужен|нужна|нужны|нужно|требуется|требуются',
    ],
    uk: [
      'оголошен*|ваканс* .. =написано|=вказано|=вказаний|=зазначено|вимага*|потріб*',
      '=ви + шукаєте|вимагаєте|=просите',
      '=вам + потрібен|потрібна|потрібні|потрібно',
    ],
    kk: ['хабарландыру*|вакансия* .. жазыл*|көрсетіл*|талап*', '=сіздерге|=сізге .. =керек|=қажет'],
    en: [
      'your|the + ad|advertisement|vacancy|posting|listing + says|asks|requires|mentions|lists',
      '=you + =are + looking + =for',
      '=you + need|require|want',
    ],
  },
});
/** Words without one of which nothing is quoted; most texts have none. */
const TRIGGERS: ReadonlySet<string> = new Set(
  'требуется требуются ищем приглашаем набираем нужен нужны потрібен потрібна потрібні шукаємо запрошуємо керек қажет іздейміз шақырамыз hiring recruiting looking объявление объявлении вакансия вакансии вы вам оголошення оголошенні вакансія вакансії ви хабарландыру хабарландыруда хабарландыруыңызда вакансияда вакансияңызда сізге сіздерге ad advertisement vacancy posting listing you'.split(
    ' ',
  ),
);
const isTrigger = askedOnce((form) => TRIGGERS.has(form));
/** An advert that somebody pasted is no longer than this, and speaks of no "me". */
const ADVERT_TOKENS_MAX = 60;
const MYSELF = /^(?:я|меня|мне|мой|моя|мои|мене|мені|мій|моє|мої|мен|менің|маған|менде|i|me|my|im|ive)$/u;
/** How far behind what is asked the answer to it may stand. */
const ANSWER_REACH_TOKENS = 14;
/** What an answer calls the thing that is asked. */
const SUCH = /^(?:так(?:ого|ой|их)|этого|его|их|такої|цього|його|їх|ондай|such|that|this|it)$/u;
const NO = /^(?:нет|нету|отсутствует|немає|нема|жоқ|none|not|dont|havent|lack)$/u;
/** Words of an answer on both sides of that. */
const AROUND = { before: 3, after: 6 };

/**
 * Tells what a letter only quotes from the vacancy: «в вакансии указан опыт холодных звонков — такого опыта у меня нет» denies them,
 * «вам нужен человек с опытом продаж» says nothing of the person yet, nor does «требуется менеджер: холодные звонки».
 */
export class DemandsOfOthers {
  private readonly asked: readonly { readonly last: number }[];
  /** Of each word whether it belongs to an advert that stands in the text, which goes on to the next word about the person. */
  private readonly inAdvert: readonly boolean[];

  constructor(private readonly tokens: readonly Token[]) {
    const found = tokens.some(({ word }) => isTrigger(word)) ? ASKED.match(tokens) : [];
    this.asked = found.filter(({ id }) => id === 'asked');
    const inAdvert: boolean[] = [];
    for (const { id, first, last } of found) {
      const isOpening = id === 'hiring' && (first === 0 || tokens[first]?.breakBefore === BREAK.sentence);
      if (isOpening) for (let place = first, end = this.endOfAdvert(last); place < end; place++) inAdvert[place] = true;
    }
    this.inAdvert = inAdvert;
  }

  /** How a phrase that nothing else denies is meant where it is asked for; null where it is the person's own. */
  of(first: number, last: number): Stance | null {
    if (this.inAdvert[first]) return 'torn';
    if (!this.asked.some((cue) => cue.last < first && this.isSameClause(cue.last, first))) return null;
    const answer = this.answerBehind(last);
    if (answer === null) return 'torn';
    return answer ? null : 'denied';
  }

  /** Whether the person says that they have what is asked for; null where they do not say. */
  private answerBehind(last: number): boolean | null {
    const end = Math.min(this.tokens.length, last + 1 + ANSWER_REACH_TOKENS);
    for (let place = last + 1; place < end; place++) {
      if (!SUCH.test(this.tokens[place]?.form ?? '')) continue;
      const from = Math.max(last + 1, place - AROUND.before);
      return !this.tokens.slice(from, place + AROUND.after).some(({ form }) => NO.test(form));
    }
    return null;
  }

  private endOfAdvert(last: number): number {
    const end = Math.min(this.tokens.length, last + ADVERT_TOKENS_MAX);
    for (let place = last + 1; place < end; place++) if (MYSELF.test(this.tokens[place]?.form ?? '')) return place;
    return end;
  }

  private isSameClause(from: number, to: number): boolean {
    for (let place = from + 1; place <= to; place++)
      if ((this.tokens[place]?.breakBefore ?? BREAK.sentence) >= BREAK.comma) return false;
    return true;
  }
}
