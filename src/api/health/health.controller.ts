import { Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PublicRoute } from '../../organisations/index.js';
import { Database } from '../../platform/database/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';

const healthAnswer = z.object({
  live: z.literal(true).describe('The process answers'),
  ready: z.boolean().describe('It can work: the database answers'),
});

/** For load balancers and supervisors. */
@ApiArea('health', 'Health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get()
  @PublicRoute('supervisors ask without a key and learn nothing but yes or no')
  @Operation({ summary: 'Live and ready: 200, or 503 while not ready', answer: healthAnswer })
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<z.infer<typeof healthAnswer>> {
    const ready = await this.database
      .shared((db) => db.query('SELECT 1'))
      .then(() => true)
      .catch(() => false);
    void reply.status(ready ? 200 : 503).header('cache-control', 'no-store');
    return { live: true, ready };
  }
}
