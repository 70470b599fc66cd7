import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { bearerKey, sessionSubject } from '../platform/web-session/index.js';
import { ACCESS_ENTRY, assertAllowed } from './access.decorators.js';
import type { AccessEntry, RequestWithActor } from './access.decorators.js';
import { AccountsService } from './accounts.service.js';
import { ApiKeysService } from './api-keys.service.js';
import { NotAllowed, SignInRequired } from './organisations.errors.js';
import { readSubject } from './session-subject.js';

/**
 * Stands before every route. A route says with Allow or PublicRoute who may; one that says nothing is refused to all.
 * Pages are asked for with a session, the API with a bearer key or, from our own pages, with the session.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly accounts: AccountsService,
    private readonly apiKeys: ApiKeysService,
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
    await this.recognise(request);
    if (!request.actor) throw new SignInRequired();
    assertAllowed(request.actor, entry.action);
    return true;
  }

  private async recognise(request: RequestWithActor): Promise<void> {
    const key = bearerKey(request);
    if (key !== null) {
      request.actor = (await this.apiKeys.authenticate(key)) ?? undefined;
      return;
    }
    const who = readSubject(sessionSubject(request));
    request.viewer = (who && (await this.accounts.viewer(who.organisationId, who.userId))) ?? undefined;
    request.actor = request.viewer?.actor;
  }
}
