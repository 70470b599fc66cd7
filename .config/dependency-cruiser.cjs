/**
 * Who may import whom. Folders of one row do not import each other; a row imports from the rows above it alone.
 * `domain` folders and the top files of `src` have rules of their own below.
 */
const LAYERS = [
  ['kernel', 'math'],
  ['platform'],
  ['audit'],
  ['messaging', 'privacy'],
  ['organisations', 'job-boards'],
  ['vacancies'],
  ['candidates'],
  ['salaries', 'scoring', 'attendance', 'sourcing', 'direct-responses'],
  ['job-texts'],
  ['job-descriptions', 'publishing'],
  ['interviews'],
  ['funnel'],
  ['first-run', 'takeout'],
  ['api', 'web'],
];

const capabilities = LAYERS.slice(2).flat();
const folder = (names) => `^src/(${names.join('|')})/`;

const layerRules = LAYERS.flatMap((row, index) => {
  const higher = LAYERS.slice(index + 1).flat();
  return row.map((name) => ({
    name: `${name}-imports-down`,
    comment: `src/${name} may import only from: ${LAYERS.slice(0, index).flat().join(', ') || 'nothing'}. Move the code down, or declare a port here that the higher folder fills.`,
    severity: 'error',
    from: { path: folder([name]) },
    to: {
      path: [
        ...(higher.length ? [folder(higher)] : []),
        ...(row.length > 1 ? [folder(row.filter((other) => other !== name))] : []),
        '^src/[^/]+\\.ts$',
        '^src/cli/',
      ],
    },
  }));
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'no-cycle',
      comment:
        'Files import each other in a circle (type imports count). Move what both need into a third file below them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'through-the-index',
      comment:
        'Import another capability through its index.ts; if the name is missing there, decide whether it should be public and add it.',
      severity: 'error',
      from: { path: `^src/([^/]+)/`, pathNot: ['/domain/', '^src/cli/'] },
      to: { path: folder(capabilities), pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '/domain/'] },
    },
    {
      name: 'command-line-through-a-door',
      comment:
        'A command comes into a capability through index.ts or, where it does without Nest and the database, through offline.ts or domain/.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: folder(capabilities), pathNot: ['^src/[^/]+/(index|offline)\\.ts$', '/domain/'] },
    },
    {
      name: 'domain-is-pure',
      comment:
        'A domain folder imports kernel, math and other domain files only: give it what it needs as an argument.',
      severity: 'error',
      from: { path: '^src/[^/]+/domain/' },
      to: { path: '^src/', pathNot: ['^src/(kernel|math)/', '^src/[^/]+/domain/'] },
    },
    {
      name: 'domain-reaches-nothing-outside',
      comment: 'Pure code uses no file, network or framework: move the effect into a service.',
      severity: 'error',
      from: { path: '^src/([^/]+/domain|math|kernel)/' },
      to: { path: ['node_modules/(@nestjs|typeorm|pg|axios|fastify|nodemailer)'] },
    },
    {
      name: 'platform-through-the-index',
      comment: 'Import a platform folder through its index.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/' },
      to: { path: '^src/platform/', pathNot: '^src/platform/[^/]+/index\\.ts$' },
    },
    {
      name: 'product-without-tests',
      comment: 'The product never imports its tests.',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
  },
};
