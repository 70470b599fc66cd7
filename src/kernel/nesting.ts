/** Deeper than any board's payload or any list of people: walking what is nested deeper could exhaust the stack. */
export const DEEPEST_NESTING = 100;

/** True for a JSON value nested deeper than that; looks level by level, so that it cannot exhaust the stack itself. */
export function isNestedTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= DEEPEST_NESTING; depth += 1) {
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one as Record<string, unknown>) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
