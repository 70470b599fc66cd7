/** «1.5» after «1.4», «IV» after «3»: the next clause of the same or a higher rank. */
export function isNoDeeper(number: string, clause: string): boolean {
  if (clause === '') return /\./u.test(number) || /^[IVX]/u.test(number);
  // «1)» under «2.» begins a list of its own.
  if (number.endsWith(')') && !clause.endsWith(')')) return false;
  const depth = (of: string) => of.split('.').length;
  if (/^[IVX]/u.test(number)) return true;
  if (depth(number) === 1 && depth(clause) > 1)
    return Number(number) > Number(clause.split('.')[0]) && Number(number) - Number(clause.split('.')[0]) === 1;
  return depth(number) <= depth(clause);
}
