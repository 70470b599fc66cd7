import { join } from 'node:path';
import { Assets } from './assets.js';
import { Formatter } from './format.js';
import type { ViewLanguage } from './languages.js';
import { Locales } from './locales.js';
import { Templates } from './templates.js';

/** How a reader wants the pages coloured; `auto` follows the device. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Everything about the reader and the request that a template needs besides the page itself. */
export interface ViewContext {
  readonly language: ViewLanguage;
  /** IANA name of the zone that times are shown in. */
  readonly zone: string;
  readonly theme: Theme;
  /** Goes into every form; null where nobody is signed in. */
  readonly csrfToken: string | null;
  /** Path of the request, for links that come back here. */
  readonly path: string;
  readonly now: Date;
  /** What the layout shows around the page (navigation, account); null on pages without it. */
  readonly frame: object | null;
}

/** Renders pages from `templates/`. Made once at the start: templates and sentences are read and compiled there. */
export class Views {
  constructor(
    readonly assets: Assets,
    readonly locales: Locales,
    private readonly templates: Templates,
  ) {}

  /** @param projectRoot  absolute path of the folder that holds `templates/`, `dist/` and `node_modules/` */
  static read(projectRoot: string): Views {
    const folder = join(projectRoot, 'templates');
    const assets = Assets.read(projectRoot);
    return new Views(assets, Locales.read(join(folder, 'locales')), new Templates(folder, assets));
  }

  /**
   * The HTML of a page or, for a template without a layout, of a part of one.
   *
   * @param name  path below `templates/` without its ending: `pages/vacancies/responses`
   * @throws Error naming the field when the page lacks one that the template uses
   */
  render(name: string, page: object, context: ViewContext): string {
    const { language, theme, csrfToken, path, frame } = context;
    const translate = this.locales.translator(language);
    const themeName = theme === 'auto' ? null : theme;
    return this.templates.render(name, page, { translate, language, themeName, csrfToken, path, frame });
  }

  /** The formatter that page functions of this request use. */
  formatter(context: Pick<ViewContext, 'language' | 'zone' | 'now'>): Formatter {
    const { language, zone, now } = context;
    return new Formatter({ language, zone, now, translate: this.locales.translator(language) });
  }

  /** Names of all templates, for the test that renders each of them. */
  templateNames(): string[] {
    return this.templates.names();
  }
}
