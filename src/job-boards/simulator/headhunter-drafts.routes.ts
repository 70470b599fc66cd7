import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { VacancyDraft } from './draft-book.js';
import { callerOf } from './headhunter-caller.js';
import { draftFull, draftItem, publicationOf, savedDraft } from './headhunter-draft.view.js';
import { HeadhunterRefusal, notFound } from './headhunter.errors.js';
import { issueReason, jsonBody } from './headhunter-json.js';
import { nearestPageOf } from './headhunter-page.js';
import { publishVacancy, twinsOf } from './headhunter-publication.routes.js';
import { listEnvelope } from './headhunter-wording.js';
import { baseUrlOf, pathPart } from './http-call.js';
import { mayWorkOn } from './recruiters.table.js';
import type { Simulation } from './simulation.js';

/** Highest `per_page` of drafts, and drafts of one employer. */
const MOST_LISTED = 50;
const MOST_DRAFTS = 100;

/** Anything may be missing from a draft. */
const draftSchema = z.looseObject({
  name: z.string().nullable().optional(),
  area: z.object({ id: z.string() }).nullable().optional(),
  areas: z
    .array(z.object({ id: z.string() }))
    .nullable()
    .optional(),
});

/** https://api.hh.ru/openapi/redoc#tag/Chernoviki-vakansij */
export function addHeadhunterDrafts(server: FastifyInstance, simulation: Simulation): void {
  server.get('/vacancies/drafts', async (request) => {
    const { page, perPage } = nearestPageOf(request, 20, MOST_LISTED);
    const caller = callerOf(simulation, request);
    const list = listEnvelope(
      simulation.drafts.all().filter(({ managerId }) => mayWorkOn(caller, managerId)),
      page,
      perPage,
    );
    return { ...list, items: list.items.map((draft) => draftItem(draft, baseUrlOf(request))) };
  });
  server.post('/vacancies/drafts', async (request, reply) => {
    // The error has no envelope: this is what the specification shows.
    if (simulation.drafts.all().length >= MOST_DRAFTS) {
      return reply.code(429).send({ type: 'vacancy', value: 'vacancy_draft_limit_exceeded' });
    }
    return reply.code(201).send(save(simulation, request, simulation.drafts.nextId()));
  });
  server.get('/vacancies/drafts/:draft', async (request) =>
    draftFull(draftArgument(simulation, request), baseUrlOf(request)),
  );
  server.put('/vacancies/drafts/:draft', async (request) =>
    save(simulation, request, draftArgument(simulation, request).id),
  );
  server.delete('/vacancies/drafts/:draft', async (request, reply) => {
    simulation.commit({ type: 'draft-deleted', draftId: draftArgument(simulation, request).id });
    return reply.code(204).send();
  });
  server.get('/vacancies/drafts/:draft/duplicates', async (request) => {
    const parsed = publicationOf(draftArgument(simulation, request));
    const items = parsed.success ? twinsOf(simulation, parsed.data) : [];
    return { found: items.length, has_duplicates: items.length > 0, items };
  });
  server.post('/vacancies/drafts/:draft/publish', async (request, reply) =>
    reply.code(201).send({ vacancy_ids: [publishDraft(simulation, request)] }),
  );
}

function draftArgument(simulation: Simulation, request: FastifyRequest): VacancyDraft {
  const draft = simulation.drafts.draft(pathPart(request, 'draft'));
  if (draft === undefined || !mayWorkOn(callerOf(simulation, request), draft.managerId)) throw notFound();
  return draft;
}

function save(simulation: Simulation, request: FastifyRequest, draftId: string): object {
  const body = jsonBody(request, draftSchema);
  simulation.commit({ type: 'draft-saved', draftId, managerId: callerOf(simulation, request).id, body });
  const draft = simulation.drafts.draft(draftId);
  if (draft === undefined) throw new Error(`The draft ${draftId} was not saved.`);
  return savedDraft(draft);
}

/** The draft becomes a vacancy and is gone; its id is a number here. */
function publishDraft(simulation: Simulation, request: FastifyRequest): number {
  const draft = draftArgument(simulation, request);
  const parsed = publicationOf(draft);
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => ({
      type: 'vacancies',
      value: String(issue.path[0] ?? ''),
      reason: issueReason(issue, draft.body),
    }));
    throw new HeadhunterRefusal(400, errors);
  }
  const id = publishVacancy(simulation, callerOf(simulation, request), parsed.data, true);
  simulation.commit({ type: 'draft-deleted', draftId: draft.id });
  return Number(id);
}
