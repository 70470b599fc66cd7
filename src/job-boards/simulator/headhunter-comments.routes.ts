import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApplicantComment } from './comment-book.js';
import { callerOf } from './headhunter-caller.js';
import { HeadhunterRefusal, badArguments, notFound } from './headhunter.errors.js';
import { COMMENT_ACCESS_NAMES } from './headhunter-names.table.js';
import type { CommentAccess } from './headhunter-names.table.js';
import { nearestPageOf } from './headhunter-page.js';
import { ownerIdOf } from './headhunter-resume.view.js';
import { headhunterInstant, listEnvelope } from './headhunter-wording.js';
import { argumentsOf, pathPart } from './http-call.js';
import { recruiterOf } from './recruiters.table.js';
import type { Recruiter } from './recruiters.table.js';
import type { Simulation } from './simulation.js';

/** Notes on a person. https://api.hh.ru/openapi/redoc#tag/Kommentarii-k-soiskatelyu */
export function addHeadhunterComments(server: FastifyInstance, simulation: Simulation): void {
  server.get('/applicant_comments/:owner', async (request) => {
    const caller = callerOf(simulation, request);
    const { page, perPage } = nearestPageOf(request, 20, 100);
    const seen = visible(simulation.comments.of(ownerArgument(simulation, request)), caller);
    const oldestFirst = argumentsOf(request).order_by === 'creation_time_asc';
    const list = listEnvelope(oldestFirst ? seen : seen.toReversed(), page, perPage);
    return { ...list, items: list.items.map((comment) => commentView(comment, caller)) };
  });
  server.post('/applicant_comments/:owner', async (request, reply) => {
    const ownerId = ownerArgument(simulation, request);
    const caller = callerOf(simulation, request);
    const { text, access } = textAndAccess(request);
    if (text === undefined) throw badArguments('text');
    if (access === undefined) throw badArguments('access_type');
    const commentId = simulation.comments.nextId();
    simulation.commit({ type: 'comment-written', ownerId, commentId, managerId: caller.id, text, access });
    const written = simulation.comments.of(ownerId).find(({ id }) => id === commentId);
    if (written === undefined) throw new Error('The note has not been kept.');
    return reply.code(201).send(commentView(written, caller));
  });
  server.put('/applicant_comments/:owner/:comment', async (request, reply) => {
    const { ownerId, commentId } = ownComment(simulation, request);
    simulation.commit({ type: 'comment-changed', ownerId, commentId, ...textAndAccess(request) });
    return reply.code(204).send();
  });
  server.delete('/applicant_comments/:owner/:comment', async (request, reply) => {
    simulation.commit({ type: 'comment-deleted', ...ownComment(simulation, request) });
    return reply.code(204).send();
  });
}

function visible(comments: readonly ApplicantComment[], caller: Recruiter): ApplicantComment[] {
  return comments.filter(({ managerId, access }) => access === 'coworkers' || managerId === caller.id);
}

function commentView({ id, managerId, text, access, at }: ApplicantComment, caller: Recruiter): object {
  const { firstName, lastName, middleName } = recruiterOf(managerId);
  return {
    id,
    text,
    access_type: { id: access, name: COMMENT_ACCESS_NAMES[access] },
    author: { full_name: [lastName, firstName, middleName].filter((part) => part !== null).join(' ') },
    created_at: headhunterInstant(at),
    is_mine: managerId === caller.id,
  };
}

/** Whoever has no résumé here is nobody to write about. */
function ownerArgument(simulation: Simulation, request: FastifyRequest): string {
  const ownerId = pathPart(request, 'owner');
  if (!simulation.responses.resumesOn('headhunter').some((resume) => ownerIdOf(resume) === ownerId)) throw notFound();
  return ownerId;
}

/** What was sent; what was not sent stays as it is. */
function textAndAccess(request: FastifyRequest): { text?: string; access?: CommentAccess } {
  const { text, access_type: asked } = argumentsOf(request);
  if (text?.trim() === '') throw badArguments('text');
  const access = (Object.keys(COMMENT_ACCESS_NAMES) as CommentAccess[]).find((known) => known === asked);
  if (asked !== undefined && access === undefined) throw badArguments('access_type');
  return { text, access };
}

/** Only its author changes or deletes a note; one that the caller may not see does not exist. */
function ownComment(simulation: Simulation, request: FastifyRequest): { ownerId: string; commentId: string } {
  const ownerId = ownerArgument(simulation, request);
  const caller = callerOf(simulation, request);
  const commentId = pathPart(request, 'comment');
  const comment = visible(simulation.comments.of(ownerId), caller).find(({ id }) => id === commentId);
  if (comment === undefined) throw notFound();
  if (comment.managerId !== caller.id) throw new HeadhunterRefusal(403, [{ type: 'forbidden' }]);
  return { ownerId, commentId };
}
