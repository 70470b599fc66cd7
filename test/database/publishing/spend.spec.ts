import { newId } from '../../../src/kernel/ids.js';
import { NotAllowed } from '../../../src/organisations/index.js';
import {
  BoardPostings,
  FigureReadings,
  PostingOrders,
  readBoardFigures,
  SpendInvalid,
  SpendNotFound,
  Spends,
} from '../../../src/publishing/index.js';
import type { SpendFields } from '../../../src/publishing/index.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import { VacancyNotFound } from '../../../src/vacancies/index.js';
import { colleague } from '../candidates/recruiting-fixture.js';
import type { Boards } from '../sourcing/boards-fixture.js';
import { JOBS, openDesk, prepared, seen, startPublishing } from './publishing-fixture.js';
import type { Desk } from './publishing-fixture.js';

let boards: Boards;
let desk: Desk;
let spends: Spends;
beforeAll(async () => {
  boards = await startPublishing({ jobs: [...JOBS, readBoardFigures] });
  spends = boards.t.get(Spends);
});
afterAll(() => boards.close());
beforeEach(async () => {
  desk = await openDesk(boards);
});

const JUNE = { from: '2026-06-01', to: '2026-06-30' };
const typed = (fields: Partial<SpendFields> = {}): SpendFields => ({
  source: 'headhunter',
  vacancyId: null,
  firstDay: '2026-06-01',
  lastDay: '2026-06-30',
  amount: 30_000,
  currency: 'RUR',
  note: 'Тариф',
  ...fields,
});
const days = async (): Promise<unknown[]> =>
  boards.t.asOwner(
    `select posting_id, day::text, views, responses from posting_days where organisation_id = $1 order by 1, 2`,
    [desk.actor.organisationId],
  );

describe('figures of the boards', () => {
  it('are read day by day, twice is once, and what was missing is filled in later', async () => {
    const { t, simulator } = boards;
    await t.get(SourcingService).pullAll(desk.actor.organisationId);
    await t.get(FigureReadings).queueNow(desk.actor);
    await t.runJobs();
    const first = await days();
    expect(first.length).toBeGreaterThanOrEqual(5);
    const sums = await spends.within(desk.actor, { from: '2026-05-03', to: '2026-06-01' });
    expect(sums).toMatchObject([{ source: 'headhunter', spent: [{ amount: 30 * 412.5, currency: 'RUR' }] }]);
    expect(sums[0].advertising).toEqual(sums[0].spent);
    await Promise.allSettled([t.get(FigureReadings).queueNow(desk.actor), t.get(FigureReadings).queueNow(desk.actor)]);
    await t.runJobs();
    expect(await days()).toEqual(first);
    expect(await spends.within(desk.actor, { from: '2026-05-03', to: '2026-06-01' })).toEqual(sums);
    const [{ posting_id: postingId, day }] = first as { posting_id: string; day: string }[];
    await t.asOwner(`update posting_days set views = 1 where posting_id = $1 and day = $2`, [postingId, day]);
    simulator.control.queueFault({ kind: 'server-error', match: '/clickme', times: 4 });
    await t.get(FigureReadings).queueNow(desk.actor);
    await t.runJobs().catch(() => undefined);
    simulator.control.clearFaults();
    expect(await days()).toEqual(first);
  });

  it('are tied to the vacancy where the board names its publication, and belong to their organisation', async () => {
    const { t } = boards;
    await t.get(SourcingService).pullAll(desk.actor.organisationId);
    await t.get(FigureReadings).queueNow(desk.actor);
    await t.runJobs();
    const [row] = (await spends.page(desk.actor, {})).rows;
    expect(row).toMatchObject({ kind: 'advertising', enteredBy: null });
    const vacancyId = row.vacancyId ?? '';
    // Of two boards that show the vacancy, one tells figures.
    const postings = await t.get(BoardPostings).of(desk.actor, vacancyId);
    expect(postings.filter(({ days: told }) => told.length > 0)).toHaveLength(1);
    await expect(spends.remove(desk.actor, row.id)).rejects.toThrow(SpendNotFound);
    const stranger = await openDesk(boards);
    expect((await spends.page(stranger.actor, {})).rows).toEqual([]);
    await expect(t.get(BoardPostings).of(stranger.actor, vacancyId)).rejects.toThrow(VacancyNotFound);
  });

  it('are read again after a day, not before', async () => {
    const { t } = boards;
    const waiting = async (): Promise<number> => {
      await t.get(FigureReadings).queueDue();
      return t.runJobs();
    };
    await waiting();
    expect(await waiting()).toBe(0);
    t.clock.moveByMinutes(21 * 60);
    expect(await waiting()).toBeGreaterThan(0);
  });
});

describe('money that somebody notes', () => {
  it('counts by the days of the period, currencies apart, and is taken back once', async () => {
    const rent = await spends.enter(desk.actor, typed());
    await spends.enter(
      desk.actor,
      typed({ amount: 100.55, currency: 'KZT', firstDay: '2026-06-03', lastDay: '2026-06-03' }),
    );
    await spends.enter(desk.actor, typed({ source: 'direct', amount: 7, lastDay: '2026-06-07' }));
    expect(await spends.within(desk.actor, { from: '2026-06-01', to: '2026-06-03' })).toEqual([
      { source: 'direct', spent: [{ amount: 3, currency: 'RUR' }], advertising: [] },
      {
        source: 'headhunter',
        spent: [
          { amount: 100.55, currency: 'KZT' },
          { amount: 3000, currency: 'RUR' },
        ],
        advertising: [],
      },
    ]);
    await spends.remove(desk.actor, rent.id);
    await expect(spends.remove(desk.actor, rent.id)).rejects.toThrow(SpendNotFound);
    const left = await spends.within(desk.actor, JUNE);
    expect(left.map(({ spent }) => spent)).toEqual([
      [{ amount: 7, currency: 'RUR' }],
      [{ amount: 100.55, currency: 'KZT' }],
    ]);
  });

  it.each([
    [{ amount: 0 }, 'amount'],
    [{ amount: NaN }, 'amount'],
    [{ amount: 1.005 }, 'amount'],
    [{ source: 'newspaper' }, 'source'],
    [{ firstDay: '2026-07-01' }, 'days'],
    [{ lastDay: '2026-06-31' }, 'days'],
    [{ currency: 'RUB' as never }, 'currency'],
    [{ note: 'x'.repeat(301) }, 'note'],
  ])('%p is refused by its field', async (fields, field) => {
    await expect(spends.enter(desk.actor, typed(fields))).rejects.toEqual(new SpendInvalid(field as 'amount'));
  });

  it('belongs to its organisation and to those who may', async () => {
    const { id } = await spends.enter(desk.actor, typed());
    const stranger = await openDesk(boards);
    await expect(spends.remove(stranger.actor, id)).rejects.toThrow(SpendNotFound);
    await expect(spends.enter(stranger.actor, typed({ vacancyId: desk.vacancyId }))).rejects.toThrow(VacancyNotFound);
    expect(await spends.within(stranger.actor, JUNE)).toEqual([]);
    const manager = colleague(desk.actor, 'hiring-manager');
    expect(await spends.within(manager, JUNE)).toHaveLength(1);
    await expect(spends.enter(manager, typed())).rejects.toThrow(NotAllowed);
    const client = { ...colleague(desk.actor, 'client'), clientId: newId() };
    await expect(spends.within(client, JUNE)).rejects.toThrow(NotAllowed);
  });

  it('with an order it is noted when the order is done, once', async () => {
    const { t } = boards;
    const orders = t.get(PostingOrders);
    const order = await prepared(boards, desk);
    await orders.confirm(desk.actor, order.id, { ...seen(order), stated: { amount: 9500.5, currency: 'RUR' } });
    const day = t.clock.now().toISOString().slice(0, 10);
    expect(await spends.within(desk.actor, { from: day, to: day })).toEqual([]);
    await t.runJobs();
    const scope = { from: day, to: day, vacancyIds: [desk.vacancyId] };
    expect(await spends.within(desk.actor, scope)).toMatchObject([{ spent: [{ amount: 9500.5, currency: 'RUR' }] }]);
    expect(await spends.within(desk.actor, { ...scope, vacancyIds: [newId()] })).toEqual([]);
  });
});
