import { Catch, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ExpectedError } from '../../kernel/errors.js';
import { statusOf } from '../../platform/failures/index.js';
import {
  LARGEST_BODY_BYTES,
  LARGEST_FILE_BYTES,
  MOST_FORM_FIELDS,
  takesFiles,
  TooManyFields,
} from '../../platform/request-bodies/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { errorPage } from './error.page.js';
import { leadTo } from './own-path.js';
import type { RequestWithVisit } from './visit.js';
import { Visits } from './visits.service.js';

/** Statuses of the server itself that have a sentence of their own. */
const KNOWN_STATUSES = [400, 404, 415];

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
    const isApi = request.url.startsWith('/api/');
    // The API speaks English, also where a request fails before any route of it is reached.
    const visit = request.visit ?? this.visits.begin(request, reply, isApi ? 'en' : undefined);
    const status = statusOf(error);
    if (status === 401 && !visit.partial && request.method === 'GET') {
      void leadTo(reply, `/sign-in?back=${encodeURIComponent(request.url)}`).send('');
      return;
    }
    if (status >= 500 && !(error instanceof ExpectedError)) this.log.error({ err: error, requestId: request.id });
    const sentence =
      error instanceof ExpectedError
        ? this.visits.failureSentence(visit, error)
        : status === 413
          ? tooLargeSentence(error, request, visit.f)
          : plainSentence(status, visit.f);
    void reply.status(status).header('cache-control', 'no-store');
    if (isApi) {
      const problem = { type: 'about:blank', title: sentence, status, detail: sentence, instance: request.id };
      void reply.type('application/problem+json').send(JSON.stringify(problem));
    } else if (visit.partial) {
      void reply.type('text/plain; charset=utf-8').send(sentence);
    } else {
      const page = errorPage({ status, sentence, requestId: status >= 500 ? request.id : null }, visit.f);
      const html = this.visits.render(request, visit, 'pages/errors/error', page);
      void reply.type('text/html; charset=utf-8').send(html);
    }
  }
}

function plainSentence(status: number, f: Formatter): string {
  return KNOWN_STATUSES.includes(status) ? f.t(`errorPage.status${String(status)}`) : f.t('errorPage.unexpected');
}

function tooLargeSentence(error: unknown, request: RequestWithVisit, f: Formatter): string {
  return takesFiles(request) && !(error instanceof TooManyFields)
    ? f.t('errorPage.status413File', { megabytes: LARGEST_FILE_BYTES / 1024 / 1024 })
    : f.t('errorPage.status413', { kilobytes: LARGEST_BODY_BYTES / 1024, fields: f.number(MOST_FORM_FIELDS) });
}
