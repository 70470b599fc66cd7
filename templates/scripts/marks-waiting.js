/* Marks that could not be sent wait on the page of the ratings, and are sent by themselves once the server answers again. */
(() => {
  /** Nobody is signed in any more, or nobody answers behind a proxy: the same mark may be taken later. */
  const NOT_YET = [401, 502, 503, 504];
  /** Of each person's criterion the last mark that did not leave. */
  const waiting = new Map();
  const page = () => document.getElementById('ratings');
  const say = () => document.dispatchEvent(new CustomEvent('otklik:speak', { detail: { text: page().dataset.waits } }));

  /** The button that says now what was meant; none where that is so already, undefined where the person is not here. */
  function buttonOf({ row, criterion, mark }) {
    const form = document.querySelector(`#${row} .rating-marks`);
    if (!form) return undefined;
    const buttons = [...form.querySelectorAll('.rating-mark')].filter(
      ({ value }) => value.slice(0, value.lastIndexOf(':')) === criterion,
    );
    return buttons.find(({ value }) => value === `${criterion}:${mark}`) ?? null;
  }

  /** What a request is about that gives a mark; null for others, and where the person is not here any more. */
  function meantBy(target, ctx) {
    const sent = target.matches?.('.rating-marks') ? ctx?.request.body?.get?.('mark') : null;
    const row = target.closest?.('.rating')?.id;
    if (!sent || !row) return null;
    const at = sent.lastIndexOf(':');
    return { row, criterion: sent.slice(0, at), mark: sent.slice(at + 1) };
  }

  const keyOf = ({ row, criterion }) => `${row} ${criterion}`;

  function show() {
    for (const one of waiting.values()) buttonOf(one)?.classList.add('is-waiting');
  }

  /** @returns what waited of the same criterion */
  function forget(meant) {
    const before = waiting.get(keyOf(meant));
    if (before) buttonOf(before)?.classList.remove('is-waiting');
    waiting.delete(keyOf(meant));
    return before;
  }

  function keep(meant) {
    const before = forget(meant);
    // The mark that stands was tapped while another one waited: it shall stay, and nothing is to be sent.
    const isTakenBack = meant.mark === '0' && before && before.mark !== '0';
    if (!isTakenBack) waiting.set(keyOf(meant), meant);
    show();
  }

  function send() {
    for (const one of [...waiting.values()]) {
      const button = buttonOf(one);
      if (button === undefined) continue;
      forget(one);
      button?.click();
    }
  }

  document.addEventListener('htmx:error', ({ target, detail }) => {
    const meant = meantBy(target, detail.ctx);
    if (meant) keep(meant);
    if (waiting.size > 0) say();
  });
  document.addEventListener('htmx:after:swap', show);
  document.addEventListener('htmx:after:request', ({ target, detail: { ctx } }) => {
    const { status, headers } = ctx.response;
    // The page reads itself every few seconds: an answer to that is the server being back.
    if (target === page() && status < 400) return send();
    const meant = meantBy(target, ctx);
    if (!meant) return;
    if (NOT_YET.includes(status) || headers.get('x-form-outdated')) keep(meant);
    // A later mark was taken or refused: the one before it is no longer meant.
    else forget(meant);
  });
  document.addEventListener('otklik:signed-in', send);
  window.addEventListener('online', send);
  window.addEventListener('beforeunload', (event) => {
    if (waiting.size > 0) event.preventDefault();
  });
})();
