import { findCity } from '../../vacancies/domain/cities.js';
import type { UnprintedResume } from './fields-of-text.js';
import { PlacesInText } from './fields-of-text.js';

/** «Живу в Москве», "I live in Almaty", «мешкаю у Києві»; the town stands behind. */
const LIVES_IN =
  /(?<!\p{L}|(?:[Нн]е|[Рр]аньше|[Пп]режде|[Рр]аніше)\s)(?:[Жж]иву(?:\s+и\s+работаю)?|[Пп]роживаю|[Мм]ешкаю|(?<=(?:^|[.;!\n]\s{0,3}|(?<!\p{L})(?:I|currently)\s+))(?:[Ll]ive|[Ll]iving|[Rr]eside)|(?<=(?:^|[.;!\n]\s{0,3}|(?<!\p{L})(?:[Cc]urrently|I['’]m|I\s+am)\s+))(?:[Bb]ased|[Ll]ocated))\s+(?:(?:сейчас|постоянно|зараз|постійно|now|currently)\s+)?(?:(?:в|во|у|in)\s+)?(?:(?:городе|місті|город|місто|г\.?|м\.?|the\s+city\s+of)\s*)?(\p{Lu}[\p{L}-]+(?:[ ]\p{Lu}[\p{L}-]+){0,2})/gu;
/** «Алматыда тұрамын», «Шымкент қаласында тұрып жатырмын»: in Kazakh it stands before. */
const LIVES_IN_KAZAKH = /(?<!\p{L})(\p{Lu}[\p{L}-]+)(?:\s+қаласында)?\s+тұр(?:амын|ып\s+жатырмын)(?!\p{L})/gu;
/** «Город проживания: Казань», "Location: Minsk, Belarus", «г. Омск» in a line of its own. */
const LABELLED =
  /(?:^|\n)[^\S\n]{0,8}(?:[•*·_#📍–—-]{1,3}[^\S\n]{0,3})?(?:(?:[Мм]ой\s)?[Гг]ород(?:\sпроживания)?|[Мм]есто\s(?:проживания|жительства)|[Пп]рожива(?:ет|ю)|[Лл]окация|[Аа]дрес|[Cc]ity|[Ll]ocation|[Aa]ddress|[Мм]істо|[Мм]ісце\sпроживання|[Ққ]ала(?:сы)?|[Мм]екен-?жай(?:ы)?)[*_]{0,2}:[*_]{0,2}[^\S\n]{0,3}(?:(?:г|м|қ)\.\s?|город\s|місто\s)?(\p{Lu}[\p{L}-]+(?:[ ]\p{Lu}[\p{L}-]+){0,2})/gu;
const TOWN_ALONE =
  /(?:^|\n)[^\S\n]{0,8}г\.[^\S\n]?(\p{Lu}[\p{L}-]+(?:[ ]\p{Lu}[\p{L}-]+){0,2})[^\S\n]{0,8}(?=[\n,]|$)/gu;

/** «Екатеринбург, 20 лет», «Сергей, 41 год, Тюмень»: beside the age. */
const BESIDE_AGE =
  /(?:^|\n)[^\S\n]{0,8}(?:г\.[^\S\n]?)?(\p{Lu}[\p{L}-]+(?:[ ]\p{Lu}[\p{L}-]+)?)[^\S\n]?[,|•·][^\S\n]?\d\d[^\S\n](?:лет|года?|років|роки|рік)(?!\p{L})/gu;
const BEHIND_AGE =
  /(?:^|\n)[^\n]{0,60}?(?<!\d)\d\d[^\S\n](?:лет|года?|років|роки|рік)[,|•·][^\S\n]?(?:г\.[^\S\n]?)?(\p{Lu}[\p{L}-]+(?:[ ]\p{Lu}[\p{L}-]+)?)(?=[^\S\n]{0,8}(?:[,|•·.\n]|$))/gu;

/** Lines of the head of a résumé, in which a town may stand alone: «Сочи», «Москва, Россия». */
const HEAD_LINES_MAX = 8;
const TOWN_LINE =
  /^[^\S\n]*(\p{Lu}[\p{L}-]+(?:[ ]\p{Lu}[\p{L}-]+){0,2})(?:,[^\S\n]?(?:Россия|РФ|Казахстан|Беларусь|Украина|Україна|Қазақстан|Russia|Kazakhstan|Belarus|Ukraine))?[^\S\n]*$/u;
/** Names of people as well. */
const ALSO_A_NAME = /^Владимир$/u;
/** What the head ends at: a year or a heading of work or school, below which towns are of firms and schools. */
const BELOW_HEAD =
  /(?:19|20)\d\d|^\s{0,20}[#*]{0,6}\s{0,20}(?:опыт|стаж|трудов|работа|образован|обучен|досвід|освіта|experience|education|employment|work|жұмыс|білім)/iu;

function townOfHead(text: string): { readonly city: string; readonly start: number } | null {
  let start = 0;
  for (const line of text.split('\n', HEAD_LINES_MAX)) {
    if (BELOW_HEAD.test(line)) return null;
    const named = TOWN_LINE.exec(line)?.[1] ?? '';
    if (named !== '' && !ALSO_A_NAME.test(named) && findCity(named) !== null)
      return { city: named, start: start + line.indexOf(named) };
    start += line.length + 1;
  }
  return null;
}

/** A résumé whose city stands in its free text alone, with that city; others as they are. */
export function withToldCity(read: UnprintedResume, text: string): UnprintedResume {
  if (read.resume.city !== null) return read;
  const told = toldCity(text);
  if (told === null) return read;
  const places = new PlacesInText(text, Infinity);
  places.set('city', told.start);
  return {
    resume: { ...read.resume, city: told.city },
    inDocument: (found) => read.inDocument(places.inDocument(found)),
  };
}

function toldCity(text: string): { readonly city: string; readonly start: number } | null {
  for (const pattern of [LIVES_IN, LIVES_IN_KAZAKH, LABELLED, TOWN_ALONE, BESIDE_AGE, BEHIND_AGE]) {
    for (const { 0: whole, 1: named = '', index } of text.matchAll(pattern)) {
      const words = named.split(' ');
      for (let count = words.length; count > 0; count--) {
        const city = words.slice(0, count).join(' ');
        if (findCity(city) !== null) return { city, start: index + whole.lastIndexOf(named) };
      }
    }
  }
  return townOfHead(text);
}
