import { Get, HttpCode, Put } from '@nestjs/common';
import { z } from 'zod';
import { ApplicationForms } from '../../direct-responses/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam } from '../http/zod.pipe.js';

const id = z.uuid();
const params = z.object({ id });
const formBody = z.strictObject({ isOpen: z.boolean() });
const formAnswer = z.object({
  isOpen: z.boolean(),
  url: z.string().nullable().describe('Where candidates find it; null until it is switched on for the first time'),
});
type FormAnswer = z.infer<typeof formAnswer>;

/** The public form of a vacancy. */
@ApiArea('vacancies/:id/form', 'Vacancies')
@Allow('vacancies.edit')
export class FormsController {
  constructor(private readonly forms: ApplicationForms) {}

  @Get()
  @Operation({ summary: 'The public form of a vacancy', params, answer: formAnswer })
  async one(@CurrentActor() actor: Actor, @CheckedParam('id', id) vacancyId: string): Promise<FormAnswer> {
    return this.forms.of(actor, vacancyId);
  }

  @Put()
  @HttpCode(200)
  @Operation({
    summary: 'Switch the public form of a vacancy on or off',
    description: 'Its address stays the same.',
    params,
    body: formBody,
    answer: formAnswer,
  })
  async switch(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedBody(formBody) { isOpen }: z.infer<typeof formBody>,
  ): Promise<FormAnswer> {
    return this.forms.switch(actor, vacancyId, isOpen);
  }
}
