import ts from 'typescript';
import { filesBelow, parse, textOf, walk } from './source-files.js';

/** DESIGN of the house: a file answers one question, a function fits on a screen. Tables of data may be long. */
const MOST_FILE_LINES = 400;
const MOST_FUNCTION_LINES = 60;
const MOST_DEPENDENCIES = 6;
const MOST_ENTITY_LINES = 100;
const MOST_FOLDERS = 3;
const BANNED_NAMES = /(^|[-.])(utils?|helpers?|common|manager)([-.]|$)/;

const isTable = (path: string): boolean => path.endsWith('.table.ts');

function longFunctions(source: ts.SourceFile): string[] {
  const found: string[] = [];
  walk(source, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
    const first = source.getLineAndCharacterOfPosition(node.getStart()).line;
    const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
    const lines = last - first + 1;
    if (lines > MOST_FUNCTION_LINES)
      found.push(`${source.fileName}:${first + 1} has ${lines} lines: split it by what its parts answer`);
  });
  return found;
}

function greedyConstructors(source: ts.SourceFile): string[] {
  const found: string[] = [];
  walk(source, (node) => {
    if (ts.isConstructorDeclaration(node) && node.parameters.length > MOST_DEPENDENCIES) {
      found.push(`${source.fileName} takes ${node.parameters.length} dependencies: split the class by activity`);
    }
  });
  return found;
}

describe('sizes and names', () => {
  const files = [...filesBelow('src'), ...filesBelow('migrations')];
  const sources = files.map((path) => parse(path));

  it('files stay under 400 lines', () => {
    const long = files.filter((path) => !isTable(path) && textOf(path).split('\n').length > MOST_FILE_LINES);
    expect(long).toEqual([]);
  });

  it('functions stay under 60 lines', () => {
    expect(sources.flatMap(longFunctions)).toEqual([]);
    const long = `function f() {\n${'x();\n'.repeat(60)}}`;
    expect(longFunctions(parse('long.ts', long))).toHaveLength(1);
  });

  it('constructors take six dependencies at the most', () => {
    expect(sources.flatMap(greedyConstructors)).toEqual([]);
  });

  it('entities are a data dictionary: short, and each says what a row is', () => {
    const entities = files.filter((path) => path.endsWith('.entity.ts'));
    expect(entities.length).toBeGreaterThan(5);
    for (const path of entities) {
      const text = textOf(path);
      expect([path, text.split('\n').length <= MOST_ENTITY_LINES]).toEqual([path, true]);
      expect([path, /\/\*\*[^/]*\*\/\s*@(Entity|ForeignKey|Unique|Index|Check)/s.test(text)]).toEqual([path, true]);
      expect([path, /eager: true/.test(text)]).toEqual([path, false]);
    }
  });

  it('folders below src are three deep at the most', () => {
    expect(files.filter((path) => path.startsWith('src/') && path.split('/').length - 2 > MOST_FOLDERS)).toEqual([]);
  });

  it('names say what a thing is', () => {
    const names = files.map((path) => ({ path, name: path.split('/').at(-1) ?? '' }));
    expect(names.filter(({ name }) => BANNED_NAMES.test(name.replace(/\.ts$/, ''))).map(({ path }) => path)).toEqual(
      [],
    );
    expect(names.filter(({ name }) => !/^[a-z0-9]+([-.][a-z0-9]+)*\.ts$/.test(name)).map(({ path }) => path)).toEqual(
      [],
    );
  });
});
