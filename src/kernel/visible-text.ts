/** True if somebody who reads the text sees anything: more than blanks, line breaks and signs without a form of their own. */
export function isVisible(text: string): boolean {
  return /[^\p{Z}\p{C}]/u.test(text);
}
