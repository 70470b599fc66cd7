import type { z } from 'zod';
import type { Clock } from '../../kernel/clock.js';
import type { HttpClient, HttpRequest, HttpResponse, Pace } from '../../platform/http-client/index.js';
import { HttpFailure } from '../../platform/http-client/index.js';
import { callableAddress } from '../board-address.js';
import type { UnprovenCall } from '../board-address.js';
import { answerIn, withAnswer } from '../board-answer.js';
import type { BoardAnswer } from '../board-answer.js';
import { BoardUnavailable, troubleWithout, UnreadableAnswer } from '../job-boards.errors.js';
import { expiryOf } from '../token-grant.js';
import type { TokenGrant } from '../token-grant.js';
import { understood } from '../understood.js';
import { superjobFailure, superjobVerdict, tokenFailure } from './superjob.failures.js';
import { PAGE_SIZE } from './superjob.limits.js';
import { pageSchema, tokenSchema, userSchema } from './superjob.wire.js';
import type { SuperjobPage, SuperjobToken, SuperjobUser } from './superjob.wire.js';

/** Where the API is and who we are there. */
export interface SuperjobOptions {
  /** With the version and without a slash at its end: `https://api.superjob.ru/2.0`. */
  readonly apiUrl: string;
  readonly authorizeUrl: string;
  readonly clientId: string;
  /** The application's secret key; it goes along with every request. */
  readonly secret: string;
  /** Calls to be made though nothing proves them; none if not given. */
  readonly unproven?: readonly UnprovenCall[];
  readonly pace: Pace;
}

/** One method per endpoint. The slash at the end of a path is part of it. Documentation: https://api.superjob.ru/ */
export class SuperjobClient {
  constructor(
    private readonly http: HttpClient,
    private readonly clock: Clock,
    private readonly options: SuperjobOptions,
  ) {}

  /** The page on which an employer grants access. https://api.superjob.ru/ (authorisation) */
  authorizeAddress(request: { readonly redirectUri: string; readonly state: string }): string {
    const address = new URL(this.options.authorizeUrl);
    address.searchParams.set('client_id', this.options.clientId);
    address.searchParams.set('redirect_uri', request.redirectUri);
    address.searchParams.set('state', request.state);
    return address.href;
  }

  /** The first pair of tokens for a code. https://api.superjob.ru/ (oauth2/access_token) */
  async exchangeCode(code: string, redirectUri: string): Promise<TokenGrant> {
    return this.grant('access_token', { code, redirect_uri: redirectUri });
  }

  /** The first pair of tokens for an employer's login and password. https://api.superjob.ru/ (oauth2/password) */
  async signIn(login: string, password: string): Promise<TokenGrant> {
    return this.grant('password', { login, password, hr: '1' });
  }

  /** A new pair for an expired one; whether the old refresh token dies is unknown, so the new one is always stored. https://api.superjob.ru/ (oauth2/refresh_token) */
  async refresh(refreshToken: string): Promise<TokenGrant> {
    return this.grant('refresh_token', { refresh_token: refreshToken });
  }

  /** Who is signed in. https://api.superjob.ru/ (user/current) */
  async currentUser(token: string): Promise<SuperjobUser> {
    return this.read(token, 'GET /user/current/', '/user/current/', {}, userSchema);
  }

  /** A page of the user's own published vacancies. https://api.superjob.ru/ (vacancies) */
  async vacancies(token: string, userId: string, page: number): Promise<SuperjobPage> {
    const query = { id_user: userId, published: '1', ...paging(page) };
    return this.read(token, 'GET /vacancies/', '/vacancies/', query, pageSchema);
  }

  /** A page of the résumés received for a vacancy, with contacts. https://api.superjob.ru/ (resumes/received) */
  async received(token: string, vacancyId: string, page: number): Promise<SuperjobPage> {
    const path = `/resumes/received/${encodeURIComponent(vacancyId)}/`;
    return this.read(token, 'GET /resumes/received/{id_vacancy}/', path, paging(page), pageSchema);
  }

  /** One résumé. https://api.superjob.ru/ (resumes/:id) */
  async resume(token: string, resumeId: string): Promise<unknown> {
    const path = `/resumes/${encodeURIComponent(resumeId)}/`;
    const response = await this.get(token, 'GET /resumes/{id}/', path, {});
    if (!response.succeeded) throw superjobFailure(response);
    const json = response.json();
    if (!json.ok) throw new UnreadableAnswer(json.why, response.text);
    return json.value;
  }

  /** Refuses an applicant; known from one working integration, which sends an empty body. Never repeated by itself. */
  async reject(token: string, resumeId: string): Promise<BoardAnswer> {
    return this.act(token, resumeId, 'reject', {});
  }

  /**
   * Invites an applicant. Nothing proves this call: one public program names the path beside that of rejecting, and what it takes is
   * a guess. Never repeated by itself.
   *
   * @throws ForbiddenAddress unless it is switched on
   */
  async invite(token: string, resumeId: string, vacancyId: string, message: string | null): Promise<BoardAnswer> {
    return this.act(token, resumeId, 'invite', { id_vacancy: vacancyId, ...(message !== null && { text: message }) });
  }

  /**
   * Writes a letter to an applicant. As little proven as inviting, and what it takes as much of a guess. Never repeated by itself.
   *
   * @throws ForbiddenAddress unless it is switched on
   */
  async sendMail(token: string, resumeId: string, vacancyId: string, text: string): Promise<BoardAnswer> {
    return this.act(token, resumeId, 'send_mail', { id_vacancy: vacancyId, text });
  }

  private async act(
    token: string,
    resumeId: string,
    action: 'reject' | 'invite' | 'send_mail',
    form: Record<string, string>,
  ): Promise<BoardAnswer> {
    const response = await this.exchange({
      label: `POST /hr/resumes/{id}/${action}/`,
      method: 'POST',
      url: this.address(`/hr/resumes/${encodeURIComponent(resumeId)}/${action}/`, {}),
      headers: { Authorization: `Bearer ${token}` },
      form,
      verdict: superjobVerdict,
    });
    if (!response.succeeded) throw withAnswer(superjobFailure(response), answerIn(response));
    return answerIn(response);
  }

  /** Secrets travel in the body; where the board takes the call by address only (seen in its own client), they have to be there. */
  private async grant(kind: string, fields: Record<string, string>): Promise<TokenGrant> {
    const form = { ...fields, client_id: this.options.clientId, client_secret: this.options.secret };
    const path = `/oauth2/${kind}/`;
    const how = { verdict: superjobVerdict, urgent: true };
    const url = this.address(path, {});
    let response = await this.exchange({ ...how, label: `POST ${path}`, method: 'POST', url, form });
    if (response.status === 404 || response.status === 405) {
      const longer = this.address(path, form);
      response = await this.exchange({ ...how, label: `GET ${path}`, method: 'GET', url: longer, repeatable: false });
    }
    if (!response.succeeded) throw tokenFailure(response);
    const token = this.understood(response, tokenSchema);
    return { accessToken: token.access_token, refreshToken: token.refresh_token, expiresAt: this.expiry(token) };
  }

  private expiry(token: SuperjobToken): Date | null {
    const now = this.clock.now().getTime();
    // A number of seconds since 1970 is above a billion; anything less is a duration by mistake.
    if (token.ttl !== null && token.ttl > 1_000_000_000) return expiryOf(token.ttl * 1000);
    return token.expires_in === null ? null : expiryOf(now + token.expires_in * 1000);
  }

  private async read<T>(
    token: string,
    label: string,
    path: string,
    query: Record<string, string>,
    schema: z.ZodType<T>,
  ): Promise<T> {
    return this.understood(await this.get(token, label, path, query), schema);
  }

  private async get(token: string, label: string, path: string, query: Record<string, string>): Promise<HttpResponse> {
    const headers = { Authorization: `Bearer ${token}` };
    return this.exchange({ label, method: 'GET', url: this.address(path, query), headers, verdict: superjobVerdict });
  }

  private understood<T>(response: HttpResponse, schema: z.ZodType<T>): T {
    if (!response.succeeded) throw superjobFailure(response);
    return understood('superjob', response, schema);
  }

  private address(path: string, query: Record<string, string>): string {
    const address = new URL(`${this.options.apiUrl}${path}`);
    for (const [key, value] of Object.entries(query)) address.searchParams.set(key, value);
    return callableAddress(address.href, this.options.apiUrl);
  }

  private async exchange(request: HttpRequest): Promise<HttpResponse> {
    const { secret, pace, apiUrl, unproven } = this.options;
    const headers = { ...request.headers, 'X-Api-App-Id': secret };
    const url = callableAddress(request.url, apiUrl, request.method, unproven);
    try {
      return await this.http.send({ ...request, url, label: `superjob ${request.label}`, headers, pace });
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error;
      throw new BoardUnavailable('superjob', error.kind, null, troubleWithout(error.kind));
    }
  }
}

function paging(page: number): Record<string, string> {
  return { page: String(page), count: String(PAGE_SIZE) };
}
