/** Salary levels of client managers: 1 no experience … 4 lead. */
export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];
