import { Get } from '@nestjs/common';
import { z } from 'zod';
import { DIRECT_SOURCES } from '../../candidates/index.js';
import { Arrivals } from '../../direct-responses/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedParam } from '../http/zod.pipe.js';

const id = z.uuid();
const arrivalsAnswer = z.object({
  arrivals: z.array(
    z.object({
      source: z.enum(DIRECT_SOURCES),
      origin: z.string().nullable().describe('Where the person came from, in the words of the list or of the sender'),
      receivedAt: z.iso.datetime(),
      importId: z.uuid().nullable(),
      consentVersion: z.string().nullable(),
      consentText: z.string().nullable(),
    }),
  ),
});

/** How somebody came who came through another door than a board. */
@ApiArea('applications/:id/arrivals', 'Applications')
export class ArrivalsController {
  constructor(private readonly arrivals: Arrivals) {}

  @Get()
  @Allow('contacts.read')
  @Operation({
    summary: 'How the person came, where no board stands between: list, form, other system',
    params: z.object({ id }),
    answer: arrivalsAnswer,
  })
  async of(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
  ): Promise<z.infer<typeof arrivalsAnswer>> {
    const arrivals = await this.arrivals.of(actor, applicationId);
    return { arrivals: arrivals.map((each) => ({ ...each, receivedAt: each.receivedAt.toISOString() })) };
  }
}
