import { parentPort } from 'node:worker_threads';
import type { Said } from './threads.js';

/** The other end of `Threads`: answers each order, one after the other. */
export function answerOrders<Order, Answer>(calculate: (order: Order) => Answer): void {
  parentPort?.on('message', (order: Order) => {
    parentPort?.postMessage(said(calculate, order));
  });
}

function said<Order, Answer>(calculate: (order: Order) => Answer, order: Order): Said<Answer> {
  try {
    return { answer: calculate(order) };
  } catch (refused) {
    return { refused };
  }
}
