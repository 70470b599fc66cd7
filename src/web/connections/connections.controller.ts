import { Body, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { z } from 'zod';
import { BOARDS, ConnectionRefused, ConnectionsService } from '../../job-boards/index.js';
import type { Board } from '../../job-boards/index.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { SETTINGS } from '../../platform/config/index.js';
import type { Settings } from '../../platform/config/index.js';
import { sessionEntry, setSessionEntry } from '../../platform/web-session/index.js';
import { SourcingService } from '../../sourcing/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { RequestWithVisit, Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { connectionsPage } from './connections.page.js';

const loginForm = z.object({ login: z.string().max(300), password: z.string().max(300) });
const boardName = z.object({ board: z.enum(BOARDS) });
const callbackQuery = z.object({
  code: z.string().max(2000).optional(),
  state: z.string().max(500).optional(),
});

/** Session entry that holds what must come back from the board's page. */
const STARTED_ENTRY = 'connecting';

/** Access to the boards. */
@PageController('connections')
export class ConnectionsController {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly sourcing: SourcingService,
    private readonly visits: Visits,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Allow('connections.read')
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<PageAnswer> {
    const { organisationId } = actor;
    const connections = await this.connections.list(organisationId);
    const progress = (await this.sourcing.progress(organisationId)).connections;
    const sentenceOf = (problem: string, board: Board): string => this.visits.problemSentence(visit, problem, board);
    const mayEdit = mayDo(actor, 'connections.edit');
    return show(
      'pages/connections/connections',
      connectionsPage({ connections, progress, mayEdit, sentenceOf }, visit.f),
    );
  }

  /**
   * HeadHunter asks on its own page; what it sends back is compared with what the session remembers. A link, not a form:
   * the form rules of our pages (Content-Security-Policy) forbid forms that end on another site.
   */
  @Get('headhunter/start')
  @Allow('connections.edit')
  beginHeadhunter(@Req() request: RequestWithVisit): PageAnswer {
    const { address, state, codeVerifier } = this.connections.start('headhunter', this.redirectUri('headhunter'));
    setSessionEntry(request, STARTED_ENTRY, JSON.stringify({ state, codeVerifier }));
    return goTo(address);
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
    const { board } = readForm(boardName, parameters);
    const { code, state } = readForm(callbackQuery, query);
    const started = JSON.parse(sessionEntry(request, STARTED_ENTRY) ?? '{}') as {
      state?: string;
      codeVerifier?: string;
    };
    setSessionEntry(request, STARTED_ENTRY, null);
    if (!code || !state || state !== started.state) {
      return goTo('/connections', { tone: 'bad', text: visit.f.t('connections.refused') });
    }
    const redirectUri = this.redirectUri(board);
    return this.connected(actor, visit, () =>
      board === 'headhunter'
        ? this.connections.connectHeadhunter({ actor, code, redirectUri, codeVerifier: started.codeVerifier ?? null })
        : this.connections.connectSuperjob({ actor, code, redirectUri }),
    );
  }

  @Post('superjob')
  @Allow('connections.edit')
  async connectSuperjob(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { login, password } = readForm(loginForm, body);
    return this.connected(actor, visit, () => this.connections.connectSuperjob({ actor, login, password }));
  }

  @Post(':id/pull')
  @Allow('connections.edit')
  async pull(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    await this.sourcing.queuePull(actor, id);
    return goTo('/connections', { tone: 'good', text: visit.f.t('connections.pulling') });
  }

  /** Reads the board at once: nobody who has just connected wants to wait for the next round. */
  private async connected(
    actor: Actor,
    visit: Visit,
    connect: () => Promise<{ board: Board; connectionId: string }>,
  ): Promise<PageAnswer> {
    try {
      const { board, connectionId } = await connect();
      await this.sourcing.queuePull(actor, connectionId);
      const text = visit.f.t('connections.done', { board: visit.f.t(`boards.${board}`) });
      return goTo('/connections', { tone: 'good', text });
    } catch (error) {
      if (!(error instanceof ConnectionRefused)) throw error;
      return goTo('/connections', { tone: 'bad', text: this.visits.failureSentence(visit, error) });
    }
  }

  private redirectUri(board: Board): string {
    return `${this.settings.publicUrl}/connections/${board}/callback`;
  }
}
