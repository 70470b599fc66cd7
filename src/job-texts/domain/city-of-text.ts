import { isIn } from '../../kernel/sought.js';
import { findCity } from '../../vacancies/domain/cities.js';
import type { City } from '../../vacancies/domain/cities.table.js';
import type { PlacedSentence } from './sections.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';

/** A city with the sentence that names it. */
export interface CityOfText {
  readonly city: City;
  readonly sentence: PlacedSentence;
}

/** Lines at the head of a text, where a board or a writer puts the bare name of the city. */
const HEAD_LINES = 6;
/** A place is named in a few words; what is longer tells something else too. */
const MOST_CHARACTERS = 120;

const LABEL =
  /^(?:(?:город|місто|city)(?: (?:работы|роботи|вакансии))?|(?:место|місце)(?: (?:работы|роботи))?|местоположение|расположение|розташування|ло[кц]ац[иі]я|адрес[а]?(?: (?:работы|офиса|места работы|роботи|офісу))?|офис|офіс|где(?: работать| мы| находимся)?|де(?: працювати)?|қала(?:сы)?|жұмыс орны|мекенжай(?:ы)?|орналасқан жері|(?:work |job |office )?location|place of work|where|based in|office)(?![\p{L}\p{N}])/u;
const AFTER_LABEL = /^\s{0,3}[:—–-]\s{0,3}/u;
const PIN = /^[📍📌🏙]/u;

/** «г. Казань», "the city of Almaty": the word before it says that it is a city. */
const NAMED =
  /(?<![\p{L}\p{N}])(?:г\. ?|г (?!\d)|город[еау]? |гор\. |міст[оіа] |city of )(\p{Lu}[\p{L}’'ʼ-]{1,30}(?: \p{Lu}[\p{L}’'ʼ-]{1,30}){0,2})/gu;
const CITY_IN_KAZAKH = 'қаласы';
const NAMED_AFTER = /(?<!\p{L})(\p{Lu}[\p{L}-]{1,30}) қаласы/gu;
/** «Ищем бариста в Казань»: who is looked for, then where. */
const LOOKED_FOR = ofOurLetters(
  /(?<!\p{L})(?:ищем|ищет|ищу|требу[ею]тся|нуж(?:ен|на|ны)|приглаша[ею]|вакансия|набираем|шука[єюе]|потріб[ен]|запрошу|вакансія|іздей|қажет|шақыра|керек|hiring|looking for|wanted|vacancy)/u,
);
const IN_PLACE = /(?<!\p{L})(?:во?|у|до|in) (\p{Lu}[\p{L}’'ʼ-]{1,30}(?: \p{Lu}[\p{L}’'ʼ-]{1,30}){0,2})/gu;
/** Other cities than that of the work. */
const ELSEWHERE =
  /командиров|поездк|рейс|поїзд|відряджен|филиал|філі[яїал]|основан|засновано|головн|доставк|крупнейш|клиент|клієнт|кроме|крім|travel|branch|founded|headquarter|deliver|client|іссапар|филиал/u;
/** The same right before a name, where «менеджера по работе с клиентами в Казань» tells of the work. */
const LEADS_ELSEWHERE =
  /командиров|поездк|поїзд|рейс|відряджен|іссапар|(?<!\p{L})(?:для|на|с|з) доставк|(?:для|у|к|до) кл[иі][еє]нт|основан|засновано|головн|крупнейш|найбільш|кроме|крім|(?:business |for |with )(?:travel|trips?)|founded|headquarter|(?:открыти|відкритт)\p{L}* (?:\p{L}+ )?(?:филиал|філі)/u;
const OF_A_BRANCH = /филиал|філі[яїал]|(?<!\p{L})branch/u;
const CLAUSE_END = /[,;.!?()\n]/u;
/** Names of people that are cities, too. */
const PEOPLE: ReadonlySet<string> = new Set(['vladimir']);
const CONTACT =
  /(?<!\p{L})(?:контакт|связ|зв'яз|звон|дзвон|пиш|телефон|тел\.|hr(?!\p{L})|рекрутер|собеседован|байланыс|хабарлас|contact|call|phone|recruiter|whatsapp|telegram|ватсап|спросить|запитати)/u;
const PHONE = /(?:\+|(?<!\d))\d(?:[\s()-]{0,2}\d){5,}/u;
const BETWEEN_PARTS = /[,;()/|·•\n]| [—–-] | (?:и|та|і|or|and|или|або|және) /u;

/**
 * The city that a text says the work is in.
 *
 * Used for: what the form of a new vacancy begins with.
 * Method: the surest way in which the text names a city counts: a line that is called so, then the name of the post and bare lines of the
 * head, then whom and where the text looks for, then a name after «г.», then what a line of the workplace or of the pay ends with.
 * Cost: linear in the text.
 *
 * @param title  the sentence that names the post; null without one
 * @returns null where no city that is known is named, or more than one in the same way
 */
export function cityOf(sentences: readonly PlacedSentence[], title: PlacedSentence | null): CityOfText | null {
  const ways: readonly ((sentence: PlacedSentence, place: number) => readonly (City | null)[])[] = [
    (sentence, place) => citiesIn(labelled(sentence, sentences[place - 1])),
    (sentence, place) => [
      ...citiesOfTitle(sentence, title),
      ...citiesIn(bareLine(sentence)).filter((city) => !isPerson(city, sentences, place)),
    ],
    (sentence) =>
      sentence.line.index < HEAD_LINES && isIn(LOOKED_FOR, sentence.norm) ? citiesOfWork(sentence, false) : [],
    ({ norm, plain, section }) =>
      section === 'about' || isIn(ELSEWHERE, norm)
        ? []
        : [...namesIn(plain, NAMED), ...(plain.includes(CITY_IN_KAZAKH) ? namesIn(plain, NAMED_AFTER) : [])].map(
            cityNamed,
          ),
    (sentence, place) => citiesAtEnd(sentence).filter((city) => !isPerson(city, sentences, place)),
  ];
  for (const way of ways) {
    const found = sentences.flatMap((sentence, place) =>
      way(sentence, place).flatMap((city) => (city ? [{ city, sentence }] : [])),
    );
    if (new Set(found.map(({ city }) => city.slug)).size > 1) return null;
    if (found[0]) return found[0];
  }
  return null;
}

/** What stands beside the word for a city or an address, or below it; null where there is no such word. */
function labelled({ heading, plain, norm, line }: PlacedSentence, before: PlacedSentence | undefined): string | null {
  if (plain.length > MOST_CHARACTERS) return null;
  if (heading !== null && LABEL.test(heading.toLowerCase())) return plain;
  if (PIN.test(line.mark) || PIN.test(plain)) return plain;
  const [label] = LABEL.exec(norm) ?? [];
  const [sign] = label === undefined ? [] : (AFTER_LABEL.exec(norm.slice(label.length)) ?? []);
  if (label !== undefined && sign !== undefined) return plain.slice(label.length + sign.length);
  if (before === undefined || before.line === line) return null;
  const [above] = LABEL.exec(before.norm) ?? [];
  return above !== undefined && before.norm.length <= above.length + 2 ? plain : null;
}

/** «ООО «Трак», Челябинск», «Отель «Прибой» 4*, Сочи», "FinTech start-up, Almaty": the firm, and where it is. */
const OF_A_FIRM =
  /^(?:[ОЗП]?АО|ООО|ИП|ТОО|ТОВ|ПП|ФОП|ЖШС|АҚ|ЖК|LLC|JSC|LLP)(?!\p{L})|^[^«"]{0,40}[«"“][^»"”]{1,60}[»"”]?(?:\s?[1-5]?\s?[*★⭐]{1,5})?\s*$|(?:^|\s)(?:start-?up|company|agency|clinic|studio|restaurant|hotel|school|стартап|компани[яю]|компанія|компаниясы|агентство|агенція|клиника|клініка|студия|студія|ресторан|отель|готель|завод|фабрика|школа|ЖШС|LLC|Ltd|Inc|GmbH)\.?\s*$/u;

/** «Жалақы 300 000 теңге, Астана», «от 90 000 ₽, Казань»: what is paid, and where. */
const OF_PAY = /\d{2,3}[ \u00a0]?(?:000|\d{3})|\d ?(?:₽|₸|₴|\$|руб|тенге|теңге|тг|грн|тыс)/iu;

/** A line at the head that begins with a name, as under the title of a page. */
function bareLine({ plain, line }: PlacedSentence): string | null {
  if (line.index >= HEAD_LINES || plain.length > MOST_CHARACTERS) return null;
  const [first = '', second = ''] = plain.split(BETWEEN_PARTS);
  if (findCity(first)) return plain;
  if (OF_PAY.test(first)) return findCity(second) ? second : null;
  return OF_A_FIRM.test(first) && findCity(second) ? second : null;
}

/** Words of the place in which somebody works, or of what is paid there. */
const OF_WORKPLACE = ofOurLetters(
  /(?<!\p{L})(?:офис|офіс|магазин|салон|склад|цех|кафе|ресторан|отел[ья]|готел|метро|вул\.|вулиц|ул\.|улиц|пр-т|просп|район|работа|робота|графік|график|кеңсе|дүкен|көше|жұмыс|office|shop|store|street|warehouse)/u,
);

/** «Офис в центре, Киев», «зп 20 000 грн, м. Київ»: a line of the workplace or of the pay that ends with the city. */
function citiesAtEnd({ plain, norm, section }: PlacedSentence): (City | null)[] {
  if (section === 'about' || plain.length > MOST_CHARACTERS || isIn(ELSEWHERE, norm)) return [];
  const comma = plain.lastIndexOf(',');
  if (comma < 0 || !(isIn(OF_WORKPLACE, norm) || OF_PAY.test(plain))) return [];
  return [findCity(plain.slice(comma + 1).replace(/[\s.!]+$/u, ''))];
}

/** «Продавец (Казань)», «Бариста в Казани». */
function citiesOfTitle(sentence: PlacedSentence, title: PlacedSentence | null): (City | null)[] {
  if (sentence !== title || sentence.plain.length > MOST_CHARACTERS) return [];
  const [, ...parts] = sentence.plain.split(BETWEEN_PARTS);
  return [...parts.map(findCity), ...citiesOfWork(sentence, true)];
}

/** The cities in which a sentence says that somebody works: not those to which it lets them go, nor where the firm was founded. */
function citiesOfWork({ plain, norm }: PlacedSentence, isTitle: boolean): (City | null)[] {
  return [...plain.matchAll(IN_PLACE)].flatMap(({ index, 1: name = '' }) => {
    const clause =
      norm
        .slice(Math.max(0, index - MOST_CHARACTERS), index)
        .split(CLAUSE_END)
        .at(-1) ?? '';
    const isOfBranch = !isTitle && OF_A_BRANCH.test(clause) && !isIn(LOOKED_FOR, clause);
    return isOfBranch || LEADS_ELSEWHERE.test(clause) ? [] : [cityNamed(name)];
  });
}

/** «Контактное лицо: Владимир», «Владимир, 8 900 …»: who is to be called. */
function isPerson(city: City | null, sentences: readonly PlacedSentence[], place: number): boolean {
  const { heading, norm, over } = sentences[place];
  if (heading !== null && CONTACT.test(heading.toLowerCase())) return true;
  if (city === null || !PEOPLE.has(city.slug)) return false;
  const [before, after] = [sentences[place - 1]?.norm ?? '', sentences[place + 1]?.norm ?? ''];
  return CONTACT.test(`${over?.norm ?? ''}\n${before}\n${norm}\n${after}`) || PHONE.test(norm) || PHONE.test(after);
}

function citiesIn(words: string | null): (City | null)[] {
  return words === null ? [] : words.split(BETWEEN_PARTS).map(findCity);
}

function namesIn(plain: string, sign: RegExp): string[] {
  return [...plain.matchAll(sign)].map(([, name = '']) => name);
}

/** Of «Нижнем Новгороде Мария» as many words as are the name of a city. */
function cityNamed(name: string): City | null {
  const words = name.split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const city = findCity(words.slice(0, count).join(' '));
    if (city) return city;
  }
  return null;
}
