import type { Terminal } from './platform/terminal/index.js';
import type { Settings } from './platform/config/index.js';
import { migrate, startEmbeddedPostgres } from './platform/database/index.js';
import type { Stopping } from './stop.js';

/** The settings with the address of a running, migrated database: the given one or the embedded one, started if need be. */
export async function openDatabase(
  settings: Settings,
  terminal: Terminal | null,
  stopping: Stopping,
): Promise<Settings> {
  let url = settings.databaseUrl;
  if (url === null) {
    const server = await stopping.begin(
      () => startEmbeddedPostgres(settings.dataDir),
      (started) => started.stop(),
    );
    server.onEnd((why) => void stopping.because(why));
    stopping.explainBy(() => server.trouble());
    url = server.url;
    terminal?.step('PostgreSQL (embedded)');
  }
  const run = await migrate(url);
  terminal?.step(run.length > 0 ? `Database: migrations run: ${run.length}` : 'Database: up to date');
  return { ...settings, databaseUrl: url };
}
