import { AREA_NAMES } from './areas.table.js';
import type { City } from './cities.table.js';
import { CITIES } from './cities.table.js';
import { cityBySlug, findCity, normaliseName } from './cities.js';
import { foldedName } from './folded-name.js';
import { isOneSlipApart } from './spelling.js';

/** A city, town or village, known at least by its name, country and region. */
export interface Place {
  /** That of the city, where it is one; otherwise its name in Latin letters and its number: `arzamas-1673`. */
  readonly slug: string;
  readonly names: { readonly ru: string };
  readonly country: string;
  /** A place without one is its own region. */
  readonly region: string;
}

/** What a name may mean. */
export interface PlacesFound {
  readonly place: Place;
  /** Other places of the same name. */
  readonly others: readonly Place[];
  /** Whether the text says in which region it lies. */
  readonly isRegionNamed: boolean;
}

const SUGGESTED = 3;
/** Fewer letters are near to any short name. */
const LEAST_SUGGESTING = 3;

interface Index {
  readonly byFolded: ReadonlyMap<string, readonly Place[]>;
  readonly byArea: ReadonlyMap<string, Place>;
}

let index: Index | null = null;

/** The place of that slug, or null. */
export function placeBySlug(slug: string): Place | null {
  const city = cityBySlug(slug);
  if (city) return city;
  const [, area] = /-(\d+)$/u.exec(slug) ?? [];
  return area === undefined ? null : (indexed().byArea.get(area) ?? null);
}

/**
 * The place that a text names, as in a city field: any spelling that sounds the same, a shortened first word («Н. Тагил»), a region after a
 * comma or in brackets. Of several the one that the boards call by its bare name, else the first of their tree.
 */
export function findPlace(text: string): PlacesFound | null {
  return placeIn(text, placesNamed);
}

function placeIn(text: string, placesOf: (name: string) => readonly Place[]): PlacesFound | null {
  const parts = text
    .slice(0, 300)
    .split(/[,;()/\n]/u)
    .map((part) => normaliseName(part))
    .filter((part) => part !== '');
  for (const part of parts) {
    const named = placesOf(part);
    const hints = parts.filter((other) => other !== part).map(foldedName);
    const there = named.filter(({ region }) => hints.some((hint) => isRegion(hint, foldedName(region))));
    const [place, ...others] = there.length > 0 ? there : named;
    if (place) return { place, others, isRegionNamed: there.length > 0 };
  }
  return null;
}

/**
 * A city, or a town by its name as it is written: what only sounds alike may be another one.
 *
 * Used for: each response and each row of a list. Cost: a look-up by name, while shortened names are looked for among all of them.
 */
export function placeWritten(text: string): Place | null {
  const city = findCity(text);
  if (city) return city;
  const place = placeIn(text, placesInFull)?.place ?? null;
  const parts = text.split(/[,;()/\n]/u).map(normaliseName);
  return place && Object.values(place.names).some((name) => parts.includes(normaliseName(name))) ? place : null;
}

/** Names of the places that sound most like the text, best first; none if nothing is near. */
export function placesLike(text: string): string[] {
  const wanted = foldedName(normaliseName(text));
  if (wanted.length < LEAST_SUGGESTING) return [];
  const near: { name: string; distance: number }[] = [];
  for (const [folded, places] of indexed().byFolded) {
    const limit = Math.max(1, Math.floor(wanted.length / 3));
    if (Math.abs(folded.length - wanted.length) > limit) continue;
    const distance = isOneSlipApart(wanted, folded) ? 1 : editDistance(wanted, folded);
    const [place] = places;
    // A city before a village of which the name lies as near.
    if (place && distance <= limit) near.push({ name: place.names.ru, distance: distance + (isCity(place) ? 0 : 0.5) });
  }
  near.sort((a, b) => a.distance - b.distance);
  return [...new Set(near.map(({ name }) => name))].slice(0, SUGGESTED);
}

export function isCity(place: Place): place is City {
  return 'timeZone' in place;
}

function placesNamed(name: string): readonly Place[] {
  const found = placesInFull(name);
  return found.length > 0 ? found : shortened(name);
}

function placesInFull(name: string): readonly Place[] {
  const city = findCity(name);
  const same = indexed().byFolded.get(foldedName(name)) ?? [];
  const written = same.filter(({ names }) => names.ru.toLowerCase() === name);
  return [...new Set([...(city ? [city] : []), ...same.filter(isCity), ...written, ...same])];
}

/** «Н. Тагил», «Ст Оскол»: words of which the beginning stands there. */
function shortened(name: string): Place[] {
  const words = name.split(/[\s.-]+/u).filter(Boolean);
  if (words.length < 2) return [];
  const fits = ({ names }: Place): boolean => {
    const own = names.ru.toLowerCase().split(/[\s-]+/u);
    return own.length === words.length && own.every((word, i) => word.startsWith(words[i] ?? ''));
  };
  const all = [...indexed().byFolded.values()].flat().filter(fits);
  return [...all.filter(isCity), ...all.filter((place) => !isCity(place))];
}

/** «Саратовская обл.», "Saratov region": the same beginning. */
function isRegion(hint: string, region: string): boolean {
  const bare = hint.replace(/(?:obl|oblast|kra|kraj|krai|resp|respublika|region|avtonomn).*$/u, '');
  const own = region.replace(/^respublika/u, '');
  return bare.length >= 3 && own.startsWith(bare.slice(0, Math.max(4, bare.length - 4)));
}

function indexed(): Index {
  index ??= buildIndex();
  return index;
}

function buildIndex(): Index {
  const byFolded = new Map<string, Place[]>();
  const byArea = new Map<string, Place>();
  const add = (name: string, place: Place): void => {
    const folded = foldedName(name);
    const same = byFolded.get(folded);
    if (same === undefined) byFolded.set(folded, [place]);
    else if (!same.includes(place)) same.push(place);
  };
  for (const city of CITIES) {
    if (city.headhunterAreaId !== null) byArea.set(city.headhunterAreaId, city);
    for (const name of [...Object.values(city.names), ...city.variants]) add(name, city);
  }
  for (const [country, regions] of Object.entries(AREA_NAMES)) {
    for (const [region, names] of Object.entries(regions)) {
      for (const entry of names.split('|')) {
        const space = entry.indexOf(' ');
        const [area, ru] = [entry.slice(0, space), entry.slice(space + 1)];
        if (byArea.has(area)) continue;
        const bare = ru.replace(/\s*\(.*\)$/u, '');
        const slug = `${foldedName(bare)}-${area}`;
        const place: Place = { slug, names: { ru }, country, region: region === '' ? ru : region };
        byArea.set(area, place);
        add(bare, place);
      }
    }
  }
  return { byFolded, byArea };
}

/** Letters added, left out or replaced from one word to another (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_none, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
