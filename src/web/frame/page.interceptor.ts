import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { mergeMap } from 'rxjs';
import type { Observable } from 'rxjs';
import { InventedPeople } from '../../candidates/index.js';
import type { PageAnswer } from './answers.js';
import { attachment } from './attachment.js';
import { inventedNote, mentionsInvented } from './invented-note.js';
import type { InventedNote } from './invented-note.js';
import { leadTo, ownPath } from './own-path.js';
import type { RequestWithVisit, Visit } from './visit.js';
import { Visits, withoutQuery } from './visits.service.js';

/** For HTML that is not ours: its own styles and nothing else; its links may open new windows. */
const FOREIGN_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** Gives page handlers their visit and turns what they answer into a response. */
@Injectable()
export class PageInterceptor implements NestInterceptor<PageAnswer, unknown> {
  constructor(
    private readonly visits: Visits,
    private readonly invented: InventedPeople,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<PageAnswer>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<RequestWithVisit>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    request.visit = this.visits.begin(request, reply);
    return next.handle().pipe(mergeMap((answer) => this.respond(request, reply, answer)));
  }

  private async respond(request: RequestWithVisit, reply: FastifyReply, answer: PageAnswer): Promise<unknown> {
    const { visit } = request;
    if (!visit) throw new Error('The visit of this request was lost');
    // What a page shows belongs to one reader and changes under them.
    void reply.header('cache-control', 'no-store');
    switch (answer.kind) {
      case 'page':
        void reply.type('text/html; charset=utf-8').header('vary', 'HX-Request').status(answer.status);
        return this.visits.render(request, visit, answer.template, answer.page, await this.noteOf(request, visit));
      case 'unchanged':
        void reply.status(204);
        return '';
      case 'redirect':
        if (answer.notice) this.visits.leaveNotice(request, answer.notice);
        if (visit.partial) void reply.status(200).header('hx-redirect', ownPath(answer.path));
        else void leadTo(reply, answer.path);
        return '';
      case 'elsewhere':
        void reply.status(303).header('location', answer.address);
        return '';
      case 'foreign-html':
        void reply.type('text/html; charset=utf-8').status(200).header('content-security-policy', FOREIGN_POLICY);
        return answer.html;
      case 'file': {
        const { fileName, contentType, body } = answer;
        void reply.type(contentType).status(200).header('x-content-type-options', 'nosniff');
        if (fileName) void reply.header('content-disposition', attachment(fileName));
        return body instanceof Readable ? new StreamableFile(body, { type: contentType }) : body;
      }
    }
  }

  private async noteOf(request: RequestWithVisit, visit: Visit): Promise<InventedNote | null> {
    const [viewer, path] = [request.viewer ?? null, withoutQuery(visit.context.path)];
    if (visit.partial || !mentionsInvented(viewer, path)) return null;
    return inventedNote(await this.invented.share(viewer.actor.organisationId), viewer, path, visit.f);
  }
}
