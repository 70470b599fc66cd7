import type { HttpResponse } from '../../platform/http-client/index.js';
import { isEdgeBlock } from '../edge-block.js';
import {
  AccessTokenExpired,
  ActionRefused,
  BoardMisconfigured,
  BoardUnavailable,
  EdgeBlocked,
  ManagerAccountRefused,
  NeedsReconnecting,
  NotFoundAtBoard,
  PaymentRequired,
  PublicationRefused,
  QuotaSpent,
  troubleOf,
} from '../job-boards.errors.js';
import { readTolerantly } from '../read-tolerantly.js';
import { errorSchema } from './headhunter.wire.js';
import { nextQuotaDay } from './headhunter.limits.js';

interface BoardError {
  readonly type: string | null;
  /** Some endpoints (chats) say `reason` instead of `value`. */
  readonly value: string | null;
  /** Manager accounts that may be used instead of the refused one. */
  readonly allowed: readonly { readonly id: string; readonly name: string }[];
  /** Twins of a refused publication, or the field of a body that is wrong. */
  readonly names: readonly string[];
}

/** Grants that a new attempt with the stored pair may save: another worker may already have renewed it. */
const NOT_YET_EXPIRED = 'token not expired';
/** Words of the token endpoint that mean: settings are wrong, not the connection. */
const CONFIGURATION = ['client_id or client_secret not found', 'account not found', 'bad redirect url'];

/**
 * What an unsuccessful answer of the API means.
 * https://github.com/hhru/api/blob/master/docs/errors.md
 *
 * @param now  the moment of the answer, for when a spent quota may be back
 */
export function headhunterFailure(response: HttpResponse, now: Date): Error {
  const json = response.json();
  if (isEdgeBlock(response)) return new EdgeBlocked('headhunter');
  const errors = boardErrors(json.ok ? json.value : null);
  const known = errors.map((error) => meaning(error, now)).find((failure) => failure !== null);
  if (known) return known;
  const words = errors[0] ? [errors[0].type, errors[0].value].filter(Boolean).join('/') : `status ${response.status}`;
  if (response.status === 404) return new NotFoundAtBoard('headhunter');
  if (response.status === 429 || response.status >= 500) {
    return new BoardUnavailable('headhunter', words, response.retryAfterSeconds, troubleOf(response.status));
  }
  if (response.status === 403) return new ActionRefused('headhunter', words);
  return new BoardMisconfigured('headhunter', words, refusedFields(errors));
}

/** What chats say of a message or of themselves, and no repetition changes. */
const CHAT_REFUSALS = [
  'spam_detected',
  'required',
  'greater_than_max',
  'text_or_file_upload_ids',
  'temporary_disabled',
  'chat_blocked',
  'message_edit_not_allowed',
  'chat_without_vacancy_forbidden',
];

/** What an unsuccessful answer of a chat means: of a message refused for what it says, the settings are not to blame. */
export function chatFailure(response: HttpResponse, now: Date): Error {
  const json = response.json();
  const words = boardErrors(json.ok ? json.value : null).flatMap(({ value }) => value ?? []);
  const refused = words.find((word) => CHAT_REFUSALS.includes(word));
  return refused === undefined ? headhunterFailure(response, now) : new ActionRefused('headhunter', refused);
}

function meaning({ type, value, names, allowed }: BoardError, now: Date): Error | null {
  const word = value ?? type ?? 'unknown';
  if (type === 'oauth') {
    // Scope and token kind are faults of the application, but only a new connection can cure them.
    return word === 'token_expired' ? new AccessTokenExpired() : new NeedsReconnecting('headhunter', word);
  }
  if (type === 'manager_accounts' || type === 'manager_extra_accounts') {
    return new ManagerAccountRefused('headhunter', word, allowed);
  }
  if (type === 'bad_user_agent') return new BoardMisconfigured('headhunter', `${type}/${word}`);
  if (type === 'api_access_payment') return new PaymentRequired('headhunter', word);
  if (type === 'captcha_required') return new EdgeBlocked('headhunter', 'captcha');
  if (type === 'resumes' && ['no_available_service', 'cant_view_contacts'].includes(word)) {
    return new PaymentRequired('headhunter', word);
  }
  if (type === 'resumes' && /limit_exceeded$|^quota_exceeded$/.test(word)) {
    return new QuotaSpent('headhunter', word, nextQuotaDay(now));
  }
  if (word === 'topic_not_found' || word === 'vacancy_not_found') return new NotFoundAtBoard('headhunter');
  // The chat of a fresh response is still being made; the only refusal of this family that passes by itself.
  if (type === 'negotiations' && word === 'chat_is_not_ready') return new BoardUnavailable('headhunter', word, 60);
  if (type === 'negotiations') return new ActionRefused('headhunter', word);
  if (type === 'vacancies') return new PublicationRefused('headhunter', word, names);
  return null;
}

/**
 * What an unsuccessful answer of the token endpoint means; it has the form of OAuth, not that of the API.
 * https://api.hh.ru/openapi/redoc#tag/Avtorizaciya-prilozheniya/operation/authorize
 */
export function tokenFailure(response: HttpResponse): Error {
  const json = response.json();
  if (isEdgeBlock(response)) return new EdgeBlocked('headhunter');
  const reading = readTolerantly(errorSchema, json.ok ? json.value : null);
  const word = reading.ok ? (reading.value.error_description ?? reading.value.error) : null;
  if (response.status === 429 || response.status >= 500 || word === NOT_YET_EXPIRED || word === null) {
    const said = word ?? `status ${response.status}`;
    return new BoardUnavailable('headhunter', said, response.retryAfterSeconds, troubleOf(response.status));
  }
  if (CONFIGURATION.includes(word)) return new BoardMisconfigured('headhunter', word);
  return new NeedsReconnecting('headhunter', word);
}

/** A spent quota or a missing payment is not cured by asking again at once, whatever the status. */
export function headhunterVerdict(response: HttpResponse): 'repeat' | 'accept' | 'blocked' | null {
  const json = response.json();
  if (isEdgeBlock(response)) return 'blocked';
  // A successful answer that is no JSON was cut on its way; empty ones (204) have nothing to cut.
  if (response.status === 200) return json.ok ? null : 'repeat';
  return json.ok && boardErrors(json.value).some(({ type }) => type === 'resumes') ? 'accept' : null;
}

/** Fields of a body that the board does not take; empty where it does not say. */
function refusedFields(errors: readonly BoardError[]): string[] {
  return errors
    .filter(({ type }) => type === 'bad_json_data')
    .flatMap(({ names, value }) => (names.length > 0 ? names : (value ?? [])));
}

/** True if the board says that the list does not go that deep. */
export function isTooDeep(response: HttpResponse): boolean {
  const json = response.json();
  if (response.status !== 400 || !json.ok) return false;
  return boardErrors(json.value).some(
    ({ type, value }) => type === 'bad_argument' && /^(page|per_page)$/.test(value ?? ''),
  );
}

function boardErrors(body: unknown): BoardError[] {
  const reading = readTolerantly(errorSchema, body);
  if (!reading.ok) return [];
  return reading.value.errors.map(({ type, value, reason, pointer, items, allowed_accounts: accounts }) => ({
    type,
    value: value ?? reason,
    names: pointer === null ? items.flatMap((item) => item.id ?? []) : [pointer],
    allowed: accounts.map(({ id, employer }) => ({ id, name: employer?.name ?? '' })),
  }));
}
