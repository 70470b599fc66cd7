/**
 * So many invitations spread over the slots as evenly as whole numbers allow; what is left over goes to the first ones, where people
 * do least harm.
 *
 * @param total  invitations, a whole number of 0 or more
 * @param slots  number of slots, 1 or more
 * @returns      one number per slot; they add up to `total` and differ by one at most
 */
export function evenSpread(total: number, slots: number): number[] {
  return Array.from({ length: slots }, (_, slot) => Math.floor(total / slots) + (slot < total % slots ? 1 : 0));
}
