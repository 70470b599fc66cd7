import { WantedInterviewsService } from '../../../src/interviews/index.js';
import { systemActor } from '../../../src/organisations/index.js';
import { InterviewWorld } from './interview-world.js';

const RATE = { share: 0.175, low: 0.15, high: 0.2 };

describe('so many real interviews', () => {
  let world: InterviewWorld;
  let interviews: WantedInterviewsService;

  beforeAll(async () => {
    world = await InterviewWorld.open();
    interviews = world.app.get(WantedInterviewsService);
  });
  afterAll(async () => world.close());

  test('take so many invitations, and so many responses, by who comes here', async () => {
    const { actor, vacancyId } = await world.employer();
    await world.shortlist(actor.organisationId, vacancyId, 12);
    const asked = { wanted: 5, certainty: 0.9 };
    const answer = await interviews.answer(actor, vacancyId, asked, RATE);
    // One of five comes, and how many of five hundred nobody knows yet: more than the plain 38 of a known fifth.
    expect(answer).toMatchObject({ ...asked, available: 12, prediction: { basis: 'none' } });
    expect(answer.invitations).toBeGreaterThan(38);
    const { count, from, to } = answer.responses;
    expect([count, from, to].every((number) => Number.isInteger(number))).toBe(true);
    expect(from! < count! && count! < to!).toBe(true);
    expect(count! / answer.invitations!).toBeGreaterThan(1 / RATE.high);
    // Asked twice, and by two at the same time, it is the same: nothing is kept.
    const [one, other] = await Promise.all([0, 1].map(() => interviews.answer(actor, vacancyId, asked, RATE)));
    expect([one, other]).toEqual([answer, answer]);
    const surer = await interviews.answer(actor, vacancyId, { wanted: 5, certainty: 0.95 }, RATE);
    expect(surer.invitations).toBeGreaterThan(answer.invitations!);
  });

  test('beside a plan rest on what the plan rests on', async () => {
    const { actor, vacancyId, day } = await world.plannedDay(12);
    const asked = { wanted: 5, certainty: 0.9 };
    await world.app.asOwner(
      `UPDATE interview_days
          SET plan = jsonb_set(jsonb_set(plan, '{prediction,ordinaryDay}', '0.9'), '{prediction,priorWeight}', '1000000')
        WHERE id = $1`,
      [day.id],
    );
    const sure = await interviews.answer(actor, vacancyId, asked, RATE, day.id);
    expect(sure.invitations).toBeLessThan(9);
    expect(sure.prediction.ordinaryDay).toBe(0.9);
    const other = await world.plannedDay(1);
    for (const dayId of [other.day.id, 'none'])
      await expect(interviews.answer(actor, vacancyId, asked, RATE, dayId)).rejects.toMatchObject({
        code: 'interviews.day-not-found',
      });
  });

  test('are no matter of another organisation', async () => {
    const { vacancyId } = await world.employer();
    const stranger = systemActor((await world.employer()).actor.organisationId);
    await expect(interviews.answer(stranger, vacancyId, { wanted: 1, certainty: 0.9 }, RATE)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  test.each([
    [{ wanted: 0, certainty: 0.9 }, 'wanted'],
    [{ wanted: 1.5, certainty: 0.9 }, 'wanted'],
    [{ wanted: Number.NaN, certainty: 0.9 }, 'wanted'],
    [{ wanted: 501, certainty: 0.9 }, 'wanted'],
    [{ wanted: 5, certainty: 1 }, 'certainty'],
    [{ wanted: 5, certainty: Number.NaN }, 'certainty'],
  ])('%j is refused by its field', async (asked, field) => {
    const { actor, vacancyId } = await world.employer();
    await expect(interviews.answer(actor, vacancyId, asked, RATE)).rejects.toMatchObject({ values: { field } });
  });
});
