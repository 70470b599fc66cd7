import { Body, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { ConnectionAccounts } from '../../job-boards/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { Refusals } from '../frame/refusals.service.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { ConnectionsReader } from './connections-reader.service.js';
import { connectionPage } from './connection.page.js';

/** Which account it is, the board says. */
const accountForm = z.object({ account: z.string().max(100).default('') });

/** What a board answers when it cannot or does not want to is said where it was asked. */
const REFUSALS = ['invalid', 'conflict', 'forbidden', 'unavailable', 'too-many'] as const;

/** One connection: what the account may do at the board, what is missing and whom to ask. */
@PageController('connections/:id')
export class ConnectionController {
  constructor(
    private readonly accounts: ConnectionAccounts,
    private readonly reader: ConnectionsReader,
    private readonly refusals: Refusals,
  ) {}

  @Get()
  @Allow('connections.read')
  async one(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const input = await this.reader.one(actor, visit, id);
    return show('pages/connections/connection', connectionPage(input, visit.f));
  }

  @Post('read-anew')
  @Allow('connections.edit')
  async readAnew(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    const page = `/connections/${id}`;
    return this.refusals.orElse(
      visit,
      page,
      async () => {
        await this.accounts.readAnew(actor.organisationId, id);
        return goTo(page, { tone: 'good', text: visit.f.t('connections.readAnewDone') });
      },
      REFUSALS,
    );
  }

  @Post('account')
  @Allow('connections.edit')
  async choose(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const page = `/connections/${id}`;
    const { account } = readForm(accountForm, body);
    return this.refusals.orElse(
      visit,
      page,
      async () => {
        await this.accounts.actUnder(actor, id, account);
        return goTo(page, { tone: 'good', text: visit.f.t('connections.accountChosen') });
      },
      REFUSALS,
    );
  }
}
