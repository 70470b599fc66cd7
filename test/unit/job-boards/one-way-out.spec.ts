import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';

const SOURCES = readdirSync(join(PROJECT_ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('job-boards/simulator/'))
  .map((name) => ({ name, text: readFileSync(join(PROJECT_ROOT, 'src', name), 'utf8') }));

/** Code without comments: what explains a paid address does not call it. */
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');

it('nothing but the guard knows the addresses that spend a paid contact', () => {
  const knowing = SOURCES.filter(({ text }) => /with_contact|contacts_open|\/buy\b/.test(code(text))).map(
    ({ name }) => name,
  );
  expect(knowing).toEqual([]);
});

it('calls to other systems leave by one door', () => {
  // Checking a header's value calls nobody, nor does an example in the description of the API.
  const leaving = SOURCES.filter(({ text }) =>
    /from 'axios'|\bfetch\(|(?<!\{ validateHeaderValue \} )from 'node:https?'|from 'undici'/.test(
      code(text.replace(/`(?:\\.|[^`\\])*`/gs, '')),
    ),
  );
  expect(leaving.map(({ name }) => name)).toEqual(['platform/http-client/http-client.ts']);
});

it('every address that a board client calls is its own path or went through the guard', () => {
  for (const client of ['job-boards/headhunter/headhunter.client.ts', 'job-boards/superjob/superjob.client.ts']) {
    const text = code(SOURCES.find(({ name }) => name === client)?.text ?? '');
    const made = [...text.matchAll(/new URL\(([^;]*)\);/g)].map(([, argument]) => argument);
    expect(made.length).toBeGreaterThan(0);
    for (const argument of made) {
      expect(argument).toMatch(
        /^this\.path\(|^callableAddress\(|^`\$\{this\.options\.apiUrl\}|^this\.options\.authorizeUrl/,
      );
    }
  }
});
