import { vacanciesPage } from '../../../src/web/vacancies/vacancies.page.js';
import { FieldChanged } from '../../../src/web/frame/seen-form.js';
import {
  valuesAgain,
  valuesOfVacancy,
  vacancyChanges,
  vacancyFields,
  vacancyInWords,
} from '../../../src/web/vacancies/vacancy-form.js';
import { savedNotice, vacancyPage } from '../../../src/web/vacancies/vacancy.page.js';
import type { VacancyFormValues } from '../../../src/web/vacancies/vacancy-form.js';
import type { Vacancy } from '../../../src/vacancies/index.js';
import type { Client } from '../../../src/organisations/index.js';
import type { ClientScope } from '../../../src/web/frame/client-filter.js';
import type { Reader } from '../../../src/web/frame/reader.js';
import { html, piece, textOf, words } from '../support/rendering.js';
import { id, vacancy } from '../support/samples.js';

const changesOf = (values: VacancyFormValues, now: Vacancy) =>
  vacancyChanges(values, now, vacancyInWords(now, words()));
/** What a refused form says of the field as it stands by now. */
function refused(values: VacancyFormValues, now: Vacancy): unknown {
  try {
    return changesOf(values, now);
  } catch (error) {
    return (error as FieldChanged).values['now'];
  }
}

const workload = {
  vacancy: vacancy(),
  boards: ['headhunter' as const],
  waiting: 12,
  waitingSince: new Date('2026-05-30T09:00:00Z'),
  waitingSinceKnown: true,
  waitingViewed: 0,
  wrote: 0,
  wroteSince: null,
  waitingBest: 91,
  shortlisted: 4,
  came: 0,
  total: 140,
  started: 1,
};

const clients = [
  { id: id(500), name: 'Ромашка' },
  { id: id(501), name: 'Василёк' },
] as Client[];
const NOWHERE = { vacancyId: id(1), isOpen: true, postings: [], orders: [], places: [] };
const ours = { clients: [], clientId: undefined };

const render = (reader: Reader, workloads = [workload], scope: ClientScope = ours, profile?: string): string =>
  html(
    'pages/vacancies/vacancies',
    vacanciesPage(
      {
        workloads: { rows: workloads, next: null },
        open: 1,
        reader,
        scope,
        mayReadDescriptions: true,
        mayReadProfiles: true,
        ownProfiles: [{ slug: 'own-1', title: { ru: 'Сварщик', en: 'Сварщик', uk: 'Сварщик', kk: 'Сварщик' } }],
        refused: null,
        profile,
      },
      words(),
    ),
  );

describe('vacancies', () => {
  test('without a vacancy the page names both ways to one: a board, and the form below', () => {
    const markup = render('maker', []);
    expect(textOf(markup)).toMatch(/Подключите HeadHunter или SuperJob.*Или заведите вакансию ниже/s);
    expect(markup).toContain("id='new'");
  });

  test('each number leads to the list behind it', () => {
    const line = piece(render('maker'), '<tr> <th scope');
    expect(textOf(line)).toContain('HH 12 2 дн. назад 4 140 1 из 3 1 июл.');
    expect(line.match(/group&#x3D;(\w+)/g)).toEqual(['group&#x3D;waiting', 'group&#x3D;shortlisted', 'group&#x3D;all']);
  });

  test('the form of a vacancy that goes by a profile is open and has its name; it leads to requirements from a text', () => {
    const given = render('maker', [workload], ours, 'own-1');
    expect(given).toContain("<details class='sheet' id='new' open>");
    expect(given).toContain("<option value='own-1' selected>");
    expect(given).toMatch(/name='title'[^>]* value='Сварщик'/);
    expect(given).toContain("href='/role-profiles/from-text'");
    for (const profile of [undefined, 'own-2']) {
      expect(render('maker', [workload], ours, profile)).toContain("<details class='sheet' id='new'>");
    }
  });

  test('those who may not edit see no form', () => {
    expect(render('maker')).toContain("action='/vacancies'");
    expect(render('reader')).not.toContain("<form method='post' action='/vacancies'");
  });

  test('without vacancies it says how they come', () => {
    expect(textOf(render('maker', []))).toContain('Подключите HeadHunter или SuperJob');
    for (const reader of ['reader', 'client'] as const) expect(textOf(render(reader, []))).not.toContain('Подключите');
    expect(textOf(render('reader', []))).toContain('Вакансии заводит рекрутёр');
    expect(textOf(render('client', []))).toContain('Агентство пока не завело');
  });

  test('an agency sees for whom each is, and narrows the list to one client', () => {
    const theirs = { ...workload, vacancy: vacancy({ clientId: id(500) }) };
    const narrowed = render('maker', [theirs], { clients, clientId: id(500) });
    expect(textOf(piece(narrowed, '<tr> <th scope'))).toContain('Екатеринбург · Ромашка');
    expect(narrowed).toContain(`<option value='${id(500)}' selected>Ромашка</option>`);
    expect(textOf(render('maker', [], { clients, clientId: id(501) }))).toContain('Для этого заказчика вакансий нет');
    for (const markup of [render('maker'), render('client')]) expect(markup).not.toContain('Заказчик');
    const next = vacanciesPage(
      {
        workloads: { rows: [theirs], next: 'abc' },
        open: 1,
        reader: 'maker',
        mayReadDescriptions: true,
        mayReadProfiles: true,
        ownProfiles: [],
        scope: { clients, clientId: id(500) },
        refused: null,
      },
      words(),
    );
    expect(next.nextHref).toBe(`/vacancies?client=${id(500)}&after=abc`);
  });

  test('a refused form keeps what was typed and says why', () => {
    const values = { ...valuesOfVacancy(vacancy()), title: 'М<b>', wantedCount: 'много' };
    const refused = { values, fault: 'wantedCount: напишите число' };
    const markup = html(
      'pages/vacancies/vacancies',
      vacanciesPage(
        {
          workloads: { rows: [], next: null },
          open: 0,
          reader: 'maker',
          scope: ours,
          mayReadDescriptions: true,
          mayReadProfiles: true,
          ownProfiles: [],
          refused,
        },
        words(),
      ),
    );
    expect(markup).toContain("value='М&lt;b&gt;'");
    expect(textOf(markup)).toContain('wantedCount: напишите число');
    expect(markup).toContain("<details class='sheet' id='new' open>");
  });

  test('a form carries a vacancy there and back', () => {
    const { title, profileSlug, citySlug, budgetAmount, budgetCurrency, wantedCount, deadline } = vacancy();
    expect(vacancyFields(valuesOfVacancy(vacancy()))).toEqual({
      title,
      profileSlug,
      citySlug,
      clientId: null,
      budgetAmount,
      budgetCurrency,
      wantedCount,
      deadline,
    });
    expect(vacancyFields({ ...valuesOfVacancy(vacancy()), budgetAmount: '90 000' }).budgetAmount).toBe(90_000);
    expect(vacancyFields({ ...valuesOfVacancy(vacancy()), wantedCount: '2.5' }).wantedCount).toBeNaN();
  });

  test('changes what differs from what it showed; a sum goes with its currency, and without what it showed everything counts', () => {
    const shown = vacancy({ budgetAmount: 90_000, budgetCurrency: 'RUR' });
    const values = valuesOfVacancy(shown);
    const changes = (changed: Partial<typeof values>) => changesOf({ ...values, ...changed }, shown);
    expect(changes({})).toEqual({});
    expect(changes({ closed: 'yes' })).toEqual({ status: 'closed' });
    expect(changes({ budgetAmount: '120 000' })).toEqual({
      ...{ budgetAmount: 120_000, budgetCurrency: 'RUR' },
    });
    const emptied = { budgetAmount: null, budgetCurrency: 'RUR' };
    expect(changes({ budgetAmount: '', budgetCurrency: '' })).toEqual(emptied);
    // Where there was none, whoever moves the vacancy says nothing of the budget that somebody may have set meanwhile.
    const bare = valuesOfVacancy(vacancy({ budgetAmount: null }));
    expect(changesOf({ ...bare, citySlug: 'almaty' }, shown)).toEqual({ citySlug: 'almaty' });
    expect(
      changesOf({ ...bare, citySlug: 'almaty', budgetAmount: '400 000' }, vacancy({ budgetAmount: null })),
    ).toEqual({
      ...{ citySlug: 'almaty', budgetAmount: 400_000, budgetCurrency: 'KZT' },
    });
    for (const seen of ['', 'null', '[', '{"title":5}']) {
      expect(changes({ seen })).toEqual({ ...vacancyFields(values), status: 'open' });
    }
  });

  test('what somebody else has changed meanwhile is not changed over unseen, and the other try goes on from it', () => {
    const values = valuesOfVacancy(vacancy({ budgetAmount: 90_000, budgetCurrency: 'RUR', wantedCount: 1 }));
    const now = vacancy({ budgetAmount: 100_000, budgetCurrency: 'RUR', wantedCount: 3 });
    const typed = { ...values, budgetAmount: '120 000', title: 'Кассир' };
    expect(() => changesOf(typed, now)).toThrow(FieldChanged);
    // What stands there now is told as people read it.
    expect(refused(typed, now)).toBe('100\u00a0000\u00a0₽');
    expect(refused({ ...values, wantedCount: '2' }, vacancy({ wantedCount: 1_500 }))).toBe('1\u00a0500');
    expect(refused({ ...values, citySlug: 'kazan' }, vacancy({ citySlug: 'almaty' }))).toBe('Алматы');
    expect(refused({ ...values, deadline: '2026-08-01' }, vacancy({ deadline: '2026-07-15' }))).toMatch(
      /^15 июля 2026\sг\.$/,
    );
    expect(changesOf({ ...values, title: 'Кассир' }, now)).toEqual({ title: 'Кассир' });
    // Both mean the same.
    expect(changesOf({ ...values, budgetAmount: '100000' }, now)).toMatchObject({ budgetAmount: 100_000 });
    const again = valuesAgain(typed, now, { field: 'budgetAmount', others: [] });
    expect(again).toMatchObject({ budgetAmount: '120 000', title: 'Кассир', wantedCount: '3' });
    expect(changesOf(again, now)).toEqual({ title: 'Кассир', budgetAmount: 120_000, budgetCurrency: 'RUR' });
  });

  test('each field that somebody else has changed too is told of by itself, and a sum once and with the currency it was typed in', () => {
    const values = valuesOfVacancy(vacancy({ budgetAmount: 90_000, budgetCurrency: 'RUR', wantedCount: 1 }));
    const now = vacancy({ budgetAmount: 600_000, budgetCurrency: 'KZT', wantedCount: 3 });
    const refusalOf = (typed: typeof values): FieldChanged => {
      try {
        changesOf(typed, now);
      } catch (error) {
        if (error instanceof FieldChanged) return error;
      }
      throw new Error('Nobody was told.');
    };
    const typed = { ...values, budgetAmount: '120 000', wantedCount: '2' };
    const first = refusalOf(typed);
    expect(first).toMatchObject({ field: 'wantedCount', others: ['budgetAmount', 'budgetCurrency'] });
    const again = valuesAgain(typed, now, first);
    const second = refusalOf(again);
    expect(second).toMatchObject({ field: 'budgetAmount', others: ['budgetCurrency'] });
    expect(changesOf(valuesAgain(again, now, second), now)).toEqual({
      ...{ wantedCount: 2, budgetAmount: 120_000, budgetCurrency: 'RUR' },
    });
  });

  test('the page of one vacancy shows its fields', () => {
    const given = { values: valuesOfVacancy(vacancy({ status: 'closed' })), fault: null };
    const markup = html(
      'pages/vacancies/vacancy',
      vacancyPage(
        {
          vacancy: vacancy(),
          given,
          clients: [],
          ownProfile: null,
          ownProfiles: [],
          linked: [],
          offered: [],
          publicForm: { isOpen: false, url: null },
          boards: NOWHERE,
        },
        words(),
      ),
    );
    expect(markup).toContain("name='budgetAmount' inputmode='numeric' value='90000'");
    expect(markup).toMatch(/name='closed' value='yes' checked/);
    expect(markup).toMatch(/<option value='yekaterinburg' data-currency='RUR' selected>Екатеринбург/);
    expect(markup).not.toContain("name='clientId'");
  });

  test('the currency stands beside the sum and is that of the city until another one is chosen', () => {
    const markup = render('maker');
    expect(markup).toContain("<option value='almaty' data-currency='KZT'>Алматы");
    expect(textOf(piece(markup, "name='budgetCurrency'"))).toMatch(/^валюта города ₽, российский рубль .* ₸, /);
    const values = { ...valuesOfVacancy(vacancy()), citySlug: 'almaty' };
    expect(vacancyFields({ ...values, budgetCurrency: '' }).budgetCurrency).toBe('KZT');
    expect(vacancyFields(values).budgetCurrency).toBe('RUR');
    expect(valuesOfVacancy(vacancy({ budgetAmount: null, budgetCurrency: 'KZT' })).budgetCurrency).toBe('');
  });

  test('a budget that stays in a currency of elsewhere is said after the move', () => {
    const before = vacancy({ citySlug: 'almaty', budgetAmount: 400_000, budgetCurrency: 'KZT' });
    const told = (after: Partial<Vacancy>) => savedNotice(before, { ...before, ...after }, words());
    const { tone, text } = told({ citySlug: 'moscow' });
    expect([tone, text.replaceAll(/\s/g, ' ')]).toEqual([
      'fair',
      'Сохранено. Бюджет остался в прежней валюте: 400 000 ₸.',
    ]);
    for (const after of [
      { wantedCount: 9 },
      { citySlug: 'moscow', budgetCurrency: 'RUR' as const },
      { citySlug: 'astana' },
    ]) {
      expect(told(after)).toEqual({ tone: 'good', text: 'Сохранено.' });
    }
  });

  test('a sum may be pasted with its currency, which must not be another one than is chosen', () => {
    const values = { ...valuesOfVacancy(vacancy()), citySlug: 'moscow', budgetAmount: '400 000 ₸' };
    expect(vacancyFields({ ...values, budgetCurrency: '' })).toMatchObject({
      budgetAmount: 400_000,
      budgetCurrency: 'KZT',
    });
    expect(vacancyFields({ ...values, budgetCurrency: 'KZT' })).toMatchObject({ budgetAmount: 400_000 });
    expect(() => vacancyFields({ ...values, budgetCurrency: 'RUR' })).toThrow(/budgetCurrency/);
  });

  test('an agency chooses for whom a vacancy is; where nobody asks, nothing is changed', () => {
    const given = { values: valuesOfVacancy(vacancy({ clientId: id(501) })), fault: null };
    const markup = html(
      'pages/vacancies/vacancy',
      vacancyPage(
        {
          vacancy: vacancy(),
          given,
          clients,
          ownProfile: null,
          ownProfiles: [],
          linked: [],
          offered: [],
          publicForm: { isOpen: false, url: null },
          boards: NOWHERE,
        },
        words(),
      ),
    );
    expect(markup).toContain(`<option value='${id(501)}' selected>Василёк</option>`);
    expect(vacancyFields(given.values)).toMatchObject({ clientId: id(501) });
    expect(vacancyFields(valuesOfVacancy(vacancy()))).toMatchObject({ clientId: null });
    expect('clientId' in vacancyFields({ ...given.values, clientId: undefined })).toBe(false);
  });

  test('it shows where responses come from, and lets a posting be moved here', () => {
    const given = { values: valuesOfVacancy(vacancy()), fault: null };
    const posting = {
      ...{ id: id(80), board: 'headhunter' as const, title: 'Менеджер', archived: false },
      ...{ vacancyId: id(100), vacancyTitle: 'Продавец' },
    };
    const linked = [
      { ...posting, url: 'javascript:alert(1)' },
      { ...posting, url: 'https://hh.ru/vacancy/1', archived: true },
    ];
    const page = (input: object) =>
      html(
        'pages/vacancies/vacancy',
        vacancyPage(
          {
            vacancy: vacancy(),
            given,
            clients: [],
            ownProfile: null,
            ownProfiles: [],
            linked,
            offered: [],
            publicForm: { isOpen: false, url: null },
            boards: NOWHERE,
            ...input,
          },
          words(),
        ),
      );
    expect(page({})).toContain("href='https://hh.ru/vacancy/1'");
    expect(page({})).not.toContain('javascript:');
    expect(textOf(page({}))).toContain('снята с публикации');
    expect(page({})).not.toContain(`/vacancies/${id(100)}/postings`);
    const offer = page({ linked: [], offered: [{ ...posting, url: null }] });
    expect(textOf(offer)).toContain('Ни одна публикация площадок не связана');
    expect(textOf(offer)).toContain('HeadHunter: Менеджер (сейчас в «Продавец»)');
    expect(offer).toContain(`<option value='${id(80)}'>`);
  });

  test('a wait that no board dates is said to be that long at least', () => {
    const line = textOf(piece(render('maker', [{ ...workload, waitingSinceKnown: false }]), '<tr> <th scope'));
    expect(line).toContain('2 дн. назад или раньше');
  });
});
