import type { RequiredEducation } from '../../vacancies/domain/requirement.js';

/** Who has a diploma of a university, and who one of a college: «диплом экономиста», «диплом повара». */
const OF_UNIVERSITY =
  '(?!косметолог)\\p{L}{2,}олог|экономист|економіст|юрист|инженер|інженер|врач|лікар|педагог|учител|вчител|архитектор|архітектор|провизор|провізор|переводчик|перекладач|логопед|агроном|зоотехник|зоотехнік|ветеринар';
const OF_COLLEGE =
  'медсестр|медбрат|фельдшер|акушер|повар|кухар|сварщик|зварник|слесар|слюсар|электрик|електрик|электромонтер|електромонт|парикмахер|перукар|тракторист|механик|механік|техник|технік|столяр|токар|кондитер|шве|швачк';
/** The genitive: «по диплому геолог» tells what somebody is. */
const OF = '(?:а|я|ы|и|ов|ів)(?:-\\p{L}+)?(?!\\p{L})';
const DIPLOMA = 'диплом(?:а|у|ом|ы|и)?';
/** The profession after the word, with another of which the diploma will do as well. */
export const OF_A_PROFESSION = new RegExp(
  `^${DIPLOMA} ((?:${OF_UNIVERSITY}|${OF_COLLEGE})${OF}(?: (?:или|либо|або|чи) (?:${OF_UNIVERSITY}|${OF_COLLEGE})${OF})?)`,
  'u',
);
/** Schools of both levels beside each other name them: «колледж немесе университет». */
const COLLEGE = '(?:колледж|техникум|училищ|коледж|технікум)\\p{L}*';
const UNIVERSITY = '(?:университет|університет|институт|інститут)\\p{L}*';
const OR = '(?:,? (?:или|либо|або|чи|немесе) | ?\\/ ?)';

/** "60 semester hours", "48 college credits", "30 credit hours towards a degree": a part of a higher school; fewer are those of a subject. */
const PART_OF_A_DEGREE =
  /(?<![\p{L}\d])(?<!(?:includ\p{L}*|with|which|and|plus) (?:at least )?)(?:[3-9]\d|1[0-4]\d|thirty|forty|sixty|ninety)(?: (?:college|university|semester|credit|quarter|academic|undergraduate|post-?secondary)){1,3} ?(?:hours?|units?|credits?)(?!\p{L})(?! of (?:continuing|ce|cpd|training|professional|course)| (?:per|each|every|a) )(?:,? (?:completed )?(?:towards?|of) (?:an? |the )?(?:\p{L}+(?:'s)? )?degree)?(?: (?:at|from) (?:an? |the )?(?:accredited |recogni[sz]ed )?(?:college|university)(?: or (?:college|university))?)?/gu;

/** "Two years of college" */
const YEARS_OF_COLLEGE =
  /(?<![\p{L}\d])(?:one|two|three|1|2|3)\+? years? (?:of|at|in) (?:an? )?(?:accredited )?(?:college|university|undergraduate)(?: (?:study|studies|education|coursework|courses))?(?!\p{L})(?! (?:experience|teaching|work|level|student))/gu;

/** «Техникалық және кәсіптік, орта білімнен кейінгі білім (арнаулы орта, кәсіптік орта)»: one school by all its lawful names. */
const VOCATIONAL =
  /техникалық және кәсіптік(?:,? (?:және |немесе )?орта білімнен кейінгі)?(?: \p{L}{4,}(?:лық|лік|дық|дік|тық|тік))? білім(?! беру)\p{L}{0,3}(?: ?\((?:(?:арнаулы|арнайы|орта|кәсіптік|және|немесе)[ ,]*)+\))?/gu;

/** "Level 2 in plumbing", "Level 3 qualification": of a trade, and no subject of a school or a course of a day. */
const LEVEL_OF_A_TRADE =
  /(?<!\p{L})(?<!(?:english|german|french|spanish|polish|language|security|access|support|seniority|category|cefr|at|a|to) )level [2-5](?= in (?!(?:english|maths?|mathematics|literacy|numeracy|functional|food|first|health|safeguarding|fire|manual|infection|our|the|an?|your|any|all)(?!\p{L}))\p{L}| (?:vocational )?qualification)/gu;

/** "B.Tech or M.Tech", "MBA", "any graduate": degrees as they are written for short, and whoever has one. */
const DEGREES_FOR_SHORT =
  /(?<![\p{L}.@/-])(?:[bm]\.? ?tech|[bm]\.? ?com(?=\.?(?:[\s,;)/]|$))|[bm]\.e\.(?= (?:or|in|civil|mech|elect|comp|\/)|[\s,;/]*$)|[bm]bas?|[bm]ca)(?:\/(?:[bm]\.? ?tech|[bm]ba|[bm]ca|m\.e\.?))?(?![\p{L}@])|^(?:any |an? |university |college )?graduates?(?= (?:or (?:equivalent|above|higher)|in (?!the|our|your|a )\p{L}{3}|degree)|(?: (?:is |are )?(?:required|preferred|needed|essential))?[\s.]*$)/gu;

/** Schools that are named by other words than those of a level; each says by itself that education is meant. */
export const SCHOOLS_BY_OTHER_WORDS: readonly (readonly [RequiredEducation, RegExp])[] = [
  ['special-secondary', VOCATIONAL],
  ['unfinished-higher', PART_OF_A_DEGREE],
  ['unfinished-higher', YEARS_OF_COLLEGE],
  ['higher', DEGREES_FOR_SHORT],
  ['higher', new RegExp(`(?<!\\p{L})${DIPLOMA}(?= (?:${OF_UNIVERSITY})${OF})`, 'gu')],
  [
    'higher',
    /(?<=(?<!\p{L})спо(?: ?[/,] ?| или | либо ))во(?!\p{L})|(?<!\p{L})во(?= ?(?:[/,]|или|либо) ?спо(?!\p{L}))/gu,
  ],
  [
    'higher',
    /(?<!\p{L})(?:postgraduate qualification|(?:relevant |appropriate )?tertiary (?:qualification|education|degree)s?|(?:бакалавр|магистр|магістр)(?:а|у|ом|ы|ів|і|іне|інің|атур\p{L}*|иат\p{L}*)?)(?!\p{L})/gu,
  ],
  [
    'higher',
    new RegExp(`(?<=(?<!\\p{L})${COLLEGE}${OR})${UNIVERSITY}|(?<!\\p{L})${UNIVERSITY}(?=${OR}${COLLEGE})`, 'gu'),
  ],
  [
    'higher',
    /(?<!\p{L})(?:university graduate|виш(?:у|і|ів)?|(?<=(?:выпускни|випускни)\p{L}+ (?:\p{L}+ого )?)(?:вуза|университета|университету|університету|института|інституту)|жоғары оқу орн\p{L}*|университет\p{L}*(?= (?:дипломы|бітір)))(?!\p{L})/gu,
  ],
  [
    'unfinished-higher',
    /(?<!\p{L})(?:неоконченн|незаконченн|неполн|незакінчен|неповн)\p{L}{2,3} (?:высш|вищ)(?:ее|его|им|а|у|ою)(?=\s*(?:$|[,;.()/]))/gu,
  ],
  ['special-secondary', LEVEL_OF_A_TRADE],
  [
    'special-secondary',
    /(?<!\p{L})graduat(?:e|es|ion) (?:from|of) (?:an? |the )?(?=(?:[a-z]+[ -]){1,6}(?:school|program(?:me)?|course)(?!\p{L}))(?![^,;.]{0,60}(?:degree|high school))/gu,
  ],
  ['special-secondary', /(?<!\p{L})cert(?:ificate|\.)? (?:iii|iv|3|4)(?= in )/gu],
  [
    'special-secondary',
    /(?<!\p{L})(?:коледж|пту|(?:среднее|среднего|средним)[ -](?:специальн|профессиональн|техническ)(?:ое|ого|им))(?=\s*(?:$|[,;.()/])| (?:или|либо|або|чи) )/gu,
  ],
  ['special-secondary', new RegExp(`(?<!\\p{L})${DIPLOMA}(?= (?:${OF_COLLEGE})${OF})`, 'gu')],
  [
    'special-secondary',
    /(?<!\p{L})(?:two|2)-(?:year (?:college )?degree(?!\p{L})|(?= or (?:four|4)-year (?:college )?degree))/gu,
  ],
  ['special-secondary', /(?<!\p{L})спо(?!\p{L})/gu],
  [
    'secondary',
    /(?<!\p{L})(?:matric(?:ulation)?(?: certificate)?|(?:national )?senior certificate|h\.?s\.? (?:diploma|grad(?:uate)?))(?!\p{L})|(?<=^|(?<!\p{L})matric\p{L}*(?: or | ?\/ ?))grade 1[0-2](?![\p{L}\d])/gu,
  ],
  [
    'secondary',
    /(?<=(?:^|\/ ?|образование:? |освіта:? |(?:не ниже|не менее|минимум|хотя бы|не нижче|мінімум) ))(?:9|10|11)(?:-?ти)? (?:полных )?клас(?:сов|са|ів|и)(?!\p{L})(?! \p{L}*(?:школ|точност|чистот|опасн))/gu,
  ],
];
