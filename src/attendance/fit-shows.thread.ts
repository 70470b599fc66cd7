import { parentPort, workerData } from 'node:worker_threads';
import { fitShows } from './domain/show-fit.js';
import type { FitOrder } from './fit-apart.js';

const { table, earlier } = workerData as FitOrder;
parentPort?.postMessage(fitShows(table, earlier));
