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
  /ищем|требу|нуж|необходим|обязател|желател|приветству|преимуществ|плюс|потріб|шука|бажа|обов'язк|перева|керек|қажет|міндетті|тиіс|артықшылық|required|must|need|looking for|should|preferred|essential|advantage|desirable|wanted|will have|candidate|bonus|plus|іздейміз|іздеп|имеющ|має|^(?:minimum|at least)(?!\p{L})|(?<!\p{L})you(?:.ve| have|r)?(?: already)? (?:worked|been|spent|done|sold|led|managed|taught)|проработал|пропрацюва|ждем|чекаємо|басымдық|бірінші кезекте|за плечами|за спиной|за спиною|behind (?:you|them)|under your belt|важно|важливо|you.ll (?:already )?have|(?:вы|ты) (?:уже )?(?:работал|продавал|преподавал|отработал)/u,
);

/** True if a word that asks stands near. */
export function asksFor(norm: string, { from, to }: Span): boolean {
  return ASKING.test(norm.slice(Math.max(0, from - 60), to + 60));
}
