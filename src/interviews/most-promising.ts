import type { Application } from '../candidates/index.js';

/** What may be expected of somebody who is invited: score × show probability. */
export function promiseOf({ rankPoints }: Pick<Application, 'rankPoints'>, showProbability: number): number {
  return rankPoints * showProbability;
}

/** Those first of whom most may be expected; equal ones stay in their order. */
export function mostPromising(
  applications: readonly Application[],
  showProbabilityOf: (applicationId: string) => number,
): Application[] {
  const promise = new Map(applications.map((one) => [one.id, promiseOf(one, showProbabilityOf(one.id))]));
  return [...applications].sort((left, right) => (promise.get(right.id) ?? 0) - (promise.get(left.id) ?? 0));
}
