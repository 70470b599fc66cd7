import { findPlace, placesLike } from '../vacancies/domain/places.js';
import type { PlacesFound } from '../vacancies/domain/places.js';
import { BadInput } from './input.js';

/** The place that somebody names. @throws BadInput with the places that sound like it */
export function placeNamed(name: string): PlacesFound {
  const found = findPlace(name);
  if (found) return found;
  const advice =
    placesLike(name).length > 0 ? 'Name one of these.' : 'Check the spelling, or name a larger city nearby.';
  throw new BadInput(`${placeUnknown(name)} ${advice}`);
}

/** That there is no such place, with those that sound like it. */
export function placeUnknown(name: string): string {
  const near = placesLike(name);
  const hint = near.length > 0 ? ` Near to it: ${near.join(', ')}.` : '';
  return `There is no city "${name.slice(0, 100)}" among those of Russia, Kazakhstan, Belarus, Ukraine and their neighbours.${hint}`;
}
