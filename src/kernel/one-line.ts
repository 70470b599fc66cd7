/** A text with its line breaks and runs of spaces as single spaces, for a place that holds one line. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
