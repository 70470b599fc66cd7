import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';
import { Templates } from '../../../src/platform/views/index.js';
import { views } from '../support/rendering.js';

const frame = { translate: (key: string) => `[${key}]` };
const assets = { url: (name: string) => `/assets/${name}`, icon: (name: string) => `<svg>${name}</svg>` };

function templates(files: Record<string, string>): Templates {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-templates-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, `${name}.hbs`), text);
  }
  return new Templates(folder, assets);
}

describe('templates', () => {
  test('a field that the page lacks is an error, not an empty place', () => {
    const pages = templates({ 'pages/a': '<p>{{name}}</p>' });
    expect(pages.render('pages/a', { name: 'Анна' }, frame)).toBe('<p>Анна</p>');
    expect(() => pages.render('pages/a', { nam: 'Анна' }, frame)).toThrow(/"name" not defined/);
  });

  test('text of strangers cannot become markup', () => {
    const pages = templates({ 'pages/a': "<p title='{{name}}'>{{name}}</p>" });
    const hostile = `'><script>alert(1)</script>`;
    expect(pages.render('pages/a', { name: hostile }, frame)).not.toMatch(/<script>|'>'/);
  });

  test('the lines of a text in a field are those that were sent, however deep the field stands in the page', () => {
    const pages = templates({
      'layouts/a': '<main>\n    {{> @partial-block}}\n</main>',
      'pages/a': '{{#> layouts/a}}\n<textarea>{{text}}</textarea>\n{{/layouts/a}}',
    });
    expect(pages.render('pages/a', { text: 'one\ntwo' }, frame)).toContain('<textarea>one\ntwo</textarea>');
  });

  test('parts are called by their path and see the words of the reader', () => {
    const pages = templates({
      'partials/b': "{{t 'x.y'}} {{n}}",
      'pages/a': '{{#each rows}}{{> partials/b}};{{/each}}',
    });
    expect(pages.render('pages/a', { rows: [{ n: 1 }, { n: 2 }] }, frame)).toBe('[x.y] 1;[x.y] 2;');
  });

  test('a template that is not there is named', () => {
    expect(() => templates({}).render('pages/none', {}, frame)).toThrow('No template templates/pages/none.hbs');
  });

  test('no template of the product has inline scripts, styles or handlers: the content policy would refuse them', () => {
    const folder = join(PROJECT_ROOT, 'templates');
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.hbs') && !name.startsWith('emails'),
    );
    expect(names.length).toBeGreaterThan(20);
    const guilty = names.filter((name) =>
      /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|hx-on|javascript:|js:/.test(
        readFileSync(join(folder, name), 'utf8'),
      ),
    );
    expect(guilty).toEqual([]);
  });

  test('an icon that is not in the list is refused by name', () => {
    expect(views.assets.icon('check')).toContain('#check');
    expect(() => views.assets.icon('unicorn')).toThrow("Icon 'unicorn' is not in icons.table.ts");
  });
});
