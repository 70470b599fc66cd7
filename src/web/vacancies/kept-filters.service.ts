import { Injectable } from '@nestjs/common';
import { MOST_TAG_NAMES, SavedFilters, TagsService } from '../../candidates/index.js';
import { mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import type { SavedFiltersInput } from './saved-filters.page.js';

/** The filters that somebody chooses from, with what is known of what they ask for. */
@Injectable()
export class KeptFilters {
  constructor(
    private readonly filters: SavedFilters,
    private readonly tags: TagsService,
  ) {}

  /** @throws NotAllowed */
  async of(actor: Actor): Promise<SavedFiltersInput> {
    const names = await this.tags.names(actor);
    return {
      filters: await this.filters.list(actor),
      mayShare: mayDo(actor, 'saved-filters.share'),
      tagNames: names.length < MOST_TAG_NAMES ? names : null,
    };
  }

  /** The same for the list; null for those who keep no filters: who may not, and what is no person. */
  async ofList(actor: Actor): Promise<SavedFiltersInput | null> {
    return mayDo(actor, 'saved-filters.use') && actor.userId !== null ? this.of(actor) : null;
  }
}
