import { GATES } from './gate.js';
import type { Span } from './draft.js';
import { placesOf } from './draft.js';

/** Grounds on which nobody may be refused; a text that demands them is told so. */
export type RefusedGround = 'age' | 'sex' | 'appearance' | 'nationality' | 'family' | 'residence' | 'religion';

export interface RefusedDemand extends Span {
  readonly ground: RefusedGround;
}

const B = '(?<![\\p{L}])';
const E = '(?![\\p{L}])';
const AGE = [
  `${B}возраст\\p{L}*(?! (?:дет|ребен|учени))`,
  `${B}(?:от|до|с|не старше|не моложе|старше|моложе|младше) \\d{2}(?: ?[-–—] ?\\d{2}| до \\d{2})?(?:-?(?:ти|х))? ?лет(?! (?:опыт|стаж|на рынке|работ))`,
  `${B}[1-6]\\d ?[-–—] ?[2-7]\\d ?(?:лет|років|жас|years old)`,
  `${B}(?:молод(?:ые|ых|ой|ая|ого) (?:люд|девуш|парн|сотрудн|человек|специалист\\p{L}* до)|молоді (?:люд|дівч|хлоп))\\p{L}*`,
  `${B}віком?${E}`,
  `${B}(?:до|від|не старше) \\d{2}(?:-?(?:ти|х))? ?років`,
  `${B}жас(?:ы|та|қа|тан)${E}`,
  `${B}\\d{2} ?жас(?:қа|тан|тағы|ар)?(?: дейін|тан асп)?`,
  `${B}(?:aged?|age limit|under \\d{2}(?! (?:kg|people|hours|min|days|percent|employees))|under \\d{2} years|between \\d{2} and \\d{2} years old|young(?: and \\p{L}+)? (?:people|guys?|lads?|team player|person|ladies|men|women|team members only)|not older than|no older than)${E}`,
];
const SEX = [
  `(?<!мужчин[ыа]? (?:и|или) |женщин[ыа]? (?:и|или) |\\p{L})(?:только )?(?:мужчин(?:ы|а|у|ам|ов)?|женщин(?:ы|а|у|ам)?)${E}(?! (?:и|или) (?:женщин|мужчин))`,
  `(?<!девушки и |юноши и |парни и |\\p{L})(?:девушк(?:а|и|у)|девуш(?:ек|кам)|парн(?:и|я|ей)|юноши)${E}(?! (?:и|или) (?:парни|девушки|юноши|парней|девушек))`,
  `${B}(?:мужской|женский) пол${E}|${B}пол: ?(?:муж|жен)`,
  `${B}(?:чоловік(?:и|а|ів)?|жінк(?:а|и|у)|дівчин(?:а|и|у)|хлоп(?:ець|ці)|чоловіча стать|жіноча стать)${E}`,
  `${B}(?:ер адам(?:дар)?|әйел адам(?:дар)?|ер азамат(?:тар)?|әйелдер|қыздар|жігіттер|қыз-келіншек\\p{L}*)${E}`,
  `${B}(?:males?|females?|men only|women only|ladies|gentlemen|girls|boys|guys|lads)${E}`,
];
const APPEARANCE = [
  `${B}(?:приятн\\p{L}*|презентабельн\\p{L}*|модельн\\p{L}*|привлекательн\\p{L}*|опрятн\\p{L}* и приятн\\p{L}*|хорош\\p{L}*) (?:внешн\\p{L}*|наружност\\p{L}*)|${B}(?:внешн\\p{L}* вид\\p{L}* (?:приятн|презент|модельн)|внешние данные|модельные параметры)`,
  `${B}(?:приємн\\p{L}*|презентабельн\\p{L}*) (?:зовнішн\\p{L}*|вигляд)`,
  `${B}(?:сырт келбет\\p{L}*|сымбатты|көрікті|келбетті)`,
  `${B}(?:attractive|pleasant|presentable|good[- ]looking|nice)(?: and \\p{L}+)? (?:appearance|looks)|${B}good[- ]looking`,
];
const NATIONALITY = [
  `${B}славян(?:ск\\p{L}*|е|ин|ка)${E}|${B}слов'янськ\\p{L}* зовнішн`,
  `${B}(?:национальност\\p{L}*|національн(?:ість|ості)|ұлты|nationality|ethnic\\p{L}*)${E}`,
  `${B}(?:только |лиц\\p{L}* )(?:русски(?:е|х)|кавказ\\p{L}*|азиат\\p{L}*|казах(?:и|ов))`,
  `${B}(?:native russians?|europeans? only|slavic)`,
];
const FAMILY = [
  `${B}(?:замужн\\p{L}*|незамужн\\p{L}*|замужем|не замужем|холост\\p{L}*|женат\\p{L}*|семейное положение|семейн(?:ые|ый|ая) (?:пар|люд|чел)\\p{L}*)`,
  `${B}без (?:маленьких |малолетних |несовершеннолетних )?детей|${B}дети (?:не младше|старше|от)|${B}наличие детей|${B}беременн\\p{L}*`,
  `${B}(?:без дітей|неодружен\\p{L}*|незаміжн\\p{L}*|сімейний стан|заміжн\\p{L}*)`,
  `${B}(?:отбасы жағдайы|тұрмыс құрмаған|үйленген|баласы жоқ)`,
  `${B}(?:unmarried|married|marital status|no children|without children|single (?:women|men|people))`,
];
const RESIDENCE = [
  `${B}(?:прописк\\p{L}*|постоянн\\p{L}* регистраци\\p{L}*|регистраци\\p{L}* (?:по месту|в (?:москв|спб|санкт|московск|городе)))`,
  `${B}(?:тіркеу(?:і|де) (?:болу|бар)|прописка)`,
];
const RELIGION = [
  `${B}(?:православн\\p{L}*|мусульман\\p{L}*|вероисповедани\\p{L}*|віросповідання|діні|religio(?:n|us)|christians? only|muslims? only)`,
];

const PATTERNS: readonly (readonly [RefusedGround, RegExp])[] = (
  [
    ['age', AGE],
    ['sex', SEX],
    ['appearance', APPEARANCE],
    ['nationality', NATIONALITY],
    ['family', FAMILY],
    ['residence', RESIDENCE],
    ['religion', RELIGION],
  ] as const
).map(([ground, patterns]) => [ground, new RegExp(patterns.join('|'), 'gu')]);

/** Eighteen is the age at which the law lets people do the work, and whose age is spoken of may be the clients'. */
const NO_DEMAND =
  /(?:от|старше|с|від|over|at least|кемінде) 1[68](?: лет| років| жас)?|18\+|1[68] ?(?:years|жастан)|(?:возраст\p{L}*|пол\p{L}*|вік\p{L}*) (?:не (?:важ|имеет|огранич|має)|любо|значения)|без ограничений|независимо|незалежно|regardless|дет(?:и|ей|ьми) (?:в )?возраст|(?:одежд|обув|товар|магазин|салон|бель|зал|клуб|тренер|парикмахер|врач|клиент|консультац|пациент)\p{L}* .{0,30}(?:женск|мужск|женщин|мужчин|девуш)|(?:женск|мужск)\p{L}* (?:одежд|обув|бель|зал|клуб|стриж|консульт)|декрет|членов семьи|дети сотрудник|детям сотрудник|детей сотрудник|(?:для|вашим|ваших) дет/u;

/** Who promises not to look at them demands nothing. */
const PROMISE =
  /equal[- ]opportunit|(?:not|never|without|don.t) (?:\p{L}+ )?(?:discriminat|regard)|discrimination|regardless of|all qualified|не дискримин|без дискримин|дискримінац|независимо от|вне зависимости|незалежно від|any age|любого (?:возраста|пола)/u;

/** Demands of a sentence that no law lets count: each ground once. */
export function readRefused(norm: string, begins: ReadonlySet<string>): RefusedDemand[] {
  if (PROMISE.test(norm)) return [];
  const refused: RefusedDemand[] = [];
  for (const [ground, pattern] of PATTERNS) {
    if (!GATES[ground].opens(begins)) continue;
    const [first] = placesOf(pattern, norm);
    if (!first) continue;
    const around = norm.slice(Math.max(0, first.from - 40), first.to + 40);
    if (NO_DEMAND.test(around) && !/\d{2} ?(?:[-–—]|до) ?\d{2}|до \d{2}/u.test(norm)) continue;
    refused.push({ ground, from: first.from, to: first.to });
  }
  return refused;
}
