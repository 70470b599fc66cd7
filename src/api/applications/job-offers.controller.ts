import { HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { JobOfferPreviews, JobOffers, LONGEST_TERMS_CHARACTERS } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam } from '../http/zod.pipe.js';

const id = z.uuid();
const offerBody = z.strictObject({
  terms: z
    .string()
    .max(LONGEST_TERMS_CHARACTERS)
    .default('')
    .describe('What is offered, in own words: pay, first day, hours. It stands within the usual words'),
});
const previewAnswer = z.object({
  letter: z
    .object({ channel: z.enum(['email', 'board']), subject: z.string(), text: z.string() })
    .nullable()
    .describe('null = nobody can write to the person'),
});

/** A job offered in writing. */
@ApiArea('applications/:id/job-offer', 'Applications')
@Allow('applications.decide')
export class JobOffersController {
  constructor(
    private readonly offers: JobOffers,
    private readonly previews: JobOfferPreviews,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Operation({
    summary: 'What the person would read if the job were offered to them now',
    params: z.object({ id }),
    body: offerBody,
    answer: previewAnswer,
  })
  async preview(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
    @CheckedBody(offerBody) { terms }: z.infer<typeof offerBody>,
  ): Promise<z.infer<typeof previewAnswer>> {
    return { letter: await this.previews.of(actor, applicationId, terms) };
  }

  @Post()
  @HttpCode(204)
  @Operation({
    summary: 'Move the person to the stage offered and write the offer to them',
    description: 'Twice is once. The message leaves after ten minutes, and only if the stage has not changed by then.',
    params: z.object({ id }),
    body: offerBody,
    answer: null,
  })
  async offer(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
    @CheckedBody(offerBody) { terms }: z.infer<typeof offerBody>,
  ): Promise<void> {
    await this.offers.offer(actor, applicationId, terms);
  }
}
