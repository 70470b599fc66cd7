import type { CandidateImport } from '../../../src/direct-responses/index.js';
import { outcomePage } from '../../../src/web/imports/outcome.page.js';
import { html, NOW, textOf, words } from '../support/rendering.js';

const about: CandidateImport = {
  ...{ organisationId: 'o', id: 'i', vacancyId: 'v', fileName: 'a.csv', headers: [], columns: [], status: 'done' },
  ...{ rowCount: 60, uploadedAt: NOW, userId: 'u', userName: 'Анна', finishedAt: NOW },
  ...{ takenBackAt: null, takenBackBy: null, sheets: null, undoThrough: null, undoneAt: null },
  ...{ undoAll: 0, undoRemoved: 0, undoLeft: 0, undoKept: 0 },
};
const counts = { waiting: 0, imported: 60, 'already-there': 0, rejected: 0 };
const begun = { takenBackAt: NOW, takenBackBy: 'Анна', undoAll: 60, undoRemoved: 40, undoLeft: 5, undoKept: 5 };
const render = (changes: Partial<CandidateImport>, unrecognised: number[] = []): string =>
  html(
    'pages/imports/outcome',
    outcomePage({ view: { about: { ...about, ...changes }, counts }, rejected: [], unrecognised }, words()),
  );

describe('what became of an import', () => {
  it('can be taken back while it stands', () => {
    const page = render({});
    expect(page).toMatch(/data-confirm='Отменить загрузку\? Исчезн\p{L}+ \d+ отклик/u);
    expect(page).not.toContain('Продолжить отмену');
    expect(page).not.toContain('hx-get');
  });

  it('says of whom a contact is none, and what to do', () => {
    const page = textOf(render({}, [3, 1_204]));
    expect(page).toContain('Строка 3: телефон или почта не распознаны. Человек добавлен');
    expect(page).toContain('Строка 1 204: телефон');
    expect(page).toContain('исправьте контакты в файле, отмените эту загрузку и загрузите файл снова');
    expect(render({})).not.toContain('не распознан');
    // Of whoever is gone nothing is to be done.
    expect(render(begun, [3])).not.toContain('не распознан');
  });

  it('that is being taken back is asked for again, and somebody may press once more where it has come to a halt', () => {
    const page = render(begun);
    expect(page).toContain('Загрузка отменяется: просмотрено 50 из 60');
    expect(page).toMatch(/action='\/imports\/i\/take-back'>[^]*Продолжить отмену/u);
    expect(page).toContain("hx-get='/imports/i/outcome'");
    expect(page).not.toContain('Отменить загрузку');
  });

  it('that was taken back offers neither', () => {
    const page = render({ ...begun, undoRemoved: 50, undoneAt: NOW });
    expect(page).not.toContain('take-back');
    expect(page).not.toContain('hx-get');
    expect(page).toContain('убрано 50 откликов');
  });
});
