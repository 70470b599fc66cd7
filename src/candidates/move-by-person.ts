import { NAMES_OF_NOBODY } from '../organisations/index.js';

const NAMES = NAMES_OF_NOBODY.map((name) => `'${name}'`).join(', ');

/** SQL, of `move`, a row of `stage_moves`: one of the organisation's people made it, by hand or by a key, and not the product or the candidate. */
export const MOVE_IS_BY_PERSON = `(move.user_id IS NOT NULL OR move.user_name NOT IN (${NAMES}))`;
