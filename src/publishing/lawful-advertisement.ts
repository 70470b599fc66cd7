import { descriptionLines } from '../job-boards/index.js';
import { readJobText } from '../job-texts/index.js';
import { cityBySlug, countryOfWords, lawCountryOf, refusalReasons, unlawfulInWords } from '../vacancies/index.js';
import type { RefusedGround } from '../vacancies/index.js';
import { AdvertisementUnlawful } from './publishing.errors.js';

/** The first sentence that asks for what no law lets count. */
interface Found {
  readonly field: AdvertisementUnlawful['field'];
  readonly sentence: string;
  readonly ground: RefusedGround;
}

/**
 * Nobody pays for an advertisement that asks for what no law lets anybody ask.
 *
 * @param citySlug  whose law counts; an unknown city has that of the language
 * @throws AdvertisementUnlawful
 */
export function assertLawful(advertisement: { title: string; descriptionHtml: string }, citySlug: string): void {
  const found = inTitle(advertisement.title) ?? inDescription(advertisement.descriptionHtml);
  if (found === null) return;
  const { field, sentence, ground } = found;
  const city = cityBySlug(citySlug);
  const country = city ? lawCountryOf(city.country) : countryOfWords(sentence);
  throw new AdvertisementUnlawful(field, sentence, refusalReasons(ground, country));
}

/** Part by part: «Менеджер по работе с клиентами, девушка» asks for no client who is a woman. */
function inTitle(title: string): Found | null {
  const [found] = [title, ...title.split(/[,;:()/|]/u)].flatMap(unlawfulInWords);
  return found === undefined ? null : { field: 'title', sentence: title, ground: found.ground };
}

/** What is told of duties and of the company asks nothing of anybody. */
function inDescription(html: string): Found | null {
  const [found] = readJobText(descriptionLines(html)).refused;
  if (found === undefined) return null;
  return { field: 'description', sentence: found.sentence.text.trim(), ground: found.ground };
}
