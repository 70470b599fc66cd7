import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../../src/platform/config/index.js';

const run = promisify(execFile);

interface Report {
  summary: { violations: { from: string; to: string; rule: { name: string } }[]; totalCruised: number };
}

/** Rules and their reasons stand in .config/dependency-cruiser.cjs. */
async function cruise(folder: string, what: string[]): Promise<Report['summary']> {
  const program = join(PROJECT_ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(PROJECT_ROOT, '.config/dependency-cruiser.cjs');
  const options = { cwd: folder, maxBuffer: 256 * 1024 * 1024 };
  const args = [program, '--config', config, '--output-type', 'json', ...what];
  // The program's exit code counts the violations; its report is whole all the same.
  const { stdout } = await run(process.execPath, args, options).catch((failed: { stdout: string }) => failed);
  return (JSON.parse(stdout) as Report).summary;
}

function tree(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'otklik-tree-'));
  const all = {
    ...files,
    'tsconfig.json': '{ "compilerOptions": { "module": "nodenext", "moduleResolution": "nodenext" } }',
    'package.json': '{ "type": "module" }',
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Rules, and files of which the first breaches them. Different ones: the program starts once for all of them. */
const BREACHES: readonly (readonly [rule: string, files: Record<string, string>])[] = [
  ['kernel-imports-down', { 'src/kernel/a.ts': "import '../web/b.js';", 'src/web/b.ts': 'export {};' }],
  [
    'scoring-imports-down',
    { 'src/scoring/a.ts': "import '../sourcing/index.js';", 'src/sourcing/index.ts': 'export {};' },
  ],
  [
    // Who is a woman or how old somebody is must stay out of the scorer's reach.
    'scoring-imports-down',
    {
      'src/scoring/domain/a.ts': "import '../../funnel/domain/protected-groups.js';",
      'src/funnel/domain/protected-groups.ts': 'export {};',
    },
  ],
  [
    'no-cycle',
    {
      'src/math/a.ts': "import type { B } from './b.js'; export type A = B;",
      'src/math/b.ts': "import type { A } from './a.js'; export type B = A;",
    },
  ],
  [
    'through-the-index',
    { 'src/web/a.ts': "import '../funnel/funnel.service.js';", 'src/funnel/funnel.service.ts': 'export {};' },
  ],
  [
    'domain-is-pure',
    {
      'src/funnel/domain/a.ts': "import '../../platform/config/index.js';",
      'src/platform/config/index.ts': 'export {};',
    },
  ],
  [
    'platform-through-the-index',
    { 'src/web/c.ts': "import '../platform/config/env.js';", 'src/platform/config/env.ts': 'export {};' },
  ],
];

describe('imports', () => {
  it('go down only, in no circle, into capabilities through their index', async () => {
    const { violations, totalCruised } = await cruise(PROJECT_ROOT, ['src', 'migrations']);
    expect(totalCruised).toBeGreaterThan(100);
    expect(
      violations.map(
        ({ rule, from, to }) => `${rule.name}: ${from} → ${to} (the mend stands in .config/dependency-cruiser.cjs)`,
      ),
    ).toEqual([]);
  });

  let found: string[];
  beforeAll(async () => {
    const { violations } = await cruise(tree(Object.assign({}, ...BREACHES.map(([, files]) => files))), ['src']);
    found = violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  });

  it.each(BREACHES)('a breach of %s is found', (rule, files) => {
    expect(found).toContain(`${rule}: ${Object.keys(files)[0] ?? ''}`);
  });
});
