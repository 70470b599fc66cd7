import { newId } from '../../../src/kernel/ids.js';
import { NotAllowed } from '../../../src/organisations/index.js';
import {
  BoardPostings,
  FigureReadings,
  PostingOrders,
  readBoardFigures,
  SpendInvalid,
  SpendNotFound,
  SpendPeriods,
  Spends,
} from '../../../src/publishing/index.js';
import type { SpendFields, SpendFilter } from '../../../src/publishing/index.js';
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
    await spends.remove(desk.actor, rent.id);
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
    [{ amount: 100_000_001 }, 'too-large'],
    [{ amount: 1e15, currency: 'UZS' as const }, 'too-large'],
    [{ amount: Infinity }, 'too-large'],
    [{ firstDay: '2027-06-01', lastDay: '2027-06-30' }, 'far-days'],
    [{ lastDay: '9999-12-31' }, 'far-days'],
    [{ firstDay: '1999-01-01' }, 'far-days'],
    [{ source: 'newspaper' }, 'source'],
    [{ firstDay: '2026-07-01' }, 'days'],
    [{ lastDay: '2026-06-31' }, 'days'],
    [{ currency: 'RUB' as never }, 'currency'],
    [{ note: 'x'.repeat(301) }, 'note'],
  ])('%p is refused by its field', async (fields, field) => {
    await expect(spends.enter(desk.actor, typed(fields))).rejects.toEqual(new SpendInvalid(field as 'amount'));
  });

  it('may be a great sum where a unit of money is worth little, and a tariff of a year', async () => {
    await spends.enter(desk.actor, typed({ amount: 1_000_000_000, currency: 'UZS' }));
    await spends.enter(desk.actor, typed({ amount: 100_000_000, lastDay: '2027-05-31' }));
    expect((await spends.page(desk.actor, {})).rows).toHaveLength(2);
  });

  it('is brought back with everything it was, once, however often and by how many at once', async () => {
    const { actor } = desk;
    const { id } = await spends.enter(actor, typed());
    const before = await spends.within(actor, JUNE);
    await Promise.all([spends.remove(actor, id), spends.remove(actor, id)]);
    expect(await spends.within(actor, JUNE)).toEqual([]);
    expect((await spends.page(actor, {})).rows).toEqual([]);
    expect((await boards.t.get(SpendPeriods).page(actor, {})).rows).toEqual([]);
    expect(await spends.removed(actor, id)).toMatchObject({ id, note: 'Тариф' });
    const stranger = await openDesk(boards);
    expect(await spends.removed(stranger.actor, id)).toBeNull();
    await expect(spends.restore(stranger.actor, id)).rejects.toThrow(SpendNotFound);
    await Promise.all([spends.restore(actor, id), spends.restore(actor, id)]);
    await spends.restore(actor, id);
    expect(await spends.within(actor, JUNE)).toEqual(before);
    expect(await spends.removed(actor, id)).toBeNull();
    const audit = await boards.t.asOwner<{ action: string }>(
      `select action from audit_entries where organisation_id = $1 and subject_id = $2 order by id`,
      [actor.organisationId, id],
    );
    expect(audit.map(({ action }) => action.replace('publishing.spend-', ''))).toEqual([
      'entered',
      'removed',
      'restored',
    ]);
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

describe('the list by months', () => {
  const told = (fields: {
    day: string;
    amount?: number;
    vacancyId?: string | null;
    note?: string;
    currency?: string;
  }) =>
    boards.t.asOwner(
      `insert into spends (organisation_id, id, kind, source, vacancy_id, first_day, last_day, amount, currency, note, entered_at)
       values ($1, $2, 'advertising', 'headhunter', $3, $4, $4, $5, $6, $7, now())`,
      [
        ...[desk.actor.organisationId, newId(), fields.vacancyId ?? null, fields.day, fields.amount ?? 10.25],
        ...[fields.currency ?? 'RUR', fields.note ?? 'Кампания'],
      ],
    );

  it('adds the days of a month that a board told for one vacancy, and nothing else', async () => {
    for (const day of ['2026-05-30', '2026-05-31', '2026-06-01', '2026-06-03']) await told({ day });
    await told({ day: '2026-06-02', vacancyId: desk.vacancyId });
    await told({ day: '2026-06-02', currency: 'KZT' });
    await told({ day: '2026-06-03', note: 'Другая' });
    const rent = await spends.enter(desk.actor, typed({ lastDay: '2026-06-02' }));
    await spends.enter(desk.actor, typed({ lastDay: '2026-06-02' }));
    const { rows } = await boards.t.get(SpendPeriods).page(desk.actor, {});
    expect(rows.map(({ firstDay, lastDay, amount, sums }) => [firstDay, lastDay, amount, sums])).toEqual([
      ['2026-06-01', '2026-06-03', 30.75, 3],
      ['2026-06-01', '2026-06-02', 30_000, 1],
      ['2026-06-01', '2026-06-02', 30_000, 1],
      ['2026-06-02', '2026-06-02', 10.25, 1],
      ['2026-06-02', '2026-06-02', 10.25, 1],
      ['2026-05-30', '2026-05-31', 20.5, 2],
    ]);
    expect(rows.map(({ note }) => note)).toEqual([null, 'Тариф', 'Тариф', 'Кампания', 'Кампания', 'Кампания']);
    expect(rows[2]).toMatchObject({ id: rent.id, kind: 'typed', enteredBy: desk.actor.name });
    const asked = { kind: 'advertising' as const, vacancyId: null, from: '2026-06-01', to: '2026-06-30' };
    expect((await spends.page(desk.actor, asked)).rows).toHaveLength(4);
    const periods = boards.t.get(SpendPeriods);
    const amounts = async (filter: SpendFilter) =>
      (await periods.page(desk.actor, filter)).rows.map(({ amount }) => amount);
    expect(await amounts({ kind: 'typed' })).toEqual([30_000, 30_000]);
    expect(await amounts({ vacancyId: desk.vacancyId })).toEqual([10.25]);
    expect(await amounts({ ...asked, from: undefined })).toEqual([30.75, 10.25, 20.5]);
    expect((await spends.page(desk.actor, { vacancyId: desk.vacancyId })).rows).toHaveLength(1);
  });

  it('comes page by page, each period once, newest first, and to those alone who may see it', async () => {
    const months = ['01', '02', '03', '04', '05'];
    for (const month of months) for (const day of ['01', '02']) await told({ day: `2026-${month}-${day}` });
    const periods = boards.t.get(SpendPeriods);
    const seenMonths: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<SpendPeriods['page']>> = await periods.page(desk.actor, { limit: 2, after });
      seenMonths.push(...page.rows.map(({ lastDay }) => lastDay.slice(5, 7)));
      after = page.next;
    } while (after !== null);
    expect(seenMonths).toEqual([...months].reverse());
    const stranger = await openDesk(boards);
    expect((await periods.page(stranger.actor, {})).rows).toEqual([]);
    const client = { ...colleague(desk.actor, 'client'), clientId: newId() };
    await expect(periods.page(client, {})).rejects.toThrow(NotAllowed);
  });
});
