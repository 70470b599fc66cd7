import { Injectable } from '@nestjs/common';
import { TagsService, writtenTag } from '../../candidates/index.js';
import type { ApplicationRow, PersonTag } from '../../candidates/index.js';
import { ExpectedError } from '../../kernel/errors.js';
import type { Actor } from '../../organisations/index.js';
import type { Vacancy } from '../../vacancies/index.js';
import { SeveralDecisions } from './several.service.js';
import type { Hindrance, Ticked } from './several.service.js';

/** What is done with a tag. */
export const TAG_DEEDS = ['put', 'take'] as const;
export type TagDeed = (typeof TAG_DEEDS)[number];

/** Who was ticked, with what each carries. */
export interface SeveralTagsLook {
  readonly vacancy: Vacancy;
  readonly able: readonly { readonly row: ApplicationRow; readonly tags: readonly PersonTag[] }[];
  readonly unable: readonly { readonly row: ApplicationRow; readonly why: Hindrance }[];
  /** Ticked beyond those who are read at once. */
  readonly beyond: number;
  /** Tags that somebody carries. */
  readonly names: readonly string[];
}

/** What became of it. */
export interface SeveralTagsOutcome extends Pick<SeveralTagsLook, 'vacancy' | 'unable'> {
  readonly name: string;
  readonly done: readonly ApplicationRow[];
  /** Of those with whom something changed: the tag that was put on, or null where one was taken off. By the application. */
  readonly changed: ReadonlyMap<string, string | null>;
}

/** One tag for several people of a vacancy: with each it is what it is with one, so that one who cannot carry it stops nobody. */
@Injectable()
export class SeveralTags {
  constructor(
    private readonly several: SeveralDecisions,
    private readonly tags: TagsService,
  ) {}

  /** Nothing is done. @throws VacancyNotFound */
  async look(actor: Actor, vacancyId: string, ticked: readonly Ticked[], ticks = 0): Promise<SeveralTagsLook> {
    const { vacancy, rows, beyond } = await this.several.people(actor, vacancyId, ticked, ticks);
    const able = rows.filter(({ erasedAt }) => erasedAt === null);
    const carried = await this.tags.ofPeople(
      actor,
      able.map(({ candidateId }) => candidateId),
    );
    return {
      ...{ vacancy, beyond, names: await this.tags.names(actor) },
      able: able.map((row) => ({ row, tags: carried.get(row.candidateId) ?? [] })),
      unable: rows.filter(({ erasedAt }) => erasedAt !== null).map((row) => ({ row, why: 'erased' })),
    };
  }

  /** Twice is once: who carries it, or does not, by now counts as done. @throws VacancyNotFound, NotAllowed, TagEmpty, TagTooLong */
  async carryOut(
    actor: Actor,
    vacancyId: string,
    deed: TagDeed,
    ticked: readonly Ticked[],
    typed: string,
  ): Promise<SeveralTagsOutcome> {
    const name = writtenTag(typed);
    let kept = name;
    const outcome = await this.withEach(actor, vacancyId, ticked, name, async ({ id }) => {
      if (deed === 'put') {
        const tagId = await this.tags.add(actor, id, name);
        return tagId === null ? null : { tagId };
      }
      const was = await this.tags.removeNamed(actor, id, name);
      kept = was ?? kept;
      return was === null ? null : { tagId: null };
    });
    // Put on again it is spelled as it was.
    return { ...outcome, name: kept };
  }

  /** Of a tag that was put on each `key` names the very one; what was taken off is put on again. @throws VacancyNotFound, NotAllowed */
  async takeBack(
    actor: Actor,
    vacancyId: string,
    deed: TagDeed,
    ticked: readonly Ticked[],
    typed: string,
  ): Promise<SeveralTagsOutcome> {
    const name = writtenTag(typed);
    const keyOf = new Map(ticked.map(({ id, key }) => [id, key]));
    const outcome = await this.withEach(actor, vacancyId, ticked, name, async ({ id }) => {
      if (deed === 'put') await this.tags.remove(actor, id, keyOf.get(id) ?? '');
      else await this.tags.add(actor, id, name);
      return null;
    });
    return { ...outcome, changed: new Map() };
  }

  private async withEach(
    actor: Actor,
    vacancyId: string,
    ticked: readonly Ticked[],
    name: string,
    work: (row: ApplicationRow) => Promise<{ readonly tagId: string | null } | null>,
  ): Promise<SeveralTagsOutcome> {
    const { vacancy, rows } = await this.several.people(actor, vacancyId, ticked);
    const done: ApplicationRow[] = [];
    const unable: { row: ApplicationRow; why: Hindrance }[] = [];
    const changed = new Map<string, string | null>();
    for (const row of rows) {
      try {
        const change = await work(row);
        if (change) changed.set(row.id, change.tagId);
        done.push(row);
      } catch (error) {
        if (!(error instanceof ExpectedError) || error.kind === 'forbidden') throw error;
        unable.push({ row, why: error });
      }
    }
    return { vacancy, name, done, unable, changed };
  }
}
