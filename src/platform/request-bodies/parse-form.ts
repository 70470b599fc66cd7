import { parse } from 'node:querystring';
import { MOST_FORM_FIELDS } from './limits.js';

/** A form with more fields than any of ours. */
export class TooManyFields extends Error {
  readonly statusCode = 413;

  constructor() {
    super(`A form may have up to ${MOST_FORM_FIELDS} fields.`);
  }
}

/**
 * Reads a form as browsers send it (application/x-www-form-urlencoded); a name that comes more than once becomes a list.
 *
 * @throws TooManyFields before anything is read: fields cost far more than the bytes that they come in
 */
export function parseForm(body: Buffer): Record<string, string | string[]> {
  let fields = 1;
  for (let at = body.indexOf('&'); at !== -1; at = body.indexOf('&', at + 1)) {
    if ((fields += 1) > MOST_FORM_FIELDS) throw new TooManyFields();
  }
  // The object has no prototype, so "__proto__" in it is a field like any other.
  return parse(body.toString(), '&', '=', { maxKeys: 0 }) as Record<string, string | string[]>;
}
