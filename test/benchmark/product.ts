import { AppModule } from '../../src/app.module.js';
import { systemClock } from '../../src/kernel/clock.js';
import { loadSettings } from '../../src/platform/config/index.js';
import { QueueServer, Worker } from '../../src/platform/queue/index.js';
import { createWebApplication } from '../../src/web/index.js';

/*
 * Pages, API and worker in a process of their own, so that their memory is their own; asked by a message, it tells how much
 * that is, and asked for what is alive, what is left of it after a collection. Boards at a given address count as real ones, which cannot call this machine: here they are said to be simulated.
 */
const settings = { ...loadSettings(process.env), boardsSimulated: true };
const app = await createWebApplication(AppModule.with(settings, systemClock), settings, { logger: ['error'] });
await app.get(QueueServer).open();
await app.listen(settings.port, settings.host);
await app.get(Worker).start();
process.on('message', (question) => {
  if (question === 'alive') global.gc?.();
  process.send?.(process.memoryUsage());
});
process.on('disconnect', () => process.exit(0));
process.send?.('started');
