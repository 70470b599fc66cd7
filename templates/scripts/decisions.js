/*
 * Decisions about people, each for the person it was made for: sent one after the other in the order in which they were made, while
 * the reader goes on. What could not be done is said at the row and can be repeated; what waits when the page is left is sent still.
 */
(() => {
  const root = document.querySelector('[data-triage]');
  if (!root) return;
  // As long as requests of other parts of a page may take.
  const LONGEST_MILLISECONDS = 15_000;
  const waiting = [];
  let sending = null;
  /** Nobody is signed in: what was decided waits for whoever signs in again. */
  let isPaused = false;
  /** What was decided on this page and is not taken back, newest last. */
  const made = [];

  const rowOf = (id) => document.getElementById(`row-${id}`);
  const tell = (name, detail) => root.dispatchEvent(new CustomEvent(name, { detail }));
  const without = (list, one) => list.includes(one) && list.splice(list.indexOf(one), 1);

  function mark(id) {
    const busy = [...waiting, sending].some((decision) => decision?.id === id);
    rowOf(id)?.classList.toggle('is-sent', busy);
  }

  function add(decision) {
    unsay(decision.id);
    // Of two decisions about a person that have not left yet, the second is the one that is meant.
    // An answer to one question is none to another.
    const adds = /\/(verdicts|questions|tags|tags\/remove)$/.test(decision.path);
    const earlier = adds ? null : waiting.find(({ id, undoes }) => id !== null && id === decision.id && !undoes);
    if (earlier) without(waiting, earlier) && without(made, earlier);
    waiting.push(decision);
    if (decision.isMove) made.push(decision);
    mark(decision.id);
    if (!sending) void sendAll();
  }

  async function sendAll() {
    while (!isPaused && (sending = waiting.shift() ?? null)) {
      const decision = sending;
      if (decision.undoes?.state !== 'failed') await send(decision);
      sending = null;
      if (isPaused) waiting.unshift(decision);
      mark(decision.id);
      if (decision.id === null && !isPaused) tell('last-undone');
    }
  }

  async function send(decision) {
    let answer, text;
    try {
      answer = await request(decision, AbortSignal.timeout(LONGEST_MILLISECONDS));
      text = await answer.text();
    } catch {
      return fail(decision, document.body.dataset.unreachable);
    }
    const isOutdated = answer.headers.has('x-form-outdated');
    if (answer.status === 401 || (isOutdated && !decision.wasOutdated)) {
      decision.wasOutdated = isOutdated;
      isPaused = true;
      return void document.dispatchEvent(new CustomEvent('otklik:signed-out', { detail: { answer, text } }));
    }
    if (!answer.ok) return fail(decision, text || String(answer.status));
    decision.state = 'done';
    show(decision, new DOMParser().parseFromString(text, 'text/html'));
  }

  function request({ path, values }, signal) {
    const csrf = document.querySelector('meta[name="csrf-token"]')?.content ?? '';
    return fetch(path + location.search, {
      method: 'POST',
      headers: { 'HX-Request': 'true' },
      body: new URLSearchParams({ ...values, _csrf: csrf }),
      keepalive: true,
      signal,
    });
  }

  /** Puts the row and the numbers of an answer in their places; the panel belongs to whoever shows it. */
  function show(decision, answer) {
    const panel = answer.querySelector('[data-person]');
    for (const part of answer.querySelectorAll('template[data-place]')) {
      const place = document.getElementById(part.dataset.place);
      const row = part.content.querySelector('[data-row]');
      if (!row) {
        if (place) place.textContent = part.content.textContent;
      } else if (place) {
        row.toggleAttribute('aria-current', false);
        if (place.hasAttribute('aria-current')) row.setAttribute('aria-current', 'true');
        const hadFocus = place.contains(document.activeElement);
        place.replaceWith(row);
        if (hadFocus) row.querySelector('a')?.focus({ preventScroll: true });
      } else if (decision.undoes !== undefined) {
        row.removeAttribute('aria-current');
        tell('row-returned', { row });
      }
    }
    const id = panel?.dataset.person;
    if (id) mark(id);
    const question = panel?.querySelector('[data-asks] [data-question]')?.textContent;
    if (question) asked(decision, question);
    if (!id) return;
    const [wasUnknown, hasWritten] = [decision.id === null, 'message' in decision.values];
    tell('decided', { id, panel: panel.innerHTML, wasUnknown, hasWritten });
  }

  /** Nothing was done: what it costs was not known when it was decided. Whoever has gone on is told at the row. */
  function asked(decision, question) {
    decision.state = 'asked';
    without(made, decision);
    if (rowOf(decision.id) && !rowOf(decision.id).hasAttribute('aria-current')) say(decision, question);
  }

  function fail(decision, sentence) {
    decision.state = 'failed';
    if (decision.id === null)
      return document.dispatchEvent(new CustomEvent('otklik:speak', { detail: { text: sentence } }));
    // What could not be taken back is still there to be taken back.
    if (decision.undoes) made.push(decision.undoes);
    say(decision, sentence);
  }

  /** A sentence at the person's row, with the way to do it again. */
  function say(decision, sentence) {
    const place = rowOf(decision.id)?.querySelector('.column-who') ?? document.getElementById('panel');
    const said = document.getElementById('failure').content.firstElementChild.cloneNode(true);
    said.querySelector('[data-sentence]').textContent = sentence;
    said.querySelector('button').addEventListener('click', () => {
      without(made, decision);
      if (decision.undoes) without(made, decision.undoes);
      said.remove();
      tell('repeated', { id: decision.id });
      add({ ...decision, state: 'waiting' });
    });
    if (place.id === 'panel') place.prepend(said);
    else place.append(said);
  }

  function unsay(id) {
    const place = rowOf(id) ?? document.getElementById('panel');
    place?.querySelector('.failure')?.remove();
  }

  /**
   * Takes back the last decision: one that has not left, here; one of this page, by its person; else the server knows which, and
   * `last-undone` tells when it has answered.
   */
  function undo() {
    const last = made.pop();
    if (!last) return void add({ id: null, path: root.dataset.undo, values: {}, undoes: null, state: 'waiting' });
    if (last.state === 'waiting' && waiting.includes(last)) {
      without(waiting, last);
      mark(last.id);
    } else if (last.state !== 'failed') {
      add({ id: last.id, path: `/applications/${last.id}/undo`, values: {}, undoes: last, state: 'waiting' });
    }
    unsay(last.id);
    tell('undone', { id: last.id });
  }

  /** Takes back what was last decided about one person. */
  function undoFor(id) {
    const own = made.findLast((decision) => decision.id === id);
    if (own && made.at(-1) === own) return undo();
    if (own) without(made, own);
    add({ id, path: `/applications/${id}/undo`, values: {}, undoes: own ?? null, state: 'waiting' });
  }

  document.addEventListener('otklik:signed-in', () => {
    isPaused = false;
    if (!sending) void sendAll();
  });

  window.addEventListener('pagehide', () => {
    if (!isPaused) for (const decision of waiting.splice(0)) void request(decision);
  });
  // Without a session nothing can be sent: whoever leaves now is asked first.
  window.addEventListener('beforeunload', (event) => {
    if (isPaused && waiting.length > 0) event.preventDefault();
  });

  window.otklikDecisions = {
    knowsLast: () => made.length > 0,
    move: (id, values) => add({ id, path: `/applications/${id}/move`, values, isMove: true, state: 'waiting' }),
    post: (id, path, values) => add({ id, path, values, state: 'waiting' }),
    undo,
    undoFor,
  };
})();
