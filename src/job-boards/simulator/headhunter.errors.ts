/** One entry of the `errors` of a HeadHunter answer. */
export interface HeadhunterErrorEntry {
  readonly type: string;
  readonly value?: string;
  readonly reason?: string;
  /** JSON pointer into the body that was sent. RFC 6901. */
  readonly pointer?: string;
  readonly allowed_accounts?: readonly object[];
  /** Of `duplicate`. */
  readonly found?: number;
  readonly items?: readonly object[];
}

/** An answer of the simulated HeadHunter that is an error; its server turns it into the board's body. */
export class HeadhunterRefusal extends Error {
  constructor(
    readonly status: number,
    readonly errors: readonly HeadhunterErrorEntry[],
    /** Legacy keys beside `errors`. */
    readonly legacy: Readonly<Record<string, unknown>> = {},
  ) {
    super(errors.map((error) => `${error.type} ${error.value ?? ''}`).join(', '));
  }
}

/** An error of the token endpoint: OAuth's shape, not `errors[]`. RFC 6749 §5.2. */
export class HeadhunterTokenRefusal extends Error {
  constructor(
    readonly error: string,
    readonly description: string,
    readonly status = 400,
  ) {
    super(`${error}: ${description}`);
  }
}

/** Authorization errors of the API: always 403, never 401; `oauth_error` is the legacy mirror of some of them. */
export function oauthRefusal(
  value: 'bad_authorization' | 'token_expired' | 'token_revoked' | 'user_auth_expected',
): HeadhunterRefusal {
  const mirrors: Readonly<Record<string, string>> = {
    token_expired: 'token-expired',
    token_revoked: 'token-revoked',
    bad_authorization: 'bad-auth-type',
  };
  const mirror = mirrors[value];
  return new HeadhunterRefusal(403, [{ type: 'oauth', value }], mirror === undefined ? {} : { oauth_error: mirror });
}

export function notFound(): HeadhunterRefusal {
  return new HeadhunterRefusal(404, [{ type: 'not_found' }]);
}

export function topicNotFound(): HeadhunterRefusal {
  return new HeadhunterRefusal(404, [{ type: 'negotiations', value: 'topic_not_found' }]);
}

/** One or more arguments are wrong; the first is repeated in the legacy key. */
export function badArguments(...names: readonly [string, ...string[]]): HeadhunterRefusal {
  return new HeadhunterRefusal(
    400,
    names.map((value) => ({ type: 'bad_argument', value })),
    { bad_argument: names[0], bad_arguments: names.map((name) => ({ name })) },
  );
}

/** What `403 negotiations/…` says. */
export function negotiationsRefusal(value: string): HeadhunterRefusal {
  return new HeadhunterRefusal(403, [{ type: 'negotiations', value }]);
}

/** One field of a JSON body is wrong. */
export function badJson(
  pointer: string,
  reason: 'required' | 'invalid' | 'size_less_than_min' | 'greater_than_max' | 'unexpected',
): HeadhunterRefusal {
  return new HeadhunterRefusal(400, [badJsonEntry(pointer, reason)]);
}

export function badJsonEntry(pointer: string, reason: string): HeadhunterErrorEntry {
  return { type: 'bad_json_data', value: pointer.split('/').at(-1) ?? '', reason, pointer };
}

/** What `403 vacancies/…` says. */
export function vacanciesRefusal(
  value: string,
  more: Pick<HeadhunterErrorEntry, 'found' | 'items'> = {},
): HeadhunterRefusal {
  return new HeadhunterRefusal(403, [{ type: 'vacancies', value, ...more }]);
}
