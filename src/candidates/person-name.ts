/** The parts of a name that a résumé may state. */
export interface NameParts {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly middleName?: string | null;
}

/** Family name first, as lists are sorted and read; a dash when the résumé hides the name. */
export function listName({ firstName, lastName }: NameParts): string {
  return [lastName, firstName].filter(Boolean).join(' ') || '—';
}

/** All that is known of the name, family name first. */
export function fullName({ firstName, lastName, middleName }: NameParts): string {
  return [lastName, firstName, middleName].filter(Boolean).join(' ') || '—';
}
