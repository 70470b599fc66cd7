import { Get, HttpCode, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor, SignInLinksService, UsersService } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { pageQuery } from '../http/paging.js';
import type { PageQuery } from '../http/paging.js';
import { CheckedBody, CheckedParam, CheckedQuery } from '../http/zod.pipe.js';
import {
  invitedAnswer,
  linkAnswer,
  newUserBody,
  userAnswer,
  userChangesBody,
  usersAnswer,
  userView,
} from './organisation.schemas.js';

const id = z.uuid();
const params = z.object({ id });
type UserAnswer = z.infer<typeof userAnswer>;

/** The people of the organisation. */
@ApiArea('users', 'People and keys')
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly links: SignInLinksService,
  ) {}

  @Get()
  @Allow('users.edit')
  @Operation({ summary: 'People, by name, disabled ones last', query: pageQuery, answer: usersAnswer })
  async list(
    @CurrentActor() actor: Actor,
    @CheckedQuery(pageQuery) query: PageQuery,
  ): Promise<z.infer<typeof usersAnswer>> {
    const { rows, next } = await this.users.page(actor, query);
    return { users: rows.map(userView), next };
  }

  @Post()
  @Allow('users.edit')
  @Operation({
    summary: 'Add a person, who gets in by a one-time link',
    body: newUserBody,
    answer: invitedAnswer,
    status: 201,
  })
  async add(
    @CurrentActor() actor: Actor,
    @CheckedBody(newUserBody) body: z.infer<typeof newUserBody>,
  ): Promise<z.infer<typeof invitedAnswer>> {
    const { userId } = await this.users.createUser({ organisationId: actor.organisationId, ...body }, actor);
    const signInLink = await this.links.createSignInLink(actor, userId);
    return { user: userView(await this.users.get(actor, userId)), signInLink };
  }

  @Patch(':id')
  @Allow('users.edit')
  @Operation({
    summary: 'Change a person’s name or role',
    description: 'The rights of the new role hold at once. The last owner stays owner.',
    params,
    body: userChangesBody,
    answer: userAnswer,
  })
  async edit(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) userId: string,
    @CheckedBody(userChangesBody) body: z.infer<typeof userChangesBody>,
  ): Promise<UserAnswer> {
    await this.users.edit(actor, userId, body);
    return userView(await this.users.get(actor, userId));
  }

  @Post(':id/link')
  @Allow('users.edit')
  @Operation({
    summary: 'Make a new one-time link; earlier ones stop working',
    description: 'Whoever opens it is signed in as this person and may choose a new password.',
    params,
    answer: linkAnswer,
    status: 201,
  })
  async link(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) userId: string,
  ): Promise<z.infer<typeof linkAnswer>> {
    return { signInLink: await this.links.createSignInLink(actor, userId) };
  }

  @Post(':id/disable')
  @HttpCode(200)
  @Allow('users.edit')
  @Operation({ summary: 'End a person’s access at once', params, answer: userAnswer })
  async disable(@CurrentActor() actor: Actor, @CheckedParam('id', id) userId: string): Promise<UserAnswer> {
    await this.users.disable(actor, userId);
    return userView(await this.users.get(actor, userId));
  }

  @Post(':id/enable')
  @HttpCode(200)
  @Allow('users.edit')
  @Operation({ summary: 'Let a disabled person in again', params, answer: userAnswer })
  async enable(@CurrentActor() actor: Actor, @CheckedParam('id', id) userId: string): Promise<UserAnswer> {
    await this.users.enable(actor, userId);
    return userView(await this.users.get(actor, userId));
  }
}
