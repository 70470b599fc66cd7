import type { Abstract, Type } from '@nestjs/common';
import type { z } from 'zod';

/**
 * How often and when a failed run is repeated. The k-th repetition waits firstDelaySeconds × factor^(k − 1), and with the
 * factor 2 by chance up to as much again, so that what failed together does not come back together.
 */
export interface Retry {
  /** Repetitions after the first run. */
  readonly attempts: number;
  readonly firstDelaySeconds: number;
  /** The two that the library has: always the same delay, or twice the one before. */
  readonly factor: 1 | 2;
}

/** Ids only: personal data never enters the queue. */
export interface JobPayload {
  readonly organisationId: string;
}

/** A kind of background work. A value without state: the worker finds the service that does it. */
export interface Job<P extends JobPayload = JobPayload, S = unknown> {
  /** `<capability>.<verb>-<object>`, also the name of its queue. */
  readonly name: string;
  /** Old jobs survive a new version of the product: the shape is checked again when it runs. */
  readonly payload: z.ZodType<P>;
  readonly service: Type<S> | Abstract<S>;
  readonly handle: (service: S, payload: P) => Promise<void>;
  /** While a job with this key waits or runs, no other with it is queued. */
  readonly uniqueBy?: (payload: P) => string;
  readonly retry: Retry;
  /** Runs at the same time in one process. */
  readonly concurrency?: number;
}

/** Work that comes round again and again, once per period over all processes. */
export interface Tick<S = unknown> {
  readonly name: string;
  /** A number, or a function of the settings known only at the start. */
  readonly everySeconds: number | ((settings: { readonly pollIntervalSeconds: number }) => number);
  readonly service: Type<S> | Abstract<S>;
  readonly handle: (service: S) => Promise<void>;
}

/** Declares a job. Each capability's jobs are values in `*.job.ts`, all of them are listed in `jobs.ts`. */
export function defineJob<P extends JobPayload, S>(job: Job<P, S>): Job<P, S> {
  return job;
}

/** Declares work that comes round. */
export function defineTick<S>(tick: Tick<S>): Tick<S> {
  return tick;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of jobs holds many payload and service types; each was checked by defineJob
export type AnyJob = Job<any, any>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
export type AnyTick = Tick<any>;

/** All work of the background; the worker is given one of these. */
export interface JobList {
  readonly jobs: readonly AnyJob[];
  readonly ticks: readonly AnyTick[];
}

/**
 * Refuses a list in which a name stands twice.
 *
 * @throws Error naming the job, so that the process does not start
 */
export function checkJobList({ jobs, ticks }: JobList): void {
  const names = [...jobs, ...ticks].map((entry) => entry.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`The job "${twice}" is listed twice: give one of them another name in its *.job.ts file`);
}
