import { groupWithTotal } from '../../../src/interviews/domain/group-day.js';
import { planGroupDay } from '../../../src/interviews/index.js';
import type { GroupRoom, InterviewDay } from '../../../src/interviews/index.js';
import { ExpectedError } from '../../../src/kernel/errors.js';
import { boardPage } from '../../../src/web/days/board.page.js';
import { planPage } from '../../../src/web/days/plan.page.js';
import { dayFields, fieldFault, formFaults, valuesOf } from '../../../src/web/days/plan-form.js';
import { NO_PREVIEW, planPreviewPart } from '../../../src/web/days/plan-preview.page.js';
import { html, textOf, words } from '../support/rendering.js';
import { board, day, vacancy } from '../support/samples.js';
import { streamPlan } from '../../support/plan-of-format.js';

const f = words('ru', 'Asia/Yekaterinburg');
const ROOM: GroupRoom = { capacity: 10, minimum: 4, overflowRisk: 0.05 };

/** A day of two sessions, for which there are so many people. */
function groups(available = 100, room = ROOM): InterviewDay {
  const pool = { available, showProbability: 0.2 };
  const { chosen, curve } = planGroupDay({ format: 'group', sessions: 2, ...room, pool });
  const { prediction, plannedAt } = streamPlan(day().plan);
  const plan = {
    format: 'group' as const,
    prediction,
    available,
    plannedAt,
    chosen,
    curve,
    recommended: chosen.invited,
  };
  return day({ format: 'group', room, slotCount: 2, slotMinutes: 90, plan });
}

function page(of: InterviewDay, language: 'ru' | 'en' = 'ru') {
  const local = words(language, 'Asia/Yekaterinburg');
  const input = {
    ...{
      vacancy: vacancy(),
      day: of,
      trial: null,
      leftOut: [],
      otherDays: [],
      now: null,
      isOfOlderHistory: false,
      doubles: [],
      tooLate: [],
      noticeMinutes: 60,
      leavesAt: null,
      invitees: [],
      today: '2026-06-01',
    },
    ...{ availableNow: of.plan.available, values: valuesOf(of, of.date, local), faults: [], preview: NO_PREVIEW },
  };
  return planPage(input, local);
}

const shown = (of: InterviewDay): string => textOf(html('pages/days/plan', page(of)));

describe('plan of a day of groups', () => {
  test('says in words how many are invited to each session, how many come and what is risked', () => {
    const text = shown(groups());
    expect(text).toContain('вт, 2 июня, 10:00–13:00, Екатеринбург, групповые собеседования');
    expect(text).toMatch(/Отправьте \d+ приглашени[йея]: по \d+ на каждое время\. Придут примерно \d+,\d/);
    expect(text).toContain('В группу придёт больше, чем есть мест (10): не больше');
    expect(text).toContain('В группу придёт меньше 4 человек: не больше');
    for (const word of ['простой', 'риск ожидания', 'Поровну']) expect(text).not.toContain(word);
    const en = textOf(html('pages/days/plan', page(groups(), 'en')));
    expect(en).not.toContain('groupDay.');
    expect(page(groups(), 'en').plan?.risks.map((risk) => risk.text)).toEqual([
      expect.stringMatching(/^More come to a session than the 10 seats there are: at most \d+%\.$/u),
      expect.stringMatching(/^Fewer than 4 people come to a session: at most \d+%\.$/u),
    ]);
  });

  test('the risks of one session are its own, and of one person nobody is the word', () => {
    const pool = { available: 60, showProbability: 0.2 };
    const room = { ...ROOM, minimum: 1 };
    const { chosen, curve } = planGroupDay({ format: 'group', sessions: 1, ...room, pool });
    const one = groups();
    const { plan } = page({ ...one, room, slotCount: 1, plan: { ...one.plan, format: 'group', chosen, curve } });
    expect(plan?.risks.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Придёт больше, чем есть мест \(10\)/),
      expect.stringMatching(/^Не придёт никто: /),
    ]);
    expect(plan?.curve?.charts.map(({ caption }) => caption)).toEqual([
      'Сколько придёт',
      'Риск, что в группе будет больше 10 человек',
      'Риск, что в группу не придёт никто',
    ]);
  });

  test('of a session to which nobody is invited nothing is said but that it is off', () => {
    const { plan } = page(groups(22));
    expect(plan?.slots.rows.map(({ cells }) => cells)).toEqual([
      expect.not.arrayContaining(['—']),
      ['0', '—', '—', '—'],
    ]);
    expect(plan?.risks.map(({ text }) => text)).toContainEqual(expect.stringContaining('На 11:30 не приглашён никто'));
    expect(plan?.risks.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('людей не хватает на все группы'),
    );
    expect(plan?.risks[0]?.text).toContain('Отобрано 22 человека');
  });

  test('a bound on overflow that lets too few be invited is said, with the one that would do', () => {
    const room = { capacity: 6, minimum: 5, overflowRisk: 0 };
    const sentence = page(groups(60, room)).plan?.sentence ?? '';
    expect(sentence).toMatch(
      /^Группа не соберётся: при допустимом риске нехватки мест 0\s% приглашать можно так мало, что 5 почти никогда не придут/u,
    );
    const [, percent] = /Поднимите этот риск до (\d+)\s%/u.exec(sentence) ?? [];
    const mended = groups(60, { ...room, overflowRisk: Number(percent) / 100 });
    expect(mended.plan.chosen.invited).toBeGreaterThan(0);
    expect(page(groups(60, room), 'en').plan?.sentence).toContain('Raise that risk to');
    // Where all together are too few, no bound helps.
    expect(page(groups(4, room)).plan?.sentence).toContain('пригласить можно только 4 человек');
  });

  test('a session that is off because a person chose fewer invitations is not for want of people', () => {
    const scenario = { format: 'group' as const, sessions: 2, ...ROOM, pool: { available: 500, showProbability: 0.2 } };
    const of = groups(500);
    const fewer = { ...of, plan: { ...of.plan, format: 'group' as const, chosen: groupWithTotal(scenario, 20) } };
    const said = (language: 'ru' | 'en') =>
      page(fewer as InterviewDay, language)
        .plan?.risks.map(({ text }) => text)
        .join(' ');
    expect(said('ru')).toContain(
      'На 11:30 не приглашён никто: при таком числе приглашений от меньшего числа групп больше толку.',
    );
    expect(said('ru')).not.toContain('людей не хватает');
    expect(said('en')).toContain('Nobody is invited to 11:30: so few invitations do more good in fewer sessions.');
  });

  test('where the curve jumps because one group becomes two, that is said with the number', () => {
    const of = groups();
    const point = (invited: number, overflow: number, tooFew: number) => ({
      ...{ invited, overflow, tooFew, shows: invited / 5, sessionsHeld: 1 },
    });
    const hint = (curve: ReturnType<typeof point>[]): string => {
      const plan = { ...of.plan, curve, chosen: { ...of.plan.chosen, invited: 20 } } as typeof of.plan;
      return page({ ...of, plan }).plan?.curve?.hint ?? '';
    };
    const smooth = [point(0, 0, 0), point(20, 0.01, 0.3), point(40, 0.2, 0.05)];
    expect(hint([...smooth, point(60, 0.01, 0.35)])).toContain('. Скачок на графиках (60 приглашённых)');
    expect(hint(smooth)).not.toContain('Скачок');
  });

  test('every number is said session by session, and every point of the curve can be chosen', () => {
    const of = groups();
    const { slots, curve } = page(of).plan ?? {};
    expect(slots?.columns).toEqual(['Позвать', 'Придут', 'Тесно', 'Мало']);
    expect(slots?.rows.map(({ time, cells }) => [time, cells.length])).toEqual([
      ['10:00', 4],
      ['11:30', 4],
    ]);
    const points = curve?.charts[0]?.chart.points ?? [];
    expect(points).toHaveLength(of.plan.curve.length);
    expect(points.slice(1).every(({ href }) => href?.includes('&invitations='))).toBe(true);
    expect(points[1]?.label).toMatch(/^\d+ приглашени[еяй]: придут \d,\d, риск нехватки мест .+, риск, что мало, /);
  });

  test('the form begins with the room, sends it back, and says what is wrong with it', () => {
    const values = valuesOf(groups(), '2026-06-02', f);
    expect(dayFields(values)).toMatchObject({ slots: 2, room: ROOM });
    expect(dayFields({ ...values, format: 'stream' }).room).toBeNull();
    expect(dayFields({ ...values, capacity: 'много' }).room?.capacity).toBeNaN();
    for (const [field, words] of [
      ['capacity', 'от 1 до 200'],
      ['minimum', 'от 0 до числа мест'],
      ['overflowRisk', 'от 0 до 100'],
    ] as const) {
      const refusal = { code: 'interviews.field-invalid', values: { field: `room.${field}`, demand: '' } };
      expect(fieldFault(refusal, f)).toContain(words);
    }
  });

  test('a field is named as groups call it, and a link leads to it', () => {
    const refusal = new ExpectedError('invalid', 'interviews.field-invalid', 'invalid', { field: 'slots', demand: '' });
    const [fault] = formFaults(refusal, 'group', f, () => '');
    expect(fault).toEqual({ text: expect.stringContaining('«Групп»'), href: '#p-slots' });
    expect(formFaults(refusal, 'stream', f, () => '')[0].text).toContain('«Слотов»');
    const page = html('pages/days/plan-preview', { ...NO_PREVIEW, faults: [fault] });
    expect(page).toContain("href='#p-slots'>К полю");
    const room = new ExpectedError('invalid', 'interviews.field-invalid', 'invalid', {
      field: 'room.capacity',
      demand: '',
    });
    expect(formFaults(room, 'group', f, () => '')[0].href).toBe('#p-capacity');
  });

  test('the preview says the risk of no room', () => {
    const preview = planPreviewPart({ ...groups(), status: 'planned' }, f);
    expect(preview.risk).toContain('В группу придёт больше, чем есть мест (10)');
    // "At most less than one" would be no sentence.
    const few = planPreviewPart({ ...groups(44), status: 'planned' }, f);
    expect(few.risk).toMatch(/чем есть мест \(10\): не больше 1.% на каждую\.$/u);
    expect(few.figures[2].value).toMatch(/^<1.%$/u);
    expect(preview.figures.map(({ name }) => name).slice(2)).toEqual(['риск нехватки мест', 'риск, что мало']);
  });

  test('the board says how many seats a session has', () => {
    const { live } = boardPage(
      {
        ...{ board: board([], { day: { ...groups(), status: 'approved' } }), now: new Date('2026-06-02T04:00:00Z') },
        ...{
          mayCheckIn: false,
          mayChange: false,
          mayPlan: false,
          mayReadApplications: false,
          mayDecide: false,
          mayRate: false,
        },
        companyName: '',
        search: { name: '', found: [], elsewhere: null, refused: null, known: [] },
      },
      f,
    );
    expect(live.about).toContain('групповые собеседования');
    expect(live.slots[0]?.summary).toMatch(/^пришли \d из \d, 10 мест$/);
  });
});
