import { Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { AuditService } from '../../audit/index.js';
import { Allow, CurrentActor, UsersService } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { listQuery, readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { AuditSubjects } from './audit-subjects.service.js';
import { AUDIT_AREAS, auditPage, auditRowsPage, NOBODY } from './audit.page.js';

const auditQuery = listQuery.extend({
  person: z.union([z.uuid(), z.literal(NOBODY)]).optional(),
  area: z.enum(AUDIT_AREAS).optional(),
});

/** Who did and read what. */
@PageController('audit')
@Allow('audit.read')
export class AuditController {
  constructor(
    private readonly audit: AuditService,
    private readonly users: UsersService,
    private readonly subjects: AuditSubjects,
    private readonly visits: Visits,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    const { person, area, ...request } = readForm(auditQuery, query);
    const userId = person === NOBODY ? null : person;
    const entries = await this.audit.list(actor.organisationId, { ...request, userId, area });
    const input = {
      entries,
      names: await this.subjects.names(actor, entries.rows),
      people: await this.users.list(actor),
      chosen: { person: person ?? '', area: area ?? '' },
      wordsOf: (key: string, code: string, values?: Record<string, string>) =>
        this.visits.wordsOr(visit, key, code, values),
    };
    return visit.partial
      ? show('pages/audit/audit-rows', auditRowsPage(input, visit.f))
      : show('pages/audit/audit', auditPage(input, visit.f));
  }
}
