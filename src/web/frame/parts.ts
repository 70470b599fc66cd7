import type { IconName } from '../../platform/views/index.js';

/** What an empty list says to do next. */
export interface EmptyPage {
  title: string;
  advice: string;
  action: string | null;
  href: string | null;
  /** Further ways on, of the same rank. */
  ways?: { label: string; href: string; icon: IconName }[];
}

/** One choice of a select. */
export interface Choice {
  value: string;
  label: string;
  selected: boolean;
}

/** Choices with one of them selected. */
export function choices(
  entries: readonly (readonly [value: string, label: string])[],
  selected: string | null,
): Choice[] {
  return entries.map(([value, label]) => ({ value, label, selected: value === selected }));
}

/** Address of the next stretch of a list; null at its end. */
export function pageHref(path: string, next: string | null): string | null {
  return next && `${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(next)}`;
}

/** One number of a row of numbers, with its name below it. */
export interface Figure {
  value: string;
  name: string;
  /** A range or a length of time takes the place of two numbers on a phone. */
  wide?: true;
}
