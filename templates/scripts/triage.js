/*
 * Keyboard for the list of responses: j k move, s is the next step, r rejects with a reason (then a digit), m other
 * stages, u takes back, Enter opens.
 * A key is about the highlighted row, whatever the side panel has come to, and the list goes on at once; decisions.js sends.
 * Keys are read by their place (`event.code`), so they work under a Russian layout as well.
 */
(() => {
  const root = document.querySelector('[data-triage]');
  const decisions = window.otklikDecisions;
  if (!root || !decisions) return;
  const panel = document.getElementById('panel');
  const mayDecide = root.hasAttribute('data-undo');
  const reasons = (root.dataset.reasons ?? '').split(' ');
  const sideIsShown = () => panel && panel.offsetParent !== null;
  const rows = () => [...root.querySelectorAll('[data-row]')];
  const current = () => root.querySelector('[data-row][aria-current]');
  const rowOf = (id) => document.getElementById(`row-${id}`);
  /** Whom a key is about: the highlighted row, on a page without a list its person. */
  const person = () => (rows().length > 0 ? (current()?.dataset.row ?? null) : (panel?.dataset.person ?? null));
  const stepOf = (id) => (rowOf(id) ?? panel.querySelector('[data-step]'))?.dataset.step;

  /** Panels read ahead, by person. Only the next two: the one after the next may look different by then. */
  const ahead = new Map();
  const ROWS_AHEAD = 2;
  let reading = null;
  /** The person a reason is asked for, also before the panel with the reasons has come. */
  let asked = null;
  /** Keys pressed while nobody knows yet which row is next: more of the list, or somebody who comes back, is on the way. */
  let held = null;
  /** What is being written to people, by the field: it outlasts looking at somebody else. */
  const drafts = new Map();

  function fetchPart(address, signal) {
    return fetch(address, { headers: { 'HX-Request': 'true' }, signal }).then(async (answer) => {
      const text = await answer.text();
      if (answer.status === 401)
        document.dispatchEvent(new CustomEvent('otklik:signed-out', { detail: { answer, text } }));
      if (!answer.ok) throw new Error(text);
      return text;
    });
  }

  /** An open menu, and what is being written in it, outlasts a newer panel of the same person. */
  function put(id, markup) {
    const isOpen = panel.dataset.person === id && panel.querySelector('.panel-actions [data-drop][open]');
    const kept = isOpen && panel.querySelector('.panel-actions');
    // So does the conversation that somebody is at: what was sent there is answered into it.
    const talk = panel.dataset.person === id ? document.activeElement?.closest('#panel .conversation') : null;
    // So does a tag that is being written.
    const tag = panel.dataset.person === id && panel.querySelector('.tag-add[open]');
    const isKept = [kept, talk, tag].some((part) => part && part.contains(document.activeElement));
    const focus = isKept ? document.activeElement : null;
    panel.dataset.person = id;
    panel.innerHTML = markup;
    window.htmx?.process(panel);
    for (const field of panel.querySelectorAll('[data-writes]')) field.value = drafts.get(field.id) ?? field.value;
    if (kept) {
      putUsual(kept);
      panel.querySelector('.panel-actions')?.replaceWith(kept);
    }
    if (talk) document.getElementById(talk.id)?.replaceWith(talk);
    if (tag) panel.querySelector('.tag-add')?.replaceWith(tag);
    focus?.focus();
    if (asked === id) openMenu('r');
  }

  /** How it is usually written may have changed while the menu was open; a choice that is being made stays. */
  function putUsual(kept) {
    const [before, now] = [kept, panel].map((place) => place.querySelector('.told-message[data-message]'));
    if (!before || !now || before.dataset.asked) return;
    before.replaceWith(now);
    if (now.hasAttribute('data-loads')) loadMessage(now);
  }

  /** The person's name until the rest has come. */
  function putName(row) {
    const name = document.getElementById('panel-coming').content.cloneNode(true);
    name.querySelector('[data-name]').textContent = row.querySelector('.row-link').textContent;
    panel.dataset.person = row.dataset.row;
    panel.replaceChildren(name);
  }

  function show(row) {
    if (!panel) return;
    const id = row.dataset.row;
    if (ahead.has(id)) put(id, ahead.get(id));
    else putName(row);
    panel.parentElement.scrollTop = 0;
    read(row);
  }

  function read(row) {
    const id = row.dataset.row;
    reading?.abort();
    reading = new AbortController();
    fetchPart(row.dataset.panel, reading.signal).then(
      (markup) => {
        ahead.clear();
        if (person() !== id) return;
        put(id, markup);
        readAhead(rowOf(id));
      },
      (error) => {
        if (error.name !== 'AbortError' && person() === id) sayUnread(error);
      },
    );
  }

  function sayUnread({ name, message }) {
    const place = panel.querySelector('[data-coming]');
    if (place) place.textContent = name === 'Error' ? message : document.body.dataset.unreachable;
  }

  function readAhead(row) {
    let next = row;
    for (let i = 0; i < ROWS_AHEAD; i += 1) {
      next = next?.nextElementSibling;
      const id = next?.dataset.row;
      if (!id) return;
      fetchPart(`${next.dataset.panel}?ahead=yes`).then(
        (markup) => {
          ahead.set(id, markup);
          // The reader was faster and has only the name so far.
          if (person() === id && panel.querySelector('[data-coming]')) put(id, markup);
        },
        () => undefined,
      );
    }
  }

  function select(row, { shows = true } = {}) {
    if (!row) return;
    asked = null;
    current()?.removeAttribute('aria-current');
    row.setAttribute('aria-current', 'true');
    row.scrollIntoView({ block: 'nearest' });
    row.querySelector('a')?.focus({ preventScroll: true });
    if (shows) show(row);
  }

  function step(by) {
    const all = rows();
    const at = all.indexOf(current());
    const next = at < 0 ? all[0] : all[at + by];
    if (next) select(next);
    else if (by > 0) waitForRows();
  }

  /** The next stretch arrives when the end of the list comes into view; keys wait for it. */
  function waitForRows() {
    const end = root.querySelector('.more-row');
    if (!end) return;
    held = [() => step(1)];
    const release = () => {
      observer.disconnect();
      document.removeEventListener('htmx:error', release);
      document.removeEventListener('htmx:response:error', release);
      if (end.isConnected) held = [];
      letGo();
    };
    const observer = new MutationObserver(() => end.isConnected || release());
    observer.observe(end.parentElement, { childList: true });
    document.addEventListener('htmx:error', release);
    document.addEventListener('htmx:response:error', release);
    end.scrollIntoView({ block: 'nearest' });
  }

  function hold(act) {
    if (held) held.push(act);
    else act();
  }

  function letGo() {
    const actions = held ?? [];
    held = null;
    for (const act of actions) hold(act);
  }

  function takeBack() {
    if (!decisions.knowsLast()) held = [];
    decisions.undo();
  }

  /** Decides and goes on. Who has an interview is asked about first, so the list stays there. */
  function decide(id, values) {
    asked = null;
    ahead.delete(id);
    decisions.move(id, values);
    const row = current();
    const isAsked = row?.hasAttribute('data-interview') && values.cancels === undefined;
    if (sideIsShown() && id === row?.dataset.row && !isAsked) step(1);
  }

  function takeStep() {
    const id = person();
    const to = id && stepOf(id);
    if (to) decide(id, { to });
  }

  function openMenu(key) {
    const menu = panel?.querySelector(`[data-drop="${key}"]`);
    if (!menu) return;
    menu.open = true;
    menu.querySelector('.choice')?.focus();
  }

  function openMoves() {
    const row = current();
    if (row && !sideIsShown()) location.assign(row.querySelector('a').href);
    else openMenu('m');
  }

  function askReason() {
    const id = person();
    const row = rowOf(id);
    if (!id || (row && !row.hasAttribute('data-rejectable'))) return;
    if (!sideIsShown()) return void location.assign(row.querySelector('a').href);
    asked = id;
    openMenu('r');
  }

  /** True when the pressed digit chose a reason. */
  function chooseReason({ code }) {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
    const isOpen = panel?.querySelector('[data-drop="r"][open]');
    const reason = reasons[Number(digit) - 1];
    const id = asked ?? (isOpen ? person() : null);
    if (!id || !reason) return false;
    const message = isOpen && id === person() ? writtenIn(isOpen.querySelector('form')) : {};
    isOpen?.removeAttribute('open');
    decide(id, { ...message, to: 'rejected', reason });
    return true;
  }

  /** What the open sheet says of the message; nothing where the choice was not looked at: then it is written as usual. */
  function writtenIn(form) {
    const values = new FormData(form);
    if (!values.has('message')) return {};
    const offered = values.has('offerNext') ? { offerNext: values.get('offerNext') } : {};
    return { message: values.get('message'), text: values.get('text') ?? '', ...offered };
  }

  /** The texts to choose from, read from the board; until they have come, it is written as usual. */
  function loadMessage(place) {
    if (!place || place.dataset.asked) return;
    place.dataset.asked = 'yes';
    fetchPart(place.dataset.message).then(
      (markup) => {
        const wasAtIt = place.contains(document.activeElement);
        place.innerHTML = markup;
        // Who came by the keyboard goes on from where they were.
        if (wasAtIt) place.querySelector('input:checked, summary')?.focus();
      },
      () => delete place.dataset.asked,
    );
  }

  const actions = {
    KeyJ: () => step(1),
    ArrowDown: () => step(1),
    KeyK: () => step(-1),
    ArrowUp: () => step(-1),
    ...(mayDecide ? { KeyS: takeStep, KeyR: askReason, KeyM: openMoves, KeyU: takeBack } : {}),
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input:not([type="radio"], [data-choose], [name="offerNext"]), textarea, select')) return;
    // Among choices the arrows choose; digits and letters are the list's still.
    if (event.target.closest('input') && /^(?:Arrow|Space)/.test(event.code)) return;
    if (event.code === 'Escape') asked = null;
    if (/^(?:Digit|Numpad)[1-9]$/.test(event.code)) {
      if (held || asked || panel?.querySelector('[data-drop="r"][open]')) event.preventDefault();
      return hold(() => chooseReason(event));
    }
    const action = actions[event.code];
    if (!action) return;
    event.preventDefault();
    hold(() => {
      if (event.code === 'KeyU' || !moveInMenu(event.code)) action();
    });
  });

  /** True when a menu is open: then the keys are the menu's. */
  function moveInMenu(code) {
    const choices = [...(panel?.querySelectorAll('[data-drop][open] .choice') ?? [])];
    if (choices.length === 0) return false;
    const by = { ArrowDown: 1, KeyJ: 1, ArrowUp: -1, KeyK: -1 }[code];
    const at = choices.indexOf(document.activeElement);
    if (by) choices[(at + by + choices.length) % choices.length].focus();
    return true;
  }

  root.addEventListener(
    'toggle',
    ({ target }) => target.open && loadMessage(target.querySelector('[data-loads]')),
    true,
  );
  root.addEventListener('click', (event) => {
    const link = event.target.closest('[data-write]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    loadMessage(link.closest('[data-message]'));
  });

  // A button does what its key does.
  root.addEventListener('submit', (event) => {
    const form = event.target.closest('#panel form');
    const [path, id, verb] =
      /^\/applications\/([0-9a-f-]{36})\/(move|undo|erase|verdicts|questions|tags(?:\/remove)?)$/.exec(
        form?.getAttribute('action'),
      ) ?? [];
    if (!id) return;
    event.preventDefault();
    const values = Object.fromEntries(new FormData(form, event.submitter));
    if (verb === 'undo') decisions.undoFor(id);
    else if (verb === 'move') decide(id, values);
    else decisions.post(id, path, values);
    // The next tag begins with nothing.
    if (verb === 'tags') form.reset();
  });

  root.addEventListener('input', ({ target }) => {
    if (target.matches('[data-writes]')) drafts.set(target.id, target.value);
  });
  // What was sent is the server's: it gives back what the board does not take.
  root.addEventListener('htmx:after:request', ({ target, detail }) => {
    const field = target.querySelector?.('[data-writes]');
    if (field && detail.ctx.response.status < 400) drafts.delete(field.id);
  });

  // The whole line answers: by the mouse with the person at the side, where there is no side with the person's page.
  root.addEventListener('click', (event) => {
    const row = event.target.closest('[data-row]');
    const link = event.target.closest('a, button, label');
    if (!row || event.ctrlKey || event.metaKey || event.shiftKey || (link && !link.matches('.row-link'))) return;
    // A click by Enter (detail 0) opens the page of the person.
    if (event.detail === 0 || !sideIsShown()) {
      if (!link) location.assign(row.querySelector('.row-link').href);
      return;
    }
    event.preventDefault();
    select(row);
  });

  root.addEventListener('more-asked', ({ detail: { first } }) => {
    if (first.dataset.row) select(first, { shows: sideIsShown() });
  });

  root.addEventListener('last-undone', letGo);

  root.addEventListener('decided', ({ detail: { id, panel: markup, wasUnknown, hasWritten } }) => {
    ahead.delete(id);
    // What the others say of the next letter is of before this one.
    if (hasWritten) {
      ahead.clear();
      if (person() !== id && current() && sideIsShown()) read(current());
    }
    if (wasUnknown && rowOf(id) && person() !== id) select(rowOf(id), { shows: false });
    if (person() !== id || !panel) return;
    panel.querySelector('[data-drop][open]')?.removeAttribute('open');
    reading?.abort();
    put(id, markup);
    panel.querySelector('[data-yes]')?.focus();
    readAhead(rowOf(id));
  });

  // "No": the panel without the question.
  root.addEventListener('click', (event) => {
    if (!event.target.closest('[data-no]') || !current()) return;
    event.preventDefault();
    select(current());
  });

  root.addEventListener('repeated', ({ detail: { id } }) => {
    if (person() !== id) select(rowOf(id), { shows: false });
  });

  root.addEventListener('undone', ({ detail: { id } }) => {
    if (rowOf(id) && person() !== id) select(rowOf(id));
  });

  // Somebody who was decided on before this list was opened comes back into it.
  root.addEventListener('row-returned', ({ detail: { row } }) => {
    const list = document.getElementById('response-rows');
    if (list) list.insertBefore(row, current());
    else if (root.dataset.undo?.startsWith('/vacancies/')) location.reload();
  });

  // Who could not be shown for want of a session is shown now.
  document.addEventListener('otklik:signed-in', () => {
    if (panel?.querySelector('[data-coming]') && current()) show(current());
  });

  // The list takes the keyboard at once.
  const first = current();
  first?.querySelector('a')?.focus({ preventScroll: true });
  if (first && panel) readAhead(first);
})();
