/**
 * Reasons that boards give in codes of their own, and what we note in their place, for which `boardReasons.<code>` has words in every
 * language; blanks within a code are written as `_`. Any other is shown as the board gave it.
 */
export const BOARD_REASONS = [
  // Access, HeadHunter: https://github.com/hhru/api/blob/master/docs/errors.md and its token endpoint
  'token_revoked',
  'token_was_revoked',
  'token_deactivated',
  'token_expired',
  'token_has_already_been_refreshed',
  'token_not_found',
  'bad_token',
  'bad_authorization',
  'application_not_found',
  'user_auth_expected',
  'no_scope',
  'account_is_locked',
  'password_invalidated',
  'login_not_verified',
  'used_manager_account_forbidden',
  'manager_extra_account_not_found',
  'code_has_already_been_used',
  'code_expired',
  // Access, SuperJob: https://api.superjob.ru/client/
  'invalid_grant',
  'client_blocked',
  'user_blocked_by_admin',
  'user_blocked_by_other_user',
  'user_blocked_by_other_user_named',
  // Access, our own words
  'no_refresh_token',
  'token_refused',
  'token_unreadable',
  'employer_unknown',
  'the_account_is_not_an_employer',
  // Quotas and services of HeadHunter
  'view_limit_exceeded',
  'quota_exceeded',
  'daily_resume_search_limit_exceeded',
  'action_must_be_payed',
  'no_available_service',
  'cant_view_contacts',
  // No answer
  'no-connection',
  'too-slow',
  'cut-off',
] as const;

const KNOWN: ReadonlySet<string> = new Set(BOARD_REASONS);

/** Values of a sentence about a board. */
type Values = Readonly<Record<string, string | number>>;

/**
 * The same values with the board's code in words.
 *
 * @param values     of an error of job-boards; the code is `reason` or `quota`, `userName` says whose doing it is
 * @param translate  gives the words of a key
 */
export function boardReasonInWords(values: Values, translate: (key: string, values: Values) => string): Values {
  const words: Record<string, string> = {};
  for (const name of ['reason', 'quota'] as const) {
    const code = String(values[name] ?? '').replaceAll(' ', '_');
    const named = `${code}_named`;
    const key = values['userName'] && KNOWN.has(named) ? named : code;
    if (KNOWN.has(key)) words[name] = translate(`boardReasons.${key}`, values);
  }
  return { ...values, ...words };
}
