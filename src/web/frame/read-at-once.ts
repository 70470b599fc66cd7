import { Injectable, UseInterceptors } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom } from 'rxjs';
import type { Observable } from 'rxjs';
import { Database } from '../../platform/database/index.js';
import type { RequestWithVisit } from './visit.js';

/** Gives whatever a page handler reads one transaction, instead of one to each of the services that it asks. */
@Injectable()
export class AtOnceInterceptor implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { viewer } = context.switchToHttp().getRequest<RequestWithVisit>();
    if (!viewer) return next.handle();
    return from(this.database.inOrganisation(viewer.actor.organisationId, () => lastValueFrom(next.handle())));
  }
}

/**
 * For pages that are put together from what many services know: beginning and ending a transaction for each of them was more than half of
 * what such a page asked of the database. For handlers that ask nothing of a board, whose answer a transaction would wait for.
 */
export function ReadAtOnce(): MethodDecorator {
  return UseInterceptors(AtOnceInterceptor);
}
