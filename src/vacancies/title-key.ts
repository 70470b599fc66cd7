/** A title in the form in which titles are compared: lower case, ё as е, single spaces. */
export function titleKeyOf(title: string): string {
  return title.toLowerCase().replaceAll('ё', 'е').replace(/\s+/gu, ' ').trim();
}
