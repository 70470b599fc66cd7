import { parseJsonBody } from './json-body.js';
import type { JsonBody } from './json-body.js';

/** An answer of whatever status, its body read to the end. */
export class HttpResponse {
  private parsed: JsonBody | undefined;

  constructor(
    readonly status: number,
    /** Names in lower case; of repeated ones the first. */
    readonly headers: Readonly<Record<string, string>>,
    readonly text: string,
    /** What the answer asks to wait before the next call, in milliseconds. */
    readonly retryAfterMilliseconds: number | null,
  ) {}

  /** A status from 200 to 299. */
  get succeeded(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  /** The same in whole seconds, rounded up. */
  get retryAfterSeconds(): number | null {
    return this.retryAfterMilliseconds === null ? null : Math.ceil(this.retryAfterMilliseconds / 1000);
  }

  /** The body as JSON, parsed once. */
  json(): JsonBody {
    this.parsed ??= parseJsonBody(this.text);
    return this.parsed;
  }
}
