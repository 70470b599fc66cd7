/** A value of JSON, and the line of the file where it begins. */
export interface ReadValue {
  /** 1 = the first. */
  readonly line: number;
  /** Undefined if it is not whole JSON. */
  readonly value: unknown;
}

/**
 * The values of a text: JSON lines, one array or object over the whole text, or objects one after the other, each over as many lines
 * as it likes. An array that was cut off gives the elements that are whole.
 */
export function jsonValues(text: string): ReadValue[] {
  const trimmed = text.replace(/^\uFEFF/u, '');
  const whole = parsedJson(trimmed);
  if (whole !== undefined) return [{ line: lineAt(trimmed, trimmed.search(/\S/u)), value: whole }];
  const lines = trimmed.split(/\r\n|\r|\n/u);
  const byLine = lines.flatMap((written, i) => lineValue(written, i + 1));
  const broken = byLine.filter(({ value }) => value === undefined).length;
  // An object over several lines breaks at every one of them: then brackets are counted instead.
  return broken <= byLine.length / 2 ? byLine : bracketedValues(trimmed);
}

function lineValue(written: string, line: number): ReadValue[] {
  const trimmed = written.trim();
  // An array written one element a line has brackets and commas around its elements.
  const bare = trimmed.replace(/^\[/u, '').replace(/[,\]\s]+$/u, '');
  if (bare === '') return [];
  return [{ line, value: parsedJson(trimmed) ?? parsedJson(bare) }];
}

/** Objects by their brackets, those within strings not counted; what stands between the objects is left out. */
function bracketedValues(text: string): ReadValue[] {
  const values: ReadValue[] = [];
  const scanner = new ObjectScanner();
  let [line, beginning, firstLine] = [1, -1, 1];
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i] ?? '';
    if (letter === '\n') line += 1;
    const depth = scanner.read(letter);
    if (depth === 1 && beginning < 0) [beginning, firstLine] = [i, line];
    if (depth === 0 && beginning >= 0) {
      values.push({ line: firstLine, value: parsedJson(text.slice(beginning, i + 1)) });
      beginning = -1;
    }
  }
  if (beginning >= 0) values.push({ line: firstLine, value: undefined });
  return values;
}

/** How deep in objects a letter stands. */
class ObjectScanner {
  private depth = 0;
  private inString = false;
  private escaped = false;

  /** @returns the depth behind the letter */
  read(letter: string): number {
    if (this.escaped) this.escaped = false;
    else if (this.inString && letter === '\\') this.escaped = true;
    else if (letter === '"' && (this.inString || this.depth > 0)) this.inString = !this.inString;
    else if (!this.inString && letter === '{') this.depth += 1;
    else if (!this.inString && letter === '}' && this.depth > 0) this.depth -= 1;
    return this.depth;
  }
}

/** Scripts write NaN and Infinity where JSON has no such thing. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (!/NaN|Infinity/u.test(text)) return undefined;
  }
  try {
    return JSON.parse(
      text.replace(/"(?:[^"\\]|\\.)*"|-?(?:NaN|Infinity)\b/gsu, (part) => (part.startsWith('"') ? part : 'null')),
    );
  } catch {
    return undefined;
  }
}

function lineAt(text: string, position: number): number {
  return position <= 0 ? 1 : text.slice(0, position).split('\n').length;
}
