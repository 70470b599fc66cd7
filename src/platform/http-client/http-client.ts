import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios from 'axios';
import type { AxiosInstance } from 'axios';
import type { Clock } from '../../kernel/clock.js';
import type { Random } from '../../kernel/random.js';
import { Breaker } from './breaker.js';
import { HttpFailure } from './http-client.errors.js';
import type { HttpFailureKind } from './http-client.errors.js';
import { HttpResponse } from './http-response.js';
import { Pacer } from './pacer.js';
import type { Pace } from './pacer.js';
import { backOffMilliseconds, retryAfterMilliseconds } from './retry.js';
import type { Timer } from './timer.js';

/** One call to another system. */
export interface HttpRequest {
  /** Name for logs and errors: system, method, path without ids ("headhunter GET /resumes/{id}"). Never personal data. */
  readonly label: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Body as a form; a list repeats its key. */
  readonly form?: Readonly<Record<string, string | readonly string[]>>;
  /** Body as JSON. */
  readonly json?: unknown;
  readonly pace?: Pace;
  /**
   * May the call be made again when its fate is unknown? Default: GET, PUT and DELETE may, POST may not (RFC 9110 §9.2.2).
   * A PUT that sends somebody a message must say false.
   */
  readonly repeatable?: boolean;
  /**
   * Overrules what is worth a repetition: `repeat`, `accept`, or null for the usual (429 and 5xx are repeated). `blocked` = the
   * protection in front of the system refuses this machine: not repeated, and after several in a row calls of the same pace
   * rest for a minute, then for longer and longer.
   */
  readonly verdict?: (response: HttpResponse) => 'repeat' | 'accept' | 'blocked' | null;
  /** Made even while calls rest because of blocks: a person waits for it, and it shows whether the block is over. */
  readonly urgent?: boolean;
  readonly timeoutSeconds?: number;
}

/** What is told about each attempt, for logs and metrics. */
export interface HttpAttempt {
  readonly label: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** Null when no answer came. */
  readonly status: number | null;
  readonly failure: HttpFailureKind | null;
  readonly milliseconds: number;
  /** The other side's id of the call, which its support asks for. */
  readonly requestId: string | null;
}

/** What the client is made of; tests pass their own time. */
export interface HttpClientParts {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly random: Random;
  readonly onAttempt?: (attempt: HttpAttempt) => void;
  /** For calls that do not say how long they may take; the usual is half a minute. */
  readonly timeoutSeconds?: number;
}

/** A list of 50 full résumés has been seen at about 1 MB; a field of 2 MB must still pass. */
const MOST_BODY_BYTES = 32 * 1024 * 1024;
/** The boards' own clients wait 20 s. */
const TIMEOUT_SECONDS = 30;
const MOST_ATTEMPTS = 4;
/** A longer pause is the business of the job queue: a worker does not sit and wait for it. */
const LONGEST_PAUSE_MILLISECONDS = 20_000;
/** Nobody means a longer one: a header that asks for years is a slip. */
const LONGEST_REST_MILLISECONDS = 3_600_000;
/** Hops to the same origin only (a missing slash, a moved path). */
const MOST_REDIRECTS = 3;

/**
 * The one way out to other systems over HTTP: time and size limits, no redirect to another origin, pacing per credential,
 * repetition with growing random pauses, errors without secrets. Answers of any status are returned; what they mean is the caller's business.
 */
export class HttpClient {
  private readonly pacer: Pacer;
  private readonly breaker: Breaker;
  /** Long pauses that a system has asked for, by the key of the pace. */
  private readonly pauses = new Map<string, { readonly until: number; readonly answer: HttpResponse }>();
  private readonly agents = [
    new HttpAgent({ keepAlive: true, maxSockets: 32 }),
    new HttpsAgent({ keepAlive: true, maxSockets: 32 }),
  ] as const;
  private readonly axios: AxiosInstance;

  constructor(private readonly parts: HttpClientParts) {
    this.pacer = new Pacer(parts.timer);
    this.breaker = new Breaker(parts.clock);
    this.axios = axios.create({
      httpAgent: this.agents[0],
      httpsAgent: this.agents[1],
      proxy: false,
      maxRedirects: 0,
      maxContentLength: MOST_BODY_BYTES,
      responseType: 'text',
      transformResponse: [(body: unknown) => body],
      validateStatus: () => true,
    });
  }

  /**
   * Makes the call, repeating it where that is safe and promises something. While a system has asked for a long pause, or blocks
   * this machine, its answer that said so is given again and no call is made.
   *
   * @returns the last answer, whatever its status
   * @throws HttpFailure if no complete answer came
   */
  async send(request: HttpRequest): Promise<HttpResponse> {
    const resting = this.resting(request) ?? this.blocked(request);
    if (resting) return resting;
    const repeatable = request.repeatable ?? request.method !== 'POST';
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.paced(request, attempt);
      const pause = this.pauseBefore(request, outcome, attempt);
      if (pause === null || !repeatable || attempt >= MOST_ATTEMPTS || pause > LONGEST_PAUSE_MILLISECONDS) {
        if (outcome instanceof HttpFailure) throw outcome;
        return outcome;
      }
      await this.parts.timer.wait(pause);
    }
  }

  /** Closes idle connections; the client can still be used. */
  close(): void {
    for (const agent of this.agents) agent.destroy();
  }

  /** Milliseconds to wait before repeating; null if a repetition promises nothing. */
  private pauseBefore(request: HttpRequest, outcome: HttpResponse | HttpFailure, attempt: number): number | null {
    const backOff = backOffMilliseconds(attempt, this.parts.random);
    if (outcome instanceof HttpFailure) return outcome.kind === 'too-large' ? null : backOff;
    const verdict = request.verdict?.(outcome) ?? null;
    const usual = outcome.status === 429 || outcome.status >= 500;
    if (verdict === 'accept' || verdict === 'blocked' || (verdict === null && !usual)) return null;
    const asked = outcome.retryAfterMilliseconds;
    if (asked !== null && asked > LONGEST_PAUSE_MILLISECONDS && request.pace) {
      const until = this.parts.timer.elapsedMilliseconds() + Math.min(asked, LONGEST_REST_MILLISECONDS);
      this.pauses.set(request.pace.key, { until, answer: outcome });
    } else if (outcome.status === 429 && request.pace) {
      this.pacer.holdBack(request.pace.key, asked ?? backOff);
    }
    return Math.max(asked ?? 0, backOff);
  }

  /** The answer that asked for a pause which is not over yet, with what is left of it. */
  private resting({ pace }: HttpRequest): HttpResponse | null {
    const pause = pace && this.pauses.get(pace.key);
    if (!pause) return null;
    const left = pause.until - this.parts.timer.elapsedMilliseconds();
    if (left > 0) return new HttpResponse(pause.answer.status, pause.answer.headers, pause.answer.text, left);
    this.pauses.delete(pace.key);
    return null;
  }

  private blocked({ pace, urgent }: HttpRequest): HttpResponse | null {
    return pace && !urgent ? this.breaker.resting(pace.key) : null;
  }

  /** While a call waited for its turn, those before it may have been refused. */
  private refused({ pace, urgent }: HttpRequest): HttpResponse | null {
    return pace && !urgent ? this.breaker.begin(pace.key) : null;
  }

  private async paced(request: HttpRequest, attempt: number): Promise<HttpResponse | HttpFailure> {
    const work = async (): Promise<HttpResponse | HttpFailure> =>
      this.refused(request) ?? this.attempt(request, attempt);
    return request.pace ? this.pacer.run(request.pace, work) : work();
  }

  private async attempt(request: HttpRequest, attempt: number): Promise<HttpResponse | HttpFailure> {
    const began = this.parts.timer.elapsedMilliseconds();
    let outcome: HttpResponse | HttpFailure;
    try {
      outcome = await this.exchange(request);
    } catch (error) {
      outcome = sanitised(request.label, error);
    }
    this.tellBreaker(request, outcome);
    const failed = outcome instanceof HttpFailure;
    this.parts.onAttempt?.({
      label: request.label,
      attempt,
      status: failed ? null : (outcome as HttpResponse).status,
      failure: failed ? (outcome as HttpFailure).kind : null,
      milliseconds: Math.round(this.parts.timer.elapsedMilliseconds() - began),
      requestId: failed ? null : ((outcome as HttpResponse).headers['x-request-id'] ?? null),
    });
    return outcome;
  }

  private tellBreaker({ pace, verdict }: HttpRequest, outcome: HttpResponse | HttpFailure): void {
    if (!pace) return;
    if (outcome instanceof HttpFailure) this.breaker.tell(pace.key, 'unknown');
    else this.breaker.tell(pace.key, verdict?.(outcome) === 'blocked' ? outcome : 'passed');
  }

  /** One call and the hops it leads to within its origin. */
  private async exchange(request: HttpRequest): Promise<HttpResponse> {
    let url = new URL(request.url);
    const { origin } = url;
    for (let hop = 0; ; hop += 1) {
      const answer = await this.once(request, url.href);
      const to = answer.headers['location'];
      const moved = request.method === 'GET' && [301, 302, 307, 308].includes(answer.status) && to !== undefined;
      if (!moved || hop >= MOST_REDIRECTS || !URL.canParse(to, url.href)) return answer;
      url = new URL(to, url);
      if (url.origin !== origin) return answer;
    }
  }

  private async once(request: HttpRequest, url: string): Promise<HttpResponse> {
    const timeoutMilliseconds = (request.timeoutSeconds ?? this.parts.timeoutSeconds ?? TIMEOUT_SECONDS) * 1000;
    const answer = await this.axios.request<string | null>({
      method: request.method,
      url,
      headers: { Accept: 'application/json', ...bodyType(request), ...request.headers },
      data: body(request),
      // The library's own limit ends with the first byte; the signal bounds the whole, for answers that drip.
      timeout: timeoutMilliseconds,
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(answer.headers as Record<string, unknown>)) {
      const first: unknown = Array.isArray(value) ? value[0] : value;
      if (typeof first === 'string') headers[name.toLowerCase()] = first;
    }
    const pause = retryAfterMilliseconds(headers['retry-after'], headers['date'], this.parts.clock.now());
    return new HttpResponse(answer.status, headers, answer.data ?? '', pause);
  }
}

function bodyType(request: HttpRequest): Record<string, string> {
  if (request.form) return { 'Content-Type': 'application/x-www-form-urlencoded' };
  return request.json === undefined ? {} : { 'Content-Type': 'application/json' };
}

function body(request: HttpRequest): string | undefined {
  if (request.form) {
    const form = new URLSearchParams();
    for (const [key, value] of Object.entries(request.form)) {
      for (const single of typeof value === 'string' ? [value] : value) form.append(key, single);
    }
    return form.toString();
  }
  return request.json === undefined ? undefined : JSON.stringify(request.json);
}

/** The library's errors carry the whole request, token included; nothing of that may travel on. */
function sanitised(label: string, error: unknown): HttpFailure {
  const code = axios.isAxiosError(error) ? (error.code ?? null) : null;
  const message = error instanceof Error ? error.message : '';
  if (/maxContentLength/.test(message)) return new HttpFailure(label, 'too-large', null);
  if (code === 'ECONNABORTED' || code === 'ETIMEDOUT' || code === 'ERR_CANCELED') {
    return new HttpFailure(label, 'too-slow', code);
  }
  if (/aborted/.test(message) || code === 'ERR_BAD_RESPONSE') return new HttpFailure(label, 'cut-off', code);
  return new HttpFailure(label, 'no-connection', code);
}
