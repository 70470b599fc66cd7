import { NO_PREVIEW } from '../../../src/web/days/plan-preview.page.js';
import { valuesOf } from '../../../src/web/days/plan-form.js';
import { planPage } from '../../../src/web/days/plan.page.js';
import type { PlanPage } from '../../../src/web/days/plan.page.js';
import { lateSlotsText, tooLateText } from '../../../src/web/days/heard-too-late.js';
import { textOf, words } from '../support/rendering.js';
import { day, vacancy } from '../support/samples.js';

const f = words('ru', 'Asia/Yekaterinburg');
const planned = day();
const { chosen } = planned.plan;
const times = (count: number): Date[] =>
  Array.from({ length: count }, (_, n) => new Date(Date.parse('2026-06-02T05:00:00Z') + n * 1_800_000));

const page = (tooLate: readonly Date[]): PlanPage => pageOf(planned, tooLate);

const pageOf = (of: typeof planned, tooLate: readonly Date[]): PlanPage =>
  planPage(
    {
      ...{
        vacancy: vacancy(),
        day: of,
        trial: null,
        leftOut: [],
        otherDays: [],
        now: null,
        isOfOlderHistory: false,
        tooLate,
        noticeMinutes: 60,
        leavesAt: null,
        invitees: [],
      },
      ...{ availableNow: planned.plan.available, today: '2026-06-01', faults: [], preview: NO_PREVIEW },
      values: valuesOf(planned, planned.date, f),
    },
    f,
  );

test('a plan says which times nobody would hear of any more, and sends no more than the rest', () => {
  const { notices, plan } = page(times(2));
  const left = chosen.slots[0].invite + chosen.slots[1].invite;
  expect(textOf(notices[0].text)).toMatch(
    new RegExp(`^О встрече в 10:00–10:30 уже никто не успеет узнать: ${String(left)} приглашени`),
  );
  expect(plan?.approve?.label).toContain(String(chosen.invited - left));
  expect(page([]).notices).toEqual([]);
});

test('a plan of which nobody would hear in time cannot be approved, and says so', () => {
  const { notices, plan } = page(times(planned.slotCount));
  expect(notices[0].text).toContain('утвердить план нельзя');
  expect(plan?.approve).toBeNull();
});

test('a plan that was approved late goes on saying how many of its invitations remained', () => {
  const left = chosen.slots[0].invite;
  const sent = pageOf({ ...planned, status: 'approved' }, times(1)).plan?.sentence ?? '';
  expect(sent).toContain(
    `из ${String(chosen.invited)} приглашений осталось ${String(chosen.invited - left)}, на 10:00 никто не приглашён`,
  );
  expect(sent).toContain('По плану');
  expect(pageOf({ ...planned, status: 'approved' }, []).plan?.sentence).not.toContain('с опозданием');
});

test('what was left out is said once the plan is approved', () => {
  expect(tooLateText('plan.tooLateWas', planned, times(1), f)).toBe(
    'На 10:00 никто не приглашён: узнать об этом уже не успели бы.',
  );
  expect(tooLateText('plan.tooLateWas', planned, [], f)).toBeNull();
});

test('a plan made for the rest of a day says to which times it invites nobody, and how long before people have to hear', () => {
  const late = { ...planned, plan: { ...planned.plan, lateSlots: 2 } };
  expect(lateSlotsText(late, 60, f)).toContain('На 10:00–10:30 никто не приглашён: до встречи меньше 60 мин');
  expect(lateSlotsText(planned, 60, f)).toBeNull();
  expect(lateSlotsText({ ...late, status: 'approved' }, 60, f)).toBeNull();
});
