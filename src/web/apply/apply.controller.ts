import { Body, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { FormResponses } from '../../direct-responses/index.js';
import { PublicRoute } from '../../organisations/index.js';
import { withoutHidden } from '../../kernel/hidden-characters.js';
import { TakesFiles } from '../../platform/request-bodies/index.js';
import { VIEW_LANGUAGES } from '../../platform/views/index.js';
import { goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import type { RequestWithVisit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { applyPage, consentOf } from './apply.page.js';

const language = z.enum(VIEW_LANGUAGES).optional().catch(undefined);
const pageQuery = z.object({ language, said: z.literal('sent').optional().catch(undefined) });
const text = z.string().trim().default('');
const applyForm = z.object({
  ...{
    language,
    firstName: text,
    lastName: text,
    phone: text,
    email: text,
    city: text,
    experience: text,
    pay: text,
    website: text,
  },
  /** A file as its bytes in base64url. */
  content: z.string().default(''),
  /** What the field of the file itself is sent as, also where its bytes were not read: its name. */
  file: text,
  consent: z.string().optional(),
});

/** The public form of a vacancy. Whoever has its address may fill it in; the answer is the same for everybody. */
@PageController('apply')
@PublicRoute('candidates fill it in without an account; the address cannot be guessed')
export class ApplyController {
  constructor(
    private readonly forms: FormResponses,
    private readonly visits: Visits,
  ) {}

  @Get(':code')
  async page(
    @Param('code') code: string,
    @Query() query: unknown,
    @Req() request: RequestWithVisit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const { language: chosen, said } = readForm(pageQuery, query);
    const visit = this.visits.begin(request, reply, chosen);
    request.visit = visit;
    const form = await this.forms.view(code);
    const input = { form, path: `/apply/${code}`, isSent: said !== undefined, refused: null };
    return show('pages/apply/apply', applyPage(input, visit.f));
  }

  @Post(':code')
  @TakesFiles()
  async send(
    @Param('code') code: string,
    @Body() body: unknown,
    @Req() request: RequestWithVisit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const { language: chosen, website, consent, content, file, ...fields } = readForm(applyForm, withoutHidden(body));
    const visit = this.visits.begin(request, reply, chosen);
    request.visit = visit;
    const { f } = visit;
    const path = `/apply/${code}`;
    const sent = goTo(`${path}?${new URLSearchParams({ said: 'sent', language: f.language }).toString()}`);
    const form = await this.forms.view(code);
    if (!form.isOpen) return goTo(path);
    // No person sees this field; a program that fills in all of them learns nothing.
    if (website !== '') return sent;
    const answers = { ...fields, consents: consent !== undefined };
    const how = { consent: consentOf(form, f), language: f.language, file: fileIn(content, file), from: request.ip };
    const faults = await this.forms.send(form, answers, how);
    if (faults.length === 0) return sent;
    const refused = { answers, faults, hadFile: content !== '' || file !== '' };
    return showRefused('pages/apply/apply', applyPage({ form, path, isSent: false, refused }, f));
  }
}

/** A file that was chosen and did not come is one that cannot be read: thanks for it would be a lie. */
function fileIn(content: string, name: string): Buffer | null {
  return content === '' && name === '' ? null : Buffer.from(content, 'base64url');
}
