import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { iconMarkup, iconSprite } from './icons.js';
import type { TemplateAssets } from './templates.js';

/** A static file, held in memory with its compressed forms. */
export interface Asset {
  readonly contentType: string;
  /** First 12 hexadecimal digits of the SHA-256 of the content. */
  readonly hash: string;
  readonly body: Buffer;
  /** Null for content that is compressed already. */
  readonly gzip: Buffer | null;
  readonly brotli: Buffer | null;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};
// Quality 6 of 11: a start must not wait; the files are small.
const BROTLI_QUALITY = 6;
const FONT_SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'] as const;

/** Every static file of the pages: style sheet, scripts, icons, fonts. About 400 KB, read once at the start. */
export class Assets implements TemplateAssets {
  private readonly files = new Map<string, Asset>();

  /** @param files  content by name, for example `otklik.css`, `fonts/inter-latin.woff2` */
  constructor(files: ReadonlyMap<string, Buffer>) {
    for (const [name, body] of files) this.files.set(name, asset(name, body));
  }

  /**
   * Gathers the files from the built style sheet, `templates/scripts`, `templates/images` and the kept packages.
   *
   * @throws Error that says how to build the style sheet when it is not there
   */
  static read(projectRoot: string): Assets {
    const packages = join(projectRoot, 'node_modules');
    const files = new Map<string, Buffer>();
    files.set('otklik.css', builtStyleSheet(join(projectRoot, 'dist', 'assets', 'otklik.css')));
    files.set('htmx.js', readFileSync(join(packages, 'htmx.org', 'dist', 'htmx.min.js')));
    files.set('icons.svg', Buffer.from(iconSprite(join(packages, 'lucide-static', 'icons'))));
    for (const kind of ['scripts', 'images']) {
      const folder = join(projectRoot, 'templates', kind);
      for (const name of readdirSync(folder).sort()) files.set(name, readFileSync(join(folder, name)));
    }
    for (const subset of FONT_SUBSETS) {
      const file = `inter-${subset}-wght-normal.woff2`;
      files.set(`fonts/${file}`, readFileSync(join(packages, '@fontsource-variable', 'inter', 'files', file)));
    }
    return new Assets(files);
  }

  find(name: string): Asset | undefined {
    return this.files.get(name);
  }

  url(name: string): string {
    const found = this.files.get(name);
    if (!found) throw new Error(`No static file '${name}'`);
    return `/assets/${name}?v=${found.hash}`;
  }

  icon(name: string): string {
    return iconMarkup(this.url('icons.svg'), name);
  }
}

function asset(name: string, body: Buffer): Asset {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const contentType = CONTENT_TYPES[extension] ?? 'application/octet-stream';
  const compressible = extension !== 'woff2';
  return {
    contentType,
    hash: createHash('sha256').update(body).digest('hex').slice(0, 12),
    body,
    gzip: compressible ? gzipSync(body) : null,
    brotli: compressible
      ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
      : null,
  };
}

function builtStyleSheet(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`The style sheet ${path} is not built: run 'npm run build'`, { cause: error });
  }
}
