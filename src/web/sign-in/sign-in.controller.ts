import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ExpectedError } from '../../kernel/errors.js';
import {
  PublicRoute,
  Recognition,
  SHORTEST_PASSWORD,
  SignInRequired,
  SignInService,
  subjectOf,
  TooManySignIns,
} from '../../organisations/index.js';
import type { SignedIn } from '../../organisations/index.js';
import { SETTINGS } from '../../platform/config/index.js';
import type { Settings } from '../../platform/config/index.js';
import { isViewLanguage, Views } from '../../platform/views/index.js';
import type { ViewContext } from '../../platform/views/index.js';
import { beginSession, csrfToken, endSession } from '../../platform/web-session/index.js';
import { LANGUAGE_COOKIE } from '../frame/choice-cookie.js';
import { readForm } from '../frame/forms.js';
import { leadTo } from '../frame/own-path.js';
import { PageErrorsFilter } from '../frame/page-errors.filter.js';
import { Visits } from '../frame/visits.service.js';
import { LINK_FORM, pathBack, SIGN_IN_FORM, SIGN_IN_QUERY } from './sign-in-form.js';
import { deadLinkPage, linkPage, signInPage } from './sign-in.page.js';
import type { PageWords } from './sign-in.page.js';

/** A visitor who is not signed in yet. */
type SignInVisit = PageWords & { readonly context: ViewContext };

/** Ways in and out. */
@Controller()
@UseFilters(PageErrorsFilter)
export class SignInController {
  constructor(
    private readonly signIn: SignInService,
    private readonly views: Views,
    private readonly visits: Visits,
    private readonly recognition: Recognition,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('sign-in')
  @PublicRoute('nobody is signed in yet')
  async show(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { back, language, reason } = readForm(SIGN_IN_QUERY, query);
    // Signed in meanwhile, in another window for instance: there is nothing to do here.
    if (await this.isSignedIn(request)) {
      leadTo(reply, pathBack(back)).send('');
      return;
    }
    const visit = this.visit(request, reply, '/sign-in', { chosen: language });
    this.send(reply, visit, 'sign-in', signInPage(visit, { email: '', back: pathBack(back), reason, fault: null }));
  }

  @Post('sign-in')
  @PublicRoute('this is how one signs in')
  async signInByPassword(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { email, password, back, reason } = readForm(SIGN_IN_FORM, body);
    try {
      const person = await this.signIn.signInByPassword(email, password, request.ip);
      await this.enter(request, reply, person, pathBack(back));
    } catch (error) {
      const visit = this.visit(request, reply, '/sign-in', {});
      const fault = this.faultOf(error, visit, reply);
      this.send(reply, visit, 'sign-in', signInPage(visit, { email, back: pathBack(back), reason, fault }));
    }
  }

  /** Looking uses nothing up: mail programs open links before their readers do. */
  @Get('sign-in/link/:token')
  @PublicRoute('the link itself is the proof')
  async showLink(
    @Param('token') token: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sendLinkPage(token, readForm(SIGN_IN_QUERY, query).language, request, reply, null);
  }

  @Post('sign-in/link/:token')
  @PublicRoute('the link itself is the proof')
  async signInByLink(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { password } = readForm(LINK_FORM, body);
    try {
      const person = await this.signIn.signInByLink(token, password === '' ? null : password);
      await this.enter(request, reply, person, '/');
    } catch (error) {
      await this.sendLinkPage(token, '', request, reply, error);
    }
  }

  @Post('sign-out')
  @PublicRoute('leaving needs no permission')
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await endSession(request, reply);
    leadTo(reply, '/sign-in').send('');
  }

  private async isSignedIn(request: FastifyRequest): Promise<boolean> {
    try {
      await this.recognition.recognise(request);
      return true;
    } catch (error) {
      if (!(error instanceof SignInRequired)) throw error;
      return false;
    }
  }

  private async enter(request: FastifyRequest, reply: FastifyReply, person: SignedIn, to: string): Promise<void> {
    await beginSession(request, subjectOf(person));
    leadTo(reply, to).send('');
  }

  private async sendLinkPage(
    token: string,
    chosen: string,
    request: FastifyRequest,
    reply: FastifyReply,
    error: unknown,
  ): Promise<void> {
    const path = `/sign-in/link/${encodeURIComponent(token)}`;
    try {
      const { name, email, language, needsPassword } = await this.signIn.previewLink(token);
      const visit = this.visit(request, reply, path, { chosen, account: language });
      const fault = error === null ? null : this.faultOf(error, visit, reply);
      const page = { name, email, mustChoose: needsPassword, shortestPassword: SHORTEST_PASSWORD, fault };
      this.send(reply, visit, 'link', linkPage(visit, page));
    } catch (dead) {
      const visit = this.visit(request, reply, path, { chosen });
      const sentence = this.faultOf(dead, visit, reply);
      this.send(reply, visit, 'dead-link', deadLinkPage(visit, sentence));
    }
  }

  /** The reader's language: chosen by a link on this page, or else the account's, the one chosen before, the browser's. */
  private visit(
    request: FastifyRequest,
    reply: FastifyReply,
    path: string,
    languages: { chosen?: string; account?: string },
  ): SignInVisit {
    const { chosen, account } = languages;
    if (isViewLanguage(chosen)) {
      const { secureCookies: secure } = this.settings;
      reply.setCookie(LANGUAGE_COOKIE, chosen, { path: '/', httpOnly: true, sameSite: 'lax', secure });
    }
    const language = [chosen, account].find((code) => isViewLanguage(code));
    const { f, context } = this.visits.begin(request, reply, language);
    return { f, context, path };
  }

  /** The sentence of an expected failure, with its status set; anything else goes on to the edge. */
  private faultOf(error: unknown, visit: SignInVisit, reply: FastifyReply): string {
    if (!(error instanceof ExpectedError)) throw error;
    if (error instanceof TooManySignIns) reply.header('retry-after', String(error.retryAfterSeconds));
    reply.status(error.kind === 'too-many' ? 429 : 422);
    return visit.f.t(`errors.${error.code}`, error.values);
  }

  private send(reply: FastifyReply, visit: SignInVisit, name: string, page: object): void {
    const context = { ...visit.context, csrfToken: csrfToken(reply) };
    const html = this.views.render(`pages/sign-in/${name}`, page, context);
    reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);
  }
}
