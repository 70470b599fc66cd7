import { backtestLog } from '../../src/attendance/offline.js';
import { seededRandom } from '../../src/kernel/random.js';
import { logistic } from '../../src/math/logistic.js';
import { normalQuantile } from '../../src/math/normal-distribution.js';
import { figure, timed } from './measure.js';
import type { Figure } from './measure.js';

const BOOKINGS = 100_000;
const DAYS = 360;
const HEADERS = [
  'when',
  'person',
  'site',
  'source',
  'recruiter',
  'lead_days',
  'distance_km',
  'confirmation',
  'sms',
  'status',
];

/** A year of bookings: people who come again, sites, sources, recruiters, numbers, answers, a day effect and a rate that wanders. */
function yearOfBookings(count: number): Uint8Array {
  const random = seededRandom(1);
  const normal = (): number => normalQuantile(random.next() * 0.999_998 + 0.000_001);
  const pick = (most: number): number => Math.floor(random.next() * most);
  const effectsOf = (levels: number, sd: number): number[] => Array.from({ length: levels }, () => sd * normal());
  const people = effectsOf(count / 2, 0.8);
  const [sites, sources, recruiters] = [effectsOf(40, 0.4), effectsOf(6, 0.5), effectsOf(300, 0.3)];
  const answers = ['yes', 'no', 'unsure', ''];
  const lines = [HEADERS.join(',')];
  let level = -0.6;
  for (let day = 0; day < DAYS; day += 1) {
    level += 0.03 * normal();
    const shared = level + 0.3 * normal();
    const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
    for (let booking = 0; booking < count / DAYS; booking += 1) {
      const [person, site, source, recruiter] = [pick(people.length), pick(40), pick(6), pick(300)];
      const [lead, distance, answer, sms] = [pick(15), Math.exp(normal() + 1.5), pick(4), pick(3)];
      const told = [0.9, -1.5, -0.2, -0.4][answer] ?? 0;
      const known = (people[person] ?? 0) + (sites[site] ?? 0) + (sources[source] ?? 0) + (recruiters[recruiter] ?? 0);
      const comes =
        random.next() < logistic(shared + known + told - 0.1 * lead - 0.25 * Math.log(distance) + 0.2 * sms);
      lines.push(
        [
          ...[`${date} ${9 + pick(9)}:30`, `P${person}`, `site ${site}`, `source ${source}`, `recruiter ${recruiter}`],
          ...[lead, distance.toFixed(1), answers[answer], sms, comes ? 'attended' : 'no_show'],
        ].join(','),
      );
    }
  }
  return Buffer.from(lines.join('\n'));
}

/** A backtest of a large log: 108 days, each predicted by a model of all days before it. */
export async function attendance(size = BOOKINGS): Promise<Figure[]> {
  const log = yearOfBookings(size);
  const { result, milliseconds } = await timed(() =>
    backtestLog(log, { time: 'when', outcome: 'status', features: null, testFrom: null }),
  );
  const what = `backtest of ${size.toLocaleString('en')} bookings, refitted for each of 108 days`;
  return [
    figure(what, milliseconds / 1000, 's'),
    figure('log-loss of it', result.logLoss, '', 4),
    figure('log-loss of the mean so far', result.baselines.mean.logLoss, '', 4),
    figure('log-loss of the best column', result.baselines.bestSingleFeature?.logLoss ?? NaN, '', 4),
    figure('days in their 90 % interval', 100 * (result.coverage90 ?? NaN), '%'),
  ];
}
