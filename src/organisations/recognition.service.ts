import { Injectable } from '@nestjs/common';
import { bearerKey, sessionSubject } from '../platform/web-session/index.js';
import type { RequestWithActor } from './access.decorators.js';
import { AccountsService } from './accounts.service.js';
import { ApiKeysService } from './api-keys.service.js';
import type { Actor } from './domain/actor.js';
import { SignInRequired } from './organisations.errors.js';
import { readSubject } from './session-subject.js';

/** Finds out who sends a request: the holder of its bearer key or, where it has none, the person of its session. */
@Injectable()
export class Recognition {
  constructor(
    private readonly accounts: AccountsService,
    private readonly apiKeys: ApiKeysService,
  ) {}

  /** Who sends the request, noted on it too, so that it is asked once. @throws SignInRequired */
  async recognise(request: RequestWithActor): Promise<Actor> {
    if (!request.actor) await this.ask(request);
    if (!request.actor) throw new SignInRequired();
    return request.actor;
  }

  private async ask(request: RequestWithActor): Promise<void> {
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
