import { Injectable } from '@nestjs/common';
import { FeedbackService, TagsService } from '../../candidates/index.js';
import { RatingsReader } from '../../interviews/index.js';
import { mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import type { PanelInput } from './panel.page.js';

/** What our own people say of a person: in words of their own, by marks, and by tags. */
@Injectable()
export class SaidOfPerson {
  constructor(
    private readonly feedback: FeedbackService,
    private readonly tags: TagsService,
    private readonly ratings: RatingsReader,
  ) {}

  /** Null for those who may not read it. The caller has checked that the actor may see the application. */
  async of(actor: Actor, applicationId: string): Promise<Pick<PanelInput, 'feedback' | 'tags' | 'rated'>> {
    return {
      rated: (await this.ratings.ofApplications(actor, [applicationId])).get(applicationId) ?? [],
      feedback: mayDo(actor, 'feedback.read')
        ? { said: await this.feedback.list(actor, applicationId), reader: actor }
        : null,
      tags: mayDo(actor, 'tags.read')
        ? {
            tags: await this.tags.list(actor, applicationId),
            names: await this.tags.names(actor),
            mayWrite: mayDo(actor, 'tags.write'),
          }
        : null,
    };
  }
}
