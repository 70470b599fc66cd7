import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ScoringModule } from '../../src/scoring/index.js';
import { SourcingService } from '../../src/sourcing/index.js';
import { connectBoth, startBoards } from '../database/sourcing/boards-fixture.js';
import type { Boards } from '../database/sourcing/boards-fixture.js';
import { recruiter } from '../database/candidates/recruiting-fixture.js';
import { figure, timed } from './measure.js';
import type { Figure } from './measure.js';

const RESPONSES = 2_000;
const MEGABYTE = 1024 * 1024;

/** From the simulated boards, without pacing, to scored rows; against a COPY of the same raw payloads into a bare table. */
export async function ingest(): Promise<Figure[]> {
  const boards = await startBoards({ responses: RESPONSES }, { imports: [ScoringModule] });
  try {
    const actor = await recruiter(boards.t, 'owner');
    await connectBoth(boards, actor);
    const before = process.memoryUsage().rss;
    const { milliseconds, result } = await timed(() => boards.t.get(SourcingService).pullAll(actor.organisationId));
    const after = process.memoryUsage().rss;
    const copied = await copyPayloads(boards);
    return [
      figure('ingest: responses found', result.found, '', 0),
      figure('ingest: applications scored', result.scored, '', 0),
      figure('ingest: responses a second to scored row', (1000 * result.read) / milliseconds, '/s', 0),
      figure(`ingest: COPY of the same ${copied.rows} payloads`, copied.milliseconds, 'ms', 0),
      figure('ingest: time as a multiple of the COPY', milliseconds / copied.milliseconds, '×', 0),
      figure(
        'ingest: memory of the process before / after',
        before / MEGABYTE,
        `MB / ${(after / MEGABYTE).toFixed(0)} MB`,
        0,
      ),
    ];
  } finally {
    await boards.close();
  }
}

async function copyPayloads({ t }: Boards): Promise<{ rows: number; milliseconds: number }> {
  const payloads = await t.asOwner<{ body: string }>(
    'select body::text as body from raw_payloads where body is not null',
  );
  // COPY's text format: a backslash is the only character of JSON text that means something to it.
  const lines = payloads.map(({ body }) => `${body.replaceAll('\\', '\\\\')}\n`);
  const client = new pg.Client({ connectionString: t.settings.databaseUrl ?? '' });
  await client.connect();
  try {
    await client.query('create table bare (body jsonb)');
    const { milliseconds } = await timed(() =>
      pipeline(Readable.from(lines), client.query(copyFrom('copy bare from stdin'))),
    );
    return { rows: payloads.length, milliseconds };
  } finally {
    await client.end();
  }
}
