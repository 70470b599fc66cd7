import { z } from 'zod';
import { errorPage } from '../../../src/web/frame/error.page.js';
import { ownPath } from '../../../src/web/frame/own-path.js';
import { framePage, listOf } from '../../../src/web/frame/frame.page.js';
import { inventedNote, mentionsInvented } from '../../../src/web/frame/invented-note.js';
import type { Role } from '../../../src/organisations/index.js';
import { readForm } from '../../../src/web/frame/forms.js';
import { html, textOf, words } from '../support/rendering.js';
import { daysPage } from '../../../src/web/days/days.page.js';
import { actor, viewer } from '../support/samples.js';

const sections = (role: 'owner' | 'receptionist' | 'client', path = '/') =>
  framePage({ viewer: viewer({ actor: actor({ role, clientId: 'x' }) }), path, theme: 'dark', notice: null }, words())
    .navigation;

describe('frame of the pages', () => {
  test('a role sees the sections that it may open', () => {
    expect(sections('owner').map(({ href }) => href)).toHaveLength(10);
    expect(sections('receptionist').map(({ href }) => href)).toEqual(['/', '/days', '/settings']);
    expect(sections('client').map(({ href }) => href)).toEqual([
      '/',
      '/vacancies',
      '/funnel',
      '/salaries',
      '/settings',
    ]);
  });

  test.each([
    ['/', '/'],
    ['/vacancies/1/responses', '/vacancies'],
    ['/applications/1', '/vacancies'],
    ['/days/1', '/days'],
    ['/failed-mails', '/'],
  ])('on %s the section %s is the current one', (path, href) => {
    expect(
      sections('owner', path)
        .filter(({ current }) => current)
        .map((item) => item.href),
    ).toEqual([href]);
  });

  test('theme and language are switches that send a form; the pressed one says so', () => {
    const frame = framePage({ viewer: viewer(), path: '/', theme: 'dark', notice: null }, words());
    const markup = html(
      'pages/days/days',
      daysPage({ days: { rows: [], next: null }, choice: {}, reader: 'maker', vacancies: [] }, words()),
      {
        frame,
        theme: 'dark',
      },
    );
    expect(markup).toContain("<html lang='ru' data-theme='dark'>");
    expect(markup).toMatch(/name='theme' value='dark' aria-pressed='true'/);
    expect(markup).toMatch(/name='language' value='en' lang='en' aria-pressed='false'/);
    expect(markup).toContain("name='_csrf' value='token-of-the-test'");
  });

  test('a notice is shown with the word and the colour', () => {
    const notice = { tone: 'bad' as const, text: 'Не вышло <b>' };
    const frame = framePage({ viewer: viewer(), path: '/', theme: 'auto', notice }, words());
    const markup = html(
      'pages/days/days',
      daysPage({ days: { rows: [], next: null }, choice: {}, reader: 'maker', vacancies: [] }, words()),
      { frame },
    );
    expect(markup).toContain("class='notice tone-bad' role='status'");
    expect(markup).toContain('Не вышло &lt;b&gt;');
    expect(markup).toMatch(/<html lang='ru'>/);
  });

  test('an unexpected failure gives a number for the log, an expected one only what to do', () => {
    const broken = errorPage(
      { status: 500, sentence: 'Ошибка', requestId: 'abc-1', outdatedPage: null, forCandidate: false },
      words(),
    );
    const markup = html('pages/errors/error', broken, { frame: null, csrfToken: null });
    expect(textOf(markup)).toContain('Номер для администратора: abc-1');
    expect(textOf(markup)).toContain('На первую страницу');
    const missing = errorPage(
      { status: 404, sentence: 'Нет', requestId: null, outdatedPage: null, forCandidate: true },
      words(),
    );
    expect(textOf(html('pages/errors/error', missing, { frame: null, csrfToken: null }))).not.toMatch(
      /Номер|На первую страницу/,
    );
  });
});

describe('a failure leads on', () => {
  const failure = { status: 413, sentence: 'Много', requestId: null, outdatedPage: null, forCandidate: false };

  test('to the page whose form was too large', () => {
    const page = errorPage({ ...failure, tooLargeOn: '/role-profiles/from-text' }, words());
    expect(page).toMatchObject({ backHref: '/role-profiles/from-text', homeHref: null });
  });

  test('to the list in which what is not there would be, for those who may open it', () => {
    const list = listOf(viewer(), '/days/1?x=2', words());
    expect(list).toEqual({ href: '/days', label: 'Дни встреч' });
    const markup = html('pages/errors/error', errorPage({ ...failure, status: 404, list }, words()), { frame: null });
    expect(markup).toContain("href='/days'>Дни встреч");
    expect(listOf(viewer({ actor: actor({ role: 'receptionist' }) }), '/vacancies/1', words())).toBeNull();
    expect(listOf(viewer(), '/nothing/1', words())).toBeNull();
  });
});

describe('invented people', () => {
  const share = { invented: 380, all: 385, isConnected: true };

  test('are said to be counted, with the way to begin without them', () => {
    for (const path of ['/', '/funnel', '/fairness', '/salaries']) {
      expect(mentionsInvented(viewer(), path)).toBe(true);
      const note = inventedNote(share, viewer(), path, words());
      expect(note?.text).toContain('380 откликов из 385 вымышлены');
      expect(note?.link?.href).toBe('/connections');
      expect(note?.text.includes('Расходы на публикации')).toBe(path === '/funnel');
    }
    expect(inventedNote(share, viewer(), '/connections', words())?.text).toContain('OTKLIK_DATA_DIR');
  });

  test('are erased by the owner alone', () => {
    const linkOf = (role: Role) =>
      inventedNote(share, viewer({ actor: actor({ role }) }), '/connections', words())?.link;
    expect(linkOf('owner')).toEqual({ href: '/connections/trial', label: 'Стереть вымышленное' });
    expect(linkOf('recruiter')).toBeNull();
  });

  test('are offered to be erased once: not where nothing is left and no simulated board goes on', () => {
    const owner = viewer({ actor: actor({ role: 'owner' }) });
    const noteOf = (isConnected: boolean) =>
      inventedNote({ invented: 0, all: 3, isConnected }, owner, '/connections', words());
    expect(noteOf(false)?.link).toBeNull();
    expect(noteOf(false)?.text).toContain('стирать нечего');
    expect(noteOf(true)?.link).not.toBeNull();
  });

  test('are said to be all there is where nobody else is counted', () => {
    const note = inventedNote({ ...share, all: 380 }, viewer(), '/', words());
    expect(note?.text).toBe('Все отклики, которые здесь посчитаны (380), вымышлены имитацией площадок.');
  });

  test('are not spoken of where there are none, where boards are real, and to clients', () => {
    expect(inventedNote({ ...share, invented: 0, all: 5 }, viewer(), '/', words())).toBeNull();
    expect(inventedNote(null, viewer(), '/connections', words())).toBeNull();
    expect(mentionsInvented(viewer({ actor: actor({ role: 'client', clientId: 'x' }) }), '/')).toBe(false);
    expect(mentionsInvented(viewer(), '/vacancies')).toBe(false);
    expect(mentionsInvented(null, '/')).toBe(false);
  });
});

test.each([
  ['/vacancies?x=1', '/vacancies?x=1'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  [undefined, '/'],
  ['/a b', '/'],
  [
    '/вакансии?город=Казань#ё',
    '/%D0%B2%D0%B0%D0%BA%D0%B0%D0%BD%D1%81%D0%B8%D0%B8?%D0%B3%D0%BE%D1%80%D0%BE%D0%B4=%D0%9A%D0%B0%D0%B7%D0%B0%D0%BD%D1%8C#%D1%91',
  ],
  ['/\u0000', '/'],
  ['/a\r\nset-cookie:x', '/'],
  ['/.//evil.example', '/'],
  ['/%2e%2e//evil.example', '/'],
  ['/\ud800', '/%EF%BF%BD'],
])('the way back %p leads to %s', (given, path) => {
  expect(ownPath(given)).toBe(path);
});

test('a form counts empty fields as not given and names the field that does not fit', () => {
  const schema = z.object({ name: z.string().optional(), count: z.coerce.number().int('must be a whole number') });
  expect(readForm(schema, { name: '', count: '3', _csrf: 'x' })).toEqual({ count: 3 });
  expect(() => readForm(schema, { count: '3.5' })).toThrow('count: must be a whole number');
});
