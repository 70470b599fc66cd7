import type { Sentence } from './sentences.js';

/** A line over others: a heading, known or not, or one that ends like one. */
export interface LineOver {
  readonly norm: string;
  readonly isKnown: boolean;
  /** Its number in the text. */
  readonly line: number;
}

/** A line that ends so stands over the next, whatever it says. */
const STANDS_OVER = /^.{1,90}[:?…]$/u;

/** The line over each sentence, while a text is gone through from its head. */
export class LinesOver {
  private over: LineOver | null = null;
  private ofOwnLine: LineOver | null = null;

  /** @param heading  that the sentence begins with, as written */
  above({ line }: Sentence, heading: string | null, isKnown: boolean): LineOver | null {
    if (heading !== null) this.ofOwnLine = { norm: heading.toLowerCase(), isKnown, line: line.index };
    return this.ofOwnLine?.line === line.index ? this.ofOwnLine : this.over;
  }

  /** The sentence is a heading and nothing else. */
  open({ norm, line }: Sentence, isKnown: boolean): void {
    this.over = { norm, isKnown, line: line.index };
  }

  /** Any other sentence. */
  pass(sentence: Sentence): void {
    if (!sentence.line.isPoint && STANDS_OVER.test(sentence.norm)) this.open(sentence, false);
  }
}
