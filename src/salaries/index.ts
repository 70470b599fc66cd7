export { SalariesModule } from './salaries.module.js';
export { SalariesService } from './salaries.service.js';
export { SalaryObservationRow } from './salary-observation.entity.js';
