/** What an empty list says to do next. */
export interface EmptyPage {
  title: string;
  advice: string;
  action: string | null;
  href: string | null;
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
