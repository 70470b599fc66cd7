import { DayBoardService, PlanningService } from '../../../src/interviews/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { InterviewWorld } from './interview-world.js';

describe('plans of an earlier history', () => {
  let world: InterviewWorld;

  beforeAll(async () => {
    world = await InterviewWorld.open();
  });
  afterAll(async () => world.close());

  test('are marked until they are made again or approved', async () => {
    const { actor, day } = await world.plannedDay(12, { slots: 3 });
    const planning = world.app.get(PlanningService);
    const isOlder = async (): Promise<boolean | undefined> => {
      const now = await planning.get(actor, day.id);
      return (await world.app.get(DayBoardService).summaries(actor, [now]))[0]?.isOfOlderHistory;
    };
    const learntSince = () =>
      world.app.asOwner(
        `UPDATE interview_days SET plan = jsonb_set(plan, '{prediction,fitId}', to_jsonb($2::text)) WHERE id = $1`,
        [day.id, newId()],
      );
    expect(await isOlder()).toBe(false);
    await learntSince();
    expect(await isOlder()).toBe(true);
    await planning.replan(actor, day.id);
    expect(await isOlder()).toBe(false);
    await learntSince();
    await planning.approve(actor, day.id);
    expect(await isOlder()).toBe(false);
  });
});
