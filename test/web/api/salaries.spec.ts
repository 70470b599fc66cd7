import type { Actor, Role } from '../../../src/organisations/index.js';
import { vacancy } from '../../database/candidates/recruiting-fixture.js';
import type { TestApp } from '../../support/test-app.js';
import { clientOf, organisationWithKeys, startApi } from './api-fixture.js';
import type { TestApi } from './api-fixture.js';

let api: TestApi;
let actor: Actor;
let keyOf: (role?: Role) => Promise<string>;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  ({ actor, key: keyOf } = await organisationWithKeys(api));
});

describe('salaries', () => {
  it('are bands of the cities with vacancies, and what their budgets buy', async () => {
    const id = await vacancy(api.t as TestApp, actor, { citySlug: 'kazan', budgetAmount: 90_000 });
    const { status, body } = await clientOf(api, await keyOf()).get('salaries');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      places: [{ place: { slug: 'kazan', name: 'Казань' }, bands: [{ level: 1, n: 0, currency: 'RUR' }, {}, {}, {}] }],
      vacancies: [{ vacancyId: id, levels: [{ level: 1 }, { level: 2 }, { level: 3 }, { level: 4 }] }],
    });
  });

  it('say what an amount buys in any city: the more, the more people', async () => {
    const client = clientOf(api, await keyOf());
    const shareOf = async (amount: number): Promise<number> => {
      const { body } = await client.get(`salaries/reach?city=${encodeURIComponent('Арзамас')}&amount=${amount}`);
      return (body as { levels: { share: number }[] }).levels[1]?.share ?? NaN;
    };
    expect(await shareOf(60_000)).toBeLessThan(await shareOf(120_000));
    const unknown = await client.get('salaries/reach?city=Atlantis&amount=60000');
    expect([unknown.status, unknown.body.type]).toEqual([422, 'urn:otklik:salaries.place-unknown']);
    expect((await client.get('salaries/reach?city=moscow&amount=-1')).status).toBe(422);
  });

  it('are not for receptionists and interviewers', async () => {
    for (const role of ['receptionist', 'interviewer'] as const)
      expect((await clientOf(api, await keyOf(role)).get('salaries')).status).toBe(403);
  });
});
