import { seededRandom } from '../../../src/kernel/random.js';
import { decisionOf } from '../../../src/scoring/domain/decision.js';
import type { PassedStages } from '../../../src/scoring/domain/decision.js';
import type { Marks } from '../../../src/scoring/domain/kept-verdicts.js';
import { movableLines, shareReader, withWeights } from '../../../src/scoring/domain/movable-weights.js';
import type { JudgedDecision } from '../../../src/scoring/domain/weight-proposal.js';
import { totalWeight } from '../../../src/vacancies/domain/profile-weights.js';
import { ability, education, experience, plain } from '../../../src/vacancies/domain/requirement-lines.js';
import { proposedWeights } from '../../support/proposed-weights.js';

const LABEL = { ru: 'Опыт', en: 'Experience', uk: 'Досвід', kk: 'Тәжірибе' };
const route = (option: string) => ({ route: { group: 'way', option } });

/** A must-have, a group of two ways, and three lines; 100 points. */
const LINES = [
  plain('right-to-work', 10, { must: true }),
  education('higher', 30, route('higher')),
  education('special-secondary', 10, route('practice')),
  experience('practice', 36, 'any', 20, LABEL, route('practice')),
  ability('skill', ['crm'], 20),
  plain('car', 20),
  plain('place', 20),
];
const [, HIGHER, SPECIAL, PRACTICE, CRM, CAR, PLACE] = LINES.map(({ id }) => id);

const marks = (fields: Marks): Marks => ({ ...Object.fromEntries(LINES.map(({ id }) => [id, 'met'])), ...fields });

/** Good exactly where a car is there; everything else is by turns. */
function byCar(count: number, car: (isGood: boolean, index: number) => Marks[string]): JudgedDecision[] {
  return Array.from({ length: count }, (_, index) => {
    const isGood = index % 2 === 0;
    const turn = (every: number) => (Math.floor(index / every) % 2 === 0 ? 'met' : 'not-met');
    const others = { [CRM]: turn(2), [PLACE]: turn(4), [HIGHER]: turn(8) } as const;
    return { question: 'shortlisting', isGood, marks: marks({ ...others, [CAR]: car(isGood, index) }) };
  });
}

const propose = (decisions: readonly JudgedDecision[]) => proposedWeights(LINES, decisions, seededRandom(1));

describe('what an application teaches', () => {
  const passed = (fields: Partial<PassedStages>) =>
    decisionOf({ stage: 'new', furthest: fields.stage ?? 'new', reason: null, ...fields });

  it.each([
    [{ stage: 'shortlisted' }, { question: 'shortlisting', isGood: true }],
    [{ stage: 'booked' }, { question: 'shortlisting', isGood: true }],
    [{ stage: 'passed' }, { question: 'coming', isGood: true }],
    [{ stage: 'month-1' }, { question: 'hiring', isGood: true }],
    [
      { stage: 'rejected', furthest: 'invited', reason: 'skills' },
      { question: 'shortlisting', isGood: false },
    ],
    [
      { stage: 'rejected', furthest: 'came', reason: 'other-chosen' },
      { question: 'hiring', isGood: false },
    ],
    [
      { stage: 'rejected', furthest: 'booked', reason: 'other-chosen' },
      { question: 'shortlisting', isGood: true },
    ],
    [
      { stage: 'rejected', furthest: 'passed' },
      { question: 'hiring', isGood: false },
    ],
    [
      { stage: 'withdrawn', furthest: 'booked', reason: 'no-show' },
      { question: 'coming', isGood: false },
    ],
    [
      { stage: 'withdrawn', furthest: 'offered' },
      { question: 'hiring', isGood: true },
    ],
  ] as const)('of %j is %j', (fields, decision) => {
    expect(passed(fields)).toEqual(decision);
  });

  it.each([
    { stage: 'new' },
    { stage: 'reviewed' },
    { stage: 'withdrawn', furthest: 'reviewed' },
    { stage: 'rejected', furthest: 'new', reason: 'unreachable' },
    { stage: 'rejected', furthest: 'reviewed', reason: 'other-chosen' },
  ] as const)('is nothing of %j', (fields) => {
    expect(passed(fields)).toBeNull();
  });
});

describe('lines that may move', () => {
  const lines = movableLines(LINES);

  it('are all but the must-haves, a group of routes as one', () => {
    expect(lines.map(({ group, weight, requirements }) => [group, weight, requirements.length])).toEqual([
      ['way', 30, 3],
      [null, 20, 1],
      [null, 20, 1],
      [null, 20, 1],
    ]);
    const must = movableLines(LINES.map((line) => (line.id === PRACTICE ? { ...line, mustHave: true } : line)));
    expect(must.map(({ group }) => group)).toEqual([null, null, null]);
  });

  it('earn what the score gives, and of the unknown nothing is known', () => {
    const read = shareReader(LINES, lines);
    const shares = read(marks({ [HIGHER]: 'not-met', [SPECIAL]: 'partly', [PRACTICE]: 'unknown', [CAR]: 'unknown' }));
    expect(shares?.earned[0]).toBeCloseTo((10 * 0.5 + 20 * 0.3) / 30, 12);
    expect(shares?.known[0]).toBe(0.5);
    expect(shares?.earned[2]).toBe(0.3);
    expect(shares?.known[2]).toBeNaN();
    expect(shares?.fixed).toBe(10);
    expect(read({ [CAR]: 'met' })).toBeNull();
  });

  it('keep together what they had, and divide a group as before', () => {
    const after = withWeights(LINES, lines, [45, 15, 30, 0]);
    expect(after.map(({ weight }) => weight)).toEqual([10, 45, 15, 30, 15, 30, 0]);
    expect(totalWeight(after)).toBe(100);
    expect(after.map(({ id }) => id)).toEqual(LINES.map(({ id }) => id));
  });
});

describe('proposed weights', () => {
  it('say how many decisions are missing, of which kind', () => {
    const few = byCar(30, (isGood) => (isGood ? 'met' : 'not-met'));
    expect(propose(few)).toEqual({
      status: 'too-few',
      decisions: 30,
      good: 15,
      bad: 15,
      missing: { decisions: 20, good: 0, bad: 0 },
    });
    expect(propose(few.concat(few).map((one) => ({ ...one, isGood: true })))).toMatchObject({
      status: 'too-few',
      missing: { decisions: 0, good: 0, bad: 10 },
    });
    expect(propose([...few, ...few].map((one) => ({ ...one, marks: {} })))).toMatchObject({ decisions: 0 });
  });

  it('are none where all are must-haves', () => {
    const musts = LINES.map((line) => ({ ...line, mustHave: true }));
    const decisions = byCar(60, () => 'met');
    expect(proposedWeights(musts, decisions, seededRandom(1))).toMatchObject({
      status: 'nothing-to-move',
      decisions: 60,
    });
  });

  it('raise what decides, leave the must-haves alone and sum up to what the profile has', () => {
    const proposal = propose(byCar(80, (isGood, index) => (isGood === (index % 10 !== 0) ? 'met' : 'not-met')));
    if (proposal.status !== 'proposed') throw new Error(proposal.status);
    expect(totalWeight(proposal.requirements)).toBe(100);
    expect(proposal.requirements[0]).toEqual(LINES[0]);
    expect(proposal.requirements.every(({ weight }) => weight >= 0)).toBe(true);
    const [most] = proposal.moves;
    expect(most).toMatchObject({ requirements: [CAR], group: null, before: 20 });
    expect(most.after).toBeGreaterThan(25);
    expect(proposal.gain.logLoss.from).toBeGreaterThan(0);
    expect(proposal.gain.pairs?.after).toBeGreaterThan(proposal.gain.pairs?.before ?? 1);
  });

  it('are made where people certainly stand in a better order, unsure as it is how probable that makes each decision', () => {
    const proposal = propose(byCar(80, (isGood, index) => (isGood === (index % 5 !== 0) ? 'met' : 'not-met')));
    if (proposal.status !== 'proposed') throw new Error(proposal.status);
    expect(proposal.gain.logLoss.from).toBeLessThanOrEqual(0);
    expect(proposal.gain.logLoss.gain).toBeGreaterThan(0);
    expect(proposal.gain.pairs?.from).toBeGreaterThan(0);
  });

  const all = (count: number, question: JudgedDecision['question'], isGood: boolean): JudgedDecision[] =>
    byCar(count, (_, index) => (index % 3 === 0 ? 'met' : 'not-met')).map((one) => ({ ...one, question, isGood }));

  it('are none where no question was answered both ways: who was not wanted cannot be compared with who came', () => {
    expect(propose([...all(40, 'shortlisting', false), ...all(20, 'coming', true)])).toEqual({
      status: 'nothing-to-compare',
      decisions: 60,
      good: 20,
      bad: 40,
    });
  });

  it('have no order of pairs where those of a question never meet in one fold', () => {
    const one = [...all(1, 'hiring', true), ...all(1, 'hiring', false)];
    const proposal = propose([...all(40, 'shortlisting', false), ...all(20, 'coming', true), ...one]);
    if (!('gain' in proposal)) throw new Error(proposal.status);
    expect(proposal.gain.pairs).toBeNull();
    expect(proposal.gain.logLoss.from).toBeLessThanOrEqual(proposal.gain.logLoss.to);
  });

  it('are none where the one known answer says the same of all', () => {
    // All who were rejected left it open: that they were silent is no reason to count it more.
    const proposal = propose(byCar(120, (isGood) => (isGood ? 'met' : 'unknown')));
    const raised =
      proposal.status === 'proposed' ? proposal.moves.find(({ requirements }) => requirements[0] === CAR) : null;
    expect(raised?.after ?? 20).toBeLessThanOrEqual(20.5);
  });

  it('are none out of chance', () => {
    const random = seededRandom(3);
    const decisions = byCar(100, () => (random.next() < 0.5 ? 'met' : 'not-met'));
    expect(propose(decisions)).toMatchObject({ status: 'no-gain', decisions: 100 });
  });
});
