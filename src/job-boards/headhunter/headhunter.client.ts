import { AsyncLocalStorage } from 'node:async_hooks';
import type { z } from 'zod';
import type { Clock } from '../../kernel/clock.js';
import type { HttpClient, HttpRequest, HttpResponse, Pace } from '../../platform/http-client/index.js';
import { HttpFailure } from '../../platform/http-client/index.js';
import { callableAddress } from '../board-address.js';
import { answerIn, withAnswer } from '../board-answer.js';
import type { BoardAnswer } from '../board-answer.js';
import type { BoardMessageSent } from '../board-chat.js';
import { BoardUnavailable, troubleWithout, UnreadableAnswer } from '../job-boards.errors.js';
import { expiryOf } from '../token-grant.js';
import type { TokenGrant } from '../token-grant.js';
import { understood } from '../understood.js';
import { chatFailure, headhunterFailure, headhunterVerdict, isTooDeep, tokenFailure } from './headhunter.failures.js';
import { ARCHIVED_PAGE_SIZE, CHAT_PAGE_SIZE, MANAGERS_PAGE_SIZE, PAGE_SIZE } from './headhunter.limits.js';
import {
  areasSchema,
  chatPageSchema,
  collectionsSchema,
  managerAccountsSchema,
  meSchema,
  newChatMessageSchema,
  newSubscriptionSchema,
  pageSchema,
  subscriptionsSchema,
  templateSchema,
  tokenSchema,
  topicSchema,
} from './headhunter.wire.js';
import type {
  HeadhunterAction,
  HeadhunterArea,
  HeadhunterChatPage,
  HeadhunterCollection,
  HeadhunterManagerAccounts,
  HeadhunterMe,
  HeadhunterNegotiations,
  HeadhunterPage,
  HeadhunterSubscription,
  HeadhunterTopic,
} from './headhunter.wire.js';

/** Where the API is and who we are there. */
export interface HeadhunterOptions {
  /** `https://api.hh.ru`, without a slash at its end. */
  readonly apiUrl: string;
  readonly authorizeUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** `Name/version (address)`; without it the board answers 400. */
  readonly userAgent: string;
  readonly pace: Pace;
}

/** What the authorize page needs; `state` and the PKCE challenge are the caller's to keep and to check. */
export interface AuthorizeRequest {
  readonly redirectUri: string;
  readonly state: string;
  /** SHA-256 of the verifier, base64url. RFC 7636. */
  readonly codeChallenge?: string;
}

/** One method per endpoint. Answers are checked for their form here; what they mean is the mapper's. */
export class HeadhunterClient {
  private readonly acting = new AsyncLocalStorage<string | null>();

  constructor(
    private readonly http: HttpClient,
    private readonly clock: Clock,
    private readonly options: HeadhunterOptions,
  ) {}

  /** The page on which an employer grants access. https://api.hh.ru/openapi/redoc#section/Avtorizaciya */
  authorizeAddress(request: AuthorizeRequest): string {
    const address = new URL(this.options.authorizeUrl);
    const query = {
      response_type: 'code',
      client_id: this.options.clientId,
      redirect_uri: request.redirectUri,
      state: request.state,
      role: 'employer',
      force_role: 'true',
      skip_choose_account: 'true',
      ...(request.codeChallenge && { code_challenge: request.codeChallenge, code_challenge_method: 'S256' }),
    };
    for (const [key, value] of Object.entries(query)) address.searchParams.set(key, value);
    return address.href;
  }

  /**
   * The first pair of tokens. The redirect address must be the very string that the authorize page got.
   * https://api.hh.ru/openapi/redoc#tag/Avtorizaciya-prilozheniya/operation/authorize
   */
  async exchangeCode(code: string, redirectUri: string, codeVerifier?: string): Promise<TokenGrant> {
    return this.grant({
      grant_type: 'authorization_code',
      client_id: this.options.clientId,
      client_secret: this.options.clientSecret,
      code,
      redirect_uri: redirectUri,
      ...(codeVerifier && { code_verifier: codeVerifier }),
    });
  }

  /**
   * A new pair for an expired one. Works once per refresh token and only after expiry: hold the connection's lock.
   * https://api.hh.ru/openapi/redoc#tag/Avtorizaciya-prilozheniya/operation/authorize
   */
  async refresh(refreshToken: string): Promise<TokenGrant> {
    return this.grant({ grant_type: 'refresh_token', refresh_token: refreshToken });
  }

  /** https://api.hh.ru/openapi/redoc#tag/Informaciya-o-menedzhere/operation/get-current-user-info */
  async me(token: string): Promise<HeadhunterMe> {
    return this.read(token, 'GET /me', this.path('/me'), meSchema);
  }

  /** The accounts under which this person works. https://api.hh.ru/openapi/redoc#tag/Menedzhery-rabotodatelya/operation/get-manager-accounts */
  async managerAccounts(token: string): Promise<HeadhunterManagerAccounts> {
    const url = this.path('/manager_accounts/mine');
    return this.read(token, 'GET /manager_accounts/mine', url, managerAccountsSchema);
  }

  /**
   * Every call that `work` makes is made under this manager account: none can forget to say so. Null = the board's primary one.
   * https://api.hh.ru/openapi/redoc#section/Obshaya-informaciya
   */
  async actingAs<T>(accountId: string | null, work: () => Promise<T>): Promise<T> {
    return this.acting.run(accountId, work);
  }

  /** Where the board tells this user of what happens. https://api.hh.ru/openapi/redoc#tag/Webhook-API/operation/get-webhook-subscriptions */
  async subscriptions(token: string): Promise<HeadhunterSubscription[]> {
    const url = this.path('/webhook/subscriptions');
    return (await this.read(token, 'GET /webhook/subscriptions', url, subscriptionsSchema)).items;
  }

  /** One per application and user. https://api.hh.ru/openapi/redoc#tag/Webhook-API/operation/post-webhook-subscription */
  async subscribe(token: string, url: string, types: readonly string[]): Promise<string> {
    const json = { url, actions: types.map((type) => ({ type })) };
    const label = 'POST /webhook/subscriptions';
    const response = await this.send(token, { label, method: 'POST', url: this.path('/webhook/subscriptions'), json });
    return this.understood(response, newSubscriptionSchema).id;
  }

  /** The list of types is replaced as a whole. https://api.hh.ru/openapi/redoc#tag/Webhook-API/operation/change-webhook-subscription */
  async changeSubscription(token: string, id: string, url: string, types: readonly string[]): Promise<void> {
    const json = { url, actions: types.map((type) => ({ type })) };
    const path = `/webhook/subscriptions/${encodeURIComponent(id)}`;
    const label = 'PUT /webhook/subscriptions/{id}';
    const response = await this.send(token, { label, method: 'PUT', url: this.path(path), json });
    if (!response.succeeded) throw headhunterFailure(response, this.clock.now());
  }

  /** Groups of paid methods. https://api.hh.ru/openapi/redoc#tag/Menedzhery-rabotodatelya/operation/get-manager-accesses */
  async methodAccess(token: string, employerId: string, managerId: string): Promise<unknown> {
    const path = `/employers/${encodeURIComponent(employerId)}/managers/${encodeURIComponent(managerId)}/method_access`;
    return this.readRaw(token, 'GET /employers/{id}/managers/{id}/method_access', this.path(path));
  }

  /** API services that were paid for. https://api.hh.ru/openapi/redoc#tag/Uslugi-rabotodatelya/operation/get-payable-api-actions */
  async payableApiActions(token: string, employerId: string): Promise<unknown> {
    const path = `/employers/${encodeURIComponent(employerId)}/services/payable_api_actions/active`;
    return this.readRaw(token, 'GET /employers/{id}/services/payable_api_actions/active', this.path(path));
  }

  /** Résumé views of today. https://api.hh.ru/openapi/redoc#tag/Menedzhery-rabotodatelya/operation/get-manager-resume-limits */
  async resumeLimits(token: string, employerId: string, managerId: string): Promise<unknown> {
    const path = `/employers/${encodeURIComponent(employerId)}/managers/${encodeURIComponent(managerId)}/limits/resume`;
    return this.readRaw(token, 'GET /employers/{id}/managers/{id}/limits/resume', this.path(path));
  }

  /**
   * A page of the active vacancies of all managers that this one may see; the default would be only their own.
   * https://api.hh.ru/openapi/redoc#tag/Upravlenie-vakansiyami/operation/get-active-vacancy-list
   */
  async activeVacancies(token: string, employerId: string, page: number): Promise<HeadhunterPage> {
    const address = new URL(this.path(`/employers/${encodeURIComponent(employerId)}/vacancies/active`));
    address.searchParams.set('all_accessible', 'true');
    setPage(address, page);
    return this.read(token, 'GET /employers/{id}/vacancies/active', address.href, pageSchema);
  }

  /** A page of the employer's recruiters. https://api.hh.ru/openapi/redoc#tag/Menedzhery-rabotodatelya/operation/get-employer-managers */
  async managers(token: string, employerId: string, page: number): Promise<HeadhunterPage> {
    const address = new URL(this.path(`/employers/${encodeURIComponent(employerId)}/managers`));
    setPage(address, page, MANAGERS_PAGE_SIZE);
    return this.read(token, 'GET /employers/{id}/managers', address.href, pageSchema);
  }

  /**
   * A page of the archived vacancies of one recruiter, those archived last first: unlike the active ones they cannot be asked
   * for of all recruiters at once. https://api.hh.ru/openapi/redoc#tag/Upravlenie-vakansiyami/operation/get-archived-vacancies
   */
  async archivedVacancies(token: string, employerId: string, managerId: string, page: number): Promise<HeadhunterPage> {
    const address = new URL(this.path(`/employers/${encodeURIComponent(employerId)}/vacancies/archived`));
    address.searchParams.set('manager_id', managerId);
    address.searchParams.set('order_by', 'archive_time_desc');
    setPage(address, page, ARCHIVED_PAGE_SIZE);
    return this.read(token, 'GET /employers/{id}/vacancies/archived', address.href, pageSchema);
  }

  /** All places, each within its country and region. https://api.hh.ru/openapi/redoc#tag/Obshie-spravochniki/operation/get-areas */
  async areas(token: string): Promise<HeadhunterArea[]> {
    return this.read(token, 'GET /areas', this.path('/areas'), areasSchema);
  }

  /** A vacancy as its owner sees it. https://api.hh.ru/openapi/redoc#tag/Vakansii/operation/get-vacancy */
  async vacancy(token: string, vacancyId: string): Promise<unknown> {
    return this.readRaw(token, 'GET /vacancies/{id}', this.path(`/vacancies/${encodeURIComponent(vacancyId)}`));
  }

  /**
   * The lists that the responses of a vacancy lie in. The "generated" ones (`with_generated_collections`) are not asked for: the
   * specification gives no rule for what is in them and no action that moves a response there, so that they are views of
   * what the ordinary lists hold. Walking them would cost a call for every fifty responses and bring each a second time.
   * https://api.hh.ru/openapi/redoc#tag/Otklikipriglasheniya-rabotodatelya/operation/get-negotiations
   */
  async collections(token: string, vacancyId: string): Promise<HeadhunterCollection[]> {
    return (await this.negotiations(token, vacancyId)).collections;
  }

  /** The same answer whole: with the stages that responses of the vacancy can be in. */
  async negotiations(token: string, vacancyId: string): Promise<HeadhunterNegotiations> {
    const address = new URL(this.path('/negotiations'));
    address.searchParams.set('vacancy_id', vacancyId);
    return this.read(token, 'GET /negotiations', address.href, collectionsSchema);
  }

  /**
   * A page of one list, by the address that the board gave for it; null where the board does not go that deep.
   * https://api.hh.ru/openapi/redoc#tag/Otklikipriglasheniya-rabotodatelya/operation/get-collection-negotiations-list
   */
  async topics(token: string, collectionUrl: string, page: number): Promise<HeadhunterPage | null> {
    const address = new URL(callableAddress(collectionUrl, this.options.apiUrl));
    setPage(address, page);
    const label = 'GET /negotiations/{collection}';
    const response = await this.send(token, { label, method: 'GET', url: address.href });
    if (isTooDeep(response)) return null;
    return this.understood(response, pageSchema);
  }

  /** One response with the actions it allows now. https://api.hh.ru/openapi/redoc#tag/Otklikipriglasheniya-rabotodatelya/operation/get-negotiation-item */
  async topic(token: string, topicId: string): Promise<HeadhunterTopic> {
    const address = this.path(`/negotiations/${encodeURIComponent(topicId)}`);
    return this.read(token, 'GET /negotiations/{id}', address, topicSchema);
  }

  /** The same as it came. */
  async rawTopic(token: string, topicId: string): Promise<unknown> {
    return this.readRaw(token, 'GET /negotiations/{id}', this.path(`/negotiations/${encodeURIComponent(topicId)}`));
  }

  /**
   * Does an action exactly as the topic offered it. Never repeated by itself: with a message the applicant would get it twice.
   * https://api.hh.ru/openapi/redoc#tag/Otklikipriglasheniya-rabotodatelya/operation/put-negotiations-collection-to-next-state
   */
  async act(
    token: string,
    action: Pick<HeadhunterAction, 'method' | 'url'>,
    form: Record<string, string | readonly string[]>,
  ): Promise<BoardAnswer> {
    const method = action.method === 'POST' ? 'POST' : 'PUT';
    const url = callableAddress(action.url, this.options.apiUrl, method);
    const request = { label: `${method} /negotiations/{action}`, method, url, form, repeatable: false } as const;
    const response = await this.send(token, request);
    if (!response.succeeded) throw withAnswer(headhunterFailure(response, this.clock.now()), answerIn(response));
    return answerIn(response);
  }

  /** What the board would write to the applicant, placeholders filled. https://api.hh.ru/openapi/redoc#tag/Shablony-pisem/operation/get-mail-templates */
  async template(token: string, templateUrl: string): Promise<string> {
    const url = callableAddress(templateUrl, this.options.apiUrl);
    return (await this.read(token, 'GET /message_templates/{template}', url, templateSchema)).mail.text;
  }

  /**
   * A full résumé by the address exactly as the board gave it (with `topic_id`, so that the view is counted as ours).
   * https://api.hh.ru/openapi/redoc#tag/Prosmotr-rezyume/operation/get-resume
   */
  async resume(token: string, url: string): Promise<unknown> {
    return this.readRaw(token, 'GET /resumes/{id}', callableAddress(url, this.options.apiUrl));
  }

  /**
   * A page of a chat that ends with the message `before`, or with the last one.
   * https://api.hh.ru/openapi/redoc#tag/Chaty/operation/get-chat-messages
   */
  async chatMessages(token: string, chatId: string, before: string | null): Promise<HeadhunterChatPage> {
    const address = new URL(this.path(`/common/chats/${encodeURIComponent(chatId)}/messages`));
    address.searchParams.set('limit', String(CHAT_PAGE_SIZE));
    address.searchParams.set('order', 'prev');
    if (before !== null) address.searchParams.set('start_message_id', before);
    return this.read(token, 'GET /common/chats/{id}/messages', address.href, chatPageSchema);
  }

  /**
   * Writes into a chat. Unlike other calls that tell the applicant something it may be repeated: a key that the board has is a
   * conflict there, which means that the message arrived.
   * https://api.hh.ru/openapi/redoc#tag/Chaty/operation/chat-message-post
   */
  async writeChatMessage(
    token: string,
    chatId: string,
    json: { readonly idempotency_key: string; readonly text: string; readonly is_automated: boolean },
  ): Promise<BoardMessageSent> {
    const url = this.path(`/common/chats/${encodeURIComponent(chatId)}/messages`);
    const label = 'POST /common/chats/{id}/messages';
    const response = await this.send(token, { label, method: 'POST', url, json, repeatable: true });
    if (response.status === 409) return { externalId: null, status: response.status };
    if (!response.succeeded) throw chatFailure(response, this.clock.now());
    // An answer that cannot be read says all the same that the board has it.
    const answer = response.json();
    const reading = newChatMessageSchema.safeParse(answer.ok ? answer.value : null);
    return { externalId: reading.success ? reading.data.id : null, status: response.status };
  }

  /** https://api.hh.ru/openapi/redoc#tag/Chaty/operation/set-last-viewed-message */
  async markChatRead(token: string, chatId: string, messageId: string): Promise<void> {
    const url = this.path(`/common/chats/${encodeURIComponent(chatId)}/message/${encodeURIComponent(messageId)}/read`);
    const response = await this.send(token, { label: 'PUT /common/chats/{id}/message/{id}/read', method: 'PUT', url });
    if (!response.succeeded) throw chatFailure(response, this.clock.now());
  }

  /** A call of another part of the API: `path` begins with a slash. @throws what an unsuccessful answer means */
  async call(token: string, path: string, request: Omit<HttpRequest, 'url' | 'headers'>): Promise<HttpResponse> {
    const response = await this.send(token, { ...request, url: this.path(path) });
    if (!response.succeeded) throw headhunterFailure(response, this.clock.now());
    return response;
  }

  private path(path: string): string {
    return `${this.options.apiUrl}${path}`;
  }

  private async grant(form: Record<string, string>): Promise<TokenGrant> {
    const call = { label: 'POST /token', method: 'POST' as const, url: this.path('/token'), form };
    const response = await this.exchange({ ...call, verdict: headhunterVerdict, urgent: true });
    if (!response.succeeded) throw tokenFailure(response);
    const grant = this.understood(response, tokenSchema);
    const { expires_in: seconds } = grant;
    return {
      accessToken: grant.access_token,
      refreshToken: grant.refresh_token,
      expiresAt: seconds === null ? null : expiryOf(this.clock.now().getTime() + seconds * 1000),
    };
  }

  private async read<T>(token: string, label: string, url: string, schema: z.ZodType<T>): Promise<T> {
    return this.understood(await this.send(token, { label, method: 'GET', url }), schema);
  }

  private async readRaw(token: string, label: string, url: string): Promise<unknown> {
    const response = await this.send(token, { label, method: 'GET', url });
    if (!response.succeeded) throw headhunterFailure(response, this.clock.now());
    const json = response.json();
    if (!json.ok) throw new UnreadableAnswer(json.why, response.text);
    return json.value;
  }

  private understood<T>(response: HttpResponse, schema: z.ZodType<T>): T {
    if (!response.succeeded) throw headhunterFailure(response, this.clock.now());
    return understood('headhunter', response, schema);
  }

  private async send(token: string, request: HttpRequest): Promise<HttpResponse> {
    const account = this.acting.getStore();
    return this.exchange({
      ...request,
      headers: { Authorization: `Bearer ${token}`, ...(account && { 'X-Manager-Account-Id': account }) },
      verdict: headhunterVerdict,
    });
  }

  private async exchange(request: HttpRequest): Promise<HttpResponse> {
    const { userAgent, pace } = this.options;
    // The board reads the first name and, where browsers forbid setting the second, only it; both carry the same.
    const headers = { ...request.headers, 'HH-User-Agent': userAgent, 'User-Agent': userAgent };
    // The last door: no method of this client, whoever adds it, calls what costs a contact.
    const url = callableAddress(request.url, this.options.apiUrl, request.method);
    try {
      return await this.http.send({ ...request, url, label: `headhunter ${request.label}`, headers, pace });
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error;
      throw new BoardUnavailable('headhunter', error.kind, null, troubleWithout(error.kind));
    }
  }
}

function setPage(address: URL, page: number, size = PAGE_SIZE): void {
  address.searchParams.set('page', String(page));
  address.searchParams.set('per_page', String(size));
}
