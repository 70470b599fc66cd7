import type { ReplannedDay, ReplannedLine } from '../../../src/interviews/index.js';
import { replanningPart } from '../../../src/web/days/replanning.page.js';
import { staffingPart } from '../../../src/web/days/staffing.page.js';
import { html, textOf, words } from '../support/rendering.js';
import { day, id } from '../support/samples.js';

const FIGURES = {
  invited: 21,
  expectedShows: { mean: 4.2, from: 1, to: 8 },
  value: 2,
  waitRisk: 0.04,
  idleInterviewerSlots: 1,
  overtimeSlots: 0.5,
};

function line(more: Partial<ReplannedLine>): ReplannedLine {
  return {
    ...{ key: 'invite:1:2', applicationId: id(7), name: 'Петрова Анна', scorePoints: 80, from: null },
    ...{ to: new Date('2026-06-02T05:30:00Z'), isConfirmed: false, message: 'invitation', way: 'email' },
    ...more,
  };
}

function replanned(more: Partial<ReplannedDay> = {}): ReplannedDay {
  return {
    ...{ dayId: day().id, shown: 'abc', invite: [line({})], move: [], staying: 21, before: FIGURES },
    ...{ after: { ...FIGURES, invited: 22, value: 2.8 }, missing: 0, lastReplanned: null },
    ...more,
  };
}

const render = (more: Partial<ReplannedDay> = {}, language: 'ru' | 'en' = 'ru'): string =>
  html('pages/days/replanning', replanningPart(replanned(more), day(), words(language))!);

describe('what should change of a day', () => {
  test('says who would get what, by which way, and what it brings', () => {
    const text = textOf(render());
    expect(text).toContain('Пригласить ещё 1 человека');
    expect(text).toContain('Петрова Анна на 10:30 приглашение письмом');
    expect(text).toContain('Приглашены 21 22');
    expect(text).toContain('примерно 0,8 собеседования');
    expect(text).toContain('У 21 приглашённого время остаётся прежним');
    expect(textOf(render({}, 'en'))).toContain('Invite 1 more person');
  });

  test('shows of those who are moved from where to where, whether they had said yes, and who has to be called', () => {
    const from = new Date('2026-06-02T05:00:00Z');
    const text = textOf(render({ move: [line({ from, isConfirmed: true, message: 'moved', way: 'phone' })] }));
    expect(text).toContain('с 10:00 на 10:30 подтверждено написать некуда: позвоните');
  });

  test('is sent back with what it rests on, every line ticked', () => {
    const page = render({ invite: [line({}), line({ key: 'invite:3:4' })] });
    expect(page).toContain(`action='/days/${day().id}/replanning'`);
    expect(page).toContain("name='shown' value='abc'");
    expect(page.match(/name='line' value='invite:\d:\d' checked/g)).toHaveLength(2);
  });

  test('says that there is nothing to change, who changed what last, and what is missing', () => {
    const lastReplanned = {
      ...{ shown: 'x', lines: [], userId: null, userName: 'Анна', at: '2026-06-01T09:00:00Z', invited: 2, moved: 1 },
    };
    const text = textOf(render({ invite: [], missing: 3, lastReplanned }));
    expect(text).toContain('Менять нечего: приглашён 21 человек');
    expect(text).toContain('Есть ещё 3 места');
    expect(text).toContain('Последнее изменение: Анна');
    expect(text).not.toContain('Утвердить');
  });

  test('is not there of a day that nobody is invited to', () => {
    expect(replanningPart(null, day(), words())).toBeNull();
  });
});

describe('who interviews', () => {
  const slots = [0, 1, 2].map((n) => ({
    slotId: id(400 + n),
    startsAt: new Date(Date.parse('2026-06-02T05:00:00Z') + n * 1_800_000),
    interviewers: 1,
  }));
  const staffed = (interviewers: readonly number[]) => ({
    day: { ...day(), interviewers: 2 },
    slots: slots.map((slot, n) => ({ ...slot, interviewers: interviewers[n] })),
  });

  test('all are there, or the times at which somebody is missing', () => {
    const all = staffingPart(staffed([2, 2, 2]), true, words())!;
    expect(all.summary).toBe('на месте все 2 интервьюера');
    expect(all.counts.map(({ label }) => label)).toEqual(['0 из 2', '1 из 2', '2 из 2']);
    const some = staffingPart(staffed([2, 1, 0]), true, words())!;
    expect(some.summary).toBe('не все: 10:30 — 1, 11:00 — 0');
    expect(some.from.find(({ selected }) => selected)?.label).toBe('10:30');
    expect(textOf(html('pages/days/staffing', some))).toContain('Интервьюер заболел или вернулся');
  });

  test('is not for those who do not plan, nor of a day without times to come', () => {
    expect(staffingPart(staffed([2, 2, 2]), false, words())).toBeNull();
    expect(staffingPart({ day: day(), slots: [] }, true, words())).toBeNull();
  });
});
