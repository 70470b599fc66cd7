import { AttendanceService, ShowFits } from '../../../src/attendance/index.js';
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

  test('rest on what was learnt last, and say when that was', async () => {
    const { actor, vacancyId } = await world.employer();
    const { organisationId } = actor;
    const asked = { wanted: 5, certainty: 0.9 };
    const before = await interviews.answer(actor, vacancyId, asked, RATE);
    expect(before.learntAt).toBeNull();
    const came = Array.from({ length: 200 }, (_, row) => (row % 10 < 9 ? 'show' : 'no-show'));
    const log = came.map((outcome, row) => `2025-06-${10 + (row % 9)},Москва,Кассир,${outcome}`);
    await world.app
      .get(AttendanceService)
      .importLog(actor, ['date,city,vacancy,outcome', ...log].join('\n'), { fileName: 'log.csv' });
    const fit = await world.app.get(ShowFits).refit(organisationId);
    const after = await interviews.answer(actor, vacancyId, asked, RATE);
    expect(after).toMatchObject({ learntAt: fit?.fittedAt, prediction: { fitId: fit?.id } });
    expect(after.invitations).toBeLessThan(before.invitations!);
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
