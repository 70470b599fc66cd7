import type { RequirementDemand } from './requirement.js';

/**
 * What is asked, as one text: equal for two requirements that every résumé meets alike, whatever they are called and weigh. By it a
 * verdict is found again when a profile is edited or a vacancy gets another one. Stored with answers: its form does not change.
 */
export function demandKey({ kind, value }: RequirementDemand): string {
  const parts = Object.entries(value as Readonly<Record<string, unknown>>)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    // Of several that count alike the order says nothing.
    .map(([name, part]) => [name, Array.isArray(part) ? [...(part as unknown[])].sort() : part]);
  return `${kind} ${JSON.stringify(Object.fromEntries(parts))}`;
}
