import { Body, Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor, SHORTEST_PASSWORD, SignInService, subjectOf } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { beginSession } from '../../platform/web-session/index.js';
import { readForm } from '../frame/forms.js';
import { leadTo } from '../frame/own-path.js';
import { PageErrorsFilter } from '../frame/page-errors.filter.js';
import type { RequestWithVisit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { PASSWORD_FORM } from './sign-in-form.js';
import { ownPasswordPage } from './sign-in.page.js';

/** Where a signed-in person changes their own password: the form is on the page Settings too, a refusal is shown on this one. */
@Controller('account/password')
@UseFilters(PageErrorsFilter)
export class OwnPasswordController {
  constructor(
    private readonly signIn: SignInService,
    private readonly visits: Visits,
  ) {}

  @Get()
  @Allow('own-account.edit')
  show(@Req() request: RequestWithVisit, @Res() reply: FastifyReply): void {
    this.send(request, reply, null);
  }

  @Post()
  @Allow('own-account.edit')
  async change(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: RequestWithVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { present, next } = readForm(PASSWORD_FORM, body);
    try {
      await this.signIn.changePassword(actor, present, next, request.ip);
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      reply.status(error.kind === 'too-many' ? 429 : 422);
      this.send(request, reply, error);
      return;
    }
    // Every session of the person has ended; the one in which the new password was typed goes on under a new id.
    const { organisationId, userId } = actor;
    if (userId !== null) await beginSession(request, subjectOf({ organisationId, userId }));
    const { f } = this.visits.begin(request, reply);
    this.visits.leaveNotice(request, { tone: 'good', text: f.t('signIn.passwordChanged') });
    leadTo(reply, '/').send('');
  }

  private send(request: RequestWithVisit, reply: FastifyReply, failure: ExpectedError | null): void {
    const visit = this.visits.begin(request, reply);
    const fault = failure && this.visits.failureSentence(visit, failure);
    const page = ownPasswordPage(visit.f, {
      email: request.viewer?.email ?? '',
      shortestPassword: SHORTEST_PASSWORD,
      fault,
    });
    const html = this.visits.render(request, visit, 'pages/sign-in/own-password', page);
    reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);
  }
}
