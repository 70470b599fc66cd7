/** Places of people in their list, those likeliest to come first; equal ones in the order of the list. */
export function surestFirst(people: readonly { readonly showProbability: number }[]): number[] {
  return people
    .map((_, person) => person)
    .sort((left, right) => people[right].showProbability - people[left].showProbability);
}
