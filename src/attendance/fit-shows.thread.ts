import { answerOrders } from '../platform/threads/index.js';
import { fitShows } from './domain/show-fit.js';
import type { FitOrder } from './fit-apart.js';

answerOrders(({ table, earlier }: FitOrder) => fitShows(table, earlier));
