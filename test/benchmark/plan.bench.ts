import { differenceOf } from '../../src/interviews/domain/day-difference.js';
import type { DayNow } from '../../src/interviews/domain/day-now.js';
import { disturbanceOf } from '../../src/interviews/domain/disturbance.js';
import { USUAL_PRICES } from '../../src/interviews/domain/plan-scenario.js';
import { planStream } from '../../src/interviews/index.js';
import type { PlanScenario } from '../../src/interviews/index.js';
import { figure, percentile, timed } from './measure.js';
import type { Figure } from './measure.js';

const RUNS = 9;

const DAY = { format: 'stream', slots: 8, slotMinutes: 30, interviewers: 1 } as const;
const LARGE_DAY = { ...DAY, slots: 16, interviewers: 4 } as const;
const SHARED_DAY = { uncertainty: { dayEffectSd: 0.4 } };

/** People who differ, from hardly likely to come to nearly as likely as not. */
const people = (count: number) =>
  Array.from({ length: count }, (_none, i) => ({ id: `p${i}`, showProbability: 0.08 + (0.34 * i) / (count - 1) }));

const SCENARIOS: readonly (readonly [string, PlanScenario])[] = [
  [
    '8 slots × 300 people (pool)',
    { ...DAY, pool: { available: 300, showProbability: 0.2 }, uncertainty: { priorWeight: 50, dayEffectSd: 0.4 } },
  ],
  ['8 slots × 300 people (different people)', { ...DAY, people: people(300), ...SHARED_DAY }],
  ['16 slots × 4 interviewers × 1,000 people', { ...LARGE_DAY, people: people(1_000), ...SHARED_DAY }],
  [
    'the same, somebody waits over an hour on one day of ten at most',
    { ...LARGE_DAY, people: people(1_000), ...SHARED_DAY, limits: { waitSlots: 2, waitRisk: 0.1 } },
  ],
];

/** A large day of people who all differ, from which one of two interviewers is away. */
function illDay(): DayNow {
  const chances = people(100).map(({ showProbability }, i) => ({
    id: `p${i}`,
    showProbability,
    place: (i * 37) % 100,
  }));
  return {
    interviewers: Array<number>(16).fill(1),
    isOpen: Array<boolean>(16).fill(true),
    standing: chances.map(({ id, showProbability, place }) => ({
      ...{ id, showProbability, showProbabilityIfMoved: 0.9 * showProbability, mayMove: true },
      ...{ slot: Math.floor((place * 16) / 100), isConfirmed: place % 5 === 0 },
    })),
    newcomers: people(100).map(({ id, showProbability }) => ({ id: `n${id}`, showProbability })),
    values: USUAL_PRICES,
    disturbance: disturbanceOf(USUAL_PRICES),
    limits: { waitSlots: 2, waitRisk: 0.1, perSlot: null },
    shared: { showProbability: 0.25, dayEffectSd: 0.4 },
  };
}

/** The days that a plan is asked for: the usual one, and the largest. */
export async function plan(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, scenario] of SCENARIOS) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) times.push((await timed(() => planStream(scenario))).milliseconds);
    figures.push(figure(`plan of ${name}, median of ${RUNS}`, percentile(times, 0.5), 'ms'));
  }
  const { milliseconds } = await timed(() => differenceOf(illDay()));
  const [slots, interviewers] = [16, 2];
  const name = `difference of ${slots} slots × ${interviewers} interviewers × 100 different people, one interviewer ill all day`;
  return [...figures, figure(name, milliseconds, 'ms')];
}
