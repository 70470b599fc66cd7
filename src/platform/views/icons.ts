import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ICONS } from './icons.table.js';

/**
 * One SVG file with all icons of the table as symbols, to be used by `<use href="…#name">`.
 *
 * @param folder  the folder `icons` of the package lucide-static
 */
export function iconSprite(folder: string): string {
  const symbols = ICONS.map((name) => {
    const source = readFileSync(join(folder, `${name}.svg`), 'utf8');
    const inner = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(source)?.[1];
    if (inner === undefined) throw new Error(`${name}.svg of lucide-static is not an SVG file`);
    return `<symbol id="${name}" viewBox="0 0 24 24">${inner.replaceAll(/\s*\n\s*/g, '')}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}

/** Markup that shows one icon of the sprite in the colour of the text around it. Meaning is in the words beside it. */
export function iconMarkup(spriteUrl: string, name: string): string {
  if (!ICONS.some((icon) => icon === name)) throw new Error(`Icon '${name}' is not in icons.table.ts: add it there`);
  return (
    `<svg class="icon" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="2" ` +
    `stroke-linecap="round" stroke-linejoin="round"><use href="${spriteUrl}#${name}"></use></svg>`
  );
}
