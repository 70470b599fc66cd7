import { ratingsPage } from '../../../src/web/days/ratings.page.js';
import type { RatingsInput } from '../../../src/web/days/ratings.page.js';
import type { GridRow } from '../../../src/interviews/index.js';
import { meanOfMarks, meanOfRaters } from '../../../src/interviews/domain/rating-means.js';
import { proposedCriteria } from '../../../src/interviews/domain/proposed-criteria.js';
import { roleProfile, ROLE_PROFILES } from '../../../src/vacancies/index.js';
import { html, piece, textOf, words } from '../support/rendering.js';
import { day, id } from '../support/samples.js';

const label = (name: string) => ({ ru: name, en: name, uk: name, kk: name });
const CRITERIA = {
  standing: [
    { key: 'motivation', id: id(801), label: label('Мотивация') },
    { key: id(802), id: id(802), label: label('Знает <товар>') },
  ],
  removed: [{ key: 'adequacy', id: id(803), label: label('Адекватность') }],
};

function person(more: Partial<GridRow> = {}): GridRow {
  return {
    ...{ bookingId: id(301), applicationId: id(401), name: 'Ким Анна', stage: 'came', isHere: true, ownMove: null },
    startsAt: new Date('2026-06-02T05:00:00Z'),
    arrivedAt: new Date('2026-06-02T04:55:00Z'),
    own: { marks: { [id(801)]: 4 }, mean: 4, note: '', later: false },
    ...{ others: null, otherRaters: 0, mean: 4 },
    ...more,
  };
}

const unrated = (more: Partial<GridRow> = {}): GridRow =>
  person({
    ...{ bookingId: id(302), applicationId: id(402), name: 'Орлов Пётр', mean: null },
    own: { marks: {}, mean: null, note: '', later: false },
    ...more,
  });

function render(rows: GridRow[], more: Partial<RatingsInput> = {}): string {
  const grid = { day: day({ status: 'approved' }), vacancyTitle: 'Менеджер', criteria: CRITERIA, rows };
  const input: RatingsInput = { grid, order: 'arrival', places: [], mayDecide: true, mayEdit: true, ...more };
  return html('pages/days/ratings', ratingsPage(input, words()));
}

const names = (markup: string): string[] =>
  [...markup.matchAll(/aria-label='([^']+)'>\s*<div class='rating-who'/g)].map(([, name]) => name);

describe('ratings of a day', () => {
  test('a tap gives a mark, and on the mark that is given takes it away', () => {
    const row = piece(render([person()]), `id='person-${id(301)}'`);
    expect(row).toContain(`name='mark' value='motivation:5' data-mark='5' aria-pressed='false'`);
    expect(row).toContain(`name='mark' value='motivation:0' data-mark='4' aria-pressed='true'`);
    expect(row).toContain(`name='mark' value='${id(802)}:1'`);
    expect(row).toContain(`aria-label='Знает &lt;товар&gt;'`);
    expect(row).toContain(`action='/days/${day().id}/ratings/people/${id(301)}/mark'`);
  });

  test('who is only expected stands there, and is neither rated nor decided about', () => {
    const row = piece(render([person({ isHere: false, stage: 'booked' })]), `id='person-${id(301)}'`);
    expect(textOf(row)).toContain('ждём к 10:00');
    const alone = textOf(render([person({ isHere: false, stage: 'booked' })]));
    expect(alone).toContain('Кто пришёл, отмечают на доске дня');
    expect(row).not.toMatch(/\/(mark|decide|later|note)'/);
  });

  test('what others gave is a number beside one’s own, or that they have rated', () => {
    const seen = textOf(render([person({ others: { mean: 3.25, raters: 2 }, otherRaters: 2 })]));
    expect(seen).toContain('другие: 3,3 (2 коллеги)');
    expect(textOf(render([unrated({ otherRaters: 1 })]))).toContain('есть оценка 1 коллеги');
  });

  test('how marks are given is said above the people until one was given', () => {
    const [before, after] = [render([unrated()]), render([person()])];
    expect(before.indexOf('одним касанием')).toBeLessThan(before.indexOf('Орлов Пётр'));
    expect(after.indexOf('одним касанием')).toBeGreaterThan(after.indexOf('Ким Анна'));
    // It moves no row away under a finger.
    const live = render([person()], { hint: 'above' });
    expect(live.indexOf('одним касанием')).toBeLessThan(live.indexOf('Ким Анна'));
  });

  test('the best stand first where that is asked for, and stay where they are while marks change', () => {
    const rows = [unrated(), person(), person({ bookingId: id(303), applicationId: id(403), name: 'Ли', mean: 5 })];
    expect(names(render(rows))).toEqual(['Орлов Пётр', 'Ким Анна', 'Ли']);
    expect(names(render(rows, { order: 'mean' }))).toEqual(['Ли', 'Ким Анна', 'Орлов Пётр']);
    const places = [id(402), id(401)].map((one) => one.slice(-8));
    expect(names(render(rows, { order: 'mean', places }))).toEqual(['Орлов Пётр', 'Ким Анна', 'Ли']);
  });

  test('decisions are those of who decides, until one is made; one’s own is taken back', () => {
    expect(render([person()])).toContain(`/people/${id(301)}/decide'`);
    // The Enter key in the field of own words presses no reason.
    const sheet = piece(render([person()]), `id='reject-${id(301)}'`);
    const ownWords = sheet.split('<form').find((form) => form.includes(`name='words'`));
    expect(ownWords).toMatch(/name='to' value='rejected'.*name='words' required/s);
    expect(ownWords).not.toContain(`name='reason'`);
    expect(render([person()], { mayDecide: false })).not.toMatch(/\/(decide|later|undo)'/);
    const passed = render([person({ stage: 'passed', ownMove: id(77) })]);
    expect(passed).not.toContain('/decide');
    expect(passed).toContain(`name='move' value='${id(77)}'`);
    expect(render([person({ stage: 'passed' })])).not.toContain('/undo');
    const later = render([person({ own: { ...person().own, later: true } })]);
    expect(later).toContain(`name='later' value='no'`);
    expect(textOf(later)).toContain('решить позже');
  });

  test('the criteria are changed by who may, and those taken out are put back', () => {
    const part = piece(render([person()]), `id='criteria'`);
    expect(part).toContain(`action='/days/${day().id}/ratings/criteria/adequacy/restore'`);
    expect(part.match(/name='to' value='up' disabled/g)).toHaveLength(1);
    // Whoever has them the best first still has them so after a change.
    const ordered = piece(render([person()], { order: 'mean' }), `id='criteria'`).match(/ action='[^']*'/g) ?? [];
    expect(ordered.length).toBeGreaterThan(4);
    for (const action of ordered) expect(action).toMatch(/\?order(?:=|&#x3D;)mean'$/);
    expect(render([person()], { mayEdit: false })).not.toContain(`id='criteria'`);
  });

  test('without anybody it is said where people are marked as here', () => {
    expect(textOf(render([]))).toContain('Оценивать пока некого');
    const over = { day: day({ status: 'held' }), vacancyTitle: 'Менеджер', criteria: CRITERIA, rows: [] };
    expect(textOf(render([], { grid: over }))).toContain('никто не отмечен как пришедший');
  });
});

describe('means of ratings', () => {
  const counting = new Set(['a', 'b']);
  test('count every rater once, and marks by criteria that stand alone', () => {
    expect(meanOfMarks({ a: 5, b: 2, gone: 1 }, counting)).toBe(3.5);
    expect(meanOfMarks({ gone: 1 }, counting)).toBeNull();
    expect(meanOfRaters([{ a: 5, b: 5 }, { a: 2 }, { gone: 1 }], counting)).toEqual({ mean: 3.5, raters: 2 });
    expect(meanOfRaters([], counting)).toBeNull();
  });
});

test('criteria are proposed for every profile: three or four, none twice, named in all languages', () => {
  for (const { slug } of ROLE_PROFILES) {
    const proposed = proposedCriteria(roleProfile(slug)?.requirements ?? []);
    expect(proposed.length).toBeGreaterThanOrEqual(3);
    expect(proposed.length).toBeLessThanOrEqual(4);
    expect(new Set(proposed.map(({ code }) => code)).size).toBe(proposed.length);
    for (const one of proposed) for (const text of Object.values(one.label)) expect(text).not.toBe('');
  }
  expect(proposedCriteria(roleProfile('sales-manager')!.requirements).map(({ code }) => code)).toEqual(
    expect.arrayContaining(['motivation', 'competence', 'adequacy', 'active-sales']),
  );
});
