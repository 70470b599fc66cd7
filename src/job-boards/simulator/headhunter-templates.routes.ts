import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { checkEmployer } from './headhunter-account.routes.js';
import { callerOf } from './headhunter-caller.js';
import { HeadhunterRefusal, badArguments, notFound } from './headhunter.errors.js';
import { jsonBody } from './headhunter-json.js';
import { readableTopic, vacancyArgument } from './headhunter-topic.arguments.js';
import { HEADHUNTER_STAGES } from './headhunter-stages.table.js';
import type { HeadhunterStage } from './headhunter-stages.table.js';
import { argumentsOf, pathPart } from './http-call.js';
import { EMPLOYER } from './market/vacancies.table.js';
import type { Simulation } from './simulation.js';

/** What a template may have in brackets. */
const VARIABLES = [
  { id: 'Name', name: 'Имя соискателя' },
  { id: 'Vacancy', name: 'Вакансия' },
  { id: 'HRName', name: 'Моё имя' },
  { id: 'HRPhone', name: 'Мой телефон' },
  { id: 'HREmail', name: 'Моя почта' },
  { id: 'SiteName', name: 'Сайт' },
  { id: 'Company', name: 'Компания' },
] as const;

/** What the board writes with a refusal, by its occasion. */
const REFUSALS: Readonly<Record<string, string>> = {
  discard_after_interview:
    'Спасибо, что нашли время встретиться с нами по вакансии «[Vacancy]». Мы взвесили всё, о чём говорили, и предложили место другому человеку. Желаем вам удачи в поиске.',
  discard_after_response:
    'Спасибо за интерес к вакансии «[Vacancy]». Мы внимательно прочитали ваше резюме и на этот раз не готовы пригласить вас на встречу. Если появится подходящее место, напишем.',
  quick_discard_after_response: 'Спасибо за отклик на вакансию «[Vacancy]». Сейчас мы выбрали другого человека.',
};

const changeSchema = z.strictObject({ text: z.string().min(1) });

/** Templates, raw and filled. https://api.hh.ru/openapi/redoc#tag/Shablony-soobshenij-rabotodatelya */
export function addHeadhunterTemplates(server: FastifyInstance, simulation: Simulation): void {
  server.get('/message_templates/:template', async (request) => filled(simulation, request));
  server.get('/employers/:employer/mail_templates', async (request) => {
    checkEmployer(request);
    return HEADHUNTER_STAGES.flatMap((stage) =>
      stage.templates.map(([id, name]) => ({
        id: `${id}_mail`,
        name,
        type: 'EMAIL',
        editable: true,
        employer_state: stage.id.toUpperCase(),
        template_modified: simulation.mailTemplates.has(id),
        text: rawText(simulation, stage, id),
        variables: VARIABLES,
      })),
    );
  });
  server.put('/employers/:employer/mail_templates/:template', async (request, reply) => {
    checkEmployer(request);
    const templateId = pathPart(request, 'template').replace(/_mail$/, '');
    if (stageWith(templateId) === undefined) throw notFound();
    const { text } = jsonBody(request, changeSchema);
    simulation.commit({ type: 'mail-template-changed', templateId, text });
    return reply.code(204).send();
  });
}

function stageWith(templateId: string): HeadhunterStage | undefined {
  return HEADHUNTER_STAGES.find((known) => known.templates.some(([id]) => templateId === id));
}

function rawText(simulation: Simulation, stage: HeadhunterStage, templateId: string): string {
  const body =
    stage.applicantState === 'discard'
      ? REFUSALS[templateId]
      : `Приглашаем вас по вакансии «[Vacancy]»: ${stage.actionName.toLowerCase()}. Когда вам удобно?`;
  return simulation.mailTemplates.get(templateId) ?? `Здравствуйте, [Name]! ${body}\n\n[HRName], [Company]`;
}

/** A template with its placeholders filled for one topic, or for a vacancy and a résumé. */
function filled(simulation: Simulation, request: FastifyRequest): object {
  const id = pathPart(request, 'template');
  const stage = stageWith(id);
  if (stage === undefined) throw notFound();
  const query = argumentsOf(request);
  const pair = query.vacancy_id !== undefined || query.resume_id !== undefined;
  if ((query.topic_id !== undefined) === pair) throw badArguments('topic_id');
  const topic = query.topic_id === undefined ? null : readableTopic(simulation, request, query.topic_id);
  const vacancy = topic === null ? vacancyArgument(simulation, request) : simulation.vacancies.at(topic.vacancyIndex);
  const resume = topic?.resume ?? simulation.responses.resume('headhunter', query.resume_id ?? '');
  if (resume === undefined || resume.deleted) throw badArguments('resume_id');
  if (vacancy === undefined || simulation.vacancies.status(vacancy).archivedAt !== null) {
    throw new HeadhunterRefusal(400, [{ type: 'bad_argument', value: 'vacancy_id' }]);
  }
  const sender = callerOf(simulation, request);
  const values: Readonly<Record<string, string>> = {
    Name: simulation.responses.person(resume).firstName,
    Vacancy: vacancy.name,
    HRName: `${sender.firstName} ${sender.lastName}`,
    HRPhone: '+7 495 000-00-01',
    HREmail: sender.email,
    SiteName: 'hh.ru',
    Company: EMPLOYER.name,
  };
  const text = rawText(simulation, stage, id).replace(/\[(\w+)\]/g, (whole, name: string) => values[name] ?? whole);
  const modified = simulation.mailTemplates.has(id);
  return { mail: { text, employer_state: stage.id.toUpperCase(), template_modified: modified } };
}
