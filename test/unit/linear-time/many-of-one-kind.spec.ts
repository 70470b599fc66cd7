import { guessColumns } from '../../../src/attendance/domain/log-columns.js';
import { asRequirements } from '../../../src/job-texts/domain/as-requirements.js';
import type { PlacedDemand } from '../../../src/job-texts/domain/demands-of-sentence.js';
import { leastProcessorMilliseconds } from '../../support/timing.js';

/** As many demands as a text of that many lines has: half of them in another language, and alternatives by two. */
function demandsOfLines(count: number): PlacedDemand[] {
  return Array.from({ length: count }, (_, index): PlacedDemand => {
    const norm = index % 2 ? `знание программы ${index}` : `knowledge of program ${index}`;
    const years: PlacedDemand['demand'] = { kind: 'experience', value: { months: index + 2, occupations: 'any' } };
    const words: PlacedDemand['demand'] = { kind: 'skill', value: { anyOf: [], words: norm } };
    const sentence = { start: index * 100, plain: norm, norm, section: 'requirements' } as PlacedDemand['sentence'];
    const isYears = index % 3 === 0;
    const route = isYears ? null : { group: 0, option: index % 2, over: `pair ${index >> 1}` };
    return { demand: isYears ? years : words, must: true, route, sentence };
  });
}

test('many demands become the lines of a profile in linear time', () => {
  const cost = (count: number): number => {
    const demands = demandsOfLines(count);
    return leastProcessorMilliseconds(3, () => asRequirements(demands));
  };
  cost(500);
  // Sixteen times the lines: with the square it would be 256 times the work.
  expect(cost(16_000)).toBeLessThan(64 * Math.max(cost(1_000), 1));
});

test('cells of a log that say the same are judged once', () => {
  const headers = ['Дата', 'Явка', 'Ответ'];
  const cost = (cellOf: (place: number) => string): number => {
    const rows = Array.from({ length: 4_000 }, (_, place) =>
      Object.fromEntries(headers.map((header) => [header, cellOf(place)])),
    );
    return leastProcessorMilliseconds(3, () => guessColumns(headers, rows));
  };
  expect(cost(() => 'третьего не звонили')).toBeLessThan(cost((place) => `${place} раза не звонили`) / 2);
});
