/** Why no usable answer came. */
export type HttpFailureKind = 'no-connection' | 'too-slow' | 'cut-off' | 'too-large';

const WORDS: Record<HttpFailureKind, string> = {
  'no-connection': 'no connection',
  'too-slow': 'no complete answer in time',
  'cut-off': 'the answer was cut off',
  'too-large': 'the answer is larger than allowed',
};

/** No usable answer. Carries nothing of the request but its label: no address, header or body, hence no token and no name. */
export class HttpFailure extends Error {
  constructor(
    readonly label: string,
    readonly kind: HttpFailureKind,
    /** Code of the system or library (`ECONNREFUSED`), for the log. */
    readonly code: string | null,
  ) {
    super(`${label}: ${WORDS[kind]}${code ? ` (${code})` : ''}`);
    this.name = 'HttpFailure';
  }
}
