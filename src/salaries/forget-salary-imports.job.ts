import { defineTick } from '../platform/queue/index.js';
import { OldSalaryImports } from './old-salary-imports.service.js';

/** Forgets tables of pay that nobody confirmed, and rejected rows that nobody corrected. */
export const forgetSalaryImports = defineTick({
  name: 'salaries.forget-imports',
  everySeconds: 3_600,
  service: OldSalaryImports,
  handle: (imports: OldSalaryImports) => imports.forget(),
});
