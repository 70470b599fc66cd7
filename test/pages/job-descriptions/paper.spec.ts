import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COUNTRIES, DOCUMENT_LAYOUTS } from '../../../src/job-descriptions/index.js';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';
import { clausesAsWritten, paperOf } from '../../../src/web/job-descriptions/paper.js';
import { LANGUAGES, ROLE_PROFILES } from '../../../src/vacancies/index.js';
import { catalogueProfile, described, FACTS } from '../../unit/job-descriptions/described.js';
import { html, textOf } from '../support/rendering.js';

const render = (...[slug, input]: Parameters<typeof described>): string => {
  const document = described(slug, input);
  const page = {
    paper: paperOf(document, DOCUMENT_LAYOUTS[document.country].head === 'corner'),
    fault: null,
    asWritten: null,
    rules: '',
  };
  return html('pages/job-descriptions/preview', page);
};

describe('a job description as a page', () => {
  it('shows every clause under its number, in its own language', () => {
    const markup = render('client-specialist', { language: 'uk', country: 'ua' });
    expect(markup).toContain("class='paper layout-ua' lang='uk'");
    expect(markup).toContain("id='clause-1.8.1'");
    expect(textOf(markup)).toContain('1.8.1. Необхідна або вища освіта, або середня спеціальна освіта і досвід роботи');
    expect(textOf(markup)).toContain('Аркуш ознайомлення');
  });

  it('tells which clauses stay as people wrote them in another language, and of its own wording none', () => {
    const facts = { ...FACTS, organisation: 'X', post: 'X', place: 'X', reportsTo: '', standIn: '', department: '' };
    for (const { slug } of ROLE_PROFILES)
      for (const language of LANGUAGES)
        for (const country of COUNTRIES)
          expect([slug, language, clausesAsWritten(described(slug, { facts, language, country }))]).toEqual([
            ...[slug, language, []],
          ]);
    const { requirements } = catalogueProfile('sales-manager');
    const typed = (stated: string[], language: 'ru' | 'en' | 'uk' | 'kk') => {
      const profile = { kinSlug: 'sales-manager', requirements, duties: { stated } };
      return clausesAsWritten(described('sales-manager', { facts, language, profile }));
    };
    const russian = ['Ведёт переговоры с клиентами', 'Готовит отчёты о продажах'];
    expect(typed(russian, 'en')).toEqual(['2.1', '2.2']);
    expect(typed(russian, 'ru')).toEqual([]);
    expect(typed(russian, 'uk')).toEqual(['2.1', '2.2']);
    expect(typed(russian, 'kk')).toEqual(['2.1', '2.2']);
    expect(typed(['Prepares reports on sales', 'Знает CRM и MS Office'], 'ru')).toEqual(['2.1']);
  });

  it('puts the head into the corner where the rules want it there', () => {
    expect(render('sales-manager', { country: 'by' })).toContain("class='paper-corner'");
    expect(render('sales-manager', { country: 'ru' })).not.toContain("class='paper-corner'");
  });

  it('runs nothing that somebody typed', () => {
    const markup = render('sales-manager', {
      facts: { ...FACTS, post: '<script>alert(1)</script>', organisation: '"&<b>' },
    });
    expect(markup).not.toContain('<script>alert');
    expect(markup).not.toContain('<b>');
  });

  it.each(COUNTRIES)('has on screen and in print the figures of the file, for %s', (country) => {
    const { marginsMm, fontPt, smallPt, lineSpacing, paragraphIndentMm, approvalFromLeftMm } =
      DOCUMENT_LAYOUTS[country];
    const { top, right, bottom, left } = marginsMm;
    const styles = readFileSync(join(PROJECT_ROOT, 'templates/styles/paper.css'), 'utf8');
    const [, screen = ''] = new RegExp(`\\.layout-${country} \\{([^}]*)\\}`).exec(styles) ?? [];
    const values = Object.fromEntries(
      [...screen.matchAll(/--paper-(\w+): ([^;]+);/g)].map(([, name, value]) => [name, value]),
    );
    expect(values).toEqual({
      padding: `${top}mm ${right}mm ${bottom}mm ${left}mm`,
      size: `${fontPt}pt`,
      small: `${smallPt}pt`,
      line: String(lineSpacing),
      indent: `${paragraphIndentMm}mm`,
      approval: `${approvalFromLeftMm}mm`,
    });
    const [, print = ''] = new RegExp(`@page layout-${country} \\{([^}]*)`).exec(styles) ?? [];
    expect(print).toContain(`margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;`);
    expect(print).toContain('size: A4;');
  });
});
