import type { EventOf, Fault } from './journal-event.js';
import type { SimulatedBoard } from './market/market.js';

interface QueuedFault {
  readonly fault: Fault;
  /** Matching calls seen so far, the skipped ones included. */
  met: number;
}

/** Faults that wait for their calls, in the order in which they were asked for. Changed by journal events only. */
export class FaultBook {
  private queue: QueuedFault[] = [];

  /** Position of the first fault that the call meets, or null. */
  indexFor(board: SimulatedBoard, call: string): number | null {
    const index = this.queue.findIndex(
      ({ fault, met }) => fault.board === board && met < fault.skip + fault.times && call.includes(fault.match),
    );
    return index === -1 ? null : index;
  }

  /** The fault at the position if it strikes now, null while it is still skipping calls. */
  strikes(index: number): Fault | null {
    const queued = this.queue[index];
    return queued !== undefined && queued.met >= queued.fault.skip ? queued.fault : null;
  }

  /** Faults that have not all been met yet. */
  waiting(): Fault[] {
    return this.queue.filter(({ fault, met }) => met < fault.skip + fault.times).map(({ fault }) => fault);
  }

  applyQueued(event: EventOf<'fault-queued'>): void {
    this.queue.push({ fault: event.fault, met: 0 });
  }

  applyMet(event: EventOf<'fault-met'>): void {
    const queued = this.queue[event.index];
    if (queued !== undefined) queued.met += 1;
  }

  applyCleared(): void {
    this.queue = [];
  }
}
