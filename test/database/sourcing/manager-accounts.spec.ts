import { ConnectionAccounts, ConnectionsService, JobBoards } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import { COLLEAGUE_ID, RECRUITER_ID } from '../../../src/job-boards/simulator/recruiters.table.js';
import type { Actor } from '../../../src/organisations/index.js';
import { AccountReadings } from '../../../src/sourcing/account-readings.service.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { connectBoth, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';

let boards: Boards;
let actor: Actor;

beforeAll(async () => {
  boards = await startBoards({ responses: 24 });
});
afterAll(() => boards.close());
beforeEach(async () => {
  const { control } = boards.simulator;
  control.change({ headhunterAccounts: [RECRUITER_ID, COLLEAGUE_ID], headhunterBlockedAccounts: [] });
  actor = await recruiter(boards.t);
});

const state = (id: string): Promise<ConnectionView> => boards.t.get(ConnectionsService).state(actor.organisationId, id);
const accounts = (): ConnectionAccounts => boards.t.get(ConnectionAccounts);
const postings = () =>
  boards.t.asOwner<{ externalId: string; archived: boolean; full: boolean }>(
    `select external_id as "externalId", archived, fully_walked_at is not null as full from vacancy_postings
      where organisation_id = $1 order by external_id`,
    [actor.organisationId],
  );
const recorded = () =>
  boards.t.asOwner<{ details: object }>(
    `select details from audit_entries where organisation_id = $1 and action = 'connections.account-changed'`,
    [actor.organisationId],
  );

describe('a person with several manager accounts', () => {
  it('acts under the primary one until another one is chosen', async () => {
    const { headhunter } = await connectBoth(boards, actor);
    expect(headhunter).toMatchObject({ externalUserId: RECRUITER_ID, actingAccountId: RECRUITER_ID });
    expect(headhunter.capabilities['managerAccounts']).toMatchObject({
      items: [{ id: RECRUITER_ID }, { id: COLLEAGUE_ID }],
      primary_account_id: RECRUITER_ID,
    });
    await accounts().actUnder(actor, headhunter.connectionId, COLLEAGUE_ID);
    expect(await state(headhunter.connectionId)).toMatchObject({
      externalUserId: RECRUITER_ID,
      actingAccountId: COLLEAGUE_ID,
      capabilities: { user: { name: 'Рудаков Павел', admin: false } },
    });
  });

  it('sees what the chosen account sees, and everything again when they go back; nothing is lost or doubled', async () => {
    const { t } = boards;
    const { headhunter } = await connectBoth(boards, actor);
    await t.runJobs();
    await t.get(SourcingService).pullAll(actor.organisationId);
    const before = await t.get(SourcingService).progress(actor.organisationId);
    const all = (await postings()).filter(({ archived }) => !archived).length;
    await accounts().actUnder(actor, headhunter.connectionId, COLLEAGUE_ID);
    await t.runJobs();
    expect((await state(headhunter.connectionId)).problems).toEqual([]);
    expect((await postings()).filter(({ archived }) => !archived).length).toBeLessThan(all);
    await accounts().actUnder(actor, headhunter.connectionId, RECRUITER_ID);
    await t.runJobs();
    expect((await postings()).filter(({ archived }) => !archived)).toHaveLength(all);
    expect((await postings()).every(({ full }) => full)).toBe(true);
    expect(await t.get(SourcingService).progress(actor.organisationId)).toMatchObject({
      found: before.found,
      read: before.read,
    });
  });

  it('chooses the same twice, or two at once: it is on record once', async () => {
    const { headhunter } = await connectBoth(boards, actor);
    const choose = (): Promise<void> => accounts().actUnder(actor, headhunter.connectionId, COLLEAGUE_ID);
    await Promise.all([choose(), choose(), choose()]);
    await choose();
    expect(await recorded()).toEqual([{ details: { account: COLLEAGUE_ID } }]);
  });

  it('keeps the choice when they connect anew', async () => {
    const { headhunter } = await connectBoth(boards, actor);
    await accounts().actUnder(actor, headhunter.connectionId, COLLEAGUE_ID);
    const again = await connectBoth(boards, actor);
    expect(again.headhunter).toMatchObject({
      connectionId: headhunter.connectionId,
      actingAccountId: COLLEAGUE_ID,
    });
  });

  it('whose primary account is blocked acts under another one', async () => {
    boards.simulator.control.change({ headhunterBlockedAccounts: [RECRUITER_ID] });
    const { headhunter } = await connectBoth(boards, actor);
    expect(headhunter).toMatchObject({ externalUserId: RECRUITER_ID, actingAccountId: COLLEAGUE_ID });
  });

  it('is told when the account in use is closed, under which they may act, and how it goes on', async () => {
    const { t, simulator } = boards;
    const { headhunter } = await connectBoth(boards, actor);
    const { connectionId } = headhunter;
    await accounts().actUnder(actor, connectionId, COLLEAGUE_ID);
    await t.runJobs();
    simulator.control.change({ headhunterBlockedAccounts: [COLLEAGUE_ID] });
    await t.get(SourcingService).queuePull(actor, connectionId);
    await t.runJobs().catch(() => undefined);
    const code = 'job-boards.manager-account-refused';
    expect(await state(connectionId)).toMatchObject({
      status: 'connected',
      actingAccountId: COLLEAGUE_ID,
      problems: [{ during: 'pulling', code, values: { allowed: expect.stringContaining(RECRUITER_ID) } }],
    });
    await expect(accounts().readAnew(actor.organisationId, connectionId)).rejects.toMatchObject({ code });
    await accounts().actUnder(actor, connectionId, RECRUITER_ID);
    expect((await state(connectionId)).problems).toEqual([]);
  });

  it('is told when the account in use is no longer theirs', async () => {
    const { headhunter } = await connectBoth(boards, actor);
    const { organisationId } = actor;
    await accounts().actUnder(actor, headhunter.connectionId, COLLEAGUE_ID);
    boards.simulator.control.change({ headhunterAccounts: [RECRUITER_ID] });
    const read = boards.t.get(JobBoards).for('headhunter').listVacancies(headhunter)[Symbol.asyncIterator]().next();
    await expect(read).rejects.toMatchObject({ values: { reason: 'manager_extra_account_not_found' } });
    await expect(accounts().readAnew(organisationId, headhunter.connectionId)).rejects.toMatchObject({
      code: 'job-boards.manager-account-refused',
    });
  });

  it('cannot act under a stranger’s account, nor for another organisation, nor while the access is lost', async () => {
    const { headhunter } = await connectBoth(boards, actor);
    const { connectionId } = headhunter;
    await expect(accounts().actUnder(actor, connectionId, '1')).rejects.toMatchObject({
      code: 'job-boards.account-not-offered',
    });
    await expect(accounts().actUnder(await recruiter(boards.t), connectionId, COLLEAGUE_ID)).rejects.toMatchObject({
      code: 'job-boards.no-such-connection',
    });
    await boards.t.asOwner(`update connections set status = 'needs-reconnecting' where id = $1`, [connectionId]);
    await expect(accounts().actUnder(actor, connectionId, COLLEAGUE_ID)).rejects.toMatchObject({
      code: 'job-boards.connection-paused',
    });
  });
});

describe('what an account may do', () => {
  it('is read anew, and what people have set beside it stays', async () => {
    const { headhunter, superjob } = await connectBoth(boards, actor);
    const { organisationId } = actor;
    await boards.t.asOwner(`update connections set capabilities = capabilities || '{"tellBoard": false}'`);
    boards.simulator.control.change({ headhunterPaidAccess: false });
    boards.t.clock.moveByMinutes(60);
    expect(await accounts().readAnew(organisationId, headhunter.connectionId)).toBe(true);
    expect(await accounts().readAnew(organisationId, superjob.connectionId)).toBe(true);
    boards.simulator.control.change({ headhunterPaidAccess: true });
    const { capabilities } = await state(headhunter.connectionId);
    expect(capabilities).toMatchObject({
      tellBoard: false,
      payableActions: { items: [] },
      personalManager: { email: 'support@board.test' },
      readAt: boards.t.clock.now().toISOString(),
    });
    const again = await connectBoth(boards, actor);
    expect(again.headhunter.capabilities).toMatchObject({ tellBoard: false });
  });

  it('is read by itself once a day, for connections that work', async () => {
    const { t } = boards;
    const { headhunter, superjob } = await connectBoth(boards, actor);
    await t.asOwner(`update connections set status = 'blocked' where id <> $1`, [headhunter.connectionId]);
    const readAt = async (id: string) => (await state(id)).capabilities['readAt'];
    const [before, rests] = [await readAt(headhunter.connectionId), await readAt(superjob.connectionId)];
    const look = async (): Promise<void> => {
      await t.get(AccountReadings).queueDue();
      await t.get(AccountReadings).queueDue();
      await t.runJobs();
    };
    t.clock.moveByMinutes(23 * 60);
    await look();
    expect(await readAt(headhunter.connectionId)).toBe(before);
    t.clock.moveByMinutes(61);
    boards.simulator.control.resetCalls();
    await look();
    expect(await readAt(headhunter.connectionId)).toBe(t.clock.now().toISOString());
    expect(await readAt(superjob.connectionId)).toBe(rests);
    const { endpoints } = boards.simulator.control.calls();
    expect(endpoints['headhunter GET /manager_accounts/mine']).toBe(1);
  });

  it('is not asked for a single account under its name', async () => {
    boards.simulator.control.change({ headhunterAccounts: [RECRUITER_ID] });
    const { headhunter } = await connectBoth(boards, actor);
    expect(headhunter.actingAccountId).toBeNull();
  });
});
