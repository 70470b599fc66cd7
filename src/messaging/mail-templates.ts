import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { HelperOptions, TemplateDelegate } from 'handlebars';
import { oneLine } from '../kernel/one-line.js';
import { Formatter, Locales } from '../platform/views/index.js';
import type { SentenceValues, Translate, ViewLanguage } from '../platform/views/index.js';
import { NO_OWN_WORDS } from './own-words.js';
import type { OwnWords } from './own-words.js';

/** A mail in words. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

// Templates compute nothing: sentences and choices are all they have.
const KNOWN_HELPERS = { t: true, lines: true, if: true, unless: true, each: true, with: true } as const;

/**
 * The mail templates of a folder: `<message>/{subject,text,html,chat}.hbs` and shared parts in `partials/html-*.hbs` and
 * `partials/text-*.hbs`, compiled once.
 * Subject and text are not HTML, so nothing is escaped in them. Strict: a missing value is an error, not an empty place.
 */
export class MailTemplates {
  private readonly plain = environment((text) => text);
  private readonly html = environment(htmlLines);
  private readonly compiled = new Map<string, TemplateDelegate>();

  constructor(
    private readonly folder: string,
    private readonly locales: Locales,
  ) {
    for (const name of templateNames(folder)) {
      if (!name.startsWith('partials/')) this.compiled.set(name, this.compile(name));
      else (name.startsWith('partials/html-') ? this.html : this.plain).registerPartial(name, this.source(name));
    }
  }

  /** @param projectRoot  absolute path of the folder that holds `templates/` */
  static read(projectRoot: string): MailTemplates {
    const templates = join(projectRoot, 'templates');
    return new MailTemplates(join(templates, 'emails'), Locales.read(join(templates, 'locales')));
  }

  /** The formatter in which a mail's values are put into words. */
  formatter(language: ViewLanguage, zone: string, now: Date): Formatter {
    return new Formatter({ language, zone, now, translate: this.locales.translator(language) });
  }

  /**
   * @param own  what an organisation says in words of its own, in the places of the product's sentences
   * @throws Error naming what is missing: a template, a value, a sentence
   */
  render(message: string, values: object, language: ViewLanguage, own = NO_OWN_WORDS): RenderedMail {
    const part = (name: string): string => this.part(`${message}/${name}`, values, language, own);
    // One header line, whatever the names in it contain.
    return { subject: oneLine(part('subject')), text: `${tidy(part('text'))}\n`, html: part('html') };
  }

  /** The same message for the chat of a job board: short plain text, with the subject for lists. @throws Error likewise */
  renderChat(
    message: string,
    values: object,
    language: ViewLanguage,
    own = NO_OWN_WORDS,
  ): Pick<RenderedMail, 'subject' | 'text'> {
    const part = (name: string): string => this.part(`${message}/${name}`, values, language, own);
    return { subject: oneLine(part('subject')), text: tidy(part('chat')) };
  }

  private part(name: string, values: object, language: ViewLanguage, { sentences, signature }: OwnWords): string {
    const template = this.compiled.get(name);
    if (template === undefined) throw new Error(`No template templates/emails/${name}.hbs`);
    const product = this.locales.translator(language);
    const translate: Translate = (key, named) => sentences.get(key) ?? product(key, named);
    return template({ ...values, signature }, { data: { translate, language } });
  }

  private compile(name: string): TemplateDelegate {
    const inHtml = name.endsWith('/html');
    const options = { strict: true, knownHelpers: KNOWN_HELPERS, knownHelpersOnly: true, noEscape: !inHtml };
    return (inHtml ? this.html : this.plain).compile(this.source(name), options);
  }

  private source(name: string): string {
    return readFileSync(join(this.folder, `${name}.hbs`), 'utf8');
  }
}

/** @param written  how a text of several lines is written there */
function environment(written: (text: string) => string | Handlebars.SafeString): typeof Handlebars {
  const handlebars = Handlebars.create();
  handlebars.registerHelper('t', (key: string, options: HelperOptions) => {
    const { translate } = options.data as { translate: Translate };
    return written(translate(key, options.hash as SentenceValues));
  });
  handlebars.registerHelper('lines', (text: string) => written(text));
  return handlebars;
}

/** HTML knows no line breaks but its own. */
function htmlLines(text: string): Handlebars.SafeString {
  return new Handlebars.SafeString(Handlebars.escapeExpression(text).replaceAll('\n', '<br>'));
}

function templateNames(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.hbs'))
    .map((path) => path.slice(0, -'.hbs'.length))
    .sort();
}

/** Optional lines of a text template leave gaps. */
function tidy(text: string): string {
  return text.replaceAll(/\n{3,}/g, '\n\n').trim();
}
