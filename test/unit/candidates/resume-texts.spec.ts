import {
  boundResume,
  LONGEST_FIELD_CHARACTERS,
  LONGEST_RESUME_CHARACTERS,
} from '../../../src/candidates/domain/resume-bounds.js';
import { languageOfText } from '../../../src/candidates/domain/text-language.js';
import { resumeSchema } from '../../../src/job-boards/domain/resume.js';
import { storableJson } from '../../../src/kernel/storable-json.js';

const plain = resumeSchema.parse({
  id: '1',
  title: 'Менеджер',
  city: 'Москва',
  about: null,
  skills: [],
  experience: [],
  education: [],
  languages: [],
  licence: [],
  car: null,
  salary: null,
});

describe('bounds of a résumé', () => {
  it('leave an ordinary one alone', () => {
    expect(boundResume(plain)).toEqual({ resume: plain, problems: [] });
  });

  it('cut a field of 2 MB and say so', () => {
    const { resume, problems } = boundResume({ ...plain, about: 'слово '.repeat(350_000) });
    expect(resume.about).toHaveLength(LONGEST_FIELD_CHARACTERS);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/about.*2100000/);
  });

  it('cut many long fields to one total', () => {
    const job = { start: null, end: null, company: null, position: null, description: 'я'.repeat(19_000), city: null };
    const { resume } = boundResume({ ...plain, experience: Array.from({ length: 50 }, () => job) });
    const total = resume.experience.reduce((sum, { description }) => sum + (description?.length ?? 0), 0);
    expect(total).toBeLessThanOrEqual(LONGEST_RESUME_CHARACTERS);
  });

  it('never cut a letter in half', () => {
    const { resume } = boundResume({ ...plain, about: 'a' + '😀'.repeat(LONGEST_FIELD_CHARACTERS) });
    expect(/\p{Surrogate}/u.test(resume.about!)).toBe(false);
  });
});

describe('language of a text', () => {
  it.each([
    ['Менеджер по работе с клиентами, опыт пять лет', 'ru'],
    ['Менеджер з продажу, досвід роботи з клієнтами', 'uk'],
    ['Тұтынушыларға қызмет көрсету менеджері', 'kk'],
    ['Дизайнер керек, киімді білетін', 'kk'],
    ['Кафеге аспаз керек! Тажирибе 2 жыл, тамак тегин', 'kk'],
    ['Account manager with five years of experience', 'en'],
    ['', 'ru'],
    ['Менеджер по продажам, Microsoft Office, CRM, SAP', 'ru'],
  ])('%s: %s', (text, language) => {
    expect(languageOfText(text)).toBe(language);
  });
});

describe('JSON for the database', () => {
  it('loses NUL characters and broken surrogates, in keys as well, and says so', () => {
    const { value, changed } = storableJson({ 'a\u0000': ['b\u0000c', '\ud800', '😀'] });
    expect(value).toEqual({ a: ['bc', '\ufffd', '😀'] });
    expect(changed).toBe(true);
  });

  it('leaves everything else alone', () => {
    const before = { a: [1, null, true, 'текст', { b: 0 }] };
    expect(storableJson(before)).toEqual({ value: before, changed: false });
  });

  it('survives nesting of any depth', () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 50_000; i += 1) deep = [deep];
    expect(() => JSON.stringify(storableJson(deep).value)).not.toThrow();
  });
});
