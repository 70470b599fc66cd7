const BOARD_NAMES: readonly (readonly [RegExp, string])[] = [
  [/head\s*hunter|х[еэ]дхантер|^(?:www\.)?(?:hh|хх)(?![\p{L}])/iu, 'headhunter'],
  [/super\s*job|суперджоб|^sj$/iu, 'superjob'],
];

/** The two boards by our own names for them; any other source as written. */
export function boardOf(text: string | null): string | null {
  return BOARD_NAMES.find(([pattern]) => pattern.test(text ?? ''))?.[1] ?? text;
}

/** True for a text that names one of the two boards. */
export function isBoard(text: string): boolean {
  return BOARD_NAMES.some(([pattern]) => pattern.test(text));
}
