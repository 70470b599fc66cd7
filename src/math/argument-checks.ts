// Used for: every numeric function checks its arguments here, so that no NaN travels through a calculation.

/** True for a number that is not NaN and not infinite. */
function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/**
 * Refuses anything that is not a finite number in [least, most].
 *
 * @throws RangeError naming the argument, the limits and the value found (NaN included)
 */
export function requireNumber(name: string, value: number, least = -Infinity, most = Infinity): void {
  if (!isFiniteNumber(value) || value < least || value > most) {
    throw new RangeError(`${name} must be a finite number from ${least} to ${most}, but is ${String(value)}`);
  }
}

/**
 * Refuses anything that is not a finite number above zero.
 *
 * @throws RangeError naming the argument and the value found
 */
export function requirePositive(name: string, value: number): void {
  if (!isFiniteNumber(value) || value <= 0) {
    throw new RangeError(`${name} must be a finite number above 0, but is ${String(value)}`);
  }
}

/**
 * Refuses anything outside [0, 1].
 *
 * @throws RangeError naming the argument and the value found
 */
export function requireProbability(name: string, value: number): void {
  requireNumber(name, value, 0, 1);
}

/**
 * Refuses anything that is not a whole number in [least, most].
 *
 * @throws RangeError naming the argument, the limits and the value found
 */
export function requireCount(name: string, value: number, least = 0, most = Number.MAX_SAFE_INTEGER): void {
  if (!Number.isSafeInteger(value) || value < least || value > most) {
    throw new RangeError(`${name} must be a whole number from ${least} to ${most}, but is ${String(value)}`);
  }
}

/**
 * Refuses a list with a member outside [0, 1].
 *
 * @throws RangeError naming the list, the index and the value found
 */
export function requireProbabilities(name: string, values: ArrayLike<number>): void {
  for (let index = 0; index < values.length; index += 1) requireProbability(`${name}[${index}]`, values[index]);
}
