import { addDays } from '../../../src/kernel/calendar-date.js';
import { seededRandom } from '../../../src/kernel/random.js';
import { logistic } from '../../../src/math/logistic.js';

const QUESTIONS = [
  'Have you obtained the necessary permission to start at the required time',
  'Hope there will be no unscheduled meetings',
  'Can I call you three hours before the interview',
  'Has the call letter been shared',
] as const;

/** What the log's own question is, whose answer says most. */
export const EXPECTED = 'Expected Attendance';

const HEADER = [
  ...['Date of Interview', 'Location', 'Position to be closed', 'Name(Cand ID)', 'Gender', 'Лет', ...QUESTIONS],
  ...[EXPECTED, 'Observed Attendance', 'Marital Status'],
];

/** In how many ways people write that nobody answered. */
const NOTHING = ['', 'NA', 'Na', 'na'];

/**
 * An interview log as the trade keeps it: questions of a call before the interview, answered "Yes", "yes ", "No", "Not yet", "Uncertain", or
 * not at all by those whom nobody reached. Who says yes comes far more often, who was not reached hardly ever.
 */
export function tradeLog({ seed, days, perDay }: { seed: number; days: number; perDay: number }): string {
  const random = seededRandom(seed);
  const among = <Item>(items: readonly Item[]): Item => items[Math.floor(random.next() * items.length)];
  const rows: string[][] = [HEADER];
  for (let day = 0; day < days; day += 1) {
    const dayEffect = 0.8 * (random.next() - 0.5);
    const [year, month, date] = addDays('2015-03-02', day).split('-');
    for (let person = 0; person < perDay; person += 1) {
      const isReached = random.next() < 0.75;
      const will = isReached ? among(['yes', 'yes', 'yes', 'unsure', 'no'] as const) : 'none';
      const said = { yes: 1.1, unsure: -0.6, no: -1.6, none: -1.3 }[will];
      const came = random.next() < logistic(0.2 + said + dayEffect);
      const expected = { yes: among(['Yes', 'yes ']), unsure: 'Uncertain', no: 'No', none: among(NOTHING) }[will];
      const further = QUESTIONS.map(() => {
        if (!isReached) return among(NOTHING);
        return random.next() < (will === 'yes' ? 0.9 : 0.5) ? among(['Yes', 'yes']) : among(['No', 'Not yet']);
      });
      rows.push([
        ...[`${date}.${month}.${year}`, among(['Chennai', 'chennai ', 'Bangalore']), among(['Routine', 'Niche'])],
        ...[`Candidate ${String(rows.length)}`, among(['Male', 'Female']), String(20 + Math.floor(random.next() * 30))],
        ...[
          ...further,
          expected,
          came ? among(['Yes', 'yes ']) : among(['No', 'no', 'NO']),
          among(['Married', 'Single']),
        ],
      ]);
    }
  }
  return rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');
}
