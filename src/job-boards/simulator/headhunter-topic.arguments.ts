import type { FastifyRequest } from 'fastify';
import { callerOf } from './headhunter-caller.js';
import { badArguments, negotiationsRefusal, notFound, topicNotFound } from './headhunter.errors.js';
import { argumentsOf } from './http-call.js';
import type { SimulatedVacancy } from './market/market.js';
import { mayWorkOn } from './recruiters.table.js';
import type { SimulatedTopic } from './simulated-topic.js';
import type { Simulation } from './simulation.js';

/** `vacancy_id`, which has to be there; a vacancy that the caller may not see is as if it did not exist. */
export function vacancyArgument(simulation: Simulation, request: FastifyRequest): SimulatedVacancy {
  const id = argumentsOf(request).vacancy_id;
  if (id === undefined) throw badArguments('vacancy_id');
  const vacancy = simulation.vacancies.on('headhunter', id);
  if (vacancy === undefined || !mayTouch(simulation, request, vacancy)) throw notFound();
  return vacancy;
}

/** A topic to be read: 404 if there is none or its vacancy is not the caller's. */
export function readableTopic(simulation: Simulation, request: FastifyRequest, id: string): SimulatedTopic {
  const topic = simulation.responses.topic('headhunter', id);
  const vacancy = topic && simulation.vacancies.at(topic.vacancyIndex);
  if (topic === undefined || vacancy === undefined || !mayTouch(simulation, request, vacancy)) throw topicNotFound();
  return topic;
}

/** A topic to be acted on: without rights on its vacancy the board says that the vacancy is "invalid", as it does of a closed one. */
export function workableTopic(simulation: Simulation, request: FastifyRequest, id: string): SimulatedTopic {
  const topic = simulation.responses.topic('headhunter', id);
  const vacancy = topic && simulation.vacancies.at(topic.vacancyIndex);
  if (topic === undefined || vacancy === undefined) throw topicNotFound();
  if (!mayTouch(simulation, request, vacancy)) throw negotiationsRefusal('invalid_vacancy');
  return topic;
}

function mayTouch(simulation: Simulation, request: FastifyRequest, vacancy: SimulatedVacancy): boolean {
  return mayWorkOn(callerOf(simulation, request), simulation.vacancies.status(vacancy).managerId);
}
