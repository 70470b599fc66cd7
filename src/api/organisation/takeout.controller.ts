import { Get, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { TakeoutService } from '../../takeout/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';

/** Everything of the organisation, to take along. */
@ApiArea('organisation/takeout', 'Organisation')
@Allow('organisation.export')
export class TakeoutController {
  constructor(private readonly takeout: TakeoutService) {}

  @Get()
  @Operation({
    summary: 'Everything of the organisation as a ZIP archive of JSON Lines, a file for each table',
    description: 'Passwords, keys and access to boards stay. Rows that come while it is read may be in it or not.',
    answer: z.any(),
  })
  async file(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { archive } = await this.takeout.of(actor);
    return new StreamableFile(archive, {
      type: 'application/zip',
      disposition: 'attachment; filename="organisation.zip"',
    });
  }
}
