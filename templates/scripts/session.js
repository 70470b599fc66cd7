/*
 * A session that ends while a page is open: nothing that was typed is lost. A part of a page stays as it is and a link leads to
 * the sign-in in another tab; whole forms are kept in this tab until the page is open again.
 */
(() => {
  const DRAFT = 'otklik-draft';
  const { signIn, signedInAgain, restored } = document.body.dataset;
  const isDesk = document.querySelector('.desk') !== null;
  const here = location.pathname + location.search;
  let isOver = false;

  const speak = (text, link) => document.dispatchEvent(new CustomEvent('otklik:speak', { detail: { text, link } }));

  const signInLink = () => {
    const link = document.createElement('a');
    link.href = `/sign-in?${new URLSearchParams({ back: here, reason: 'session-over' })}`;
    link.target = '_blank';
    link.className = 'underline';
    link.textContent = signIn;
    return link;
  };

  const readerOf = (page) => page.querySelector('.account')?.textContent;

  /** @returns null where the page is no longer open to the reader: nobody is signed in, or somebody else */
  const presentToken = async () => {
    const answer = await fetch(here, { headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // What one person has decided is not done in the name of another.
    const isSame = !answer.redirected && readerOf(page) === readerOf(document);
    return isSame ? page.querySelector('meta[name="csrf-token"]')?.content : null;
  };

  /** Puts the token of the present session into the page, whose own one belongs to a session that is over. */
  const renewToken = async () => {
    const token = await presentToken().catch(() => null);
    // Looked at again as soon as the page is; until then nobody is signed in as far as this page knows.
    if (!token) return;
    document.querySelector('meta[name="csrf-token"]').content = token;
    for (const field of document.querySelectorAll('input[name="_csrf"]')) field.value = token;
    isOver = false;
    speak(signedInAgain);
    document.dispatchEvent(new CustomEvent('otklik:signed-in'));
  };

  /** @param isAsked whether somebody waits for the answer: asked for every few seconds, a live board would say it again and again */
  const notice = (response, text, isAsked) => {
    if (response.status === 401) {
      if (!isOver || isAsked) speak(text, signInLink());
      isOver = true;
    } else if (response.headers.get('x-form-outdated')) {
      isOver = true;
      void renewToken().then(() => isOver && speak(text, signInLink()));
    }
  };

  document.addEventListener('htmx:response:error', ({ detail: { ctx } }) =>
    notice(ctx.response, ctx.text, ctx.request.method !== 'GET'),
  );
  // The scripts that ask the server themselves.
  document.addEventListener('otklik:signed-out', ({ detail: { answer, text } }) => notice(answer, text, false));

  addEventListener('focus', () => {
    if (isOver) void renewToken();
  });

  /** What was typed into a form, without what the server put there. */
  const draftOf = (form) => ({
    page: here,
    action: form.getAttribute('action'),
    fields: [...new FormData(form)].filter(([name, value]) => name !== '_csrf' && typeof value === 'string'),
  });

  const restore = ({ action, fields }) => {
    const form = [...document.forms].find((each) => each.getAttribute('action') === action);
    const values = new Map();
    for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
    let changed = false;
    for (const field of form?.elements ?? []) {
      if (!field.name || ['hidden', 'file', 'submit', 'button'].includes(field.type)) continue;
      if (['checkbox', 'radio'].includes(field.type)) {
        const checked = (values.get(field.name) ?? []).includes(field.value);
        changed ||= field.checked !== checked;
        field.checked = checked;
        continue;
      }
      const value = values.get(field.name)?.shift();
      if (value === undefined) continue;
      changed ||= field.value !== value;
      field.value = value;
    }
    if (!changed) return;
    form.closest('details')?.setAttribute('open', '');
    speak(restored);
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!isDesk || event.defaultPrevented || form.method !== 'post' || form.querySelector('[type="password"]')) return;
    sessionStorage.setItem(DRAFT, JSON.stringify(draftOf(form)));
  });

  const draft = JSON.parse(sessionStorage.getItem(DRAFT) ?? 'null');
  if (document.querySelector('[data-sign-in-reason="not-sent"]')) {
    if (draft) sessionStorage.setItem(DRAFT, JSON.stringify({ ...draft, isLost: true }));
  } else if (isDesk) {
    sessionStorage.removeItem(DRAFT);
    if (draft?.isLost && draft.page === here) restore(draft);
  }
})();
