import type { SuperjobTitled } from './superjob.wire.js';

/** A dictionary of the board, titles by id. */
type Dictionary = Readonly<Record<string, string>>;

/**
 * The board's dictionaries as far as real answers show them, the newest first: ids keep their meaning in these, though others
 * (`experience`, `agency`) have shifted theirs between the years. The whole answer of https://api.superjob.ru/ (references) is not public.
 */
export const SUPERJOB_DICTIONARIES: readonly {
  /** Year of the answers in which it was seen. */
  readonly seen: number;
  readonly education: Dictionary;
  readonly languageLevel: Dictionary;
  readonly town: Dictionary;
}[] = [
  {
    seen: 2023,
    education: { '2': 'Высшее', '3': 'Неполное высшее', '4': 'Среднее специальное', '6': 'Учащийся' },
    languageLevel: { '5': 'Технический' },
    town: { '4': 'Москва', '12': 'Нижний Новгород', '14': 'Санкт-Петербург', '55': 'Казань', '119': 'Пермь' },
  },
  {
    seen: 2015,
    education: { '2': 'Высшее', '4': 'Среднее специальное', '5': 'Среднее' },
    languageLevel: { '3': 'Базовый', '5': 'Технический', '7': 'Разговорный', '9': 'Свободное владение' },
    town: { '13': 'Новосибирск', '17': 'Омск', '70': 'Владивосток', '72': 'Ярославль' },
  },
];

/** Stands for "does not matter" in every dictionary. */
const ANY = '0';

/**
 * The title of something out of a dictionary: as the board wrote it, or by its id where it gave that alone.
 *
 * @param problems  gets a sentence about an id that no version knows; the id itself stays in the payload, which is kept
 */
export function titleOf(
  name: 'education' | 'languageLevel' | 'town',
  given: SuperjobTitled | null | undefined,
  problems: string[],
): string | null {
  if (!given) return null;
  const { id, title } = given;
  if (title !== null && title.trim() !== '') return title;
  if (id === null || id === ANY) return null;
  const known = SUPERJOB_DICTIONARIES.map((version) => version[name][id]).find((found) => found !== undefined);
  if (known === undefined) problems.push(`${name}: its id ${id} is in no dictionary that is known`);
  return known ?? null;
}
