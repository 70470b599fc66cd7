import { HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import {
  OFFERED_CURRENCIES,
  PAY_PERIODS,
  readJobTextOfPost,
  TERMS_OF_WORK,
  uploadedText,
} from '../../job-texts/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { TakesFiles } from '../../platform/request-bodies/index.js';
import { LANGUAGES, requirementSchema, VacanciesService } from '../../vacancies/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam } from '../http/zod.pipe.js';

const id = z.uuid();
const params = z.object({ id });
const body = z.strictObject({
  text: z.string().default(''),
  content: z
    .string()
    .default('')
    .describe('Bytes of a .txt, .html, .docx, .odt, .rtf or .pdf file in base64url, instead of a text'),
});
const sentence = z.object({ start: z.int(), end: z.int(), text: z.string() });
const item = z.object({ text: z.string(), sentence });
const answer = z.object({
  text: z.string().describe('The text that was read; offsets of sentences are into it, in UTF-16 units'),
  language: z.enum(LANGUAGES),
  title: z.string().nullable(),
  requirements: z.array(z.object({ requirement: requirementSchema, sentence })),
  duties: z.array(item),
  conditions: z.array(item),
  salary: z
    .object({
      from: z.number().nullable(),
      to: z.number().nullable(),
      currency: z.enum(OFFERED_CURRENCIES),
      gross: z.boolean().nullable(),
      period: z.enum(PAY_PERIODS),
      sentence,
    })
    .nullable(),
  city: z
    .object({ slug: z.string(), sentence })
    .nullable()
    .describe('Where the work is; null where the text names no known city, or several'),
  terms: z.array(z.enum(TERMS_OF_WORK)).describe('What it asks of the time and the place of the work'),
  refused: z
    .array(z.object({ text: z.string(), why: z.string(), sentence }))
    .describe('Demands that the law lets nobody make'),
});

const operation = { summary: 'Find what a text asks for; nothing is stored', body, answer };

/** Requirements from a text, to be confirmed and saved with `PUT …/profile`. */
@ApiArea('vacancies/:id/profile/from-text', 'Vacancies')
export class ProfileFromTextController {
  constructor(private readonly vacancies: VacanciesService) {}

  @Post()
  @HttpCode(200)
  @TakesFiles()
  @Allow('profiles.edit')
  @Operation({ ...operation, params })
  async read(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedBody(body) given: z.infer<typeof body>,
  ): Promise<z.infer<typeof answer>> {
    const { title } = await this.vacancies.get(actor, vacancyId);
    return answerTo(given, title);
  }
}

/** The same for a profile that belongs to no vacancy, to be made with `POST role-profiles`. */
@ApiArea('role-profiles/from-text', 'Vacancies')
export class SharedProfileFromTextController {
  @Post()
  @HttpCode(200)
  @TakesFiles()
  @Allow('profiles.edit')
  @Operation(operation)
  async read(@CheckedBody(body) given: z.infer<typeof body>): Promise<z.infer<typeof answer>> {
    return answerTo(given, null);
  }
}

async function answerTo(given: z.infer<typeof body>, ownTitle: string | null): Promise<z.infer<typeof answer>> {
  const text = await uploadedText(given);
  const { requirements, refused, ...job } = readJobTextOfPost(text, ownTitle);
  return {
    ...{ ...job, text },
    duties: [...job.duties],
    conditions: [...job.conditions],
    terms: [...job.terms],
    requirements: requirements.map(({ sentence: said, ...requirement }) => ({
      requirement: requirementSchema.parse(requirement),
      sentence: said,
    })),
    refused: refused.map(({ text: words, why, sentence: said }) => ({ text: words, why, sentence: said })),
  };
}
