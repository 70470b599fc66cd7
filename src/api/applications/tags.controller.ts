import { Delete, Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { LONGEST_TAG_UNITS, TagsService } from '../../candidates/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam } from '../http/zod.pipe.js';

const id = z.uuid();
const tagBody = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(LONGEST_TAG_UNITS)
    .describe('At most 40 characters as they are seen. Of one that others carry the first spelling is kept'),
});
const tagsAnswer = z.object({
  tags: z.array(z.object({ id, name: z.string(), by: z.string(), taggedAt: z.iso.datetime() })),
});

/** Words by which people are found again. */
@ApiArea('applications/:id/tags', 'Applications')
export class TagsController {
  constructor(private readonly tags: TagsService) {}

  @Get()
  @Allow('tags.read')
  @Operation({
    summary: 'Tags of the person, the same at all their applications, in the order of putting on',
    params: z.object({ id }),
    answer: tagsAnswer,
  })
  async list(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
  ): Promise<z.infer<typeof tagsAnswer>> {
    const tags = await this.tags.list(actor, applicationId);
    return {
      tags: tags.map(({ id: tagId, name, userName, taggedAt }) => ({
        ...{ id: tagId, name, by: userName },
        taggedAt: taggedAt.toISOString(),
      })),
    };
  }

  @Post()
  @HttpCode(200)
  @Allow('tags.write')
  @Operation({
    summary: 'Put a tag on the person; one that they carry already stays as it is',
    params: z.object({ id }),
    body: tagBody,
    answer: tagsAnswer,
  })
  async add(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
    @CheckedBody(tagBody) { name }: z.infer<typeof tagBody>,
  ): Promise<z.infer<typeof tagsAnswer>> {
    await this.tags.add(actor, applicationId, name);
    return this.list(actor, applicationId);
  }

  @Delete(':tagId')
  @HttpCode(204)
  @Allow('tags.write')
  @Operation({
    summary: 'Take a tag off the person; one that is gone already is left at that',
    params: z.object({ id, tagId: id }),
    answer: null,
    status: 204,
  })
  async remove(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
    @CheckedParam('tagId', id) tagId: string,
  ): Promise<void> {
    await this.tags.remove(actor, applicationId, tagId);
  }
}

const namesAnswer = z.object({ tags: z.array(z.string()) });

/** All of them. */
@ApiArea('tags', 'Applications')
export class TagNamesController {
  constructor(private readonly tags: TagsService) {}

  @Get()
  @Allow('tags.read')
  @Operation({
    summary: 'The tags that somebody carries, 500 at most: by each the list of a vacancy can be narrowed',
    answer: namesAnswer,
  })
  async names(@CurrentActor() actor: Actor): Promise<z.infer<typeof namesAnswer>> {
    return { tags: await this.tags.names(actor) };
  }
}
