import { vacanciesPage } from '../../../src/web/vacancies/vacancies.page.js';
import { valuesOfVacancy, vacancyFields } from '../../../src/web/vacancies/vacancy-form.js';
import { vacancyPage } from '../../../src/web/vacancies/vacancy.page.js';
import { html, piece, textOf, words } from '../support/rendering.js';
import { vacancy } from '../support/samples.js';

const workload = {
  vacancy: vacancy(),
  boards: ['headhunter' as const],
  waiting: 12,
  waitingSince: new Date('2026-05-30T09:00:00Z'),
  waitingBest: 91,
  shortlisted: 4,
  total: 140,
  started: 1,
};

const render = (mayEdit: boolean, workloads = [workload]): string =>
  html('pages/vacancies/vacancies', vacanciesPage({ workloads, mayEdit, refused: null }, words()));

describe('vacancies', () => {
  test('each number leads to the list behind it', () => {
    const line = piece(render(true), '<tr> <th scope');
    expect(textOf(line)).toContain('HH 12 2 дн. назад 4 140 1 из 3 1 июл.');
    expect(line.match(/group&#x3D;(\w+)/g)).toEqual(['group&#x3D;waiting', 'group&#x3D;shortlisted', 'group&#x3D;all']);
  });

  test('those who may not edit see no form', () => {
    expect(render(true)).toContain("action='/vacancies'");
    expect(render(false)).not.toContain("<form method='post' action='/vacancies'");
  });

  test('without vacancies it says how they come', () => {
    expect(textOf(render(true, []))).toContain('Подключите HeadHunter или SuperJob');
  });

  test('a refused form keeps what was typed and says why', () => {
    const values = { ...valuesOfVacancy(vacancy()), title: 'М<b>', wantedCount: 'много' };
    const refused = { values, fault: 'wantedCount: напишите число' };
    const markup = html('pages/vacancies/vacancies', vacanciesPage({ workloads: [], mayEdit: true, refused }, words()));
    expect(markup).toContain("value='М&lt;b&gt;'");
    expect(textOf(markup)).toContain('wantedCount: напишите число');
    expect(markup).toContain("<details class='sheet' open>");
  });

  test('a form carries a vacancy there and back', () => {
    const { title, profileSlug, citySlug, budgetAmount, wantedCount, deadline } = vacancy();
    expect(vacancyFields(valuesOfVacancy(vacancy()))).toEqual({
      title,
      profileSlug,
      citySlug,
      budgetAmount,
      wantedCount,
      deadline,
    });
    expect(vacancyFields({ ...valuesOfVacancy(vacancy()), budgetAmount: '90 000' }).budgetAmount).toBe(90_000);
    expect(vacancyFields({ ...valuesOfVacancy(vacancy()), wantedCount: '2.5' }).wantedCount).toBeNaN();
  });

  test('the page of one vacancy shows its fields', () => {
    const given = { values: valuesOfVacancy(vacancy({ status: 'closed' })), fault: null };
    const markup = html('pages/vacancies/vacancy', vacancyPage(vacancy(), given, words()));
    expect(markup).toContain("name='budgetAmount' inputmode='numeric' value='90000'");
    expect(markup).toMatch(/name='closed' value='yes' checked/);
    expect(markup).toMatch(/<option value='yekaterinburg' selected>Екатеринбург/);
  });
});
