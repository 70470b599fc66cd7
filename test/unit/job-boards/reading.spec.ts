import { z } from 'zod';
import { NeutralText } from '../../../src/job-boards/neutral-text.js';
import { readTolerantly } from '../../../src/job-boards/read-tolerantly.js';

const schema = z.object({
  id: z.string(),
  title: z.string().nullish(),
  jobs: z.array(z.object({ name: z.string(), year: z.number().nullish() }).nullable()).nullish(),
  place: z.object({ id: z.string(), name: z.string() }).nullish(),
});

describe('tolerant reading', () => {
  it('takes what fits as it is, without unknown keys', () => {
    const reading = readTolerantly(schema, { id: '1', title: 'x', unknown: { deep: [] } });
    expect(reading).toEqual({ ok: true, value: { id: '1', title: 'x' }, problems: [] });
  });

  it('takes a misfit for "not stated", names its place and never its content', () => {
    const raw = {
      id: '1',
      title: { secret: 'Иванов' },
      jobs: [
        { name: 'a', year: 'Иванов' },
        { name: 'b', year: 2 },
      ],
    };
    const reading = readTolerantly(schema, raw);
    expect(reading).toMatchObject({
      ok: true,
      value: {
        id: '1',
        title: null,
        jobs: [
          { name: 'a', year: null },
          { name: 'b', year: 2 },
        ],
      },
    });
    expect(reading.ok && reading.problems).toHaveLength(2);
    expect(JSON.stringify(reading)).not.toContain('Иванов');
    expect(raw.title).toEqual({ secret: 'Иванов' });
  });

  it('gives up the smallest part that can be given up', () => {
    const reading = readTolerantly(schema, {
      id: '1',
      jobs: [{ year: 1 }, { name: 7, year: 'x' }, { name: 'good' }, 'nonsense'],
      place: { id: 5 },
    });
    expect(reading).toMatchObject({ ok: true, value: { jobs: [null, null, { name: 'good' }, null], place: null } });
  });

  it.each([[{}], [{ id: null }], [{ id: {} }], [null], ['text'], [[]], [undefined]])(
    'is impossible without the indispensable: %j',
    (raw) => {
      expect(readTolerantly(schema, raw).ok).toBe(false);
    },
  );

  it('ends on anything', () => {
    const nonsense = { id: '1', title: [[[[]]]], jobs: Array(5000).fill({ name: 1 }), place: 'x' };
    const reading = readTolerantly(schema, nonsense);
    expect(reading).toMatchObject({ ok: true });
    expect(reading.ok && reading.problems.length).toBeLessThanOrEqual(20);
  });
});

describe('texts of a résumé', () => {
  it('are trimmed, and blank ones are none', () => {
    const text = new NeutralText([]);
    expect(text.text('  Менеджер \n', 'title')).toBe('Менеджер');
    expect([text.text('  ', 'a'), text.text(null, 'a'), text.text(undefined, 'a')]).toEqual([null, null, null]);
    expect(text.joined(['a', null, ' ', 'b'], 'a')).toBe('a\nb');
  });

  it('are bounded one by one and together, and it is said', () => {
    const problems: string[] = [];
    const text = new NeutralText(problems);
    expect(text.text('x'.repeat(2_000_000), 'about')).toHaveLength(50_000);
    for (let i = 0; i < 5; i += 1) text.text('y'.repeat(50_000), `jobs[${i}]`);
    expect(text.text('more', 'last')).toBeNull();
    expect(problems[0]).toBe('about: cut to 50000 of 2000000 characters');
    expect(problems.at(-1)).toMatch(/^last: cut/);
  });

  it('are not cut inside a character', () => {
    const text = new NeutralText([]);
    expect(text.text('x' + '🙂'.repeat(50_000), 'about')).toMatch(/🙂$/u);
  });
});

describe('dates of a job', () => {
  const now = new Date('2026-06-01T09:00:00Z');
  it.each([
    ['a month and a day', '2020-01', '2021-03-31', { start: '2020-01', end: '2021-03-31' }, 0],
    ['still there', '2020-01-15', null, { start: '2020-01-15', end: null }, 0],
    ['the same month', '2020-01-15', '2020-01', { start: '2020-01-15', end: '2020-01' }, 0],
    ['a start that is to come', '2030-01', null, { start: null, end: null }, 1],
    ['an end that is to come', '2020-01', '2030-01', { start: '2020-01', end: null }, 1],
    ['the wrong way round', '2021-01', '2020-01', { start: null, end: null }, 1],
    ['no month', '2020-13', null, { start: null, end: null }, 1],
    ['no day', '2021-02-30', null, { start: null, end: null }, 1],
    ['an instant instead of a day', '2020-01-15T00:00:00+0300', null, { start: '2020-01-15', end: null }, 0],
    ['year zero', '0000-01-01', null, { start: null, end: null }, 1],
    ['words', 'давно', 'сейчас', { start: null, end: null }, 2],
  ])('%s', (_what, from, to, expected, faults) => {
    const problems: string[] = [];
    expect(new NeutralText(problems).workDates(from, to, 'jobs[0]', now)).toEqual(expected);
    expect(problems).toHaveLength(faults);
  });
});
