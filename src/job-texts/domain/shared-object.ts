import { isIn } from '../../kernel/sought.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';

/** "Planning, organising and running events": the commas between doings of which only the last names what all of them are done with. */
const ENGLISH =
  /(?<=(?:^|(?:^|\s)(?:in|for|of|at|by|with|like|enjoy|as|experience|experienced)\s)[a-z]{2,}ing(?:, [a-z]{2,}ing){0,4}), (?=(?:[a-z]{2,}ing, ){0,4}[a-z]{2,}ing,? (?:and|or|&) [a-z]{2,}ing (?!(?:skill|abilit|experience|procedure|system|technique|method|process|tool|role|position)s?\p{L}*(?!\p{L}))[a-z])/gu;
/** "Ability to plan, prioritise and deliver projects" */
const ENGLISH_DOINGS =
  /(?<=(?:abilit(?:y|ies)|able|willing|willingness|required|capable|capacity|need|needed|must be able) to (?:[a-z]+ly )?[a-z]{2,}(?:, [a-z]{2,}){0,4}), (?=(?:[a-z]{2,}, ){0,4}(?:[a-z]{2,} )?(?:and|or|and\/or|&) (?!(?:[a-z]+ly|have|a|an|the|in|of|with|good|strong|great|excellent|basic|fluent|native|clean|clear|valid|full|own) )[a-z]{2,}(?: [a-z]|[.]?$))/gu;
const BODY =
  '(?:stand|walk|sit|bend|stoop|kneel|crouch|crawl|climb|reach|squat|twist|balance|lift|carry|push|pull|grasp)(?:t|p|b|d)?(?:ing)?';
/** "Able to stand, bend, reach and lift 40 lbs": what a body must bear is one thing. */
const OF_A_BODY = new RegExp(
  `(?<=(?<![a-z])${BODY}(?: (?:and|or|and/or) ${BODY}| ${BODY}| \\d+ ?(?:hrs?|hours))?|(?<![a-z])${BODY}, etc\\.?), (?=(?:and |or |and/or )?(?:${BODY}|etc)(?![a-z]))`,
  'gu',
);
const HAS_A_BODY = new RegExp(`${BODY}(?: \\d+ ?(?:hrs?|hours))?, `, 'u');
const LOOK =
  '(?:[a-z]+-(?:paced|oriented|driven|focus+ed|performance|quality|intensive|style|volume|centric|based|facing|moving|growing|tasking|level|functional|end|pressure|energy|stress|profile|stakes|tech)|multi-?tasking|rich|dynamic|modern|clean|innovative|creative|collaborative|scalable|responsive|interactive|robust|fast|busy|diverse|challenging|complex|reusable|maintainable|testable|readable|efficient|elegant|supportive|structured|friendly|safe|accurate|timely|reliable|secure|stable|simple|intuitive|engaging|compelling|concise|clear|effective|large|small|new|strong|positive)';
/** "In a fast-paced, deadline-driven newsroom": how one thing is. */
const LOOKS = new RegExp(
  `(?<=\\s(?:an?|the|in|for|of|with|within|into|to [a-z]{3,}|[a-z]{3,}ing) (?:${LOOK}, ){0,3}${LOOK}), (?=(?:${LOOK}, ){0,3}(?:${LOOK} [a-z]|[a-z]+ (?:environments?|settings?|atmosphere|workplace|team|culture)(?![\\p{L}-])))`,
  'gu',
);
const HAS_LOOKS = new RegExp(`${LOOK}, `, 'u');
const INFINITIVE = '\\p{L}{3,}(?:ать|ять|ить|еть|уть|сти|ати|яти|ити|іти|увати)(?:ся|сь)?';
/** «Анализировать, систематизировать и обобщать информацию» */
const INFINITIVES = ofOurLetters(
  new RegExp(
    `(?<=(?:^|(?<!\\p{L})(?:умени\\p{L}{1,2}|уметь|умеет\\p{L}?|способност\\p{L}{1,2}|готовност\\p{L}{1,2}|вміння|уміння|вміти|здатність|готовність) )${INFINITIVE}(?:, ${INFINITIVE}){0,4}), (?=(?:${INFINITIVE}, ){0,4}${INFINITIVE} (?:и|та|й|і|или|або) ${INFINITIVE} (?!${INFINITIVE}(?!\\p{L}))\\p{L})`,
    'gu',
  ),
);
const OF_DOING = '\\p{L}{3,}(?:ния|тия|ции|зации|ки|ння|ття|ції|зації)';
/** «Методы подбора, оценки и обучения персонала» */
const NOUNS = ofOurLetters(
  new RegExp(
    `(?<=\\p{L}{3} (?:${OF_DOING}|подбора|отбора|поиска|учета|анализа|расчета|монтажа|ремонта|контроля|підбору|обліку|аналізу|ремонту|контролю)(?:, ${OF_DOING}){0,4}), (?=(?:${OF_DOING}, ){0,4}${OF_DOING} (?:и|та|й|і|или|або) ${OF_DOING} \\p{L})`,
    'gu',
  ),
);

/** Endings of the second of three doings. */
const OF_OUR_LETTERS = /(?:ть|ти|ся|сь|ия|ки|ии|ня|тя|ії|ра|ка|та|за|жа|ля|ру|ку|зу|ту|лю), /u;

function withEnglishShared(norm: string): string {
  let shared = norm.includes('ing, ') ? norm.replace(ENGLISH, '  ') : norm;
  if (/ to (?:[a-z]+ly )?[a-z]{2,}, [a-z]/u.test(shared)) shared = shared.replace(ENGLISH_DOINGS, '  ');
  return isIn(HAS_LOOKS, shared) ? shared.replace(LOOKS, '  ') : shared;
}

/** A sentence in which no comma divides doings that share what they are done with; letter for letter as long as before. */
export function withSharedObjects(norm: string): string {
  if (!norm.includes(', ')) return norm;
  if (/[a-z], /u.test(norm)) return withEnglishShared(norm);
  return isIn(OF_OUR_LETTERS, norm) ? norm.replace(INFINITIVES, '  ').replace(NOUNS, '  ') : norm;
}

/** The same for what a body must bear; letter for letter as long as before. */
export function withEffortsShared(norm: string): string {
  return isIn(HAS_A_BODY, norm) ? norm.replace(OF_A_BODY, '  ') : norm;
}
