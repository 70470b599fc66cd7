/** What kind of failure it is; the edge (page, API, command line) chooses status and look by it. */
export type ErrorKind =
  'invalid' | 'not-found' | 'conflict' | 'forbidden' | 'unauthenticated' | 'too-many' | 'unavailable';

/**
 * A failure that is expected in normal use. Every capability names its own in `<capability>.errors.ts`.
 * `code` is stable (`interviews.slot-full`), is the key of the translated sentence `errors.<code>` in the locales and
 * the type of the API's problem document; `message` is the English sentence and says what to do next.
 */
export class ExpectedError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    /** Values for the sentence's placeholders; never personal data. */
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.name = 'ExpectedError';
  }
}

/** For the `default` of a switch over a closed union: the compiler proves that it is never reached. */
export function assertUnreachable(value: never): never {
  throw new Error(`Unexpected value ${JSON.stringify(value)}`);
}
