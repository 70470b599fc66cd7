export type { Cohort, FunnelScope } from './cohort.js';
export type { CountForecast } from './domain/forecast.js';
export type { Outlook } from './domain/outlook.js';
export { FUNNEL_STAGES, STEP_PARTS } from './domain/passage.js';
export type { StepPart } from './domain/passage.js';
export { PeriodInvalid } from './funnel.errors.js';
export { FunnelModule } from './funnel.module.js';
export type { Forecast, Funnel, FunnelRow } from './funnel.service.js';
export { FunnelService } from './funnel.service.js';
