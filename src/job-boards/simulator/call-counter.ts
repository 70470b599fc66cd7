import type { SimulatedBoard } from './market/market.js';

/** Calls since the start of the process (or the last reset) by board and endpoint, the control plane not counted. */
export class CallCounter {
  private counts = new Map<string, number>();

  /** `endpoint` is `METHOD /path/:with/:placeholders`, or the path as asked where nothing answers to it. */
  count(board: SimulatedBoard, endpoint: string): void {
    const key = `${board} ${endpoint}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** For example `{ total: 3, endpoints: { 'headhunter GET /me': 3 } }`. */
  summary(): { total: number; endpoints: Record<string, number> } {
    const endpoints = Object.fromEntries([...this.counts].sort(([a], [b]) => (a < b ? -1 : 1)));
    return { total: [...this.counts.values()].reduce((sum, count) => sum + count, 0), endpoints };
  }

  reset(): void {
    this.counts = new Map();
  }
}
