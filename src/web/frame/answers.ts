import type { Readable } from 'node:stream';

/** What a page handler gives back; the page interceptor turns it into a response. */
export type PageAnswer =
  | { readonly kind: 'page'; readonly template: string; readonly page: object; readonly status: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'foreign-html'; readonly html: string }
  | { readonly kind: 'redirect'; readonly path: string; readonly notice: Notice | null }
  | { readonly kind: 'elsewhere'; readonly address: string }
  | {
      readonly kind: 'file';
      readonly body: Buffer | string | Readable;
      readonly contentType: string;
      readonly fileName: string | null;
    };

/** Answers with HTML that somebody else wrote: it may run nothing and load nothing. */
export function sendForeignHtml(html: string): PageAnswer {
  return { kind: 'foreign-html', html };
}

/** A sentence that the next page shows once. */
export interface Notice {
  readonly tone: 'good' | 'fair' | 'bad';
  readonly text: string;
}

/** Shows a template with its page object. */
export function show(template: string, page: object): PageAnswer {
  return { kind: 'page', template, page, status: 200 };
}

/** Answers a part of a page that reads itself again with nothing: what it shows is still so, and stays. */
export function unchanged(): PageAnswer {
  return { kind: 'unchanged' };
}

/** Shows a page again whose form was refused, with what was typed and what is wrong with it. */
export function showRefused(template: string, page: object): PageAnswer {
  return { kind: 'page', template, page, status: 422 };
}

/** Leads to another page of ours, which shows the notice. */
export function goTo(path: string, notice: Notice | null = null): PageAnswer {
  return { kind: 'redirect', path, notice };
}

/** Leads to a page of another site: an address of our own settings, never one that came with a request. */
export function goElsewhere(address: string): PageAnswer {
  return { kind: 'elsewhere', address };
}

/** Sends a file; with a name the browser keeps it, without one it shows it. */
export function sendFile(
  body: Buffer | string | Readable,
  contentType: string,
  fileName: string | null = null,
): PageAnswer {
  return { kind: 'file', body, contentType, fileName };
}
