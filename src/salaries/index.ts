export { SalariesModule } from './salaries.module.js';
export { SalariesService } from './salaries.service.js';
