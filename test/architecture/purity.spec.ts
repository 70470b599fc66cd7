import ts from 'typescript';
import { filesBelow, parse, textOf, walk } from './source-files.js';

const isPure = (path: string): boolean =>
  /^src\/(kernel|math|[^/]+\/domain)\//.test(path) &&
  !path.endsWith('kernel/clock.ts') &&
  !path.endsWith('kernel/ids.ts');

/** Reads of the clock, of chance or of the machine: each makes a result depend on more than its arguments. */
function impurities(source: ts.SourceFile): string[] {
  const found: string[] = [];
  walk(source, (node) => {
    const at = `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      found.push(`${at} reads the clock: take the time as an argument`);
    if (
      ts.isPropertyAccessExpression(node) &&
      /^(Date\.now|Math\.random|performance\.now|DateTime\.(now|local|utc)|process\..*)$/.test(node.getText())
    ) {
      const isConversion =
        /^DateTime\.(local|utc)$/.test(node.getText()) &&
        ts.isCallExpression(node.parent) &&
        node.parent.arguments.length > 0;
      if (!isConversion) found.push(`${at} uses ${node.getText()}: take its result as an argument`);
    }
    if (
      ts.isImportDeclaration(node) &&
      /^'node:/.test(node.moduleSpecifier.getText()) &&
      !/node:(crypto|assert)/.test(node.moduleSpecifier.getText())
    )
      found.push(`${at} imports ${node.moduleSpecifier.getText()}: effects belong into a service`);
  });
  return found;
}

describe('purity', () => {
  it('calculations read no clock, no chance and no machine', () => {
    const pure = filesBelow('src').filter(isPure);
    expect(pure.length).toBeGreaterThan(20);
    expect(pure.map((path) => parse(path)).flatMap(impurities)).toEqual([]);
  });

  it('a breach is found', () => {
    expect(impurities(parse('a.ts', 'export const now = () => new Date();'))).toHaveLength(1);
    expect(impurities(parse('a.ts', 'export const roll = () => Math.random();'))).toHaveLength(1);
    expect(impurities(parse('a.ts', 'export const day = (t: string) => new Date(t);'))).toHaveLength(0);
  });

  it('only the settings table reads the environment', () => {
    const readers = filesBelow('src').filter((path) => /process\.env/.test(textOf(path)));
    expect(readers.filter((path) => path !== 'src/main.ts' && path !== 'src/cli/product-work.ts')).toEqual([]);
  });

  it('every exported function of the numerics says what it returns, every file what it is used for', () => {
    const bare: string[] = [];
    for (const path of filesBelow('src/math')) {
      const source = parse(path);
      walk(source, (node) => {
        if (
          !ts.isFunctionDeclaration(node) ||
          !node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
        )
          return;
        const block = ts
          .getJSDocCommentsAndTags(node)
          .map((part) => part.getText())
          .join('\n');
        const checksOnly = node.type?.kind === ts.SyntaxKind.VoidKeyword;
        if (!(checksOnly ? /@throws/ : /@returns/).test(block)) bare.push(`${path}: ${node.name?.text ?? ''}`);
      });
      if (!/Used for:/.test(source.getFullText())) bare.push(`${path}: what is it used for?`);
    }
    expect(bare).toEqual([]);
  });

  it('nothing is marked to be done later, and no test is singled out', () => {
    const marked = [...filesBelow('src'), ...filesBelow('templates', '.hbs')].filter((path) =>
      /\b(TODO|FIXME|XXX)\b/.test(textOf(path)),
    );
    const single = filesBelow('test').filter(
      (path) => /\b(it|describe|test)\.only\(/.test(textOf(path)) && !path.endsWith('purity.spec.ts'),
    );
    expect([...marked, ...single]).toEqual([]);
  });
});
