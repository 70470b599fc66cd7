import { Body, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { confirmedRequirements, NothingAsked, readJobText, uploadedText } from '../../job-texts/index.js';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { TakesFiles } from '../../platform/request-bodies/index.js';
import { RoleProfilesService } from '../../vacancies/index.js';
import type { ProfileBase } from '../../vacancies/index.js';
import { goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { fromTextPage } from './from-text.page.js';
import type { FromTextInput } from './from-text.page.js';
import { profileHref } from './profile.page.js';

/** A file as its bytes in base64url, or a text that was pasted. */
const uploadForm = z.object({
  content: z.string().default(''),
  text: z.string().default(''),
});

const ids = z.array(z.string().max(100));
/** One ticked box comes as a word, several as a list, none not at all. */
const several = z
  .union([
    ids,
    z
      .string()
      .max(100)
      .transform((one) => [one]),
  ])
  .default([]);

/** The text again, the ids that stay, for each whether it must be met, and the version that the person had. */
const confirmForm = z.object({
  text: z.string().default(''),
  keep: several,
  must: several,
  slug: z.string().max(100).default(''),
  version: z.coerce.number().int().min(0),
});

/** A text that somebody gave, and the version of the profile that they had; null = they had not seen one yet. */
interface Reading {
  readonly actor: Actor;
  readonly visit: Visit;
  readonly id: string;
  readonly text: string;
  readonly base: ProfileBase | null;
}

/** A profile from a text: paste or upload, look at what was found, confirm. Nothing is stored before that. */
@PageController('vacancies/:id/profile/from-text')
@Allow('profiles.edit')
export class FromTextController {
  constructor(
    private readonly profiles: RoleProfilesService,
    private readonly visits: Visits,
  ) {}

  @Get()
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    return this.answer(actor, visit, id, { text: '', job: null, fault: null, base: null });
  }

  @Post()
  @TakesFiles()
  async read(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const given = readForm(uploadForm, body);
    return this.orRefused({ actor, visit, id, text: given.text, base: null }, async () => {
      const text = await uploadedText(given);
      return this.answer(actor, visit, id, { text, job: readJobText(text), fault: null, base: null });
    });
  }

  @Post('confirm')
  @TakesFiles()
  async confirm(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { text, keep, must, ...basedOn } = readForm(confirmForm, body);
    return this.orRefused({ actor, visit, id, text, base: basedOn }, async () => {
      // Forms send line ends of two characters; the text is read as it was before.
      const job = readJobText(await uploadedText({ text, content: '' }));
      const requirements = confirmedRequirements(job.requirements, { kept: keep, must });
      if (requirements.length === 0) throw new NothingAsked();
      const duties = job.duties.map((duty) => duty.text);
      const saved = await this.profiles.save(actor, id, {
        ...{ requirements, duties, basedOn },
        scope: 'vacancy',
        origin: 'from-text',
      });
      return goTo(profileHref(id), {
        tone: 'good',
        text: visit.f.t('profile.saved', { version: visit.f.number(saved.version) }),
      });
    });
  }

  private async answer(
    actor: Actor,
    visit: Visit,
    id: string,
    { base, ...given }: Omit<FromTextInput, 'vacancy' | 'base'> & { readonly base: ProfileBase | null },
  ): Promise<PageAnswer> {
    const { vacancy, profile } = await this.profiles.ofVacancy(actor, id);
    const page = fromTextPage({ vacancy, base: base ?? profile, ...given }, visit.f);
    return (given.fault === null ? show : showRefused)('pages/profiles/from-text', page);
  }

  /** What cannot be read or saved is said above what was typed. */
  private async orRefused(
    { actor, visit, id, text, base }: Reading,
    work: () => Promise<PageAnswer>,
  ): Promise<PageAnswer> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.kind === 'not-found') throw error;
      const fault = this.visits.failureSentence(visit, error);
      const job = text.trim() === '' ? null : readJobText(text.replaceAll('\r\n', '\n'));
      return this.answer(actor, visit, id, { text, job, fault, base });
    }
  }
}
