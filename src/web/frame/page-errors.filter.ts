import { Catch, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ExpectedError } from '../../kernel/errors.js';
import { statusOf } from '../../platform/failures/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { errorPage } from './error.page.js';
import type { RequestWithVisit } from './visit.js';
import { Visits } from './visits.service.js';

/** Statuses of the server itself that have a sentence of their own. */
const KNOWN_STATUSES = [400, 404, 413, 415];

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
    const visit = request.visit ?? this.visits.begin(request, reply);
    const status = statusOf(error);
    if (status === 401 && !visit.partial && request.method === 'GET') {
      void reply
        .status(303)
        .header('location', `/sign-in?back=${encodeURIComponent(request.url)}`)
        .send('');
      return;
    }
    if (status >= 500 && !(error instanceof ExpectedError)) this.log.error({ err: error, requestId: request.id });
    const sentence =
      error instanceof ExpectedError ? this.visits.failureSentence(visit, error) : plainSentence(status, visit.f);
    void reply.status(status).header('cache-control', 'no-store');
    if (request.url.startsWith('/api/')) {
      const problem = { type: 'about:blank', title: sentence, status, instance: request.id };
      void reply.type('application/problem+json').send(JSON.stringify(problem));
    } else if (visit.partial) {
      void reply.type('text/plain; charset=utf-8').send(sentence);
    } else {
      const requestId = status >= 500 ? request.id : null;
      const forCandidate = request.url.startsWith('/c/');
      const page = errorPage({ status, sentence, requestId, forCandidate }, visit.f);
      const html = this.visits.render(request, visit, 'pages/errors/error', page);
      void reply.type('text/html; charset=utf-8').send(html);
    }
  }
}

function plainSentence(status: number, f: Formatter): string {
  return f.t(KNOWN_STATUSES.includes(status) ? `errorPage.status${String(status)}` : 'errorPage.unexpected');
}
