import { Get } from '@nestjs/common';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { TakeoutService } from '../../takeout/index.js';
import { sendFile } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { PageController } from '../frame/page-controller.js';

/** Everything of the organisation, to take along. */
@PageController('settings/takeout')
@Allow('organisation.export')
export class TakeoutController {
  constructor(private readonly takeout: TakeoutService) {}

  @Get('file')
  async file(@CurrentActor() actor: Actor): Promise<PageAnswer> {
    const { archive, fileName } = await this.takeout.of(actor);
    return sendFile(archive, 'application/zip', fileName);
  }
}
