import { Catch, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ExpectedError } from '../../kernel/errors.js';
import { plainProblem, statusOf } from '../../platform/failures/index.js';
import type { Problem } from '../../platform/failures/index.js';
import {
  LARGEST_BODY_BYTES,
  LARGEST_FILE_BYTES,
  MOST_FORM_FIELDS,
  takesFiles,
  TooManyFields,
} from '../../platform/request-bodies/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { bearerKey, FormOutdated, sessionSubject } from '../../platform/web-session/index.js';
import { errorPage } from './error.page.js';
import { listOf } from './frame.page.js';
import { leadTo } from './own-path.js';
import { pageBefore, signInPath } from './sign-in-path.js';
import type { RequestWithVisit, Visit } from './visit.js';
import { Visits } from './visits.service.js';

/** Statuses of the server itself that have a sentence of their own. */
const KNOWN_STATUSES = [400, 404, 415, 503];

/**
 * Every failure of a page ends here: expected ones with their sentence, others with a number that leads to the log,
 * where they are written once. A part of a page gets the sentence alone, which the script on the page shows.
 */
@Catch()
export class PageErrorsFilter implements ExceptionFilter {
  private readonly log = new Logger('pages');

  constructor(private readonly visits: Visits) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<RequestWithVisit>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    // The API speaks English, also where a request fails before any route of it is reached.
    const visit = request.visit ?? this.visits.begin(request, reply, isApi(request) ? 'en' : undefined);
    const isSignedOut = isSignInWanted(error, request);
    const status = isSignedOut ? 401 : statusOf(error);
    if (isSignedOut && !visit.partial && !isApi(request) && bearerKey(request) === null) {
      void leadTo(reply, signInPath(request)).send('');
      return;
    }
    if (status >= 500 && !(error instanceof ExpectedError) && !hasLeft(error))
      this.log.error({ err: error, requestId: request.id });
    const sentence =
      isSignedOut && visit.partial ? visit.f.t('errorPage.signedOut') : this.sentenceOf(error, request, visit);
    void reply.status(status).header('cache-control', 'no-store');
    if (isApi(request)) {
      const problem = problemOf(error, status, request);
      void reply.type('application/problem+json').send(JSON.stringify(problem));
    } else if (visit.partial) {
      // The script on the page fetches the token of the present session; to whoever signed in elsewhere nothing is lost.
      if (error instanceof FormOutdated) void reply.header(OUTDATED_HEADER, 'true');
      void reply.type('text/plain; charset=utf-8').send(sentence);
    } else {
      const failure = {
        status,
        sentence,
        requestId: status >= 500 ? request.id : null,
        outdatedPage: error instanceof FormOutdated ? pageBefore(request) : null,
        tooLargeOn: status === 413 && request.headers.referer !== undefined ? pageBefore(request) : null,
        list: status === 404 && request.viewer ? listOf(request.viewer, request.url, visit.f) : null,
        forCandidate: /^\/(?:c|o|q|apply)\//.test(request.url),
      };
      const html = this.visits.render(request, visit, 'pages/errors/error', errorPage(failure, visit.f));
      void reply.type('text/html; charset=utf-8').send(html);
    }
  }

  private sentenceOf(error: unknown, request: RequestWithVisit, visit: Visit): string {
    if (error instanceof ExpectedError) return this.visits.failureSentence(visit, error);
    const status = statusOf(error);
    return status === 413 ? tooLargeSentence(error, request, visit.f) : plainSentence(status, visit.f);
  }
}

/** A Cyrillic letter in a form that a browser sends: `%D0%BF`. */
const BYTES_OF_A_LETTER = 6;

/** Says to the script on the page that a form was refused for its token alone. */
const OUTDATED_HEADER = 'x-form-outdated';

/**
 * Whether signing in is what is missing. A form is checked for its token before anybody asks whose it is, and without a session
 * no token fits: that is a session that is over and no form of another site. At signing in and out a token is all there is.
 */
function isSignInWanted(error: unknown, request: RequestWithVisit): boolean {
  if (statusOf(error) === 401) return true;
  return error instanceof FormOutdated && sessionSubject(request) === null && !request.url.startsWith('/sign-');
}

/** Whether it says no more than that whoever asked went on before the answer was there: nothing failed, and nobody reads a number. */
function hasLeft(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

function isApi(request: RequestWithVisit): boolean {
  return request.url.startsWith('/api/');
}

/** What the API says of a request that fails before any operation of it is reached. */
function problemOf(error: unknown, status: number, request: RequestWithVisit): Problem {
  const most = takesFiles(request) ? `${LARGEST_FILE_BYTES / 1024 / 1024} MB` : `${LARGEST_BODY_BYTES / 1024} KB`;
  const detail = status === 413 ? `Up to ${most} are taken at once. Send less.` : undefined;
  const plain = plainProblem(status, request.id, detail);
  if (!(error instanceof ExpectedError)) return plain;
  return { ...plain, type: `urn:otklik:${error.code}`, title: error.code, detail: error.message };
}

function plainSentence(status: number, f: Formatter): string {
  return KNOWN_STATUSES.includes(status) ? f.t(`errorPage.status${String(status)}`) : f.t('errorPage.unexpected');
}

function tooLargeSentence(error: unknown, request: RequestWithVisit, f: Formatter): string {
  return takesFiles(request) && !(error instanceof TooManyFields)
    ? f.t('errorPage.status413File', {
        megabytes: LARGEST_FILE_BYTES / 1024 / 1024,
        letters: f.number(Math.floor(LARGEST_FILE_BYTES / BYTES_OF_A_LETTER / 100_000) * 100_000),
      })
    : f.t('errorPage.status413', { kilobytes: LARGEST_BODY_BYTES / 1024, fields: f.number(MOST_FORM_FIELDS) });
}
