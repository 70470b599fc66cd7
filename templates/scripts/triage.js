/*
 * Keyboard for the list of responses. A key does what a button on the page does, so the list works without it too:
 * j k move, s shortlist, r reject with a reason (then a digit), u undo, Enter opens.
 * Keys are read by their place (`event.code`), so they work under a Russian layout as well.
 */
(() => {
  const root = document.querySelector('[data-triage]');
  if (!root) return;
  const panel = document.getElementById('panel');
  const sideIsShown = () => panel && panel.offsetParent !== null;
  const rows = () => [...root.querySelectorAll('[data-row]')];
  const current = () => root.querySelector('[data-row][aria-current]');
  /** Rows decided on this page, newest last: what `u` takes back. */
  const decided = [];

  function select(row, { focus = true } = {}) {
    if (!row) return;
    current()?.removeAttribute('aria-current');
    row.setAttribute('aria-current', 'true');
    row.scrollIntoView({ block: 'nearest' });
    if (focus) row.querySelector('a')?.focus({ preventScroll: true });
    if (panel) window.htmx.ajax('GET', row.dataset.panel, { target: '#panel', swap: 'innerHTML' });
  }

  function step(by) {
    const all = rows();
    const at = all.indexOf(current());
    const next = at < 0 ? all[0] : all[at + by];
    if (next) select(next);
    // The next page of the list arrives when its last line comes into view.
    else if (by > 0) root.querySelector('.more-row')?.scrollIntoView({ block: 'nearest' });
  }

  function press(key) {
    const button = panel?.querySelector(`[data-key="${key}"]`);
    if (button) button.click();
    return Boolean(button);
  }

  function openReasons() {
    const menu = panel?.querySelector('[data-drop="r"]');
    if (!menu) return;
    menu.open = true;
    menu.querySelector('.choice')?.focus();
  }

  function undo() {
    const last = decided.pop();
    const row = last && document.getElementById(`row-${last}`);
    if (!row) return void press('u');
    const token = document.querySelector('meta[name="csrf-token"]')?.content ?? '';
    current()?.removeAttribute('aria-current');
    row.setAttribute('aria-current', 'true');
    row.scrollIntoView({ block: 'nearest' });
    window.htmx.ajax('POST', `/applications/${last}/undo`, {
      target: '#panel',
      swap: 'innerHTML',
      values: { _csrf: token },
    });
  }

  /** True when the pressed digit chose a reason of the open menu. */
  function chooseReason(event) {
    const menu = panel?.querySelector('[data-drop="r"][open]');
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    if (!menu || !digit) return false;
    const choice = menu.querySelectorAll('.choice')[Number(digit) - 1];
    choice?.click();
    return Boolean(choice);
  }

  const actions = {
    KeyJ: () => step(1),
    ArrowDown: () => step(1),
    KeyK: () => step(-1),
    ArrowUp: () => step(-1),
    KeyS: () => press('s'),
    KeyR: openReasons,
    KeyU: undo,
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, textarea, select')) return;
    if (chooseReason(event)) return event.preventDefault();
    const menuIsOpen = Boolean(panel?.querySelector('[data-drop][open]'));
    const action = actions[event.code];
    if (!action || (menuIsOpen && event.code !== 'KeyU')) return moveInMenu(event, menuIsOpen);
    event.preventDefault();
    action();
  });

  function moveInMenu(event, menuIsOpen) {
    const by = { ArrowDown: 1, KeyJ: 1, ArrowUp: -1, KeyK: -1 }[event.code];
    if (!menuIsOpen || !by) return;
    event.preventDefault();
    const choices = [...panel.querySelectorAll('[data-drop][open] .choice')];
    const at = choices.indexOf(document.activeElement);
    choices[(at + by + choices.length) % choices.length]?.focus();
  }

  root.addEventListener('click', (event) => {
    const row = event.target.closest('[data-row]');
    // A click by Enter (detail 0) opens the page of the person; one by the mouse shows the person at the side.
    if (!row || event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey || !sideIsShown()) return;
    event.preventDefault();
    select(row);
  });

  // After a decision the next person comes up by itself.
  document.addEventListener('htmx:after:request', (event) => {
    const { request, response } = event.detail.ctx;
    const id = /\/applications\/([0-9a-f-]{36})\/(?:shortlist|reject)$/.exec(request.action)?.[1];
    if (!id || !response?.raw?.ok || !sideIsShown()) return;
    decided.push(id);
    queueMicrotask(() => step(1));
  });

  // The list takes the keyboard at once.
  current()?.querySelector('a')?.focus({ preventScroll: true });
})();
