import { ExpectedError } from '../kernel/errors.js';

/** No place of that name. */
export class PlaceUnknown extends ExpectedError {
  constructor(name: string, near: readonly string[]) {
    super(
      'invalid',
      near.length > 0 ? 'salaries.place-near' : 'salaries.place-unknown',
      near.length > 0
        ? `There is no place "${name}". Near to it: ${near.join(', ')}.`
        : `There is no place "${name}". Write a city of Russia, Kazakhstan, Belarus or Ukraine.`,
      { name, near: near.join(', ') },
    );
  }
}
