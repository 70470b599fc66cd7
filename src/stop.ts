import type { EventEmitter } from 'node:events';

type Stop = () => Promise<void>;

/** Ctrl-C in a terminal reaches us twice: from the terminal, and from npm, which hands on what it gets. */
const SAME_KEYSTROKE_MILLISECONDS = 1_000;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What stopping needs of the world around it. */
export interface StopSurroundings {
  readonly process: Pick<EventEmitter, 'on'>;
  readonly exit: (code: number) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** A stopping that listens to the signals of this process. */
export function stoppingOnSignals(say: (line: string) => void): Stopping {
  const stopping = new Stopping({
    process,
    exit: (code) => process.exit(code),
    now: () => performance.now(),
    say,
    complain: (line) => process.stderr.write(`${line}\n`),
  });
  stopping.onSignals();
  stopping.onFailures();
  return stopping;
}

/** Stops everything that was started, the last first, once, whoever asks for it and how often. */
export class Stopping {
  private readonly stops: Stop[] = [];
  private signalledAt: number | null = null;
  private explain: () => Error | null = () => null;
  private starting: Promise<unknown> = Promise.resolve();

  constructor(private readonly around: StopSurroundings) {}

  /** The stopping has begun: whatever fails from now on fails because everything is being stopped. */
  get isAskedFor(): boolean {
    return this.signalledAt !== null;
  }

  /**
   * Starts one thing and remembers how it is stopped; a stopping that begins meanwhile waits for it, so that nothing is left behind
   * half started.
   *
   * @throws Error when the stopping has begun: then nothing is started any more
   */
  async begin<T>(start: () => Promise<T>, stop: (started: T) => Promise<void>): Promise<T> {
    if (this.isAskedFor) throw new Error('Everything is being stopped');
    const begun = start().then((started) => {
      this.stops.push(() => stop(started));
      return started;
    });
    this.starting = begun.catch(() => undefined);
    return begun;
  }

  /** Something below everything else, the database, knows why the rest fails. */
  explainBy(explain: () => Error | null): void {
    this.explain = explain;
  }

  /** What is behind a failure: the failure itself unless something below explains it. */
  causeOf(failure: unknown): unknown {
    return this.explain() ?? failure;
  }

  /** Nothing can go on: says why, stops the rest and ends the process. */
  async because(why: Error): Promise<void> {
    if (this.isAskedFor) return;
    this.signalledAt = this.around.now();
    this.around.complain(why.message);
    await this.all();
    this.around.exit(1);
  }

  /** The first signal stops in order, a later one ends the process at once. */
  onSignals(): void {
    for (const signal of SIGNALS) this.around.process.on(signal, () => this.signalled());
  }

  /**
   * What nobody caught. A promise that nobody waits for belongs to one request or one job: it is told, and everybody else goes on. After
   * a throw nothing is certain any more: the rest is stopped in order.
   */
  onFailures(): void {
    this.around.process.on('unhandledRejection', (why: unknown) => this.around.complain(`Not caught: ${storyOf(why)}`));
    this.around.process.on('uncaughtException', (why: unknown) => void this.because(new Error(storyOf(why))));
  }

  /** @returns false when something could not be stopped */
  async all(): Promise<boolean> {
    let clean = true;
    await this.starting;
    for (let stop = this.stops.pop(); stop; stop = this.stops.pop()) {
      await stop().catch((error: Error) => {
        clean = false;
        this.around.complain(`While stopping: ${error.message}`);
      });
    }
    return clean;
  }

  private signalled(): void {
    const { around } = this;
    if (this.signalledAt !== null) {
      if (around.now() - this.signalledAt > SAME_KEYSTROKE_MILLISECONDS) around.exit(1);
      return;
    }
    this.signalledAt = around.now();
    around.say('\nStopping …');
    void this.all().then((clean) => around.exit(clean ? 0 : 1));
  }
}

function storyOf(why: unknown): string {
  return why instanceof Error ? (why.stack ?? why.message) : String(why);
}
