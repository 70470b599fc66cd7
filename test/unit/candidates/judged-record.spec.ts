import { judgedRecord, wishRecord } from '../../../src/candidates/domain/judged-record.js';
import type { PersonRecord } from '../../../src/candidates/domain/judged-record.js';
import { resumeSchema } from '../../../src/job-boards/domain/resume.js';
import type { Resume } from '../../../src/job-boards/domain/resume.js';

const words = (count: number): string => Array.from({ length: count }, (_, i) => `слово${String(i)}`).join(' ');
const job = (start: string) => ({
  ...{ start, end: null, company: 'Кедр', city: null },
  position: 'Менеджер',
  description: 'Звонки',
});

function record(id: string, day: string, told: Partial<Resume>, isOfBoard = true): PersonRecord {
  return { id, isOfBoard, changedAt: new Date(day), resume: resumeSchema.parse({ id, ...told }) };
}

const full = record('full', '2026-01-01', { about: words(100), experience: [job('2020-05')] });
const chosen = (records: PersonRecord[], cameWith: string[] = []): string | undefined =>
  judgedRecord(records, cameWith)?.id;

it('nothing thin pushes a full résumé aside, whatever came later and for what', () => {
  const listed = record('listed', '2026-05-01', { title: 'Менеджер', about: words(300) }, false);
  const short = record('short', '2026-05-01', { about: words(20), experience: [job('2020-05')] });
  expect(chosen([full, listed, short], ['listed', 'short'])).toBe('full');
  expect(chosen([listed, short], ['listed'])).toBe('short');
});

it('a whole résumé in the text of a file is not thin beside a board record with a date and hardly a word', () => {
  const bare = { ...job('2020-05'), description: null };
  const board = record('board', '2026-05-01', { title: 'Менеджер', experience: [bare] });
  const file = record('file', '2026-01-01', { about: words(400) }, false);
  expect(chosen([board, file], ['board'])).toBe('file');
  expect(chosen([board, file], ['file'])).toBe('file');
  expect(chosen([board, record('letter', '2026-06-01', { about: words(60) }, false)], ['letter'])).toBe('board');
});

it('of records that say about as much a board goes before other doors, and the later change before the earlier one', () => {
  const alike = record('alike', '2026-05-01', { about: words(95), experience: [job('2020-05')] });
  const sent = record('sent', '2026-06-01', { about: words(100), experience: [job('2020-05')] }, false);
  expect(chosen([full, alike, sent])).toBe('alike');
  expect(chosen([full, sent])).toBe('full');
});

it('the one that came for the vacancy counts as long as it is not thin, and of several that came the fullest', () => {
  const driver = record('driver', '2026-05-01', { about: words(150), experience: [job('2020-05')] });
  const less = record('less', '2026-06-01', { about: words(70), experience: [job('2025-05')] }, false);
  expect(chosen([full, driver], ['full'])).toBe('full');
  expect(chosen([full, driver], ['driver'])).toBe('driver');
  expect(chosen([full, driver, less], ['full', 'less'])).toBe('full');
  expect(chosen([full, less], ['less'])).toBe('less');
});

it('a job with dates says more than its words', () => {
  const jobs = ['2014-01', '2016-01', '2018-01', '2020-01'].map(job);
  const career = record('career', '2026-01-01', { experience: jobs });
  const talk = record('talk', '2026-06-01', { about: words(25), experience: [job('2026-01')] });
  expect(chosen([career, talk], ['career', 'talk'])).toBe('career');
});

it('there is always one, where there is any', () => {
  expect(judgedRecord([], ['full'])).toBeNull();
  const empty = [record('a', '2026-01-01', {}), record('b', '2026-01-01', {})];
  expect(chosen(empty)).toBe('b');
  const kinds = [0, 3, 10, 40, 300].flatMap((count) =>
    ['', '2019-01', '2021-01'].map((start) =>
      record(`${String(count)}-${start}`, '2026-01-01', {
        about: words(count),
        experience: start === '' ? [] : [job(start)],
      }),
    ),
  );
  for (const one of kinds) {
    for (const other of kinds) {
      for (const third of kinds) expect(judgedRecord([one, other, third], [])).not.toBeNull();
    }
  }
});

it('the wish that was stated last counts, however little is said beside it', () => {
  const pay = (amount: number) => ({ salary: { amount, currency: 'RUR' as const, gross: null } });
  const early = record('early', '2026-01-01', pay(60_000));
  const late = record('late', '2026-02-01', pay(90_000), false);
  expect(wishRecord([early, late, full, record('silent', '2026-06-01', {})])?.id).toBe('late');
  expect(wishRecord([full])).toBeNull();
});
