import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { userOf } from '../headhunter-caller.js';
import { HeadhunterRefusal, notFound } from '../headhunter.errors.js';
import { jsonBody } from '../headhunter-json.js';
import { pathPart } from '../http-call.js';
import type { Simulation } from '../simulation.js';
import type { WebhookSubscription } from './webhook-book.js';
import { WEBHOOK_TYPES } from './webhook-types.table.js';
import type { WebhookType } from './webhook-types.table.js';

const types = Object.keys(WEBHOOK_TYPES) as [WebhookType, ...WebhookType[]];

const actionSchema = z
  .strictObject({
    type: z.enum(types),
    settings: z.strictObject({ vacancies_only_mine: z.boolean().optional() }).nullable().optional(),
  })
  .refine(({ type, settings }) => settings === undefined || WEBHOOK_TYPES[type].hasSettings, { path: ['settings'] });

/** Any address may be subscribed: the real board wants a public one, this one is used on a single machine. */
const urlSchema = z.url({ protocol: /^https?$/ });
const actionsSchema = z.array(actionSchema).min(1);
const newSchema = z.strictObject({ url: urlSchema, actions: actionsSchema });
const changeSchema = z.strictObject({ url: urlSchema.optional(), actions: actionsSchema.optional() });

/** https://api.hh.ru/openapi/redoc#tag/Webhook-API */
export function addHeadhunterWebhooks(server: FastifyInstance, simulation: Simulation): void {
  const { webhooks } = simulation;
  server.get('/webhook/subscriptions', async (request) => {
    const own = webhooks.subscriptionOf(userOf(simulation, request).id);
    return { items: own === undefined ? [] : [{ id: own.id, url: own.url, actions: own.actions }] };
  });
  server.post('/webhook/subscriptions', async (request, reply) => {
    const { url, actions } = jsonBody(request, newSchema);
    const managerId = userOf(simulation, request).id;
    if (webhooks.subscriptionOf(managerId) !== undefined) {
      throw new HeadhunterRefusal(400, [{ type: 'notifications', value: 'already_exist' }]);
    }
    const subscriptionId = webhooks.nextSubscriptionId();
    simulation.commit({ type: 'webhook-subscribed', subscriptionId, managerId, url, actions });
    return reply.code(201).send({ id: subscriptionId });
  });
  server.put('/webhook/subscriptions/:subscription', async (request, reply) => {
    const { id, url, actions } = ownSubscription(simulation, request);
    const change = jsonBody(request, changeSchema);
    simulation.commit({
      type: 'webhook-subscription-changed',
      subscriptionId: id,
      url: change.url ?? url,
      actions: change.actions ?? actions,
    });
    return reply.code(204).send();
  });
  server.delete('/webhook/subscriptions/:subscription', async (request, reply) => {
    const { id } = ownSubscription(simulation, request);
    simulation.commit({ type: 'webhook-unsubscribed', subscriptionId: id });
    return reply.code(204).send();
  });
}

function ownSubscription(simulation: Simulation, request: FastifyRequest): WebhookSubscription {
  const subscription = simulation.webhooks.subscription(pathPart(request, 'subscription'));
  if (subscription?.managerId !== userOf(simulation, request).id) throw notFound();
  return subscription;
}
