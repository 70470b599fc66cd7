import { applyDecorators, Controller, UseFilters, UseInterceptors } from '@nestjs/common';
import { PageErrorsFilter } from './page-errors.filter.js';
import { PageInterceptor } from './page.interceptor.js';

/** A controller whose handlers answer with pages: `show`, `goTo` or `sendFile`. */
export function PageController(path: string | string[]): ClassDecorator {
  return applyDecorators(Controller(path), UseInterceptors(PageInterceptor), UseFilters(PageErrorsFilter));
}
