export { TakeoutModule } from './takeout.module.js';
export { TakeoutService } from './takeout.service.js';
export type { Takeout } from './takeout.service.js';
