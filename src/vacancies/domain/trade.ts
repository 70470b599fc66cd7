/**
 * The trade that a profile is of, where it is not that of client managers: slug of the organisation's own profile. Null for the catalogue
 * and its kin, whose pay the published shape and all that is seen of it tell.
 */
export function tradeOf({
  kinSlug,
  baseSlug,
}: {
  readonly kinSlug: string | null;
  readonly baseSlug: string;
}): string | null {
  return kinSlug === null ? baseSlug : null;
}
