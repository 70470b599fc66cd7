import { Get, HttpCode, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ProfilePreviews } from '../../scoring/index.js';
import { ProfileArchive, ROLE_PROFILES, SharedProfiles } from '../../vacancies/index.js';
import type { ProfileInUse } from '../../vacancies/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam } from '../http/zod.pipe.js';
import {
  newProfileBody,
  previewAnswer,
  previewBody,
  previewView,
  profilesAnswer,
  restoreBody,
  sharedProfileAnswer,
  sharedProfileBody,
  sharedProfileView,
} from './profiles.schemas.js';

const slug = z.string().max(100);
const params = z.object({ slug });
type Shared = z.infer<typeof sharedProfileAnswer>;

/** Profiles that belong to no vacancy alone: the catalogue's, and those that an organisation makes for any trade. */
@ApiArea('role-profiles', 'Vacancies')
export class SharedProfilesController {
  constructor(
    private readonly profiles: SharedProfiles,
    private readonly previews: ProfilePreviews,
    private readonly archived: ProfileArchive,
  ) {}

  @Get()
  @Allow('vacancies.read')
  @Operation({
    summary: 'The profiles that a vacancy may go by: the catalogue and, for those who may read them, your own',
    answer: profilesAnswer,
  })
  async list(@CurrentActor() actor: Actor): Promise<z.infer<typeof profilesAnswer>> {
    const lines = mayDo(actor, 'profiles.read') ? await this.profiles.list(actor) : [];
    const own = await Promise.all(
      lines.filter(({ isOwn }) => isOwn).map(async (line) => (await this.profiles.get(actor, line.slug)).profile),
    );
    return {
      profiles: [...own.map((one) => lineView(one, true)), ...ROLE_PROFILES.map((one) => lineView(one, false))],
    };
  }

  @Post()
  @Allow('profiles.edit')
  @Operation({
    summary: 'Make a profile outside the catalogue, whatever the trade',
    body: newProfileBody,
    answer: sharedProfileAnswer,
    status: 201,
  })
  async create(
    @CurrentActor() actor: Actor,
    @CheckedBody(newProfileBody) { origin, ...made }: z.infer<typeof newProfileBody>,
  ): Promise<Shared> {
    const { slug: of } = await this.profiles.create(actor, { ...made, isFromText: origin === 'from-text' });
    return sharedProfileView(await this.profiles.get(actor, of));
  }

  @Get(':slug')
  @Allow('profiles.read')
  @Operation({ summary: 'One of them, with all earlier versions', params, answer: sharedProfileAnswer })
  async one(@CurrentActor() actor: Actor, @CheckedParam('slug', slug) of: string): Promise<Shared> {
    return sharedProfileView(await this.profiles.get(actor, of));
  }

  @Put(':slug')
  @Allow('profiles.edit')
  @Operation({
    summary: 'Save what it requires as a new version, for all vacancies that go by it',
    params,
    body: sharedProfileBody,
    answer: sharedProfileAnswer,
  })
  async save(
    @CurrentActor() actor: Actor,
    @CheckedParam('slug', slug) of: string,
    @CheckedBody(sharedProfileBody) body: z.infer<typeof sharedProfileBody>,
  ): Promise<Shared> {
    await this.profiles.save(actor, of, body);
    return sharedProfileView(await this.profiles.get(actor, of));
  }

  @Post(':slug/preview')
  @HttpCode(200)
  @Allow('profiles.edit')
  @Operation({
    summary: 'What other requirements would do to the people of all vacancies that go by it; nothing is stored',
    params,
    body: previewBody,
    answer: previewAnswer,
  })
  async preview(
    @CurrentActor() actor: Actor,
    @CheckedParam('slug', slug) of: string,
    @CheckedBody(previewBody) { requirements }: z.infer<typeof previewBody>,
  ): Promise<z.infer<typeof previewAnswer>> {
    await this.profiles.get(actor, of);
    return previewView(await this.previews.ofProfile(actor, of, requirements));
  }

  @Post(':slug/archive')
  @HttpCode(200)
  @Allow('profiles.edit')
  @Operation({
    summary: 'Put one of your own away: vacancies cannot be given it; refused while open ones go by it',
    params,
    answer: sharedProfileAnswer,
  })
  async archive(@CurrentActor() actor: Actor, @CheckedParam('slug', slug) of: string): Promise<Shared> {
    await this.archived.putAway(actor, of);
    return sharedProfileView(await this.profiles.get(actor, of));
  }

  @Post(':slug/unarchive')
  @HttpCode(200)
  @Allow('profiles.edit')
  @Operation({ summary: 'Bring back one that was put away', params, answer: sharedProfileAnswer })
  async unarchive(@CurrentActor() actor: Actor, @CheckedParam('slug', slug) of: string): Promise<Shared> {
    await this.archived.bringBack(actor, of);
    return sharedProfileView(await this.profiles.get(actor, of));
  }

  @Post(':slug/restore')
  @HttpCode(200)
  @Allow('profiles.edit')
  @Operation({
    summary: 'Bring back an older version, as a new one',
    params,
    body: restoreBody,
    answer: sharedProfileAnswer,
  })
  async restore(
    @CurrentActor() actor: Actor,
    @CheckedParam('slug', slug) of: string,
    @CheckedBody(restoreBody) { version, basedOn }: z.infer<typeof restoreBody>,
  ): Promise<Shared> {
    await this.profiles.restore(actor, of, version, basedOn);
    return sharedProfileView(await this.profiles.get(actor, of));
  }
}

function lineView(
  { slug: of, title, requirements }: Pick<ProfileInUse, 'slug' | 'title' | 'requirements'>,
  isOwn: boolean,
): z.infer<typeof profilesAnswer>['profiles'][number] {
  return {
    ...{ slug: of, isOwn },
    title: { ...title },
    requirements: requirements.map(({ id, kind, label, weight, mustHave }) => ({
      ...{ id, kind, weight, mustHave },
      label: { ...label },
    })),
  };
}
