import type { FastifyInstance } from 'fastify';
import type { WebhookControl, WebhookFaultWish } from './webhook-control.js';

/** The webhook part of the control plane, with JSON bodies: the same methods as `WebhookControl`. */
export function addWebhookControl(plane: FastifyInstance, control: WebhookControl): void {
  plane.get('/webhooks', async () => ({
    subscriptions: control.subscriptions(),
    deliveries: control.deliveries(),
  }));
  plane.post('/webhooks/faults', async (request, reply) => {
    control.queueFault(request.body as WebhookFaultWish);
    return reply.code(204).send();
  });
  plane.delete('/webhooks/faults', async (_request, reply) => {
    control.clearFaults();
    return reply.code(204).send();
  });
  plane.post('/webhooks/deliver', async (_request, reply) => {
    await control.deliver();
    return reply.code(204).send();
  });
}
