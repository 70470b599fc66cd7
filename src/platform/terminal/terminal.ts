import cliProgress from 'cli-progress';

/** A bar that fills while work goes on. */
export interface ProgressBar {
  update(done: number, total: number): void;
  stop(): void;
}

/** What a start tells the person at the terminal. Without a terminal (a log file, a container) bars become lines. */
export interface Terminal {
  line(text: string): void;
  /** Says what was just finished and how long it took. */
  step(text: string): void;
  bar(label: string): ProgressBar;
}

/** A line for every tenth of the work keeps a log readable. */
const LINES_PER_BAR = 10;

/** How far work is that is mostly done at once. */
export interface LongProgress {
  /** Something was finished. */
  line(text: string): void;
  update(label: string, done: number, total: number): void;
  stop(): void;
}

/** Who waits longer wants to know for what. */
const LONG_MILLISECONDS = 2_000;

/** The terminal of this process. */
export function openTerminal(out: NodeJS.WriteStream = process.stdout): Terminal {
  let last = performance.now();
  const line = (text: string): void => void out.write(`${text}\n`);
  return {
    line,
    step(text) {
      const now = performance.now();
      line(`  ✓ ${text.padEnd(58)} ${((now - last) / 1000).toFixed(1).padStart(5)} s`);
      last = now;
    },
    bar: (label) => (out.isTTY ? drawnBar(label, out) : writtenBar(label, line)),
  };
}

/** Progress beside a result: seen at a terminal from the beginning, anywhere else only of work that turns out to be long. */
export function progressOfLong(
  out: NodeJS.WriteStream = process.stderr,
  now: () => number = () => performance.now(),
): LongProgress {
  const began = now();
  const terminal = openTerminal(out);
  const isShown = (): boolean => out.isTTY || now() - began > LONG_MILLISECONDS;
  let bar: ProgressBar | null = null;
  return {
    line(text) {
      if (isShown()) terminal.line(`  ${text}`);
    },
    update(label, done, total) {
      if (isShown()) (bar ??= terminal.bar(label)).update(done, total);
    },
    stop() {
      bar?.stop();
      bar = null;
    },
  };
}

function drawnBar(label: string, stream: NodeJS.WriteStream): ProgressBar {
  const format = `  ${label.padEnd(34)} {bar} {value}/{total}`;
  const bar = new cliProgress.SingleBar(
    { format, stream, hideCursor: true, barsize: 24 },
    cliProgress.Presets.shades_classic,
  );
  bar.start(1, 0);
  return {
    update(done, total) {
      bar.setTotal(Math.max(total, 1));
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

function writtenBar(label: string, line: (text: string) => void): ProgressBar {
  let written = -1;
  return {
    update(done, total) {
      const part = total > 0 ? Math.floor((done / total) * LINES_PER_BAR) : 0;
      if (part <= written) return;
      written = part;
      line(`  ${label.padEnd(34)} ${done}/${total}`);
    },
    stop: () => undefined,
  };
}
