export { answerOrders } from './answer-orders.js';
export { ThreadEnded, Threads } from './threads.js';
