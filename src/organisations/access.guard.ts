import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS_ENTRY, assertAllowed } from './access.decorators.js';
import type { AccessEntry, RequestWithActor } from './access.decorators.js';
import { NotAllowed } from './organisations.errors.js';
import { Recognition } from './recognition.service.js';

/**
 * Stands before every route. A route says with Allow or PublicRoute who may; one that says nothing is refused to all.
 * Pages are asked for with a session, the API with a bearer key or, from our own pages, with the session.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly recognition: Recognition,
  ) {}

  /** @throws SignInRequired, NotAllowed */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const entry = this.reflector.getAllAndOverride<AccessEntry | undefined>(ACCESS_ENTRY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!entry) throw new NotAllowed('a route without an entry');
    if ('publicBecause' in entry) return true;
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const actor = await this.recognition.recognise(request);
    assertAllowed(actor, entry.action);
    return true;
  }
}
