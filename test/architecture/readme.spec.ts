import { writeFileSync } from 'node:fs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { RESUME_JSON_SCHEMA } from '../../src/job-boards/index.js';
import { PROJECT_ROOT, SETTINGS_TABLE } from '../../src/platform/config/index.js';
import { textOf } from './source-files.js';

/** The README's table of settings, as the settings table says it. */
function settingsSection(): string {
  const rows = Object.values(SETTINGS_TABLE).map(
    (row) => `| \`${row.env}\` | ${row.says} | ${row.unit} | ${row.otherwise || '–'} | \`${row.example}\` |`,
  );
  const head = ['| name | what it is | unit | if not set | example |', '| --- | --- | --- | --- | --- |'];
  return ['<!-- settings -->', '', ...head, ...rows, '', '<!-- /settings -->'].join('\n');
}

const SECTION = /<!-- settings -->[^]*<!-- \/settings -->/;

describe('the schema of the neutral résumé', () => {
  it('lies in the repository as the code has it (npm run readme writes it anew)', () => {
    const path = '.docs/resume.schema.json';
    if (process.env['WRITE_README']) writeFileSync(join(PROJECT_ROOT, path), `${RESUME_JSON_SCHEMA}\n`);
    else expect(textOf(path)).toBe(`${RESUME_JSON_SCHEMA}\n`);
  });
});

describe('the README', () => {
  it('lists every setting as the settings table has it (npm run readme writes it anew)', () => {
    const readme = textOf('README.md');
    const wanted = readme.replace(SECTION, () => settingsSection());
    if (process.env['WRITE_README']) writeFileSync(join(PROJECT_ROOT, 'README.md'), wanted);
    else expect(readme).toBe(wanted);
  });

  it('points to places that are there', () => {
    const table = textOf('README.md').match(/## Where do I change X\?([^]*?)\n## /)?.[1] ?? '';
    const paths = [...table.matchAll(/`((?:src|templates|migrations|test|\.config)\/[^`]*)`/g)].map(
      (match) => match[1] ?? '',
    );
    expect(paths.length).toBeGreaterThan(20);
    // A path with a placeholder or a pattern is checked up to it.
    const solid = paths.map(
      (path) => path.split(/[<*]/)[0]?.replace(/[^/]*$/, (name) => (path.includes('*') ? '' : name)) ?? '',
    );
    expect(solid.filter((path) => !existsSync(join(PROJECT_ROOT, path)))).toEqual([]);
  });
});
