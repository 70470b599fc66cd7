import { cityBySlug } from '../../vacancies/domain/cities.js';
import type { Language } from '../../vacancies/domain/localised-text.js';

/**
 * An address with its city before it, unless it names the city already, in whatever language.
 *
 * @param citySlug  city of the catalogue; an unknown one or an empty slug leaves the address as it is
 * @returns         "Екатеринбург, ул. Малышева, 51"
 */
export function fullAddress(citySlug: string, address: string, language: Language): string {
  const city = cityBySlug(citySlug);
  if (!city) return address;
  const words = wordsOf(address);
  const named = [...Object.values(city.names), ...city.variants].some((name) => words.includes(wordsOf(name)));
  return named ? address : `${city.names[language]}, ${address}`;
}

/** The words of a text, one space before and after each: a street named after a city is another word. */
function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `;
}
