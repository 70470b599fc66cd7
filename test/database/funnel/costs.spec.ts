import { FunnelCosts, FunnelModule } from '../../../src/funnel/index.js';
import { NotAllowed } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { PublishingModule, Spends } from '../../../src/publishing/index.js';
import {
  boardResume,
  colleague,
  connection,
  receive,
  recruiter,
  recruitingApp,
  vacancy,
} from '../candidates/recruiting-fixture.js';
import type { TestApp } from '../../support/test-app.js';

let t: TestApp;
let actor: Actor;
let vacancyId: string;
beforeAll(async () => {
  t = await recruitingApp([PublishingModule, FunnelModule]);
});
afterAll(() => t.close());
beforeEach(async () => {
  actor = await recruiter(t);
  vacancyId = await vacancy(t, actor);
});

const MAY = { from: '2026-05-01', to: '2026-06-30' };
const costs = (by = actor, scope: object = {}) => t.get(FunnelCosts).rows(by, { ...MAY, ...scope });
const spend = (amount: number, fields: object = {}) =>
  t.get(Spends).enter(actor, {
    ...{
      source: 'headhunter',
      vacancyId: null,
      firstDay: MAY.from,
      lastDay: MAY.to,
      amount,
      currency: 'RUR',
      note: '',
    },
    ...fields,
  });

it('divides what each source cost by the people whom it brought; what is not known is empty, not nought', async () => {
  const headhunter = await connection(t, actor, 'headhunter');
  const superjob = await connection(t, actor, 'superjob');
  for (const door of [headhunter, headhunter, superjob]) await receive(t, door, vacancyId, boardResume());
  await spend(1000);
  await spend(20, { currency: 'USD' });
  const rows = await costs();
  expect(rows.map(({ source, spent, responses }) => [source, spent.length, responses.count])).toEqual([
    ['headhunter', 2, 2],
    ['superjob', 0, 1],
    [null, 2, 3],
  ]);
  const [{ responses, starts }, , total] = rows;
  expect(responses.each).toMatchObject([
    { currency: 'RUR', each: 500 },
    { currency: 'USD', each: 10 },
  ]);
  expect(starts).toMatchObject({
    count: 0,
    each: [
      { each: null, high: null },
      { each: null, high: null },
    ],
  });
  expect(rows[1].responses.each).toEqual([]);
  expect(total.responses.each[0].each).toBeCloseTo(1000 / 3, 9);
});

it('of one vacancy counts only what was noted for it', async () => {
  await spend(1000);
  await spend(70, { vacancyId });
  const [row, total] = await costs(actor, { vacancyId });
  expect([row.spent, total.spent]).toEqual([[{ amount: 70, currency: 'RUR' }], [{ amount: 70, currency: 'RUR' }]]);
});

it('belongs to its organisation and is nothing for clients', async () => {
  await spend(1000);
  const stranger = await recruiter(t);
  expect(await costs(stranger)).toMatchObject([{ source: null, spent: [], responses: { count: 0, each: [] } }]);
  await expect(costs({ ...colleague(actor, 'client'), clientId: actor.organisationId })).rejects.toThrow(NotAllowed);
});
