import { replacedIn } from '../../kernel/sought.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import type { Span } from './draft.js';
import { partsOf } from './parts-of-sentence.js';
import { withEffortsShared, withSharedObjects } from './shared-object.js';

/** "Languages of data: e.g. Python", «… и умение читать чертежи» begins a part of its own, as a comma would. */
const NEXT_PART = ofOurLetters(
  /\sand\s(?<!(?:knowledge|skills?|training|education|qualifications?|understanding|expertise|background|interest|abilit(?:y|ies)|passion|technical|professional|academic|credentials|talent) and )(?=(?:(?:proven|practical|demonstrable|hands-on|some|prior) )?experience (?:of|in|with|as|using)\s)|\sand\s(?<=experience and )(?=(?:(?:good|strong) )?(?:communication|interpersonal|computer|organi[sz]ational|leadership|people) skills)|:\s+(?=(?:e\.g\.|напр\.|например|наприклад|for example|мысалы) )|\s(?:и|та|і|й)\s(?<!(?:^|[\s,;(])(?:знани[ея]|понимани[ея]|умени[ея]|навыки?|опыт|владени[ея]|знання|розуміння|вміння|навички|досвід|володіння)\s\p{L}{1,2}\s)(?=\p{L}{4,}(?:ое|ее|ые|ие|ый|ий|не|ні) (?:знани[ея]|понимани[ея]|умени[ея]|навыки?|опыт|владени[ея]|знання|розуміння|вміння|навички|досвід|володіння)\s)|\s(?:й|і|та)\s(?<=(?:року|років|роки|місяців) \p{L}{1,2} )(?=впевнен\p{L}{1,2} (?:корист|волод)|базов\p{L}{1,2} (?:англ|знанн|польськ)|власн\p{L}{1,3} (?:\p{L}+ )?(?:інструмент|авто|транспорт|ноутбук|база))|\sand\s(?<=(?:valid|current) [a-z-]+ (?:licen[cs]e|certificate|card|permit) and )(?=(?:at least )?(?:\d{1,2}\+?|one|two|three|five) ?(?:years?|yrs)(?!\p{L}))|\s\+\s(?=(?:разрешени|удостоверен|допуск|свидетельств|лицензи|дозв|посвідч|ліценз|licen[cs]e|permit))|\swith(?<!(?:someone|person|people|candidates?|individuals?|one|applicants?|professionals?|those|team|member|man|woman) with) (?=(?:(?:the|an?|his|her|your) )?(?:(?:proven|strong|demonstrated|natural) )?(?:ability|capability|capacity|willingness|(?<=with (?:an? |the )?)(?:genuine|strong|deep|real) (?:commitment|passion|love|interest)(?= (?:to|for|in) )|desire|high (?:levels? of )?energy|energy levels|clean driving)(?!\p{L})|(?:strong|excellent|good|great|solid|proven) (?:[\p{L}-]+ ){1,2}skills(?!\p{L}))|\s(?:and|but|и|но|а|та|але|і)\s(?=(?:ideally|preferably|желательно|в идеале|бажано|ідеально|в ідеалі) )|\s(?:и|а также|также|та|а також|және|and|plus|плюс)\s(?=(?:уметь|знать|умени|знани|навык|владени|наличи|готовн|действующ|аккредитац|сертификат|медкниж|(?:личн\p{L}* )?медицинск\p{L}* книж|допуск|удостоверен|имеющ|имеет|умеет|знает|має|вміє|знає|чинн|скорост|швидк|грамотн|разрешени|дозв[іо]л|интернатур|інтернатур|ординатур|свидетельств|свідоцтв|сертифікат|лицензи|ліценз|have \p{L}+ed |typing|not (?:be )?afraid|advanced|accurate(?!ly)|conversational|proficient|skilled|familiar|solid|strong|comfortable|fluent|previous|relevant|valid|a valid|confident|good (?:communication|knowledge|command)|excellent|speak (?!\p{L}+ and )|вміння|знання|навич|наявн|английск|англійськ|базова англ|базове знання|впевнене (?:корист|волод)|власн\p{L}{1,3} (?:\p{L}+ )?(?:інструмент|авто|транспорт|ноутбук|база)|ағылшын|водительск|водійськ|права (?:кат|[abвс](?!\p{L}))|(?:практич|успешн|успішн|подтвержд|підтвердж|реальн)\p{L}* (?:опыт|досвід)|опыт|стаж|досвід|образован|освіт|be able|able to|ability|capability|capacity|knowledge|a digital|пони|уверен|вільно [–—]|свободно [–—]|(?:не|никогда не|ніколи не) (?!(?:требу|нуж|ино|тол))\p{L}{2,}(?:ит|ет|[уюая]т|ишь|ешь|ете|ите|ить|[ауяею]ть|[аи]л[аи]?|ає|іє|ує|їть|иш|єш|ати|ити|яти)(?:ся|сь)?(?!\p{L})|может(?!\p{L})|может[её](?!\p{L})|можешь|може(?:ш|те)?(?!\p{L})|разбира|розбира|кваліфікац|квалификац|дополнительн\p{L}* обуч|додатков\p{L}* навч|(?:хотя бы|хоча б|не меньше|не менее|не менш[е]?) (?:\p{L}+ )?\p{L}+ (?:лет|года|рок|рекоменд)|(?:to )?be (?!\p{L}+ed to)|is (?!\p{L}+ed to)|are |can |has |will be (?:subject|required|expected) |who |you(?:.ll|.re|.ve)? |up to date|willing|happy|hold (?:an? |the )?\p{L}+ (?:licen|certif|qualif|card)))/gu,
);
/** «Oktell» не «Naumen», электрик не электромонтёр: in Kazakh it is an "or". */
const KAZAKH_OR = /(?<!(?:егер|тек|ол) )\sне\s(?!(?:требу|нуж|обяз|важ|мен|менее|ниже))/gu;
/** Two such letters in a line; the first is common to Ukrainian. Looked for from the beginning of a line alone: from each letter it would be the square. */
const OF_KAZAKH = /^[^әіңғүұқөһ\r\n]*[әіңғүұқөһ][^әңғүұқөһ\r\n]*[әңғүұқөһ]/mu;
/** In Kazakh the word that asks ends its clause, comma or not: «медосмотр өткен болсын справка керек». */
const AFTER_ASKING =
  /\s(?<=\p{L} (?:болсын|керек|қажет|тиіс|білсін|түсінсін|болмасын)\s)(?=\p{L}{3,} \p{L})(?!(?:емес|болады|болса|адам|бірақ|және|немесе)(?!\p{L}))/gu;

/** "… and a current licence", "… and 2 years with Excel": a paper or a length of time is a thing of its own; the clause is judged as a whole. */
const OF_ITS_OWN_KIND =
  /\sand\s(?=(?:an? )?(?:current|full|clean) (?:[\p{L}'-]+ ){0,3}(?:licen[cs]e|registration|certificat)|(?:at least|a minimum of|over|more than) (?:\d{1,2}|one|two|three|four|five|six|ten|a) (?:years?|months?)(?!\p{L}))|\sand\s(?<!(?:\d\+?|one|two|three|four|five|six|between [a-z]+) and )(?=(?:\d{1,2}\+?|one|two|three|four|five) (?:years?|months?)'? (?:with|in|as|using|working|on)(?!\p{L}))/gu;

/** Before these an ability ends, though what is said of how much it is wanted goes on: «знание рынка и своя база — преимущество». */
const NEXT_THING = ofOurLetters(
  /\s(?:и|а также|та|and)\s(?=(?:сво[еюя]\p{L}*|личн\p{L}*|собственн\p{L}*|власн\p{L}*|own) )/gu,
);

/** Why it is asked, or what is said against it, stands after it and without a comma. */
const REASON_OR_BUT =
  /\s(?=(?:because|since|but(?! not)|although|though|а то|бо то|инакше|інакше|otherwise|потому что|так как|поскольку|но(?! не)|тому що|бо|оскільки|але(?! не)|өйткені|себебі) )(?<=\p{L}{2}[)»]?\s)/gu;

/** "… – must be comfortable outdoors", "… individual with a positive attitude": another thing begins, of which the clause says the same. */
const NEXT_IN_ENGLISH =
  /\s[–—-]\s(?=(?:you )?(?:must|should|will need to|need to)(?!\p{L}))|\swith\s(?<=(?:individual|person|player|communicator|professional|worker|self-starter|candidate|learner)s? with )(?=an? (?:[a-z-]+,? (?:and )?){1,3}(?:attitude|approach|mindset|manner|outlook|personality|work ethic)(?!\p{L}))/gu;

/** A sentence in which a comma stands before what begins a part of its own, and a stroke for a Kazakh "or"; letter for letter as long as before. */
export interface DividedWords {
  /** As alternatives are found in it: without the commas, since what belongs together by an "and" shares its way. */
  readonly written: string;
  readonly norm: string;
  /** Each clause of it demands something or does not. */
  readonly judged: string;
  /** Abilities end in more places. */
  readonly ofAbilities: string;
}

export function divided(given: string): DividedWords {
  const norm = withSharedObjects(given);
  const written = OF_KAZAKH.test(norm) ? norm.replace(KAZAKH_OR, ' /  ') : norm;
  const withCommas = replacedIn(AFTER_ASKING, replacedIn(NEXT_PART, written, asComma), ',');
  const judged = replacedIn(REASON_OR_BUT, replacedIn(NEXT_THING, withCommas, asComma), ',');
  const ofAbilities = replacedIn(NEXT_IN_ENGLISH, withEffortsShared(judged), asComma);
  const apart = (words: string) => (given.includes(' and ') ? words.replace(OF_ITS_OWN_KIND, asComma) : words);
  return { written, norm: apart(withCommas), judged, ofAbilities: apart(ofAbilities) };
}

function asComma(joint: string): string {
  return `,${' '.repeat(joint.length - 1)}`;
}

/** The clauses of a sentence, each of which may demand something or not. */
export function clausesOf({ judged }: Pick<DividedWords, 'judged'>): Span[] {
  return partsOf(judged).filter(({ from, to }) => /[\p{L}\p{N}]/u.test(judged.slice(from, to)));
}
