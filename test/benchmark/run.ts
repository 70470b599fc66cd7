import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/platform/database/index.js';
import { attendance } from './attendance.bench.js';
import { firstPage } from './first-page.bench.js';
import { ingest } from './ingest.bench.js';
import type { Figure } from './measure.js';
import { jobTexts } from './job-texts.bench.js';
import { overbooking } from './overbooking.bench.js';
import { plan } from './plan.bench.js';
import { pull, pullLarge } from './pull.bench.js';
import { rescore } from './rescore.bench.js';
import { salaries } from './salaries.bench.js';
import { scoring } from './scoring.bench.js';

const BENCHMARKS: Record<string, (size?: number) => Promise<Figure[]>> = {
  ...{ attendance, plan, scoring, 'first-page': firstPage, ingest, pull, rescore, salaries, overbooking },
  'job-texts': jobTexts,
};
/** Those that take longer than anybody wants to wait each time. */
const LARGE: typeof BENCHMARKS = { 'pull-large': pullLarge };

/** Prints a table; nothing here fails because a machine is slow. `npm run bench -- NAME` runs one of them, `-- --large` the long ones too, `-- NAME --size=10000` with another size. */
async function run(names: readonly string[], size: number | undefined): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-bench-'));
  chmodSync(folder, 0o755);
  process.env['TEST_RUN_DIR'] = folder;
  const server = await startEmbeddedPostgres(folder, true);
  try {
    for (const name of names) {
      const benchmark = { ...BENCHMARKS, ...LARGE }[name];
      if (!benchmark)
        throw new Error(
          `There is no benchmark "${name}". There are: ${Object.keys({ ...BENCHMARKS, ...LARGE }).join(', ')}`,
        );
      for (const { what, value } of await benchmark(size))
        process.stdout.write(`${what.padEnd(64)} ${value.padStart(16)}\n`);
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const size = process.argv.find((word) => word.startsWith('--size='))?.split('=')[1];
const large = process.argv.includes('--large') ? Object.keys(LARGE) : [];
await run(wanted.length > 0 ? wanted : [...Object.keys(BENCHMARKS), ...large], size ? Number(size) : undefined);
process.exit(0);
