import { Get } from '@nestjs/common';
import { z } from 'zod';
import { AuditService } from '../../audit/index.js';
import type { AuditEntry } from '../../audit/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { pageAnswer, pageQuery } from '../http/paging.js';
import { CheckedQuery } from '../http/zod.pipe.js';

const auditAnswer = pageAnswer(
  'entries',
  z.object({
    id: z.uuid(),
    happenedAt: z.iso.datetime(),
    userId: z.uuid().nullable().describe('null = an API key or the product itself'),
    by: z.string().describe('The name as it was shown then'),
    action: z.string().describe('<area>.<what happened>, such as contacts.read'),
    subject: z.object({ type: z.string(), id: z.string() }),
    details: z.record(z.string(), z.unknown()).nullable(),
  }),
);

const auditQuery = pageQuery.extend({
  userId: z
    .union([z.uuid(), z.literal('none')])
    .optional()
    .describe('What this person did; none = what keys, candidates and the product itself did'),
  area: z.string().max(100).optional().describe('What of this area happened: the part of the action before the dot'),
  subjectType: z.string().max(100).optional(),
  subjectId: z.string().max(200).optional().describe('With subjectType: what was done to this subject'),
});

/** Who did and read what. */
@ApiArea('audit', 'Audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Allow('audit.read')
  @Operation({
    summary: 'What was decided, changed, exported and read, newest first; readings of contacts included',
    query: auditQuery,
    answer: auditAnswer,
  })
  async list(
    @CurrentActor() actor: Actor,
    @CheckedQuery(auditQuery) query: z.infer<typeof auditQuery>,
  ): Promise<z.infer<typeof auditAnswer>> {
    const { subjectType: type, subjectId: id, userId: given, ...rest } = query;
    const userId = given === 'none' ? null : given;
    const subject = type !== undefined && id !== undefined ? { subject: { type, id } } : {};
    const { rows, next } = await this.audit.list(actor.organisationId, { ...rest, userId, ...subject });
    return { entries: rows.map(entryView), next };
  }
}

function entryView(entry: AuditEntry): z.infer<typeof auditAnswer>['entries'][number] {
  return {
    id: entry.id,
    happenedAt: entry.happenedAt.toISOString(),
    userId: entry.userId,
    by: entry.userName,
    action: entry.action,
    subject: { type: entry.subjectType, id: entry.subjectId },
    details: entry.details,
  };
}
