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
    /инжен|технолог|техник|машин|автомобил|нефтегаз|нафтогаз|горн(?:ое|ый)|энергет|енергет|металлург|материаловед|геолог|информат|строит|электр|программ|автомат|механ|механік|слесар|інжен|будівн|engineer|technolog|comput|software/iu,
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
    /техническ|технічн|техникалық|технік|mechanic|слюсар|токар|станочн|свар(?:оч|щик|к[аи](?!\p{L}))|зварюв|зварн|дәнекер|приборостро|құрылыс|construction|архитект|архітект|architect|сәулет|мұнай|petrol|металург|матеріалозн|електр|electr|радио(?!лог)|радіо(?!лог)|телеком|telecom|(?:сет|систем|средств)\p{L}* связи|кибернет|кібернет|есептеу(?!\p{L})|есептеуіш|обчислювал|вычислит|информац|інформ|informat|ақпарат|програм|бағдарлама|комп.?ютер|data scien|судовожд|судноводі/iu,
    'technical',
  ],
  [
    /translat|аударма|иностранн\p{L}* язык|іноземн\p{L}* мов|шет тіл|foreign lang|literature|әдебиет|тарих|философ|філософ|philosoph|політолог|political|востоковед|сходознав|регионовед|regional stud|міжнародн\p{L}* відн|sociolog|социальн\p{L}* работ|соціальн\p{L}* робот|social work|библиот|бібліот|логопед|дефектолог|учител|вчител|мұғалім|преподаван|викладан|дошкольн|дошкільн|начальн\p{L}* (?:класс|образован)|початков\p{L}* (?:освіт|навчан|клас)|бастауыш/iu,
    'humanities',
  ],
  [/емдеу|мейір|фельдшер|акушер|стоматолог|dentist|педиатр|педіатр|лабораторн\p{L}* д[иі]агност/iu, 'medicine'],
];

/** «Институт управления, экономики и финансов, Банковское дело»: boards put the faculty before the speciality, and the speciality tells. */
const FACULTY = /^\s*(?:факультет|институт|інститут|кафедра|faculty|school|department)(?!\p{L})[^,]*,/iu;

/** Fields of study that a demand names as a whole: «экономическое», but not «архитектура», which another engineer has not learnt. */
export function fieldsAsked(demand: string): EducationField[] {
  return fieldsBy(FIELDS, demand);
}

/** Fields of study that the name of a speciality belongs to. */
export function fieldsNamed(speciality: string): EducationField[] {
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
