export type { AskedBudget } from './domain/asked-budget.js';
export { readBudget } from './domain/asked-budget.js';
export type { BudgetReach } from './domain/budget-reach.js';
export { OBSERVATION_FIELDS } from './domain/observation-columns.js';
export { faultyCell } from './domain/faulty-cell.js';
export { OBSERVATION_FAULT_WORDS, OBSERVATION_FAULTS } from './domain/read-observations.js';
export type { ObservationFault } from './domain/read-observations.js';
export type { CountryPay, Leaning, Leanings, MarketBand, MarketBands } from './domain/salary-band.js';
export type { SalaryObservation } from './domain/salary-observation.js';
export { LEAST_OF_TRADE } from './domain/trade-band.js';
export { forgetSalaryImports } from './forget-salary-imports.job.js';
export { BudgetTooGreat, MOST_PAY_ROWS, PlaceNotShown, PlaceUnknown } from './salaries.errors.js';
export { SalariesModule } from './salaries.module.js';
export { SalariesService } from './salaries.service.js';
export type { PayColumns } from './kept-pay-table.js';
export type { PayColumn } from './salary-import-columns.service.js';
export { SalaryImportColumns } from './salary-import-columns.service.js';
export { SALARY_IMPORT_STATUSES } from './salary-import.entity.js';
export type { RejectedPayRow, SalaryImport } from './salary-import.entity.js';
export { SalaryImports } from './salary-imports.service.js';
export type { PayTableAbout, SalaryImportView } from './salary-imports.service.js';
export { SalaryOverviews } from './salary-overview.service.js';
export type {
  LevelReach,
  PlacePay,
  Reach,
  SalaryOverview,
  TradeReach,
  VacancyReach,
} from './salary-overview.service.js';
