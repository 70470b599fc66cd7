import { Delete, Get } from '@nestjs/common';
import { z } from 'zod';
import { CandidatesService } from '../../candidates/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedParam } from '../http/zod.pipe.js';

const id = z.uuid();
const params = z.object({ id });

const exportAnswer = z.object({
  candidateId: z.uuid(),
  exportedAt: z.iso.datetime(),
  data: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).describe('Rows by table'),
});

const erasedAnswer = z.object({ candidateId: z.uuid(), erasedAt: z.iso.datetime() });

/** What a person may ask for: everything about them, and to be forgotten. */
@ApiArea('candidates/:id/personal-data', 'Personal data')
export class CandidatesController {
  constructor(private readonly candidates: CandidatesService) {}

  @Get()
  @Allow('candidates.export')
  @Operation({ summary: 'Everything about a person; every export is recorded', params, answer: exportAnswer })
  async export(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) candidateId: string,
  ): Promise<z.infer<typeof exportAnswer>> {
    const { candidateId: personId, exportedAt, data } = await this.candidates.export(actor, candidateId);
    const rows = Object.entries(data).map(([table, found]): [string, Record<string, unknown>[]] => [table, [...found]]);
    return { candidateId: personId, exportedAt: exportedAt.toISOString(), data: Object.fromEntries(rows) };
  }

  @Delete()
  @Allow('candidates.erase')
  @Operation({
    summary: 'Erase a person for good',
    description:
      'Interviews to come are cancelled without a message, open applications closed, and everything that tells who it was is gone, also from what the boards still list. The figures of the funnel stay. Twice is once. It cannot be undone.',
    params,
    answer: erasedAnswer,
  })
  async erase(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) candidateId: string,
  ): Promise<z.infer<typeof erasedAnswer>> {
    const { candidateId: personId, erasedAt } = await this.candidates.erase(actor, candidateId);
    return { candidateId: personId, erasedAt: erasedAt.toISOString() };
  }
}
