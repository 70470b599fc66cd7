/* Marks that could not be sent wait on the page of the ratings, and are sent by themselves once the server answers again. */
(() => {
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

  function show() {
    for (const one of waiting.values()) buttonOf(one)?.classList.add('is-waiting');
  }

  function send() {
    for (const [key, one] of [...waiting]) {
      const button = buttonOf(one);
      if (button === undefined) continue;
      waiting.delete(key);
      button?.classList.remove('is-waiting');
      button?.click();
    }
  }

  document.addEventListener('htmx:error', ({ target, detail }) => {
    const meant = target.matches?.('.rating-marks') ? detail.ctx?.request.body?.get?.('mark') : null;
    if (meant) {
      const [row, at] = [target.closest('.rating').id, meant.lastIndexOf(':')];
      const [criterion, mark] = [meant.slice(0, at), meant.slice(at + 1)];
      const key = `${row} ${criterion}`;
      const before = waiting.get(key);
      if (before) buttonOf(before)?.classList.remove('is-waiting');
      waiting.set(key, { row, criterion, mark });
      show();
    }
    if (waiting.size > 0) say();
  });
  document.addEventListener('htmx:after:swap', show);
  // The page reads itself every few seconds: an answer to that is the server being back.
  document.addEventListener('htmx:after:request', ({ target, detail }) => {
    if (target === page() && detail.ctx.response?.status < 400) send();
  });
  window.addEventListener('online', send);
  window.addEventListener('beforeunload', (event) => {
    if (waiting.size > 0) event.preventDefault();
  });
})();
