import { ofOurLetters } from '../../vacancies/domain/spans.js';
import type { Span } from './draft.js';
import { placesOf } from './draft.js';
import { NUMBER } from './written-number.js';

/** Who is spoken of, in the languages whose verbs tell of the past by themselves. */
const WHO =
  '(?:вы|ты|ви|ти|кто|хто|котор(?:ый|ая|ые)|як(?:ий|а|і)|кандидат|человек|претендент|(?:вы|ты|ви|ти|он|она) сам[аи]?)';
/** What may stand between them and what they have done: how often, how long, how well. */
const BETWEEN = `(?:(?:уже|вже|сам[аи]?|раньше|раніше|ранее|когда-нибудь|когда-либо|когда-то|коли-небудь|колись|хоть|хотя|бы|хоча|б|бодай|раз|один|не|менее|меньше|менше|больше|более|більше|от|від|минимум|мінімум|как|як|зо|лет|года?|годов|років|роки|рік|року|месяц\\p{L}*|місяц\\p{L}*|полгода|півроку|именно|лично|особисто|самостоятельно|самостійно|успешно|профессионально|тоже|также|теж|також|реально|${NUMBER}) )*`;
/** A verb of the past by its ending; nouns that end so are told apart below. */
const PAST =
  'име(?:л|ла|ли) дело|ма(?:в|ла|ли) справу|\\p{L}{1,}(?:[аяиыеуі]л[аи]?|[аяиії]в|[аяиіу]л[аи]|ела|ели|пек|пекла|пекли|вез|везла|вез|вел)(?:ся|сь)?|пек|вел|вез|пекли|вели|везли';
const SLAVIC = new RegExp(`(?:^|[\\s,;(–—-])${WHO} ${BETWEEN}(${PAST})(?= [\\p{L}\\d«"])`, 'gu');
/** «Уже собирал букеты», where nobody is named. */
const ALREADY = new RegExp(
  `(?:^|[\\s,;(])(?:уже|вже|когда-нибудь|когда-либо|раньше|раніше|коли-небудь|колись|если|якщо) (${PAST})(?= [\\p{L}«"])`,
  'gu',
);
/** «Не менее четырёх лет отвечал за монолитные работы»: right after how long. */
const AFTER_A_TIME = new RegExp(
  `(?<!\\p{L})(?:лет|года?|полгода|месяцев|років|роки|рік|півроку) (?:уже |вже |сам |сама )?(${PAST})(?= [\\p{L}«"])`,
  'gu',
);
/** In a list of demands: «настраивал CI», «внедряли FSSC». */
const AT_THE_HEAD =
  /^(?:также |уже |вже )?(?<verb>\p{L}{2,}(?:ал|ял|ил|али|яли|или|ели|ировали|увал[аи]?|ював|ував|вали))(?= \S)/u;
/** Whoever knows, wants or is something has not done a work; schools and papers have readers of their own. */
const NO_WORK = ofOurLetters(
  /^(?:хот|мог|могл|смог|зна|уме|вмі|име(?!\p{L}+ дело)|мав(?! справу)|мал(?!\p{L}+ справу)|понима|розумі|люби|был|была|были|був|бул|стал|став|стали|иска|шука|дума|счита|вважа|реши|вирі|жда|чека|нашел|нашл|знайш|увиде|побачи|попа|потрапи|пришел|пришл|прийш|законч|оконч|закінч|получ|отрим|прош|пройш|сдал|склал|склав|учил|навча|вчив|чита|прочита|слыша|чув|отклик|відгук|пиш|писали нам|звони|жил|жив|роди|бол|дела вид|пыта|устал|втоми|узна|дізна|выбра|обра|догада|привык|звик|заинтерес|зацікав|остал|залиш|переста|нуж|долж|спра|если|или|или|коли|никогда|опазд|запізн|пил|куп|довери|говори|каза|виде|бачи|реал|материал|персонал|журнал|портал|канал|металл|филиал|идеал|капитал|сигнал|потенциал|функционал|терминал|оригинал|детал|модел|педал|спирал|цели|роли|стил|мысл|земл|школ|сила|отел|недел|двер|\p{L}+лив$)/u,
);
const GENERIC = ofOurLetters(
  /^(?:работа(?:ете|ешь)|працю(?:єте|єш)|(?:про|от|від|по)?(?:работал|работали|працював|працювала|працювали|пропрацював|пропрацювала)\p{L}*|трудил\p{L}*|служил\p{L}*|име\p{L}+ дело|ма\p{L}+ справу|был|была|були|були|був|была|были|worked|been|spent)$/u,
);

/** «Хто працював лише в ресторані, того не беру» */
const OF_THOSE_REFUSED =
  /(?<!\p{L})(?:кто|хто|если|якщо)(?!\p{L})[^.]*(?<!\p{L})(?:того|тех|тих|этого|цього)(?!\p{L})[^.]*(?:не (?:бер|рассм|розгл|достат|хват)|мало)/u;

/** «Пять лет был главным бухгалтером» */
const HAS_BEEN = ofOurLetters(/^(?:был|була|был[аи]|був|були)$/u);

/** English verbs of the past that do not end in -ed. */
const IRREGULAR =
  'run|built|written|sold|taught|driven|led|made|kept|managed|dealt|spent|done|grown|flown|cut|brought|bought|won|drawn|ridden|worked|held(?= an? (?:[a-z]+ ){0,3}(?:role|position|post|job))|been(?= (?:an?|the|in|on|selling|working|running|doing|teaching|driving) )';
const ENGLISH = new RegExp(
  `(?<!\\p{L})(?:(?:you|they|candidates|applicants|people|someone|somebody|anyone|who)(?:'ve| have| has|'ll have| will have| had|'d have)|(?:you|person|candidate|somebody|someone|people|applicant) to have|(?:must|should) have|having|and (?:who )?(?:have|has)) (?:(?:already|also|previously|actually|personally|ever|recently|successfully) )*([a-z]{2,}ed|${IRREGULAR})(?= [a-z\\d])`,
  'gu',
);
/** "… and has led a team" goes on about somebody who has done another thing before. */
const AND_HAS = /^and /u;
const HAS_BEFORE = /(?:have|has|'ve) [^.;]{3,90}$/u;
const NO_ENGLISH_WORK =
  /^(?:advanced|detailed|limited|required|demonstrated|skilled|experienced|qualified|varied|need|dedicated|expected|developed|established|accredited|used|interested|registered|certified|graduated|enhanced|recognised|recognized|related|extended|mixed|tried|wanted|applied|indeed|passed|completed|obtained|received|gained|finished|moved|reached|relocated|vaccinated|heard|enjoyed|attained|earned|achieved|agreed|accepted|signed|turned|decided|missed|lived|exceeded|proved|attended|studied|trained|retired|read|noticed|asked|loved|liked|shortlisted|selected|followed|looked at|guessed|based|shared|added|needed|speed|feed|seed|breed|published|settled|joined|left|lost|found)$/u;

/** «Ты пишешь на Go года три»: what somebody does for so long already. */
const DOES_FOR_LONG = new RegExp(
  `(?:^|[\\s,;(–—-])(?:(?:вы|ты|ви|ти) )?(?:уже |вже )?((?:работа|пиш|шь|вод|рул|вар|пек|торгу|прода|препода|вед|управля|программиру|верста|рису|монтиру|занима|разрабатыва|стро|ремонтиру|обслужива|стриж|леч|консультиру|проектиру|руковод|вяж|кро|працю|кер|розробля|виклада|програму|малю|ремонту|буду|продаж)\\p{L}{0,2}(?:ете|ите|ешь|ишь|ёте|ёшь|єте|єш|иш|їш|їте|ете|етесь|ешься|итесь|ишься|єтеся|єшся))(?= [^,;.]{0,50}(?<!\\p{L})(?:лет|года?|год|років|роки|рік|року)(?!\\p{L}))`,
  'gu',
);

/** Something that somebody must have done, and the words that name it. */
export interface DonePlace extends Span {
  /** Told in English, where what is done with a program is a skill: "you've touched Kubernetes". */
  readonly isEnglish: boolean;
  /** «Работали», "worked": what was done stands after the verb. */
  readonly isGeneric: boolean;
}

/** Verbs of the past that ask for what somebody has done before: «вы уже пекли на закваске», "you have run a kitchen". */
export function doneIn(norm: string, isListed: boolean): DonePlace[] {
  const found: DonePlace[] = [];
  const add = (from: number, verb: string) => {
    if (found.some((one) => one.from === from)) return;
    found.push({ from, to: from + verb.length, isEnglish: /^[a-z]/u.test(verb), isGeneric: GENERIC.test(verb) });
  };
  for (const { from, to, 0: whole, 1: verb = '' } of placesOf(ENGLISH, norm))
    if (!NO_ENGLISH_WORK.test(verb) && !(AND_HAS.test(whole) && !HAS_BEFORE.test(norm.slice(0, from))))
      add(to - verb.length, verb);
  if (isSubjunctive(norm)) return found;
  for (const pattern of [SLAVIC, ALREADY, AFTER_A_TIME])
    for (const { to, 1: verb = '' } of placesOf(pattern, norm))
      if (!NO_WORK.test(verb) || (pattern === AFTER_A_TIME && HAS_BEEN.test(verb))) add(to - verb.length, verb);
  for (const { to, 1: verb = '' } of placesOf(DOES_FOR_LONG, norm)) add(to - verb.length, verb);
  const head = isListed ? AT_THE_HEAD.exec(norm)?.groups?.['verb'] : undefined;
  if (head !== undefined && !NO_WORK.test(head)) add(norm.indexOf(head), head);
  return found.length > 0 && OF_THOSE_REFUSED.test(norm) ? [] : found.sort((a, b) => a.from - b.from);
}

/** «Чтобы человек не опаздывал» tells of no past, «чтобы вы уже пекли» does. */
function isSubjunctive(norm: string): boolean {
  return (
    /(?<!\p{L})(?:чтоб|чтобы|щоб)(?!\p{L})/u.test(norm) &&
    !/(?<!\p{L})(?:уже|вже|сам|раньше|раніше)(?!\p{L})/u.test(norm)
  );
}
