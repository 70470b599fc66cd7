import { PhraseLexicon } from '../../vacancies/domain/phrases.js';
import type { Token } from '../../vacancies/domain/tokens.js';
import { BREAK } from '../../vacancies/domain/tokens.js';
import type { Stance } from './stance.js';

/** Words by which a letter tells what the vacancy asks for. */
const ASKED = new PhraseLexicon<'asked'>({
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
  'объявление объявлении вакансия вакансии вы вам оголошення оголошенні вакансія вакансії ви хабарландыру хабарландыруда хабарландыруыңызда вакансияда вакансияңызда сізге сіздерге ad advertisement vacancy posting listing you'.split(
    ' ',
  ),
);
/** How far behind what is asked the answer to it may stand. */
const ANSWER_REACH_TOKENS = 14;
/** What an answer calls the thing that is asked. */
const SUCH = /^(?:так(?:ого|ой|их)|этого|его|их|такої|цього|його|їх|ондай|such|that|this|it)$/u;
const NO = /^(?:нет|нету|отсутствует|немає|нема|жоқ|none|not|dont|havent|lack)$/u;
/** Words of an answer on both sides of that. */
const AROUND = { before: 3, after: 6 };

/**
 * Tells what a letter only quotes from the vacancy: «в вакансии указан опыт холодных звонков — такого опыта у меня нет» denies them,
 * «вам нужен человек с опытом продаж» says nothing of the person yet.
 */
export class DemandsOfOthers {
  private readonly asked: readonly { readonly last: number }[];

  constructor(private readonly tokens: readonly Token[]) {
    this.asked = tokens.some(({ form }) => TRIGGERS.has(form)) ? ASKED.match(tokens) : [];
  }

  /** How a phrase that nothing else denies is meant where it is asked for; null where it is the person's own. */
  of(first: number, last: number): Stance | null {
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

  private isSameClause(from: number, to: number): boolean {
    for (let place = from + 1; place <= to; place++)
      if ((this.tokens[place]?.breakBefore ?? BREAK.sentence) >= BREAK.comma) return false;
    return true;
  }
}
