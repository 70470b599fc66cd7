import { Body, Get, Param, Post, Query, Req } from '@nestjs/common';
import { z } from 'zod';
import { BOARDS, capabilitySnapshotOf, ConnectionAccounts, ConnectionsService } from '../../job-boards/index.js';
import type { Board, ConnectionView } from '../../job-boards/index.js';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { SourcingService } from '../../sourcing/index.js';
import { goElsewhere, goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { refusalOf } from '../frame/form-field.js';
import type { Refusal } from '../frame/form-field.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { Refusals } from '../frame/refusals.service.js';
import { CurrentVisit } from '../frame/visit.js';
import type { RequestWithVisit, Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { rememberBegun, takeBegun } from './begun-connects.js';
import { ConnectionsReader } from './connections-reader.service.js';
import { connectionsPage } from './connections.page.js';
import type { ConnectionsPage } from './connections.page.js';

/** Whether they are right, the board says. */
const loginForm = z.object({ login: z.string().max(300).default(''), password: z.string().max(300).default('') });
/** The field is one for secrets: it is not typed again into a form that is shown anew. */
const keyForm = z.object({ password: z.string().max(2000).default('') });
const boardName = z.object({ board: z.enum(BOARDS) });
/** What no page of a board sends, twice the same name or a page of letters, belongs to no beginning of ours: nobody corrects an address. */
const callbackQuery = z.object({
  code: z.string().max(2000).optional().catch(undefined),
  state: z.string().max(500).optional().catch(undefined),
});

/** Failures that the person at the form can do something about: type anew, try later, look into the settings. */
const NOT_LET_IN: Readonly<Record<string, string>> = {
  'job-boards.connection-refused': '',
  'job-boards.account-blocked': '',
  'job-boards.edge-blocked': '',
  'job-boards.misconfigured': '',
  'job-boards.unavailable': '',
  'job-boards.quota-spent': '',
};

/** Access to the boards. */
@PageController('connections')
export class ConnectionsController {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly accounts: ConnectionAccounts,
    private readonly sourcing: SourcingService,
    private readonly reader: ConnectionsReader,
    private readonly visits: Visits,
    private readonly refusals: Refusals,
  ) {}

  @Get()
  @Allow('connections.read')
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<PageAnswer> {
    return show('pages/connections/connections', await this.page(actor, visit, null));
  }

  /**
   * HeadHunter asks on its own page; what it sends back is compared with what the session remembers. A link, not a form:
   * the form rules of our pages (Content-Security-Policy) forbid forms that end on another site.
   */
  @Get('headhunter/start')
  @Allow('connections.edit')
  beginHeadhunter(@Req() request: RequestWithVisit): PageAnswer {
    const begun = this.connections.start('headhunter', this.redirectUri('headhunter'));
    rememberBegun(request, begun);
    return goElsewhere(begun.address);
  }

  @Get(':board/callback')
  @Allow('connections.edit')
  async finish(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Req() request: RequestWithVisit,
    @Param() parameters: unknown,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { data: { board } = {} } = boardName.safeParse(parameters);
    const { code, state } = readForm(callbackQuery, query);
    const begun = board && takeBegun(request, state);
    // By the back button, from another browser or from somebody else: nothing is known of what became of it.
    if (!begun) return goTo('/connections', { tone: 'fair', text: visit.f.t('connections.notAwaited') });
    if (!code) return goTo('/connections', { tone: 'bad', text: visit.f.t('connections.refused') });
    const redirectUri = this.redirectUri(board);
    try {
      return await this.connected(actor, visit, () =>
        board === 'headhunter'
          ? this.connections.connectHeadhunter({ actor, code, redirectUri, codeVerifier: begun.codeVerifier })
          : this.connections.connectSuperjob({ actor, code, redirectUri }),
      );
    } catch (error) {
      if (!(error instanceof ExpectedError) || !(error.code in NOT_LET_IN)) throw error;
      return goTo('/connections', { tone: 'bad', text: this.visits.failureSentence(visit, error) });
    }
  }

  /** A refused form leaves its own address in the browser: whoever goes there again gets the page. */
  @Get('superjob')
  @Allow('connections.read')
  formAddress(): PageAnswer {
    return goTo('/connections');
  }

  @Post('superjob')
  @Allow('connections.edit')
  async connectSuperjob(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { login, password } = readForm(loginForm, body);
    return this.connectedOrRefused(actor, visit, { name: 'superjob', body }, () =>
      this.connections.connectSuperjob({ actor, login, password }),
    );
  }

  @Get('keys/:board')
  @Allow('connections.read')
  keyAddress(): PageAnswer {
    return goTo('/connections');
  }

  @Post('keys/:board')
  @Allow('connections.edit')
  async connectByKey(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() parameters: unknown,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { board } = readForm(boardName, parameters);
    const { password: key } = readForm(keyForm, body);
    return this.connectedOrRefused(actor, visit, { name: board, body }, () =>
      this.accounts.connectByKey(actor, board, key),
    );
  }

  @Post(':id/pull')
  @Allow('connections.edit')
  async pull(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    return this.refusals.orElse(visit, '/connections', async () => {
      await this.sourcing.queuePull(actor, id);
      return goTo('/connections', { tone: 'good', text: visit.f.t('connections.pulling') });
    });
  }

  private async connectedOrRefused(
    actor: Actor,
    visit: Visit,
    form: { readonly name: string; readonly body: unknown },
    connect: () => Promise<ConnectionView>,
  ): Promise<PageAnswer> {
    try {
      return await this.connected(actor, visit, connect);
    } catch (error) {
      const refusal = refusalOf(error, form, NOT_LET_IN, this.visits.saysIn(visit));
      if (!refusal) throw error;
      return showRefused('pages/connections/connections', await this.page(actor, visit, refusal));
    }
  }

  /** Reads the board at once: nobody who has just connected wants to wait for the next round. */
  private async connected(actor: Actor, visit: Visit, connect: () => Promise<ConnectionView>): Promise<PageAnswer> {
    const { board, connectionId, capabilities } = await connect();
    await this.sourcing.queuePull(actor, connectionId);
    const text = visit.f.t('connections.done', { board: visit.f.t(`boards.${board}`) });
    // Whoever has several accounts there looks at once under which one it is.
    const hasChoice = capabilitySnapshotOf(capabilities).accounts.length > 1;
    return goTo(hasChoice ? `/connections/${connectionId}` : '/connections', { tone: 'good', text });
  }

  private async page(actor: Actor, visit: Visit, refusal: Refusal | null): Promise<ConnectionsPage> {
    const keyBoards = this.accounts.boardsByKey();
    return connectionsPage({ ...(await this.reader.all(actor, visit)), keyBoards, refusal }, visit.f);
  }

  private redirectUri(board: Board): string {
    return `${this.reader.publicUrl}/connections/${board}/callback`;
  }
}
