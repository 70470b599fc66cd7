import { Body, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CandidateLanguages } from '../../candidates/index.js';
import { PublicRoute } from '../../organisations/index.js';
import { VIEW_LANGUAGES } from '../../platform/views/index.js';
import { CandidateAnswers } from '../../scoring/index.js';
import type { GivenAnswer } from '../../scoring/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import type { RequestWithVisit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { ANSWERS, questionsPage, SENT } from './questions.page.js';

const pageQuery = z.object({ said: z.enum(SENT).optional().catch(undefined) });
const languageForm = z.object({ language: z.enum(VIEW_LANGUAGES) });

/** Fields are named by what they answer: `verdict.<requirement>`, `words.<requirement>`. */
const answersForm = z.record(z.string().max(200), z.string().max(2_000));

/** The candidate's page with questions: a few taps, no account. The signed address is the right to it. */
@PageController('q')
@PublicRoute('the signed address is the proof')
export class QuestionsController {
  constructor(
    private readonly answers: CandidateAnswers,
    private readonly languages: CandidateLanguages,
    private readonly visits: Visits,
  ) {}

  /** In the candidate's language: the one that they chose here, or else what is known of them. */
  @Get(':token')
  async page(
    @Param('token') token: string,
    @Query() query: unknown,
    @Req() request: RequestWithVisit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const { said } = readForm(pageQuery, query);
    const view = await this.answers.view(token);
    const visit = this.visits.begin(request, reply, view.language);
    request.visit = visit;
    return show('pages/questions/questions', questionsPage({ view, path: `/q/${token}`, said }, visit.f));
  }

  @Post(':token')
  async answer(@Param('token') token: string, @Body() body: unknown): Promise<PageAnswer> {
    const given = givenAnswers(readForm(answersForm, body));
    await this.answers.answer(token, given);
    return goTo(`/q/${token}?said=${given.length > 0 ? 'answers' : 'nothing'}`);
  }

  /** Sent as a form, not by a link: mail programs follow links before their readers do. */
  @Post(':token/language')
  async choose(@Param('token') token: string, @Body() body: unknown): Promise<PageAnswer> {
    const { language } = readForm(languageForm, body);
    const { organisationId, candidateId } = await this.answers.view(token);
    await this.languages.choose(organisationId, candidateId, language);
    return goTo(`/q/${token}`);
  }
}

/** Words alone, without a tap, are an answer in part: a person reads them. */
function givenAnswers(form: z.output<typeof answersForm>): GivenAnswer[] {
  const asked = new Set(Object.keys(form).map((name) => name.slice(name.indexOf('.') + 1)));
  return [...asked].flatMap((requirement) => {
    const words = form[`words.${requirement}`] ?? '';
    const tapped = ANSWERS.find((value) => value === form[`verdict.${requirement}`]);
    const verdict = tapped ?? (words.trim() === '' ? undefined : 'partly');
    return verdict ? [{ requirement, verdict, words }] : [];
  });
}
