import { isIn } from '../../kernel/sought.js';
import type { RequirementDemand } from '../../vacancies/domain/requirement.js';
import type { Span } from './draft.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';

/** «Обмен опытом», «если у вас нет опыта»: the word is there, a demand is not. */
export function isPassing(norm: string, { from, to }: Span): boolean {
  const before = norm.slice(Math.max(0, from - 30), from);
  return (
    /(?:обмен|обмін|передач|получ|набрать|делит|діли|поделит|нет|немає|если у вас|наш|наш[имег]+|большим|богат|многолетн|our|gain|get|share|we have|(?:more|rather|better|other) than|важнее|вместо|замість|nor|commensurate with|depend(?:ing|ent|s) (?:up)?on|based on|according to|зависимости от|зависит от|залежно від|залежить від) (?:\p{L}+ )?$|combination of (?:\p{L}+(?: and|,| or) ){1,3}$|[2-9]\d-?(?:летн|річн)\p{L}* $|(?<!\p{L})(?:user|customer|client|candidate) $/u.test(
      before,
    ) || /^\p{L}* (?:жоқ\p{L}*|компании|нашей|наших|of our|management software)/u.test(norm.slice(to, to + 24))
  );
}

/** Words that ask. */
export const ASKING = ofOurLetters(
  /ищем|требу|нуж|необходим|обязател|желател|приветству|преимуществ|плюс|потріб|шука|бажа|обов'?язк|перева|керек|қажет|міндетті|тиіс|артықшылық|болса (?:жақсы|дұрыс|құба)|абзал|құпталады|вітаєт|required|must|need|looking for|should|preferred|essential|advantage|desirable|(?<!\p{L})ideal(?!\p{L})|handy|helpful|beneficial|nice to have|wanted|will have|candidate|bonus|plus|іздейміз|іздеп|имеющ|має|^(?:minimum|at least)(?!\p{L})|(?<!\p{L})you(?:.ve| have|r)?(?: already)? (?:worked|been|spent|done|sold|led|managed|taught)|проработал|пропрацюва|ждем|чекаємо|басымдық|бірінші кезекте|за плечами|за спиной|за спиною|behind (?:you|them)|under your belt|важно|важливо|(?:это|це) (?:минимум|мінімум)|(?:меньше|менше) не (?:смотр|бер|рассм|розгл|дивим)|you.ll (?:already )?have|(?:вы|ты) (?:уже )?(?:работал|продавал|преподавал|отработал)/u,
);

/** «Пять лет на кухне — это минимум», «два роки у банку обов'язкові», «меньше не смотрим»: years that nobody is let off. */
const SURELY_ASKED = ofOurLetters(
  /(?<!не |необ)(?:обязательн[ыо]?(?!\p{L})|обов'?язков[іо](?!\p{L}))|(?:это|це) (?:минимум|мінімум)(?!\p{L})|(?:меньше|менше) не (?:смотр|бер|рассм|розгл|дивим)|(?:is|are) (?:a must|the (?:very )?(?:minimum|least))(?!\p{L})/u,
);

/** «Нужны официанты с опытом в ресторанах», "looking for a nurse who has experience in care": what is said of whoever is sought. */
const OF_WHOM_IS_SOUGHT = ofOurLetters(
  /(?<!\p{L})(?:ищем|требу[ею]тся|нуж(?:ен|на|ны)|приглашаем|шукаємо|потріб(?:ен|на|ні)|запрошуємо) [^,.;:]{3,70} (?:с|со|з|із|зі) (?:\p{L}+ )?(?:опытом|досвідом)(?!\p{L})|(?:looking for|seeking|in search of) [^.;:]{3,90} (?:with|who (?:has|have)) (?:(?:proven|solid|some|previous|relevant|strong|prior|good|hands-on) ){0,2}experience(?!\p{L})/u,
);

/** True for years of which a sentence says that they must be there. */
export function areSurelyAsked(demand: RequirementDemand, norm: string): boolean {
  if (demand.kind !== 'experience' || demand.value.months === 0) return false;
  return isIn(OF_WHOM_IS_SOUGHT, norm) || (demand.value.months > 1 && SURELY_ASKED.test(norm));
}

/** True if a word that asks stands near. */
export function asksFor(norm: string, { from, to }: Span): boolean {
  return ASKING.test(norm.slice(Math.max(0, from - 60), to + 60));
}
