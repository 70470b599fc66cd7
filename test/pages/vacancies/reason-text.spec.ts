import type { Resume } from '../../../src/job-boards/index.js';
import { reasonText } from '../../../src/web/vacancies/reason-text.js';
import { job } from '../../unit/scoring/resume-builder.js';
import { resume, score } from '../support/samples.js';
import { words } from '../support/rendering.js';

/** The line of a client manager's year of experience. */
function yearOf(fields: Partial<Resume>) {
  const silent = { about: null, skills: [], experience: [] };
  const line = score(resume({ ...silent, ...fields })).verdicts.find((one) => one.requirement === 'experience-1-year');
  if (!line) throw new Error('There is no such requirement');
  return line;
}

const said = (fields: Partial<Resume>, language: 'ru' | 'en' = 'ru') => reasonText(yearOf(fields), words(language));

describe('what is said of a length of experience', () => {
  test('a month that is missing and does not count is said not to count', () => {
    const almost = { experience: [job('2024-01', '2024-11', 'Менеджер по работе с клиентами')] };
    expect(yearOf(almost)).toMatchObject({ verdict: 'met', months: { has: 11, asked: 12 } });
    expect(said(almost)).toBe('11 месяцев; нужно: 1 год. Разница в месяц не в счёт: в резюме даты без чисел');
    expect(said(almost, 'en')).toBe(
      '11 months; asked: 1 year. A month’s difference does not count: résumés date jobs by months',
    );
    expect(said({ experience: [job('2022-01', '2024-01', 'Менеджер по работе с клиентами')] })).toBe(
      '2 года 1 месяц; нужно: 1 год',
    );
  });

  test('other work that counts in part is said to be other work, though there is none of what is asked', () => {
    const near = { experience: [job('2020-01', '2024-01', 'Менеджер по продажам')] };
    expect(yearOf(near)).toMatchObject({ verdict: 'partly', months: { has: 0 } });
    expect(said(near)).toBe('прямого опыта 0 месяцев; нужно: 1 год. Отчасти зачтено близкое:');
    expect(said(near, 'en')).toContain('What is close to it counts in part');
    expect(yearOf(near).evidence.map(({ text }) => text)).toEqual(['Менеджер по продажам']);
  });

  test('a post without dates leaves open how long it was', () => {
    const post = 'Менеджер по работе с клиентами';
    const undated = { experience: [job(null, null, post)] };
    expect(yearOf(undated)).toMatchObject({ verdict: 'unknown', evidence: [{ text: post }] });
    expect(said(undated)).toBe('сколько было такой работы, в резюме не сказано');
    expect(said(undated, 'en')).toBe('the résumé does not say how much work of this kind there was');
    const beside = { experience: [job(null, null, post), job('2024-01', '2024-03', post)] };
    expect(said(beside)).toBe('3 месяца с датами; нужно: 1 год. Срок остального в резюме не сказан');
  });

  test('half of it needs no other words than its length', () => {
    expect(said({ experience: [job('2024-01', '2024-07', 'Менеджер по работе с клиентами')] })).toBe(
      '7 месяцев; нужно: 1 год',
    );
    expect(said({})).toBe('резюме об этом молчит');
  });
});
