import { answerOrders } from '../platform/threads/index.js';
import { longPlan } from './domain/long-plans.js';

answerOrders(longPlan);
