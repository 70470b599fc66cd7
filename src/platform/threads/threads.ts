import { Worker } from 'node:worker_threads';

/** A kind of long calculation, and what one of them may take. */
export interface Threaded {
  /** Whose time or memory it is said to be when there was not enough. */
  readonly what: string;
  /** The compiled thread: a thread runs files of the product as they were built. See `answerOrders`. */
  readonly file: string;
  /** So many at a time; others wait for their turn. */
  readonly mostAtOnce: number;
  /** So many wait at most: whoever comes then is told at once, as the answer would come too late. */
  readonly mostWaiting: number;
  readonly mostMilliseconds: number;
  readonly mostMegabytes: number;
}

/** What a thread says of an order. */
export type Said<Answer> = { readonly answer: Answer } | { readonly refused: unknown };

/** A calculation that was not brought to its end: it took too long, too much memory, too many wait, nobody asks for it any more, or its process stops. */
export class ThreadEnded extends Error {}

/** A thread that has nothing to do is kept so long: the next one would have to be started and to learn its work anew. */
const KEPT_MILLISECONDS = 10_000;

/** Long calculations in threads of their own, as nobody else would be answered meanwhile. */
export class Threads<Order, Answer> {
  /** Those that wait for an order, until they are ended. */
  private readonly idle = new Map<Worker, NodeJS.Timeout>();
  private readonly running = new Set<Worker>();
  /** Turns that are taken: a thread is under way, or about to be. */
  private taken = 0;
  private readonly waiting: (() => void)[] = [];
  private isClosed = false;

  constructor(private readonly of: Threaded) {}

  /**
   * @param asked  aborted when nobody waits for the answer any more: what is not begun by then never is
   * @throws ThreadEnded when it was not brought to its end; what the calculation itself threw, by name and message
   */
  async run(order: Order, asked?: AbortSignal): Promise<Answer> {
    await this.turn(asked);
    try {
      if (this.isClosed) throw this.notBegun('the process stops');
      if (asked?.aborted) throw this.notBegun('nobody asks for it any more');
      const said = await this.said(this.kept() ?? this.started(), order);
      if ('refused' in said) throw said.refused;
      return said.answer;
    } finally {
      this.handOn();
    }
  }

  /** Ends all threads; who waits for one is told. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const begin of this.waiting.splice(0)) begin();
    await Promise.all([...this.idle.keys(), ...this.running].map((thread) => thread.terminate()));
  }

  /** Taken before anything is waited for, so that those who come at the same moment see it. */
  private async turn(asked?: AbortSignal): Promise<void> {
    if (this.taken < this.of.mostAtOnce) this.taken += 1;
    else if (this.waiting.length < this.of.mostWaiting) await this.handedOn(asked);
    else throw this.notBegun('too many wait');
  }

  /** Whoever is not asked for any more makes room among those that wait. */
  private async handedOn(asked?: AbortSignal): Promise<void> {
    await new Promise<void>((begin, refuse) => {
      this.waiting.push(begin);
      asked?.addEventListener('abort', () => {
        const place = this.waiting.indexOf(begin);
        if (place < 0) return;
        this.waiting.splice(place, 1);
        refuse(this.notBegun('nobody asks for it any more'));
      });
    });
  }

  /** A turn that is over goes to whoever has waited longest; nobody comes in between. */
  private handOn(): void {
    const begin = this.waiting.shift();
    if (begin) begin();
    else this.taken -= 1;
  }

  private notBegun(why: string): ThreadEnded {
    return new ThreadEnded(`${this.of.what} was not begun, as ${why}`);
  }

  private kept(): Worker | undefined {
    const [thread] = this.idle.keys();
    if (thread !== undefined) this.noLonger(thread);
    return thread;
  }

  private noLonger(thread: Worker): void {
    clearTimeout(this.idle.get(thread));
    this.idle.delete(thread);
  }

  private started(): Worker {
    const thread = new Worker(this.of.file, {
      resourceLimits: { maxOldGenerationSizeMb: this.of.mostMegabytes },
      env: {},
    });
    // Whoever waits for it listens, too: this is for those for which nobody does.
    return thread.on('error', () => this.noLonger(thread)).on('exit', () => this.noLonger(thread));
  }

  private said(thread: Worker, order: Order): Promise<Said<Answer>> {
    return new Promise((resolve, reject) => {
      const failed = (how: string, cause?: unknown): void => {
        done();
        reject(new ThreadEnded(`${this.of.what} ${how}`, { cause }));
        void thread.terminate();
      };
      const answered = (answer: Said<Answer>): void => {
        done();
        this.keep(thread);
        resolve(answer);
      };
      // Out of memory, or its file is no thread.
      const broken = (cause: unknown): void => failed('failed', cause);
      const exited = (code: number): void => failed(`ended with ${code} and said nothing`);
      const { mostMilliseconds } = this.of;
      const late = setTimeout(() => failed(`took longer than ${mostMilliseconds / 1000} s`), mostMilliseconds);
      const done = (): void => {
        clearTimeout(late);
        this.running.delete(thread);
        thread.off('message', answered).off('messageerror', broken).off('error', broken).off('exit', exited);
      };
      this.running.add(thread);
      thread.on('message', answered).on('messageerror', broken).on('error', broken).on('exit', exited);
      thread.ref();
      thread.postMessage(order);
    });
  }

  /** Keeps a thread for the next order for a while; it keeps no process from ending. */
  private keep(thread: Worker): void {
    thread.unref();
    const end = setTimeout(() => {
      this.noLonger(thread);
      void thread.terminate();
    }, KEPT_MILLISECONDS).unref();
    this.idle.set(thread, end);
  }
}
