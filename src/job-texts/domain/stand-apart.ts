import type { Sentence } from './sentences.js';

/** Of fewer lines, or of fewer that stand apart, nobody can tell that a page puts a blank line before each. */
const LINES_MIN = 8;
const SHARE = 0.8;

/** True for a text with a blank line before nearly every line, so that one says nothing of where a part ends. */
export function standApart(sentences: readonly Sentence[]): boolean {
  const lines = sentences.filter(({ line }, place) => line !== sentences[place - 1]?.line);
  return lines.length >= LINES_MIN && lines.filter(({ line }) => line.afterBlank).length >= lines.length * SHARE;
}
