import type { Formatter } from '../../platform/views/index.js';
import { cityBySlug } from '../../vacancies/index.js';
import type { Place } from '../../vacancies/index.js';

/** The name of a place in the reader's language; towns are known by their Russian one. */
export function placeName(place: Place, f: Formatter): string {
  return cityBySlug(place.slug)?.names[f.language] ?? place.names.ru;
}
