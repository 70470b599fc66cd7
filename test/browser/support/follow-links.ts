import { PASSWORD } from './browser.js';

/** A page that a link leads to and that is none for who pressed it. */
export interface DeadLink {
  readonly status: number;
  readonly path: string;
  /** The page on which the link stands. */
  readonly from: string;
}

/** Served by the process that starts, not by the pages. */
const ELSEWHERE = new Set(['/api/docs']);
/** Pages of one person; more are looked at by nobody in a row. */
const MOST_PAGES = 150;
const ID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;
const TIMEOUT_MILLISECONDS = 20_000;

/** Signs in by a one-time link and follows every link of every page within the product, the nearest first. */
export async function followLinks(url: string, link: string): Promise<{ pages: number; dead: DeadLink[] }> {
  const visitor = new Visitor(url);
  await visitor.signIn(link);
  const dead: DeadLink[] = [];
  const waiting = [{ path: '/', from: '' }];
  // Addresses that differ only in whose they are, or in what is asked of them, are one kind of page: one of each is opened.
  const seen = new Set([kindOf('/')]);
  let pages = 0;
  for (let next = waiting.shift(); next !== undefined && pages < MOST_PAGES; next = waiting.shift()) {
    pages += 1;
    const { status, body } = await visitor.open(next.path);
    if (status >= 400) dead.push({ status, ...next });
    for (const path of linksOf(body)) {
      const kind = kindOf(path);
      if (seen.has(kind) || ELSEWHERE.has(path)) continue;
      seen.add(kind);
      waiting.push({ path, from: next.path });
    }
  }
  return { pages, dead };
}

/** The page by its route and the names of what is asked. */
function kindOf(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://otklik');
  return [pathname.replaceAll(ID, ':id').replaceAll(/\d+/g, '0'), ...searchParams.keys()].join(' ');
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/\shref='(\/(?!\/)[^']*)/g)].map(([, path = '']) => {
    const written = path.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
    return written.split('#', 1)[0] ?? '';
  });
}

/** Somebody without a browser: cookies are kept, redirections within the product followed. */
class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  async signIn(link: string): Promise<void> {
    const { pathname } = new URL(link);
    const { body } = await this.open(pathname);
    const [, token = ''] = /name='_csrf' value='([^']*)'/.exec(body) ?? [];
    await this.send(pathname, new URLSearchParams({ _csrf: token, password: PASSWORD }));
  }

  async open(path: string): Promise<{ status: number; body: string }> {
    let answer = await this.send(path);
    for (let turns = 0; turns < 5 && answer.location !== null; turns += 1) answer = await this.send(answer.location);
    return answer;
  }

  private async send(
    path: string,
    form?: URLSearchParams,
  ): Promise<{ status: number; body: string; location: string | null }> {
    const answer = await fetch(new URL(path, this.url), {
      ...(form ? { method: 'POST', body: form } : {}),
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    const isHtml = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
    const body = await answer.text();
    return {
      status: answer.status,
      body: isHtml ? body : '',
      location: location?.startsWith('/') ? location : null,
    };
  }
}
