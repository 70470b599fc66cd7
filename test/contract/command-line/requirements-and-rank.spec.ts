import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';
import { buildProduct, folder, otklik, otklikAsProcess } from './otklik.js';

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return */

beforeAll(buildProduct);

const VACANCY = `Пекарь
Требования:
- опыт работы пекарем от 2 лет
- медкнижка
- английский язык будет плюсом
- возраст до 40 лет
Обязанности:
- выпечка хлеба
- замес теста
Условия:
- сменный график, работа в ночные смены
- от 70 000 до 90 000 руб. на руки`;

const person = (id: string, position: string, description: string): object => ({
  id,
  title: position,
  experience: [{ start: '2020-01', end: '2026-10', position, description }],
});
const PEOPLE = [
  JSON.stringify(person('driver', 'Водитель', 'Перевозка грузов')),
  '{ broken',
  JSON.stringify(person('baker', 'Пекарь', 'Выпечка хлеба, замес теста. Медкнижка есть')),
  JSON.stringify({ id: 'empty' }),
];

function written(name: string, text: string): string {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
}

describe('otklik requirements', () => {
  it.each([
    ['résumés in lines', PEOPLE.join('\n')],
    ['lines of which the first is broken', ['{ broken', ...PEOPLE].join('\n')],
    ['a list', `[${PEOPLE[0]}]`],
    ['a record over several lines', JSON.stringify(JSON.parse(PEOPLE[0] ?? ''), null, 2)],
  ])('says of records that they are no text of a vacancy: %s', async (_, input) => {
    const { code, out, err } = await otklik(['requirements', '-'], { input });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(
      /^The standard input holds records \(JSON\), not the text of a vacancy\. .*otklik rank --resumes/,
    );
  });

  it('reads a text that begins with a bracket', async () => {
    const { code, out } = await otklik(['requirements', '-'], { input: `[Срочно] ${VACANCY}` });
    expect(code).toBe(0);
    expect(JSON.parse(out).requirements).toHaveLength(3);
  });

  it('prints what a text asks for, each with its sentence in the text', async () => {
    const { code, out, err } = await otklikAsProcess(['requirements', '--with-text', '-'], { input: VACANCY });
    expect([code, err]).toEqual([0, '']);
    const read = JSON.parse(out);
    expect(read).toMatchObject({
      ...{ language: 'ru', title: 'Пекарь', text: VACANCY },
      salary: { from: 70_000, to: 90_000, currency: 'RUR', gross: false, period: 'month' },
      duties: [{ text: 'выпечка хлеба' }, { text: 'замес теста' }],
      terms: ['nights', 'shifts'],
      refused: [{ text: 'возраст до 40 лет', why: expect.stringMatching(/ст\. 3 и 64 Трудового кодекса/) }],
    });
    expect(read.requirements).toMatchObject([
      { kind: 'experience', value: { months: 24, words: 'пекарем' }, mustHave: true, route: null },
      { kind: 'skill', value: { words: 'медкнижка' }, mustHave: true },
      { kind: 'language', value: { language: 'en', level: null }, mustHave: false },
    ]);
    for (const { sentence } of [...read.requirements, ...read.duties, ...read.refused, read.salary])
      expect(VACANCY.slice(sentence.start, sentence.end)).toBe(sentence.text);
  });

  it.each([
    ['', /no text/],
    ['%PDF-1.4 torn', /damaged|pictures/],
    ['{\\rtf1 }', /no text/],
    ['\u0001\u0002\u0003\u0010text', /not a text/],
  ])('ends with 1 and a reason for %j', async (input, reason) => {
    const { code, out, err } = await otklik(['requirements', '-'], { input });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(reason);
  });

  it('refuses a text that it would not read whole', async () => {
    const input = `Пекарь\n${'- знание печей\n'.repeat(15_000)}`;
    const { code, out, err } = await otklik(['requirements', '-'], { input });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/more than 200,000 characters\. Leave only/);
  });

  it('waits for whoever writes to its standard input', async () => {
    const input = pathToFileURL(join(PROJECT_ROOT, 'dist/src/cli/input.js')).href;
    // Whoever has looked at standard input before has made it one that does not wait; commander does.
    const program = `process.stdin.pause(); process.stderr.write('waiting');
      const { readInput } = await import('${input}'); process.stdout.write(await readInput('-'));`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
    child.stderr.once('data', () => child.stdin.end('later'));
    expect(await text(child.stdout)).toBe('later');
  });

  it('ends with 2 without a file, and explains itself', async () => {
    expect(await otklik(['requirements'])).toMatchObject({ code: 2, out: '' });
    expect(await otklik(['requirements', '--help'])).toMatchObject({
      ...{ code: 0, err: '' },
      out: expect.stringContaining('"terms"'),
    });
    const { out } = await otklik(['rank', '--help']);
    for (const key of ['"refusals"', '"saysNothing"', '"line"', '"problems"']) expect(out).toContain(key);
  });
});

describe('otklik rank', () => {
  it('prints a line for each résumé, best first, and broken lines at the end', async () => {
    const files = ['--vacancy', written('v.txt', VACANCY), '--resumes', written('r.jsonl', PEOPLE.join('\n'))];
    const { code, out, err } = await otklikAsProcess(['rank', ...files, '--today', '2026-11-20']);
    expect([code, err]).toEqual([0, '1 line could not be read: see "error" and "line" in the result.\n']);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }: any) => id)).toEqual(['baker', expect.anything(), expect.anything(), undefined]);
    expect(lines[0].score).toBeGreaterThan(3 * lines[1].score);
    expect(lines[0].verdicts[0]).toMatchObject({
      requirement: 'experience',
      verdict: 'met',
      evidence: [{ text: 'Пекарь' }],
    });
    expect(lines[3]).toEqual({ error: expect.stringMatching(/not JSON/), line: 2 });
  });

  it('has whoever tells nothing come after all that tell something, however little of it is asked', async () => {
    const empty = JSON.stringify({ id: 'empty', title: 'Пекарь' });
    const driver = JSON.stringify({ id: 'driver', about: 'Вожу грузовик', licence: ['C'] });
    const files = ['--vacancy', written('v.txt', VACANCY), '--resumes', written('r.jsonl', `${empty}\n${driver}`)];
    const { out } = await otklik(['rank', ...files, '--today', '2026-11-20']);
    const [first, last] = out.split('\n').map((line) => JSON.parse(line || 'null'));
    expect([first.id, 'saysNothing' in first, last.id, last.saysNothing]).toEqual(['driver', false, 'empty', true]);
    expect(last.score).toBeGreaterThan(first.score);
  });

  it('tells what of the time and the place of the work a person refuses, and has them after whoever does not', async () => {
    const baker = JSON.parse(PEOPLE[2] ?? '');
    const dayOnly = { ...baker, id: 'day-only', about: 'В ночные смены не выхожу' };
    const people = [dayOnly, baker].map((one) => JSON.stringify(one)).join('\n');
    const files = ['--vacancy', written('v.txt', VACANCY), '--resumes', written('r.jsonl', people)];
    const { out } = await otklik(['rank', ...files, '--today', '2026-11-20']);
    const [first, last] = out.split('\n').map((line) => JSON.parse(line || 'null'));
    expect([first.id, first.refusals]).toEqual(['baker', []]);
    expect([last.id, last.refusals]).toEqual([
      'day-only',
      [{ term: 'nights', evidence: [{ field: 'about', start: 0, end: 24, text: 'В ночные смены не выхожу' }] }],
    ]);
    expect(last.score).toBeLessThan(first.score);
  });

  it('says of which line a résumé without an id is, as the score does', async () => {
    const nameless = JSON.stringify({ ...JSON.parse(PEOPLE[0] ?? ''), id: undefined });
    const files = [
      '--vacancy',
      written('v.txt', VACANCY),
      '--resumes',
      written('r.jsonl', `${PEOPLE[0]}\n${nameless}`),
    ];
    const { out } = await otklik(['rank', ...files, '--today', '2026-11-20']);
    const [named, second] = out.split('\n').map((line) => JSON.parse(line || 'null'));
    expect(named).toMatchObject({ id: expect.any(String) });
    expect('line' in named).toBe(false);
    expect(second).toMatchObject({ id: null, line: 2 });
  });

  it('names what of a résumé could not be read, and nothing where all could', async () => {
    const odd = JSON.stringify({ ...JSON.parse(PEOPLE[0] ?? ''), id: 'odd', salary: { amount: 'NaN' } });
    const files = ['--vacancy', written('v.txt', VACANCY), '--resumes', written('r.jsonl', `${PEOPLE[0]}\n${odd}`)];
    const { out } = await otklik(['rank', ...files, '--today', '2026-11-20']);
    const [plain, second] = out.split('\n').map((line) => JSON.parse(line || 'null'));
    expect('problems' in plain).toBe(false);
    expect(second).toMatchObject({ id: 'odd', problems: ['salary.amount: is no number'] });
  });

  it('names the jobs that are not counted since their dates cannot be', async () => {
    const dated = (start: string, end: string) => ({ start, end, position: 'Пекарь' });
    const experience = [
      dated('2030-01', '2031-01'),
      dated('2024-05', '2020-01'),
      dated('99', 'x'),
      { position: 'Пекарь' },
    ];
    const odd = JSON.stringify({ id: 'odd', experience });
    const files = ['--vacancy', written('v.txt', VACANCY), '--resumes', written('r.jsonl', `${PEOPLE[0]}\n${odd}`)];
    const { out, err } = await otklik(['rank', ...files, '--today', '2026-11-20']);
    const lines = out.split('\n').map((line) => JSON.parse(line || 'null'));
    expect(lines.find((line) => line?.id === 'odd').problems).toEqual([
      'experience[0]: starts in the future; it is not counted',
      'experience[1]: ends before it starts; it is not counted',
      'experience[2]: its dates cannot be read; it is not counted',
    ]);
    expect([lines.some((line) => line && 'jobsSetAside' in line), err]).toEqual([false, '']);
  });

  it('ends with 1 where nothing can be read, with 2 where it is misused', async () => {
    const vacancy = written('v.txt', VACANCY);
    const broken = await otklik(['rank', '--vacancy', vacancy, '--resumes', '-'], { input: 'nothing' });
    expect(broken.code).toBe(1);
    expect(await otklik(['rank', '--vacancy', vacancy])).toMatchObject({ code: 2 });
    expect(await otklik(['rank', '--vacancy', '-', '--resumes', '-'])).toMatchObject({ code: 2, out: '' });
    const notADay = await otklik(['rank', '--vacancy', vacancy, '--resumes', '-', '--today', '2026-13-45']);
    expect(notADay).toMatchObject({ code: 2, out: '' });
  });
});
