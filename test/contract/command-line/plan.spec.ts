import { otklik } from './otklik.js';

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return */

const STREAM = {
  format: 'stream',
  ...{ slots: 4, slotMinutes: 30, interviewers: 1 },
  people: [
    { id: 'a', showProbability: 0.2 },
    { id: 'b', showProbability: 0.9 },
    { id: 'c', showProbability: 0.5 },
  ],
  uncertainty: { priorWeight: 50, dayEffectSd: 0.4 },
  values: { interview: 1, waitPersonSlot: 0.3, idleInterviewerSlot: 0.7, overtimeSlot: 1, invitation: 0 },
  limits: { waitSlots: 2, waitRisk: 0.1, perSlot: null },
};
const POOL = { available: 100, showProbability: 0.2 };
const GROUP = { format: 'group', sessions: 2, capacity: 8, minimum: 3, overflowRisk: 0.05, pool: POOL };
const INVERSE = { format: 'inverse', wanted: 5, certainty: 0.9, showProbability: 0.2, invitableRate: 0.18 };

function planOf(input: unknown) {
  return otklik(['plan', '-'], { input: typeof input === 'string' ? input : JSON.stringify(input) });
}

async function planned(scenario: unknown): Promise<any> {
  const { code, out, err } = await planOf(scenario);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

describe('otklik plan', () => {
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${JSON.stringify(INVERSE)}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${JSON.stringify(INVERSE)}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(JSON.stringify(INVERSE), 'utf16le')],
  ])('reads what editors of Windows save: %s', async (_, input) => {
    const { code, out, err } = await otklik(['plan', '-'], { input });
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual(await planned(INVERSE));
  });

  it('explains its formats', async () => {
    const { code, out, err } = await otklik(['plan', '--help']);
    expect([code, err]).toEqual([0, '']);
    for (const word of ['stream', 'group', 'inverse', 'showProbability', 'priorWeight', 'waitRisk', 'overflowRisk'])
      expect(out).toContain(word);
  });

  it('shows no uncertainty as if it were the default', async () => {
    const { out } = await otklik(['plan', '--help']);
    expect(out).toContain('Left out it is {"priorWeight": null, "dayEffectSd": 0}');
    const bare = { ...STREAM, uncertainty: undefined };
    const none = { ...STREAM, uncertainty: { priorWeight: null, dayEffectSd: 0 } };
    expect(await planned(bare)).toEqual(await planned(none));
  });

  it.each([
    [{ format: 'streem' }, 'format: "streem" is none of "stream", "group", "inverse"; did you mean "stream"?'],
    [{}, 'format: is missing; it is one of "stream", "group", "inverse"'],
    [[], 'must be an object in braces, not a list in brackets'],
    [{ ...STREAM, slots: 2.5 }, 'slots: must be a whole number from 1 to 96, but is 2.5'],
    [{ ...STREAM, slots: 1e308 }, 'slots: must be a whole number from 1 to 96, but is 1e+308'],
    [{ ...STREAM, slots: '4' }, 'slots: must be a whole number from 1 to 96, but is "4": leave out the quotes'],
    [{ ...STREAM, slots: null }, 'slots: must be a whole number from 1 to 96, not null'],
    [{ ...STREAM, slots: undefined }, 'slots: is missing; it must be a whole number from 1 to 96'],
    [{ ...STREAM, slotz: 3 }, '"slotz" is not known here; did you mean "slots"?'],
    [{ ...STREAM, waitRisk: 0.1 }, '"waitRisk" is not known here; it belongs into "limits"'],
    [{ ...STREAM, lunch: 1 }, '"lunch" is not known here: leave it out'],
    [
      { ...STREAM, people: [{ id: 'a', showprobability: 0.2 }] },
      'people[0].showProbability: is missing; it must be a number from 0 to 1; people[0]: "showprobability" is not known here; did you mean "showProbability"?',
    ],
    [{ ...STREAM, people: [...STREAM.people, STREAM.people[1]] }, 'people: must not list the same id twice: "b"'],
    [
      { ...STREAM, slots: 50, interviewers: 20 },
      'interviewers: must not make more than 500 interviews with that many slots: plan parts of the day',
    ],
    [{ ...STREAM, people: undefined, pool: 5 }, 'pool: must be an object in braces, not a number'],
  ])('says in words what is wrong with %j', async (scenario, words) => {
    expect(await planOf(scenario)).toMatchObject({ code: 1, out: '', err: `${words}\n` });
  });

  it('answers a stream day by name with the fields that scripts rely on', async () => {
    const plan = await planned(STREAM);
    expect(Object.keys(plan).sort()).toEqual(
      ['slots', 'invited', 'value', 'expected', 'expectedShows', 'risk', 'evenPlan', 'curve'].sort(),
    );
    expect(plan.slots).toHaveLength(4);
    expect(plan.slots.flatMap(({ people }: any) => people)).toHaveLength(plan.invited);
    for (const { invite, people } of plan.slots) expect(people).toHaveLength(invite);
    expect(Object.keys(plan.expected)).toEqual([
      ...['interviews', 'waitPersonSlots', 'idleInterviewerSlots', 'overtimeSlots'],
    ]);
    expect(plan.risk).toEqual({ someoneWaitsOver: expect.any(Number), nobodyComesInSlot: expect.any(Array) });
    expect(plan.evenPlan).toMatchObject({ perSlot: expect.any(Number), value: expect.any(Number) });
    for (const point of plan.curve) expect(Object.keys(point)).toEqual(['invited', 'value', 'interviews', 'waitRisk']);
    expect(plan.value).toBeCloseTo(
      plan.expected.interviews -
        0.3 * plan.expected.waitPersonSlots -
        0.7 * plan.expected.idleInterviewerSlots -
        plan.expected.overtimeSlots,
      9,
    );
  });

  it('takes prices in money', async () => {
    const money = { interview: 3000, interviewerHour: 1200, waitingHour: 600, overtimeHour: 2000, invitation: 10 };
    const values = {
      interview: 3000,
      waitPersonSlot: 300,
      idleInterviewerSlot: 600,
      overtimeSlot: 1000,
      invitation: 10,
    };
    const inMoney = await planned({ ...STREAM, values: undefined, money });
    expect(inMoney).toEqual(await planned({ ...STREAM, values }));
  });

  it('answers a pool without names', async () => {
    const plan = await planned({ ...STREAM, people: undefined, pool: POOL });
    for (const slot of plan.slots) expect(Object.keys(slot)).toEqual(['invite']);
  });

  it('answers group sessions and the inverse question', async () => {
    const group = await planned(GROUP);
    expect(group.sessions).toHaveLength(2);
    expect(group.risk.overflow).toBeLessThanOrEqual(0.05);
    expect(await planned(INVERSE)).toEqual({
      invitations: expect.any(Number),
      responses: expect.any(Number),
      expectedShows: { mean: expect.any(Number), from: expect.any(Number), to: expect.any(Number) },
    });
  });

  it('says why there is no answer to the inverse question', async () => {
    const few = { ...INVERSE, showProbability: undefined, pool: { available: 10, showProbability: 0.2 } };
    expect(await planned(few)).toMatchObject({
      invitations: null,
      expectedShows: null,
      reason:
        'All 10 people who are available bring 5 interviews with a certainty of 3.3 % only, less than the 90 % asked for.',
    });
    const people = [{ id: 'a', showProbability: 0.5 }];
    expect(await planned({ ...INVERSE, showProbability: undefined, people, wanted: 1 })).toMatchObject({
      invitations: null,
      responses: null,
      reason:
        'The only person who is available brings 1 interview with a certainty of 50 % only, less than the 90 % asked for.',
    });
    expect((await planned({ ...INVERSE, showProbability: 0 })).reason).toBe(
      'No number of invitations up to 1,000,000 brings 5 interviews with a certainty of 90 %.',
    );
    expect(await planned({ ...INVERSE, invitableRate: 0 })).toMatchObject({
      invitations: expect.any(Number),
      responses: null,
      reason: 'No number of responses up to 1,000,000 brings 5 interviews with a certainty of 90 %.',
    });
  });

  it.each<[string, unknown]>([
    ['nobody', { ...STREAM, people: [] }],
    ['people who never come', { ...STREAM, people: [{ id: 'a', showProbability: 0 }] }],
    ['a pool of nobody', { ...STREAM, people: undefined, pool: { available: 0, showProbability: 0.2 } }],
    ['a group of nobody', { ...GROUP, pool: undefined, people: [] }],
    ['an inverse question about nobody', { ...INVERSE, showProbability: undefined, people: [] }],
    ['a risk of nought', { ...STREAM, limits: { waitRisk: 0 } }],
    ['no invitation to a slot', { ...STREAM, limits: { perSlot: 0 } }],
  ])('has a sane answer for %s', async (_what, scenario) => {
    const { code, out } = await planOf(scenario);
    expect(code).toBe(0);
    // JSON writes what is no number as null; of the inverse question null means that there is no such number.
    if ((scenario as { format: string }).format !== 'inverse') expect(out).not.toContain('null');
  });

  const changed = (at: keyof typeof STREAM, change: object) => ({
    ...STREAM,
    [at]: { ...(STREAM[at] as object), ...change },
  });
  const person = (showProbability: unknown, more: object = {}) => ({
    ...STREAM,
    people: [{ id: 'a', showProbability, ...more }],
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON', '{"format":', /not JSON/u],
    ['nothing', '', /standard input is empty: expected JSON/u],
    ['blanks', ' \n', /standard input is empty: expected JSON/u],
    ['a list', [], /object/u],
    ['null', null, /object/u],
    ['lists in lists without end', '['.repeat(50_000) + ']'.repeat(50_000), /\S/u],
    ['no format', { ...STREAM, format: undefined }, /format/u],
    ['another format', { ...STREAM, format: 'party' }, /format/u],
    ['a probability above 1', person(1.01), /people\[0\].showProbability/u],
    ['a probability below 0', person(-0.01), /people\[0\].showProbability/u],
    ['a probability in words', person('0.2'), /people\[0\].showProbability/u],
    ['a probability of null', person(null), /people\[0\].showProbability/u],
    ['a person without probability', person(undefined), /people\[0\].showProbability/u],
    ['more about a person', person(0.2, { name: 'A' }), /name/u],
    ['an id twice', { ...STREAM, people: [STREAM.people[0], STREAM.people[0]] }, /same id twice/u],
    ['no slots', { ...STREAM, slots: 0 }, /slots/u],
    ['a million slots', { ...STREAM, slots: 1e6 }, /slots/u],
    ['a day of a thousand interviews', { ...STREAM, slots: 50, interviewers: 20 }, /more than 500 interviews/u],
    ['a number beyond all numbers', JSON.stringify(STREAM).replace('"slots":4', '"slots":1e999'), /slots/u],
    ['half an interviewer', { ...STREAM, interviewers: 0.5 }, /interviewers/u],
    ['an unknown key', { ...STREAM, slotz: 1 }, /slotz/u],
    ['an unknown price', changed('values', { lunch: 1 }), /lunch/u],
    ['an unknown limit', changed('limits', { perDay: 1 }), /perDay/u],
    ['an unknown doubt', changed('uncertainty', { weather: 1 }), /weather/u],
    ['a price beyond all prices', changed('values', { interview: 1e300 }), /values.interview/u],
    ['a negative price', changed('values', { overtimeSlot: -1 }), /values.overtimeSlot: must not be negative/u],
    ['money and values', { ...STREAM, money: { interview: 3000 } }, /money: must not be given together with values/u],
    ['unknown money', { ...STREAM, values: undefined, money: { interview: 1, lunch: 1 } }, /lunch/u],
    ['thousands of faults', { ...STREAM, people: Array(3_000).fill({ id: '', showProbability: 2 }) }, /and \d+ more/u],
    ['a negative day effect', changed('uncertainty', { dayEffectSd: -1 }), /dayEffectSd/u],
    ['a risk of two', changed('limits', { waitRisk: 2 }), /waitRisk/u],
    ['people and a pool', { ...STREAM, pool: POOL }, /either people or a pool/u],
    ['a pool with an unknown key', { ...GROUP, pool: { ...POOL, id: 'a' } }, /id/u],
    ['a group of minus one', { ...GROUP, capacity: -1 }, /capacity/u],
    ['certainty itself', { ...INVERSE, certainty: 1 }, /certainty/u],
    ['two rates', { ...INVERSE, pool: POOL }, /exactly one/u],
  ])('refuses %s: exit code 1, a reason, and nothing on standard output', async (_what, scenario, reason) => {
    const { code, out, err } = await planOf(scenario);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(reason);
    expect(err.trimEnd()).not.toContain('\n');
  });

  it('names a number that is too large to be one', async () => {
    const input = '{"format":"stream","slots":8,"pool":{"available":1e309,"showProbability":0.2}}';
    const { code, err } = await otklik(['plan', '-'], { input });
    expect([code, err]).toEqual([
      1,
      'pool.available: must be a whole number from 0 to 1000000, but is too large a number\n',
    ]);
  });

  it.each(['stream', 'group', 'inverse'])(
    'refuses a million people by name in a %s, and says so in one line',
    async (format) => {
      const given = {
        stream: STREAM,
        group: { ...GROUP, pool: undefined },
        inverse: { ...INVERSE, showProbability: undefined },
      };
      const people = Array.from({ length: 1_000_000 }, (_, index) => ({ id: `p${index}`, showProbability: 7 }));
      const { code, out, err } = await planOf({ ...given[format as 'stream'], people });
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/must not list more than 5000 people/u);
      expect(err.length).toBeLessThan(1_000);
    },
  );
});
