import { HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { OtherVacancies } from '../../candidates/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam } from '../http/zod.pipe.js';

const id = z.uuid();
const putUpBody = z.strictObject({ vacancyId: id.describe('The other vacancy; it has to be open') });
const putUpAnswer = z.object({
  applicationId: id.describe('Where the person is looked at for that vacancy'),
  isNew: z.boolean().describe('False where the person was there already'),
});

/** People who may suit another vacancy. */
@ApiArea('applications/:id/other-vacancies', 'Applications')
export class OtherVacanciesController {
  constructor(private readonly others: OtherVacancies) {}

  @Post()
  @HttpCode(200)
  @Allow('applications.decide')
  @Operation({
    summary: 'Put the person up for another vacancy; twice is once',
    description: 'They are new there, with the same résumé. Here everything stays as it is, and nobody is told.',
    params: z.object({ id }),
    body: putUpBody,
    answer: putUpAnswer,
  })
  async put(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
    @CheckedBody(putUpBody) { vacancyId }: z.infer<typeof putUpBody>,
  ): Promise<z.infer<typeof putUpAnswer>> {
    return this.others.put(actor, applicationId, vacancyId);
  }
}
