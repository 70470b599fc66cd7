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

  /** The mark that a request was about; null where it was about something else. */
  function meantBy(target, { ctx }) {
    const sent = target.matches?.('.rating-marks') ? ctx?.request.body?.get?.('mark') : null;
    if (!sent) return null;
    const [row, at] = [target.closest('.rating').id, sent.lastIndexOf(':')];
    const [criterion, mark] = [sent.slice(0, at), sent.slice(at + 1)];
    return { key: `${row} ${criterion}`, row, criterion, mark };
  }

  /** What waited for the same criterion of the same person is meant no more. */
  function forget({ key }) {
    const before = waiting.get(key);
    if (before) buttonOf(before)?.classList.remove('is-waiting');
    waiting.delete(key);
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
    const meant = meantBy(target, detail);
    if (meant) {
      // The mark that stands, tapped while another waits: it is to stay, and not to be taken away.
      const isToStay = waiting.has(meant.key) && meant.mark === '0';
      forget(meant);
      if (!isToStay) waiting.set(meant.key, meant);
      show();
    }
    if (waiting.size > 0) say();
  });
  document.addEventListener('htmx:after:swap', show);
  // The page reads itself every few seconds: an answer to that is the server being back.
  document.addEventListener('htmx:after:request', ({ target, detail }) => {
    if (!(detail.ctx.response?.status < 400)) return;
    const meant = meantBy(target, detail);
    // Who gives another mark themselves before that wants no older one sent after it.
    if (meant) forget(meant);
    else if (target === page()) send();
  });
  window.addEventListener('online', send);
  window.addEventListener('beforeunload', (event) => {
    if (waiting.size > 0) event.preventDefault();
  });
})();
