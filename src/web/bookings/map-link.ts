import { cityBySlug } from '../../vacancies/index.js';

/** Countries whose houses Yandex Maps knows best; elsewhere it is little used, and in Ukraine it is blocked. */
const YANDEX_COUNTRIES: readonly string[] = ['ru', 'by', 'kz'];

/**
 * A page of a map that shows an address. An ordinary link: nothing is loaded from there until somebody opens it, and what is
 * opened learns the address of the office and not that of the candidate's page.
 * https://developers.google.com/maps/documentation/urls/get-started
 */
export function mapHref(citySlug: string, address: string): string {
  const text = encodeURIComponent(address);
  return YANDEX_COUNTRIES.includes(cityBySlug(citySlug)?.country ?? '')
    ? `https://yandex.ru/maps/?text=${text}`
    : `https://www.google.com/maps/search/?api=1&query=${text}`;
}
