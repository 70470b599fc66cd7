import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  parseRealResumes,
  readRealResumes,
  realResumesSentence,
} from '../../../src/job-boards/simulator/real-resumes.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import {
  SuperjobCaller,
  newFolder,
  newStateFile,
  removeFolders,
  startForTest,
} from '../../contract/simulator/board-callers.js';

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return */

/** Written by hand in the shapes that a file of 2018 may have. */
const SAMPLE_LINES = [
  '\uFEFF{"id": 31000001, "profession": "Менеджер по продажам", "payment": 45000, "town": {"id": 4, "title": "Москва"}}',
  '',
  '{"resume": {"id": "31000002", "profession": "Администратор", "work_history": null, "payment": "30000"}}',
  '{"id": 31000003, "profession": null, "work_history": "нет", "gender": 2, "phone1": "8 999 000 11 22"}',
  '   ',
  '{"id": 31000004, "profession": "Кас',
  '{"id": 31000001, "profession": "Тот же самый"}',
  '{"profession": "Без номера", "last_profession": "Продавец"}',
  '[{"id": 31000005, "profession": "В списке"}, {"id": 31000006, "experience_text": ""}]',
  '42',
  '{"vacancy": 5}',
  'null',
];

describe('a file of real résumés', () => {
  it('is read as far as it can be, and what is left out is counted', () => {
    const read = parseRealResumes(SAMPLE_LINES.join('\r\n'));
    const ids = read.resumes.map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(['31000001', '31000002', '31000003']);
    expect(ids.slice(4)).toEqual(['31000005', '31000006']);
    expect(read.skipped).toEqual({ broken: 1, notResumes: 3, repeated: 1 });
    expect(read.withoutId).toBe(1);
    // The first of two with one id counts, untouched.
    expect(read.resumes[0]?.payload).toMatchObject({ profession: 'Менеджер по продажам', payment: 45000 });
    expect(read.resumes[1]?.payload).toEqual({
      id: '31000002',
      profession: 'Администратор',
      work_history: null,
      payment: 30000,
    });
  });

  it('gives the same id to the same text without one', () => {
    const line = '{"profession": "Без номера"}';
    const [first] = parseRealResumes(line).resumes;
    expect(parseRealResumes(`\n${line}`).resumes[0]).toEqual(first);
    expect(first?.payload.id).toBe(Number(first?.id));
    expect(parseRealResumes('{"profession": "Другой"}').resumes[0]?.id).not.toBe(first?.id);
  });

  it.each([
    ['in one line', '[{"id": 1, "profession": "а"}, {"id": 2, "profession": "б"}]'],
    ['over several lines', '[\n{"id": 1, "profession": "а"},\n{"id": 2,\n "profession": "б"}\n]\n'],
    ['one element a line, the end missing', '[\n{"id": 1, "profession": "а"},\n{"id": 2, "profession": "б"},\n'],
  ])('may be one array %s', (_name, text) => {
    expect(parseRealResumes(text).resumes.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('may be empty', () => {
    expect(parseRealResumes('').resumes).toEqual([]);
    expect(parseRealResumes('\uFEFF\n').resumes).toEqual([]);
  });

  it('has to be there', () => {
    expect(() => readRealResumes('/nowhere/resumes.jsonl')).toThrow(
      expect.objectContaining({ code: 'simulator.resumes-unreadable' }),
    );
  });
});

describe('a start with real résumés', () => {
  const written = (text: string): string => {
    const path = join(newFolder(), 'resumes.jsonl');
    writeFileSync(path, text);
    return path;
  };

  it.each([
    ['an empty file', '\n', 'it is empty'],
    ['broken lines', '{"profession": "Кас\n{{{\n', 'there is no résumé in it: line 1: not whole JSON'],
    ['something else', '{"vacancy": 5}', 'no position, experience'],
  ])('is refused for %s', (_name, text, reason) => {
    expect(() => readRealResumes(written(text))).toThrow(reason);
  });

  it('says of how many it knows only how long they worked', () => {
    const lines = ['{"position":"Менеджер","experience":"3 года"}', '{"position":"Кассир","experience":3}'];
    const full = '{"position":"Продавец","experience":[{"company":"Альфа","position":"Продавец","start":"2015"}]}';
    const read = readRealResumes(written([...lines, full].join('\n')));
    expect(read.lengthAlone).toBe(2);
    expect(realResumesSentence(read)).toContain('2 of them tell only how long somebody worked');
    expect(read.resumes[0]?.payload.additional_info).toBe('Опыт работы: 3 года');
  });
});

describe('SuperJob with real résumés', () => {
  afterAll(removeFolders);

  const file = join(newFolder(), 'resumes.jsonl');
  writeFileSync(file, SAMPLE_LINES.join('\n'));

  it('delivers them, over all vacancies, and nobody invented', async () => {
    const lines: string[] = [];
    const simulator = await startForTest({ resumesFile: file, log: (line) => lines.push(line) });
    try {
      const board = await SuperjobCaller.connect(simulator);
      const vacancies = (await board.get('/vacancies/?count=100')).body.objects;
      const delivered: any[] = [];
      for (const { id } of vacancies) {
        const { objects } = (await board.get(`/resumes/received/${id}/?count=100`)).body;
        expect(objects).toHaveLength(2);
        delivered.push(...objects.map(({ resume }: any) => resume));
      }
      expect(delivered.map(({ id }) => String(id)).sort()).toEqual(
        parseRealResumes(SAMPLE_LINES.join('\n'))
          .resumes.map(({ id }) => id)
          .sort(),
      );
      const odd = (await board.get('/resumes/31000003/')).body;
      expect(odd).toEqual(JSON.parse(SAMPLE_LINES[3] ?? ''));
      expect((await board.get('/resumes/31000002/')).body.email).toBeUndefined();
      expect(lines.join('\n')).toContain('6 read; 1 of them without an id of their own; 5 left out (1 not whole JSON');
      expect(simulator.control.state().realResumes).toMatchObject({ read: 6, repeated: 1, withoutId: 1 });
      expect(simulator.control.people().filter(({ board: name }) => name === 'headhunter').length).toBeGreaterThan(200);
    } finally {
      await simulator.close();
    }
  });

  it('delivers the same after a restart without the option', async () => {
    const stateFile = newStateFile();
    const first = await startForTest({ resumesFile: file, stateFile });
    const before = first.control.people();
    await first.close();
    const second = await startForTest({ stateFile, clock: new MovableClock(new Date('2026-06-05T00:00:00Z')) });
    expect(second.control.people()).toEqual(before);
    await second.close();
  });

  it('makes room for a long file', async () => {
    const long = join(newFolder(), 'long.jsonl');
    const resume = (id: number): string => JSON.stringify({ id, profession: 'Менеджер' });
    writeFileSync(long, Array.from({ length: 1800 }, (_none, index) => resume(40_000_000 + index)).join('\n'));
    const simulator = await startForTest({ resumesFile: long });
    try {
      const board = await SuperjobCaller.connect(simulator);
      const [{ id }] = (await board.get('/vacancies/')).body.objects;
      const last = (await board.get(`/resumes/received/${id}/?count=100&page=5`)).body;
      expect([last.objects.length, last.total, last.more]).toEqual([100, 600, false]);
    } finally {
      await simulator.close();
    }
  });
});
