import { Catch, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ExpectedError } from '../../kernel/errors.js';
import { instanceOf, plainProblem, statusOf } from '../../platform/failures/index.js';
import type { Problem } from '../../platform/failures/index.js';

/** Every failure of the API ends here as a problem document; what nobody expected is logged once and told without its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('api');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error, request.id);
    if (problem.status >= 500 && !(error instanceof ExpectedError))
      this.log.error({ err: error, requestId: request.id });
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    const wait = (error as { retryAfterSeconds?: unknown } | null)?.retryAfterSeconds;
    if (typeof wait === 'number') void reply.header('retry-after', String(Math.ceil(wait)));
    void reply
      .status(problem.status)
      .header('cache-control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  }
}

function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof ExpectedError) {
    return {
      type: `urn:otklik:${error.code}`,
      title: error.code,
      status: statusOf(error),
      detail: error.message,
      instance: instanceOf(requestId),
      ...(Object.keys(error.values).length > 0 ? { values: error.values } : {}),
      ...('fields' in error ? { fields: error.fields } : {}),
    };
  }
  return plainProblem(statusOf(error), requestId);
}
