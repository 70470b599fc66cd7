import ts from 'typescript';
import { AuditEntry } from '../../../src/audit/index.js';
import { AUDIT_AREAS, auditPage } from '../../../src/web/audit/audit.page.js';
import type { AuditInput } from '../../../src/web/audit/audit.page.js';
import { filesBelow, parse, walk } from '../../architecture/source-files.js';
import { html, NOW, textOf, views, words } from '../support/rendering.js';
import { id } from '../support/samples.js';

const entry = (fields: Partial<AuditEntry>): AuditEntry =>
  Object.assign(new AuditEntry(), {
    id: id(1),
    happenedAt: NOW,
    userId: id(9),
    userName: 'Анна',
    details: null,
    ...fields,
  });

function input(rows: AuditEntry[], overrides: Partial<AuditInput> = {}): AuditInput {
  return {
    entries: { rows, next: null },
    people: [{ id: id(9), name: 'Анна' }],
    names: new Map(),
    chosen: { person: '', area: '' },
    wordsOf: (key, code, values = {}) => (views.locales.has('ru', key) ? words().t(key, values) : code),
    ...overrides,
  };
}
const render = (rows: AuditEntry[], overrides: Partial<AuditInput> = {}): string =>
  html('pages/audit/audit', auditPage(input(rows, overrides), words()));

describe('audit', () => {
  test('an entry says when, who, what in words, and leads to its subject', () => {
    const moved = { action: 'applications.moved', subjectType: 'application', subjectId: id(5) };
    const markup = render([entry({ ...moved, details: { from: 'new', to: 'shortlisted' } })]);
    expect(textOf(markup)).toContain('Анна Отклик: новый → отобран отклик');
    expect(markup).toContain(`href='/applications/${id(5)}'`);
  });

  test('which criterion and which lines of a profile were changed is said, where the entry knows it', () => {
    const named = (ru: string) => ({ ru, en: ru, uk: ru, kk: ru });
    const [crm, sales] = [named('CRM'), named('Продажи')];
    const said = (action: string, details: Record<string, unknown>) =>
      textOf(render([entry({ action, subjectType: 'vacancy', subjectId: id(5), details })]));
    const changes = [
      { label: crm, change: 'added', to: 10 },
      { label: sales, change: 'weight', from: 30, to: 20 },
    ];
    const saved = 'vacancies.profile-saved';
    expect(said(saved, { version: 2, changes })).toContain('версия 2: добавлено «CRM» (10); «Продажи» 30 → 20');
    expect(said(saved, { version: 2 })).not.toContain('версия 2:');
    const renamed = { changes: [{ label: crm, before: sales, change: 'renamed' }] };
    expect(said('interviews.criterion-renamed', renamed)).toContain('переименован: «Продажи» → «CRM»');
    expect(said('interviews.criterion-renamed', { changes: [{ label: 1 }] })).not.toContain('переименован:');
  });

  test('for how long data is kept is said by stage', () => {
    const said = (details: Record<string, unknown>) =>
      textOf(render([entry({ action: 'privacy.retention-changed', subjectType: 'organisation', details })]));
    const terms = 'Изменены сроки хранения данных: новый (1 месяц), отказ (24 месяца)';
    expect(said({ rejected: 24, new: 1 })).toContain(terms);
    expect(said({})).not.toContain('данных:');
  });

  test('what was recorded of somebody and what is true are said in words too', () => {
    const corrected = { action: 'interviews.outcome-corrected', subjectType: 'booking', subjectId: id(5) };
    const text = textOf(render([entry({ ...corrected, details: { from: 'never-heard', to: 'came' } })]));
    expect(text).toContain('Исправлена отметка о явке: О встрече не сообщили → Явка вовремя');
  });

  test('the subject of an erasure has no page, a person is named', () => {
    const rows = [
      entry({ action: 'privacy.candidate-erased', subjectType: 'candidate', subjectId: id(5) }),
      entry({ action: 'users.created', subjectType: 'user', subjectId: id(9), details: { role: 'recruiter' } }),
    ];
    const { rows: lines } = auditPage(input(rows), words());
    expect(lines.map(({ subject }) => subject)).toEqual([
      { label: 'кандидат', href: null },
      { label: 'Анна', href: '/settings' },
    ]);
    expect(lines[1]?.what).toBe('Добавлен человек, роль: рекрутёр');
  });

  test('candidates and files that are still there are named', () => {
    const rows = [
      entry({ action: 'contacts.read', subjectType: 'application', subjectId: id(5) }),
      entry({ action: 'attendance.imported', subjectType: 'attendance-log', subjectId: id(6) }),
    ];
    const names = new Map([
      [id(5), 'Кузнецова Марина'],
      [id(6), 'журнал.csv'],
    ]);
    expect(auditPage(input(rows, { names }), words()).rows.map(({ subject }) => subject)).toEqual([
      { label: 'Кузнецова Марина', href: `/applications/${id(5)}` },
      { label: 'журнал.csv', href: '/attendance' },
    ]);
  });

  test('an entry of a time when things were called otherwise is shown by its codes', () => {
    const old = { action: 'gone.done', subjectType: 'relic', subjectId: 'x' };
    const [line] = auditPage(input([entry(old)]), words()).rows;
    expect(line).toMatchObject({ what: 'gone.done', subject: { label: 'relic', href: null } });
    const stage = entry({
      action: 'applications.moved',
      subjectType: 'application',
      details: { from: 'new', to: 'limbo' },
    });
    expect(auditPage(input([stage]), words()).rows[0]?.what).toBe('Отклик: новый → limbo');
  });

  test('what was chosen stays chosen on the next page; an empty answer leads back to everything', () => {
    const chosen = { person: id(9), area: 'contacts' };
    const reading = entry({ action: 'contacts.read', subjectType: 'application', subjectId: id(5) });
    const page = auditPage(input([reading], { chosen, entries: { rows: [reading], next: 'x' } }), words());
    expect(page.nextHref).toBe(`/audit?person=${id(9)}&area=contacts&after=x`);
    expect(page.people.find(({ selected }) => selected)?.label).toBe('Анна');
    expect(render([], { chosen })).toContain("href='/audit'");
  });

  test('offers each area once', () => {
    expect(AUDIT_AREAS).toHaveLength(new Set(AUDIT_AREAS).size);
  });

  test('every action that the code records has words and an area in Russian and English', () => {
    const { codes, unclear } = recordedActions();
    expect(unclear).toEqual([]);
    expect(codes.length).toBeGreaterThan(20);
    for (const language of ['ru', 'en'] as const) {
      expect(codes.filter((code) => !views.locales.has(language, `audit.actions.${code}`))).toEqual([]);
      expect(AUDIT_AREAS.filter((area) => !views.locales.has(language, `audit.areas.${area}`))).toEqual([]);
    }
    const areas: readonly string[] = [...AUDIT_AREAS, 'first-run'];
    expect(codes.filter((code) => !areas.includes(code.split('.')[0] ?? ''))).toEqual([]);
  });
});

/** The second argument of every call of `audit.record`, wherever the code takes it from. */
function recordedActions(): { codes: string[]; unclear: string[] } {
  const codes = new Set<string>();
  const unclear: string[] = [];
  for (const path of filesBelow('src')) {
    const source = parse(path);
    walk(source, (node) => {
      if (!ts.isCallExpression(node) || !/\baudit\.record(Reading)?$/.test(node.expression.getText(source))) return;
      const found = node.arguments[1] ? textsOf(node.arguments[1], source) : [];
      if (found.length === 0)
        unclear.push(`${path}: name the action as a text, a constant or an argument of this file`);
      for (const code of found) codes.add(code);
    });
  }
  return { codes: [...codes], unclear };
}

/** The texts that an expression can be: itself, either side of a choice, a constant of the file, what callers hand in. */
function textsOf(expression: ts.Expression, source: ts.SourceFile): string[] {
  if (ts.isStringLiteral(expression)) return [expression.text];
  if (ts.isConditionalExpression(expression)) {
    return [...textsOf(expression.whenTrue, source), ...textsOf(expression.whenFalse, source)];
  }
  if (!ts.isIdentifier(expression)) return [];
  const found: string[] = [];
  const name = expression.text;
  const enclosing = ts.findAncestor(expression, ts.isMethodDeclaration);
  const place = enclosing?.parameters.findIndex((parameter) => parameter.name.getText(source) === name) ?? -1;
  walk(source, (node) => {
    if (ts.isVariableDeclaration(node) && node.name.getText(source) === name && node.initializer) {
      found.push(...textsOf(node.initializer, source));
    }
    const isCall =
      ts.isCallExpression(node) && node.expression.getText(source) === `this.${enclosing?.name.getText(source)}`;
    const given = isCall && place >= 0 ? node.arguments[place] : undefined;
    if (given) found.push(...textsOf(given, source));
  });
  return found;
}
