import { PostingOrders } from '../../../src/publishing/index.js';
import type { Boards } from '../sourcing/boards-fixture.js';
import { openDesk, prepared, seen, startPublishing } from './publishing-fixture.js';

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
