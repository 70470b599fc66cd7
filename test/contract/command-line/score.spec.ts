import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildProduct, folder, otklik, otklikAsProcess } from './otklik.js';

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return */

beforeAll(buildProduct);

const RESUME = {
  id: 'r-7',
  title: 'Менеджер по работе с клиентами',
  city: 'Екатеринбург',
  about: 'Холодными звонками не занимался. Знаю 1С и Excel. Английский B1.',
  experience: [
    {
      start: '2023-01',
      end: null,
      company: 'Вектор',
      position: 'Менеджер по работе с клиентами',
      description: 'Ведение клиентской базы, консультирование клиентов, работа с жалобами',
    },
  ],
  education: [{ level: 'higher', institution: 'УрФУ', speciality: 'Экономика', year: 2019 }],
  salary: { amount: 60_000, currency: 'RUR' },
};
const WISH = ['score', '--profile', 'client-manager', '--today', '2026-11-20'];

async function scored(resume: unknown, ...more: string[]): Promise<any> {
  const { code, out, err } = await otklik([...WISH, ...more, '-'], { input: JSON.stringify(resume) });
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}

/** Cyrillic and Latin letters and the quotation marks and dashes of the tests. */
function windows1251(text: string): Buffer {
  const others: Readonly<Record<string, number>> = { Ё: 0xa8, ё: 0xb8, '«': 0xab, '»': 0xbb, '—': 0x97 };
  const byteOf = (letter: string): number => {
    const code = letter.charCodeAt(0);
    return others[letter] ?? (code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code);
  };
  return Buffer.from([...text].map(byteOf));
}

/** The value of a path such as `experience[0].position`. */
function fieldOf(resume: any, path: string): string {
  return String(path.split(/[.[\]]+/u).reduce((value, key) => (key === '' ? value : value[key]), resume));
}

describe('otklik score', () => {
  it('says of a résumé that tells nothing that its points are those of open questions', async () => {
    const empty = { id: 'r-8', title: RESUME.title, city: RESUME.city, salary: RESUME.salary };
    expect(await scored(empty, '--city', 'Екатеринбург')).toMatchObject({ id: 'r-8', saysNothing: true });
    expect(await scored(RESUME)).not.toHaveProperty('saysNothing');
    expect((await otklik(['score', '--help'])).out).toContain('"saysNothing"');
  });

  it('prints the score with its reasons, each a span of a field', async () => {
    const report = await scored(RESUME, '--city', 'в Екатеринбурге', '--budget', '55 000');
    expect(report).toMatchObject({
      ...{ id: 'r-7', profile: 'client-manager', version: expect.any(String), level: 2 },
      mustHaves: { met: expect.any(Array), notMet: expect.any(Array), unknown: expect.any(Array) },
      salary: {
        ...{ wish: { amount: 60_000, currency: 'RUR' }, verdict: 'over-budget', percentile: expect.any(Number) },
        band: { from: expect.any(Number), to: expect.any(Number), n: 0 },
      },
      facts: {
        education: { level: 'higher', fields: ['economics'] },
        experienceMonths: { clientManagement: 47, sales: 0, total: 47, keyAccounts: 0, callCentre: 0, bank: 0 },
        jobsSetAside: [],
        skills: expect.arrayContaining(['1c', 'excel', 'consulting']),
        languages: [{ language: 'en', level: 'b1' }],
        licence: [],
        car: { value: null },
      },
    });
    const points = report.verdicts.map(({ points }: any) => points);
    expect(report.score).toBeCloseTo(
      points.reduce((sum: number, one: number) => sum + one, 0),
      1,
    );
    const spans = report.verdicts.flatMap(({ evidence }: any) => evidence);
    expect(spans.length).toBeGreaterThan(5);
    for (const { field, start, end, text } of spans) expect(fieldOf(RESUME, field).slice(start, end)).toBe(text);
    expect(report.facts.skills).not.toContain('cold-calls');
  });

  it('knows towns that are no big city, by their name alone', async () => {
    const report = await scored({ ...RESUME, city: 'г. Арзамас' }, '--city', 'арзамас');
    expect(report.verdicts.find(({ kind }: any) => kind === 'place')).toMatchObject({ verdict: 'met' });
    expect(report.salary.band).toMatchObject({ from: expect.any(Number), currency: 'RUR' });
  });

  it('says why there is no band of a city that it does not know, and takes no other for it', async () => {
    const { salary } = await scored({ ...RESUME, city: 'Тумень' });
    expect(salary).toMatchObject({
      band: null,
      bandLack: expect.stringMatching(/no city "Тумень".*Near to it: Тюмень/u),
    });
    expect((await scored({ ...RESUME, city: null })).salary.bandLack).toMatch(/names no city/u);
    const town = (await scored({ ...RESUME, city: 'г. Арзамас' })).salary;
    expect([town.band.currency, town.bandLack]).toEqual(['RUR', undefined]);
  });

  it('compares the pay with the city that a text names, where the document has no field for it', async () => {
    const letter = { id: 'r-8', about: 'Живу в Казани, работаю с клиентами 3 года. Зарплата от 70 000 руб.' };
    const { salary } = await scored(letter);
    expect([salary.band.currency, salary.bandLack]).toEqual(['RUR', undefined]);
  });

  it('gives an error for a text that is a number, and goes on', async () => {
    const input = [{ ...RESUME, title: 123 }, { ...RESUME, city: true, about: 5 }, RESUME].map((one) =>
      JSON.stringify(one),
    );
    const { code, out } = await otklik([...WISH, '-'], { input: input.join('\n') });
    const [title, both, good] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, good.id]).toEqual([0, 'r-7']);
    expect(title).toEqual({ error: 'The field title is a number; write it as a text, or leave it out.', line: 1 });
    expect(both.error).toMatch(/city is a boolean.*about is a number/u);
  });

  it('says of a sum that nobody is paid that it is none, as a wish and as a budget', async () => {
    const { salary } = await scored({ ...RESUME, salary: { amount: 9_000_000_000, currency: 'RUR' } });
    expect(salary).toMatchObject({
      ...{ verdict: 'not-credible', percentile: null, wishLack: expect.stringContaining('up to 20000000 RUR') },
    });
    const budget = (amount: string, ...more: string[]) =>
      otklik([...WISH, '--budget', amount, ...more, '-'], { input: JSON.stringify(RESUME) });
    expect(await budget('9000000000')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('zeros') });
    expect(await budget('90 000 000', '--city', 'Омск')).toMatchObject({
      ...{ code: 1, out: '', err: expect.stringContaining('up to 20000000 RUR') },
    });
    expect(await budget('90 000 000', '--city', 'Алматы')).toMatchObject({ code: 0 });
  });

  it('gives one line for each line, an error for what cannot be read, and goes on', async () => {
    const deep = `${'{"about":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const input = [
      JSON.stringify(RESUME),
      '{"id": "broken',
      '',
      '[]',
      '{"colour": "red"}',
      deep,
      '{"id": "bare"}',
    ].join('\n');
    const { code, out, err } = await otklikAsProcess([...WISH, '-'], { input: `\ufeff${input}\n\n` });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, err]).toEqual([0, '5 lines could not be read: see "error" and "line" in the result.\n']);
    expect(lines.map(({ id, error }) => id ?? typeof error)).toEqual([
      ...['r-7', 'string', 'string', 'string', 'string', 'string', 'bare'],
    ]);
    expect(lines.map(({ line }) => line)).toEqual([undefined, 2, 3, 4, 5, 6, undefined]);
    expect(lines[1].error).toMatch(/^It is not JSON: (?!.*not JSON)(?!.*\(line 1)/u);
  });

  it('says of which line a résumé without an id is, and once what is wrong with a file', async () => {
    const nameless = JSON.stringify({ about: 'Знаю 1С' });
    const { out } = await otklik([...WISH, '-'], { input: `${JSON.stringify(RESUME)}\n${nameless}\n` });
    expect(JSON.parse(out.trimEnd().split('\n')[1])).toMatchObject({ id: null, line: 2 });
    const alone = await otklik([...WISH, '-'], { input: JSON.stringify({ about: 'Знаю 1С' }, null, 2) });
    expect(JSON.parse(alone.out)).not.toHaveProperty('line');
    const broken = await otklik([...WISH, '-'], { input: '{bad' });
    expect([broken.code, broken.err.match(/not JSON/gu)]).toEqual([1, ['not JSON']]);
  });

  it('tells a broken first line from a document over several lines, and ends lines nowhere but at their ends', async () => {
    const good = JSON.stringify({ id: 'good', about: 'До\u2028после' });
    const lines = ['{"id": "broken', ...Array.from({ length: 150 }, () => good)];
    const { code, out } = await otklik([...WISH, '-'], { input: lines.join('\r\n') });
    const results = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, results.length, typeof results[0].error]).toEqual([0, 151, 'string']);
    expect(results.slice(1).every(({ id }) => id === 'good')).toBe(true);
    const list = await otklik([...WISH, '-'], { input: JSON.stringify([RESUME, RESUME], null, 2) });
    expect(list.out.trimEnd().split('\n')).toHaveLength(2);
  });

  it('reads the payloads of both boards, recognised or named, also in their lists, and not their vacancies', async () => {
    const headhunter = { id: 'h', title: 'Менеджер', area: { id: '3', name: 'Екатеринбург' }, skill_set: ['1С'] };
    const superjob = { id: 5, profession: 'Менеджер', town: { id: 33, title: 'Екатеринбург' }, payment: 50_000 };
    expect(await scored(headhunter)).toMatchObject({ id: 'h', format: 'headhunter', facts: { skills: ['1c', 'pc'] } });
    const named = await scored(headhunter, '--format', 'headhunter');
    expect(named.resume).toMatchObject({ city: 'Екатеринбург', skills: ['1С'] });
    expect(await scored({ resume: superjob })).toMatchObject({
      id: '5',
      format: 'superjob',
      facts: { city: 'yekaterinburg' },
    });
    const saved = { 'Желаемая должность': 'Продавец', Город: 'Пермь', Зарплата: 'от 30 000 руб.' };
    expect(await scored(saved)).toMatchObject({
      format: 'superjob',
      facts: { city: 'perm' },
      salary: { wish: { amount: 30_000 } },
    });
    const { out } = await otklik([...WISH, '-'], { input: JSON.stringify({ objects: [superjob, superjob] }) });
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    const vacancy = { id: 9, profession: 'Менеджер', payment_from: 1, candidat: 'Опыт', firm_name: 'Вектор' };
    expect(await otklik([...WISH, '-'], { input: JSON.stringify(vacancy) })).toMatchObject({ code: 1 });
  });

  it('keeps what it can read of fields of other types, and says what it could not', async () => {
    const report = await scored({
      ...{
        id: 12,
        title: null,
        city: ['Омск'],
        about: { text: 'Знаю 1С' },
        skills: 'CRM; Excel',
        car: 'да',
        licence: 'B, C',
      },
      ...{ salary: '70 т.р. на руки', languages: ['Английский — свободно', 5], relocation: { a: 1 }, extra: true },
      education: ['Высшее, ОмГУ, экономист, 2005'],
      experience: { start: 2020, end: 'по настоящее время', position: 'Продавец', description: 9 },
    });
    expect(report).toMatchObject({
      id: '12',
      salary: { wish: { amount: 70_000, currency: 'RUR' } },
      facts: {
        ...{ city: 'omsk', car: { value: true }, licence: ['B', 'C'], education: { level: 'higher' } },
        skills: expect.arrayContaining(['1c', 'crm', 'excel']),
        languages: [{ language: 'en', level: 'c1' }],
        occupationMonths: { retail: 77 },
      },
      problems: [expect.stringMatching(/^languages\[1\]/), expect.stringMatching(/^relocation/)],
    });
  });

  it.each([
    ['UTF-16 as Windows writes it', utf16(`\ufeff${JSON.stringify(RESUME)}`)],
    ['UTF-16 without its mark', utf16(JSON.stringify(RESUME))],
    ['Windows-1251', windows1251(JSON.stringify(RESUME))],
    [
      'Windows-1251 after many lines in Latin letters',
      windows1251(`${'{"id":"1","about":"sales for three years"}\n'.repeat(3_000)}${JSON.stringify(RESUME)}`),
    ],
  ])('reads a file in %s', async (_, input) => {
    const { code, out } = await otklik([...WISH, '-'], { input });
    const last = JSON.parse(out.trim().split('\n').at(-1) ?? '');
    expect([code, last.facts.city, last.facts.experienceMonths.clientManagement]).toEqual([0, 'yekaterinburg', 47]);
  });

  it('reads a text with the headings of a résumé as one, and no other text', async () => {
    const text = [
      ...[
        'Проживает: Омск',
        'Желаемая должность и зарплата',
        'Продавец',
        'Опыт работы — 2 года',
        'Июнь 2020 —',
        'Май 2022',
      ],
      ...['2 года', 'ООО «Лён»', 'Омск', 'Продавец-консультант', 'Консультации, касса', 'Образование', 'Среднее'],
    ].join('\n');
    const path = join(folder(), 'resume.txt');
    writeFileSync(path, windows1251(text));
    const { code, out } = await otklik([...WISH, '--format', 'headhunter', path]);
    const { facts, resume } = JSON.parse(out);
    expect([code, facts.city, facts.occupationMonths, resume.about]).toEqual([0, 'omsk', { retail: 24 }, text]);
    expect(await otklik([...WISH, '-'], { input: 'Продавец из Омска' })).toMatchObject({
      ...{ code: 1, out: '', err: expect.stringMatching(/not JSON/) },
    });
  });

  it('reads headings with their content beside them, and a text without any with a warning and no claim of what it lacks', async () => {
    const headed = await otklik([...WISH, '-'], { input: 'Образование: среднее\nНавыки: 1С, холодные звонки\n' });
    expect([headed.code, JSON.parse(headed.out).facts.education.level]).toEqual([0, 'secondary']);
    const told = await otklik([...WISH, '-'], {
      input: 'Анна, живу в Омске. Веду переговоры, знаю 1С и Excel, люблю людей.\n',
    });
    expect([told.code, told.err]).toEqual([0, expect.stringMatching(/No headings.*«Опыт работы»/u)]);
    const { verdicts } = JSON.parse(told.out) as { verdicts: { kind: string; verdict: string }[] };
    expect(verdicts.filter(({ kind }) => kind === 'experience').map(({ verdict }) => verdict)).not.toContain('not-met');
    expect(verdicts.map(({ verdict }) => verdict)).toContain('met');
  });

  it('refuses an object with more in it than any résumé, and goes on', async () => {
    const huge = JSON.stringify(Object.fromEntries(Array.from({ length: 30_000 }, (_, place) => [`key${place}`, 1])));
    const { code, out } = await otklik([...WISH, '-'], { input: `${huge}\n${JSON.stringify(RESUME)}` });
    const [first, second] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, first.error, second.id]).toEqual([0, expect.stringMatching(/more than 20000 values/), 'r-7']);
  });

  it('does not parse what is longer than any résumé, unless it is a list of them', async () => {
    const long = 'x'.repeat(4_000_000);
    const alone = await otklik([...WISH, '-'], { input: JSON.stringify({ ...RESUME, note: long }) });
    expect(alone).toMatchObject({ code: 1, err: expect.stringContaining('more than 4000000 characters') });
    const { code, out } = await otklik([...WISH, '-'], { input: JSON.stringify({ items: [RESUME], note: long }) });
    expect([code, JSON.parse(out).id]).toEqual([0, 'r-7']);
  });

  it('names the profiles and cities that there are, and a misuse', async () => {
    const profile = await otklik(['score', '--profile', 'king', '-'], { input: '{}' });
    expect(profile).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/"king".*client-manager, .*contract-specialist/),
    });
    const city = await otklik([...WISH, '--city', 'Китеж', '-'], { input: '{}' });
    expect(city).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/"Китеж".*Near to it: \p{Lu}/u) });
    expect(await otklik(['score', '-'])).toMatchObject({ code: 2 });
    expect(await otklik([...WISH, '--format', 'word', '-'])).toMatchObject({ code: 2 });
    for (const budget of ['many', '0', '-5'])
      expect(await otklik([...WISH, `--budget=${budget}`, '-'])).toMatchObject({ code: 2, out: '' });
    expect(await otklik([...WISH, '--today', '2026-02-31', '-'])).toMatchObject({ code: 2 });
    expect(await otklik([...WISH, '-'], { input: '' })).toMatchObject({ code: 1, err: expect.stringMatching(/empty/) });
    expect(await otklik([...WISH, '/nowhere.json'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/cannot be read/),
    });
    expect((await otklik(['score', '--help'])).out).toMatch(/--profile <slug>/);
  });

  it('says in one line what is wrong with a file, whatever stands in it, and what to do with an old document of Word', async () => {
    const said = async (input: string | Uint8Array): Promise<string> => {
      const { code, out, err } = await otklik([...WISH, '-'], { input });
      expect([code, out]).toEqual([1, '']);
      // Neither a second line nor what a terminal would obey.
      expect(err).toMatch(/^[^\p{Cc}\p{Bidi_Control}]+\n$/u);
      return err;
    };
    expect(await said('\u001b]0;owned\u0007\n\u202e\u001b[31mЗЗ\r\n')).toMatch(/^The standard input is no résumé\. /);
    expect(await said('x'.repeat(4_000_001))).toMatch(/^The standard input is no résumé\. It has more than 4000000/);
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4_000)]);
    expect(await said(old)).toMatch(/\.doc file\. Save it as \.docx, \.pdf or \.txt/);
  });

  it('reads a file written over several lines, and needs neither database nor settings', async () => {
    const path = join(folder(), 'resume.json');
    writeFileSync(path, JSON.stringify(RESUME, null, 2));
    const env = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', ROLES: 'nonsense' };
    const { code, out } = await otklik([...WISH, path], { env });
    expect([code, JSON.parse(out).id, out.split('\n').length > 50]).toEqual([0, 'r-7', true]);
  });

  it('scores what the page about the neutral résumé shows', async () => {
    const example = /```json\n(.*?)```/su.exec(readFileSync('.docs/resume.md', 'utf8'))?.[1] ?? '';
    expect(await scored(JSON.parse(example))).toMatchObject({ id: 'r-1024', problems: [], format: 'neutral' });
  });
});
