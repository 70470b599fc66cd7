import { BOARD_NAMES } from '../../job-boards/index.js';
import type { Board } from '../../job-boards/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { fieldsOf, formFault } from '../frame/form-field.js';
import type { FormField, Refusal } from '../frame/form-field.js';

/** A way to connect a board. */
export interface ConnectOffer {
  board: string;
  about: string;
  href: string;
  /** What is asked for here; nothing when the board asks on its own page, to which a link leads. */
  fields: FormField[];
  /** Why the board did not let us in. */
  fault: string | null;
  label: string;
}

/** How a board is connected: on its own page, by login and password here, or by the account's lasting key. */
export function connectOffer(board: Board, refusal: Refusal | null, f: Formatter): ConnectOffer {
  const field = fieldsOf(board, refusal);
  const common = { board: BOARD_NAMES[board], fault: formFault(board, refusal), label: f.t('connections.connect') };
  if (board === 'headhunter') {
    const about = f.t('connections.headhunterAbout');
    return { ...common, about, href: '/connections/headhunter/start', fields: [] };
  }
  if (board === 'superjob') {
    const fields = [
      field('login', f.t('connections.login'), { autocomplete: 'off' }),
      field('password', f.t('connections.password'), { type: 'password', autocomplete: 'off' }),
    ];
    return { ...common, about: f.t('connections.superjobAbout'), href: '/connections/superjob', fields };
  }
  const key = field('password', f.t('connections.key'), { type: 'password', autocomplete: 'off' });
  return { ...common, about: f.t('connections.keyAbout'), href: `/connections/keys/${String(board)}`, fields: [key] };
}
