import { PhraseLexicon } from '../../vacancies/domain/phrases.js';
import type { CueId } from './cue-phrases.table.js';
import { CUE_PHRASES } from './cue-phrases.table.js';

/** What only bounds the reach of cues. */
const BOUND_IDS = ['idiom', 'adversative', 'consent', 'affirm', 'transparent', 'experience-noun'] as const;

/** A cue where it stands in a text. */
export interface Cue {
  readonly id: Exclude<CueId, (typeof BOUND_IDS)[number]>;
  readonly first: number;
  readonly last: number;
}

export const CUES = new PhraseLexicon(CUE_PHRASES);

/** True for those that turn a phrase themselves. */
export function isCue(id: CueId): id is Cue['id'] {
  return !(BOUND_IDS as readonly CueId[]).includes(id);
}

/** A cue inside a phrase tears it apart: «продажи не предлагать по телефону» sells nothing by phone. One at its edge belongs to the phrase. */
export const TEARS_APART: ReadonlySet<Cue['id']> = new Set<Cue['id']>(['not', 'lack', 'refuse']);

/** Marks the tokens from `first` to `last`, both included. */
export function mark(marks: boolean[], first: number, last: number): void {
  for (let place = first; place <= last; place++) marks[place] = true;
}
