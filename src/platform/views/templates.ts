import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { HelperOptions, TemplateDelegate } from 'handlebars';
import type { SentenceValues, Translate } from './locales.js';

/** What the helpers of a template need besides the page itself; it reaches them as `@` data. */
export interface TemplateFrame {
  readonly translate: Translate;
  readonly [name: string]: unknown;
}

/** Addresses that templates may ask for by name. */
export interface TemplateAssets {
  /** Address of a static file, with the hash of its content. @throws Error for an unknown name */
  url(name: string): string;
  /** Markup of an icon. @throws Error for an icon that is not in the list */
  icon(name: string): string;
}

// Templates compute nothing: these and the block helpers below are all that they may call.
const KNOWN_HELPERS = { t: true, icon: true, asset: true, if: true, unless: true, each: true, with: true } as const;

/**
 * All templates of a folder, compiled once. A template is called by its path without `.hbs`, and so is a partial:
 * `{{> partials/moment at}}`. Strict: a field that the page object does not have is an error, not an empty place.
 */
export class Templates {
  private readonly handlebars = Handlebars.create();
  private readonly compiled = new Map<string, TemplateDelegate>();

  constructor(folder: string, assets: TemplateAssets) {
    this.registerHelpers(assets);
    for (const name of templateNames(folder)) {
      const source = readFileSync(join(folder, `${name}.hbs`), 'utf8');
      const template = this.handlebars.compile(source, {
        strict: true,
        knownHelpers: KNOWN_HELPERS,
        knownHelpersOnly: true,
        // Lines of a text in a field would get the indentation of the page around it, more of it with each time they are sent.
        preventIndent: true,
      });
      this.compiled.set(name, template);
      this.handlebars.registerPartial(name, template);
    }
  }

  /** Names of all templates. */
  names(): string[] {
    return [...this.compiled.keys()];
  }

  /** @throws Error for an unknown template or a field that the page lacks */
  render(name: string, page: object, frame: TemplateFrame): string {
    const template = this.compiled.get(name);
    if (!template) throw new Error(`No template templates/${name}.hbs`);
    return template(page, { data: frame });
  }

  private registerHelpers(assets: TemplateAssets): void {
    const { handlebars } = this;
    handlebars.registerHelper('t', (key: string, options: HelperOptions) => {
      const { translate } = options.data as TemplateFrame;
      return translate(key, options.hash as SentenceValues);
    });
    handlebars.registerHelper('icon', (name: string) => new Handlebars.SafeString(assets.icon(name)));
    handlebars.registerHelper('asset', (name: string) => assets.url(name));
  }
}

function templateNames(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.hbs') && !path.startsWith('emails/'))
    .map((path) => path.slice(0, -'.hbs'.length))
    .sort();
}
