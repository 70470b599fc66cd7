import { Get, Patch } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor, OrganisationsService, ROLES, UsersService } from '../../organisations/index.js';
import type { Actor, Organisation } from '../../organisations/index.js';
import { VIEW_LANGUAGES } from '../../platform/views/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody } from '../http/zod.pipe.js';

const name = z.string().min(1).max(200);
const language = z.enum(VIEW_LANGUAGES);
const kind = z.enum(['employer', 'agency']);

const duplicates = z
  .enum(['merge', 'ask'])
  .describe('What is done with candidates whose contacts say that they are one person: merge at once, or ask first');

const organisationAnswer = z.object({
  id: z.uuid(),
  name: z.string(),
  kind,
  timeZone: z.string().describe('IANA zone; for times that belong to no city'),
  language,
  duplicates,
  createdAt: z.iso.datetime(),
});

const organisationBody = z.strictObject({
  name: name.optional(),
  kind: kind.optional(),
  timeZone: z.string().optional().describe('IANA zone, such as Europe/Moscow'),
  language: language.optional(),
  duplicates: duplicates.optional(),
});

const accountAnswer = z.object({
  organisationId: z.uuid(),
  userId: z.uuid().nullable().describe('null = an API key: it belongs to nobody'),
  name: z.string(),
  role: z.enum(ROLES),
  clientId: z.uuid().nullable().describe('Role "client": the only client whose vacancies are seen'),
});

const accountBody = z.strictObject({ name, language });

/** The organisation, and who one is in it. */
@ApiArea('', 'Organisation')
export class OrganisationController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly users: UsersService,
  ) {}

  @Get('organisation')
  @Allow('organisation.read')
  @Operation({ summary: 'The organisation', answer: organisationAnswer })
  async get(@CurrentActor() actor: Actor): Promise<z.infer<typeof organisationAnswer>> {
    return organisationView(await this.organisations.get(actor.organisationId));
  }

  @Patch('organisation')
  @Allow('organisation.edit')
  @Operation({
    summary: 'Change the organisation; what is left out stays',
    body: organisationBody,
    answer: organisationAnswer,
  })
  async change(
    @CurrentActor() actor: Actor,
    @CheckedBody(organisationBody) body: z.infer<typeof organisationBody>,
  ): Promise<z.infer<typeof organisationAnswer>> {
    return organisationView(await this.organisations.update(actor, body));
  }

  @Get('account')
  @Allow('own-account.edit')
  @Operation({ summary: 'Who is calling, in which role', answer: accountAnswer })
  account(@CurrentActor() actor: Actor): z.infer<typeof accountAnswer> {
    const { organisationId, userId, role, clientId } = actor;
    if (role === 'system') throw new Error('The product itself does not call its own API');
    return { organisationId, userId, name: actor.name, role, clientId: clientId ?? null };
  }

  @Patch('account')
  @Allow('own-account.edit')
  @Operation({
    summary: 'Change one’s own name and language',
    description: 'For people in a session. A key has no account of its own: 404.',
    body: accountBody,
    answer: accountAnswer,
  })
  async changeAccount(
    @CurrentActor() actor: Actor,
    @CheckedBody(accountBody) body: z.infer<typeof accountBody>,
  ): Promise<z.infer<typeof accountAnswer>> {
    await this.users.changeOwnAccount(actor, body);
    return this.account({ ...actor, name: body.name });
  }
}

function organisationView(organisation: Organisation): z.infer<typeof organisationAnswer> {
  return {
    id: organisation.id,
    name: organisation.name,
    kind: organisation.kind,
    timeZone: organisation.timeZone,
    language: language.parse(organisation.language),
    duplicates: organisation.duplicates,
    createdAt: organisation.createdAt.toISOString(),
  };
}
