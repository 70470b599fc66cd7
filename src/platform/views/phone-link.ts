/** An address that dials a number, however it is written; null for what cannot be one. */
export function phoneHref(written: string): string | null {
  const digits = written.replaceAll(/[^\d+]/g, '');
  // The shortest numbers that anybody dials, 112 and the like, are nobody's own.
  return digits.length > 4 ? `tel:${digits}` : null;
}
