import { rememberWords } from '../../vacancies/domain/memo.js';
import { inCyrillic } from '../../vacancies/domain/transliteration.js';
import type { EducationField } from '../../vacancies/domain/requirement.js';

/** How a field of study is asked for as a whole, in four languages; who has any of its specialities has it. */
const FIELDS: readonly (readonly [RegExp, EducationField])[] = [
  [
    /эконом|финанс|бухгалт|банковск|банківс|аудит|облік|бухучет|кредит|коммерц|товаровед|торгов|економ|фінанс|бухоблік|қаржы|есеп(?!те)|econom|financ|account|banking|commerce/iu,
    'economics',
  ],
  [/юрис|юрид|правовед|правознав|правовое|право(?![а-я])|құқық|law|legal|jurispr/iu, 'law'],
  [/менеджмент|управлен|маркетинг|управлін|басқару|management|marketing|business adm/iu, 'management'],
  [
    /инжен|технолог|техник|техническ|технічн|машин|автомобил|нефтегаз|нафтогаз|горн(?:ое|ый)|энергет|енергет|металлург|материаловед|геолог|информат|строит|электр|программ|автомат|механ|механік|слесар|інжен|будівн|engineer|technolog|comput|software/iu,
    'technical',
  ],
  [
    /филолог|лингв|истори|педагог|психолог|журналист|социолог|соціолог|журналіст|перевод|філолог|лінгв|історі|международн\p{L}* отнош|политолог|культуролог|linguist|philolog|history|international relations|pedagog|psycholog|journal/iu,
    'humanities',
  ],
  [
    /медиц|медичн|лечебн|лікувальн|фармац|сестринс[ьк]|(?<!\p{L})мед(?:училищ|колледж|коледж|вуз|институт|інститут|университет|університет|академ)|medic|pharm|nurs/iu,
    'medicine',
  ],
];

/** Specialities that belong to a field without its name in theirs, after the groups of the state classifiers. */
const SPECIALITIES: readonly (readonly [RegExp, EducationField])[] = [
  [
    /товарозн|торгівл|біржов|биржев|сауда|налог|податк|салық|taxation|страхов|страхуван|сақтандыру|insurance|таможен|митн|кеден|customs/iu,
    'economics',
  ],
  [/правоохран|правоохорон|криминалист|криміналіст|судебн\p{L}* (?:дел|эксперт)|судов\p{L}* експерт/iu, 'law'],
  [
    /бизнес[\s-]*(?:админ|әкімш)|бізнес[\s-]*адмін|public adm|публічн\p{L}* адмін|(?<!\p{L})mba(?!\p{L})/iu,
    'management',
  ],
  [
    /техникалық|технік|mechanic|слюсар|токар|станочн|свар(?:оч|щик|к[аи](?!\p{L}))|зварюв|зварн|дәнекер|приборостро|құрылыс|construction|архитект|архітект|architect|сәулет|мұнай|petrol|металург|матеріалозн|електр|electr|радио(?!лог)|радіо(?!лог)|телеком|telecom|(?:сет|систем|средств)\p{L}* связи|кибернет|кібернет|есептеу(?!\p{L})|есептеуіш|обчислювал|вычислит|информац|інформ|informat|ақпарат|програм|бағдарлама|комп.?ютер|data scien|судовожд|судноводі/iu,
    'technical',
  ],
  [
    /translat|аударма|иностранн\p{L}* язык|іноземн\p{L}* мов|шет тіл|foreign lang|literature|әдебиет|тарих|философ|філософ|philosoph|політолог|political|востоковед|сходознав|регионовед|regional stud|міжнародн\p{L}* відн|sociolog|социальн\p{L}* работ|соціальн\p{L}* робот|social work|библиот|бібліот|логопед|дефектолог|учител|вчител|мұғалім|преподаван|викладан|дошкольн|дошкільн|начальн\p{L}* (?:класс|образован)|початков\p{L}* (?:освіт|навчан|клас)|бастауыш/iu,
    'humanities',
  ],
  [/емдеу|мейір|фельдшер|акушер|стоматолог|dentist|педиатр|педіатр|лабораторн\p{L}* д[иі]агност/iu, 'medicine'],
];

/**
 * Professions that a field of study parts into: a nurse is no pharmacist, and who has learnt to write programs cannot build houses. Within one
 * of them the specialities are near enough to stand for each other.
 */
const PROFESSIONS: readonly RegExp[] = [
  /педагог|учител|вчител|мұғалім|дошкольн|дошкільн|мектепке дейін|начальн\p{L}* (?:класс|образован|обучен)|початков\p{L}* (?:освіт|навчан|клас)|бастауыш|преподаван|викладан|воспитат|виховат|дефектолог|логопед|pedagog|teach|early (?:years|childhood)|(?<!\p{L})пед(?:вуз|училищ|колледж|коледж|институт|інститут)/iu,
  /фармац|провизор|провізор|pharm/iu,
  /сестринс[ьк]|мейір|акушер|фельдшер|лечебн\p{L}* дел|лікувальн\p{L}* справ|емдеу|nurs|midwi/iu,
  /стоматолог|dentist/iu,
  /ветеринар|veterin/iu,
  /психолог|psycholog/iu,
  /журналист|журналіст|journalis/iu,
  /филолог|філолог|лингв|лінгв|перевод|переклад|translat|linguist|philolog|аударма|(?:иностранн|іноземн)\p{L}* (?:язык|мов)|шет тіл|foreign lang/iu,
  /строит|будівн|құрылыс|архитект|архітект|сәулет|construct|civil eng|architect/iu,
  /информат|інформат|информац|інформац|програм|бағдарлама|ақпарат|кибернет|кібернет|вычислит|обчислюв|комп.?ютер|comput|software|data scien|informat/iu,
  /электр|електр|энергет|енергет|electr/iu,
  /нефт|нафт|мұнай|горн(?:ое|ый|ого|ая)|геолог|petrol|mining|geolog/iu,
];

/** Beside one of these a profession is only an example: «психология, менеджмент или право», «медицинское (фармация)». */
const WHOLE_FIELD =
  /эконом|економ|econom|юрид|law|право(?!\p{L})|менеджм|manag|управлен|управлін|техническ|технічн|technic|инженер|інженер|engineer|гуманит|гуманіт|humanit|медицин|медичн|medic|финанс|фінанс|financ|бизнес|бізнес|business/iu;

/** True where a demand names a profession and no whole field: what only belongs to the same field is near it, and not it. */
export function namesProfession(demand: string): boolean {
  return !WHOLE_FIELD.test(demand) && PROFESSIONS.some((profession) => profession.test(demand));
}

/** True for a speciality of another profession than a demand names, of which nothing is learnt on the way to that: who treats people is no stranger to any other who does. */
export function isOfOtherProfession(demand: string, speciality: string): boolean {
  return (
    namesProfession(demand) &&
    PROFESSIONS.some((profession) => profession.test(speciality)) &&
    !fieldsNamed(speciality).includes('medicine')
  );
}

/** True for a speciality of one of the professions that a demand names. */
export function isOfProfession(demand: string, speciality: string): boolean {
  return PROFESSIONS.some((profession) => profession.test(demand) && profession.test(speciality));
}

/** «Институт управления, экономики и финансов, Банковское дело»: boards put the faculty before the speciality, and the speciality tells. */
const FACULTY = /^\s*(?:факультет|институт|інститут|кафедра|faculty|school|department)(?!\p{L})[^,]*,/iu;

/** Fields of study that a demand names as a whole: «экономическое», but not «архитектура», which another engineer has not learnt. */
export function fieldsAsked(demand: string): EducationField[] {
  return fieldsBy(FIELDS, demand);
}

/** Specialities that are remembered: most people have learnt one of the same few hundred. */
const SPECIALITIES_REMEMBERED = 5_000;
const SPECIALITY_CHARACTERS_MAX = 80;

/** Fields of study that the name of a speciality belongs to. */
export const fieldsNamed: (speciality: string) => readonly EducationField[] = rememberWords(
  computeFields,
  SPECIALITIES_REMEMBERED,
  SPECIALITY_CHARACTERS_MAX,
);

function computeFields(speciality: string): readonly EducationField[] {
  if (speciality === '') return [];
  const named = fieldsOf(speciality.replace(FACULTY, ''));
  if (named.length > 0) return named;
  const whole = fieldsOf(speciality);
  return whole.length > 0 ? whole : fieldsOf(fromLatin(speciality));
}

function fieldsOf(text: string): EducationField[] {
  return [...new Set([...fieldsBy(FIELDS, text), ...fieldsBy(SPECIALITIES, text)])];
}

function fieldsBy(table: typeof FIELDS, text: string): EducationField[] {
  return table.filter(([pattern]) => pattern.test(text)).map(([, name]) => name);
}

/** «Ekonomika»: Russian in Latin letters. */
function fromLatin(text: string): string {
  return text.toLowerCase().replaceAll(/[a-z]+/gu, (word) => inCyrillic(word) ?? word);
}
