import type { Options } from 'pino-http';

/** Fields that may carry personal data or secrets never reach a log line. */
const UNLOGGED = [
  'req.headers',
  'res.headers',
  'req.remoteAddress',
  'req.remotePort',
  'req.query',
  'err.parameters',
  'err.query',
  'err.driverError',
  // What PostgreSQL says beside its message: the values of the row that broke a constraint.
  'err.detail',
  'err.where',
  'err.hint',
  'err.internalQuery',
];

/** How the whole server writes its log: one line of JSON an event, without personal data. */
export function logOptions(level: string): Options {
  return {
    level,
    genReqId: (request) => (request as { id?: string }).id ?? '',
    redact: { paths: UNLOGGED, remove: true },
    // A candidate's link is a key: the log keeps the page, not the token.
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        url: withoutToken(url),
      }),
    },
  };
}

function withoutToken(url: string): string {
  return url.split('?')[0]?.replace(/^(\/[coq]|\/sign-in\/link|\/hooks\/[^/]+)\/[^/]+/, '$1/…') ?? '';
}
