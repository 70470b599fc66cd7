import { jest } from '@jest/globals';
import { BoardUnavailable, JobBoards } from '../../../src/job-boards/index.js';
import { AdvertisementInvalid, BoardPostings, PostingOrders, Publications } from '../../../src/publishing/index.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import type { Boards } from '../sourcing/boards-fixture.js';
import { advertisement, openDesk, prepared, seen, startPublishing } from './publishing-fixture.js';
import type { Desk } from './publishing-fixture.js';

let boards: Boards;
let desk: Desk;
let orders: PostingOrders;
beforeAll(async () => {
  boards = await startPublishing();
  orders = boards.t.get(PostingOrders);
});
afterAll(() => boards.close());
beforeEach(async () => {
  desk = await openDesk(boards);
});

/** The first publication of the vacancy, and the order that made it. */
async function published() {
  const { id } = await prepared(boards, desk);
  await orders.confirm(desk.actor, id, seen(await orders.get(desk.actor, id)));
  await boards.t.runJobs();
  const [posting] = await boards.t.get(BoardPostings).of(desk.actor, desk.vacancyId);
  if (!posting) throw new Error('Nothing was published');
  return { posting, order: await orders.get(desk.actor, id) };
}

async function prolongation(postingId: string) {
  const order = await boards.t.get(Publications).prepareProlongation(desk.actor, postingId);
  await orders.confirm(desk.actor, order.id, seen(order));
  return order.id;
}

it('an order that is done knows until when the board shows the publication', async () => {
  const { posting, order } = await published();
  expect(order.expiresAfter).toEqual(posting.state.expiresAt);
  boards.t.clock.moveByMinutes(24 * 60);
  const id = await prolongation(posting.id);
  await boards.t.runJobs();
  const done = await orders.get(desk.actor, id);
  expect(done).toMatchObject({ status: 'done', expiresBefore: posting.state.expiresAt });
  expect(done.expiresAfter?.getTime()).toBeGreaterThan(posting.state.expiresAt?.getTime() ?? Infinity);
  await boards.t.get(SourcingService).pullAll(desk.actor.organisationId);
  const [read] = await boards.t.get(BoardPostings).of(desk.actor, desk.vacancyId);
  expect(read?.state.expiresAt).toEqual(done.expiresAfter);
});

it('knows it also where the answer was lost and it was found at the board', async () => {
  const { posting } = await published();
  boards.t.clock.moveByMinutes(24 * 60);
  const id = await prolongation(posting.id);
  boards.simulator.control.queueFault({ kind: 'cut', match: 'POST /vacancies' });
  await boards.t.runJobs();
  const done = await orders.get(desk.actor, id);
  expect(done.status).toBe('done');
  expect(done.expiresAfter?.getTime()).toBeGreaterThan(posting.state.expiresAt?.getTime() ?? Infinity);
});

it('is done before the board is asked until when, and as well where it does not say', async () => {
  const { posting } = await published();
  boards.t.clock.moveByMinutes(24 * 60);
  const id = await prolongation(posting.id);
  const { publishing } = boards.t.get(JobBoards).for('headhunter');
  if (!publishing) throw new Error('Nothing can be published there');
  const before = boards.simulator.control.spent().bought.prolongation;
  const look = publishing.publication.bind(publishing);
  const whenAsked: string[] = [];
  const spy = jest.spyOn(publishing, 'publication').mockImplementation(async (...asked) => {
    if (boards.simulator.control.spent().bought.prolongation === before) return look(...asked);
    whenAsked.push((await orders.get(desk.actor, id)).status);
    throw new BoardUnavailable('headhunter', 'timeout');
  });
  await boards.t.runJobs();
  spy.mockRestore();
  expect(whenAsked).toEqual(['done']);
  expect(await orders.get(desk.actor, id)).toMatchObject({ status: 'done', expiresAfter: null });
});

it('all fields of an advertisement that are wrong are said at once, from the top', async () => {
  const wrong = advertisement({
    title: ' ',
    description: 'коротко',
    role: 'x',
    salaryFrom: 2,
    salaryTo: 1,
    service: '',
  });
  const { actor, vacancyId, connectionId } = desk;
  const refused: unknown = await boards.t
    .get(Publications)
    .preparePublication(actor, vacancyId, connectionId, { ...wrong, contactEmail: 'a@b.c', experience: 'x' })
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(AdvertisementInvalid);
  const { faults, code, fields } = refused as AdvertisementInvalid;
  const names = ['service', 'title', 'description', 'role', 'experience', 'salary', 'contact'];
  expect([faults.map(({ field }) => field), code]).toEqual([names, 'publishing.advertisement-service']);
  expect(fields.map(({ field }) => field)).toEqual(names);
  expect(faults[2]?.values).toEqual({ least: 150, most: 10_000, have: 7 });
});
