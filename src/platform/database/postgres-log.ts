import { existsSync, readFileSync, statSync } from 'node:fs';

/** The log of the embedded server, from now on. */
export class PostgresLog {
  private readonly start: number;

  constructor(readonly file: string) {
    this.start = existsSync(file) ? statSync(file).size : 0;
  }

  /** The server has given up, or cannot write any more. */
  get tellsOfRuin(): boolean {
    return this.lines().some((line) => RUIN.test(line));
  }

  /** The line that explains an end best: what ruined the server, else its last complaint, else its last line. */
  lastWords(): string {
    const lines = this.lines();
    return (
      lines.filter((line) => RUIN.test(line)).at(-1) ??
      lines.filter((line) => /FATAL|ERROR|error while/.test(line)).at(-1) ??
      lines.at(-1) ??
      ''
    );
  }

  private lines(): string[] {
    if (!existsSync(this.file)) return [];
    return readFileSync(this.file).subarray(this.start).toString().trimEnd().split('\n');
  }
}

const RUIN = /PANIC: |No space left on device/;
