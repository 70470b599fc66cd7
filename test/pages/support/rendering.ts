import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';
import { Assets, Locales, Templates, Views } from '../../../src/platform/views/index.js';
import type { Formatter, ViewContext, ViewLanguage } from '../../../src/platform/views/index.js';

/** The moment of all page tests: a Monday noon in Moscow. */
export const NOW = new Date('2026-06-01T09:00:00Z');

/** The views as the server has them, but for the style sheet, which no page test looks at. */
export const views = readViews();

function readViews(): Views {
  const templates = join(PROJECT_ROOT, 'templates');
  const scripts = readdirSync(join(templates, 'scripts')).map((name) => [
    name,
    readFileSync(join(templates, 'scripts', name)),
  ]);
  const others = ['otklik.css', 'htmx.js', 'icons.svg', 'icon.svg'].map((name) => [name, Buffer.from(name)]);
  const assets = new Assets(new Map([...scripts, ...others] as [string, Buffer][]));
  return new Views(assets, Locales.read(join(templates, 'locales')), new Templates(templates, assets));
}

/** A reader of pages. */
export function context(overrides: Partial<ViewContext> = {}): ViewContext {
  return {
    language: 'ru',
    zone: 'Europe/Moscow',
    theme: 'auto',
    csrfToken: 'token-of-the-test',
    path: '/',
    now: NOW,
    frame: { navigation: [], themes: [], languages: [], account: null, notice: null },
    ...overrides,
  };
}

/** The words of a language. */
export function words(language: ViewLanguage = 'ru', zone = 'Europe/Moscow', now = NOW): Formatter {
  return views.formatter({ language, zone, now });
}

/** A page as HTML with the spaces between elements collapsed, so that tests read it as a person does. */
export function html(template: string, page: object, overrides: Partial<ViewContext> = {}): string {
  return views.render(template, page, context(overrides)).replaceAll(/\s+/g, ' ');
}

/** The text of HTML without its tags. */
export function textOf(markup: string): string {
  return markup
    .replaceAll(/<title>.*?<\/title>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

/** The piece of HTML around an element with this attribute, up to the closing tag of the same name. */
export function piece(markup: string, attribute: string): string {
  const at = markup.indexOf(attribute);
  if (at < 0) throw new Error(`No ${attribute} in ${markup.slice(0, 300)}…`);
  const start = markup.lastIndexOf('<', at);
  const name = /^<([\w-]+)/.exec(markup.slice(start))?.[1] ?? '';
  const tags = new RegExp(`<(/?)${name}\\b`, 'g');
  tags.lastIndex = start;
  let depth = 0;
  for (let found = tags.exec(markup); found; found = tags.exec(markup)) {
    depth += found[1] === '/' ? -1 : 1;
    if (depth === 0) return markup.slice(start, found.index);
  }
  return markup.slice(start);
}
