/**
 * The job boards that the product knows, by the word that stands for them in tables and addresses, with their own names, the same in
 * every language. Another one is added here, and by its adapter in job-boards.module.ts: see .docs/boards.md.
 */
export const BOARD_NAMES = {
  headhunter: 'HeadHunter',
  superjob: 'SuperJob',
} as const satisfies Readonly<Record<string, string>>;

export type Board = keyof typeof BOARD_NAMES;

/** In the order in which they are shown. */
export const BOARDS = Object.keys(BOARD_NAMES) as [Board, ...Board[]];
