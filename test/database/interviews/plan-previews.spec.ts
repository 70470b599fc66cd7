import { AuditService } from '../../../src/audit/index.js';
import { PlanningService, PlanPreviews, statedPrices } from '../../../src/interviews/index.js';
import { InterviewWorld, TUESDAY } from './interview-world.js';

const MONEY = { interview: 3000, interviewerHour: 1200, waitingHour: 600, overtimeHour: 2000, invitation: 10 };

describe('a plan before it is made', () => {
  let world: InterviewWorld;
  let planning: PlanningService;

  beforeAll(async () => {
    world = await InterviewWorld.open();
    planning = world.app.get(PlanningService);
  });
  afterAll(async () => world.close());

  test('a plan is looked at without anything being stored, also with another price', async () => {
    const { actor, vacancyId, day } = await world.plannedDay(20);
    const previews = world.app.get(PlanPreviews);
    const fields = { vacancyId, ...TUESDAY };
    const same = await previews.ofDay(actor, { ...fields, address: ' ' });
    expect(same.plan.chosen).toEqual(day.plan.chosen);
    const dear = await previews.ofDay(actor, { ...fields, prices: { money: { ...MONEY, waitingHour: 100_000 } } });
    expect(dear.plan.chosen.invited).toBeLessThan(day.plan.chosen.invited);
    await expect(previews.ofDay(actor, { ...fields, slots: 0 })).rejects.toMatchObject({ kind: 'invalid' });
    expect(await planning.list(actor)).toHaveLength(1);
    expect(await planning.get(actor, day.id)).toMatchObject({ version: 1 });
    const { actor: stranger } = await world.employer();
    await expect(previews.ofDay(stranger, fields)).rejects.toMatchObject({ kind: 'not-found' });
  });

  test('prices stated last are known to the organisation alone, and a change of them is noted', async () => {
    const { actor, day } = await world.plannedDay(20);
    const previews = world.app.get(PlanPreviews);
    expect(await previews.lastMoney(actor)).toBeNull();
    await planning.changeDay(actor, day.id, { prices: statedPrices(MONEY) });
    expect(await previews.lastMoney(actor)).toEqual(MONEY);
    const { actor: stranger } = await world.employer();
    expect(await previews.lastMoney(stranger)).toBeNull();
    await planning.changeDay(actor, day.id, { slots: 4 });
    const audit = world.app.get(AuditService);
    const entries = (await audit.list(actor.organisationId, { subject: { type: 'interview-day', id: day.id } })).rows;
    expect(entries.filter(({ action }) => action === 'interviews.priced')).toMatchObject([
      { details: { from: null, to: MONEY } },
    ]);
  });
});
