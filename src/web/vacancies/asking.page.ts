import type { Formatter } from '../../platform/views/index.js';
import type { QuestionPreview, RoundRef, Unaskable } from '../../scoring/index.js';
import { letterOf } from './letter.js';
import type { Letter } from './letter.js';
import { askLabel, askAgain } from './questions-part.js';
import type { QuestionsPart } from './questions-part.js';

/** The message with the questions, read before it is sent. */
export interface AskingPage {
  title: string;
  about: string;
  backHref: string;
  /** Null where nobody is asked. */
  letter: Letter | null;
  ask: Omit<NonNullable<QuestionsPart['ask']>, 'letterHeading'> | null;
  /** Why nobody is asked; null where somebody can be. */
  lack: string | null;
}

/** Of whom, and what they would read. */
export interface AskingInput {
  readonly person: { readonly id: string; readonly fullName: string };
  readonly preview: QuestionPreview | Unaskable;
  readonly standing: RoundRef | null;
  readonly formKey: string;
}

/** The page. */
export function askingPage({ person, preview, standing, formKey }: AskingInput, f: Formatter): AskingPage {
  const own = `/applications/${person.id}`;
  const head = { title: f.t('panel.asking'), about: person.fullName || f.t('responses.nameless'), backHref: own };
  if (typeof preview === 'string') return { ...head, letter: null, ask: null, lack: f.t(LACKS[preview]) };
  const again = standing && askAgain(standing, f);
  const ask = { href: `${own}/questions`, key: formKey, label: askLabel(preview, again !== null, f), again };
  return { ...head, letter: letterOf(preview, { open: true }, f), ask, lack: null };
}

const LACKS = { 'no-address': 'panel.askNowhere', 'nothing-open': 'panel.askNothing' } as const;
