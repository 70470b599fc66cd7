import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { EDUCATION_LEVELS, resumeSchema } from '../../../src/job-boards/index.js';
import { startApi } from './api-fixture.js';
import type { TestApi } from './api-fixture.js';

let api: TestApi;
let schema: Record<string, unknown>;

beforeAll(async () => {
  api = await startApi();
  const answer = await fetch(`${api.address}/api/docs/resume.schema.json`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/schema+json; charset=utf-8']);
  schema = (await answer.json()) as Record<string, unknown>;
});
afterAll(() => api.close());

const page = readFileSync('.docs/resume.md', 'utf8');
const example = JSON.parse(/```json\n(.*?)```/su.exec(page)?.[1] ?? '') as Record<string, unknown>;
const fits = (resume: unknown): boolean => new Ajv2020({ strict: false }).compile(schema)(resume);

it('is a schema by which other programs can check what they send, and it agrees with what we read', () => {
  expect(fits(example)).toBe(true);
  expect(fits({ id: 'only the id' })).toBe(true);
  for (const wrong of [{}, { id: 1 }, { ...example, car: 'yes' }, { ...example, education: [{ level: 'school' }] }]) {
    expect([fits(wrong), resumeSchema.safeParse(wrong).success]).toEqual([false, false]);
  }
  for (const level of EDUCATION_LEVELS) expect(fits({ id: '1', education: [{ level }] })).toBe(true);
});

it('is shown on the page in an example that leaves no field out', () => {
  expect(resumeSchema.parse(example)).toEqual(example);
  expect(Object.keys(example)).toEqual(Object.keys(resumeSchema.shape));
});

it('reads what is left out as not stated', () => {
  expect(resumeSchema.parse({ id: 'x' })).toMatchObject({
    title: null,
    skills: [],
    experience: [],
    salary: null,
    car: null,
  });
});
