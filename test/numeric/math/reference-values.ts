import { readFileSync } from 'node:fs';

/** Reads one of the files that `make-references.py` wrote. The caller states the shape. */
export function referenceValues<Shape>(name: string): Shape {
  const address = new URL(`../reference/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(address, 'utf8')) as Shape;
}

/** |found − wanted| relative to the wanted value. */
export function relativeError(found: number, wanted: number): number {
  return found === wanted ? 0 : Math.abs(found - wanted) / Math.abs(wanted);
}
