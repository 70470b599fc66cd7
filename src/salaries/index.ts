export type { BudgetReach } from './domain/budget-reach.js';
export type { CountryPay, MarketBand, MarketBands } from './domain/salary-band.js';
export { PlaceUnknown } from './salaries.errors.js';
export { SalariesModule } from './salaries.module.js';
export { SalariesService } from './salaries.service.js';
export { SalaryOverviews } from './salary-overview.service.js';
export type { LevelReach, PlacePay, Reach, SalaryOverview, VacancyReach } from './salary-overview.service.js';
