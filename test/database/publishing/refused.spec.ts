import { advertisementBody } from '../../../src/api/publishing/publishing.schemas.js';
import { AdvertisementUnlawful, PostingOrders, Publications } from '../../../src/publishing/index.js';
import { vacancy } from '../candidates/recruiting-fixture.js';
import type { Boards } from '../sourcing/boards-fixture.js';
import { advertisement, openDesk, prepared, seen, startPublishing } from './publishing-fixture.js';

let boards: Boards;
beforeAll(async () => {
  boards = await startPublishing();
});
afterAll(() => boards.close());

const refusal = (type: string, value: string, more: object = {}) => ({ errors: [{ type, value, ...more }] });

it.each([
  [
    'closed to this manager',
    403,
    refusal('manager_accounts', 'used_manager_account_forbidden', { allowed_accounts: [] }),
    'job-boards.manager-account-refused',
  ],
  ['not paid for', 403, refusal('api_access_payment', 'action_must_be_payed'), 'job-boards.payment-required'],
  ['made with an access that has ended', 403, refusal('oauth', 'token_revoked'), 'job-boards.needs-reconnecting'],
])('a paid call that is %s is refused, not unclear: nothing was spent and nothing is looked for', async (...what) => {
  const [, status, body, problem] = what;
  const { t, simulator } = boards;
  const desk = await openDesk(boards);
  const orders = t.get(PostingOrders);
  const order = await prepared(boards, desk);
  await orders.confirm(desk.actor, order.id, seen(order));
  const before = simulator.control.spent().bought.publication;
  simulator.control.queueFault({ kind: 'refusal', match: 'POST /vacancies', status, body });
  simulator.control.resetCalls();
  await t.runJobs();
  expect(await orders.get(desk.actor, order.id)).toMatchObject({ status: 'refused', problem });
  expect(simulator.control.spent().bought.publication).toBe(before);
  expect(simulator.control.calls().endpoints['headhunter GET /employers/:employer/vacancies/active'] ?? 0).toBe(0);
});

const lawful = 'Ищем человека, который любит говорить с людьми и умеет слушать. '.repeat(3);
it.each([
  ['title', { title: 'Менеджер по клиентам, девушка до 30 лет' }, 'Менеджер по клиентам, девушка до 30 лет'],
  [
    'description',
    { description: `${lawful}\n\nТребования:\n— опыт от года\n— возраст 25–40 лет` },
    'возраст 25–40 лет',
  ],
  [
    'description',
    { description: `<p>${lawful}</p><ul><li>опыт от года</li><li>Пол: женский</li></ul>` },
    'Пол: женский',
  ],
] as const)(
  'an advertisement whose %s asks for what no law lets count is no order',
  async (field, written, sentence) => {
    const { actor, vacancyId, connectionId } = await openDesk(boards);
    const wish = boards.t
      .get(Publications)
      .preparePublication(actor, vacancyId, connectionId, advertisement({ description: lawful, ...written }));
    const refused = await wish.then(
      () => null,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(AdvertisementUnlawful);
    expect(refused).toMatchObject({ field, values: { sentence } });
    expect((refused as AdvertisementUnlawful).values).toMatchObject({
      reasonRu: expect.stringContaining('ст. 3 и 64 Трудового кодекса РФ') as string,
    });
    expect(await boards.t.asOwner('select 1 from posting_orders where vacancy_id = $1', [vacancyId])).toEqual([]);
  },
);

it('what is left out is as on the page: the profession of the title, the experience of the profile, the currency of the budget, pay in hand', async () => {
  const { actor, connectionId } = await openDesk(boards);
  const vacancyId = await vacancy(boards.t, actor, { budgetAmount: 400_000, budgetCurrency: 'KZT' });
  const { title, description, service } = advertisement();
  const wish = advertisementBody.parse({ connectionId, title, description, service, salaryTo: 400_000 });
  const order = await boards.t.get(Publications).preparePublication(actor, vacancyId, connectionId, wish);
  expect(order.request).toMatchObject({
    roleExternalId: '70',
    experience: 'one-to-three',
    salary: { from: null, to: 400_000, currency: 'KZT', gross: false },
  });
});
