import { join } from 'node:path';
import { jest } from '@jest/globals';
import { AuditService } from '../../../src/audit/index.js';
import { FirstPull } from '../../../src/first-run/first-run.service.js';
import { FirstRun, FirstRunModule } from '../../../src/first-run/index.js';
import type { Terminal } from '../../../src/platform/terminal/index.js';
import { JOBS } from '../../../src/jobs.js';
import { OrganisationsService, systemActor } from '../../../src/organisations/index.js';
import { countMails, LocalMailbox } from '../../../src/platform/mail-transport/index.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import { ScoringModule } from '../../../src/scoring/index.js';
import { startBoards } from '../sourcing/boards-fixture.js';
import type { Boards } from '../sourcing/boards-fixture.js';

/** Collects what a person would read; lets the jobs run where a worker would send the invitations. */
function recordingTerminal(boards: Boards): Terminal & { text(): string } {
  const lines: string[] = [];
  return {
    line: (text) => void lines.push(text),
    step: (text) => void lines.push(text),
    bar: (label) => {
      if (label === 'Invitations sent') void boards.t.runJobs();
      return { update: () => undefined, stop: () => undefined };
    },
    text: () => lines.join('\n'),
  };
}

const LOCAL = { publicUrl: 'http://localhost:3000', boardsSimulated: true };

describe('the first run', () => {
  let boards: Boards;
  let mailbox: LocalMailbox;

  beforeAll(async () => {
    boards = await startBoards({ responses: 120 }, { imports: [FirstRunModule, ScoringModule], jobs: JOBS.jobs });
    const folder = join(boards.t.settings.dataDir, 'mailbox');
    mailbox = await LocalMailbox.start({ port: 0, folder });
    Object.assign(boards.t.settings, { smtpUrl: `smtp://127.0.0.1:${mailbox.port}` });
  });
  afterAll(async () => {
    await boards.close();
    await mailbox.stop();
  });

  it('pulls, scores, plans and invites, and says so, also of what is still being read', async () => {
    const terminal = recordingTerminal(boards);
    const pulling = boards.t.get(FirstPull);
    const seen = pulling.progress.bind(pulling);
    // As after a kill: seven had been taken over by the process that is no more.
    const abandoned = jest.spyOn(pulling, 'progress').mockImplementation(async (actor) => {
      const progress = await seen(actor);
      return terminal.text().includes('planned') ? { ...progress, waiting: 7 } : progress;
    });
    await boards.t.get(FirstRun).run(boards.simulator, LOCAL, terminal);
    const text = terminal.text();
    abandoned.mockRestore();
    expect(text).toMatch(/pulled +120 responses from both boards/);
    expect(text).toMatch(/still being read +7; the worker goes on, and the page Connections shows/);
    const invited = Number(/invited +(\d+) for 2026-06-02/.exec(text)?.[1]);
    expect(invited).toBeGreaterThan(0);
    expect(text).toMatch(/expected to come +\d+\.\d; on nine days of ten from \d+ to \d+/);
    expect(text).toMatch(/http:\/\/localhost:3000\/sign-in\/link\/[\w-]{20,}/);
    const inChats = Number(/told in chats +(\d+), who gave no e-mail address/.exec(text)?.[1] ?? 0);
    const unreachable = Number(/to be phoned +(\d+)/.exec(text)?.[1] ?? 0);
    expect([inChats > 0, unreachable < invited / 3]).toEqual([true, true]);
    expect(await countMails(mailbox.folder)).toBe(invited - inChats - unreachable);
    const [truth] = await boards.t.asOwner<{ n: number; scored: number; bookings: number }>(
      `select (select count(*)::int from responses) as n, (select count(*)::int from scores) as scored,
              (select count(*)::int from bookings) as bookings`,
    );
    expect(truth).toMatchObject({ n: 120, bookings: invited });
    expect(truth?.scored).toBeGreaterThan(90);
    expect(await boards.t.asOwner('select source, user_name from attendance_logs')).toEqual([
      { source: 'simulator', user_name: 'Otklik' },
    ]);
    expect(await boards.t.asOwner(`select plan->'prediction'->>'basis' as basis from interview_days`)).toEqual([
      { basis: 'invented' },
    ]);
  });

  it('shows a second start the same, and invites nobody again, however much has happened since', async () => {
    const [organisationId = ''] = await boards.t.get(OrganisationsService).allOrganisationIds();
    for (let change = 0; change < 60; change += 1) {
      const subject = { type: 'organisation', id: organisationId };
      await boards.t.get(AuditService).record(systemActor(organisationId), 'organisation.changed', subject);
    }
    const before = await countMails(mailbox.folder);
    const terminal = recordingTerminal(boards);
    await boards.t.get(FirstRun).run(boards.simulator, LOCAL, terminal);
    await boards.t.runJobs();
    expect(terminal.text()).toMatch(/Everything is as it was: \d+ scored responses/);
    expect(await countMails(mailbox.folder)).toBe(before);
  });

  it('counts when the worker has finished what it had taken over', async () => {
    const [organisationId = ''] = await boards.t.get(OrganisationsService).allOrganisationIds();
    const sourcing = boards.t.get(SourcingService);
    const seen = await sourcing.progress(organisationId);
    // When our own pull has ended the worker still reads two responses, then one, then none.
    const progress = jest.spyOn(sourcing, 'progress');
    for (const waiting of [2, 1]) progress.mockResolvedValueOnce({ ...seen, waiting, scored: seen.scored - waiting });
    jest.spyOn(sourcing, 'pullAll').mockResolvedValueOnce({ ...seen, waiting: 3, scored: seen.scored - 3 });
    const pulled = await boards.t.get(FirstPull).pull(systemActor(organisationId), recordingTerminal(boards));
    expect(pulled).toEqual(seen);
  });

  it('tells of an organisation that is not there yet by whom it will be made', async () => {
    const none = jest.spyOn(boards.t.get(OrganisationsService), 'allOrganisationIds').mockResolvedValue([]);
    const told = async (boardsSimulated: boolean): Promise<string> => {
      const terminal = recordingTerminal(boards);
      await boards.t.get(FirstRun).run(null, { ...LOCAL, boardsSimulated }, terminal);
      return terminal.text();
    };
    expect(await told(true)).toMatch(/The process with the role simulator makes one .* its terminal shows the sign-in/);
    expect(await told(false)).toMatch(/There is no organisation yet\. Make one: npm run/);
    none.mockRestore();
  });

  it('invents nothing where the boards are real', async () => {
    const terminal = recordingTerminal(boards);
    const real = { publicUrl: 'https://otklik.example.com', boardsSimulated: false };
    await boards.t.get(FirstRun).run(null, real, terminal);
    expect(terminal.text().trim()).toBe('Sign in at https://otklik.example.com/sign-in');
  });
});
