import { ofOurLetters } from '../../vacancies/domain/spans.js';

/** «Во время отсутствия его замещает юрисконсульт, имеющий стаж …»: somebody else's. */
export const OF_ANOTHER = ofOurLetters(
  /(?:during|in) (?:the|his|her|their) absence|(?:acquires|is granted|assumes) (?:the|all) (?:corresponding|relevant|appropriate) rights|duties (?:are|shall be) performed by|замеща(?:ет|ют)(?!\p{L})|(?:руководствуется|подчиняется|керується|підпорядковується)(?!\p{L})|исполня(?:ет|ют) (?:лицо|работник)|относится к категории|належить до категорії|(?<!\p{L})санатына жатады|обязанности (?:исполня|выполня)|обов'?язки викону|^орынбасардың|заміщає|заміня[єю]|ауыстырады|алмастырады/u,
);
/** «С инструкцией ознакомлен, копию получил» */
export const IS_SIGNED = ofOurLetters(
  /(?<!\p{L})(?:(?:ознаком|ознайом)(?:лен|ил)\p{L}*|танысқан\p{L}*|have read)(?!\p{L}).{0,40}(?:копи|экземпляр|получ|примірник|отрим|дана|copy)/u,
);

/**
 * «Лица, не имеющие стажа, …, могут быть назначены», «учителю запрещается курить»: whom a post may be given to all the same, and what its holder
 * may not do.
 */
export const MAY_OR_MAY_NOT = ofOurLetters(
  /^(?:(?:лица|лицо|граждане|особи),? (?:не имеющие|не имеющее|які не мають|що не мають|без) .*(?:мо(?:гут|жет) быть|можуть бути|в порядке исключения|как исключение|як виняток)|(?!.*(?<!\p{L})без(?!\p{L})).{0,60}(?<!\p{L})(?:запреща[ею]тся|запрещено|заборон(?:яється|ено))(?!\p{L}))/u,
);
/** Somebody lacks what is asked for: then it is asked for after all. */
const LACKS = `(?!.*(?<!\\p{L})(?:без|нет|нету|немає|нема|no|without|don't have|do not have|haven't|lack|жоқ)(?!\\p{L}))`;
/** «Не откликайтесь, если боитесь звонить», "not for you if you hate legacy code": who had better not come. */
export const NOT_FOR_THEM = ofOurLetters(
  new RegExp(
    `^${LACKS}(?:(?:please |просьба |просим |прохання )?(?:не (?:откликайтесь|откликайся|пишите|звоните|беспокойтесь|відгукуйтесь|відгукуйтеся|пишіть|телефонуйте)|(?:do not|don't) apply),? (?:если|якщо|if|те,? кто|ті,? хто)(?!\\p{L})|(?:(?:this |the )?(?:role|job|position|post|vacancy|place|it|мы|ми|эта (?:работа|вакансия)|ця (?:робота|вакансія)|работа|вакансия|робота|вакансія)(?: (?:is|are|probably|likely|definitely|точно|скорее всего|напевно))* ?)?(?:(?:is not|isn't|not) (?:right |a (?:good )?(?:fit|match) )?for (?:you|anyone|those|people)(?: (?:if|who))|не (?:для (?:вас|тебя|тебе|тех|тих)|подойд[её]т|подойд[её]м|підійде|підійдемо)(?: (?:вам|тебе|тобі|тем|тим|тех))?,? (?:если|якщо|кто|хто))(?!\\p{L})|(?:если|якщо|if) [^,.]{3,120}, ?(?:(?:эта |ця |this )?(?:работа|вакансия|робота|вакансія|role|job|position) )?(?:точно |просто |please |probably )?(?:не (?:для вас|для тебя|для тебе|откликайтесь|пишите|відгукуйтесь|к нам|до нас)|(?:is not|isn't|not) for you|(?:do not|don't) apply))`,
    'u',
  ),
);
