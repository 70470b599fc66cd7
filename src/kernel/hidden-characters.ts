/** Other programs' ends of lines and pages. */
const OTHER_LINE_ENDS = /[\u000b\u000c\u0085]/g;

/**
 * Control characters but tab and the ends of lines, and the marks that turn the direction of what follows (Unicode Bidirectional
 * Algorithm, https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters): in a name they ring bells in terminals, colour logs
 * and let a text read otherwise than it is. Joiners stay, some scripts and emoji need them.
 */
const HIDDEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The same value with such characters taken out of its texts. It is one that was made storable: its nesting is bounded. */
export function withoutHidden<T>(value: T): T {
  return walk(value) as T;
}

function walk(part: unknown): unknown {
  if (typeof part === 'string') return part.replace(OTHER_LINE_ENDS, '\n').replace(HIDDEN, '');
  if (Array.isArray(part)) return part.map(walk);
  if (part === null || typeof part !== 'object') return part;
  // The values change in place: no field of a form becomes a prototype.
  const fields = part as Record<string, unknown>;
  for (const key of Object.keys(fields)) fields[key] = walk(fields[key]);
  return fields;
}
