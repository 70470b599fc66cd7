import { jest } from '@jest/globals';
import { NoSuchConnection } from '../../../src/job-boards/index.js';
import { NotAllowed } from '../../../src/organisations/index.js';
import {
  CannotPublishThere,
  NotOffered,
  OrderNotFound,
  OrderUnderWay,
  PostingOrders,
  PriceChanged,
  Publications,
} from '../../../src/publishing/index.js';
import { OrderPrices } from '../../../src/publishing/order-prices.service.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import { VacancyPosting } from '../../../src/vacancies/index.js';
import { colleague, vacancy } from '../candidates/recruiting-fixture.js';
import type { Boards } from '../sourcing/boards-fixture.js';
import { advertisement, openDesk, prepared, seen, startPublishing } from './publishing-fixture.js';
import type { Desk } from './publishing-fixture.js';

let boards: Boards;
let desk: Desk;
let orders: PostingOrders;
let publications: Publications;
beforeAll(async () => {
  boards = await startPublishing();
  orders = boards.t.get(PostingOrders);
  publications = boards.t.get(Publications);
});
afterAll(() => boards.close());
beforeEach(async () => {
  boards.simulator.control.change({
    headhunterPublications: 100,
    headhunterPremiums: 0,
    headhunterPublicationRoubles: 10_152,
    headhunterModeration: false,
  });
  desk = await openDesk(boards);
  boards.simulator.control.resetCalls();
});

const bought = () => ({ ...boards.simulator.control.spent().bought });
const calls = (name: string): number => boards.simulator.control.calls().endpoints[`headhunter ${name}`] ?? 0;
const postings = (): Promise<VacancyPosting[]> =>
  boards.t.database.inOrganisation(desk.actor.organisationId, (db) =>
    db.getRepository(VacancyPosting).findBy({ organisationId: desk.actor.organisationId, vacancyId: desk.vacancyId }),
  );
const audited = async (): Promise<string[]> =>
  (
    await boards.t.asOwner<{ action: string }>(
      `select action from audit_entries where organisation_id = $1 and area = 'publishing' order by id`,
      [desk.actor.organisationId],
    )
  ).map(({ action }) => action);

/** Publishes the desk's vacancy and gives its posting. */
async function published(): Promise<VacancyPosting> {
  const order = await prepared(boards, desk);
  await orders.confirm(desk.actor, order.id, seen(order));
  await boards.t.runJobs();
  const [posting] = await postings();
  return posting;
}

describe('a publication', () => {
  it('is prepared with its price, and nothing is spent until somebody confirms it', async () => {
    const before = bought();
    const order = await prepared(boards, desk);
    expect(order).toMatchObject({
      status: 'prepared',
      service: 'HH_STANDARD',
      units: 1,
      amount: null,
      confirmedAt: null,
    });
    expect([await boards.t.runJobs(), bought()]).toEqual([0, before]);
    await orders.confirm(desk.actor, order.id, seen(order));
    expect(await orders.get(desk.actor, order.id)).toMatchObject({
      status: 'waiting',
      confirmedBy: desk.actor.name,
      confirmedUserId: desk.actor.userId,
      confirmedAt: boards.t.clock.now(),
    });
    await boards.t.runJobs();
    const done = await orders.get(desk.actor, order.id);
    expect(done).toMatchObject({ status: 'done', problem: null });
    expect(bought().publication).toBe(before.publication + 1);
    const [posting] = await postings();
    expect(posting).toMatchObject({ id: done.postingId, externalId: done.externalId, archived: false });
    expect(await audited()).toEqual(['publishing.order-confirmed', 'publishing.order-done']);
  });

  it('brings its responses to the vacancy that it was published for, whatever it is called', async () => {
    const fields = advertisement({ title: 'Ищем того, кто любит людей' });
    const order = await publications.preparePublication(desk.actor, desk.vacancyId, desk.connectionId, fields);
    await orders.confirm(desk.actor, order.id, seen(order));
    await boards.t.runJobs();
    await boards.t.get(SourcingService).pullAll(desk.actor.organisationId);
    expect((await postings()).map(({ externalId }) => externalId)).toEqual([
      (await orders.get(desk.actor, order.id)).externalId,
    ]);
  });

  it('confirmed twice, or twice at the same time, is published once', async () => {
    const before = bought().publication;
    const order = await prepared(boards, desk);
    await Promise.all([1, 2, 3].map(() => orders.confirm(desk.actor, order.id, seen(order))));
    await orders.confirm(desk.actor, order.id, seen(order));
    await Promise.allSettled([boards.t.runJobs(), boards.t.runJobs()]);
    await orders.confirm(desk.actor, order.id, seen(order));
    await boards.t.runJobs();
    expect([bought().publication - before, calls('POST /vacancies')]).toEqual([1, 1]);
  });

  it('is not ordered again while the first one is under way', async () => {
    const [first, second] = [await prepared(boards, desk), await prepared(boards, desk)];
    await orders.confirm(desk.actor, first.id, seen(first));
    await expect(orders.confirm(desk.actor, second.id, seen(second))).rejects.toThrow(OrderUnderWay);
  });

  it('belongs to its organisation, and to those who may spend', async () => {
    const order = await prepared(boards, desk);
    const stranger = await openDesk(boards);
    await expect(orders.get(stranger.actor, order.id)).rejects.toThrow(OrderNotFound);
    await expect(orders.confirm(stranger.actor, order.id, seen(order))).rejects.toThrow(OrderNotFound);
    await expect(orders.drop(stranger.actor, order.id)).rejects.toThrow(OrderNotFound);
    const theirs = publications.preparePublication(
      stranger.actor,
      stranger.vacancyId,
      desk.connectionId,
      advertisement(),
    );
    await expect(theirs).rejects.toThrow(NoSuchConnection);
    const manager = colleague(desk.actor, 'hiring-manager');
    await expect(orders.confirm(manager, order.id, seen(order))).rejects.toThrow(NotAllowed);
    await expect(publications.prepareProlongation(manager, order.id)).rejects.toThrow(NotAllowed);
    await expect(orders.find(desk.actor, 'no id')).rejects.toThrow(OrderNotFound);
  });

  it('is not offered at a board that cannot be asked', async () => {
    const there = publications.preparePublication(desk.actor, desk.vacancyId, desk.superjobId, advertisement());
    await expect(there).rejects.toThrow(CannotPublishThere);
    expect((await publications.places(desk.actor)).map(({ board }) => board)).toEqual(['headhunter']);
  });

  it('that the board shows already is published again on a word only', async () => {
    await published();
    const before = bought().publication;
    const order = await prepared(boards, desk);
    await orders.confirm(desk.actor, order.id, seen(order));
    await boards.t.runJobs();
    const refused = await orders.get(desk.actor, order.id);
    const [posting] = await postings();
    expect(refused).toMatchObject({ status: 'refused', problem: 'duplicate', problemNames: [posting.externalId] });
    expect(bought().publication).toBe(before);
    await orders.confirm(desk.actor, order.id, { ...seen(refused), despiteTwins: true });
    await boards.t.runJobs();
    expect((await orders.get(desk.actor, order.id)).status).toBe('done');
    expect(bought().publication).toBe(before + 1);
  });

  it('goes on with an archived one, beginning with what that said', async () => {
    const old = await published();
    boards.simulator.control.archiveVacancy(old.externalId);
    boards.t.clock.moveByMinutes(60);
    await boards.t.get(SourcingService).pullAll(desk.actor.organisationId);
    const start = await publications.start(desk.actor, desk.vacancyId, desk.connectionId, { previousId: old.id });
    expect(start.earlier).toMatchObject({ title: advertisement().title, roleExternalId: '70', experience: 'none' });
    expect(start.continuable.map(({ id }) => id)).toEqual([old.id]);
    const fields = advertisement({ previousId: old.id });
    const order = await publications.preparePublication(desk.actor, desk.vacancyId, desk.connectionId, fields);
    await orders.confirm(desk.actor, order.id, seen(order));
    await boards.t.runJobs();
    const { externalId } = await orders.get(desk.actor, order.id);
    expect((await postings()).find((one) => one.externalId === externalId)?.previousExternalId).toBe(old.externalId);
  });

  it('that moderators look at first is known all the same', async () => {
    boards.simulator.control.change({ headhunterModeration: true });
    const posting = await published();
    expect(posting.raw).toMatchObject({ approved: false });
    await expect(publications.prepareProlongation(desk.actor, posting.id)).rejects.toThrow(
      new NotOffered('not_premoderated'),
    );
  });
});

describe('a price', () => {
  it('that is no longer the one that was seen is not confirmed', async () => {
    const order = await prepared(boards, desk);
    await expect(orders.confirm(desk.actor, order.id, { price: 'HH_STANDARD × 0, -' })).rejects.toThrow(PriceChanged);
    expect([await boards.t.runJobs(), (await orders.get(desk.actor, order.id)).confirmedAt]).toEqual([0, null]);
  });

  it('that has become another one is shown, and looking at it changes nothing', async () => {
    const order = await prepared(boards, desk);
    await boards.t.asOwner(`update posting_orders set units = 2 where id = $1`, [order.id]);
    expect(await orders.withFreshPrice(desk.actor, order.id)).toMatchObject({ status: 'prepared', units: 1 });
    expect(await orders.get(desk.actor, order.id)).toMatchObject({ status: 'prepared', units: 2 });
    await boards.t.asOwner(`update posting_orders set status = 'refused', problem = 'quota_exceeded' where id = $1`, [
      order.id,
    ]);
    const shown = await orders.withFreshPrice(desk.actor, order.id);
    expect(shown).toMatchObject({ status: 'price-changed', units: 1 });
    expect(await orders.get(desk.actor, order.id)).toMatchObject({ status: 'refused', units: 2 });
    await orders.confirm(desk.actor, order.id, seen(shown));
    expect(await orders.get(desk.actor, order.id)).toMatchObject({ status: 'waiting', units: 1 });
  });

  it('that changes between the confirmation and the sending spends nothing', async () => {
    const posting = await published();
    boards.simulator.control.change({ headhunterPremiums: 1 });
    const order = await publications.prepareUpgrade(desk.actor, posting.id, 'HH_PREMIUM');
    await orders.confirm(desk.actor, order.id, seen(order));
    await boards.t.asOwner(`update posting_orders set units = 2 where id = $1`, [order.id]);
    const before = bought();
    await boards.t.runJobs();
    const asked = await orders.get(desk.actor, order.id);
    expect(asked).toMatchObject({ status: 'price-changed', units: 1 });
    expect([bought(), calls('PUT /vacancies/:vacancy')]).toEqual([before, 0]);
    await orders.confirm(desk.actor, order.id, seen(asked));
    await boards.t.runJobs();
    expect([(await orders.get(desk.actor, order.id)).status, bought().upgrade - before.upgrade]).toEqual(['done', 1]);
  });

  it('that is no longer offered ends the order; it can be confirmed when it is again', async () => {
    const order = await prepared(boards, desk);
    await orders.confirm(desk.actor, order.id, seen(order));
    boards.simulator.control.change({ headhunterPublications: 0 });
    await boards.t.runJobs();
    expect(await orders.get(desk.actor, order.id)).toMatchObject({
      status: 'refused',
      problem: 'not_enough_purchased_services',
    });
    expect(calls('POST /vacancies')).toBe(0);
    await expect(orders.withFreshPrice(desk.actor, order.id)).rejects.toThrow(NotOffered);
    boards.simulator.control.change({ headhunterPublications: 100 });
    const again = await orders.withFreshPrice(desk.actor, order.id);
    await orders.confirm(desk.actor, order.id, seen(again));
    await boards.t.runJobs();
    expect((await orders.get(desk.actor, order.id)).status).toBe('done');
  });

  it('confirmed long ago is asked for again', async () => {
    const order = await prepared(boards, desk);
    await orders.confirm(desk.actor, order.id, seen(order));
    boards.t.clock.moveByMinutes(16);
    await boards.t.runJobs();
    expect(await orders.get(desk.actor, order.id)).toMatchObject({ status: 'refused', problem: 'too-late' });
    expect(calls('POST /vacancies')).toBe(0);
  });
});

describe('a prolongation and an upgrade', () => {
  it('confirmed once more while it was being bought, is said to be bought, not to be had no longer', async () => {
    const posting = await published();
    const order = await publications.prepareProlongation(desk.actor, posting.id);
    const prices = boards.t.get(OrderPrices);
    jest.spyOn(prices, 'fresh').mockImplementationOnce(async (priced) => {
      await orders.confirm(desk.actor, order.id, seen(order));
      await boards.t.runJobs();
      return prices.fresh(priced);
    });
    expect((await orders.confirm(desk.actor, order.id, seen(order))).status).toBe('done');
  });

  it('are done once, and not again before the board allows it', async () => {
    const posting = await published();
    const order = await publications.prepareProlongation(desk.actor, posting.id);
    expect(order).toMatchObject({ action: 'prolong', service: 'HH_STANDARD', units: 1 });
    await orders.confirm(desk.actor, order.id, seen(order));
    await Promise.allSettled([boards.t.runJobs(), boards.t.runJobs()]);
    expect((await orders.get(desk.actor, order.id)).status).toBe('done');
    expect(calls('POST /vacancies/:vacancy/prolongate')).toBe(1);
    await expect(publications.prepareProlongation(desk.actor, posting.id)).rejects.toThrow(new NotOffered('too_early'));
    boards.simulator.control.change({ headhunterPremiums: 100 });
    const better = await publications.prepareUpgrade(desk.actor, posting.id, 'HH_PREMIUM');
    await orders.confirm(desk.actor, better.id, seen(better));
    await boards.t.runJobs();
    expect((await orders.get(desk.actor, better.id)).status).toBe('done');
    expect((await publications.upgrades(desk.actor, posting.id)).offers).toEqual([]);
  });

  it('that has to be bought at the board first is shown with its price and not ordered here', async () => {
    const posting = await published();
    boards.simulator.control.change({ headhunterPublicationRoubles: 6000, headhunterPremiums: 0 });
    const { offers } = await publications.upgrades(desk.actor, posting.id);
    expect(offers).toMatchObject([{ doneAt: 'board', price: { money: { amount: 12_000, currency: 'RUR' } } }]);
    await expect(publications.prepareUpgrade(desk.actor, posting.id, 'HH_PREMIUM')).rejects.toThrow(NotOffered);
  });
});

describe('an order whose answer was lost', () => {
  it('is not one that the board had no time for: nothing is looked for, and it can be confirmed again', async () => {
    const before = bought().publication;
    const order = await prepared(boards, desk);
    await orders.confirm(desk.actor, order.id, seen(order));
    boards.simulator.control.queueFault({ kind: 'too-many-requests', match: 'POST /vacancies' });
    await boards.t.runJobs();
    expect(await orders.get(desk.actor, order.id)).toMatchObject({ status: 'refused', problem: 'too-many' });
    expect(calls('GET /employers/:employer/vacancies/active')).toBe(0);
    await orders.confirm(desk.actor, order.id, seen(order));
    await boards.t.runJobs();
    expect([(await orders.get(desk.actor, order.id)).status, bought().publication]).toEqual(['done', before + 1]);
  });

  it('is found at the board and not sent again', async () => {
    const before = bought().publication;
    const order = await prepared(boards, desk);
    await orders.confirm(desk.actor, order.id, seen(order));
    boards.simulator.control.queueFault({ kind: 'cut', match: 'POST /vacancies' });
    await boards.t.runJobs();
    expect(await orders.get(desk.actor, order.id)).toMatchObject({ status: 'done', problem: null });
    expect([bought().publication - before, calls('POST /vacancies'), (await postings()).length]).toEqual([1, 1, 1]);
  });

  it('is unclear where the board has nothing of it; a person looks, and begins it anew', async () => {
    const before = bought().publication;
    const order = await prepared(boards, desk);
    await orders.confirm(desk.actor, order.id, seen(order));
    boards.simulator.control.queueFault({ kind: 'drop', match: 'POST /vacancies' });
    await boards.t.runJobs();
    expect(await orders.get(desk.actor, order.id)).toMatchObject({ status: 'unclear', lookedAt: boards.t.clock.now() });
    const twin = await prepared(boards, desk);
    await expect(orders.confirm(desk.actor, twin.id, seen(twin))).rejects.toThrow(OrderUnderWay);
    await orders.confirm(desk.actor, order.id, seen(order)).catch(() => undefined);
    await boards.t.runJobs();
    expect([(await orders.look(desk.actor, order.id)).status, bought().publication]).toEqual(['unclear', before]);
    const anew = await orders.beginAnew(desk.actor, order.id);
    expect(anew.status).toBe('prepared');
    await orders.confirm(desk.actor, order.id, seen(anew));
    await boards.t.runJobs();
    expect([(await orders.get(desk.actor, order.id)).status, bought().publication]).toEqual(['done', before + 1]);
  });

  it('is found later where the board is silent at first', async () => {
    const order = await prepared(boards, desk);
    await orders.confirm(desk.actor, order.id, seen(order));
    boards.simulator.control.queueFault({ kind: 'cut', match: 'POST /vacancies' });
    boards.simulator.control.queueFault({ kind: 'server-error', match: 'vacancies/active', times: 50 });
    await boards.t.runJobs();
    expect((await orders.get(desk.actor, order.id)).status).toBe('unclear');
    boards.simulator.control.clearFaults();
    boards.t.clock.moveByMinutes(6);
    await boards.t.runJobs();
    expect((await orders.get(desk.actor, order.id)).status).toBe('done');
  });

  it("is not taken for done by another vacancy's publication of the same name", async () => {
    const order = await prepared(boards, desk);
    await orders.confirm(desk.actor, order.id, seen(order));
    boards.simulator.control.queueFault({ kind: 'drop', match: 'POST /vacancies' });
    await boards.t.runJobs();
    const vacancyId = await vacancy(boards.t, desk.actor, { title: advertisement().title });
    const other = await prepared(boards, { ...desk, vacancyId });
    await orders.confirm(desk.actor, other.id, seen(other));
    await boards.t.runJobs();
    const { status, postingId } = await orders.get(desk.actor, other.id);
    expect([status, (await orders.look(desk.actor, order.id)).status]).toEqual(['done', 'unclear']);
    const [posting] = await boards.t.asOwner(`select vacancy_id from vacancy_postings where id = $1`, [postingId]);
    expect(posting).toEqual({ vacancy_id: vacancyId });
  });

  it('is not found as long as another one for the same is under way', async () => {
    const vacancyId = await vacancy(boards.t, desk.actor, { title: advertisement().title });
    const [order, other] = [await prepared(boards, desk), await prepared(boards, { ...desk, vacancyId })];
    await orders.confirm(desk.actor, order.id, seen(order));
    boards.simulator.control.queueFault({ kind: 'drop', match: 'POST /vacancies' });
    await boards.t.runJobs();
    await orders.confirm(desk.actor, other.id, seen(other));
    boards.simulator.control.queueFault({ kind: 'cut', match: 'POST /vacancies' });
    await boards.t.runJobs();
    const looked = await Promise.all([order, other].map(({ id }) => orders.look(desk.actor, id)));
    expect(looked.map(({ status }) => status)).toEqual(['unclear', 'unclear']);
    await orders.drop(desk.actor, order.id);
    expect((await orders.look(desk.actor, other.id)).status).toBe('done');
  });

  it('is found where a look at the board was faster and made a vacancy of it', async () => {
    const fields = advertisement({ title: 'Ищем того, кто не боится телефона' });
    const order = await publications.preparePublication(desk.actor, desk.vacancyId, desk.connectionId, fields);
    await orders.confirm(desk.actor, order.id, seen(order));
    boards.simulator.control.queueFault({ kind: 'cut', match: 'POST /vacancies' });
    boards.simulator.control.queueFault({ kind: 'server-error', match: 'vacancies/active', times: 50 });
    await boards.t.runJobs();
    boards.simulator.control.clearFaults();
    await boards.t.get(SourcingService).pullAll(desk.actor.organisationId);
    expect([(await orders.look(desk.actor, order.id)).status, (await postings()).length]).toEqual(['done', 1]);
  });

  it('is given up on a word', async () => {
    const order = await prepared(boards, desk);
    await orders.confirm(desk.actor, order.id, seen(order));
    boards.simulator.control.queueFault({ kind: 'drop', match: 'POST /vacancies' });
    await boards.t.runJobs();
    await orders.drop(desk.actor, order.id);
    expect((await orders.drop(desk.actor, order.id)).status).toBe('dropped');
    expect(await audited()).toEqual(['publishing.order-confirmed', 'publishing.order-dropped']);
  });
});
