import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { RequestWithActor } from '../../organisations/index.js';
import type { Formatter, ViewContext } from '../../platform/views/index.js';

/** A page request: who looks is in `actor` and `viewer`, how they look is in here. */
export interface Visit {
  /** The words of the reader's language; times in the organisation's zone until a page says `inZone`. */
  readonly f: Formatter;
  readonly context: ViewContext;
  /** True when htmx asks for a part of a page; without JavaScript the same address answers with a page or a redirect. */
  readonly partial: boolean;
}

/** A request once the page interceptor has seen it. */
export interface RequestWithVisit extends RequestWithActor {
  visit?: Visit;
}

/** Controller argument: the visit. */
export const CurrentVisit = createParamDecorator((_data: unknown, context: ExecutionContext): Visit => {
  const { visit } = context.switchToHttp().getRequest<RequestWithVisit>();
  if (!visit) throw new Error('This controller is not a @PageController');
  return visit;
});
