import { Injectable } from '@nestjs/common';
import { MOST_TAG_NAMES, SavedFilters, tagKey, TagsService } from '../../candidates/index.js';
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

  /**
   * @param tagNames  all that somebody carries, where they are read already
   * @throws NotAllowed
   */
  async of(actor: Actor, tagNames?: readonly string[]): Promise<SavedFiltersInput> {
    const names = tagNames ?? (await this.tags.names(actor));
    return {
      filters: await this.filters.list(actor),
      mayShare: mayDo(actor, 'saved-filters.share'),
      tagKeys: names.length < MOST_TAG_NAMES ? new Set(names.map(tagKey)) : null,
    };
  }

  /** The same for the list; null for those who keep no filters: who may not, and what is no person. */
  async ofList(actor: Actor, tagNames: readonly string[]): Promise<SavedFiltersInput | null> {
    return mayDo(actor, 'saved-filters.use') && actor.userId !== null ? this.of(actor, tagNames) : null;
  }
}
