import { addressedName, LANGUAGE_NAMES, VIEW_LANGUAGES } from '../../platform/views/index.js';
import type { Formatter, ViewLanguage } from '../../platform/views/index.js';
import type { SignInReason } from '../frame/sign-in-path.js';

/** Another language of the same page. */
interface LanguageLink {
  readonly code: ViewLanguage;
  readonly name: string;
  readonly href: string;
  readonly current: boolean;
}

interface PlainPage {
  readonly title: string;
  readonly languages: readonly LanguageLink[];
  /** What was wrong with the form just sent; null when nothing was. */
  readonly fault: string | null;
}

/** The page on which people sign in by e-mail and password. */
export interface SignInPage extends PlainPage {
  /** What was typed before, so that it need not be typed again. */
  readonly email: string;
  /** Path to go to afterwards. */
  readonly back: string;
  readonly reason: SignInReason | null;
  /** The reason in words. */
  readonly why: string | null;
}

/** The page behind a one-time link. */
export interface LinkPage extends PlainPage {
  readonly action: string;
  readonly greeting: string;
  readonly email: string;
  /** A password must be chosen now; otherwise it may be. */
  readonly mustChoose: boolean;
  readonly advice: string;
  readonly shortestPassword: number;
}

/** The page of a link that works no more. */
export interface DeadLinkPage extends PlainPage {
  readonly sentence: string;
}

/** The page on which a signed-in person changes their password. */
export interface OwnPasswordPage {
  readonly title: string;
  /** For password keepers: whose password it is. */
  readonly email: string;
  readonly advice: string;
  readonly shortestPassword: number;
  readonly fault: string | null;
}

/** What the page functions need besides their own values. */
export interface PageWords {
  readonly f: Formatter;
  /** Path of this page, for the links to it in other languages. */
  readonly path: string;
}

export function signInPage(
  words: PageWords,
  given: { email: string; back: string; reason: SignInReason | null; fault: string | null },
): SignInPage {
  const { f, path } = words;
  const { back, reason } = given;
  const kept = { ...(back === '/' ? {} : { back }), ...(reason === null ? {} : { reason }) };
  const why = reason === null ? null : f.t(`signIn.why.${reason}`);
  return { title: f.t('signIn.title'), languages: languageLinks(f.language, path, kept), why, ...given };
}

export function linkPage(
  words: PageWords,
  given: { name: string; email: string; mustChoose: boolean; shortestPassword: number; fault: string | null },
): LinkPage {
  const { f, path } = words;
  const { shortestPassword: count } = given;
  const calledName = addressedName(given.name, f.language);
  return {
    title: f.t(given.mustChoose ? 'signIn.choosePassword' : 'signIn.title'),
    languages: languageLinks(f.language, path, {}),
    action: path,
    greeting: calledName === null ? f.t('signIn.greetingNameless') : f.t('signIn.greeting', { name: calledName }),
    email: given.email,
    mustChoose: given.mustChoose,
    advice: f.t(given.mustChoose ? 'signIn.passwordAdvice' : 'signIn.passwordAdviceOptional', { count }),
    shortestPassword: count,
    fault: given.fault,
  };
}

export function deadLinkPage(words: PageWords, sentence: string): DeadLinkPage {
  const { f, path } = words;
  return { title: f.t('signIn.deadLinkTitle'), languages: languageLinks(f.language, path, {}), fault: null, sentence };
}

export function ownPasswordPage(
  f: Formatter,
  given: { email: string; shortestPassword: number; fault: string | null },
): OwnPasswordPage {
  const advice = f.t('signIn.passwordAdvice', { count: given.shortestPassword });
  return { title: f.t('signIn.changePassword'), advice, ...given };
}

function languageLinks(current: ViewLanguage, path: string, query: Record<string, string>): LanguageLink[] {
  return VIEW_LANGUAGES.map((code) => ({
    code,
    name: LANGUAGE_NAMES[code],
    href: `${path}?${new URLSearchParams({ ...query, language: code }).toString()}`,
    current: code === current,
  }));
}
