import { selectionRates } from '../../../src/funnel/domain/selection-rates.js';
import { fairnessPage } from '../../../src/web/funnel/fairness.page.js';
import type { FairnessInput } from '../../../src/web/funnel/fairness.page.js';
import type { Client } from '../../../src/organisations/index.js';
import { html, piece, textOf, words } from '../support/rendering.js';
import { id, vacancy } from '../support/samples.js';

function render(fields: Partial<FairnessInput> = {}, language: 'ru' | 'en' = 'ru'): string {
  const input: FairnessInput = {
    selection: {
      ...{ people: 1_662, withdrew: 3, walkedIn: 1 },
      attributes: [
        {
          attribute: 'sex',
          groups: selectionRates([
            { group: 'female', chosen: 90, decided: 300 },
            { group: 'male', chosen: 12, decided: 100 },
          ]).map((group, at) => ({ ...group, waiting: [1_200, 40][at] ?? 0 })),
          unstated: { decided: 1, waiting: 20 },
        },
        {
          attribute: 'age',
          groups: selectionRates([
            { group: 'to-24', chosen: 0, decided: 0 },
            { group: '25-34', chosen: 3, decided: 7 },
          ]).map((group) => ({ ...group, waiting: 0 })),
          unstated: { decided: 0, waiting: 0 },
        },
      ],
    },
    fault: null,
    vacancies: [],
    clients: [],
    cohort: { from: '2026-03-01', to: '2026-06-01' },
    ...fields,
  };
  return html('pages/funnel/fairness', fairnessPage(input, words(language)), { language });
}

describe('the page of who is chosen', () => {
  it('shows rate, ratio and what they say, with n and intervals', () => {
    const text = textOf(render());
    expect(text).toMatch(/женщины\s+90 из 300\s+1.200\s+30 %\s+26–34 %\s+—\s+—\s+отбирают чаще всего/);
    expect(text).toMatch(/мужчины\s+12 из 100\s+40\s+12 %\s+\d+–\d+ %\s+0,40\s+от 0,2\d до 0,6\d\s+отбирают реже/);
    expect(text.match(/не указано[^З]*/)?.[0]).toContain('не указано у 21 человека: решено 1, ждут 20');
    expect(text.match(/не указано/g)).toHaveLength(1);
    expect(text).toContain('В таблицах нет тех, кто отказался сам, прежде чем его отобрали: 3.');
    expect(text).toContain('пришёл без приглашения и кого никто не отбирал: 1.');
  });

  it('shows no tables of nobody, but where people may be', () => {
    const markup = render({ selection: { people: 0, withdrew: 0, walkedIn: 0, attributes: [] } });
    expect(textOf(markup)).toContain('За этот период откликов нет');
    expect(markup).toContain("href='/fairness?from&#x3D;2000-01-01'");
    expect(markup).not.toContain('<table');
    expect(textOf(render())).not.toContain('За этот период откликов нет');
  });

  it('says of few people that they are few', () => {
    const text = textOf(render({}, 'en'));
    expect(text).toMatch(/up to 24\s+0 of 0\s+0\s+—\s+—\s+—\s+—\s+too few to say/);
    expect(text).toMatch(/25 to 34\s+3 of 7.*too few to say/s);
    expect(text).toContain('from 30 decided people on');
  });

  it('is narrowed by client, vacancy and board, and leads back to the same people of the funnel', () => {
    const clients = [{ id: id(500), name: 'Ромашка' }] as Client[];
    const chosen = { vacancyId: id(100), clientId: id(500), source: 'superjob' as const };
    const page = render({
      clients,
      vacancies: [vacancy()],
      cohort: { from: '2026-03-01', to: '2026-06-01', ...chosen },
    });
    const form = piece(page, `action='/fairness'`);
    expect(form).toContain(`<option value='${id(500)}' selected>Ромашка`);
    expect(form).toContain(`<option value='${id(100)}' selected>`);
    expect(form).toContain(`<option value='superjob' selected>`);
    expect(piece(page, `class='crumb'`)).toContain(`client&#x3D;${id(500)}&amp;source&#x3D;superjob`);
    expect(render()).not.toContain(`name='client'`);
  });

  it('names on a phone of what each interval is', () => {
    const page = render();
    for (const label of ['Интервал доли, 90 %', 'Интервал отношения, 90 %']) {
      expect(page).toContain(`data-label='${label}'`);
    }
  });

  it('says what is wrong with a period instead of figures', () => {
    const page = render({ selection: null, fault: 'Первый день позже последнего.' });
    expect(textOf(page)).toContain('Первый день позже последнего.');
    expect(page).not.toContain('<table');
  });
});
