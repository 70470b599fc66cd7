export type { Cohort } from './funnel-counts.service.js';
export { PeriodInvalid } from './funnel.errors.js';
export { FunnelModule } from './funnel.module.js';
export type { Forecast, Funnel, FunnelRow } from './funnel.service.js';
export { FunnelService } from './funnel.service.js';
