import { policyResults } from '../../../src/attendance/domain/reminder-effects.js';
import { policyByChance, REMINDER_POLICIES } from '../../../src/attendance/domain/reminder-policy.js';
import { remindersOf } from '../../../src/interviews/domain/reminders.js';
import { clusterSums } from '../../../src/math/clustered-rate.js';
import { seededRandom } from '../../../src/kernel/random.js';

test('each policy is as likely as any other', () => {
  const random = seededRandom(7);
  const counts = new Map(REMINDER_POLICIES.map((policy) => [policy, 0]));
  for (let draw = 0; draw < 30_000; draw += 1) {
    const policy = policyByChance(random);
    counts.set(policy, (counts.get(policy) ?? 0) + 1);
  }
  // Four standard errors of 10,000.
  for (const count of counts.values())
    expect(Math.abs(count - 10_000)).toBeLessThan(4 * Math.sqrt(30_000 * (1 / 3) * (2 / 3)));
  expect(policyByChance({ next: () => 0 })).toBe('both');
  expect(policyByChance({ next: () => 1 - 1e-16 })).toBe('hours-before');
});

test.each([
  ['both', ['reminder-day-before', 'reminder-hours-before']],
  ['day-before', ['reminder-day-before']],
  ['hours-before', ['reminder-hours-before']],
] as const)('with the policy %s somebody is reminded so', (policy, kinds) => {
  const reminders = remindersOf(
    new Date('2026-06-04T07:00:00Z'),
    new Date('2026-06-01T09:00:00Z'),
    'Europe/Moscow',
    policy,
  );
  expect(reminders.map(({ kind }) => kind)).toEqual(kinds);
});

test('a policy is told apart from the usual one only as far as its interval allows', () => {
  const [usual, before, hours] = policyResults([
    { policy: 'both', ...clusterSums([{ n: 500, k: 100 }]) },
    { policy: 'day-before', ...clusterSums([{ n: 500, k: 150 }]) },
    { policy: 'hours-before', ...clusterSums([{ n: 500, k: 60 }]) },
  ]);
  expect(usual?.effect).toBeNull();
  expect([before?.effect?.verdict, hours?.effect?.verdict]).toEqual(['more', 'fewer']);
  expect(before?.effect?.difference).toBeCloseTo(0.1, 12);
  const few = policyResults([
    { policy: 'both', ...clusterSums([{ n: 10, k: 2 }]) },
    { policy: 'day-before', ...clusterSums([{ n: 10, k: 4 }]) },
  ]);
  expect(few.map(({ effect }) => effect?.verdict)).toEqual([undefined, 'untold', undefined]);
  expect(policyResults([]).every(({ effect, rate }) => effect === null && rate === null)).toBe(true);
});

test('without any effect one of two policies is told apart in at most a tenth of the trials', () => {
  const random = seededRandom(11);
  let wrong = 0;
  for (let trial = 0; trial < 1_000; trial += 1) {
    const counts = REMINDER_POLICIES.map((policy) => {
      const k = Array.from({ length: 150 }, () => random.next()).filter((draw) => draw < 0.3).length;
      return { policy, ...clusterSums([{ n: 150, k }]) };
    });
    wrong += Number(policyResults(counts).some(({ effect }) => effect !== null && effect.verdict !== 'untold'));
  }
  // Three standard errors above a tenth; at 90 % each it would be 180.
  expect(wrong).toBeLessThan(130);
});
