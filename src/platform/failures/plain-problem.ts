/** A problem document. https://www.rfc-editor.org/rfc/rfc9457 */
export interface Problem {
  /** Stable name of the failure, `urn:otklik:<code>`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What happened and what to do next. */
  readonly detail: string;
  /** Id of the request: leads to the log. */
  readonly instance: string;
  readonly [extension: string]: unknown;
}

/** Refusals of the server itself, before any operation of ours is asked, or because none can be done now. */
const REFUSALS: Readonly<Record<number, { readonly code: string; readonly detail: string }>> = {
  400: { code: 'malformed', detail: 'The request cannot be read. Send valid JSON that matches its content-length.' },
  404: { code: 'no-operation', detail: 'There is no such operation. All of them are described at /api/docs.' },
  413: { code: 'too-large', detail: 'The request is larger than is taken here. Send less at a time.' },
  503: {
    code: 'unavailable',
    detail: 'The database cannot be reached now. Repeat the request in a minute, with the same key where it takes one.',
  },
  415: { code: 'media-type', detail: 'This kind of data is not taken here. Send JSON as application/json.' },
};

/**
 * The problem document of a failure that has no name of its own.
 *
 * @param detail  a sentence that knows more than the status does
 */
export function plainProblem(status: number, requestId: string, detail?: string): Problem {
  const refusal = REFUSALS[status];
  const code = refusal?.code ?? (status >= 500 ? 'unexpected' : 'refused');
  const unexpected = `Something went wrong that nobody expected. Tell your administrator the number ${requestId}.`;
  return {
    type: `urn:otklik:request.${code}`,
    title: `request.${code}`,
    status,
    detail: detail ?? refusal?.detail ?? (status >= 500 ? unexpected : 'The request was refused.'),
    instance: instanceOf(requestId),
  };
}

/** The id of a request as an address. */
export function instanceOf(requestId: string): string {
  return `urn:uuid:${requestId}`;
}
