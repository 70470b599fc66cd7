import { BOARD_NAMES } from '../job-boards/index.js';
import type { Source } from './sources.js';

/** The parts of a name that a résumé may state. */
export interface NameParts {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly middleName?: string | null;
}

/** The résumé by which somebody without a name is called. */
export interface NamelessResume {
  readonly board: Source;
  readonly externalId: string;
}

/** The boards' own names; a number alone where there is no board. */
const SOURCE_NAMES: Readonly<Record<Source, string>> = {
  ...BOARD_NAMES,
  import: '№',
  form: '№',
  webhook: '№',
  'walk-in': '№',
  'by-hand': '№',
  'other-vacancy': '№',
};

/** HeadHunter's ids have 38 letters; the first ones tell people of one list apart. */
const LONGEST_NUMBER_CHARACTERS = 12;

/** Family name first, as lists are sorted and read; board and number of the résumé when it hides the name. */
export function listName({ firstName, lastName }: NameParts, resume?: NamelessResume | null): string {
  return [lastName, firstName].filter(Boolean).join(' ') || namelessName(resume);
}

/** All that is known of the name, family name first; the same without one. */
export function fullName({ firstName, lastName, middleName }: NameParts, resume?: NamelessResume | null): string {
  return [lastName, firstName, middleName].filter(Boolean).join(' ') || namelessName(resume);
}

function namelessName(resume: NamelessResume | null | undefined): string {
  // Of an erased person nothing is left to be called by, the number included.
  if (!resume || resume.externalId.startsWith('erased:')) return '—';
  const { board, externalId } = resume;
  const short = externalId.length > LONGEST_NUMBER_CHARACTERS ? `${externalId.slice(0, 8)}…` : externalId;
  return `${SOURCE_NAMES[board]} ${short}`;
}
